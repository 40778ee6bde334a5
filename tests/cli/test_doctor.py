"""claimx doctor: what it prints, and how it exits."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from typer.testing import CliRunner, Result

from claimx.cli import app
from claimx.doctor import examine as examining
from claimx.doctor.finding import Finding


def doctor(*words: str) -> Result:
    return CliRunner().invoke(app, ["doctor", *words])


@pytest.fixture
def findings(monkeypatch: pytest.MonkeyPatch) -> list[Finding]:
    """What the examination finds, to be filled by the test."""
    found: list[Finding] = []
    asked: list[object] = []

    def examine(*words: object) -> Iterator[Finding]:
        asked.extend(words)
        yield from found

    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.setattr(examining, "examine", examine)
    return found


def test_a_sound_installation_exits_with_0(findings: list[Finding]) -> None:
    findings += [Finding("versions", "python", "3.11"), Finding("model", "sha256", "no record", "note")]
    result = doctor()
    assert result.exit_code == 0
    assert result.stdout.split("\n") == [
        "versions",
        "  ok    python               3.11",
        "model",
        "  note  sha256               no record",
        "nothing is wrong",
        "",
    ]


def test_what_is_wrong_comes_with_advice_and_exits_with_1(findings: list[Finding]) -> None:
    value = "a value that is much longer than what is left of eighty columns behind its name"
    findings += [Finding("rules", "a name that is too long for it", value, "wrong", "do this " * 9)]
    result = doctor()
    assert result.exit_code == 1
    lines = result.stdout.split("\n")
    assert lines[1] == "  WRONG a name that is too … a value that is much longer than what is left of"
    assert lines[3].lstrip().startswith("→ do this")
    assert lines[-2] == "1 thing is wrong"
    assert max(map(len, lines)) <= 80


def test_findings_are_json_for_those_who_parse(findings: list[Finding]) -> None:
    findings += [Finding("model", "sha256", "differs", "wrong", "again")]
    result = doctor("--json")
    assert result.exit_code == 1
    assert json.loads(result.stdout) == {
        "ok": False,
        "findings": [{"section": "model", "name": "sha256", "value": "differs", "level": "wrong", "advice": "again"}],
    }


def test_the_real_examination_finds_nothing_wrong_here() -> None:
    result = doctor("--json")
    told = json.loads(result.stdout)
    assert [finding for finding in told["findings"] if finding["level"] == "wrong"] == []
    assert (result.exit_code, told["ok"]) == (0, True)
    assert {finding["section"] for finding in told["findings"]} == {"versions", "model", "rules", "places", "trial"}


def test_a_model_that_is_not_there_is_wrong_and_not_tried() -> None:
    result = doctor("--model", "no_such_model")
    assert result.exit_code == 1
    assert "WRONG no_such_model        not installed" in result.stdout
    assert "note  extraction           not tried, see no_such_model" in result.stdout
    assert "1 thing is wrong" in result.stdout

"""claimx doctor: what it prints, and how it exits."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from claimx.cli import app
from claimx.doctor import examine as examining
from claimx.doctor.finding import Finding

asked: list[object] = []


def doctor(*words: str) -> Result:
    return CliRunner().invoke(app, ["doctor", *words])


@pytest.fixture
def findings(monkeypatch: pytest.MonkeyPatch) -> list[Finding]:
    """What the examination finds, to be filled by the test."""
    found: list[Finding] = []

    def examine(*words: object) -> Iterator[Finding]:
        asked[:] = words
        yield from found

    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.setattr(examining, "examine", examine)
    return found


def test_a_sound_installation_exits_with_0(findings: list[Finding]) -> None:
    findings += [Finding("versions", "python", "3.11"), Finding("model", "sha256", "no record", "note")]
    result = doctor("--no-config")
    assert result.exit_code == 0
    assert result.stdout.split("\n") == [
        "settings",
        "  ok    claimx.toml          not read: --no-config",
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
    result = doctor("--no-config")
    assert result.exit_code == 1
    lines = result.stdout.split("\n")
    assert lines[3] == "  WRONG a name that is too…  a value that is much longer than what is left of"
    assert lines[5].lstrip().startswith("→ do this")
    assert lines[-2] == "1 thing is wrong"
    assert max(map(len, lines)) <= 80


def test_findings_are_json_for_those_who_parse(findings: list[Finding]) -> None:
    findings += [Finding("model", "sha256", "differs", "wrong", "again")]
    result = doctor("--json", "--no-config")
    assert result.exit_code == 1
    told = json.loads(result.stdout)
    assert told["ok"] is False
    assert told["findings"][1:] == [
        {"section": "model", "name": "sha256", "value": "differs", "level": "wrong", "advice": "again"}
    ]


def test_the_real_examination_finds_nothing_wrong_here() -> None:
    result = doctor("--json")
    told = json.loads(result.stdout)
    assert [finding for finding in told["findings"] if finding["level"] == "wrong"] == []
    assert (result.exit_code, told["ok"]) == (0, True)
    sections = list(dict.fromkeys(finding["section"] for finding in told["findings"]))
    assert sections == ["settings", "versions", "model", "rules", "places", "trial"]


def test_the_settings_of_the_folder_are_what_is_examined(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, findings: list[Finding]
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("rules", "more"):
        (tmp_path / name).mkdir()
    (tmp_path / "watch.csv").write_text("name\nKongsberg\n")
    settings = 'model = "made"\nrules = ["rules"]\nnames = ["watch.csv"]\n[extract]\nworkers = 2\n'
    (tmp_path / "claimx.toml").write_text(settings)
    told = "model: made; rules: rules; names: watch.csv; extract: workers"
    assert " ".join(doctor().stdout.split()).startswith(f"settings ok claimx.toml {told} nothing")
    assert asked == ["made", (Path("rules"), Path("watch.csv"))]
    doctor("--model", "other", "--rules", "more")
    assert asked == ["other", (Path("more"), Path("watch.csv"))]


def test_settings_that_are_wrong_are_told_line_by_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, findings: list[Finding]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "claimx.toml").write_text('rules = ["gone"]\nmodels = 1\n')
    result = doctor()
    assert result.exit_code == 1
    assert "WRONG claimx.toml          claimx.toml:1: rules: no such file or folder: gone" in result.stdout
    assert "WRONG claimx.toml          claimx.toml:2: models: unknown key" in result.stdout
    assert result.stdout.count("correct the file, or go without it: --no-config") == 1
    assert asked == [None, ()]


def test_settings_named_and_forbidden_are_wrong_usage(findings: list[Finding]) -> None:
    result = doctor("--config", "a.toml", "--no-config")
    assert (result.exit_code, result.stderr) == (2, "claimx: --config and --no-config exclude each other\n")


def test_a_model_that_is_not_there_is_wrong_and_not_tried() -> None:
    result = doctor("--model", "no_such_model")
    assert result.exit_code == 1
    assert "WRONG no_such_model        not installed" in result.stdout
    assert "note  extraction           not tried, see no_such_model" in result.stdout
    assert "1 thing is wrong" in result.stdout

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from claimx import pipeline
from claimx.cli import app
from claimx.decisions import FILE
from claimx.pipeline import Extractor
from tests.decided import decide, decision
from tests.learn import made
from tests.look.runs import claim, denied, write


def run(*words: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["rules", *words])
    return result.exit_code, result.stdout, result.stderr


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    long = claim("c" * 16, rule="technology_transfer.transfer-production")
    rejected = [claim("d" * 16), claim("e" * 16)]
    path = write(tmp_path / "run", [claim(), denied(), long, *rejected])
    made = [decision(one, "reject", reason="wrong role") for one in rejected]
    return decide(path, decision(claim()), *made, decision(long, "edit"), decision(claim("9" * 16), "add"))


def test_stats_are_a_table_of_80_columns_by_rejections(folder: Path) -> None:
    code, out, _ = run("stats", str(folder))
    assert code == 0
    assert max(map(len, out.splitlines())) <= 80
    assert out == (
        "frame                          records accepted edited rejected  share accepted\n"
        "procurement.buy                      3        1      0        2   33% (6% - 79%)\n"
        "    rejected: wrong role 2\n"
        "technology_transfer.transfer-…       1        0      1        0    0% (0% - 79%)\n"
        "all                                  5        1      1        2   25% (5% - 70%)\n"
        "    rejected: wrong role 2\n"
        "No decisions on records of 1 other frame.\n"
        "Readers added 1 claim that the run lacks.\n"
    )


def test_stats_can_be_cut_and_come_as_json(folder: Path) -> None:
    assert "… and 1 more frames (--limit)" in run("stats", str(folder), "-n", "1")[1]
    whole = json.loads(run("stats", str(folder), "--json")[1])
    assert next(one["frame"] for one in whole["frames"]) == "procurement.buy"
    assert (whole["added"], whole["gone"], whole["all"]["rejected"]) == (1, 0, {"wrong role": 2})


def test_stats_of_a_run_without_decisions_say_so(tmp_path: Path) -> None:
    code, out, _ = run("stats", str(write(tmp_path / "run", [claim()])))
    assert code == 0
    assert out.splitlines()[-1] == "No decisions on records of 1 other frame."


def test_a_broken_decision_is_one_line_with_its_place(folder: Path) -> None:
    with (folder / FILE).open("a") as stream:
        stream.write("{}\n")
    code, out, problem = run("stats", str(folder))
    assert (code, out) == (1, "")
    assert problem == f"claimx: {folder / FILE}:6: is no decision: claim_id: Field required\n"


@pytest.fixture
def used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, extractor: Extractor) -> Path:
    """A run whose first purchase readers accepted and whose fiddles they rejected; one lacks a purchase."""
    monkeypatch.setattr(pipeline, "Extractor", lambda *asked: extractor)
    path, claims, unknown = made.run(tmp_path / "run", extractor)
    added = made.added(unknown, buyer="Brazil", item="trams")
    fiddles = [one for one in claims if made.item(one) == "fiddles"]
    decide(path, decision(claims[0]), *(decision(one, "reject") for one in fiddles))
    return decide(path, decision(added, "add"))


def test_suggestions_are_comments_above_snippets_of_80_columns(used: Path) -> None:
    code, out, _ = run("suggest", str(used), "--verbs", "0", "--no-config")
    assert code == 0
    assert out.startswith("# 1. procurement.buy: no item that is fiddle\n")
    assert "\nframes:\n- id: procurement.buy\n" in out
    assert max(len(line) for line in out.splitlines() if line.startswith("#")) <= 80
    assert out.splitlines()[-1] == "# 2 suggestions"


def test_suggestions_come_as_json_with_gold(used: Path, tmp_path: Path) -> None:
    gold = tmp_path / "gold.json"
    gold.write_text(json.dumps({"source": "buying.txt", "claims": []}))
    records = json.loads(run("suggest", str(used), "--verbs", "0", "--gold", str(gold), "--json", "--no-config")[1])
    assert [one["net"] for one in records] == [2, 1]
    assert records[0]["gold"] == {"before": 0.0, "after": 0.0}


def test_a_run_without_decisions_has_no_suggestions_from_them(used: Path) -> None:
    (used / FILE).unlink()
    code, out, _ = run("suggest", str(used), "--verbs", "0", "--no-config")
    assert (code, out) == (0, "# 0 suggestions\n")

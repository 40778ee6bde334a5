from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from claimx.cli import app
from claimx.decisions import FILE
from tests.decided import decide, decision
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

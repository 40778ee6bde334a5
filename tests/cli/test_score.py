from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from claimx.cli import app
from tests.look.runs import full, write
from tests.measure.test_score import PURCHASE


@pytest.fixture
def command(tmp_path: Path, own_cache: Path) -> list[str]:
    run = write(tmp_path / "run", [full()])
    gold = tmp_path / "gold.json"
    gold.write_text(json.dumps({"source": "frigates.txt", "claims": [{**PURCHASE, "status": "possible"}]}))
    return ["score", str(gold), str(run), "--no-config"]


def test_the_figures_are_a_table_that_fits_any_terminal(command: list[str]) -> None:
    lines = CliRunner().invoke(app, command).stdout.splitlines()
    assert lines[0] == "slot              P      R     F1      n"
    assert lines[1] == "claims        1.000  1.000  1.000      1"
    assert [line.split()[0] for line in lines[-2:]] == ["mission", "boundary"]


def test_misses_are_told_a_line_each(command: list[str]) -> None:
    out = CliRunner().invoke(app, [*command, "--misses"]).stdout
    assert out.startswith("status      1: want possible, got planned\nslot ")


def test_the_figures_come_as_json(command: list[str]) -> None:
    rows = json.loads(CliRunner().invoke(app, [*command, "--json"]).stdout)
    assert rows["status"] == {"p": 0.0, "r": 0.0, "f1": 0.0}


def test_gold_that_is_missing_is_one_clear_line(command: list[str], tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["score", str(tmp_path / "no.json"), command[2], "--no-config"])
    assert (result.exit_code, result.stderr) == (2, f"claimx: {tmp_path / 'no.json'}: No such file or directory\n")

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from claimx import pipeline
from claimx.cli import app
from claimx.pipeline import Extractor
from tests.look.runs import claim, write


def run(*words: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["rules", *words])
    return result.exit_code, result.stdout, result.stderr


def test_list_takes_families_and_gives_records() -> None:
    code, out, _ = run("list", "supply", "--no-config")
    assert code == 0
    assert out.startswith("supply  ")
    records = [json.loads(line) for line in run("list", "supply.sell", "--json", "--no-config")[1].splitlines()]
    assert [one["id"] for one in records] == ["supply.sell"]


def test_show_tells_frames_in_full() -> None:
    assert run("show", "supply.sell", "--no-config")[1].startswith("supply.sell  rules/frames/supply.yaml:")
    code, _, problem = run("show", "supply.sel", "--no-config")
    assert (code, "did you mean 'supply.sell'?" in problem) == (2, True)


def test_new_writes_a_file_once(tmp_path: Path) -> None:
    path = tmp_path / "recall.yaml"
    assert run("new", "recall", "-o", str(path), "--no-config")[0] == 0
    assert path.read_text() == run("new", "recall", "--no-config")[1].replace("recall.yaml", str(path))
    assert run("check", "--rules", str(path), "--no-config")[0] == 0
    assert (
        run("new", "recall", "-o", str(path), "--no-config")[2]
        == f"claimx: {path} is there already; name another file\n"
    )
    assert run("new", "recall", "-o", str(tmp_path / "no" / "a.yaml"), "--no-config")[0] == 2


def test_schema_is_json() -> None:
    assert json.loads(run("schema")[1])["title"] == "A rule file of claimx"


def test_check_tells_doubts_only_where_they_are_asked_for() -> None:
    assert run("check", "--no-config")[2] == ""
    assert "[two-types]" in run("check", "--warnings", "--no-config")[2]


def test_a_pack_that_there_is_not_is_one_line() -> None:
    code, _, problem = run("list", "--pack", "no-such", "--no-config")
    assert (code, problem.startswith("claimx: no pack 'no-such'")) == (2, True)


def test_coverage_tells_what_fired_and_what_is_unknown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, extractor: Extractor
) -> None:
    monkeypatch.setattr(pipeline, "Extractor", lambda *asked: extractor)
    folder = write(tmp_path / "run", [claim()])
    out = run("coverage", str(folder), "--limit", "1", "--no-config")[1]
    assert out.startswith("fired: 1 records by 1 frames\n     1  procurement.buy\n\nnever fired: ")
    assert "verbs that no frame knows: " in out
    assert max(map(len, out.splitlines())) <= 80
    assert json.loads(run("coverage", str(folder), "--json", "--no-config")[1])["fired"] == [["procurement.buy", 1]]

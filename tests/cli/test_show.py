"""claimx show, mostly on runs made by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner, Result

from claimx.cli import app
from tests.look.runs import claim, denied, document, full, write

if TYPE_CHECKING:
    from claimx.pipeline import Extractor


@pytest.fixture(autouse=True)
def eighty_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("FORCE_COLOR", raising=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    other = document("b.txt")
    return write(tmp_path / "run", [full(), denied(), claim("cccc", other)], [document(), other])


def show(*words: object) -> Result:
    return CliRunner().invoke(app, ["show", *map(str, words)])


def test_a_run_is_shown_as_a_table(folder: Path) -> None:
    result = show(folder)
    assert result.exit_code == 0
    assert result.stdout.split("\n") == [
        "news/frigates.txt  2025-03-01 · Frigates for Norway",
        "aaaa0000 procurement Norway → frigates ← Italy           planned  five",
        "bbbb0000 meeting     Norway, Spain ✗ talks               actual",
        "",
        "b.txt  2025-03-01 · Frigates for Norway",
        "cccc     procurement Norway → frigates                   actual",
        "",
        "✗  not so: negated, denied, refused or failed",
        "3 of 3 claims",
        "",
    ]


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        (["--type", "meeting"], ["bbbb0000"]),
        (["-t", "meeting", "-t", "procurement"], ["aaaa0000", "bbbb0000", "cccc"]),
        (["--status", "planned"], ["aaaa0000"]),
        (["--polarity", "negative"], ["bbbb0000"]),
        (["--doc", "b"], ["cccc"]),
        (["--entity", "country:NO", "--status", "actual"], ["bbbb0000", "cccc"]),
        (["-s", "parliament  agrees"], ["aaaa0000", "cccc"]),
        (["--limit", "2"], ["aaaa0000", "bbbb0000"]),
    ],
)
def test_options_narrow_the_table_and_the_records_alike(folder: Path, words: list[str], ids: list[str]) -> None:
    rows = [line[:8].strip() for line in show(folder, *words).stdout.split("\n") if line[8:9] == " "]
    assert [row for row in rows if row in ("aaaa0000", "bbbb0000", "cccc")] == ids
    records = [json.loads(line) for line in show(folder, *words, "--json").stdout.split("\n") if line]
    assert [record["claim_id"][:8] for record in records] == ids


def test_a_limit_says_that_there_are_more_and_reads_no_further(folder: Path) -> None:
    with (folder / "claims.jsonl").open("a") as file:
        file.write("cut of")
    result = show(folder, "-n", "2")
    assert result.exit_code == 0
    assert "2 of 3 claims, more match: raise --limit\n" in result.stdout
    assert "more match" not in show(folder, "-n", "1", "-t", "meeting").stdout


def test_records_are_printed_as_they_stand_in_the_file(folder: Path) -> None:
    assert show(folder, "--json").stdout == (folder / "claims.jsonl").read_text()
    assert show(folder, "bbbb", "--json").stdout == (folder / "claims.jsonl").read_text().split("\n")[1] + "\n"


def test_one_claim_is_shown_in_full_by_the_beginning_of_its_id(folder: Path) -> None:
    result = show(folder, "aaaa")
    assert result.exit_code == 0
    assert "[buyer: Norway] [status: plans to]" in result.stdout
    assert "related      is part of bbbb0000  meeting: Norway, Spain ✗ talks" in result.stdout
    assert "rule         procurement.buy\n             A buyer" in result.stdout
    assert "(the rules have changed since this run)" in result.stdout


@pytest.mark.parametrize(
    ("words", "code", "problem"),
    [
        (["run", "dddd"], 2, "no claim 'dddd' in run"),
        (["run", ""], 2, "3 claims of run have an id that begins with '': aaaa000011112222, bbbb000011112222, cccc"),
        (["run", "aaaa", "--type", "meeting"], 2, "a claim's id says which one: leave out the filters"),
        (["run", "aaaa", "--limit", "1"], 2, "a claim's id says which one: leave out the filters"),
        (["run", "--status", "done"], 2, "--status 'done' is not one of actual, planned, expected, possible"),
        (["run", "--polarity", "no"], 2, "--polarity 'no' is not one of positive, negative"),
        (["nowhere"], 1, "nowhere: no such folder"),
        (["."], 1, ". holds no run (no run.json)"),
    ],
)
def test_what_cannot_be_shown_is_one_line(
    folder: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], code: int, problem: str
) -> None:
    monkeypatch.chdir(folder.parent)
    result = show(*words)
    assert (result.exit_code, result.stderr, result.stdout) == (code, f"claimx: {problem}\n", "")


def test_a_run_that_is_cut_off_shows_what_there_is_and_fails(folder: Path) -> None:
    path = folder / "claims.jsonl"
    path.write_bytes(path.read_bytes()[:-20])
    for words in ((), ("--json",), ("cccc",)):
        result = show(folder, *words)
        assert result.exit_code == 1
        problem = "the last record is cut off; extract again, or remove that line"
        assert result.stderr == f"claimx: {path}:3: {problem}\n"
    assert "bbbb0000" in show(folder).stdout


def test_an_empty_run_says_how_many_articles_were_read(tmp_path: Path) -> None:
    result = show(write(tmp_path, []))
    assert (result.exit_code, result.stdout) == (0, f"{tmp_path} holds no claims (1 articles were read)\n")
    assert show(tmp_path, "--json").stdout == ""


def test_nothing_that_matches_is_said_with_the_types_there_are(folder: Path) -> None:
    result = show(folder, "--type", "theft")
    assert result.exit_code == 0
    assert result.stdout == f"no claim of {folder} matches; its types: procurement, meeting\n"
    assert show(folder, "-s", "unicorns").stdout == f"no claim of {folder} matches\n"


def test_a_terminal_gets_colours(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    assert "\x1b[1;31m✗" in show(folder).stdout.replace(" ✗", "✗")
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in show(folder).stdout


def test_an_old_code_page_is_no_traceback(folder: Path) -> None:
    result = CliRunner(charset="cp1252").invoke(app, ["show", str(folder)])
    assert result.exit_code == 0
    assert b"Norway ? frigates" in result.stdout_bytes


def test_a_run_of_the_real_extractor_is_shown(
    tmp_path: Path, extractor: Extractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    from claimx import pipeline

    monkeypatch.setattr(pipeline, "Extractor", lambda **asked: extractor)
    first, second = "Norway has bought ten frigates from Italy.", "It may also buy four tankers if oil gets cheaper."
    (tmp_path / "a.txt").write_text(f"{first}\n\n{second}\n")
    out = tmp_path / "out"
    assert CliRunner().invoke(app, ["extract", str(tmp_path / "a.txt"), "-o", str(out), "-q"]).exit_code == 0
    table = show(out).stdout
    assert "procurement Norway → frigates ← Italy" in table
    assert max(map(len, table.split("\n"))) <= 80
    for line in (out / "claims.jsonl").read_text().split("\n")[:-1]:
        result = show(out, json.loads(line)["claim_id"])
        assert result.exit_code == 0
        assert "rules have changed" not in result.stdout
        assert max(map(len, result.stdout.split("\n"))) <= 80

"""claimx extract, with an extractor that needs no model."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from claimx import pipeline
from claimx.cli import app
from tests.batch.fake import FakeExtractor


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with two articles under `news`."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(pipeline, "Extractor", lambda **asked: FakeExtractor())
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text("the jets")
    (tmp_path / "news" / "b.md").write_text("---\npublished: 2020-01-01\n---\njets, jets")
    return tmp_path


def extract(*words: str, stdin: str | bytes = "") -> Result:
    return CliRunner().invoke(app, ["extract", *words], input=stdin)


def records(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def test_a_folder_of_articles_becomes_a_run_and_a_table(here: Path) -> None:
    result = extract("news", "-o", "out")
    assert (result.exit_code, result.stdout) == (0, "")
    assert len(records(here / "out" / "claims.jsonl")) == 3
    table = result.stderr.split("\n")
    assert table[0].split() == ["type", "claims", "actual", "planned", "expected", "possible", "negative"]
    assert table[1].split() == ["procurement", "3", "3", "·", "·", "·", "·"]
    assert table[2].split() == ["total", "3", "3", "0", "0", "0", "0"]
    assert table[3].startswith("2 articles read, 3 claims in 0.")
    assert table[3].endswith(" s → out")
    assert max(map(len, table)) <= 80


def test_outputs_is_the_folder_unless_another_is_named(here: Path) -> None:
    assert extract("news", "--quiet").stderr == ""
    assert (here / "outputs" / "run.json").exists()


def test_a_folder_that_holds_another_run_is_refused_unless_forced(here: Path) -> None:
    assert extract("news").exit_code == 0
    again = extract("news")
    assert again.exit_code == 1
    assert again.stderr.startswith("claimx: outputs holds another run")
    assert extract("news", "--force").exit_code == 0


def test_rejected_articles_are_listed_and_exit_with_3(here: Path) -> None:
    for number in range(12):
        (here / "news" / f"empty{number:02}.txt").write_text("")
    result = extract("news")
    assert result.exit_code == 3
    lines = result.stderr.split("\n")
    assert lines[0] == "rejected: news/empty00.txt: the file is empty"
    assert lines[10] == "rejected: 2 more, see outputs/rejected.jsonl"
    assert "2 articles read, 12 rejected, 3 claims" in lines[-2]
    assert len(records(here / "outputs" / "rejected.jsonl")) == 12


def test_standard_input_gives_records_on_standard_output(here: Path) -> None:
    result = extract("-", stdin='{"id": "x", "text": "the jets\\u2028"}\nbroken\n')
    assert result.exit_code == 3
    (line,) = [line for line in result.stdout.split("\n") if line]
    assert json.loads(line)["claim_id"] == "x@4"
    assert "rejected: stdin:2: is not JSON" in result.stderr
    assert not (here / "outputs").exists()


def test_plain_standard_input_is_one_text(here: Path) -> None:
    result = extract("-", "--plain", "--quiet", "--published", "2024-04-09T10:00", stdin="Zürich:\njets")
    claim = json.loads(result.stdout)
    assert claim["document"]["id"] == "stdin"
    assert claim["document"]["published"] == "2024-04-09"
    assert result.exit_code == 0


def test_standard_input_can_go_to_a_folder(here: Path) -> None:
    result = extract("-", "-o", "out", "--mentions", stdin='{"text": "jets"}')
    assert result.stdout == ""
    assert records(here / "out" / "documents.jsonl")[0]["id"] == "stdin#1"
    assert len(records(here / "out" / "mentions.jsonl")) == 1


def test_the_given_date_is_for_articles_without_one(here: Path) -> None:
    extract("news", "--published", "2024-04-09")
    dates = {str(doc["id"]): doc["published"] for doc in records(here / "outputs" / "documents.jsonl")}
    assert dates == {"a.txt": "2024-04-09", "b.md": "2020-01-01"}


def test_claims_below_the_confidence_are_left_out(here: Path) -> None:
    (here / "news" / "c.txt").write_text("jets")
    extract("news", "--min-confidence", "0.5")
    assert len(records(here / "outputs" / "claims.jsonl")) == 3


def test_options_reach_the_extractor_and_the_manifest(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str, object] = {}
    monkeypatch.setattr(pipeline, "Extractor", lambda **options: asked.update(options) or FakeExtractor())
    extract("news", "--model", "m", "--rules", "r", "--rules", "s", "--no-gate", "--workers", "1")
    assert asked == {"model": "m", "rules": (Path("r"), Path("s")), "gate": False}
    assert json.loads((here / "outputs" / "run.json").read_bytes())["options"] == {
        "paths": ["news"],
        "config": None,
        "published": None,
        "mentions": False,
        "model": "m",
        "rules": ["r", "s"],
        "packs": [],
        "names": [],
        "min_confidence": 0.0,
        "gate": False,
        "workers": 1,
    }


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (["nowhere.txt"], "nowhere.txt: no such file or folder"),
        (["empty"], "empty: no articles in this folder (.jsonl .md .txt)"),
        (["news", "--published", "yesterday"], "--published 'yesterday' is no date; write it like 2025-12-02"),
        (["news", "--plain"], "--plain is for standard input: name - as a path"),
        (["-", "--mentions"], "--mentions needs a folder to write to: name one with -o"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_exits_with_2(here: Path, words: list[str], problem: str) -> None:
    (here / "empty").mkdir()
    result = extract(*words)
    assert (result.exit_code, result.stderr) == (2, f"claimx: {problem}\n")


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.txt", b"", "the file is empty"),
        ("nul.txt", b"jets\0", "holds NUL bytes: this is no text file"),
        (
            "binary.txt",
            bytes(range(1, 256)) * 9,
            "is neither UTF-8 nor text in another encoding that could be told",
        ),
        ("title.md", b"---\ntitle: Jets\n---\n", "has a title but no text"),
        ("gone.txt", None, "cannot be read: No such file or directory"),
    ],
)
def test_an_article_that_cannot_be_read_is_rejected_and_the_rest_is_not(
    here: Path, name: str, data: bytes | None, reason: str
) -> None:
    path = here / "news" / name
    if data is None:
        path.symlink_to("nowhere")
    else:
        path.write_bytes(data)
    assert extract("news").exit_code == 3
    (rejected,) = records(here / "outputs" / "rejected.jsonl")
    assert (rejected["source"], rejected["stage"], rejected["reason"]) == (f"news/{name}", "read", reason)
    assert len(records(here / "outputs" / "documents.jsonl")) == 2


def test_a_text_in_another_encoding_says_so_in_its_document(here: Path) -> None:
    (here / "news" / "c.txt").write_bytes("The café said “jets” – twice.".encode("cp1252"))
    assert extract("news").exit_code == 0
    assert records(here / "outputs" / "documents.jsonl")[-1]["metadata"] == {"encoding": "cp1252"}


def test_ctrl_c_exits_with_130_and_leaves_nothing(here: Path) -> None:
    (here / "news" / "c.txt").write_text("Ctrl-C")
    result = extract("news")
    assert (result.exit_code, result.stderr) == (130, "claimx: interrupted\n")
    assert not (here / "outputs").exists()


def test_a_reader_that_goes_away_is_no_traceback(here: Path) -> None:
    script = (
        "from claimx import pipeline; from tests.batch.fake import FakeExtractor\n"
        "pipeline.Extractor = lambda **asked: FakeExtractor()\n"
        "from claimx.cli import main; main()"
    )
    (here / "news" / "big.txt").write_text("jets " * 2000)
    ran = subprocess.run(
        ["bash", "-c", 'cat news/*.txt | "$0" -c "$1" extract - --plain | head -c 10', sys.executable, script],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert "Traceback" not in ran.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="sends a POSIX signal")
def test_an_interrupted_process_exits_with_130(here: Path) -> None:
    script = (
        "import signal, time; from claimx import pipeline; from tests.batch.fake import FakeExtractor\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # a shell's background jobs ignore it
        "class Slow(FakeExtractor):\n"
        "    def pipe(self, articles, mentions=False):\n"
        "        print('working', flush=True); time.sleep(60)\n"
        "pipeline.Extractor = lambda **asked: Slow()\n"
        "from claimx.cli import main; main()"
    )
    ran = subprocess.Popen(
        [sys.executable, "-c", script, "extract", "news"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert ran.stdout
    assert ran.stdout.readline() == b"working\n"
    time.sleep(0.1)
    ran.send_signal(signal.SIGINT)
    assert ran.communicate(timeout=30)[1] == b"claimx: interrupted\n"
    assert ran.returncode == 130
    assert not (here / "outputs").exists()

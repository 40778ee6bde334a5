"""What holds of whole runs with the real model: the same bytes however it is run, and large inputs."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SAME = ("claims.jsonl", "documents.jsonl", "rejected.jsonl")

pytestmark = pytest.mark.slow


def extract(out: Path, *words: str, code: int = 0) -> Path:
    command = [sys.executable, "-c", "from claimx.cli import main; main()", "extract", *words, "-o", str(out)]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == code, ran.stderr
    return out


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The corpus, read by one process."""
    return extract(tmp_path_factory.mktemp("runs") / "plain", "corpus", "--workers", "1")


@pytest.mark.parametrize(
    "words",
    [
        ["--workers", "1"],
        ["--workers", "2"],
        ["--mentions"],
        ["--no-gate"],
        ["--no-gate", "--mentions", "--workers", "2"],
    ],
    ids=" ".join,
)
def test_a_run_writes_the_same_bytes_however_it_is_run(plain: Path, tmp_path: Path, words: list[str]) -> None:
    other = extract(tmp_path / "out", "corpus", *words)
    for name in SAME:
        assert (other / name).read_bytes() == (plain / name).read_bytes(), name


def test_articles_give_the_same_claims_alone_and_among_others(plain: Path, tmp_path: Path) -> None:
    path = sorted((ROOT / "corpus").iterdir())[-1]
    alone = (extract(tmp_path / "out", str(path)) / "claims.jsonl").read_text(encoding="utf-8")
    among = (plain / "claims.jsonl").read_text(encoding="utf-8")
    mine = [json.loads(line) for line in among.split("\n") if line]
    found = [json.loads(line) for line in alone.split("\n") if line]
    names = {"document": 0}
    assert [c | names for c in found] == [c | names for c in mine if c["document"]["id"] == path.name]


def test_a_run_of_the_corpus_verifies(plain: Path) -> None:
    command = [sys.executable, "-c", "from claimx.cli import main; main()", "verify", str(plain)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout


@pytest.mark.parametrize("unit", ["x", "words and words ", "The river rose on Monday. "], ids=["x", "words", "prose"])
def test_a_line_of_five_megabytes_is_read(tmp_path: Path, unit: str) -> None:
    path = tmp_path / "line.txt"
    path.write_text(unit * (5_000_000 // len(unit)) + "\n\nNorway bought ten frigates from Italy.")
    claims = (extract(tmp_path / "out", str(path)) / "claims.jsonl").read_text(encoding="utf-8")
    assert "frigates" in claims

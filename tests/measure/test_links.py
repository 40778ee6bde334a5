from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimx.errors import RunError
from claimx.measure.links import score_links

ROOT = Path(__file__).parents[2]


def test_links_of_the_corpus_are_right(tmp_path: Path) -> None:
    score = score_links(ROOT / "outputs" / "claims.jsonl", ROOT / "tests" / "gold" / "links.jsonl", ROOT / "corpus")
    assert len(score.right) + len(score.wrong) >= 40
    assert score.precision >= 0.85, score.wrong
    assert score.recall >= 0.45


def gold(folder: Path, **row: object) -> Path:
    """An annotation of one word of an article that says "Peru paid. It won."."""
    (folder / "a.md").write_text("Peru paid. It won.", encoding="utf-8")
    path = folder / "links.jsonl"
    path.write_text(json.dumps({"source": "a.md", "at": "It won", "text": "It", **row}) + "\n", encoding="utf-8")
    return path


def test_what_no_record_holds_is_missing_and_unread(tmp_path: Path) -> None:
    (tmp_path / "claims.jsonl").write_text("", encoding="utf-8")
    score = score_links(tmp_path / "claims.jsonl", gold(tmp_path, stands_for=[["Peru"]]), tmp_path)
    assert (score.precision, score.recall, score.unread) == (0.0, 0.0, 1)
    assert score.missing == ("a.md:13 It",)


def test_what_a_reader_could_leave_open_is_not_missing(tmp_path: Path) -> None:
    (tmp_path / "claims.jsonl").write_text("", encoding="utf-8")
    score = score_links(tmp_path / "claims.jsonl", gold(tmp_path, stands_for=[["Peru"]], optional=True), tmp_path)
    assert (score.missing, score.required) == ((), 0)


def test_a_stretch_that_the_article_does_not_hold_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "claims.jsonl").write_text("", encoding="utf-8")
    with pytest.raises(RunError, match="does not hold"):
        score_links(tmp_path / "claims.jsonl", gold(tmp_path, stands_for=[], at="They won"), tmp_path)

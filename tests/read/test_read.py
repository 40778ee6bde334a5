from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from claimx.model import Article, Rejection
from claimx.read import READERS, read
from claimx.read.sources import Source, find


def source(path: Path) -> Source:
    return Source(str(path), path.name, path.suffix, path)


def test_articles_come_in_the_order_of_the_sources_and_take_the_given_date(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("b")
    (tmp_path / "a.jsonl").write_text('{"id": "x", "text": "x", "published": "2020-01-01"}\n{"text": "y"}\n')
    items = read(find([str(tmp_path)], READERS), published="2024-04-09")
    assert [(item.id, item.published) for item in items if isinstance(item, Article)] == [
        ("x", "2020-01-01"),
        ("a.jsonl#2", "2024-04-09"),
        ("b.txt", "2024-04-09"),
    ]


def test_an_id_that_was_taken_is_rejected_and_both_places_are_named(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("".join(json.dumps({"id": "x", "text": text}) + "\n" for text in ("one", "two")))
    first, second = read([source(path)])
    assert isinstance(first, Article)
    assert isinstance(second, Rejection)
    assert second.source == f"{path}:2"
    assert second.reason == f"its id 'x' was taken by {path}:1"


def test_a_file_that_vanished_is_rejected_and_the_run_goes_on(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("b")
    gone, left = read([source(tmp_path / "a.txt"), source(tmp_path / "b.txt")])
    assert gone == Rejection(
        kind="article",
        source=str(tmp_path / "a.txt"),
        stage="read",
        reason="cannot be read: No such file or directory",
    )
    assert isinstance(left, Article)


def test_a_dangling_link_in_a_folder_is_rejected(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "nowhere.txt")
    (item,) = read(find([str(tmp_path)], READERS))
    assert isinstance(item, Rejection)


def test_a_file_that_cannot_be_opened_is_rejected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.txt").write_text("a")
    monkeypatch.setattr(Path, "open", refuse)
    (item,) = read([source(tmp_path / "a.txt")])
    assert isinstance(item, Rejection)
    assert item.reason == "cannot be read: Permission denied"


def test_a_file_that_fails_half_way_keeps_what_was_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Torn(io.BytesIO):
        def __next__(self) -> bytes:
            if self.tell():
                raise OSError(5, "Input/output error")
            return super().__next__()

    monkeypatch.setattr(Path, "open", lambda self, mode: Torn(b'{"text": "a"}\n{"text": "b"}\n'))
    first, second = read([source(tmp_path / "a.jsonl")])
    assert isinstance(first, Article)
    assert isinstance(second, Rejection)
    assert second.reason == "cannot be read: Input/output error"


def test_standard_input_is_read_and_left_open(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.BytesIO(b"Norway bought jets.")
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=stream))
    (item,) = read(find(["-"], READERS, stdin=".txt"))
    assert isinstance(item, Article)
    assert (item.id, item.source) == ("stdin", "stdin")
    assert not stream.closed

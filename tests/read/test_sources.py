from __future__ import annotations

import os
from pathlib import Path

import pytest

from claimx.errors import UsageError
from claimx.read import READERS
from claimx.read.sources import Source, find


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of articles as the working directory's `news`."""
    monkeypatch.chdir(tmp_path)
    for name in ("b.txt", "a.md", "2024/c.TXT", "2024/feed.jsonl", "notes.pdf", ".hidden.txt", ".git/d.txt"):
        path = tmp_path / "news" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Norway bought jets.")
    return tmp_path


def found(*paths: str) -> list[tuple[str, str]]:
    return [(source.name, source.id) for source in find(paths, READERS)]


def test_a_folder_is_walked_in_order_of_names_and_ids_are_relative_to_it(here: Path) -> None:
    assert found("news") == [
        ("news/a.md", "a.md"),
        ("news/b.txt", "b.txt"),
        ("news/2024/c.TXT", "2024/c.TXT"),
        ("news/2024/feed.jsonl", "2024/feed.jsonl"),
    ]


def test_a_file_that_is_named_has_its_name_for_an_id(here: Path) -> None:
    assert found("news/2024/c.TXT") == [("news/2024/c.TXT", "c.TXT")]


def test_a_file_named_twice_is_read_once(here: Path) -> None:
    assert found("news/b.txt", "./news/b.txt", "news/../news/b.txt") == [("news/b.txt", "b.txt")]


def test_two_files_that_would_share_an_id_take_their_whole_names(here: Path) -> None:
    (here / "more").mkdir()
    (here / "more" / "b.txt").write_text("x")
    assert found("news/b.txt", "more") == [("news/b.txt", "news/b.txt"), ("more/b.txt", "more/b.txt")]


def test_what_a_run_wrote_is_not_read(here: Path) -> None:
    for name in ("run.json", "claims.jsonl", "documents.jsonl"):
        path = here / "news" / "out" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("{}")
    assert not [name for name, _ in found("news") if "out" in name]


def test_a_folder_whose_name_ends_like_a_file_is_a_folder(here: Path) -> None:
    (here / "news" / "x.txt").mkdir()
    (here / "news" / "x.txt" / "y.txt").write_text("y")
    assert ("news/x.txt/y.txt", "x.txt/y.txt") in found("news")


def test_a_dash_is_standard_input() -> None:
    assert find(["-", "-"], READERS, stdin=".txt") == [Source("stdin", "stdin", ".txt")]


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("nowhere", "nowhere: no such file or folder"),
        ("news/notes.pdf", r"news/notes.pdf: unknown ending '.pdf'; claimx reads .jsonl .md .txt"),
        ("empty", r"empty: no articles in this folder \(.jsonl .md .txt\)"),
    ],
)
def test_a_path_with_nothing_to_read_is_wrong_usage(here: Path, path: str, problem: str) -> None:
    (here / "empty").mkdir()
    with pytest.raises(UsageError, match=problem) as caught:
        find(["news", path], READERS)
    assert caught.value.exit_code == 2


def test_a_folder_that_cannot_be_listed_is_wrong_usage(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def scandir(path: object) -> object:
        raise PermissionError(13, "Permission denied", os.fspath(path))  # type: ignore[call-overload]

    monkeypatch.setattr("os.scandir", scandir)
    with pytest.raises(UsageError, match="news: cannot be listed: Permission denied"):
        find(["news"], READERS)


def test_the_size_of_a_source_is_in_bytes_and_0_where_unknown(here: Path) -> None:
    assert [source.size for source in find(["news/b.txt", "-"], READERS)] == [19, 0]
    assert Source("x", "x", ".txt", here / "gone.txt").size == 0

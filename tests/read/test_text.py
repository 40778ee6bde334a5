from __future__ import annotations

import io

import pytest

from claimx.model import Article, Rejection
from claimx.read.front_matter import front_matter
from claimx.read.sources import Source
from claimx.read.text import read

SOURCE = Source("news/a.md", "a.md", ".md")


def read_one(text: str | bytes) -> Article | Rejection:
    (item,) = read(io.BytesIO(text if isinstance(text, bytes) else text.encode()), SOURCE)
    return item


def test_a_file_is_one_article_named_by_its_path() -> None:
    item = read_one("Norway bought jets.\n")
    assert item == Article(id="a.md", source="news/a.md", text="Norway bought jets.\n")


def test_front_matter_gives_title_date_and_metadata_and_stays_in_the_text() -> None:
    text = '---\ntitle: "Jets: bought"\ndate: 2024-04-09\nSource: Wire\ntags: [a, b]\n---\nNorway bought jets.\n'
    item = read_one(text)
    assert isinstance(item, Article)
    assert (item.title, item.published, item.metadata) == ("Jets: bought", "2024-04-09", {"source": "Wire"})
    assert item.text == text


def test_front_matter_that_is_no_yaml_is_read_line_by_line_and_says_so() -> None:
    fields, end = front_matter("---\ntitle: Jets: bought: paid\nsource: 'Wire'\n# note\n---\r\nText")
    assert fields == {
        "title": "Jets: bought: paid",
        "source": "Wire",
        "front_matter": "not valid YAML, read line by line",
    }
    assert end == len("---\ntitle: Jets: bought: paid\nsource: 'Wire'\n# note\n---\r\n")


@pytest.mark.parametrize(
    "text",
    [
        "Norway",
        "---\nNorway bought jets.\n",
        "---\njust a line\n---\nText",
        "---\n[\n---\nText",
        "text\n---\na: b\n---\n",
    ],
)
def test_other_rules_of_dashes_are_no_front_matter(text: str) -> None:
    assert front_matter(text) == ({}, 0)


def test_a_date_that_is_none_is_kept_in_the_metadata_only() -> None:
    item = read_one("---\npublished: last Friday\n---\nText")
    assert isinstance(item, Article)
    assert (item.published, item.metadata) == (None, {"published": "last Friday"})


@pytest.mark.parametrize("value", ["2024-04-31", "2024-04-09T25:00 or so", "2024-04-09T08:30:00Z"])
def test_a_published_time_is_cut_to_its_day_if_there_is_such_a_day(value: str) -> None:
    item = read_one(f"---\npublished: {value}\n---\nText")
    assert isinstance(item, Article)
    assert item.published == (None if "31" in value else "2024-04-09")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "the file is empty"),
        (" \n\u00a0\n", "has no text"),
        ("---\ntitle: Norway buys jets\n---\n\n", "has a title but no text"),
        (b"Norway\0", "holds NUL bytes: this is no text file"),
    ],
)
def test_a_file_without_text_is_rejected_with_the_reason(text: str | bytes, reason: str) -> None:
    assert read_one(text) == Rejection(kind="article", source="news/a.md", stage="read", reason=reason)


def test_the_guessed_encoding_is_in_the_metadata() -> None:
    item = read_one("L'État a acheté des frégates à la société coréenne à l'été.".encode("cp1252"))
    assert isinstance(item, Article)
    assert "encoding" in item.metadata


def test_a_text_of_one_line_is_an_article() -> None:
    assert isinstance(read_one("Norway buys jets"), Article)

from __future__ import annotations

import io
import json
import re
from typing import Any

import pytest

from claimx.model import Article, Rejection
from claimx.read.jsonl import read
from claimx.read.sources import Source

SOURCE = Source("feeds/a.jsonl", "a.jsonl", ".jsonl")


def read_all(*lines: str | bytes | dict[str, Any]) -> list[Article | Rejection]:
    data = [json.dumps(line) if isinstance(line, dict) else line for line in lines]
    return list(read(io.BytesIO(b"\n".join(x if isinstance(x, bytes) else x.encode() for x in data)), SOURCE))


def test_a_line_is_an_article_with_its_own_id_and_the_rest_as_metadata() -> None:
    (item,) = read_all({"id": 7, "text": "Oslo.", "title": "T", "published": "2024-04-09", "source": "Wire", "n": [1]})
    assert item == Article(
        id="7",
        source="feeds/a.jsonl",
        text="Oslo.",
        title="T",
        published="2024-04-09",
        metadata={"source": "Wire", "n": "[1]", "line": "1"},
    )


def test_without_an_id_the_file_and_the_number_of_the_record_name_it() -> None:
    items = read_all({"text": "a"}, "", {"text": "b", "id": ""}, {"text": "c", "id": None})
    assert [item.id for item in items if isinstance(item, Article)] == ["a.jsonl#1", "a.jsonl#2", "a.jsonl#3"]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"text": "a"', "is not JSON: Expecting ',' delimiter \\(character 13 of the line\\)"),
        (b'{"text": "\xff"}', r"is not UTF-8 \(byte 11 of the line\)"),
        ("[1]", "is JSON, but a list and no object"),
        ("[" * 100_000, "is not JSON"),
        ({"text": 5}, "its 'text' is no string"),
        ({"text": "a", "title": 5}, "its 'title' is no string"),
        ({"text": "a", "published": 20240409}, "its 'published' is no string"),
        ({"text": "a", "id": True}, "its 'id' is neither"),
        ({"text": "a", "id": 1.5}, "its 'id' is neither"),
        ({"body": "a"}, r"has no 'text' \(it has: 'body'\)"),
        ({}, r"has no 'text' \(it has: nothing\)"),
        ({"title": "Norway buys jets"}, "has a title but no text"),
        ({"title": "Norway buys jets", "text": "  "}, "has a title but no text"),
        ({"text": ""}, "has no text"),
        ({"text": "a\0b"}, "holds NUL characters"),
        ('{"text": "a\\ud800"}', "holds half a surrogate pair"),
        ('{"text": "a", "title": "\\udfff"}', "holds half a surrogate pair"),
    ],
)
def test_a_broken_line_is_rejected_by_file_and_line_and_the_next_one_read(line: Any, reason: str) -> None:
    first, second = read_all("", line)[0], read_all("", line, {"text": "b"})[1]
    assert isinstance(first, Rejection)
    assert first.source == "feeds/a.jsonl:2"
    assert re.match(reason, first.reason)
    assert isinstance(second, Article)


def test_a_line_separator_inside_a_text_ends_no_record() -> None:
    line = '{"text": "Oslo\u2028bought\u0085jets"}'
    (item,) = read_all(line)
    assert isinstance(item, Article)
    assert item.text == "Oslo\u2028bought\u0085jets"


def test_carriage_returns_and_a_byte_order_mark_do_no_harm() -> None:
    items = read_all(b'\xef\xbb\xbf{"text": "a"}\r', b'{"text": "b"}\r', b"")
    assert [item.text for item in items if isinstance(item, Article)] == ["a", "b"]


def test_an_empty_file_is_rejected() -> None:
    (item,) = read_all("", "")
    assert isinstance(item, Rejection)
    assert item.reason == "the file is empty"

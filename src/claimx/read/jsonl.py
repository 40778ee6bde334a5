"""JSON lines: one article a line, with `text` and, where known, `id`, `title`, `published`; the rest is metadata."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, BinaryIO

from claimx.errors import ArticleError
from claimx.model import Article, Rejection
from claimx.read.article import make_article

if TYPE_CHECKING:
    from claimx.read.sources import Source

LINE = "line"  # metadata: where in the file the article stands
_OWN = ("id", "text", "title", "published")


def read(stream: BinaryIO, source: Source) -> Iterator[Article | Rejection]:
    """The articles of a stream. A broken line is rejected, named `file:line`, and the next one read."""
    number = 0
    for line, data in enumerate(stream, 1):
        if not data.strip():
            continue
        number += 1
        try:
            yield _article(_record(data), source, number, line)
        except ArticleError as error:
            yield Rejection(kind="article", source=f"{source.name}:{line}", stage=error.stage, reason=str(error))
    if not number:
        yield Rejection(kind="article", source=source.name, stage="read", reason="the file is empty")


def _record(data: bytes) -> dict[str, Any]:
    try:
        record = json.loads(data.rstrip().decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ArticleError(f"is not UTF-8 (byte {error.start + 1} of the line)") from error
    except json.JSONDecodeError as error:
        raise ArticleError(f"is not JSON: {error.msg} (character {error.pos + 1} of the line)") from error
    except (ValueError, RecursionError) as error:
        raise ArticleError(f"is not JSON that can be read: {error}") from error
    if not isinstance(record, dict):
        raise ArticleError(f"is JSON, but a {type(record).__name__} and no object")
    return record


def _article(record: dict[str, Any], source: Source, number: int, line: int) -> Article:
    for name in ("text", "title", "published"):
        if not isinstance(record.get(name), str | None):
            raise ArticleError(f"its {name!r} is no string")
    own = record.get("id")
    if isinstance(own, bool) or not isinstance(own, str | int | None):
        raise ArticleError("its 'id' is neither a string nor a whole number")
    if record.get("text") is None and record.get("title") is None:
        raise ArticleError(f"has no 'text' (it has: {', '.join(map(repr, record)) or 'nothing'})")
    metadata = {key: _plain(value) for key, value in record.items() if key not in _OWN and value is not None}
    return make_article(
        id=f"{source.id}#{number}" if own in {None, ""} else str(own),
        source=source.name,
        text=record.get("text") or "",
        title=record.get("title"),
        published=record.get("published"),
        metadata={**metadata, LINE: str(line)},
    )


def _plain(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)

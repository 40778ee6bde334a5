"""One article from its parts: the checks that every format shares."""

from __future__ import annotations

import re
from datetime import date

from claimx.errors import ArticleError
from claimx.model import Article

_SURROGATE = re.compile("[\ud800-\udfff]")
_FULL_DATE = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ]\d\d:\d\d.*)?")


def make_article(
    *,
    id: str,
    source: str,
    text: str,
    title: str | None,
    published: str | None,
    metadata: dict[str, str],
    body: int = 0,
) -> Article:
    """The article. A date of publication that is no ISO 8601 date is kept in the metadata only.

    `body` is where the text begins behind a front matter. Raises ArticleError for text that is missing or that no
    file could hold.
    """
    if "\0" in text:
        raise ArticleError("holds NUL characters: this is no text")
    if _SURROGATE.search(text) or (title and _SURROGATE.search(title)):
        raise ArticleError("holds half a surrogate pair: this is no text")
    if not text[body:].strip(" \t\r\n\f\v\u00a0\u2028\u2029\u200b\ufeff"):
        raise ArticleError("has a title but no text" if title else "has no text")
    day = iso_date(published) if published else None
    if published and not day:
        metadata = {"published": published, **metadata}
    return Article(id=id, source=source, text=text, title=title or None, published=day, metadata=metadata)


def iso_date(value: str) -> str | None:
    """The day of an ISO 8601 date or date and time ("2025-12-02T08:30Z"), or None."""
    found = _FULL_DATE.fullmatch(value.strip())
    if not found:
        return None
    try:
        return date.fromisoformat(found.group(1)).isoformat()
    except ValueError:
        return None

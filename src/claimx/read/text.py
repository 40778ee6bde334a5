"""Plain text and Markdown, with or without front matter: one file is one article.

The article's text is the whole file, front matter included, so that offsets point into the file; the front matter
is not parsed and states no claim.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from claimx.errors import ArticleError
from claimx.model import Article, Rejection
from claimx.read.article import make_article
from claimx.read.decode import decode
from claimx.read.front_matter import front_matter

if TYPE_CHECKING:
    from claimx.read.sources import Source


def read(stream: BinaryIO, source: Source) -> Iterator[Article | Rejection]:
    """The one article of a file, or why it is none."""
    try:
        text, encoding = decode(stream.read())
        fields, start = front_matter(text)
        title, published = fields.pop("title", None), fields.pop("published", None) or fields.pop("date", None)
        yield make_article(
            id=source.id,
            source=source.name,
            text=text,
            body=start,
            title=title,
            published=published,
            metadata={**encoding, **fields},
        )
    except ArticleError as error:
        yield Rejection(kind="article", source=source.name, stage=error.stage, reason=str(error))

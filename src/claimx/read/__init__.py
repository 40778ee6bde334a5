"""Files and streams into articles. One module per format; `READERS` says which ending is read by which.

A reader takes an open binary stream and the `Source` it belongs to and yields an `Article` or, where one cannot
be read, a `Rejection`: nothing that was there vanishes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO

from claimx.errors import ArticleError
from claimx.model import Article, Rejection
from claimx.read import jsonl, text
from claimx.read.sources import Source

Item = Article | Rejection
Reader = Callable[[BinaryIO, Source], Iterator[Item]]

READERS: dict[str, Reader] = {
    ".jsonl": jsonl.read,
    ".md": text.read,
    ".txt": text.read,
}


def read(sources: Iterable[Source], published: str | None = None) -> Iterator[Item]:
    """All articles of the sources, in order. `published` is for those that carry no date of their own.

    A source that cannot be opened or read to its end, and a second article with the id of an earlier one, become
    rejections.
    """
    seen: dict[str, str] = {}
    for source in sources:
        for item in _items(source):
            if isinstance(item, Rejection):
                yield item
            elif item.id in seen:
                yield rejected(_where(item), ArticleError(f"its id {item.id!r} was taken by {seen[item.id]}"))
            else:
                seen[item.id] = _where(item)
                yield item if item.published else item.model_copy(update={"published": published})


def rejected(source: str, error: ArticleError) -> Rejection:
    """The record of an article that could not be read or extracted."""
    return Rejection(kind="article", source=source, stage=error.stage, reason=str(error))


def _where(article: Article) -> str:
    line = article.metadata.get(jsonl.LINE)
    return f"{article.source}:{line}" if line else article.source


def _items(source: Source) -> Iterator[Item]:
    try:
        with source.open() as stream:
            yield from READERS[source.format](stream, source)
    except OSError as error:
        yield rejected(source.name, ArticleError(f"cannot be read: {error.strerror or error}"))

"""A shard: some articles that one worker takes at a time. Plain data goes in and comes out."""

from __future__ import annotations

import io
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import jsonlines

from claimx.batch.threshold import above
from claimx.errors import ArticleError
from claimx.model import Article, Record, Rejection
from claimx.read import Item, rejected

if TYPE_CHECKING:
    from claimx.pipeline import Extractor, Outcome

ARTICLES = 8
CHARACTERS = 40_000  # a second or two of work, so that progress shows and Ctrl-C is quick

FILES = ("claims.jsonl", "documents.jsonl", "rejected.jsonl", "mentions.jsonl")

COUNTED = (
    "documents",
    "rejected articles",
    "claims",
    "claims below the threshold",
    "rejected drafts",
    "mentions",
)

Build = Callable[[], "Extractor"]


@dataclass(frozen=True, slots=True)
class Recipe:
    """Makes an extractor in whatever process asks; spaCy is imported only then."""

    model: str | None = None
    rules: tuple[Path, ...] = ()
    gate: bool = True

    def __call__(self) -> Extractor:
        from claimx.pipeline import Extractor

        return Extractor(model=self.model, rules=self.rules, gate=self.gate)


@dataclass(frozen=True, slots=True)
class Options:
    """What a shard's result depends on besides the extractor."""

    mentions: bool = False
    min_confidence: float = 0.0


@dataclass(slots=True)
class ShardResult:
    """Lines for each file of the run folder, and counts.

    `counts` has the keys COUNTED, `types` one for each pair of a claim type and a column of the table ("claims", a
    status, "negative"). `rejected` are articles: what was read and why it was not.
    """

    lines: dict[str, str] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    types: Counter[tuple[str, str]] = field(default_factory=Counter)
    rejected: list[tuple[str, str]] = field(default_factory=list)
    characters: int = 0
    producer: dict[str, str] = field(default_factory=dict)


def shards(items: Iterable[Item]) -> Iterator[list[Item]]:
    """The items in order, cut the same way whoever works on them."""
    shard: list[Item] = []
    articles = characters = 0
    for item in items:
        shard.append(item)
        if isinstance(item, Article):
            articles, characters = articles + 1, characters + len(item.text)
        if articles >= ARTICLES or characters >= CHARACTERS or len(shard) >= 100 * ARTICLES:
            yield shard
            shard, articles, characters = [], 0, 0
    if shard:
        yield shard


def run_shard(items: Sequence[Item], extractor: Extractor, options: Options) -> ShardResult:
    """Reads a shard's articles and writes down all that came of them, in the order of the items."""
    result = ShardResult(producer=extractor.producer.model_dump())
    articles = [item for item in items if isinstance(item, Article)]
    outcomes = iter(_outcomes(articles, extractor, options))
    records: dict[str, list[Record]] = {name: [] for name in FILES}
    for item in items:
        outcome = item if isinstance(item, Rejection) else next(outcomes)
        if isinstance(outcome, Rejection):
            records["rejected.jsonl"].append(outcome)
            result.rejected.append((outcome.source, outcome.reason))
            result.counts["rejected articles"] += 1
        else:
            _note(outcome, records, result, options)
    result.characters = sum(len(article.text) for article in articles)
    result.lines = {name: _written(found) for name, found in records.items()}
    return result


def _outcomes(articles: list[Article], extractor: Extractor, options: Options) -> list[Outcome | Rejection]:
    """An outcome for each article. If one makes the batch fail, they are read one by one to find it.

    A fault of claimx itself costs the article that meets it, not the run; CLAIMX_DEBUG set shows its traceback.
    """
    try:
        return list(extractor.pipe(articles, mentions=options.mentions))
    except Exception as error:
        if not isinstance(error, ArticleError) and os.environ.get("CLAIMX_DEBUG"):
            raise
        if len(articles) == 1:
            return [rejected(articles[0].source, _expected(error))]
        return [outcome for article in articles for outcome in _outcomes([article], extractor, options)]


def _expected(error: Exception) -> ArticleError:
    if isinstance(error, ArticleError):
        return error
    what = f"{type(error).__name__}: {error}"
    return ArticleError(f"claimx failed on it ({what}); CLAIMX_DEBUG=1 shows where, please report it", "extract")


def _note(outcome: Outcome, records: dict[str, list[Record]], result: ShardResult, options: Options) -> None:
    claims, mentions = above(options.min_confidence, outcome.claims, outcome.mentions)
    records["documents.jsonl"].append(outcome.document)
    records["claims.jsonl"].extend(claims)
    records["rejected.jsonl"].extend(outcome.rejections)
    records["mentions.jsonl"].extend(mentions)
    result.counts["documents"] += 1
    result.counts["claims"] += len(claims)
    result.counts["claims below the threshold"] += len(outcome.claims) - len(claims)
    result.counts["rejected drafts"] += len(outcome.rejections)
    result.counts["mentions"] += len(mentions)
    for claim in claims:
        result.types[claim.type, "claims"] += 1
        result.types[claim.type, claim.status] += 1
        result.types[claim.type, "negative"] += claim.polarity == "negative"


def _written(records: Iterable[Record]) -> str:
    made = io.StringIO()
    with jsonlines.Writer(made, compact=True) as writer:
        writer.write_all(record.model_dump(mode="json") for record in records)
    return made.getvalue()

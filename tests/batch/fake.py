"""An extractor without a model: every "jets" of a text is a claim. Its articles can be told to misbehave."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator

from claimx.errors import ArticleError, ModelError
from claimx.model import (
    Argument,
    Article,
    Claim,
    Document,
    DocumentRef,
    Mention,
    Producer,
    Rejection,
    Related,
    Span,
    Trigger,
)
from claimx.pipeline import Outcome

PRODUCER = Producer(claimx="0", model="fake-1", rules="sha256:0")


class FakeExtractor:
    producer = PRODUCER

    def pipe(self, articles: Iterable[Article], *, mentions: bool = False) -> Iterator[Outcome]:
        for article in articles:
            if "too hard" in article.text:
                raise ArticleError("is too hard", stage="parse")
            if "a bug" in article.text:
                raise IndexError("list index out of range")
            if "Ctrl-C" in article.text:
                raise KeyboardInterrupt
            if "die" in article.text:
                os._exit(9)
            yield outcome(article, mentions)


def build() -> FakeExtractor:
    return FakeExtractor()


def build_nothing() -> FakeExtractor:
    raise ModelError("model 'none' is not installed")


def outcome(article: Article, mentions: bool = False) -> Outcome:
    document = Document(**dict(article), sha256=hashlib.sha256(article.text.encode()).hexdigest())
    claims = tuple(claim(document, start) for start in places(article.text))
    rejections = (
        (Rejection(kind="draft", source=article.source, stage="validate", reason="no item", document=article.id),)
        if "ships" in article.text
        else ()
    )
    seen = [
        Mention(
            text="jets",
            start=one.trigger.start,
            end=one.trigger.end,
            document=one.document,
            layer="predication",
            claim_ids=tuple(other.claim_id for other in claims),
        )
        for one in claims
    ]
    return Outcome(document, linked(claims), rejections, tuple(seen) if mentions else ())


def places(text: str) -> list[int]:
    return [n for n in range(len(text)) if text.startswith("jets", n)]


def claim(document: Document, start: int) -> Claim:
    span = {"text": "jets", "start": start, "end": start + 4}
    return Claim(
        claim_id=f"{document.id}@{start}",
        fingerprint="f",
        document=DocumentRef(**document.model_dump(exclude={"text", "metadata"})),
        type="procurement" if start else "supply",
        trigger=Trigger(**span, lemma="jet"),
        roles={"item": (Argument(**span),)},
        evidence=Span(**span),
        rule="fake",
        confidence=1.0 if start else 0.25,
        producer=PRODUCER,
    )


def linked(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Each claim repeats the first, and its item is the first."""
    if not claims:
        return ()
    first = claims[0].claim_id
    rest = [
        one.model_copy(
            update={
                "related": (Related(claim_id=first, relation="repeats"),),
                "roles": {"item": (one.roles["item"][0].model_copy(update={"claim_id": first}),)},
            }
        )
        for one in claims[1:]
    ]
    return (claims[0], *rest)

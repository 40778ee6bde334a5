"""A run of two articles, made by the real pipeline, that readers went through."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from claimx.model import Article, Claim, Document
from claimx.pipeline import Extractor
from tests.look.runs import claim, write

BUYING = """Peru bought trams from Italy. Chile has bought ferries from Poland.

Norway bought fiddles from Denmark. Kenya bought lutes from Ghana, and Togo bought fiddles from Benin.
"""
UNKNOWN = """Brazil snaffled twelve trams from Spain. Egypt snaffled five ferries, and the cat snaffled a curtain.

The army junked its tanks. The navy junked four frigates. The city junked its trams.
"""


def documents(extractor: Extractor) -> tuple[list[Document], list[Claim]]:
    """Both articles and their records."""
    articles = [
        Article(id=f"{n}.txt", source=f"{n}.txt", text=t) for n, t in (("buying", BUYING), ("unknown", UNKNOWN))
    ]
    outcomes = list(extractor.pipe(articles))
    return [one.document for one in outcomes], [claim for one in outcomes for claim in one.claims]


def run(folder: Path, extractor: Extractor) -> tuple[Path, list[Claim], Document]:
    """The run in a folder, its records, and the document with verbs that no frame knows."""
    texts, claims = documents(extractor)
    return write(folder, claims, texts), claims, texts[1]


def added(document: Document, **roles: str) -> Claim:
    """The purchase that a reader found missing; roles as the text has them."""
    word = "snaffled"
    fillers = {role: ({"text": text, **_place(document, text)},) for role, text in roles.items()}
    fields: dict[str, Any] = {
        "trigger": {"text": word, "lemma": "snaffle", **_place(document, word)},
        "roles": fillers,
        "evidence": {"text": document.text[:40], "start": 0, "end": 40},
        "rule": "reader",
    }
    return claim("a" * 16, of=document, **fields)


def item(claim: Claim) -> str:
    """What a purchase is of."""
    return claim.roles["item"][0].text


def _place(document: Document, text: str) -> dict[str, int]:
    start = document.text.index(text)
    return {"start": start, "end": start + len(text)}

"""Short articles with frozen parses, and an extractor that reads them without a model.

`python -m tests.articles` parses articles.txt anew and writes articles.jsonl.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from claimx import pipeline
from claimx.grammar.tree import Name, Tree
from claimx.model import Article, Claim
from claimx.pipeline import Extractor, Outcome

HERE = Path(__file__).parent
PUBLISHED = "2026-03-04"
_COLUMNS = ("text", "words", "lemmas", "tags", "heads", "labels", "sentences", "repairs")


class FrozenParser:
    """Gives the frozen parse of a paragraph, in place of a loaded pipeline."""

    name = "frozen-1.0"

    def __init__(self) -> None:
        self.parsed: list[str] = []

    def trees(self, jobs: Sequence[tuple[str, str, int]]) -> list[Tree]:
        self.parsed += [text for _, text, _ in jobs]
        return [_tree(deepcopy(_frozen()[text]), offset) for _, text, offset in jobs]


def frozen_extractor() -> Extractor:
    """An extractor with the packaged rules over the frozen parses."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pipeline, "load_parser", lambda *asked: FrozenParser())
        return Extractor()


@cache
def texts() -> dict[str, str]:
    """The articles by name."""
    blocks = (HERE / "articles.txt").read_text("utf-8").split("== ")[1:]
    return {block.split("\n", 1)[0].strip(): block.split("\n", 1)[1].strip() + "\n" for block in blocks}


def article(name: str) -> Article:
    return Article(id=name, source=f"{name}.txt", text=texts()[name], published=PUBLISHED)


def read(extractor: Extractor, name: str, *, mentions: bool = False) -> Outcome:
    """All that comes of one of the articles."""
    (outcome,) = extractor.pipe([article(name)], mentions=mentions)
    return outcome


def one(claims: Sequence[Claim], type: str, trigger: str) -> Claim:
    """The one claim of a type on a trigger word."""
    found = [claim for claim in claims if (claim.type, claim.trigger.text) == (type, trigger)]
    assert len(found) == 1, [(claim.type, claim.trigger.text) for claim in claims]
    return found[0]


def roles(claim: Claim) -> dict[str, list[str]]:
    """The fillers' texts by role."""
    return {role: [argument.text for argument in fillers] for role, fillers in claim.roles.items()}


@cache
def _frozen() -> dict[str, dict[str, Any]]:
    with (HERE / "articles.jsonl").open(encoding="utf-8") as lines:
        return {record["text"]: record for record in map(json.loads, lines)}


def _tree(record: dict[str, Any], offset: int) -> Tree:
    spans = record.pop("spans")
    record["names"] = [Name(*name) for name in record["names"]]
    record["sentences"] = [tuple(s) for s in record["sentences"]]
    record["repairs"] = {int(token): tuple(names) for token, names in record["repairs"].items()}
    return Tree(offset=offset, starts=[s + offset for s, _ in spans], ends=[e + offset for _, e in spans], **record)


def _freeze() -> None:
    from claimx.language import Reading

    parser = Extractor()._parser
    with (HERE / "articles.jsonl").open("w", encoding="utf-8", newline="\n") as out:
        for text in texts().values():
            reading = Reading(text, parser)
            for number in range(len(reading.paragraphs)):
                tree = reading.tree(number)
                if not len(tree):
                    continue
                record: dict[str, Any] = {column: getattr(tree, column) for column in _COLUMNS}
                record["spans"] = [
                    (s - tree.offset, e - tree.offset) for s, e in zip(tree.starts, tree.ends, strict=True)
                ]
                record["names"] = [[n.start, n.end, n.label, n.id] for n in tree.names]
                out.write(json.dumps(record, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    _freeze()

"""Scores what pronouns and descriptions are taken to stand for (`antecedents`) against an annotation."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from claimx.errors import RunError
from claimx.model import Argument, Claim

Place = tuple[str, int]  # the article's file name, and where the word ends in it


@dataclass(frozen=True, slots=True)
class Expected:
    """A pronoun or description of an article and what it stands for: one set of wordings for each member.

    No members: it stands for nothing that was named before. `optional`: a reader could leave it open.
    """

    source: str
    text: str
    members: tuple[frozenset[str], ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class LinkScore:
    """Links of the records that are right, those that are wrong, and the expected ones that no record has.

    `unread` of the missing stand in no record at all: the claim was missed, not the link.
    """

    right: tuple[str, ...]
    wrong: tuple[str, ...]
    missing: tuple[str, ...]
    unread: int
    required: int

    @property
    def precision(self) -> float:
        """The share of the links that are right."""
        made = len(self.right) + len(self.wrong)
        return len(self.right) / made if made else 0.0

    @property
    def recall(self) -> float:
        """The share of the required links that the records have."""
        return (self.required - len(self.missing)) / self.required if self.required else 0.0


def score_links(claims: Path, gold: Path, articles: Path) -> LinkScore:
    """Compares the arguments of `claims` (JSON lines) with `gold` (JSON lines), which speaks of files in `articles`.

    Articles that gold does not mention are left out; a link that it does not know is wrong. Raises RunError where
    gold names a stretch that its article does not hold.
    """
    expected = dict(_expected(gold, articles))
    sources = {source for source, _ in expected}
    found = {place: argument for place, argument in _arguments(claims) if place[0] in sources}
    linked = {place: argument for place, argument in found.items() if argument.antecedents}
    right = {place for place, argument in linked.items() if place in expected and _agrees(argument, expected[place])}
    required = {place for place, one in expected.items() if one.members and not one.optional}
    missing = sorted(required - right)
    return LinkScore(
        right=tuple(_told(place, linked[place]) for place in sorted(right)),
        wrong=tuple(_told(place, argument) for place, argument in sorted(linked.items()) if place not in right),
        missing=tuple(f"{source}:{end} {expected[source, end].text}" for source, end in missing),
        unread=sum(place not in found for place in missing),
        required=len(required),
    )


def _expected(gold: Path, articles: Path) -> Iterator[tuple[Place, Expected]]:
    for line in gold.read_text(encoding="utf-8").split("\n"):
        if not line:
            continue
        row = json.loads(line)
        text = (articles / row["source"]).read_bytes().decode("utf-8")
        start = text.find(row["at"])
        if start < 0:
            raise RunError(f"{row['source']} does not hold {row['at']!r}")
        members = tuple(frozenset(wording.casefold() for wording in member) for member in row["stands_for"])
        one = Expected(row["source"], row["text"], members, bool(row.get("optional")))
        yield (row["source"], start + len(row["text"])), one


def _arguments(claims: Path) -> Iterator[tuple[Place, Argument]]:
    for line in claims.read_text(encoding="utf-8").split("\n"):
        if line:
            claim = Claim.model_validate_json(line)
            source = Path(claim.document.source).name
            said = (claim.attribution.source, *claim.attribution.via) if claim.attribution else ()
            for argument in (*(a for fillers in claim.roles.values() for a in fillers), *said):
                yield (source, argument.end), argument


def _agrees(argument: Argument, expected: Expected) -> bool:
    """Whether every antecedent is one of the members, and every member is among the antecedents."""
    texts = {antecedent.text.casefold() for antecedent in argument.antecedents}
    known = all(any(text in member for member in expected.members) for text in texts)
    return known and all(member & texts for member in expected.members)


def _told(place: Place, argument: Argument) -> str:
    return f"{place[0]}:{argument.start} {argument.text} = {', '.join(a.text for a in argument.antecedents)}"

"""Scores a run against gold claims, slot by slot.

A record that answers no gold claim is wrong with all that it says; a missed claim is missed with all its slots.
Optional gold claims are neither demanded nor punished.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Protocol, TypeVar

from claimx.errors import UsageError
from claimx.look.folder import open_run
from claimx.measure.gold import GoldArticle, GoldClaim, GoldQuantity, load_gold
from claimx.measure.pairing import Anchors, pair, readings
from claimx.measure.tally import Tally, matched
from claimx.measure.wording import likeness, same_clause, same_phrase, says
from claimx.model import Argument, Claim, Quantity, Span


class _Text(Protocol):
    @property
    def text(self) -> str: ...


F = TypeVar("F", bound=_Text)
W = TypeVar("W")


def score_run(gold: Path, folder: Path, anchors: Anchors) -> Tally:
    """Scores all articles that gold names against the run in a folder. `anchors` are the anchor roles by type.

    Raises UsageError where gold or an article of it is missing or does not fit, RunError where the run cannot be read.
    """
    articles = load_gold(gold)
    run = open_run(folder)
    by_document: dict[str, list[Claim]] = {}
    for line in run.claims():
        by_document.setdefault(line.claim.document.id, []).append(line.claim)
    documents = {PurePosixPath(document.source).name: document for document in run.documents()}
    tally = Tally()
    for article in articles:
        document = documents.get(article.source)
        if document is None:
            raise UsageError(f"{folder}: {article.source} was not read; extract the articles that gold is about")
        try:
            score_article(article, by_document.get(document.id, []), document.text, anchors, tally)
        except ValueError as error:
            raise UsageError(f"{gold}: {article.source}: {error}") from None
    return tally


def score_article(gold: GoldArticle, claims: Sequence[Claim], text: str, anchors: Anchors, tally: Tally) -> None:
    """Adds the decisions of one article to a tally. Raises ValueError where gold does not fit the text."""
    taken = pair(gold.claims, claims, text, anchors)
    for position, wanted in enumerate(gold.claims):
        if not wanted.optional:
            _Answer(wanted, claims[taken[position]] if position in taken else None, tally).decide()
    for position, claim in enumerate(claims):
        if position not in taken.values() and claim.type in anchors:
            _extra(claim, tally)


@dataclass(frozen=True, slots=True)
class _Answer:
    """A gold claim and the record that answers it, or none."""

    wanted: GoldClaim
    claim: Claim | None
    tally: Tally

    def decide(self) -> None:
        """All decisions that gold asks for."""
        wanted, claim = self.wanted, self.claim
        self.tally["claims"].add(right=claim is not None, missed=claim is None)
        if claim is None:
            roles = {role: _plain(fillers) for role, fillers in wanted.roles.items()}
            self.note("missed", "", f"{wanted.types[0]} {roles} at {wanted.at!r}")
        self.roles()
        quantities = claim.quantities if claim else ()
        self.list("quantities", wanted.quantities, quantities, same_quantity)
        self.list("motives", wanted.motives, claim.motives if claim else (), _same_clause)
        self.list("conditions", wanted.conditions, claim.conditions if claim else (), _same_clause)
        if wanted.asks_attribution:
            sources = (claim.attribution.source,) if claim and claim.attribution else ()
            self.list("attribution", (wanted.attribution,) if wanted.attribution else (), sources, _same_filler)
        self.choice("status", wanted.status, claim.status if claim else None)
        self.choice("polarity", wanted.polarity, claim.polarity if claim else None)

    def roles(self) -> None:
        """Gold's roles, then those that only the record has."""
        found = self.claim.roles if self.claim else {}
        for role in [*self.wanted.roles, *(role for role in found if role not in self.wanted.roles)]:
            fillers, arguments = self.wanted.roles.get(role), found.get(role, ())
            self.list("roles", fillers, arguments, _same_filler, role)
            accepted = [wording for filler in fillers or () for wording in filler]
            self.tally.edges += filter(None, (_cut(argument, accepted) for argument in arguments))

    def list(
        self, slot: str, want: Sequence[W] | None, found: Sequence[F], same: Callable[[F, W], bool], role: str = ""
    ) -> None:
        """A slot that holds several things. Where gold demands nothing, one is forgiven."""
        if want is None:
            self.tally[slot].add(wrong=max(0, len(found) - 1))
            return
        count = matched(found, want, same)
        self.tally[slot].add(count.right, count.wrong, count.missed)
        if self.claim and (count.wrong or count.missed):
            self.note(slot, role, f"want {_plain(want)}, got {[one.text for one in found]}")

    def choice(self, slot: str, accepted: Sequence[str] | None, got: str | None) -> None:
        """A slot that holds one of a few values."""
        if not accepted:
            return
        right = got in accepted
        self.tally[slot].add(right=right, wrong=not right and got is not None, missed=not right)
        if got is not None and not right:
            self.note(slot, "", f"want {' or '.join(accepted)}, got {got}")

    def note(self, slot: str, role: str, difference: str) -> None:
        """A line for whoever asks what differs."""
        self.tally.differences.append(f"{slot:11} {self.wanted.id}{'.' * bool(role)}{role}: {difference}")


def _extra(claim: Claim, tally: Tally) -> None:
    """A record that answers no gold claim."""
    tally["claims"].add(wrong=1)
    tally["roles"].add(wrong=sum(map(len, claim.roles.values())))
    tally["quantities"].add(wrong=len(claim.quantities))
    tally["motives"].add(wrong=len(claim.motives))
    tally["conditions"].add(wrong=len(claim.conditions))
    tally["attribution"].add(wrong=claim.attribution is not None)
    roles = {role: [a.text for a in fillers] for role, fillers in claim.roles.items()}
    tally.differences.append(f"{'extra':11} {claim.type} {roles} <- {claim.evidence.text[:90]!r}")


def _same_filler(argument: Argument, wordings: Sequence[str]) -> bool:
    return says(readings(argument), wordings)


def _same_clause(clause: Span, wordings: Sequence[str]) -> bool:
    return says([clause.text], wordings, same_clause)


def _cut(argument: Argument, accepted: Sequence[str]) -> float:
    """How closely a right filler is cut: its likeness to the nearest wording; 0 if it is not right."""
    pairs = ((text, wording) for text in readings(argument) for wording in accepted)
    return max((likeness(text, wording) for text, wording in pairs if same_phrase(text, wording)), default=0.0)


def same_quantity(found: Quantity, wanted: GoldQuantity) -> bool:
    """True if a quantity says what gold asks of it: value or range, unit, comparator, additional."""
    if wanted.value is not None and not any(_close(v, wanted.value) for v in (found.value, found.low, found.high)):
        return False
    if wanted.low is not None and not (_close(found.low, wanted.low) and _close(found.high, wanted.high)):
        return False
    if wanted.unit and (found.unit or "").lower() != wanted.unit.lower():
        return False
    if wanted.comparator is not None and found.comparator != wanted.comparator:
        return False
    return wanted.additional is None or found.additional == wanted.additional


def _close(found: float | None, wanted: float | None) -> bool:
    return found is not None and wanted is not None and math.isclose(found, wanted, rel_tol=1e-6, abs_tol=1e-6)


def _plain(want: object) -> object:
    """Gold's demand as it stands in its file."""
    if isinstance(want, tuple):
        return [_plain(one) for one in want]
    return want.model_dump(exclude_unset=True) if isinstance(want, GoldQuantity) else want

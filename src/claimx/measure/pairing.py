"""Which record answers which gold claim of an article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimx.measure.gold import GoldClaim
from claimx.measure.wording import says
from claimx.model import Argument, Claim

Anchors = Mapping[str, Sequence[str]]
LONGEST_EVIDENCE = 1200  # code points; whatever claims a longer stretch claims everything


def readings(argument: Argument) -> list[str]:
    """Every text that a reader could take a filler by: its own, its antecedents', its entity's name."""
    texts = [argument.text]
    for antecedent in argument.antecedents:
        texts += readings(antecedent)
    if argument.entity:
        texts.append(argument.entity.name)
    return texts


def pair(gold: Sequence[GoldClaim], claims: Sequence[Claim], text: str, anchors: Anchors) -> dict[int, int]:
    """Positions of gold claims with those of their records. Required claims choose first, then the better fit.

    Raises ValueError naming a gold claim whose `at` the text does not hold.
    """
    spots = [_spot(claim, text) for claim in gold]
    fits = [
        (not wanted.optional, fit, -g, -c)
        for g, wanted in enumerate(gold)
        for c, claim in enumerate(claims)
        if (fit := fitness(wanted, claim, spots[g], anchors)) > 0
    ]
    taken: dict[int, int] = {}
    for _, _, g, c in sorted(fits, reverse=True):
        if -g not in taken and -c not in taken.values():
            taken[-g] = -c
    return taken


def fitness(wanted: GoldClaim, claim: Claim, spot: tuple[int, int], anchors: Anchors) -> float:
    """How well a record fits a gold claim: 0 if they are not the same claim, more with each filler they share."""
    evidence = claim.evidence
    beside = evidence.start >= spot[1] or spot[0] >= evidence.end
    if claim.type not in wanted.types or beside or evidence.end - evidence.start > LONGEST_EVIDENCE:
        return 0.0
    total, demanded, anchored = 1.0, False, False
    for role, fillers in wanted.roles.items():
        hits = sum(any(says(readings(a), filler) for a in claim.roles.get(role, ())) for filler in fillers or ())
        total += hits
        if fillers and role in anchors.get(claim.type, ()):
            demanded, anchored = True, anchored or hits > 0
    if claim.trigger.start < spot[1] and spot[0] < claim.trigger.end:
        total += 0.5
    return total if anchored or not demanded else 0.0


def _spot(claim: GoldClaim, text: str) -> tuple[int, int]:
    start = text.find(claim.at)
    if start < 0:
        raise ValueError(f"gold claim {claim.id}: the article does not contain {claim.at!r}")
    return start, start + len(claim.at)

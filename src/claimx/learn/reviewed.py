"""What readers decided about a run, with the records that they decided on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from claimx.decisions import Decision, Verdict
from claimx.model import Argument, Claim

Standing = Literal["right", "edited", "wrong"]
_STANDINGS: Final[dict[Verdict, Standing]] = {"accept": "right", "add": "right", "edit": "edited", "reject": "wrong"}


@dataclass(frozen=True, slots=True)
class Reviewed:
    """Decisions by claim_id, and what follows from them.

    `kept` and `rejected` are records by frame: kept ones as decided; duplicates count as neither, and a record that
    was given another type as rejected. `documents` are the ids of those with records of a frame, and `stated` the
    claims that readers edited or added, by document.
    """

    decisions: Mapping[str, Decision]
    kept: dict[str, list[Claim]] = field(default_factory=dict)
    rejected: dict[str, list[Claim]] = field(default_factory=dict)
    documents: dict[str, set[str]] = field(default_factory=dict)
    stated: dict[str, list[Claim]] = field(default_factory=dict)

    @classmethod
    def of(cls, claims: Iterable[Claim], decisions: Mapping[str, Decision]) -> Reviewed:
        """Sorts a run's records by what was decided."""
        made = cls(decisions)
        for claim in claims:
            made.documents.setdefault(claim.rule, set()).add(claim.document.id)
            decision = decisions.get(claim.claim_id)
            right = _as_decided(claim, decision) if decision else None
            if right is not None:
                made.kept.setdefault(claim.rule, []).append(right)
            elif decision is not None and decision.reason != "duplicate":
                made.rejected.setdefault(claim.rule, []).append(claim)
        for decision in decisions.values():
            if decision.claim is not None:
                made.stated.setdefault(decision.claim.document.id, []).append(decision.claim)
        return made

    def telling(self) -> dict[str, list[Claim]]:
        """The decided records of frames that have rejected ones, by document."""
        found: dict[str, list[Claim]] = {}
        for frame in self.rejected:
            for claim in (*self.rejected[frame], *self.kept.get(frame, ())):
                found.setdefault(claim.document.id, []).append(claim)
        return found

    def standing(self, claim: Claim) -> Standing | None:
        """What readers found of a record; None where they have not seen it as it is."""
        decision = self.decisions.get(claim.claim_id)
        if decision is not None and decision.fingerprint == claim.fingerprint:
            return _STANDINGS[decision.decision]
        return "right" if any(same(claim, other) for other in self.stated.get(claim.document.id, ())) else None


def _as_decided(claim: Claim, decision: Decision) -> Claim | None:
    """The record as readers have it; None where they say that it is none of its frame."""
    if decision.claim is not None:
        return decision.claim if decision.claim.type == claim.type else None
    return claim if decision.decision == "accept" else None


def same(claim: Claim, other: Claim) -> bool:
    """Whether two records of a document say the same of one word: type and trigger agree, and the roles of both."""
    if claim.type != other.type or claim.trigger.start != other.trigger.start:
        return False
    if claim.claim_id == other.claim_id:
        return claim.fingerprint == other.fingerprint
    common = claim.roles.keys() & other.roles.keys()
    return bool(common) and all(
        any(overlap(one, two) for one in claim.roles[role] for two in other.roles[role]) for role in common
    )


def overlap(one: Argument, other: Argument) -> bool:
    """Whether two fillers share characters."""
    return one.start < other.end and other.start < one.end

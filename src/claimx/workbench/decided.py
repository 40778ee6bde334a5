"""What readers decided about the records of a run, counted by frame."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from math import sqrt

from claimx.decisions import Decision
from claimx.model import Claim

_Z = 1.959964  # of 95 %


@dataclass(slots=True)
class Counted:
    """Records of one frame, and how those that somebody decided on fared. `rejected` counts by reason."""

    frame: str
    records: int = 0
    accepted: int = 0
    edited: int = 0
    rejected: Counter[str] = field(default_factory=Counter)

    @property
    def decided(self) -> int:
        """How many records there is a decision on."""
        return self.accepted + self.edited + self.rejected.total()

    @property
    def share(self) -> float | None:
        """The share of the decided ones that were accepted as they stand; None where nothing is decided."""
        return self.accepted / self.decided if self.decided else None

    @property
    def interval(self) -> tuple[float, float]:
        """Where that share lies with 95 % confidence."""
        return wilson(self.accepted, self.decided)

    def count(self, decision: Decision | None) -> None:
        """Counts a record with the decision on it."""
        self.records += 1
        if decision is None:
            return
        if decision.reason is not None:
            self.rejected[decision.reason] += 1
        elif decision.decision == "edit":
            self.edited += 1
        else:  # accepted, or added before the rules found it
            self.accepted += 1


@dataclass(frozen=True, slots=True)
class Decided:
    """`frames` by rejections, the most first, and all of them together.

    `added` counts claims that readers added and the run still lacks, `gone` decisions on records that it does not hold.
    """

    frames: tuple[Counted, ...]
    total: Counted
    added: int
    gone: int


def decided(claims: Iterable[Claim], decisions: Mapping[str, Decision]) -> Decided:
    """Counts a run's records by frame with the decisions that count, by claim_id."""
    frames: dict[str, Counted] = {}
    total, left = Counted("all"), dict(decisions)
    for claim in claims:
        decision = left.pop(claim.claim_id, None)
        frames.setdefault(claim.rule, Counted(claim.rule)).count(decision)
        total.count(decision)
    added = sum(one.decision == "add" for one in left.values())
    ordered = sorted(frames.values(), key=lambda one: (-one.rejected.total(), -one.decided, -one.records, one.frame))
    return Decided(tuple(ordered), total, added, len(left) - added)


def wilson(hits: int, of: int) -> tuple[float, float]:
    """The interval of Wilson's score at 95 % for a share of `hits` in `of`; (0, 1) of nothing."""
    if not of:
        return 0.0, 1.0
    share, square = hits / of, _Z * _Z / of
    middle, spread = share + square / 2, _Z * sqrt(share * (1 - share) / of + square / (4 * of))
    return max(0.0, (middle - spread) / (1 + square)), min(1.0, (middle + spread) / (1 + square))


def as_record(one: Counted) -> dict[str, object]:
    """A row for programs."""
    low, high = one.interval
    record = asdict(one) | {"rejected": dict(one.rejected.most_common()), "decided": one.decided}
    if one.share is None:
        return record | {"share": None, "low": None, "high": None}
    return record | {"share": round(one.share, 3), "low": round(low, 3), "high": round(high, 3)}

"""Counts of right, wrong and missed decisions, and what follows from them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

SLOTS = ("claims", "roles", "quantities", "motives", "conditions", "status", "polarity", "attribution")

Found = TypeVar("Found")
Wanted = TypeVar("Wanted")


class Figures(NamedTuple):
    """Precision, recall and their harmonic mean, from 0 to 1, and how many decisions gold asks for."""

    p: float
    r: float
    f1: float
    n: int


@dataclass(slots=True)
class Count:
    """Decisions of one slot."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, right: int = 0, wrong: int = 0, missed: int = 0) -> None:
        """Counts further decisions."""
        self.right += right
        self.wrong += wrong
        self.missed += missed

    def figures(self) -> Figures:
        """Where nothing was found or nothing is asked for, nothing is wrong: 1."""
        p = self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0
        r = self.right / (self.right + self.missed) if self.right + self.missed else 1.0
        return Figures(p, r, 2 * p * r / (p + r) if p + r else 0.0, self.right + self.missed)


@dataclass(slots=True)
class Tally:
    """The counts of all slots, a line for each difference, and how closely right fillers are cut."""

    counts: dict[str, Count] = field(default_factory=lambda: {slot: Count() for slot in SLOTS})
    differences: list[str] = field(default_factory=list)
    edges: list[float] = field(default_factory=list)

    def __getitem__(self, slot: str) -> Count:
        return self.counts[slot]

    def rows(self) -> dict[str, Figures]:
        """The figures of each slot, of all decisions together (mission), and of the cut of fillers (boundary)."""
        mission = Count()
        for count in self.counts.values():
            mission.add(count.right, count.wrong, count.missed)
        edge = sum(self.edges) / len(self.edges) if self.edges else 0.0
        rows = {slot: count.figures() for slot, count in self.counts.items()}
        return {**rows, "mission": mission.figures(), "boundary": Figures(edge, edge, edge, len(self.edges))}


def matched(found: Sequence[Found], wanted: Sequence[Wanted], same: Callable[[Found, Wanted], bool]) -> Count:
    """Each wanted thing takes the first found one that is the same and still free."""
    free, count = list(found), Count()
    for want in wanted:
        hit = next((number for number, one in enumerate(free) if same(one, want)), None)
        if hit is None:
            count.add(missed=1)
        else:
            del free[hit]
            count.add(right=1)
    count.add(wrong=len(free))
    return count

"""How settled a claim is: actual, planned, expected or possible, by what stands over its trigger."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from claimx.extract.operators import Cue, Index, cues_over, index
from claimx.grammar.predication import Predication


@dataclass(frozen=True, slots=True)
class StatusCues:
    """The words of rules/qualifiers/status.yaml. `order` runs from the most to the least settled."""

    cues: Index
    order: tuple[str, ...]
    carriers: frozenset[str]

    @classmethod
    def from_rules(cls, rules: Mapping[str, Any]) -> StatusCues:
        """Reads the rule file's content."""
        cues = [Cue.from_rules(entry, "status") for entry in rules["cues"]]
        return cls(index(cues), tuple(rules["order"]), frozenset(rules["carriers"]))


def status(predication: Predication, cues: StatusCues) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The status and the tokens that show it; the least settled of the words over the trigger decides."""
    found: list[tuple[int, int]] = []
    best = 0
    for operator, cue in cues_over(predication, cues.cues, cues.carriers):
        if cue is not None:
            rank = cues.order.index(cue.value)
            best = max(best, rank)
            found.append((rank, operator.token))
    return cues.order[best], tuple(sorted((token, token + 1) for rank, token in found if rank == best))

"""The mention layers of one paragraph, each found when first asked for, and the cues they are found with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from claimx.extract.attribution import AttributionCues, AttributionMention, attributions
from claimx.extract.clausal import ClauseMention
from claimx.extract.conditions import ConditionCues, conditions
from claimx.extract.motives import MotiveCues, motives
from claimx.extract.polarity import PolarityCues
from claimx.extract.quantities import Quantities, QuantityMention, quantities
from claimx.extract.status import StatusCues
from claimx.grammar.tree import Tree


@dataclass(frozen=True, slots=True)
class Cues:
    """All words of rules/qualifiers/, compiled."""

    quantities: Quantities
    conditions: ConditionCues
    motives: MotiveCues
    attribution: AttributionCues
    status: StatusCues
    polarity: PolarityCues

    @classmethod
    def from_rules(cls, qualifiers: Mapping[str, Mapping[str, Any]]) -> Cues:
        """Reads rules/qualifiers/ as the rulebook holds it. Raises RuleError."""
        return cls(
            quantities=Quantities.from_rules(qualifiers["quantities"]),
            conditions=ConditionCues.from_rules(qualifiers["conditions"]),
            motives=MotiveCues.from_rules(qualifiers["motives"]),
            attribution=AttributionCues.from_rules(qualifiers["attribution"]),
            status=StatusCues.from_rules(qualifiers["status"]),
            polarity=PolarityCues.from_rules(qualifiers["polarity"]),
        )


class Layers:
    """What stands in one paragraph beside its predications."""

    def __init__(self, tree: Tree, cues: Cues, published: str | None) -> None:
        self.tree = tree
        self.cues = cues
        self._published = published

    @cached_property
    def quantities(self) -> list[QuantityMention]:
        return quantities(self.tree, self.cues.quantities)

    @cached_property
    def times(self) -> list[Any]:
        return []

    @cached_property
    def conditions(self) -> list[ClauseMention]:
        return conditions(self.tree, self.cues.conditions)

    @cached_property
    def motives(self) -> list[ClauseMention]:
        return motives(self.tree, self.cues.motives)

    @cached_property
    def attributions(self) -> list[AttributionMention]:
        return attributions(self.tree, self.cues.attribution)

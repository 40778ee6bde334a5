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
from claimx.extract.stage import StageCues
from claimx.extract.stated import StatedCues
from claimx.extract.status import StatusCues
from claimx.extract.time.dateline import dateline_day
from claimx.extract.times import TimeMention, TimeWords, times
from claimx.grammar.tree import Tree

_HEAD = 1500  # characters


@dataclass(frozen=True, slots=True)
class Cues:
    """All words of rules/qualifiers/, compiled."""

    quantities: Quantities
    times: TimeWords
    conditions: ConditionCues
    motives: MotiveCues
    attribution: AttributionCues
    status: StatusCues
    polarity: PolarityCues
    stated: StatedCues
    stage: StageCues

    @classmethod
    def from_rules(cls, qualifiers: Mapping[str, Mapping[str, Any]]) -> Cues:
        """Reads rules/qualifiers/ as the rulebook holds it. Raises RuleError."""
        return cls(
            quantities=Quantities.from_rules(qualifiers["quantities"]),
            times=TimeWords.from_rules(qualifiers["times"]),
            conditions=ConditionCues.from_rules(qualifiers["conditions"]),
            motives=MotiveCues.from_rules(qualifiers["motives"]),
            attribution=AttributionCues.from_rules(qualifiers["attribution"]),
            status=StatusCues.from_rules(qualifiers["status"]),
            polarity=PolarityCues.from_rules(qualifiers["polarity"]),
            stated=StatedCues.from_rules(qualifiers["stated"]),
            stage=StageCues.from_rules(qualifiers["stage"]),
        )


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What an article says of itself: when it was published and written, and the head that names its country.

    The head settles whose dollars or crowns are meant.
    """

    published: str | None = None
    dateline: str | None = None
    head: str = ""

    @classmethod
    def of(cls, text: str, title: str | None, published: str | None, cues: Cues) -> Circumstances:
        """Reads them off an article."""
        dateline = dateline_day(text, cues.times.vocabulary, published)
        return cls(published, dateline, f"{title or ''}\n{text[:_HEAD]}")


class Layers:
    """What stands in one paragraph beside its predications."""

    def __init__(self, tree: Tree, cues: Cues, around: Circumstances) -> None:
        self.tree = tree
        self.cues = cues
        self._around = around

    @cached_property
    def quantities(self) -> list[QuantityMention]:
        return quantities(self.tree, self.cues.quantities, self._around.head)

    @cached_property
    def times(self) -> list[TimeMention]:
        return times(self.tree, self.cues.times, self._around.published, self._around.dateline)

    @cached_property
    def conditions(self) -> list[ClauseMention]:
        return conditions(self.tree, self.cues.conditions)

    @cached_property
    def motives(self) -> list[ClauseMention]:
        return motives(self.tree, self.cues.motives)

    @cached_property
    def attributions(self) -> list[AttributionMention]:
        return attributions(self.tree, self.cues.attribution)

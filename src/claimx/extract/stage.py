"""How far a deal has come: from considered to delivered, or cancelled, where a frame declares a stage."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from claimx.extract.chains import ChainCues, judged
from claimx.grammar.predication import Predication

STAGE = "stage"


@dataclass(frozen=True, slots=True)
class StageCues:
    """The words of rules/qualifiers/stage.yaml.

    `order` names the stages, the one that prevails first. `ahead` tells by status, then by the frame's stage, what
    holds of a claim that has not come true yet; one word stands for all stages.
    """

    chain: ChainCues
    order: tuple[str, ...]
    ahead: Mapping[str, str | Mapping[str, str]]

    @classmethod
    def from_rules(cls, rules: Mapping[str, Any]) -> StageCues:
        """Reads the rule file's content. Raises RuleError for unknown names."""
        return cls(ChainCues.from_rules(rules, rules["order"]), tuple(rules["order"]), dict(rules["ahead"]))


def staged(
    predication: Predication, declared: Mapping[str, str], status: str, polarity: str, cues: StageCues
) -> dict[str, str]:
    """The attributes that a frame declares, with the stage that the claim has reached.

    What is denied has no stage, unless it was cancelled.
    """
    attributes = dict(declared)
    if (base := attributes.pop(STAGE, None)) is None:
        return attributes
    over = {value for value, _ in judged(predication, cues.chain)}
    if polarity == "negative":
        return attributes | ({STAGE: "cancelled"} if "cancelled" in over else {})
    over.discard("cancelled")
    if not over:
        return attributes | {STAGE: _ahead(base, status, cues)}
    return attributes | {STAGE: next(stage for stage in cues.order if stage in {*over, base})}


def _ahead(base: str, status: str, cues: StageCues) -> str:
    found = cues.ahead.get(status, base)
    return found if isinstance(found, str) else found.get(base, base)

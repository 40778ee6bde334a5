"""Whether a claim is denied, refused, or did not happen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, get_args

from claimx.extract.chains import ChainCues, Range, judged
from claimx.grammar.predication import Predication
from claimx.model import Polarity, PolarityKind


@dataclass(frozen=True, slots=True)
class PolarityCues:
    """The words of rules/qualifiers/polarity.yaml.

    `order` names the kinds, the one that is reported first; `idle` are words behind which a negation negates nothing
    ("not *only*").
    """

    chain: ChainCues
    order: tuple[PolarityKind, ...]
    idle: frozenset[str]

    @classmethod
    def from_rules(cls, rules: Mapping[str, Any]) -> PolarityCues:
        """Reads the rule file's content. Raises RuleError for unknown names."""
        chain = ChainCues.from_rules(rules, get_args(PolarityKind))
        return cls(chain, tuple(rules["order"]), frozenset(rules["idle"]))


def polarity(
    predication: Predication, cues: PolarityCues
) -> tuple[Polarity, PolarityKind | None, tuple[Range, ...]]:
    """The polarity of what a predication states, its kind, and its cues as token ranges.

    Every denial turns what is below it, so two of them affirm ("did not refuse to sign").
    """
    lowers = predication.tree.lowers
    found = {where: value for value, where in judged(predication, cues.chain)
             if not (where[1] < len(lowers) and lowers[where[1]] in cues.idle)}
    ranges = tuple(sorted(found))
    if len(found) % 2 == 0:
        return "positive", None, ranges
    kind = next(one for one in cues.order if one in found.values())
    return "negative", kind, ranges

"""Whether a claim is affirmed or denied, and how: negated, denied, refused, failed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from claimx.extract.operators import Cue, Index, cues_over, index
from claimx.grammar.predication import Predication
from claimx.model import PolarityKind


@dataclass(frozen=True, slots=True)
class PolarityCues:
    """The words of rules/qualifiers/polarity.yaml."""

    cues: Index
    carriers: frozenset[str]
    not_before: frozenset[str]

    @classmethod
    def from_rules(cls, rules: Mapping[str, Any]) -> PolarityCues:
        """Reads the rule file's content."""
        cues = [Cue.from_rules(entry, "kind") for entry in rules["cues"]]
        return cls(index(cues), frozenset(rules["carriers"]), frozenset(rules["not_before"]))


def polarity(
    predication: Predication, cues: PolarityCues
) -> tuple[str, PolarityKind | None, tuple[tuple[int, int], ...]]:
    """The polarity, its kind where negative, and the tokens that show it. Two negatives make a positive."""
    tree = predication.tree
    kinds: list[str] = []
    tokens: list[int] = []
    for operator, cue in cues_over(predication, cues.cues, cues.carriers):
        if cue is not None:
            kinds.append(cue.value)
            tokens.append(operator.token)
        elif operator.relation == "negation":
            following = tree.lowers[operator.token + 1] if operator.token + 1 < len(tree) else ""
            if following not in cues.not_before:
                kinds.append("negated")
                tokens.append(operator.token)
    if len(kinds) % 2 == 0:
        return "positive", None, ()
    return "negative", kinds[-1], tuple((t, t + 1) for t in sorted(tokens))  # type: ignore[return-value]

"""Whether a claim is denied, refused, or did not happen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from claimx.extract.chains import ChainCues, Range, events, judged
from claimx.grammar.adjuncts import denying_argument
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


def polarity(predication: Predication, cues: PolarityCues) -> tuple[Polarity, PolarityKind | None, tuple[Range, ...]]:
    """The polarity of what a predication states, its kind, and its cues as token ranges.

    Every denial turns what is below it, so two of them affirm ("did not refuse to sign").
    """
    found = dict(_denials(predication, cues))
    ranges = tuple(sorted(found))
    if len(found) % 2 == 0:
        return "positive", None, ranges
    kind = next(one for one in cues.order if one in found.values())
    return "negative", kind, ranges


def reopened(predication: Predication, cues: PolarityCues) -> bool:
    """True where a refusal is itself denied: what is "not ruled out" may happen."""
    kinds = [kind for _, kind in _denials(predication, cues)]
    return len(kinds) == 2 and "refused" in kinds


def _denials(predication: Predication, cues: PolarityCues) -> Iterator[tuple[Range, str]]:
    """What denies the claim, by its place: cues over the trigger, and subjects such as "nobody"."""
    tree = predication.tree
    for value, where in judged(predication, cues.chain):
        if where[1] >= len(tree) or tree.lowers[where[1]] not in cues.idle:
            yield where, value
    for verb in events(predication, cues.chain):
        denial = denying_argument(tree, verb)
        if denial is not None:
            yield (denial, denial + 1), "negated"

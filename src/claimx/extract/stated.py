"""What a text speaks of without stating it: what is banned, prevented, generally so, or contrary to fact."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from claimx.extract.chains import ChainCues, judged, reached
from claimx.grammar import clauses
from claimx.grammar.predication import Predication
from claimx.grammar.voice import is_extraposed, is_gerund_subject

VALUES = ("prevented", "general", "contrary", "wished")


@dataclass(frozen=True, slots=True)
class StatedCues:
    """The words of rules/qualifiers/stated.yaml.

    `contrary` are modals that, before a perfect, tell what did not happen ("*would* have bought"); `factive` tags of
    the verb over a gerund that make it a fact ("selling them *angered* Oslo").
    """

    chain: ChainCues
    reasons: Mapping[str, str]
    contrary: frozenset[str]
    factive: frozenset[str]

    @classmethod
    def from_rules(cls, rules: Mapping[str, Any]) -> StatedCues:
        """Reads the rule file's content. Raises RuleError for unknown names."""
        chain = ChainCues.from_rules(rules, VALUES)
        return cls(chain, dict(rules["reasons"]), frozenset(rules["contrary"]), frozenset(rules["factive"]))


def unstated(predication: Predication, cues: StatedCues) -> str | None:
    """Why a predication states nothing; None where it does state something."""
    value = _contrary(predication, cues) or _general(predication, cues)
    value = value or next((value for value, _ in judged(predication, cues.chain)), None)
    return None if value is None else cues.reasons[value]


def _contrary(predication: Predication, cues: StatedCues) -> str | None:
    """ "Would have bought", on the trigger or on a verb that governs it."""
    for operator in reached(predication, cues.chain):
        if operator.relation == "modal" and operator.lemma in cues.contrary:
            verb = predication.tree.heads[operator.token]
            if clauses.is_perfect(predication.tree, verb):
                return "contrary"
    return None


def _general(predication: Predication, cues: StatedCues) -> str | None:
    """ "Buying jets is expensive", "it is wrong to buy jets": whoever may do it."""
    tree, token = predication.tree, predication.token
    over = is_gerund_subject(tree, token)
    fact = over is None or tree.tags[over] in cues.factive
    return None if fact and not is_extraposed(tree, token) else "general"

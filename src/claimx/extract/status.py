"""How far a claim has come: actual, planned, expected or possible."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, get_args

from claimx.extract.chains import ChainCues, Range, judged
from claimx.grammar.chain import effect
from claimx.grammar.predication import Predication
from claimx.model import Status


@dataclass(frozen=True, slots=True)
class StatusCues:
    """The words of rules/qualifiers/status.yaml.

    `order` names the statuses, the one that prevails first; `own` are triggers that say their status themselves;
    `effects` modals of what would come of an event that has not happened.
    """

    chain: ChainCues
    order: tuple[Status, ...]
    own: Mapping[str, Status]
    effects: frozenset[str]

    @classmethod
    def from_rules(cls, rules: Mapping[str, Any]) -> StatusCues:
        """Reads the rule file's content. Raises RuleError for unknown names."""
        own = {lemma: value for value, lemmas in rules["own"].items() for lemma in lemmas}
        return cls(
            ChainCues.from_rules(rules, get_args(Status)), tuple(rules["order"]), own, frozenset(rules["effects"])
        )


def status(predication: Predication, cues: StatusCues) -> tuple[Status, tuple[Range, ...]]:
    """The status of what a predication states, with its cues as token ranges.

    Of all that stands over the trigger the first in `order` prevails: what "is expected to plan" is expected.
    """
    found = list(judged(predication, cues.chain))
    if predication.category == "verb" and predication.lemma in cues.own:
        found.append((cues.own[predication.lemma], (predication.token, predication.token + 1)))
    modal = effect(predication.tree, predication.token) if predication.category == "noun" else None
    if modal is not None and predication.tree.lemmas[modal] in cues.effects:
        found.append(("possible", (modal, modal + 1)))
    values = {value for value, _ in found}
    prevailing: Status = next((one for one in cues.order if one in values), "actual")
    return prevailing, tuple(sorted({where for value, where in found if value == prevailing}))

"""How likely a reviewer would accept a record: a logistic model over what is known of how it came about.

Its weights are data (rules/qualifiers/confidence.yaml), fitted by benchmarks/calibrate.py to records that people judged
from their sentences alone.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from claimx.grammar.standing import standing
from claimx.model import Argument
from claimx.resolve.fill import Filled

LEAST, MOST = 0.02, 0.98
_PRONOUNS = frozenset({"it", "they", "them", "he", "she", "this", "that", "these", "those", "we", "us", "you", "i"})


@dataclass(frozen=True, slots=True)
class Company:
    """What else an article states: news of deals states many, and a claim among others is less often a misreading."""

    claims: int
    words: int


ALONE = Company(1, 100)


@dataclass(frozen=True, slots=True)
class Confidence:
    """The weights of features by name; `type:NAME` is the weight of a claim type, `in a CLAUSE` that
    of where the trigger stands. Unknown features weigh nothing."""

    bias: float = 0.0
    weights: Mapping[str, float] = field(default_factory=dict)
    company: Company = ALONE

    @classmethod
    def from_rules(cls, rules: Mapping[str, Any]) -> Confidence:
        """Reads rules/qualifiers/confidence.yaml; without it everything is as likely as not."""
        weights = rules.get("weights") or {}
        return cls(float(rules.get("bias", 0)), {name: float(weight) for name, weight in weights.items()})

    def among(self, claims: int, text: str) -> Confidence:
        """The same for the records of an article that states so many claims."""
        return replace(self, company=Company(claims, text.count(" ") + 1))

    def of(self, filled: Filled) -> float:
        """A probability with two decimals, never quite 0 or 1."""
        found = features(filled, self.company)
        total = self.bias + sum(self.weights.get(name, 0.0) * value for name, value in found.items())
        return round(min(MOST, max(LEAST, 1 / (1 + math.exp(-max(-30.0, min(30.0, total)))))), 2)


def features(filled: Filled, company: Company = ALONE) -> dict[str, float]:
    """What speaks for or against a record, each between 0 and about 1."""
    slots, draft = filled.slots, filled.slots.draft
    match, tree = draft.match, draft.tree
    arguments = [argument for fillers in filled.roles.values() for argument in fillers]
    start, end = tree.sentence(draft.token)
    sentence, lowers = tree.words[start:end], tree.lowers[start:end]
    quoted = sum(word in _QUOTES for word in tree.words[start : draft.token]) % 2
    functions = {bound.function for fillers in draft.roles.values() for bound in fillers}
    return {
        "yes": min(match.yes, 4) / 4,
        "no constraint met": float(match.yes == 0),
        "roles": min(len(filled.roles), 3) / 3,
        "one role": float(len(filled.roles) == 1),
        "an object": float("object" in functions),
        "a subject": float("subject" in functions),
        "noun": float(match.predication.category == "noun"),
        "repairs": min(len(match.predication.repairs), 2) / 2,
        "chain": min(len(match.predication.chain), 4) / 4,
        "long sentence": min(end - start, 80) / 80,
        "first person": float(not _FIRST_PERSON.isdisjoint(lowers)),
        "unreal": float(not _UNREAL.isdisjoint(lowers)),
        "quoted": float(quoted),
        "alone": float(company.claims <= 1),
        "company": min(company.claims, 12) / 12,
        "density": min(1.0, 20 * company.claims / max(company.words, 100)),
        "spaced marks": float(sum(word in _MARKS for word in sentence) >= 2),
        "capital": _share(arguments, lambda a: not a.text.islower()),
        "named": _share(arguments, lambda a: a.label is not None),
        "known entity": _share(arguments, lambda a: a.entity is not None),
        "open pronoun": _share(arguments, lambda a: a.text.lower() in _PRONOUNS and not a.antecedents),
        "linked": _share(arguments, lambda a: bool(a.antecedents)),
        "long filler": min(max((len(a.text.split()) for a in arguments), default=1), 12) / 12,
        "many fillers": float(len(arguments) > 3),
        "quantity": float(bool(slots.quantities)),
        "condition": float(bool(slots.conditions)),
        "motive": float(bool(slots.motives)),
        "attributed": float(filled.attribution is not None),
        "not actual": float(slots.status != "actual"),
        "negative": float(slots.polarity == "negative"),
        f"in a {standing(tree, draft.token)}": 1.0,
        f"type:{draft.type}": 1.0,
    }


_FIRST_PERSON = frozenset({"i", "we", "my", "our", "you", "your", "me"})
_UNREAL = frozenset({"if", "would", "could", "might", "should", "whether", "?"})
_QUOTES = frozenset({'"', "“", "”", "``", "''"})
_MARKS = frozenset({"-", "'", "``", "|", "’", "“", "”"})


def _share(arguments: list[Argument], test: Any) -> float:
    return sum(map(test, arguments)) / len(arguments) if arguments else 0.0

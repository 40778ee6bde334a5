"""Cues over the chain of operators above a trigger, shared by status and polarity.

The chain is read from the trigger upwards and as far as it colours the trigger: through infinitives, gerunds and
coordination always, through a noun's governor only where that verb is itself a cue or merely carries the noun.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from claimx.grammar.predication import Operator, Predication

ANY = "*"
_BESIDE = frozenset({"modal", "negation", "adverb", "adjective", "headline", "mark"})
_NOMINAL = frozenset({"object", "subject", "complement", "compound"})
_BORDERS = frozenset({"relative", "adverbial", "participle", "conjunct"})


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that stand for `value` where they govern by one of the relations."""

    value: str
    relations: frozenset[str]
    words: frozenset[str]
    preposition: str | None = None
    particle: str | None = None
    after: str | None = None

    @classmethod
    def from_rules(cls, entry: Mapping[str, Any], key: str) -> Cue:
        """One entry of `cues` in a rule file; `key` names the field that holds the value."""
        return cls(
            value=entry[key],
            relations=frozenset(entry["relations"]),
            words=frozenset(entry["words"]),
            preposition=entry.get("preposition"),
            particle=entry.get("particle"),
            after=entry.get("after"),
        )

    def fits(self, operator: Operator, below: str | None, predication: Predication) -> bool:
        """Whether the operator is this cue; `below` is the relation of the operator under it."""
        relation, _, preposition = operator.relation.partition(":")
        if relation not in self.relations or (ANY not in self.words and operator.lemma not in self.words):
            return False
        if self.preposition is not None and preposition != self.preposition:
            return False
        if self.after is not None and below != self.after:
            return False
        tree = predication.tree
        return self.particle is None or tree.lowers[operator.token + 1 : operator.token + 2] == [self.particle]


Index = Mapping[str, Sequence[Cue]]


def index(cues: Sequence[Cue]) -> Index:
    """The cues by word, so that a chain costs one look-up an operator."""
    found: dict[str, list[Cue]] = {}
    for cue in cues:
        for word in cue.words:
            found.setdefault(word, []).append(cue)
    return found


def cues_over(predication: Predication, cues: Index, carriers: frozenset[str]) -> Iterator[tuple[Operator, Cue | None]]:
    """The operators that colour the trigger, from it upwards, each with its cue if it is one."""
    below: str | None = None
    for operator in predication.chain:
        found = [c for word in (operator.lemma, ANY) for c in cues.get(word, ()) if c.fits(operator, below, predication)]
        cue = found[0] if found else None
        if operator.relation in _BORDERS and cue is None:
            return
        yield operator, cue
        if operator.relation in _BESIDE:
            continue
        relation = operator.relation.partition(":")[0]
        below = relation
        nominal = relation in _NOMINAL or relation == "prep"
        if (nominal or relation == "clause") and cue is None and operator.lemma not in carriers:
            return

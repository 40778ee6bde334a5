"""The words of rules/qualifiers/resolve.yaml as frozen sets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

Words = frozenset[str]
Table = Mapping[str, Words]


@dataclass(frozen=True, slots=True)
class ResolveCues:
    """Word lists and tables; each is explained where it is written. A missing one is empty."""

    pronouns: Table
    expletive: Words
    agent_verbs: Words
    saying: Words
    spoken: Words
    goods_verbs: Words
    actor_possessions: Words
    event_possessions: Words
    collectives: Words
    motion_verbs: Words
    motion_nouns: Words
    place_prepositions: Words
    titles: Words
    bare_titles: Words
    female: Words
    male: Words
    openers: Words
    particles: Words
    organisation_words: Words
    descriptions: Table
    generic_companies: Words
    person_or_company: Words
    trades: Table
    trades_of_names: Table
    compounds: Words
    plain_countries: Words
    told_countries: Words
    unlike: Words
    forms_of_state: Words
    untitled: Words
    broader: Table
    invariant: Words
    groups: Table
    numbers: Table
    uncounted: Words
    group_modifiers: Words
    seated: Words
    made: Words
    metonym_nouns: Words
    regions: Table
    events: Table
    event_modifiers: Words
    handovers: Words
    vague_sources: Words
    settling_verbs: Words
    taking_effect: Table
    bare_steps: Words
    price_words: Words
    priced: Words
    demonstrative_only: Words
    hinge_verbs: Words
    hinge_passives: Words
    hinge_it: Words
    remainders: Words

    @classmethod
    def from_rules(cls, table: Mapping[str, Any]) -> ResolveCues:
        """Reads the mapping that the rulebook holds of the file."""
        return cls(**{f.name: _plain(table.get(f.name), f.type) for f in fields(cls)})

    def pronoun(self, lower: str) -> str | None:
        """What a pronoun can stand for: neuter, male, female, plural or speaker; None for other words."""
        return next((kind for kind, words in self.pronouns.items() if lower in words), None)


def _plain(value: Any, kind: object) -> Any:
    if kind == "Table":
        return {str(key): _words(words) for key, words in (value or {}).items()}
    return _words(value or ())


def _words(value: Any) -> Words:
    return frozenset({value} if isinstance(value, str) else map(str, value))

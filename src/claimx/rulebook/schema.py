"""What the rule files become: frozen, slotted plain data. Nothing here reads a file or knows YAML.

Sets of lemmas hold what the lists of rules/words.yaml stood for; no `$name` is left in them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from claimx.rulebook.index import TriggerIndex

Lemmas = frozenset[str]
TokenPattern = list[dict[str, object]]


@dataclass(frozen=True, slots=True)
class ClaimType:
    """A kind of claim. `roles` stand in declared order, the anchoring ones first.

    `split` is the role that makes one claim per coordinated filler ("jets and radars": two), or None;
    `wide` are roles whose fillers keep their complements ("order for tools"), `absorbs` those whose filler, where it
    is itself an action noun, is told by this claim alone ("halted deliveries": no supply). `doers` are roles of which
    an active verb must have one: "meat used to make soup" tells of nobody's production.
    `required_any` are the anchoring roles, one of which a claim must fill. `attributes` names the values that an
    attribute may take, for the attributes that are limited. `extends` are the types whose kind it is, nearest first.
    """

    name: str
    about: str
    roles: tuple[str, ...]
    split: str | None
    required_any: tuple[str, ...]
    wide: tuple[str, ...] = ()
    absorbs: tuple[str, ...] = ()
    doers: tuple[str, ...] = ()
    attributes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    extends: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TriggerSpec:
    """Which words start a frame, as lemmas by category, and what must or must not stand at a function of theirs.

    `with_forms` and `not_with_forms` are the same limits as surface forms in lower case ("orders"): compare them
    with the word that stands there, not with a lemma, and the trigger index's gate stays exact.
    """

    verb: Lemmas = frozenset()
    noun: Lemmas = frozenset()
    adjective: Lemmas = frozenset()
    particle: str | None = None
    filled: tuple[str, ...] = ()  # functions where something must stand, whatever it is
    with_: Mapping[str, Lemmas] = field(default_factory=dict)
    not_with: Mapping[str, Lemmas] = field(default_factory=dict)
    with_forms: Mapping[str, frozenset[str]] = field(default_factory=dict)
    not_with_forms: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def lemmas(self) -> tuple[tuple[str, str], ...]:
        """All (category, lemma) pairs, sorted."""
        categories = (("verb", self.verb), ("noun", self.noun), ("adjective", self.adjective))
        return tuple(sorted((category, lemma) for category, lemmas in categories for lemma in lemmas))


@dataclass(frozen=True, slots=True)
class RoleSpec:
    """Where a role's fillers stand (`functions`, in order of preference) and what they may be.

    `entity` holds entity labels and noun classes; an empty set limits nothing.
    """

    functions: tuple[str, ...]
    required: bool = False
    entity: frozenset[str] = frozenset()
    lemma: Lemmas = frozenset()
    not_lemma: Lemmas = frozenset()


@dataclass(frozen=True, slots=True)
class ExampleClaim:
    """What an example must yield: texts by role. A role with no texts must stay empty; others are free."""

    roles: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence of the rule's author with the claims of the frame's type it must yield; none: it must not fire."""

    text: str
    claims: tuple[ExampleClaim, ...]
    todo: bool = False
    line: int = 0


@dataclass(frozen=True, slots=True)
class Frame:
    """A rule: trigger words and their functions make a claim type and its roles.

    `file` is the path inside its layer of rules ("rules/frames/supply.yaml"), `line` where the frame starts.
    """

    id: str
    about: str
    claim: str
    trigger: TriggerSpec
    roles: Mapping[str, RoleSpec]
    attributes: Mapping[str, str]
    status: str | None
    polarity: str | None
    todo: bool
    examples: tuple[Example, ...]
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing with a name. `kinds` are common nouns that can stand for it ("the alliance", "the kingdom").

    `demonyms` are its adjectives and people ("Danish", "Dane"), `metonyms` names that may stand for it
    ("Copenhagen"), `seat` where it sits, `country` the id of its country.
    """

    id: str
    name: str
    label: str
    aliases: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    seat: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class EntityPattern:
    """Names by their shape: `regex` matches a whole token (`scope` "token") or is searched in a paragraph ("text")."""

    label: str
    regex: str
    scope: str = "token"
    id: str | None = None


@dataclass(frozen=True, slots=True)
class EntityRules:
    """What rules/entities/ says. `tokens` are label, pattern and id of what only spaCy's own patterns can say.

    `endings` are the legal forms that a company's name may end on ("Ltd").
    """

    entities: tuple[Entity, ...] = ()
    regexes: tuple[EntityPattern, ...] = ()
    tokens: tuple[tuple[str, TokenPattern, str | None], ...] = ()
    endings: frozenset[str] = frozenset()

    @property
    def patterns(self) -> list[dict[str, object]]:
        """The token patterns as spaCy's EntityRuler takes them; a fresh list each time."""
        return [_token_pattern(*rule) for rule in self.tokens]


@dataclass(frozen=True, slots=True)
class Rulebook:
    """All rules that a run uses. `hash` names their content, independent of where the files lie.

    `classes` holds the head nouns of each noun class, `classes_of` the classes of a noun's surface form in lower
    case, singular or plural. `frames_of` lists the frames that a trigger's (category, lemma) can start. `warnings` are
    what is doubtful in watch lists, as `file:line: warning: …`.
    """

    frames: tuple[Frame, ...]
    types: Mapping[str, ClaimType]
    words: Mapping[str, frozenset[str]]
    classes: Mapping[str, frozenset[str]]
    classes_of: Mapping[str, frozenset[str]]
    qualifiers: Mapping[str, Mapping[str, object]]
    entities: EntityRules
    triggers: TriggerIndex
    frames_of: Mapping[tuple[str, str], tuple[Frame, ...]]
    hash: str
    warnings: tuple[str, ...] = ()

    def counts(self) -> dict[str, int]:
        """How many there are of each kind of thing, for those who look."""
        return {
            "claim types": len(self.types),
            "frames": len(self.frames),
            "examples": sum(len(frame.examples) for frame in self.frames),
            "word lists": len(self.words),
            "noun classes": len(self.classes),
            "entities": len(self.entities.entities),
            "patterns": len(self.entities.regexes) + len(self.entities.tokens),
        }


def without_ending(name: str, endings: frozenset[str]) -> str:
    """A company's name without its legal forms ("Leonardo SpA", "Acme Co., Ltd."); never less than one word."""
    words = name.split(" ")
    while len(words) > 1 and words[-1].rstrip(".,") in endings:
        words = [*words[:-2], words[-2].rstrip(",")]
    return " ".join(words)


def _token_pattern(label: str, pattern: TokenPattern, id_: str | None) -> dict[str, object]:
    made: dict[str, object] = {"label": label, "pattern": pattern}
    if id_:
        made["id"] = id_
    return made

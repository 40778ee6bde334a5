"""The form of each section of a rule file (see shape.py)."""

from __future__ import annotations

from claimx.rulebook.shape import FLAG, TEXT, TEXTS, Anything, Fields, ListOf, MapOf, Scalar, Shape, Texts
from claimx.rulebook.vocabulary import POLARITIES, STATUSES

WORDS = MapOf(Texts(empty=True))
CLASSES = MapOf(Texts(empty=True))

TYPES = MapOf(
    Fields(
        {
            "about": TEXT,
            "extends": TEXT,
            "roles": TEXTS,
            "anchors": TEXTS,
            "split": TEXT,
            "wide": TEXTS,
            "absorbs": TEXTS,
            "doers": TEXTS,
            "attributes": MapOf(TEXTS),
        },
        required=("about",),  # roles and anchors too where it extends no other type
    )
)

_TRIGGER = Fields(
    {
        "verb": TEXTS,
        "noun": TEXTS,
        "adjective": TEXTS,
        "particle": TEXT,
        "filled": TEXTS,
        "with": MapOf(TEXTS),
        "not_with": MapOf(TEXTS),
    }
)
_ROLE = Fields(
    {
        "function": TEXTS,
        "need": Scalar(("required", "optional")),
        "entity": TEXTS,
        "lemma": TEXTS,
        "not_lemma": TEXTS,
    },
    required=("function",),
)
_EXAMPLE = Fields(
    {"text": TEXT, "claims": ListOf(MapOf(Texts(empty=True)), empty=True), "todo": FLAG},
    required=("text", "claims"),
)
FRAMES = ListOf(
    Fields(
        {
            "id": TEXT,
            "about": TEXT,
            "claim": TEXT,
            "trigger": _TRIGGER,
            "roles": MapOf(_ROLE),
            "attributes": MapOf(TEXT),
            "status": Scalar(STATUSES),
            "polarity": Scalar(POLARITIES),
            "todo": FLAG,
            "examples": ListOf(_EXAMPLE),
        },
        required=("id", "claim", "trigger", "examples"),
    ),
    empty=True,
)

ENTITIES = ListOf(
    Fields(
        {
            "id": TEXT,
            "name": TEXT,
            "label": TEXT,
            "aliases": TEXTS,
            "demonyms": TEXTS,
            "metonyms": TEXTS,
            "kind": TEXTS,
            "seat": TEXT,
            "country": TEXT,
        },
        required=("id", "name", "label"),
    ),
    empty=True,
)
PATTERNS = ListOf(
    Fields(
        {
            "label": TEXT,
            "regex": TEXT,
            "scope": Scalar(("token", "text")),
            "tokens": ListOf(MapOf(Anything())),
            "id": TEXT,
        },
        required=("label",),
    ),
    empty=True,
)

SECTIONS: dict[str, Shape] = {
    "types": TYPES,
    "words": WORDS,
    "classes": CLASSES,
    "frames": FRAMES,
    "entities": ENTITIES,
    "patterns": PATTERNS,
}
FILE = Fields({name: Anything() for name in SECTIONS})  # each section is then compared with its own form
INFLECTIONS = Fields({"verbs": MapOf(TEXTS), "nouns": MapOf(TEXTS), "spellings": MapOf(TEXT), "joined": MapOf(TEXT)})

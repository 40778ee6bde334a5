"""JSON Schema of rule files, made from the forms that loading checks, so that editors complete and underline.

`$name` stands for a list wherever words are listed, so words are free text here; loading checks the references.
"""

from __future__ import annotations

from typing import Any

from claimx.rulebook.forms import SECTIONS
from claimx.rulebook.shape import Anything, Fields, ListOf, MapOf, Scalar, Shape, Texts
from claimx.rulebook.vocabulary import FUNCTIONS, PREPOSITION

_ABOUT = {
    "id": "its name in records, as `rule`: family.what",
    "about": "one sentence for readers; of a type, completes 'someone states that …'",
    "claim": "the claim type",
    "trigger": "the words that start the frame",
    "verb": "lemmas, or $name of a list",
    "noun": "lemmas of action nouns, or $name of a list",
    "adjective": "lemmas, or $name of a list",
    "particle": "a word that must stand beside the verb: carry *out*",
    "filled": "functions at which something must stand, whatever it is",
    "with": "lemmas of which one must stand at a function",
    "not_with": "lemmas that must not stand at a function",
    "roles": "of a frame: what fills each role; of a type: the roles, those that matter most first",
    "function": "where the filler stands, in order of preference",
    "need": "whether the frame fits without it",
    "entity": "labels and noun classes that a filler may have",
    "lemma": "what the filler's head must be",
    "not_lemma": "what the filler's head must not be",
    "attributes": "constants for the record; of a type, the values that are allowed",
    "todo": "the examples are known to fail",
    "examples": "sentences of your own: at least one that fires and one that must not",
    "text": "the sentence",
    "claims": "texts by role; [] where the frame must not fire",
    "anchors": "the roles of which one must be filled",
    "extends": "a type whose roles and anchors this one takes over",
    "split": "the role that makes one claim per item",
    "wide": "roles that keep their complements",
    "absorbs": "roles whose filler is told by this claim alone",
    "doers": "roles of those who act",
}
_FUNCTION = {"anyOf": [{"enum": list(FUNCTIONS)}, {"type": "string", "pattern": f"^{PREPOSITION}[a-z]+(-[a-z]+)*$"}]}


def file_schema() -> dict[str, Any]:
    """The schema of a file with any of the sections types, words, classes, frames, entities and patterns."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A rule file of claimx",
        "type": "object",
        "properties": {name: _schema(shape) for name, shape in SECTIONS.items()},
        "additionalProperties": False,
    }


def _schema(shape: Shape, key: str = "") -> dict[str, Any]:
    match shape:
        case Scalar(values):
            # Editors read `true` as a boolean; claimx keeps every scalar a text.
            return {"enum": [*values, *_booleans(values)]} if values else {"type": ["string", "number", "boolean"]}
        case Texts(empty):
            item = _FUNCTION if key == "function" else {"type": ["string", "number", "boolean"]}
            several: dict[str, Any] = {"type": "array", "items": item, "uniqueItems": True}
            return {"anyOf": [item, several if empty else {**several, "minItems": 1}]}
        case ListOf(item, empty):
            found: dict[str, Any] = {"type": "array", "items": _schema(item)}
            return found if empty else {**found, "minItems": 1}
        case MapOf(value):
            return {"type": "object", "additionalProperties": _schema(value)}
        case Fields(known, required):
            properties = {name: _told(name, _schema(one, name)) for name, one in known.items()}
            made: dict[str, Any] = {"type": "object", "properties": properties, "additionalProperties": False}
            return {**made, "required": list(required)} if required else made
        case Anything():
            return {}


def _booleans(values: tuple[str, ...]) -> list[bool]:
    return [value == "true" for value in values if value in ("true", "false")]


def _told(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"description": _ABOUT[name], **schema} if name in _ABOUT else schema

"""What stands before a number: "up to", "an additional", "a total of", "minus"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from claimx.extract.quantity.context import COMPARATORS, Context
from claimx.extract.surface import Surface
from claimx.model import QuantityKind

_WINDOW = 60  # characters before a number in which its bounds are looked for
_OPENING = "(\"“‘'—–-["
_NEGATIVE = re.compile(r"(?:(?<!\S)|(?<=\())[-−]$|\b(?:minus|negative)[\s-]$")
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class BoundWords:
    """Phrases before a number and what they mean: "most", "least", "about", "additional", "total", "each", "filler"."""

    phrases: dict[str, str]
    signs: dict[str, str]
    longest: int
    strict: frozenset[str]
    topics: frozenset[str]
    over_durations: frozenset[str]
    handing: frozenset[str]
    under_not: frozenset[str]

    @classmethod
    def from_rules(cls, rules: Mapping[str, Any]) -> BoundWords:
        """Reads `comparators`, `additional_before`, `total`, `each_before`, `fillers` and the limits on bounds."""
        groups = {name: rules["comparators"][sign] for name, sign in COMPARATORS.items()} | {
            "additional": rules["additional_before"],
            "total": rules["total"],
            "each": rules["each_before"],
            "filler": rules["fillers"],
        }
        table = {form: name for name, forms in groups.items() for form in forms}
        phrases = {form: name for form, name in table.items() if form[-1].isalnum() or form[-1] == "."}
        return cls(
            phrases=phrases,
            signs={form: name for form, name in table.items() if form not in phrases},
            longest=max(len(form.split()) for form in phrases),
            strict=frozenset(rules["strict_comparators"]),
            topics=frozenset(rules["topics"]),
            over_durations=frozenset(rules["over_durations"]),
            handing=frozenset(rules["handing"]),
            under_not=frozenset(rules["under_not"]),
        )

    def pieces(self, text: str, position: int) -> Iterator[tuple[str, str, int]]:
        """Phrases leftwards from a position, the longest first: meaning, phrase, start."""
        while found := self._piece(text, position):
            yield found
            position = found[2]

    def _piece(self, text: str, position: int) -> tuple[str, str, int] | None:
        low = max(0, position - _WINDOW)
        window = text[low:position].rstrip()
        for sign, name in self.signs.items():
            start = len(window) - len(sign)
            if window.lower().endswith(sign) and not window[start - 1 : start].isalnum():
                return name, sign, low + start
        if low + len(window) == position:  # glued to what stands before
            return None
        words = [(found.start(), found.group()) for found in _WORD.finditer(window)][-self.longest :]
        for start, first in words:
            opening = len(first) - len(first.lstrip(_OPENING))
            if opening == len(first):
                continue
            phrase = " ".join(window[start + opening :].lower().split())
            if phrase in self.phrases:
                return self.phrases[phrase], phrase, low + start + opening
        return None


@dataclass(frozen=True, slots=True)
class Measured:
    """What a bound depends on: a quantity's kind, its size, and the noun it counts."""

    kind: QuantityKind
    size: float
    noun: str | None = None


def look_left(surface: Surface, start: int, what: Measured, words: BoundWords) -> Context:
    """Walks leftwards from a number over bounds and fillers."""
    found = Context(start, start)
    clean = True  # no article between the word and the number
    for name, word, position in words.pieces(surface.text, start):
        if name == "filler":
            clean = clean and word not in ("a", "an")
            continue
        if name in COMPARATORS:
            if not _bounds(surface, position, word, what, words):
                break
            if word in words.strict and (not clean or found.comparator != "="):  # "hand over up to 50"
                break
            if found.comparator in ("=", "~"):
                found = replace(found, comparator=COMPARATORS[name])
        elif name == "additional":
            found = replace(found, additional=True)
        else:
            found = replace(found, basis="total" if name == "total" else "each")
        found = replace(found, start=position)
    return _negated(surface.text, found)


def _bounds(surface: Surface, position: int, word: str, what: Measured, words: BoundWords) -> bool:
    """Is this word a bound here: not in "a row over two islands", "over three years", "some two"."""
    if word not in words.strict:
        return word != "some" or what.size >= 10 or what.kind != "count"
    before = surface.token_from(position) - 1
    previous, lemma = ("", "") if before < 0 else (surface.tree.lowers[before], surface.tree.lemmas[before])
    if lemma in words.topics or previous in words.topics:
        return False
    if word == "over" and (surface.tree.tags[before + 1] == "RP" or lemma in words.handing):
        return False
    if word == "over" and what.kind == "duration":
        return previous in words.over_durations
    if word == "under" and what.kind == "count":
        return what.noun not in words.under_not
    return word != "near" or what.kind != "count" or what.size >= 1000


def _negated(text: str, found: Context) -> Context:
    """Reads the sign of "-1.3%" and "minus 5 degrees"."""
    if sign := _NEGATIVE.search(text, max(0, found.start - 10), found.start):
        return replace(found, start=sign.start(), negative=True)
    return found

"""What stands around a number: bounds, "additional", "a total of", "each", "a year"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from claimx.extract.quantity.patterns import SPACE, alternation, phrases, singular
from claimx.extract.surface import Surface
from claimx.model import Basis, Comparator, QuantityKind

_WINDOW = 60  # characters before a number in which its bounds are looked for
_COMPARATORS: dict[str, Comparator] = {"most": "<=", "least": ">=", "about": "~"}


@dataclass(frozen=True, slots=True)
class Context:
    """What a number's surroundings say of it; `start` and `end` are where they begin and end."""

    start: int
    end: int
    comparator: Comparator = "="
    additional: bool = False
    basis: Basis | None = None
    per: str | None = None
    negative: bool = False


@dataclass(frozen=True, slots=True)
class ContextWords:
    """Patterns for both sides of a number, compiled once."""

    before: re.Pattern[str]
    behind: re.Pattern[str]
    rate: re.Pattern[str]
    rate_pattern: str
    rate_words: dict[str, str]
    strict: frozenset[str]
    topics: frozenset[str]
    over_durations: frozenset[str]
    under_not: frozenset[str]
    not_more: frozenset[str]

    @classmethod
    def from_rules(cls, rules: Mapping[str, Any]) -> ContextWords:
        """Reads `comparators`, `comparators_after`, `additional_…`, `total…`, `each…`, `fillers`, `per…`."""
        bounds = {name: rules["comparators"][sign] for name, sign in _COMPARATORS.items()}
        later = {name: rules["comparators_after"][sign] for name, sign in _COMPARATORS.items()}
        groups = bounds | {
            "additional": rules["additional_before"],
            "total": rules["total"],
            "each": rules["each_before"],
            "filler": rules["fillers"],
        }
        behind = later | {"additional": rules["additional_after"], "total": rules["total_after"], "each": rules["each"]}
        nouns = alternation(rules["per_nouns"])
        rate = (
            rf"{SPACE}*(?:(?:{phrases(rules['per'])}){SPACE}+(?P<per>{nouns}|[a-z]+)s?"
            rf"|(?:(?:an?|each){SPACE}+|a-|/{SPACE}?)(?P<a>{nouns}))(?!\w|-\w|{SPACE}+(?:{alternation(rules['not_rate_next'])})\b)"
            rf"|{SPACE}+(?P<adverb>{alternation(rules['per_adverbs'])})(?!\w)"
        )
        return cls(
            before=re.compile(rf"(?:{_named(groups)})(?:{SPACE}+|(?<=\W))$", re.IGNORECASE),
            behind=re.compile(rf"{SPACE}*(?:{_named(behind)})", re.IGNORECASE),
            rate=re.compile(rate, re.IGNORECASE),
            rate_pattern=re.sub(r"\?P<\w+>", "?:", rate),
            rate_words=rules["per_adverbs"],
            strict=frozenset(rules["strict_comparators"]),
            topics=frozenset(rules["topics"]),
            over_durations=frozenset(rules["over_durations"]),
            under_not=frozenset(rules["under_not"]),
            not_more=frozenset(rules["not_additional_next"]),
        )


def _named(groups: Mapping[str, list[str]]) -> str:
    return "|".join(f"(?P<{name}>{phrases(forms)})" for name, forms in groups.items())


@dataclass(frozen=True, slots=True)
class Measured:
    """What a bound depends on: a quantity's kind, its size, and the noun it counts."""

    kind: QuantityKind
    size: float
    noun: str | None = None


def look_left(surface: Surface, start: int, what: Measured, words: ContextWords) -> Context:
    """Walks leftwards from a number over bounds and fillers."""
    text, position = surface.text, start
    found = Context(start, start)
    clean = True  # no article between the word and the number
    while piece := words.before.search(text, max(0, position - _WINDOW), position):
        name, word = str(piece.lastgroup), " ".join(piece.group().lower().split())
        position = piece.start()
        if name == "filler":
            clean = clean and word not in ("a", "an")
            continue
        if name in _COMPARATORS:
            if not _bounds(surface, position, word, what, words) or (word in words.strict and not clean):
                break
            if found.comparator in ("=", "~"):
                found = replace(found, comparator=_COMPARATORS[name])
        elif name == "additional":
            found = replace(found, additional=True)
        else:
            found = replace(found, basis="total" if name == "total" else "each")
        found = replace(found, start=position)
    return _negated(text, found)


def _bounds(surface: Surface, position: int, word: str, what: Measured, words: ContextWords) -> bool:
    """Is this word a bound here: not in "a row over two islands", "over three years", "some two"."""
    if word not in words.strict:
        return word != "some" or what.size >= 10 or what.kind != "count"
    before = surface.token_from(position) - 1
    previous, lemma = ("", "") if before < 0 else (surface.tree.lowers[before], surface.tree.lemmas[before])
    if lemma in words.topics or previous in words.topics:
        return False
    if word == "over" and what.kind == "duration":
        return previous in words.over_durations
    if word == "under" and what.kind == "count":
        return what.noun not in words.under_not
    return word != "near" or what.kind != "count" or what.size >= 1000


def _negated(text: str, found: Context) -> Context:
    """ "-1.3%" and "minus 5 degrees" are negative."""
    if sign := re.search(r"(?:(?<!\S)|(?<=\())[-−]$|\b(?:minus|negative)[\s-]$", text[: found.start]):
        return replace(found, start=sign.start(), negative=True)
    return found


def look_right(text: str, found: Context, position: int, kind: QuantityKind, words: ContextWords) -> Context:
    """Reads "or more", "additional", "each" and the like directly behind a number or its noun."""
    found = replace(found, end=position)
    while piece := words.behind.match(text, found.end):
        name = str(piece.lastgroup)
        if name == "additional":
            following = re.match(r"\s*(\w+)", text[piece.end() :])
            if kind == "percent" or (following and following[1].lower() in words.not_more):
                break
            found = replace(found, additional=True)
        elif name in _COMPARATORS:
            found = replace(found, comparator=_COMPARATORS[name])
        else:
            found = replace(found, basis="total" if name == "total" else "each")
        found = replace(found, end=piece.end())
    return found


def rate_behind(text: str, position: int, words: ContextWords) -> tuple[str, int] | None:
    """ "a barrel", "per square foot", "annually": the unit of a rate and where it ends."""
    found = words.rate.match(text, position)
    if not found:
        return None
    if adverb := found["adverb"]:
        return words.rate_words[adverb.lower()], found.end()
    unit = " ".join((found["per"] or found["a"]).split())
    return words.rate_words.get(unit.lower(), singular(unit.lower()) if unit.islower() else unit), found.end()

"""What stands around a number and is no part of it; here what stands behind: "or more", "each", "a year"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from claimx.extract.quantity.patterns import SPACE, alternation, phrases, singular
from claimx.model import Basis, Comparator, QuantityKind

COMPARATORS: dict[str, Comparator] = {"most": "<=", "least": ">=", "about": "~"}


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
    """Patterns for what follows a number or its noun, compiled once."""

    behind: re.Pattern[str]
    rate: re.Pattern[str]
    rate_pattern: str
    rate_words: dict[str, str]
    not_more: frozenset[str]

    @classmethod
    def from_rules(cls, rules: Mapping[str, Any]) -> ContextWords:
        """Reads `comparators_after`, `additional_after`, `not_additional_next`, `total_after`, `each` and `per…`."""
        later = {name: rules["comparators_after"][sign] for name, sign in COMPARATORS.items()}
        behind = later | {"additional": rules["additional_after"], "total": rules["total_after"], "each": rules["each"]}
        nouns = alternation(rules["per_nouns"])
        rate = (
            rf"{SPACE}*(?:(?:{phrases(rules['per'])}){SPACE}+(?P<per>{nouns}|[a-z]+)s?"
            rf"|(?:(?:an?|each){SPACE}+|-?an?-|/{SPACE}?)(?P<a>{nouns}))(?!\w|-\w|{SPACE}+(?:{alternation(rules['not_rate_next'])})\b)"
            rf"|{SPACE}+(?P<adverb>{alternation(rules['per_adverbs'])})(?!\w)"
        )
        return cls(
            behind=re.compile(rf"{SPACE}*(?:{_named(behind)})", re.IGNORECASE),
            rate=re.compile(rate, re.IGNORECASE),
            rate_pattern=re.sub(r"\?P<\w+>", "?:", rate),
            rate_words=rules["per_adverbs"],
            not_more=frozenset(rules["not_additional_next"]),
        )


def _named(groups: Mapping[str, list[str]]) -> str:
    return "|".join(f"(?P<{name}>{phrases(forms)})" for name, forms in groups.items())


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
        elif name in COMPARATORS:
            found = replace(found, comparator=COMPARATORS[name])
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

"""Percent, durations and measures: what may stand directly behind a number and is no counted thing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from claimx.extract.quantity.patterns import SPACE, alternation, key, plural
from claimx.model import QuantityKind

_COMPOUND = re.compile(r"-[a-z]{3}")  # "12 second-hand jets", "three month-long patrols"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit found in the text: where it ends, its kind, and its singular as the text has it."""

    end: int
    kind: QuantityKind
    name: str
    per: str | None = None
    hyphen: bool = False
    plural: bool = False


@dataclass(frozen=True, slots=True)
class UnitWords:
    """All units of the rule file, compiled once."""

    spelled: re.Pattern[str]
    names: dict[str, tuple[QuantityKind, str]]
    short: re.Pattern[str]
    per: re.Pattern[str]
    per_names: dict[str, str]
    metre: re.Pattern[str]

    @classmethod
    def from_rules(cls, rules: Mapping[str, Any]) -> UnitWords:
        """Reads `percent`, `percent_points`, `minor_units`, `durations`, `ages`, `measures`, `abbreviations`."""
        plurals = rules["plurals"]
        names: dict[str, tuple[QuantityKind, str]] = {}
        for words in rules["measures"].values():
            names |= _named(words, "measure", plurals)
        names |= _named(rules["minor_units"], "measure", plurals)
        names |= _named(rules["durations"], "duration", plurals)
        for word in rules["ages"]:
            names[key(word)] = ("measure", word.replace("years", "year").replace(" ", "-"))
        names |= {key(sign): ("percent", "percent") for sign in rules["percent"]}
        for word, name in rules["percent_points"].items():
            names |= dict.fromkeys((key(word), key(plural(word))), ("percent", name))
        times = {form for word in rules["short_durations"] for form in (word, word + "s")}
        names |= {form: ("duration", form.removesuffix("s") if form != "s" else form) for form in times}
        return cls(
            spelled=re.compile(rf"(?P<gap>{SPACE}{{0,2}}|-)(?P<unit>{_ends(names)})", re.IGNORECASE),
            names=names,
            short=re.compile(
                rf"(?P<gap>{SPACE}?-?)(?P<unit>{alternation(rules['abbreviations'])}"
                rf"|(?:(?<=\s)|(?=\w/))(?:{alternation(rules['spaced_abbreviations'])}))(?![\w²³]|-\d)"
            ),
            per=re.compile(rf"/{SPACE}?(?P<per>{alternation(rules['per_marks'])})(?!\w)"),
            per_names=rules["per_marks"],
            metre=re.compile(rf"[-{SPACE[1:-1]}]+(?:{alternation(rules['metre_cues'])})\b"),
        )

    def read(self, text: str, end: int, digits: bool) -> Unit | None:
        """The unit directly behind a number that ends at `end`; abbreviations only behind digits."""
        short = self.short.match(text, end) if digits else None
        spelled = self.spelled.match(text, end)
        if short and (not spelled or short.end() >= spelled.end()):
            per = self.per.match(text, short.end())
            return Unit(
                per.end() if per else short.end(),
                "measure",
                _flat(short["unit"]),
                self.per_names[per["per"]] if per else None,
                "-" in short["gap"],
            )
        if not spelled or _is_ordinal(spelled, digits):
            return None
        kind, name = self.names[key(spelled["unit"])]
        hyphen, bare = "-" in spelled["gap"], key(spelled["unit"]) == key(name)
        if kind != "percent" and bare and not hyphen and _COMPOUND.match(text, spelled.end()):
            return None
        per = self.per.match(text, spelled.end())
        return Unit(
            per.end() if per else spelled.end(),
            kind,
            name,
            self.per_names[per["per"]] if per else None,
            hyphen,
            plural=kind != "percent" and not bare,
        )


def _named(words: Iterable[str], kind: QuantityKind, plurals: Mapping[str, str]) -> dict[str, tuple[QuantityKind, str]]:
    return {form: (kind, word) for word in words for form in (key(word), key(_plural(word, plurals)))}


def _plural(word: str, plurals: Mapping[str, str]) -> str:
    """ "square feet": irregular phrases stand in the rule file, else the last word is turned."""
    first, last = word[: word.rfind(" ") + 1], word[word.rfind(" ") + 1 :]
    return plurals.get(word) or first + (plurals.get(last) or plural(last))


def _ends(names: Mapping[str, Any]) -> str:
    """Word borders behind letters only: "%" may be followed by anything."""
    letters = [name for name in names if name[-1].isalpha()]
    signs = [name for name in names if not name[-1].isalpha()]
    return rf"(?:{alternation(letters)})(?!\w)|{alternation(signs)}"


def _is_ordinal(found: re.Match[str], digits: bool) -> bool:
    """In "two second batches" the word is the ordinal."""
    return not digits and found["unit"].lower() == "second" and "-" not in found["gap"]


def _flat(unit: str) -> str:
    return " ".join(unit.split())

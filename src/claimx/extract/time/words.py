"""The words of the time grammar, compiled once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

SPACE = r"[\s\u00a0]"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The lists of rules/qualifiers/times.yaml.

    `patterns` are the pieces of expressions, named after what they match; what a match means is in the tables.
    """

    months: dict[str, int]
    weekdays: dict[str, int]
    seasons: dict[str, tuple[int, int]]
    ordinals: dict[str, int]
    numbers: dict[str, int]
    units: dict[str, str]
    days: dict[str, int]
    steps: dict[str, int]
    patterns: dict[str, str]
    doubtful: frozenset[str]
    openers: re.Pattern[str]
    before: re.Pattern[str]
    parts: re.Pattern[str]
    onwards: re.Pattern[str]
    range_opening: re.Pattern[str]
    range_joining: re.Pattern[str]
    delivery: frozenset[str]
    arriving: frozenset[str]
    travellers: frozenset[str]
    order: frozenset[str]
    passed: frozenset[str]
    future: frozenset[str]
    reporting: frozenset[str]
    planning: frozenset[str]

    @classmethod
    def from_rules(cls, rules: Mapping[str, Any]) -> Vocabulary:
        """Compiles the file's lists; a missing list is a KeyError that names it."""
        months = {name: int(number) for name, number in (rules["months"] | rules["short_months"]).items()}
        weekdays = {name: int(number) for name, number in (rules["weekdays"] | rules["short_weekdays"]).items()}
        units = {form: unit for word, unit in rules["units"].items() for form in _forms(word)}
        kinds = {name: rules[name] for name in ("compared", "deadline", "since", "until", "throughout")}
        parts = {name: rules[name] for name in ("early", "middle", "late", "end", "later", "earlier")}
        return cls(
            months={name.lower(): number for name, number in months.items()},
            weekdays={name.lower(): number for name, number in weekdays.items()},
            seasons={name: (int(low), int(high)) for name, (low, high) in rules["seasons"].items()},
            ordinals={name: int(number) for name, number in rules["ordinals"].items()},
            numbers={name: int(number) for name, number in rules["numbers"].items()},
            units=units,
            days={name: int(number) for name, number in rules["days"].items()},
            steps={name: int(number) for name, number in rules["steps"].items()},
            patterns=_patterns(rules, units),
            doubtful=frozenset(rules["doubtful_months"]),
            openers=_closing([*rules["month_openers"]]),
            before=_named(kinds),
            parts=_named(parts),
            onwards=re.compile(rf"{SPACE}+(?:{either(rules['onwards'])})\b", re.IGNORECASE),
            range_opening=_closing(rules["ranges"]["opening"]),
            range_joining=re.compile(
                rf"(?:{SPACE}+(?:{either(rules['ranges']['joining'])}){SPACE}+|{SPACE}?[-–—]{SPACE}?)", re.IGNORECASE
            ),
            delivery=frozenset(rules["delivery"]),
            arriving=frozenset(rules["arriving"]),
            travellers=frozenset(rules["travellers"]),
            order=frozenset(rules["order"]),
            passed=frozenset(rules["passed"]),
            future=frozenset(rules["future"]),
            reporting=frozenset(rules["reporting"]),
            planning=frozenset(rules["planning"]),
        )


def either(forms: Iterable[str]) -> str:
    """An alternation, longest first; spaces match any white space."""
    ordered = sorted(set(forms), key=lambda form: (-len(form), form))
    return "|".join(re.escape(form).replace(r"\ ", rf"{SPACE}+") for form in ordered)


def _forms(word: str) -> tuple[str, str]:
    return word, word[:-1] + "ies" if word.endswith("y") and word != "day" else word + "s"


def _patterns(rules: Mapping[str, Any], units: Mapping[str, str]) -> dict[str, str]:
    """The pieces from which the time expressions are built."""
    short = either(rules["short_months"])
    return {
        "month": rf"(?:{either(rules['months'])}|(?:{short})\b\.?)",
        "long_month": f"(?:{either(rules['months'])})",
        "weekday": rf"(?:{either(rules['weekdays'])}|(?:{either(rules['short_weekdays'])})\b\.?)",
        "long_weekday": f"(?:{either(rules['weekdays'])})",
        "season": f"(?i:{either(rules['seasons'])})",
        "ordinal": f"(?i:{either(rules['ordinals'])})",
        "number": rf"(?i:\d{{1,3}}|{either(rules['numbers'])})",
        "vague": f"(?i:{either(rules['vague_numbers'])})",
        "unit": f"(?i:{either(units)})",
        "days": f"(?i:{either(rules['days'])})",
        "step": f"(?i:{either(rules['steps'])})",
        "back": f"(?i:{either(rules['back'])})",
        "ahead": f"(?i:{either(rules['ahead'])})",
        "contextual": f"(?i:{either(rules['contextual'])})",
        "ago": f"(?i:{either(rules['ago'])})",
        "from_now": f"(?i:{either(rules['from_now'])})",
        "lasting": f"(?i:{either(rules['lasting'])})",
        "hedge": rf"(?:(?i:{either(rules['hedges'])}){SPACE}+)?",
        "fiscal": f"(?i:{either(rules['fiscal'])})",
        "year": r"(?:19|20|21)\d{2}",
        "day": r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?",
        "s": rf"{SPACE}+",
    }


def _closing(forms: Iterable[str]) -> re.Pattern[str]:
    """Matches a form at the end of a text, before an optional "the"."""
    return re.compile(rf"(?<![\w-])(?:{either(forms)})(?:{SPACE}+|(?<=-))(?:the{SPACE}+)?$", re.IGNORECASE)


def _named(groups: Mapping[str, Iterable[str]]) -> re.Pattern[str]:
    body = "|".join(f"(?P<{name}>{either(forms)})" for name, forms in groups.items())
    return re.compile(rf"(?<![\w-])(?:{body})(?:{SPACE}+|(?<=-))(?:the{SPACE}+)?$", re.IGNORECASE)

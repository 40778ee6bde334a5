"""The number words of the rule file, compiled once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from claimx.extract.quantity.patterns import SPACE, alternation, phrases


@dataclass(frozen=True, slots=True)
class NumberWords:
    """Values of number words, and the patterns that find where a number starts and what multiplies it."""

    units: dict[str, Decimal]
    scales: dict[str, Decimal]
    fractions: dict[str, int]
    phrases: dict[str, Decimal]
    opener: re.Pattern[str]
    phrase: re.Pattern[str]
    article: re.Pattern[str]
    scale: re.Pattern[str]
    share: re.Pattern[str]
    scale_of_share: re.Pattern[str]
    ordinal: re.Pattern[str]

    @classmethod
    def from_rules(cls, rules: Mapping[str, Any]) -> NumberWords:
        """Reads `cardinals`, `tens`, `scales`, `scale_marks`, `fractions`, `ordinals` and `phrases`."""
        units = _values({**rules["cardinals"], **rules["tens"]})
        spelled, marks = _values(rules["scales"]), _values(rules["scale_marks"])
        named = _values(rules["phrases"])
        tops = alternation(word for word in rules["cardinals"] if word != "zero")
        bottoms = alternation(rules["fractions"])
        article = rf"an?{SPACE}+(?=(?:{alternation(spelled)})(?![\w-]))"
        scale = rf"(?P<scale>{alternation([*spelled, *marks])})s?(?!\w)"
        return cls(
            units=units,
            scales={**spelled, **marks},
            fractions={word: int(value) for word, value in rules["fractions"].items()},
            phrases=named,
            opener=_compile(
                rf"\d|\.\d|[½¼¾]|(?<![\w-])(?:{article}|an?{SPACE}+(?:{bottoms})\b|half\b"
                rf"|(?:{alternation(units)})(?!\w)|{phrases(named)})"
            ),
            phrase=_compile(phrases(named)),
            article=_compile(article),
            scale=_compile(rf"(?:{SPACE}+|-)?{scale}"),
            share=_compile(rf"(?:(?:(?P<top>{tops})(?:{SPACE}+|-)|an?{SPACE}+)(?P<bottom>{bottoms})|(?P<half>half))\b"),
            scale_of_share=_compile(rf"{SPACE}+(?:(?:of{SPACE}+)?an?{SPACE}+)?{scale}"),
            ordinal=_compile(rf"-(?:{alternation(rules['ordinals'])})\b"),
        )


def _values(table: Mapping[str, str]) -> dict[str, Decimal]:
    return {word.lower(): Decimal(value) for word, value in table.items()}


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)

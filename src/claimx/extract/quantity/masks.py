"""Digits that are no quantity by their shape: dates, times of day, scores, phone numbers, addresses of the web."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from claimx.extract.quantity.patterns import alternation

_YEAR = r"(?:1[89]|20|21)\d{2}"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_SHAPES = (
    r"\b(?:https?://|www\.)\S+|\S+@\S+",
    r"\b\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z?)?",  # ISO date
    r"\b\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})\b",
    r"\b\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\b",  # time of day
    r"\b\d{1,2}(?:\.\d{2})?\s?[ap]\.?\s?m\b\.?",
    r"\b\d{4}\s?(?:hours\b|hrs\b|[A-Z]{2,4}T\b|GMT\b|UTC\b)",
    r"\b\d{1,2}\s?o['’]clock\b",
    rf"(?<![\w.,$€£-]){_YEAR}\s?[-–/]\s?(?:{_YEAR}|\d{{2}})(?![\d,.]\d|\w|%)",  # 2014-15, 2019-2024
    r"(?<!\w)['’]?\d{2,4}s\b",  # the 1990s
    r"\bFY\s?['’]?\d{2,4}(?:-\d{2})?\b|\b[QH][1-4]\b",
    r"\+\d{1,3}(?:[\s.-]\(?\d{2,5}\)?){2,}|\b\d{3}[\s.-]\d{3}[\s.-]\d{4}\b|\b\d{3}-\d{4}\b",  # telephone
    r"\b\d+(?:\.\d+){2,}\b",  # versions
    r"(?<![\d$€£])\b\d{1,3}/\d{1,3}\b(?!\d)",  # 24/7, 9/11
    r"\b\d{1,2}\s?[x×]\s?\d{1,2}\b(?![-−]?\d)",  # 8x8
    r"#\s?\d+|№\s?\d+|\[\d+\]|\(\d{1,5}[a-z]?(?:[,;]\s\d{1,5}[a-z]?)*\)",  # [4], (2019), (6883, 6897)
    r"\A\s*\(?\d{1,2}[.)](?=\s)",  # list markers
    r"\(\d{1,2}\)(?=\s+[a-z])",
    r"\b[A-Z]\d\+\d\b",  # P5+1
    r"\bevery\s[$€£]\s?\d[\d.,]*\d\b",  # eight of every $10
    r"\b[\w.]+\s(?:hours?|days?|nights?)\sa\s(?:day|week|month|year)\b",  # seven days a week
)


@dataclass(frozen=True, slots=True)
class Masks:
    """One pattern for all of them."""

    pattern: re.Pattern[str]
    months: re.Pattern[str]

    @classmethod
    def from_rules(cls, rules: Mapping[str, Any]) -> Masks:
        """Reads `months`, written with a capital, `video_lines`, the numbers before a "p" that is no penny, and
        `makers` and `no_makers`, the letters that begin a model's name and those that never do, and
        `numbered_names`, which a number ends."""
        month = rf"\b(?:{alternation(rules['months'])})\b\.?"
        joined = rf"{_DAY}(?:\s?(?:[-–,]|to|and|or)\s?{_DAY}\b(?!,\d))?"
        dates = (
            rf"{month}\s+{joined}(?![\w%]|,\d{{3}}|\.\d)(?:,?\s+{_YEAR}\b)?",
            rf"(?<![\w.,$€£-]){joined}(?:\s+of)?\s+{month}(?:,?\s+{_YEAR}\b)?",
            rf"{month},?\s+(?:of\s+)?{_YEAR}\b(?!,\d)",
        )
        lines = rf"\b(?:{alternation(rules['video_lines'])})p\b"
        no_maker = rf"(?!(?:{alternation(rules['no_makers'])})\s)"
        maker = rf"(?<![\w.-]){no_maker}(?:[A-Z]{{1,3}}|{alternation(rules['makers'])})"
        model = rf"{maker}\s-\s\d{{1,4}}[A-Za-z]{{0,2}}\b(?![,.]\d)"
        named = rf"\b(?:{alternation(rules['numbered_names'])})\s\d+\b"
        return cls(re.compile("|".join((*dates, lines, model, named, *_SHAPES))), re.compile(month))

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Stretches of the text in which no number is a quantity."""
        return [found.span() for found in self.pattern.finditer(text)]

"""Numbers as news writes them: "24,000", "2.5 million", "twenty-four", "a dozen", "4 lakh crore", "two-thirds".

Reads plain text, knows nothing of units. Values are exact decimals, so that 1.1 billion is 1100000000.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from claimx.extract.quantity.words import NumberWords

Form = Literal["digits", "words", "fraction"]

_DIGITS = re.compile(
    r"""(?: \d{1,3}(?:,\d{2,3})*,\d{3}(?!\d)              # 24,000 and 12,34,567
          | \d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)  # 24 000 with a space that does not break
          | \d{1,3}(?:\ \d{3})*\ \d00(?![\d,])             # and with one that does, round ones only: "50 737 jets"
          | \d+ )
        (?: \.\d+ )?
      | (?<!\d)\.\d+""",
    re.VERBOSE,
)
_DECIMAL_COMMA = re.compile(r",(\d{1,2})(?!\d)(?=\s?(?:%|per ?cent|million|billion|trillion|bn\b|mn\b))")
_POWER = re.compile(r"\s?[×x]\s?10(?:\^|(?=[-−]))([-−]?\d{1,3})(?!\d)")
_GLYPHS = {"½": "0.5", "¼": "0.25", "¾": "0.75"}
_GLYPH = re.compile(r"\s?([½¼¾])")
_AND_A_HALF = re.compile(r"(?:\s+|-)and(?:\s+|-)a(?:\s+|-)half\b", re.IGNORECASE)
_REPEATED = re.compile(r"\s?\(\s?(\d[\d,]*)\s?\)")
_WORD = re.compile(r"[A-Za-z]+")
_GAP = re.compile(r"(?:\s*-\s*|\s+)(?P<and>and\s+)?(?=[A-Za-z])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in the text. `value` holds `scale` already ("2.5 million"); a fraction keeps its share of one."""

    start: int
    end: int
    value: Decimal
    form: Form
    scale: Decimal = Decimal(1)


def numerals(text: str, words: NumberWords) -> Iterator[Numeral]:
    """All numbers of a text, left to right, none overlapping; vague ones ("hundreds of") are left out."""
    position = 0
    while found := words.opener.search(text, position):
        numeral = _read(text, found.start(), words)
        if numeral:
            yield numeral
            position = numeral.end
        else:
            position = found.end()


def _read(text: str, start: int, words: NumberWords) -> Numeral | None:
    if phrase := words.phrase.match(text, start):
        return Numeral(start, phrase.end(), words.phrases[_plain(phrase.group())], "words")
    if digits := _DIGITS.match(text, start):
        return _scaled(text, _digits(text, digits), words)
    if glyph := _GLYPH.match(text, start):
        return _scaled(text, Numeral(start, glyph.end(), Decimal(_GLYPHS[glyph[1]]), "digits"), words)
    return _share(text, start, words) or _repeated(text, _spelled(text, start, words))


def _repeated(text: str, numeral: Numeral | None) -> Numeral | None:
    """Takes in the digits of "twelve (12)"."""
    digits = _REPEATED.match(text, numeral.end) if numeral else None
    if numeral and digits and Decimal(digits[1].replace(",", "")) == numeral.value:
        return replace(numeral, end=digits.end())
    return numeral


def _plain(phrase: str) -> str:
    return " ".join(phrase.lower().split())


def _digits(text: str, found: re.Match[str]) -> Numeral:
    end, value = found.end(), Decimal(re.sub(r"[^\d.]", "", found.group()))
    if "." not in found.group() and (comma := _DECIMAL_COMMA.match(text, end)):
        value, end = value + Decimal(f"0.{comma[1]}"), comma.end()
    if glyph := _GLYPH.match(text, end):
        value, end = value + Decimal(_GLYPHS[glyph[1]]), glyph.end()
    if power := _POWER.match(text, end):
        value, end = value.scaleb(int(power[1].replace("−", "-"))), power.end()
    return Numeral(found.start(), end, value, "digits")


def _scaled(text: str, numeral: Numeral, words: NumberWords) -> Numeral:
    """Takes in what multiplies it: "million", "lakh crore", "bn"."""
    while found := words.scale.match(text, numeral.end):
        factor = words.scales[found["scale"].lower()]
        numeral = replace(numeral, end=found.end(), value=numeral.value * factor, scale=numeral.scale * factor)
    return numeral


def _spelled(text: str, start: int, words: NumberWords) -> Numeral | None:
    """A cardinal in words: adds up "two hundred and five thousand", and stops before what cannot belong."""
    total = Decimal(0)
    current: Decimal | None = None
    ceiling: Decimal | None = None  # scales must fall: "two million three thousand"
    tail = Decimal(1)  # the scales it ends in: a hundred thousand in "two hundred thousand"
    position = end = start
    article = words.article.match(text, start)
    if article:
        current, position = Decimal(1), article.end()
    while found := _WORD.match(text, position):
        word = found.group().lower()
        if word in words.scales and (current is not None):
            factor = words.scales[word]
            tail *= factor
            if ceiling is not None and factor >= ceiling:
                break
            if factor == 100:
                current *= factor
            else:
                total, current, ceiling = total + current * factor, None, factor
        elif word in words.units and _fits(current, words.units[word], ceiling):
            current, tail = (current or Decimal(0)) + words.units[word], Decimal(1)
        else:
            break
        end = found.end()
        gap = _GAP.match(text, end)
        if not gap or (gap["and"] and (current or Decimal(100)) < 100):
            break
        position = gap.end()
    if end == start:
        return None
    value = total + (current or Decimal(0))
    if half := _AND_A_HALF.match(text, end):
        value, end = value + Decimal("0.5"), half.end()
        return _scaled(text, Numeral(start, end, value, "words"), words)
    return Numeral(start, end, value, "words", tail)


def _fits(current: Decimal | None, value: Decimal, ceiling: Decimal | None) -> bool:
    """Can this unit follow: "twenty four", "two hundred five", but not "two three"."""
    if current is None:
        return ceiling is None or value < ceiling
    if value < 10 and current % 100 >= 20 and current % 10 == 0:
        return True
    return current >= 100 and current % 100 == 0


def _share(text: str, start: int, words: NumberWords) -> Numeral | None:
    """Reads "two-thirds", "a quarter", "half"; with a scale behind it ("half a million") it is a number."""
    found = words.share.match(text, start)
    if not found:
        return None
    count = words.units.get((found["top"] or "one").lower(), Decimal(1))
    bottom = words.fractions[(found["bottom"] or found["half"]).lower()]
    if count >= bottom:
        return None
    value = count / bottom
    if scale := words.scale_of_share.match(text, found.end()):
        factor = words.scales[scale["scale"].lower()]
        return Numeral(start, scale.end(), value * factor, "words", factor)
    return Numeral(start, found.end(), value, "fraction")

"""Two numbers that are one quantity: "two to three", "$2-3 billion", "between 5 and 7 %", "one in five"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from claimx.extract.quantity.amounts import Amount
from claimx.extract.quantity.patterns import SPACE, alternation
from claimx.extract.surface import Surface

_DASHED = rf"[-‐‑–—−]|{SPACE}[-–—]{SPACE}"
_REACH = 8  # words between a verb of change and what it changes from
_LAST_WORD = re.compile(r"([\w']+)\W*$")


@dataclass(frozen=True, slots=True)
class Stretch:
    """One amount, or the two ends of a range. `broken` marks two numbers that belong together but are no range.

    `changed` marks the old and the new value of what rose or fell.
    """

    low: Amount
    high: Amount
    broken: bool = False
    changed: bool = False

    @property
    def ranged(self) -> bool:
        return self.low is not self.high


@dataclass(frozen=True, slots=True)
class RangeWords:
    """What joins two numbers, compiled once."""

    joint: re.Pattern[str]
    start: re.Pattern[str]
    between: re.Pattern[str]
    ratio: re.Pattern[str]
    change: frozenset[str]
    passed_over: frozenset[str]

    @classmethod
    def from_rules(cls, rules: Mapping[str, Any], per: str) -> RangeWords:
        """Reads `range_to`, `range_fillers`, `change_verbs` and `changes`; `per` is the pattern of a rate."""
        fillers = f"(?:(?:{alternation(rules['range_fillers'])}){SPACE}+)?"
        words = alternation(rules["range_to"])
        return cls(
            joint=re.compile(
                rf"(?:{per})?(?:(?P<dash>{_DASHED})|(?:{SPACE}+|-)(?P<to>{words})(?:{SPACE}+{fillers}|-)"
                rf"|{SPACE}+(?P<and>and){SPACE}+{fillers}|{SPACE}+(?P<or>or){SPACE}+)",
                re.IGNORECASE,
            ),
            start=re.compile(rf"\bfrom{SPACE}+{fillers}$", re.IGNORECASE),
            between=re.compile(rf"\bbetween{SPACE}+{fillers}$", re.IGNORECASE),
            ratio=re.compile(rf"{SPACE}+(?:(?P<out>out{SPACE}+of)|in)(?:{SPACE}+every)?{SPACE}+", re.IGNORECASE),
            change=frozenset(rules["change_verbs"]) | frozenset(rules["changes"]),
            passed_over=frozenset(rules["range_fillers"]) | {"by"},
        )


def stretches(surface: Surface, amounts: list[Amount], words: RangeWords) -> list[Stretch]:
    """Joins neighbours; dashes bind closer than "to"."""
    text, joined, position = surface.text, [], 0
    while position < len(amounts):
        low = amounts[position]
        high = amounts[position + 1] if position + 1 < len(amounts) else None
        later = amounts[position + 2] if position + 2 < len(amounts) else None
        found = _pair(text, low, high, words) if high else None
        if found and high and later and not _dashed(text, low, high) and _dashed(text, high, later):
            found = None
        joined.append(found or Stretch(low, low))
        position += 2 if found else 1
    return joined


def _dashed(text: str, low: Amount, high: Amount) -> bool:
    return bool(re.fullmatch(_DASHED, text[low.end : high.start]))


def _pair(text: str, low: Amount, high: Amount, words: RangeWords) -> Stretch | None:
    between = text[low.end : high.start]
    if ratio := words.ratio.fullmatch(between):
        return _ratio(low, high, bool(ratio["out"]))
    joint = words.joint.fullmatch(between)
    if not joint:
        return None
    opened = bool(words.start.search(text[: low.start]))
    if joint["and"] and not words.between.search(text[: low.start]):
        return None
    if joint["or"] and not _neighbours(low, high):
        return None
    if joint["to"] and not opened and not low.bare and _changes(text, low, words):
        return None
    low = _alike(low, high, opened or bool(joint["dash"]))
    high = _alike(high, low, opened or bool(joint["dash"]) or bool(joint["and"]))
    if low.kind != high.kind or low.unit != high.unit:
        return None
    low = _scaled_like(low, high)
    if joint["dash"] and low.value >= high.value:
        return Stretch(low, high, broken=True)
    return Stretch(low, high, changed=opened and _has_changed(text, low, high, words))


def _has_changed(text: str, low: Amount, high: Amount, words: RangeWords) -> bool:
    """ "from 25 % to 15 %", "raised tariffs from 10 to 25 %": what falls, or stands with a word of change."""
    if low.value > high.value:
        return True
    before = text[: low.start].replace(".", " . ").lower().split()[-_REACH:]
    return any(word.strip(",;") in words.change for word in before)


def _ratio(low: Amount, high: Amount, out: bool) -> Stretch | None:
    """ "one in five": a share; behind a bare "in" both are small words, or it is one in so many."""
    small = low.numeral.form == high.numeral.form and (
        low.value == 1 or (low.numeral.form == "words" and high.value <= 10)
    )
    if not (low.bare and high.bare and low.value < high.value and (out or small)):
        return None
    share = replace(
        low,
        end=high.end,
        number_end=high.end,
        kind="percent",
        unit="percent",
        scale=Decimal(1),
        value=low.value / high.value * 100,
    )
    return Stretch(share, share)


def _neighbours(low: Amount, high: Amount) -> bool:
    """ "two or three"."""
    return low.bare and high.start == high.numeral.start and high.value - low.value == 1 and high.value <= 20


def _changes(text: str, low: Amount, words: RangeWords) -> bool:
    """ "rose 3 % to 10 %": by three, up to ten."""
    end = low.start
    while found := _LAST_WORD.search(text, 0, end):
        if found[1].lower() not in words.passed_over:
            return found[1].lower() in words.change
        end = found.start()
    return False


def _alike(amount: Amount, other: Amount, opened: bool) -> Amount:
    """A bare end takes the other's unit: "5 to 7 per cent", "$2-3 billion", "from 208 pounds to 193"."""
    if not amount.bare or other.bare:
        return amount
    behind = other.start == other.numeral.start  # its unit stands behind it
    if amount.start < other.start and not behind:
        return amount
    if amount.start > other.start and not opened and not (other.currency and not behind):
        return amount
    return replace(amount, kind=other.kind, unit=other.unit, per=other.per)


def _scaled_like(low: Amount, high: Amount) -> Amount:
    """ "$10 to $15 billion" starts at ten billion."""
    if low.scale == 1 and high.scale != 1 and low.value < high.value / high.scale:
        return replace(low, value=low.value * high.scale, scale=high.scale)
    return low

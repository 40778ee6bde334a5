"""One quantity said twice: "€200m ($217m)", "40 billion rupees, or $480 million", "100 km (60 miles)"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from claimx.extract.quantity.mention import QuantityMention
from claimx.extract.quantity.patterns import SPACE, alternation


def restatement(rules: Mapping[str, Any]) -> re.Pattern[str]:
    """What stands between a quantity and its restatement; reads `same_marks`."""
    marks = f"(?:(?:{alternation(rules['same_marks'])}){SPACE}*)*"
    return re.compile(
        rf"{SPACE}*[(\[]{SPACE}*{marks}|{SPACE}*,?{SPACE}+(?:or|i\.e\.|equivalent to|equal to){SPACE}+{marks}"
        rf"|{SPACE}*/{SPACE}*",
        re.IGNORECASE,
    )


def link(mentions: list[QuantityMention], text: str, offset: int, between: re.Pattern[str]) -> list[QuantityMention]:
    """Sets `same_as` on restatements and gives them the bound of what they restate."""
    linked: list[QuantityMention] = []
    for mention in mentions:
        root = _root(linked, mention, text, offset, between)
        if root is None:
            linked.append(mention)
            continue
        bound = mention.comparator if mention.comparator != "=" else linked[root].comparator
        linked.append(replace(mention, same_as=root, comparator=bound))
    return linked


def _root(
    before: list[QuantityMention], mention: QuantityMention, text: str, offset: int, between: re.Pattern[str]
) -> int | None:
    if not before:
        return None
    last = before[-1]
    if last.kind != mention.kind or mention.kind not in ("money", "measure") or last.unit == mention.unit:
        return None
    if len(before) > 1 and text[before[-2].end - offset : last.start - offset].strip() == ",":
        return None  # the end of a list
    gap = text[last.end - offset : mention.start - offset]
    if not between.fullmatch(gap):
        return None
    return last.same_as if last.same_as is not None else len(before) - 1

"""Numbers that name instead of counting: S-400, Boeing 737, Article 5, the 2003 cup, the first of twins."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from claimx.extract.quantity.amounts import Amount
from claimx.extract.quantity.nouns import Counted
from claimx.extract.quantity.patterns import alternation
from claimx.extract.surface import Surface

_NAMES = frozenset({"NNP", "NNPS"})
_PLACES = frozenset({"GPE", "NORP", "PERSON", "LOC"})
_JOINED = re.compile(r"(?<![\w-])[^\W\d_][\w-]*[-‑]$")  # a word joined to the number by a hyphen
_VERBS = ("VB", "MD")
_GIVING_REACH = 6  # tokens between a verb of giving and the number behind its receiver
_YEARS = range(1900, 2200)
_DATED = frozenset({"in", "since", "during", "by", "until", "till", "after", "before", "circa", "year", "of"})


@dataclass(frozen=True, slots=True)
class LabelWords:
    """Words before a number that make it a label, and words that let it be a count all the same."""

    labels: frozenset[str]
    prefixes: re.Pattern[str]
    giving: frozenset[str]
    definite: frozenset[str]
    calendar: frozenset[str]
    not_one_before: frozenset[str]
    not_one_after: frozenset[str]
    not_share_before: frozenset[str]
    share_next: frozenset[str]
    streets: frozenset[str]

    @classmethod
    def from_rules(cls, rules: Mapping[str, Any]) -> LabelWords:
        """Reads `labels`, `prefixes`, `giving`, `definite`, `boundary`, `not_one_before`, `not_one_after`."""
        return cls(
            labels=frozenset(rules["labels"]),
            prefixes=re.compile(rf"(?<![\w-])(?:{alternation(rules['prefixes'])})-$", re.IGNORECASE),
            giving=frozenset(rules["giving"]),
            definite=frozenset(rules["definite"]),
            calendar=frozenset(rules["boundary"]),
            not_one_before=frozenset(rules["not_one_before"]),
            not_one_after=frozenset(rules["not_one_after"]),
            not_share_before=frozenset(rules["not_share_before"]),
            share_next=frozenset(rules["share_next"]),
            streets=frozenset(rules["streets"]),
        )


def glued_to_name(surface: Surface, amount: Amount, words: LabelWords) -> bool:
    """Part of a longer word: "S-400", "2A6", "TA-35", "20th", "two-state"."""
    text = surface.text
    before = text[: amount.start]
    if before and (before[-1].isalnum() or before[-1] in "_@#"):
        return True
    if _JOINED.search(before) and not words.prefixes.search(before):
        return True
    if re.match(r"0\d", text[amount.numeral.start : amount.end]):
        return True
    rest = text[amount.end : amount.end + 2]
    return bool(re.match(r"[^\W_]", rest))


def is_year(surface: Surface, amount: Amount, noun: Counted | None, bounded: bool) -> bool:
    """Four bare digits of our age, unless a bound or a counted noun speaks for a number."""
    written = surface.text[amount.start : amount.end]
    if not (amount.bare and written.isdigit() and len(written) == 4 and int(written) in _YEARS):
        return False
    return not (bounded or (noun is not None and noun.plural and int(written) % 100 == 0))


def is_dated(surface: Surface, amount: Amount) -> bool:
    """ "in 2019", "by 1850": a year by its preposition."""
    written = surface.text[amount.numeral.start : amount.numeral.end]
    before = surface.token_from(amount.start) - 1
    if before < 0 or not (written.isdigit() and len(written) == 4 and 1000 <= int(written) < 2200):
        return False
    unit = surface.text[amount.number_end : amount.end].strip(" -")
    named = unit[:1].isupper() and not unit.isupper()  # "during 2016 Stone spoke" weighs nothing
    unscaled = amount.kind == "money" and amount.start == amount.numeral.start  # "in 2009 dollars"
    return (amount.bare or named or unscaled) and surface.tree.lowers[before] in _DATED and int(written) in _YEARS


def is_label(surface: Surface, amount: Amount, noun: Counted | None, words: LabelWords) -> bool:
    """Stands behind a name or a label noun and counts nothing: "Boeing 737", "Section 427", "aged 25"."""
    if not amount.bare and amount.kind != "percent" and amount.numeral.form == "words":
        return False
    before = surface.token_from(amount.start) - 1
    if before < 0 or not amount.bare:
        return False
    if surface.tree.words[before] == "." and before and surface.glued(before):  # "No. 1"
        before -= 1
    low = surface.tree.lowers[before]
    counts = noun is not None and noun.plural
    if low in words.labels and (not counts or surface.tree.words[before][0].isupper()):
        return True
    if surface.tree.tags[before] not in _NAMES or low.rstrip(".") in words.calendar:
        return False
    if amount.numeral.form == "words" or amount.scale != 1 or "," in surface.text[amount.start : amount.end]:
        return not counts and amount.numeral.form == "words"
    return not (counts and _receives(surface, before, words))


def _receives(surface: Surface, token: int, words: LabelWords) -> bool:
    """The name before the number is who gets it: "gave Ukraine 31 tanks"."""
    tree = surface.tree
    name = tree.name_at[token]
    if name is not None and (name.label not in _PLACES or name.end > token + 1):
        return False
    first = max(0, token - _GIVING_REACH)
    return any(tree.tags[n][:2] in _VERBS and tree.lemmas[n] in words.giving for n in range(first, token))


def is_pronoun(surface: Surface, amount: Amount, noun: Counted | None, of_next: bool, words: LabelWords) -> bool:
    """ "one" that stands for a noun, and small groups already known ("the two signed")."""
    if amount.numeral.form != "words" or not amount.bare:
        return False
    start = surface.token_from(amount.start)
    tree = surface.tree
    before = tree.lowers[start - 1] if start else ""
    if amount.value == 1 and amount.scale == 1:
        after = tree.lowers[start + 1] if start + 1 < len(tree) else ""
        if before in words.not_one_before or after in words.not_one_after or (start and tree.tags[start - 1] == "JJ"):
            return True
        best = {"most", *(w for w, t in zip(tree.lowers, tree.tags, strict=True) if t in ("JJS", "RBS"))}
        if after == "of" and not best.isdisjoint(tree.lowers[start + 2 : start + 4]):
            return True  # "one of the worst mistakes"
        return not (of_next or noun is not None)
    return noun is None and not of_next and before in words.definite


def is_capitalised_name(surface: Surface, amount: Amount) -> bool:
    """A number word with a capital inside a sentence is part of a name: "the Big Three", "Six Nations"."""
    if amount.numeral.form != "words":
        return False
    text = surface.text
    if not text[amount.start].isupper() or text[amount.start : amount.end].isupper():
        return False
    before = text[: amount.start].rstrip()
    return bool(before) and before[-1] not in ".!?:;\"“”‘’'(—–-|"


def stands_alone(surface: Surface, amount: Amount, noun: Counted | None, words: LabelWords) -> bool:
    """A singular noun follows that cannot be counted: "her own 787 Dreamliner", "a 3 course meal".

    Names of models often have no plural; "bought 31 M1A1 Abrams" counts.
    """
    if noun is None or noun.plural or amount.value == 1:
        return False
    before = surface.token_from(amount.start) - 1
    tag = surface.tree.tags[before] if before >= 0 else ""
    model = noun.proper and noun.name.lower() not in words.streets
    return not (model and amount.numeral.form == "digits" and (tag.startswith("VB") or tag in ("IN", ",", "CC")))


def is_age(surface: Surface, amount: Amount) -> bool:
    """ "Senard, 65, now faces"."""
    text = surface.text
    between_commas = text[: amount.start].endswith(", ") and text[amount.end : amount.end + 1] in (",", ";")
    return amount.numeral.form == "digits" and amount.scale == 1 and amount.value <= 110 and between_commas


def is_share(surface: Surface, amount: Amount, of: int | None, bounded: bool, words: LabelWords) -> bool:
    """ "half of them", "two-thirds of the fleet", "by a third", but not "the first half", "a third country"."""
    tree = surface.tree
    start = surface.token_at(amount.start)
    before = tree.lowers[start - 1] if start else ""
    written = surface.text[amount.start : amount.end].lower()
    after = surface.token_from(amount.end)
    following = tree.lowers[after] if after < len(tree) else ""
    if before in words.not_share_before or surface.text[amount.end : amount.end + 1] == "-":
        return False
    if of is not None or following in words.share_next:
        return True
    if following and tree.tags[after] in ("NN", "NNS", "NNP", "NNPS", "JJ"):
        return "-" in written and tree.tags[after] != "NN"
    return bounded or "-" in written or before == "by"

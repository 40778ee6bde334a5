"""The quantities of a paragraph: a number grammar over the surface, before and without any use of dependencies.

Numbers are read from the text (quantity/numbers.py), given what is written onto them (amounts.py), joined to
ranges (ranges.py), rid of names, dates and labels (masks.py, labels.py), bounded by their surroundings
(context.py), tied to the noun they count (nouns.py), and restatements are linked (restated.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from claimx.extract.quantity import labels
from claimx.extract.quantity.amounts import Amount, read_amount
from claimx.extract.quantity.context import Context, Measured, look_left, look_right, rate_behind
from claimx.extract.quantity.mention import QuantityMention
from claimx.extract.quantity.nouns import Counted, counted, partitive
from claimx.extract.quantity.numbers import numerals
from claimx.extract.quantity.ranges import Stretch, stretches
from claimx.extract.quantity.restated import link
from claimx.extract.quantity.rules import Quantities
from claimx.extract.quantity.surface import Surface
from claimx.grammar.tree import Tree
from claimx.model import Number, QuantityKind

__all__ = ["Quantities", "QuantityMention", "quantities"]


def quantities(tree: Tree, words: Quantities, hints: str = "") -> list[QuantityMention]:
    """All quantities of a paragraph in text order, none overlapping.

    `hints` is other text of the article (its head, its title) that may settle whose rupees or crowns are meant.
    """
    surface = Surface(tree)
    found = [*_numbered(surface, words, hints)]
    found += _unnumbered(surface, words, found)
    ordered = _apart(surface, sorted(found, key=lambda mention: mention.start))
    return link(ordered, tree.text, tree.offset, words.restated)


def _numbered(surface: Surface, words: Quantities, hints: str) -> Iterator[QuantityMention]:
    text = surface.text
    masked = words.masks.spans(text)
    amounts = [
        amount
        for numeral in numerals(text, words.numbers)
        if not any(start < numeral.end and numeral.start < end for start, end in masked)
        and not words.numbers.ordinal.match(text, numeral.end)
        for amount in [read_amount(surface, numeral, words.amounts, hints)]
        if not labels.glued_to_name(surface, amount, words.labels)
        and not (labels.is_dated(surface, amount) and not _followed(surface, amount, words))
    ]
    amounts = [
        amount
        for last, amount in zip([None, *amounts], amounts, strict=False)
        if not (last and last.bare and amount.bare and text[last.end : amount.start].isspace())
    ]  # in "50 737 jets" the second one is a name
    for stretch in stretches(surface, amounts, words.ranges):
        mention = _mention(surface, stretch, words)
        if mention:
            yield mention


def _followed(surface: Surface, amount: Amount, words: Quantities) -> bool:
    """A plural noun speaks for a count even where the number looks like a year."""
    noun = counted(surface, amount.end, words.nouns)
    return amount.bare and noun is not None and noun.plural and amount.value % 100 == 0


@dataclass(frozen=True, slots=True)
class _Noun:
    """The counted noun and whether "of" stands between ("two of the jets")."""

    counted: Counted | None
    of: int | None = None


def _mention(surface: Surface, stretch: Stretch, words: Quantities) -> QuantityMention | None:
    low, high = stretch.low, stretch.high
    if stretch.broken:
        return None
    inner = look_right(surface.text, Context(low.start, high.end), high.end, high.kind, words.context)
    noun = _noun(surface, high, inner.end, words)
    name = noun.counted.name if noun.counted else None
    what = Measured(low.kind, float(low.value), name)
    around = look_left(surface, _opening(surface, stretch, words), what, words.context)
    around = replace(
        around,
        comparator=inner.comparator if inner.comparator != "=" else around.comparator,
        additional=around.additional or inner.additional,
        basis=inner.basis or around.basis,
    )
    if not _counts(surface, stretch, noun, around, words):
        return None
    return _build(surface, stretch, noun, around, inner.end, words)


def _opening(surface: Surface, stretch: Stretch, words: Quantities) -> int:
    """Where the quantity starts, with "between" of a range."""
    start = stretch.low.start
    if stretch.ranged and (found := words.ranges.between.search(surface.text[:start])):
        return found.start()
    return start


def _noun(surface: Surface, amount: Amount, end: int, words: Quantities) -> _Noun:
    """What the number counts, or what a sum, share or duration stands before."""
    tree, text = surface.tree, surface.text
    following = surface.token_from(end)
    of = following if following < len(tree) and tree.lowers[following] == "of" else None
    if not amount.bare:
        head = counted(surface, end, words.nouns) if of is None and not amount.plural else None
        return _Noun(head if head and not head.proper else None, of)
    if of is not None:
        return _Noun(partitive(surface, of, words.nouns), of)
    if text[end : end + 1] == "-":
        return _Noun(counted(surface, end + 1, words.nouns, hyphen=True))
    return _Noun(counted(surface, end, words.nouns))


def _counts(surface: Surface, stretch: Stretch, noun: _Noun, around: Context, words: Quantities) -> bool:
    """Is it a quantity at all, and no name, year, age, pronoun or part of a compound."""
    low, high, head = stretch.low, stretch.high, noun.counted
    bounded = around.comparator != "=" or around.additional
    if labels.is_label(surface, low, head, words.labels) or labels.is_capitalised_name(surface, low):
        return False
    if labels.is_year(surface, low, head, bounded) and labels.is_year(surface, high, head, bounded):
        return False
    if low.kind == "percent" and low.numeral.form == "fraction":
        return labels.is_share(surface, low, noun.of, bounded, words.labels)
    if not high.bare:
        return True
    if labels.is_pronoun(surface, low, head, noun.of is not None, words.labels):
        return False
    if labels.is_age(surface, low) or (surface.text[high.end : high.end + 1] == "-" and head is None):
        return False
    return bounded or noun.of is not None or not labels.stands_alone(surface, high, head, words.labels)


def _build(
    surface: Surface, stretch: Stretch, noun: _Noun, around: Context, end: int, words: Quantities
) -> QuantityMention:
    low, high, tree = stretch.low, stretch.high, surface.tree
    unit, unit_token, of = high.unit, None, noun.of
    head = noun.counted
    kind = high.kind
    if head and (not high.bare or not labels.stands_alone(surface, high, head, words.labels)):
        unit_token = head.token
    if high.bare and unit_token is not None and head:
        unit, kind = head.name, _kind(head.name, words)
        end = max(end, surface.end(unit_token))
        after = surface.token_from(end)
        of = after if after < len(tree) and tree.lowers[after] == "of" else noun.of
    per = high.per or low.per
    if rate := rate_behind(surface.text, end, words.context):
        per, end = rate
    outer = look_right(surface.text, around, end, "percent", words.context)
    start, sign = outer.start, -1 if outer.negative else 1
    first, last = _number(low.value * sign), _number(high.value * sign)
    if stretch.ranged and first > last:
        first, last = last, first
    start_tok, end_tok = surface.tokens(start, outer.end)
    number_tok, number_end = surface.tokens(low.start, high.number_end)
    return QuantityMention(
        start_tok=start_tok, end_tok=end_tok,
        start=start + tree.offset, end=outer.end + tree.offset, text=surface.text[start : outer.end],
        kind=kind, value=None if stretch.ranged else first,
        low=first if stretch.ranged else None, high=last if stretch.ranged else None,
        comparator=outer.comparator, unit=unit, per=per, basis=outer.basis, additional=outer.additional,
        same_as=None, number_tok=number_tok, number_end=number_end, unit_token=unit_token, of_token=of,
    )  # fmt: skip


def _kind(name: str, words: Quantities) -> QuantityKind:
    """ "two previous years" is a duration though an adjective stands between."""
    known = words.amounts.units.names.get(name)
    return known[0] if known else "count"


def _number(value: Decimal) -> Number:
    """An int where the value is whole."""
    return int(value) if value == value.to_integral_value() else float(value)


def _unnumbered(
    surface: Surface, words: Quantities, taken: list[QuantityMention]
) -> Iterator[QuantityMention]:
    """ "additional S-400 squadrons": more of something, how many is unsaid."""
    tree = surface.tree
    for found in words.more.finditer(surface.text):
        start = found.start() + tree.offset
        if any(mention.start <= start < mention.end for mention in taken):
            continue
        head = counted(surface, found.end(), words.nouns)
        if head is None or not head.plural or head.name in words.more_not:
            continue
        first, last = surface.token_at(found.start()), head.token + 1
        text, low, high = tree.source(first, last)
        if any(mention.start < high and low < mention.end for mention in taken):
            continue
        yield QuantityMention(
            start_tok=first, end_tok=last, start=low, end=high, text=text, kind="count",
            value=None, low=None, high=None, comparator="=", unit=head.name, per=None, basis=None,
            additional=True, same_as=None, number_tok=first, number_end=first + 1, unit_token=head.token,
            of_token=last if last < len(tree) and tree.lowers[last] == "of" else None,
        )  # fmt: skip


def _apart(surface: Surface, mentions: list[QuantityMention]) -> list[QuantityMention]:
    """Cuts a mention back to its number where the next one begins: "eight million 250ml bottles" is two."""
    apart: list[QuantityMention] = []
    for position, mention in enumerate(mentions):
        later = mentions[position + 1] if position + 1 < len(mentions) else None
        if later and later.start < mention.end:
            end = min(surface.tree.ends[mention.number_end - 1], later.start)
            text = surface.text[mention.start - surface.tree.offset : end - surface.tree.offset]
            mention = replace(mention, end=end, text=text, end_tok=mention.number_end)
        apart.append(mention)
    return apart

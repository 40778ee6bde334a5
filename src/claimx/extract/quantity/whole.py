"""A number made whole: its surroundings, the noun it counts, and whether it is a quantity at all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from claimx.extract.quantity import labels
from claimx.extract.quantity.amounts import Amount
from claimx.extract.quantity.bounds import Measured, look_left
from claimx.extract.quantity.context import Context, look_right, rate_behind
from claimx.extract.quantity.mention import End, QuantityMention
from claimx.extract.quantity.nouns import Counted, counted, partitive, singular_of
from claimx.extract.quantity.ranges import Stretch
from claimx.extract.quantity.rules import Quantities
from claimx.extract.surface import Surface
from claimx.grammar.phrases import follows_recipient, left_out
from claimx.model import Number, QuantityKind


@dataclass(frozen=True, slots=True)
class _Noun:
    """The counted noun and whether "of" stands between ("two of the jets")."""

    counted: Counted | None
    of: int | None = None

    @property
    def name(self) -> str | None:
        return self.counted.name if self.counted else None


def mention_of(surface: Surface, stretch: Stretch, words: Quantities) -> QuantityMention | None:
    """The mention that an amount or range makes, or None where its number counts nothing."""
    low, high = stretch.low, stretch.high
    if stretch.broken:
        return None
    inner = look_right(surface.text, Context(low.start, high.end), high.end, high.kind, words.context)
    noun = _noun(surface, high, inner.end, words)
    what = Measured(low.kind, float(low.value), noun.name)
    outer = look_left(surface, _opening(surface, stretch, words), what, words.bounds)
    around = replace(
        outer,
        end=inner.end,
        comparator=inner.comparator if inner.comparator != "=" else outer.comparator,
        additional=outer.additional or inner.additional,
        basis=inner.basis or outer.basis,
    )
    if not _counts(surface, stretch, noun, around, words):
        return None
    return _built(surface, stretch, noun, around, words)


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
    if amount.numeral.form == "fraction" and amount.kind == "percent" and of is None:
        return _Noun(partitive(surface, following, words.nouns))
    if not amount.bare:
        head = counted(surface, end, words.nouns) if of is None and not amount.plural else None
        return _Noun(head if head and not head.proper else None, of)
    if of is not None:
        head = partitive(surface, of + 1, words.nouns)
        return _Noun(head if head and head.plural else None, of)
    if text[end : end + 1] == "-":
        return _Noun(counted(surface, end + 1, words.nouns, hyphen=True))
    return _Noun(counted(surface, end, words.nouns))


def _counts(surface: Surface, stretch: Stretch, noun: _Noun, around: Context, words: Quantities) -> bool:
    """Is it a quantity at all, and no name, year, age, pronoun or part of a compound."""
    low, high, head = stretch.low, stretch.high, noun.counted
    bounded = around.comparator != "=" or around.additional
    number = surface.token_at(high.start)
    if left_out(surface.tree, number) is not None or (head and follows_recipient(surface.tree, number)):
        return True
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


def _built(surface: Surface, stretch: Stretch, noun: _Noun, around: Context, words: Quantities) -> QuantityMention:
    low, high, tree = stretch.low, stretch.high, surface.tree
    head, end, of = noun.counted, around.end, noun.of
    if head and high.bare and labels.stands_alone(surface, high, head, words.labels):
        head = None
    unit, kind = high.unit, high.kind
    if head and high.bare:
        unit, kind = head.name, _kind(head.name, words)
        end = max(end, surface.start(head.token) + len(tree.words[head.token].rstrip(".")))
        after = surface.token_from(end)
        of = after if after < len(tree) and tree.lowers[after] == "of" else of
    elif high.bare and (said := left_out(tree, surface.token_at(high.start))) is not None:
        unit = singular_of(surface, said, words.nouns)
    rate = rate_behind(surface.text, end, words.context) or _rate_of_measured(surface, of, high, words)
    per, end = rate or (high.per or low.per, end)
    outer = look_right(surface.text, around, end, "percent", words.context)
    values = [_number(-end.value if outer.negative else end.value) for end in (low, high)]
    ends = [
        End(amount.start + tree.offset, amount.end + tree.offset, value)
        for amount, value in zip((low, high), values, strict=True)
    ]
    first, last = sorted(values)
    start_tok, end_tok = surface.tokens(outer.start, outer.end)
    number_tok, number_end = surface.tokens(low.start, high.number_end)
    return QuantityMention(
        start_tok=start_tok,
        end_tok=end_tok,
        start=outer.start + tree.offset,
        end=outer.end + tree.offset,
        text=surface.text[outer.start : outer.end],
        kind=kind,
        value=None if stretch.ranged else first,
        low=first if stretch.ranged else None,
        high=last if stretch.ranged else None,
        comparator=outer.comparator,
        unit=unit,
        per=per,
        basis=outer.basis,
        additional=outer.additional,
        same_as=None,
        number_tok=number_tok,
        number_end=number_end,
        unit_token=head.token if head else None,
        of_token=of,
        ends=tuple(ends) if stretch.changed else (),
    )


def _rate_of_measured(surface: Surface, of: int | None, high: Amount, words: Quantities) -> tuple[str, int] | None:
    """ "4 million tonnes of gas a year": the rate stands behind what is measured."""
    head = partitive(surface, of + 1, words.nouns) if of is not None and high.kind in ("measure", "money") else None
    if head is None:
        return None
    return rate_behind(surface.text, surface.start(head.token) + len(surface.tree.words[head.token]), words.context)


def _kind(name: str, words: Quantities) -> QuantityKind:
    """ "two previous years" is a duration though an adjective stands between."""
    known = words.amounts.units.names.get(name)
    return known[0] if known else "count"


def _number(value: Decimal) -> Number:
    """An int where the value is whole."""
    return int(value) if value == value.to_integral_value() else float(value)

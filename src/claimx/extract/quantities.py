"""The quantities of a paragraph: a number grammar over the surface, before and without any use of dependencies.

Numbers are read from the text (quantity/numbers.py), given what is written onto them (amounts.py), joined to
ranges (ranges.py), rid of names, dates and labels (masks.py, labels.py), bounded by their surroundings
(context.py), tied to the noun they count (nouns.py) and made whole (whole.py); restatements are linked (restated.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from claimx.extract.quantity import labels
from claimx.extract.quantity.amounts import Amount, read_amount
from claimx.extract.quantity.mention import QuantityMention
from claimx.extract.quantity.nouns import counted
from claimx.extract.quantity.numbers import Numeral, numerals
from claimx.extract.quantity.ranges import stretches
from claimx.extract.quantity.restated import link
from claimx.extract.quantity.rules import Quantities
from claimx.extract.quantity.whole import mention_of
from claimx.extract.surface import Surface
from claimx.grammar.tree import Tree

_LARGE = 1_000_000  # from here on a bare "another 3 million" may be money

__all__ = ["Quantities", "QuantityMention", "quantities"]


def quantities(tree: Tree, words: Quantities, hints: str = "") -> list[QuantityMention]:
    """All quantities of a paragraph in text order, none overlapping.

    `hints` is other text of the article (its head, its title) that may settle whose rupees or crowns are meant.
    """
    surface = Surface(tree)
    found = [*_numbered(surface, words, hints)]
    found += _unnumbered(surface, words, found)
    ordered = _apart(surface, sorted(found, key=lambda mention: mention.start))
    return link(_more_money(tree, ordered), tree.text, tree.offset, words.restated)


def _numbered(surface: Surface, words: Quantities, hints: str) -> Iterator[QuantityMention]:
    text = surface.text
    masked = words.masks.spans(text)
    amounts = [
        amount
        for numeral in numerals(text, words.numbers)
        if not any(start < numeral.end and numeral.start < end for start, end in masked if not _repeats(numeral, start))
        and not words.numbers.ordinal.match(text, numeral.end)
        for amount in [read_amount(surface, numeral, words.amounts, hints)]
        if not labels.glued_to_name(surface, amount, words.labels)
        and not (labels.is_dated(surface, amount) and not _followed(surface, amount, words))
    ]
    named = {
        amount.start
        for last, amount in pairwise(amounts)
        if last.bare and amount.bare and text[last.end : amount.start].isspace()
    }  # in "50 737 jets" the second one is a name, in "12 787-9 jets" with the third
    named |= {
        amount.start
        for last, amount in pairwise(amounts)
        if last.start in named and text[last.end : amount.start] == "-"
    }
    amounts = [amount for amount in amounts if amount.start not in named]
    for stretch in stretches(surface, amounts, words.ranges):
        mention = mention_of(surface, stretch, words)
        if mention:
            yield mention


def _repeats(numeral: Numeral, start: int) -> bool:
    """ "twelve (12)": what begins inside a number in words is that number again."""
    return numeral.form == "words" and numeral.start < start


def _followed(surface: Surface, amount: Amount, words: Quantities) -> bool:
    """A plural noun speaks for a count even where the number looks like a year."""
    noun = counted(surface, amount.end, words.nouns)
    return amount.bare and noun is not None and noun.plural and amount.value % 100 == 0


def _unnumbered(surface: Surface, words: Quantities, taken: list[QuantityMention]) -> Iterator[QuantityMention]:
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


def _more_money(tree: Tree, mentions: list[QuantityMention]) -> list[QuantityMention]:
    """ "lends €35 million, and Oslo *a further 6 million*": in the currency of the sum before it in the sentence."""
    found: list[QuantityMention] = []
    for mention in mentions:
        last = found[-1] if found else None
        bare = (
            mention.kind == "count" and mention.unit is None and mention.additional and (mention.value or 0) >= _LARGE
        )
        if bare and last and last.kind == "money" and last.start_tok >= tree.sentence(mention.start_tok)[0]:
            found.append(replace(mention, kind="money", unit=last.unit))
        else:
            found.append(mention)
    return found


def _apart(surface: Surface, mentions: list[QuantityMention]) -> list[QuantityMention]:
    """Cuts a mention back to its number where the next one begins: "eight million 250ml bottles" is two."""
    apart: list[QuantityMention] = []
    for position, mention in enumerate(mentions):
        later = mentions[position + 1] if position + 1 < len(mentions) else None
        if later is None or later.start >= mention.end:
            apart.append(mention)
            continue
        end = min(surface.tree.ends[mention.number_end - 1], later.start)
        text = surface.text[mention.start - surface.tree.offset : end - surface.tree.offset]
        apart.append(replace(mention, end=end, text=text, end_tok=mention.number_end))
    return apart

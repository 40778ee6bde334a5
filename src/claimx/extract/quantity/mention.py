"""What the quantity layer hands on."""

from __future__ import annotations

from dataclasses import dataclass

from claimx.model import Basis, Comparator, Number, QuantityKind


@dataclass(frozen=True, slots=True)
class End:
    """One end of a change: its place in the document and its value."""

    start: int
    end: int
    value: Number


@dataclass(frozen=True, slots=True)
class QuantityMention:
    """A quantity in a paragraph: the fields of `model.Quantity` but `of`, and where its words stand.

    `start_tok` to `end_tok` (exclusive) covers the mention, `number_tok` to `number_end` the number with its
    currency and scale alone. `unit_token` is the noun that is counted ("jets" in "24 combat jets") or that a sum,
    share or duration stands before ("contract" in "a three-year contract"); `of_token` is the "of" that leads on
    from the mention to what is measured ("of" in "four batteries of the NASAMS system"), else None.
    `same_as` is the index, in the same list, of the quantity this one restates. `ends` are the old and the new value
    of a change ("raised from 10 to 25 %"), which a claim states one by one; a range has none.
    """

    start_tok: int
    end_tok: int
    start: int
    end: int
    text: str
    kind: QuantityKind
    value: Number | None
    low: Number | None
    high: Number | None
    comparator: Comparator
    unit: str | None
    per: str | None
    basis: Basis | None
    additional: bool
    same_as: int | None
    number_tok: int
    number_end: int
    unit_token: int | None
    of_token: int | None
    ends: tuple[End, ...] = ()

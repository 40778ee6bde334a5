"""One number with what is written onto it: currency, scale letter, percent sign, unit of measure."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from claimx.extract.quantity.money import Currency, MoneyWords, settle, trailing_us
from claimx.extract.quantity.nouns import NounWords, counted
from claimx.extract.quantity.numbers import Numeral
from claimx.extract.quantity.units import Unit, UnitWords
from claimx.extract.surface import Surface
from claimx.model import QuantityKind

_SENTENCE_END = re.compile(r"[.!?]\s")


@dataclass(frozen=True, slots=True)
class Amount:
    """`start` to `end` covers all of it, `number_end` only the number with its currency sign and scale.

    `plural` says that the unit is a word in the plural ("ten years"), which stands before no noun.
    """

    start: int
    end: int
    number_end: int
    numeral: Numeral
    value: Decimal
    scale: Decimal
    kind: QuantityKind
    unit: str | None = None
    per: str | None = None
    hyphen: bool = False
    plural: bool = False
    currency: bool = False

    @property
    def bare(self) -> bool:
        """A number alone: what it counts, if anything, follows in words."""
        return self.kind == "count"


@dataclass(frozen=True, slots=True)
class AmountWords:
    """What may be written onto a number."""

    money: MoneyWords
    units: UnitWords
    nouns: NounWords


def read_amount(surface: Surface, numeral: Numeral, words: AmountWords, hints: str) -> Amount:
    """Reads what stands directly before and behind a number; `hints` as `quantities` takes them."""
    text, money, units = surface.text, words.money, words.units
    plain = Amount(numeral.start, numeral.end, numeral.end, numeral, numeral.value, numeral.scale, "count")
    if numeral.form == "fraction":
        return replace(plain, kind="percent", unit="percent", value=numeral.value * 100)
    if prefix := money.symbol_before(text, numeral.start):
        amount = _prefixed(text, plain, prefix, money, hints)
        if amount:
            return _named_again(text, amount, money)
    lettered = _lettered(surface, plain, words)
    for reading in (lettered, plain) if lettered else (plain,):
        if amount := _worded(text, reading, money, hints):
            return amount
    unit = units.read(text, numeral.end, numeral.form == "digits")
    if unit and not (lettered and unit.end <= lettered.number_end):
        return _measured(plain, unit)
    return lettered or plain


def _prefixed(
    text: str, plain: Amount, prefix: tuple[int, Currency, str], money: MoneyWords, hints: str
) -> Amount | None:
    start, currency, sign = prefix
    amount = _letter_scale(text, plain, money)
    written = text[plain.start : plain.end]
    if sign in money.weak and amount.scale == 1 and not re.search(r"[.,]", written):
        return None
    end = amount.number_end
    if sign == "$" and (us := trailing_us(text, end)):
        currency, end = "USD", us
    code = settle(currency, text, start, hints)
    return replace(amount, start=start, end=end, number_end=end, kind="money", unit=code, currency=True)


def _named_again(text: str, amount: Amount, money: MoneyWords) -> Amount:
    """ "$5 billion Australian dollars", "$200 CAD": the name behind a sum says what the sign leaves open."""
    found = money.word_after(text, amount.end)
    if not found or found[2] in money.verbs or text[amount.end : amount.end + 1] not in " \u00a0":
        return amount
    end, currency, _ = found
    return replace(amount, end=end, number_end=end, unit=currency if isinstance(currency, str) else amount.unit)


def _letter_scale(text: str, plain: Amount, money: MoneyWords) -> Amount:
    """Money's own scale letters: "$5m", "£3 k"."""
    if plain.scale != 1 or not (found := money.letters.match(text, plain.end)):
        return plain
    return _times(plain, found.end(), Decimal(money.scale_letters[found["letter"].lower()]))


def _times(amount: Amount, end: int, factor: Decimal) -> Amount:
    return replace(amount, end=end, number_end=end, value=amount.value * factor, scale=factor)


def _lettered(surface: Surface, plain: Amount, words: AmountWords) -> Amount | None:
    """A glued scale letter without a currency sign: "40k", "4.3M sales", "5m euros" but not "32m long"."""
    text, money = surface.text, words.money
    if plain.numeral.form != "digits" or plain.scale != 1:
        return None
    found = money.letters.match(text, plain.end)
    if not found or found.start("letter") != plain.end:
        return None
    amount = _times(plain, found.end(), Decimal(money.scale_letters[found["letter"].lower()]))
    if found["letter"] in ("k", "K", "M", "B", "mil") or money.word_after(text, found.end()):
        return amount
    if words.units.metre.match(text, found.end()):
        return None
    noun = counted(surface, found.end(), words.nouns)
    return amount if noun and noun.plural else None


def _worded(text: str, amount: Amount, money: MoneyWords, hints: str) -> Amount | None:
    """A currency word or code behind the number."""
    found = money.word_after(text, amount.number_end)
    if not found:
        return None
    end, currency, word = found
    large = amount.scale >= 1000 or amount.value >= 1000
    if word in money.verbs and not large:
        return None
    if word in money.weights and not _money_is_meant(text, amount, end, money):
        return None
    code = settle(currency, text, amount.start, hints)
    hyphen, plural = "-" in text[amount.number_end : end], word.endswith("s")
    return replace(amount, end=end, kind="money", unit=code, hyphen=hyphen, plural=plural, currency=True)


def _money_is_meant(text: str, amount: Amount, end: int, money: MoneyWords) -> bool:
    """Pounds weigh, unless the sentence speaks of money."""
    if text[end:].lstrip().lower().startswith("of ") or "-" in text[amount.number_end : end]:
        return amount.scale >= 1_000_000 and not text[end:].lstrip().lower().startswith("of ")
    start = max((found.end() for found in _SENTENCE_END.finditer(text, 0, amount.start)), default=0)
    stop = _SENTENCE_END.search(text, end)
    return amount.scale >= 1_000_000 or bool(money.money_cues.search(text, start, stop.start() if stop else len(text)))


def _measured(plain: Amount, unit: Unit) -> Amount:
    return replace(
        plain, end=unit.end, kind=unit.kind, unit=unit.name, per=unit.per, hyphen=unit.hyphen, plural=unit.plural
    )

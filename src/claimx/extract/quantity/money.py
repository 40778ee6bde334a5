"""Currencies: symbols and codes before a number, words and codes behind it, shared ones settled by what stands near."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from claimx.extract.quantity.patterns import SPACE, alternation, key, plural

_DEFAULT = "*"  # among a currency's cues: it is meant where no cue stands at all
_REACH = 14  # characters a currency symbol can take before its number
_TRAILING_US = re.compile(r"\s(?:US|U\.S\.?)(?=\s+(?:an?|per)\b|\s*[,.;:)]|\s*$)")


@dataclass(frozen=True, slots=True)
class Choice:
    """Several currencies under one symbol or word; `cues` decide, else the default, else none."""

    default: str | None
    cues: tuple[tuple[str, re.Pattern[str]], ...]


Currency = str | Choice


@dataclass(frozen=True, slots=True)
class MoneyWords:
    """Everything that names a currency, compiled once."""

    before: re.Pattern[str]
    symbols: dict[str, Currency]
    weak: frozenset[str]
    after: re.Pattern[str]
    words: dict[str, Currency]
    codes_after: re.Pattern[str]
    scale_letters: dict[str, str]
    letters: re.Pattern[str]
    verbs: frozenset[str]
    weights: frozenset[str]
    money_cues: re.Pattern[str]

    @classmethod
    def from_rules(cls, rules: Mapping[str, Any]) -> MoneyWords:
        """Reads `currencies`, `codes`, `shared_symbols`, `shared_words`, `weak_symbols`, `scale_letters` and
        `weight_or_money`."""
        symbols: dict[str, Currency] = {}
        words: dict[str, Currency] = {}
        for code, names in rules["currencies"].items():
            symbols |= dict.fromkeys(names.get("symbols", ()), code)
            for word in names.get("words", ()):
                words |= dict.fromkeys(_forms(word, rules["plurals"]), code)
        codes = {code: code for code in (*rules["currencies"], *rules["codes"]) if code not in rules["not_codes"]}
        shared = _choices(rules["shared_words"])
        for word, choice in shared.items():
            words |= dict.fromkeys(_forms(word, rules["plurals"]), choice)
        symbols = codes | symbols | _choices(rules["shared_symbols"])
        weighed = rules["weight_or_money"]
        return cls(
            before=_prefix(symbols),
            symbols=symbols,
            weak=frozenset(rules["weak_symbols"]),
            after=re.compile(rf"(?:{SPACE}+|-)?(?P<word>{alternation(words)})(?!\w)", re.IGNORECASE),
            words=words,
            codes_after=re.compile(rf"{SPACE}?(?P<code>{alternation([*codes, *_signs(symbols)])})(?!\w)"),
            scale_letters=rules["scale_letters"],
            letters=re.compile(rf"{SPACE}?(?P<letter>{alternation(rules['scale_letters'])})(?!\w)", re.IGNORECASE),
            verbs=frozenset(rules["currency_verbs"]),
            weights=frozenset(form for word in weighed["words"] for form in _forms(word, rules["plurals"])),
            money_cues=re.compile(rf"(?<!\w)(?:{alternation(weighed['money_cues'])})(?!\w)", re.IGNORECASE),
        )

    def symbol_before(self, text: str, start: int) -> tuple[int, Currency, str] | None:
        """The start, currency and sign of what stands directly before a number."""
        low = max(0, start - _REACH)
        found = self.before.search(text[low:start])
        if not found:
            return None
        sign = found["sign"] or found["name"]
        return low + found.start(), self.symbols[" ".join(sign.split())], sign

    def word_after(self, text: str, end: int) -> tuple[int, Currency, str] | None:
        """The end, currency and word of what stands directly behind a number."""
        if code := self.codes_after.match(text, end):
            return code.end(), self.symbols[code["code"]], code["code"]
        if found := self.after.match(text, end):
            return found.end(), self.words[key(found["word"])], found["word"].lower()
        return None


def trailing_us(text: str, end: int) -> int | None:
    """The end of "US" in "$76 US a barrel", where it closes the amount."""
    found = _TRAILING_US.match(text, end)
    return found.end() if found else None


def settle(currency: Currency, text: str, position: int, hints: str) -> str | None:
    """The ISO code; for a shared name the currency whose cue stands nearest in the text, else in the hints."""
    if isinstance(currency, str):
        return currency
    nearest: tuple[int, str] | None = None
    for code, cue in currency.cues:
        for found in cue.finditer(text):
            distance = min(abs(position - found.end()), abs(found.start() - position))
            if nearest is None or distance < nearest[0]:
                nearest = distance, code
    if nearest:
        return nearest[1]
    hinted = [(first.start(), code) for code, cue in currency.cues if (first := cue.search(hints))]
    return min(hinted)[1] if hinted else currency.default


def _choices(tables: Mapping[str, Any]) -> dict[str, Choice]:
    """An entry may be the name of another one."""
    return {name: _choice(tables[table] if isinstance(table, str) else table) for name, table in tables.items()}


def _choice(table: Mapping[str, Any]) -> Choice:
    default = next((code for code, cues in table.items() if not cues or _DEFAULT in cues), None)
    named = {code: [cue for cue in cues if cue != _DEFAULT] for code, cues in table.items()}
    cues = tuple((code, re.compile(rf"(?<!\w)(?:{alternation(cues)})(?!\w)")) for code, cues in named.items() if cues)
    return Choice(default, cues)


def _forms(word: str, plurals: Mapping[str, str]) -> set[str]:
    return {key(word), key(plurals.get(word) or plural(word))}


def _signs(symbols: Mapping[str, Currency]) -> list[str]:
    return [sign for sign in symbols if not any(letter.isalnum() for letter in sign) and sign != "$"]


def _prefix(symbols: Mapping[str, Currency]) -> re.Pattern[str]:
    """Signs stand anywhere, letters only where no word runs into them."""
    names = [sign for sign in symbols if sign[0].isalpha()]
    signs = [sign for sign in symbols if not sign[0].isalpha()]
    return re.compile(rf"(?:(?<![^\W_])(?P<name>{alternation(names)})|(?P<sign>{alternation(signs)})){SPACE}?$")

"""When two wordings mean the same: the yardstick of `claimx score`.

A phrase is right if it shares at least half its words with a gold wording and means the same head; a word with digits
must agree, a proper name must meet, a compass point and a negation may not differ, and the phrase may not run on.
A clause (a motive, a condition) is compared by its words and negation alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

Same = Callable[[str, str], bool]


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_WORD = re.compile(r"[\w$€£%]+(?:[-.’'/–][\w%]+)*")
_ACRONYM = re.compile(r"\b(?:[A-Za-z]\.){2,}")
_POSSESSIVE = re.compile(r"(?:['’]s|['’])$")
_CONTRACTED_NOT = re.compile(r"n['’]t\b")
_TAIL = re.compile(
    r",|\b(?:of|for|in|on|with|to|from|by|like|including|under|over|during|via|worth|that|which|who|at)\b",
    re.IGNORECASE,
)
_PARTITIVE = re.compile(
    r"^[^,]*?\b(?:\d[\d,.]*|an?|two|three|four|five|six|seven|eight|nine|ten|dozen|several|additional)\b[^,]*?\bof\b",
    re.IGNORECASE,
)
_EMPTY = _set("the a an its their his her this that these those s of and")
_NEGATIONS = _set("no not never without cannot n't nor neither")
_COMPASS = _set("north south east west northern southern eastern western")
_TITLES = _set(
    """the a an mr mrs ms dr sir president prime minister defence defense foreign finance secretary general king queen
    prince chancellor ambassador minister's chief official officials"""
)


@dataclass(frozen=True, slots=True)
class Wording:
    """What of a text is compared: its telling words in order, its head, and the kinds of words that must agree."""

    words: tuple[str, ...]
    head: str
    names: frozenset[str]
    models: frozenset[str]
    compass: frozenset[str]
    negated: bool


@lru_cache(maxsize=65_536)
def wording(text: str) -> Wording:
    """A text made ready to be compared."""
    raw = _raw_words(text)
    telling = _telling(raw)
    core = _telling(_raw_words(_TAIL.split(text.strip(), maxsplit=1)[0])) or telling
    return Wording(
        words=telling,
        head=core[-1] if core else "",
        names=frozenset(_plain(w) for w in raw if w[:1].isupper()) - _TITLES,
        models=frozenset(_plain(w) for w in raw if re.search(r"\d", w) and re.search(r"[A-Za-z]", w)),
        compass=_COMPASS.intersection(telling),
        negated=bool(_NEGATIONS.intersection(telling)) or bool(_CONTRACTED_NOT.search(text.lower())),
    )


def likeness(text: str, gold: str) -> float:
    """F1 of the telling words of two texts, from 0 to 1."""
    have, want = Counter(wording(text).words), Counter(wording(gold).words)
    common = (have & want).total()
    return 2 * common / (have.total() + want.total()) if common else 0.0


def same_phrase(text: str, gold: str) -> bool:
    """True if a phrase means gold's wording; "five squadrons of X" may stand for X."""
    if _same_phrase(text, gold):
        return True
    whole = _PARTITIVE.sub("", text, count=1)
    return whole != text and _same_phrase(whole, gold)


def same_clause(text: str, gold: str) -> bool:
    """True if a clause says what gold's wording says."""
    have, want = wording(text), wording(gold)
    runs_on = len(have.words) > 2 * len(want.words) + 8
    return likeness(text, gold) >= 0.5 and have.negated == want.negated and not runs_on


def says(texts: Iterable[str], wordings: Iterable[str], same: Same = same_phrase) -> bool:
    """True if one of the texts means one of the accepted wordings."""
    accepted = list(wordings)
    return any(same(text, gold) for text in texts for gold in accepted)


def _same_phrase(text: str, gold: str) -> bool:
    have, want = wording(text), wording(gold)
    if not have.words or not want.words or len(have.words) > 2 * len(want.words) + 4:
        return False
    if have.negated != want.negated or have.compass != want.compass:
        return False
    if want.models - have.models or (want.models and have.models - want.models):
        return False
    if want.names and not want.names & have.names:
        return False
    if have.head == want.head and set(want.words) <= set(have.words):
        return True
    return likeness(text, gold) >= 0.5 and (have.head in want.words or have.head == want.head)


def _raw_words(text: str) -> list[str]:
    """Words as written: acronyms without dots, no possessive ending."""
    joined = _ACRONYM.sub(lambda found: found.group().replace(".", ""), text)
    return [_POSSESSIVE.sub("", word) for word in _WORD.findall(joined)]


def _telling(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(plain for plain in map(_plain, words) if plain not in _EMPTY)


def _plain(word: str) -> str:
    """Lower case; a designation loses its plural ("S-400s")."""
    low = word.lower().replace("–", "-")
    designation = len(low) > 3 and low.endswith("s") and any(letter.isdigit() for letter in low)
    return low[:-1] if designation else low

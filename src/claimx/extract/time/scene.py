"""Against what a time is resolved: the day of publication, and whether a sentence looks back or ahead."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from claimx.extract.surface import Surface
from claimx.extract.time.words import Vocabulary

_INFINITIVE = 2  # "to meet" on Friday: ahead, unless a past verb governs it
_YEARS = range(1600, 2300)
_REACH = 12  # tokens in which a verb may say whether a time lies ahead


@dataclass(frozen=True, slots=True)
class Scene:
    """One paragraph and the day its relative times count from; None where that day is unknown."""

    surface: Surface
    anchor: date | None
    words: Vocabulary

    def tense(self, start: int, end: int) -> int:
        """-1 where the verb nearest to a time looks back, 1 where it looks ahead, 0 where none tells."""
        tree = self.surface.tree
        first, last = self.surface.token_at(start), self.surface.token_from(end)
        low, high = tree.sentence(first) if len(tree) else (0, 0)
        left = range(first - 1, max(low, first - _REACH) - 1, -1)
        right = range(last, min(high, last + _REACH))
        return self._look([*left]) or self._look([*right])

    def _look(self, tokens: list[int]) -> int:
        found = 0
        for token in tokens:
            told = self._told(token, bool(found))
            if told and told != _INFINITIVE:
                return told
            found = found or told
        return 1 if found else 0

    def _told(self, token: int, infinitive: bool) -> int:
        """What one token tells; behind an infinitive only verbs of planning look ahead ("agreed to meet")."""
        tree, words = self.surface.tree, self.words
        tag, low, lemma = tree.tags[token], tree.lowers[token], tree.lemmas[token]
        if tag == "VBD":
            return 1 if infinitive and lemma in words.planning else -1
        if low in words.future and not tag.startswith("NNP"):
            return 1
        if tag == "VBN" and tree.lowers[token - 1 : token] not in (["be"], ["been"]):
            return -1
        if tag in ("VBZ", "VBP") and lemma != "be" and lemma not in words.reporting:
            return -1 if lemma == "have" else 1  # "talks resume on Thursday"
        return _INFINITIVE if low == "to" and tree.tags[token + 1 : token + 2] == ["VB"] else 0


def anchor_day(published: str | None) -> date | None:
    """The day in an ISO 8601 date or date-time; None for anything else, and for what no newspaper bears."""
    try:
        day = date.fromisoformat((published or "")[:10])
    except ValueError:
        return None
    return day if day.year in _YEARS else None

"""Against what a time is resolved: the day of publication, and whether a sentence looks back or ahead."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from claimx.extract.surface import Surface
from claimx.extract.time.words import Vocabulary

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
        tree = self.surface.tree
        for token in tokens:
            if tree.tags[token] == "VBD":
                return -1
            if tree.tags[token] in ("VBZ", "VBP") and tree.lemmas[token] != "be":
                if tree.lemmas[token] in self.words.reporting:
                    continue
                return -1 if tree.lemmas[token] == "have" else 1  # "talks resume on Thursday"
            infinitive = tree.lowers[token] == "to" and tree.tags[token + 1 : token + 2] == ["VB"]
            if tree.lowers[token] in self.words.future or infinitive:
                return 1
        return 0


def anchor_day(published: str | None) -> date | None:
    """The day in an ISO 8601 date or date-time; None for anything else."""
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None

"""Motives and conditions that another sentence states: "This move is driven by …", "The deal hinges on …"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from claimx.extract.clausal import ClauseMention
from claimx.extract.layers import Layers
from claimx.extract.slots import LinkedClause, Slots
from claimx.grammar.phrases import head_of
from claimx.grammar.tree import Tree
from claimx.resolve.cues import ResolveCues
from claimx.resolve.events import Statement, event_anaphor, spoken_of, statement

_AT_ONCE = frozenset({"this", "these", "that", "those", "such", "it"})
_OPENING = 5  # words: "The planned sale of …" names its claim early or not at all


def opens_with_anaphor(text: str, cues: ResolveCues) -> bool:
    """Whether a paragraph may begin with a phrase that speaks of an earlier claim; judged without a parse."""
    words = text[:120].lower().split(maxsplit=_OPENING)[:_OPENING]
    if not words or words[0] in _AT_ONCE:
        return bool(words)
    return words[0] == "the" and bool(_event_words(frozenset(cues.events)).match(" ".join(words[1:])))


@lru_cache(maxsize=4)
def _event_words(nouns: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:\S+ )*(?:{'|'.join(sorted(map(re.escape, nouns)))})(?:s|es)?\b")


def link_anaphors(stated: Sequence[Slots], layers: Mapping[int, Layers], cues: ResolveCues) -> None:
    """Adds to each claim the motives and conditions that other sentences state of it."""
    statements = [statement(s.draft.type, s.draft.paragraph, s.draft.tree, s.draft.token) for s in stated]
    for number, layer in sorted(layers.items()):
        for slot, mentions in (("motives", layer.motives), ("conditions", layer.conditions)):
            for mention in _pointing(mentions):
                for place in _meant(layer.tree, number, mention, statements, cues):
                    _add(getattr(stated[place], slot), layer.tree, mention)


def _pointing(mentions: Iterable[ClauseMention]) -> Iterator[ClauseMention]:
    return (mention for mention in mentions if mention.anaphor is not None)


def _meant(
    tree: Tree, number: int, mention: ClauseMention, statements: Sequence[Statement], cues: ResolveCues
) -> list[int]:
    assert mention.anaphor is not None
    anaphor = event_anaphor(tree, head_of(tree, *mention.anaphor), cues)
    return [] if anaphor is None else spoken_of(anaphor, number, tree, statements)


def _add(slot: list[LinkedClause], tree: Tree, mention: ClauseMention) -> None:
    if not any(one.tree is tree and one.mention.content == mention.content for one in slot):
        slot.append(LinkedClause(tree, mention, mention.anaphor))

"""Quotations that run over several paragraphs and name their speaker in the first."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from claimx.extract.attribution import AttributionMention, closing, opening
from claimx.extract.layers import Layers
from claimx.extract.slots import Said, Slots
from claimx.grammar.quotations import OPENERS

Paragraphs = Callable[[int], Layers | None]

_LONGEST = 5  # paragraphs of one speech


def carry_speakers(stated: Iterable[Slots], paragraphs: Paragraphs) -> None:
    """Gives claims inside a quotation that names no speaker to whoever speaks in the paragraph before.

    `paragraphs` yields the layers of a paragraph by its number, None for what is no running text.
    """
    for slots in stated:
        if slots.said is None and slots.draft.tree.words[0] in OPENERS:
            slots.said = _carried(slots, paragraphs)


def _carried(slots: Slots, paragraphs: Paragraphs) -> Said | None:
    number = slots.draft.paragraph
    here = paragraphs(number)
    quote = None if here is None else opening(here.tree, here.attributions)
    if quote is None or not quote[0] <= slots.draft.token < quote[1]:
        return None
    found = _speaker(number - 1, paragraphs)
    if found is None:
        return None
    mention, layers, where = found
    return Said(layers.tree, mention.source, mention.head, mention.cue, mention.kind, mention.via, where)


def _speaker(number: int, paragraphs: Paragraphs) -> tuple[AttributionMention, Layers, int] | None:
    """Who speaks at the end of a paragraph, and the paragraph that says so: that one, or one before it."""
    for where in range(number, max(-1, number - _LONGEST), -1):
        layers = paragraphs(where)
        if layers is None or not len(layers.tree):
            return None
        mention = closing(layers.tree, layers.attributions)
        if mention is not None:
            return mention, layers, where
        quote = opening(layers.tree, layers.attributions)
        if quote is None or quote[1] <= layers.tree.sentences[-1][0]:
            return None
    return None

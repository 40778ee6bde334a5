"""Slots → Filled: the draft's tokens become arguments with their entities and antecedents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import cast

from claimx.extract.slots import Said, Slots
from claimx.extract.statements import Rules
from claimx.grammar.clauses import QUOTES
from claimx.grammar.complements import wide_phrase
from claimx.grammar.phrases import head_of
from claimx.grammar.quotations import quotations
from claimx.grammar.spans import full_phrase
from claimx.grammar.speech import named_behind
from claimx.model import Argument, Attribution, AttributionKind, Span
from claimx.resolve.resolver import Resolver


@dataclass(frozen=True, slots=True)
class Filled:
    """Slots with their names resolved: arguments by role, the attribution's source and its own sources."""

    slots: Slots
    roles: dict[str, tuple[Argument, ...]]
    places: tuple[Argument, ...] = ()
    attribution: Attribution | None = None


_LONG = 9  # words behind a vague source that still tell who it is
_NOBODY = frozenset({"it", "this", "that", "these", "those", "which"})


def fill(slots: Slots, resolver: Resolver, rules: Rules) -> Filled:
    """Resolves every name of a draft."""
    draft, paragraph = slots.draft, slots.draft.paragraph
    wide, lexicon = rules.book.types[draft.type].wide, rules.setting.lexicon
    full = partial(full_phrase, draft.tree, lexicon=lexicon)
    roles: dict[str, tuple[Argument, ...]] = {}
    for name, fillers in draft.roles.items():
        stops = frozenset(b.token for role, others in draft.roles.items() if role != name for b in others)
        spans = [wide_phrase(draft.tree, b.token, lexicon, stops) if name in wide else None for b in fillers]
        pairs = zip(fillers, spans, strict=True)
        found = [resolver.argument(paragraph, bound.token, span) for bound, span in pairs]
        if _alike(found):
            found = _told_apart(found, [resolver.argument(paragraph, b.token, full(b.token)) for b in fillers])
        roles[name] = tuple(found)
    places = tuple(resolver.argument(paragraph, token) for token in slots.places)
    said = None
    if slots.said is not None:
        speaking = paragraph if slots.said.paragraph is None else slots.said.paragraph
        said = _attribution(slots.said, speaking, resolver)
    return Filled(slots, roles, places, said)


def _alike(found: Sequence[Argument]) -> bool:
    """True where two fillers read the same ("soldiers of the king and soldiers of the duke" without their owners)."""
    texts = [a.text.lower() for a in found if not a.antecedents]
    return len(set(texts)) < len(texts)


def _told_apart(found: Sequence[Argument], full: Sequence[Argument]) -> list[Argument]:
    """Fillers that read the same by their full phrases."""
    texts = [a.text.lower() for a in found]
    same = [
        texts.count(text) > 1 and not a.antecedents and a.entity is None for a, text in zip(found, texts, strict=True)
    ]
    return [whole if alike else a for a, whole, alike in zip(found, full, same, strict=True)]


def _attribution(said: Said, paragraph: int, resolver: Resolver) -> Attribution | None:
    """On whose word; nobody's where an "it" stands for no one ("it is why …")."""
    text, start, end = said.tree.source(*said.cue)
    source = resolver.argument(paragraph, said.head, _told(said, resolver.vague_sources))
    if said.tree.lowers[said.head] in _NOBODY and not source.antecedents and not _says(said, resolver.saying):
        return None
    if _speaks_itself(said, source):
        return None
    return Attribution(
        source=source,
        cue=Span(text=text, start=start, end=end),
        kind=cast("AttributionKind", said.kind),
        via=_arguments(said, paragraph, resolver),
    )


def _says(said: Said, saying: frozenset[str]) -> bool:
    """True for "It said it would pay": whoever it is, somebody says so."""
    return said.tree.lowers[said.head] == "it" and said.tree.lemmas[said.cue[0]] in saying


def _speaks_itself(said: Said, source: Argument) -> bool:
    """True where a quotation's speaker is found only among its own words (""The vote helps the mayor," it said")."""
    if not source.antecedents or said.kind != "direct":
        return False
    tree = said.tree
    low, high = tree.sentence(said.head)
    quotes = [(tree.starts[a], tree.ends[b - 1]) for a, b in quotations(tree) if low <= a and b <= high]
    return all(any(start <= one.start < end for start, end in quotes) for one in source.antecedents)


def _told(said: Said, vague: frozenset[str]) -> tuple[int, int] | None:
    """Sources that only what follows tells apart, with it ("*people close to the cabinet*"); None for others."""
    tree, (start, end) = said.tree, said.source
    named = tree.tags[said.head] == "NN" and named_behind(tree, said.head, end)
    if not (named or tree.lemmas[said.head] in vague) or not said.head + 1 < end <= said.head + _LONG:
        return None
    if tree.tags[said.head + 1] in ("RB", "EX") or any(word in QUOTES for word in tree.words[said.head : end]):
        return None  # "an official there"
    return (start + 1 if tree.tags[start] in ("DT", "CD", "PRP$") and start < said.head else start, end)


def _arguments(said: Said, paragraph: int, resolver: Resolver) -> tuple[Argument, ...]:
    phrases: Sequence[tuple[int, int]] = said.via
    return tuple(resolver.argument(paragraph, head_of(said.tree, *phrase)) for phrase in phrases)

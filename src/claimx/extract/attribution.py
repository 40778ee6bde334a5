"""On whose word: the attributions of a paragraph, with cited sources and quotations that run over several sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimx.extract.reported import (
    AttributionCues,
    AttributionMention,
    Range,
    by_colons,
    by_nouns,
    by_phrases,
    by_verbs,
)
from claimx.grammar import quotations, speech
from claimx.grammar.tree import Tree

__all__ = ["AttributionCues", "AttributionMention", "attributions", "closing", "opening", "unowned"]


def attributions(tree: Tree, cues: AttributionCues) -> list[AttributionMention]:
    """The attributions of a paragraph, in text order of their cues."""
    quotes = quotations.quotations(tree)
    found = [*by_verbs(tree, cues, quotes), *by_phrases(tree, cues, quotes), *by_nouns(tree, cues)]
    found += by_colons(tree, quotes, found)
    found.sort(key=lambda mention: mention.cue)
    return _cited(tree, cues, _spread(tree, quotes, found))


def _spread(tree: Tree, quotes: Sequence[Range], found: list[AttributionMention]) -> list[AttributionMention]:
    """Gives each quotation of whole sentences without a speaker of its own to the speaker before it."""
    for quote in unowned(tree, quotes, found):
        before = [n for n, m in enumerate(found) if m.cue[1] <= quote[0] and m.content]
        if before and _is_next(tree, found[before[-1]], quote, quotes):
            mention = found[before[-1]]
            found[before[-1]] = replace(mention, content=tuple(sorted({*mention.content, quote})))
    return found


def unowned(tree: Tree, quotes: Sequence[Range], found: Sequence[AttributionMention]) -> list[Range]:
    """The quotations that begin a sentence and that nobody in the paragraph is said to have spoken."""
    return [
        quote
        for quote in quotes
        if tree.sentence(quote[0])[0] in (quote[0], quote[0] - 1)
        and not any(
            start < quote[1] and quote[0] < end
            for m in found
            for start, end in m.content
            if not quote[0] <= m.cue[0] < quote[1]
        )
    ]


def _is_next(tree: Tree, mention: AttributionMention, quote: Range, quotes: Sequence[Range]) -> bool:
    """True where only quoted words stand between a speaker's sentence and a quotation."""
    after = tree.sentence(mention.cue[0])[1]
    return all(any(start - 1 <= token <= end for start, end in quotes) for token in range(after, quote[0] - 1))


def _cited(tree: Tree, cues: AttributionCues, found: list[AttributionMention]) -> list[AttributionMention]:
    """Inner sources: "Reuters reported, citing officials" puts the officials into `via` of Reuters."""
    for token, lemma in enumerate(tree.lemmas):
        cited = speech.clause_object(tree, token) if lemma in cues.citing and tree.tags[token] == "VBG" else None
        if cited is None or not (tree.lemmas[cited] in cues.sources or tree.tags[cited] == "NNP"):
            continue
        phrase = speech.source_phrase(tree, cited)
        low, high = tree.sentence(token)
        near = [n for n, m in enumerate(found) if low <= m.cue[0] < high and m.cue[0] != token]
        if near:
            nearest = min(near, key=lambda n: abs(found[n].cue[0] - token))
            found[nearest] = replace(found[nearest], via=(*found[nearest].via, phrase))
        elif (verb := speech.reporter(tree, token)) is not None:
            content = tuple(speech.clause_without(tree, verb, token))
            found.append(AttributionMention(phrase, cited, (token, token + 1), content, "indirect"))
    return sorted(found, key=lambda mention: mention.cue)


def opening(tree: Tree, found: Sequence[AttributionMention]) -> Range | None:
    """The quotation that opens a paragraph, where nobody in the paragraph is said to speak it."""
    quotes = unowned(tree, quotations.quotations(tree), found)
    return quotes[0] if quotes and quotes[0][0] <= 1 else None


def closing(tree: Tree, found: Sequence[AttributionMention]) -> AttributionMention | None:
    """Whose direct speech ends a paragraph, with quoted words or the speaker's tag in its last sentence.

    What the article says in between ends a speech.
    """
    if not found or found[-1].kind != "direct":
        return None
    last = tree.sentences[-1][0]
    goes_on = found[-1].cue[0] >= last or any(end > last for _, end in found[-1].content)
    return found[-1] if goes_on else None

"""Quotations: what stands between quotation marks, which verb introduces or closes it, and clean pieces of text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from claimx.grammar.tree import Tree

Range = tuple[int, int]
_OPENING: Final = frozenset({"“", "``", "„", "«"})
OPENERS: Final = _OPENING | {'"'}
_CLOSING: Final = frozenset({"”", "''", "»"})
_NEAR: Final = 12  # tokens between a verb and the quotation that it introduces or closes
_LONGEST: Final = 400  # tokens of a quotation; a longer one is a lost quotation mark
EDGE: Final = frozenset({",", ".", ";", ":", "``", "''", '"', "“", "”", "-", "–", "—", "--", "(", ")"})


def quotations(tree: Tree) -> list[Range]:
    """What stands between quotation marks, in text order; one left open runs to the paragraph's end."""
    found: list[Range] = []
    opened: int | None = None
    for token, word in enumerate(tree.words):
        if word in _OPENING or (word == '"' and opened is None and not _shuts(tree, token)):
            opened = token + 1
        elif word in _CLOSING or word == '"':
            if opened is not None and opened < token <= opened + _LONGEST:
                found.append((opened, token))
            opened = None
    if opened is not None and opened < len(tree) <= opened + _LONGEST:
        found.append((opened, len(tree)))
    return found


def _shuts(tree: Tree, token: int) -> bool:
    """True for a straight mark that the spacing shows to close ("…" he said): text before it, space behind."""
    before = token > 0 and tree.ends[token - 1] == tree.starts[token]
    behind = token + 1 < len(tree) and tree.starts[token + 1] == tree.ends[token]
    return before and not behind


def led_by(tree: Tree, quote: Range) -> tuple[int, int] | None:
    """The verb and the person of the clause that ends in a colon right before a quotation."""
    colon = quote[0] - 2
    if colon < 1 or tree.words[colon] != ":":
        return None
    start, _ = tree.sentence(colon)
    for verb in range(start, colon):
        if tree.labels[verb] not in ("ROOT", "ccomp") or tree.tags[verb] not in ("VBD", "VBZ", "VBP"):
            continue
        for subject in tree.below(verb, "nsubj"):
            name = tree.name_at[subject]
            apposed = (tree.name_at[a] for a in tree.below(subject, "appos"))
            if tree.lowers[subject] in ("he", "she") or any(n and n.label == "PERSON" for n in (name, *apposed)):
                return verb, subject
    return None


def told_with(tree: Tree, verb: int, quotes: Sequence[Range]) -> Range | None:
    """The quotation that a verb without a clause introduces or closes ("X told him: …", "…, X remarked")."""
    low, high = tree.sentence(verb)
    for quote in quotes:
        start, end = quote
        opens = verb < start < high + 2 and start - verb <= _NEAR and tree.words[start - 2] in (",", ":")
        if opens and not _interrupts(tree, verb + 1, start):
            return quote
        closes = low <= end <= verb <= end + _NEAR and tree.sentence(start)[0] in (start, start - 1)
        if closes and not _interrupts(tree, end, verb):
            return quote
    return None


def _interrupts(tree: Tree, start: int, end: int) -> bool:
    """True where another verb or a conjunction stands between."""
    return any(tree.tags[t] in ("VBD", "VBZ", "VBP", "MD", "CC") for t in range(start, end))


def going_on(tree: Tree, cue: int, quotes: Sequence[Range]) -> list[Range]:
    """The quotations behind a speech tag in its own sentence ("…," he added, "unless it rains")."""
    _, high = tree.sentence(cue)
    found = [q for q in quotes if cue < q[0] <= high and tree.words[q[0] - 2] in (",", ":")]
    return found[:1] if found and not _interrupts(tree, cue + 1, found[0][0]) else []


def pieces(tree: Tree, inside: Iterable[int]) -> list[Range]:
    """A set of tokens as unbroken ranges, without punctuation and "that" at their edges."""
    found: list[Range] = []
    for token in sorted(inside):
        if found and found[-1][1] == token:
            found[-1] = (found[-1][0], token + 1)
        else:
            found.append((token, token + 1))
    return [trimmed for start, end in found if (trimmed := _trim(tree, start, end)) is not None]


def _trim(tree: Tree, start: int, end: int) -> Range | None:
    while start < end and (
        tree.words[start] in EDGE or (tree.lowers[start] == "that" and tree.labels[start] == "mark")
    ):
        start += 1
    while start < end and tree.words[end - 1] in EDGE:
        end -= 1
    return (start, end) if start < end else None

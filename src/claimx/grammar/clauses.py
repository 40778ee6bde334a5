"""Clauses and phrases behind a marker: where they begin and end, and what they modify.

All positions are token numbers, ends exclusive. Nothing here knows a word list: which words mark a condition or a
motive is the business of the rules.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from claimx.grammar.labels import FINITE_TAGS, OBJECT, SUBJECT
from claimx.grammar.phrases import is_verb
from claimx.grammar.tree import Tree

_DETACHED: Final = frozenset({"relcl", "acl", "advcl", "appos", "parataxis", "ccomp"})
_QUOTES: Final = frozenset({"``", "''", '"', "“", "”"})
_FRINGE: Final = _QUOTES | {",", ".", ";", ":", "-", "--", "–", "—", "...", "…", "?", "!", "(", "and", "but"}
_DASHES: Final = frozenset({",", "-", "--", "–", "—", ";"})


@dataclass(frozen=True, slots=True)
class Clause:
    """What a marker introduces: its head, its tokens, and the word it modifies (None where there is none)."""

    head: int
    start: int
    end: int
    governor: int | None


def is_finite(tree: Tree, verb: int) -> bool:
    """True for a verb with a tense, its own or an auxiliary's."""
    forms = [tree.tags[verb], *(tree.tags[child] for child in tree.below(verb, "aux", "auxpass"))]
    return any(form in FINITE_TAGS for form in forms)


def own_subject(tree: Tree, verb: int) -> int | None:
    """The subject that stands with the verb itself."""
    found = tree.below(verb, *SUBJECT)
    return found[-1] if found else None


def clause_of(tree: Tree, token: int) -> int | None:
    """The verb of the clause that a token stands in: the token itself or the nearest verb above."""
    return token if is_verb(tree, token) else next((t for t in tree.ancestors(token) if is_verb(tree, t)), None)


def introduced(tree: Tree, start: int, end: int) -> Clause | None:
    """What the marker at `start` to `end` introduces; None where nothing follows it in its sentence."""
    if end >= tree.sentence(start)[1]:
        return None
    head = _climb(tree, start, end)
    low, high = _shed(tree, end, reach(tree, head, end))
    return Clause(head, low, high, _outside(tree, head, start, end)) if low < high else None


def _climb(tree: Tree, start: int, end: int) -> int:
    """The highest word still behind the marker, starting from the first one."""
    marked = {tree.heads[token] for token in range(start, end)} - set(range(start, end))
    top = end
    while top not in marked:
        head = tree.heads[top]
        if head < end or head == top or tree.labels[top] == "advcl":
            break
        top = head
    return top


def _outside(tree: Tree, head: int, start: int, end: int) -> int | None:
    """The first word above `head` that is not part of the marker."""
    return next((above for above in tree.ancestors(head) if not start <= above < end), None)


def reach(tree: Tree, head: int, start: int) -> int:
    """Where the unbroken run of words below `head` that begins at `start` ends."""
    below = set(tree.subtree(head))
    end = start
    while end in below:
        end += 1
    return end


def _shed(tree: Tree, start: int, end: int) -> tuple[int, int]:
    """The range without punctuation and joints at its edges; an opening quotation mark inside stays closed."""
    while start < end and tree.words[end - 1] in _FRINGE:
        end -= 1
    while start < end and tree.words[start] in _FRINGE:
        start += 1
    return start, end


def clip(tree: Tree, clause: Clause) -> Clause:
    """Ends a clause before what only hangs on behind a comma: relatives, participles, comments, speech tags."""
    for token in range(clause.start + 1, clause.end):
        if tree.words[token - 1] not in _DASHES:
            continue
        top = token
        while top != clause.head and clause.start <= tree.heads[top] and tree.labels[top] not in _DETACHED:
            top = tree.heads[top]
        if top != clause.head and tree.labels[top] in _DETACHED and clause.start <= tree.heads[top] < token:
            _, end = _shed(tree, clause.start, token - 1)
            return Clause(clause.head, clause.start, end, clause.governor)
    return clause


def said(tree: Tree, verb: int) -> int | None:
    """The clause whose speech tag a verb is ("*buy* jets, he said"; "the jets, he said, would *fly*")."""
    if tree.labels[verb] == "parataxis" and tree.heads[verb] != verb:
        return tree.heads[verb]
    return next((c for c in tree.below(verb, "ccomp") if c < verb), None)


def beyond_tag(tree: Tree, governor: int, at: int) -> int:
    """What an adjunct at token `at` really modifies: never a speech tag, but the clause that was said."""
    inner = said(tree, governor)
    if inner is not None:
        return inner
    if at < governor:  # "If talks fail, they said, it would buy": the clause follows the tag
        for clause in tree.below(governor, "ccomp"):
            if not tree.below(clause, "mark") and "," in tree.words[governor:clause]:
                return clause
    return governor


def marker_of(tree: Tree, infinitive: int) -> int | None:
    """The "to" of an infinitive."""
    return next((c for c in tree.below(infinitive, "aux") if tree.tags[c] == "TO"), None)


def infinitives(tree: Tree) -> Iterator[tuple[int, int]]:
    """Every to-infinitive as (its "to", its verb)."""
    for token, word in enumerate(tree.lowers):
        if word == "to" and tree.labels[token] == "aux" and tree.heads[token] > token:
            yield token, tree.heads[token]


def direct_object(tree: Tree, verb: int) -> int | None:
    """The object of a verb."""
    return next(iter(tree.below(verb, *OBJECT)), None)

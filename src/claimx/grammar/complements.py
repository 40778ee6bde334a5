"""The span of a filler that keeps its complements: "order for its first tools", "right to choose"."""

from __future__ import annotations

from typing import Final

from claimx.grammar.lexicon import Lexicon
from claimx.grammar.phrases import is_verb, run_around
from claimx.grammar.spans import BREAKS, noun_phrase, whole_marks
from claimx.grammar.tree import Tree

_COMPLEMENTING: Final = frozenset({"on", "for", "to", "with", "over", "between", "against", "about", "into"})
_LONGEST: Final = 16  # words
_PARTS: Final = frozenset({"prep", "relcl", "advcl", "acl", "appos", "npadvmod", "conj", "ccomp"})
_APART: Final = frozenset({"relcl", "appos", "advcl"})  # behind a comma they only comment


def wide_phrase(tree: Tree, token: int, lexicon: Lexicon, stops: frozenset[int]) -> tuple[int, int]:
    """A noun phrase with the complements that follow it at once: "order for its first tools", "right to choose".

    It ends before the part with a token of `stops` (other fillers), a time, or what is too long; a verb's phrase is its
    clause.
    """
    if is_verb(tree, token):
        return _clause(tree, token)
    start, end = noun_phrase(tree, token, lexicon)
    verb = tree.heads[token]
    beside = [c for c in tree.below(verb, "prep") if c > token and tree.lowers[c] in _COMPLEMENTING]
    for child in sorted((*tree.children[token], *beside)):
        below = tree.subtree(child)
        if child < end or tree.labels[child] not in ("prep", "acl") or below[0] != end:
            continue
        if tree.labels[child] == "acl" and not any(tree.tags[c] == "TO" for c in tree.below(child, "aux")):
            break
        if len(below) != below[-1] + 1 - end:
            break
        cut = _fitting(tree, child, end, start + _LONGEST, stops)
        if cut <= below[-1] and (child in beside or _has_content(tree, child)):
            break
        end = max(end, cut)
        if cut <= below[-1]:
            break
    return whole_marks(tree, token, start, end)


def _fitting(tree: Tree, child: int, start: int, limit: int, stops: frozenset[int]) -> int:
    """Where a complement from `start` on ends before the first part of it that does not fit ("bid to visit Lima *for
    Easter*"): a phrase or clause that reaches beyond `limit` or holds a time or a stop; `start` where nothing is left.
    """
    starts = {min(tree.subtree(t)): t for t in tree.subtree(child) if t != child and tree.labels[t] in _PARTS}
    whole = tree.subtree(child)[-1] + 1
    apart = [first for first, t in starts.items() if tree.labels[t] in _APART and tree.words[first - 1] in BREAKS]
    for reach in sorted((e for e in (whole, *starts) if e <= min(apart, default=whole)), reverse=True):
        end = _closed(tree, start, reach)
        if start + 1 < end <= limit and not _has_time(tree, start, end) and stops.isdisjoint(range(start, end)):
            return end
    return start


def _closed(tree: Tree, start: int, end: int) -> int:
    """The end without words that only lead on."""
    while end > start and (tree.tags[end - 1] in ("CC", "IN", "DT", "TO") or tree.words[end - 1] in BREAKS):
        end -= 1
    return end


def _has_content(tree: Tree, child: int) -> bool:
    """True for "on the condition that …", of which no part stands for the whole."""
    return any(tree.labels[t] == "acl" and tree.below(t, "mark", "nsubj") for t in tree.subtree(child))


def _has_time(tree: Tree, start: int, end: int) -> bool:
    named = (tree.name_at[t] for t in range(start, end) if tree.tags[t] != "JJ")  # an "annual trip" has none
    return any(name is not None and name.label in ("DATE", "TIME") for name in named)


def _clause(tree: Tree, verb: int) -> tuple[int, int]:
    """The words of a verb's clause, without its marker and the marks around it."""
    start, end = run_around(verb, set(tree.subtree(verb)))
    while start < verb and (_leads_in(tree, start, verb) or tree.tags[start] in ("``", "''")):
        start += 1
    while end > verb and (tree.labels[end] == "punct" or tree.tags[end] in ("``", "''")):
        end -= 1
    return whole_marks(tree, verb, start, end + 1)


def _leads_in(tree: Tree, token: int, verb: int) -> bool:
    """True for the marker of the clause itself, not for that of another which opens it ("that *if* prices rise …")."""
    label = tree.labels[token]
    return label == "punct" or (label == "mark" and (tree.heads[token] == verb or tree.lowers[token] == "that"))

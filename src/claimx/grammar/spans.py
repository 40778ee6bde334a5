"""The clean span of a filler.

It leaves out determiners, quantities, relative clauses, appositions and conjuncts, as an annotator would: of "a
further four batteries of the NASAMS-3 system, which …" it keeps "NASAMS-3 system".
"""

from __future__ import annotations

import re

from claimx.grammar.labels import NUMBER_LABELS, PREMODIFIER
from claimx.grammar.lexicon import Lexicon
from claimx.grammar.phrases import objects_of, run_around, shares_complement
from claimx.grammar.tree import Tree

_DROPPED_TAGS = frozenset({"DT", "PDT", "PRP$", "WP$", "CD", "POS", "$", ",", ":", "``", "''", "-LRB-", "-RRB-", "TO"})
BREAKS = frozenset({",", ";", ":", "(", ")", "—", '"', "“", "”"})
_PAIRS = {"(": ")", "[": "]", "“": "”", "``": "''", '"': '"'}
_QUOTES = frozenset({"“", "”", "``", "''", '"'})
_STOPS = frozenset({";", "|"})
_SCALES = frozenset({"k", "m", "bn", "mn", "tn", "mln", "bln", "trn", "%"})
_WIDEST = 12  # words
_CURRENCY = frozenset("$€£¥₹%")


def noun_phrase(tree: Tree, token: int, lexicon: Lexicon) -> tuple[int, int]:
    """The clean span of a noun phrase, as token numbers, end exclusive."""
    name = tree.name_at[token]
    if name is not None and name.label == "MONEY" and tree.tags[token] in ("CD", "$", "NNS", "NN"):
        return _sum(tree, name.start, name.end)
    if token and _is_scaled(tree, token - 1):  # "$13.6M" that nobody named a sum
        return _sum(tree, token - 1, token + 1)
    low, high = run_around(token, _kept(tree, token))
    low, high = _cover_names(tree, token, low, high)
    while low < token and not _is_quoted(tree, low, token) and _is_dropped(tree, low, token, lexicon):
        low += 1
    low = _hyphened(tree, low)
    while (
        high > token
        and (tree.tags[high] in _DROPPED_TAGS or tree.tags[high] in (".", "IN", "CC"))
        and not _in_sum(tree, high)
    ):
        high -= 1
    return whole_marks(tree, token, low, high + 1)


def _is_quoted(tree: Tree, low: int, token: int) -> bool:
    """True at the mark that opens what is closed in front of the noun (of \'the "light" tanks\' the first)."""
    return tree.words[low] in _QUOTES and any(tree.words[t] == _PAIRS[tree.words[low]] for t in range(low + 1, token))


def _hyphened(tree: Tree, low: int) -> int:
    """Where a name of letters, hyphens and digits begins, of which the parser made several words ("KXL-R22")."""
    while low > 1 and tree.words[low - 1] == "-" and _glued(tree, low - 2) and _glued(tree, low - 1):
        model = any(c.isdigit() for c in tree.words[low] + tree.words[low - 2])
        if not (model and tree.words[low - 2][:1].isupper() and tree.words[low][:1].isalnum()):
            break
        low -= 2
    return low


def _glued(tree: Tree, token: int) -> bool:
    return tree.starts[token + 1] == tree.ends[token]


def whole_marks(tree: Tree, token: int, start: int, end: int) -> tuple[int, int]:
    """The part of a range around one of its tokens in which every bracket and quotation mark has its other half.

    A bar or semicolon outside brackets ends it as well: what follows is another statement.
    """
    low, high = start, end
    opened: list[tuple[int, str]] = []
    for place in range(start, end):
        word = tree.words[place]
        if opened and word == opened[-1][1]:
            opened.pop()
        elif word in _PAIRS:
            opened.append((place, _PAIRS[word]))
        elif word in _PAIRS.values() or (word in _STOPS and not opened):
            low, high = (max(low, place + 1), high) if place < token else (low, min(high, place))
    for place, _ in opened:
        low, high = (max(low, place + 1), high) if place < token else (low, min(high, place))
    return (low, high) if low <= token < high else (start, end)


def _in_sum(tree: Tree, token: int) -> bool:
    name = tree.name_at[token]
    return name is not None and name.label == "MONEY"


def _sum(tree: Tree, start: int, end: int) -> tuple[int, int]:
    """A sum of money with its currency sign."""
    while start > 0 and tree.words[start - 1] in _CURRENCY:
        start -= 1
    return start, end


def _kept(tree: Tree, token: int) -> set[int]:
    kept = {token}
    for child in tree.children[token]:
        label = tree.labels[child]
        if child + 2 == token and _is_joined_name(tree, child, token):
            continue
        glued = tree.starts[child + 1] == tree.ends[child] if child < token and not _is_range(tree, child) else False
        counts = label == "nummod" and not glued and not _is_close_number(tree, child)
        if child < token and counts and not _is_model(tree, child):
            continue
        if child < token and (label in PREMODIFIER or label in ("det", "punct", "case")):
            kept.update(_modifier(tree, child, token))
        elif child > token and label == "prep" and tree.lowers[child] == "of":
            kept.update(_of_phrase(tree, child))
        elif child > token and label == "conj" and shares_complement(tree, token, child):
            kept.update((*range(token + 1, child), *_kept(tree, child)))
        elif child > token and _is_close_name(tree, child, token):
            kept.update(t for t in tree.subtree(child) if t <= child)
        elif child > token and label in ("nummod", "punct") and _is_close_number(tree, child):
            kept.add(child)
    return kept


def _is_range(tree: Tree, token: int) -> bool:
    """True for the first number of "15-20 tractors"."""
    if token + 2 >= len(tree) or tree.words[token + 1] not in ("-", "–") or tree.tags[token + 2] != "CD":
        return False
    return re.fullmatch("7.7", tree.words[token]) is None  # "737-800"


def _is_model(tree: Tree, token: int) -> bool:
    """True for "F-16": a hyphen behind letters, which is no number."""
    word = tree.words[token]
    return word[:1].isupper() and "-" in word[1:-1]


def _is_joined_name(tree: Tree, child: int, token: int) -> bool:
    """True for "India-Russia": two names that the parser makes one modifier."""
    named = tree.tags[child] in ("NNP", "NNPS") and tree.tags[token] in ("NNP", "NNPS")
    return named and tree.words[child + 1] in ("-", "–", "/") and tree.name_at[child] is not tree.name_at[token]


def _modifier(tree: Tree, child: int, head: int) -> set[int]:
    inside = {t for t in tree.subtree(child) if t < head}
    quotes = _QUOTES if _has_closed(tree, head) else frozenset()
    return set() if any(tree.words[t] in BREAKS - quotes for t in inside) else inside


def _has_closed(tree: Tree, head: int) -> bool:
    """True for a noun with a quoted word right in front of it ('the "light" tanks')."""
    closed = head > 2 and tree.words[head - 1] in _QUOTES
    return closed and any(_PAIRS.get(tree.words[t]) == tree.words[head - 1] for t in range(max(0, head - 4), head - 2))


def full_phrase(tree: Tree, token: int, lexicon: Lexicon) -> tuple[int, int]:
    """A noun phrase with all that follows it up to a comma, a conjunction or a clause: "soldiers loyal to the king"."""
    start, end = noun_phrase(tree, token, lexicon)
    inside = set(tree.subtree(token))
    apart = {t for c in tree.below(token, "relcl", "appos", "conj", "cc") for t in tree.subtree(c)}
    while end - start < _WIDEST and end in inside - apart and tree.words[end] not in BREAKS:
        end += 1
    while end > token + 1 and tree.tags[end - 1] in ("CC", "IN", "DT"):
        end -= 1
    return whole_marks(tree, token, start, end)


def _of_phrase(tree: Tree, preposition: int) -> set[int]:
    found = {preposition}
    nouns = objects_of(tree, preposition)
    if nouns and all(tree.words[noun] == "%" or tree.lowers[noun] in ("percent", "pct") for noun in nouns):
        return set()  # "tariffs of 25%": how high, and no part of the name
    for noun in nouns:
        inside = _kept(tree, noun)
        if _in_sum(tree, noun):
            inside.update(range(*_sum(tree, tree.name_at[noun].start, tree.name_at[noun].end)))  # type: ignore[union-attr]
        found |= inside
        found.update(tree.below(noun, "cc", "det"))
        found.update(t for t in tree.below(noun, "punct") if tree.words[t] == "," and t < nouns[-1])  # "of A, B and C"
    return found


def _is_close_name(tree: Tree, child: int, token: int) -> bool:
    """True for "the US firm Lockheed Martin": an apposition without a comma that is a name."""
    if tree.labels[child] != "appos" or tree.tags[child] not in ("NNP", "NNPS"):
        return False
    left = min(tree.subtree(child))
    return left == token + 1


def _is_close_number(tree: Tree, child: int) -> bool:
    """True for "Type 31", "Leopard 2": the number after a proper noun is part of the name."""
    spelled = child > 1 and tree.tags[child - 1] == "HYPH" and tree.words[child].isalpha()  # "twenty-four"
    return child > 0 and tree.tags[child] == "CD" and tree.tags[child - 1] in ("NNP", "NNPS", "HYPH") and not spelled


def _cover_names(tree: Tree, token: int, low: int, high: int) -> tuple[int, int]:
    name = tree.name_at[token]
    if name is not None and name.label not in NUMBER_LABELS:
        low, high = min(low, name.start), max(high, name.end - 1)
    return low, high


def _is_dropped(tree: Tree, token: int, head: int, lexicon: Lexicon) -> bool:
    """True for a determiner or a piece of a quantity at the phrase's left edge."""
    name = tree.name_at[head]
    if name is not None and name.start <= token and name.label not in NUMBER_LABELS and tree.tags[token] != "DT":
        return False
    number = tree.name_at[token]
    glued = tree.words[token + 1] == "-" or tree.starts[token + 1] == tree.ends[token]
    if _is_scaled(tree, token) or (token and _is_scaled(tree, token - 1)):  # "10m chips", "a 25% duty"
        return True
    if tree.tags[token] == "CD" and glued:  # "22-nanometre chips", "155mm shells"
        return False
    if number is not None and number.label in ("MONEY", "PERCENT", "CARDINAL", "QUANTITY") and head >= number.end:
        return True
    if tree.tags[token] in _DROPPED_TAGS or tree.words[token] in _CURRENCY:
        return True
    if tree.tags[token] == "CC":
        return True
    if tree.tags[token] in ("RBS", "RBR") or _is_model(tree, token):  # "most generous donors", "F-16 jets"
        return False
    if tree.lemmas[token] in lexicon.quantifiers or tree.lowers[token] in lexicon.quantifiers:
        return True
    return tree.labels[token] in ("quantmod", "nummod", "punct")


def _is_scaled(tree: Tree, token: int) -> bool:
    """True for a number with a letter or sign written onto it, and nothing onto that: "10m", "25%", no "10m-long"."""
    if token + 2 >= len(tree) or not tree.words[token][0].isdigit() or tree.lowers[token + 1] not in _SCALES:
        return False
    apart = tree.starts[token + 2] > tree.ends[token + 1]
    return apart and tree.starts[token + 1] == tree.ends[token]

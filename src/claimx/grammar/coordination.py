"""Which nouns are joined, and by what."""

from __future__ import annotations

from claimx.grammar.phrases import conjuncts, is_verb
from claimx.grammar.tree import Tree


def first_conjunct(tree: Tree, token: int) -> int:
    """The first member of the coordination that a noun stands in."""
    while tree.labels[token] == "conj" and tree.heads[token] != token and not is_verb(tree, tree.heads[token]):
        token = tree.heads[token]
    return token


def is_joined(tree: Tree, token: int) -> bool:
    """True for a later member of a coordination of nouns ("Ripley and his *team*")."""
    return first_conjunct(tree, token) != token


def coordinated(tree: Tree, token: int) -> list[int]:
    """All members of the coordination that a noun stands in ("India and Japan"), in text order."""
    return sorted(conjuncts(tree, first_conjunct(tree, token)))


def joined_by_or(tree: Tree, one: int, other: int) -> bool:
    """True for two members of one coordination that "or" joins ("jets or drones", "buy or lease")."""
    first = one
    while tree.labels[first] == "conj" and tree.heads[first] != first:
        first = tree.heads[first]
    members, stack = set(), [first]
    while stack:
        top = stack.pop()
        members.add(top)
        stack += tree.below(top, "conj")
    joints = {tree.lowers[c] for m in members for c in tree.below(m, "cc")}
    return one != other and {one, other} <= members and "or" in joints and not joints & {"and", "but"}


def follows_one_of(tree: Tree, token: int, heads: frozenset[int]) -> bool:
    """True for a word that is joined to one of `heads` as the next in their list."""
    return tree.labels[token] == "conj" and tree.heads[token] in heads


def number_lists(tree: Tree, start: int, end: int) -> list[list[int]]:
    """The numbers of a range that are joined to one another, list by list: "48 and 12 howitzers", "25% and 15%"."""
    found = []
    for first in range(start, end):
        numbers = [first]
        for number in numbers:
            numbers += [c for c in tree.below(number, "conj") if _counts(tree, c)]
        if _counts(tree, first) and len(numbers) > 1 and tree.labels[first] != "conj":
            found.append(numbers)
    return found


def _counts(tree: Tree, token: int) -> bool:
    return tree.tags[token] == "CD" or tree.words[token] == "%"

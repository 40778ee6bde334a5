"""Who acts in a passive, behind "by"."""

from __future__ import annotations

from claimx.grammar.labels import NUMBER_LABELS, OBJECT
from claimx.grammar.phrases import objects_of
from claimx.grammar.predication import Filler
from claimx.grammar.tree import Tree
from claimx.grammar.voice import acts


def agents(tree: Tree, verb: int) -> list[Filler]:
    """The by-phrase of a passive; a measure ("by 5 %") acts nowhere."""
    found = []
    for child in tree.below(verb, "agent", "prep"):
        if tree.lowers[child] == "by":
            found += [
                Filler(t, "agent") for t in objects_of(tree, child) if tree.name_at[t] is None or not is_number(tree, t)
            ]
    return found


def agents_on_object(tree: Tree, verb: int) -> list[Filler]:
    """ "was granted a licence by Damen", "were armed with guns by Peru": the by-phrase hangs on the thing."""
    found = []
    phrases = [p for p in tree.below(verb, "prep") if tree.lowers[p] == "with"]
    for thing in (*tree.below(verb, *OBJECT), *(t for p in phrases for t in objects_of(tree, p))):
        for child in tree.below(thing, "prep"):
            if tree.lowers[child] == "by":
                found += [Filler(t, "agent") for t in objects_of(tree, child) if acts(tree, t)]
    return found


def is_number(tree: Tree, token: int) -> bool:
    name = tree.name_at[token]
    return name is not None and name.label in NUMBER_LABELS

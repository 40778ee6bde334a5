"""Repairs that ask which words the rules list."""

from __future__ import annotations

from collections.abc import Callable

from claimx.grammar.lexicon import Lexicon
from claimx.grammar.tree import Tree


class Worded:
    """A repair that needs the lexicon beside the tree; used as a decorator."""

    def __init__(self, mend: Callable[[Tree, Lexicon], None]) -> None:
        self.mend, self.__name__, self.__doc__ = mend, mend.__name__, mend.__doc__

    def __call__(self, tree: Tree, lexicon: Lexicon) -> None:
        self.mend(tree, lexicon)


Repair = Callable[[Tree], None] | Worded


def apply(repair: Repair, tree: Tree, lexicon: Lexicon) -> None:
    """Mends a tree in place."""
    if isinstance(repair, Worded):
        repair(tree, lexicon)
    else:
        repair(tree)

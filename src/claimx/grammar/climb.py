"""Walking upwards from a word inside its own clause."""

from __future__ import annotations

from collections.abc import Iterator

from claimx.grammar.lexicon import Lexicon
from claimx.grammar.phrases import is_verb
from claimx.grammar.tree import Tree

_BORDER = frozenset({"relcl", "advcl", "ccomp", "parataxis", "csubj", "csubjpass"})


def climb_in_clause(tree: Tree, token: int, lexicon: Lexicon) -> Iterator[int]:
    """The token and what stands above it, up to the border of its clause.

    A participle on a noun is such a border too, unless it prices the noun ("a contract valued at $2bn").
    """
    yield token
    while tree.heads[token] != token:
        label = tree.labels[token]
        if label in _BORDER or (label in ("conj", "pcomp") and is_verb(tree, token)):
            return
        if label == "acl" and tree.lemmas[token] not in lexicon.price_verbs:
            return
        token = tree.heads[token]
        yield token

"""Walking upwards from a word inside its own clause."""

from __future__ import annotations

from collections.abc import Iterator

from claimx.grammar.lexicon import Lexicon
from claimx.grammar.phrases import is_verb
from claimx.grammar.tree import Tree

_BORDER = frozenset({"relcl", "advcl", "ccomp", "parataxis", "csubj", "csubjpass", "gapped"})


def climb_in_clause(tree: Tree, token: int, lexicon: Lexicon) -> Iterator[int]:
    """The token and what stands above it, up to the border of its clause.

    A participle on a noun is such a border too, unless it prices the noun ("a contract valued at $2bn").
    """
    yield token
    last = token
    while tree.heads[token] != token:
        label = tree.labels[token]
        prices = label == "advcl" and _prices(tree, token, last, lexicon)
        if (label in _BORDER and not prices) or (label in ("conj", "pcomp") and is_verb(tree, token)):
            return
        priced = tree.lemmas[token] in lexicon.price_verbs or tree.lemmas[tree.heads[token]] in lexicon.price_nouns
        if label == "acl" and not priced:
            return
        last, token = token, tree.heads[token]
        yield token


def _prices(tree: Tree, token: int, sum_: int, lexicon: Lexicon) -> bool:
    """ "bought four yachts in Spain, worth $11m", "…, each costing $3m".

    "bought a stake, valuing the firm at $3bn" prices another thing.
    """
    if tree.lowers[token] == "worth":
        return True
    direct = tree.tags[token] == "VBN" or tree.labels[sum_] in ("dobj", "npadvmod", "attr")
    return tree.lemmas[token] in lexicon.price_verbs and tree.tags[token] in ("VBG", "VBN") and direct

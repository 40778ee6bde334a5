"""Repairs of what is said of a share of things behind a comma: "rifles, many of them supplied by Libya"."""

from __future__ import annotations

from typing import Final

from claimx.grammar.labels import NOUN_TAGS, OBJECT
from claimx.grammar.lexicon import Lexicon
from claimx.grammar.phrases import is_verb
from claimx.grammar.tree import Tree
from claimx.grammar.worded import Worded

_SHARES: Final = frozenset({"all", "both", "few", "half", "many", "most", "much", "none", "several", "some"})
_SOURCES: Final = frozenset({"by", "from", "in"})


def share_read_as_doer(tree: Tree) -> None:
    """ "tanks, most of them bought from Peru": the tanks were bought; they buy nothing."""
    for verb in range(2, len(tree)):
        if tree.tags[verb] not in ("VBN", "VBD") or tree.below(verb, "aux", "auxpass", *OBJECT):
            continue
        shares = [s for s in tree.below(verb, "nsubj") if _is_share(tree, s)]
        if len(shares) != 1 or max(tree.subtree(shares[0])) != verb - 1 or tree.words[shares[0] - 1] != ",":
            continue
        sources = [p for p in tree.below(verb, "agent", "prep") if tree.lowers[p] in _SOURCES]
        before = [c for c in tree.below(verb, "ccomp") if c < shares[0] and is_verb(tree, c)]
        if not sources or not (tree.labels[verb] == "advcl" or (tree.heads[verb] == verb and before)):
            continue
        things = _things(tree, shares[0] - 2)
        if things is None:
            continue
        repair = "share_read_as_doer"
        if before:
            tree.attach(before[0], before[0], "ROOT", repair)
        tree.tags[verb] = "VBN"
        tree.attach(shares[0], verb, "dep", repair)
        tree.attach(verb, things, "acl", repair)


def _things(tree: Tree, token: int) -> int | None:
    """The plural noun that "them" stands for: the last in front of the comma, or one that its phrase describes."""
    for _ in range(5):
        if tree.tags[token] in ("NNS", "NNPS"):
            return token
        if tree.tags[token] not in (*NOUN_TAGS, "IN", "CD"):
            return None
        token = tree.heads[token]
    return None


def _is_share(tree: Tree, token: int) -> bool:
    counted = tree.tags[token] == "CD" or tree.lowers[token] in _SHARES
    return counted and any(tree.lowers[t] == "them" for p in tree.below(token, "prep") for t in tree.below(p, "pobj"))


@Worded
def mass_read_as_doer(tree: Tree, lexicon: Lexicon) -> None:
    """ "the ability to mass produce jets": nobody called mass produces them."""
    for mass in range(len(tree) - 1):
        verb, repair = tree.heads[mass], "mass_read_as_doer"
        made = verb in (mass + 1, mass + 2) and tree.lemmas[verb] in lexicon.making_verbs
        if not made or tree.lowers[mass] != "mass" or tree.tags[verb] not in ("VB", "VBP"):
            continue
        if tree.labels[mass] not in ("nsubj", "dep"):
            continue
        for marker in [c for c in tree.below(mass, "aux") if c < mass]:
            tree.attach(marker, verb, "aux", repair)
        tree.attach(mass, verb, "npadvmod", repair)
        if tree.labels[verb] == "ccomp" and tree.below(verb, "aux"):
            tree.attach(verb, tree.heads[verb], "xcomp", repair)


SHARE_REPAIRS = (share_read_as_doer, mass_read_as_doer)

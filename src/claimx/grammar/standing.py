"""Where in its sentence a word stands: in which kind of clause, and whether beside a noun."""

from __future__ import annotations

from claimx.grammar.tree import Tree

_KINDS = {
    "relcl": "relative clause",
    "acl": "participle",
    "advcl": "adverbial clause",
    "ccomp": "complement clause",
    "xcomp": "infinitive",
    "pcomp": "gerund",
}


def standing(tree: Tree, token: int) -> str:
    """ "main clause", or the kind of the innermost clause that holds the word."""
    for place in (token, *tree.ancestors(token)):
        if kind := _KINDS.get(tree.labels[place]):
            return kind
    return "main clause"


def is_governed(tree: Tree, token: int) -> bool:
    """True for what a preposition governs, "doses" in "a consignment of doses"."""
    return tree.labels[token] == "pobj"


def governed_by(tree: Tree, preposition: int) -> list[int]:
    """What stands behind a preposition."""
    return tree.below(preposition, "pobj")


def heads_said_clause(tree: Tree, token: int) -> bool:
    """True for the head of a clause that is said or thought, "fall" in "warned that prices could fall"."""
    return tree.labels[token] == "ccomp"


def is_passive_auxiliary(tree: Tree, token: int) -> bool:
    """True for the "be" of a passive."""
    return tree.labels[token] == "auxpass"


def counts_another(tree: Tree, token: int) -> bool:
    """True for a number or determiner of a noun, "four" in "four jets"."""
    return tree.labels[token] in ("nummod", "det")

"""What nouns report ("its claim that …"), and events that verbs report as their object."""

from __future__ import annotations

from claimx.grammar.infinitives import marker_of
from claimx.grammar.labels import OBJECT, PASSIVE_SUBJECT
from claimx.grammar.phrases import is_verb
from claimx.grammar.quotations import Range, pieces
from claimx.grammar.tree import Tree


def that_clause(tree: Tree, noun: int) -> int | None:
    """The clause that says what a noun such as "claim" is ("its claim that the jets *were sold*")."""
    for clause in tree.below(noun, "acl", "ccomp", "relcl"):
        if any(tree.lowers[c] == "that" for c in tree.below(clause, "mark")):
            return clause
    return None


def noun_speaker(tree: Tree, noun: int) -> int | None:
    """Whose claim or statement it is: its owner, or who it is by or from."""
    for owner in tree.below(noun, "poss"):
        return owner
    for preposition in tree.below(noun, "prep"):
        if tree.lowers[preposition] in ("by", "from"):
            return next(iter(tree.below(preposition, "pobj")), None)
    return None


def verb_over(tree: Tree, noun: int) -> int | None:
    """The verb whose object a noun is, active or passive ("*dismissed* reports", "reports were *dismissed*")."""
    head = tree.heads[noun]
    return head if tree.labels[noun] in (*OBJECT, *PASSIVE_SUBJECT) and is_verb(tree, head) else None


def reported_object(tree: Tree, verb: int, events: frozenset[str]) -> list[Range]:
    """An event that a verb reports ("confirmed *the purchase of jets*", "denied *buying jets*"), active or passive."""
    found = [t for t in tree.below(verb, *OBJECT, *PASSIVE_SUBJECT) if tree.lemmas[t] in events]
    found += [t for t in tree.below(verb, "xcomp") if marker_of(tree, t) is None]
    return [piece for token in found for piece in pieces(tree, tree.subtree(token))]

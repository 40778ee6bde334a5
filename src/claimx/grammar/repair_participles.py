"""Repairs of participles behind a noun that the parser reads as its verb: "the pact signed in May is void"."""

from __future__ import annotations

from claimx.grammar.labels import NOUN_TAGS, OBJECT, SUBJECT
from claimx.grammar.phrases import is_verb
from claimx.grammar.tree import Tree


def participle_read_as_clause(tree: Tree) -> None:
    """ "said that the pact *signed in May* was void": the pact is void; it signs nothing."""
    for verb in range(1, len(tree)):
        if tree.tags[verb] not in ("VBN", "VBD") or tree.below(verb, "aux", "auxpass", *OBJECT):
            continue
        nouns = [s for s in tree.below(verb, "nsubj", "nsubjpass") if tree.tags[s] in NOUN_TAGS and s < verb]
        phrases = [p for p in tree.below(verb, "prep", "agent") if p == verb + 1]
        main = _main(tree, verb)
        if len(nouns) != 1 or not phrases or main is None:
            continue
        repair = "participle_read_as_clause"
        for child in tree.below(verb, "mark"):
            tree.attach(child, main, "mark", repair)
        tree.tags[verb] = "VBN"
        tree.attach(nouns[0], main, "nsubj", repair)
        tree.attach(verb, nouns[0], "acl", repair)


def _main(tree: Tree, verb: int) -> int | None:
    """The verb behind a clause that lacks a subject: the one it is subject of, or the next clause of the same verb."""
    above = tree.heads[verb]
    if tree.labels[verb] == "csubj" and is_verb(tree, above) and above > verb:
        return None if tree.below(verb, "mark") or len(tree.below(above, *SUBJECT)) > 1 else above
    if tree.labels[verb] != "ccomp" or above > verb:
        return None
    later = [v for v in tree.below(above, "ccomp") if v > verb and tree.tags[v] in ("VBD", "VBZ", "VBP")]
    if not later or tree.below(later[0], "mark", *SUBJECT):
        return None
    left = min(tree.subtree(later[0]))
    return later[0] if left == max(tree.subtree(verb)) + 1 and tree.words[left - 1] != "," else None


PARTICIPLE_REPAIRS = (participle_read_as_clause,)

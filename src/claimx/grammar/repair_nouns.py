"""Nouns that the parser takes for something else: a currency or work for a verb, a name for an adverb."""

from __future__ import annotations

from claimx.grammar.labels import NUMBER_LABELS, OBJECT, PROPER_TAGS
from claimx.grammar.phrases import is_verb
from claimx.grammar.tree import Tree

_COUNTED = frozenset({"million", "billion", "trillion"})


def currency_read_as_verb(tree: Tree) -> None:
    """ "injected 200 billion won into the yard": what is counted in billions is money."""
    for token in range(2, len(tree)):
        count, verb = token - 1, tree.heads[token]
        if tree.lowers[token] != "won" or tree.lowers[count] not in _COUNTED:
            continue
        if tree.heads[count] == verb and tree.labels[count] in OBJECT:
            tree.attach(count, token, "nummod", "currency_read_as_verb")
        elif tree.heads[count] != token or tree.labels[token] not in OBJECT:
            continue
        tree.tags[token] = "NNS"
        tree.lemmas[token] = "won"
        tree.attach(token, verb, "dobj", "currency_read_as_verb")


def name_read_as_adverb(tree: Tree) -> None:
    """ "barred the ground handler Celebi from its airports": the name stands beside the object, the phrase does not."""
    for token in range(2, len(tree)):
        verb, noun = tree.heads[token], token - 1
        while noun and tree.heads[noun] == token:
            noun -= 1
        beside = tree.labels[noun] in OBJECT and tree.heads[noun] == verb and tree.tags[noun] in ("NN", "NNS")
        name = tree.name_at[token]
        named = name is not None and name.label not in NUMBER_LABELS and tree.tags[token] in PROPER_TAGS
        if tree.labels[token] == "npadvmod" and named and beside and is_verb(tree, verb):
            for phrase in tree.below(token, "prep"):
                tree.attach(phrase, verb, "prep", "name_read_as_adverb")
            tree.attach(token, noun, "appos", "name_read_as_adverb")


def subject_read_as_verb(tree: Tree) -> None:
    """ "Work on the plant has come to a halt": a verb that is called a subject, with nothing but phrases, is a noun."""
    for token in range(len(tree) - 1):
        plain = tree.tags[token] in ("VB", "VBP", "VBG") and tree.labels[token] in ("nsubj", "nsubjpass")
        if not plain or tree.heads[token + 1] != token or tree.labels[token + 1] != "prep":
            continue
        if all(tree.labels[c] in ("prep", "amod", "det", "poss", "compound", "punct") for c in tree.children[token]):
            tree.tags[token], tree.lemmas[token] = "NN", tree.lowers[token]
            tree.attach(token, tree.heads[token], tree.labels[token], "subject_read_as_verb")

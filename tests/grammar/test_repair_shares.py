"""Repairs of what is said of a share of things, and of what is produced in masses."""

from __future__ import annotations

from claimx.grammar.lexicon import Lexicon
from claimx.grammar.repair_shares import mass_read_as_doer, share_read_as_doer
from tests.trees import parsed

LEXICON = Lexicon(making_verbs=frozenset({"produce"}))
GOT = "Chad/NNP/nsubj/1 got/VBD/ROOT/1 rifles/NNS/dobj/1 ,/,/punct/1 "
MANY = "many/JJ/nsubj/7 of/IN/prep/4 them/PRP/pobj/5 made/VBN/advcl/1 "
MASS = "Oslo/NNP/nsubj/1 wants/VBZ/ROOT/1 to/TO/aux/3 mass/NN/nsubj/4 produce/VB/ccomp/1 jets/NNS/dobj/4"


def test_what_is_said_of_many_of_them_describes_the_things() -> None:
    tree = parsed(GOT + MANY + "in/IN/prep/7 Peru/NNP/pobj/8")
    share_read_as_doer(tree)
    assert (tree.labels[7], tree.heads[7], tree.labels[4]) == ("acl", 2, "dep")


def test_a_main_clause_behind_the_comma_becomes_the_description() -> None:
    tree = parsed(
        "Chad/NNP/nsubj/1 has/VBZ/ccomp/7 tanks/NNS/dobj/1 ,/,/punct/7 most/JJS/nsubj/7 of/IN/prep/4 "
        "them/PRP/pobj/5 bought/VBD/ROOT/7 from/IN/prep/7 Peru/NNP/pobj/8"
    )
    share_read_as_doer(tree)
    assert tree.heads[1] == 1
    assert (tree.labels[7], tree.heads[7], tree.tags[7]) == ("acl", 2, "VBN")


def test_many_who_do_something_themselves_stay_the_subject() -> None:
    tree = parsed(GOT + MANY + "noise/NN/dobj/7")
    share_read_as_doer(tree)
    assert (tree.labels[7], tree.labels[4]) == ("advcl", "nsubj")


def test_nobody_called_mass_produces() -> None:
    tree = parsed(MASS)
    mass_read_as_doer(tree, LEXICON)
    assert (tree.labels[3], tree.labels[4]) == ("npadvmod", "xcomp")


def test_mass_that_does_something_else_stays_the_subject() -> None:
    tree = parsed(MASS)
    mass_read_as_doer(tree, Lexicon())
    assert (tree.labels[3], tree.labels[4]) == ("nsubj", "ccomp")

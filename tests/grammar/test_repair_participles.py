"""Participles behind a noun that the parser reads as its verb."""

from __future__ import annotations

from claimx.grammar.repair_participles import participle_read_as_clause
from tests.trees import parsed


def test_what_was_signed_is_the_subject_of_the_verb_behind() -> None:
    tree = parsed(
        "The/DT/det/1 pact/NN/nsubj/2 signed/VBD/csubj/5 in/IN/prep/2 May/NNP/pobj/3 is/VBZ/ROOT/5 void/JJ/acomp/5"
    )
    participle_read_as_clause(tree)
    assert (tree.labels[1], tree.heads[1]) == ("nsubj", 5)
    assert (tree.labels[2], tree.heads[2], tree.tags[2]) == ("acl", 1, "VBN")


def test_of_two_clauses_of_one_verb_the_second_without_a_subject_is_the_main_one() -> None:
    tree = parsed(
        "Oslo/NNP/nsubj/1 said/VBD/ROOT/1 that/IN/mark/4 pacts/NNS/nsubj/4 signed/VBD/ccomp/1 in/IN/prep/4 "
        "May/NNP/pobj/5 were/VBD/ccomp/1 void/JJ/acomp/7"
    )
    participle_read_as_clause(tree)
    assert (tree.labels[3], tree.heads[3], tree.heads[2]) == ("nsubj", 7, 7)
    assert (tree.labels[4], tree.heads[4]) == ("acl", 3)


def test_a_clause_with_an_object_keeps_its_verb() -> None:
    tree = parsed(
        "Oslo/NNP/nsubj/1 said/VBD/ROOT/1 Lima/NNP/nsubj/3 signed/VBD/ccomp/1 pacts/NNS/dobj/3 in/IN/prep/3 "
        "May/NNP/pobj/5"
    )
    participle_read_as_clause(tree)
    assert (tree.labels[3], tree.heads[3]) == ("ccomp", 1)

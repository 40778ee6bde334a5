"""What infinitives belong to."""

from __future__ import annotations

from claimx.grammar.infinitives import (
    adjunct_of,
    caused,
    degree,
    infinitive_role,
    infinitives,
    is_here,
    is_set_apart,
    is_singled_out,
    object_of,
    of_phrase,
)
from claimx.grammar.tree import Tree
from tests.trees import parsed, tree


def bought(label: str, head: int) -> Tree:
    """ "Oslo bought ships to sail" with the infinitive attached so."""
    return tree(
        "Oslo bought ships to sail",
        heads=[1, 1, 1, 4, head],
        labels=["nsubj", "ROOT", "dobj", "aux", label],
        tags="NNP VBD NNS TO VB",
    )


def test_every_infinitive_is_found_with_its_to() -> None:
    assert list(infinitives(bought("advcl", 1))) == [(3, 4)]


def test_the_role_tells_adverbial_complement_and_noun_apart() -> None:
    assert infinitive_role(bought("advcl", 1), 4) == (1, "adverbial")
    assert infinitive_role(bought("xcomp", 1), 4) == (1, "complement")
    assert infinitive_role(bought("relcl", 2), 4) == (2, "noun")


def test_a_thing_read_as_a_subject_is_an_object() -> None:
    words = tree(
        "Oslo needs ships to sail", heads="1 1 4 4 1", labels="nsubj ROOT nsubj aux ccomp", tags="NNP VBZ NNS TO VB"
    )
    assert infinitive_role(words, 4) == (1, "object")


def test_an_amount_is_passed_over() -> None:
    words = tree(
        "Oslo signed a deal worth $ 2 to grow",
        heads="1 1 3 1 3 6 4 8 4",
        labels="nsubj ROOT det dobj amod quantmod npadvmod aux advcl",
        tags="NNP VBD DT NN JJ $ CD TO VB",
    )
    assert infinitive_role(words, 8) == (3, "noun")


def test_the_verb_over_a_noun_is_found_through_of_and_for() -> None:
    words = tree(
        "Oslo placed orders for ships", heads="1 1 1 2 3", labels="nsubj ROOT dobj prep pobj", tags="NNP VBD NNS IN NNS"
    )
    assert (object_of(words, 4), object_of(words, 2), object_of(words, 0)) == (1, 1, None)


def test_a_noun_behind_a_preposition_belongs_to_the_verb() -> None:
    words = tree("he went for talks", heads="1 1 1 2", labels="nsubj ROOT prep pobj", tags="PRP VBD IN NNS")
    assert adjunct_of(words, 3) == 1


def test_too_and_enough_ask_for_an_infinitive() -> None:
    words = tree("it is too late", heads="1 1 3 1", labels="nsubj ROOT advmod acomp")
    assert degree(words, 1)
    assert not degree(tree("it is late", heads="1 1 1", labels="nsubj ROOT acomp"), 1)


def test_the_first_to_do_something_is_singled_out() -> None:
    assert is_singled_out(tree("the first firm", heads="2 2 2", labels="det amod ROOT"), 2)
    assert not is_singled_out(tree("the big firm", heads="2 2 2", labels="det amod ROOT"), 2)
    assert is_singled_out(tree("one of few firms", heads="0 0 3 1", labels="ROOT prep amod pobj"), 3)


def test_a_comma_sets_an_infinitive_apart() -> None:
    assert is_set_apart(tree("raise it , to help"), 0, 3)
    assert not is_set_apart(tree("raise it to help"), 0, 2)


def test_who_was_brought_to_do_what() -> None:
    words = tree(
        "it prompted Peru to sell", heads="1 1 1 4 1", labels="nsubj ROOT dobj aux xcomp", tags="PRP VBD NNP TO VB"
    )
    assert caused(words, 1) == (2, 4)
    assert caused(tree("it led Peru", heads="1 1 1", labels="nsubj ROOT dobj"), 1) is None


def test_a_name_read_as_a_subject_is_one() -> None:
    # "wants Peru to sell": who is to sell is no object that something is done with
    words = parsed("wants/VBZ/ROOT/0 Peru/NNP/nsubj/3 to/TO/aux/3 sell/VB/ccomp/0", names=[(1, 2, "GPE")])
    assert infinitive_role(words, 3) == (0, "")


def test_an_infinitive_that_heads_its_sentence_belongs_to_nothing() -> None:
    assert infinitive_role(parsed("to/TO/aux/1 sell/VB/ROOT/1 jets/NNS/dobj/1"), 1) == (1, "")


def test_a_coordinated_noun_is_the_object_of_the_same_verb() -> None:
    words = parsed("sold/VBD/ROOT/0 tugs/NNS/dobj/0 and/CC/cc/1 jets/NNS/conj/1 to/TO/aux/5 help/VB/acl/3")
    assert object_of(words, 3) == 0
    assert object_of(parsed("tugs/NNS/ROOT/0"), 0) is None


def test_here_and_there_are_places_and_no_complements() -> None:
    assert is_here(parsed("he/PRP/nsubj/1 is/VBZ/ROOT/1 here/RB/advmod/1"), 1)
    assert not is_here(parsed("he/PRP/nsubj/1 is/VBZ/ROOT/1 late/RB/advmod/1"), 1)


def test_what_brings_something_about_must_name_an_actor() -> None:
    words = parsed("it/PRP/nsubj/1 helped/VBD/ROOT/1 to/TO/aux/3 sell/VB/xcomp/1")
    assert caused(words, 1) is None


def test_the_noun_behind_of_is_found_past_other_phrases() -> None:
    words = parsed("goal/NN/ROOT/0 in/IN/prep/0 May/NNP/pobj/1 of/IN/prep/0 talks/NNS/pobj/3")
    assert of_phrase(words, 0) == 4
    assert of_phrase(words, 4) is None

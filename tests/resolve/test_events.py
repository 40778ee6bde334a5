from __future__ import annotations

import pytest

from claimx.grammar.tree import Tree
from claimx.resolve.events import EventAnaphor, Statement, event_anaphor, spoken_of, statement
from tests.resolve.stories import vocabulary
from tests.trees import tree

CUES = vocabulary().cues


def anaphor(made: Tree, word: str) -> EventAnaphor | None:
    return event_anaphor(made, made.words.index(word), CUES)


def test_this_move_can_speak_of_any_claim() -> None:
    found = anaphor(
        tree("This move worries Oslo .", "1 2 2 2 2", "det nsubj ROOT dobj punct", "DT NN VBZ NNP ."), "move"
    )
    assert found == EventAnaphor(0, 2, frozenset(), plural=False, pointing=True)


def test_these_procurements_speak_of_several_purchases() -> None:
    made = tree(
        "These procurements build on orders .",
        "1 2 2 2 3 2",
        "det nsubj ROOT prep pobj punct",
        lemmas="this procurement build on order .",
    )
    found = anaphor(made, "procurements")
    assert found is not None
    assert found.types == {"procurement"}
    assert found.plural


def test_the_deal_speaks_of_a_deal_but_not_when_it_says_which() -> None:
    plain = tree(
        "The proposed deal hinges on consent .",
        "2 2 3 3 3 4 3",
        "det amod nsubj ROOT prep pobj punct",
        "DT VBN NN VBZ IN NN .",
    )
    found = anaphor(plain, "deal")
    assert found is not None
    assert "agreement" in found.types
    assert not found.pointing
    told = tree(
        "The deal with Oslo hinges on consent .",
        "1 4 1 2 4 4 5 4",
        "det nsubj prep pobj ROOT prep pobj punct",
        "DT NN IN NNP VBZ IN NN .",
    )
    assert anaphor(told, "deal") is None
    named = tree(
        "The Oslo deal hinges on consent .",
        "2 2 3 3 3 4 3",
        "det compound nsubj ROOT prep pobj punct",
        "DT NNP NN VBZ IN NN .",
    )
    assert anaphor(named, "deal") is None


@pytest.mark.parametrize("words", ["A deal hinges on consent .", "His deal hinges on consent ."])
def test_an_indefinite_or_owned_deal_is_a_new_one(words: str) -> None:
    label = "det" if words[0] == "A" else "poss"
    made = tree(words, "1 2 2 2 3 2", f"{label} nsubj ROOT prep pobj punct", "DT NN VBZ IN NN .")
    assert anaphor(made, "deal") is None


def test_it_speaks_of_a_claim_only_where_no_actor_could() -> None:
    hinges = tree(
        "It hinges on consent .", "1 1 1 2 1", "nsubj ROOT prep pobj punct", "PRP VBZ IN NN .", "it hinge on consent ."
    )
    aimed = tree(
        "It is aimed at peace .",
        "2 2 2 2 3 2",
        "nsubjpass auxpass ROOT prep pobj punct",
        "PRP VBZ VBN IN NN .",
        "it be aim at peace .",
    )
    aims = tree("It aims at peace .", "1 1 1 2 1", "nsubj ROOT prep pobj punct", "PRP VBZ IN NN .", "it aim at peace .")
    assert anaphor(hinges, "It") is not None
    assert anaphor(aimed, "It") is not None
    assert anaphor(aims, "It") is None


# Two paragraphs: "Oslo bought jets . Riga signed ." and "This move …" or "The deal …" after them.
HERE = tree("This move worries Oslo .", "1 2 2 2 2", "det nsubj ROOT dobj punct", "DT NN VBZ NNP .", offset=100)
NEAR = EventAnaphor(0, 2, frozenset(), plural=False, pointing=True)


def said(type: str, paragraph: int, sentence: int, start: int, depth: int = 0) -> Statement:
    return Statement(type, paragraph, sentence, start, depth)


def test_the_nearest_sentence_with_a_fitting_claim_is_meant() -> None:
    statements = [said("supply", 0, 0, 5), said("position", 0, 1, 30), said("supply", 2, 0, 200)]
    assert spoken_of(NEAR, 1, HERE, statements) == [1]
    deal = EventAnaphor(0, 2, frozenset({"supply"}), plural=False, pointing=False)
    assert spoken_of(deal, 1, HERE, statements) == [0]


def test_this_stays_near_while_the_deal_reaches_further_back() -> None:
    statements = [said("supply", 0, 0, 5)]
    assert spoken_of(NEAR, 2, HERE, statements) == []
    far = EventAnaphor(0, 2, frozenset(), plural=False, pointing=False)
    assert spoken_of(far, 2, HERE, statements) == [0]
    assert spoken_of(far, 5, HERE, statements) == []


def test_a_singular_means_the_highest_claim_with_all_its_items_and_a_plural_all() -> None:
    statements = [said("procurement", 0, 0, 10, 1), said("procurement", 0, 0, 10, 1), said("position", 0, 0, 40, 3)]
    assert spoken_of(NEAR, 1, HERE, statements) == [0, 1]
    many = EventAnaphor(0, 2, frozenset(), plural=True, pointing=True)
    assert spoken_of(many, 1, HERE, statements) == [0, 1, 2]


def test_what_comes_later_in_its_own_sentence_is_not_meant() -> None:
    assert spoken_of(NEAR, 1, HERE, [said("position", 1, 0, 110)]) == []
    assert spoken_of(NEAR, 1, HERE, []) == []


def test_a_statement_knows_its_sentence_and_depth() -> None:
    made = tree(
        "Oslo left . Riga plans to buy .", "1 1 1 4 4 6 4 4", "nsubj ROOT punct nsubj ROOT aux xcomp punct", offset=7
    )
    assert statement("procurement", 3, made, 6) == Statement("procurement", 3, 1, made.starts[6], 1)

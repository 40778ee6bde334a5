"""Who acts where the clause itself does not say it."""

from __future__ import annotations

import pytest

from claimx.grammar.lexicon import Lexicon
from claimx.grammar.subjects import surface_subject
from tests.grammar.parses import functions
from tests.trees import parsed


@pytest.mark.parametrize(
    ("sentence", "verb", "subject"),
    [
        ("Peru is in talks with Spain to lease jets.", "lease", ["Peru"]),
        ("A decision by Oslo to sell jets was expected.", "sell", ["Oslo"]),
        ("Analysts consider Oslo likely to lease jets.", "lease", ["Oslo"]),
        ("The firms that Peru asked to lease jets are Greek.", "lease", ["firms"]),
        ("Peru is close to buying the trams.", "buying", ["Peru"]),
        ("Peru wants to lease and sell jets to Chile.", "sell", ["Peru"]),
        ("Buy two cars from the agency and sell them.", "sell", []),
    ],
)
def test_the_subject_comes_from_where_the_sentence_names_it(sentence: str, verb: str, subject: list[str]) -> None:
    assert functions(sentence, verb).get("subject", []) == subject


def test_whoever_does_something_to_a_plan_is_not_the_one_who_plans() -> None:
    assert "subject" not in functions("A scandal will sink efforts to broker a truce.", "broker")


def test_an_agent_behind_the_object_is_the_agent() -> None:
    found = functions("Accra was granted a licence for 30 years by the Danish yard Ostvaerft.", "granted")
    assert (found["subject"], found["indirect"], found["object"]) == (["Danish yard Ostvaerft"], ["Accra"], ["licence"])


def test_a_partner_named_one_level_up_is_the_infinitives_too() -> None:
    assert functions("Peru is in talks with Spain to lease jets.", "lease")["prep:with"] == ["Spain"]


def test_a_chain_of_verbs_longer_than_any_sentence_ends_without_a_subject() -> None:
    verbs = " ".join(f"wants/VBZ/xcomp/{place}" for place in range(1, 20))
    tree = parsed(f"Oslo/NNP/nsubj/1 wants/VBZ/ROOT/1 {verbs}")
    assert [f.token for f in surface_subject(tree, 3, Lexicon())] == [0]
    assert surface_subject(tree, 20, Lexicon()) == []


def test_a_clause_with_a_marker_of_its_own_borrows_no_subject() -> None:
    # "It failed as fell": a finite clause whose subject the parser lost
    tree = parsed("It/PRP/nsubj/1 failed/VBD/ROOT/1 as/IN/mark/3 fell/VBD/advcl/1 ././punct/1")
    assert surface_subject(tree, 3, Lexicon()) == []


def test_a_plan_among_others_is_owned_through_the_first_of_them() -> None:
    # "made a promise and plans to sell jets"
    tree = parsed(
        "Lima/NNP/nsubj/1 made/VBD/ROOT/1 promises/NNS/dobj/1 and/CC/cc/2 plans/NNS/conj/2 to/TO/aux/6 sell/VB/acl/4 "
        "jets/NNS/dobj/6",
        lemmas="lima make promise and plan to sell jet",
    )
    assert [f.token for f in surface_subject(tree, 6, Lexicon(support_verbs=frozenset({"make"})))] == [0]
    assert surface_subject(tree, 6, Lexicon()) == []


def test_a_refusal_is_its_of_phrases_own() -> None:
    # "The refusal of Chile to sell jets"
    tree = parsed(
        "The/DT/det/1 refusal/NN/ROOT/1 of/IN/prep/1 Chile/NNP/pobj/2 to/TO/aux/5 sell/VB/acl/1 jets/NNS/dobj/5",
        names=[(3, 4, "GPE")],
    )
    assert [f.token for f in surface_subject(tree, 5, Lexicon(willing_nouns=frozenset({"refusal"})))] == [3]
    assert surface_subject(tree, 5, Lexicon()) == []


def test_streets_demand_nothing() -> None:
    tree = parsed(
        "Farmers/NNS/nsubj/1 took/VBD/ROOT/1 to/IN/prep/1 streets/NNS/pobj/2 demanding/VBG/acl/3 aid/NN/dobj/4",
        lemmas="farmer take to street demand aid",
    )
    assert [f.token for f in surface_subject(tree, 4, Lexicon(thoroughfares=frozenset({"street"})))] == [0]
    assert [f.token for f in surface_subject(tree, 4, Lexicon())] == [3]

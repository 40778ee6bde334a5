"""Functions of nouns that name an action."""

from __future__ import annotations

import pytest

from claimx.grammar.lexicon import Lexicon
from claimx.grammar.nouns import functions as of_noun
from tests.grammar.parses import functions
from tests.trees import parsed


def test_a_possessor_and_a_compound_are_arguments() -> None:
    found = functions("India's S-400 purchase angered Washington.", "purchase")
    assert (found["possessor"], found["compound"]) == (["India"], ["S-400"])


def test_of_and_by_phrases_are_arguments() -> None:
    found = functions("The purchase of 24 jets by Portugal was halted.", "purchase")
    assert (found["prep:of"], found["prep:by"]) == (["jets"], ["Portugal"])


def test_a_name_in_front_is_a_nationality_and_no_compound() -> None:
    found = functions("The US tariffs on steel hurt Brazil.", "tariffs")
    assert found["nationality"] == ["US"]
    assert found["prep:on"] == ["steel"]
    assert "compound" not in found


def test_a_support_verb_gives_the_noun_its_subject() -> None:
    assert functions("Lima placed an order for 200 buses with Marcopolo.", "order")["subject"] == ["Lima"]


def test_a_full_verb_gives_the_noun_no_subject() -> None:
    assert "subject" not in functions("The purchase of 24 jets by Portugal was halted.", "purchase")


def test_a_phrase_on_the_inner_noun_is_found() -> None:
    found = functions("The yard won an order for 12 ferries from Egypt.", "order")
    assert (found["prep:for"], found["prep:from"]) == (["ferries"], ["Egypt"])


def test_parties_are_all_who_take_part() -> None:
    found = functions("Talks between Turkey and Spain on the purchase of the frigates broke down.", "Talks")
    assert found["parties"] == ["Turkey", "Spain"]


def test_a_noun_read_as_a_verb_is_a_noun_again() -> None:
    found = functions("A $4.6bn Polish fighter deal with Lockheed was denied by officials.", "deal")
    assert found["prep:with"] == ["Lockheed"]


@pytest.mark.parametrize(("verb", "buyers"), [("opened/VBD/ROOT/1", [0]), ("won/VBD/ROOT/1", [])])
def test_who_holds_a_tender_for_a_purchase_buys_and_who_wins_it_does_not(verb: str, buyers: list[int]) -> None:
    words = Lexicon(
        support_verbs=frozenset({"opened", "won"}),
        winning_verbs=frozenset({"won"}),
        awarded_nouns=frozenset({"tender"}),
        buying_nouns=frozenset({"purchase"}),
    )
    tree = parsed(f"Peru/NNP/nsubj/1 {verb} a/DT/det/3 tender/NN/dobj/1 for/IN/prep/3 the/DT/det/6 purchase/NN/pobj/4")
    assert [f.token for f in of_noun(tree, 6, words).get("subject", [])] == buyers


def test_a_phrase_behind_back_is_the_nouns() -> None:
    tree = parsed("transfer/NN/ROOT/0 back/RB/advmod/0 to/IN/prep/1 Peru/NNP/pobj/2")
    assert [f.token for f in of_noun(tree, 0, Lexicon())["prep:to"]] == [3]

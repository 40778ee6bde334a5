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


def test_a_phrase_that_hangs_on_the_verb_above_belongs_to_the_trade_before_it() -> None:
    words = Lexicon(delivering_nouns=frozenset({"sale"}))
    said = "Peru/NNP/nsubj/1 slammed/VBD/ROOT/1 the/DT/det/3 sale/NN/dobj/1 {}to/IN/prep/1 Chile/NNP/pobj/{}"
    arms = "of/IN/prep/3 arms/NNS/pobj/4 "
    assert [f.token for f in of_noun(parsed(said.format(arms, 6)), 3, words)["prep:to"]] == [7]
    assert "prep:to" not in of_noun(parsed(said.format("", 4)), 3, words)


def test_talks_over_a_purchase_tell_who_buys_and_from_whom() -> None:
    words = Lexicon(talk_nouns=frozenset({"talks"}), buying_nouns=frozenset({"purchase"}))
    tree = parsed(
        "Peru/NNP/nsubj/1 be/VBZ/ROOT/1 in/IN/prep/1 talks/NNS/pobj/2 with/IN/prep/3 Chile/NNP/pobj/4 "
        "over/IN/prep/3 the/DT/det/8 purchase/NN/pobj/6"
    )
    found = of_noun(tree, 8, words)
    assert [f.token for f in found["subject"]] == [0]
    assert [f.token for f in found["prep:with"]] == [5]


def test_a_visit_behind_a_verb_is_made_by_whoever_acts() -> None:
    words = Lexicon(visit_nouns=frozenset({"visit"}))
    said = "Rutte/NNP/nsubj/1 spoke/VBD/ROOT/1 {}/IN/prep/1 a/DT/det/4 visit/NN/pobj/2 to/IN/prep/4 Oslo/NNP/pobj/5"
    assert [f.token for f in of_noun(parsed(said.format("on")), 4, words)["subject"]] == [0]
    assert "subject" not in of_noun(parsed(said.format("about")), 4, words)

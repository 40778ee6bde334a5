"""Functions of nouns that name an action."""

from __future__ import annotations

from tests.grammar.parses import functions


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

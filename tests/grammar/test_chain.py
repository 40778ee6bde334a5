"""What stands over a trigger."""

from __future__ import annotations

from tests.grammar.parses import chain


def test_modals_and_negation_come_first() -> None:
    assert chain("Sofia may not buy the gas unless prices fall.", "buy") == ["modal:may", "negation:not"]


def test_governing_verbs_follow_to_the_root() -> None:
    assert chain("Officials did not say that Oslo had refused to buy the gas.", "buy") == [
        "infinitive:refuse",
        "mark:that",
        "clause:say",
        "negation:not",
    ]


def test_a_noun_is_coloured_by_its_adjectives_and_its_verb() -> None:
    assert chain("Potential arms sales to Riyadh are expected to be discussed.", "sales") == [
        "adjective:potential",
        "object:expect",
    ]


def test_a_predicate_adjective_governs_its_infinitive() -> None:
    assert chain("The company is likely to deliver the trains next year.", "deliver")[0] == "infinitive:likely"


def test_a_purpose_clause_names_its_verb() -> None:
    assert chain("Japan signed a contract with Airbus to buy eight tankers.", "buy")[0] == "purpose:sign"


def test_a_relative_clause_ends_the_chain() -> None:
    found = chain("The radars, which Warsaw bought in 2020 for $4bn, were repaired by Thales.", "bought")
    assert found == ["relative:radar"]


def test_a_headline_infinitive_is_marked() -> None:
    assert chain("Chile to buy eight tugs.", "buy") == ["headline:to"]

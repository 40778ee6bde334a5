"""Names, things and verbs that what stands between tore apart, and headlines: sentences that are mended, and others."""

from __future__ import annotations

import pytest

from claimx.grammar.repair_headlines import HEADLINE_REPAIRS
from claimx.grammar.repair_joined import JOINED_REPAIRS
from tests.grammar.parses import chain, functions, parse

# Repair → sentence, word, function, fillers.
MENDED = {
    "subject_cut_from_joined_name": [
        ("Ghana as well as Togo has banned imports of poultry.", "banned", "subject", ["Ghana", "Togo"]),
        ("Japan as well as South Korea opposes the ban.", "opposes", "subject", ["Japan", "South Korea"]),
        ("Thales (Paris) and Leonardo (Rome) have signed, subject to approval, a pact.", "signed", "subject", ["Thales", "Leonardo"]),
    ],
    "not_only_read_as_clause": [
        ("Not only Poland but also Romania has ordered the launchers.", "ordered", "subject", ["Poland", "Romania"]),
    ],
    "cleft_read_as_complement": [
        ("It is China that supplies the engines to Pakistan.", "supplies", "subject", ["China"]),
    ],
    "auxiliary_cut_from_verb": [
        ("Egypt has, the ministry confirmed in a statement, bought wheat.", "bought", "subject", ["Egypt"]),
    ],
    "subject_left_on_auxiliary": [
        ("The Swiss railway has, after months of delay, ordered 116 trains.", "ordered", "subject", ["Swiss railway"]),
    ],
    "counted_list_read_as_objects": [
        ("Under the contract Thales will supply two radars, six command posts, 40 radios and a simulator to Oman.", "supply", "object",
         ["radars", "command posts", "radios", "simulator"]),
    ],
    "recipient_before_count": [
        ("Japan gave the Philippine navy five patrol boats.", "gave", "indirect", ["Philippine navy"]),
    ],
    "named_object_read_as_apposition": [
        ("France offered Belgium the Rafale.", "offered", "object", ["Rafale"]),
    ],
    "gapped_thing": [
        ("Boeing will supply the airframes and Honeywell the engines.", "supply", "object", ["airframes"]),
        ("Oslo will buy the jets and Lima the tanks.", "buy", "object", ["jets"]),
    ],
    "headline_verb_read_as_noun": [
        ("Gulf state eyes Turkish drones", "eyes", "object", ["Turkish drones"]),
        ("Germany, France ink fighter pact", "ink", "subject", ["Germany", "France"]),
    ],
    "deal_read_as_verb": [
        ("Boeing signs deal with Riyadh", "signs", "object", ["deal"]),
        ("Airbus nears deal with Riyadh for 70 jets", "nears", "object", ["deal"]),
    ],
    "headline_names_joined": [
        ("Kyiv, Prague sign arms pact", "sign", "subject", ["Kyiv", "Prague"]),
        ("Airbus, Safran in talks over engine plant", "talks", "partners", ["Airbus", "Safran"]),
    ],
    "source_read_as_head": [
        ("Saudi Arabia in talks to buy 50 jets - sources", "buy", "object", ["jets"]),
    ],
}  # fmt: skip
RIGHT = {
    "subject_cut_from_joined_name": "Norway bought jets and Peru sold ships.",
    "not_only_read_as_clause": "Oslo bought not only jets but also ships.",
    "cleft_read_as_complement": "It is clear that Peru buys jets.",
    "auxiliary_cut_from_verb": "Egypt has wheat, the ministry said, and bought oil.",
    "subject_left_on_auxiliary": "The railway has ordered 116 trains.",
    "counted_list_read_as_objects": "Oslo ordered six engines, the two companies said.",
    "recipient_before_count": "Japan gave the Philippine navy boats.",
    "named_object_read_as_apposition": "Paris gave Peter the Great a ship.",
    "gapped_thing": "Boeing will supply the airframes and the engines.",
    "headline_verb_read_as_noun": "Her blue eyes lit the room.",
    "deal_read_as_verb": "The firms deal with Riyadh.",
    "headline_names_joined": "Lima, the capital, signed a pact.",
    "source_read_as_head": "Peru buys jets - and ships",
}


def fired(sentence: str) -> set[str]:
    return {name for names in parse(sentence).repairs.values() for name in names}


def test_every_repair_has_a_case_here() -> None:
    assert set(MENDED) == set(RIGHT) == {one.__name__ for one in (*HEADLINE_REPAIRS, *JOINED_REPAIRS)}


@pytest.mark.parametrize(("name", "case"), [(name, case) for name, cases in MENDED.items() for case in cases])
def test_what_was_torn_apart_is_joined(name: str, case: tuple[str, str, str, list[str]]) -> None:
    sentence, word, function, fillers = case
    assert name in fired(sentence)
    assert functions(sentence, word).get(function) == fillers


@pytest.mark.parametrize(("name", "sentence"), RIGHT.items())
def test_what_is_right_is_left_alone(name: str, sentence: str) -> None:
    assert name not in fired(sentence)


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Never before had Japan exported arms.", "exported"),
        ("Under no circumstances will Poland send troops.", "send"),
        ("At no point did Serbia sell shells to Kyiv.", "sell"),
    ],
)
def test_an_opening_before_an_inverted_auxiliary_negates(sentence: str, word: str) -> None:
    assert any(operator.startswith("negation:") for operator in chain(sentence, word))


def test_an_opening_before_a_subject_negates_nothing() -> None:
    assert not any(o.startswith("negation:") for o in chain("At no extra cost, Serbia will sell shells.", "sell"))


def test_who_stopped_short_of_something_is_its_subject() -> None:
    assert functions("The bank stopped short of suspending the loan.", "suspending")["subject"] == ["bank"]


@pytest.mark.parametrize(
    ("sentence", "word", "content"),
    [
        ("Stadler landed a $900m tram order from Vienna.", "landed", ["tram"]),
        ("Boeing won a tanker contract.", "won", ["tanker"]),
        ("Boeing won a large contract.", "won", None),
    ],
)
def test_what_an_order_is_for_may_stand_in_front_of_it(sentence: str, word: str, content: list[str] | None) -> None:
    assert functions(sentence, word).get("content") == content


@pytest.mark.parametrize(
    ("sentence", "word", "things"),
    [
        (
            "The minister met the Polish president along with the Czech premier.",
            "met",
            ["Polish president", "Czech premier"],
        ),
        ("Oslo bought jets along with 20 missiles from Saab.", "bought", ["jets", "missiles"]),
        ("He carried jets along the coast.", "carried", ["jets"]),
    ],
)
def test_what_stands_along_with_an_object_is_acted_on_too(sentence: str, word: str, things: list[str]) -> None:
    assert functions(sentence, word)["object"] == things

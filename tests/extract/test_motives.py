"""Why an actor acts, as stated."""

from __future__ import annotations

import pytest

from claimx.extract.motives import motives
from tests.extract.frozen import MOTIVES, parse, text

Found = tuple[str | None, str | None, str, str | None]


def found(sentence: str) -> list[Found]:
    """Marker, content, kind and governor of every motive."""
    tree = parse(sentence)
    return [
        (text(tree, m.marker), text(tree, m.content), m.kind, None if m.governor is None else tree.words[m.governor])
        for m in motives(tree, MOTIVES)
    ]


def pointers(sentence: str) -> list[str | None]:
    tree = parse(sentence)
    return [text(tree, m.anaphor) for m in motives(tree, MOTIVES)]


def test_a_bare_infinitive_behind_a_full_verb_is_a_purpose() -> None:
    assert found("Peru bought twelve jets to replace its ageing fleet.") == [
        ("to", "replace its ageing fleet", "purpose", "bought")
    ]


def test_a_fronted_infinitive_is_a_purpose() -> None:
    assert found("To boost trade, Kenya will build a port.") == [("To", "boost trade", "purpose", "build")]


def test_used_to_is_a_purpose_where_something_is_used() -> None:
    assert found("Fiji will use the loan to buy boats.") == [("to", "buy boats", "purpose", "use")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Peru agreed to buy the boats.",
        "Fiji asked India to supply boats.",
        "Fiji was forced to sell boats.",
        "Peru signed a deal to buy 24 jets.",
        "Peru signed a contract with Saab to build 24 jets in Lima.",
        "Peru made a decision to buy 24 jets.",
        "It is too early to say.",
        "The index lost 160 points to end at 7,400.",
        "Sofia and Athens are due to ratify a treaty.",
        "Peru ordered radars to be delivered in May.",
    ],
)
def test_a_complement_or_a_result_is_no_purpose(sentence: str) -> None:
    assert found(sentence) == []


def test_a_contract_has_a_purpose_where_the_verb_names_a_benefit() -> None:
    assert found("Peru signed a contract worth $2 billion to modernise its fleet.") == [
        ("to", "modernise its fleet", "purpose", "signed")
    ]


def test_an_act_has_its_purpose_beside_it() -> None:
    assert found("Plans include orders to refill empty depots.") == [("to", "refill empty depots", "purpose", "orders")]


def test_an_object_read_as_a_subject_is_still_wanted_for_something() -> None:
    assert found("The army wants new tanks to replace those lost in the war.") == [
        ("to", "replace those lost in the war", "purpose", "wants")
    ]


def test_what_must_not_happen_keeps_its_not() -> None:
    assert found("Chile agreed to buy four ships so as not to depend on one supplier.") == [
        ("so as not to", "not to depend on one supplier", "purpose", "buy")
    ]


def test_a_comment_behind_the_clause_speaks_of_its_verb() -> None:
    assert found("The ministry ordered 12 radars, a move aimed at calming its allies.") == [
        ("aimed at", "calming its allies", "purpose", "ordered")
    ]


def test_a_bid_to_is_a_marker_with_whatever_stands_in_it() -> None:
    assert found("The ban was imposed as part of a wider push to curb exports.") == [
        ("as part of a wider push to", "curb exports", "purpose", "imposed")
    ]


def test_a_purpose_in_the_next_sentence_points_back() -> None:
    assert found("The purchase is meant to replace older boats.") == [
        ("meant to", "replace older boats", "purpose", "purchase")
    ]
    assert pointers("The purchase is meant to replace older boats.") == ["The purchase"]
    assert pointers("The goal of the deal is to protect ports from attack.") == ["the deal"]
    assert pointers("These purchases extend an older programme, aiming to protect ports.") == ["These purchases"]


def test_a_reason_in_the_next_sentence_points_back() -> None:
    sentence = "This move is driven by a shortage of pilots."
    assert found(sentence) == [("driven by", "a shortage of pilots", "reason", "move")]
    assert pointers(sentence) == ["This move"]


def test_because_takes_a_clause_and_because_of_a_phrase() -> None:
    assert found("Chile chose the Swedish jet because it was cheap, and the deal was signed in May.") == [
        ("because", "it was cheap", "reason", "chose")
    ]
    assert found("Japan froze the loan because of concerns about corruption, officials said.") == [
        ("because of", "concerns about corruption", "reason", "froze")
    ]


def test_a_reason_behind_a_speech_tag_belongs_to_what_was_said() -> None:
    assert found("India has signed the pact, both sides said, as it seeks to grow its exports.") == [
        ("as", "it seeks to grow its exports", "reason", "signed")
    ]


def test_a_reason_before_a_speech_tag_with_a_participle_belongs_to_what_was_said() -> None:
    sentence = "In anticipation of the rule, people briefed on the talks said, the firm ordered 14 lathes."
    assert found(sentence) == [("In anticipation of", "the rule", "reason", "ordered")]


def test_over_gives_a_reason_only_behind_grievances() -> None:
    assert found("Japan imposed sanctions on the firm over its exports to Iran.") == [
        ("over", "its exports to Iran", "reason", "imposed")
    ]
    assert found("The jets flew over the sea.") == []


def test_doing_so_points_back() -> None:
    assert pointers("It did so because gas had become cheaper.") == ["did so"]


def test_citing_a_ground_is_a_reason_and_citing_a_source_is_not() -> None:
    assert found("Citing security concerns, Japan cancelled the visit.") == [
        ("Citing", "security concerns", "reason", "cancelled")
    ]
    assert found("Oman has ordered 20 tanks, Reuters reported on Friday, citing people familiar with the talks.") == []


def test_a_participle_beside_the_subject_speaks_of_its_verb() -> None:
    assert found("Church groups, angered by the price of bread, condemned the tax.") == [
        ("angered by", "the price of bread", "reason", "condemned")
    ]


def test_what_prompts_somebody_is_the_reason() -> None:
    assert found("Rising prices prompted Fiji to cancel the order.") == [
        ("prompted", "Rising prices", "reason", "cancel")
    ]


def test_so_gives_the_clause_before_it_as_the_reason() -> None:
    assert found("Prices rose, so Fiji cancelled the order.") == [("so", "Prices rose", "reason", "cancelled")]


def test_since_and_as_are_reasons_only_where_they_cannot_be_times() -> None:
    assert found("Since Fiji has no air force, it leases helicopters.") == [
        ("Since", "Fiji has no air force", "reason", "leases")
    ]
    assert found("Sales have risen since the war began.") == []
    assert found("As the currency fell, Fiji postponed the order.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The cabinet has run out of time to pass the budget.",
        "Prices rose, so much is clear.",
        "It is too early to say.",
    ],
)
def test_what_only_looks_like_a_purpose_or_a_reason_is_none(sentence: str) -> None:
    assert found(sentence) == []


def test_being_somewhere_can_have_a_purpose() -> None:
    assert found("It is here to help growers.") == [("to", "help growers", "purpose", "is")]


@pytest.mark.parametrize(
    "sentence", ["Kenya bought ten trucks used to carry grain.", "The radars needed to guard the coast were sold."]
)
def test_what_a_thing_is_good_for_is_no_motive(sentence: str) -> None:
    assert motives(parse(sentence), MOTIVES) == []


def test_what_somebody_uses_a_thing_for_is_a_motive() -> None:
    tree = parse("Kenya used ten trucks to carry grain.")
    assert [text(tree, m.content) for m in motives(tree, MOTIVES)] == ["carry grain"]


@pytest.mark.parametrize(
    ("sentence", "content", "governor"),
    [
        ("Malaysia cancelled the order for the ferries over bribery claims.", "bribery claims", "cancelled"),
        ("Kuwait will build a plant, a project intended to ease shortages.", "ease shortages", "build"),
        (
            "The army is buying vans that can be dropped from planes, as part of a push to make brigades mobile.",
            "make brigades mobile",
            "buying",
        ),
        ("The port was bought by a Danish operator, whose aim is to win traffic.", "win traffic", "bought"),
        ("High costs forced Peru to cancel the order.", "High costs", "cancel"),
        ("Portugal picked 12 jets from Leonardo to replace old ones.", "replace old ones", "picked"),
        (
            "The fund sold its stake, worried that a tax would eat into profits.",
            "a tax would eat into profits",
            "sold",
        ),
        ("Oslo bought back the tanks, lest they be sold to Peru.", "they be sold to Peru", "bought"),
        (
            "Tata halted production as part of a plan to switch to new furnaces.",
            "switch to new furnaces",
            "halted",
        ),
    ],
)
def test_a_motive_told_past_other_words_is_that_of_the_main_clause(sentence: str, content: str, governor: str) -> None:
    tree = parse(sentence)
    (mention,) = motives(tree, MOTIVES)
    assert mention.governor is not None
    assert (text(tree, mention.content), tree.words[mention.governor]) == (content, governor)

"""Motives and conditions that another sentence states of a claim."""

from __future__ import annotations

import pytest

from claimx.extract.clausal import ClauseMention
from claimx.extract.statements import Rules
from claimx.resolve.anaphora import opens_with_anaphor
from tests.resolve.stories import stated, vocabulary

CUES = vocabulary().cues


@pytest.mark.parametrize(
    "text",
    [
        "This move is driven by fear.",
        "These procurements aim to deter.",
        "It hinges on a vote.",
        "The deal hinges on a vote.",
        "The planned sale of tugs rests on a vote.",
        "The purchases were halted.",
    ],
)
def test_a_paragraph_may_open_with_what_an_earlier_one_claimed(text: str) -> None:
    assert opens_with_anaphor(text, CUES)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "Norway bought jets.",
        "The river rose.",
        "A deal hinges on a vote.",
        "The minister who had been in Oslo since May to sign the deal left.",  # names it too late to speak of it
    ],
)
def test_a_paragraph_that_opens_otherwise_is_not_parsed_for_it(text: str) -> None:
    assert not opens_with_anaphor(text, CUES)


def test_a_clause_mention_without_an_anaphor_points_at_nothing() -> None:
    assert ClauseMention((0, 1), (1, 2), "reason", None).anaphor is None


def prices(name: str, rules: Rules, type: str = "procurement") -> list[list[tuple[object, str | None]]]:
    """The sums of a story's claims of a type, in text order."""
    found = [slots for slots in stated(name, rules) if slots.draft.type == type]
    return [[(q.value, q.unit) for q in slots.quantities if q.kind == "money"] for slots in found]


def conditions(name: str, rules: Rules) -> list[list[str]]:
    """The conditions of a story's claims, in text order."""
    return [[c.tree.source(*c.mention.content)[0] for c in slots.conditions] for slots in stated(name, rules)]


def test_the_price_of_the_next_sentence_belongs_to_the_deal_that_it_speaks_of(rules: Rules) -> None:
    assert prices("prices", rules) == [[(2e9, "USD")], [(3e8, "USD"), (2.5e8, "EUR")], [(4e7, "EUR")]]
    restated = stated("prices", rules)[1].quantities
    assert [q.same_as for q in restated] == [None, None, 1]


def test_the_sentence_of_a_price_is_context(rules: Rules) -> None:
    (tree, token), *_ = stated("prices", rules)[0].told_in
    assert tree.source(*tree.sentence(token))[0].startswith("The deal, worth")


def test_no_other_sum_becomes_a_price(rules: Rules) -> None:
    kenya, tractors, trucks, oman = prices("prices-of-others", rules)
    assert kenya == []  # a profit
    assert tractors == trucks == []  # of both together
    assert oman == [(9e6, "USD")]  # it has one


def test_a_condition_of_the_next_sentence_is_on_the_deal_and_not_on_the_delivery(rules: Rules) -> None:
    bought, delivered, ordered, signed = conditions("settled-later", rules)
    assert bought == ["approval by the US Congress"]
    assert delivered == []
    assert ordered == ["parliament agrees"]
    assert signed == ["a loan from the state bank"]


def test_a_condition_on_something_else_stays_there(rules: Rules) -> None:
    assert not any(conditions("settled-elsewhere", rules))


def test_these_purchases_are_all_of_the_paragraph(rules: Rules) -> None:
    tanks, radars = stated("several-purchases", rules)
    assert [len(slots.motives) for slots in (tanks, radars)] == [1, 1]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("takes-effect", [["parliament approves it"], []]),
        ("takes-part", [[], []]),
        ("bare-step", [["payment of a first tranche"]]),
        ("bare-step-of-another", [[]]),
        ("lapses", [[], ["parliament approves it by March"]]),  # a claim of its own
    ],
)
def test_what_takes_effect_and_a_bare_step_towards_it_speak_of_the_claim_before(
    name: str, told: list[list[str]], rules: Rules
) -> None:
    assert conditions(name, rules) == told

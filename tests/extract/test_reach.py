"""How far conditions, motives and figures reach: past a deal, a step still to come or a clause that restricts."""

from __future__ import annotations

import pytest

from claimx.extract.statements import Rules
from tests.extract.stated import stated


def slots(rules: Rules, sentence: str, type: str, slot: str) -> list[object]:
    """The texts or figures of a slot of the first claim of a type."""
    first = next(one for one in stated(sentence, rules) if one.type == type)
    found = getattr(first, slot)
    return [text for _, text in found] if slot in ("conditions", "motives") else found


@pytest.mark.parametrize(
    ("sentence", "type", "told"),
    [
        ("Kenya agreed to buy gas from Oman, in a 12-year deal that hinges on a vote.", "procurement", ["a vote"]),
        ("Poland will lend $4 million to Chile in an arrangement that is subject to a vote.", "funding", ["a vote"]),
        ("Peru sold two ships to Chile under a contract that was contingent on a loan.", "supply", ["a loan"]),
        ("Peru bought two ships in a port that is subject to storms.", "procurement", []),
    ],
)
def test_a_condition_on_the_deal_is_one_on_what_is_done_in_it(
    rules: Rules, sentence: str, type: str, told: list[str]
) -> None:
    assert slots(rules, sentence, type, "conditions") == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Norway promised ten tanks, although none will be shipped until crews are trained.", ["crews are trained"]),
        ("Norway promised ten tanks, but delivery will begin only once crews are trained.", ["crews are trained"]),
        ("Norway promised ten tanks, though they will not be handed over unless Oslo pays.", ["Oslo pays"]),
        ("Norway promised ten tanks, but approval would hinge on Berlin paying for them.", ["Berlin paying for them"]),
        ("Norway promised ten tanks, but Sweden will not send jets until crews are trained.", []),
        ("Norway promised ten tanks, but none of the jets will be shipped until crews are trained.", []),
        ("Norway promised ten tanks, although the army will not leave until crews are trained.", []),
    ],
)
def test_a_clause_that_takes_part_of_it_back_restricts_what_was_stated(
    rules: Rules, sentence: str, told: list[str]
) -> None:
    assert slots(rules, sentence, "supply", "conditions") == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "A first tranche of $60 million will be paid to the yard on signature of the annexes.",
            ["signature of the annexes"],
        ),
        ("A second tranche of $20 million will be released upon delivery of the ships.", ["delivery of the ships"]),
        ("The last $5 million is to be paid to the yard on completion of the trials.", ["completion of the trials"]),
        ("A first tranche of $60 million was paid to the yard on signature of the annexes.", []),
        ("The ministry will spend $60 million on completion of the road.", []),
    ],
)
def test_a_step_still_to_come_is_a_condition(rules: Rules, sentence: str, told: list[str]) -> None:
    assert slots(rules, sentence, "funding", "conditions") == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Mali would lift the ban on rice in return for the freeing of prisoners.", ["the freeing of prisoners"]),
        ("Mali may lift the ban on rice in exchange for a loan.", ["a loan"]),
        ("Mali will lift the ban on rice in return for aid.", ["aid"]),
        ("Mali lifted the ban on rice in return for aid.", []),
    ],
)
def test_what_is_asked_in_return_is_a_condition_until_it_is_given(rules: Rules, sentence: str, told: list[str]) -> None:
    assert slots(rules, sentence, "sanction", "conditions") == told


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The contract falls away unless Oslo pays by March.", "possible"),
        ("Peru cancels the order if the yard is late.", "possible"),
        ("The order is cancelled if no loan is found.", "possible"),
        ("The contract was cancelled.", "actual"),
    ],
)
def test_a_present_under_a_condition_tells_what_may_come(rules: Rules, sentence: str, status: str) -> None:
    (one,) = [one for one in stated(sentence, rules) if one.type == "suspension"]
    assert one.status == status


def test_who_backs_something_under_a_condition_backs_it(rules: Rules) -> None:
    (one,) = [o for o in stated("Latvia backs the embargo if Oslo pays.", rules) if o.type == "position"]
    assert one.status == "actual"


@pytest.mark.parametrize(
    ("sentence", "type", "told"),
    [
        ("The engines were sold to a trader for teardown.", "supply", ["teardown"]),
        ("Kenya bought two old tankers for scrap.", "procurement", ["scrap"]),
        ("Chile is buying radars for use against smugglers.", "procurement", ["use against smugglers"]),
        ("Chile bought radars for $5 million.", "procurement", []),
        ("Sweden pledged $30 million to train pilots.", "funding", ["train pilots"]),
        ("Oslo lent Kenya $20 million, and Rome promised a further $6 million to train nurses.", "funding", []),
        ("Mali banned the import of rice on safety grounds.", "sanction", ["safety grounds"]),
        ("Mali banned the import of rice for health reasons.", "sanction", ["health reasons"]),
        ("Mali built a school on the palace grounds.", "production", []),
        ("Ghana cancelled the order over its price.", "suspension", ["its price"]),
        ("Mali will buy wheat amid fears of a poor harvest.", "procurement", ["a poor harvest"]),
        ("Faced with rising prices, Mali suspended exports of rice.", "suspension", ["rising prices"]),
        (
            "Peru is considering a duty on towers, a step opposed by growers because it would push up costs.",
            "position",
            ["it would push up costs"],
        ),
        ("Peru is buying ships built by Spain because they are cheap.", "procurement", ["they are cheap"]),
        ("Peru is buying ships built by Spain because they are cheap.", "production", []),
    ],
)
def test_purposes_and_reasons_belong_to_the_act_they_are_given_for(
    rules: Rules, sentence: str, type: str, told: list[str]
) -> None:
    assert slots(rules, sentence, type, "motives") == told


@pytest.mark.parametrize(
    ("sentence", "type", "told"),
    [
        (
            "Chile has awarded Navantia a 400 million euro contract to overhaul two tugs.",
            "sustainment",
            [(400_000_000, "EUR"), (2, "tug")],
        ),
        (
            "Chile awarded Damen a $30 million contract to build four ships.",
            "production",
            [(30_000_000, "USD"), (4, "ship")],
        ),
        ("Chile offered Peru a $40 million loan to buy two ships.", "procurement", [(2, "ship")]),
        ("Jordan cancelled a tender for 90,000 tonnes of feed barley.", "suspension", [(90_000, "tonne")]),
        (
            "Iran ordered 40 turbines at a price put by a supplier at around €1 million each.",
            "procurement",
            [(40, "turbine"), (1_000_000, "EUR")],
        ),
        ("Naura won orders for tools worth Rmb6bn.", "supply", [(6_000_000_000, "CNY")]),
        (
            "Omani Gas has agreed to buy fuel from Mozambique's Coral project, in a 15-year deal.",
            "procurement",
            [(15, "year")],
        ),
        ("Diehl will raise output of shells to about 800 a year.", "production", [(800, None)]),
        ("Oman decided in three months to buy four ships.", "procurement", [(4, "ship")]),
    ],
)
def test_the_figures_of_a_deal_belong_to_what_the_deal_is(
    rules: Rules, sentence: str, type: str, told: list[tuple[float, str]]
) -> None:
    assert slots(rules, sentence, type, "quantities") == told


def test_a_further_sum_is_in_the_currency_of_the_one_before(rules: Rules) -> None:
    sentence = "The bank is lending 20 million euros for the plant, and Norway has promised a further 3 million."
    assert [one.quantities for one in stated(sentence, rules)] == [[(20_000_000, "EUR")], [(3_000_000, "EUR")]]


def test_a_further_count_of_people_is_no_sum(rules: Rules) -> None:
    sentence = "The bank lent $35 million to a firm with another 4 million users."
    assert [one.quantities for one in stated(sentence, rules)] == [[(35_000_000, "USD")]]

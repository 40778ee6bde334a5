"""Goods that are not called by a noun for goods: bare measures, names made in series, and who acts beside a name."""

from __future__ import annotations

import pytest

from claimx.extract.statements import Rules
from tests.extract.test_shared_arguments import holds


@pytest.mark.parametrize(
    ("sentence", "type", "told"),
    [
        (
            "Norway bought 50,000 tonnes from Ukraine.",
            "procurement",
            ["buyer=Norway item=tonnes supplier=Ukraine: 50000 tonne"],
        ),
        (
            "The mill sold 9,000 barrels to Kenya.",
            "supply",
            ["supplier=mill item=barrels recipient=Kenya: 9000 barrel"],
        ),
        (
            "Of the order, 240,000 tonnes will come from Romania and 120,000 tonnes from Ukraine.",
            "supply",
            ["item=tonnes supplier=Romania: 240000 tonne", "item=tonnes supplier=Ukraine: 120000 tonne"],
        ),
        ("The price rose by 20 dollars a tonne.", "supply", []),
        ("Mills signed contracts for 310,000 tonnes.", "procurement", []),  # whether they buy or sell is unsaid
    ],
)
def test_a_counted_measure_stands_for_the_goods(sentence: str, type: str, told: list[str], rules: Rules) -> None:
    holds(sentence, rules, type, *told)


@pytest.mark.parametrize(
    ("sentence", "type", "told"),
    [
        (
            "Ireland has ordered two Sentinels from Halcyon.",
            "procurement",
            ["buyer=Ireland item=Sentinels supplier=Halcyon: 2 Sentinel"],
        ),
        (
            "The firm sold two Falcon F7s to Chad.",
            "supply",
            ["supplier=firm item=Falcon F7s recipient=Chad: 2 F7"],
        ),
        (
            "Peru bought six Vespers from Leonardo.",
            "procurement",
            ["buyer=Peru item=Vespers supplier=Leonardo: 6 vesper"],
        ),
        ("The party sent two Republicans to Ohio.", "supply", []),
    ],
)
def test_names_that_are_counted_are_models(sentence: str, type: str, told: list[str], rules: Rules) -> None:
    holds(sentence, rules, type, *told)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("She and other newcomers backed the ban.", ["holder=She+other newcomers target=ban"]),
        ("Berlin and several newcomers backed the ban.", ["holder=Berlin+newcomers target=ban"]),
        ("Ali Khan and two cousins condemned the sale.", ["holder=Ali Khan+cousins target=sale"]),
        ("Heavy rain backed the ban.", []),
    ],
)
def test_whoever_stands_beside_a_name_acts_with_it(sentence: str, told: list[str], rules: Rules) -> None:
    holds(sentence, rules, "position", *told)


def test_who_is_wary_of_buying_buys_nothing(rules: Rules) -> None:
    holds("Oslo is wary of buying jets from Peru.", rules, "procurement")
    holds("Oslo is in talks with Peru about buying jets.", rules, "procurement", "buyer=Oslo item=jets supplier=Peru")


def test_a_preposition_behind_the_object_is_no_particle(rules: Rules) -> None:
    holds("India will hold naval exercises off Guam.", rules, "suspension")
    holds("Peru will put off the talks.", rules, "suspension", "agent=Peru object=talks")

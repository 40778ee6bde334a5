"""Slots that stand far from their claim: behind tags, participles, partitives, and on the other side of talks."""

from __future__ import annotations

import pytest

from claimx.extract.statements import Rules
from tests.extract.stated import stated
from tests.extract.test_shared_arguments import holds


@pytest.mark.parametrize(
    ("sentence", "type", "figures"),
    [
        ("Peru is building a 600-megawatt wind farm near Ica.", "production", [(600, "megawatt")]),
        ("Peru is building a 12-metre boat.", "production", []),
        ("Kenya will ship up to 3 million tonnes of maize a year.", "supply", [(3_000_000, "tonne")]),
        ("A consignment of 90,000 doses of vaccine was delivered to Malawi.", "supply", [(90_000, "dose")]),
        ("Oman ordered six A330-900s.", "procurement", [(6, "A330-900")]),
        ("Oman will buy 14 787-9 jets.", "procurement", [(14, "jet")]),
        ("The fund has raised $2 billion of the $9 billion that it needs.", "funding", [(2_000_000_000, "USD")]),
        (
            "Chile has ordered nine trainers from Leonardo, the minister said on Monday, in a deal valued at $80 million.",
            "procurement",
            [(9, "trainer"), (80_000_000, "USD")],
        ),
        ("Malta will keep the crew for ten years and buy two cutters.", "procurement", [(2, "cutter")]),
    ],
)
def test_figures_of_parts_sizes_and_bounds(
    sentence: str, type: str, figures: list[tuple[float, str]], rules: Rules
) -> None:
    assert [list(one.quantities) for one in stated(sentence, rules) if one.type == type] == [figures]


def test_who_is_talked_with_would_sell_or_buy(rules: Rules) -> None:
    holds(
        "Malta is in talks with Saab about buying radars.",
        rules,
        "procurement",
        "buyer=Malta item=radars supplier=Saab",
    )
    holds(
        "Oman opened negotiations with Egypt on the sale of diesel.",
        rules,
        "supply",
        "supplier=Oman item=diesel recipient=Egypt",
    )
    holds("Malta held talks with Saab and bought radars.", rules, "procurement", "buyer=Malta item=radars")


def test_who_has_a_truce_takes_no_part_in_the_call_about_it(rules: Rules) -> None:
    holds(
        "Peru's president and Chile's president spoke by phone about the truce between Chad and Mali.",
        rules,
        "meeting",
        "participant=Peru's president+Chile's president topic=truce",
    )


def test_who_pays_together_pays(rules: Rules) -> None:
    holds(
        "The port is being financed by Mubadala and a group of six lenders.",
        rules,
        "funding",
        "recipient=port payer=Mubadala+group",
    )

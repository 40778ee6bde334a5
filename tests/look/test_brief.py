"""Who does what, in a line."""

from __future__ import annotations

import pytest

from claimx.look.brief import Brief, brief, figures
from claimx.model import Argument, Quantity
from tests.look.runs import claim, denied, full, place


def roles(**texts: str) -> dict[str, tuple[Argument, ...]]:
    return {role: (Argument(text=text, start=0, end=len(text)),) for role, text in texts.items()}


@pytest.mark.parametrize(
    ("kind", "filled", "told"),
    [
        ("procurement", {"item": "jets", "buyer": "Peru", "supplier": "Saab"}, Brief("Peru", "jets", "←", "Saab")),
        ("procurement", {"item": "jets", "supplier": "Saab"}, Brief("", "jets", "←", "Saab")),
        ("supply", {"item": "jets", "supplier": "Saab", "recipient": "Peru"}, Brief("Saab", "jets", "→", "Peru")),
        ("supply", {"item": "jets", "recipient": "Peru"}, Brief("", "jets", "→", "Peru")),
        ("sanction", {"target": "Iran", "imposer": "Peru"}, Brief("Peru", "Iran", "→", "")),
        ("meeting", {"participant": "Quispe", "host": "Rome"}, Brief("Quispe", "Rome", "→", "")),
        ("meeting", {"participant": "Quispe", "host": "Rome", "topic": "gas"}, Brief("Quispe", "gas", "→", "Rome")),
        ("sustainment", {"item": "jets", "operator": "Peru"}, Brief("Peru", "jets", "→", "")),
        ("sustainment", {"item": "jets", "operator": "Peru", "provider": "S"}, Brief("S", "jets", "→", "Peru")),
        ("position", {"holder": "Peru"}, Brief("Peru", "", "→", "")),
        ("theft", {"thief": "Bo", "loot": "cars"}, Brief("", "thief: Bo; loot: cars", "→", "")),
    ],
)
def test_a_claim_is_told_by_who_what_and_whom(kind: str, filled: dict[str, str], told: Brief) -> None:
    assert brief(claim(type=kind, roles=roles(**filled))) == told


def test_a_pronoun_is_told_by_what_it_stands_for() -> None:
    assert brief(denied()).who == "Norway, Spain"


def test_every_built_in_type_has_a_shape_of_its_declared_roles() -> None:
    from claimx.look.brief import _SHAPES
    from claimx.rulebook import load_rulebook

    types = load_rulebook().types
    for name, kind in types.items():
        acting, about, _, other = _SHAPES[name]
        assert set(kind.roles) <= {*acting, *about, *other}, name


def test_a_figure_leaves_out_what_it_counts_where_that_is_told() -> None:
    assert figures(full()) == "five"
    partitive = Quantity(text="five of the frigates", start=0, end=20, kind="count", value=5)
    item = Argument(text="frigates", start=12, end=20)
    assert figures(claim(quantities=(partitive,), roles={"item": (item,)})) == "five"


def test_a_sum_that_fills_a_role_and_a_restated_one_are_told_once() -> None:
    paid = Quantity(text="$5", start=0, end=2, kind="money", value=5, unit="USD")
    again = Quantity(text="€4", start=5, end=7, kind="money", value=4, unit="EUR", same_as=0)
    amount = {"amount": (Argument(text="$5", start=0, end=2),)}
    assert figures(claim(type="funding", quantities=(paid, again), roles=amount)) == ""
    assert figures(claim(quantities=(paid, again))) == "$5"


def test_two_figures_stand_side_by_side() -> None:
    two = tuple(Quantity(**place(text), kind="count", value=1) for text in ("May", "Italy"))
    assert figures(claim(quantities=two)) == "May, Italy"

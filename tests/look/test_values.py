"""Normalised numbers, dates and cues in words."""

from __future__ import annotations

from typing import Any

import pytest

from claimx.look import values
from claimx.model import Quantity, Time
from tests.look.runs import claim, denied, full, norway


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"kind": "count", "value": 5, "unit": "frigate", "of": "item"}, "count: 5 frigate, of item"),
        ({"kind": "money", "value": 3.4e9, "unit": "USD", "comparator": "~"}, "money: about 3,400,000,000.0 USD"),
        ({"kind": "percent", "value": 2.5, "unit": "percent", "comparator": "<="}, "percent: at most 2.5 %"),
        ({"kind": "count", "low": 5, "high": 7, "basis": "each"}, "count: 5 to 7, each"),
        ({"kind": "count", "low": 5, "basis": "total"}, "count: 5 to …, in total"),
        ({"kind": "count", "additional": True, "unit": "jet"}, "count: no number jet, additional"),
        ({"kind": "money", "value": 70, "unit": "USD", "per": "barrel"}, "money: 70 USD per barrel"),
        ({"kind": "money", "value": 7, "same_as": 0, "comparator": ">="}, "money: at least 7, the same as quantity 1"),
    ],
)
def test_a_quantity_is_told_by_its_normalised_value(fields: dict[str, Any], told: str) -> None:
    assert values.quantity(Quantity(text="x", start=0, end=1, **fields)) == told


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        (None, None, "event: date unknown"),
        ("2025-05-01", "2025-05-31", "event: 2025-05-01 to 2025-05-31"),
        ("2025-05-01", "2025-05-01", "event: 2025-05-01"),
        (None, "2025-05-31", "event: 2025-05-31"),
    ],
)
def test_a_time_is_told_by_its_dates(start: str | None, end: str | None, told: str) -> None:
    assert values.time(Time(text="x", start=0, end=1, start_date=start, end_date=end)) == told


def test_status_and_polarity_name_their_cues() -> None:
    assert values.status(full()) == "planned, by “plans to”"
    assert values.status(claim()) == "actual"
    assert values.polarity(denied()) == "negative (denied), by “denied”"


def test_an_entity_is_told_as_far_as_it_is_known() -> None:
    assert values.entity(norway()) == "GPE country:NO Norway"
    assert values.entity(full().roles["item"][0]) == ""

"""Laws of the calendar that the time grammar stands on."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from claimx.extract.time import periods
from claimx.extract.time.periods import DAYS, MONTHS, Period

DATES = st.dates(date(1800, 1, 1), date(2200, 12, 31))
UNITS = st.sampled_from([*DAYS, *MONTHS])
ONE_DAY = timedelta(days=1)


@given(DATES, UNITS)
def test_a_unit_around_a_day_holds_it(when: date, unit: str) -> None:
    found = periods.around(when, unit)
    assert found.start is not None
    assert found.end is not None
    assert found.start <= when <= found.end


@given(DATES, UNITS, st.integers(-50, 50))
def test_a_shift_forth_and_back_comes_home_but_for_short_months(when: date, unit: str, count: int) -> None:
    there = periods.shifted(when, unit, count)
    if there is None:
        return
    back = periods.shifted(there, unit, -count)
    assert back is not None
    assert abs((back - when).days) <= (0 if unit in DAYS else 3)


@given(st.integers(-10_000, 10_000))
def test_a_shift_off_the_calendar_has_no_day(count: int) -> None:
    found = periods.shifted(date(2025, 12, 3), "century", count)
    assert (found is None) == (not 1 <= 2025 + 100 * count <= 9999)


@given(DATES, st.integers(3, 4000))
def test_thirds_follow_each_other_and_fill_the_period(start: date, days: int) -> None:
    whole = Period(start, start + timedelta(days=days))
    early, middle, late = (periods.third(whole, number) for number in (1, 2, 3))
    assert (early.start, late.end) == (whole.start, whole.end)
    for one, other in ((early, middle), (middle, late)):
        assert one.end is not None
        assert other.start == one.end + ONE_DAY


def test_an_open_period_has_no_thirds() -> None:
    since = Period(date(2025, 1, 1), None)
    assert periods.third(since, 1) == since


@given(st.integers(1800, 2200))
def test_quarters_and_halves_fill_the_year(year: int) -> None:
    for parts in ([periods.quarter(year, n) for n in (1, 2, 3, 4)], [periods.half(year, n) for n in (1, 2)]):
        assert (parts[0].start, parts[-1].end) == (date(year, 1, 1), date(year, 12, 31))
        for one, other in pairwise(parts):
            assert one.end is not None
            assert other.start == one.end + ONE_DAY


@given(st.integers(1, 12), st.integers(1, 31), DATES, st.sampled_from([-1, 0, 1]))
def test_a_day_without_a_year_lies_on_the_side_that_the_verb_says(
    month: int, day: int, anchor: date, tense: int
) -> None:
    found = periods.nearest(month, day, anchor, tense)
    if found is None:
        assert all(periods.made(anchor.year + step, month, day) is None for step in (-1, 0, 1))
        return
    assert (found.month, found.day) == (month, day)
    if (month, day) != (2, 29):
        assert found >= anchor if tense > 0 else found <= anchor if tense < 0 else (found - anchor).days <= 120

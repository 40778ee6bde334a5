"""Periods of the calendar: first and last day. All arithmetic of the time grammar is here."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

DAYS = {"day": 1, "week": 7, "fortnight": 14}
MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}

_NOT_FAR = 120  # days that a date without a year may lie ahead where no verb tells


@dataclass(frozen=True, slots=True)
class Period:
    """From the first to the last day, inclusive; None where that side is open or cannot be known."""

    start: date | None = None
    end: date | None = None


UNKNOWN = Period()


def day(when: date) -> Period:
    return Period(when, when)


def month(year: int, number: int) -> Period:
    return Period(date(year, number, 1), date(year, number, monthrange(year, number)[1]))


def months(year: int, first: int, last: int) -> Period:
    """From one month to another, into the next year where the last comes before the first."""
    return Period(month(year, first).start, month(year + (last < first), last).end)


def quarter(year: int, number: int) -> Period:
    return months(year, 3 * number - 2, 3 * number)


def half(year: int, number: int) -> Period:
    return months(year, 6 * number - 5, 6 * number)


def years(first: int, last: int) -> Period:
    return Period(date(first, 1, 1), date(last, 12, 31))


def week(when: date) -> Period:
    """Monday to Sunday."""
    monday = when - timedelta(days=when.weekday())
    return Period(monday, monday + timedelta(days=6))


def around(when: date, unit: str) -> Period:
    """The whole unit that holds a day: its week, month, quarter, year, decade."""
    if unit in ("week", "fortnight"):
        return week(when)
    if unit == "month":
        return month(when.year, when.month)
    if unit == "quarter":
        return quarter(when.year, (when.month + 2) // 3)
    if unit == "year":
        return years(when.year, when.year)
    if unit in ("decade", "century"):
        length = 10 if unit == "decade" else 100
        first = when.year // length * length
        return years(first, first + length - 1)
    return day(when)


def shifted(when: date, unit: str, count: int) -> date | None:
    """A day moved by whole units; the last day of a shorter month where the day is missing; None off the calendar."""
    try:
        if unit in DAYS:
            return when + timedelta(days=DAYS[unit] * count)
        number = when.year * 12 + when.month - 1 + MONTHS[unit] * count
        year, index = divmod(number, 12)
        return date(year, index + 1, min(when.day, monthrange(year, index + 1)[1]))
    except (OverflowError, ValueError, KeyError):
        return None


def third(period: Period, number: int) -> Period:
    """The first, second or last third of a period ("early", "mid", "late")."""
    if period.start is None or period.end is None:
        return period
    if period == years(period.start.year, period.start.year):
        return months(period.start.year, 4 * number - 3, 4 * number)
    if period == years(period.start.year, period.start.year + 9):  # "the early 1990s" end with a year
        first, last = ((0, 3), (4, 6), (7, 9))[number - 1]
        return years(period.start.year + first, period.start.year + last)
    length = (period.end - period.start).days + 1
    low = period.start + timedelta(days=length * (number - 1) // 3)
    high = period.start + timedelta(days=length * number // 3 - 1)
    return Period(low, max(low, high))


def made(year: int, number: int, of_month: int) -> date | None:
    """A date, or None where there is no such day."""
    try:
        return date(year, number, of_month)
    except ValueError:
        return None


def nearest(number: int, of_month: int, anchor: date, tense: int) -> date | None:
    """A day and month without a year: the next, the last, or one not far ahead (tense 1, -1, 0)."""
    around_now = [made(anchor.year + step, number, of_month) for step in (-1, 0, 1)]
    found = [when for when in around_now if when is not None]
    if tense > 0:
        found = [when for when in found if when >= anchor] or found
    elif tense < 0:
        found = [when for when in found if when <= anchor] or found
    else:
        found = [when for when in found if (when - anchor).days <= _NOT_FAR] or found
    return min(found, key=lambda when: abs((when - anchor).days)) if found else None

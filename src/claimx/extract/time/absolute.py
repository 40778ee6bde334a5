"""Times that carry their own date: "4-5 December 2025", "Dec. 3", "2026-27", "the third quarter of 2025", "the 1990s"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from claimx.extract.time import periods
from claimx.extract.time.periods import UNKNOWN, Period
from claimx.extract.time.scene import Scene
from claimx.extract.time.words import Vocabulary
from claimx.model import TimeKind

Resolve = Callable[[re.Match[str], Scene], Period | None]


@dataclass(frozen=True, slots=True)
class Expression:
    """A pattern and what it means; None where a match turns out to be no time.

    A group named `body` is the mention where the pattern looks further. `kind` holds unless a cue says otherwise.
    """

    pattern: re.Pattern[str]
    resolve: Resolve
    kind: TimeKind = "event"


def expressions(words: Vocabulary) -> tuple[Expression, ...]:
    """All dated expressions of the grammar."""
    p = words.patterns
    weekday = rf"(?:{p['weekday']},?{p['s']})?"
    days = rf"(?P<day>{p['day']})(?:(?:{p['s']}?[-–]{p['s']}?|{p['s']}(?:to|and|or){p['s']})(?P<last>{p['day']})\b)?"
    days = days.replace(f"{p['s']}?", r"\s?")
    table: tuple[tuple[str, Resolve], ...] = (
        (r"\b(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?!\d)", _iso),
        (r"(?<![\d/.])(?P<one>\d{1,2})(?P<mark>[/.])(?P<two>\d{1,2})(?P=mark)(?P<year>\d{4})(?!\d)", _numeric),
        (rf"\b{weekday}{days}(?:{p['s']}of)?{p['s']}(?P<month>{p['month']})(?:,?{p['s']}(?P<year>{p['year']})\b)?", _date),
        (rf"\b{weekday}(?P<month>{p['month']}){p['s']}{days}(?![\w%]|,\d{{3}}|\.\d)(?:,?{p['s']}(?P<year>{p['year']})\b)?", _date),
        (rf"\b(?P<month>{p['month']}),?{p['s']}(?:of{p['s']})?(?P<year>{p['year']})\b", _month),
        (rf"\b(?P<month>{p['long_month']})\b", _bare_month),
        (rf"\b(?:the{p['s']})?(?P<number>{p['ordinal']})[\s-](?P<unit>quarter|half){p['s']}(?:of{p['s']})?{p['fiscal']}?\s?(?P<year>{p['year']})\b", _share),
        (rf"\b(?P<unit>[QH])(?P<number>[1-4])(?:(?:\s?|{p['s']}of{p['s']})(?P<year>{p['year']}))?\b", _share),
        (rf"\b(?:the{p['s']})?first{p['s']}(?P<count>{p['number']}){p['s']}months{p['s']}of{p['s']}(?P<year>{p['year']})\b", _first_months),
        (rf"\b(?P<season>{p['season']}){p['s']}(?:of{p['s']})?(?P<year>{p['year']})\b", _season),
        (rf"\b(?:{p['fiscal']}\s?)?(?P<year>{p['year']})\s?[-–/]\s?(?P<last>{p['year']}|\d{{2}})\b(?![-,.]\d|%)", _years),
        (rf"\b(?:the{p['s']})?(?P<year>(?:1[89]|20)\d)0s\b", _decade),
        (rf"\b{p['fiscal']}\s?['’]?(?P<year>{p['year']})\b", _year),
        (rf"(?<![\w.,$€£#])(?:(?<!-)|(?<=(?i:mid-|end-))|(?<=(?i:late-))|(?<=(?i:early-)))(?P<year>{p['year']})(?![\w%]|[,.]\d|[-–]\d)", _year),
    )  # fmt: skip
    return tuple(Expression(re.compile(pattern), resolve) for pattern, resolve in table)


def _iso(found: re.Match[str], scene: Scene) -> Period | None:
    when = periods.made(int(found["year"]), int(found["month"]), int(found["day"]))
    return periods.day(when) if when else None


def _numeric(found: re.Match[str], scene: Scene) -> Period | None:
    """Dots put the day first; slashes only tell where one number cannot be a month."""
    one, two, year = int(found["one"]), int(found["two"]), int(found["year"])
    if found["mark"] == "." or (one > 12 and two <= 12) or one == two:
        when = periods.made(year, two, one)
    elif two > 12:
        when = periods.made(year, one, two)
    else:
        return UNKNOWN
    return periods.day(when) if when else None


def _number_of(month: str, scene: Scene) -> int:
    return scene.words.months[month.rstrip(".").lower()]


def _date(found: re.Match[str], scene: Scene) -> Period | None:
    number = _number_of(found["month"], scene)
    first, last = (int(re.sub(r"\D", "", found[name] or found["day"])) for name in ("day", "last"))
    if last < first:
        return None
    if not found["year"]:
        if scene.anchor is None:
            return UNKNOWN
        start = periods.nearest(number, first, scene.anchor, scene.tense(*found.span()))
        year = start.year if start else 0
    else:
        year = int(found["year"])
    low, high = (periods.made(year, number, day) if year else None for day in (first, last))
    return Period(low, high) if low and high else None


def _month(found: re.Match[str], scene: Scene) -> Period:
    return periods.month(int(found["year"]), _number_of(found["month"], scene))


def _bare_month(found: re.Match[str], scene: Scene) -> Period | None:
    """A month alone; "May" and "March" only where a preposition says so, none inside a longer name."""
    text = scene.surface.text
    if found["month"] in scene.words.doubtful and not scene.words.openers.search(text[: found.start()]):
        return None
    if re.match(r"[-’'](?!s\b)|\s[A-Z][a-z]", text[found.end() :]) and not scene.words.openers.search(text[: found.start()]):
        return None
    if scene.anchor is None:
        return UNKNOWN
    number = _number_of(found["month"], scene)
    near = periods.nearest(number, 15, scene.anchor, 0)
    if near is None:
        return UNKNOWN
    tense, behind = scene.tense(*found.span()), (near.year, number) < (scene.anchor.year, scene.anchor.month)
    year = near.year
    if tense > 0 and behind:
        year += 1
    elif tense < 0 and (near.year, number) > (scene.anchor.year, scene.anchor.month):
        year -= 1
    return periods.month(year, number)


def _share(found: re.Match[str], scene: Scene) -> Period | None:
    """A quarter or half, of the year named or of the nearest one."""
    of_half = found["unit"].lower() in ("half", "h")
    number = scene.words.ordinals.get(found["number"].lower()) or int(re.sub(r"\D", "", found["number"]) or 0)
    if of_half and number > 2:
        number = 2 if found["number"].lower() == "final" else 0
    if not number:
        return None
    if found["year"]:
        year = int(found["year"])
    elif scene.anchor is None:
        return UNKNOWN
    else:
        year = scene.anchor.year
    return periods.half(year, number) if of_half else periods.quarter(year, number)


def _first_months(found: re.Match[str], scene: Scene) -> Period | None:
    count = scene.words.numbers.get(found["count"].lower()) or int(re.sub(r"\D", "", found["count"]) or 0)
    return periods.months(int(found["year"]), 1, count) if 1 <= count <= 12 else None


def _season(found: re.Match[str], scene: Scene) -> Period:
    return periods.months(int(found["year"]), *scene.words.seasons[found["season"].lower()])


def _years(found: re.Match[str], scene: Scene) -> Period | None:
    first = int(found["year"])
    last = int(found["last"]) if len(found["last"]) == 4 else first // 100 * 100 + int(found["last"])
    return periods.years(first, last) if first < last <= first + 60 else None


def _decade(found: re.Match[str], scene: Scene) -> Period:
    first = int(found["year"]) * 10
    return periods.years(first, first + 9)


def _year(found: re.Match[str], scene: Scene) -> Period | None:
    """Four digits, unless they count something or belong to a name ("Expo 2025")."""
    surface, year = scene.surface, int(found["year"])
    tree, start = surface.tree, surface.token_at(found.start())
    before = start - 1
    if tree.lowers[before] in ("$", "€", "£", "¥", "₹") if before >= 0 else False:
        return None
    named = before >= 0 and found.start() == surface.start(start) and tree.tags[before] in ("NNP", "NNPS") and tree.ends[before] < tree.starts[start]
    if named and not found.group()[0].isalpha():
        return None
    after = surface.token_from(found.end())
    counted = after < len(tree) and tree.tags[after] == "NNS" and year % 100 == 0
    return None if counted else periods.years(year, year)

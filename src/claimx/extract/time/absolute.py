"""Times that carry their own date: "4-5 December 2025", "Dec. 3", "2026-27", "Q3 2025", "the 1990s"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from claimx.extract.time import periods
from claimx.extract.time.periods import UNKNOWN, Period
from claimx.extract.time.scene import Scene
from claimx.extract.time.words import SPACE, Vocabulary
from claimx.model import TimeKind

_WEEKDAY = r"(?:%(weekday)s,? )?"
_DAYS = r"(?P<day>%(day)s)(?:(?:\s?[-–]\s?| (?:to|and|or) )(?P<last>%(day)s)\b)?"
_AFTER_PART = r"(?<=(?i:mid-|end-))|(?<=(?i:late-))|(?<=(?i:early-))"

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
    table: tuple[tuple[str, Resolve], ...] = (
        (r"\b(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?!\d)", _iso),
        (r"(?<![\d/.])(?P<one>\d{1,2})(?P<mark>[/.])(?P<two>\d{1,2})(?P=mark)(?P<year>\d{4})(?!\d)", _numeric),
        (rf"\b{_WEEKDAY}{_DAYS}(?: of)? (?P<month>%(month)s)(?:,? (?P<year>%(year)s)\b)?", _date),
        (rf"\b{_WEEKDAY}(?P<month>%(month)s) {_DAYS}(?![\w%%]|,\d{{3}}|\.\d)(?:,? (?P<year>%(year)s)\b)?", _date),
        (r"\b(?P<month>%(month)s),? (?:of )?(?P<year>%(year)s)\b", _month),
        (
            r"\b(?:the )?(?P<number>%(ordinal)s|last) (?P<unit>week|half|fortnight)"
            r" of (?P<month>%(long_month)s)\b(?: (?P<year>%(year)s)\b)?",
            _share_of_month,
        ),
        (r"\b(?P<month>%(long_month)s)\b", _bare_month),
        (
            r"\b(?:the )?(?P<number>%(ordinal)s)[\s-](?P<unit>quarter|half)"
            r" (?:of )?(?:%(fiscal)s\s?)?(?P<year>%(year)s)\b",
            _share,
        ),
        (r"\b(?P<unit>[QH])(?P<number>[1-4])(?:(?:\s?| of )(?P<year>%(year)s))?\b", _share),
        (
            r"\b(?:(?i:the) )?first (?P<count>%(number)s) months of"
            r" (?:(?P<year>%(year)s)|(?P<step>%(step)s|the) year)\b",
            _first_months,
        ),
        (r"\b(?P<season>%(season)s) (?:of )?(?P<year>%(year)s)\b", _season),
        (r"\b(?:%(fiscal)s\s?)?(?P<year>%(year)s)\s?[-–/]\s?(?P<last>%(year)s|\d{2})\b(?![-,.]\d|%%)", _years),
        (r"\b(?:the )?(?P<year>(?:1[89]|20)\d)0s\b", _decade),
        (r"\b%(fiscal)s\s?['’]?(?P<year>%(year)s)\b", _year),
        (r"\bFY\s?['’]?(?P<year>\d{2})(?:\s?[-–/]\s?(?P<last>\d{2}))?\b(?![-,.]\d|%%)", _short_years),
        (rf"(?<![\w.,$€£#])(?:(?<!-)|{_AFTER_PART})(?P<year>%(year)s)(?![\w%%]|[,.]\d|[-–]\d)", _year),
    )
    return tuple(Expression(compiled(template, words), resolve) for template, resolve in table)


def compiled(template: str, words: Vocabulary) -> re.Pattern[str]:
    """A template's `%(name)s` are pieces of the vocabulary, its spaces any white space."""
    return re.compile(template.replace(" ", rf"{SPACE}+") % words.patterns)


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
    in_name = re.match(r"[-’'](?!s\b)|\s[A-Z][a-z]", text[found.end() :])
    doubtful = in_name or found["month"] in scene.words.doubtful
    if doubtful and not scene.words.openers.search(text, 0, found.start()):
        return None
    return _nearest_month(found, scene) or UNKNOWN


def _nearest_month(found: re.Match[str], scene: Scene) -> Period | None:
    """A month without a year: the last one, or the next where the sentence looks ahead; None where nobody knows."""
    if scene.anchor is None:
        return None
    number = _number_of(found["month"], scene)
    near = periods.nearest(number, 15, scene.anchor, 0)
    if near is None:
        return None
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
    build = periods.half if of_half else periods.quarter
    period = build(year, number)
    ahead = scene.anchor is not None and period.start is not None and period.start > scene.anchor
    if not found["year"] and ahead and scene.tense(*found.span()) <= 0:
        return build(year - 1, number)
    return period


def _share_of_month(found: re.Match[str], scene: Scene) -> Period | None:
    """ "the first week of June", "the second half of March 2026"."""
    if not found["year"] and scene.anchor is None:
        return UNKNOWN
    month = _month(found, scene) if found["year"] else _nearest_month(found, scene)
    if month is None or month.start is None or month.end is None:
        return UNKNOWN
    word, days = found["number"].lower(), {"week": 7, "fortnight": 14, "half": 15}[found["unit"].lower()]
    number = scene.words.ordinals.get(word, 0)
    if word in ("last", "final") or (days > 7 and number == 2):
        start = month.start.replace(day=16) if days == 15 else month.end - timedelta(days=days - 1)
        return Period(start, month.end)
    low = month.start + timedelta(days=days * (number - 1))
    return Period(low, low + timedelta(days=days - 1)) if 0 < number * days <= 30 else None


def _first_months(found: re.Match[str], scene: Scene) -> Period | None:
    count = scene.words.numbers.get(found["count"].lower()) or int(re.sub(r"\D", "", found["count"]) or 0)
    if not 1 <= count <= 12:
        return None
    if found["year"]:
        return periods.months(int(found["year"]), 1, count)
    if scene.anchor is None:
        return UNKNOWN
    step = scene.words.steps.get(" ".join(found["step"].lower().split()), 0)
    return periods.months(scene.anchor.year + step, 1, count)


def _season(found: re.Match[str], scene: Scene) -> Period:
    return periods.months(int(found["year"]), *scene.words.seasons[found["season"].lower()])


def _years(found: re.Match[str], scene: Scene) -> Period | None:
    first = int(found["year"])
    last = int(found["last"]) if len(found["last"]) == 4 else first // 100 * 100 + int(found["last"])
    return periods.years(first, last) if first < last <= first + 60 else None


def _short_years(found: re.Match[str], scene: Scene) -> Period | None:
    """ "FY27", "FY26-27"."""
    first = 2000 + int(found["year"])
    last = 2000 + int(found["last"] or found["year"])
    return periods.years(first, last) if first <= last <= first + 1 else None


def _decade(found: re.Match[str], scene: Scene) -> Period:
    first = int(found["year"]) * 10
    return periods.years(first, first + 9)


def _year(found: re.Match[str], scene: Scene) -> Period | None:
    """Four digits, unless they count something or belong to a name ("Expo 2025")."""
    surface, year = scene.surface, int(found["year"])
    tree, start = surface.tree, surface.token_at(found.start())
    before, after = tree.tags[start - 1] if start else "", surface.token_from(found.end())
    stands_apart = found.start() == surface.start(start) and not surface.glued(start)
    named = before in ("NNP", "NNPS") or (start and _is_capital(tree.words[start - 1], scene) and before[:1] in "NJF")
    if before == "$" or (named and stands_apart and found.group()[0].isdigit()):
        return None
    counted = after < len(tree) and tree.tags[after] in ("NNS", "VBZ") and year % 100 == 0
    return None if counted else periods.years(year, year)


def _is_capital(word: str, scene: Scene) -> bool:
    """A word with a capital that is none of a calendar: "Vision 2030", but not "Spring 2026" or "Mid 2027"."""
    return word[:1].isupper() and scene.words.parts.fullmatch(word + " ") is None

"""Times that count from now: "yesterday", "last week", "on Tuesday", "two years ago", "the next ten years"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from claimx.extract.time import periods
from claimx.extract.time.absolute import Expression, Resolve, compiled
from claimx.extract.time.periods import UNKNOWN, Period
from claimx.extract.time.scene import Scene
from claimx.extract.time.words import Vocabulary
from claimx.model import TimeKind

_SHARE = r"\b(?:the )?(?P<number>%(ordinal)s) (?P<unit>quarter|half)"
_OF_YEAR = r"(?: of (?P<step>%(step)s) year| of the year)?\b(?! of\b)"
_COUNT = r"(?P<count>%(number)s|%(vague)s) (?P<unit>%(unit)s)\b"
_SPELL = rf"(?P<body>%(hedge)s{_COUNT})(?! (?:of|later|%(ago)s|%(from_now)s)\b|-)"


def expressions(words: Vocabulary) -> tuple[Expression, ...]:
    """All expressions that need the day of publication; without it they are found but stay open."""
    table: tuple[tuple[str, Resolve, TimeKind], ...] = (
        (r"\b(?P<word>%(days)s)\b", _day, "event"),
        (r"\b(?:(?P<step>(?i:last|next|this)) )?(?P<day>%(long_weekday)s)(?!\w)", _weekday, "event"),
        (r"\b(?P<step>%(step)s) (?P<unit>%(unit)s|(?i:weekend))\b(?!-)", _whole, "event"),
        (r"\b(?P<step>%(step)s) (?P<month>%(long_month)s)\b", _stepped_month, "event"),
        (r"\b(?P<step>%(step)s) (?P<season>%(season)s)\b", _stepped_season, "event"),
        (r"\b(?:(?P<day>%(day)s) )?(?P<month>%(long_month)s) (?:of )?(?P<step>%(step)s) year\b", _of_year, "event"),
        (r"\b(?P<season>%(season)s) (?:of )?(?P<step>%(step)s) year\b", _season_of_year, "event"),
        (r"\b(?P<step>%(step)s) (?:%(fiscal)s)\b", _fiscal, "event"),
        (_SHARE + _OF_YEAR, _share, "event"),
        (r"\bthe %(contextual)s (?:%(unit)s)\b", _open, "event"),
        (r"\b(?:(?i:the) )?(?i:end|start|beginning|middle|close) of the (?P<unit>%(unit)s)\b", _current, "event"),
        (r"\b(?P<unit>year|month|quarter)-end\b|\bend of (?P<unit2>year|month|quarter)\b", _current, "event"),
        (rf"\b{_COUNT} (?P<way>%(ago)s|%(from_now)s)\b", _away, "event"),
        (rf"\b(?:(?i:the|this) )?(?P<way>%(back)s|%(ahead)s) {_COUNT}", _stretch, "duration"),
        (r"\bthe (?P<way>%(back)s|%(ahead)s) (?P<unit>%(unit)s)\b", _stretch, "duration"),
        (rf"\b(?i:within) {_SPELL}", _within, "deadline"),
        (rf"\b(?i:in) {_SPELL}", _ahead, "event"),
        (rf"\b%(lasting)s {_SPELL}", _open, "duration"),
    )
    return tuple(Expression(compiled(template, words), resolve, kind) for template, resolve, kind in table)


def _open(found: re.Match[str], scene: Scene) -> Period:
    """ "for three years": how long, not when."""
    return UNKNOWN


def _steps(found: re.Match[str], scene: Scene) -> tuple[date, str, int] | None:
    """From which day how many of which unit are counted; None where day or number is not known."""
    count = _count(found, scene)
    if scene.anchor is None or count is None:
        return None
    return scene.anchor, scene.words.units[found["unit"].lower()], count


def _after(found: re.Match[str], scene: Scene, direction: int) -> Period:
    """The unit that lies so many units ahead (direction 1) or back (-1)."""
    steps = _steps(found, scene)
    if steps is None:
        return UNKNOWN
    anchor, unit, count = steps
    when = periods.shifted(anchor, unit, direction * count)
    return periods.around(when, unit) if when else UNKNOWN


def _within(found: re.Match[str], scene: Scene) -> Period:
    steps = _steps(found, scene)
    return UNKNOWN if steps is None else Period(steps[0], periods.shifted(*steps))


def _ahead(found: re.Match[str], scene: Scene) -> Period | None:
    """ "in two weeks", where the sentence looks ahead; else it says how long something took."""
    return _after(found, scene, 1) if scene.tense(*found.span()) > 0 else None


def _day(found: re.Match[str], scene: Scene) -> Period | None:
    if found.group().isupper() or _names(found, scene.surface.text):
        return None
    if scene.anchor is None:
        return UNKNOWN
    offset = scene.words.days[" ".join(found["word"].lower().split())]
    return periods.day(scene.anchor + timedelta(days=offset))


def _names(found: re.Match[str], text: str) -> bool:
    """ "Russia Today", "archive.today/x": a capital inside a sentence, or a piece of an address."""
    before, after = text[: found.start()], text[found.end() : found.end() + 2]
    if before[-1:] in ("/", "@", "-") or (before[-1:] == "." and before[-2:-1].isalpha()) or after[:1] in ("/", "@"):
        return True
    opens = not before.strip() or before.rstrip()[-1] in ".!?:;\"“”‘’'(—–-|"
    return found.group()[0].isupper() and not opens


def _step(found: re.Match[str], scene: Scene) -> int:
    return scene.words.steps[" ".join(found["step"].lower().split())]


def _weekday(found: re.Match[str], scene: Scene) -> Period:
    """The last such day up to now, or the next one where the sentence looks ahead."""
    if scene.anchor is None:
        return UNKNOWN
    distance = (scene.words.weekdays[found["day"].lower()] - scene.anchor.weekday()) % 7
    step = (found["step"] or "").lower()
    if step == "last":
        return periods.day(scene.anchor + timedelta(days=distance - 7))
    if step == "next":
        return periods.day(scene.anchor + timedelta(days=distance or 7))
    ahead = distance == 0 or step == "this" or scene.tense(*found.span()) > 0
    return periods.day(scene.anchor + timedelta(days=distance if ahead else distance - 7))


def _whole(found: re.Match[str], scene: Scene) -> Period | None:
    if scene.anchor is None:
        return UNKNOWN
    step = _step(found, scene)
    if found["unit"].lower() == "weekend":
        saturday = scene.anchor + timedelta(days=(5 - scene.anchor.weekday()) + 7 * step)
        return Period(saturday, saturday + timedelta(days=1))
    unit = scene.words.units[found["unit"].lower()]
    if unit == "hour" or found["unit"].lower() != unit:  # plurals: "last weeks" is another matter
        return None
    when = periods.shifted(scene.anchor, unit, step)
    return periods.around(when, unit) if when else UNKNOWN


def _stepped_month(found: re.Match[str], scene: Scene) -> Period:
    if scene.anchor is None:
        return UNKNOWN
    number = scene.words.months[found["month"].lower()]
    return periods.month(_stepped_year(scene.anchor, number, _step(found, scene)), number)


def _stepped_season(found: re.Match[str], scene: Scene) -> Period:
    if scene.anchor is None:
        return UNKNOWN
    first, last = scene.words.seasons[found["season"].lower()]
    return periods.months(_stepped_year(scene.anchor, first, _step(found, scene)), first, last)


def _of_year(found: re.Match[str], scene: Scene) -> Period | None:
    """ "October last year", "12 June of this year"."""
    if scene.anchor is None:
        return UNKNOWN
    year, number = scene.anchor.year + _step(found, scene), scene.words.months[found["month"].lower()]
    if not found["day"]:
        return periods.month(year, number)
    when = periods.made(year, number, int(re.sub(r"\D", "", found["day"])))
    return periods.day(when) if when else None


def _season_of_year(found: re.Match[str], scene: Scene) -> Period:
    if scene.anchor is None:
        return UNKNOWN
    return periods.months(scene.anchor.year + _step(found, scene), *scene.words.seasons[found["season"].lower()])


def _stepped_year(anchor: date, month: int, step: int) -> int:
    """The year of the last (step -1), this (0) or next (1) such month."""
    if step < 0 and month >= anchor.month:
        return anchor.year - 1
    return anchor.year + (step > 0 and month <= anchor.month)


def _fiscal(found: re.Match[str], scene: Scene) -> Period:
    if scene.anchor is None:
        return UNKNOWN
    year = scene.anchor.year + _step(found, scene)
    return periods.years(year, year)


def _share(found: re.Match[str], scene: Scene) -> Period | None:
    """A quarter or half of the year that has just been or is to come."""
    number = scene.words.ordinals[found["number"].lower()]
    of_half = found["unit"] == "half"
    if of_half and number > 2:
        return None
    if scene.anchor is None:
        return UNKNOWN
    build = periods.half if of_half else periods.quarter
    if found["step"]:
        return build(scene.anchor.year + _step(found, scene), number)
    period = build(scene.anchor.year, number)
    if period.start and period.start > scene.anchor and scene.tense(*found.span()) <= 0:
        return build(scene.anchor.year - 1, number)
    return period


def _current(found: re.Match[str], scene: Scene) -> Period:
    """ "the end of the month": the part of the unit that now stands in."""
    if scene.anchor is None:
        return UNKNOWN
    word = found["unit"] or found.groupdict().get("unit2") or "year"
    period = periods.around(scene.anchor, scene.words.units[word.lower()])
    opening = found.group().lower().removeprefix("the").strip()
    if opening.startswith(("start", "beginning")):
        return Period(period.start, period.start)
    return periods.third(period, 2) if opening.startswith("middle") else Period(period.end, period.end)


def _count(found: re.Match[str], scene: Scene) -> int | None:
    written = " ".join((found.groupdict().get("count") or "one").lower().split())
    return int(written) if written.isdigit() else scene.words.numbers.get(written)


def _away(found: re.Match[str], scene: Scene) -> Period:
    """ "two years ago", "three weeks from now": the unit it falls in."""
    back = re.fullmatch(scene.words.patterns["ago"], found["way"]) is not None
    if found["way"].lower() == "earlier" and scene.words.units[found["unit"].lower()] != "year":
        return UNKNOWN  # earlier than something else
    return _after(found, scene, -1 if back else 1)


def _stretch(found: re.Match[str], scene: Scene) -> Period | None:
    """ "the past three months", "the next decade": up to now, or from now on."""
    unit = scene.words.units[found["unit"].lower()]
    if scene.anchor is None:
        return UNKNOWN
    back = re.fullmatch(scene.words.patterns["back"], found["way"]) is not None
    count = _count(found, scene)
    edge: date | None = None
    plural_alone = not found.groupdict().get("count") and found["unit"].lower() != unit
    if count is not None and not plural_alone:
        edge = periods.shifted(scene.anchor, unit, -count if back else count)
    return Period(edge, scene.anchor) if back else Period(scene.anchor, edge)

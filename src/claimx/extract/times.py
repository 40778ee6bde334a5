"""The times of a paragraph: dates, periods and stretches of time, resolved against the day of publication.

Dated expressions are in time/absolute.py, those that count from now in time/relative.py, calendar arithmetic in
time/periods.py. Parts ("early", "the end of"), ranges ("from May to July 2026") and cues before a time ("by",
"since", "deliveries start in") are put on here. Nothing is ever resolved against the clock of the machine.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

from claimx.extract.surface import Surface
from claimx.extract.time import absolute, periods, relative
from claimx.extract.time.absolute import Expression
from claimx.extract.time.kinds import purpose
from claimx.extract.time.periods import Period
from claimx.extract.time.scene import Scene, anchor_day
from claimx.extract.time.words import Vocabulary
from claimx.grammar.tree import Tree
from claimx.model import TimeKind


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time in a paragraph; dates are ISO 8601, None where open or where they cannot be known."""

    start_tok: int
    end_tok: int
    start: int
    end: int
    text: str
    kind: TimeKind
    start_date: str | None
    end_date: str | None


@dataclass(frozen=True, slots=True)
class TimeWords:
    """Compiled once from rules/qualifiers/times.yaml and passed to `times`."""

    vocabulary: Vocabulary
    expressions: tuple[Expression, ...]
    gate: re.Pattern[str]

    @classmethod
    def from_rules(cls, rules: Mapping[str, Any]) -> TimeWords:
        """Compiles the file's lists; a missing list is a KeyError that names it."""
        vocabulary = Vocabulary.from_rules(rules)
        p = vocabulary.patterns
        gate = rf"\d|{p['month']}|{p['long_weekday']}|{p['days']}|{p['unit']}|{p['season']}|\bweekend\b"
        expressions = absolute.expressions(vocabulary) + relative.expressions(vocabulary)
        return cls(vocabulary, expressions, re.compile(gate))


@dataclass(frozen=True, slots=True)
class _Found:
    """A time on its way: `yearless` means that its year was inferred; `again` reads it in another scene.

    `joined` marks a range, which is a stretch of time though deliveries may fill it.
    """

    start: int
    end: int
    period: Period
    kind: TimeKind
    yearless: bool = False
    again: Callable[[Scene], Period | None] | None = None
    joined: bool = False


def times(tree: Tree, words: TimeWords, published: str | None = None, dateline: str | None = None) -> list[TimeMention]:
    """All times of a paragraph in text order, none overlapping.

    `published` and `dateline` are ISO dates; relative times count from the dateline's where both are given.
    """
    surface = Surface(tree)
    if not words.gate.search(surface.text):
        return []
    scene = Scene(surface, anchor_day(dateline) or anchor_day(published), words.vocabulary)
    parted: list[_Found] = []
    for found in _expressed(words, scene):
        parted.append(_parted(found, scene, parted[-1].end if parted else 0))
    told = [found for found in _ranges(parted, scene) if not _is_compared(found, scene)]
    return [_mention(_cued(found, scene), surface) for found in told]


def _is_compared(found: _Found, scene: Scene) -> bool:
    """True for the time of something else: "more than in 2024"."""
    cue = scene.words.before.search(scene.surface.text, 0, found.start)
    return cue is not None and cue.lastgroup == "compared"


def _expressed(words: TimeWords, scene: Scene) -> Iterator[_Found]:
    """The expressions that match, the longest first where several start together."""
    text = scene.surface.text
    candidates = [
        (found.start(body), -found.end(body), number, found)
        for number, expression in enumerate(words.expressions)
        for found in expression.pattern.finditer(text)
        for body in ["body" if "body" in expression.pattern.groupindex else 0]
    ]
    position = 0
    for start, minus_end, number, found in sorted(candidates, key=lambda candidate: candidate[:3]):
        if start < position:
            continue
        expression = words.expressions[number]
        period = expression.resolve(found, scene)
        if period is not None:
            groups = found.groupdict()
            yearless = bool(groups.get("month")) and not groups.get("year") and not groups.get("step")
            kind = expression.kind
            if groups.get("last") and yearless and scene.words.range_opening.search(text, 0, start):
                kind = "duration"  # "from 3 to 9 May"
            yield _Found(start, -minus_end, period, kind, yearless, partial(expression.resolve, found))
            position = -minus_end


def _parted(found: _Found, scene: Scene, after: int) -> _Found:
    """Takes in "early", "mid-", "the end of", "later", and narrows the period; nothing before `after` is taken."""
    part = scene.words.parts.search(scene.surface.text, 0, found.start)
    if not part or part.start() < after:  # in "a week earlier Monday" the first time has taken "earlier"
        return found
    name, period = str(part.lastgroup), found.period
    if name in ("early", "middle", "late"):
        period = periods.third(period, {"early": 1, "middle": 2, "late": 3}[name])
    elif name == "end":
        period = Period(period.end, period.end)
    elif scene.anchor is not None and period.start and period.end:
        within = period.start <= scene.anchor <= period.end
        low, high = (scene.anchor, period.end) if name == "later" else (period.start, scene.anchor)
        period = Period(low, high) if within else period
    return replace(found, start=part.start(), period=period)


def _ranges(found: list[_Found], scene: Scene) -> Iterator[_Found]:
    """Joins "from May to July 2026", "between 2027 and 2029" to one time."""
    text, words, position = scene.surface.text, scene.words, 0
    while position < len(found):
        first = found[position]
        last = found[position + 1] if position + 1 < len(found) else None
        joint = last and words.range_joining.fullmatch(text, first.end, last.start)
        opened = words.range_opening.search(text, 0, first.start)
        low = first.period.start
        if last and joint and first.yearless and first.again:
            near = first.again(replace(scene, anchor=last.period.start)) if last.period.start else None
            low = _same_year(near.start if near else low, last.period.start)
        backwards = last and low and last.period.end and low > last.period.end
        if last and joint and not backwards and (opened or joint.group().strip() in ("-", "–", "—")):
            yield _Found(first.start, last.end, Period(low, last.period.end), "duration", joined=True)
            position += 2
        else:
            yield first
            position += 1


def _same_year(first: date | None, last: date | None) -> date | None:
    """The first end of a range takes its year from the last."""
    if first is None or last is None:
        return first
    year = last.year - ((first.month, first.day) > (last.month, last.day))
    return periods.made(year, first.month, first.day)


def _cued(found: _Found, scene: Scene) -> _Found:
    """Reads what stands before a time: a deadline, an open side, a delivery or an order."""
    cue = scene.words.before.search(scene.surface.text, 0, found.start)
    name = str(cue.lastgroup) if cue else ""
    if name == "deadline":
        found = replace(found, kind="deadline")
    elif name == "since":
        found = replace(found, kind="duration", period=replace(found.period, end=None))
    elif name == "until":
        found = replace(found, kind="duration", period=replace(found.period, start=None))
    elif name == "throughout":
        found = replace(found, kind="duration")
    elif scene.words.onwards.match(scene.surface.text, found.end):
        found = replace(found, kind="duration", period=replace(found.period, end=None))
    if found.kind in ("event", "deadline") or name == "since" or found.joined:
        return replace(found, kind=purpose(found.start, scene) or found.kind)
    return found


def _mention(found: _Found, surface: Surface) -> TimeMention:
    offset = surface.tree.offset
    start_tok, end_tok = surface.tokens(found.start, found.end)
    start, end = found.period.start, found.period.end
    return TimeMention(
        start_tok=start_tok,
        end_tok=end_tok,
        start=found.start + offset,
        end=found.end + offset,
        text=surface.text[found.start : found.end],
        kind=found.kind,
        start_date=start.isoformat() if start else None,
        end_date=end.isoformat() if end else None,
    )

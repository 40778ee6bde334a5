"""The day in an agency's dateline: "LIMA, March 3 (Agency) -"."""

from __future__ import annotations

import re

from claimx.extract.time import periods
from claimx.extract.time.scene import anchor_day
from claimx.extract.time.words import Vocabulary

_REACH = 160  # characters at an article's head in which a dateline ends


def dateline_day(head: str, words: Vocabulary, published: str | None) -> str | None:
    """The ISO date of the dateline at an article's head; its year is taken from `published` where it has none."""
    p = words.patterns
    found = re.match(
        rf"\s*[A-Z][\w .,'’/-]*?,?{p['s']}(?:{p['weekday']},?{p['s']})?"
        rf"(?:(?P<month>{p['month']}){p['s']}(?P<day>{p['day']})|(?P<day2>{p['day']}){p['s']}(?P<month2>{p['month']}))"
        rf"(?:,?{p['s']}(?P<year>{p['year']}))?\s*(?:\([^)]*\))?\s*[-–—:]",
        head[:_REACH],
    )
    if not found:
        return None
    number = words.months[(found["month"] or found["month2"]).rstrip(".").lower()]
    day = int(re.sub(r"\D", "", found["day"] or found["day2"]))
    anchor = anchor_day(published)
    if found["year"]:
        when = periods.made(int(found["year"]), number, day)
    else:
        when = periods.nearest(number, day, anchor, 0) if anchor else None
    return when.isoformat() if when else None

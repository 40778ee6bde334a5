"""What parts of a claim mean, in words and normalised numbers."""

from __future__ import annotations

from collections.abc import Iterator

from claimx.look.plain import clean
from claimx.model import Argument, Claim, Quantity, Span, Time

_SIGNS = {"=": "", "<=": "at most ", ">=": "at least ", "~": "about "}


def quantity(one: Quantity) -> str:
    """Kind, value, unit and what it measures: "count: 5 squadron, additional, of item"."""
    if one.value is not None:
        number = f"{_SIGNS[one.comparator]}{one.value:,}"
    elif one.low is not None or one.high is not None:
        number = f"{'…' if one.low is None else f'{one.low:,}'} to {'…' if one.high is None else f'{one.high:,}'}"
    else:
        number = "no number"
    return f"{one.kind}: " + ", ".join((number + _unit(one), *_details(one)))


def time(one: Time) -> str:
    """Kind and dates: "deadline: 2026-05-01 to 2026-05-31"."""
    dates = dict.fromkeys(date for date in (one.start_date, one.end_date) if date)
    return f"{one.kind}: {' to '.join(dates) or 'date unknown'}"


def entity(argument: Argument) -> str:
    """Label, id and usual name, as far as they are known."""
    known = argument.entity
    parts = (argument.label, known and known.id, known and clean(known.name))
    return " ".join(part for part in parts if part)


def status(claim: Claim) -> str:
    """The status and the words that gave it."""
    return claim.status + _by(claim.status_cues)


def polarity(claim: Claim) -> str:
    """The polarity, the kind of a negative one, and the words that gave it."""
    kind = f" ({claim.polarity_kind})" if claim.polarity_kind else ""
    return claim.polarity + kind + _by(claim.polarity_cues)


def quoted(span: Span) -> str:
    """The span's text in quotation marks."""
    return f"“{clean(span.text)}”"


def _by(cues: tuple[Span, ...]) -> str:
    return f", by {', '.join(quoted(cue) for cue in cues)}" if cues else ""


def _unit(one: Quantity) -> str:
    unit = {None: "", "percent": " %"}.get(one.unit, f" {one.unit}")
    return clean(f"x{unit}")[1:] + (f" per {clean(one.per)}" if one.per else "")


def _details(one: Quantity) -> Iterator[str]:
    if one.basis:
        yield {"each": "each", "total": "in total"}[one.basis]
    if one.additional:
        yield "additional"
    if one.of:
        yield f"of {one.of}"
    if one.same_as is not None:
        yield f"the same as quantity {one.same_as + 1}"

"""The slots of a claim in its sentence: coloured, or in brackets with their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rich.text import Text

from claimx.look.plain import safe
from claimx.model import Claim, Span

_ROLES = ("bold green", "bold cyan", "bold magenta", "bold blue")
_STYLES = {
    "trigger": "bold underline",
    "quantity": "yellow",
    "time": "cyan",
    "place": "green",
    "condition": "italic red",
    "motive": "italic bright_blue",
    "marker": "underline",
    "anaphor": "underline",
    "status": "bold yellow",
    "polarity": "bold red",
    "source": "bright_magenta",
    "cue": "italic bright_magenta",
}
_OTHER = "italic"


@dataclass(frozen=True, slots=True)
class Slot:
    """A stretch of the document and what it is to the claim: a role's name, "trigger", "condition", …"""

    start: int
    end: int
    name: str


def slots(claim: Claim) -> list[Slot]:
    """All slots, the outer before those inside them."""
    found = {Slot(span.start, span.end, name) for name, span in _named(claim) if span.start < span.end}
    return sorted(found, key=lambda slot: (slot.start, -slot.end, slot.name))


def styles(claim: Claim) -> dict[str, str]:
    """A style for each slot's name; the roles get theirs in the order of the record."""
    return {**_STYLES, **{role: _ROLES[number % len(_ROLES)] for number, role in enumerate(claim.roles)}}


def coloured(sentence: Span, found: Iterable[Slot], palette: dict[str, str]) -> Text:
    """The sentence with each slot in its style, the inner over the outer."""
    text = Text(safe(sentence.text))
    for slot in _inside(sentence, found):
        text.stylize(palette.get(slot.name, _OTHER), slot.start - sentence.start, slot.end - sentence.start)
    return text


def bracketed(sentence: Span, found: Iterable[Slot]) -> Text:
    """The sentence with each slot as "[name: its text]"; of slots that cross, the later one ends with the first."""
    made: list[str] = []
    open_: list[int] = []
    at = sentence.start

    def up_to(end: int) -> None:
        nonlocal at
        made.append(safe(sentence.text[at - sentence.start : end - sentence.start]))
        at = end

    for slot in _inside(sentence, found):
        while open_ and open_[-1] <= slot.start:
            up_to(open_.pop())
            made.append("]")
        up_to(slot.start)
        made.append(f"[{slot.name}: ")
        open_.append(min([slot.end, *open_]))
    while open_:
        up_to(open_.pop())
        made.append("]")
    up_to(sentence.end)
    return Text("".join(made))


def legend(sentences: Iterable[Span], found: Iterable[Slot], palette: dict[str, str]) -> Text:
    """The names of the slots that stand in these sentences, each in its style, in the order of the text."""
    shown = list(sentences)
    names = dict.fromkeys(slot.name for slot in found if any(list(_inside(s, [slot])) for s in shown))
    return Text("  ").join(Text(name, style=palette.get(name, _OTHER)) for name in names)


def _inside(sentence: Span, found: Iterable[Slot]) -> Iterator[Slot]:
    return (slot for slot in found if sentence.start <= slot.start and slot.end <= sentence.end)


def _named(claim: Claim) -> Iterator[tuple[str, Span]]:
    yield "trigger", claim.trigger
    for role, fillers in claim.roles.items():
        for argument in fillers:
            yield role, argument
            yield from ((role, antecedent) for antecedent in argument.antecedents)
    yield from (("quantity", one) for one in claim.quantities)
    yield from (("time", one) for one in claim.times)
    yield from (("place", one) for one in claim.places)
    for name, parts in (("condition", claim.conditions), ("motive", claim.motives)):
        for part in parts:
            yield name, part
            yield "marker", part.marker
            if part.anaphor is not None:
                yield "anaphor", part.anaphor
    yield from (("status", cue) for cue in claim.status_cues)
    yield from (("polarity", cue) for cue in claim.polarity_cues)
    if claim.attribution is not None:
        yield "source", claim.attribution.source
        yield "cue", claim.attribution.cue
        yield from (("source", one) for one in claim.attribution.via)

"""Frames as lines: all of them by type, or one in full."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from textwrap import wrap

from claimx.rulebook.schema import ClaimType, Frame, RoleSpec, Rulebook, TriggerSpec

_WIDTH = 80


def listing(frames: Iterable[Frame], width: int = _WIDTH) -> Iterator[str]:
    """Types with their frames: id, how many examples must and must not fire, and the triggers, cut to the width."""
    ordered = sorted(frames, key=lambda frame: (frame.claim, frame.id))
    longest = max((len(frame.id) for frame in ordered), default=0)
    for claim, group in groupby(ordered, key=lambda frame: frame.claim):
        members = list(group)
        yield f"{claim}  {len(members)} frame{'s' * (len(members) != 1)}"
        for frame in members:
            must = sum(bool(example.claims) for example in frame.examples)
            head = f"  {frame.id:{longest}}  {must:2}+ {len(frame.examples) - must:2}-  "
            yield _cut(head + triggers(frame.trigger), width)


def record(frame: Frame) -> dict[str, object]:
    """A frame for programs."""
    return {
        "id": frame.id,
        "claim": frame.claim,
        "about": frame.about,
        "file": frame.file,
        "line": frame.line,
        "triggers": {name: sorted(lemmas) for name, lemmas in _lemmas(frame.trigger)},
        "roles": {name: list(role.functions) for name, role in frame.roles.items()},
        "examples": len(frame.examples),
    }


def triggers(trigger: TriggerSpec) -> str:
    """The words that start a frame, with what must stand beside them: "place, file + object order"."""
    words = ", ".join(", ".join(sorted(lemmas)) for _, lemmas in _lemmas(trigger))
    beside = [trigger.particle] if trigger.particle else []
    beside += trigger.filled
    beside += [f"{function} {'/'.join(sorted(lemmas))}" for function, lemmas in trigger.with_.items()]
    return " + ".join([words, *beside])


def description(frame: Frame, kind: ClaimType, book: Rulebook, width: int = _WIDTH) -> Iterator[str]:
    """One frame in full: what it is about, its triggers and lists, what each role takes, its examples."""
    yield f"{frame.id}  {frame.file}:{frame.line}"
    yield from _folded("", frame.about, width)
    yield from _folded("claim", f"{frame.claim}: {kind.about}", width)
    for name, lemmas in _lemmas(frame.trigger):
        yield from _folded(name, _words(lemmas, book), width)
    if frame.trigger.particle:
        yield from _folded("particle", frame.trigger.particle, width)
    if frame.trigger.filled:
        yield from _folded("filled", ", ".join(frame.trigger.filled), width)
    for name, limits in (("with", frame.trigger.with_), ("not with", frame.trigger.not_with)):
        for function, lemmas in limits.items():
            yield from _folded(name, f"{function}: {_words(lemmas, book)}", width)
    for name, role in frame.roles.items():
        yield from _folded(name, _role(role, book), width)
    constants: Mapping[str, str | None] = {**frame.attributes, "status": frame.status, "polarity": frame.polarity}
    if told := ", ".join(f"{key}: {value}" for key, value in constants.items() if value):
        yield from _folded("says", told, width)
    for example in frame.examples:
        yield from _folded("fires" if example.claims else "must not", example.text, width)


def _role(role: RoleSpec, book: Rulebook) -> str:
    parts = [" or ".join(role.functions) + (", required" if role.required else "")]
    if role.entity:
        parts.append(f"is {', '.join(sorted(role.entity))}")
    if role.lemma:
        parts.append(f"is one of {_words(role.lemma, book)}")
    if role.not_lemma:
        parts.append(f"is none of {_words(role.not_lemma, book)}")
    return "; ".join(parts)


def _words(lemmas: frozenset[str], book: Rulebook) -> str:
    """Lemmas, those of whole word lists and noun classes by their names."""
    left, named = set(lemmas), []
    lists = {**book.classes, **book.words}
    for name, words in sorted(lists.items(), key=lambda item: (-len(item[1]), item[0])):
        if len(words) > 3 and words <= lemmas and words & left:
            named.append(f"${name}")
            left -= words
    return ", ".join([*named, *sorted(left)])


def _lemmas(trigger: TriggerSpec) -> Sequence[tuple[str, frozenset[str]]]:
    categories = (("verb", trigger.verb), ("noun", trigger.noun), ("adjective", trigger.adjective))
    return [(name, lemmas) for name, lemmas in categories if lemmas]


def _folded(head: str, text: str, width: int) -> Iterator[str]:
    lines = wrap(text, max(20, width - 14), break_on_hyphens=False) or [""]
    yield from (f"  {head if number == 0 else '':12}{line}".rstrip() for number, line in enumerate(lines))


def _cut(line: str, width: int) -> str:
    return line if len(line) <= width else line[: width - 1].rstrip(" ,") + "…"

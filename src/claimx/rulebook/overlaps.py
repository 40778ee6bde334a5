"""Frames that get in one another's way, and words that nothing uses.

Two frames on one trigger overlap wholly if they ask the same of it. Of two claim types that is a tie which any sentence
can reach, an error; of one type, the frame that fills no more than the other never wins.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from claimx.rulebook.lists import looks_like_reference
from claimx.rulebook.locate import Items, Node, Table, Text
from claimx.rulebook.schema import ClaimType, Frame

Trigger = tuple[str, str]


def ties(
    frames_of: Mapping[Trigger, tuple[Frame, ...]], types: Mapping[str, ClaimType]
) -> Iterator[tuple[Frame, Frame, Trigger]]:
    """Pairs of frames that ask the same of a trigger, each pair once; of types of which neither extends the other."""
    lines = {name: (name, *kind.extends) for name, kind in types.items()}
    for one, other, trigger in _pairs(frames_of):
        if one.claim in lines[other.claim] or other.claim in lines[one.claim]:
            continue
        if _limits(one) == _limits(other) and _asked(one) == _asked(other):
            yield one, other, trigger


def shadows(frames_of: Mapping[Trigger, tuple[Frame, ...]]) -> Iterator[tuple[Frame, Frame, Trigger]]:
    """Pairs of frames of one claim type of which the second can never win where the first can start."""
    for one, other, trigger in _pairs(frames_of):
        if one.claim == other.claim and _limits(one) == _limits(other):
            for above, below in ((one, other), (other, one)):
                if (
                    _covers(above, below)
                    and above.trigger.lemmas()
                    and set(below.trigger.lemmas()) <= set(above.trigger.lemmas())
                ):
                    yield above, below, trigger
                    break


def shared(frames_of: Mapping[Trigger, tuple[Frame, ...]]) -> Iterator[tuple[Trigger, tuple[str, ...]]]:
    """Triggers that start frames of several claim types, with these types."""
    for trigger, frames in frames_of.items():
        if len(types := sorted({frame.claim for frame in frames})) > 1:
            yield trigger, tuple(types)


def references(nodes: Iterable[Node]) -> frozenset[str]:
    """The names of the lists that some values refer to as `$name`."""
    found: set[str] = set()
    waiting = list(nodes)
    while waiting:
        match waiting.pop():
            case Text(value=value) if looks_like_reference(value):
                found.add(value[1:])
            case Items(values=values):
                waiting += values
            case Table(entries=entries):
                waiting += entries.values()
    return frozenset(found)


def _pairs(frames_of: Mapping[Trigger, tuple[Frame, ...]]) -> Iterator[tuple[Frame, Frame, Trigger]]:
    seen: set[tuple[str, str]] = set()
    for trigger, frames in frames_of.items():
        for one, other in combinations(frames, 2):
            if (one.id, other.id) not in seen:
                seen.add((one.id, other.id))
                yield one, other, trigger


def _limits(frame: Frame) -> tuple[object, ...]:
    trigger = frame.trigger
    return trigger.particle, trigger.filled, dict(trigger.with_), dict(trigger.not_with)


def _asked(frame: Frame) -> list[str]:
    """What a frame asks of its fillers, whatever the roles are called."""
    limits = [(s.functions, s.required, *map(sorted, (s.entity, s.lemma, s.not_lemma))) for s in frame.roles.values()]
    return sorted(map(repr, limits))


def _covers(above: Frame, below: Frame) -> bool:
    """Whether the frame above fits wherever the one below does, with no fewer constraints and roles."""
    same = all(above.roles.get(role) == spec for role, spec in below.roles.items())
    more = [spec for role, spec in above.roles.items() if role not in below.roles]
    wins = len(above.roles) > len(below.roles) or above.id < below.id
    return same and not any(spec.required for spec in more) and wins

"""Constraints that would have kept rejected records out: what their fillers are, and no accepted record's is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import inf

from claimx.extract.constraints import ACTORS, GOODS, widened
from claimx.learn.fillers import Fillers
from claimx.learn.proposal import Proposal
from claimx.rulebook.schema import Frame, Rulebook
from claimx.rulebook.trial import Bench, Written, words

_FEW = 5  # accepted records with fillers of a known kind; of fewer it is not said that all are so
_TWICE = 2  # rejected records that it takes to forbid a class, or a noun of a class that the role asks for
Candidate = tuple[str, str]  # a role and a lemma or "$CLASS"


def limits(
    frame: Frame, rejected: Sequence[Fillers], kept: Sequence[Fillers], book: Rulebook, bench: Bench
) -> Iterator[Proposal]:
    """The constraints that a frame's rejected records propose, a role at a time."""
    for role, lemmas in _not_lemmas(frame, rejected, kept, book).items():
        before = words(bench.written(frame.id)["roles"][role].get("not_lemma"))
        if new := [lemma for lemma in lemmas if lemma not in before]:
            count = sum(not _named(one, role, book).isdisjoint(new) for one in rejected)
            grounds = f"{_records(count)} rejected with such a filler, none accepted"
            changed = _limited(bench, frame.id, role, "not_lemma", [*before, *new])
            yield Proposal(frame.id, f"no {role} that is {', '.join(new)}", grounds, changed)
    for role in frame.roles:
        if entity := _entity(frame, role, rejected, kept, book):
            about = f"{role} limited to {', '.join(entity)}"
            grounds = f"all of {_records(len(kept))} accepted have such a filler, none rejected"
            yield Proposal(frame.id, about, grounds, _limited(bench, frame.id, role, "entity", entity))


def _limited(bench: Bench, frame: str, role: str, key: str, limit: list[str]) -> Written:
    """A frame as written, with another limit on a role."""
    changed = bench.written(frame)
    changed["roles"][role][key] = limit
    return changed


def _not_lemmas(
    frame: Frame, rejected: Sequence[Fillers], kept: Sequence[Fillers], book: Rulebook
) -> dict[str, list[str]]:
    """By role the fewest lemmas and classes that explain the rejected records, those that explain most first.

    A class or word that the role asks for is not forbidden.
    """
    cover: dict[Candidate, set[int]] = {}
    for number, one in enumerate(rejected):
        for role in frame.roles:
            for name in _named(one, role, book):
                cover.setdefault((role, name), set()).add(number)
    cover = {one: numbers for one, numbers in cover.items() if len(numbers) >= _needed(frame, one, book)}
    for one in kept:
        for role in frame.roles:
            for name in _named(one, role, book):
                cover.pop((role, name), None)
    found: dict[str, list[str]] = {}
    while cover:
        role, name = best = max(sorted(cover), key=lambda c: (len(cover[c]), not c[1].startswith("$")))
        found.setdefault(role, []).append(name)
        explained = cover[best]
        cover = {other: rest for other, numbers in cover.items() if (rest := numbers - explained)}
    return found


def _needed(frame: Frame, candidate: Candidate, book: Rulebook) -> float:
    """In how many rejected records a word must stand to be forbidden; more than there can be for what is asked for."""
    role, name = candidate
    spec, asked = frame.roles[role], widened(frame.roles[role].entity)
    if name.startswith("$"):
        listed = not book.classes[name[1:]].isdisjoint(spec.lemma)
        return inf if listed or name[1:] in asked else _TWICE
    if name in spec.lemma:
        return inf
    return _TWICE if book.classes_of.get(name, frozenset()) & asked else 1


def _named(one: Fillers, role: str, book: Rulebook) -> set[str]:
    """What could be forbidden of a record's fillers in a role."""
    found: set[str] = set()
    for filler in one.get(role, ()):
        if filler.lemma is not None:
            found |= {filler.lemma, *(f"${label}" for label in filler.labels if label in book.classes)}
    return found


def _entity(
    frame: Frame, role: str, rejected: Sequence[Fillers], kept: Sequence[Fillers], book: Rulebook
) -> list[str] | None:
    """What all accepted fillers of a role are and no rejected one is, if the role does not ask for it already."""
    held = [filler for one in kept for filler in one.get(role, ())]
    wrong = [filler for one in rejected for filler in one.get(role, ())]
    if sum(bool(one.get(role)) for one in kept) < _FEW or not all(filler.labels for filler in held):
        return None
    wanted = frozenset().union(*(filler.labels for filler in held))
    excluded = [filler for filler in wrong if filler.labels and not filler.labels & widened(wanted)]
    if not wrong or len(excluded) < len(wrong):
        return None
    spec = frame.roles[role].entity
    return None if spec and widened(spec) <= widened(wanted) else _short(wanted, book.words)


def _short(labels: frozenset[str], lists: Mapping[str, frozenset[str]]) -> list[str]:
    """Labels by the lists that stand for them."""
    made: list[str] = []
    for name, group in (("actors", ACTORS), ("wares", GOODS)):
        if labels & group and name in lists:
            made.append(f"${name}")
            labels = labels - group
    return [*made, *sorted(labels)]


def _records(count: int) -> str:
    return f"{count} record{'s' * (count != 1)}"

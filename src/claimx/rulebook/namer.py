"""Finds the names that rules/entities/ declares in a row of tokens: listed ones by look-up, others by their shape.

What a look-up costs depends on the text alone, not on how many names there are.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from claimx.grammar.tree import Name
from claimx.rulebook.schema import Entity, EntityRules

_Shape = tuple[re.Pattern[str], str, str]  # with the label and the id of what has it
_RUN = re.compile(r"\w*")


class Namer:
    """Names and aliases as they are written, tokens of a known shape, and shapes that are searched in the text.

    A listed name stands on whole tokens and may have spaces around its hyphens. Of names that overlap the longest
    counts, then the leftmost, then the listed one.
    """

    def __init__(self, rules: EntityRules) -> None:
        self._listed: dict[str, tuple[str, str]] = {}
        self._longest: dict[str, int] = {}  # the length of the longest name that starts with this run of letters
        self._of_tokens = [_shape(p.regex, p.label, p.id) for p in rules.regexes if p.scope == "token"]
        self._of_text = [_shape(p.regex, p.label, p.id) for p in rules.regexes if p.scope == "text"]
        for entity in rules.entities:
            for name in _written(entity):
                self._listed.setdefault(name, (entity.label, entity.id))
                run, length = _run(name, 0), len(name) + 2 * name.count("-")
                self._longest[run] = max(length, self._longest.get(run, 0))

    def names(self, text: str, starts: Sequence[int], ends: Sequence[int]) -> list[Name]:
        """The names in a text whose tokens have these offsets; they do not overlap."""
        known = list(self._known(text, starts, ends))
        chosen = _apart([*known, *_search(self._of_text, text, starts)])
        return [name if name.id else _identified(name, known) for name in chosen]

    def _known(self, text: str, starts: Sequence[int], ends: Sequence[int]) -> Iterator[Name]:
        for number, start in enumerate(starts):
            longest = self._longest.get(_run(text, start))
            if longest is not None:
                yield from self._listed_at(number, text, start, ends, start + longest)
            word = text[start : ends[number]]
            yield from (Name(number, number + 1, *known) for regex, *known in self._of_tokens if regex.fullmatch(word))

    def _listed_at(self, number: int, text: str, start: int, ends: Sequence[int], limit: int) -> Iterator[Name]:
        for last in range(number, len(ends)):
            if ends[last] > limit:
                return
            known = self._listed.get(text[start : ends[last]].replace(" - ", "-"))
            if known is not None:
                yield Name(number, last + 1, *known)


def _written(entity: Entity) -> Iterator[str]:
    """An entity's names; those of models and makes stand in the plural too ("two Rafales", "F-16s")."""
    for name in (entity.name, *entity.aliases):
        yield name
        if entity.label in ("WEAPON", "PRODUCT") and name[-1].isalnum() and name[-1] not in "sS":
            yield name + "s"


def _shape(regex: str, label: str, id_: str | None) -> _Shape:
    return re.compile(regex), label, id_ or ""


def _run(text: str, start: int) -> str:
    found = _RUN.match(text, start)
    return found.group() if found else ""


def _search(shapes: Iterable[_Shape], text: str, starts: Sequence[int]) -> Iterator[Name]:
    """What has one of the shapes; a name takes in all tokens that it touches."""
    for regex, label, id_ in shapes:
        for match in regex.finditer(text):
            if match.group():
                yield Name(bisect_right(starts, match.start()) - 1, bisect_right(starts, match.end() - 1), label, id_)


def _apart(names: Iterable[Name]) -> list[Name]:
    """Names that do not overlap: the longest first, of equally long ones the leftmost, then the one named first."""
    chosen: list[Name] = []
    taken: set[int] = set()
    for name in sorted(names, key=lambda name: (name.start - name.end, name.start)):
        tokens = range(name.start, name.end)
        if taken.isdisjoint(tokens):
            chosen.append(name)
            taken.update(tokens)
    return chosen


def _identified(name: Name, known: Iterable[Name]) -> Name:
    """The name with the id of a listed one inside it that is of its kind ("the Asian Development Bank")."""
    inside = (one for one in known if name.start <= one.start and one.end <= name.end and one.label == name.label)
    return replace(name, id=next((one.id for one in inside if one.id), ""))

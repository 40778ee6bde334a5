"""Runs the examples of frames through an extractor and tells which of them hold.

An example holds if each claim it names is matched by another claim of the frame's type, whichever frame made it;
an example without claims holds if no claim of that type comes of it. A claim of a type that extends the frame's counts
as one of that type. Fillers agree by their words, so a shorter or
longer cut of the same phrase passes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from claimx.rulebook.schema import ClaimType, Example, ExampleClaim, Frame

_WORDS = re.compile(r"\w+(?:[-'’./]\w+)*")
_IDLE = frozenset({"the", "a", "an", "of", "and", "its", "their", "his", "her", "this", "that", "these", "those"})
_POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class Found:
    """What an extractor found in an example: a claim's type, its fillers' texts by role, and the frame's id.

    `tie` names a frame that fits just as well and would say something else.
    """

    type: str
    roles: Mapping[str, Sequence[str]]
    rule: str = ""
    tie: str | None = None


Extract = Callable[[str], Sequence[Found]]


@dataclass(frozen=True, slots=True)
class Result:
    """An example and what came of it: `problem` is empty where it holds. `todo` marks a known miss."""

    frame: Frame
    example: Example
    problem: str = ""
    fired: tuple[str, ...] = field(default=())
    todo: bool = False

    @property
    def failed(self) -> bool:
        """Whether it counts as a failure."""
        return bool(self.problem) and not self.todo


def run_examples(frames: Iterable[Frame], extract: Extract, types: Mapping[str, ClaimType]) -> Iterator[Result]:
    """Runs all examples of some frames, in order. `types` are those of the rules that extract."""
    kinds = {name: (name, *kind.extends) for name, kind in types.items()}
    for frame in frames:
        for example in frame.examples:
            found = [claim for claim in extract(example.text) if frame.claim in kinds.get(claim.type, (claim.type,))]
            fired = tuple(dict.fromkeys(claim.rule for claim in found if claim.rule))
            problem = _problem(example, found) or _tie(found)
            yield Result(frame, example, problem, fired, example.todo or frame.todo)


def describe(result: Result) -> str:
    """A failure or a known miss in a few lines."""
    frame, example = result.frame, result.example
    kind = "todo" if result.todo else "FAILED"
    lines = [f"{frame.file}:{example.line}: {frame.id}: {kind}", f"    {example.text}", f"    {result.problem}"]
    if result.fired:
        lines.append(f"    fired: {', '.join(result.fired)}")
    return "\n".join(lines)


def agree(expected: str, found: str) -> bool:
    """Whether two texts name the same filler: one holds all words of the other, or they share most of them."""
    one, other = _content(expected), _content(found)
    common = one & other
    return bool(common) and (common in (one, other) or 2 * len(common) >= len(one | other))


def _problem(example: Example, found: Sequence[Found]) -> str:
    if not example.claims:
        return f"must not fire, but found {'; '.join(map(_shown, found))}" if found else ""
    missing = _unmatched(example.claims, found)
    if not missing:
        return ""
    wanted = "; ".join(_listed(claim.roles) for claim in missing)
    return f"expected {wanted}\n    found    {'; '.join(map(_shown, found)) or 'nothing of this type'}"


def _unmatched(wanted: Sequence[ExampleClaim], found: Sequence[Found]) -> list[ExampleClaim]:
    """The wanted claims that get no claim of their own, with as many matched as possible."""
    owner: dict[int, int] = {}

    def place(number: int, tried: set[int]) -> bool:
        for place_, claim in enumerate(found):
            if place_ not in tried and _fits(wanted[number], claim):
                tried.add(place_)
                if place_ not in owner or place(owner[place_], tried):
                    owner[place_] = number
                    return True
        return False

    return [claim for number, claim in enumerate(wanted) if not place(number, set())]


def _fits(wanted: ExampleClaim, claim: Found) -> bool:
    """Whether each role that is named has just these fillers; a role that is not named may hold anything."""
    return all(_same_fillers(texts, claim.roles.get(role, ())) for role, texts in wanted.roles.items())


def _same_fillers(wanted: Sequence[str], found: Sequence[str]) -> bool:
    return all(any(agree(text, other) for other in found) for text in wanted) and all(
        any(agree(text, other) for text in wanted) for other in found
    )


def _tie(found: Sequence[Found]) -> str:
    ties = [f"{claim.rule} and {claim.tie} fit equally well" for claim in found if claim.tie]
    return "; ".join(dict.fromkeys(ties))


def _content(text: str) -> frozenset[str]:
    words = [_POSSESSIVE.sub("", word.lower()) for word in _WORDS.findall(text)]
    return frozenset(word for word in words if word not in _IDLE) or frozenset(words)


def _shown(claim: Found) -> str:
    return _listed(claim.roles)


def _listed(roles: Mapping[str, Sequence[str]]) -> str:
    return "{" + ", ".join(f"{role}: {' + '.join(texts) or '(none)'}" for role, texts in roles.items()) + "}"

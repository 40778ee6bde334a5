"""Regular expressions that could take exponential time: told before they are run.

What is repeated without end and can be cut into repeats in more than one way is tried in all of them where the match
fails at last. Two forms say so, and are looked for in what Python's own parser makes of the expression: a repeat inside
a repeat with nothing between that the inner one cannot match ("(a+)+", but not "(a+-)+"), and alternatives inside a
repeat that can begin alike ("(a|a)*").
"""

from __future__ import annotations

import re._constants as sre  # type: ignore[import-not-found]
import re._parser as sre_parser  # type: ignore[import-not-found]
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any

_MANY = 10  # a repeat that may run so often counts as one without end
_SAMPLE = frozenset(map(chr, range(1, 256))) | frozenset("–—’“”… ıßŁż中д")  # characters that stand for all
_REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT)
_KINDS = {
    sre.CATEGORY_DIGIT: (str.isdigit, True), sre.CATEGORY_NOT_DIGIT: (str.isdigit, False),
    sre.CATEGORY_SPACE: (str.isspace, True), sre.CATEGORY_NOT_SPACE: (str.isspace, False),
    sre.CATEGORY_WORD: (lambda c: c.isalnum() or c == "_", True),
    sre.CATEGORY_NOT_WORD: (lambda c: c.isalnum() or c == "_", False),
}  # fmt: skip

Node = tuple[Any, Any]
Nodes = Sequence[Node]


def slow_part(regex: str) -> str:
    """What of a regular expression could take exponential time, in words; empty where nothing does.

    Raises re.error for what is no regular expression.
    """
    return next(_doubts(sre_parser.parse(regex), repeated=False), "")


def _doubts(nodes: Nodes, *, repeated: bool) -> Iterator[str]:
    for code, value in nodes:
        if code in _REPEATS:
            _, most, body = value
            endless = most >= _MANY
            if endless and (inner := _ambiguous(list(body))):
                yield inner
            yield from _doubts(body, repeated=repeated or endless)
        elif code == sre.BRANCH:
            if repeated and _alike(value[1]):
                yield "alternatives that can begin alike, inside a repeat"
            for part in value[1]:
                yield from _doubts(part, repeated=repeated)
        else:
            for inside in _inside(code, value):
                yield from _doubts(inside, repeated=repeated)


def _ambiguous(body: Nodes) -> str:
    """Whether a repeated body holds a repeat that nothing parts from its next round."""
    for place, (code, value) in enumerate(body):
        if code in _REPEATS and value[1] >= _MANY:
            mine = _characters(value[2])
            others = [node for number, node in enumerate(body) if number != place]
            if not any(_must(node) and _characters([node]).isdisjoint(mine) for node in others):
                return "a repeat inside a repeat, with nothing between that only the outer one matches"
        elif code == sre.SUBPATTERN and len(body) == 1:
            return _ambiguous(list(value[3]))
        elif code == sre.BRANCH and (found := next(filter(None, map(_ambiguous, value[1])), "")):
            return found
    return ""


def _inside(code: Any, value: Any) -> list[Nodes]:
    """The parts of a group or of what looks ahead or behind; what never goes back (atomic, possessive) is quick."""
    if code == sre.SUBPATTERN:
        return [value[3]]
    return [value[1]] if code in (sre.ASSERT, sre.ASSERT_NOT) else []


def _must(node: Node) -> bool:
    """Whether a part takes at least one character."""
    return bool(sre_parser.SubPattern(sre_parser.State(), [node]).getwidth()[0])


def _alike(parts: Sequence[Nodes]) -> bool:
    return any(
        not (_first(one) or _first(other)) or not _first(one).isdisjoint(_first(other))
        for one, other in combinations(parts, 2)
    )


def _first(nodes: Nodes) -> frozenset[str]:
    """The characters that a sequence can begin with; none of an empty one."""
    found: frozenset[str] = frozenset()
    for node in nodes:
        found |= _characters([node], first=True)
        if _must(node):
            break
    return found


def _characters(nodes: Nodes, *, first: bool = False) -> frozenset[str]:
    """All characters of the sample that a sequence can match, or that its parts can begin with."""
    found: frozenset[str] = frozenset()
    for code, value in nodes:
        if code in (*_REPEATS, sre.POSSESSIVE_REPEAT):
            found |= _first(value[2]) if first else _characters(value[2])
        elif code == sre.SUBPATTERN:
            found |= _first(value[3]) if first else _characters(value[3])
        elif code == sre.ATOMIC_GROUP:
            found |= _first(value) if first else _characters(value)
        elif code == sre.BRANCH:
            found = found.union(*(_first(part) if first else _characters(part) for part in value[1]))
        else:
            found |= frozenset(c for c in _SAMPLE if _matches(c, code, value))
    return found


def _matches(character: str, code: Any, value: Any) -> bool:
    if code in (sre.LITERAL, sre.NOT_LITERAL):
        return (ord(character) == value) is (code == sre.LITERAL)
    if code == sre.RANGE:
        return bool(value[0] <= ord(character) <= value[1])
    if code == sre.CATEGORY:
        test, wanted = _KINDS[value]
        return test(character) is wanted
    if code == sre.IN:
        negated = value[0][0] == sre.NEGATE
        return any(_matches(character, *member) for member in value[negated:]) is not negated
    return code in (sre.ANY, sre.GROUPREF)

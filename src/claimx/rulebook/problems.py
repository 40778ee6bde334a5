"""Problems of rule files: collected, sorted, and reported all at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches

from claimx.errors import RuleError
from claimx.rulebook.locate import Place

CODES = {
    "unreadable": "the file cannot be read or is not UTF-8",
    "yaml": "the file is not valid YAML",
    "shape": "a value of another kind than expected",
    "empty": "a value or list is empty",
    "unknown-key": "a key that means nothing here",
    "missing-key": "a key that must be there is not",
    "duplicate-key": "a key stands twice in one mapping",
    "duplicate": "a word stands twice in one list",
    "duplicate-id": "a frame, type, list, class or entity is declared twice in one layer",
    "bad-value": "a value that is not one of those allowed",
    "bad-id": "an id or name with other signs than letters, digits and single separators",
    "bad-lemma": "a lemma that is not one word in lower case",
    "bad-regex": "a regular expression that does not compile",
    "slow-regex": "a regular expression that could take exponential time",
    "unknown-list": "a `$name` that no list has",
    "list-cycle": "a list that contains itself",
    "unknown-type": "a claim type that nobody declares",
    "unknown-role": "a role that the claim type does not declare",
    "unknown-function": "a grammatical function that does not exist",
    "unknown-entity": "an entity label or noun class that does not exist",
    "no-positive": "a frame without an example that yields a claim",
    "no-negative": "a frame without an example that must not fire",
    "not-in-text": "an example's filler that does not stand in its text",
    "tie": "two frames of different types that ask the same of one trigger",
    "conflict": "a frame or type that two of the user's layers declare",
    "type-cycle": "a type that extends itself",
    "no-trigger": "an example without any of its frame's trigger words",
}
_LISTED = 30  # as many known names are shown in a message,
_NEAREST = 6  # of more than these, the nearest only


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One problem: where, a code that names its kind, and what is wrong."""

    place: Place
    code: str
    text: str

    def __str__(self) -> str:
        return f"{self.place}: {self.text} [{self.code}]"


@dataclass(slots=True)
class Problems:
    """Collects problems while files are read; the same problem is kept once."""

    found: set[Problem] = field(default_factory=set)

    def add(self, place: Place, code: str, text: str) -> None:
        """Adds a problem. `code` is one of CODES."""
        if code not in CODES:
            raise KeyError(code)
        self.found.add(Problem(place, code, text))

    def unknown(self, place: Place, code: str, what: str, name: str, known: Iterable[str]) -> None:
        """A name that nobody declared; the message suggests a close one and lists the known ones."""
        self.add(place, code, f"unknown {what} {name!r}{suggest(name, known)}")

    def raise_if_any(self) -> None:
        """Raises a RuleError with one line per problem, sorted by place."""
        if self.found:
            raise RuleError("\n".join(str(problem) for problem in sorted(self.found)))


def suggest(name: str, known: Iterable[str]) -> str:
    """The tail of a message about an unknown name: a close one, and the known ones or those nearest to it."""
    names = sorted(set(known))
    close = get_close_matches(name, names, n=1, cutoff=0.7)
    hint = f"; did you mean {close[0]!r}?" if close else "."
    if len(names) > _LISTED:
        nearest = ", ".join(get_close_matches(name, names, n=_NEAREST, cutoff=0.0))
        return f"{hint} Nearest of {len(names)} known: {nearest}"
    return f"{hint} Known: {', '.join(names) or 'none'}"

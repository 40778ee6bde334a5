"""Problems of rule files: collected, sorted, and reported all at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches

from claimx.errors import RuleError
from claimx.rulebook.locate import Place

_LISTED = 24  # names shown in a message; longer lists are cut


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
        self.found.add(Problem(place, code, text))

    def unknown(self, place: Place, code: str, what: str, name: str, known: Iterable[str]) -> None:
        """A name that nobody declared; the message suggests a close one and lists the known ones."""
        self.add(place, code, f"unknown {what} {name!r}{suggest(name, known)}")

    def raise_if_any(self) -> None:
        """Raises a RuleError with one line per problem, sorted by place."""
        if self.found:
            raise RuleError("\n".join(str(problem) for problem in sorted(self.found)))


def suggest(name: str, known: Iterable[str]) -> str:
    """The tail of a message about an unknown name."""
    names = sorted(set(known))
    close = get_close_matches(name, names, n=1, cutoff=0.7)
    hint = f"; did you mean {close[0]!r}?" if close else "."
    shown = ", ".join(names[:_LISTED]) + (f" and {len(names) - _LISTED} more" if len(names) > _LISTED else "")
    return f"{hint} Known: {shown or 'none'}"

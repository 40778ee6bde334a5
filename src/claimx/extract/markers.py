"""Markers of conditions and motives, as rule files list them.

An entry of `markers` in rules/qualifiers/conditions.yaml or motives.yaml holds

    words       the marker's surface forms, words split by spaces
    kind        the kind of the mention
    takes       what follows: "clause", "phrase" (a noun phrase or gerund), "infinitive", "any" of these, or
                "itself" (nothing: the marker is the whole statement, "failing which")
    governor    lemmas, one of which must be what the marker modifies
    of          lemmas, one of which what it modifies must be if that is no verb ("the *move* is meant to");
                "things" for any common noun
    asks        lemmas whose complement it may be instead ("wonder if it will")
    head        lemmas, one of which must head what follows
    not_head    lemmas that may not head it
    not_after   words that may not stand right before the marker
    not_before  words that may not follow it
    when        checks, all of which must hold: "negated", "detached", … (the functions of these names in clausal.py)
    nearest     lemmas of participles that a clause right behind them modifies ("a step *opposed* by many because …")
    through     "object" where `governor` may also be the verb over it as an object ("cancelled *the order* over …")
    attach      "no" where the mention modifies nothing ("even if")
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from claimx.errors import RuleError

TAKES = ("clause", "phrase", "infinitive", "any", "itself")
CHECKS = (
    "negated",
    "detached",
    "attached",
    "unperfected",
    "finite",
    "modal",
    "gerund",
    "untimed",
    "ahead",
    "described",
)
THINGS = frozenset({"things"})
_LISTS = ("governor", "asks", "head", "not_head", "not_after", "not_before", "nearest")
_KEYS = frozenset({"words", "kind", "takes", "of", "when", "attach", "through", *_LISTS})


@dataclass(frozen=True, slots=True)
class Marker:
    """One surface form of a marker with what is asked of its surroundings."""

    words: tuple[str, ...]
    kind: str
    takes: str
    of: frozenset[str] | None = None
    governor: frozenset[str] = frozenset()
    asks: frozenset[str] = frozenset()
    head: frozenset[str] = frozenset()
    not_head: frozenset[str] = frozenset()
    not_after: frozenset[str] = frozenset()
    not_before: frozenset[str] = frozenset()
    nearest: frozenset[str] = frozenset()
    when: tuple[str, ...] = ()
    attach: bool = True
    through: bool = False


MarkerIndex = Mapping[str, tuple[Marker, ...]]


def marker_index(entries: Sequence[Mapping[str, Any]], kinds: Collection[str]) -> MarkerIndex:
    """The markers of a rule file by their first word, longest first. Raises RuleError for what cannot be meant."""
    found: dict[str, list[Marker]] = {}
    for entry in entries:
        for marker in _markers(entry, kinds):
            found.setdefault(marker.words[0], []).append(marker)
    return {word: tuple(sorted(group, key=lambda m: -len(m.words))) for word, group in found.items()}


def _markers(entry: Mapping[str, Any], kinds: Collection[str]) -> Iterator[Marker]:
    checks = tuple(entry.get("when", ()))
    wrong = {*entry} - _KEYS | {entry["kind"]} - {*kinds} | {entry["takes"]} - {*TAKES} | {*checks} - {*CHECKS}
    if wrong:
        raise RuleError(f"marker {entry['words'][0]!r}: unknown {', '.join(sorted(wrong))}")
    of = entry.get("of")
    for words in entry["words"]:
        yield Marker(
            words=tuple(words.split()),
            kind=entry["kind"],
            takes=entry["takes"],
            of=None if of is None else frozenset([of] if isinstance(of, str) else of),
            when=checks,
            through="through" in entry,
            attach=entry.get("attach", "yes") != "no",
            **{name: frozenset(entry.get(name, ())) for name in _LISTS},
        )

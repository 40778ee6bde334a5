"""Which surface forms start a frame, and the gate that tells whether a raw paragraph can hold one.

The gate compares runs of letters. Every token that can be a trigger holds such a run, so a paragraph that the
gate turns away has no trigger: what the frames find is the same with the gate as without.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

Trigger = tuple[str, str]  # category, lemma
Needs = tuple[frozenset[str], ...]  # sets of runs; one of each must stand in the paragraph too

_RUNS = re.compile(r"[^\W\d_]+")
_PLAIN = str.maketrans({"’": "'", "‘": "'", "‐": "-", "‑": "-", "–": "-"})


@dataclass(frozen=True, slots=True)
class TriggerIndex:
    """`forms` maps a surface form in lower case to the triggers it can be.

    `free` are runs of letters that open the gate alone; `bound` those that open it beside others, for triggers
    that always need a companion ("place" with "order") or a particle, and for hyphenated ones.
    """

    forms: Mapping[str, tuple[Trigger, ...]] = field(default_factory=dict)
    free: frozenset[str] = frozenset()
    bound: Mapping[str, tuple[Needs, ...]] = field(default_factory=dict)

    def of(self, word: str) -> tuple[Trigger, ...]:
        """The triggers that a word can be, in any case; typographic hyphens and apostrophes count as plain."""
        low = word.lower()
        return self.forms.get(low) or self.forms.get(low.translate(_PLAIN), ())

    def candidates(self, text: str) -> bool:
        """Whether a trigger can stand in the text; never False where one does."""
        found = set(_RUNS.findall(text.lower()))
        if not self.free.isdisjoint(found):
            return True
        return any(
            all(not need.isdisjoint(found) for need in needs)
            for run in found.intersection(self.bound)
            for needs in self.bound[run]
        )


def build_index(
    triggers: Mapping[Trigger, tuple[frozenset[str], Iterable[tuple[frozenset[str], ...]]]],
    joined: Mapping[str, str],
) -> TriggerIndex:
    """The index of triggers.

    Each trigger has its surface forms and, per frame it starts, the sets of companion forms of which one each
    must be there too (none: the trigger stands alone). `joined` maps run-together words to their first part.
    """
    forms: dict[str, list[Trigger]] = {}
    free: set[str] = set()
    bound: dict[str, set[Needs]] = {}
    written: dict[str, list[str]] = {}
    for whole, first in joined.items():
        written.setdefault(first, []).append(whole)
    runs_of = cache(_runs_of)
    for trigger, (surface, frames) in sorted(triggers.items(), key=lambda item: item[0]):
        company = {tuple(runs_of(need) for need in needs) for needs in frames}
        for form in surface:
            forms.setdefault(form, []).append(trigger)
            key = key_run(form)
            rest = frozenset(_RUNS.findall(form)) - {key}
            pieces: Needs = tuple(frozenset((piece,)) for piece in sorted(rest))
            for run in (key, *written.get(form, ())):
                for needs in company:
                    if needs or pieces:
                        bound.setdefault(run, set()).add(needs + pieces)
                    else:
                        free.add(run)
    return TriggerIndex(
        forms={form: tuple(found) for form, found in forms.items()},
        free=frozenset(free),
        bound={run: tuple(needs) for run, needs in bound.items() if run not in free},
    )


def key_run(form: str) -> str:
    """The longest run of letters of a form: where the form stands, the run does."""
    return sys.intern(max(_RUNS.findall(form.lower()), key=len, default=""))


def _runs_of(forms: frozenset[str]) -> frozenset[str]:
    return frozenset(map(key_run, forms))

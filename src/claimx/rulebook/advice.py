"""What is doubtful in rules and yet loads: `claimx rules check --warnings` prints it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from claimx.grammar.lexicon import Lexicon
from claimx.rulebook.files import packaged_rules
from claimx.rulebook.layers import Sections, read_layers
from claimx.rulebook.overlaps import references, shadows, shared
from claimx.rulebook.problems import Problems
from claimx.rulebook.schema import Rulebook

# Lists that the code asks for by name.
_ASKED = frozenset(field.name for field in fields(Lexicon)) | {
    "legal_forms", "common_words", "hollow_nouns", "lonely_nouns", "measuring_nouns", "partial_nouns",
}  # fmt: skip


def advice(book: Rulebook, *layers: Path) -> Iterator[str]:
    """One line for each doubt: `place: warning: what [code]`."""
    sections = read_layers((packaged_rules(), *layers), Problems())
    places = {id_: table.place for id_, (table, _) in sections.frames.items()}
    for above, below, (_, lemma) in shadows(book.frames_of):
        yield f"{places[below.id]}: warning: {below.id} never wins over {above.id}, first on {lemma!r} [shadow]"
    yield from _unused(sections)
    for (category, lemma), types in shared(book.frames_of):
        place = places[book.frames_of[category, lemma][-1].id]
        yield f"{place}: warning: the {category} {lemma!r} starts frames of {', '.join(types)} [two-types]"


def _unused(sections: Sections) -> Iterator[str]:
    """Word lists that nothing refers to."""
    nodes = [table for table, _ in sections.frames.values()]
    values = [*nodes, *sections.qualifiers.values(), *(n for s in sections.lists.values() for n in s)]
    used = references([*values, *(n for s in sections.classes.values() for n in s)]) | _ASKED
    for name, stack in sorted(sections.lists.items()):
        if name not in used:
            yield f"{stack[-1].place}: warning: nothing uses the word list {name!r} [unused]"

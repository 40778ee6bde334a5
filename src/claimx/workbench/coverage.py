"""What the rules did on a run: how often each frame fired, which never did, and what verbs no frame knows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from claimx.explain.suggest import reporting_verbs
from claimx.grammar.predications import category
from claimx.grammar.tree import Tree
from claimx.language import Reading
from claimx.model import Claim, Document
from claimx.pipeline import Extractor
from claimx.rulebook.schema import Rulebook

SAMPLES = 3
_SHORT = 160  # characters of a sample sentence


@dataclass(slots=True)
class Unknown:
    """A verb that no frame knows: how often it states something of something, and sentences that show it."""

    lemma: str
    count: int = 0
    samples: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Coverage:
    """`fired` counts records by frame, the most first; `silent` are the frames without any."""

    fired: tuple[tuple[str, int], ...]
    silent: tuple[str, ...]
    unknown: tuple[Unknown, ...]


def coverage(claims: Iterable[Claim], documents: Iterable[Document], extractor: Extractor) -> Coverage:
    """Counts a run's records, and parses its documents anew for the verbs that gave none."""
    fired = Counter(claim.rule for claim in claims)
    book = extractor.rulebook
    unknown: dict[str, Unknown] = {}
    for document in documents:
        for lemma, sentence in _unknown(extractor.reading(document.text), book):
            one = unknown.setdefault(lemma, Unknown(lemma))
            one.count += 1
            if len(one.samples) < SAMPLES and len(sentence) <= _SHORT:
                one.samples.append(sentence)
    return Coverage(
        fired=tuple(sorted(fired.items(), key=lambda item: (-item[1], item[0]))),
        silent=tuple(frame.id for frame in book.frames if frame.id not in fired),
        unknown=tuple(sorted(unknown.values(), key=lambda one: (-one.count, one.lemma))),
    )


def _unknown(reading: Reading, book: Rulebook) -> Iterator[tuple[str, str]]:
    """Verbs of a text that no frame and no cue knows, with their sentences."""
    known = reporting_verbs(book)
    for number, paragraph in enumerate(reading.paragraphs):
        tree = reading.tree(number) if paragraph.parsed else None
        for token in range(len(tree) if tree else 0):
            assert tree is not None
            if may_state(tree, token) and tree.lemmas[token] not in known and not book.triggers.of(tree.lowers[token]):
                yield tree.lemmas[token], " ".join(tree.source(*tree.sentence(token))[0].split())


def may_state(tree: Tree, token: int) -> bool:
    """A verb, and a word of letters: typing errors and numbers are nobody's lemma."""
    return category(tree, token) == "verb" and tree.lemmas[token].isalpha() and len(tree.lemmas[token]) > 2

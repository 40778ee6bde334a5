"""Article → outcomes, the whole way on one screen."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path

from claimx import __version__
from claimx.compiled import compiled
from claimx.confidence import Confidence
from claimx.extract.layers import Circumstances, Layers
from claimx.extract.slots import Slots
from claimx.extract.speeches import carry_speakers
from claimx.extract.statements import Paragraph, Rules, read_paragraph
from claimx.language import Parser, Reading, Remembering, load_parser, parse_ahead
from claimx.mentions import mentions as mentions_of
from claimx.mentions import used_in
from claimx.model import Article, Claim, Document, Mention, Producer, Rejection
from claimx.resolve.anaphora import link_anaphors, opens_with_anaphor
from claimx.resolve.cues import ResolveCues
from claimx.resolve.fill import Filled, fill
from claimx.resolve.recheck import fitting, objection
from claimx.resolve.resolver import Resolver, Vocabulary
from claimx.rulebook.collector import no_collections
from claimx.rulebook.schema import Rulebook
from claimx.validate import reference_of, rejection, relate, validate

BATCH = 32  # articles whose paragraphs are parsed together


@dataclass(frozen=True, slots=True)
class Outcome:
    """All that came of one article."""

    document: Document
    claims: tuple[Claim, ...] = ()
    rejections: tuple[Rejection, ...] = ()
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Examined:
    """One article on its way to claims. `paragraphs` are those that the gate let in, `layers` those looked at."""

    document: Document
    reading: Reading
    paragraphs: Mapping[int, Paragraph]
    layers: Mapping[int, Layers]
    around: Circumstances
    made: tuple[tuple[Filled, Claim | Rejection], ...]


class Extractor:
    """Loads a model and rules once, then reads any number of articles. Raises ModelError and RuleError.

    `gate=False` parses every paragraph beforehand instead of those that hold a trigger; the claims are the same.
    """

    @no_collections()
    def __init__(self, model: str | None = None, rules: Sequence[Path] = (), gate: bool = True) -> None:
        known = compiled(*rules)
        self.rulebook = known.book
        self.rules = Rules.of(self.rulebook)
        lexicon = self.rules.setting.lexicon
        self._parser = load_parser(model, known.book.entities.patterns, known.namer, lexicon)
        self._vocabulary = Vocabulary(
            known.names,
            ResolveCues.from_rules(self.rulebook.qualifiers["resolve"]),
            self.rulebook.classes_of,
            lexicon,
        )
        self._confidence = Confidence.from_rules(self.rulebook.qualifiers.get("confidence", {}))
        self._gate = gate
        self.producer = Producer(claimx=__version__, model=self._parser.name, rules=self.rulebook.hash)

    def extract(
        self,
        text: str,
        *,
        title: str | None = None,
        published: str | None = None,
        id: str = "text",
        source: str = "text",
    ) -> list[Claim]:
        """The claims of one text."""
        article = Article(id=id, source=source, text=text, title=title, published=published)
        return [claim for outcome in self.pipe([article]) for claim in outcome.claims]

    def likest(self, word: str, choices: Iterable[str]) -> list[tuple[float, str]]:
        """Words with how like the model finds them to `word` (-1 to 1), the likest first."""
        return self._parser.likest(word, choices)

    def under(self, book: Rulebook, parser: Parser | None = None) -> Extractor:
        """The same under a rulebook that differs in its frames alone, to see what these would change."""
        other = copy(self)
        other.rulebook, other.rules = book, replace(self.rules, book=book)
        other._parser = parser or self._parser
        return other

    def remembering(self) -> Extractor:
        """The same, keeping parses for those that read the same texts `under` other frames."""
        return self.under(self.rulebook, Remembering(self._parser))

    def pipe(self, articles: Iterable[Article], *, mentions: bool = False) -> Iterator[Outcome]:
        """One outcome an article, in order."""
        source = iter(articles)
        while batch := [(article, self.reading(article.text)) for article in islice(source, BATCH)]:
            everything = mentions or not self._gate
            parse_ahead((r, n) for _, r in batch for n in range(len(r.paragraphs)) if everything or self._asks(r, n))
            for article, reading in batch:
                yield self._read(article, reading, mentions)

    def _asks(self, reading: Reading, number: int) -> bool:
        """The gate: whether a paragraph holds a word that some frame starts from."""
        return reading.paragraphs[number].parsed and self.rulebook.triggers.candidates(reading.body(number))

    def reading(self, text: str) -> Reading:
        """The paragraphs of a text, each parsed when it is asked for."""
        return Reading(text, self._parser)

    def examine(self, article: Article) -> Examined:
        """All that reading one article found on its way to claims."""
        return self._examine(article, self.reading(article.text))

    def claims(self, seen: Examined) -> tuple[Claim, ...]:
        """The claims of an examined article with their links to one another."""
        made = [(filled, one) for filled, one in seen.made if isinstance(one, Claim)]
        return relate(made, self._vocabulary.cues)

    def _examine(self, article: Article, reading: Reading) -> Examined:
        document = Document(**dict(article), sha256=hashlib.sha256(article.text.encode()).hexdigest())
        asked = [n for n in range(len(reading.paragraphs)) if self._asks(reading, n)]
        around = Circumstances.of(article.text, article.title, article.published, self.rules.cues)
        found = {n: read_paragraph(reading.tree(n), n, self.rules, around) for n in asked}
        stated = [slots for paragraph in found.values() for slots in paragraph.stated]
        layers = {n: paragraph.layers for n, paragraph in found.items()}
        layers |= self._next_to(stated, reading, layers, around)
        carry_speakers(stated, partial(self._layers, reading, layers, around))
        link_anaphors(stated, layers, self._vocabulary.cues, self._vocabulary.lexicon)
        resolver = Resolver(article.text, len(reading.paragraphs), reading.tree, self._vocabulary)
        filled = [fill(slots, resolver, self.rules) for slots in stated]
        confidence = self._confidence.among(len(filled), article.text)
        made = tuple((one, self._validated(one, document, confidence)) for one in filled)
        return Examined(document, reading, found, layers, around, made)

    def _read(self, article: Article, reading: Reading, everything: bool) -> Outcome:
        seen = self._examine(article, reading)
        rejected = [one for _, one in seen.made if isinstance(one, Rejection)]
        left_out = (one for paragraph in seen.paragraphs.values() for one in paragraph.left_out.values())
        rejected += [rejection(draft, seen.document, "qualify", why) for draft, why in left_out]
        claims = self.claims(seen)
        if not everything:
            return Outcome(seen.document, claims, tuple(rejected))
        rest = (n for n, p in enumerate(reading.paragraphs) if p.parsed and n not in seen.layers)
        layers = {**seen.layers, **{n: Layers(reading.tree(n), self.rules.cues, seen.around) for n in rest}}
        return Outcome(seen.document, claims, tuple(rejected), _mentions(claims, seen.document, layers))

    def _layers(
        self, reading: Reading, known: Mapping[int, Layers], around: Circumstances, number: int
    ) -> Layers | None:
        """What stands in a paragraph, for whoever asks; None for one that is no running text."""
        if number in known:
            return known[number]
        inside = 0 <= number < len(reading.paragraphs) and reading.paragraphs[number].parsed
        return Layers(reading.tree(number), self.rules.cues, around) if inside else None

    def _next_to(
        self, stated: list[Slots], reading: Reading, known: Mapping[int, Layers], around: Circumstances
    ) -> dict[int, Layers]:
        """The paragraphs behind a claim that may go on about it, beyond those that state claims themselves."""
        behind = sorted({slots.draft.paragraph + 1 for slots in stated} - known.keys())
        inside = [n for n in behind if n < len(reading.paragraphs) and reading.paragraphs[n].parsed]
        open_ = [n for n in inside if opens_with_anaphor(reading.body(n), self._vocabulary.cues)]
        return {n: Layers(reading.tree(n), self.rules.cues, around) for n in open_}

    def _validated(self, filled: Filled, document: Document, confidence: Confidence) -> Claim | Rejection:
        reason = objection(filled, self.rulebook.classes_of)
        if reason is not None:
            return rejection(filled.slots.draft, document, "resolve", reason)
        filled = fitting(filled, self.rulebook.classes_of, self.rulebook.words)
        return validate(filled, document, self.rulebook, self.producer, confidence)


def _mentions(claims: tuple[Claim, ...], document: Document, layers: Mapping[int, Layers]) -> tuple[Mention, ...]:
    used, reference = used_in(claims), reference_of(document)
    return tuple(one for _, layer in sorted(layers.items()) for one in mentions_of(layer, reference, used))

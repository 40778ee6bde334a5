"""Article → outcomes, the whole way on one screen."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from claimx import __version__
from claimx.extract.drafts import drafts, setting_of
from claimx.extract.slots import Slots
from claimx.grammar.phrases import noun_phrase
from claimx.language import Reading, load_parser, parse_ahead
from claimx.model import Argument, Article, Claim, Document, Mention, Producer, Rejection
from claimx.rulebook import load_rulebook
from claimx.validate import Filled, span, validate

BATCH = 32  # articles whose paragraphs are parsed together


@dataclass(frozen=True, slots=True)
class Outcome:
    """All that came of one article."""

    document: Document
    claims: tuple[Claim, ...] = ()
    rejections: tuple[Rejection, ...] = ()
    mentions: tuple[Mention, ...] = ()


class Extractor:
    """Loads a model and rules once, then reads any number of articles. Raises ModelError and RuleError.

    `gate=False` parses every paragraph beforehand instead of those that hold a trigger; the claims are the same.
    """

    def __init__(self, model: str | None = None, rules: Sequence[Path] = (), gate: bool = True) -> None:
        self.rulebook = load_rulebook(*rules)
        shapes = [(p.label, p.regex, p.id) for p in self.rulebook.entities.regexes if p.scope == "text"]
        self._parser = load_parser(model, self.rulebook.entities.patterns, shapes)
        self._setting = setting_of(self.rulebook)
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

    def pipe(self, articles: Iterable[Article], *, mentions: bool = False) -> Iterator[Outcome]:
        """One outcome an article, in order."""
        source = iter(articles)
        while batch := [(article, Reading(article.text, self._parser)) for article in islice(source, BATCH)]:
            everything = mentions or not self._gate
            parse_ahead((r, n) for _, r in batch for n in range(len(r.paragraphs)) if everything or self._asks(r, n))
            for article, reading in batch:
                yield self._read(article, reading)

    def _asks(self, reading: Reading, number: int) -> bool:
        """The gate: whether a paragraph holds a word that some frame starts from."""
        paragraph = reading.paragraphs[number]
        return paragraph.parsed and self.rulebook.triggers.candidates(reading.text[paragraph.body : paragraph.end])

    def _read(self, article: Article, reading: Reading) -> Outcome:
        document = Document(**dict(article), sha256=hashlib.sha256(article.text.encode()).hexdigest())
        claims: list[Claim] = []
        rejected: list[Rejection] = []
        for number in range(len(reading.paragraphs)):
            if not self._asks(reading, number):
                continue
            found, _ = drafts(reading.tree(number), number, self.rulebook, self._setting)
            for draft in found:
                roles = {
                    name: tuple(
                        Argument(**span(draft.tree, *noun_phrase(draft.tree, b.token, self._setting.lexicon)).model_dump())
                        for b in bound
                    )
                    for name, bound in draft.roles.items()
                }
                made = validate(Filled(Slots(draft), roles), document, self.rulebook, self.producer)
                (claims if isinstance(made, Claim) else rejected).append(made)  # type: ignore[arg-type]
        return Outcome(document, tuple(claims), tuple(rejected))

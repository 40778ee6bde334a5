"""Examined article → account: collects what the stages kept, and computes nothing anew but suggestions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from claimx.explain.account import Account, Filled, ParagraphAccount, PredicationAccount, Step, VerdictAccount
from claimx.explain.suggest import suggestions
from claimx.extract.drafts import Tried
from claimx.extract.layers import Layers
from claimx.extract.statements import Paragraph
from claimx.grammar.phrases import whole
from claimx.grammar.predication import Filler
from claimx.grammar.spans import noun_phrase
from claimx.mentions import mentions, used_in
from claimx.model import Article, Claim, Mention, Rejection, Span
from claimx.pipeline import Examined, Extractor
from claimx.rulebook.schema import Frame
from claimx.validate import reference_of, span

_SLOTS = frozenset({"quantity", "time", "condition", "motive", "attribution"})


def explain(extractor: Extractor, article: Article, offset: int | None = None) -> Account:
    """The account of a text, or of the paragraph that holds the character at `offset`.

    Raises ValueError where the text has no such character.
    """
    seen = extractor.examine(article)
    claims = extractor.claims(seen)
    wanted = _wanted(seen, offset)
    frames = {frame.id: frame for frame in extractor.rulebook.frames}
    told = tuple(_Teller(extractor, seen, claims, frames, number).paragraph() for number in wanted)
    inside = [p.span for p in told]
    kept = tuple(c for c in claims if any(s.start <= c.trigger.start < s.end for s in inside))
    return Account(source=article.source, paragraphs=told, claims=kept)


def _wanted(seen: Examined, offset: int | None) -> Iterable[int]:
    paragraphs = seen.reading.paragraphs
    if offset is None:
        return range(len(paragraphs))
    if not 0 <= offset < max(1, len(seen.document.text)):
        raise ValueError(f"the text has {len(seen.document.text)} characters, none at {offset}")
    return [next((n for n, p in enumerate(paragraphs) if offset < p.end), len(paragraphs) - 1)]


class _Teller:
    """Tells of one paragraph."""

    def __init__(
        self, extractor: Extractor, seen: Examined, claims: tuple[Claim, ...], frames: Mapping[str, Frame], number: int
    ) -> None:
        self.extractor, self.seen, self.claims, self.frames = extractor, seen, claims, frames
        self.number, self.place = number, seen.reading.paragraphs[number]
        self.tree = seen.reading.tree(number)
        self.found: Paragraph | None = seen.paragraphs.get(number)

    def paragraph(self) -> ParagraphAccount:
        text = self.seen.document.text[self.place.start : self.place.end]
        known = self.extractor.rulebook.triggers
        gate = dict.fromkeys(word for word in self.tree.lowers if known.of(word)) if self.found else {}
        return ParagraphAccount(
            span=Span(text=text, start=self.place.start, end=self.place.end),
            kind=self.place.kind,
            gate=tuple(gate),
            sentences=tuple(span(self.tree, *sentence) for sentence in self.tree.sentences),
            predications=tuple(map(self._predication, self.found.tried if self.found else ())),
            suggestions=tuple(suggestions(self.tree, self.extractor)),
            unused=tuple(self._unused()),
        )

    def _predication(self, tried: Tried) -> PredicationAccount:
        tree, one = self.tree, tried.predication
        word = span(tree, one.token, one.token + 1)
        return PredicationAccount(
            word=word,
            category=one.category,
            lemma=one.lemma,
            functions={name: tuple(map(self._filled, fillers)) for name, fillers in one.functions.items() if fillers},
            chain=tuple(Step(word=tree.words[o.token], relation=o.relation) for o in one.chain),
            repairs=one.repairs,
            verdicts=tuple(self._verdicts(tried)),
            claim_ids=tuple(c.claim_id for c in self.claims if c.trigger.start == word.start),
            left_out=self._left_out(tried),
        )

    def _filled(self, filler: Filler) -> Filled:
        lexicon = self.extractor.rules.setting.lexicon
        text, start, end = self.tree.source(*noun_phrase(self.tree, whole(self.tree, filler.token, lexicon), lexicon))
        return Filled(text=text, start=start, end=end, path=filler.path)

    def _verdicts(self, tried: Tried) -> Iterator[VerdictAccount]:
        order = {"matched": 0, "lost": 1, "failed": 2}
        for one in sorted(tried.verdicts, key=lambda v: (order[v.outcome], v.frame)):
            frame = self.frames[one.frame]
            yield VerdictAccount.model_validate(
                {
                    "frame": one.frame,
                    "outcome": one.outcome,
                    "reason": one.reason,
                    "tie": one.tie,
                    "file": frame.file,
                    "line": frame.line,
                }
            )

    def _left_out(self, tried: Tried) -> str:
        """Why the frame that matched made no record; empty where it made one, or where none matched."""
        if self.found is None or not any(v.outcome == "matched" for v in tried.verdicts):
            return ""
        token, start = tried.predication.token, self.tree.starts[tried.predication.token]
        reasons = [why for draft, why in self.found.left_out.values() if draft.token == token]
        made = [one for _, one in self.seen.made if self._starts(one, start)]
        if any(isinstance(one, Claim) for one in made):
            return ""
        reasons += [f"{one.stage}: {one.reason}" for one in made if isinstance(one, Rejection)]
        return reasons[0] if reasons else "told by another claim of the sentence"

    @staticmethod
    def _starts(one: Claim | Rejection, start: int) -> bool:
        return (one.trigger.start if isinstance(one, Claim) else one.start) == start

    def _unused(self) -> Iterator[Mention]:
        """Quantities, times, conditions, motives and sources that no claim holds."""
        if not len(self.tree):
            return
        rules = self.extractor.rules
        layers = self.seen.layers.get(self.number) or Layers(self.tree, rules.cues, self.seen.around)
        for one in mentions(layers, reference_of(self.seen.document), used_in(self.claims)):
            if one.layer in _SLOTS and not one.claim_ids:
                yield one

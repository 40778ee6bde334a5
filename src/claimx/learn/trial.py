"""Tries proposals: reads the documents that they concern anew under the changed frame, and compares."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from claimx.learn.gold import GoldClaims
from claimx.learn.proposal import Effect, Proposal
from claimx.learn.reviewed import Reviewed
from claimx.model import Article, Claim, Document
from claimx.pipeline import Extractor
from claimx.rulebook.index import key_run
from claimx.rulebook.selftest import run_examples
from claimx.rulebook.trial import Bench
from claimx.workbench.examples import extract_with

_WORDS = re.compile(r"[^\W\d_]+")
Key = tuple[str, str]  # claim_id and fingerprint


class Trials:
    """One run on trial. `extractor` remembers its parses; `documents` gives those of the run, each time anew."""

    def __init__(
        self,
        extractor: Extractor,
        bench: Bench,
        documents: Callable[[], Iterable[Document]],
        reviewed: Reviewed,
        gold: GoldClaims | None = None,
    ) -> None:
        self._extractor, self._bench, self._documents = extractor, bench, documents
        self._reviewed, self._gold = reviewed, gold
        self._now: dict[str, tuple[Claim, ...]] = {}
        self._before = gold.f1(self._made_now) if gold else None

    def effect(self, proposal: Proposal) -> Effect:
        """What a proposal would do. Raises RuleError where the rules cannot be loaded with it."""
        other = self._extractor.under(self._bench.load(proposal.yaml))
        made: dict[str, tuple[Claim, ...]] = {}
        came: list[Claim] = []
        went: list[Claim] = []
        for document in self._concerned(proposal, other):
            now, then = _by_key(self._made_now(document)), _by_key(_claims(other, document))
            made[document.id] = tuple(then.values())
            came += [claim for key, claim in then.items() if key not in now]
            went += [claim for key, claim in now.items() if key not in then]
        return replace(self._judged(came, went, made), broken=self._broken(proposal, other))

    def _broken(self, proposal: Proposal, other: Extractor) -> tuple[str, ...]:
        """Examples of rules that would not hold any more: those with the new trigger, or of the frame's type."""
        book, forms = other.rulebook, _forms(proposal, other)
        kind = next(frame.claim for frame in book.frames if frame.id == proposal.frame)
        concerned = [
            replace(frame, examples=tuple(e for e in frame.examples if not proposal.trigger or _holds(e.text, forms)))
            for frame in book.frames
            if proposal.trigger or frame.claim == kind
        ]
        failed = [one for one in run_examples(concerned, extract_with(other), book.types) if one.failed]
        before = [replace(one.frame, examples=(one.example,)) for one in failed]
        held = {
            one.example.text
            for one in run_examples(before, extract_with(self._extractor), book.types)
            if not one.problem
        }
        return tuple(one.example.text for one in failed if one.example.text in held)

    def _judged(self, came: list[Claim], went: list[Claim], made: dict[str, tuple[Claim, ...]]) -> Effect:
        standing = self._reviewed.standing
        right = [claim for claim in came if standing(claim) == "right"]
        mended = {claim.claim_id for claim in right}
        stood = [claim for claim in went if standing(claim) in ("right", "edited")]
        return Effect(
            gained=_sentences(right),
            back=_sentences(c for c in came if standing(c) == "wrong"),
            new=_sentences(c for c in came if standing(c) in (None, "edited")),
            removed=_sentences(c for c in went if standing(c) == "wrong"),
            lost=_sentences(c for c in stood if c.claim_id not in mended),
            gone=_sentences(c for c in went if standing(c) is None),
            before=self._before,
            after=self._f1(made),
        )

    def _f1(self, made: Mapping[str, tuple[Claim, ...]]) -> float | None:
        """Gold's F1 with these claims in place of what the documents give now."""
        if self._gold is None:
            return None
        return self._gold.f1(lambda d: made[d.id] if d.id in made else self._made_now(d))

    def _concerned(self, proposal: Proposal, other: Extractor) -> Iterator[Document]:
        """The documents in which a new trigger can stand, or those with records of the frame that is limited."""
        ids = self._reviewed.documents.get(proposal.frame, set())
        gold = {document.id for document in self._gold.documents} if self._gold else set()
        forms = _forms(proposal, other)
        for document in self._documents():
            if proposal.trigger is not None:
                if _holds(document.text, forms):
                    yield document
            elif document.id in ids or (document.id in gold and self._fires(proposal.frame, document)):
                yield document

    def _fires(self, frame: str, document: Document) -> bool:
        return any(claim.rule == frame for claim in self._made_now(document))

    def _made_now(self, document: Document) -> tuple[Claim, ...]:
        if document.id not in self._now:
            self._now[document.id] = _claims(self._extractor, document)
        return self._now[document.id]


def _forms(proposal: Proposal, other: Extractor) -> frozenset[str]:
    """The runs of letters of which one stands wherever a new trigger does."""
    return frozenset(key_run(f) for f, found in other.rulebook.triggers.forms.items() if proposal.trigger in found)


def _holds(text: str, runs: frozenset[str]) -> bool:
    return not runs.isdisjoint(_WORDS.findall(text.lower()))


def _claims(extractor: Extractor, document: Document) -> tuple[Claim, ...]:
    article = Article(**document.model_dump(exclude={"sha256"}))
    (outcome,) = extractor.pipe([article])
    return outcome.claims


def _by_key(claims: Iterable[Claim]) -> dict[Key, Claim]:
    return {(claim.claim_id, claim.fingerprint): claim for claim in claims}


def _sentences(claims: Iterable[Claim]) -> tuple[str, ...]:
    return tuple(" ".join(claim.evidence.text.split()) for claim in claims)

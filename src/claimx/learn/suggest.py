"""Decisions of a run → changes of frames, each tried, the best first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from claimx.decisions import last_decisions
from claimx.errors import RuleError
from claimx.language import parse_ahead
from claimx.learn.fillers import Fillers, fillers
from claimx.learn.gold import GoldClaims
from claimx.learn.limits import limits
from claimx.learn.proposal import Proposal, Suggestion
from claimx.learn.reviewed import Reviewed
from claimx.learn.trial import Trials
from claimx.learn.triggers import Triggers
from claimx.look.folder import Run
from claimx.pipeline import Extractor
from claimx.rulebook.trial import Bench


@dataclass(frozen=True, slots=True)
class Suggested:
    """`good` are suggestions by net gain, `harmful` those with a net loss.

    `broken` are proposals that the rules cannot be loaded with, and why; `idle` counts those that changed no record.
    """

    good: tuple[Suggestion, ...]
    harmful: tuple[Suggestion, ...]
    broken: tuple[tuple[Proposal, str], ...]
    idle: int


def suggest(run: Run, extractor: Extractor, layers: Sequence[Path], gold: Path | None, verbs: int) -> Suggested:
    """Proposes changes from the decisions of a run, and from at most so many `verbs` that no frame knows.

    `layers` are the extractor's. Nothing is applied. Raises RunError and UsageError for what cannot be read.
    """
    reviewed = Reviewed.of((line.claim for line in run.claims()), last_decisions(run.path))
    kept = GoldClaims(gold, run.documents(), extractor.rulebook.types) if gold else None
    reader, bench = extractor.remembering(), Bench(layers)
    proposals = list(_proposals(run, reader, bench, reviewed, verbs))
    trials = Trials(reader, bench, run.documents, reviewed, kept)
    return _sorted(list(_tried(proposals, trials, bench)))


def _proposals(run: Run, extractor: Extractor, bench: Bench, reviewed: Reviewed, verbs: int) -> Iterator[Proposal]:
    triggers, found = _survey(run, extractor, reviewed, verbs)
    book = extractor.rulebook
    for frame in book.frames:
        rejected, right = (
            [found[claim.claim_id] for claim in group.get(frame.id, ()) if claim.claim_id in found]
            for group in (reviewed.rejected, reviewed.kept)
        )
        if rejected:
            yield from limits(frame, rejected, right, book, bench)
    yield from triggers.proposals(bench, verbs)


def _survey(run: Run, extractor: Extractor, reviewed: Reviewed, verbs: int) -> tuple[Triggers, dict[str, Fillers]]:
    """Reads the documents once: for words that could start frames, and for the fillers of what was decided on."""
    triggers, decided = Triggers(extractor), reviewed.telling()
    found: dict[str, Fillers] = {}
    for document in run.documents():
        reading = extractor.reading(document.text)
        if verbs:
            numbers = range(len(reading.paragraphs))
            parse_ahead((reading, number) for number in numbers)
            for number in numbers:
                triggers.see_verbs(reading.tree(number))
        triggers.see_added(reading, reviewed.stated.get(document.id, ()))
        for claim in decided.get(document.id, ()):
            found[claim.claim_id] = fillers(claim, reading, extractor.rulebook.classes_of)
    return triggers, found


def _tried(proposals: Sequence[Proposal], trials: Trials, bench: Bench) -> Iterator[Suggestion | tuple[Proposal, str]]:
    for proposal in proposals:
        try:
            yield Suggestion(proposal, trials.effect(proposal), bench.place(proposal.frame))
        except RuleError as error:
            yield proposal, str(error).splitlines()[0]


def _sorted(tried: list[Suggestion | tuple[Proposal, str]]) -> Suggested:
    made = [one for one in tried if isinstance(one, Suggestion)]
    told = sorted((one for one in made if one.effect.is_any), key=_rank)
    return Suggested(
        good=tuple(one for one in told if not one.effect.harms),
        harmful=tuple(one for one in told if one.effect.harms),
        broken=tuple(one for one in tried if not isinstance(one, Suggestion)),
        idle=len(made) - len(told),
    )


def _rank(one: Suggestion) -> tuple[float, ...]:
    effect = one.effect
    return -effect.net, -effect.rise, len(effect.gone), -len(effect.new)

"""Claims as arguments of others: "criticised *the purchase of jets*", "*The deal* was praised"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimx.extract.drafts import Draft
from claimx.model import Argument, Claim
from claimx.resolve.cues import ResolveCues
from claimx.resolve.events import Statement, event_anaphor, spoken_of, statement


def statement_of(draft: Draft) -> Statement:
    """A draft as the search for what an anaphor speaks of sees it."""
    delivered = draft.match.frame.attributes.get("stage") == "delivered"
    return statement(draft.type, draft.paragraph, draft.tree, draft.token, delivered)


@dataclass(frozen=True, slots=True)
class Told:
    """The claims of a document with the drafts that they were read from, one to one."""

    drafts: Sequence[Draft]
    claims: Sequence[Claim]


def with_claims(told: Told, cues: ResolveCues) -> list[Claim]:
    """The claims, with `claim_id` in every argument that is itself one of them."""
    statements = [statement_of(draft) for draft in told.drafts]
    return [_filled(told, place, statements, cues) for place in range(len(told.claims))]


def _filled(told: Told, place: int, statements: Sequence[Statement], cues: ResolveCues) -> Claim:
    claim, found = told.claims[place], dict(_meant(told, place, statements, cues))
    if not found:
        return claim
    roles = {role: tuple(_marked(a, found) for a in arguments) for role, arguments in claim.roles.items()}
    return claim.model_copy(update={"roles": roles})


def _marked(argument: Argument, found: dict[int, str]) -> Argument:
    claim_id = next((id_ for start, id_ in found.items() if argument.start <= start < argument.end), None)
    return argument if claim_id is None else argument.model_copy(update={"claim_id": claim_id})


def _meant(told: Told, place: int, statements: Sequence[Statement], cues: ResolveCues) -> Iterator[tuple[int, str]]:
    """Where a filler of a claim stands (document offset of its head), and the one claim that it is."""
    draft = told.drafts[place]
    for token in dict.fromkeys(b.token for fillers in draft.roles.values() for b in fillers):
        if token == draft.token:
            continue
        found = [n for n, d in enumerate(told.drafts) if d.tree is draft.tree and d.token == token]
        anaphor = None if found else event_anaphor(draft.tree, token, cues)
        if anaphor is not None and draft.tree.lowers[token] not in ("it", "this", "that"):
            found = spoken_of(anaphor, draft.paragraph, draft.tree, statements)
        if len(found) == 1 and found[0] != place:
            yield draft.tree.starts[token], told.claims[found[0]].claim_id

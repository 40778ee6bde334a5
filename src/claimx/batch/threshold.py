"""Leaves out claims below a confidence, with every reference to them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from claimx.model import Argument, Claim, Mention


def above(
    least: float, claims: Sequence[Claim], mentions: Sequence[Mention]
) -> tuple[Sequence[Claim], Sequence[Mention]]:
    """The claims of one article with at least that confidence; what is left speaks of no other."""
    dropped = {claim.claim_id for claim in claims if claim.confidence < least}
    if not dropped:
        return claims, mentions
    kept = [_without(dropped, claim) for claim in claims if claim.claim_id not in dropped]
    cleaned = [
        mention.model_copy(update={"claim_ids": tuple(i for i in mention.claim_ids if i not in dropped)})
        for mention in mentions
    ]
    return kept, cleaned


def _without(dropped: Collection[str], claim: Claim) -> Claim:
    related = tuple(link for link in claim.related if link.claim_id not in dropped)
    roles = {
        role: tuple(_unlinked(dropped, argument) for argument in arguments) for role, arguments in claim.roles.items()
    }
    return claim.model_copy(update={"related": related, "roles": roles})


def _unlinked(dropped: Collection[str], argument: Argument) -> Argument:
    return argument.model_copy(update={"claim_id": None}) if argument.claim_id in dropped else argument

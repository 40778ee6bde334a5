"""How a claim is related to others, told from its side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claimx.model import Claim

_FROM_HERE = {
    "repeats": "repeats",
    "part_of": "is part of",
    "argument_of": "is an argument of",
    "alternative_to": "is an alternative to",
    "contradicts": "contradicts",
}
_FROM_THERE = {
    "repeats": "is repeated by",
    "part_of": "has as part",
    "argument_of": "has as argument",
    "alternative_to": "is an alternative to",
    "contradicts": "contradicts",
}


def links(claim: Claim, others: Mapping[str, Claim]) -> Iterator[tuple[str, str, Claim | None]]:
    """In words, the other claim's id, and that claim (None where the run does not hold it). Each link once."""
    seen = set()
    for link in claim.related:
        words = _FROM_HERE[link.relation]
        seen.add((words, link.claim_id))
        yield words, link.claim_id, others.get(link.claim_id)
    for id_, other in others.items():
        for link in other.related:
            words = _FROM_THERE[link.relation]
            if link.claim_id == claim.claim_id and (words, id_) not in seen:
                yield words, id_, other

from __future__ import annotations

from claimx.decisions import Decision
from claimx.learn.reviewed import Reviewed, same
from claimx.model import Argument, Claim
from tests.decided import decision
from tests.look.runs import claim, norway, place


def reviewed(claims: list[Claim], *made: Decision) -> Reviewed:
    return Reviewed.of(claims, {one.claim_id: one for one in made})


def test_records_are_kept_as_decided_and_rejected_by_frame() -> None:
    claims = [claim(letter * 16) for letter in "abcdef"]
    a, b, c, d, e, _ = claims
    mended = b.model_copy(update={"roles": {"item": b.roles["item"]}})
    moved = e.model_copy(update={"type": "supply"})
    found = reviewed(
        claims,
        decision(a),
        decision(b, "edit", claim=mended),
        decision(c, "reject"),
        decision(d, "reject", reason="duplicate"),
        decision(e, "edit", claim=moved),
    )
    assert found.kept == {"procurement.buy": [a, mended]}
    assert found.rejected == {"procurement.buy": [c, e]}, "of another type: its frame should not have made it"
    assert found.documents == {"procurement.buy": {"news/frigates.txt"}}
    assert found.telling() == {"news/frigates.txt": [c, e, a, mended]}
    assert reviewed(claims, decision(a)).telling() == {}


def test_a_record_stands_as_readers_saw_it() -> None:
    a, b, c = claim("a" * 16), claim("b" * 16), claim("c" * 16)
    mended = b.model_copy(update={"fingerprint": "e" * 16})
    found = reviewed([a, b, c], decision(a, "reject"), decision(b, "edit", claim=mended))
    assert found.standing(a) == "wrong"
    assert found.standing(b) == "edited"
    assert found.standing(mended) == "right"
    other = a.model_copy(update={"fingerprint": "e" * 16})
    assert reviewed([a], decision(a, "reject")).standing(other) is None, "nobody has seen it like this"


def test_a_new_record_answers_an_addition_if_all_that_both_say_agrees() -> None:
    asked = claim("a" * 16)
    found = reviewed([], decision(asked, "add"))
    without = claim("b" * 16, roles={"item": asked.roles["item"]})
    assert found.standing(without) == "right"
    sibling = claim("b" * 16, roles={"item": (Argument(**place("coast")),), "buyer": (norway(),)})
    assert found.standing(sibling) is None
    assert not same(asked, claim("b" * 16, type="supply"))
    assert not same(asked, claim("b" * 16, roles={"supplier": (Argument(**place("Italy")),)}))

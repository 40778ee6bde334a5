"""Relations, told from either side."""

from __future__ import annotations

from claimx.look.links import links
from claimx.model import Related
from tests.look.runs import claim, denied, full


def test_a_link_is_told_from_the_side_that_is_looked_at() -> None:
    assert list(links(full(), {denied().claim_id: denied()})) == [("is part of", denied().claim_id, denied())]
    assert list(links(denied(), {full().claim_id: full()})) == [("has as part", full().claim_id, full())]


def test_a_claim_that_the_run_does_not_hold_is_named() -> None:
    assert list(links(full(), {})) == [("is part of", denied().claim_id, None)]


def test_a_link_that_both_claims_name_is_told_once() -> None:
    one = claim("1", related=(Related(claim_id="2", relation="contradicts"),))
    two = claim("2", related=(Related(claim_id="1", relation="contradicts"),))
    assert list(links(one, {"2": two})) == [("contradicts", "2", two)]

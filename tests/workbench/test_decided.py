from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimx.decisions import Decision
from claimx.workbench.decided import as_record, decided, wilson
from tests.decided import decision
from tests.look.runs import claim, denied

BOUGHT = [claim(f"{number:016}") for number in range(5)]
SOLD = [claim(f"{number:016}", rule="supply.sell") for number in range(5, 7)]


def by_id(*made: Decision) -> dict[str, Decision]:
    return {one.claim_id: one for one in made}


def test_frames_come_by_rejections_with_what_was_decided() -> None:
    made = by_id(
        decision(BOUGHT[0]),
        decision(BOUGHT[1], "edit"),
        decision(BOUGHT[2], "reject"),
        decision(SOLD[0], "reject"),
        decision(SOLD[1], "reject", reason="not stated"),
    )
    found = decided([*BOUGHT, *SOLD, denied()], made)
    assert [(one.frame, one.records, one.accepted, one.edited, one.rejected.total()) for one in found.frames] == [
        ("supply.sell", 2, 0, 0, 2),
        ("procurement.buy", 5, 1, 1, 1),
        ("meeting.talks", 1, 0, 0, 0),
    ]
    assert found.frames[0].rejected == {"wrong type": 1, "not stated": 1}
    assert (found.total.records, found.total.decided, found.total.share) == (8, 5, 0.2)
    assert found.frames[2].share is None


def test_additions_and_records_that_are_gone_are_told_apart() -> None:
    lost, missing = claim("9" * 16), claim("8" * 16)
    found = decided(BOUGHT, by_id(decision(lost, "reject"), decision(missing, "add"), decision(BOUGHT[0], "add")))
    assert (found.added, found.gone) == (1, 1)
    assert found.frames[0].accepted == 1, "what a reader added and the rules find by now is right"


def test_a_row_for_programs_has_the_share_with_its_interval() -> None:
    found = decided(BOUGHT[:2], by_id(decision(BOUGHT[0]), decision(BOUGHT[1], "reject")))
    assert as_record(found.frames[0]) == {
        "frame": "procurement.buy",
        "records": 2,
        "accepted": 1,
        "edited": 0,
        "rejected": {"wrong type": 1},
        "decided": 2,
        "share": 0.5,
        "low": 0.095,
        "high": 0.905,
    }
    assert as_record(decided([denied()], {}).frames[0])["share"] is None


def test_the_interval_is_that_of_wilson() -> None:
    assert wilson(9, 10) == pytest.approx((0.5958, 0.9821), abs=1e-4)
    assert wilson(0, 0) == (0.0, 1.0)


@given(st.integers(0, 400), st.integers(1, 400))
def test_the_interval_holds_the_share_and_narrows(hits: int, more: int) -> None:
    of = hits + more
    low, high = wilson(hits, of)
    assert 0 <= low <= hits / of <= high <= 1
    wide = wilson(hits, of)[1] - wilson(hits, of)[0]
    assert wilson(10 * hits, 10 * of)[1] - wilson(10 * hits, 10 * of)[0] < wide

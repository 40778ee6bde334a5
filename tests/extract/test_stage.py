"""How far a deal has come. The word between asterisks is the trigger; the frame declares "ordered"."""

from __future__ import annotations

import pytest

from claimx.extract.polarity import polarity
from claimx.extract.stage import staged
from claimx.extract.status import status
from tests.extract.frozen import POLARITY, STAGE, STATUS, predication


def stage(marked: str, declared: str = "ordered") -> str | None:
    one = predication(marked)
    found = staged(one, {"stage": declared, "kind": "jet"}, status(one, STATUS)[0], polarity(one, POLARITY)[0], STAGE)
    assert found.pop("kind") == "jet"
    return found.get("stage")


@pytest.mark.parametrize(
    ("marked", "reached"),
    [
        ("Lima could *buy* the jets.", "considered"),
        ("Lima plans to *buy* the jets.", "sought"),
        ("Lima is in talks to *buy* the jets.", "negotiated"),
        ("Lima agreed to *buy* the jets.", "approved"),
        ("Lima *bought* the jets.", "ordered"),
        ("Lima scrapped plans to *buy* the jets.", "cancelled"),
    ],
)
def test_the_stage_follows_the_words_over_the_trigger(marked: str, reached: str) -> None:
    assert stage(marked) == reached


def test_what_will_be_delivered_is_ordered() -> None:
    assert stage("Lima will *buy* the jets.", "delivered") == "ordered"


def test_what_was_refused_has_no_stage() -> None:
    assert stage("Lima refused to *buy* the jets.") is None


def test_no_stage_comes_to_a_frame_that_declares_none() -> None:
    one = predication("Lima *bought* the jets.")
    assert staged(one, {"stance": "negative"}, "actual", "positive", STAGE) == {"stance": "negative"}

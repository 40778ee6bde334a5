"""Motives and conditions that another sentence states of a claim."""

from __future__ import annotations

import pytest

from claimx.extract.clausal import ClauseMention
from claimx.resolve.anaphora import opens_with_anaphor
from tests.resolve.stories import vocabulary

CUES = vocabulary().cues


@pytest.mark.parametrize(
    "text",
    [
        "This move is driven by fear.",
        "These procurements aim to deter.",
        "It hinges on a vote.",
        "The deal hinges on a vote.",
        "The planned sale of tugs rests on a vote.",
        "The purchases were halted.",
    ],
)
def test_a_paragraph_may_open_with_what_an_earlier_one_claimed(text: str) -> None:
    assert opens_with_anaphor(text, CUES)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "Norway bought jets.",
        "The river rose.",
        "A deal hinges on a vote.",
        "The minister who had been in Oslo since May to sign the deal left.",  # names it too late to speak of it
    ],
)
def test_a_paragraph_that_opens_otherwise_is_not_parsed_for_it(text: str) -> None:
    assert not opens_with_anaphor(text, CUES)


def test_a_clause_mention_without_an_anaphor_points_at_nothing() -> None:
    assert ClauseMention((0, 1), (1, 2), "reason", None).anaphor is None

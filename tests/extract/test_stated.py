"""What a sentence states and on whose word, with the real model: questions, commands, abilities, sources."""

from __future__ import annotations

from claimx.model import Claim
from claimx.pipeline import Extractor


def test_questions_and_commands_state_nothing(extractor: Extractor) -> None:
    assert extractor.extract("Did Norway buy ten radars from Italy?") == []
    assert extractor.extract("Buy two tickets from the agency and sell them to friends.") == []


def test_what_somebody_is_able_to_do_is_not_said_to_be_done(extractor: Extractor) -> None:
    assert {c.status for c in extractor.extract("Norway has the ability to build frigates.")} <= {"possible"}


def test_a_source_at_the_end_speaks_for_every_clause(extractor: Extractor) -> None:
    claims = extractor.extract("Chile bought ten tanks and sold five ships, according to the ministry.")
    assert [_source(c) for c in claims] == ["ministry", "ministry"]


def test_a_source_in_between_speaks_for_its_own_clause(extractor: Extractor) -> None:
    text = "Chile has ordered a system, bought ten tanks, according to the ministry, and sold five ships to Peru."
    told = {c.trigger.text: _source(c) for c in extractor.extract(text)}
    assert (told["bought"], told["sold"]) == ("ministry", None)


def _source(claim: Claim) -> str | None:
    return None if claim.attribution is None else claim.attribution.source.text

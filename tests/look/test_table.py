"""The table of claims."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from claimx.look.table import Table
from claimx.model import Argument, Claim
from tests.look.runs import claim, denied, document, full


def lines(table: Table, *claims: Claim) -> list[str]:
    return [line.plain.rstrip() for one in claims for line in table.lines(one)]


def long_claim() -> Claim:
    filler = Argument(text="護衛艦 " * 40, start=0, end=160)
    return claim(
        of=document(title="A title " * 40), roles={"item": (filler,), "buyer": (filler,), "supplier": (filler,)}
    )


def test_a_claim_is_a_line_under_its_document() -> None:
    assert lines(Table(80), full(), denied()) == [
        "news/frigates.txt  2025-03-01 · Frigates for Norway",
        "aaaa0000 procurement Norway → frigates ← Italy           planned  five",
        "bbbb0000 meeting     Norway, Spain ✗ talks               actual",
    ]


def test_documents_are_parted_by_an_empty_line() -> None:
    other = claim(of=document("b.txt", title=None))
    assert lines(Table(80), claim(), other)[2:4] == ["", "b.txt  2025-03-01"]


@pytest.mark.parametrize("width", [40, 60, 80, 100, 132, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    table = Table(width)
    everything = [*lines(table, full(), denied(), long_claim()), *(line.plain for line in table.foot(3, more=True))]
    assert max(cell_len(line) for line in everything if "✗  not so" not in line) <= width


def test_a_wide_terminal_shows_more() -> None:
    transfer = claim(type="technology_transfer", roles={"technology": full().roles["item"]})
    assert "technology… →" in lines(Table(80), transfer)[1]
    assert "technology_transfer   →" in lines(Table(120), transfer)[1]


def test_a_stance_is_a_sign_behind_the_type() -> None:
    table = Table(80)
    assert "position −" in lines(table, claim(type="position", attributes={"stance": "negative"}))[1]
    assert "+ −  for or against" in [line.plain for line in table.foot(1, more=False)]


def test_the_foot_explains_only_signs_that_were_used() -> None:
    table = Table(80)
    lines(table, claim())
    assert [line.plain for line in table.foot(None, more=False)] == ["", "1 claim"]
    lines(table, denied())
    assert [line.plain for line in table.foot(2000, more=True)] == [
        "",
        "✗  not so: negated, denied, refused or failed",
        "2 of 2,000 claims, more match: raise --limit",
    ]


def test_who_alone_has_no_arrow_unless_it_is_negative() -> None:
    alone = {"participant": full().roles["buyer"]}
    assert "Norway   " in lines(Table(80), claim(type="meeting", roles=alone))[1]
    assert "Norway ✗  " in lines(Table(80), denied(), denied().model_copy(update={"roles": alone}))[2]

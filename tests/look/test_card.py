"""One claim in full."""

from __future__ import annotations

import pytest

from claimx.look.card import Around, show_card
from claimx.look.screen import Screen
from claimx.model import Argument, Claim
from tests.look.runs import TEXT, claim, denied, full, place

ABOUT = ("A buyer buys an item.", "rules/frames/procurement.yaml:4")


@pytest.fixture(autouse=True)
def plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "xterm-256color")


def card(capsys: pytest.CaptureFixture[str], one: Claim, around: Around) -> str:
    show_card(one, around, Screen())
    return capsys.readouterr().out


def test_a_card_tells_all_that_the_record_says(capsys: pytest.CaptureFixture[str]) -> None:
    shown = card(capsys, full(), Around(TEXT, {denied().claim_id: denied()}, ABOUT))
    assert shown.split("\n") == [
        "procurement aaaa000011112222",
        "in/news/frigates.txt, line 3 · 2025-03-01 · Frigates for Norway",
        "",
        "  [buyer: Norway] [status: plans to] [trigger: buy] [quantity: five [item:",
        "  frigates]] from [supplier: Italy] [time: by May] [marker: if] [condition:",
        "  parliament agrees], the [source: ministry] [cue: said].",
        "",
        "context, line 5",
        "  [anaphor: The purchase] is [marker: meant to] [motive: guard its [place:",
        "  coast]].",
        "",
        "item         frigates",
        "             is itself claim bbbb000011112222",
        "buyer        Norway  GPE country:NO Norway",
        "supplier     Italy",
        "trigger      buy  (buy)",
        "quantities   five frigates  count: 5 frigate, additional, of item",
        "times        by May  deadline: 2025-05-31",
        "places       coast",
        "conditions   if parliament agrees  [if]",
        "motives      meant to guard its coast  [purpose; from another sentence, line 5;",
        "             linked by “The purchase”]",
        "status       planned, by “plans to”",
        "polarity     positive",
        "said by      ministry  ORG",
        "             stands for Norway  GPE country:NO Norway line 3",
        "             “said”, indirect, line 3",
        "             who cites Spain",
        "attributes   stage: sought",
        "related      is part of bbbb0000  meeting: Norway, Spain ✗ talks",
        "rule         procurement.buy",
        "             A buyer buys an item.",
        "             rules/frames/procurement.yaml:4",
        "repairs      merge names",
        "confidence   0.90",
        "made by      claimx 0.1.0, en_made-1.0, rules 000000000000",
        "",
    ]


def test_without_the_document_there_are_no_line_numbers(capsys: pytest.CaptureFixture[str]) -> None:
    shown = card(capsys, full(), Around())
    assert ", line" not in shown
    assert "is part of bbbb0000  (not in this run)" in shown


def test_a_pronoun_is_told_with_what_it_stands_for(capsys: pytest.CaptureFixture[str]) -> None:
    shown = card(capsys, denied(), Around(TEXT))
    assert (
        "participant  It\n             stands for Norway  GPE country:NO Norway line 3\n             Spain\n" in shown
    )
    assert "polarity     negative (denied), by “denied”" in shown


@pytest.mark.parametrize(
    ("role", "row"),
    [
        ("a_long_role_name", "\na_long_role_name  Italy\ntrigger           buy"),
        ("a_role_name_without_any_end", "\na_role_name_without_an… Italy\n"),
    ],
)
def test_a_role_with_a_long_name_widens_its_column(capsys: pytest.CaptureFixture[str], role: str, row: str) -> None:
    assert row in card(capsys, claim(roles={role: (Argument(**place("Italy")),)}), Around())


def test_in_a_terminal_slots_are_coloured_and_explained(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    shown = card(capsys, full(), Around(TEXT))
    assert "\x1b[1;32mfrigates\x1b[0m" in shown
    assert "[item:" not in shown
    assert "\x1b[1;36mbuyer\x1b[0m" in shown


def test_no_color_means_brackets_even_in_a_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("NO_COLOR", "1")
    shown = card(capsys, full(), Around(TEXT))
    assert "\x1b" not in shown
    assert "[buyer: Norway]" in shown


@pytest.mark.parametrize("width", ["40", "60", "80", "120"])
def test_a_card_fits_the_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, width: str
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    shown = card(capsys, full(), Around(TEXT, {denied().claim_id: denied()}, ABOUT))
    assert max(map(len, shown.split("\n"))) <= int(width)

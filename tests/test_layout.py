"""Datelines, bylines, sign-offs and headlines, by their form."""

from __future__ import annotations

import pytest

from claimx import layout


@pytest.mark.parametrize(
    "line",
    [
        "OSLO, April 9 (Agency) - |Norway will buy helicopters.",
        "OSLO/BERLIN, Apr 9 (Newswire) -- |Norway and Germany will buy submarines.",
        "Oslo (NTB) – |Norway will buy helicopters.",
        "Tallinn, Estonia (NTB) — |The army ordered mines.",
        "Hanoi [Vietnam], April 9 (VNA): |The navy ordered frigates.",
        "Ankara, Apr 9, 2024 (AA): |Turkey delivered drones.",
        "ANKARA, April 9. /AGENCY/. |Turkey delivered drones.",
        "Ankara, 9 April 2024 — |Turkey delivered drones.",
        "(Newswire) - |Turkey delivered drones.",
        "**OSLO, April 9 (Agency)** - |Norway will buy helicopters.",
        "SÃO PAULO, April 9 (Agency) - |Brazil sold a plane.",
    ],
)
def test_a_place_with_a_date_or_an_agency_is_a_dateline_anywhere(line: str) -> None:
    cut = line.index("|")
    assert layout.dateline(line.replace("|", ""), early=False) == cut


@pytest.mark.parametrize(
    "line", ["OSLO — |Norway bought it.", "NEW DELHI: |India bought it.", "GENEVA - |Talks began."]
)
def test_capitals_and_a_dash_are_a_dateline_only_among_the_first_paragraphs(line: str) -> None:
    cut, text = line.index("|"), line.replace("|", "")
    assert layout.dateline(text, early=True) == cut
    assert layout.dateline(text, early=False) == 0


@pytest.mark.parametrize(
    "line",
    [
        "Oslo - Berlin trains resume.",
        "The U.S. - led coalition bought jets.",
        "Norway, Sweden: the two sides agreed.",
        "Kongsberg (OSE: KOG) - the company - sold missiles.",
        "Norway bought jets in Oslo (Agency) - a first.",
        "",
    ],
)
def test_other_openings_are_no_datelines(line: str) -> None:
    assert layout.dateline(line, early=True) == 0


@pytest.mark.parametrize(
    "line",
    [
        "By Ola Nordmann",
        "BY OLA NORDMANN AND KARI NORDMANN",
        "By Ola Nordmann and Kari Nordmann, Defence Correspondent",
        "Written by Ola Nordmann in Oslo",
        "By Ola Nordmann | 9 April 2024",
        "Ola Nordmann | Apr 9, 2024",
        "Published on April 9, 2024, 10:30 AM",
        "Updated: 2024-04-09T10:30",
        "9 April 2024",
        "OSLO, April 9",
    ],
)
def test_bylines_and_dates_that_stand_alone_are_recognised(line: str) -> None:
    assert layout.is_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "By Friday Norway will buy jets",
        "By buying jets, Norway strengthened its air force.",
        "NORWAY BUYS 32 JETS",
        "On 9 April 2024 Norway bought jets.",
        "By " + "Ola " * 80,
    ],
)
def test_sentences_and_headlines_are_no_bylines(line: str) -> None:
    assert not layout.is_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "(Reporting by Ola Nordmann; editing by Kari Nordmann)",
        "Reporting by Ola Nordmann in Oslo; Editing by Kari Nordmann",
        "Additional reporting by Ola Nordmann.",
        "(With inputs from agencies)",
        "Agencies",
        "(Agencies)",
        "— Newswire",
        "(NTB)",
        "[NTB]",
        "Photo: Ola Nordmann",
        "Our Standards: the newswire's principles.",
        "* * *",
        "---",
        "*" * 1000,
    ],
)
def test_credits_and_rules_are_sign_offs(line: str) -> None:
    assert layout.is_sign_off(line, last=False)


def test_bare_initials_are_a_sign_off_only_at_the_end() -> None:
    assert layout.is_sign_off("NTB/dpa", last=True)
    assert not layout.is_sign_off("NTB/dpa", last=False)


@pytest.mark.parametrize(
    "line",
    [
        "Reporting by the agency shows that Norway bought jets.",
        "Agencies bought jets.",
        "Norway bought jets.",
        "Editing by hand took " + "years and " * 100,
    ],
)
def test_sentences_are_no_sign_offs(line: str) -> None:
    assert not layout.is_sign_off(line, last=True)


@pytest.mark.parametrize(
    "line",
    [
        "Norway bought jets.| (Reporting by Ola Nordmann)",
        "Norway bought jets.| (NTB)",
        "“Norway bought jets.”| — Newswire",
        "Norway bought jets.| (With inputs from agencies)",
        "Norway bought jets (and ships).|",
        "x" * 900 + ".| (NTB)",
    ],
)
def test_a_sign_off_behind_the_last_sentence_is_cut_off(line: str) -> None:
    assert layout.sign_off_start(line.replace("|", "")) == line.index("|")


def test_a_short_line_without_a_stop_is_a_headline() -> None:
    assert layout.is_headline("Norway to buy 32 jets")
    assert not layout.is_headline("Norway bought 32 jets.")
    assert not layout.is_headline("Key points:")
    assert not layout.is_headline("32")
    assert not layout.is_headline("jets and " * 20)


def test_hostile_lines_take_no_time() -> None:
    for line in ("A-" * 5000, "By " + "A-a " * 3000, "(Reporting by " + "a " * 5000, "Reporting by " + "A-B/" * 2000):
        layout.dateline(line, early=True)
        layout.is_byline(line)
        layout.is_sign_off(line, last=True)
        layout.sign_off_start(line)

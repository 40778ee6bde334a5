"""How an article falls into units of parsing."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimx.paragraphs import MAX_CHARACTERS, MAX_TOKENS, Paragraph, parser_text, split

PIECES = st.sampled_from(
    [
        "\n", "\n\n", "\r\n", "\r", " ", "\t", "\u2028", "\u2029", "\x85", "\u00a0", "\ufeff", "\u200b", "\f",
        "OSLO, April 9 (Agency) - ", "By Ola Nordmann", "(Reporting by Ola Nordmann)", "Agencies", "# ", "- ", "---",
        "Norway bought jets.", "Norway to buy jets", "it said", " and then ", "“Yes.”", "…", "é", "日本", "🚀", "U.S.",
        "title: x", "PARIS: ", "(NTB)", "* ",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.lists(PIECES, max_size=25).map("".join), st.text(max_size=200))


def read(text: str) -> list[str]:
    return [parser_text(text, paragraph) for paragraph in split(text)]


def kinds(text: str) -> list[str]:
    return [paragraph.kind for paragraph in split(text)]


@given(TEXTS)
def test_paragraphs_are_disjoint_in_order_and_trimmed(text: str) -> None:
    end = 0
    for paragraph in split(text):
        assert end <= paragraph.start <= paragraph.body < paragraph.end <= len(text)
        assert text[paragraph.start : paragraph.end].strip() == text[paragraph.start : paragraph.end]
        end = paragraph.end


@given(TEXTS)
def test_the_parser_reads_as_many_characters_as_the_article_has(text: str) -> None:
    for paragraph in split(text):
        stretch = parser_text(text, paragraph)
        assert len(stretch) == paragraph.end - paragraph.body
        assert not set(stretch) & set("\n\r\t\f\u2028\u2029\x85")
        assert [c for c in stretch if not c.isspace()] == [
            c for c in text[paragraph.body : paragraph.end] if not c.isspace() and c not in "\ufeff\u200b"
        ]


@given(
    st.lists(st.sampled_from(["Norway", "bought", "jets", ".", " ", "\n", "\n\n", "-", "é"]), max_size=60).map("".join)
)
def test_no_letter_is_lost_between_paragraphs(text: str) -> None:
    kept = "".join(text[p.start : p.end] for p in split(text))
    assert [c for c in kept if c.isalpha()] == [c for c in text if c.isalpha()]


def test_blank_lines_part_paragraphs_and_wrapped_lines_are_joined() -> None:
    text = "\n\nNorway bought 32 jets from a maker in the south\nof the country.\n \nIt paid in cash.\n"
    assert read(text) == ["Norway bought 32 jets from a maker in the south of the country.", "It paid in cash."]


def test_a_text_without_blank_lines_has_a_paragraph_a_line() -> None:
    assert read("Norway bought jets.\nSweden sold ships.\nDenmark waits.") == [
        "Norway bought jets.",
        "Sweden sold ships.",
        "Denmark waits.",
    ]


def test_a_wrapped_text_without_blank_lines_is_not_cut_at_its_lines() -> None:
    text = (
        "Norway bought jets from the maker that\nwon the tender. Sweden, which had bid for\nit, lost.\nDenmark waits."
    )
    assert read(text) == [
        "Norway bought jets from the maker that won the tender. Sweden, which had bid for it, lost.",
        "Denmark waits.",
    ]


def test_long_lines_of_one_block_are_paragraphs_of_their_own() -> None:
    line = "Norway bought jets from a maker that had won the tender against all odds, in spite of what anybody said."
    assert read(f"Title\n\n{line} {line}\n{line}") == ["Title", f"{line} {line}", line]


def test_a_byline_inside_a_block_stands_alone() -> None:
    text = "Norway buys jets\nBy Ola Nordmann\nOSLO, April 9 (Agency) - Norway bought jets that\nfly.\n\nAgencies"
    assert kinds(text) == ["headline", "byline", "body", "signoff"]
    assert read(text)[2] == "Norway bought jets that fly."


def test_the_dateline_is_cut_off_and_its_offsets_are_kept() -> None:
    text = "  OSLO, April 9 (Agency) - Norway bought jets."
    (paragraph,) = split(text)
    assert paragraph == Paragraph(2, len(text), "body", (2, 27))
    assert text[slice(*paragraph.dateline or ())] == "OSLO, April 9 (Agency) - "
    assert parser_text(text, paragraph) == "Norway bought jets."


def test_bylines_and_sign_offs_are_not_parsed() -> None:
    paragraphs = split("By Ola Nordmann\n\nNorway bought jets. (NTB)\n\n* * *")
    assert [(p.kind, p.parsed) for p in paragraphs] == [
        ("byline", False),
        ("body", True),
        ("signoff", False),
        ("signoff", False),
    ]


def test_a_list_mark_and_a_heading_mark_are_left_out() -> None:
    text = "# Norway buys jets\nNorway bought:\n\n- ten jets\n- two ships\n"
    assert read(text) == ["Norway buys jets", "Norway bought:", "ten jets", "two ships"]
    assert kinds(text) == ["headline", "body", "body", "body"]


def test_front_matter_is_no_paragraph() -> None:
    text = "---\ntitle: Norway buys jets\n---\nNorway bought jets.\n"
    (paragraph,) = split(text)
    assert text[paragraph.start : paragraph.end] == "Norway bought jets."


def test_line_separators_are_spaces_to_the_parser() -> None:
    assert read("Norway\u2028bought jets.") == ["Norway bought jets."]


def test_a_long_paragraph_is_cut_at_a_sentence_end() -> None:
    text = "The country bought jets from the U.S. Army and paid for them. " * 60
    pieces = read(text)
    assert len(pieces) > 2
    assert all(piece.endswith("paid for them.") for piece in pieces)
    assert " ".join(pieces) == text.strip()
    assert all(len(piece.split()) <= MAX_TOKENS for piece in pieces)


def test_only_the_first_piece_of_a_long_paragraph_carries_the_dateline() -> None:
    paragraphs = split("OSLO, April 9. /AGENCY/. " + "norway bought jets " * 300)
    assert len(paragraphs) > 1
    assert [p.dateline is not None for p in paragraphs] == [True] + [False] * (len(paragraphs) - 1)


@pytest.mark.parametrize("unit", ["x", "Norway bought jets. ", "- "])
def test_a_line_of_a_megabyte_is_cut_into_bounded_pieces_in_little_time(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    begun = time.process_time()
    paragraphs = split(text)
    assert time.process_time() - begun < 5
    assert all(p.end - p.start <= MAX_CHARACTERS for p in paragraphs)


def test_many_short_lines_take_little_time() -> None:
    begun = time.process_time()
    assert len(split("A.\n" * 20_000)) == 20_000
    assert split("\n" * 200_000) == split(" " * 200_000) == ()
    assert time.process_time() - begun < 5

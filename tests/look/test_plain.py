"""Text made fit for a terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from claimx.look.plain import clean, clip, pad, safe, share


def test_an_article_cannot_command_the_terminal() -> None:
    hostile = "a\x1b[31mred\x07\x9b2J\u202eb\r\nc\u2028d"
    assert safe(hostile) == "a�[31mred��2J�b  c d"
    assert len(safe(hostile)) == len(hostile)


def test_line_breaks_become_single_blanks() -> None:
    assert clean(" a \n\n b\tc ") == "a b c"


@pytest.mark.parametrize(
    ("text", "width", "clipped"),
    [
        ("frigate", 7, "frigate"),
        ("frigates", 7, "frigat…"),
        ("a frigate", 3, "a…"),
        ("護衛艦", 5, "護衛…"),
        ("ab", 0, ""),
    ],
)
def test_a_text_is_cut_to_its_cells(text: str, width: int, clipped: str) -> None:
    assert clip(text, width) == clipped


@given(st.text(), st.text(), st.integers(2, 60))
def test_shared_and_padded_texts_never_exceed_their_room(first: str, second: str, width: int) -> None:
    assert cell_len("".join(share((clean(first), clean(second)), width))) <= width
    assert cell_len(pad(clean(first), width)) == width


def test_the_longer_of_two_gives_way() -> None:
    assert share(("Peru", "twenty-four fighters"), 14) == ["Peru", "twenty-fo…"]
    assert share(("the ministry of defence", "jets"), 14) == ["the minis…", "jets"]
    assert share(("the ministry of defence", "twenty-four fighters"), 20) == ["the min…", "twenty-four…"]

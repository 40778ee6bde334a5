from __future__ import annotations

import random

import pytest

from claimx.errors import ArticleError
from claimx.read.decode import decode


def test_utf_8_is_taken_as_it_is_line_ends_included() -> None:
    assert decode("Zürich bought\r\njets\u2028now".encode()) == ("Zürich bought\r\njets\u2028now", {})


def test_a_byte_order_mark_is_no_text() -> None:
    assert decode(b"\xef\xbb\xbfOslo")[0] == "Oslo"


def test_another_encoding_is_guessed_and_written_down() -> None:
    text = "Łódź ogłosiło, że ministerstwo kupiło śmigłowce i żaglowce."
    assert decode(text.encode("cp1250")) == (text, {"encoding": "cp1250"})


@pytest.mark.parametrize(
    "text",
    [
        "The café owner said “Norway bought jets” – for €5bn – and that’s that.",
        "Norway bought jets – at once.",
        "Le ministère a acheté des frégates à la société coréenne à l'été.",
    ],
)
def test_what_can_be_windows_1252_is_read_as_such(text: str) -> None:
    assert decode(text.encode("cp1252")) == (text, {"encoding": "cp1252"})


def test_utf_16_with_its_mark_is_read() -> None:
    assert decode("Norway bought jets.".encode("utf-16")) == ("Norway bought jets.", {"encoding": "utf_16"})


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the file is empty"),
        (b"Norway\0bought", "NUL bytes"),
        (random.Random(7).randbytes(4000).replace(b"\0", b"\1"), "neither UTF-8 nor text"),
    ],
)
def test_what_is_no_text_is_rejected_with_the_reason(data: bytes, reason: str) -> None:
    with pytest.raises(ArticleError, match=reason):
        decode(data)

from __future__ import annotations

import pytest

from claimx.model import Argument, EntityRef
from claimx.resolve.identity import claim_id, fingerprint, head, keys, statement


def filler(text: str, entity: str | None = None, *antecedents: Argument) -> Argument:
    ref = EntityRef(id=entity, name=text) if entity else None
    return Argument(text=text, start=0, end=len(text), entity=ref, antecedents=antecedents)


def test_a_claim_id_is_sixteen_hex_digits_and_depends_on_every_part() -> None:
    first = claim_id("a.txt", "00", "supply", 10, 3)
    assert len(first) == 16
    assert int(first, 16) >= 0
    others = [
        ("b.txt", "00", "supply", 10, 3),
        ("a.txt", "01", "supply", 10, 3),
        ("a.txt", "00", "position", 10, 3),
        ("a.txt", "00", "supply", 11, 3),
        ("a.txt", "00", "supply", 10, 4),
    ]
    assert len({first, *(claim_id(*other) for other in others)}) == 6


def test_a_fingerprint_survives_rewording_and_order() -> None:
    one = {"buyer": [filler("Warsaw", "country:PL")], "item": [filler("32 new fighter jets")]}
    other = {"item": [filler("the Jets of the fleet")], "buyer": [filler("Poland", "country:PL")]}
    assert fingerprint("procurement", "positive", one) == fingerprint("procurement", "positive", other)
    assert fingerprint("procurement", "positive", one) != fingerprint("procurement", "negative", one)
    assert statement("procurement", one) == statement("procurement", other)


def test_a_pronoun_is_keyed_by_what_it_stands_for() -> None:
    assert keys(filler("they", None, filler("Oslo", "country:NO"), filler("jets"))) == ("country:NO", "jet")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the five new Jets for Poland", "jet"),
        ("its supplies", "supply"),
        ("S-400s", "s-400"),
        ("gas", "gas"),
        ("two classes of ships", "class"),
        ("the navy's bases", "base"),
        ("of", "of"),
    ],
)
def test_the_head_of_a_phrase_is_its_last_word_before_what_follows(text: str, expected: str) -> None:
    assert head(text) == expected

"""Sentences that were run together are told apart before the parser reads them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from claimx.language import Parser
from claimx.seams import seams


def pieces(text: str) -> list[str]:
    places = [0, *seams(text), len(text)]
    return [text[low:high].strip() for low, high in pairwise(places)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Aid lorries wait in the besieged city The senior envoy met rebels",
            ["Aid lorries wait in the besieged city", "The senior envoy met rebels"],
        ),
        ("Ferries are moored in Oslo in 2019 After a strike they sailed", None),
        ("Chief is banned by Oslo Read more Lima waits", ["Chief is banned by Oslo", "Read more", "Lima waits"]),
        (
            "The bill by Speaker Paz Firm leaks data MORE is dead",
            ["The bill by Speaker Paz Firm leaks data", "MORE is dead"],
        ),
        ("Oslo buys tugs | Riga sells trams | Lima waits", ["Oslo buys tugs |", "Riga sells trams |", "Lima waits"]),
    ],
)
def test_a_sentence_begins_at_a_seam(text: str, expected: list[str] | None) -> None:
    found = pieces(text)
    assert found == expected if expected else len(found) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The envoy met rebels in The Hague on Monday.",
        "He wrote for The Times. The paper closed.",
        "Oslo Buys Tugs For The Navy",
        "The minister said: “The deal is off.”",
        "A vote on Article 5 In Riga",
    ],
)
def test_names_quotations_and_titles_have_no_seam(text: str) -> None:
    assert pieces(text) == [text]


def test_the_parser_makes_two_sentences_of_it(parser: Parser) -> None:
    text = "Aid lorries wait in the besieged city The senior envoy bought trams"
    (tree,) = parser.trees([(text, text, 0)])
    assert tree.words.index("The") in [start for start, _ in tree.sentences]

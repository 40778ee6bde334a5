"""Clean spans of fillers."""

from __future__ import annotations

import pytest

from claimx.grammar.phrases import conjuncts, own_tokens
from tests.grammar.parses import parse, phrase


@pytest.mark.parametrize(
    ("sentence", "head", "text"),
    [
        ("Two batteries of the Patriot system have been delivered to Romania.", "batteries", "Patriot system"),
        ("The kingdom is considering acquiring two squadrons of the French jets.", "squadrons", "French jets"),
        ("The Type 31 frigates were ordered by Poland.", "frigates", "Type 31 frigates"),
        ("The air-defence system, a Swedish product, was sold to Latvia.", "system", "air-defence system"),
        ("Vaccines made by the Serum Institute will be shipped to Ghana.", "Institute", "Serum Institute"),
        (
            "The agreement covers production of tanks and shells in Slovakia.",
            "production",
            "production of tanks and shells",
        ),
        ("Boeing, which makes the tankers, declined to comment.", "Boeing", "Boeing"),
        (
            "Germany's decision to halt deliveries of missiles to Ukraine drew criticism from Kyiv.",
            "decision",
            "Germany's decision",
        ),
    ],
)
def test_a_filler_is_its_phrase_without_what_only_counts_or_describes_it(sentence: str, head: str, text: str) -> None:
    tree = parse(sentence)
    assert phrase(tree, tree.words.index(head)) == text


def test_conjuncts_come_in_text_order() -> None:
    tree = parse("Seoul and Jakarta agreed to jointly produce fighters.")
    assert [tree.words[t] for t in conjuncts(tree, 0)] == ["Seoul", "Jakarta"]


def test_the_own_tokens_of_a_noun_leave_out_its_conjuncts() -> None:
    tree = parse("Egypt bought 10 jets from Dassault and five ships from Naval Group.")
    assert {tree.words[t] for t in own_tokens(tree, tree.words.index("jets"))} == {"10", "jets"}

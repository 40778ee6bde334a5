from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimx.measure.wording import likeness, same_clause, same_phrase, wording

SAME = [
    ("T-90s", "T-90"),
    ("the U.K.", "UK"),
    ("its navy", "navy"),
    ("the Leopard 2 tank", "Leopard 2 battle tank"),
    ("a further twelve batteries of the Iris-7 system", "Iris-7 system"),
    ("Norwegian Prime Minister Kari Moe", "Kari Moe"),
    ("Moe", "Kari Moe"),
    ("Danish butter", "butter"),
    ("Kenya's government", "government of Kenya"),
]
DIFFERENT = [
    ("T-72 tanks", "T-90 tanks"),
    ("South Sudan", "Sudan"),
    ("Finance Minister Ada Brook", "Finance Minister Ali Rahman"),
    ("friends of Chile", "Chile"),
    ("no quotas", "quotas"),
    ("Chile's copper exports", "Chile"),
    ("batteries", "Iris-7 batteries"),
    ("trams for the lines of the city that the council wants to open by the end of next year at last", "trams"),
    ("", "trams"),
]


@pytest.mark.parametrize(("text", "gold"), SAME)
def test_wordings_that_mean_the_same(text: str, gold: str) -> None:
    assert same_phrase(text, gold)


@pytest.mark.parametrize(("text", "gold"), DIFFERENT)
def test_wordings_that_do_not_mean_the_same(text: str, gold: str) -> None:
    assert not same_phrase(text, gold)


def test_a_clause_is_compared_by_its_words_and_its_negation() -> None:
    assert same_clause("to keep the line open in winter", "keep the line open")
    assert not same_clause("not to keep the line open", "to keep the line open")
    assert not same_clause("to sell ore", "to keep the line open")


def test_the_head_is_the_last_word_of_the_core() -> None:
    assert wording("the five jets of the fleet").head == "jets"
    assert wording("of the fleet").head == "fleet"


@given(st.text(max_size=80))
def test_a_text_is_like_itself_or_says_nothing(text: str) -> None:
    assert likeness(text, text) == (1 if wording(text).words else 0)
    assert same_phrase(text, text) == bool(wording(text).words)

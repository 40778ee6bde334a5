from __future__ import annotations

import pytest

from claimx.grammar.standing import (
    counts_another,
    governed_by,
    heads_said_clause,
    is_governed,
    is_passive_auxiliary,
    standing,
)
from tests.trees import tree

WORDS = "Oslo sold ships that Riga had used to carry ore"
HEADS = [1, 1, 1, 6, 6, 6, 2, 8, 6, 8]
LABELS = ["nsubj", "ROOT", "dobj", "dobj", "nsubj", "aux", "relcl", "aux", "xcomp", "dobj"]
TAGS = ["NNP", "VBD", "NNS", "WDT", "NNP", "VBD", "VBN", "TO", "VB", "NN"]


@pytest.mark.parametrize(
    ("word", "where"),
    [("sold", "main clause"), ("ships", "main clause"), ("used", "relative clause"), ("ore", "infinitive")],
)
def test_a_word_stands_in_the_innermost_clause_that_holds_it(word: str, where: str) -> None:
    made = tree(WORDS, HEADS, LABELS, TAGS)
    assert standing(made, made.words.index(word)) == where


def test_a_number_in_front_of_a_noun_counts_it() -> None:
    made = tree("four jets", [1, 1], ["nummod", "ROOT"], ["CD", "NNS"])
    assert [counts_another(made, token) for token in range(2)] == [True, False]


def test_what_a_preposition_governs_is_told_from_it() -> None:
    made = tree("a consignment of doses", [1, 1, 1, 2], ["det", "ROOT", "prep", "pobj"], ["DT", "NN", "IN", "NNS"])
    assert [is_governed(made, token) for token in range(4)] == [False, False, False, True]
    assert governed_by(made, 2) == [3]


def test_a_said_clause_and_a_passive_auxiliary_are_known() -> None:
    made = tree("Riga warned prices were cut", [1, 1, 4, 4, 1], ["nsubj", "ROOT", "nsubjpass", "auxpass", "ccomp"])
    assert [heads_said_clause(made, token) for token in range(5)] == [False, False, False, False, True]
    assert [is_passive_auxiliary(made, token) for token in range(5)] == [False, False, False, True, False]

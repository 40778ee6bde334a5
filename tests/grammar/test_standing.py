from __future__ import annotations

import pytest

from claimx.grammar.standing import counts_another, standing
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

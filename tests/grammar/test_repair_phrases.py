"""Heads, modifiers and objects of noun phrases that the parser confuses: as it reads them, mended, and what is right."""

from __future__ import annotations

import pytest

from claimx.grammar import repair_phrases
from claimx.grammar.repair_phrases import PHRASE_REPAIRS
from claimx.grammar.repairs import repair
from claimx.grammar.worded import apply
from tests.packaged import packaged_lexicon
from tests.trees import parsed, shape

MISTAKEN = {
    "head_read_as_compound": (
        "Sale/NN/compound/4 of/IN/prep/0 US/NNP/pobj/1 scout/NN/compound/4 jets/NNS/nsubj/5 angered/VBD/ROOT/5 us/PRP/dobj/5",
        {0: ("NN", "nsubj", 5), 2: ("NNP", "compound", 4), 4: ("NNS", "pobj", 1)},
    ),
    "modifier_read_as_verb": (
        "We/PRP/nsubj/1 buy/VBP/ROOT/1 chipmaking/VBG/xcomp/1 tools/NNS/dobj/2 from/IN/prep/2 Lam/NNP/pobj/4",
        {2: ("JJ", "amod", 3), 3: ("NNS", "dobj", 1), 4: ("IN", "prep", 1)},
    ),
    "verb_read_as_compound": (
        "The/DT/det/3 yard/NN/nsubj/2 cut/VBD/compound/3 steel/NN/ROOT/3 for/IN/prep/3 ferries/NNS/pobj/4 ././punct/3",
        {0: ("DT", "det", 1), 2: ("VBD", "ROOT", 2), 3: ("NN", "dobj", 2), 6: (".", "punct", 2)},
    ),
    "work_read_as_verb": (
        "Work/VB/nsubj/5 to/TO/aux/2 mend/VB/advcl/0 the/DT/det/4 dam/NN/dobj/2 began/VBD/ROOT/5",
        {0: ("NN", "nsubj", 5), 2: ("VB", "acl", 0)},
    ),
    "infinitive_read_as_noun": (
        "He/PRP/nsubj/1 won/VBD/ROOT/1 a/DT/det/3 contract/NN/dobj/1 to/IN/prep/1 overhaul/NN/compound/6 engines/NNS/pobj/4",
        {4: ("TO", "aux", 5), 5: ("VB", "acl", 3), 6: ("NNS", "dobj", 5)},
    ),
}
RIGHT = (
    "We/PRP/nsubj/1 took/VBD/ROOT/1 jets/NNS/dobj/1 to/IN/prep/1 repair/NN/compound/5 shops/NNS/pobj/3",
    "Sales/NNS/nsubj/3 of/IN/prep/0 jets/NNS/pobj/1 rose/VBD/ROOT/3",
    "They/PRP/nsubj/1 stopped/VBD/ROOT/1 making/VBG/xcomp/1 tools/NNS/dobj/2",
    "The/DT/det/2 cut/VBD/compound/2 steel/NN/nsubj/3 arrived/VBD/ROOT/3",
    "We/PRP/nsubj/1 work/VBP/ROOT/1 to/TO/aux/3 mend/VB/advcl/1 dams/NNS/dobj/3",
)


def test_every_repair_of_noun_phrases_has_a_case_here() -> None:
    assert sorted(MISTAKEN) == sorted(one.__name__ for one in PHRASE_REPAIRS)


@pytest.mark.parametrize("name", MISTAKEN)
def test_a_noun_phrase_is_mended_once(name: str) -> None:
    words, mended = MISTAKEN[name]
    made = parsed(words)
    apply(getattr(repair_phrases, name), made, packaged_lexicon())
    assert {t: (made.tags[t], made.labels[t], made.heads[t]) for t in mended} == mended
    assert {n for names in made.repairs.values() for n in names} == {name}
    once = shape(made)
    apply(getattr(repair_phrases, name), made, packaged_lexicon())
    assert shape(made) == once


@pytest.mark.parametrize("words", RIGHT)
def test_a_noun_phrase_that_is_right_is_left_alone(words: str) -> None:
    made = parsed(words)
    before = shape(made)
    repair(made, packaged_lexicon())
    assert shape(made) == before

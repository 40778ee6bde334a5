"""A verb's own slots that the parser confuses: as it reads them, mended, and what is right."""

from __future__ import annotations

import pytest

from claimx.grammar import repair_slots
from claimx.grammar.repair_slots import SLOT_REPAIRS
from claimx.grammar.repairs import repair
from claimx.grammar.worded import apply
from tests.packaged import packaged_lexicon
from tests.trees import parsed, shape

MISTAKEN = {
    "verb_read_as_name": (
        "It/PRP/nsubj/2 will/MD/aux/2 run/VB/ROOT/2 and/CC/cc/2 repaint/NNP/conj/2 trams/NNS/dobj/4",
        {4: ("VB", "conj", 2), 5: ("NNS", "dobj", 4)},
    ),
    "aside_read_as_subject": (
        "On/IN/prep/7 Monday/NNP/pobj/0 ,/,/punct/7 a/DT/det/4 holiday/NN/nsubj/7 ,/,/punct/7 Peru/NNP/nsubj/7 bought/VBD/ROOT/7 jets/NNS/dobj/7",
        {4: ("NN", "appos", 1), 6: ("NNP", "nsubj", 7)},
    ),
    "relative_read_as_mark": (
        "We/PRP/nsubj/1 met/VBD/ROOT/1 men/NNS/dobj/1 that/IN/mark/6 in/IN/prep/6 May/NNP/pobj/4 bought/VBD/relcl/2 jets/NNS/dobj/6",
        {3: ("WDT", "nsubj", 6)},
    ),
    "recipient_read_as_infinitive": (
        "They/PRP/nsubj/1 license/VBP/ROOT/1 it/PRP/dobj/1 to/TO/aux/4 Vabio/NNP/xcomp/1",
        {3: ("IN", "prep", 1), 4: ("NNP", "pobj", 3)},
    ),
    "object_read_as_recipient": (
        "We/PRP/nsubj/1 send/VBP/ROOT/1 the/DT/det/3 ship/NN/dative/1 Lyme/NNP/appos/3 to/IN/prep/1 Vigo/NNP/pobj/5",
        {3: ("NN", "dobj", 1)},
    ),
    "progressive_read_as_modifier": (
        "Peru/NNP/nsubj/1 is/VBZ/ROOT/1 massing/JJ/amod/3 troops/NNS/attr/1 near/IN/prep/3 Ica/NNP/pobj/4",
        {
            0: ("NNP", "nsubj", 2),
            1: ("VBZ", "aux", 2),
            2: ("VBG", "ROOT", 2),
            3: ("NNS", "dobj", 2),
            4: ("IN", "prep", 2),
        },
    ),
}
RIGHT = (
    "They/PRP/nsubj/1 are/VBP/ROOT/1 growing/VBG/amod/3 firms/NNS/attr/1",
    "Peru/NNP/nsubj/1 is/VBZ/ROOT/1 a/DT/det/4 growing/VBG/amod/4 market/NN/attr/1",
    "They/PRP/nsubj/1 want/VBP/ROOT/1 to/TO/aux/3 Google/VB/xcomp/1 it/PRP/dobj/3",
    "We/PRP/nsubj/1 know/VBP/ROOT/1 jets/NNS/dobj/1 that/WDT/dobj/5 Peru/NNP/nsubj/5 bought/VBD/relcl/2",
    "We/PRP/nsubj/1 gave/VBD/ROOT/1 the/DT/det/3 firm/NN/dative/1 jets/NNS/dobj/1 for/IN/prep/1 May/NNP/pobj/5",
    "Peru/NNP/nsubj/3 ,/,/punct/0 too/RB/advmod/3 bought/VBD/ROOT/3 jets/NNS/dobj/3",
)


def test_every_repair_of_slots_has_a_case_here() -> None:
    assert sorted(MISTAKEN) == sorted(one.__name__ for one in SLOT_REPAIRS)


@pytest.mark.parametrize("name", MISTAKEN)
def test_a_slot_is_mended_once(name: str) -> None:
    words, mended = MISTAKEN[name]
    made = parsed(words)
    apply(getattr(repair_slots, name), made, packaged_lexicon())
    assert {t: (made.tags[t], made.labels[t], made.heads[t]) for t in mended} == mended
    assert {n for names in made.repairs.values() for n in names} == {name}
    once = shape(made)
    apply(getattr(repair_slots, name), made, packaged_lexicon())
    assert shape(made) == once


@pytest.mark.parametrize("words", RIGHT)
def test_a_slot_that_is_right_is_left_alone(words: str) -> None:
    made = parsed(words)
    before = shape(made)
    repair(made, packaged_lexicon())
    assert shape(made) == before

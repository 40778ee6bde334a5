"""Participles in front of a noun."""

from __future__ import annotations

from claimx.grammar.lexicon import Lexicon
from claimx.grammar.supplied import givers, handed
from tests.trees import parsed

LEXICON = Lexicon(handing_verbs=frozenset({"supplied"}))
DRONES = "Turkish/NNP/npadvmod/2 -/HYPH/punct/2 supplied/VBN/amod/3 drones/NNS/nsubj/4 fell/VBD/ROOT/4"
ROCKET = "a/DT/det/3 Turkish/JJ/amod/3 supplied/VBN/amod/3 rocket/NN/ROOT/3"
BUTTER = "freshly/RB/advmod/1 supplied/VBN/amod/2 butter/NN/ROOT/2"


def test_who_gave_stands_before_the_participle_with_a_hyphen_or_without() -> None:
    assert givers(parsed(DRONES, names=[(0, 1, "NORP")]), 2, LEXICON) == [0]
    assert givers(parsed(ROCKET, names=[(1, 2, "NORP")]), 2, LEXICON) == [1]


def test_nobody_gave_where_no_name_stands_there_or_the_verb_is_another() -> None:
    assert givers(parsed(BUTTER), 1, LEXICON) == []
    assert givers(parsed(DRONES, names=[(0, 1, "NORP")]), 2, Lexicon()) == []


def test_the_noun_behind_is_what_was_given() -> None:
    found = handed(parsed(DRONES, names=[(0, 1, "NORP")]), 2, LEXICON)
    assert {name: [f.token for f in fillers] for name, fillers in found.items()} == {
        "subject": [0],
        "agent": [0],
        "object": [3],
    }

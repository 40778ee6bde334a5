"""The door from a tree to its predications."""

from __future__ import annotations

import pytest

from claimx.grammar.predications import category, predicate
from tests.grammar.parses import LEXICON, functions
from tests.trees import parsed


@pytest.mark.parametrize(
    ("token", "kind"),
    [
        ("sells/VBZ/ROOT/0", "verb"),
        ("sale/NN/ROOT/0", "noun"),
        ("wary/JJ/ROOT/0", "adjective"),
        ("of/IN/ROOT/0", None),
        ("has/VBZ/aux/1 sold/VBN/ROOT/1", None),
        ("sold/VBN/amod/1 jets/NNS/ROOT/1", None),
        ("including/VBG/prep/1 jets/NNS/ROOT/1", None),
        ("sale/NN/compound/1 price/NN/ROOT/1", None),
    ],
)
def test_a_word_heads_a_predication_where_it_modifies_no_other(token: str, kind: str | None) -> None:
    assert category(parsed(token), 0) == kind


def test_a_word_inside_a_longer_name_heads_none() -> None:
    named = "Ministry/NNP/ROOT/0 of/IN/prep/0 Supply/NNP/pobj/1"
    assert category(parsed(named, names=[(0, 3, "ORG")]), 2) is None
    assert category(parsed(named, names=[(0, 3, "EVENT")]), 2) == "noun"
    assert category(parsed("Supply/NNP/ROOT/0", names=[(0, 1, "ORG")]), 0) == "noun"


def test_those_who_take_part_are_parties_however_the_sentence_puts_them() -> None:
    assert functions("Talks between Turkey and Spain on the purchase of the frigates broke down.", "Talks")[
        "parties"
    ] == ["Turkey", "Spain"]
    assert functions("The US-Japan trade pact lapsed.", "pact")["parties"] == ["US", "Japan"]
    assert functions("Peru is in talks with Spain to lease jets.", "talks")["parties"] == ["Peru", "Spain"]


def test_what_both_do_is_mutual_with_the_object_too() -> None:
    assert functions("The president visited Oslo to discuss gas.", "visited")["mutual"] == ["president", "Oslo"]


def test_partners_are_parties_of_whom_one_stands_beside() -> None:
    talks = functions("Peru is in talks with Spain to lease jets.", "talks")
    assert talks["partners"] == talks["parties"]
    assert "partners" not in functions("The president visited Oslo to discuss gas.", "visited")


def test_two_names_joined_in_front_of_an_event_are_partners() -> None:
    pair = "Peru/NNP/compound/2 -/HYPH/punct/2 Chile/NNP/compound/3 talks/NNS/ROOT/3"
    two = predicate(parsed(pair, names=[(0, 1, "GPE"), (2, 3, "GPE")]), 3, "noun", "talk", LEXICON)
    assert [f.token for f in two.functions["partners"]] == [0, 2]
    one = predicate(parsed(pair, names=[(0, 3, "PERSON")]), 3, "noun", "talk", LEXICON)
    assert "partners" not in one.functions


@pytest.mark.parametrize(
    ("sentence", "names", "maker"),
    [
        ("bought/VBD/ROOT/0 Peru/NNP/poss/3 's/POS/case/1 trams/NNS/dobj/0", [(1, 2, "GPE")], [1]),
        ("opted/VBD/ROOT/0 for/IN/prep/0 Swiss/JJ/amod/3 trams/NNS/pobj/1", [(2, 3, "NORP")], [2]),
        ("bought/VBD/ROOT/0 trams/NNS/dobj/0 for/IN/prep/0 Swiss/JJ/amod/4 towns/NNS/pobj/2", [(3, 4, "NORP")], []),
    ],
)
def test_where_things_come_from_is_told_before_them(
    sentence: str, names: list[tuple[int, int, str]], maker: list[int]
) -> None:
    found = predicate(parsed(sentence, names=names), 0, "verb", "buy", LEXICON).functions
    assert [f.token for f in found.get("origin", [])] == maker


def test_those_who_act_tell_whose_side_they_are_on() -> None:
    soldiers = "Two/CD/nummod/3 North/JJ/amod/2 Korean/JJ/amod/3 jets/NNS/nsubj/4 landed/VBD/ROOT/4"
    made = predicate(parsed(soldiers, names=[(1, 3, "NORP")]), 4, "verb", "land", LEXICON)
    assert [f.token for f in made.functions["side"]] == [2]
    assert "side" not in functions("The president visited Oslo to discuss gas.", "visited")

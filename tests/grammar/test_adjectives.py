"""Predicate adjectives and what they govern."""

from __future__ import annotations

from claimx.grammar.adjectives import functions as of_adjective
from claimx.grammar.lexicon import Lexicon
from tests.grammar.parses import functions
from tests.trees import parsed


def test_an_adjective_has_the_subject_of_its_verb_and_its_phrases() -> None:
    assert functions("Riga is wary of the plan to sell the trams.", "wary") == {
        "subject": ["Riga"],
        "prep:of": ["plan"],
        "parties": ["Riga"],
        "mutual": ["Riga"],
    }


def test_an_adjective_governs_infinitives_gerunds_and_clauses() -> None:
    assert functions("Oslo is ready to sell the trams.", "ready")["infinitive"] == ["sell"]
    assert functions("Peru is close to buying the trams.", "close")["prep:to"] == ["buying"]
    assert functions("Latvia is sure that Riga will sell the trams.", "sure")["clause"] == ["sell"]


def test_an_adjective_in_front_of_its_noun_has_no_subject() -> None:
    tree = parsed("wary/JJ/amod/1 banks/NNS/nsubj/2 left/VBD/ROOT/2")
    assert of_adjective(tree, 0, Lexicon()) == {}


def test_a_phrase_behind_the_adjectives_own_is_its_own_too() -> None:
    said = (
        "Peru/NNP/nsubj/1 is/VBZ/ROOT/1 dependent/JJ/acomp/1 on/IN/prep/2 Chile/NNP/pobj/3 for/IN/prep/{} tin/NN/pobj/5"
    )
    for head in (1, 4):
        found = of_adjective(parsed(said.format(head)), 2, Lexicon())
        assert [f.token for f in found["prep:for"]] == [6]

from __future__ import annotations

from claimx.grammar import coordination
from claimx.grammar import mentions as grammar
from tests.trees import tree

PAIR = tree(
    "India and Japan will buy Russian jets from Moscow .",
    "4 0 0 4 4 6 4 4 7 4",
    "nsubj cc conj aux ROOT amod dobj prep pobj punct",
    "NNP CC NNP MD VB JJ NNS IN NNP .",
)


def test_mentions_are_the_heads_of_noun_phrases_with_their_places() -> None:
    found = [(PAIR.words[m.token], m.place, m.plural) for m in grammar.mentions(PAIR, 0, len(PAIR))]
    assert found == [
        ("India", "subject", False),
        ("Japan", "subject", False),
        ("jets", "object", True),
        ("Moscow", "oblique", False),
    ]


def test_conjuncts_are_found_from_any_member() -> None:
    assert coordination.coordinated(PAIR, 2) == [0, 2]
    assert coordination.is_joined(PAIR, 2)
    assert not coordination.joined_by_or(PAIR, 0, 2)


def test_a_name_reaches_from_its_first_proper_noun_to_its_head() -> None:
    made = tree(
        "The Prime Minister Ola Berg left .",
        "4 2 4 4 5 5 5",
        "det compound compound compound nsubj ROOT punct",
        "DT NNP NNP NNP NNP VBD .",
    )
    assert grammar.name_span(made, 4) == (1, 5)


def test_modifiers_are_told_without_determiners_and_hyphens() -> None:
    made = tree(
        "The Seoul·-·based arms firm left .",
        "5 3 3 5 5 6 6 6",
        "det npadvmod punct amod compound nsubj ROOT punct",
        "DT NNP HYPH VBN NNS NN VBD .",
    )
    assert [made.words[t] for t in grammar.modifiers(made, 5)] == ["Seoul", "based", "arms"]
    assert grammar.article(made, 5) == "the"


def test_an_it_that_stands_for_a_clause_is_an_expletive() -> None:
    openers = frozenset({"clear", "seem"})
    clear = tree(
        "It is clear that Oslo lost .",
        "1 1 1 5 5 1 1",
        "nsubj ROOT acomp mark nsubj ccomp punct",
        "PRP VBZ JJ IN NNP VBD .",
        "it be clear that oslo lose .",
    )
    said = tree(
        "It said that Oslo lost .",
        "1 1 4 4 1 1",
        "nsubj ROOT mark nsubj ccomp punct",
        "PRP VBD IN NNP VBD .",
        "it say that oslo lose .",
    )
    assert grammar.is_expletive(clear, 0, openers)
    assert not grammar.is_expletive(said, 0, openers | {"said"})


def test_what_stands_in_quotation_marks_is_known() -> None:
    made = tree('" We won , " he said .', "2 2 6 2 2 6 6 6", "punct nsubj ccomp punct punct nsubj ROOT punct")
    assert grammar.is_quoted(made, 1)
    assert not grammar.is_quoted(made, 5)


def test_a_relative_clause_takes_a_token_out_of_its_noun_phrase() -> None:
    made = tree(
        "The army , which flies jets of its own , left .",
        "1 10 1 4 1 4 5 8 6 1 10 10",
        "det nsubj punct nsubj relcl dobj prep poss pobj punct ROOT punct",
        "DT NN , WDT VBZ NNS IN PRP$ JJ , VBD .",
    )
    assert not grammar.holds(made, 1, 7)
    assert grammar.holds(made, 5, 7)


def test_a_reported_clause_in_front_is_what_its_sentence_is_about() -> None:
    made = tree(
        "Oslo will buy jets , the ministry said .",
        "2 2 7 2 7 6 7 7 7",
        "nsubj aux ccomp dobj punct det nsubj ROOT punct",
        "NNP MD VB NNS , DT NN VBD .",
    )
    assert [made.words[v] for v in grammar.main_verbs(made, 0)] == ["buy", "said"]

"""Where clauses begin and end."""

from __future__ import annotations

from claimx.grammar.clauses import LOOSE, clip, extent, introduced, is_finite, phrase, reach, stands_alone
from tests.trees import tree

FINAL = tree(
    "Oslo sells gas if talks fail .",
    heads="1 1 1 5 5 1 1",
    labels="nsubj ROOT dobj mark nsubj advcl punct",
    tags="NNP VBZ NN IN NNS VBP .",
)
FRONTED = tree(
    "If talks fail , Oslo sells gas .",
    heads="2 2 5 5 5 5 5 5",
    labels="mark nsubj advcl punct nsubj ROOT dobj punct",
    tags="IN NNS VBP , NNP VBZ NN .",
)


def test_a_final_clause_runs_to_its_end() -> None:
    found = introduced(FINAL, 3, 4)
    assert found is not None
    assert (found.head, found.start, found.end, found.governor) == (5, 4, 6, 1)


def test_a_fronted_clause_ends_before_the_main_one() -> None:
    found = introduced(FRONTED, 0, 1)
    assert found is not None
    assert (found.head, found.start, found.end, found.governor) == (2, 1, 3, 5)


def test_a_marker_at_the_end_introduces_nothing() -> None:
    assert introduced(tree("Oslo sells gas if"), 3, 4) is None


def test_a_stray_word_does_not_interrupt_a_clause() -> None:
    broken = tree(
        "if the state foundry there can pay", heads="6 3 3 6 0 6 6", labels="mark det nmod nsubj dep aux ROOT"
    )
    assert reach(broken, 6, 1) == 7


def test_a_phrase_is_clipped_before_what_hangs_on_behind_a_comma() -> None:
    words = tree(
        "over oil , which fell , it says",
        heads="0 0 1 4 1 0 7 0",
        labels="prep pobj punct nsubj relcl punct nsubj ROOT",
    )
    found = introduced(words, 0, 1)
    assert found is not None
    assert clip(words, found, LOOSE).end == 2


def test_an_adverb_inside_a_clause_opens_none() -> None:
    words = tree(
        "Peru once ruled Chile .", heads="2 2 2 2 2", labels="nsubj advmod ROOT dobj punct", tags="NNP RB VBD NNP ."
    )
    found = introduced(words, 1, 2)
    assert found is not None
    assert not stands_alone(words, found, 1)


def test_a_clause_without_those_joined_to_it() -> None:
    words = tree(
        "but nobody signed and Oslo left",
        heads="2 2 2 2 5 2",
        labels="cc nsubj ROOT cc nsubj conj",
    )
    assert extent(words, 2, frozenset({"but"})) == (1, 3)


def test_a_phrase_keeps_its_determiner_and_no_comma() -> None:
    words = tree("Then , this big move ended", heads="5 5 4 4 5 5", labels="advmod punct det amod nsubj ROOT")
    assert phrase(words, 4) == (2, 5)


def test_an_auxiliary_gives_a_verb_its_tense() -> None:
    assert is_finite(tree("Oslo may sell", heads="2 2 2", labels="nsubj aux ROOT", tags="NNP MD VB"), 2)
    assert not is_finite(tree("to sell", heads="1 1", labels="aux ROOT", tags="TO VB"), 1)

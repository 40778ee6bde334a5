"""What adverbial clauses and phrases belong to."""

from __future__ import annotations

from claimx.grammar.adjuncts import (
    adverbial_as,
    argument_of,
    beyond_tag,
    commented,
    consequence,
    denying_argument,
    inverted,
    is_phrasal,
    negator,
    predicated,
    said,
    theme,
)
from tests.trees import parsed, tree

TAGGED = tree(
    "Oslo sells gas , he said , if talks fail .",
    heads="1 5 1 5 5 5 5 9 9 5 5",
    labels="nsubj ccomp dobj punct nsubj ROOT punct mark nsubj advcl punct",
    tags="NNP VBZ NN , PRP VBD , IN NNS VBP .",
)


def test_a_speech_tag_says_the_clause_before_it() -> None:
    assert said(TAGGED, 5) == 1


def test_an_adjunct_climbs_past_a_speech_tag() -> None:
    assert beyond_tag(TAGGED, 5, 7) == 1


def test_a_clause_before_a_result_is_not_said() -> None:
    words = tree(
        "Prices rose , so Oslo sold",
        heads="1 5 5 5 5 5",
        labels="nsubj ccomp punct advmod nsubj ROOT",
        tags="NNS VBD , RB NNP VBD",
    )
    assert said(words, 5) is None
    assert consequence(words, 3) == (1, 5)


def test_a_tag_in_the_middle_is_passed_too() -> None:
    words = tree(
        "If it fails , they said , Oslo sells",
        heads="2 2 8 5 5 8 5 8 8",
        labels="mark nsubj advcl punct nsubj parataxis punct nsubj ROOT",
    )
    assert beyond_tag(words, 5, 0) == 8


def test_a_predicate_speaks_of_its_subject() -> None:
    words = tree("The deal is subject to talks", heads="1 2 2 2 3 4", labels="det nsubj ROOT acomp prep pobj")
    assert predicated(words, 3, 5) == 1


def test_a_relative_predicate_speaks_of_its_noun() -> None:
    words = tree(
        "a deal that hinges on talks",
        heads="1 1 3 1 3 4",
        labels="det ROOT nsubj relcl prep pobj",
        tags="DT NN WDT VBZ IN NNS",
    )
    assert predicated(words, 3, 5) == 1


def test_a_relative_clause_agrees_with_its_noun() -> None:
    words = tree(
        "a plan to link networks , which is meant to help",
        heads="1 1 3 1 3 4 8 8 4 10 8",
        labels="det ROOT aux acl dobj punct nsubjpass auxpass relcl aux xcomp",
        tags="DT NN TO VB NNS , WDT VBZ VBN TO VB",
    )
    assert predicated(words, 8, 10) == 1


def test_a_comment_speaks_of_the_clause() -> None:
    words = tree(
        "Oslo bought ships , a move",
        heads="1 1 1 2 5 2",
        labels="nsubj ROOT dobj punct det appos",
        tags="NNP VBD NNS , DT NN",
    )
    assert commented(words, 5, frozenset({"move"})) == 1
    assert commented(words, 5, frozenset({"step"})) is None


def test_arguments_know_their_verb() -> None:
    words = tree("Oslo bought ships", heads="1 1 1", labels="nsubj ROOT dobj", tags="NNP VBD NNS")
    assert (argument_of(words, 0), argument_of(words, 2), argument_of(words, 1)) == (1, 1, None)


def test_the_theme_of_a_passive_is_its_subject() -> None:
    words = tree("No deal was signed", heads="1 3 3 3", labels="det nsubjpass auxpass ROOT", tags="DT NN VBD VBN")
    assert theme(words, 3) == "deal"
    assert negator(words, 3) == 0


def test_nobody_denies_by_itself() -> None:
    words = tree("nobody signed it", heads="1 1 1", labels="nsubj ROOT dobj", tags="NN VBD PRP")
    assert denying_argument(words, 1) == 0
    assert denying_argument(tree("Oslo signed it", heads="1 1 1", labels="nsubj ROOT dobj"), 1) is None


def test_an_inversion_is_a_clause_with_its_governor() -> None:
    words = tree(
        "Should talks fail , Oslo sells",
        heads="2 2 5 5 5 5",
        labels="aux nsubj advcl punct nsubj ROOT",
        tags="MD NNS VB , NNP VBZ",
    )
    found = inverted(words, 0)
    assert found is not None
    assert (found.start, found.end, found.governor) == (1, 3, 5)
    assert inverted(tree("Should Oslo sell", heads="2 2 2", labels="aux nsubj ROOT", tags="MD NNP VB"), 0) is None


def test_a_particle_belongs_to_its_verb() -> None:
    words = tree("he signs off", heads="1 1 1", labels="nsubj ROOT prt", lemmas="he sign off")
    assert is_phrasal(words, 1, frozenset({"sign off"}))
    assert not is_phrasal(words, 1, frozenset({"sign"}))


def test_a_semicolon_parts_a_statement_from_the_next_verb() -> None:
    words = parsed("It/PRP/nsubj/1 won/VBD/ccomp/4 ;/:/punct/4 they/PRP/nsubj/4 said/VBD/ROOT/4 so/RB/advmod/4")
    assert said(words, 4) is None


def test_a_participle_taken_for_the_sentence_is_passed_for_what_is_said_behind_it() -> None:
    # "people briefed on it said Oslo sells", with "briefed" as the root
    words = parsed(
        "people/NNS/nsubj/1 briefed/VBN/ROOT/1 on/IN/prep/1 it/PRP/pobj/2 said/VBD/parataxis/1 Oslo/NNP/nsubj/6 "
        "sells/VBZ/ccomp/4 today/NN/npadvmod/6"
    )
    assert beyond_tag(words, 1, 7) == 6


def test_an_adjunct_in_front_of_a_reduced_clause_goes_with_the_verb_above_it() -> None:
    # "In May people briefed on it left"
    words = parsed(
        "In/IN/prep/3 May/NNP/pobj/0 people/NNS/nsubj/6 briefed/VBN/acl/2 on/IN/prep/3 it/PRP/pobj/4 left/VBD/ROOT/6"
    )
    assert beyond_tag(words, 3, 0) == 6


def test_the_theme_of_a_participle_is_its_noun_and_some_verbs_have_none() -> None:
    words = parsed("jets/NNS/nsubj/2 bought/VBN/acl/0 flew/VBD/ROOT/2")
    assert (theme(words, 1), theme(words, 2)) == ("jets", "")


def test_what_is_not_denied_has_no_negator() -> None:
    words = parsed("neither/CC/preconj/1 firm/NN/nsubj/4 nor/CC/cc/1 bank/NN/conj/1 left/VBD/ROOT/4")
    assert negator(words, 4) == 0
    assert negator(parsed("firms/NNS/nsubj/1 left/VBD/ROOT/1"), 1) is None
    assert denying_argument(parsed("firms/NNS/nsubj/1 left/VBD/ROOT/1"), 1) is None


def test_a_so_that_opens_no_clause_has_no_consequence() -> None:
    assert consequence(parsed("it/PRP/nsubj/1 left/VBD/ROOT/1 ,/,/punct/1 so/RB/advmod/1"), 3) is None
    # two clauses side by side, the first without a subject of its own
    apart = parsed(
        "left/VBD/ROOT/0 early/RB/advmod/0 ,/,/punct/0 so/RB/advmod/5 Oslo/NNP/nsubj/5 sold/VBD/conj/0 tugs/NNS/dobj/5"
    )
    assert consequence(apart, 3) is None


def test_an_auxiliary_behind_its_subject_inverts_nothing() -> None:
    words = parsed("talks/NNS/nsubj/2 should/MD/aux/2 fail/VB/advcl/4 ,/,/punct/4 waits/VBZ/ROOT/4")
    assert inverted(words, 1) is None
    assert inverted(words, 4) is None


def test_what_happens_as_talks_are_held_is_not_their_word() -> None:
    # "Tension eased as sides held talks"
    held = parsed(
        "Tension/NN/nsubj/1 eased/VBD/ROOT/1 as/IN/mark/4 sides/NNS/nsubj/4 held/VBD/advcl/1 talks/NNS/dobj/4"
    )
    assert adverbial_as(held, 4) is None
    said = parsed("Tension/NN/nsubj/1 eased/VBD/ROOT/1 as/IN/mark/4 sides/NNS/nsubj/4 said/VBD/advcl/1")
    assert adverbial_as(said, 4) == 1

"""Who speaks, what is said, and what stands in quotation marks."""

from __future__ import annotations

import pytest

from claimx.grammar.hearsay import noun_speaker, reported_object, that_clause
from claimx.grammar.quotations import going_on, quotations, told_with
from claimx.grammar.speech import contents, cue_phrase, quoted_by, source_phrase, speakers
from tests.trees import tree

SAY = frozenset({"say", "add"})


@pytest.mark.parametrize(
    ("words", "ranges"),
    [
        ('"·We pay·,·" he said·. "·We must·.·"', [(1, 4), (9, 12)]),
        ("“·We pay·.·” he said", [(1, 4)]),
        ('He said : "·We pay·. We must·.', [(4, 10)]),
        ('" We pay , " he said . " We must . "', [(1, 4), (9, 12)]),
        ("He said so .", []),
    ],
)
def test_quotation_marks_pair_up(words: str, ranges: list[tuple[int, int]]) -> None:
    assert quotations(tree(words)) == ranges


def test_the_speaker_is_the_subject_on_either_side() -> None:
    words = tree("it sank , said Ana Ruiz", heads="1 3 3 3 5 3", labels="nsubj ccomp punct ROOT compound nsubj")
    assert speakers(words, 3, SAY) == [5]
    assert contents(words, 3, SAY) == [(0, 2)]


def test_a_passive_speaks_only_through_its_agent() -> None:
    words = tree(
        "it was said by Ana that ships sank",
        heads="2 2 2 2 3 7 7 2",
        labels="nsubjpass auxpass ROOT agent pobj mark nsubj ccomp",
        tags="PRP VBD VBN IN NNP IN NNS VBD",
    )
    assert speakers(words, 2, SAY) == [4]
    bare = tree("it was said", heads="2 2 2", labels="nsubjpass auxpass ROOT", tags="PRP VBD VBN")
    assert speakers(bare, 2, SAY) == []


def test_a_participle_inside_what_was_said_belongs_to_the_speaker() -> None:
    words = tree(
        "Ana said ships sank , adding pilots left",
        heads="1 1 3 1 3 3 7 5",
        labels="nsubj ROOT nsubj ccomp punct advcl nsubj ccomp",
        tags="NNP VBD NNS VBD , VBG NNS VBD",
        lemmas="ana say ship sink , add pilot leave",
    )
    assert speakers(words, 5, SAY) == [0]
    assert contents(words, 1, SAY) == [(2, 4)]


def test_a_tag_in_the_middle_cuts_the_content_in_two() -> None:
    words = tree(
        "ships , Ana said , sank",
        heads="5 3 3 5 3 5",
        labels="nsubj punct nsubj parataxis punct ROOT",
        tags="NNS , NNP VBD , VBD",
    )
    assert contents(words, 3, SAY) == [(0, 1), (5, 6)]


def test_the_source_keeps_its_apposition_and_loses_its_relative_clause() -> None:
    words = tree(
        "Ana , the minister , who left , said",
        heads="8 0 3 0 0 6 0 0 8",
        labels="nsubj punct det appos punct nsubj relcl punct ROOT",
    )
    assert source_phrase(words, 0) == (0, 4)


def test_the_cue_keeps_its_particle() -> None:
    assert cue_phrase(tree("he pointed out", heads="1 1 1", labels="nsubj ROOT prt"), 1) == (1, 3)


def test_who_is_quoted_as_saying_stands_behind_who_quotes() -> None:
    words = tree(
        "Reuters quoted Ana as saying so",
        heads="1 1 1 1 3 4",
        labels="nsubj ROOT dobj prep pcomp advmod",
        tags="NNP VBD NNP IN VBG RB",
    )
    assert quoted_by(words, 4) == (1, 2)


def test_a_colon_or_comma_ties_a_quotation_to_its_verb() -> None:
    words = tree('Ana told him : "·We pay·.·"', heads="1 1 1 1 1 6 1 1 1", tags="NNP VBD PRP : `` PRP VBP . ''")
    assert told_with(words, 1, quotations(words)) == (5, 8)
    scare = tree('Ana told "·big·" lies .', tags="NNP VBD `` JJ '' NNS .")
    assert told_with(scare, 1, quotations(scare)) is None


def test_a_quotation_goes_on_behind_its_tag() -> None:
    words = tree('"·We pay·,·" he added , "·unless it rains·.·"', tags="`` PRP VBP , '' PRP VBD , `` IN PRP VBZ . ''")
    assert going_on(words, 6, quotations(words)) == [(9, 13)]


def test_a_noun_reports_its_that_clause() -> None:
    words = tree(
        "its claim that ships sank",
        heads="1 1 4 4 1",
        labels="poss ROOT mark nsubj acl",
        tags="PRP$ NN IN NNS VBD",
    )
    assert (that_clause(words, 1), noun_speaker(words, 1)) == (4, 0)


def test_an_event_is_reported_as_an_object_or_a_gerund() -> None:
    words = tree("Ana denied the sale", heads="1 1 3 1", labels="nsubj ROOT det dobj", tags="NNP VBD DT NN")
    assert reported_object(words, 1, frozenset({"sale"})) == [(2, 4)]
    assert reported_object(words, 1, frozenset()) == []

"""Functions of verbs: voice, control, relative clauses, participles and coordination are undone."""

from __future__ import annotations

import pytest

from claimx.grammar.lexicon import Lexicon
from claimx.grammar.verbs import functions as of_verb
from tests.grammar.parses import functions
from tests.trees import parsed

NORWAY = "Norway has bought 14 helicopters and six radars from the Italian firm Leonardo for $1.2 billion, the ministry said."


def test_an_active_verb_has_its_subject_each_object_and_its_phrases() -> None:
    found = functions(NORWAY, "bought")
    assert found["subject"] == ["Norway"]
    assert found["object"] == ["helicopters", "radars"]
    assert found["prep:from"] == ["Italian firm Leonardo"]


def test_a_passive_verb_takes_its_subject_from_the_agent() -> None:
    found = functions("The Type 31 frigates were ordered by Poland.", "ordered")
    assert (found["subject"], found["object"]) == (["Poland"], ["Type 31 frigates"])
    assert "prep:by" not in found


def test_the_subject_of_a_ditransitive_passive_is_its_indirect_object() -> None:
    found = functions("Accra was given 31 buses by Berlin.", "given")
    assert (found["subject"], found["indirect"], found["object"]) == (["Berlin"], ["Accra"], ["buses"])


def test_a_bare_dative_is_the_indirect_object() -> None:
    assert functions("Oslo gave Accra 14 buses.", "gave")["indirect"] == ["Accra"]


@pytest.mark.parametrize(
    ("sentence", "verb", "subject"),
    [
        ("Peru plans to acquire up to 24 patrol boats built by Damen for the coastguard.", "acquire", "Peru"),
        ("The kingdom is considering acquiring two squadrons of the French jets.", "acquiring", "kingdom"),
        ("Canada asked the company to supply turbines.", "supply", "company"),
        ("The company is likely to deliver the trains next year.", "deliver", "company"),
        ("Kenya's plan to lease aircraft was dropped.", "lease", "Kenya"),
        ("Japan signed a contract with Airbus to buy eight tankers.", "buy", "Japan"),
        ("The bank agreed to lend Kenya $500m to build a railway.", "build", "Kenya"),
        ("Pressure from unions prompted Oslo to pause the plan, freezing some orders.", "freezing", "Oslo"),
        ("Officials did not say that Oslo had refused to buy the gas.", "buy", "Oslo"),
        ("Germany's decision to halt deliveries of missiles to Ukraine drew criticism from Kyiv.", "halt", "Germany"),
        ("The president visited Oslo to discuss gas.", "discuss", "president"),
    ],
)
def test_a_verb_without_a_subject_has_the_one_that_is_understood(sentence: str, verb: str, subject: str) -> None:
    assert functions(sentence, verb)["subject"] == [subject]


def test_a_relative_clause_gets_the_noun_it_describes() -> None:
    found = functions("The radars, which Warsaw bought in 2020 for $4bn, were repaired by Thales.", "bought")
    assert (found["subject"], found["object"]) == (["Warsaw"], ["radars"])
    assert functions("Boeing, which makes the tankers, declined to comment.", "makes")["subject"] == ["Boeing"]


def test_a_relative_clause_without_a_pronoun_has_the_noun_as_object() -> None:
    assert functions("The radars Warsaw bought were repaired.", "bought")["object"] == ["radars"]
    assert functions("The gas that Sofia bought came late.", "bought")["object"] == ["gas"]


def test_a_reduced_relative_clause_is_a_passive() -> None:
    found = functions("Vaccines made by the Serum Institute will be shipped to Ghana.", "made")
    assert (found["subject"], found["object"]) == (["Serum Institute"], ["Vaccines"])


def test_coordinated_verbs_share_subject_and_object() -> None:
    assert functions("The firm builds ferries and sells them to Chile.", "sells")["subject"] == ["firm"]
    assert functions("The firm designs and builds ferries.", "designs")["object"] == ["ferries"]


def test_an_infinitive_sees_the_partner_named_one_level_up() -> None:
    assert functions("Japan signed a contract with Airbus to buy eight tankers.", "buy")["prep:with"] == ["Airbus"]


def test_a_phrase_on_the_object_belongs_to_the_verb_too() -> None:
    found = functions("Lima placed an order for 200 buses with Marcopolo.", "placed")
    assert (found["prep:for"], found["prep:with"]) == (["buses"], ["Marcopolo"])


def test_a_list_keeps_all_its_items_however_the_parser_cuts_it() -> None:
    sentence = (
        "Chile seeks to deepen trade ties during the talks, asking for Gripen fighter jets, additional radar sets, "
        "and an advanced missile defence system."
    )
    assert functions(sentence, "asking")["prep:for"] == [
        "Gripen fighter jets",
        "radar sets",
        "advanced missile defence system",
    ]


def test_a_noun_joined_to_the_verb_is_a_second_object() -> None:
    found = functions("Egypt bought 10 jets from Dassault and five ships from Naval Group.", "bought")
    assert found["object"] == ["jets", "ships"]


def test_a_headline_infinitive_has_a_subject() -> None:
    assert functions("Chile to buy eight tugs.", "buy") == {
        "subject": ["Chile"],
        "object": ["tugs"],
        "parties": ["Chile"],
        "mutual": ["Chile", "tugs"],
    }


def test_a_negation_is_a_function_of_its_verb() -> None:
    assert functions("Sofia may not buy the gas unless prices fall.", "buy")["negation"] == ["not"]
    assert "negation" not in functions(NORWAY, "bought")
    assert functions("Sofia has yet to buy the gas.", "buy")["negation"] == ["yet"]


def test_a_bare_noun_between_two_prepositions_makes_one_of_them() -> None:
    found = functions("Forty senators came out in favour of the bill.", "came")
    assert found["prep:in-favour-of"] == ["bill"]
    assert "prep:in-the-middle-of" not in functions("The vote came in the middle of the summer.", "came")


def test_what_a_thing_is_called_may_be_an_adjective_behind_as() -> None:
    assert functions("Envoys described the talks as constructive.", "described")["prep:as"] == ["constructive"]
    assert functions("Kigali dismissed the report as biased.", "dismissed")["prep:as"] == ["biased"]


def test_a_participle_beside_a_copula_is_passive() -> None:
    found = functions("The carrier's pilots are opposed to the merger.", "opposed")
    assert (found["object"], found["prep:to"]) == (["carrier's pilots"], ["merger"])
    assert functions("Belavia remains barred from European airspace.", "barred")["object"] == ["Belavia"]


@pytest.mark.parametrize(
    ("sentence", "verb", "speaker"),
    [
        ("Two hauliers said the toll was unfair.", "was", ["hauliers"]),
        ("The toll was unfair, said the ministry.", "was", ["ministry"]),
        ("The toll was unfair.", "was", []),
        ("Oslo agreed that the toll was unfair.", "was", []),
    ],
)
def test_the_speaker_of_a_clause_is_the_subject_of_the_verb_that_reports_it(
    sentence: str, verb: str, speaker: list[str]
) -> None:
    assert functions(sentence, verb).get("speaker", []) == speaker


def test_who_is_spoken_to_is_addressed_beside_who_speaks() -> None:
    found = functions("The president spoke to the chancellor about the border.", "spoke")
    assert found["addressed"] == ["president", "chancellor"]
    assert "addressed" not in functions("The president spoke for an hour.", "spoke")


def test_of_what_somebody_had_given_the_noun_described_is_given_and_the_object_receives() -> None:
    said = "rifles/NNS/ROOT/0 {}Peru/NNP/nsubj/{verb} gave/VBD/relcl/0 the/DT/det/{noun} {who}/NN/dobj/{verb} {}"
    words = Lexicon(giving_verbs=frozenset({"gave"}))
    found = of_verb(parsed(said.format("", "", verb=2, noun=4, who="police")), 2, words)
    assert {name: [f.token for f in found[name]] for name in ("object", "indirect")} == {"object": [0], "indirect": [4]}
    whose = parsed(said.format("", "to/IN/dative/2 Chile/NNP/pobj/5", verb=2, noun=4, who="police"))
    assert [f.token for f in of_verb(whose, 2, words)["object"]] == [4]


def test_who_arms_stands_behind_the_arms() -> None:
    tree = parsed(
        "rebels/NNS/nsubjpass/2 were/VBD/auxpass/2 armed/VBN/ROOT/2 with/IN/prep/2 guns/NNS/pobj/3 by/IN/prep/4 "
        "Peru/NNP/pobj/5"
    )
    assert [f.token for f in of_verb(tree, 2, Lexicon())["agent"]] == [6]


def test_two_who_act_are_several() -> None:
    assert functions("Oslo agreed that the toll was unfair.", "agreed").get("several") is None
    assert functions("Two hauliers said the toll was unfair.", "said")["several"] == ["hauliers"]

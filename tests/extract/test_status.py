"""How far a claim has come. The word between asterisks is the trigger."""

from __future__ import annotations

import pytest

from claimx.errors import RuleError
from claimx.extract.status import StatusCues, is_promised, status, weaker
from claimx.grammar.predication import Operator, Predication
from tests.extract.frozen import STATUS, predication, rules, text
from tests.trees import tree


def judge(marked: str) -> str:
    return status(predication(marked), STATUS)[0]


def over(*operators: tuple[str, str]) -> str:
    """The status under a chain of (lemma, relation), the nearest first."""
    words = tree(" ".join(["trigger", *(lemma for lemma, _ in operators)]))
    chain = tuple(Operator(place, lemma, relation) for place, (lemma, relation) in enumerate(operators, 1))
    return status(Predication(words, 0, "verb", "trigger", chain=chain), STATUS)[0]


@pytest.mark.parametrize(
    ("chain", "value"),
    [
        ([], "actual"),
        ([("will", "modal")], "planned"),
        ([("may", "modal")], "possible"),
        ([("manage", "infinitive")], "actual"),
        ([("continue", "infinitive")], "actual"),
        ([("stop", "gerund")], "actual"),
        ([("plan", "infinitive")], "planned"),
        ([("seek", "infinitive"), ("plan", "infinitive")], "planned"),
        ([("plan", "infinitive"), ("expect", "infinitive")], "expected"),
        ([("likely", "adverb"), ("will", "modal")], "expected"),
        ([("explore", "object"), ("expect", "infinitive")], "possible"),
        ([("possible", "adjective"), ("approve", "object")], "possible"),
        ([("deliberate", "prep:on")], "possible"),
        ([("plan", "noun"), ("announce", "object")], "planned"),
        ([("restore", "purpose")], "planned"),
    ],
)
def test_the_weakest_word_over_the_trigger_wins(chain: list[tuple[str, str]], value: str) -> None:
    assert over(*chain) == value


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("Trump will criticise the *purchase* of Russian oil.", "actual"),
        ("The *talks* will be held in Lima.", "planned"),
        ("The two *talks* are expected to resume in May.", "expected"),
        ("Oil *deliveries* would stop, the firm warned.", "actual"),
    ],
)
def test_only_verbs_that_carry_a_noun_colour_it(marked: str, value: str) -> None:
    assert judge(marked) == value


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("Peru to *buy* 24 jets", "planned"),
        ("The jets are to be *delivered* in 2027.", "planned"),
        ("Peru said it would *buy* 24 jets.", "planned"),
        ("Peru is in talks to *buy* the jets.", "possible"),
        ("The first jets are due to *arrive* in May.", "expected"),
        ("Peru signed a deal to *buy* 24 jets.", "actual"),
        ("Peru asked whether Chile would *sell* the boats.", "possible"),
        ("If Peru *buys* the jets, Chile will protest.", "possible"),
        ("India seeks to deepen ties, *pitching* for jets.", "planned"),
        ("Sweden will join the talks and *sign* the pact.", "planned"),
        ("Sweden joined the talks and *signed* the pact.", "actual"),
    ],
)
def test_constructions_carry_their_status(marked: str, value: str) -> None:
    assert judge(marked) == value


def test_a_trigger_may_say_its_status_itself() -> None:
    assert judge("Tashkent is *considering* retaliatory duties.") == "possible"


def test_what_stands_behind_a_semicolon_governs_nothing_before_it() -> None:
    assert judge("The trial was *suspended*; the ministry expects to resume it.") == "actual"


def test_the_cue_names_the_words_that_decide() -> None:
    found = predication("Chile plans to seek *procurement* of six tugs.")
    value, cues = status(found, STATUS)
    assert (value, [text(found.tree, cue) for cue in cues]) == ("planned", ["plans to", "seek"])


def test_an_unknown_relation_is_an_error_of_the_rules() -> None:
    broken = rules("status") | {"cues": [{"value": "planned", "lemma": ["plan"], "relation": ["beside"]}]}
    with pytest.raises(RuleError, match="unknown beside"):
        StatusCues.from_rules(broken)


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("Berlin wants Seoul to *sell* shells.", "possible"),
        ("Berlin wants to *sell* shells.", "planned"),
        ("Germany called for Hungary to *impose* a tax.", "possible"),
        ("The grant will help Moldova *buy* gas.", "planned"),
        ("The grant helped Moldova *buy* gas.", "actual"),
        ("Chad was suspected of *selling* rifles.", "possible"),
        ("Chad allegedly *sold* rifles.", "possible"),
        ("Chad is rumoured to have *sold* rifles.", "possible"),
        ("A *sale* of jets would anger Oslo.", "possible"),
        ("The *sale* of jets would please Oslo.", "actual"),
        ("Togo feels no pressure to *negotiate* a treaty.", "possible"),
        ("Peru sold its ships, only to *buy* them back a year later.", "actual"),
        ("Prices would fall if Peru left, while Oslo has *sold* its jets.", "actual"),
        ("India will deepen ties, *selling* jets to Peru.", "planned"),
        ("Chad is keen on *acquiring* drones.", "planned"),
        ("Togo is in the process of *acquiring* drones.", "planned"),
        ("He was one of the first bankers to *lend* money to the party.", "actual"),
        ("Togo agreed to lend a bank money and *provide* oil.", "planned"),
        ("Togo has yet to decide whether to *buy* the tanks.", "possible"),
    ],
)
def test_who_wants_helps_or_suspects_colours_what_others_do(marked: str, value: str) -> None:
    assert judge(marked) == value


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("The navy was finally able to *buy* the two ships.", "actual"),
        ("The group has been able to *deliver* tents to Malawi.", "actual"),
        ("Chile is able to *buy* the ferries.", "possible"),
        ("The rule made it easy for the gang to *get* rifles.", "possible"),
        ("It would be wise for the state to *lend* money to the bank.", "possible"),
        ("It was the first time for Peru to *buy* a tank.", "actual"),
        ("There would be a rally when the two presidents *meet* in Lima.", "expected"),
        ("Oslo agreed to store the oil until the pipeline *came* online.", "expected"),
        ("Fighting went on until the two generals *met* in Juba.", "actual"),
        ("Protests broke out when the two generals *met* in Juba.", "actual"),
        ("Kenya supports *talks* between Sudan and Chad.", "possible"),
        ("The envoy flew to Oslo to *attend* the talks.", "actual"),
        ("The envoy will fly to Oslo to *attend* the talks.", "planned"),
        ("The envoy arrived in Oslo to *attend* the talks.", "planned"),
        ("Mr Diaz is right to *back* the treaty.", "actual"),
        ("Kenya supports the *embargo* on Sudan.", "actual"),
        ("The bank's move to *lend* the airline money was necessary.", "actual"),
        ("The bank rejected a move to *lend* the airline money.", "planned"),
        ("Oslo urged the firms to refrain from *selling* chips.", "possible"),
        ("The plants were set up to make helmets and *build* boats.", "planned"),
        ("Anger grew over threats of permits being *withdrawn*.", "planned"),
        ("Despite the *purchase* of jets, Peru is allegedly working to build a drone.", "actual"),
    ],
)
def test_what_was_managed_differs_from_what_is_judged_or_awaited(marked: str, value: str) -> None:
    assert judge(marked) == value


def test_the_weaker_of_two_statuses_prevails() -> None:
    assert weaker("planned", "possible", STATUS) == weaker("possible", "planned", STATUS) == "possible"
    assert weaker("planned", "actual", STATUS) == "planned"


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("The council voted to *sell* the stadium to a club.", "planned"),
        ("The ministry has applied to *buy* the land.", "planned"),
        ("The minister gave the green light to the *sale* of the ships.", "planned"),
        ("Algeria will increase *exports* of gas to Italy.", "planned"),
        ("The plant is designed to *make* 300 blades a year.", "planned"),
    ],
)
def test_what_is_voted_applied_for_or_to_grow_is_planned(marked: str, value: str) -> None:
    assert judge(marked) == value


def test_a_deal_promises_what_its_infinitive_says() -> None:
    assert is_promised(predication("Two firms signed a deal to *build* a bridge."), STATUS)
    assert not is_promised(predication("The council voted to *sell* the stadium to a club."), STATUS)


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("The navy has pencilled in the *purchase* of ten ships.", "planned"),
        ("The minister favours *buying* ten ships.", "possible"),
        ("Rumours that Apple would *buy* Disney are old.", "possible"),
        ("Oslo is on the cusp of *buying* six jets.", "expected"),
    ],
)
def test_what_is_pencilled_in_favoured_or_rumoured_is_still_to_come(marked: str, value: str) -> None:
    assert judge(marked) == value


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("The crews voted to *reject* the offer.", "actual"),
        ("The crews voted to *buy* the ferry.", "planned"),
        ("Peru plans to renew its fleet with the *purchase* of tugs.", "planned"),
        ("Peru plans to comply with the *ban*.", "actual"),
        ("The talks ended without agreement on the *sale* of tugs.", "planned"),
        ("The mayor was supposed to *meet* the crews.", "planned"),
    ],
)
def test_votes_means_and_what_was_to_be(marked: str, value: str) -> None:
    assert judge(marked) == value


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Chad is thought to have *sold* rifles.", "actual"),
        ("Chad is thought to *sell* rifles.", "possible"),
        ("The pact could not be *signed*.", "actual"),
        ("The pact could be *signed*.", "possible"),
    ],
)
def test_what_is_thought_done_is_done_and_what_could_not_be_done_was_not(sentence: str, expected: str) -> None:
    assert judge(sentence) == expected

"""What is spoken of but not stated. The word between asterisks is the trigger."""

from __future__ import annotations

import pytest

from claimx.errors import RuleError
from claimx.extract.stated import StatedCues, unstated
from tests.extract.frozen import STATED, predication, rules


def why(marked: str) -> str | None:
    return unstated(predication(marked), STATED)


@pytest.mark.parametrize(
    "marked",
    [
        "The treaty is meant to keep Iran from *buying* missiles.",
        "The rule stops firms from *exporting* chips to China.",
        "The law bars banks from *lending* money to Cuba.",
        "Parliament passed a ban on *exporting* wheat to Egypt.",
        "The act closes loopholes that weaken limits on *selling* rifles.",
    ],
)
def test_what_is_banned_or_to_be_prevented_is_not_stated(marked: str) -> None:
    assert why(marked) == "not stated: somebody bans it or means to prevent it"


def test_what_was_prevented_is_stated_not_to_have_happened() -> None:
    assert why("Sanctions prevented Iran from *buying* missiles.") is None


@pytest.mark.parametrize(
    "marked",
    [
        "The paper compares ways of *enriching* uranium.",
        "The firm sells machines for *making* chips.",
        "*Selling* rifles to the rebels is illegal.",
        "It is wrong to *sell* rifles to the rebels.",
        "It would be a mistake to *sell* rifles to the rebels.",
    ],
)
def test_what_anybody_may_do_is_not_stated_of_somebody(marked: str) -> None:
    assert why(marked) == "not stated: it is spoken of in general"


@pytest.mark.parametrize(
    "marked",
    [
        "*Selling* rifles to the rebels angered Oslo.",
        "Fiji was ready to *sell* rifles to the rebels.",
        "The firm signed a contract for *building* three ferries.",
    ],
)
def test_an_event_with_its_time_or_its_contract_is_stated(marked: str) -> None:
    assert why(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "Kenya would have *bought* the jets.",
        "Kenya should have *bought* the jets.",
        "In a scenario where Peru *imposes* a tariff on wheat, prices would rise.",
    ],
)
def test_what_is_held_against_the_facts_is_not_stated(marked: str) -> None:
    assert why(marked) == "not stated: it is held against the facts"


def test_what_is_wished_is_not_stated() -> None:
    assert why("Tuvalu wishes that it had *bought* the jets.") == "not stated: somebody wishes it"


def test_what_may_have_happened_is_stated() -> None:
    assert why("Kenya may have *bought* the jets.") is None


def test_an_unknown_reason_is_a_rule_error() -> None:
    wrong = {**rules("stated"), "cues": [{"value": "boring", "lemma": ["buy"]}]}
    with pytest.raises(RuleError, match="boring"):
        StatedCues.from_rules(wrong)


@pytest.mark.parametrize(
    ("reason", "marked"),
    [
        ("partial", "The engines are not *made* in large quantities in Peru."),
        ("partial", "The yard did not *deliver* the ferries on time."),
        ("partial", "Accra does not fully *support* the treaty."),
        ("mistaken", "The daily wrongly reported that Peru had *bought* the tanks."),
        ("mistaken", "An earlier version falsely said that Kenya *held* talks."),
        ("contrary", "They would not have been able to *repeal* the law."),
        ("contrary", "A deal would be nearer than had no talks been *held*."),
        ("contrary", "The toll would be lower had the state *bought* the pumps."),
        ("prevented", "The best way to cut arms *supplies* to Chad is a fence."),
        ("general", "The ministry acts in *consultation* with the regulator."),
        ("general", "The painting is on *loan* from the Louvre."),
        ("general", "Steps include *buying* four patrol boats from Japan."),
    ],
)
def test_a_denial_in_part_a_mistake_and_an_idiom_state_nothing(reason: str, marked: str) -> None:
    assert why(marked) == rules("stated")["reasons"][reason]


@pytest.mark.parametrize(
    "marked",
    [
        "The ministry wrongly *sold* the tanks.",
        "Only in 2011 had the bank *lent* money to Chad.",
        "Never had the navy *bought* a ship so quickly.",
        "Peru cut its *imports* of wheat by a fifth.",
        "The daily reported that Peru had *bought* the tanks.",
        "The yard did not *deliver* the ferries in March.",
        "The *consultation* with the regulator ended.",
    ],
)
def test_what_only_looks_like_one_of_them_is_stated(marked: str) -> None:
    assert why(marked) is None


@pytest.mark.parametrize(
    ("marked", "reason"),
    [
        ("Senators asked whether the firm would *sell* chips.", "it is a question"),
        ("Any firm that *sells* oil must pay a fine.", "it is spoken of in general"),
        ("Anyone who *sells* pills faces jail.", "it is spoken of in general"),
        ("The fee deters those who want to *end* their contracts.", "it is spoken of in general"),
        ("Funds could not *buy* the bank if the state had not saved it.", "it is held against the facts"),
        ("A rival joked that Oslo would *buy* the tower.", "it is held against the facts"),
        ("Officials planned a parade as if the army had *bought* jets.", "it is held against the facts"),
    ],
)
def test_questions_jokes_and_whoever_may_do_it_state_nothing(marked: str, reason: str) -> None:
    assert why(marked) == f"not stated: {reason}"


@pytest.mark.parametrize(
    "marked", ["Those who *bought* the bonds will be paid.", "The firm that *sells* pills faces a trial."]
)
def test_what_some_did_and_what_one_firm_does_is_stated(marked: str) -> None:
    assert why(marked) is None


def test_what_somebody_did_not_say_is_not_stated() -> None:
    assert why("The cabinet did not say it would *buy* the jets.") == "not stated: it is a question"


@pytest.mark.parametrize(
    "marked", ["The envoy challenged Oslo to *condemn* the raid.", "The mayor hopes that Oslo will *condemn* the raid."]
)
def test_who_is_asked_to_hold_a_view_is_not_said_to_hold_it(marked: str) -> None:
    assert unstated(predication(marked), STATED, "position") == "not stated: others are asked for it"
    assert why(marked) is None

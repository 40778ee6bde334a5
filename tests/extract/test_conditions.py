"""What must hold for a claim to come true."""

from __future__ import annotations

import pytest

from claimx.errors import RuleError
from claimx.extract.conditions import ConditionCues, conditions
from tests.extract.frozen import CONDITIONS, parse, rules, text

Found = tuple[str | None, str | None, str, str | None]


def found(sentence: str) -> list[Found]:
    """Marker, content, kind and governor of every condition."""
    tree = parse(sentence)
    return [
        (text(tree, m.marker), text(tree, m.content), m.kind, None if m.governor is None else tree.words[m.governor])
        for m in conditions(tree, CONDITIONS)
    ]


def pointers(sentence: str) -> list[str | None]:
    tree = parse(sentence)
    return [text(tree, m.anaphor) for m in conditions(tree, CONDITIONS)]


def test_a_final_condition_modifies_the_verb_before_it() -> None:
    assert found("Lagos will buy the jets unless the loan fails, and Accra will buy boats.") == [
        ("unless", "the loan fails", "unless", "buy")
    ]


def test_a_fronted_condition_ends_before_what_follows_from_it() -> None:
    assert found("If Lagos buys the jets, officials said, Paris will train the pilots.") == [
        ("If", "Lagos buys the jets", "if", "train")
    ]


def test_an_adjunct_behind_a_speech_tag_belongs_to_what_was_said() -> None:
    assert found("Chile will lease four ships, the ministry said in a statement, if congress approves the budget.") == [
        ("if", "congress approves the budget", "if", "lease")
    ]


def test_provided_without_a_subject_marks_a_condition() -> None:
    assert found("Lima may release $95 million, provided Bolivia presents a plan.") == [
        ("provided", "Bolivia presents a plan", "if", "release")
    ]


def test_provided_that_is_read_through_any_parse() -> None:
    assert found("The lender would release the loan provided that reforms continue.") == [
        ("provided that", "reforms continue", "if", "release")
    ]


def test_a_marker_of_several_words_climbs_to_the_verb() -> None:
    assert found("It has until the end of the year to sign, on condition that the loan is repaid.") == [
        ("on condition that", "the loan is repaid", "if", "has")
    ]


@pytest.mark.parametrize(
    ("sentence", "marker"),
    [
        ("Should talks fail, Serbia would buy Chinese radars.", "Should"),
        ("Were the talks to fail, Serbia would buy Chinese radars.", "Were"),
        ("Had the talks failed, Serbia would have bought Chinese radars.", "Had"),
    ],
)
def test_an_auxiliary_before_its_subject_marks_a_condition(sentence: str, marker: str) -> None:
    [(found_marker, _, kind, governor)] = found(sentence)
    assert (found_marker, kind, governor in ("buy", "bought")) == (marker, "if", True)


def test_once_opens_a_condition_only_where_it_opens_a_clause() -> None:
    assert found("Once the senate approves the budget, Peru will order six boats.") == [
        ("Once", "the senate approves the budget", "pending", "order")
    ]
    assert found("Peru once ruled the coast.") == []


def test_until_states_a_condition_of_what_is_denied() -> None:
    assert found("Lagos will not buy the tanks until the price falls.") == [
        ("until", "the price falls", "pending", "buy")
    ]
    assert found("Lagos will lease the tanks until the war ends.") == []


def test_a_predicate_conditions_its_subject_and_points_at_it() -> None:
    sentence = "The purchase remains subject to parliamentary approval."
    assert found(sentence) == [("subject to", "parliamentary approval", "subject_to", "purchase")]
    assert pointers(sentence) == ["The purchase"]
    assert found("The plan hinges on a vote in parliament.") == [
        ("hinges on", "a vote in parliament", "subject_to", "plan")
    ]


def test_a_relative_clause_conditions_its_noun() -> None:
    assert found("The order, which is conditional on financing, could be signed in May.") == [
        ("conditional on", "financing", "subject_to", "order")
    ]


def test_what_somebody_depends_on_is_no_condition() -> None:
    assert found("Kenya depends on imports.") == []


def test_pending_takes_a_noun_and_is_no_adjective() -> None:
    assert found("Peru plans to buy 24 jets pending parliamentary approval.") == [
        ("pending", "parliamentary approval", "pending", "buy")
    ]
    assert found("The pending deal worries Chile.") == []


def test_failing_that_is_a_condition_as_it_stands() -> None:
    assert found("Failing that, the navy would turn to France.") == [("Failing that", "Failing that", "unless", "turn")]


def test_even_if_conditions_nothing() -> None:
    assert found("Lagos will buy the boats even if prices rise.") == [("even if", "prices rise", "if", None)]


def test_a_question_is_no_condition() -> None:
    assert found("Asked if Lagos would buy the jets, he said no.") == []


def test_a_verb_read_as_a_noun_is_still_a_clause() -> None:
    assert found("The ban may be extended if the spring harvest disappoints.") == [
        ("if", "the spring harvest disappoints", "if", "extended")
    ]


def test_a_caveat_restricts_the_clause_around_it() -> None:
    assert found("Although no final decision has been taken, Hungary is likely to pick the Swedish jet.") == [
        ("Although", "no final decision has been taken", "caveat", "is")
    ]


def test_a_caveat_of_its_own_points_back() -> None:
    sentence = "No final decision has been taken."
    assert found(sentence) == [("No", "No final decision has been taken", "caveat", None)]
    assert pointers(sentence) == ["No final decision"]


def test_nobody_signing_off_is_a_caveat() -> None:
    assert found("Oman is weighing the purchase, but nobody in the ministry has signed off on it.") == [
        ("but", "nobody in the ministry has signed off on it", "caveat", "weighing")
    ]


def test_a_decision_that_was_taken_is_no_caveat() -> None:
    assert found("A final decision was taken in May.") == []


def test_unknown_kinds_are_errors_of_the_rules() -> None:
    broken = rules("conditions") | {"markers": [{"words": ["if"], "kind": "maybe", "takes": "clause"}]}
    with pytest.raises(RuleError, match="marker 'if': unknown maybe"):
        ConditionCues.from_rules(broken)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Chile may buy ten radars. The deal still needs approval by parliament.",
         ("needs", "approval by parliament", "pending", "deal")),
        ("The sale awaits clearance by regulators.", ("awaits", "clearance by regulators", "pending", "sale")),
        ("The sale, which requires the consent of congress, is due to close in May.",
         ("requires", "the consent of congress", "pending", "sale")),
        ("It depends, as ever, on the budget.", ("depends", "the budget", "subject_to", "It")),
        ("Whether Chile buys the radars depends on the budget.", ("depends on", "the budget", "subject_to", "buys")),
        ("Everything hinges on the harvest.", ("hinges on", "the harvest", "subject_to", "Everything")),
        ("Barring a veto, Chile will buy ten radars.", ("Barring", "a veto", "unless", "buy")),
        ("Chile will not buy the radars without the consent of congress.",
         ("without", "the consent of congress", "unless", "buy")),
    ],
)  # fmt: skip
def test_what_a_deal_still_needs_is_its_condition(sentence: str, expected: Found) -> None:
    assert found(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Chile needs help from regulators.",
        "Kenya depends, as ever, on imports.",
        "Chile bought the radars without the consent of congress.",
        "Parliament approved the purchase.",
        "The runner is not certain.",
    ],
)
def test_needs_and_doubts_of_other_kinds_are_no_conditions(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "pointer"),
    [
        ("Parliament must still approve the purchase.", "the purchase"),
        ("The loan has yet to be ratified by congress.", "The loan"),
        ("The deal is not final.", "The deal"),
        ("A decision is not expected before autumn.", "A decision"),
    ],
)
def test_a_sentence_about_a_deal_points_at_it(sentence: str, pointer: str) -> None:
    assert pointers(sentence) == [pointer]


def test_what_must_be_approved_may_be_told_in_an_aside() -> None:
    assert [(kind, over) for _, _, kind, over in found("The purchase, which congress must approve, is costly.")] == [
        ("caveat", "purchase")
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Pending approval by the regulator, Oslo will buy a stake in the port.",
            [("Pending", "approval by the regulator", "pending", "buy")],
        ),
        (
            "The ferry company will order three ships, should the government renew the subsidy.",
            [("should", "the government renew the subsidy", "if", "order")],
        ),
        (
            "Kenya would order three ferries should the bank lend the money.",
            [("should", "the bank lend the money", "if", "order")],
        ),
    ],
)
def test_a_condition_is_found_at_either_end(sentence: str, expected: list[Found]) -> None:
    assert found(sentence) == expected


def test_a_condition_on_a_contract_restricts_who_signs_it() -> None:
    tree = parse("Peru signed a supply contract, which is conditional on a loan.")
    (mention,) = conditions(tree, CONDITIONS)
    assert mention.beyond is not None
    assert tree.words[mention.beyond] == "signed"


@pytest.mark.parametrize(
    ("sentence", "pointer"),
    [
        ("Austria is considering the planes. No final decision has been taken.", "No final decision"),
        ("Nothing has been signed.", "Nothing"),
    ],
)
def test_a_sentence_that_leaves_things_open_points_with_its_subject(sentence: str, pointer: str) -> None:
    assert pointers(sentence) == [pointer]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Ireland is pausing the purchase until the inquiry ends.",
            [("until", "the inquiry ends", "pending", "pausing")],
        ),
        (
            "Norway will buy ten ships, assuming approval by parliament.",
            [("assuming", "approval by parliament", "if", "buy")],
        ),
    ],
)
def test_what_ends_a_halt_and_what_is_assumed_are_conditions(sentence: str, expected: list[Found]) -> None:
    assert found(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "content", "restricted"),
    [
        ("Oslo has halted purchases of cargoes carried by such ships pending advice.", "advice", "halted"),
        (
            "Oslo has offered a licence, limited to ten years and conditional on Lima dropping its claim.",
            "Lima dropping its claim",
            "offered",
        ),
        (
            "The talks could be concluded by May, subject to the ministry's consent.",
            "the ministry's consent",
            "concluded",
        ),
        ("Congress must approve the budget before the loan can be paid.", "Congress must approve the budget", "paid"),
        ('Whether they meet depends, said one envoy, "on who blinks".', "who blinks", "meet"),
    ],
)
def test_a_condition_reaches_past_participles_and_tags(sentence: str, content: str, restricted: str) -> None:
    tree = parse(sentence)
    ((mention, told),) = [(m, tree.source(*m.content)[0]) for m in conditions(tree, CONDITIONS)]
    assert told == content
    assert restricted in {tree.words[t] for t in (mention.governor, mention.beyond) if t is not None}


def test_barring_a_sale_is_no_condition() -> None:
    assert conditions(parse("Oslo froze the trade, barring the sale of chips to firms."), CONDITIONS) == []

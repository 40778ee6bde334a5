"""Constraints asked again once pronouns are resolved."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimx.extract.statements import Rules
from claimx.model import Argument
from claimx.resolve.fill import Filled
from claimx.resolve.recheck import fitting, objection
from tests.resolve.filled import filled, named

THEM = "The firm builds ferries and sells them to Chile."
IT = "The carrier Tarsier Mobile said on Monday it had ordered radios."


def ordered(rules: Rules, stands_for: tuple[Argument, ...]) -> Filled:
    return filled(IT, rules, "procurement", {"it": stands_for})


@pytest.mark.parametrize("stands_for", [named("ferries"), named("new ferries"), named("Su-57", "WEAPON")])
def test_a_pronoun_that_stands_for_goods_may_be_an_item(rules: Rules, stands_for: tuple[Argument, ...]) -> None:
    sold = filled(THEM, rules, "supply", {"them": stands_for})
    assert objection(sold, rules.book.classes_of) is None


@pytest.mark.parametrize("stands_for", [(), named("the talks"), named("hopes")])
def test_a_pronoun_that_stands_for_no_goods_is_an_objection(rules: Rules, stands_for: tuple[Argument, ...]) -> None:
    sold = filled(THEM, rules, "supply", {"them": stands_for})
    assert objection(sold, rules.book.classes_of) == "role item: 'them' stands for nothing that the role admits"


def test_an_open_pronoun_may_still_be_someone_who_acts(rules: Rules) -> None:
    for stands_for in ((), named("Peru"), named("the Frobnik", "PRODUCT")):
        order = ordered(rules, stands_for)
        assert objection(order, rules.book.classes_of) is None
        assert "buyer" in fitting(order, rules.book.classes_of, rules.book.words).roles


def test_someone_who_acts_is_no_thing(rules: Rules) -> None:
    kept = fitting(ordered(rules, named("two frigates")), rules.book.classes_of, rules.book.words).roles
    assert set(kept) == {"item"}


@pytest.mark.parametrize(
    ("sentence", "stands"),
    [
        ("Oslo opposes the use.", False),
        ("They were goals that Oslo had championed.", False),
        ("Oslo opposes the use of tolls.", True),
        ("Oslo opposes the idea.", True),
    ],
)
def test_a_noun_that_says_nothing_fills_no_role(sentence: str, stands: bool, rules: Rules) -> None:
    found = fitting(filled(sentence, rules, "position", {}), rules.book.classes_of, rules.book.words)
    assert bool(found.roles) is stands


def test_one_antecedent_of_several_that_can_act_is_enough(rules: Rules) -> None:
    kept = fitting(
        ordered(rules, (*named("two frigates"), *named("ministry"))), rules.book.classes_of, rules.book.words
    ).roles
    assert set(kept) == {"buyer", "item"}


def test_two_fillers_of_one_span_are_one_argument(rules: Rules) -> None:
    sold = filled(THEM, rules, "supply", {"them": named("ferries")})
    draft = sold.slots.draft
    twice = replace(draft, roles={**draft.roles, "item": draft.roles["item"] * 2})
    again = replace(sold, slots=replace(sold.slots, draft=twice))
    assert objection(again, rules.book.classes_of) is None
    assert fitting(again, rules.book.classes_of, rules.book.words).roles == sold.roles

"""Which regular expressions are told to be slow, and that those which pass are quick."""

from __future__ import annotations

import re

import pytest

from claimx.rulebook import load_rulebook
from claimx.rulebook.packs import packs
from claimx.rulebook.regexes import slow_part

SLOW = [
    "(a+)+", "(a*)*", "(.*)*", "((a+))*", "((ab)+)*", r"(\w+\s?)*", r"(\s*\w+\s*)*", "(a|a)*", "(?:a.|.b)+", r"(\d+|[a-z]+)*x",
    "(?i:(a+)+)", "x(?=(a+)+b)", "(a{2,40}){1,40}", "(a+?)+?", "(?:(?:a|a)b)*",
]  # fmt: skip
QUICK = [
    r"[A-Z]+-\d+[A-Z]*", "(?:x|y)+", "(?:[a-z]+-)*[a-z]+", "(Sept|Sep)+", "(a+b)*", "([^,]*,)*", "(a++)+", "(?>a+)+",
    r"(?:[A-Z]\w*\s){1,5}Ltd", "(ab|cd)*", r"(?:[A-Z][\w&'’-]*\s)+Bank", r"(?:\d{1,3},)*\d{3}",
]  # fmt: skip


@pytest.mark.parametrize("regex", SLOW)
def test_a_repeat_that_can_be_cut_in_several_ways_is_slow(regex: str) -> None:
    assert slow_part(regex)


@pytest.mark.parametrize("regex", QUICK)
def test_what_parts_the_rounds_of_a_repeat_makes_it_quick(regex: str) -> None:
    assert slow_part(regex) == ""
    for text in ("a" * 4000 + "!", "A" * 4000 + "!", "ab" * 2000 + "!", "a-" * 2000 + "!", "1," * 2000 + "!"):
        re.fullmatch(regex, text)


def test_what_is_no_regular_expression_is_an_error() -> None:
    with pytest.raises(re.error):
        slow_part("(a")


def test_no_pattern_that_comes_with_claimx_is_slow() -> None:
    book = load_rulebook(*packs().values())
    assert [one.regex for one in book.entities.regexes if slow_part(one.regex)] == []

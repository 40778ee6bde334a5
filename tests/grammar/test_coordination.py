from __future__ import annotations

from claimx.grammar.coordination import coordinated, first_conjunct, follows_one_of, is_joined, joined_by_or
from tests.trees import tree

LIST = tree("jets or ships", [0, 0, 0], ["ROOT", "cc", "conj"], ["NNS", "CC", "NNS"])


def test_a_later_member_knows_the_first_and_all_the_others() -> None:
    assert first_conjunct(LIST, 2) == 0
    assert coordinated(LIST, 2) == coordinated(LIST, 0) == [0, 2]
    assert (is_joined(LIST, 0), is_joined(LIST, 2)) == (False, True)


def test_a_word_follows_those_that_it_is_joined_to() -> None:
    assert follows_one_of(LIST, 2, frozenset({0}))
    assert not follows_one_of(LIST, 0, frozenset({0, 2}))
    assert not follows_one_of(LIST, 2, frozenset({1}))


def test_or_joins_members_of_one_list() -> None:
    assert joined_by_or(LIST, 0, 2)
    assert not joined_by_or(LIST, 0, 0)


def test_what_is_turned_down_is_no_member() -> None:
    rather = tree("talks rather than raids", [0, 2, 0, 0], ["ROOT", "advmod", "cc", "conj"], ["NNS", "RB", "IN", "NNS"])
    assert coordinated(rather, 0) == [0]

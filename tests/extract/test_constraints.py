"""Constraints answer yes, no or unknown; the recogniser's label alone keeps no actor out."""

from __future__ import annotations

import pytest

from claimx.extract.constraints import admits, is_one_of, names_ware, widened
from claimx.grammar.tree import Name, Tree
from claimx.rulebook.schema import RoleSpec
from tests.trees import parsed

CLASSES = {
    "ministry": frozenset({"ORG"}),
    "jets": frozenset({"WEAPON"}),
    "jet": frozenset({"WEAPON"}),
    "system": frozenset({"TECHNOLOGY"}),
    "time": frozenset({"ABSTRACT"}),
}
ACTOR, WARE = frozenset({"GPE", "ORG"}), frozenset({"WEAPON"})


def word(text: str, tag: str, *labels: str) -> Tree:
    return parsed(f"{text}/{tag}/ROOT/0", names=[Name(0, 1, label) for label in labels])


@pytest.mark.parametrize(
    ("tree", "wanted", "answer"),
    [
        (word("ministry", "NN"), ACTOR, True),
        (word("ministry", "NN"), WARE, False),
        (word("jets", "NNS"), WARE, True),
        (word("jets", "NNS"), ACTOR, False),
        (word("frobs", "NNS"), ACTOR, None),
        (word("Kaveri", "NNP"), ACTOR, True),
        (word("Kaveri", "NNP"), WARE, None),
        (word("Kaveri", "NNP", "PRODUCT"), ACTOR, True),  # the recogniser calls companies products
        (word("Su-57", "NNP", "WEAPON"), ACTOR, False),  # rules know their weapons
        (word("2023", "CD", "CARDINAL"), ACTOR, False),
        (word("two", "CD", "CARDINAL"), ACTOR, None),
        (word("Monday", "NNP", "DATE"), ACTOR, False),
        (word("$3", "CD", "MONEY"), frozenset({"MONEY"}), True),
        (word("it", "PRP"), WARE, None),
        (word("buy", "VB"), ACTOR, False),
        (word("jets", "NNS", "ORG"), ACTOR, False),  # a common noun's class tells more than a label on it
        (word("frobs", "NNS", "ORG"), ACTOR, True),
    ],
)
def test_a_head_is_of_a_kind_or_is_not_or_nobody_knows(tree: Tree, wanted: frozenset[str], answer: bool | None) -> None:
    assert is_one_of(tree, 0, wanted, CLASSES) is answer


def test_an_id_from_rules_settles_what_a_name_is() -> None:
    known = parsed("Rafale/NNP/ROOT/0", names=[Name(0, 1, "PRODUCT", "weapon:rafale")])
    assert is_one_of(known, 0, ACTOR, CLASSES) is False
    assert is_one_of(known, 0, WARE, CLASSES) is True


def test_actors_stand_for_each_other_and_so_do_goods() -> None:
    assert widened(frozenset({"GPE"})) >= {"ORG", "PERSON", "BLOC"}
    assert widened(frozenset({"WEAPON"})) >= {"PRODUCT", "GOODS"}
    assert widened(frozenset({"EVENT"})) == {"EVENT"}


@pytest.mark.parametrize(
    ("tree", "spec", "verdict"),
    [
        (word("jets", "NNS"), RoleSpec(("object",)), (True, 0)),
        (word("jets", "NNS"), RoleSpec(("object",), entity=WARE), (True, 1)),
        (word("time", "NN"), RoleSpec(("object",), not_lemma=frozenset({"time"})), (False, 0)),
        (word("jets", "NNS"), RoleSpec(("object",), lemma=frozenset({"jet"})), (True, 1)),
        (word("jets", "NNS"), RoleSpec(("object",), lemma=frozenset({"order"})), (False, 0)),
        (word("batteries", "NNS"), RoleSpec(("object",), lemma=frozenset({"battery"})), (True, 1)),
        (word("doses", "NNS"), RoleSpec(("object",), lemma=frozenset({"dos"})), (True, 1)),
        (word("it", "PRP"), RoleSpec(("object",), lemma=frozenset({"jet"})), (True, 0)),
        (word("Rafale", "NNP", "WEAPON"), RoleSpec(("object",), lemma=frozenset({"jet"}), entity=WARE), (True, 2)),
        (word("Monday", "NNP", "DATE"), RoleSpec(("subject",)), (False, 0)),
        (word("Monday", "NNP", "DATE"), RoleSpec(("object",), entity=frozenset({"DATE"})), (True, 1)),
    ],
)
def test_a_role_lets_in_what_its_limits_allow_and_counts_the_ones_met(
    tree: Tree, spec: RoleSpec, verdict: tuple[bool, int]
) -> None:
    assert admits(tree, 0, spec, CLASSES) == verdict


def test_a_general_noun_named_by_a_weapon_is_a_ware() -> None:
    tree = parsed("S-500/NNP/compound/1 system/NN/ROOT/1", names=[Name(0, 1, "WEAPON")])
    assert names_ware(tree, 1, CLASSES)
    assert admits(tree, 1, RoleSpec(("object",), entity=WARE, not_lemma=frozenset({"system"})), CLASSES) == (True, 2)
    plain = parsed("payment/NN/compound/1 system/NN/ROOT/1")
    assert not names_ware(plain, 1, CLASSES)
    assert not names_ware(parsed("S-500/NNP/compound/1 deal/NN/ROOT/1", names=[Name(0, 1, "WEAPON")]), 1, CLASSES)


def test_a_weapon_in_front_says_what_a_general_noun_is() -> None:
    classes = {**CLASSES, "missile": frozenset({"WEAPON", "ARMS"}), "system": frozenset({"TECHNOLOGY", "WEAPON"})}
    assert names_ware(parsed("missile/NN/compound/1 system/NN/ROOT/1"), 1, classes)
    assert not names_ware(parsed("support/NN/compound/1 system/NN/ROOT/1"), 1, classes)


def test_what_is_measured_out_is_a_ware_whatever_its_name() -> None:
    spec = RoleSpec(("object",), entity=WARE, lemma=frozenset({"jet"}))
    tree, classes = word("hexamine", "NN"), {**CLASSES, "soldiers": frozenset({"PERSON"})}
    assert admits(tree, 0, spec, classes) == (False, 0)
    assert admits(tree, 0, spec, classes, measured=True) == (True, 1)
    assert admits(word("soldiers", "NNS"), 0, spec, classes, measured=True) == (False, 0)


def test_an_unknown_name_stands_for_its_words_only_where_products_are_asked_for() -> None:
    def lets_in(name: str, *entity: str) -> bool:
        spec = RoleSpec(("object",), entity=frozenset(entity), lemma=frozenset({"jet"}))
        return admits(word(name, "NNP"), 0, spec, CLASSES)[0]

    assert lets_in("Scud", "WEAPON", "PRODUCT", "GOODS")
    assert not lets_in("Scud", "WEAPON", "PRODUCT")
    assert lets_in("A350", "WEAPON", "PRODUCT")
    assert not lets_in("A350", "WEAPON")
    assert lets_in("A350s", "WEAPON")  # made in series


def test_a_noun_right_in_front_says_what_a_name_is() -> None:
    classes = {**CLASSES, "carrier": frozenset({"WEAPON"}), "envoy": frozenset({"PERSON"})}
    assert is_one_of(parsed("carrier/NN/compound/1 Stennis/NNP/ROOT/1"), 1, frozenset({"WEAPON"}), classes)
    assert not is_one_of(parsed("envoy/NN/compound/1 Stennis/NNP/ROOT/1"), 1, frozenset({"WEAPON"}), classes)


def test_two_words_that_are_listed_together_name_a_ware() -> None:
    classes = {"assembly": frozenset({"EVENT"}), "fuel-assembly": frozenset({"GOODS"})}
    assert names_ware(parsed("fuel/NN/compound/1 assembly/NN/ROOT/1"), 1, classes)
    assert not names_ware(parsed("final/JJ/amod/1 assembly/NN/ROOT/1"), 1, classes)


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("C-Flex/NNP/compound/1 system/NN/ROOT/1", True),
        ("NS100/NNP/compound/1 system/NN/ROOT/1", True),
        ("Arrowhead/NNP/compound/2 120/CD/nummod/2 system/NN/ROOT/2", True),
        ("Sunday/NNP/compound/1 system/NN/ROOT/1", False),
        ("Anglo-Dutch/NNP/compound/1 system/NN/ROOT/1", False),
        ("C-Flex/NNP/compound/1 meeting/NN/ROOT/1", False),
    ],
)
def test_a_models_name_or_number_makes_a_ware_of_a_general_noun(words: str, answer: bool) -> None:
    tree = parsed(words)
    assert names_ware(tree, len(tree) - 1, {"system": frozenset({"WEAPON", "TECHNOLOGY"})}) is answer

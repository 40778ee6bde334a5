from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from claimx.confidence import LEAST, MOST, Company, Confidence, features
from claimx.extract.statements import Rules
from tests.packaged import packaged
from tests.resolve.filled import filled, named

ROOT = Path(__file__).parents[1]
SENTENCE = "Lima placed an order for 200 buses with Marcopolo."
OPEN = "The carrier Tarsier Mobile said on Monday it had ordered radios."
PLAIN = Confidence(0.0, {"roles": 1.0, "open pronoun": -3.0, "repairs": -1.0, "type:procurement": 0.5})


def test_features_lie_between_0_and_1_and_name_the_type(rules: Rules) -> None:
    found = features(filled(SENTENCE, rules, "procurement"))
    assert all(0 <= value <= 1 for value in found.values())
    assert found["type:procurement"] == 1
    assert found["roles"] > 0.5


def test_what_weighs_for_a_record_makes_it_likelier(rules: Rules) -> None:
    plain = filled(SENTENCE, rules, "procurement")
    assert PLAIN.of(replace(plain, roles={"item": plain.roles["item"]})) < PLAIN.of(plain)


def test_a_pronoun_that_stays_open_is_a_feature_and_a_linked_one_another(rules: Rules) -> None:
    open_ = features(filled(OPEN, rules, "procurement"))
    told = features(filled(OPEN, rules, "procurement", {"it": named("The carrier")}))
    assert (open_["open pronoun"] > 0, told["open pronoun"], told["linked"] > 0) == (True, 0, True)


@pytest.mark.parametrize(("bias", "told"), [(50.0, MOST), (-50.0, LEAST), (0.0, 0.5)])
def test_it_is_a_probability_and_never_certain(bias: float, told: float, rules: Rules) -> None:
    assert Confidence(bias).of(filled(SENTENCE, rules, "procurement")) == told


def test_without_weights_everything_is_as_likely_as_not(rules: Rules) -> None:
    assert Confidence.from_rules({}).of(filled(SENTENCE, rules, "procurement")) == 0.5


def test_the_shipped_weights_are_of_features_and_types_that_there_are(rules: Rules) -> None:
    weights = yaml.safe_load((ROOT / "rules" / "qualifiers" / "confidence.yaml").read_text(encoding="utf-8"))["weights"]
    known = set(features(filled(SENTENCE, rules, "procurement"))) | {f"type:{name}" for name in packaged().types}
    assert {name for name in set(weights) - known if not name.startswith("in a ")} == set()


def test_the_decisions_that_it_was_fitted_to_hold_no_text() -> None:
    lines = (ROOT / "benchmarks" / "decisions.jsonl").read_text(encoding="utf-8").splitlines()
    for one in map(json.loads, lines):
        assert set(one) == {"accept", "features"}
        assert all(isinstance(value, (int, float)) for value in one["features"].values())


def test_what_else_an_article_states_is_a_feature(rules: Rules) -> None:
    one = filled(SENTENCE, rules, "procurement")
    alone, among = features(one), features(one, Company(claims=12, words=300))
    assert (alone["alone"], among["alone"]) == (1, 0)
    assert among["company"] > alone["company"]
    assert among["density"] > alone["density"]
    assert Confidence(0.0, {"density": 2.0}).among(12, "word " * 300).of(one) > Confidence(0.0, {"density": 2.0}).of(
        one
    )

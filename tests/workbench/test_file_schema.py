"""The schema for editors, held against the shipped rules and against broken ones by an independent validator."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from claimx.rulebook.files import packaged_rules, rule_files
from claimx.workbench.file_schema import file_schema
from claimx.workbench.scaffold import scaffold
from tests.packaged import packaged
from tests.rulebook.layer import FRAME, TYPES

VALIDATOR = Draft202012Validator(file_schema())
FREE = [path for path, name in rule_files(packaged_rules()) if name.startswith(("frames/", "entities/", "claim_types"))]


def errors(text: str) -> list[str]:
    return [error.message for error in VALIDATOR.iter_errors(yaml.safe_load(text))]


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(file_schema())


@pytest.mark.parametrize("path", FREE, ids=lambda path: str(path.name))
def test_the_shipped_rules_are_valid(path: Path) -> None:
    assert errors(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("trigger:", "triger:"),
        ("[subject]", "[doer]"),
        ("[subject]", '["prep:"]'),
        ("need: required", "need: perhaps"),
        ("    claim: procurement\n", ""),
        ("verb: [buy]", "verb: []"),
        ("verb: [buy]", "verb: [buy, buy]"),
    ],
)
def test_a_broken_frame_is_underlined(old: str, new: str) -> None:
    assert old in FRAME
    assert errors(FRAME) == []
    assert errors(FRAME.replace(old, new)) != []


def test_types_and_scaffolds_are_valid() -> None:
    assert errors(TYPES) == []
    for name in ("recall", *packaged().types):
        assert errors(scaffold(name, packaged(), "a.yaml", "s.json")) == []


def test_the_committed_schema_is_the_one_that_is_made() -> None:
    committed: Any = json.loads((Path(__file__).parents[2] / "docs" / "rules.schema.json").read_text(encoding="utf-8"))
    assert committed == file_schema(), "run: claimx rules schema > docs/rules.schema.json"

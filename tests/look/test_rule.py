"""What a rule is about, looked up in the rule files."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimx.look.folder import Run
from claimx.look.rule import describe_rule
from claimx.rulebook.files import content_hash, packaged_rules

FRAMES = """frames:
  - id: procurement.buy.fish
    about: Something else.
  - id: procurement.buy
    about: A cat buys fish.
"""


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine.yaml").write_text(FRAMES)
    return tmp_path / "mine.yaml"


def test_a_built_in_rule_is_told_with_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(packaged_rules())
    run = Run(tmp_path, {})
    about, place = describe_rule("procurement.buy", content_hash([packaged_rules()]), run)
    assert about
    assert place.startswith("frames/procurement.yaml:")


def test_the_last_layer_of_the_run_wins(own: Path) -> None:
    (own.parent / "watch.csv").write_text("name\nprocurement.buy\n")
    run = Run(own.parent, {"options": {"rules": ["mine.yaml", "gone"], "names": ["watch.csv"]}})
    same = content_hash([packaged_rules(), own, own.parent / "watch.csv"])
    assert describe_rule("procurement.buy", same, run) == ("A cat buys fish.", "mine.yaml:4")


def test_rules_that_changed_since_are_said_to_have(own: Path) -> None:
    run = Run(own.parent, {"options": {"rules": ["mine.yaml"]}})
    assert describe_rule("procurement.buy", "sha256:0", run)[-1] == "(the rules have changed since this run)"


def test_a_rule_that_is_not_here_is_said_not_to_be(own: Path) -> None:
    run = Run(own.parent, {"options": None})
    assert describe_rule("theft.rob", content_hash([packaged_rules()]), run) == ("not among the rules that are here",)


def test_a_frame_without_a_description_says_so(own: Path) -> None:
    own.write_text("frames:\n  - id: theft.rob\n")
    run = Run(own.parent, {"options": {"rules": [str(own)]}})
    assert describe_rule("theft.rob", "", run)[:2] == ("no description", "mine.yaml:2")

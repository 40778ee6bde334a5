from __future__ import annotations

from pathlib import Path

import pytest

from claimx.errors import UsageError
from claimx.rulebook import load_rulebook
from claimx.workbench.scaffold import scaffold
from tests.packaged import packaged


def test_a_scaffold_passes_the_check_as_it_stands(tmp_path: Path) -> None:
    for name in ("recall", *packaged().types):
        layer = tmp_path / f"{name}.yaml"
        layer.write_text(scaffold(name, packaged(), str(layer), "s.json"), encoding="utf-8")
        frame = next(frame for frame in load_rulebook(layer).frames if frame.id == f"{name}.rename")
        assert frame.claim == name
        assert [bool(example.claims) for example in frame.examples] == [True, False]


def test_a_new_type_is_declared_and_a_known_one_is_not() -> None:
    assert "types:" in scaffold("recall", packaged(), "a.yaml", "s.json")
    known = scaffold("funding", packaged(), "a.yaml", "s.json")
    assert "types:" not in known
    assert "payer:" in known


def test_a_name_that_cannot_be_a_type_is_turned_down() -> None:
    with pytest.raises(UsageError, match="'Re-call' cannot name a claim type"):
        scaffold("Re-call", packaged(), "a.yaml", "s.json")

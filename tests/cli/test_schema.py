from __future__ import annotations

import json
from pathlib import Path

from typer.testing import CliRunner

from claimx.cli import app

COMMITTED = Path(__file__).parents[2] / "docs" / "claim.schema.json"


def test_the_committed_schema_is_what_the_command_prints() -> None:
    result = CliRunner().invoke(app, ["schema"])
    assert result.exit_code == 0
    assert result.stdout == COMMITTED.read_text(encoding="utf-8"), "run: claimx schema > docs/claim.schema.json"


def test_a_reader_may_meet_fields_that_the_schema_does_not_know() -> None:
    assert "additionalProperties" not in json.loads(COMMITTED.read_bytes())
    assert '"additionalProperties": false' not in COMMITTED.read_text(encoding="utf-8")

from __future__ import annotations

import sys

import pytest

from claimx.batch.shard import ShardResult
from claimx.cli.progress import watching
from claimx.read.sources import Source


def test_nobody_watches_where_standard_error_is_no_terminal() -> None:
    with watching([], quiet=False) as watch:
        assert watch is None


def test_a_terminal_gets_a_bar_unless_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with watching([], quiet=True) as watch:
        assert watch is None
    with watching([Source("stdin", "stdin", ".txt")], quiet=False) as watch:
        assert watch is not None
        result = ShardResult(characters=10)
        result.counts.update({"documents": 1, "claims": 2})
        watch(result)

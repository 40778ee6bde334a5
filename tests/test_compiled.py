"""What the pipeline starts from, with the cache and without it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from claimx.compiled import compiled
from claimx.errors import RuleError
from claimx.pipeline import Extractor
from claimx.rulebook.cache import VARIABLE
from tests.rulebook.layer import write

TEXT = """\
Norway has bought ten frigates from the Italian shipbuilder Fincantieri for $3 billion, the defence ministry said.

The Asian Development Bank approved a loan of $500 million to the Philippines. It denied that Manila would buy K-9s.
"""


def test_claims_are_the_same_with_the_cache_and_without(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(VARIABLE, "")
    without = [claim.model_dump_json() for claim in Extractor().extract(TEXT)]
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    compiled()
    assert list(tmp_path.rglob("*.pickle"))
    assert [claim.model_dump_json() for claim in Extractor().extract(TEXT)] == without
    assert without


def test_the_book_that_comes_from_the_cache_equals_the_one_that_was_read() -> None:
    assert compiled().book == compiled().book


def test_problems_of_a_layer_are_reported(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="unknown-list"):
        compiled(write(tmp_path, words="metals: [$nowhere]\n"))


def test_a_process_that_finds_its_rules_in_the_cache_loads_nothing_to_read_them_with() -> None:
    compiled()
    code = (
        "import sys\n"
        "from claimx.compiled import compiled\n"
        "assert compiled().book.frames\n"
        "print(*({'yaml', 'pycountry', 'countryinfo', 'claimx.rulebook.load'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""

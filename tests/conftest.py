"""What takes long to load is loaded once, and property tests are the same on every run.

HYPOTHESIS_PROFILE=search looks further than a run of the tests has time for.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.packaged import packaged

if TYPE_CHECKING:
    from claimx.extract.statements import Rules
    from claimx.language import Parser
    from claimx.pipeline import Extractor

settings.register_profile("steady", derandomize=True, deadline=None, max_examples=100)
settings.register_profile("search", deadline=None, max_examples=3000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keeps the tests out of the user's cache of rules."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CLAIMX_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def rules() -> Rules:
    """The packaged rules with what extraction computes from them."""
    from claimx.extract.statements import Rules

    return Rules.of(packaged())


@pytest.fixture(scope="session")
def frozen() -> Extractor:
    """The whole pipeline with the packaged rules, over the frozen parses of tests/articles.txt."""
    from tests.articles import frozen_extractor

    return frozen_extractor()


@pytest.fixture(scope="session")
def parser() -> Parser:
    """The bundled pipeline without the names of any rules."""
    from claimx.language import load_parser

    return load_parser()


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """The whole pipeline with the packaged rules."""
    from claimx.pipeline import Extractor

    return Extractor()

"""What takes long to load is loaded once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from claimx.language import Parser
    from claimx.pipeline import Extractor


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keeps the tests out of the user's cache of rules."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CLAIMX_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


# The same examples on every run; look for new ones with --hypothesis-profile=default.
settings.register_profile("same", derandomize=True)
settings.load_profile("same")


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

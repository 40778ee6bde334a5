"""What takes long to load is loaded once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from claimx.language import Parser
    from claimx.pipeline import Extractor


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

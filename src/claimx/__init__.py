"""claimx reads news and writes down what it states: typed, grounded, validated claims.

    >>> import claimx
    >>> claims = claimx.Extractor().extract("Poland has bought 32 jets from the United States.")

The import is cheap: spaCy and pydantic are loaded when `Extractor` is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimx.pipeline import Extractor as Extractor

    __version__: str

__all__ = ["Extractor", "__version__"]


def __getattr__(name: str) -> object:
    if name == "Extractor":
        from claimx.pipeline import Extractor

        return Extractor
    if name == "__version__":
        from importlib.metadata import version

        return version("claimx")
    raise AttributeError(f"module 'claimx' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])

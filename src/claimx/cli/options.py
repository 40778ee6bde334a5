"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, TypeVar

import typer

ConfigFile = Annotated[
    Path | None, typer.Option("--config", metavar="FILE", help="Settings to use instead of ./claimx.toml.")
]
NoConfig = Annotated[bool, typer.Option("--no-config", help="Do not read ./claimx.toml.")]
Layers = Annotated[
    list[Path] | None,
    typer.Option("--rules", metavar="PATH", help="Your own rules, laid over the built-in ones; repeatable."),
]

T = TypeVar("T")


def first(given: T | None, configured: T | None, default: T) -> T:
    """What the command line says, else the configuration, else the default."""
    if given is not None:
        return given
    return default if configured is None else configured

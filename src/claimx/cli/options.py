"""Options that several commands share, and what they come to together with claimx.toml."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

if TYPE_CHECKING:
    from claimx.config import Config

ConfigFile = Annotated[
    Path | None, typer.Option("--config", metavar="FILE", help="Settings to use instead of ./claimx.toml.")
]
NoConfig = Annotated[bool, typer.Option("--no-config", help="Do not read ./claimx.toml.")]
Layers = Annotated[
    list[Path] | None,
    typer.Option("--rules", metavar="PATH", help="Your own rules, laid over the built-in ones; repeatable."),
]
Packs = Annotated[
    list[str] | None,
    typer.Option("--pack", metavar="NAME", help="Rules for another field that come with claimx; repeatable."),
]
WatchLists = Annotated[
    list[Path] | None, typer.Option("--names", metavar="FILE.csv", help="A watch list of names; repeatable.")
]
Model = Annotated[
    str | None, typer.Option("--model", metavar="NAME", help="An installed English spaCy pipeline, or its folder.")
]

T = TypeVar("T")


def first(given: T | None, configured: T | None, default: T) -> T:
    """What the command line says, else the configuration, else the default."""
    if given is not None:
        return given
    return default if configured is None else configured


def rule_layers(
    settings: Config, rules: Sequence[Path] | None = None, packs: Sequence[str] | None = None
) -> tuple[Path, ...]:
    """Packs and the user's rules, the lowest first. Raises UsageError for a pack that there is not."""
    from claimx.rulebook.packs import pack

    return (*(pack(name) for name in packs or settings.packs), *(rules or settings.rules))


def layers_of(
    settings: Config,
    rules: Sequence[Path] | None = None,
    packs: Sequence[str] | None = None,
    names: Sequence[Path] | None = None,
) -> tuple[Path, ...]:
    """All layers over the built-in rules: packs, the user's rules, and watch lists over them. Raises UsageError."""
    return (*rule_layers(settings, rules, packs), *(names or settings.names))

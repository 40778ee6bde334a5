"""claimx names: a watch list becomes a layer of rules."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from claimx.cli.options import ConfigFile, Layers, NoConfig, Packs, rule_layers
from claimx.errors import UsageError

_YAML = (".yaml", ".yml")


def names(
    file: Annotated[
        Path, typer.Argument(metavar="FILE.csv", help="Names and their kinds, one a line, under a header.")
    ],
    *,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="LAYER.yaml", help="File to write.  [default: print]")
    ] = None,
    rules: Layers = None,
    packs: Packs = None,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """Check a watch list of names and write it as a layer of rules.

    Columns: name, aliases (parted by | or ;), kind, id, country, demonyms. Prints every problem as file:line: problem
    and exits with 1 if there is one. What is written can be given to --rules; extract --names reads the list itself.
    """
    from claimx.config import find_config
    from claimx.rulebook.convert import list_to_yaml

    if out is not None and out.suffix.lower() not in _YAML:
        raise UsageError(f"{out}: a layer of rules ends in .yaml")
    layers = rule_layers(find_config(config, no_config), rules, packs)
    made = list_to_yaml(*watch_lists([file]), *layers)
    for warning in made.warnings:
        typer.echo(warning, err=True)
    if out is None:
        typer.echo(made.yaml, nl=False)
        return
    try:
        out.write_text(made.yaml, encoding="utf-8", newline="\n")
    except OSError as error:
        raise UsageError(f"cannot write {out}: {error.strerror or error}") from error
    typer.echo(f"{made.names} names in {made.forms} forms → {out}", err=True)


def layered(rules: Sequence[Path], names: Sequence[Path], quiet: bool) -> tuple[Path, ...]:
    """Layers of rules with watch lists over them. Names are checked here, so that what is wrong is said at once."""
    layers = (*rules, *watch_lists(names))
    if names:
        from claimx.compiled import compiled

        warnings = compiled(*layers).book.warnings
        if warnings and not quiet:
            typer.echo("\n".join(warnings), err=True)
    return layers


def watch_lists(files: Sequence[Path]) -> tuple[Path, ...]:
    """The files, if all of them are there and may be watch lists."""
    from claimx.rulebook.watchlist import ENDINGS, is_watch_list

    for file in files:
        if not file.exists():
            raise UsageError(f"no such file: {file}")
        if not is_watch_list(file):
            raise UsageError(f"{file} is no watch list; its name must end in one of {' '.join(ENDINGS)}")
    return tuple(files)

"""claimx rules new, schema: what a rule author starts from."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from claimx.cli.options import ConfigFile, Layers, NoConfig, Packs, layers_of
from claimx.errors import UsageError


def new(
    type_: Annotated[str, typer.Argument(metavar="TYPE", help="A claim type, known or new.")],
    *,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE.yaml", help="File to write.  [default: print]")
    ] = None,
    rules: Layers = None,
    packs: Packs = None,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """Write a rule file to start from, with a comment on each line. It passes check and test as it stands."""
    from claimx.config import find_config
    from claimx.rulebook import load_rulebook
    from claimx.workbench.scaffold import scaffold

    book = load_rulebook(*layers_of(find_config(config, no_config), rules, packs))
    text = scaffold(type_, book, str(out or f"{type_}.yaml"), "rules.schema.json")
    if out is None:
        typer.echo(text, nl=False)
        return
    if out.exists():
        raise UsageError(f"{out} is there already; name another file")
    try:
        out.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise UsageError(f"cannot write {out}: {error.strerror or error}") from error
    typer.echo(f"{out}: put your own words in, then claimx rules check --rules {out}", err=True)


def schema() -> None:
    """Print the JSON Schema of rule files, for editors that complete and underline YAML."""
    from claimx.workbench.file_schema import file_schema

    typer.echo(json.dumps(file_schema(), indent=2))

"""claimx verify: checks what a run wrote."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def verify(folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder of a run.")]) -> None:
    """Check a run: every record against its schema, every span against its text, every id that is referred to.

    Prints file:line and what is wrong; exits with 1 if anything is.
    """
    from claimx.measure.verify import verify_run

    outcome = verify_run(folder)
    for failure in outcome.failures:
        typer.echo(f"{folder / failure.file}:{failure.line}: {failure.problem}")
    counted = ", ".join(f"{count} {name.removesuffix('.jsonl')}" for name, count in outcome.checked.items())
    if outcome.failures:
        typer.echo(f"{len(outcome.failures)} problem{'s' * (len(outcome.failures) != 1)} in {counted}", err=True)
        raise typer.Exit(1)
    typer.echo(f"{folder}: all good: {counted}, {outcome.spans} spans")

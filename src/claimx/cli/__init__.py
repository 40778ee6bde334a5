"""The `claimx` command. One thin module a command; what a command does it imports when it runs.

`claimx --help` must answer at once, so nothing here may import spaCy, pydantic or rich at its top.
"""

from __future__ import annotations

from claimx.cli.app import app
from claimx.cli.doctor import doctor
from claimx.cli.explain import explain
from claimx.cli.extract import extract
from claimx.cli.names import names
from claimx.cli.rules import app as rules_app
from claimx.cli.schema import schema
from claimx.cli.score import score
from claimx.cli.show import show
from claimx.cli.verify import verify

__all__ = ["app", "main"]

app.command()(extract)
app.command()(show)
app.command()(explain)
app.command()(verify)
app.command()(score)
app.command()(names)
app.command()(doctor)
app.command()(schema)
app.add_typer(rules_app, name="rules")


def main() -> None:
    """Runs the command line and exits with its code."""
    app()

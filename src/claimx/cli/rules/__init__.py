"""claimx rules: the rule author's workbench."""

from __future__ import annotations

import typer

from claimx.cli.rules.authoring import new, schema
from claimx.cli.rules.learning import stats, suggest
from claimx.cli.rules.looking import coverage, list_frames, show
from claimx.cli.rules.testing import check, test

__all__ = ["app"]

app = typer.Typer(
    no_args_is_help=True, rich_markup_mode=None, help="Look at rules, check them, run their examples, write new ones."
)

app.command("list")(list_frames)
app.command()(show)
app.command()(check)
app.command()(test)
app.command()(coverage)
app.command()(stats)
app.command()(suggest)
app.command()(new)
app.command()(schema)

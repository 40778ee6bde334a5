"""The command line's frame: the one handler for expected failures, and the options of `claimx` itself.

Exit codes: 0 done, 1 failure, 2 usage, 3 some articles were rejected, 130 interrupted.
"""

from __future__ import annotations

from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from claimx.errors import ClaimxError

INTERRUPTED = 130


class Commands(TyperGroup):
    """Turns an expected failure into its line and exit code; a bug keeps its traceback."""

    def invoke(self, ctx: Any) -> Any:
        """Runs a command. `ctx` is of click or of typer, which brings its own click in newer versions."""
        try:
            return super().invoke(ctx)
        except ClaimxError as error:
            typer.echo(f"claimx: {error}", err=True)
            raise typer.Exit(error.exit_code) from None
        except KeyboardInterrupt:
            typer.echo("claimx: interrupted", err=True)
            raise typer.Exit(INTERRUPTED) from None


app = typer.Typer(
    cls=Commands,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _version(wanted: bool) -> None:
    if wanted:
        import claimx

        typer.echo(f"claimx {claimx.__version__}")
        raise typer.Exit


@app.callback()
def _claimx(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Reads news and writes down what it states: typed, grounded, validated claims."""

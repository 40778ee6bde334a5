"""claimx schema: the JSON Schema of a claim."""

from __future__ import annotations

import typer


def schema() -> None:
    """Print the JSON Schema of a line of claims.jsonl."""
    from claimx.schema import claim_schema

    typer.echo(claim_schema(), nl=False)

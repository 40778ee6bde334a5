"""claimx score: a run against gold claims."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimx.cli.options import ConfigFile, Layers, NoConfig, Packs, layers_of

if TYPE_CHECKING:
    from claimx.measure.tally import Figures


def score(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="A gold file, or a folder of them (*.json).")],
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder of a run over the same articles.")],
    *,
    misses: Annotated[bool, typer.Option("--misses", help="List what differs, a line each.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="The figures as JSON.")] = False,
    rules: Layers = None,
    packs: Packs = None,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """Score a run against claims that people found in the same articles, slot by slot.

    docs/score.md tells how a gold file is written and what counts as right.
    """
    from claimx.config import find_config
    from claimx.measure.score import score_run
    from claimx.rulebook import load_rulebook

    book = load_rulebook(*layers_of(find_config(config, no_config), rules, packs))
    tally = score_run(gold, folder, {name: kind.required_any for name, kind in book.types.items()})
    if misses:
        for line in tally.differences:
            typer.echo(line)
    typer.echo(_json(tally.rows()) if as_json else _table(tally.rows()))


def _table(rows: dict[str, Figures]) -> str:
    lines = [f"{'slot':12} {'P':>6} {'R':>6} {'F1':>6} {'n':>6}"]
    for slot, row in rows.items():
        lines.append(f"{slot:12} {row.p:6.3f} {row.r:6.3f} {row.f1:6.3f} {row.n:6}")
    return "\n".join(lines)


def _json(rows: dict[str, Figures]) -> str:
    import json

    return json.dumps(
        {slot: {"p": round(r.p, 3), "r": round(r.r, 3), "f1": round(r.f1, 3)} for slot, r in rows.items()}
    )

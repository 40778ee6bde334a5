"""claimx rules list, show, coverage: what there is, and what it did."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimx.cli.options import ConfigFile, Layers, Model, NoConfig, Packs, first, layers_of
from claimx.cli.rules.testing import chosen

if TYPE_CHECKING:
    from claimx.workbench.coverage import Coverage


def list_frames(
    ids: Annotated[list[str] | None, typer.Argument(metavar="ID", help="Only these frames or families.")] = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="A record a frame, as JSON lines.")] = False,
    rules: Layers = None,
    packs: Packs = None,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """List frames by claim type: examples that must and must not fire, and the words that start them."""
    from claimx.config import find_config
    from claimx.rulebook import load_rulebook
    from claimx.workbench.listing import listing, record

    book = load_rulebook(*layers_of(find_config(config, no_config), rules, packs))
    frames = chosen(book, ids or ())
    lines = (json.dumps(record(frame)) for frame in frames) if as_json else listing(frames, _width())
    for line in lines:
        typer.echo(line)


def show(
    ids: Annotated[list[str], typer.Argument(metavar="ID", help="Frames or families.")],
    *,
    rules: Layers = None,
    packs: Packs = None,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """Show frames in full: what starts them, what their roles take, and their examples."""
    from claimx.config import find_config
    from claimx.rulebook import load_rulebook
    from claimx.workbench.listing import description

    book = load_rulebook(*layers_of(find_config(config, no_config), rules, packs))
    for number, frame in enumerate(chosen(book, ids)):
        if number:
            typer.echo()
        for line in description(frame, book.types[frame.claim], book, _width()):
            typer.echo(line)


def coverage(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder of a run.")],
    *,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, metavar="N", help="At most so many of each.")] = 20,
    as_json: Annotated[bool, typer.Option("--json", help="All of it, as JSON.")] = False,
    model: Model = None,
    rules: Layers = None,
    packs: Packs = None,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """Tell how often each frame fired on a run, which never did, and what verbs of the text no frame knows."""
    from dataclasses import asdict

    from claimx.config import find_config
    from claimx.look.folder import open_run
    from claimx.pipeline import Extractor
    from claimx.workbench.coverage import coverage as covered

    run = open_run(folder)
    settings = find_config(config, no_config)
    extractor = Extractor(first(model, settings.model, None), layers_of(settings, rules, packs))
    found = covered((line.claim for line in run.claims()), run.documents(), extractor)
    if as_json:
        typer.echo(json.dumps(asdict(found), indent=2))
    else:
        _tell(found, limit)


def _tell(found: Coverage, limit: int) -> None:
    from textwrap import wrap

    typer.echo(f"fired: {sum(count for _, count in found.fired)} records by {len(found.fired)} frames")
    for id_, count in found.fired[:limit]:
        typer.echo(f"{count:6}  {id_}")
    _more(len(found.fired) - limit)
    typer.echo(f"\nnever fired: {len(found.silent)} frames")
    for line in wrap(", ".join(found.silent[: 3 * limit]), _width() - 2, break_on_hyphens=False):
        typer.echo(f"  {line}")
    _more(len(found.silent) - 3 * limit)
    typer.echo(f"\nverbs that no frame knows: {len(found.unknown)}")
    for one in found.unknown[:limit]:
        typer.echo(f"{one.count:6}  {one.lemma}")
        for sample in one.samples:
            for number, line in enumerate(wrap(sample, _width() - 12)):
                typer.echo(f"          {'- ' if number == 0 else '  '}{line}")
    _more(len(found.unknown) - limit)


def _more(count: int) -> None:
    if count > 0:
        typer.echo(f"        … and {count} more (--limit)")


def _width() -> int:
    return min(shutil.get_terminal_size().columns, 120)

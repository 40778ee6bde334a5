"""claimx rules stats, suggest: how the records of each frame fared with readers, and what follows from it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimx.cli.options import ConfigFile, Layers, Model, NoConfig, Packs, WatchLists, first, layers_of

if TYPE_CHECKING:
    from claimx.workbench.decided import Counted, Decided

_NAME = 30  # columns for a frame's id


def stats(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder of a run with decisions.jsonl.")],
    *,
    limit: Annotated[int | None, typer.Option("--limit", "-n", min=1, metavar="N", help="At most so many.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="All of it, as JSON.")] = False,
) -> None:
    """Tell by frame how many records readers accepted, edited and rejected, and why; the most rejections first.

    The share of accepted ones stands with its 95 % interval. docs/decisions.md tells what a decision is.
    """
    from claimx.decisions import last_decisions
    from claimx.look.folder import open_run
    from claimx.workbench.decided import as_record, decided

    run = open_run(folder)
    found = decided((line.claim for line in run.claims()), last_decisions(folder))
    if as_json:
        rows = [as_record(one) for one in found.frames]
        whole = {"frames": rows, "all": as_record(found.total), "added": found.added, "gone": found.gone}
        typer.echo(json.dumps(whole, indent=2))
        return
    for line in _lines(found, limit):
        typer.echo(line)


def suggest(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder of a run with decisions.jsonl.")],
    *,
    gold: Annotated[
        Path | None, typer.Option(metavar="GOLD", help="Also tell what becomes of the score against gold claims.")
    ] = None,
    verbs: Annotated[int, typer.Option(min=0, metavar="N", help="Try at most so many verbs that no frame knows.")] = 10,
    everything: Annotated[bool, typer.Option("--all", help="Also suggestions with a net loss.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="The suggestions as JSON.")] = False,
    model: Model = None,
    rules: Layers = None,
    packs: Packs = None,
    names: WatchLists = None,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """Suggest changes of frames from the decisions on a run: words that start them, limits on their roles.

    Each is tried on the run's documents and told with what it would gain, remove and lose. Nothing is changed: paste
    what you want into your own rules. Give the rules, packs and names that the run was made with.
    """
    from claimx.config import find_config
    from claimx.learn.suggest import suggest as suggested
    from claimx.learn.tell import as_record, lines
    from claimx.look.folder import open_run
    from claimx.pipeline import Extractor

    run = open_run(folder)
    settings = find_config(config, no_config)
    layers = layers_of(settings, rules, packs, names)
    extractor = Extractor(first(model, settings.model, None), layers)
    found = suggested(run, extractor, layers, gold, verbs)
    if as_json:
        told = (*found.good, *found.harmful) if everything else found.good
        typer.echo(json.dumps([as_record(one) for one in told], indent=2))
        return
    for line in lines(found, everything):
        typer.echo(line)


def _lines(found: Decided, limit: int | None) -> Iterator[str]:
    yield f"{'frame':{_NAME}} {'records':>7} {'accepted':>8} {'edited':>6} {'rejected':>8}  share accepted"
    shown = [one for one in found.frames if one.decided]
    for one in (*shown[:limit], found.total):
        yield _row(one)
        if one.rejected:
            reasons = ", ".join(f"{reason} {count}" for reason, count in one.rejected.most_common())
            yield f"    rejected: {reasons}"
    if limit is not None and len(shown) > limit:
        yield f"… and {len(shown) - limit} more frames (--limit)"
    if undecided := len(found.frames) - len(shown):
        yield f"No decisions on records of {undecided} other frame{'s' * (undecided != 1)}."
    if found.added:
        yield f"Readers added {found.added} claim{'s' * (found.added != 1)} that the run lacks."
    if found.gone:
        yield f"{found.gone} decision{'s' * (found.gone != 1)} on records that the run does not hold."


def _row(one: Counted) -> str:
    name = one.frame if len(one.frame) <= _NAME else one.frame[: _NAME - 1] + "…"
    counts = f"{one.records:7} {one.accepted:8} {one.edited:6} {one.rejected.total():8}"
    if one.share is None:
        return f"{name:{_NAME}} {counts}  -"
    low, high = one.interval
    return f"{name:{_NAME}} {counts}  {one.share:4.0%} ({low:.0%} - {high:.0%})"

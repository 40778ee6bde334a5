"""claimx extract: articles in, a run folder or a stream of records out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from claimx.cli.options import ConfigFile, Layers, Model, NoConfig, Packs, WatchLists, first, rule_layers
from claimx.errors import UsageError

DEFAULT_OUT = Path("outputs")
SOME_REJECTED = 3


def extract(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH...", help="Files (.txt .md .jsonl), folders, or - for standard input."),
    ],
    *,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="DIR", help="Folder for the run.  [default: outputs]")
    ] = None,
    plain: Annotated[bool, typer.Option("--plain", help="Standard input is one text, not JSON lines.")] = False,
    mentions: Annotated[
        bool | None,
        typer.Option("--mentions/--no-mentions", help="Also write every quantity, time, condition … that was found."),
    ] = None,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="Publication date (2025-12-02) of articles that carry none.")
    ] = None,
    workers: Annotated[
        int | None, typer.Option("--workers", min=1, metavar="N", help="Processes.  [default: one a core]")
    ] = None,
    model: Model = None,
    rules: Layers = None,
    packs: Packs = None,
    names: WatchLists = None,
    min_confidence: Annotated[
        float | None, typer.Option(min=0.0, max=1.0, help="Leave out claims below this confidence.  [default: 0]")
    ] = None,
    gate: Annotated[
        bool | None,
        typer.Option(
            "--gate/--no-gate",
            help="Parse only where a rule's words occur; the claims are the same.  [default: gate]",
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite a run that the folder holds.")] = False,
    quiet: Annotated[
        bool | None, typer.Option("--quiet/--no-quiet", "-q", help="No progress, no summary and no warnings.")
    ] = None,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """Extract the claims of articles.

    Writes claims.jsonl, documents.jsonl, rejected.jsonl and run.json to the folder. With - and no folder, claims go
    to standard output. Exits with 0 if all was read, 3 if some articles were rejected, 2 on wrong usage, 1 on
    failure, 130 if interrupted. What the command line leaves open is taken from claimx.toml.
    """
    from claimx.batch.run import Job, run_to_folder, run_to_stream
    from claimx.batch.shard import Options, Recipe
    from claimx.cli.names import layered
    from claimx.cli.progress import watching
    from claimx.cli.summary import summary
    from claimx.config import find_config
    from claimx.read import READERS
    from claimx.read.article import iso_date
    from claimx.read.sources import find

    if published is not None and iso_date(published) is None:
        raise UsageError(f"--published {published!r} is no date; write it like 2025-12-02")
    if plain and "-" not in paths:
        raise UsageError("--plain is for standard input: name - as a path")
    folder = out or (None if "-" in paths else DEFAULT_OUT)
    if mentions and folder is None:
        raise UsageError("--mentions needs a folder to write to: name one with -o")
    settings = find_config(config, no_config)
    known = settings.extract
    quiet = first(quiet, known.quiet, False)
    gate = first(gate, known.gate, True)
    model = first(model, settings.model, None)
    layers = layered(rule_layers(settings, rules, packs), names or settings.names, quiet)
    job = Job(
        sources=find(paths, READERS, stdin=".txt" if plain else ".jsonl"),
        build=Recipe(model, layers, gate),
        options=Options(
            mentions=folder is not None and first(mentions, known.mentions, False),
            min_confidence=first(min_confidence, known.min_confidence, 0.0),
        ),
        published=iso_date(published) if published else known.published,
        workers=first(workers, known.workers, None),
    )
    with watching(job.sources, quiet) as watch:
        if folder is None:
            report = run_to_stream(job, _to_stdout, watch=watch)
        else:
            asked = {
                "paths": paths,
                "config": str(settings.path) if settings.path else None,
                "published": published or known.published,
                "mentions": job.options.mentions,
                "model": model,
                "rules": [str(path) for path in rules or settings.rules],
                "packs": list(packs or settings.packs),
                "names": [str(path) for path in names or settings.names],
                "min_confidence": job.options.min_confidence,
                "gate": gate,
                "workers": job.workers,
            }
            report = run_to_folder(job, folder, force=force, options=asked, watch=watch)
    if not quiet:
        typer.echo("\n".join(summary(report, folder)), err=True)
    if report.rejected:
        raise typer.Exit(SOME_REJECTED)


def _to_stdout(lines: str) -> None:
    sys.stdout.buffer.write(lines.encode())
    sys.stdout.buffer.flush()

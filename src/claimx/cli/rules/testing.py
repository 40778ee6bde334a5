"""claimx rules check, test: whether rules are sound, and whether their examples hold."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimx.cli.options import ConfigFile, Layers, Model, NoConfig, Packs, first, layers_of

if TYPE_CHECKING:
    from claimx.rulebook import Frame, Rulebook
    from claimx.rulebook.selftest import Extract


def check(
    *,
    warnings: Annotated[
        bool, typer.Option("--warnings", help="Also what is doubtful: frames that never win, lists that nothing uses …")
    ] = False,
    rules: Layers = None,
    packs: Packs = None,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """Check all rule files. Prints every problem as file:line:column and exits with 1 if there is one."""
    from claimx.config import find_config
    from claimx.errors import RuleError
    from claimx.rulebook import load_rulebook
    from claimx.rulebook.advice import advice

    layers = layers_of(find_config(config, no_config), rules, packs)
    try:
        book = load_rulebook(*layers)
    except RuleError as error:
        lines = str(error).splitlines()
        typer.echo("\n".join(lines))
        typer.echo(f"{len(lines)} problem{'s' if len(lines) > 1 else ''}", err=True)
        raise typer.Exit(1) from None
    doubts = advice(book, *layers) if warnings else ()
    for warning in (*book.warnings, *doubts):
        typer.echo(warning, err=True)
    typer.echo(f"OK: {_counts(book)}")


def test(
    ids: Annotated[list[str] | None, typer.Argument(metavar="ID", help="Only these frames (all without).")] = None,
    *,
    rules: Layers = None,
    packs: Packs = None,
    model: Model = None,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """Run the examples of frames. Prints those that do not hold and exits with 1 if there is one."""
    from claimx.config import find_config
    from claimx.rulebook import load_rulebook
    from claimx.rulebook.selftest import describe, run_examples

    settings = find_config(config, no_config)
    layers = layers_of(settings, rules, packs)
    book = load_rulebook(*layers)
    frames = chosen(book, ids or ())
    failed = todo = total = 0
    for result in run_examples(frames, _extractor(first(model, settings.model, None), layers), book.types):
        total += 1
        failed += result.failed
        todo += bool(result.problem) and result.todo
        if result.problem:
            typer.echo(describe(result))
    known = f", {todo} known misses" if todo else ""
    of = f"{len(frames)} frame{'' if len(frames) == 1 else 's'}"
    typer.echo(f"{total - failed - todo} of {total} examples of {of} hold{known}")
    if failed:
        raise typer.Exit(1)


def _counts(book: Rulebook) -> str:
    return ", ".join(f"{count} {name}" for name, count in book.counts().items())


def chosen(book: Rulebook, ids: Sequence[str]) -> list[Frame]:
    """The frames of these ids, all without any; an id that ends in a dot or names a family stands for all below it.

    Raises UsageError for an id that no frame has.
    """
    from claimx.errors import UsageError
    from claimx.rulebook.problems import suggest

    chosen: dict[str, Frame] = {}
    for id_ in ids:
        found = {f.id: f for f in book.frames if f.id == id_ or f.id.startswith(id_.rstrip(".") + ".")}
        if not found:
            raise UsageError(f"no frame {id_!r}{suggest(id_, (frame.id for frame in book.frames))}")
        chosen |= found
    return list(chosen.values()) if ids else list(book.frames)


def _extractor(model: str | None, rules: Sequence[Path]) -> Extract:
    """The whole pipeline as the self-test wants it."""
    from claimx.pipeline import Extractor
    from claimx.workbench.examples import extract_with

    return extract_with(Extractor(model=model, rules=rules))

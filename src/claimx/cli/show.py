"""claimx show: a finished run for people who look rather than parse."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, get_args

import typer

from claimx.errors import UsageError

if TYPE_CHECKING:
    from claimx.look.choose import Wanted
    from claimx.look.folder import Run


def show(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder of a run.")],
    claim_id: Annotated[
        str | None, typer.Argument(metavar="CLAIM_ID", help="One claim in full; the beginning of its id will do.")
    ] = None,
    *,
    types: Annotated[
        list[str] | None, typer.Option("--type", "-t", metavar="TYPE", help="Claims of this type.")
    ] = None,
    statuses: Annotated[
        list[str] | None, typer.Option("--status", metavar="STATUS", help="actual, planned, expected or possible.")
    ] = None,
    polarities: Annotated[
        list[str] | None, typer.Option("--polarity", metavar="POLARITY", help="positive or negative.")
    ] = None,
    documents: Annotated[
        list[str] | None,
        typer.Option("--doc", "-d", metavar="ID", help='Of this document: id, source, or a pattern ("2025-*").'),
    ] = None,
    entities: Annotated[
        list[str] | None,
        typer.Option("--entity", "-e", metavar="NAME", help="With this entity: its id, name, or as the text names it."),
    ] = None,
    search: Annotated[
        str | None,
        typer.Option(
            "--search", "-s", metavar="WORDS", help="All these words: in sentence, names, motives, conditions."
        ),
    ] = None,
    limit: Annotated[int | None, typer.Option("--limit", "-n", min=1, metavar="N", help="At most so many.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="The records themselves, as JSON lines.")] = False,
) -> None:
    """Look at the claims of a run: a table, or one claim in full.

    An option given several times asks for any of its values. Colours are left out where the output is piped or
    NO_COLOR is set; the width follows the terminal, or COLUMNS.
    """
    from claimx.look.choose import Wanted
    from claimx.look.folder import open_run

    run = open_run(folder)
    wanted = Wanted(
        types=tuple(types or ()),
        statuses=_known("--status", statuses, _allowed("Status")),
        polarities=_known("--polarity", polarities, _allowed("Polarity")),
        documents=tuple(documents or ()),
        entities=tuple(entities or ()),
        words=tuple((search or "").split()),
    )
    if claim_id is not None:
        if wanted != Wanted() or limit is not None:
            raise UsageError("a claim's id says which one: leave out the filters")
        _one(run, claim_id, as_json)
    elif as_json:
        _records(run, wanted, limit)
    else:
        _table(run, wanted, limit)


def _one(run: Run, claim_id: str, as_json: bool) -> None:
    from claimx.look.card import Around, show_card
    from claimx.look.choose import find, neighbours
    from claimx.look.rule import describe_rule
    from claimx.look.screen import Screen

    line = find(run, claim_id)
    if as_json:
        _write(line.data)
        return
    claim = line.claim
    document = run.document(claim.document.id)
    about = describe_rule(claim.rule, claim.producer.rules, run)
    show_card(claim, Around(document.text if document else None, neighbours(run, claim), about), Screen())


def _records(run: Run, wanted: Wanted, limit: int | None) -> None:
    from itertools import islice

    from claimx.look.choose import select

    for line in islice(select(run, wanted), limit):
        _write(line.data)


def _table(run: Run, wanted: Wanted, limit: int | None) -> None:
    from claimx.look.choose import Wanted, select
    from claimx.look.screen import Screen
    from claimx.look.table import Table

    screen = Screen()
    table, more = Table(screen.width), False
    for line in select(run, wanted):
        if table.shown == limit:
            more = True
            break
        for text in table.lines(line.claim):
            screen.print(text)
    if table.shown:
        for text in table.foot(run.count("claims"), more):
            screen.print(text)
    elif wanted == Wanted():
        typer.echo(f"{run.path} holds no claims ({run.count('documents') or 0} articles were read)")
    else:
        unknown = not set(wanted.types) <= set(run.types())
        typer.echo(f"no claim of {run.path} matches" + (f"; its types: {', '.join(run.types())}" if unknown else ""))


def _write(data: bytes) -> None:
    sys.stdout.buffer.write(data + b"\n")


def _allowed(name: str) -> tuple[str, ...]:
    from claimx import model

    return get_args(getattr(model, name))


def _known(option: str, asked: list[str] | None, known: tuple[str, ...]) -> tuple[str, ...]:
    """The values asked for. Raises UsageError for one that no claim can have."""
    for value in asked or ():
        if value not in known:
            raise UsageError(f"{option} {value!r} is not one of {', '.join(known)}")
    return tuple(asked or ())

"""claimx explain: why a text gave these claims and not others."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimx.cli.options import ConfigFile, Layers, Model, NoConfig, Packs, WatchLists, first, layers_of
from claimx.errors import ArticleError, UsageError

if TYPE_CHECKING:
    from claimx.model import Article

_PLACE = re.compile(r"(?P<path>.+):(?P<offset>\d+)")


def explain(
    text: Annotated[
        str,
        typer.Argument(metavar="TEXT|FILE[:OFFSET]", help="A text, a file, a place in it, or - for standard input."),
    ],
    *,
    everything: Annotated[bool, typer.Option("--all", help="All frames that failed, not the first few.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="The account as JSON.")] = False,
    picture: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="Draw the sentence with its functions: an .svg, or an .html of all paragraphs."
        ),
    ] = None,
    model: Model = None,
    rules: Layers = None,
    packs: Packs = None,
    names: WatchLists = None,
    config: ConfigFile = None,
    no_config: NoConfig = False,
) -> None:
    """Tell why a text gave these claims and not others.

    For each word that starts a rule: its grammatical functions, what became of each frame and why, and the record
    with the cues of its slots. For verbs that start none, the nearest rule that would have matched. With :OFFSET, of
    the paragraph at that character of the file.
    """
    from claimx.config import find_config
    from claimx.explain import explain as account_of
    from claimx.pipeline import Extractor

    if picture is not None and picture.suffix not in (".svg", ".html"):
        raise UsageError(f"--picture {picture}: name a file that ends in .svg or .html")
    article, offset = _article(text)
    settings = find_config(config, no_config)
    extractor = Extractor(first(model, settings.model, None), layers_of(settings, rules, packs, names))
    try:
        account = account_of(extractor, article, offset)
    except ValueError as error:
        raise UsageError(f"{text}: {error}") from None
    if picture is not None:
        from claimx.explain.picture import picture as drawn

        _write(picture, drawn(account, page=picture.suffix == ".html"))
    elif as_json:
        typer.echo(account.model_dump_json(indent=2))
    else:
        from claimx.explain.outline import show_outline
        from claimx.look.screen import Screen

        show_outline(account, Screen(), everything)


def _article(asked: str) -> tuple[Article, int | None]:
    """What is to be explained, and the offset that was named. Raises UsageError."""
    from claimx.model import Article

    if asked == "-":
        return Article(id="text", source="stdin", text=sys.stdin.read()), None
    place = _PLACE.fullmatch(asked)
    if place and Path(place["path"]).is_file():
        return _file(place["path"]), int(place["offset"])
    if Path(asked).is_file() if len(asked) < 1000 else False:
        return _file(asked), None
    if " " not in asked.strip():
        raise UsageError(f"{asked!r} is neither a file nor a sentence")
    return Article(id="text", source="text", text=asked), None


def _file(path: str) -> Article:
    """The first article of a file. Raises UsageError."""
    from claimx.model import Article
    from claimx.read import READERS
    from claimx.read.sources import find

    source = find([path], READERS)[0]
    try:
        with source.open() as stream:
            one = next(iter(READERS[source.format](stream, source)), None)
    except ArticleError as error:
        raise UsageError(f"{path}: {error}") from None
    if not isinstance(one, Article):
        raise UsageError(f"{path}: {one.reason if one else 'holds no article'}")
    return one


def _write(path: Path, drawing: str) -> None:
    try:
        path.write_text(drawing, encoding="utf-8", newline="\n")
    except OSError as error:
        raise UsageError(f"cannot write {path}: {error.strerror}") from None

"""A progress bar on standard error, where that is a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimx.batch.run import Watch
    from claimx.batch.shard import ShardResult
    from claimx.read.sources import Source


@contextmanager
def watching(sources: Sequence[Source], quiet: bool) -> Iterator[Watch | None]:
    """A function to call with each shard's result, or None where nobody looks."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    size = sum(source.size for source in sources)
    columns = (BarColumn(), TextColumn("{task.fields[articles]} articles, {task.fields[claims]} claims"))
    with Progress(*columns, TimeElapsedColumn(), console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=size or None, articles=0, claims=0)
        articles = claims = 0

        def watch(result: ShardResult) -> None:
            nonlocal articles, claims
            articles += result.counts["documents"] + result.counts["rejected articles"]
            claims += result.counts["claims"]
            bar.update(task, advance=result.characters, articles=articles, claims=claims)

        yield watch

"""What a run came to, as a few lines of at most 80 columns."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimx.batch.run import Report

_COLUMNS = ("claims", "actual", "planned", "expected", "possible", "negative")
_TYPE_WIDTH = 22
_SHOWN = 10


def summary(report: Report, folder: Path | None) -> list[str]:
    """Rejected articles, a table by claim type, and a last line. `folder` None: all rejected articles are listed."""
    return [*_rejected(report, folder), *_table(report), _last(report, folder)]


def _rejected(report: Report, folder: Path | None) -> Iterator[str]:
    shown = report.rejected if folder is None else report.rejected[:_SHOWN]
    for source, reason in shown:
        yield f"rejected: {source}: {reason}"
    if left := len(report.rejected) - len(shown):
        yield f"rejected: {left} more, see {folder}/rejected.jsonl"


def _table(report: Report) -> Iterator[str]:
    counts = report.types
    names = sorted({name for name, _ in counts}, key=lambda name: (-counts[name, "claims"], name))
    if not names:
        return
    yield _row("type", _COLUMNS)
    for name in names:
        yield _row(name, [counts[name, column] or "·" for column in _COLUMNS])
    yield _row("total", [sum(counts[name, column] for name in names) for column in _COLUMNS])


def _row(name: str, cells: list[object] | list[int | str] | list[int] | tuple[str, ...]) -> str:
    short = name if len(name) <= _TYPE_WIDTH else name[: _TYPE_WIDTH - 1] + "…"
    return short.ljust(_TYPE_WIDTH) + "".join(f"{cell:>9}" for cell in cells)


def _last(report: Report, folder: Path | None) -> str:
    counts = report.counts
    read, rejected = counts["documents"], len(report.rejected)
    parts = [f"{read} article{'s' * (read != 1)} read"]
    if rejected:
        parts.append(f"{rejected} rejected")
    parts.append(f"{counts['claims']} claim{'s' * (counts['claims'] != 1)} in {report.seconds:.1f} s")
    return ", ".join(parts) + (f" → {folder}" if folder else "")

"""One run from sources to a folder or a stream of records."""

from __future__ import annotations

import platform
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from claimx.batch.folder import RunFolder
from claimx.batch.local import run_local
from claimx.batch.shard import COUNTED, FILES, Build, Options, ShardResult, shards
from claimx.model import SCHEMA_VERSION
from claimx.read import read
from claimx.read.sources import Source

Watch = Callable[[ShardResult], None]


@dataclass(slots=True)
class Report:
    """What a run came to: counts as ShardResult has them, rejected articles with reasons, seconds taken."""

    counts: Counter[str] = field(default_factory=Counter)
    types: Counter[tuple[str, str]] = field(default_factory=Counter)
    rejected: list[tuple[str, str]] = field(default_factory=list)
    producer: dict[str, str] = field(default_factory=dict)
    seconds: float = 0.0

    def add(self, result: ShardResult) -> None:
        """Counts a shard in."""
        self.counts.update(result.counts)
        self.types.update(result.types)
        self.rejected.extend(result.rejected)
        self.producer = result.producer


@dataclass(frozen=True, slots=True)
class Job:
    """What to read, how, and with what: `build` makes an extractor in each process, so it must be picklable."""

    sources: Sequence[Source]
    build: Build
    options: Options
    published: str | None = None
    workers: int | None = None

    def results(self) -> Iterator[ShardResult]:
        """The shards' results in the order of the sources, however many processes work on them."""
        items = read(self.sources, self.published)
        return run_local(shards(items), self.build, self.options, self.workers)


def run_to_folder(
    job: Job, out: Path, *, force: bool = False, options: Mapping[str, object] | None = None, watch: Watch | None = None
) -> Report:
    """Runs the job and writes the run folder. `options` go into run.json as the user gave them. Raises RunError."""
    began, clock = datetime.now(UTC), time.perf_counter()
    files = [name for name in FILES if name != "mentions.jsonl" or job.options.mentions]
    report = Report()
    with RunFolder(out, force, files) as folder:
        for result in _watched(job.results(), report, watch):
            folder.write(result)
        report.seconds = time.perf_counter() - clock
        folder.finish(_manifest(report, began, options or {}))
    return report


def run_to_stream(job: Job, write: Callable[[str], object], *, watch: Watch | None = None) -> Report:
    """Runs the job and hands the lines of its claims to `write`, a shard at a time."""
    clock = time.perf_counter()
    report = Report()
    for result in _watched(job.results(), report, watch):
        write(result.lines["claims.jsonl"])
    report.seconds = time.perf_counter() - clock
    return report


def _watched(results: Iterable[ShardResult], report: Report, watch: Watch | None) -> Iterator[ShardResult]:
    for result in results:
        report.add(result)
        yield result
        if watch:
            watch(result)


def _manifest(report: Report, began: datetime, options: Mapping[str, object]) -> dict[str, object]:
    types = {kind: count for (kind, column), count in sorted(report.types.items()) if column == "claims"}
    versions = {"python": platform.python_version(), "spacy": version("spacy"), **report.producer}
    return {
        "schema_version": SCHEMA_VERSION,
        "versions": dict(sorted(versions.items())),
        "options": dict(options),
        "counts": {**{name: report.counts[name] for name in COUNTED}, "claims by type": types},
        "started": began.isoformat(timespec="seconds"),
        "seconds": round(report.seconds, 3),
    }

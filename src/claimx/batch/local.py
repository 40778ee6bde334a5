"""The local engine: shards are worked on in this process or in several, and come back in order."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import chain, islice
from multiprocessing import get_context
from typing import TYPE_CHECKING

from claimx.batch.shard import Build, Options, ShardResult, run_shard
from claimx.errors import RunError
from claimx.read import Item

if TYPE_CHECKING:
    from claimx.pipeline import Extractor

ALONE = 2  # so few shards are done before another process has loaded its model
_AHEAD = 2  # shards that wait for each process

_work: Worker


class Worker:
    """Builds its extractor when the first shard comes, and keeps it."""

    def __init__(self, build: Build, options: Options) -> None:
        self._build = build
        self._options = options
        self._extractor: Extractor | None = None

    def __call__(self, shard: Sequence[Item]) -> ShardResult:
        if self._extractor is None:
            self._extractor = self._build()
        return run_shard(shard, self._extractor, self._options)


def cores() -> int:
    """How many this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def run_local(
    shards: Iterable[list[Item]], build: Build, options: Options, workers: int | None = None
) -> Iterator[ShardResult]:
    """The shards' results, in order. `workers` None: one process a core, but none for a handful of articles."""
    wanted = cores() if workers is None else workers
    few = ALONE if workers is None else 1
    rest = iter(shards)
    first = list(islice(rest, few + 1)) if wanted > 1 else []
    if len(first) > few:
        yield from _run_many(chain(first, rest), build, options, wanted)
    else:
        yield from map(Worker(build, options), chain(first, rest))


def _run_many(shards: Iterable[list[Item]], build: Build, options: Options, workers: int) -> Iterator[ShardResult]:
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_start, initargs=(build, options))
    waiting: deque[Future[ShardResult]] = deque()
    try:
        for shard in shards:
            with _interrupts_later():  # a process inherits this, and is not torn while it starts
                waiting.append(pool.submit(_run, shard))
            if len(waiting) > workers * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenProcessPool as error:
        raise RunError("a worker process died, perhaps for want of memory: try fewer --workers") from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


@contextmanager
def _interrupts_later() -> Iterator[None]:
    """Holds Ctrl-C back till the block is left; where the system cannot, does nothing."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _start(build: Build, options: Options) -> None:
    global _work  # noqa: PLW0603 - a process's own state: its loaded model
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C ends a worker at once and without a traceback
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    _work = Worker(build, options)


def _run(shard: Sequence[Item]) -> ShardResult:
    return _work(shard)

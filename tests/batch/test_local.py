from __future__ import annotations

import signal

import pytest

from claimx.batch import local
from claimx.batch.local import cores, run_local
from claimx.batch.shard import Options, ShardResult
from claimx.errors import ModelError, RunError
from claimx.model import Article
from claimx.read import Item
from tests.batch.fake import build, build_nothing


def work(count: int, text: str = "jets") -> list[list[Item]]:
    return [[Article(id=str(n), source=f"{n}.txt", text=text)] for n in range(count)]


def documents(results: list[ShardResult]) -> list[str]:
    return [result.lines["documents.jsonl"] for result in results]


def test_results_come_in_order_however_many_processes_work() -> None:
    alone = list(run_local(work(9), build, Options(), workers=1))
    together = list(run_local(work(9), build, Options(), workers=2))
    assert documents(alone) == documents(together)
    assert len(alone) == 9


def test_a_handful_of_articles_starts_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(local, "_run_many", lambda *_: pytest.fail("started processes"))
    monkeypatch.setattr(local, "cores", lambda: 8)
    assert len(list(run_local(work(local.ALONE), build, Options()))) == local.ALONE
    assert len(list(run_local(work(1), build, Options(), workers=8))) == 1


def test_more_than_a_handful_takes_all_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[int] = []
    monkeypatch.setattr(local, "_run_many", lambda shards, b, o, workers: started.append(workers) or [])
    monkeypatch.setattr(local, "cores", lambda: 8)
    list(run_local(work(local.ALONE + 1), build, Options()))
    assert started == [8]


def test_cores_are_counted_where_the_system_does_not_tell_which(monkeypatch: pytest.MonkeyPatch) -> None:
    assert cores() >= 1
    monkeypatch.delattr("os.sched_getaffinity", raising=False)
    monkeypatch.setattr("os.cpu_count", lambda: None)
    assert cores() == 1


def test_an_expected_failure_in_a_worker_comes_through() -> None:
    with pytest.raises(ModelError, match="model 'none' is not installed"):
        list(run_local(work(3), build_nothing, Options(), workers=2))


def test_a_worker_that_dies_is_one_clear_error() -> None:
    with pytest.raises(RunError, match="a worker process died"):
        list(run_local(work(3, "die"), build, Options(), workers=2))


def test_work_in_a_process_keeps_its_extractor() -> None:
    before = signal.getsignal(signal.SIGINT)
    local._start(build, Options())
    signal.signal(signal.SIGINT, before)
    assert local._run(work(1)[0]).counts["claims"] == 1
    assert local._work._extractor is not None
    first = local._work._extractor
    local._run(work(1)[0])
    assert local._work._extractor is first


def test_an_interrupt_waits_till_a_process_has_started() -> None:
    def interrupt() -> None:
        with local._interrupts_later():
            signal.raise_signal(signal.SIGINT)
            reached.append(True)

    reached: list[bool] = []
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background jobs ignore it
    with pytest.raises(KeyboardInterrupt):
        interrupt()
    signal.signal(signal.SIGINT, before)
    assert reached == [True]


def test_work_goes_on_where_interrupts_cannot_be_held_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("signal.pthread_sigmask")
    with local._interrupts_later():
        pass
    before = signal.getsignal(signal.SIGINT)
    local._start(build, Options())
    signal.signal(signal.SIGINT, before)

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimx.batch.run import Job, run_to_folder, run_to_stream
from claimx.batch.shard import Options, ShardResult
from claimx.read import READERS
from claimx.read.sources import find
from tests.batch.fake import build


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Three articles and one that is none."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text("jets")
    (folder / "b.txt").write_text("")
    (folder / "c.jsonl").write_text('{"id": "c", "text": "the jets"}\n{"id": "d", "text": "ships"}\n')
    return folder


def job(news: Path, options: Options = Options(), workers: int | None = 1) -> Job:  # noqa: B008
    return Job(find([str(news)], READERS), build, options, published="2024-04-09", workers=workers)  # type: ignore[arg-type]


def test_a_run_writes_its_folder_and_tells_what_it_did(news: Path, tmp_path: Path) -> None:
    seen: list[ShardResult] = []
    report = run_to_folder(job(news), tmp_path / "out", options={"paths": ["news"]}, watch=seen.append)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "claims.jsonl",
        "documents.jsonl",
        "rejected.jsonl",
        "run.json",
    ]
    manifest = json.loads((tmp_path / "out" / "run.json").read_bytes())
    assert manifest["options"] == {"paths": ["news"]}
    assert manifest["counts"] == {
        "documents": 3,
        "rejected articles": 1,
        "claims": 2,
        "claims below the threshold": 0,
        "rejected drafts": 1,
        "mentions": 0,
        "claims by type": {"procurement": 1, "supply": 1},
    }
    assert set(manifest["versions"]) == {"claimx", "model", "python", "rules", "spacy"}
    assert manifest["seconds"] >= 0
    assert report.rejected == [(str(news / "b.txt"), "the file is empty")]
    assert len(seen) == 1


def test_mentions_are_written_when_asked_for(news: Path, tmp_path: Path) -> None:
    run_to_folder(job(news, Options(mentions=True)), tmp_path / "out")
    assert len((tmp_path / "out" / "mentions.jsonl").read_text().split("\n")) == 3


def test_two_runs_write_the_same_bytes(news: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        run_to_folder(job(news), tmp_path / name)
    for name in ("claims.jsonl", "documents.jsonl", "rejected.jsonl"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_a_stream_gets_the_claims_alone(news: Path) -> None:
    written: list[str] = []
    report = run_to_stream(job(news), written.append)
    assert [json.loads(line)["claim_id"] for line in "".join(written).split("\n") if line] == ["a.txt@0", "c@4"]
    assert report.counts["documents"] == 3


def test_a_run_that_is_interrupted_leaves_nothing(news: Path, tmp_path: Path) -> None:
    (news / "z.txt").write_text("Ctrl-C")
    with pytest.raises(KeyboardInterrupt):
        run_to_folder(job(news), tmp_path / "out")
    assert not (tmp_path / "out").exists()

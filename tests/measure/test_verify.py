from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from claimx.batch.run import Job, run_to_folder
from claimx.batch.shard import Options
from claimx.errors import RunError
from claimx.measure.verify import Failure, verify_run
from claimx.read.sources import Source
from tests.batch.fake import build


@pytest.fixture
def run(tmp_path: Path) -> Path:
    """A run over one article with two claims, mentions and two rejections."""
    (tmp_path / "a.txt").write_text("the jets, the jets and ships \u2028")
    sources = [Source(name, name, ".txt", tmp_path / name) for name in ("a.txt", "gone.txt")]
    run_to_folder(Job(sources, build, Options(mentions=True)), tmp_path / "out")  # type: ignore[arg-type]
    return tmp_path / "out"


def change(path: Path, line: int, how: Callable[[dict[str, Any]], object]) -> None:
    """Rewrites one record of a file."""
    lines = path.read_text(encoding="utf-8").split("\n")
    record = json.loads(lines[line - 1])
    how(record)
    lines[line - 1] = json.dumps(record)
    path.write_text("\n".join(lines), encoding="utf-8")


def failures(run: Path) -> list[tuple[str, int, str]]:
    return [(failure.file, failure.line, failure.problem) for failure in verify_run(run).failures]


def test_a_run_as_it_was_written_has_no_failures(run: Path) -> None:
    verdict = verify_run(run)
    assert verdict.failures == []
    assert verdict.checked == {"documents.jsonl": 1, "claims.jsonl": 2, "mentions.jsonl": 2, "rejected.jsonl": 2}
    assert verdict.spans == 8


def test_a_span_that_is_not_the_text_is_named_by_file_line_and_field(run: Path) -> None:
    change(run / "claims.jsonl", 2, lambda record: record["roles"]["item"][0].update(start=0, end=4))
    assert failures(run) == [("claims.jsonl", 2, "roles.item[0]: 'jets' is not what stands at 0-4")]


def test_a_record_s_own_span_is_checked(run: Path) -> None:
    change(run / "mentions.jsonl", 1, lambda record: record.update(text="ship"))
    assert failures(run) == [("mentions.jsonl", 1, "the record: 'ship' is not what stands at 4-8")]


def test_references_to_claims_that_are_not_there_are_named(run: Path) -> None:
    change(run / "claims.jsonl", 2, lambda record: record["related"][0].update(claim_id="x"))
    change(run / "mentions.jsonl", 2, lambda record: record.update(claim_ids=["y"]))
    assert failures(run) == [
        ("claims.jsonl", 2, "related[0].claim_id: no claim x in this run"),
        ("mentions.jsonl", 2, "claim_ids: no claim y in this run"),
    ]


def test_an_id_that_stands_twice_is_named(run: Path) -> None:
    path = run / "documents.jsonl"
    path.write_text(path.read_text() * 2)
    (run / "mentions.jsonl").unlink()
    change(run / "claims.jsonl", 2, lambda record: record.update(claim_id="a.txt@4"))
    assert failures(run) == [
        ("documents.jsonl", 0, "holds 2 records, run.json counts 1"),
        ("documents.jsonl", 2, "id 'a.txt' stands twice"),
        ("claims.jsonl", 2, "claim_id a.txt@4 stands twice"),
    ]


def test_another_text_or_document_is_noticed(run: Path) -> None:
    change(run / "documents.jsonl", 1, lambda record: record.update(text=record["text"] + "!"))
    change(run / "claims.jsonl", 1, lambda record: record["document"].update(sha256="0"))
    change(run / "claims.jsonl", 2, lambda record: record["document"].update(id="b.txt"))
    assert failures(run) == [
        ("documents.jsonl", 1, "sha256 is not that of the text"),
        ("claims.jsonl", 1, "document 'a.txt' has another sha256 in documents.jsonl"),
        ("claims.jsonl", 2, "document 'b.txt' is not in documents.jsonl"),
    ]


def test_a_record_that_breaks_the_schema_is_told_by_its_first_mistake(run: Path) -> None:
    change(run / "claims.jsonl", 1, lambda record: record.update(status="maybe", confidence=2))
    ((file, line, problem),) = failures(run)[:1]
    assert (file, line) == ("claims.jsonl", 1)
    assert problem.startswith("status: Input should be 'actual'")
    assert problem.endswith("(and 1 more)")


def test_lines_that_are_no_record_are_named(run: Path) -> None:
    path = run / "rejected.jsonl"
    path.write_bytes(path.read_bytes() + b"{\n" + b"[1]\n" + b"{}\r\n" + b"{}")
    assert [(line, problem) for _, line, problem in failures(run)] == [
        (0, "holds 6 records, run.json counts 2"),
        (3, "is not JSON: Expecting property name enclosed in double quotes (character 2)"),
        (4, "is no object"),
        (5, "does not end with a line feed alone"),
        (6, "does not end with a line feed alone"),
    ]


def test_a_missing_file_is_a_failure_but_mentions_may_be_missing(run: Path) -> None:
    (run / "rejected.jsonl").unlink()
    (run / "mentions.jsonl").unlink()
    assert verify_run(run).failures == [Failure("rejected.jsonl", 0, "is missing")]


def test_a_folder_without_a_run_is_one_clear_error(tmp_path: Path, run: Path) -> None:
    with pytest.raises(RunError, match="holds no run"):
        verify_run(tmp_path)
    (run / "run.json").write_text("[]")
    with pytest.raises(RunError, match=r"run\.json is no run's"):
        verify_run(run)

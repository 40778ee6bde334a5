"""Reading a run: what is there, what is damaged, what a later version added."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimx.errors import RunError
from claimx.look.folder import open_run
from tests.look.runs import claim, document, full, write


def lines(folder: Path) -> list[str]:
    return [line.claim.claim_id for line in open_run(folder).claims()]


def test_claims_come_in_the_order_of_the_file_with_their_lines_as_they_are(tmp_path: Path) -> None:
    run = open_run(write(tmp_path, [full(), claim("b")]))
    found = list(run.claims())
    assert [line.claim.claim_id for line in found] == [full().claim_id, "b"]
    assert b"\n".join(line.data for line in found) + b"\n" == (tmp_path / "claims.jsonl").read_bytes()
    assert (run.count("claims"), run.count("nonsense"), run.types()) == (2, None, ("procurement",))


def test_a_line_that_the_gate_turns_down_is_not_parsed(tmp_path: Path) -> None:
    write(tmp_path, [claim("a"), claim("b")])
    path = tmp_path / "claims.jsonl"
    path.write_text("nonsense\n" + path.read_text())
    assert [line.claim.claim_id for line in open_run(tmp_path).claims(lambda data: b'"b"' in data)] == ["b"]


def test_fields_that_a_later_version_added_are_passed_over(tmp_path: Path) -> None:
    write(tmp_path, [full()])
    path = tmp_path / "claims.jsonl"
    record = json.loads(path.read_text())
    record["mood"] = {"kind": "good"}
    record["roles"]["item"][0]["colour"] = "grey"
    record["attribution"]["source"]["antecedents"][0]["weight"] = 1
    path.write_text(json.dumps(record) + "\n")
    (line,) = open_run(tmp_path).claims()
    assert line.claim == full()
    assert b"mood" in line.data


@pytest.mark.parametrize(
    ("tail", "problem"),
    [
        ('{"schema_ver', "the last record is cut off; extract again, or remove that line"),
        ("{\n", "is not JSON; claimx verify lists all that is wrong"),
        ("{}\n", "is no claim: claim_id: Field required"),
        ("[]\n", "is no claim: Input should be an object"),
        ('{"schema_version": "2"}\n', "has schema version 2, this claimx reads 1"),
    ],
)
def test_a_damaged_line_is_named_behind_the_whole_ones(tmp_path: Path, tail: str, problem: str) -> None:
    write(tmp_path, [claim()])
    with (tmp_path / "claims.jsonl").open("a") as file:
        file.write(tail)
    found = open_run(tmp_path).claims()
    assert next(found).claim == claim()
    with pytest.raises(RunError) as caught:
        next(found)
    assert str(caught.value) == f"{tmp_path / 'claims.jsonl'}:2: {problem}"


def test_a_whole_last_line_needs_no_line_feed(tmp_path: Path) -> None:
    write(tmp_path, [claim()])
    path = tmp_path / "claims.jsonl"
    path.write_bytes(path.read_bytes().rstrip())
    assert lines(tmp_path) == [claim().claim_id]


def test_what_is_no_run_is_said_to_be_none(tmp_path: Path) -> None:
    file = tmp_path / "claims.jsonl"
    file.write_text("")
    for path, problem in (
        (tmp_path / "no", f"{tmp_path / 'no'}: no such folder"),
        (file, f"{file} is no folder: name that of a run"),
        (tmp_path, f"{tmp_path} holds no run (no run.json)"),
    ):
        with pytest.raises(RunError) as caught:
            open_run(path)
        assert str(caught.value) == problem


@pytest.mark.parametrize("content", ["", "[]", "{"])
def test_a_manifest_that_is_none_is_named(tmp_path: Path, content: str) -> None:
    write(tmp_path, [])
    (tmp_path / "run.json").write_text(content)
    with pytest.raises(RunError, match="cannot be read as a run's manifest"):
        open_run(tmp_path)


def test_a_run_without_its_claims_is_named(tmp_path: Path) -> None:
    write(tmp_path, [])
    (tmp_path / "claims.jsonl").unlink()
    with pytest.raises(RunError, match="cannot be read: No such file"):
        lines(tmp_path)


def test_a_manifest_without_counts_counts_nothing(tmp_path: Path) -> None:
    run = open_run(write(tmp_path, [], counts=None))
    assert (run.count("claims"), run.types()) == (None, ())


def test_a_document_is_found_by_its_id_whatever_its_signs(tmp_path: Path) -> None:
    for id_ in ("Zürich “a”.txt", "in\\b.txt"):
        run = open_run(write(tmp_path, [], [document("other"), document(id_)]))
        found = run.document(id_)
        assert found is not None
        assert found.id == id_
        escaped = json.dumps(found.model_dump())
        (tmp_path / "documents.jsonl").write_text(escaped + "\n")
        assert run.document(id_) == found


def test_a_document_that_is_not_kept_is_none(tmp_path: Path) -> None:
    run = open_run(write(tmp_path, []))
    assert run.document("other") is None
    (tmp_path / "documents.jsonl").write_text('{"id": "other"')
    assert run.document("other") is None
    (tmp_path / "documents.jsonl").unlink()
    assert run.document("other") is None

from __future__ import annotations

import json
import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from claimx.decisions import FILE, Decision, Reason, Verdict, decisions, last_decisions
from claimx.errors import RunError
from tests.decided import AT, decide, decision
from tests.look.runs import claim, denied, full

CLAIMS = (claim(), full().model_copy(update={"claim_id": "c" * 16}), denied())
texts = st.none() | st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@st.composite
def made(draw: st.DrawFn) -> Decision:
    verdict = draw(st.sampled_from(get_args(Verdict)))
    fields: dict[str, Any] = {"note": draw(texts), "reviewer": draw(texts)}
    if verdict == "reject":
        fields["reason"] = draw(st.sampled_from(get_args(Reason)))
    moment = draw(st.datetimes(timezones=st.timezones()))
    return decision(draw(st.sampled_from(CLAIMS)), verdict, **fields, at=moment.isoformat())


@given(st.lists(made(), max_size=8))
def test_what_is_written_is_read_again_and_the_last_one_counts(all_: list[Decision]) -> None:
    with TemporaryDirectory() as name:
        folder = decide(Path(name), *all_)
        assert list(decisions(folder)) == all_
        last = last_decisions(folder)
    assert last == {one.claim_id: one for one in all_}
    order = [all_.index(one) if all_.count(one) == 1 else None for one in last.values()]
    known = [place for place in order if place is not None]
    assert known == sorted(known)


@given(made(), st.data())
def test_a_line_that_is_cut_off_anywhere_is_told_with_its_place(one: Decision, data: st.DataObject) -> None:
    line = one.model_dump_json().encode()
    cut = data.draw(st.integers(1, len(line) - 1))
    with TemporaryDirectory() as name:
        path = decide(Path(name), one) / FILE
        with path.open("ab") as stream:
            stream.write(line[:cut])
        with pytest.raises(RunError) as problem:
            list(decisions(Path(name)))
    assert str(problem.value) == f"{path}:2: the last decision is cut off; remove that line"


def test_a_folder_without_decisions_has_none(tmp_path: Path) -> None:
    assert list(decisions(tmp_path)) == []
    assert last_decisions(tmp_path) == {}


def test_decisions_are_read_one_by_one(tmp_path: Path) -> None:
    path = decide(tmp_path, decision(claim())) / FILE
    path.write_bytes(path.read_bytes() + b"{}\n")
    read = decisions(tmp_path)
    assert next(read).decision == "accept"
    with pytest.raises(RunError, match=r"decisions\.jsonl:2: is no decision: claim_id: Field required"):
        next(read)


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"decision": "reject"}, "a reject, and nothing else, has a reason"),
        ({"reason": "other"}, "a reject, and nothing else, has a reason"),
        ({"decision": "add"}, "an edit and an add, and nothing else, have a claim"),
        ({"claim": json.loads(claim().model_dump_json())}, "an edit and an add, and nothing else, have a claim"),
        ({"decision": "maybe"}, "decision: Input should be 'accept'"),
        ({"decision": "reject", "reason": "ugly"}, "reason: Input should be 'wrong type'"),
        ({"at": "yesterday"}, "at: Value error, 'yesterday' is no ISO 8601 time"),
        ({"at": "2026-03-04T09:30:00"}, "at: Value error, '2026-03-04T09:30:00' does not say in which time zone"),
        ({"claim_id": ""}, "claim_id: String should have at least 1 character"),
        ({"when": AT}, "when: Extra inputs are not permitted"),
        (
            {"decision": "add", "claim_id": "x", "claim": json.loads(claim().model_dump_json())},
            "its claim has another claim_id, 'aaaa000011112222'",
        ),
    ],
)
def test_a_line_that_is_no_decision_is_told_with_its_place(
    tmp_path: Path, fields: dict[str, Any], problem: str
) -> None:
    record = {**json.loads(decision(claim()).model_dump_json()), **fields}
    (tmp_path / FILE).write_text(json.dumps(record) + "\n")
    with pytest.raises(RunError, match=re.escape(f"{FILE}:1: is no decision: ") + ".*" + re.escape(problem)):
        last_decisions(tmp_path)


@pytest.mark.parametrize("line", [b"\n", b"[]\n", b"nonsense\n", b"\xff\n", b'{"note": "\\ud800"}\n'])
def test_a_line_that_is_no_record_is_told_with_its_place(tmp_path: Path, line: bytes) -> None:
    (tmp_path / FILE).write_bytes(line)
    with pytest.raises(RunError, match=r":1: is no decision: "):
        last_decisions(tmp_path)


def test_a_file_that_cannot_be_read_is_one_line(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    with pytest.raises(RunError, match=r"decisions\.jsonl cannot be read: "):
        last_decisions(tmp_path)


def test_a_decision_is_frozen() -> None:
    with pytest.raises(ValidationError):
        decision(claim()).note = "x"  # type: ignore[misc]


def test_all_fields_and_values_are_documented_and_the_example_is_one() -> None:
    page = (Path(__file__).parents[1] / "docs" / "decisions.md").read_text("utf-8")
    rows = re.findall(r"^\| `(\w+)` \|", page, flags=re.MULTILINE)
    assert rows == list(Decision.model_fields)
    assert {*get_args(Verdict), *get_args(Reason)} <= set(re.findall(r"`([^`\n]+)`", page))
    (block,) = re.findall(r"^```json\n(.*?)^```$", page, flags=re.MULTILINE | re.DOTALL)
    assert Decision.model_validate_json(block).reason == "wrong role"

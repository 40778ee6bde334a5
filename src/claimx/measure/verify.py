"""Checks a run folder: records against their models, spans against texts, ids against what they refer to."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from claimx.errors import RunError
from claimx.model import Claim, Document, Mention, Record, Rejection

MODELS: dict[str, type[Record]] = {
    "documents.jsonl": Document,
    "claims.jsonl": Claim,
    "mentions.jsonl": Mention,
    "rejected.jsonl": Rejection,
}
OPTIONAL = frozenset({"mentions.jsonl"})


@dataclass(frozen=True, slots=True)
class Failure:
    """What is wrong in which line (from 1; 0 for the file as a whole)."""

    file: str
    line: int
    problem: str


@dataclass(slots=True)
class Verdict:
    """All failures, how many records each file holds, and how many spans were compared with their text."""

    failures: list[Failure] = field(default_factory=list)
    checked: dict[str, int] = field(default_factory=dict)
    spans: int = 0


def verify_run(folder: Path) -> Verdict:
    """Checks every line of a run folder. Raises RunError where there is none."""
    if not (folder / "run.json").is_file():
        raise RunError(f"{folder} holds no run (no run.json)")
    verdict = Verdict()
    records = {name: list(_records(folder, name, verdict)) for name in MODELS}
    documents = _documents(records["documents.jsonl"], verdict)
    claims = _claim_ids(records["claims.jsonl"], verdict)
    for name in ("claims.jsonl", "mentions.jsonl", "rejected.jsonl"):
        for line, record in records[name]:
            for problem in _against(record, documents, claims, verdict):
                verdict.failures.append(Failure(name, line, problem))
    _counts(folder, verdict)
    verdict.failures.sort(key=lambda failure: (list(MODELS).index(failure.file), failure.line))
    return verdict


def _records(folder: Path, name: str, verdict: Verdict) -> Iterator[tuple[int, dict[str, Any]]]:
    """Line numbers and records that are whole; of the others the failure is noted."""
    path = folder / name
    if not path.is_file():
        if name not in OPTIONAL:
            verdict.failures.append(Failure(name, 0, "is missing"))
        return
    verdict.checked[name] = 0
    with path.open("rb") as stream:
        for number, data in enumerate(stream, 1):
            verdict.checked[name] += 1
            try:
                record = _record(data, MODELS[name])
            except ValueError as error:
                verdict.failures.append(Failure(name, number, _line(error)))
            else:
                yield number, record


def _record(data: bytes, model: type[Record]) -> dict[str, Any]:
    if not data.endswith(b"\n") or data.endswith(b"\r\n"):
        raise ValueError("does not end with a line feed alone")
    record = json.loads(data.rstrip())
    if not isinstance(record, dict):
        raise ValueError("is no object")
    model.model_validate_json(data)
    return record


def _line(error: ValueError) -> str:
    if isinstance(error, ValidationError):
        first = error.errors(include_url=False)[0]
        more = f" (and {error.error_count() - 1} more)" if error.error_count() > 1 else ""
        return f"{'.'.join(map(str, first['loc']))}: {first['msg']}{more}"
    if isinstance(error, json.JSONDecodeError):
        return f"is not JSON: {error.msg} (character {error.pos + 1})"
    return str(error)


def _documents(records: list[tuple[int, dict[str, Any]]], verdict: Verdict) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for line, record in records:
        if record["id"] in found:
            verdict.failures.append(Failure("documents.jsonl", line, f"id {record['id']!r} stands twice"))
        if hashlib.sha256(record["text"].encode()).hexdigest() != record["sha256"]:
            verdict.failures.append(Failure("documents.jsonl", line, "sha256 is not that of the text"))
        found[record["id"]] = record
    return found


def _claim_ids(records: list[tuple[int, dict[str, Any]]], verdict: Verdict) -> set[str]:
    found: set[str] = set()
    for line, record in records:
        if record["claim_id"] in found:
            verdict.failures.append(Failure("claims.jsonl", line, f"claim_id {record['claim_id']} stands twice"))
        found.add(record["claim_id"])
    return found


def _against(
    record: dict[str, Any], documents: dict[str, dict[str, Any]], claims: set[str], verdict: Verdict
) -> Iterator[str]:
    """Problems of one record against the rest of the run."""
    reference = record.get("document")
    if reference is None:  # an article that was rejected
        return
    name, sha256 = (reference, None) if isinstance(reference, str) else (reference["id"], reference["sha256"])
    document = documents.get(name)
    if document is None:
        yield f"document {name!r} is not in documents.jsonl"
        return
    if sha256 not in {None, document["sha256"]}:
        yield f"document {name!r} has another sha256 in documents.jsonl"
    for where, span in _spans(record, ""):
        verdict.spans += 1
        if document["text"][span["start"] : span["end"]] != span["text"]:
            yield f"{where or 'the record'}: {span['text']!r} is not what stands at {span['start']}-{span['end']}"
    for where, claim_id in _references(record, ""):
        if claim_id not in claims:
            yield f"{where}: no claim {claim_id} in this run"


def _spans(node: Any, where: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Everything with a text and offsets, with the path of fields to it."""
    if isinstance(node, dict):
        if {"text", "start", "end"} <= node.keys():
            yield where, node
        for key, value in node.items():
            yield from _spans(value, f"{where}.{key}" if where else key)
    elif isinstance(node, list):
        for number, value in enumerate(node):
            yield from _spans(value, f"{where}[{number}]")


def _references(node: Any, where: str) -> Iterator[tuple[str, str]]:
    """Every claim id that a record mentions, its own too, with the path of fields to it."""
    if isinstance(node, dict):
        for key, value in node.items():
            path = f"{where}.{key}" if where else key
            if key == "claim_id" and value is not None:
                yield path, value
            elif key == "claim_ids":
                yield from ((path, claim_id) for claim_id in value)
            else:
                yield from _references(value, path)
    elif isinstance(node, list):
        for number, value in enumerate(node):
            yield from _references(value, f"{where}[{number}]")


def _counts(folder: Path, verdict: Verdict) -> None:
    """Whether run.json counts as many records as there are."""
    try:
        counts = json.loads((folder / "run.json").read_bytes())["counts"]
        told = {
            "documents.jsonl": counts["documents"],
            "claims.jsonl": counts["claims"],
            "rejected.jsonl": counts["rejected articles"] + counts["rejected drafts"],
        }
    except (ValueError, KeyError, TypeError) as error:
        raise RunError(f"{folder / 'run.json'} is no run's: {error}") from error
    for name, count in told.items():
        if verdict.checked.get(name, count) != count:
            problem = f"holds {verdict.checked[name]} records, run.json counts {count}"
            verdict.failures.append(Failure(name, 0, problem))

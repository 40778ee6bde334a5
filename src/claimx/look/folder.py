"""Reads the folder of a finished run line by line: a run may hold more claims than memory."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from claimx.errors import RunError
from claimx.model import SCHEMA_VERSION, Claim, Document

MANIFEST, CLAIMS, DOCUMENTS = "run.json", "claims.jsonl", "documents.jsonl"

Gate = Callable[[bytes], bool]


@dataclass(frozen=True, slots=True)
class Line:
    """A claim and the line that holds it, its line feed left out."""

    data: bytes
    claim: Claim


@dataclass(frozen=True, slots=True)
class Run:
    """A run's folder and what its run.json says."""

    path: Path
    manifest: Mapping[str, Any]

    def count(self, name: str) -> int | None:
        """One of the counts of run.json ("claims", "documents"), None where it has none."""
        counts = self.manifest.get("counts")
        value = counts.get(name) if isinstance(counts, dict) else None
        return value if isinstance(value, int) else None

    def types(self) -> tuple[str, ...]:
        """The claim types that the run holds, as run.json counts them."""
        counts = self.manifest.get("counts")
        found = counts.get("claims by type") if isinstance(counts, dict) else None
        return tuple(found) if isinstance(found, dict) else ()

    def claims(self, gate: Gate | None = None) -> Iterator[Line]:
        """The claims in the order of the file. Lines that `gate` turns down are not even parsed. Raises RunError."""
        for number, data in _lines(self.path / CLAIMS):
            if gate is None or gate(data):
                try:
                    yield Line(data.rstrip(b"\r\n"), _claim(data))
                except ValueError as error:
                    raise RunError(f"{self.path / CLAIMS}:{number}: {_problem(data, error)}") from None

    def documents(self) -> Iterator[Document]:
        """All documents in the order of the file. Raises RunError."""
        for number, data in _lines(self.path / DOCUMENTS):
            try:
                record = json.loads(data)
                yield Document(**{k: v for k, v in record.items() if k in Document.model_fields})
            except (ValueError, AttributeError):
                raise RunError(f"{self.path / DOCUMENTS}:{number}: is no document; see claimx verify") from None

    def document(self, id_: str) -> Document | None:
        """A document by its id, None where the run does not keep it."""
        keys = {json.dumps(id_).encode(), json.dumps(id_, ensure_ascii=False).encode()}
        try:
            for _, data in _lines(self.path / DOCUMENTS):
                if any(key in data for key in keys):
                    record = json.loads(data)
                    if record.get("id") == id_:
                        return Document(**{k: v for k, v in record.items() if k in Document.model_fields})
        except (RunError, ValueError, AttributeError):
            return None  # the claim can be told without it; claimx verify says what is wrong
        return None


def open_run(path: Path) -> Run:
    """The run in a folder. Raises RunError where there is none."""
    if not path.is_dir():
        raise RunError(f"{path}: no such folder" if not path.exists() else f"{path} is no folder: name that of a run")
    if not (path / MANIFEST).is_file():
        raise RunError(f"{path} holds no run (no {MANIFEST})")
    try:
        manifest = json.loads((path / MANIFEST).read_bytes())
    except (OSError, ValueError):
        manifest = None
    if not isinstance(manifest, dict):
        raise RunError(f"{path / MANIFEST} cannot be read as a run's manifest: extract again with --force")
    return Run(path, manifest)


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    try:
        with path.open("rb") as stream:
            yield from enumerate(stream, 1)
    except OSError as error:
        raise RunError(f"{path} cannot be read: {error.strerror or error}") from error


def _claim(data: bytes) -> Claim:
    """A claim of schema version 1, fields that a later claimx added left out. Raises ValueError."""
    try:
        return Claim.model_validate_json(data)
    except ValidationError as error:
        added = [problem["loc"] for problem in error.errors() if problem["type"] == "extra_forbidden"]
        if len(added) < error.error_count():
            raise
    record = json.loads(data)
    for *path, name in added:
        node = record
        for step in path:
            node = node[step]
        del node[name]
    return Claim.model_validate_json(json.dumps(record))


def _problem(data: bytes, error: ValueError) -> str:
    try:
        record = json.loads(data)
    except ValueError:
        if not data.endswith(b"\n"):
            return "the last record is cut off; extract again, or remove that line"
        return "is not JSON; claimx verify lists all that is wrong"
    version = record.get("schema_version") if isinstance(record, dict) else None
    if version is not None and version != SCHEMA_VERSION:
        return f"has schema version {version}, this claimx reads {SCHEMA_VERSION}"
    if isinstance(error, ValidationError):
        first = error.errors(include_url=False)[0]
        where = ".".join(map(str, first["loc"]))
        return f"is no claim: {where + ': ' if where else ''}{first['msg']}"
    return "is no claim"

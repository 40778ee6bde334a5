"""Decisions: what a reader made of the records of a run, in decisions.jsonl beside them.

The file is only ever added to, one JSON object a line, and the last decision on a claim counts. docs/decisions.md
tells what each field holds.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Annotated, Final, Literal, Self

from pydantic import Field, ValidationError, field_validator, model_validator

from claimx.errors import RunError
from claimx.model import Claim, Record

FILE: Final = "decisions.jsonl"

Verdict = Literal["accept", "reject", "edit", "add"]
Reason = Literal["wrong type", "wrong role", "not stated", "duplicate", "other"]
Id = Annotated[str, Field(min_length=1)]


class Decision(Record):
    """One decision on one record. A reject has a `reason`; an edit and an addition have the `claim` as decided."""

    claim_id: Id
    fingerprint: Id
    decision: Verdict
    reason: Reason | None = None
    claim: Claim | None = None
    note: str | None = None
    reviewer: str | None = None
    at: str

    @field_validator("at")
    @classmethod
    def _is_a_moment(cls, at: str) -> str:
        try:
            moment = datetime.fromisoformat(at)
        except ValueError:
            raise ValueError(f"{at!r} is no ISO 8601 time") from None
        if moment.tzinfo is None:
            raise ValueError(f"{at!r} does not say in which time zone")
        return at

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if (self.reason is not None) != (self.decision == "reject"):
            raise ValueError("a reject, and nothing else, has a reason")
        if (self.claim is not None) != (self.decision in ("edit", "add")):
            raise ValueError("an edit and an add, and nothing else, have a claim")
        if self.claim is not None and self.claim.claim_id != self.claim_id:
            raise ValueError(f"its claim has another claim_id, {self.claim.claim_id!r}")
        return self


def decisions(folder: Path) -> Iterator[Decision]:
    """All decisions of a run's folder in the order of the file, none where it has no such file. Raises RunError."""
    path = folder / FILE
    try:
        if not path.exists():
            return
        with path.open("rb") as stream:
            for number, data in enumerate(stream, 1):
                try:
                    yield Decision.model_validate_json(data)
                except ValidationError as error:
                    raise RunError(f"{path}:{number}: {_problem(data, error)}") from None
    except OSError as error:
        raise RunError(f"{path} cannot be read: {error.strerror or error}") from error


def last_decisions(folder: Path) -> dict[str, Decision]:
    """The decision that counts on each claim, by claim_id, in the order in which they were made. Raises RunError."""
    found: dict[str, Decision] = {}
    for one in decisions(folder):
        found.pop(one.claim_id, None)
        found[one.claim_id] = one
    return found


def _problem(data: bytes, error: ValidationError) -> str:
    if not data.endswith(b"\n"):
        try:
            json.loads(data)
        except ValueError:
            return "the last decision is cut off; remove that line"
    first = error.errors(include_url=False)[0]
    where = ".".join(map(str, first["loc"]))
    return f"is no decision: {where + ': ' if where else ''}{first['msg']}"

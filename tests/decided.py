"""Decisions made by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from claimx.decisions import FILE, Decision
from claimx.model import Claim

AT = "2026-03-04T09:30:00Z"


def decision(about: Claim, verdict: str = "accept", **fields: Any) -> Decision:
    """A decision on a record; a reject is for its type, an edit or an addition has the record as its claim."""
    made: dict[str, Any] = {
        "claim_id": about.claim_id,
        "fingerprint": about.fingerprint,
        "decision": verdict,
        "reason": "wrong type" if verdict == "reject" else None,
        "claim": about if verdict in ("edit", "add") else None,
        "at": AT,
    }
    return Decision(**{**made, **fields})


def decide(folder: Path, *made: Decision) -> Path:
    """Adds decisions to a run's folder."""
    with (folder / FILE).open("a", encoding="utf-8", newline="\n") as stream:
        stream.writelines(one.model_dump_json() + "\n" for one in made)
    return folder

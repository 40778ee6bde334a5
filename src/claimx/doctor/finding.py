"""One thing that was looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Level = Literal["ok", "note", "wrong"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at and what is the case. `note` is worth knowing and stops nothing; `advice` says what to do."""

    section: str
    name: str
    value: str
    level: Level = "ok"
    advice: str | None = None

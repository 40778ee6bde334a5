"""Packs: layers of rules for other fields that come with claimx and are switched on by name."""

from __future__ import annotations

from pathlib import Path

from claimx.errors import UsageError
from claimx.rulebook.files import PACKS, packaged_rules
from claimx.rulebook.problems import suggest


def packs() -> dict[str, Path]:
    """The packs by name."""
    folder = packaged_rules() / PACKS
    return {path.name: path for path in sorted(folder.iterdir()) if path.is_dir()} if folder.is_dir() else {}


def pack(name: str) -> Path:
    """The layer of a pack. Raises UsageError naming the known ones."""
    known = packs()
    if name not in known:
        raise UsageError(f"no pack {name!r}{suggest(name, known)}")
    return known[name]

"""The places that claimx writes to."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from claimx.doctor.finding import Finding
from claimx.rulebook.cache import VARIABLE, cache_folder

SECTION = "places"
_LITTLE = 200_000_000  # bytes; a run takes a few times the size of its articles


def examine_places() -> Iterator[Finding]:
    """The current folder, where `claimx extract` puts its outputs, and the cache of rules."""
    here = Path.cwd()
    reason = _not_writable(here)
    if reason:
        value = f"{here}: {reason}"
        yield Finding(
            SECTION, "current folder", value, "wrong", "name a folder you may write to: claimx extract -o DIR"
        )
    else:
        yield _free(here)
    yield _cache()


def _free(folder: Path) -> Finding:
    free = shutil.disk_usage(folder).free
    value = f"{folder}, {free / 1e9:,.1f} GB free"
    if free < _LITTLE:
        return Finding(SECTION, "current folder", value, "note", "make room before a large run")
    return Finding(SECTION, "current folder", value)


def _cache() -> Finding:
    folder = cache_folder()
    if folder is None:
        return Finding(SECTION, "cache of rules", f"off: {VARIABLE} is empty", "note")
    existing = next(path for path in (folder, *folder.parents) if path.exists())
    reason = _not_writable(existing)
    if reason:
        advice = f"each start reads the rules anew; set {VARIABLE} to a folder you may write to"
        return Finding(SECTION, "cache of rules", f"{folder}: {reason}", "note", advice)
    return Finding(SECTION, "cache of rules", str(folder) + ("" if folder.exists() else ", not made yet"))


def _not_writable(folder: Path) -> str | None:
    """Why no file can be made there; None where one can."""
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"x")
            os.fsync(file.fileno())
    except OSError as error:
        return f"cannot be written to: {error.strerror or error}"
    return None

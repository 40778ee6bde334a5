"""The files of a model with their hashes, and the record of what they should be."""

from __future__ import annotations

import hashlib
import json
from importlib.util import find_spec
from pathlib import Path

RECORD = Path(__file__).parents[1] / "data" / "model.sha256"
_NOT_LOADED = ("README.md", "LICENSE", "LICENSES_SOURCES", "accuracy.json")


def folder_of(model: str) -> Path | None:
    """The folder with the files of a model: an installed package's name, or a folder; None where there is none."""
    place = Path(model)
    if not place.is_dir():
        try:
            spec = find_spec(model)
        except (ImportError, ValueError):
            spec = None
        if spec is None or spec.origin is None:
            return None
        place = Path(spec.origin).parent
    candidates = [place, *sorted(path for path in place.iterdir() if path.is_dir())]
    return next((path for path in candidates if (path / "config.cfg").is_file()), None)


def name_of(folder: Path) -> str:
    """Language, name and version, as records carry them. Raises ValueError where meta.json does not tell."""
    meta = json.loads((folder / "meta.json").read_bytes())
    try:
        return f"{meta['lang']}_{meta['name']}-{meta['version']}"
    except (KeyError, TypeError):
        raise ValueError("meta.json names no lang, name and version") from None


def hashes(folder: Path) -> dict[str, str]:
    """The sha256 of every file that is loaded, by its path inside the folder."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name not in _NOT_LOADED:
            with path.open("rb") as stream:
                found[name] = hashlib.file_digest(stream, "sha256").hexdigest()
    return found


def recorded(name: str) -> dict[str, str]:
    """The recorded hashes of a model's files; none where it is not recorded."""
    found = {}
    for line in RECORD.read_text(encoding="utf-8").split("\n"):
        digest, _, path = line.partition("  ")
        model, _, file = path.partition("/")
        if model == name:
            found[file] = digest
    return found

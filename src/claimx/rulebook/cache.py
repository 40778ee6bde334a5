"""Keeps what loading computes from rules, so that the next process starts without reading them.

An entry is a pickle under the hash of all that it was made from: change a rule and there is no entry for it yet. The
cache can only save time. Where it is missing, damaged, not to be written or not the user's own, the rules are read.

Entries lie in the user's cache folder. CLAIMX_CACHE names another one; empty, it turns the cache off.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import stat
import sys
from collections.abc import Callable
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from tempfile import mkstemp
from typing import Any, TypeVar

import claimx
from claimx.rulebook.collector import no_collections
from claimx.rulebook.files import content_hash, shown

VARIABLE = "CLAIMX_CACHE"
_LIBRARIES = ("pycountry", "countryinfo", "pydantic")
_KEPT = 8  # entries: a few sets of rules, and the last versions of those that are being written
_OTHERS_MAY_WRITE = stat.S_IWGRP | stat.S_IWOTH
_CHECKSUM = hashlib.sha256

T = TypeVar("T")


def cached(layers: tuple[Path, ...], make: Callable[[], T]) -> T:
    """What `make` computes from these layers of rules, from the cache where it holds that."""
    folder = cache_folder()
    name = _key(layers) if folder is not None else None
    if folder is None or name is None:
        return make()
    found: T | None = _read(folder / name)
    if found is None:
        found = make()
        if _key(layers) == name:  # else somebody saved a rule meanwhile, and what was read may be either
            _write(folder, name, found)
    return found


def cache_folder() -> Path | None:
    """The folder of the entries, by the custom of the platform; None where there is to be no cache."""
    chosen = os.environ.get(VARIABLE)
    if chosen is not None:
        return Path(chosen, "rules") if chosen else None
    try:
        home = Path.home()
    except RuntimeError:
        return None
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local", "claimx", "Cache", "rules")
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "claimx" / "rules"
    base = Path(os.environ.get("XDG_CACHE_HOME", ""))
    return (base if base.is_absolute() else home / ".cache") / "claimx" / "rules"


def _key(layers: tuple[Path, ...]) -> str | None:
    """The name of the entry for these rules, the code that reads them and the libraries that it asks.

    None where a rule file cannot be read; who loads it says so. Raises a UsageError for a layer that does not exist.
    """
    libraries = [f"{name} {version(name)}" for name in _LIBRARIES]
    places = [layer.resolve().name if layer.is_dir() else shown(layer) for layer in layers]  # as frames and lists say
    try:
        parts = (claimx.__version__, sys.version, *libraries, *_code(), *places, content_hash(layers))
    except OSError:
        return None
    return hashlib.sha256("\0".join(parts).encode()).hexdigest() + ".pickle"


def _code() -> list[str]:
    """All modules with size and time, which is how Python itself knows that one has changed."""
    found = []
    for folder, _, names in os.walk(Path(claimx.__file__).parent):
        for name in names:
            if name.endswith(".py"):
                state = os.stat(f"{folder}/{name}")  # noqa: PTH116 - twice as fast, and every process waits for it
                found.append(f"{folder}/{name} {state.st_size} {state.st_mtime_ns}")
    return sorted(found)


def _read(path: Path) -> Any:
    """What an entry holds; None where there is none that can be read and trusted."""
    try:
        with path.open("rb") as file:
            if not (_is_own(path.parent.lstat()) and _is_own(os.fstat(file.fileno()))):
                return None
            checksum, content = file.read(_CHECKSUM().digest_size), file.read()
        if _CHECKSUM(content).digest() != checksum:
            return None
        with no_collections():
            return pickle.loads(content)
    except Exception:  # whatever is wrong with it: the rules are still there to be read
        return None


def _write(folder: Path, name: str, found: object) -> None:
    """Puts an entry where other processes see either all of it or nothing, and drops the oldest ones."""
    content = pickle.dumps(found, pickle.HIGHEST_PROTOCOL)
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if _is_own(folder.lstat()):
            _put(folder / name, _CHECKSUM(content).digest() + content)
            for old in sorted(folder.iterdir(), key=lambda path: path.lstat().st_mtime_ns)[:-_KEPT]:
                old.unlink()


def _put(path: Path, content: bytes) -> None:
    handle, name = mkstemp(dir=path.parent)  # a file that only its owner may read and write
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _is_own(state: os.stat_result) -> bool:
    """Whether only the user can have written it: to read a pickle is to run what somebody put into it."""
    if not hasattr(os, "getuid"):
        return True  # Windows: what lies there has the access rights of the user's profile
    return state.st_uid == os.getuid() and not state.st_mode & _OTHERS_MAY_WRITE

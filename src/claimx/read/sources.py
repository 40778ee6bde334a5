"""What there is to read: the files under the paths a user names, and standard input."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from claimx.errors import UsageError

STDIN = "stdin"
RUN_FILES = ("run.json", "claims.jsonl")  # a folder that holds both is what claimx wrote, not what it reads


@dataclass(frozen=True, slots=True)
class Source:
    """One file, or standard input where `path` is None.

    `name` is the path as a user would name it, `id` the path relative to the folder that was named; `format` is a
    key of READERS.
    """

    name: str
    id: str
    format: str
    path: Path | None = None

    def open(self) -> AbstractContextManager[BinaryIO]:
        """The bytes. Raises OSError."""
        return nullcontext(sys.stdin.buffer) if self.path is None else self.path.open("rb")

    @property
    def size(self) -> int:
        """Bytes, 0 where unknown."""
        try:
            return self.path.stat().st_size if self.path else 0
        except OSError:
            return 0


def find(paths: Sequence[str], formats: Collection[str], stdin: str = ".jsonl") -> list[Source]:
    """The sources under `paths`: each file once, folders recursively and in order of name; "-" is standard input.

    Files and folders whose name begins with a dot are passed over, as are folders that a run wrote. Two files of
    different folders that would share an id take their full name for one. Raises UsageError for a path that is
    missing, holds nothing to read, or has an ending that no format has.
    """
    found: dict[str, Source] = {}
    for path in paths:
        for source in _under(path, formats, stdin):
            key = os.path.realpath(source.path) if source.path else STDIN
            found.setdefault(key, source)
    shared = Counter(source.id for source in found.values())
    return [replace(s, id=s.name) if shared[s.id] > 1 else s for s in found.values()]


def _under(path: str, formats: Collection[str], stdin: str) -> Iterator[Source]:
    known = " ".join(sorted(formats))
    if path == "-":
        yield Source(STDIN, STDIN, stdin)
    elif (top := Path(path)).is_dir():
        files = list(_walk(top, formats))
        if not files:
            raise UsageError(f"{path}: no articles in this folder ({known})")
        yield from (Source(file.as_posix(), file.relative_to(top).as_posix(), _ending(file), file) for file in files)
    elif not os.path.lexists(top):
        raise UsageError(f"{path}: no such file or folder")
    elif _ending(top) not in formats:
        raise UsageError(f"{path}: unknown ending {top.suffix!r}; claimx reads {known}")
    else:
        yield Source(top.as_posix(), top.name, _ending(top), top)


def _walk(top: Path, formats: Collection[str]) -> Iterator[Path]:
    for place, folders, files in os.walk(top, onerror=_unlistable):
        if all(name in files for name in RUN_FILES):
            folders.clear()
            continue
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and _ending(Path(name)) in formats:
                yield Path(place, name)


def _unlistable(error: OSError) -> None:
    raise UsageError(f"{error.filename}: cannot be listed: {error.strerror}")


def _ending(path: Path) -> str:
    return path.suffix.lower()

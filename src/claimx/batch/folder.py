"""The folder a run writes: complete or not there.

Every file is written under another name and renamed when the whole run is done; `run.json`, renamed last, says
that it is.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from claimx.batch.shard import FILES, ShardResult
from claimx.errors import RunError

MANIFEST = "run.json"
ALL = (*FILES, MANIFEST)


class RunFolder:
    """Use with `with`: leaving it by an exception takes back what was begun. Raises RunError."""

    def __init__(self, path: Path, force: bool = False, files: Sequence[str] = FILES) -> None:
        self.path = path
        self._files = files
        held = [name for name in ALL if (path / name).exists()]
        if held and not force:
            raise RunError(
                f"{path} holds another run ({', '.join(held)}): name another folder with -o, or give --force"
            )
        self._streams: dict[str, IO[str]] = {}
        self._made = not path.exists()

    def __enter__(self) -> Self:
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            for name in self._files:
                self._streams[name] = self._draft(name).open("w", encoding="utf-8", newline="\n")
        except OSError as error:
            self._undo()
            raise self._cannot(error) from error
        return self

    def write(self, result: ShardResult) -> None:
        """Adds a shard's lines."""
        try:
            for name, stream in self._streams.items():
                stream.write(result.lines.get(name, ""))
        except OSError as error:
            raise self._cannot(error) from error

    def finish(self, manifest: Mapping[str, object]) -> None:
        """Puts everything in place: the last call."""
        try:
            for stream in self._streams.values():
                stream.close()
            text = json.dumps(manifest, indent=2, ensure_ascii=False) + "\n"
            self._draft(MANIFEST).write_text(text, encoding="utf-8", newline="\n")
            for name in (MANIFEST, *FILES):
                (self.path / name).unlink(missing_ok=True)
            for name in (*self._files, MANIFEST):
                self._draft(name).replace(self.path / name)
        except OSError as error:
            raise self._cannot(error) from error

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._undo()

    def _draft(self, name: str) -> Path:
        return self.path / f".{name}.{os.getpid()}.part"

    def _undo(self) -> None:
        for stream in self._streams.values():
            with suppress(OSError):
                stream.close()
        for name in ALL:
            with suppress(OSError):
                self._draft(name).unlink(missing_ok=True)
        if self._made:
            with suppress(OSError):
                self.path.rmdir()  # only where nothing else is in it

    def _cannot(self, error: OSError) -> RunError:
        return RunError(f"cannot write to {self.path}: {error.strerror or error}")

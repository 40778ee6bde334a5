"""claimx.toml: what a folder's runs have in common, so that nobody types it twice. The command line wins over it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from claimx.errors import UsageError
from claimx.read.article import iso_date
from claimx.rulebook.files import shown
from claimx.rulebook.packs import packs
from claimx.rulebook.problems import suggest
from claimx.rulebook.watchlist import ENDINGS, is_watch_list

NAME = "claimx.toml"
_AT = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


def _day(value: object) -> object:
    """A date of TOML or an ISO 8601 text as the day."""
    day = value.isoformat() if isinstance(value, date) else value
    found = iso_date(day) if isinstance(day, str) else None
    if found is None:
        raise ValueError("write a date like 2025-12-02")
    return found


class _Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class ExtractOptions(_Shape):
    """What `[extract]` says, under the names of the command's own options; None where it says nothing."""

    workers: int | None = Field(None, ge=1)
    mentions: bool | None = None
    published: Annotated[str | None, BeforeValidator(_day)] = None
    min_confidence: float | None = Field(None, ge=0, le=1)
    quiet: bool | None = None
    gate: bool | None = None


_Name = Annotated[str, Field(min_length=1)]


class _File(_Shape):
    model: str | None = None
    rules: list[_Name] = []
    packs: list[_Name] = []
    names: list[_Name] = []
    extract: ExtractOptions = ExtractOptions()


@dataclass(frozen=True, slots=True)
class Config:
    """A configuration as commands use it: paths lead from the current folder. `path` is None where there is no file."""

    path: Path | None = None
    model: str | None = None
    rules: tuple[Path, ...] = ()
    packs: tuple[str, ...] = ()
    names: tuple[Path, ...] = ()
    extract: ExtractOptions = field(default_factory=ExtractOptions)


def find_config(file: Path | None = None, off: bool = False) -> Config:
    """The given file, else the claimx.toml of the current folder, else nothing; `off` says not to look.

    Raises a UsageError that lists all problems, one `file:line: problem` a line.
    """
    if file is not None and off:
        raise UsageError("--config and --no-config exclude each other")
    if off or (file is None and not Path(NAME).is_file()):
        return Config()
    return read_config(file or Path(NAME))


def read_config(path: Path) -> Config:
    """A configuration file. Raises UsageError."""
    try:
        text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        raise UsageError(f"{shown(path)}: cannot read the file: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{shown(path)}: cannot read the file: not UTF-8 text") from error
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _AT.search(str(error))
        line = int(found[1]) if found and found[1] else text.rstrip().count("\n") + 1
        raise UsageError(f"{shown(path)}:{line}: not valid TOML: {_AT.sub('', str(error))}") from error
    return _checked(path, text, data)


def _checked(path: Path, text: str, data: dict[str, Any]) -> Config:
    problems: list[tuple[tuple[str, ...], str]] = []
    try:
        file = _File.model_validate(data)
    except ValidationError as error:
        problems = [_problem(found) for found in error.errors()]
        wrong = {keys[0] for keys, _ in problems}
        file = _File.model_validate({key: data[key] for key in data if key in _PATHS and key not in wrong})
    base = path.parent
    problems += [(("rules",), text) for text in _missing(base, file.rules)]
    unknown = (name for name in file.packs if name not in packs())
    problems += [(("packs",), f"no pack {name!r}{suggest(name, packs())}") for name in unknown]
    problems += [(("names",), text) for text in _missing(base, file.names)]
    problems += [(("names",), text) for text in _unlisted(base, file.names)]
    model, wanted = file.model, base / (file.model or "")
    if model and wanted.is_dir():
        model = str(wanted)
    elif model and re.search(r"[/\\]", model):
        problems.append((("model",), f"no such folder: {wanted}"))
    if problems:
        located = sorted((line_of(text, keys), ".".join(keys), problem) for keys, problem in problems)
        raise UsageError("\n".join(f"{shown(path)}:{line}: {key}: {problem}" for line, key, problem in located))
    rules, names = (tuple(base / name for name in listed) for listed in (file.rules, file.names))
    return Config(path, model, rules, tuple(file.packs), names, file.extract)


_PATHS = ("model", "rules", "packs", "names")


def _problem(error: Mapping[str, Any]) -> tuple[tuple[str, ...], str]:
    """The keys that lead to what is wrong, and what that is."""
    keys = tuple(part for part in error["loc"] if isinstance(part, str))
    if error["type"] == "extra_forbidden":
        known = _File.model_fields if len(keys) == 1 else ExtractOptions.model_fields
        return keys, f"unknown key{suggest(keys[-1], known)}"
    if error["type"] == "model_type":
        return keys, f"must be a table, [{keys[-1]}], not {error['input']!r}"
    reason = str(error["msg"]).removeprefix("Value error, ").replace("Input should be", "must be")
    return keys, f"{reason[0].lower()}{reason[1:]}, not {error['input']!r}"


def _missing(base: Path, names: Iterable[str]) -> Iterator[str]:
    yield from (f"no such file or folder: {base / name}" for name in names if not (base / name).exists())


def _unlisted(base: Path, names: Iterable[str]) -> Iterator[str]:
    for name in names:
        if (base / name).exists() and not is_watch_list(base / name):
            yield f"{base / name} is no watch list; its name must end in one of {' '.join(ENDINGS)}"


def line_of(text: str, keys: tuple[str, ...]) -> int:
    """The line on which a key of valid TOML is set, which tomllib does not tell.

    The text is read from the top, a line more at a time, until the key is there; a value may take several lines.
    """
    lines = text.split("\n")
    whole = 0  # lines that were complete before
    for number in range(1, len(lines) + 1):
        try:
            data: object = tomllib.loads("\n".join(lines[:number]))
        except tomllib.TOMLDecodeError:
            continue
        for key in keys:
            data = data.get(key) if isinstance(data, dict) else None
        if data is not None:
            return whole + 1
        whole = number
    return 1

"""CSV files with a header as rows that know their line. Nothing here knows what the columns mean."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from claimx.rulebook.files import shown
from claimx.rulebook.locate import Place
from claimx.rulebook.problems import Problems

SEPARATORS = ",;\t"
_EXCEL_HINT = re.compile(r"sep=(.)\r?\n?")  # a first line that spreadsheets write for each other


@dataclass(frozen=True, slots=True)
class Row:
    """A row's cells by column, outer and repeated white space taken off; empty ones are left out."""

    place: Place
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of a file. `spare` are the header's columns that nobody asked for; `header` says where that stands."""

    rows: tuple[Row, ...]
    header: Place
    spare: tuple[str, ...]


def read_sheet(path: Path, columns: Mapping[str, tuple[str, ...]], problems: Problems) -> Sheet | None:
    """A file's rows; None where it cannot be read or has no header (then a problem says so).

    `columns` names each column and the headings under which it may stand, in lower case with single spaces.
    """
    text = _text(path, problems)
    if text is None:
        return None
    file, skipped = shown(path), 0
    hint = _EXCEL_HINT.match(text)
    if hint:
        text, skipped = text[hint.end() :], 1
    lines = _lines(text, file, skipped, hint.group(1) if hint else None, problems)
    header, titles = next(lines, (Place(file, 1, 0), []))
    found = _columns(titles, columns, header, problems)
    if found is None:
        return None
    rows = tuple(row for row in (_row(place, cells, titles, found, problems) for place, cells in lines) if row.cells)
    spare = tuple(title for number, title in enumerate(titles) if title and number not in found.values())
    return Sheet(rows, header, spare)


def _text(path: Path, problems: Problems) -> str | None:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        reason = error.strerror or str(error)
    except UnicodeDecodeError:
        reason = "not UTF-8 text; save it as CSV UTF-8"
    problems.add(Place(shown(path), 1, 0), "unreadable", f"cannot read the file: {reason}")
    return None


def _lines(
    text: str, file: str, skipped: int, separator: str | None, problems: Problems
) -> Iterator[tuple[Place, list[str]]]:
    """The lines that hold something, as clean cells; a quoted cell may run over several lines of the file."""
    reader = csv.reader(
        io.StringIO(text, newline=""), delimiter=separator or _separator(text), skipinitialspace=True, strict=True
    )
    while True:
        place = Place(file, reader.line_num + skipped + 1, 0)
        try:
            cells = next(reader, None)
        except csv.Error as error:
            problems.add(place, "shape", f"not valid CSV: {error}; quote a whole cell, and double the quotes in it")
            return
        if cells is None:
            return
        clean = [" ".join(cell.split()) for cell in cells]
        if any(clean):
            yield place, clean


def _separator(text: str) -> str:
    """The header tells: cells below may hold lists of their own."""
    header = next((line for line in text.splitlines() if line.strip()), "")
    try:
        return csv.Sniffer().sniff(header, delimiters=SEPARATORS).delimiter
    except csv.Error:
        return next((sign for sign in SEPARATORS if sign in header), ",")


def _columns(
    titles: list[str], columns: Mapping[str, tuple[str, ...]], place: Place, problems: Problems
) -> dict[str, int] | None:
    """Where each known column stands; None where none does."""
    known = {heading: name for name, headings in columns.items() for heading in headings}
    found: dict[str, int] = {}
    for number, title in enumerate(titles):
        name = known.get(re.sub(r"[\s_-]+", " ", title).lower())
        if name is None:
            continue
        if name in found:
            problems.add(place, "duplicate-key", f"columns {titles[found[name]]!r} and {title!r} are both the {name}")
        found.setdefault(name, number)
    if found:
        return found
    listed = ", ".join(columns)
    problems.add(place, "missing-key", f"the first line must be a header that names the columns. Known: {listed}")
    return None


def _row(place: Place, cells: list[str], titles: list[str], columns: Mapping[str, int], problems: Problems) -> Row:
    if any(cells[len(titles) :]):
        text = f"{len(cells)} cells where the header has {len(titles)}; quote a cell that holds the separator"
        problems.add(place, "shape", text)
        return Row(place, {})
    return Row(place, {name: cells[at] for name, at in columns.items() if at < len(cells) and cells[at]})

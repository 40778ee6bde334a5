"""Watch lists: a CSV file of names becomes a layer of entities, without YAML.

A row takes over what the layers below know of the same thing (the same id, or the same name and label): a list that
gives a known company an id of its own need not repeat its aliases. Forms that the list gives to another row stay there.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from claimx.rulebook.known import NAME_LABELS, Known
from claimx.rulebook.lists import texts
from claimx.rulebook.locate import Items, Node, Place, Table, Text
from claimx.rulebook.problems import Problems
from claimx.rulebook.sheet import Row, Sheet, read_sheet

if TYPE_CHECKING:
    from claimx.rulebook.layers import Sections

ENDINGS = (".csv", ".tsv", ".txt")
COLUMNS = {
    "name": ("name", "entity", "entity name", "canonical name", "display name", "full name"),
    "aliases": ("aliases", "alias", "aka", "also known as", "other names", "synonyms", "variants", "spellings"),
    "kind": ("kind", "type", "category", "class", "entity type"),
    "label": ("label",),
    "id": ("id", "identifier", "entity id", "uid", "key", "code", "ref"),
    "demonyms": ("demonyms", "demonym", "adjectives", "adjective", "nationality"),
    "country": ("country", "country code", "country name", "nation"),
}
_PART = re.compile(r"\s*[|;]\s*")
_PREFIXES = {"GPE": "place", "LOC": "place", "FAC": "place"}  # of made ids; else the label in lower case


@dataclass(slots=True)
class Entry:
    """One row, understood."""

    place: Place
    id: str
    name: str
    label: str
    kinds: list[str]
    aliases: list[str]
    demonyms: list[str]
    country: str | None
    same: Table | None
    rest: dict[str, Node] = field(default_factory=dict)

    @property
    def forms(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)


def is_watch_list(path: Path) -> bool:
    """Whether a layer of rules is a watch list, told by its ending."""
    return path.suffix.lower() in ENDINGS and not path.is_dir()


def compose_list(path: Path, below: Sections, problems: Problems) -> Node | None:
    """A watch list as the content of a rule file; None where it cannot be read. Warnings go to `below`."""
    sheet = read_sheet(path, COLUMNS, problems)
    if sheet is None:
        return None
    reader = _Reader(Known(below), problems)
    entries = reader.entries(sheet)
    below.warnings.extend(f"{path.name}:{place.line}: warning: {text}" for place, text in reader.warnings)
    tables = tuple(_table(entry) for entry in entries)
    return Table({"entities": Items(tables, sheet.header)}, {"entities": sheet.header}, sheet.header)


@dataclass(slots=True)
class _Reader:
    """Rows into entries; what is wrong goes to `problems`, what is doubtful to `warnings`."""

    known: Known
    problems: Problems
    warnings: list[tuple[Place, str]] = field(default_factory=list)
    owners: dict[str, Entry] = field(default_factory=dict)

    def entries(self, sheet: Sheet) -> list[Entry]:
        """The rows' entries in the order of the file."""
        for title in sheet.spare:
            self.warnings.append((sheet.header, f"column {title!r} is passed over. Known: {', '.join(COLUMNS)}"))
        if not (sheet.rows or self.problems.found):
            self.problems.add(sheet.header, "empty", "the list holds no names")
        made = [entry for entry in map(self.entry, sheet.rows) if entry is not None]
        for entry in made:
            self.own(entry)
        for entry in made:
            self.take_over(entry)
        self.shorten(made)
        for entry in made:
            self.shadows(entry)
        self.warnings.sort()
        return made

    def entry(self, row: Row) -> Entry | None:
        """A row's entry, or None where it lacks a name or kind."""
        place, cells = row.place, row.cells
        name = cells.get("name")
        kind = self.kind(row)
        country = self.country(row)
        if name is None:
            self.problems.add(place, "missing-key", "the name is missing")
        elif why := self.known.unfit(name):
            text = f"name {name!r} {why}: it would be found where nothing is named; write a longer one"
            self.problems.add(place, "bad-value", text)
        if name is None or kind is None:
            return None
        label, kinds = kind
        aliases = [form for form in self.parts(row, "aliases") if form != name]
        same = self.known.same(cells.get("id"), label, (name, *aliases))
        id_ = cells.get("id") or self.made_id(name, label, same, place)
        return Entry(place, id_, name, label, kinds, aliases, self.parts(row, "demonyms"), country, same)

    def kind(self, row: Row) -> tuple[str, list[str]] | None:
        """The label of a row and the nouns that may stand for its thing."""
        cell, said = row.cells.get("label"), _split(row.cells.get("kind"))
        deciding = cell or (said[0] if said else None)
        if deciding is None:
            self.problems.add(row.place, "missing-key", f"the kind is missing. {_KNOWN}")
            return None
        found = self.known.kind(deciding)
        if found is None:
            near = self.known.near(deciding)
            hint = f"; did you mean {near!r}?" if near else "."
            self.problems.add(row.place, "unknown-entity", f"unknown kind {deciding!r}{hint} {_KNOWN}")
            return None
        read = [self.known.kind(word) for word in said]
        nouns = [one[1] if one else word.lower() for one, word in zip(read, said, strict=True)]
        return found[0], list(dict.fromkeys(noun for noun in nouns if noun))

    def country(self, row: Row) -> str | None:
        """The id of a row's country."""
        said = row.cells.get("country")
        found = self.known.country(said) if said else None
        if said and found is None:
            self.problems.add(row.place, "bad-value", f"unknown country {said!r}; give its name or ISO 3166 code")
        return found

    def parts(self, row: Row, column: str) -> list[str]:
        """The forms of a cell; those that are no names are left out with a warning."""
        found = []
        for form in dict.fromkeys(_split(row.cells.get(column))):
            why = self.known.unfit(form)
            if why is None:
                found.append(form)
            else:
                what = "alias" if column == "aliases" else "demonym"
                self.warnings.append((row.place, f"{what} {form!r} {why}: left out"))
        return found

    def made_id(self, name: str, label: str, same: Table | None, place: Place) -> str:
        """The id of a row without one: that of the same thing below, else one made of label and name."""
        known = texts(same.get("id")) if same is not None else ()
        country = self.known.country(name) if label == "GPE" else None
        if known or country:
            return known[0].value if known else country or ""
        plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
        slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
        if not slug:
            self.problems.add(place, "missing-key", f"the id is missing, and none can be made of {name!r}")
        return f"{_PREFIXES.get(label, label.lower())}:{slug or 'unnamed'}"

    def own(self, entry: Entry) -> None:
        """Notes whose form each is; a form of two things is a problem."""
        for form in entry.forms:
            first = self.owners.setdefault(form, entry)
            if first.id != entry.id:
                line = first.place.line
                text = f"{form!r} stands for {entry.id} here and for {first.id} in line {line}"
                self.problems.add(entry.place, "duplicate", text)

    def take_over(self, entry: Entry) -> None:
        """Adds what the layers below know of the same thing."""
        if entry.same is None:
            return
        for form in _values(entry.same, "name", "aliases"):
            if self.owners.setdefault(form, entry) is entry and form not in entry.forms:
                entry.aliases.append(form)
        entry.demonyms = entry.demonyms or list(_values(entry.same, "demonyms"))
        entry.kinds = list(dict.fromkeys((*entry.kinds, *_values(entry.same, "kind"))))
        entry.country = entry.country or next(_values(entry.same, "country"), None)
        entry.rest = {key: node for key in ("metonyms", "seat") if (node := entry.same.get(key)) is not None}

    def shorten(self, entries: list[Entry]) -> None:
        """Adds what is left of companies' names without their legal form, where that is one company's name alone."""
        found: dict[str, list[Entry]] = {}
        for entry in entries:
            for form in {self.known.without_ending(form) for form in entry.forms if entry.label == "ORG"}:
                if form not in self.owners and self.known.is_telling(form):
                    found.setdefault(form, []).append(entry)
        for form, owners in sorted(found.items()):
            if len(owners) == 1:
                owners[0].aliases.append(form)

    def shadows(self, entry: Entry) -> None:
        """Warns of forms that mean something else below."""
        taken = set(_values(entry.same, "id")) if entry.same is not None else set()
        for form in entry.forms:
            owner = self.known.owner(form)
            if owner is None or owner[0] == entry.id:
                continue
            if entry.label == "GPE" and owner[0].startswith("country:"):
                text = f"{form!r} is known as {owner[0]}: under the id {entry.id}, its capital and government are lost"
                self.warnings.append((entry.place, text))
                return
            if owner[0] not in taken:
                text = f"{form!r} is known as {owner[1]} ({owner[0]}); here it means {entry.name} ({entry.id})"
                self.warnings.append((entry.place, text))


_KNOWN = f"Known: {', '.join(sorted(NAME_LABELS))}, and common nouns such as company, ministry or missile"


def _split(cell: str | None) -> list[str]:
    return [part for part in _PART.split(cell or "") if part]


def _values(table: Table, *keys: str) -> Iterator[str]:
    yield from (text.value for key in keys for text in texts(table.get(key)))


def _table(entry: Entry) -> Table:
    """An entry as it would stand in a rule file; all of it stands in the row's line."""

    def listed(values: Iterable[str]) -> Items:
        return Items(tuple(Text(value, entry.place) for value in values), entry.place)

    single = {"id": entry.id, "name": entry.name, "label": entry.label, "country": entry.country}
    several = {"aliases": entry.aliases, "demonyms": entry.demonyms, "kind": entry.kinds}
    made: dict[str, Node] = {key: Text(value, entry.place) for key, value in single.items() if value}
    made |= {key: listed(values) for key, values in several.items() if values}
    made |= entry.rest
    return Table(made, dict.fromkeys(made, entry.place), entry.place)

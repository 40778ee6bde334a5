"""Rule files of all layers, read into sections that know where everything stands.

A layer is a folder like the packaged rules/, one such file, or a watch list (watchlist.py). What a file holds follows
from its place: `words.yaml` and `classes.yaml` are lists by name, `inflections.yaml` irregular words,
`qualifiers/*.yaml` cues; every other file may hold any of the sections types, words, classes, frames, entities and
patterns.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from claimx.rulebook.files import is_pack, rule_files, shown
from claimx.rulebook.forms import CLASSES, FILE, INFLECTIONS, SECTIONS, WORDS
from claimx.rulebook.locate import Items, Node, Place, Table, Text, compose
from claimx.rulebook.problems import Problems
from claimx.rulebook.shape import Shape, check_shape
from claimx.rulebook.watchlist import compose_list, is_watch_list

_LISTS: dict[str, tuple[str, Shape]] = {"words.yaml": ("words", WORDS), "classes.yaml": ("classes", CLASSES)}

_ONE = {"frames": "frame", "entities": "entity", "types": "claim type", "words": "word list", "classes": "class"}


@dataclass(slots=True)
class Sections:
    """Everything read, later layers on top: by name or id, still as located values.

    `lists` and `classes` keep a stack per name, the lowest layer first. `frames` come with the path inside their
    layer. `levels` has the number of the layer that each entity comes from, `warnings` what is doubtful in watch lists.
    `own` has the layer and place of what the layers over the packaged one declare, for packs and the user's apart.
    """

    types: dict[str, Node] = field(default_factory=dict)
    lists: dict[str, list[Node]] = field(default_factory=dict)
    classes: dict[str, list[Node]] = field(default_factory=dict)
    frames: dict[str, tuple[Table, str]] = field(default_factory=dict)
    entities: dict[str, Table] = field(default_factory=dict)
    patterns: list[Table] = field(default_factory=list)
    qualifiers: dict[str, Node] = field(default_factory=dict)
    inflections: dict[str, Table] = field(default_factory=dict)
    levels: dict[str, int] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
    own: dict[tuple[str, str, bool], tuple[int, Place]] = field(default_factory=dict)


def read_layers(layers: Iterable[Path], problems: Problems) -> Sections:
    """All layers' files, shapes checked, duplicates within a layer reported."""
    sections = Sections()
    for level, layer in enumerate(layers):
        seen: dict[tuple[str, str], Place] = {}
        pack = is_pack(layer)
        for path, name in rule_files(layer):
            listed = is_watch_list(path)
            node = compose_list(path, sections, problems) if listed else _compose(path, problems)
            if node is not None:
                inside = f"{layer.resolve().name}/{name}" if layer.is_dir() else name
                _File(sections, problems, seen, inside, level, pack).add(name, path, node)
    return sections


def _compose(path: Path, problems: Problems) -> Node | None:
    try:
        source = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = "not UTF-8 text" if isinstance(error, UnicodeDecodeError) else error.strerror or str(error)
        problems.add(Place(shown(path), 1, 1), "unreadable", f"cannot read the file: {reason}")
        return None
    return compose(source, shown(path), problems)


@dataclass(slots=True)
class _File:
    """Puts one file's content into the sections."""

    sections: Sections
    problems: Problems
    seen: dict[tuple[str, str], Place]
    name: str
    level: int
    pack: bool

    def add(self, name: str, path: Path, node: Node) -> None:
        if name in _LISTS:
            section, shape = _LISTS[name]
            check_shape(node, shape, self.problems)
            self.section(section, node)
        elif name == "inflections.yaml":
            check_shape(node, INFLECTIONS, self.problems)
            self.inflections(node)
        elif name.startswith("qualifiers/"):
            if not isinstance(node, Table):
                self.problems.add(node.place, "shape", "expected a mapping of named cues")
                return
            below = self.sections.qualifiers.get(path.stem)
            self.sections.qualifiers[path.stem] = node if below is None else merge(below, node)
        else:
            check_shape(node, FILE, self.problems)
            for section, value in node.entries.items() if isinstance(node, Table) else ():
                if section in SECTIONS and not (isinstance(value, Text) and not value.value):
                    check_shape(value, SECTIONS[section], self.problems)
                    self.section(section, value)

    def section(self, section: str, node: Node) -> None:
        if section == "patterns":
            self.sections.patterns += _tables(node)
        elif section in ("frames", "entities"):
            for table in _tables(node):
                id_ = table.get("id")
                if isinstance(id_, Text) and self.first(section, id_.value, id_.place):
                    if section == "frames":
                        self.sections.frames[id_.value] = (table, self.name)
                    else:
                        self.sections.entities[id_.value] = table
                        self.sections.levels[id_.value] = self.level
        elif isinstance(node, Table):
            self.named(section, node)

    def named(self, section: str, node: Table) -> None:
        for name, value in node.entries.items():
            if not self.first(section, name, node.keys[name]):
                continue
            if section == "types":
                self.sections.types[name] = value
            else:
                stacks = self.sections.lists if section == "words" else self.sections.classes
                stacks.setdefault(name, []).append(value)

    def inflections(self, node: Node) -> None:
        for key, value in node.entries.items() if isinstance(node, Table) else ():
            if isinstance(value, Table):
                below = self.sections.inflections.get(key)
                merged = value if below is None else merge(below, value)
                if isinstance(merged, Table):
                    self.sections.inflections[key] = merged

    def first(self, section: str, name: str, place: Place) -> bool:
        """Whether a name is new in this layer and in the layers below of its kind, packs or the user's own.

        A problem says where it stood before.
        """
        if section in ("frames", "types") and self.level > 0:
            below = self.sections.own.setdefault((section, name, self.pack), (self.level, place))
            if below[0] != self.level:
                what = f"{_ONE[section]} {name!r} is declared by two layers, first at {below[1]}; keep one"
                self.problems.add(place, "conflict", what)
                return False
        before = self.seen.setdefault((section, name), place)
        if before is place:
            return True
        self.problems.add(place, "duplicate-id", f"{_ONE[section]} {name!r} stands twice, first at {before}")
        return False


def merge(below: Node, above: Node) -> Node:
    """A later layer's value over an earlier one: mappings key by key, lists of items with an `id` by it."""
    if isinstance(below, Table) and isinstance(above, Table):
        entries = {**below.entries}
        for key, value in above.entries.items():
            entries[key] = merge(entries[key], value) if key in entries else value
        return Table(entries, {**below.keys, **above.keys}, above.place)
    if isinstance(below, Items) and isinstance(above, Items):
        olds, news = (_by_id(node) for node in (below, above))
        if olds and news:
            return Items(tuple({**olds, **news}.values()), above.place)
    return above


def _by_id(node: Items) -> dict[str, Node]:
    """The items by their id; empty unless all of them have one."""
    ids = [value.get("id") if isinstance(value, Table) else None for value in node.values]
    named = {id_.value: value for id_, value in zip(ids, node.values, strict=True) if isinstance(id_, Text)}
    return named if len(named) == len(node.values) else {}


def _tables(node: Node) -> Iterator[Table]:
    if isinstance(node, Items):
        yield from (value for value in node.values if isinstance(value, Table))

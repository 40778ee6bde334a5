"""YAML text as values that know where they stand. Scalars stay strings: `no` is a word here, not False.

Duplicate keys are problems, found here, since a dict would hide them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

if TYPE_CHECKING:
    from claimx.rulebook.problems import Problems

_Base: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class _Loader(_Base):  # type: ignore[misc]
    """Composes nodes without looking up their tags, which nobody asks for."""

    def descend_resolver(self, current_node: object, current_index: object) -> None: ...

    def ascend_resolver(self) -> None: ...

    def resolve(self, kind: object, value: object, implicit: object) -> str:
        return ""


class Place(NamedTuple):
    """A position in a rule file, lines and columns counted from 1; column 0 stands for the whole line."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.column else f"{self.file}:{self.line}"


class Text(NamedTuple):
    """A scalar."""

    value: str
    place: Place


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    values: tuple[Node, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping; `keys` says where each key stands."""

    entries: dict[str, Node]
    keys: dict[str, Place]
    place: Place

    def get(self, key: str) -> Node | None:
        return self.entries.get(key)


Node = Text | Items | Table
_CORE = "tag:yaml.org,2002:"  # what "!!" stands for


def compose(source: str, file: str, problems: Problems) -> Node | None:
    """The one document of a YAML text; None if it is empty or broken (then a problem says so)."""
    try:
        root = yaml.compose(source, Loader=_Loader)
    except yaml.YAMLError as error:
        problems.add(_place_of(error, file), "yaml", _reason(error))
        return None
    return None if root is None else _Converter(file, problems).node(root)


class _Converter:
    """Turns PyYAML's nodes into ours; a node shared by aliases is converted once."""

    def __init__(self, file: str, problems: Problems) -> None:
        self.file, self.problems = file, problems
        self.done: dict[int, Node] = {}
        self.open: set[int] = set()

    def node(self, node: yaml.Node) -> Node:
        known = self.done.get(id(node))
        if known is not None:
            return known
        place = self.place(node)
        if id(node) in self.open:
            self.problems.add(place, "yaml", "an alias stands inside what it repeats")
            return Text("*", place)
        self.untagged(node, place)
        self.open.add(id(node))
        made: Node
        if isinstance(node, yaml.MappingNode):
            made = self.table(node, place)
        elif isinstance(node, yaml.SequenceNode):
            made = Items(tuple(self.node(value) for value in node.value), place)
        else:
            made = Text(node.value, place)
        self.open.discard(id(node))
        self.done[id(node)] = made
        return made

    def table(self, node: yaml.MappingNode, place: Place) -> Table:
        entries: dict[str, Node] = {}
        keys: dict[str, Place] = {}
        for key, value in node.value:
            where = self.place(key)
            self.untagged(key, where)
            if not isinstance(key, yaml.ScalarNode):
                self.problems.add(where, "shape", "a key must be text")
            elif key.value in keys:
                first = keys[key.value].line
                self.problems.add(where, "duplicate-key", f"key {key.value!r} stands twice, first in line {first}")
            else:
                entries[key.value], keys[key.value] = self.node(value), where
        return Table(entries, keys, place)

    def untagged(self, node: yaml.Node, place: Place) -> None:
        """Tags ("!!python/name:os.system") are never obeyed; whoever writes one expects something else."""
        if node.tag:
            tag = f"!!{node.tag.removeprefix(_CORE)}" if node.tag.startswith(_CORE) else node.tag
            self.problems.add(place, "yaml", f"tags are not allowed: {tag}")

    def place(self, node: yaml.Node) -> Place:
        return Place(self.file, node.start_mark.line + 1, node.start_mark.column + 1)


def _place_of(error: yaml.YAMLError, file: str) -> Place:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    return Place(file, mark.line + 1, mark.column + 1) if mark else Place(file, 1, 1)


def _reason(error: yaml.YAMLError) -> str:
    problem = getattr(error, "problem", None) or str(error).splitlines()[0]
    context = getattr(error, "context", None)
    return f"not valid YAML: {problem}" + (f" ({context})" if context else "")

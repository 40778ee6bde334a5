"""What a rule file must look like, said as data, and the one check that compares a file with it.

Only the outer form is checked here: kinds of values, unknown and missing keys, allowed constants. Names that
refer to something declared elsewhere are the business of references.py.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from claimx.rulebook.locate import Items, Node, Place, Table, Text
from claimx.rulebook.problems import Problems, suggest


@dataclass(frozen=True, slots=True)
class Scalar:
    """Some text, not empty; one of `values` where they are given."""

    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Texts:
    """A list of different texts; one text alone is a list of one."""

    empty: bool = False


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list of items of one shape, at least one unless `empty`."""

    item: Shape
    empty: bool = False


@dataclass(frozen=True, slots=True)
class MapOf:
    """A mapping with free keys and values of one shape."""

    value: Shape


@dataclass(frozen=True, slots=True)
class Fields:
    """A mapping with the given keys, of which `required` must be there."""

    known: Mapping[str, Shape]
    required: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Anything:
    """Any value."""


Shape = Scalar | Texts | ListOf | MapOf | Fields | Anything

TEXT = Scalar()
FLAG = Scalar(("true", "false"))
TEXTS = Texts()


def check_shape(node: Node, shape: Shape, problems: Problems) -> None:
    """Compares a value with its shape, all the way down."""
    match shape:
        case Scalar(values):
            _scalar(node, values, problems)
        case Texts(empty):
            _texts(node, empty, problems)
        case ListOf(item, empty):
            _list(node, item, empty, problems)
        case MapOf(value):
            for entry in _table(node, problems).entries.values():
                check_shape(entry, value, problems)
        case Fields():
            _fields(node, shape, problems)
        case Anything():
            pass


def _scalar(node: Node, values: tuple[str, ...], problems: Problems) -> None:
    if not isinstance(node, Text):
        _wrong(node, "text", problems)
    elif not node.value.strip():
        problems.add(node.place, "empty", "a value is missing")
    elif values and node.value not in values:
        problems.add(node.place, "bad-value", f"{node.value!r} is not allowed here{suggest(node.value, values)}")


def _texts(node: Node, empty: bool, problems: Problems) -> None:
    if isinstance(node, Text):
        _scalar(node, (), problems)
    elif isinstance(node, Items):
        if not node.values and not empty:
            problems.add(node.place, "empty", "the list is empty")
        seen: dict[str, Place] = {}
        for item in node.values:
            _scalar(item, (), problems)
            if isinstance(item, Text):
                first = seen.setdefault(item.value, item.place)
                if first != item.place:
                    problems.add(item.place, "duplicate", f"{item.value!r} stands twice, first in line {first.line}")
    else:
        _wrong(node, "a list of texts", problems)


def _list(node: Node, item: Shape, empty: bool, problems: Problems) -> None:
    if not isinstance(node, Items):
        _wrong(node, "a list", problems)
        return
    if not node.values and not empty:
        problems.add(node.place, "empty", "the list is empty")
    for value in node.values:
        check_shape(value, item, problems)


def _fields(node: Node, shape: Fields, problems: Problems) -> None:
    table = _table(node, problems)
    for key, value in table.entries.items():
        if key in shape.known:
            check_shape(value, shape.known[key], problems)
        else:
            problems.unknown(table.keys[key], "unknown-key", "key", key, shape.known)
    if isinstance(node, Table):
        for key in shape.required:
            if key not in table.entries:
                problems.add(node.place, "missing-key", f"key {key!r} is missing")


def _table(node: Node, problems: Problems) -> Table:
    """The node, or an empty table where it is none (then a problem says so)."""
    if isinstance(node, Table):
        return node
    _wrong(node, "a mapping", problems)
    return Table({}, {}, node.place)


def _wrong(node: Node, wanted: str, problems: Problems) -> None:
    found = {Text: "text", Items: "a list", Table: "a mapping"}[type(node)]
    problems.add(node.place, "shape", f"expected {wanted}, found {found}")

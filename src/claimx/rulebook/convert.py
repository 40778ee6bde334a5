"""A watch list written down as the file of rules that it stands for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

from claimx.rulebook.check import check_sections
from claimx.rulebook.files import packaged_rules
from claimx.rulebook.layers import read_layers
from claimx.rulebook.lists import Lists, texts
from claimx.rulebook.locate import Items, Node, Table, Text
from claimx.rulebook.problems import Problems


@dataclass(frozen=True, slots=True)
class Converted:
    """The YAML of a list, how many names and forms of them it holds, and what is doubtful."""

    yaml: str
    names: int
    forms: int
    warnings: tuple[str, ...]


def list_to_yaml(path: Path, *layers: Path) -> Converted:
    """A watch list as a layer over the packaged rules and these layers. Raises a RuleError with all problems."""
    problems = Problems()
    stack = (packaged_rules(), *layers, path)
    sections = read_layers(stack, problems)
    check_sections(sections, Lists({**sections.classes, **sections.lists}), problems)
    problems.raise_if_any()
    made = [sections.entities[id_] for id_, level in sections.levels.items() if level == len(stack) - 1]
    lines = [f"# Made by: claimx names {path.name}", "entities:", *(f"  - {_flow(table)}" for table in made)]
    return Converted(
        yaml="\n".join(lines) + "\n",
        names=len(made),
        forms=sum(1 + len(texts(table.get("aliases"))) for table in made),
        warnings=tuple(sections.warnings),
    )


def _flow(table: Table) -> str:
    """An entity in one line."""
    made = yaml.safe_dump(
        _plain(table), default_flow_style=True, allow_unicode=True, sort_keys=False, width=float("inf")
    )
    return str(made).strip()


def _plain(node: Node) -> object:
    match node:
        case Text(value, _):
            return value
        case Items(values, _):
            return [_plain(value) for value in values]
        case Table(entries):
            return {key: _plain(value) for key, value in entries.items()}

"""Folders of rule files for tests."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from claimx.errors import RuleError
from claimx.rulebook import Rulebook, load_layers

TYPES = """\
types:
  procurement:
    about: someone buys something
    roles: [item, buyer]
    anchors: [item]
    split: item
    attributes: {stage: [sought, ordered]}
"""
FRAME = """\
frames:
  - id: procurement.buy
    about: A buyer buys an item.
    claim: procurement
    trigger: {verb: [buy]}
    roles:
      buyer: {function: [subject]}
      item: {function: [object], need: required}
    examples:
      - text: Norway bought six tugs.
        claims: [{buyer: Norway, item: tugs}]
      - text: He bought time.
        claims: []
"""


def write(folder: Path, **files: str) -> Path:
    """Writes rule files and returns their folder. `frames__x` stands for frames/x.yaml."""
    for name, content in files.items():
        path = folder / f"{name.replace('__', '/')}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(content), encoding="utf-8")
    return folder


def rules(folder: Path, **files: str) -> Path:
    """A small valid set of rules, with files added or replaced."""
    small = {"claim_types": TYPES, "frames__buy": FRAME, "inflections": "verbs: {buy: [bought]}\n"}
    return write(folder, **(small | files))


def loaded(folder: Path, **files: str) -> Rulebook:
    return load_layers(rules(folder, **files))


def problems(folder: Path, **files: str) -> list[str]:
    """The problems of a set of rules, one a line, with paths inside the folder."""
    try:
        loaded(folder, **files)
    except RuleError as error:
        return str(error).replace(f"{folder}/", "").splitlines()
    return []

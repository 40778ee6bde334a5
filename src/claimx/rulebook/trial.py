"""Rules read once, and loaded again and again with one frame changed: what a suggestion is tried with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from claimx.rulebook.build import items
from claimx.rulebook.collector import no_collections
from claimx.rulebook.files import packaged_rules
from claimx.rulebook.forms import FRAMES
from claimx.rulebook.layers import read_layers
from claimx.rulebook.load import build_rulebook
from claimx.rulebook.locate import Items, Node, Table, Text, compose
from claimx.rulebook.problems import Problems
from claimx.rulebook.schema import Rulebook
from claimx.rulebook.shape import check_shape

Written = dict[str, Any]  # a frame as its file has it: texts, lists and mappings, word lists by their names
_WIDTH = 76  # columns of a snippet
_FILE = "suggestion.yaml"


class Bench:
    """The packaged rules and the layers over them. Raises RuleError and UsageError as loading does."""

    def __init__(self, layers: Sequence[Path] = ()) -> None:
        problems = Problems()
        self._sections = read_layers((packaged_rules(), *layers), problems)
        problems.raise_if_any()

    def written(self, frame: str) -> Written:
        """A frame as it is written, for changing."""
        table, _ = self._sections.frames[frame]
        made = _written(table)
        assert isinstance(made, dict)
        return made

    def place(self, frame: str) -> str | None:
        """Where a frame of a layer over the packaged rules stands, as `file:line`; None for a packaged one."""
        own = self._sections.own.get(("frames", frame, False)) or self._sections.own.get(("frames", frame, True))
        return f"{own[1].file}:{own[1].line}" if own else None

    def load(self, snippet: str) -> Rulebook:
        """The rules under a snippet whose frames replace those of the same id. Raises RuleError."""
        problems = Problems()
        node = compose(snippet, _FILE, problems)
        frames = dict(self._sections.frames)
        section = node.get("frames") if isinstance(node, Table) else None
        if section is not None:
            check_shape(section, FRAMES, problems)
        for table in items(section):
            id_ = table.get("id")
            if isinstance(id_, Text):
                frames[id_.value] = (table, _FILE)
        problems.raise_if_any()
        with no_collections():
            return build_rulebook(replace(self._sections, frames=frames), problems, "sha256:trial")


def snippet(frame: Written) -> str:
    """A frame as a file of rules."""
    return yaml.safe_dump(
        {"frames": [frame]}, sort_keys=False, default_flow_style=None, allow_unicode=True, width=_WIDTH
    )


def words(value: object) -> list[str]:
    """A list as a frame has it: one text alone is a list of one."""
    return [str(one) for one in value] if isinstance(value, list) else [] if value is None else [str(value)]


def _written(node: Node) -> object:
    if isinstance(node, Text):
        return node.value
    if isinstance(node, Items):
        return [_written(one) for one in node.values]
    return {key: _written(value) for key, value in node.entries.items()}

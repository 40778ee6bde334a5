"""The block of `name: value` lines between two rules of dashes that a text may open with."""

from __future__ import annotations

import re

_BLOCK = re.compile(r"---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_FIELD = re.compile(r"([A-Za-z][\w -]*):[ \t]+(\S.*)")
_LONGEST = 20_000  # characters; a rule of dashes far down closes nothing


def front_matter(text: str) -> tuple[dict[str, str], int]:
    """The fields, names in lower case, and where the text behind them begins; ({}, 0) where there is no block.

    Only fields with one plain value are kept; lists and nested fields are passed over. A block that is no YAML,
    mostly for a colon in a title, is read line by line, and the metadata say so.
    """
    found = _BLOCK.match(text, 0, _LONGEST)
    if not found:
        return {}, 0
    fields = _parsed(found.group(1))
    return (fields, found.end()) if fields is not None else ({}, 0)


def front_matter_end(text: str) -> int:
    """Where the text behind the front matter begins; 0 where there is none."""
    return front_matter(text)[1] if text.startswith("---") else 0


def _parsed(block: str) -> dict[str, str] | None:
    import yaml

    try:
        loaded = yaml.load(block, yaml.BaseLoader)
    except yaml.YAMLError:
        lines = [match for line in block.split("\n") if (match := _FIELD.fullmatch(line.strip()))]
        if not lines:
            return None
        fields = {match[1].lower(): match[2].strip("\"'") for match in lines}
        return {**fields, "front_matter": "not valid YAML, read line by line"}
    if not isinstance(loaded, dict):
        return None
    return {str(k).lower(): v for k, v in loaded.items() if isinstance(v, str) and v}

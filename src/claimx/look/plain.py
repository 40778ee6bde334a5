"""Text of an article made fit for a terminal, and cut to its cells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size

_SPACES = re.compile(r"\s")
# An article must not command the terminal: control characters and those that turn the direction of writing.
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def safe(text: str) -> str:
    """The text with as many characters, each line break a blank, what a terminal might obey made visible."""
    return _CONTROLS.sub("�", _SPACES.sub(" ", text))


def clean(text: str) -> str:
    """The text on one line with single blanks."""
    return " ".join(safe(text).split())


def clip(text: str, width: int) -> str:
    """At most `width` cells of a text, with an ellipsis where more was."""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, width - 1).rstrip() + "…" if width > 0 else ""


def pad(text: str, width: int) -> str:
    """Exactly `width` cells."""
    return set_cell_size(clip(text, width), width)


def share(parts: Sequence[str], width: int) -> list[str]:
    """Two texts cut to `width` cells together: the longer one gives way first, the second keeps more."""
    first, second = parts
    least = min(cell_len(first), width * 2 // 5)
    head = clip(first, max(least, width - cell_len(second)))
    return [head, clip(second, width - cell_len(head))]

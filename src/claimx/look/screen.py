"""Where a command shows what it found: a terminal with colours and a width, or a plain stream."""

from __future__ import annotations

import io
import sys

from rich.console import Console
from rich.text import Text

_NARROWEST = 40  # columns; less than that wraps in the terminal


class Screen:
    """Standard output. `colour` says whether there are any: not where it is piped, nor with NO_COLOR set."""

    def __init__(self) -> None:
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(errors="replace")  # an old code page has no arrows, and must not end in a traceback
        self._console = Console(highlight=False, markup=False, emoji=False)
        self.width = max(_NARROWEST, self._console.width)
        self.colour = bool(
            self._console.is_terminal and self._console.color_system is not None and not self._console.no_color
        )

    def print(self, text: Text) -> None:
        """A line, however long."""
        if self.colour:
            self._console.print(text, soft_wrap=True)
        else:
            sys.stdout.write(text.plain.rstrip() + "\n")

    def wrap(self, text: Text, first: Text, indent: int) -> None:
        """A text wrapped to the width, behind `first` on its first line and `indent` columns from the left."""
        head = first.copy()
        for line in text.wrap(self._console, self.width - indent) or [Text()]:
            head.truncate(indent, pad=True)
            line.rstrip()
            self.print(Text.assemble(head, line))
            head = Text()

"""A paragraph seen both as text and as tokens: the number grammar reads text, head nouns need tags."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from claimx.grammar.tree import Tree


@dataclass(frozen=True, slots=True)
class Surface:
    """Positions here count from the paragraph's start, not from the document's."""

    tree: Tree

    @property
    def text(self) -> str:
        return self.tree.text

    def token_at(self, position: int) -> int:
        """The token that holds a position, or the one before it."""
        return max(0, bisect_right(self.tree.starts, self.tree.offset + position) - 1)

    def token_from(self, position: int) -> int:
        """The first token that starts at or after a position; the number of tokens where none does."""
        return bisect_left(self.tree.starts, self.tree.offset + position)

    def start(self, token: int) -> int:
        return self.tree.starts[token] - self.tree.offset

    def end(self, token: int) -> int:
        return self.tree.ends[token] - self.tree.offset

    def tokens(self, start: int, end: int) -> tuple[int, int]:
        """The token range that covers a stretch of text."""
        return self.token_at(start), self.token_at(end - 1) + 1

    def glued(self, token: int) -> bool:
        """No white space before the token."""
        return token > 0 and self.tree.starts[token] == self.tree.ends[token - 1]

"""Named lists of words, and the `$name` references that stand for them.

A list of a later layer replaces the one of the same name below it; inside it, its own `$name` stands for that
lower list, so that `purchase_verbs: [$purchase_verbs, snap]` adds a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from claimx.rulebook.locate import Items, Node, Text
from claimx.rulebook.problems import Problems

_REFERENCE = re.compile(r"\$[A-Za-z][\w-]*")


def looks_like_reference(word: str) -> bool:
    """Whether a word is written like `$name`."""
    return _REFERENCE.fullmatch(word) is not None


def texts(node: Node | None) -> tuple[Text, ...]:
    """The texts of a list, or the one text that stands for a list; nothing else."""
    if isinstance(node, Text):
        return (node,)
    if isinstance(node, Items):
        return tuple(value for value in node.values if isinstance(value, Text))
    return ()


@dataclass(slots=True)
class Lists:
    """The named lists of all layers; `stacks` holds each name's definitions, the lowest layer first."""

    stacks: Mapping[str, list[Node]]
    done: dict[tuple[str, int], frozenset[str]] = field(default_factory=dict)

    def reference(self, text: Text) -> str | None:
        """The name that a `$name` refers to; None for any other text, such as the currency in "US$"."""
        if not looks_like_reference(text.value):
            return None
        name = text.value[1:]
        return name if name.islower() or name in self.stacks else None

    def named(self, name: str) -> frozenset[str]:
        """The words of a list; nothing for an unknown name."""
        return self._level(name, len(self.stacks.get(name, ())) - 1, frozenset())

    def expand(self, node: Node | None) -> frozenset[str]:
        """The words of a list that may hold references."""
        return frozenset(word for text in texts(node) for word in self.words(text))

    def words(self, text: Text) -> frozenset[str]:
        """What one text stands for: itself, or the list it refers to."""
        name = self.reference(text)
        return frozenset((text.value,)) if name is None else self.named(name)

    def check(self, node: Node | None, problems: Problems, plain: bool = False) -> None:
        """Reports references of a value, at any depth, to lists that do not exist.

        `plain` says that the texts are free, so that one such as "$US" may be what it looks like.
        """
        for text in _all_texts(node):
            name = self.reference(text)
            if not plain and name is None and looks_like_reference(text.value):
                name = text.value[1:]
            if name is not None and name not in self.stacks:
                known = (f"${known}" for known in self.stacks)
                problems.unknown(text.place, "unknown-list", "word list", text.value, known)

    def check_all(self, problems: Problems) -> None:
        """Checks the lists themselves: their references, and that none contains itself."""
        for name, stack in self.stacks.items():
            for level, node in enumerate(stack):
                self.check(node, problems, plain=True)
                for text in texts(node):
                    if self._reaches(self.reference(text), name, level):
                        problems.add(text.place, "list-cycle", f"list {name!r} contains itself through {text.value!r}")

    def _level(self, name: str, level: int, above: frozenset[tuple[str, int]]) -> frozenset[str]:
        key = (name, level)
        if level < 0 or key in above:
            return frozenset()
        if key not in self.done:
            found: set[str] = set()
            for text in texts(self.stacks[name][level]):
                other = self.reference(text)
                if other is None:
                    found.add(text.value)
                else:
                    below = level if other == name else len(self.stacks.get(other, ()))
                    found |= self._level(other, below - 1, above | {key})
            if above:  # inside a cycle the answer would depend on where one came in
                return frozenset(found)
            self.done[key] = frozenset(found)
        return self.done[key]

    def _reaches(self, start: str | None, name: str, level: int) -> bool:
        """Whether following references from `start` comes back to definition `level` of `name`."""
        if start is None:
            return False
        if start == name:
            return level == 0  # the lowest definition has nothing below that it could mean
        open_, seen = [start], {start}
        while open_:
            for node in self.stacks.get(open_.pop(), ()):
                for text in texts(node):
                    other = self.reference(text)
                    if other == name:
                        return True
                    if other is not None and other not in seen:
                        seen.add(other)
                        open_.append(other)
        return False


def _all_texts(node: Node | None) -> Iterator[Text]:
    if isinstance(node, Text):
        yield node
    elif isinstance(node, Items):
        for value in node.values:
            yield from _all_texts(value)
    elif node is not None:
        for value in node.entries.values():
            yield from _all_texts(value)

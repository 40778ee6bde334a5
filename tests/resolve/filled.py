"""Drafts of frozen sentences with their arguments, where a test says what pronouns stand for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

from claimx.extract.statements import Rules
from claimx.grammar.spans import noun_phrase
from claimx.grammar.tree import Tree
from claimx.model import Argument
from claimx.resolve.fill import Filled, fill
from claimx.resolve.resolver import Resolver
from tests.extract.stated import paragraph
from tests.grammar.parses import LEXICON


@dataclass(frozen=True)
class Told:
    """A resolver that has been told what each word stands for."""

    tree: Tree
    stands_for: Mapping[str, tuple[Argument, ...]] = field(default_factory=dict)
    vague_sources: frozenset[str] = frozenset({"people"})
    saying: frozenset[str] = frozenset({"announce"})

    def argument(self, paragraph: int, token: int, span: tuple[int, int] | None = None) -> Argument:
        text, start, end = self.tree.source(*(span or noun_phrase(self.tree, token, LEXICON)))
        return Argument(text=text, start=start, end=end, antecedents=self.stands_for.get(text, ()))


def filled(
    sentence: str, rules: Rules, type: str, stands_for: Mapping[str, tuple[Argument, ...]] | None = None
) -> Filled:
    """The one draft of a type in a sentence; `stands_for` are the antecedents of its words."""
    (slots,) = [one for one in paragraph(sentence, rules).stated if one.draft.type == type]
    return fill(slots, cast("Resolver", Told(slots.draft.tree, stands_for or {})), rules)


def named(text: str, label: str | None = None) -> tuple[Argument, ...]:
    """An antecedent that says no more than its text."""
    return (Argument(text=text, start=0, end=len(text), label=label),)

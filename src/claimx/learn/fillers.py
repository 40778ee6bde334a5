"""What a record's fillers are, as rules see them: head lemma, noun classes, label."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from claimx.extract.constraints import Classes, is_pronoun
from claimx.grammar.labels import PROPER_TAGS
from claimx.grammar.tree import Tree
from claimx.language import Reading
from claimx.model import Claim, Span


@dataclass(frozen=True, slots=True)
class Filler:
    """A filler's head: its `lemma` where it is a common noun, and the classes and labels that it is known by."""

    lemma: str | None
    labels: frozenset[str]


Fillers = Mapping[str, tuple[Filler, ...]]


def fillers(claim: Claim, reading: Reading, classes: Classes) -> Fillers:
    """The fillers of a record by role. Pronouns are left out: what they stand for is asked elsewhere."""
    found: dict[str, tuple[Filler, ...]] = {}
    for role, arguments in claim.roles.items():
        heads = [head for argument in arguments if (head := head_of(argument, reading)) is not None]
        found[role] = tuple(_filler(tree, token, classes) for tree, token in heads if not is_pronoun(tree, token))
    return found


def tree_at(reading: Reading, offset: int) -> tuple[Tree, int] | None:
    """The paragraph's tree and the token at an offset of the text; None where there is none."""
    for number, paragraph in enumerate(reading.paragraphs):
        if paragraph.start <= offset < paragraph.end and paragraph.parsed:
            tree = reading.tree(number)
            token = bisect_right(tree.starts, offset) - 1
            return (tree, token) if token >= 0 and offset < tree.ends[token] else None
    return None


def head_of(span: Span, reading: Reading) -> tuple[Tree, int] | None:
    """The word of a span that all its others hang on."""
    found = tree_at(reading, span.start)
    if found is None:
        return None
    tree, first = found
    inside = [token for token in range(first, len(tree)) if tree.starts[token] < span.end]
    heads = [token for token in inside if tree.heads[token] not in inside or tree.heads[token] == token]
    return (tree, heads[-1]) if heads else None


def _filler(tree: Tree, token: int, classes: Classes) -> Filler:
    name, common = tree.name_at[token], tree.tags[token] in ("NN", "NNS") and tree.words[token].islower()
    if name is not None and not common:
        return Filler(None, frozenset({name.label}))
    known = classes.get(tree.lowers[token]) or classes.get(tree.lemmas[token]) or frozenset()
    lemma = tree.lemmas[token] if common and tree.tags[token] not in PROPER_TAGS else None
    return Filler(lemma, frozenset(known))

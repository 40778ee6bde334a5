"""Links between the claims of one document: repeats, contradicts, alternative_to, part_of, argument_of.

Nothing is dropped: a claim told twice stands twice, and the later one says what it repeats.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from claimx.grammar.coordination import joined_by_or
from claimx.grammar.tree import Tree
from claimx.model import Argument, Related, RelationKind
from claimx.resolve.identity import statement

Link = tuple[str, str, RelationKind]  # of the first claim to the second
_PRONOUN_LIKE = frozenset(
    ("it", "its", "he", "his", "she", "her", "they", "their", "them", "him", "this", "that", "these", "those", "we")
)
# A claim inside a phrase of one of these roles is a part of the larger one.
_WHOLES: Mapping[str, tuple[str, ...]] = {
    "agreement": ("subject",),
    "meeting": ("event", "topic"),
    "cooperation": ("subject",),
}


@dataclass(frozen=True, slots=True)
class Node:
    """A claim with the parse it was read from. `fillers` are the head tokens of its roles, the anchor's first."""

    claim_id: str
    type: str
    polarity: str
    roles: Mapping[str, tuple[Argument, ...]]
    tree: Tree = field(compare=False, repr=False)
    trigger: int
    fillers: Mapping[str, tuple[int, ...]]

    @property
    def start(self) -> int:
        return self.tree.starts[self.trigger]


def related(nodes: Sequence[Node]) -> dict[str, tuple[Related, ...]]:
    """The links of each claim, by its id; sorted, each link once."""
    found: dict[str, set[tuple[RelationKind, str]]] = {}
    for source, target, relation in _links(sorted(nodes, key=lambda n: (n.start, n.claim_id))):
        if source != target:
            found.setdefault(source, set()).add((relation, target))
    return {
        source: tuple(Related(claim_id=target, relation=relation) for relation, target in sorted(links))
        for source, links in found.items()
    }


def _links(nodes: Sequence[Node]) -> Iterator[Link]:
    yield from _same_statements(nodes)
    for node in nodes:
        for arguments in node.roles.values():
            yield from ((a.claim_id, node.claim_id, "argument_of") for a in arguments if a.claim_id)
    for number, node in enumerate(nodes):
        for other in nodes[number + 1 :]:
            if other.tree is node.tree:
                yield from _alternatives(node, other)
                yield from _parts(node, other)
                yield from _parts(other, node)


def _same_statements(nodes: Sequence[Node]) -> Iterator[Link]:
    first: dict[str, list[Node]] = {}
    for node in nodes:
        if _is_vague(node):
            continue
        earlier = first.setdefault(statement(node.type, node.roles), [])
        same = next((other for other in earlier if other.polarity == node.polarity), None)
        opposite = next((other for other in earlier if other.polarity != node.polarity), None)
        if same is not None:
            yield node.claim_id, same.claim_id, "repeats"
        else:
            earlier.append(node)
        if opposite is not None:
            yield node.claim_id, opposite.claim_id, "contradicts"
            yield opposite.claim_id, node.claim_id, "contradicts"


def _is_vague(node: Node) -> bool:
    """True where one role alone or an open pronoun would make different claims look alike."""
    arguments = [a for fillers in node.roles.values() for a in fillers]
    open_ones = [a for a in arguments if a.text.lower() in _PRONOUN_LIKE and not a.antecedents and a.entity is None]
    return bool(open_ones) or len(node.roles) < 2


def _alternatives(one: Node, other: Node) -> Iterator[Link]:
    if one.type != other.type:
        return
    triggers = joined_by_or(one.tree, one.trigger, other.trigger)
    items = one.trigger == other.trigger and any(
        joined_by_or(one.tree, a, b) for a, b in zip(_anchors(one), _anchors(other), strict=False)
    )
    if triggers or items:
        yield one.claim_id, other.claim_id, "alternative_to"
        yield other.claim_id, one.claim_id, "alternative_to"


def _anchors(node: Node) -> tuple[int, ...]:
    return next(iter(node.fillers.values()), ())


def _parts(whole: Node, part: Node) -> Iterator[Link]:
    """ "a deal to buy ten jets": the purchase is a part of the agreement whose subject holds it."""
    if whole.trigger == part.trigger or part.type == whole.type:
        return
    for role in _WHOLES.get(whole.type, ()):
        for token in whole.fillers.get(role, ()):
            if part.trigger != token and part.trigger in whole.tree.subtree(token):
                yield part.claim_id, whole.claim_id, "part_of"

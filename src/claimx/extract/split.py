"""Match → one set of roles for each claim that it states: one an item, and one a pair of what "respectively" pairs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claimx.extract.match import Bound, Match
from claimx.grammar.coordination import number_lists
from claimx.grammar.phrases import own_tokens

Roles = Mapping[str, tuple[Bound, ...]]


def split(match: Match, role: str | None) -> Iterator[tuple[Roles, int | None]]:
    """The roles of each claim, with the token that tells it from another on the same trigger and anchor, if any.

    Each coordinated filler of `role` makes a claim of its own; phrases stay with the item that they hang on.
    """
    if paired := _paired(match):
        yield from _pairs(match, paired)
        return
    items = match.roles.get(role, ()) if role else ()
    if len(items) < 2:
        yield match.roles, _left_over(items)
        return
    tree = match.predication.tree
    homes = [own_tokens(tree, item.counted) | own_tokens(tree, item.token) for item in items]
    for number, item in enumerate(items):
        roles: dict[str, tuple[Bound, ...]] = {}
        for name, bound in match.roles.items():
            kept = (item,) if name == role else _of_item(bound, number, homes)
            if kept:
                roles[name] = kept
        yield roles, _left_over((item,))


def _left_over(items: tuple[Bound, ...]) -> int | None:
    """The number that stands for a noun said before ("and Romania *12*")."""
    return next((b.counted for b in items if b.path == "gapped" and b.counted != b.token), None)


def _paired(match: Match) -> list[str]:
    """The roles that "respectively" pairs: two or more that have as many fillers as each other."""
    tree = match.predication.tree
    start, end = tree.sentence(match.predication.token)
    if "respectively" not in tree.lowers[start:end]:
        return []
    lists = [name for name, bound in match.roles.items() if len(bound) > 1]
    sizes = {len(match.roles[name]) for name in lists}
    counted = any({len(numbers)} == sizes for numbers in number_lists(tree, start, end))
    return lists if len(lists) + counted > 1 and len(sizes) == 1 else []


def numbers_of_others(match: Match, roles: Roles) -> frozenset[int]:
    """The numbers that "respectively" gives to other claims than the one with these roles."""
    paired = _paired(match)
    if not paired:
        return frozenset()
    ordered = sorted(match.roles[paired[0]], key=lambda b: b.counted)
    place = next((n for n, b in enumerate(ordered) if b in roles.get(paired[0], ())), None)
    lists = number_lists(match.predication.tree, *match.predication.tree.sentence(match.predication.token))
    return frozenset(
        number
        for numbers in lists
        if len(numbers) == len(ordered) and place is not None
        for n, number in enumerate(numbers)
        if n != place
    )


def _pairs(match: Match, paired: list[str]) -> Iterator[tuple[Roles, int | None]]:
    ordered = {name: sorted(match.roles[name], key=lambda b: b.counted) for name in paired}
    for number in range(len(ordered[paired[0]])):
        roles = {name: (ordered[name][number],) if name in ordered else bound for name, bound in match.roles.items()}
        yield roles, ordered[paired[-1]][number].counted if number else None


def _of_item(bound: tuple[Bound, ...], number: int, homes: list[set[int]]) -> tuple[Bound, ...]:
    """The fillers that serve an item: those on its own phrase, else those on none, else those on the last item."""
    last = max(t for tokens in homes[-1:] for t in tokens)
    home = {
        b: next((i for i, tokens in enumerate(homes) if b.token in tokens and b.token <= last), None) for b in bound
    }
    own = tuple(b for b in bound if home[b] == number)
    shared = tuple(b for b in bound if home[b] is None)
    return own or shared or tuple(b for b in bound if home[b] == len(homes) - 1)

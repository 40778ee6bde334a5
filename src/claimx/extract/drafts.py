"""Tree → drafts: every trigger is matched, split into one claim an item, and told once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from claimx.extract.match import Bound, Match, Setting, Verdict, best_matches
from claimx.extract.split import split
from claimx.grammar.lexicon import Lexicon
from claimx.grammar.predication import Predication
from claimx.grammar.predications import category, gapped, predicate
from claimx.grammar.supplied import givers
from claimx.grammar.tree import Tree
from claimx.rulebook.schema import Rulebook


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim before its slots: a match with the fillers of one item. `paragraph` is the tree's number.

    `apart` is the token that tells it from a draft of the same trigger and anchor ("Poland and Romania bought 32 and
    12 jets respectively").
    """

    paragraph: int
    match: Match
    roles: Mapping[str, tuple[Bound, ...]]
    siblings: int = 1
    apart: int | None = None

    @property
    def tree(self) -> Tree:
        return self.match.predication.tree

    @property
    def token(self) -> int:
        return self.match.predication.token

    @property
    def type(self) -> str:
        return self.match.frame.claim


@dataclass(frozen=True, slots=True)
class Tried:
    """What matching did at one trigger: the predication and a verdict on each frame."""

    predication: Predication
    verdicts: tuple[Verdict, ...]


def setting_of(rulebook: Rulebook) -> Setting:
    """What matching asks of a rulebook, computed once."""
    return Setting(
        lexicon=Lexicon.from_words(rulebook.words),
        classes=rulebook.classes_of,
        anchors={name: kind.required_any for name, kind in rulebook.types.items()},
        doers={name: kind.doers for name, kind in rulebook.types.items()},
        items={name: kind.split for name, kind in rulebook.types.items()},
        extends={name: kind.extends for name, kind in rulebook.types.items()},
    )


def drafts(tree: Tree, paragraph: int, rulebook: Rulebook, setting: Setting) -> tuple[list[Draft], list[Tried]]:
    """The drafts of a paragraph in text order, and what was tried."""
    matches: list[Match] = []
    tried: list[Tried] = []
    for predication in triggers(tree, rulebook, setting):
        frames = rulebook.frames_of[predication.category, predication.lemma]
        found_here, verdicts = best_matches(predication, frames, setting)
        tried.append(Tried(predication, verdicts))
        matches += found_here
    found = [draft for match in matches for draft in _split(match, paragraph, rulebook)]
    return _told_once(found, rulebook), tried


def triggers(tree: Tree, rulebook: Rulebook, setting: Setting) -> Iterator[Predication]:
    """The predications whose head is a trigger of some frame; a form of two lemmas is read as each of them."""
    for token, word in enumerate(tree.lowers):
        forms = rulebook.triggers.of(word)
        if not forms:
            continue
        kind = category(tree, token) or ("verb" if givers(tree, token, setting.lexicon) else None)
        for form_kind, lemma in forms:
            if form_kind == kind:
                found = predicate(tree, token, kind, lemma, setting.lexicon)
                yield found
                yield from gapped(found, setting.lexicon)


def _split(match: Match, paragraph: int, rulebook: Rulebook) -> Iterator[Draft]:
    sets = list(split(match, rulebook.types[match.frame.claim].split))
    for roles, apart in sets:
        yield Draft(paragraph, match, roles, len(sets), apart)


def _told_once(found: list[Draft], rulebook: Rulebook) -> list[Draft]:
    """Drops what another draft of the same type tells better: the same item, or the noun it is built on."""
    kept: list[Draft] = []
    found = _completed(found)
    for draft in sorted(found, key=lambda d: (-d.match.rank[1], -d.match.rank[0], _is_noun(d), d.token)):
        if not any(_tells(other, draft, rulebook) for other in kept):
            kept.append(draft)
    triggers = {draft.token for draft in kept if _is_noun(draft)}
    kept = _one_meeting_of_purpose(kept, rulebook)
    carried = {token for draft in kept for token in _absorbed(draft, rulebook)}
    carried |= {token for draft in kept for token in _carried(draft, rulebook)}
    kept = [d for d in kept if d.token not in carried and not _is_told_inside(d, triggers - carried, rulebook)]
    return sorted(kept, key=lambda d: (d.token, [b.token for fillers in d.roles.values() for b in fillers]))


def _absorbed(draft: Draft, rulebook: Rulebook) -> Iterator[int]:
    """The fillers that this claim tells even where they name an action: "halted deliveries" is no supply."""
    for role in rulebook.types[draft.type].absorbs:
        yield from (b.token for b in draft.roles.get(role, ()) if b.token != draft.token)


def _completed(found: list[Draft]) -> list[Draft]:
    """ "Talks between A and B resumed in Doha": what the noun tells of itself completes the claim of its verb."""
    nouns = {(d.type, role, d.token): d for d in found if _is_noun(d) for role in d.roles if _is_itself(d, role)}
    whole: list[Draft] = []
    used: set[tuple[str, int]] = set()
    for draft in found:
        own = [nouns.get((draft.type, role, b.token)) for role, bound in draft.roles.items() for b in bound]
        inner = next((n for n in own if n is not None and n is not draft and not _is_noun(draft)), None)
        if inner is not None and draft.siblings == inner.siblings == 1:
            used.add((inner.type, inner.token))
            whole.append(_joined(draft, inner))
        else:
            whole.append(draft)
    return [d for d in whole if (d.type, d.token) not in used]


def _is_itself(draft: Draft, role: str) -> bool:
    return any(b.token == draft.token for b in draft.roles[role])


def _joined(whole: Draft, part: Draft) -> Draft:
    """A draft with the roles that it lacks taken from another."""
    specs = {**part.match.frame.roles, **whole.match.frame.roles}
    frame = replace(whole.match.frame, roles=specs)
    return replace(whole, match=replace(whole.match, frame=frame), roles={**part.roles, **whole.roles})


def _one_meeting_of_purpose(found: list[Draft], rulebook: Rulebook) -> list[Draft]:
    """ "will visit Oslo to discuss gas" is one claim: the purpose adds its roles to the claim of the same type.

    Not where each has an item of its own: "set up a plant to make drones".
    """
    kept: list[Draft] = []
    for draft in sorted(found, key=lambda d: d.token):
        purposes = {o.token for o in draft.match.predication.chain if o.relation == "purpose"}
        place = next((n for n, k in enumerate(kept) if k.type == draft.type and k.token in purposes), None)
        if place is None or _differ(kept[place], draft, rulebook.types[draft.type].split):
            kept.append(draft)
            continue
        kept[place] = _joined(kept[place], draft)
    return kept


def _differ(one: Draft, other: Draft, item: str | None) -> bool:
    """True where two claims have an item each, and not the same."""
    items = [{b.token for b in draft.roles.get(item or "", ())} for draft in (one, other)]
    return all(items) and not items[0] & items[1]


def _carried(draft: Draft, rulebook: Rulebook) -> Iterator[int]:
    """The noun of a light verb phrase that tells its item itself: "took delivery of jets" is no supply as well."""
    item = rulebook.types[draft.type].split
    if not item or item not in draft.roles:
        return
    functions = draft.match.predication.functions
    for name, forms in draft.match.frame.trigger.with_forms.items():
        yield from (f.token for f in functions.get(name, ()) if draft.tree.lowers[f.token] in forms)


def _is_told_inside(draft: Draft, triggers: set[int], rulebook: Rulebook) -> bool:
    """True for "offered a technology transfer": the noun states the claim, the verb around it only carries it."""
    item = rulebook.types[draft.type].split
    fillers = draft.roles.get(item, ()) if item else ()
    return any(b.token in triggers and b.token != draft.token for b in fillers)


def _is_noun(draft: Draft) -> bool:
    return draft.match.predication.category == "noun"


def _tells(other: Draft, draft: Draft, rulebook: Rulebook) -> bool:
    if other.type != draft.type or other.tree is not draft.tree:
        return False
    if other.token == draft.token:
        return other.roles == draft.roles
    if _fillers(draft) <= _fillers(other) and other.tree.sentence(other.token) == other.tree.sentence(draft.token):
        return True
    inside = {t for bound in other.roles.values() for b in bound for t in (b.token, b.counted)}
    if draft.token in inside:
        return True
    item = rulebook.types[draft.type].split
    if item is None or item not in draft.roles or item not in other.roles:
        return False
    same = draft.roles[item][0].token == other.roles[item][0].token
    return same and _close(other, draft)


def _fillers(draft: Draft) -> set[tuple[str, int]]:
    return {(role, b.token) for role, bound in draft.roles.items() for b in bound}


def _close(one: Draft, other: Draft) -> bool:
    """True where one trigger governs the other: "placed an order", "agreed on the purchase"."""
    above = {o.token for o in one.match.predication.chain} | {o.token for o in other.match.predication.chain}
    return one.token in above or other.token in above

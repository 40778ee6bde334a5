"""Plural descriptions of things named apart before: "the two sides", "both countries", "the leaders", "the pair"."""

from __future__ import annotations

from claimx.grammar import coordination
from claimx.grammar import mentions as grammar
from claimx.grammar.tree import Tree
from claimx.resolve.descriptions import Description, describe, earlier
from claimx.resolve.scene import ACTORS, Candidate, Scene

_REACH = 3


def resolve_group(scene: Scene, paragraph: int, token: int) -> list[Candidate]:
    """The members of a plural description, in text order; nothing where their number does not fit."""
    tree = scene.trees(paragraph)
    lemma = tree.lemmas[token]
    kinds = [kind for kind, lemmas in scene.cues.groups.items() if lemma in lemmas]
    if not kinds:
        return []
    if tree.lowers[token] in scene.cues.numbers:  # "the pair", "both agreed", "the two"
        if grammar.place(tree, token) not in ("subject", "object", "oblique"):
            return []
        place, size = _bare(tree, paragraph, token), _number(scene, tree.lowers[token])
    else:
        described = _both(scene, tree, paragraph, token) if grammar.is_plural(tree, token) else None
        if described is None:
            return []
        place, size = described
    if size is None and lemma not in scene.cues.uncounted:
        return []
    return _members(scene, place, kinds, size)


def _number(scene: Scene, word: str | None) -> int | None:
    found = scene.cues.numbers.get(word or "")
    return int(next(iter(found))) if found else None


def _bare(tree: Tree, paragraph: int, token: int) -> Description:
    return Description(paragraph, tree, token, tree.lemmas[token], None, frozenset(), frozenset(), ())


def _both(scene: Scene, tree: Tree, paragraph: int, token: int) -> tuple[Description, int | None] | None:
    """A plural noun with "both", a number or "the" in front, and how many it counts."""
    article, numeral = grammar.article(tree, token), grammar.numeral(tree, token)
    size = _number(scene, article) or _number(scene, numeral)
    place = _bare(tree, paragraph, token) if article == "both" else describe(scene, paragraph, token)
    if place is None or (numeral is not None and size is None) or _restricted(scene, place):
        return None
    return place, size


def _restricted(scene: Scene, place: Description) -> bool:
    """True for "the European leaders", "the other sides": more or others than were named."""
    plain = {word for word in place.words if word not in scene.cues.numbers}
    return bool(place.countries) or bool(plain - scene.cues.group_modifiers)


def _members(scene: Scene, place: Description, kinds: list[str], size: int | None) -> list[Candidate]:
    """Sentence by sentence backwards: as many of one kind as counted, alone or with the sentence after it."""
    wanted = {size} if size is not None else {2, 3}
    known: dict[str, dict[str, Candidate]] = {kind: {} for kind in kinds}
    for candidates in earlier(scene, place, _REACH):
        for kind in kinds:
            here = {c.key: c for c in candidates if _is_member(c, kind)}
            if kind == "countries" and len(here) < min(wanted):
                here = {**_nationalities(scene, candidates), **here}
            if len(here) in wanted:
                return _in_order(here)
            if len(here) > max(wanted):
                return _coordinated(here, wanted)
            known[kind] |= {key: c for key, c in here.items() if key not in known[kind]}
            if len(known[kind]) in wanted:
                return _in_order(known[kind])
    return []


def _is_member(candidate: Candidate, kind: str) -> bool:
    if not candidate.named or candidate.plural:
        return False
    allowed = {
        "countries": {"country", "bloc"},
        "persons": {"person"},
        "companies": {"org", "name"},
        "any": {*ACTORS, "person"},
    }[kind]
    return candidate.kind in allowed


def _nationalities(scene: Scene, candidates: list[Candidate]) -> dict[str, Candidate]:
    """Countries that a sentence names in front of other nouns ("the German chancellor", "India-Russia summit")."""
    if not candidates:
        return {}
    tree, paragraph = candidates[0].tree, candidates[0].paragraph
    low, high = tree.sentence(candidates[0].token)
    tokens = [t for t in range(low, high) if tree.words[t][:1].isupper() and tree.tags[t][:2] in ("NN", "JJ")]
    found = [(t, scene.country(tree, t)) for t in tokens]
    return {country: scene.candidate(paragraph, tree, t, country) for t, country in found if country is not None}


def _coordinated(here: dict[str, Candidate], wanted: set[int]) -> list[Candidate]:
    """The one coordination ("India and Japan") of the wanted size among more than enough candidates."""
    runs: dict[int, dict[str, Candidate]] = {}
    for candidate in here.values():
        runs.setdefault(coordination.first_conjunct(candidate.tree, candidate.token), {})[candidate.key] = candidate
    fitting = [run for run in runs.values() if len(run) in wanted]
    return _in_order(fitting[0]) if len(fitting) == 1 else []


def _in_order(found: dict[str, Candidate]) -> list[Candidate]:
    return sorted(found.values(), key=lambda c: c.start)

"""Definite descriptions by kind: "the kingdom", "the bloc", "the Seoul-based company", "the minister", "the jets".

Each kind of noun has a search of its own, which gives the one earlier mention that fits or nothing.
"""

from __future__ import annotations

from collections.abc import Callable

from claimx.grammar import mentions as grammar
from claimx.grammar.tree import Tree
from claimx.resolve.companies import called, company, home
from claimx.resolve.descriptions import FAR, Description, describe, earlier, nearest, only, tells_more
from claimx.resolve.scene import Candidate, Scene
from claimx.resolve.states import state

_REACH = 4  # sentences


def resolve_description(scene: Scene, paragraph: int, token: int) -> list[Candidate]:
    """The earlier mention that a singular description takes up; nothing where two could be meant."""
    found = describe(scene, paragraph, token)
    if found is None:
        return []
    if grammar.is_plural(found.tree, token):
        thing = _thing(scene, found) if found.lemma in scene.cues.descriptions["thing"] else []
        return thing or _repeated(scene, found)
    searches: tuple[tuple[str, Callable[[Scene, Description], list[Candidate]]], ...] = (
        ("body", _body), ("country", state), ("bloc", _bloc), ("company", company), ("person", _person),
        ("thing", _thing), ("event", _event),
    )  # fmt: skip
    for kind, search in searches:
        if found.lemma in scene.cues.descriptions.get(kind, frozenset()) and (chosen := search(scene, found)):
            return chosen
    return _repeated(scene, found) if scene.kind(found.tree, token) == "thing" else []


def _bloc(scene: Scene, place: Description) -> list[Candidate]:
    def fits(candidate: Candidate) -> bool:
        entity = scene.names.entities.get(candidate.key)
        return entity is not None and entity.label == "BLOC" and place.lemma in entity.kinds

    return nearest(scene, place, _REACH, fits) or only(scene, place, fits)


def _body(scene: Scene, place: Description) -> list[Candidate]:
    lemma = place.lemma.rsplit("-", 1)[-1]
    said = {word for word in place.words if word[:1].isalpha()} - {word.lower() for word in place.seats}

    def fits(candidate: Candidate) -> bool:
        entity = scene.names.entities.get(candidate.key)
        if entity is not None and entity.label in ("ORG", "BLOC"):
            right = place.lemma in entity.kinds or entity.name.rsplit(" ", 1)[-1].lower() == lemma
            return right and all(word in entity.name.lower() for word in said)
        tree, token = candidate.tree, candidate.token
        if candidate.plural or lemma not in (tree.lemmas[token], *called(candidate)) or not tells_more(candidate):
            return False
        right = not place.countries or home(scene, candidate) in place.countries
        words = {tree.lowers[t] for t in (token, *grammar.modifiers(tree, token))}
        return right and (bool(place.countries) or said <= words)

    return (
        nearest(scene, place, 3, fits)
        or only(scene, place, lambda c: _is_proper(scene, c) and fits(c))
        or _one_of_its_kind(scene, place, fits)
    )


def _one_of_its_kind(scene: Scene, place: Description, fits: Callable[[Candidate], bool]) -> list[Candidate]:
    """The one ministry of the article, said alike each time; "Oman's ministry" and "its ministry" are another's."""
    found: dict[str, Candidate] = {}
    for candidates in earlier(scene, place, 2 * FAR):
        for candidate in filter(fits, candidates):
            tree, token = candidate.tree, candidate.token
            words = [tree.lowers[t] for t in grammar.modifiers(tree, token)]
            if set(words) <= set(place.words):
                continue  # says no more than the description
            owner = grammar.possessor(tree, token)
            found.setdefault(" ".join([*words, str(owner is not None)]), candidate)
    alone = list(found.values())
    owned = any(grammar.possessor(c.tree, c.token) is not None for c in alone)
    return alone if len(alone) == 1 and not owned else []


def _is_proper(scene: Scene, candidate: Candidate) -> bool:
    return candidate.key in scene.names.entities or candidate.tree.words[candidate.token][:1].isupper()


def _person(scene: Scene, place: Description) -> list[Candidate]:
    titles = {place.lemma, *(w for w in place.words if w in scene.cues.titles)}
    generic = place.lemma in scene.cues.untitled

    def fits(candidate: Candidate) -> bool:
        if not candidate.named:
            return candidate.tree.lemmas[candidate.token] == place.lemma and tells_more(candidate)
        form, entity = scene.form(candidate.tree, candidate.token), scene.names.entities.get(candidate.key)
        listed = entity if entity is not None and entity.label == "PERSON" else None
        if (form is None or form.kind != "person") and listed is None:
            return False
        borne, of = (form.titles, form.countries) if form is not None else (set(), set())
        if listed is not None:
            borne = borne | {word for kind in listed.kinds for word in kind.split()}
            of = of | ({listed.country} if listed.country else set())
        if place.countries and not place.countries & of:
            return False
        return bool(borne) if generic else titles <= borne

    if generic and not place.countries:
        return []
    return only(scene, place, fits, 2 * FAR) or (nearest(scene, place, 2, fits) if not place.countries else [])


def _thing(scene: Scene, place: Description) -> list[Candidate]:
    narrower = scene.cues.broader.get(place.lemma, frozenset())
    plural = grammar.is_plural(place.tree, place.token)

    def fits(candidate: Candidate) -> bool:
        tree, token = candidate.tree, candidate.token
        alike = candidate.plural == plural or {place.lemma, tree.lowers[token]} & scene.cues.invariant
        if not alike or (candidate.kind != "thing" and tree.lemmas[token] not in narrower):
            return False
        link = scene.known(tree, token)
        if link is not None and candidate.named:
            return link.label == "WEAPON" and _same_class(scene, tree, token, place)
        counted = grammar.numeral(tree, token) is not None
        return tree.lemmas[token] in {place.lemma, *narrower} and (counted or tells_more(candidate))

    if place.words:
        return []
    return nearest(scene, place, 1 if len(narrower) > 4 else 2, fits) or only(scene, place, fits)


def _event(scene: Scene, place: Description) -> list[Candidate]:
    def fits(candidate: Candidate) -> bool:
        tree, token = candidate.tree, candidate.token
        return tree.lemmas[token] == place.lemma and candidate.plural == plural and tells_more(candidate)

    plural = grammar.is_plural(place.tree, place.token)
    return only(scene, place, fits) if not place.words else []


def _repeated(scene: Scene, place: Description) -> list[Candidate]:
    """What was named by the same noun with more words ("two Turkish shipping firms … the firms")."""
    plural = grammar.is_plural(place.tree, place.token)

    def fits(candidate: Candidate) -> bool:
        tree, token = candidate.tree, candidate.token
        if candidate.named or candidate.plural != plural or tree.lemmas[token] != place.lemma:
            return False
        return tells_more(candidate) or grammar.numeral(tree, token) is not None

    return nearest(scene, place, 3, fits) if not place.words else []


def _same_class(scene: Scene, tree: Tree, token: int, place: Description) -> bool:
    """A bare model name ("the Su-57") can be any weapon; one with a noun ("K2 tanks") is that."""
    noun = tree.lemmas[token]
    said = noun in scene.cues.descriptions["thing"]
    return not said or noun == place.lemma or noun in scene.cues.broader.get(place.lemma, frozenset())

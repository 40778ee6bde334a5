"""Companies by description: "the firm", "the yard", "the Seoul-based company", "the South African utility"."""

from __future__ import annotations

from claimx.grammar import mentions as grammar
from claimx.resolve.descriptions import Description, nearest, only, tells_more
from claimx.resolve.scene import ACTORS, Candidate, Scene

_REACH = 4  # sentences
_NEAR = 2  # sentences in which a company of unknown trade or seat must be the only one


def company(scene: Scene, place: Description) -> list[Candidate]:
    """The company that a description takes up: by its trade, home or seat where these are known, else by nearness."""
    if place.countries or place.seats:
        return _placed(scene, place)
    if place.lemma in scene.cues.generic_companies:
        return _generic(scene, place)

    def fits(candidate: Candidate) -> bool:
        return _is_company(scene, place, candidate) and bool(trades(scene, place) & said(scene, candidate))

    def named(candidate: Candidate) -> bool:
        return candidate.named and fits(candidate)

    told = nearest(scene, place, _NEAR, named) or only(scene, place, named) or only(scene, place, fits)
    if told or place.lemma in scene.cues.descriptions["body"]:
        return told
    return nearest(scene, place, _NEAR, lambda c: _untold(scene, place, c)) or _alone(scene, place)


def _placed(scene: Scene, place: Description) -> list[Candidate]:
    """ "The Turkish company", "the Seoul-based firm": who is known to be from there, else the only one of the sentences
    right before whose home nobody told."""
    fitting = only(scene, place, lambda c: _is_company(scene, place, c) and _sits(scene, place, c) is True)
    if fitting or not (place.based or place.countries):
        return fitting
    return nearest(scene, place, _NEAR, lambda c: _is_company(scene, place, c) and _sits(scene, place, c) is None)


def _generic(scene: Scene, place: Description) -> list[Candidate]:
    found = nearest(scene, place, _REACH, lambda c: _is_company(scene, place, c))
    if found and found[0].place != "subject" and _goes_on(scene, found[0]):
        return []  # "It fights X and Y": the group may be who "it" is
    if found and place.words and _rivals(scene, place, found[0]):
        return []
    return found or only(scene, place, lambda c: _is_company(scene, place, c))


def _goes_on(scene: Scene, found: Candidate) -> bool:
    """Whether a sentence speaks of someone as "it" before it comes to what was found."""
    low = found.tree.sentence(found.token)[0]
    words = found.tree.lowers
    return any(words[t] == "it" and grammar.is_subject(found.tree, t) for t in range(low, found.token))


def _rivals(scene: Scene, place: Description, found: Candidate) -> bool:
    """Whether the sentence of what was found names others that could be called so too ("the state-owned company")."""
    here = scene.candidates(found.paragraph, scene.sentence_number(found.tree, found.token))
    return any(c.named and c.key != found.key and c.kind == "name" and c.place != "possessor" for c in here)


def _alone(scene: Scene, place: Description) -> list[Candidate]:
    """The one company of the article, where nobody told its trade."""
    found = only(scene, place, lambda c: _is_company(scene, place, c) and c.named)
    return [c for c in found if _untold(scene, place, c)]


def trades(scene: Scene, place: Description) -> set[str]:
    """The nouns that say the same as a description's ("yard": shipyard)."""
    return {place.lemma, *scene.cues.trades.get(place.lemma, ())}


def said(scene: Scene, candidate: Candidate) -> set[str]:
    """The nouns that rules, the phrase itself or the name ("Imabari Shipbuilding") say of someone."""
    entity = scene.names.entities.get(candidate.key)
    found = called(candidate) | set(entity.kinds if entity is not None else ())
    form = scene.form(candidate.tree, candidate.token) if candidate.named else None
    last = form.words[-1].lower() if form is not None else ""
    return found | scene.cues.trades_of_names.get(last, frozenset())


def called(candidate: Candidate) -> set[str]:
    """The nouns that a phrase itself says of someone: "the shipbuilder Nordværft", "Petrona, a producer"."""
    tree, token = candidate.tree, candidate.token
    nouns = [*grammar.modifiers(tree, token), *grammar.beside(tree, token), token]
    return {tree.lemmas[t] for t in nouns if tree.tags[t] in ("NN", "NNS")}


def _untold(scene: Scene, place: Description, candidate: Candidate) -> bool:
    """A named company of which no other trade is known; a name of unknown kind where its sentence has no other."""
    if candidate.key in scene.names.entities or not candidate.named:
        return False  # of a company that the rules list without a trade nobody knows whether it is a yard
    if not (_is_company(scene, place, candidate) or _stands_alone(scene, candidate)):
        return False
    companies = scene.cues.descriptions["company"] - scene.cues.generic_companies
    return not said(scene, candidate) & companies


def _stands_alone(scene: Scene, candidate: Candidate) -> bool:
    """The only name of someone who could act in its sentence, and no person by title."""
    here = scene.candidates(candidate.paragraph, scene.sentence_number(candidate.tree, candidate.token))
    others = [c for c in here if c.named and c.kind in (*ACTORS, "person") and c.key != candidate.key]
    form = scene.form(candidate.tree, candidate.token)
    return candidate.kind == "name" and not others and (form is None or form.kind != "person")


def _is_company(scene: Scene, place: Description, candidate: Candidate) -> bool:
    """Whether a mention may be a company at all, or one of the description's trade."""
    if candidate.kind not in ("org", "name") or candidate.plural:
        return False
    entity = scene.names.entities.get(candidate.key)
    if entity is not None:
        body = scene.cues.descriptions["body"] - scene.cues.descriptions["company"]
        return entity.label == "ORG" and (
            bool(trades(scene, place) & said(scene, candidate)) or not body & {*entity.kinds}
        )
    if not candidate.named:
        if place.lemma in scene.cues.generic_companies and _is_described(scene, candidate):
            return True
        return bool(trades(scene, place) & called(candidate)) and tells_more(candidate)
    return _looks_like_company(scene, candidate)


def _is_described(scene: Scene, candidate: Candidate) -> bool:
    """ "The shipbuilder", which "the firm" may go on with."""
    lemma = candidate.tree.lemmas[candidate.token]
    known = lemma in scene.cues.descriptions["company"] - scene.cues.descriptions["body"]
    return known and grammar.article(candidate.tree, candidate.token) == "the"


def _looks_like_company(scene: Scene, candidate: Candidate) -> bool:
    tree, token = candidate.tree, candidate.token
    body = scene.cues.descriptions["body"] - scene.cues.descriptions["company"]
    if tree.lowers[token] in body or tree.lemmas[token] in body:
        return False
    form, name = scene.form(tree, token), tree.name_at[token]
    if form is not None and form.kind != "name":
        return form.kind == "org" and form.words[-1].lower() not in body
    return name is not None and name.label == "ORG"


def home(scene: Scene, candidate: Candidate) -> str | None:
    """The country that a phrase puts someone in: "South Korean shipbuilder X", "X of South Korea", "Korea's X"."""
    tree, token = candidate.tree, candidate.token
    nouns = [token, *grammar.beside(tree, token)]
    around = [t for noun in nouns for t in grammar.modifiers(tree, noun)]
    owner = grammar.possessor(tree, token)
    if owner is not None:
        around.append(owner)
    found = {country for t in around if (country := scene.country(tree, t)) is not None}
    return found.pop() if len(found) == 1 else None


def _sits(scene: Scene, place: Description, candidate: Candidate) -> bool | None:
    """Whether a company is from the country or town that a description names; None where nobody tells."""
    entity = scene.names.entities.get(candidate.key)
    seat, country = (entity.seat, entity.country) if entity is not None else (None, None)
    if seat is not None and place.based and place.seats:
        return bool({*seat.split()} & place.seats)
    country = country or home(scene, candidate)
    if place.countries:
        return None if country is None else country in place.countries
    return None

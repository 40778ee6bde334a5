"""States by description: "the kingdom", "the Nordic country", "the government"."""

from __future__ import annotations

from claimx.grammar import mentions as grammar
from claimx.resolve.descriptions import Description, nearest, only
from claimx.resolve.scene import Candidate, Scene


def state(scene: Scene, place: Description) -> list[Candidate]:
    """The country that a description takes up; nothing where it says itself which one, or where two could be meant."""
    regions = [r for r in scene.cues.regions if _named(r, place.words)]
    if place.countries or place.seats or scene.cues.unlike & set(place.words):
        return []  # "the Polish government" says itself which one it is
    if place.lemma in scene.cues.told_countries and not place.words:
        return []  # "the economy" is the country's own, "the island economy" the country

    def fits(candidate: Candidate) -> bool:
        if candidate.kind != "country" or not candidate.named or candidate.key not in scene.names.entities:
            return False
        return all(in_region(scene, candidate.key, region) for region in regions)

    if place.lemma in scene.cues.forms_of_state:
        return only(scene, place, lambda c: fits(c) and place.lemma in scene.names.entities[c.key].kinds)
    if regions:
        return only(scene, place, fits)
    if place.lemma not in scene.cues.metonym_nouns:  # "the government" is often the reader's, not the one just named
        chosen = nearest(scene, place, 2, fits)
        if not chosen and place.lemma in scene.cues.plain_countries:
            chosen = _country_of_paragraph(scene, place)
        if chosen:
            return chosen
    alone = len(scene.countries_before(place.tree.starts[place.token])) == 1
    return only(scene, place, fits) if alone else []


def _country_of_paragraph(scene: Scene, place: Description) -> list[Candidate]:
    """The one country that the paragraph has named so far, by name or nationality."""
    tree, seen = place.tree, range(place.token)
    named = {t: scene.country(tree, t) for t in seen if tree.words[t][:1].isupper()}
    found = {country: token for token, country in reversed(named.items()) if country is not None}
    inside = [scene.candidate(place.paragraph, tree, token, country) for country, token in found.items()]
    return inside if len(inside) == 1 and not _is_left(scene, place, inside[0]) else []


def _is_left(scene: Scene, place: Description, found: Candidate) -> bool:
    """True for the subject of the clause in which "the country" stands: another one is meant."""
    clause = grammar.governor(place.tree, place.token)
    return found.place == "subject" and grammar.governor(found.tree, found.token) == clause


def _named(region: str, words: tuple[str, ...]) -> bool:
    parts = region.split()
    return any(list(words[n : n + len(parts)]) == parts for n in range(len(words)))


def in_region(scene: Scene, country: str, region: str) -> bool:
    """Whether a country lies in a part of the world: by its code, or by what the libraries say of it."""
    members = scene.cues.regions[region]
    return country.removeprefix("country:") in members or bool(members & set(scene.names.entities[country].kinds))

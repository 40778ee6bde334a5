"""Pronouns whose antecedent stands in an earlier sentence: its subject first, then the only thing there that fits."""

from __future__ import annotations

from claimx.grammar import mentions as grammar
from claimx.resolve.agreement import Follow, Need, all_fit, fits, is_solid, one_group
from claimx.resolve.scene import ACTORS, Candidate, Scene

_REACH = {"neuter": 2, "plural": 1, "male": 4, "female": 4}  # sentences


def behind(scene: Scene, need: Need, follow: Follow, rivals: list[Candidate]) -> list[Candidate]:
    """The antecedent in the nearest earlier sentence that has one; `rivals` are what fits in the pronoun's own."""
    here = scene.sentence_number(need.tree, need.token)
    if rivals:
        return _topic(scene, need, here, follow, rivals)
    if need.kind == "neuter" and need.aside:
        return _object(scene, need, here)
    for steps, (paragraph, sentence) in enumerate(scene.before(need.paragraph, here, _REACH[need.kind])):
        chosen = None
        if need.of_person or not need.aside:
            chosen = _subjects(scene, need, paragraph, sentence, follow)
            if chosen is None:
                chosen = _continued(scene, need, paragraph, sentence, follow)
            if chosen and _rather_object(scene, need, paragraph, sentence, chosen[0]):
                return []
        if chosen is None and not (steps > 0 and need.kind == "neuter"):
            chosen = _only(scene, need, paragraph, sentence, _has_actor(scene, need, here))
            if chosen is None and need.kind == "plural" and not _has_actor(scene, need, here):
                chosen = _pair([*_by_pronoun(scene, paragraph, sentence, follow), *_heads(scene, paragraph, sentence)])
                chosen = chosen or None
        if chosen is not None:
            far = steps > 0 and need.kind == "neuter" and any(c.kind not in ACTORS for c in chosen)
            return [] if far else chosen
    return []


def _topic(scene: Scene, need: Need, here: int, follow: Follow, rivals: list[Candidate]) -> list[Candidate]:
    """Of several in the pronoun's own sentence the one that was the subject of the sentence before."""
    if need.kind == "plural" or need.aside:
        return []
    for paragraph, sentence in scene.before(need.paragraph, here, 1):
        chosen = _subjects(scene, need, paragraph, sentence, follow) or []
        return [c for c in chosen if c.key in {rival.key for rival in rivals}]
    return []


def _rather_object(scene: Scene, need: Need, paragraph: int, sentence: int, chosen: Candidate) -> bool:
    """ "Poland signed a deal. It comes into force in May": what does not act can as well be the object."""
    if need.kind != "neuter" or need.acts or need.owned is not None or chosen.kind not in ACTORS:
        return False
    objects = [c for c in scene.candidates(paragraph, sentence) if c.place == "object" and c.key != chosen.key]
    return any(fits(scene, need, c) for c in objects)


def _object(scene: Scene, need: Need, here: int) -> list[Candidate]:
    """For an "it" that is no subject: the only object of the sentence before that fits."""
    for paragraph, sentence in scene.before(need.paragraph, here, 1):
        found = [c for c in scene.candidates(paragraph, sentence) if c.place == "object" and fits(scene, need, c)]
        return found[-1:] if len({c.key for c in found}) == 1 else []
    return []


def _subjects(scene: Scene, need: Need, paragraph: int, sentence: int, follow: Follow) -> list[Candidate] | None:
    """The fitting subject of a sentence; [] where two clauses offer different ones, None where none has any."""
    tree, saying = scene.trees(paragraph), scene.cues.saying
    offers: dict[int, list[Candidate]] = {}
    for verb in grammar.main_verbs(tree, sentence):
        tokens = grammar.subjects(tree, verb, scene.lexicon)
        same = [t for t in tokens if scene.cues.pronoun(tree.lowers[t]) == need.kind]
        found = follow(paragraph, same[0]) if same else _fitting(scene, need, paragraph, tokens, follow)
        if found or same:
            offers[verb] = found
    if not offers:
        return None
    verbs, chosen = list(offers), list(offers.values())
    if len({tuple(c.key for c in offer) for offer in chosen}) == 1:
        return chosen[0]
    if need.owned is None and need.tree.lemmas[need.tree.heads[need.token]] in saying:  # "It added that …"
        return next((offer for verb, offer in offers.items() if tree.lemmas[verb] in saying), [])
    if tree.lemmas[verbs[-1]] in saying and verbs[-1] == max(verbs):  # "Norway will buy jets, the ministry said"
        return chosen[0] if chosen[0] and chosen[0][0].kind in ("country", "person") else []
    joined = {tuple(c.key for c in offers[verb]) for verb in verbs if not grammar.is_reported(tree, verb)}
    return [] if len(joined) > 1 or any(tree.lemmas[verb] in saying for verb in verbs) else chosen[0]


def _fitting(scene: Scene, need: Need, paragraph: int, tokens: list[int], follow: Follow) -> list[Candidate]:
    tree = scene.trees(paragraph)
    found = [scene.candidate(paragraph, tree, t) for t in tokens if not tree.tags[t].startswith("PRP")]
    if need.kind == "plural":
        return found if found and all_fit(scene, need, found) else []
    good = [c for c in found if fits(scene, need, c)]
    if len(good) != 1:
        return []
    return good if good[0].named else follow(paragraph, good[0].token) or good  # "the planemaker": by its name


def _continued(scene: Scene, need: Need, paragraph: int, sentence: int, follow: Follow) -> list[Candidate] | None:
    """Where the sentence speaks of someone by the same pronoun as a subject: who that is."""
    tree = scene.trees(paragraph)
    for token in range(*tree.sentences[sentence]):
        if scene.cues.pronoun(tree.lowers[token]) == need.kind and grammar.is_subject(tree, token):
            return follow(paragraph, token)
    return None


def _has_actor(scene: Scene, need: Need, here: int) -> bool:
    """Whether the pronoun's own sentence names an actor before it, who may be one of "they"."""
    found = [c for c in scene.candidates(need.paragraph, here) if c.token < need.token]
    return any(c.kind == "person" or c.kind in ACTORS for c in found)


def _only(scene: Scene, need: Need, paragraph: int, sentence: int, actor: bool) -> list[Candidate] | None:
    """The only mention of a sentence that fits; [] where there are more, None where there is none."""
    heads = _heads(scene, paragraph, sentence)
    if need.kind == "plural":
        return one_group(scene, need, heads) or (None if actor else _pair(heads) or None)
    good = [c for c in heads if fits(scene, need, c) and is_solid(c)]
    if need.of_person:
        good = [c for c in good if c.named]
    else:
        good = [c for c in good if c.kind in ACTORS or c.place == "object"]
    if not good:
        return None
    return good[:1] if len({c.key for c in good}) == 1 else []


def _heads(scene: Scene, paragraph: int, sentence: int) -> list[Candidate]:
    return [c for c in scene.candidates(paragraph, sentence) if c.place != "modifier"]


def _by_pronoun(scene: Scene, paragraph: int, sentence: int, follow: Follow) -> list[Candidate]:
    """The persons that a sentence speaks of as "he" and "she"."""
    tree = scene.trees(paragraph)
    tokens = [t for t in range(*tree.sentences[sentence]) if scene.cues.pronoun(tree.lowers[t]) in ("male", "female")]
    return [c for t in tokens if grammar.owned(tree, t) is None for c in follow(paragraph, t)]


def _pair(heads: list[Candidate]) -> list[Candidate]:
    """Two persons of a sentence, where nothing else in it is plural ("Merz met Macron. They …")."""
    found = {c.key: c for c in heads if c.kind == "person" and not c.plural}
    plural = any(c.plural for c in heads if c.kind in (*ACTORS, "person"))
    return list(found.values()) if len(found) == 2 and not plural else []

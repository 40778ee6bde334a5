"""Pronouns: from the clause around one outwards, then through its sentence, then backwards. No guess is made.

The subjects of the clauses around a pronoun are asked first, nearest first; then the rest of its sentence, where only
one thing may fit. `None` on the way means that something stands in between that could be meant as well, and ends it.
"""

from __future__ import annotations

from claimx.grammar import coordination
from claimx.grammar import mentions as grammar
from claimx.grammar.phrases import is_verb
from claimx.resolve.agreement import Follow, Need, fits, is_solid, need_of, one_group
from claimx.resolve.around import around, bound
from claimx.resolve.backward import behind
from claimx.resolve.scene import Candidate, Scene


def resolve_pronoun(scene: Scene, paragraph: int, token: int, follow: Follow) -> list[Candidate]:
    """What a pronoun stands for, several where it takes up a coordination; `follow` resolves pronouns on the way."""
    tree, cues = scene.trees(paragraph), scene.cues
    kind = cues.pronoun(tree.lowers[token])
    if kind is None:
        return []
    need = need_of(scene, paragraph, token, kind)
    if kind == "speaker":
        return _speaker(scene, need)
    if kind == "neuter" and (grammar.is_expletive(tree, token, cues.expletive) or _is_event(scene, need)):
        return []
    found = around(scene, need, follow)
    if found == []:
        found = _beside(scene, need, follow)
    if grammar.is_quoted(tree, token):  # what is said in quotation marks takes up what was said in them
        return [c for c in found or [] if c.paragraph == paragraph and grammar.is_quoted(tree, c.token)]
    if found == []:
        found = behind(scene, need, follow, _rivals(scene, need)) or _ahead(scene, need)
    return found or []


def _ahead(scene: Scene, need: Need) -> list[Candidate]:
    """ "After announcing that it would sign, Iran …": who acts in the main clause, where nobody came before."""
    tree = need.tree
    start = tree.sentence(need.token)[0]
    if not (need.acts or need.of_person) or need.owned is not None:
        return []
    if any(m.token < need.token for m in grammar.mentions(tree, start, need.token) if grammar.is_name(tree, m.token)):
        return []
    for verb in tree.ancestors(need.token):
        found = (
            [t for t in grammar.subjects(tree, verb, scene.lexicon) if t > need.token] if is_verb(tree, verb) else []
        )
        if found and "," in tree.words[need.token : found[0]]:
            named = [c for c in (scene.candidate(need.paragraph, tree, t) for t in found) if c.named]
            return named if len(found) == len(named) == 1 and fits(scene, need, named[0]) else []
    return []


def _is_event(scene: Scene, need: Need) -> bool:
    """True for "it depends on": a whole statement rather than someone."""
    return need.owned is None and need.tree.lemmas[need.tree.heads[need.token]] in scene.cues.hinge_it


def _beside(scene: Scene, need: Need, follow: Follow) -> list[Candidate] | None:
    """The only mention before the pronoun in its sentence that fits; an earlier pronoun of its kind speaks for it."""
    tree = need.tree
    near = need.kind == "neuter" and need.aside
    places = ("subject", "object") if near else ("subject", "object", "oblique", "possessor")
    for token in range(tree.sentence(need.token)[0], need.token):
        fellow = need.aside and grammar.governor(tree, token) == grammar.governor(tree, need.token)
        if scene.cues.pronoun(tree.lowers[token]) == need.kind and grammar.is_subject(tree, token) and not fellow:
            return follow(need.paragraph, token) or None
    here = scene.candidates(need.paragraph, scene.sentence_number(tree, need.token))
    found = [c for c in here if c.token < need.token and c.place in places and not bound(scene, need, c)]
    if need.of_person:  # "Weber and the Paz brothers are his friends; he …": nobody knows which of them
        found = [c for c in found if len(coordination.coordinated(tree, c.token)) == 1]
    if need.kind == "plural":
        return one_group(scene, need, found)
    loose = need.owned is None and not need.acts  # "attacked the levy because it was high"
    good = [c for c in found if fits(scene, need, c) and (is_solid(c) or (loose and _is_event_object(c)))]
    return good[-1:] if len({c.key for c in good}) == 1 else []


def _is_event_object(found: Candidate) -> bool:
    return found.kind == "event" and found.place in ("subject", "object")


def _rivals(scene: Scene, need: Need) -> list[Candidate]:
    """What else fits in the pronoun's own sentence, so that none of it could be chosen."""
    here = scene.candidates(need.paragraph, scene.sentence_number(need.tree, need.token))
    found = [c for c in here if c.token < need.token and not bound(scene, need, c)]
    crowd = [c for c in found if need.kind == "neuter" and need.tree.lemmas[c.token] in scene.cues.collectives]
    if crowd and not need.aside:  # "When a family grows, it …"
        return crowd
    found = [c for c in found if fits(scene, need, c)]
    return [c for c in found if is_solid(c) or need.kind == "plural" or need.aside or _is_event_object(c)]


def _speaker(scene: Scene, need: Need) -> list[Candidate]:
    """The one who says "I": the subject of the verb of saying around the quotation."""
    tree = need.tree
    quoted = grammar.is_quoted(tree, need.token)
    for verb in tree.ancestors(need.token):
        if is_verb(tree, verb) and verb != tree.heads[need.token]:
            found = [scene.candidate(need.paragraph, tree, t) for t in grammar.subjects(tree, verb, scene.lexicon)]
            persons = [c for c in found if c.kind == "person" or (c.kind == "name" and c.named)]
            if persons and not (quoted and grammar.is_quoted(tree, persons[0].token)):
                return [] if grammar.holds(tree, persons[0].token, need.token) else persons[:1]
    return []

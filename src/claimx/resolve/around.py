"""The subjects of the clauses around a pronoun, nearest first. `None` ends the search: two could be meant."""

from __future__ import annotations

from collections.abc import Iterator

from claimx.grammar import coordination
from claimx.grammar import mentions as grammar
from claimx.grammar.phrases import is_verb
from claimx.resolve.agreement import Follow, Need, all_fit, fits, is_solid, maybe_person
from claimx.resolve.scene import ACTORS, Candidate, Scene

Level = tuple[list[int], bool]  # subjects, and whether the way up to them left a relative clause


def around(scene: Scene, need: Need, follow: Follow) -> list[Candidate] | None:
    """The subject of a clause around the pronoun, nearest first, or the owner of a noun phrase around it."""
    if need.aside and not need.of_person:
        return []
    for tokens, in_relative in _levels(scene, need):
        found = _level(scene, need, tokens, follow)
        if found is None:
            return None
        if found and not (in_relative and not is_solid(found[0])):
            chained = any(scene.cues.pronoun(need.tree.lowers[t]) for t in tokens)
            weak = in_relative or (need.kind == "neuter" and not need.acts and found[0].kind in ACTORS)
            weak = weak or (need.of_person and need.owned is not None)  # "met Diego Paz during his visit"
            weak = weak or (need.of_person and grammar.is_circumstance(need.tree, need.token))  # "… before he left"
            crowd = need.kind == "neuter" and _crowd_between(scene, need, found[0])
            return None if not chained and (crowd or (weak and _rival_between(scene, need, found[0]))) else found
    return []


def _levels(scene: Scene, need: Need) -> Iterator[Level]:
    tree, token = need.tree, need.token
    own = need.owned is None  # "it" is never the subject or the object beside it; "its" may belong to the subject
    in_relative, reported, below = False, False, token
    for above in tree.ancestors(token):
        if is_verb(tree, above):
            subjects = grammar.subjects(tree, above, scene.lexicon)
            if own and not need.of_person:  # "Kenya is buying doses, it said"
                yield [s for s in grammar.reported_subjects(tree, above, scene.lexicon) if s < token], False
            elif not own:
                if need.owned is not None and any(grammar.holds(tree, s, token) for s in subjects):
                    yield [s for s in grammar.reported_subjects(tree, above, scene.lexicon) if s < token], False
                ahead = need.owned is not None and not reported
                yield [s for s in subjects if (s < token or ahead) and not grammar.holds(tree, s, token)], in_relative
            own, reported = False, reported or grammar.is_reported(tree, above)
        elif (owner := grammar.possessor(tree, above)) is not None and owner not in (below, token) and owner < token:
            yield coordination.coordinated(tree, owner), False
        elif coordination.is_joined(tree, below) and not is_verb(tree, below):
            yield [above], False
        elif grammar.is_relative(tree, below):
            in_relative = True
        below = above


def _level(scene: Scene, need: Need, tokens: list[int], follow: Follow) -> list[Candidate] | None:
    tree = need.tree
    found: list[Candidate] = []
    for token in tokens:
        kind = scene.cues.pronoun(tree.lowers[token])
        if kind == need.kind:
            return follow(need.paragraph, token) or None
        if kind is None and tree.tags[token] in ("DT", "JJ", "CD") and need.kind == "plural":  # "some of them"
            inner = [t for t in tree.subtree(token) if scene.cues.pronoun(tree.lowers[t]) == "plural"]
            return (follow(need.paragraph, inner[0]) if inner else None) or None
        if kind is None:
            found.append(scene.candidate(need.paragraph, tree, token))
    if need.kind == "plural":
        if all_fit(scene, need, found) and found:
            return found
        return found if len(found) == 1 and _collective(need, found[0]) else []
    good = [c for c in found if fits(scene, need, c)]
    if len(good) == 1:
        crowd = need.of_person and any(c.kind == "person" for c in found if c is not good[0])
        return None if crowd else good
    return None if any(_perhaps(scene, need, c) for c in found) else []


def _perhaps(scene: Scene, need: Need, found: Candidate) -> bool:
    """True for a subject that could be meant if only its kind were known."""
    if found.plural:
        return False
    if need.of_person:
        return found.kind == "name" or (not found.named and found.kind in ("org", "unknown"))
    if found.tree.lemmas[found.token] in scene.cues.collectives:
        return True
    strange = need.acts and found.kind == "unknown" and found.tree.tags[found.token] == "NN"
    return strange or (found.kind == "name" and maybe_person(found))


def _collective(need: Need, found: Candidate) -> bool:
    """True for "the ministry said they had": a body of people above a pronoun that has nothing plural before it."""
    tree = need.tree
    start = tree.sentence(need.token)[0]
    plural = any(m.plural for m in grammar.mentions(tree, start, need.token))
    return found.kind == "org" and not plural and need.owned is None and grammar.is_subject(tree, need.token)


def _crowd_between(scene: Scene, need: Need, chosen: Candidate) -> bool:
    """Whether a family or a crew is spoken of between, which is an "it" as well."""
    between = range(chosen.token + 1, need.token)
    return any(need.tree.lemmas[t] in scene.cues.collectives for t in between)


def _rival_between(scene: Scene, need: Need, chosen: Candidate) -> bool:
    """Whether another thing that fits as well stands nearer to the pronoun than what is chosen."""
    here = scene.candidates(need.paragraph, scene.sentence_number(need.tree, need.token))
    between = [c for c in here if chosen.token < c.token < need.token and c.key != chosen.key]
    near = ("subject", "object") if need.acts else ("subject", "object", "oblique", "possessor", "other")
    between = [c for c in between if c.place in near]
    good = [c for c in between if c.kind not in ("abstract", "unknown") and not bound(scene, need, c)]
    return any(fits(scene, need, c) for c in good)


def bound(scene: Scene, need: Need, found: Candidate) -> bool:
    """True for a fellow argument of the same verb, and for what contains the pronoun.

    "Its" may belong to what its relative clause describes, "it" never is that.
    """
    tree = need.tree
    if grammar.holds(tree, found.token, need.token):
        return True
    if need.owned is None and need.token in tree.subtree(found.token):
        return True
    verb = grammar.governor(tree, need.token)
    if need.owned is not None or verb is None:
        return False
    fellow = grammar.governor(tree, found.token) == verb and found.place in ("subject", "object")
    return fellow or (need.aside and found.token in grammar.subjects(tree, verb, scene.lexicon))

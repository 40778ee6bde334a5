"""Participles in front of a noun that say who gave or paid for it: "Turkish-supplied drones"."""

from __future__ import annotations

from claimx.grammar.labels import ADJECTIVE_TAGS, PROPER_TAGS
from claimx.grammar.lexicon import Lexicon
from claimx.grammar.phrases import conjuncts
from claimx.grammar.predication import Filler
from claimx.grammar.tree import Tree
from claimx.grammar.voice import acts


def givers(tree: Tree, participle: int, lexicon: Lexicon) -> list[int]:
    """Who gave the noun behind a participle: of "*Turkish*-supplied drones", "a *Libyan* supplied rocket"."""
    noun = tree.heads[participle]
    if tree.tags[participle] != "VBN" or tree.labels[participle] != "amod" or noun < participle:
        return []
    if tree.lemmas[participle] not in lexicon.handing_verbs:
        return []
    before = participle - 2 if tree.words[participle - 1] == "-" else participle - 1
    if before < 0 or tree.heads[before] not in (participle, noun):
        return []
    named = tree.tags[before] in (*PROPER_TAGS, *ADJECTIVE_TAGS) and tree.name_at[before] is not None
    if tree.labels[before] == "npadvmod" and tree.tags[before] == "NN":  # "a *US government* funded station"
        return [before] if any(acts(tree, t) for t in tree.below(before, "compound", "amod")) else []
    return [before] if named and acts(tree, before) else []


def handed(tree: Tree, participle: int, lexicon: Lexicon) -> dict[str, list[Filler]]:
    """The functions of such a participle; none where it is no such one."""
    found = [Filler(t, "attributive") for t in givers(tree, participle, lexicon)]
    if not found:
        return {}
    things = [Filler(t, "attributive") for t in conjuncts(tree, tree.heads[participle])]
    return {"subject": found, "agent": found, "object": things}

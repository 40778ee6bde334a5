"""The functions of a predicate adjective: "Berlin is wary of the fund"."""

from __future__ import annotations

from claimx.grammar.labels import COMPLEMENT
from claimx.grammar.lexicon import Lexicon
from claimx.grammar.phrases import is_verb, objects_of
from claimx.grammar.predication import Filler
from claimx.grammar.subjects import surface_subject
from claimx.grammar.tree import Tree
from claimx.grammar.voice import is_infinitive

_COPULAS = frozenset(
    {
        "appear",
        "be",
        "become",
        "feel",
        "get",
        "grow",
        "keep",
        "look",
        "prove",
        "remain",
        "seem",
        "sound",
        "stay",
        "turn",
    }
)


def functions(tree: Tree, adjective: int, lexicon: Lexicon) -> dict[str, list[Filler]]:
    """The subject of the adjective's verb, its phrases, and the clause or infinitive that it governs."""
    found: dict[str, list[Filler]] = {}
    copula = tree.heads[adjective]
    if tree.labels[adjective] in COMPLEMENT and is_verb(tree, copula) and tree.lemmas[copula] in _COPULAS:
        found["subject"] = surface_subject(tree, copula, lexicon)
    for child in (*tree.children[adjective], *_trailing(tree, adjective)):
        label = tree.labels[child]
        if label == "prep":
            name = "prep:" + tree.lowers[child]
            fillers = [*objects_of(tree, child), *tree.below(child, "pcomp")]
            found.setdefault(name, []).extend(map(Filler, fillers))
        elif label in ("xcomp", "ccomp"):
            found.setdefault("infinitive" if is_infinitive(tree, child) else "clause", []).append(Filler(child))
    return {name: fillers for name, fillers in found.items() if fillers}


def _trailing(tree: Tree, adjective: int) -> list[int]:
    """The phrases behind an adjective that hang elsewhere: "is dependent on Peru *for* its tin"."""
    places = [t for p in tree.below(adjective, "prep") for t in objects_of(tree, p)]
    if tree.labels[adjective] in COMPLEMENT and tree.below(adjective, "prep"):
        places.append(tree.heads[adjective])
    return [p for place in places for p in tree.below(place, "prep") if p > adjective and tree.lowers[p] == "for"]

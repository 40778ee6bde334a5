"""Countries told by an adjective or a noun in front: "Russian jets", "US gas", "the Russian-made tanks"."""

from __future__ import annotations

from dataclasses import dataclass

from claimx.grammar import mentions as grammar
from claimx.grammar.tree import Tree
from claimx.model import EntityRef
from claimx.resolve.scene import Scene


@dataclass(frozen=True, slots=True)
class Nationality:
    """The token that tells where something is from, and the country or bloc it stands for.

    `made` is true where the phrase says so itself ("Russian-made"), false for a bare adjective.
    """

    token: int
    entity: EntityRef
    made: bool


def nationality(scene: Scene, tree: Tree, token: int) -> Nationality | None:
    """Where the thing that a noun names is from, by its own modifiers; None where two countries are told.

    A possessor is no origin ("Poland's tanks"), nor is a country inside another name ("Bank of China bonds").
    """
    found = _told(scene, tree, token)
    return found[0] if len({nation.entity.id for nation in found}) == 1 else None


def _told(scene: Scene, tree: Tree, token: int) -> list[Nationality]:
    found = []
    for modifier in grammar.modifiers(tree, token):
        whole, _, suffix = tree.words[modifier].rpartition("-")
        made = suffix.lower() in scene.cues.made and bool(whole)
        link = scene.known(tree, modifier) if not made and grammar.is_name(tree, modifier) else None
        if link is None or link.label not in ("GPE", "BLOC", "LOC"):  # "North Korean" is not "Korean"
            link = scene.names.link(whole if made else tree.words[modifier])
        if link is None or link.label not in ("GPE", "BLOC", "LOC") or _is_based(scene, tree, modifier):
            continue
        found.append(Nationality(modifier, link.entity, made or _follows_made(scene, tree, modifier)))
    return found


def _follows_made(scene: Scene, tree: Tree, token: int) -> bool:
    after = tree.lowers[token + 1 : token + 3]
    return after[:1] in (["-"], ["–"]) and after[1:] != [] and after[1] in scene.cues.made


def _is_based(scene: Scene, tree: Tree, token: int) -> bool:
    """True for "Seoul-based": where a company sits, not where its goods are from."""
    after = tree.lowers[token + 1 : token + 3]
    parts = tree.lowers[token].rsplit("-", 1)
    apart = len(after) == 2 and after[0] in ("-", "–") and after[1] in scene.cues.seated
    return apart or parts[-1] in scene.cues.seated

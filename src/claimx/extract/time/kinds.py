"""What a time is the time of: an event, a deadline, a stretch, a delivery, an order."""

from __future__ import annotations

from claimx.extract.time.scene import Scene
from claimx.extract.time.words import Vocabulary
from claimx.grammar.tree import Tree
from claimx.model import TimeKind

_REACH = 9  # tokens between a word of delivery and its time


def purpose(start: int, scene: Scene) -> TimeKind | None:
    """Is the time that starts here that of a delivery or an order: the nearest word before it that is no mere link."""
    tree, words = scene.surface.tree, scene.words
    last = scene.surface.token_at(start)
    for token in range(last - 1, max(-1, last - 1 - _REACH), -1):
        low = tree.lowers[token]
        if low in words.delivery:
            return None if low in words.arriving and _is_a_persons(tree, token, words) else "delivery"
        if low in words.order:
            return "order"
        if low not in words.passed:
            return None
    return None


def _is_a_persons(tree: Tree, verb: int, words: Vocabulary) -> bool:
    """ "he arrives on Sunday", "the delegation arrived": whoever travels is not delivered."""
    low, _ = tree.sentence(verb)
    for token in range(verb - 1, max(low, verb - _REACH) - 1, -1):
        tag, name = tree.tags[token], tree.name_at[token]
        if tag == "PRP":
            return tree.lowers[token] != "it"
        if tag.startswith("NN"):
            named = name.label in ("PERSON", "GPE", "NORP") if name is not None else tag == "NNP"
            return named or tree.lemmas[token] in words.travellers or tree.lowers[token] in words.travellers
    return False

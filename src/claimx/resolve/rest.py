"""What is left to the reader to add: the jets of "the rest", "another", "four", the wheat of "60,000 tonnes"."""

from __future__ import annotations

from collections.abc import Iterator

from claimx.grammar import mentions as grammar
from claimx.grammar.phrases import is_measure, measured
from claimx.grammar.standing import counts_another
from claimx.grammar.tree import Tree
from claimx.resolve.scene import Candidate, Scene

_REACH = 2  # sentences
_KINDS = frozenset({"thing", "event", "unknown"})


def resolve_rest(scene: Scene, paragraph: int, token: int) -> list[Candidate]:
    """The things said before of which a bare number, measure or remainder speaks; nothing where two kinds could be."""
    tree = scene.trees(paragraph)
    if is_measure(tree, token, scene.lexicon):
        return _same_measure(scene, paragraph, token)
    if not _is_bare_count(scene, tree, token):
        return []
    for steps, candidates in enumerate(_before(scene, paragraph, token)):
        found = [c for c in candidates if _is_counted(c, own=steps == 0)]
        lemmas = {c.tree.lemmas[c.token] for c in found}
        if found:
            return found[-1:] if len(lemmas) == 1 else []
    return []


def _is_bare_count(scene: Scene, tree: Tree, token: int) -> bool:
    """True for "four", "another" and "the rest" that no noun and no "of" follows."""
    named = tree.name_at[token]
    if measured(tree, token) or grammar.place(tree, token) == "modifier" or counts_another(tree, token):
        return False
    if tree.lemmas[token] in scene.cues.remainders:
        return not grammar.modifiers(tree, token)
    return tree.tags[token] == "CD" and (named is None or named.label == "CARDINAL") and tree.lowers[token] != "one"


def _before(scene: Scene, paragraph: int, token: int) -> Iterator[list[Candidate]]:
    tree = scene.trees(paragraph)
    here = scene.sentence_number(tree, token)
    yield [c for c in scene.candidates(paragraph, here) if c.token < token]
    for number, sentence in scene.before(paragraph, here, _REACH):
        yield scene.candidates(number, sentence)


def _is_counted(found: Candidate, *, own: bool) -> bool:
    """A plural thing with a number in front; in the same sentence also the subject or object."""
    if not found.plural or found.kind not in _KINDS:
        return False
    counted = grammar.numeral(found.tree, found.token) is not None
    return counted or (own and found.kind == "thing" and found.place in ("subject", "object"))


def _same_measure(scene: Scene, paragraph: int, token: int) -> list[Candidate]:
    lemma = scene.trees(paragraph).lemmas[token]
    places = [(paragraph, scene.sentence_number(scene.trees(paragraph), token))]
    places += scene.before(*places[0], _REACH)
    for number, sentence in places:
        tree = scene.trees(number)
        low, high = tree.sentences[sentence]
        last = token if number == paragraph and low <= token < high else high
        said = [t for t in range(low, last) if tree.lemmas[t] == lemma]
        things = [inner[0] for t in said if (inner := measured(tree, t))]
        if things:
            same = len({tree.lemmas[t] for t in things}) == 1
            return [scene.candidate(number, tree, things[-1])] if same else []
    return []

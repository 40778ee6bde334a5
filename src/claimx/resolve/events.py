"""Event anaphora: "this move", "the deal", "these procurements", "it hinges on" speak of claims stated before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimx.grammar import mentions as grammar
from claimx.grammar.phrases import is_verb
from claimx.grammar.tree import Tree
from claimx.resolve.cues import ResolveCues

ANY = "any"
_POINTING = frozenset({"this", "that", "these", "those", "such"})
_BACK = 3  # paragraphs that "the deal" may reach back; "this" reaches one


@dataclass(frozen=True, slots=True)
class EventAnaphor:
    """A phrase that speaks of claims: the tokens of "This move", and the types it can mean (empty: all).

    `pointing` is true for "this" and its like, which stay near. `deliveries` is false for "the deal" and its like:
    what was agreed rather than what is handed over.
    """

    start: int
    end: int
    types: frozenset[str]
    plural: bool
    pointing: bool
    deliveries: bool = True


@dataclass(frozen=True, slots=True)
class Statement:
    """What the search knows of a claim: its type, where its trigger stands (document offset) and how deep.

    `delivered` is true where something is handed over, whoever agreed on that before.
    """

    type: str
    paragraph: int
    sentence: int
    start: int
    depth: int
    delivered: bool = False


def statement(type: str, paragraph: int, tree: Tree, trigger: int, delivered: bool = False) -> Statement:
    """The claim with this trigger, as the search sees it."""
    sentence = next(n for n, (low, high) in enumerate(tree.sentences) if low <= trigger < high)
    depth = sum(1 for _ in tree.ancestors(trigger))
    return Statement(type, paragraph, sentence, tree.starts[trigger], depth, delivered)


def event_anaphor(tree: Tree, token: int, cues: ResolveCues) -> EventAnaphor | None:
    """What kinds of claims a phrase can speak of; None where it names or introduces something itself."""
    if tree.lowers[token] in ("it", "this", "that"):
        return _bare(tree, token, cues)
    types = cues.events.get(tree.lemmas[token])
    if types is None or tree.tags[token] not in ("NN", "NNS"):
        return None
    article = grammar.article(tree, token)
    pointing = article in _POINTING
    if not pointing and (article != "the" or tree.lemmas[token] in cues.demonstrative_only):
        return None
    if grammar.possessor(tree, token) is not None or _is_specified(tree, token, cues, pointing):
        return None
    start = min((c for c in tree.children[token] if c < token and tree.lowers[c] == article), default=token)
    handed_over = ANY in types or tree.lemmas[token] in cues.handovers
    return EventAnaphor(
        start, token + 1, types - {ANY}, bool(grammar.is_plural(tree, token)), pointing, deliveries=handed_over
    )


def _is_specified(tree: Tree, token: int, cues: ResolveCues, pointing: bool) -> bool:
    """True for "the purchase of jets" and "the 2019 deal": these say which one they mean."""
    if any(grammar.is_name(tree, t) or tree.tags[t] == "CD" for t in grammar.modifiers(tree, token)):
        return not pointing
    if grammar.numeral(tree, token) is not None and not pointing:
        return True
    if any(tree.lowers[c] in ("of", "to", "with", "between", "for") or is_verb(tree, c) for c in _after(tree, token)):
        return True
    plain = all(tree.lowers[t] in cues.event_modifiers for t in grammar.modifiers(tree, token))
    return not plain and not pointing


def _after(tree: Tree, token: int) -> list[int]:
    """What says which one is meant; a clause set apart by a comma only adds to it ("The deal, signed in May, …")."""
    return [c for c in grammar.complements(tree, token) if tree.words[min(tree.subtree(c)) - 1] != ","]


def whole_statement(token: int, types: frozenset[str] = frozenset()) -> EventAnaphor:
    """A bare "it" or "this" that is known to speak of a claim by what is said of it ("It is subject to consent")."""
    return EventAnaphor(token, token + 1, types, False, True, deliveries=not types)


def _bare(tree: Tree, token: int, cues: ResolveCues) -> EventAnaphor | None:
    """ "This comes after …", "it is aimed at …": a whole claim as subject; "it aims to" is rather an actor."""
    verb = tree.heads[token]
    if not grammar.is_subject(tree, token) or not is_verb(tree, verb) or tree.children[token]:
        return None
    passive = tree.tags[verb] == "VBN" and any(tree.lemmas[c] == "be" for c in tree.children[verb])
    lemma = tree.lemmas[verb]
    if tree.lowers[token] == "it":
        known = lemma in (cues.hinge_passives if passive else cues.hinge_it)
    else:
        known = lemma in cues.hinge_verbs or (passive and lemma in cues.hinge_passives)
    return EventAnaphor(token, token + 1, frozenset(), False, True) if known else None


def spoken_of(anaphor: EventAnaphor, paragraph: int, tree: Tree, statements: Sequence[Statement]) -> list[int]:
    """Which statements (their positions in the list) an anaphor speaks of: those of the nearest sentence that fits.

    Its own sentence before it comes first, then its paragraph backwards, then the paragraphs before. "These
    purchases" are all of the nearest paragraph where no sentence alone holds several.
    """
    sentence = next(n for n, (low, high) in enumerate(tree.sentences) if low <= anaphor.start < high)
    here, first = (paragraph, sentence), tree.starts[anaphor.start]
    lowest = paragraph - (1 if anaphor.pointing else _BACK)
    fitting = []
    for number, said in enumerate(statements):
        place = (said.paragraph, said.sentence)
        fits = not anaphor.types or said.type in anaphor.types
        if fits and said.start < first and lowest <= said.paragraph and place <= here:
            fitting.append(number)
    if not anaphor.deliveries:
        fitting = [n for n in fitting if not statements[n].delivered] or fitting
    if not fitting:
        return []
    nearest = max((statements[n].paragraph, statements[n].sentence) for n in fitting)
    chosen = [n for n in fitting if (statements[n].paragraph, statements[n].sentence) == nearest]
    if not anaphor.plural:
        return _topmost(chosen, statements)
    return chosen if len(chosen) > 1 else [n for n in fitting if statements[n].paragraph == nearest[0]]


def _topmost(chosen: list[int], statements: Sequence[Statement]) -> list[int]:
    """The statements of the highest trigger, all items of it; of triggers on one height the last."""
    depth = min(statements[n].depth for n in chosen)
    last = max(statements[n].start for n in chosen if statements[n].depth == depth)
    return [n for n in chosen if statements[n].start == last]

"""Repairs of headlines, in which nouns and verbs are told apart by their place alone."""

from __future__ import annotations

from claimx.grammar.labels import FINITE_TAGS, NOUN_TAGS
from claimx.grammar.lexicon import Lexicon
from claimx.grammar.phrases import head_of
from claimx.grammar.tree import Tree
from claimx.grammar.worded import Worded

_MODIFIERS = ("compound", "nmod", "amod", "nsubj")
_ACTORS = frozenset({"GPE", "ORG", "PERSON", "BLOC", "NORP", "LOC"})
_DASHES = frozenset({"-", "–", "—"})


@Worded
def headline_verb_read_as_noun(tree: Tree, lexicon: Lexicon) -> None:
    """ "Gulf state eyes Turkish drones": where nothing else is a verb, "eyes" between two nouns is one."""
    for start, end in tree.sentences:
        if any(tree.tags[t] in FINITE_TAGS for t in range(start, end)):
            continue
        for verb in range(start + 1, end - 1):
            if tree.lowers[verb] not in lexicon.headline_verbs or tree.tags[verb] not in ("NN", "NNS"):
                continue
            actor, thing = verb - 1, _thing_behind(tree, verb, end)
            if tree.tags[actor] not in NOUN_TAGS or thing is None:
                continue
            beside = tree.labels[actor] == "appos" and tree.heads[tree.heads[actor]] == verb
            if not (actor <= tree.heads[actor] <= thing or beside):
                continue
            _make_verb(tree, verb, actor, thing)
            break


def _thing_behind(tree: Tree, verb: int, end: int) -> int | None:
    """The head of the noun phrase right behind a word; None where none stands there."""
    place = verb + 1
    while place + 1 < end and tree.heads[place] > place:
        place = tree.heads[place]
    return place if tree.tags[place] in NOUN_TAGS and place < end else None


def _make_verb(tree: Tree, verb: int, actor: int, thing: int) -> None:
    """Makes a word the verb of its sentence, with the nouns on either side of it."""
    repair = "headline_verb_read_as_noun"
    outer = tree.heads[thing] if tree.heads[thing] not in (thing, verb) else tree.heads[verb]
    inside = {verb, actor, thing}
    inherited = [c for h in (verb, thing) for c in tree.children[h] if c < verb and c not in inside]
    tree.tags[verb] = "VBZ" if tree.words[verb].endswith("s") else "VBP"
    tree.lemmas[verb] = tree.lowers[verb].removesuffix("s")
    root = verb if outer in inside or verb in tree.ancestors(outer) or thing in tree.ancestors(outer) else outer
    tree.attach(verb, root, "ROOT" if root == verb else "dep", repair)
    tree.attach(thing, verb, "dobj", repair)
    if tree.heads[tree.heads[actor]] == verb and tree.labels[actor] == "appos":
        return
    tree.attach(actor, verb, "nsubj", repair)
    for child in inherited:
        tree.attach(child, actor, tree.labels[child] if tree.labels[child] in _MODIFIERS else "dep", repair)


@Worded
def deal_read_as_verb(tree: Tree, lexicon: Lexicon) -> None:
    """ "Boeing signs deal with Riyadh", "nears deal": the deal is what is signed."""
    for deal in range(2, len(tree)):
        verb = deal - 1
        if tree.lemmas[deal] not in lexicon.pledge_nouns or tree.tags[deal] not in ("VB", "VBP"):
            continue
        if tree.below(deal, "aux", "dobj", "mark") or tree.tags[verb - 1] not in NOUN_TAGS:
            continue
        governed = tree.labels[deal] == "xcomp" and tree.heads[deal] == verb and tree.tags[verb] == "VBZ"
        subjects = [t for t in tree.below(verb, "compound", "nmod") if t == verb - 1]
        swapped = tree.labels[verb] == "nsubj" and tree.heads[verb] == deal
        swapped = swapped and tree.lowers[verb] in lexicon.headline_verbs
        if swapped and subjects:
            above, label = tree.heads[deal], tree.labels[deal]
            tree.attach(verb, verb if above == deal else above, label, "deal_read_as_verb")
            tree.attach(subjects[0], verb, "nsubj", "deal_read_as_verb")
            tree.tags[verb], tree.lemmas[verb] = "VBZ", tree.lowers[verb].removesuffix("s")
        if governed or (swapped and subjects):
            tree.tags[deal] = "NN"
            tree.attach(deal, verb, "dobj", "deal_read_as_verb")


def headline_names_joined(tree: Tree) -> None:
    """ "Seoul, Warsaw ink a deal", "Airbus, Safran in talks": two names before what both do."""
    for start, end in tree.sentences:
        first = tree.name_at[start]
        second = tree.name_at[first.end + 1] if first is not None and first.end + 1 < end else None
        if first is None or second is None or second.end + 1 >= end or tree.words[second.start - 1] != ",":
            continue
        if first.start != start or second.start != first.end + 1 or {first.label, second.label} - _ACTORS:
            continue
        one, other = head_of(tree, first.start, first.end), head_of(tree, second.start, second.end)
        behind, proper = second.end, tree.tags[one] == tree.tags[other] == "NNP"
        meet = tree.lowers[behind : behind + 2] == ["in", "talks"] and other in tree.ancestors(behind)
        act = tree.tags[behind] == "VBP" and tree.heads[other] in (behind, one)
        if not proper or not (meet or act) or (act and behind not in (*tree.ancestors(one), *tree.ancestors(other))):
            continue
        if act:
            tree.attach(one, behind, "nsubj", "headline_names_joined")
        tree.attach(other, one, "conj", "headline_names_joined")


def source_read_as_head(tree: Tree) -> None:
    """ "Peru to buy 50 jets - sources": who says so, behind the dash that ends a headline, is no head of "jets"."""
    for start, end in tree.sentences:
        source = end - 1
        if end - start < 5 or tree.words[source - 1] not in _DASHES or tree.tags[source] not in NOUN_TAGS:
            continue
        thing = source - 2
        spaced = tree.starts[source - 1] > tree.ends[thing] and tree.starts[source] > tree.ends[source - 1]
        if not spaced or tree.heads[thing] != source or tree.labels[thing] not in ("compound", "nmod"):
            continue
        above, label = tree.heads[source], tree.labels[source]
        for child in [c for c in tree.children[source] if c < thing]:
            tree.attach(child, thing, tree.labels[child], "source_read_as_head")
        tree.attach(thing, thing if above == source else above, label, "source_read_as_head")
        tree.attach(source, thing, "dep", "source_read_as_head")


HEADLINE_REPAIRS = (headline_verb_read_as_noun, deal_read_as_verb, headline_names_joined, source_read_as_head)

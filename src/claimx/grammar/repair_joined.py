"""Repairs of coordination and insertion: names, things and verbs that what stands between them tore apart."""

from __future__ import annotations

from itertools import pairwise

from claimx.grammar.labels import NOUN_TAGS, OBJECT, PROPER_TAGS, SUBJECT
from claimx.grammar.lexicon import Lexicon
from claimx.grammar.phrases import is_verb
from claimx.grammar.tree import Tree
from claimx.grammar.worded import Worded

_AUXILIARIES = frozenset({"have", "be", "will", "would", "may", "can", "could", "should", "might", "must"})
_PARTIES = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "BLOC"})


def subject_cut_from_joined_name(tree: Tree) -> None:
    """ "Japan as well as South Korea opposes it": of two subjects with a conjunction between them one act."""
    for verb in range(len(tree)):
        subjects = [s for s in tree.below(verb, "nsubj", "nsubjpass") if s < verb]
        loose = [t for t in tree.below(verb, "npadvmod", "dep") if tree.tags[t] in PROPER_TAGS and t < verb]
        for first, second in pairwise(sorted({*subjects, *loose})):
            if second not in subjects:
                continue
            joints = [c for c in tree.below(first, "cc") if first < c < second]
            if joints and tree.tags[second] in NOUN_TAGS and min(tree.subtree(second)) == joints[-1] + 1:
                if first in loose:
                    tree.attach(first, verb, tree.labels[second], "subject_cut_from_joined_name")
                tree.attach(second, first, "conj", "subject_cut_from_joined_name")


def not_only_read_as_clause(tree: Tree) -> None:
    """ "Not only Poland but also Romania ordered jets": "Poland", read as all of a clause, ordered them as well."""
    for first in range(2, len(tree) - 3):
        opened = [p for p in tree.below(first, "preconj") if tree.lowers[p] == "not"]
        joints = [c for c in tree.below(first, "cc") if tree.lowers[c] == "but"]
        verbs = [v for v in tree.below(first, "conj") if is_verb(tree, v)]
        subjects = [s for v in verbs[:1] for s in tree.below(v, *SUBJECT) if s < v]
        if not (opened and joints and len(subjects) == 1 and joints[0] < subjects[0]):
            continue
        above, label, second = tree.heads[first], tree.labels[subjects[0]], subjects[0]
        tree.attach(verbs[0], verbs[0] if above == first else above, tree.labels[first], "not_only_read_as_clause")
        tree.attach(first, verbs[0], label, "not_only_read_as_clause")
        tree.attach(second, first, "conj", "not_only_read_as_clause")


def cleft_read_as_complement(tree: Tree) -> None:
    """ "It is China that supplies them": "that" stands for China."""
    for verb in range(3, len(tree)):
        above = tree.heads[verb]
        if tree.labels[verb] != "ccomp" or tree.lemmas[above] != "be" or above > verb:
            continue
        subjects = tree.below(verb, *SUBJECT)
        named = [t for t in tree.below(above, "attr") if above < t < verb and tree.tags[t] in NOUN_TAGS]
        it = [t for t in tree.below(above, "nsubj") if tree.lowers[t] == "it"]
        relative = subjects and tree.lowers[subjects[0]] in ("that", "who", "which")
        if relative and named and it and max(tree.subtree(named[-1])) + 1 == subjects[0]:
            tree.attach(verb, named[-1], "relcl", "cleft_read_as_complement")


def auxiliary_cut_from_verb(tree: Tree) -> None:
    """ "Egypt has, the ministry said in a note, bought wheat": "has" and "Egypt" belong to "bought"."""
    for verb in range(3, len(tree)):
        tag = tree.heads[verb]
        if tree.labels[verb] != "conj" or not is_verb(tree, tag) or tree.below(verb, *SUBJECT) or tag > verb:
            continue
        cut = [a for a in tree.below(tag, "ccomp") if a < tag and tree.lemmas[a] in _AUXILIARIES]
        bare = cut and tree.words[cut[-1] + 1] == "," and tree.words[min(tree.subtree(verb)) - 1] == ","
        if not bare or tree.tags[verb] not in ("VBN", "VBD", "VB", "VBG") or tree.below(verb, "aux", "cc"):
            continue
        passive = tree.lemmas[cut[-1]] == "be" and tree.tags[verb] in ("VBN", "VBD")
        if tree.tags[verb] == "VBD":
            tree.tags[verb] = "VBN"
        tree.attach(verb, tag, "ccomp", "auxiliary_cut_from_verb")
        for child in list(tree.children[cut[-1]]):
            label = "nsubjpass" if passive and tree.labels[child] == "nsubj" else tree.labels[child]
            tree.attach(child, verb, label, "auxiliary_cut_from_verb")
        tree.attach(cut[-1], verb, "auxpass" if passive else "aux", "auxiliary_cut_from_verb")


def subject_left_on_auxiliary(tree: Tree) -> None:
    """ "The railway has, after months of delay, ordered trains": who ordered them hangs on "has"."""
    for auxiliary in range(1, len(tree)):
        verb = tree.heads[auxiliary]
        if tree.labels[auxiliary] != "aux" or tree.lemmas[auxiliary] not in _AUXILIARIES or not is_verb(tree, verb):
            continue
        subjects = [s for s in tree.below(auxiliary, *SUBJECT) if s < auxiliary]
        if auxiliary < verb and subjects and not tree.below(verb, *SUBJECT):
            label = "nsubjpass" if tree.below(verb, "auxpass") else "nsubj"
            tree.attach(subjects[-1], verb, label, "subject_left_on_auxiliary")
            if tree.tags[verb] == "VBD":
                tree.tags[verb] = "VBN"


def counted_list_read_as_objects(tree: Tree) -> None:
    """ "two radars, six posts, 40 radios": of two counted objects behind a comma one list."""
    for verb in range(len(tree)):
        objects = [o for o in tree.below(verb, "dobj") if o > verb] if is_verb(tree, verb) else []
        for first, second in pairwise(objects):
            left = min(tree.subtree(second))
            counted = all(tree.tags[o] in ("NN", "NNS") and tree.below(o, "nummod") for o in (first, second))
            apart = max(tree.subtree(first)) < left and tree.words[left - 1] == ","
            if counted and apart and not tree.below(second, "det", "poss"):
                tree.attach(second, first, "conj", "counted_list_read_as_objects")


@Worded
def recipient_before_count(tree: Tree, lexicon: Lexicon) -> None:
    """ "gave the Philippine navy five boats": a noun in front of a number modifies nothing behind it."""
    for thing in range(4, len(tree)):
        verb = tree.heads[thing]
        if tree.labels[thing] not in OBJECT or tree.lemmas[verb] not in lexicon.giving_verbs | lexicon.lending_verbs:
            continue
        inside = [c for c in tree.children[thing] if c < thing]
        counts = [c for c in inside if tree.tags[c] == "CD" and tree.labels[c] == "nummod"]
        owners = [c for c in inside if counts and c == min(tree.subtree(counts[0])) - 1]
        before = [c for c in (*inside, *(tree.children[owners[0]] if owners else ())) if owners and c < owners[0]]
        opened = any(tree.labels[c] in ("det", "poss") for c in before)
        if owners and tree.labels[owners[0]] in ("nmod", "compound") and tree.tags[owners[0]] in NOUN_TAGS and opened:
            for child in [c for c in inside if c < owners[0]]:
                tree.attach(child, owners[0], tree.labels[child], "recipient_before_count")
            tree.attach(owners[0], verb, "dative", "recipient_before_count")


def named_object_read_as_apposition(tree: Tree) -> None:
    """ "offered Belgium the Rafale": the name behind "the" is what is offered."""
    for thing in range(3, len(tree)):
        recipient = tree.heads[thing]
        verb, name = tree.heads[recipient], tree.name_at[thing]
        if tree.labels[thing] != "appos" or tree.labels[recipient] != "dative" or tree.tags[thing] not in PROPER_TAGS:
            continue
        opened = tree.below(thing, "det") and min(tree.subtree(thing)) == recipient + 1
        if opened and not (name and name.label in _PARTIES) and not tree.below(verb, "dobj"):
            tree.attach(thing, verb, "dobj", "named_object_read_as_apposition")


def gapped_thing(tree: Tree) -> None:
    """ "Boeing will supply the frames and Rolls-Royce the engines": the name is no object, but who supplies these."""
    for thing in range(4, len(tree)):
        opened = [d for d in tree.below(thing, "det", "poss") if tree.tags[d] in ("DT", "PRP$")]
        name = opened[0] - 1 if opened else 0
        if tree.labels[thing] not in ("dobj", "conj") or tree.tags[thing] not in ("NN", "NNS") or not name:
            continue
        verb = tree.heads[thing] if tree.labels[thing] == "dobj" else tree.heads[tree.heads[thing]]
        first = next((o for o in tree.below(verb, "dobj") if o < name), None) if is_verb(tree, verb) else None
        if first is None or tree.tags[first] not in ("NN", "NNS") or tree.tags[name] not in PROPER_TAGS:
            continue
        joined = tree.heads[name] in (first, thing) and tree.labels[name] in ("conj", "nmod", "compound")
        opening = min(t for t in tree.subtree(name) if t > first) - 1
        if joined and tree.lowers[opening] in ("and", "while") and tree.below(first, "det", "poss", "nummod"):
            tree.attach(thing, first, "gapped", "gapped_thing")
            tree.attach(name, thing, "gap", "gapped_thing")


JOINED_REPAIRS = (
    subject_cut_from_joined_name,
    not_only_read_as_clause,
    cleft_read_as_complement,
    auxiliary_cut_from_verb,
    subject_left_on_auxiliary,
    counted_list_read_as_objects,
    recipient_before_count,
    named_object_read_as_apposition,
    gapped_thing,
)

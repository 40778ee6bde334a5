"""Repairs of coordination: what the parser joined to the wrong half of a pair."""

from __future__ import annotations

from claimx.grammar.labels import FINITE_TAGS, OBJECT, PROPER_TAGS, SUBJECT
from claimx.grammar.phrases import is_verb
from claimx.grammar.tree import Tree
from claimx.grammar.voice import is_infinitive


def participle_joined_to_infinitive(tree: Tree) -> None:
    """ "vowing to fight on and slamming the plan": the second participle is joined to the first, not to "fight"."""
    for verb in range(2, len(tree)):
        inner = tree.heads[verb]
        outer = tree.heads[inner]
        if tree.labels[verb] != "conj" or tree.tags[verb] != "VBG" or not is_verb(tree, inner):
            continue
        if tree.labels[inner] == "xcomp" and is_infinitive(tree, inner) and tree.tags[outer] == "VBG" and outer < inner:
            for joint in tree.below(inner, "cc"):
                tree.attach(joint, outer, "cc", "participle_joined_to_infinitive")
            tree.attach(verb, outer, "conj", "participle_joined_to_infinitive")


def subject_joined_to_object(tree: Tree) -> None:
    """ "It is battling Chad and the government supplied guns": no "and" is left for the verb, so the noun acts."""
    for verb in range(3, len(tree)):
        first, noun = tree.heads[verb], verb - 1
        thing = tree.heads[noun]
        if tree.labels[verb] != "conj" or tree.tags[verb] not in FINITE_TAGS or tree.below(verb, *SUBJECT, "aux"):
            continue
        joined = tree.labels[noun] == "conj" and tree.labels[thing] in OBJECT and first in tree.ancestors(thing)
        if not joined or tree.below(first, "cc") or tree.tags[verb] == tree.tags[first] or not first < thing < noun:
            continue
        for joint in tree.below(thing, "cc"):
            tree.attach(joint, first, "cc", "subject_joined_to_object")
        tree.attach(noun, verb, "nsubj", "subject_joined_to_object")


def name_joined_to_title(tree: Tree) -> None:
    """ "between Ruiz and oil executive Leo Brandt": two people, of whom the second has a title before the name."""
    for first in range(1, len(tree)):
        last = tree.heads[first]
        if tree.labels[last] in ("nmod", "compound") and tree.tags[last] == "NN":  # hung on the title itself
            last = tree.heads[last]
        name, titles = tree.name_at[last], tree.below(first, "conj")
        if tree.labels[first] not in ("nmod", "compound") or tree.tags[first] not in PROPER_TAGS or len(titles) != 1:
            continue
        if name is None or name.label != "PERSON" or name.start <= first or tree.name_at[first] is None:
            continue
        title = titles[0]
        inside = all(tree.tags[t] in ("NN", "JJ") for t in range(title, name.start))
        if not first < title < name.start <= title + 3 or not inside:
            continue
        tree.attach(first, tree.heads[last], tree.labels[last], "name_joined_to_title")
        tree.attach(last, first, "conj", "name_joined_to_title")
        tree.attach(title, last, "compound", "name_joined_to_title")

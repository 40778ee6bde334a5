"""Repairs of a verb's own slots: subjects, objects and recipients that the parser took for something beside them."""

from __future__ import annotations

from claimx.grammar.labels import NOUN_TAGS, OBJECT, PROPER_TAGS, SUBJECT
from claimx.grammar.phrases import is_verb
from claimx.grammar.tree import Tree


def verb_read_as_name(tree: Tree) -> None:
    """ "will run the fleet and refurbish ten trams": a small word with an object is no name."""
    for token in range(len(tree)):
        verb = tree.heads[token]
        plain = tree.tags[token] == "NNP" and tree.words[token].isalpha() and tree.words[token].islower()
        if plain and tree.labels[token] == "conj" and tree.tags[verb] == "VB" and tree.below(token, *OBJECT):
            tree.tags[token], tree.lemmas[token] = "VB", tree.lowers[token]
            tree.attach(token, verb, "conj", "verb_read_as_name")


def aside_read_as_subject(tree: Tree) -> None:
    """ "Under the deal, the first of its kind, Damen will build tugs": Damen builds, the first is the deal."""
    for verb in range(len(tree)):
        subjects = [s for s in tree.below(verb, *SUBJECT) if s < verb]
        if len(subjects) != 2 or not is_verb(tree, verb) or is_verb(tree, subjects[0]):
            continue
        aside, subject = subjects
        start, end = min(tree.subtree(aside)), max(tree.subtree(aside)) + 1
        opens = start > 1 and tree.words[start - 1] == "," and tree.words[end] == ","
        if not opens or min(tree.subtree(subject)) != end + 1 or tree.below(aside, "cc"):
            continue
        phrase = [p for p in tree.below(verb, "prep") if p < start and max(tree.subtree(p)) == start - 2]
        named = [n for p in phrase for n in tree.below(p, "pobj")]
        if named:
            tree.attach(aside, named[-1], "appos", "aside_read_as_subject")


def relative_read_as_mark(tree: Tree) -> None:
    """ "a force that at its peak had 900 men": where nobody else acts in the clause, "that" does."""
    for token in range(1, len(tree)):
        verb = tree.heads[token]
        if tree.lowers[token] != "that" or tree.labels[token] != "mark" or tree.labels[verb] != "relcl":
            continue
        if tree.tags[token - 1] in NOUN_TAGS and not tree.below(verb, *SUBJECT):
            tree.tags[token] = "WDT"
            tree.attach(token, verb, "nsubj", "relative_read_as_mark")


def recipient_read_as_infinitive(tree: Tree) -> None:
    """ "license its vaccine to Vabiotech": nobody can "to Vabiotech"; it is who gets the licence."""
    for token in range(2, len(tree)):
        verb = tree.heads[token]
        marks = [t for t in tree.below(token, "aux") if tree.tags[t] == "TO" and t < token]
        if tree.labels[token] != "xcomp" or tree.tags[token] not in PROPER_TAGS or not marks or not is_verb(tree, verb):
            continue
        if tree.words[token][:1].isupper() and not tree.below(token, *OBJECT):
            tree.tags[marks[0]] = "IN"
            tree.attach(marks[0], verb, "prep", "recipient_read_as_infinitive")
            tree.attach(token, marks[0], "pobj", "recipient_read_as_infinitive")


def object_read_as_recipient(tree: Tree) -> None:
    """ "will send the ship Lyme Bay to Vigo": where nothing else is sent, the ship is."""
    for token in range(1, len(tree)):
        verb = tree.heads[token]
        if tree.labels[token] != "dative" or tree.tags[token] not in ("NN", "NNS") or not is_verb(tree, verb):
            continue
        beside = tree.below(verb, *OBJECT, "ccomp", "xcomp", "oprd", "auxpass")
        if not beside and token > verb and any(p > token for p in tree.below(verb, "prep", "dative")):
            tree.attach(token, verb, "dobj", "object_read_as_recipient")


def progressive_read_as_modifier(tree: Tree) -> None:
    """ "Moscow is massing troops": what a name is doing to bare things is no description of the name."""
    for token in range(2, len(tree)):
        verb, thing = token - 1, tree.heads[token]
        if tree.lowers[verb] not in _BEING or tree.heads[thing] != verb or tree.labels[thing] != "attr":
            continue
        described = tree.labels[token] == "amod" and tree.tags[token] in ("VBG", "JJ")
        bare = tree.tags[thing] in ("NNS", "NN") and min(tree.subtree(thing)) == token and not tree.below(token)
        named = any(tree.tags[s] in PROPER_TAGS for s in tree.below(verb, *SUBJECT))
        if not described or not tree.lowers[token].endswith("ing") or tree.lowers[token] in _DESCRIBING:
            continue
        if not bare or not named:
            continue
        above, label = tree.heads[verb], tree.labels[verb]
        tree.tags[token] = "VBG"
        for child in [c for c in tree.children[verb] if c not in (thing, token)]:
            tree.attach(child, token, tree.labels[child], "progressive_read_as_modifier")
        for phrase in [p for p in tree.below(thing, "prep") if p > thing]:
            tree.attach(phrase, token, "prep", "progressive_read_as_modifier")
        tree.attach(token, token if above == verb else above, label, "progressive_read_as_modifier")
        tree.attach(verb, token, "aux", "progressive_read_as_modifier")
        tree.attach(thing, token, "dobj", "progressive_read_as_modifier")


_BEING = frozenset({"is", "are", "was", "were"})
_DESCRIBING = frozenset(
    {"leading", "growing", "rising", "willing", "existing", "outstanding", "promising", "missing", "dying", "failing"}
    | {"falling", "surviving", "remaining", "exciting", "interesting", "boring", "amazing", "charming", "living"}
    | {"working", "shocking", "stunning", "disappointing"}
)


SLOT_REPAIRS = (
    verb_read_as_name,
    aside_read_as_subject,
    relative_read_as_mark,
    recipient_read_as_infinitive,
    object_read_as_recipient,
    progressive_read_as_modifier,
)

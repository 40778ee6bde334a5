"""Speakers that the parser takes for something else: one more thing that they speak of, or a pronoun."""

from __future__ import annotations

from claimx.grammar.labels import FINITE_TAGS, NOUN_TAGS, OBJECT, SUBJECT
from claimx.grammar.phrases import is_verb
from claimx.grammar.tree import Tree

_OBJECTS = (*OBJECT, "ccomp", "xcomp", "prep", "aux", "neg")
_TAG = 12  # words of a speech tag


def speaker_read_as_object(tree: Tree) -> None:
    """ "ordered six engines, the firms announced on Monday": a second object with a participle is subject and verb.

    The shape: behind a comma, without a conjunction, up to the end of its sentence.
    """
    for verb in range(len(tree)):
        objects = tree.below(verb, "dobj") if is_verb(tree, verb) else []
        if len(objects) < 2:
            continue
        noun, start = objects[-1], min(tree.subtree(objects[-1]))
        told = next((c for c in tree.below(noun, "acl") if c == noun + 1 and tree.tags[c] in ("VBN", "VBD")), None)
        if told is None or tree.words[start - 1] != "," or not _closes(tree, noun):
            continue
        if tree.below(told, "agent") or tree.tags[start] not in ("DT", "PRP$", *NOUN_TAGS):
            continue
        top = verb
        while tree.labels[top] == "conj" and is_verb(tree, tree.heads[top]):
            top = tree.heads[top]
        tree.tags[told] = "VBD"
        tree.attach(told, top, "parataxis", "speaker_read_as_object")
        tree.attach(noun, told, "nsubj", "speaker_read_as_object")


def _closes(tree: Tree, noun: int) -> bool:
    _, end = tree.sentence(noun)
    return all(tree.labels[t] == "punct" for t in range(max(tree.subtree(noun)) + 1, end))


def speaker_read_as_apposition(tree: Tree) -> None:
    """ "bought ten jets, an official with knowledge of it said": the last apposition is the subject of "said"."""
    for verb in range(1, len(tree)):
        clauses = [c for c in tree.below(verb, "ccomp") if c < verb]
        if tree.tags[verb] not in FINITE_TAGS or not clauses or tree.below(verb, *SUBJECT):
            continue
        for noun in tree.subtree(clauses[-1]):
            phrase = tree.subtree(noun)
            apposed = tree.labels[noun] == "appos" and tree.tags[noun] in NOUN_TAGS and max(phrase) == verb - 1
            if apposed and tree.words[min(phrase) - 1] == ",":
                tree.attach(noun, verb, "nsubj", "speaker_read_as_apposition")
                break


def progressive_read_as_noun(tree: Tree) -> None:
    """ "is finalising an agreement": two complements of "is", the first of which is the verb and has the second."""
    for verb in range(2, len(tree) - 1):
        be = tree.heads[verb]
        second = [c for c in tree.below(be, "attr") if c > verb]
        if tree.labels[verb] != "attr" or tree.tags[verb] != "VBG" or be != verb - 1 or not second:
            continue
        above, label = tree.heads[be], tree.labels[be]
        tree.attach(verb, verb if above == be else above, label, "progressive_read_as_noun")
        for child in list(tree.children[be]):
            if child != verb:
                tree.attach(child, verb, "dobj" if child in second else tree.labels[child], "progressive_read_as_noun")
        tree.attach(be, verb, "aux", "progressive_read_as_noun")


def speaker_read_as_conjunct(tree: Tree) -> None:
    """ "bought it from Peru, Helsingin Sanomat wrote": "Sanomat", joined to Peru without an "and", is who wrote."""
    for verb in range(4, len(tree)):
        head = tree.heads[verb]
        joined = tree.labels[verb] == "conj" and is_verb(tree, head) and tree.tags[verb] in ("VBD", "VBZ", "VBP")
        if not joined or tree.below(verb, *SUBJECT, *OBJECT) or any(head < c < verb for c in tree.below(head, "cc")):
            continue
        for noun in range(head + 2, verb):
            phrase = tree.subtree(noun)
            above = tree.heads[noun]
            ends = tree.labels[noun] in ("conj", "appos") and tree.tags[noun] in NOUN_TAGS and max(phrase) == verb - 1
            if ends and tree.words[min(phrase) - 1] == "," and not any(c < noun for c in tree.below(above, "cc")):
                tree.attach(verb, head, "parataxis", "speaker_read_as_conjunct")
                tree.attach(noun, verb, "nsubj", "speaker_read_as_conjunct")
                break


def tag_read_as_conjunct(tree: Tree) -> None:
    """ "is to buy jets, chief executive Ana Ruiz announced": a clause joined by nothing but a comma is the tag."""
    for verb in range(4, len(tree)):
        head, subjects = tree.heads[verb], tree.below(verb, "nsubj")
        if tree.labels[verb] != "conj" or tree.tags[verb] not in ("VBD", "VBZ", "VBP") or not subjects:
            continue
        start = min(tree.subtree(subjects[0]))
        short = tree.words[start - 1] == "," and start == min(tree.subtree(verb)) and verb - start < _TAG
        bare = not tree.below(verb, *OBJECT, "ccomp", "xcomp", "acomp", "attr", "aux", "neg", "advmod")
        if short and bare and is_verb(tree, head) and not tree.below(head, "cc") and _closes(tree, verb):
            tree.attach(verb, head, "parataxis", "tag_read_as_conjunct")


def speaker_read_as_relative(tree: Tree) -> None:
    """ "sold it to Peru, people briefed on it said, ending a wait": a tag between commas, read as a relative clause."""
    for verb in range(2, len(tree) - 1):
        if tree.labels[verb] != "relcl" or tree.tags[verb] not in ("VBD", "VBZ", "VBP"):
            continue
        subjects, behind = tree.below(verb, *SUBJECT), tree.words[verb + 1]
        if not subjects or tree.tags[subjects[0]][:1] != "N" or behind not in (",", ".") or tree.below(verb, *_OBJECTS):
            continue
        top = next((t for t in tree.ancestors(verb) if is_verb(tree, t) and tree.labels[t] in ("ROOT", "ccomp")), None)
        if top is not None and tree.words[min(tree.subtree(verb)) - 1] == "," and min(tree.subtree(verb)) > verb - _TAG:
            tree.attach(verb, top, "parataxis", "speaker_read_as_relative")


def organisation_read_as_pronoun(tree: Tree) -> None:
    """ "WHO said the jabs work": in capitals among small letters it is a name."""
    for token, word in enumerate(tree.words):
        if word != "WHO" or tree.tags[token] not in ("WP", "WDT"):
            continue
        around = [w for w in tree.words[max(0, token - 2) : token + 3] if w != word and w.isalpha() and len(w) > 1]
        if around and not any(w.isupper() for w in around):
            tree.tags[token], tree.lemmas[token] = "NNP", word
            tree.attach(token, tree.heads[token], tree.labels[token], "organisation_read_as_pronoun")

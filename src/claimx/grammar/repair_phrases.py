"""Repairs of noun phrases: heads, modifiers and objects that the parser confuses."""

from __future__ import annotations

from claimx.grammar.labels import NOUN_TAGS, OBJECT, SUBJECT
from claimx.grammar.lexicon import Lexicon
from claimx.grammar.phrases import is_verb
from claimx.grammar.tree import Tree
from claimx.grammar.worded import Worded


def head_read_as_compound(tree: Tree) -> None:
    """ "Deployment of US launchers angered Minsk": "of" governs the launchers, and the deployment angered it."""
    for noun in range(len(tree) - 2):
        thing, preposition = tree.heads[noun], noun + 1
        if tree.tags[noun] not in ("NN", "NNS") or tree.labels[noun] not in ("compound", "nmod") or thing <= noun + 2:
            continue
        if tree.lowers[preposition] != "of" or tree.heads[preposition] != noun or tree.tags[thing] not in NOUN_TAGS:
            continue
        inner = tree.below(preposition, "pobj")
        if len(inner) != 1 or inner[0] >= thing or tree.below(inner[0], "prep", "conj"):
            continue
        above, label = tree.heads[thing], tree.labels[thing]
        tree.attach(noun, noun if above == thing else above, label, "head_read_as_compound")
        tree.attach(inner[0], thing, "compound", "head_read_as_compound")
        tree.attach(thing, preposition, "pobj", "head_read_as_compound")


@Worded
def modifier_read_as_verb(tree: Tree, lexicon: Lexicon) -> None:
    """ "making loitering munitions", "bought chipmaking know-how": the word before the things says of what kind."""
    for word in range(1, len(tree) - 1):
        verb, thing = word - 1, word + 1
        if tree.heads[word] != verb or tree.labels[word] not in ("xcomp", "ccomp") or not is_verb(tree, verb):
            continue
        if tree.heads[thing] != word or tree.labels[thing] not in OBJECT or tree.tags[thing] not in ("NN", "NNS"):
            continue
        ware_verb = tree.lemmas[verb] in lexicon.making_verbs | lexicon.buying_verbs
        if not ware_verb or not tree.lowers[word].endswith("ing") or tree.below(verb, *OBJECT):
            continue
        for child in [c for c in tree.children[word] if c > thing]:
            tree.attach(child, verb, tree.labels[child], "modifier_read_as_verb")
        tree.attach(thing, verb, "dobj", "modifier_read_as_verb")
        tree.tags[word] = "JJ"
        tree.attach(word, thing, "amod", "modifier_read_as_verb")


def verb_read_as_compound(tree: Tree) -> None:
    """ "The yard cut steel for a frigate": "cut", read as a kind of steel, has a subject, so it is a verb."""
    for verb in range(1, len(tree) - 1):
        thing = tree.heads[verb]
        if tree.tags[verb] != "VBD" or tree.labels[verb] != "compound" or thing != verb + 1:
            continue
        subjects = [s for s in tree.below(verb, *SUBJECT) if s == verb - 1]
        if not subjects:
            continue
        above, label = tree.heads[thing], tree.labels[thing]
        for child in [c for c in tree.children[thing] if c < verb]:
            tree.attach(child, subjects[0], tree.labels[child], "verb_read_as_compound")
        for child in [c for c in tree.below(thing, "punct", "npadvmod", "advcl") if c > thing]:
            tree.attach(child, verb, tree.labels[child], "verb_read_as_compound")
        tree.attach(verb, verb if above == thing else above, label, "verb_read_as_compound")
        tree.attach(thing, verb, "dobj", "verb_read_as_compound")


def work_read_as_verb(tree: Tree) -> None:
    """ "Work to mend the dam begins in May": the subject of another verb is a noun, and the infinitive says which."""
    for word in range(len(tree) - 2):
        verb = tree.heads[word]
        if tree.lowers[word] != "work" or tree.labels[word] not in SUBJECT or verb < word:
            continue
        if tree.tags[word] not in ("VB", "VBP"):
            continue
        tree.tags[word] = "NN"
        for child in tree.below(word, "advcl", "xcomp"):
            tree.attach(child, word, "acl", "work_read_as_verb")
        passive = bool(tree.below(verb, "auxpass"))
        tree.attach(word, verb, "nsubjpass" if passive else "nsubj", "work_read_as_verb")


@Worded
def infinitive_read_as_noun(tree: Tree, lexicon: Lexicon) -> None:
    """ "won a contract to overhaul engines": behind a contract or a plan, "to" starts an infinitive."""
    for to in range(1, len(tree) - 2):
        deal, verb = to - 1, to + 1
        thing = tree.heads[verb]
        if tree.lowers[to] != "to" or tree.labels[to] != "prep" or tree.heads[thing] != to or tree.tags[thing] != "NNS":
            continue
        if tree.lemmas[deal] not in lexicon.undertaking_nouns or tree.lowers[verb] not in lexicon.nounlike_verbs:
            continue
        if tree.labels[verb] != "compound":
            continue
        tree.tags[to], tree.tags[verb], tree.lemmas[verb] = "TO", "VB", tree.lowers[verb]
        tree.attach(verb, deal, "acl", "infinitive_read_as_noun")
        tree.attach(to, verb, "aux", "infinitive_read_as_noun")
        tree.attach(thing, verb, "dobj", "infinitive_read_as_noun")


PHRASE_REPAIRS = (
    head_read_as_compound,
    modifier_read_as_verb,
    verb_read_as_compound,
    work_read_as_verb,
    infinitive_read_as_noun,
)

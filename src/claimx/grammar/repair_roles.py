"""Repairs of who does what to whom: phrases and names that the parser hung on the wrong word."""

from __future__ import annotations

from claimx.grammar.labels import NOUN_TAGS, OBJECT, PROPER_TAGS, SUBJECT
from claimx.grammar.lexicon import Lexicon
from claimx.grammar.phrases import is_verb
from claimx.grammar.tree import Tree
from claimx.grammar.worded import Worded


@Worded
def as_phrase_on_object(tree: Tree, lexicon: Lexicon) -> None:
    """ "dismissed the changes as cosmetic": the "as" phrase, hung on the object, is the verb's."""
    for phrase in range(len(tree)):
        thing, verb = tree.heads[phrase], tree.heads[tree.heads[phrase]]
        if tree.lowers[phrase] != "as" or tree.labels[phrase] != "prep" or tree.labels[thing] not in OBJECT:
            continue
        described = bool(tree.below(phrase, "amod", "acomp"))
        if tree.lemmas[verb] in lexicon.calling_verbs and (described or tree.lemmas[thing] not in lexicon.called_posts):
            tree.attach(phrase, verb, "prep", "as_phrase_on_object")


@Worded
def grievance_on_object(tree: Tree, lexicon: Lexicon) -> None:
    """ "cancelled the order for ships over the delays": the "over" phrase, hung on the ships, is the verb's."""
    for phrase in range(2, len(tree)):
        noun = tree.heads[phrase]
        if tree.lowers[phrase] != "over" or tree.labels[phrase] != "prep" or tree.tags[noun] not in NOUN_TAGS:
            continue
        verb = next((t for t in tree.ancestors(noun) if is_verb(tree, t)), None)
        near = tree.lemmas[phrase - 1] in lexicon.over_nouns or tree.lemmas[noun] in lexicon.over_nouns
        if verb is not None and verb < noun and tree.lemmas[verb] in lexicon.grievance_verbs and not near:
            tree.attach(phrase, verb, "prep", "grievance_on_object")


@Worded
def recipient_read_as_compound(tree: Tree, lexicon: Lexicon) -> None:
    """ "gave the ministry access": "ministry", read as a modifier of "access", is who was given it."""
    for given in range(2, len(tree)):
        verb, owner = tree.heads[given], given - 1
        if (
            tree.lemmas[given] not in lexicon.granted_nouns
            or tree.labels[given] not in OBJECT
            or tree.lemmas[verb] not in lexicon.granting_verbs
        ):
            continue
        inside = [c for c in tree.children[given] if c < given]
        determined = [c for c in inside if tree.labels[c] in ("det", "poss")]
        if tree.heads[owner] == given and tree.labels[owner] == "compound" and determined:
            for child in inside:
                if child != owner:
                    tree.attach(child, owner, tree.labels[child], "recipient_read_as_compound")
            tree.attach(owner, verb, "dative", "recipient_read_as_compound")


def item_joined_to_recipient(tree: Tree) -> None:
    """ "sent drones to Chad and oil to Syria": "oil", joined to "Chad", was sent too."""
    for item in range(3, len(tree) - 2):
        name = tree.heads[item]
        first = tree.heads[name]
        if tree.labels[item] != "conj" or tree.tags[item] not in ("NN", "NNS") or tree.labels[name] != "pobj":
            continue
        if tree.tags[name] not in PROPER_TAGS or tree.lowers[first] not in ("to", "from"):
            continue
        verb, second = tree.heads[first], item + 1
        if tree.labels[verb] in OBJECT:
            verb = tree.heads[verb]
        things = [o for o in tree.below(verb, *OBJECT) if o < first and tree.tags[o] in ("NN", "NNS")]
        parallel = tree.lowers[second] == tree.lowers[first] and tree.tags[tree.heads[second]] not in NOUN_TAGS
        if is_verb(tree, verb) and things and (parallel or tree.heads[second] == item) and _governs(tree, second):
            tree.attach(item, things[-1], "conj", "item_joined_to_recipient")
            tree.attach(second, item, "prep", "item_joined_to_recipient")
            tree.attach(first, things[-1], "prep", "item_joined_to_recipient")


def measure_joined_inside(tree: Tree) -> None:
    """ "the ban on exports and the freeze on accounts": the freeze, with a phrase like the ban's, stands beside it."""
    for second in range(4, len(tree)):
        inner = tree.heads[second]
        preposition = tree.heads[inner]
        first = tree.heads[preposition]
        if tree.labels[second] != "conj" or tree.labels[inner] != "pobj" or tree.tags[second] not in ("NN", "NNS"):
            continue
        phrases = {tree.lowers[p] for p in tree.below(second, "prep")} - {"of"}
        alike = tree.lowers[preposition] in phrases and tree.tags[first] in ("NN", "NNS")
        if alike and tree.below(first, "det") and tree.below(second, "det") and not tree.below(inner, "det"):
            tree.attach(second, first, "conj", "measure_joined_inside")


@Worded
def recipient_read_as_origin(tree: Tree, lexicon: Lexicon) -> None:
    """ "lent Estonia drones": a country right behind a verb of giving is who is given what follows."""
    for verb in range(len(tree) - 2):
        name, thing = tree.name_at[verb + 1], tree.heads[verb + 1]
        if (
            tree.lemmas[verb] not in lexicon.sending_verbs
            or not is_verb(tree, verb)
            or tree.labels[thing] not in OBJECT
        ):
            continue
        country = name is not None and name.label == "GPE" and name.end == verb + 2 and tree.words[verb + 1].istitle()
        common = tree.labels[verb + 1] == "compound" and tree.tags[thing] in ("NN", "NNS") and tree.heads[thing] == verb
        if country and common:
            tree.attach(verb + 1, verb, "dative", "recipient_read_as_origin")


@Worded
def measure_read_as_extent(tree: Tree, lexicon: Lexicon) -> None:
    """ "sell Malawi 30,000 tonnes": what is counted out behind a recipient is what is given."""
    for measure in range(3, len(tree)):
        verb = tree.heads[measure]
        if tree.labels[measure] != "npadvmod" or tree.lemmas[measure] not in lexicon.measure_nouns:
            continue
        recipients = [r for r in tree.below(verb, "dative") if r < measure]
        giving = tree.lemmas[verb] in lexicon.giving_verbs | lexicon.lending_verbs
        if giving and recipients and _is_counted(tree, measure) and not tree.below(verb, *OBJECT):
            tree.attach(measure, verb, "dobj", "measure_read_as_extent")


def subject_joined_to_verb(tree: Tree) -> None:
    """ "40 tonnes will come from Chad and 20 tonnes from Togo": the 20, joined to the verb, come too."""
    for second in range(3, len(tree)):
        verb = tree.heads[second]
        if tree.labels[second] != "conj" or is_verb(tree, second) or not is_verb(tree, verb) or second < verb:
            continue
        subjects = [s for s in tree.below(verb, *SUBJECT) if _is_counted(tree, s)]
        own = [p for p in tree.below(second, "prep") if p > second]
        before = [p for p in tree.below(verb, "prep") if own and p < second and tree.lowers[p] == tree.lowers[own[0]]]
        if subjects and before and _is_counted(tree, second) and not tree.below(verb, *OBJECT):
            tree.attach(second, subjects[0], "conj", "subject_joined_to_verb")


def _is_counted(tree: Tree, token: int) -> bool:
    return tree.tags[token] == "CD" or any(tree.tags[n] == "CD" for n in tree.below(token, "nummod"))


def _governs(tree: Tree, preposition: int) -> bool:
    return bool(tree.below(preposition, "pobj"))


ROLE_REPAIRS = (
    as_phrase_on_object,
    grievance_on_object,
    recipient_read_as_compound,
    item_joined_to_recipient,
    measure_joined_inside,
    recipient_read_as_origin,
    measure_read_as_extent,
    subject_joined_to_verb,
)

"""Known mistakes of the parser, undone on the tree before anything reads it.

Each repair is a function that looks for one mistake by its shape, mends it, and leaves its name on the tokens that it
moved; the name ends up in the `repairs` of claims that used them.
"""

from __future__ import annotations

from itertools import pairwise

from claimx.grammar.labels import FINITE_TAGS, NOUN_TAGS, NUMBER_LABELS, PROPER_TAGS, SUBJECT
from claimx.grammar.lexicon import Lexicon
from claimx.grammar.phrases import is_verb
from claimx.grammar.repair_clauses import (
    conjunct_cut_from_subject,
    gerund_read_as_modifier,
    participle_read_as_verb,
    possessed_read_as_modifier,
    possessive_clause_cut_off,
    weekday_read_into_name,
)
from claimx.grammar.repair_gaps import gapped_conjunct, gapped_recipient
from claimx.grammar.repair_headlines import HEADLINE_REPAIRS
from claimx.grammar.repair_joined import JOINED_REPAIRS
from claimx.grammar.repair_joints import name_joined_to_title, participle_joined_to_infinitive, subject_joined_to_object
from claimx.grammar.repair_lists import (
    adjective_joined_to_name,
    item_joined_to_name,
    item_joined_to_price,
    list_cut_from_its_phrase,
    list_read_as_apposition,
    measure_inside_measured,
    name_joined_to_origin,
    noun_joined_to_verb,
    phrases_of_items,
)
from claimx.grammar.repair_misread import MISREADINGS
from claimx.grammar.repair_nouns import currency_read_as_verb, name_read_as_adverb, subject_read_as_verb
from claimx.grammar.repair_pairs import (
    agent_joined_to_subject,
    conjunct_joined_to_apposition,
    conjunct_read_as_second_subject,
    word_before_name_read_as_subject,
)
from claimx.grammar.repair_participles import PARTICIPLE_REPAIRS
from claimx.grammar.repair_phrases import PHRASE_REPAIRS
from claimx.grammar.repair_roles import ROLE_REPAIRS
from claimx.grammar.repair_shares import SHARE_REPAIRS
from claimx.grammar.repair_slots import SLOT_REPAIRS
from claimx.grammar.repair_tags import (
    organisation_read_as_pronoun,
    progressive_read_as_noun,
    speaker_read_as_apposition,
    speaker_read_as_conjunct,
    speaker_read_as_object,
    speaker_read_as_relative,
    tag_read_as_conjunct,
)
from claimx.grammar.tree import Name, Tree
from claimx.grammar.worded import Repair, Worded, apply

_NOUN_MODIFIER = ("compound", "nmod")
_RECIPIENT_TAGS = ("NNP", "NNPS", "PRP")


def repair(tree: Tree, lexicon: Lexicon) -> Tree:
    """The same tree with all known mistakes mended."""
    for one in REPAIRS:
        apply(one, tree, lexicon)
    return tree


def verb_read_for_noun(tree: Tree) -> None:
    """ "A Polish fighter deal was denied": "deal", read as a verb with "fighter" as subject, is the subject noun."""
    for token in range(len(tree)):
        if tree.tags[token] not in ("VB", "VBP", "VBZ") or tree.labels[token] not in (
            "nsubjpass",
            "nsubj",
            "dobj",
            "pobj",
        ):
            continue
        subjects = tree.below(token, "nsubj")
        before = subjects or tree.below(token, "compound")  # "signed a minerals deal"
        if not before or tree.below(token, "aux", "mark", "dobj", "ccomp") or before[-1] != token - 1:
            continue
        tree.tags[token] = "NNS" if tree.words[token].endswith("s") else "NN"
        tree.lemmas[token] = tree.lemmas[token]
        for subject in subjects:
            tree.attach(subject, token, "compound", "verb_read_for_noun")


def subject_hung_on_auxiliary(tree: Tree) -> None:
    """ "The airline remains barred": the subject, hung on "remains" as an auxiliary, is that of "barred"."""
    for token in range(len(tree)):
        if tree.labels[token] == "auxpass" and tree.tags[token] in FINITE_TAGS:
            verb = tree.heads[token]
            for subject in tree.below(token, "nsubj", "nsubjpass"):
                if not tree.below(verb, *SUBJECT):
                    tree.attach(subject, verb, "nsubjpass", "subject_hung_on_auxiliary")


def noun_read_for_verb(tree: Tree) -> None:
    """ "The deal hinges on approval": "hinges", read as a noun with "deal" as modifier, is the verb.

    The shape: a plural noun that roots its sentence, with a determiner and a singular modifier, before a preposition,
    in a sentence without any finite verb.
    """
    for start, end in tree.sentences:
        if any(tree.tags[t] in FINITE_TAGS for t in range(start, end)):
            continue
        root = next((t for t in range(start, end) if tree.heads[t] == t), None)
        if root is None or tree.tags[root] != "NNS" or root + 1 >= end or tree.tags[root + 1] not in ("IN", "TO"):
            continue
        determined = [d for d in tree.below(root, "det", "poss") if d < root]
        if determined and tree.labels[root - 1] in _NOUN_MODIFIER and tree.tags[root - 1] == "NN":
            tree.tags[root] = "VBZ"
            tree.lemmas[root] = tree.lowers[root].removesuffix("s")
            tree.attach(root, root, tree.labels[root], "noun_read_for_verb")


def demonstrative_noun_read_as_verb(tree: Tree) -> None:
    """ "This move hinges on a vote": after a singular "this", "move" is no verb; the plural noun behind it is."""
    for token in range(len(tree) - 2):
        noun, verb = token + 1, token + 2
        if tree.lowers[token] not in ("this", "that") or tree.tags[noun] not in ("VBP", "VB"):
            continue
        if tree.heads[token] != noun or tree.tags[verb] != "NNS" or tree.heads[verb] != noun:
            continue
        above = tree.heads[noun] if tree.heads[noun] != noun else verb
        label = tree.labels[noun]
        for child in [c for c in tree.children[noun] if c > verb]:
            tree.attach(child, verb, tree.labels[child], "demonstrative_noun_read_as_verb")
        tree.tags[noun], tree.tags[verb] = "NN", "VBZ"
        tree.lemmas[verb] = tree.lowers[verb].removesuffix("s")
        tree.attach(verb, above, label, "demonstrative_noun_read_as_verb")
        tree.attach(noun, verb, "nsubj", "demonstrative_noun_read_as_verb")
        tree.attach(token, noun, "det", "demonstrative_noun_read_as_verb")


def subject_read_as_modifier(tree: Tree) -> None:
    """ "gas that Sofia bought": "Sofia", read as a modifier of the finite verb after it, is its subject."""
    for verb in range(1, len(tree)):
        before = verb - 1
        if tree.tags[verb] not in FINITE_TAGS or tree.tags[before] not in NOUN_TAGS or tree.below(verb, *SUBJECT):
            continue
        if tree.heads[before] == verb and tree.labels[before] in _NOUN_MODIFIER:
            for child in [c for c in tree.below(verb, "det", "amod", "poss", *_NOUN_MODIFIER) if c < before]:
                tree.attach(child, before, tree.labels[child], "subject_read_as_modifier")
            tree.attach(before, verb, "nsubj", "subject_read_as_modifier")


def relative_read_as_participle(tree: Tree) -> None:
    """ "the radars Warsaw bought": "Warsaw", read as an apposition before a participle, is the subject of a clause."""
    for verb in range(1, len(tree)):
        noun, before = tree.heads[verb], verb - 1
        if tree.labels[verb] != "acl" or tree.tags[verb] not in ("VBN", "VBD") or tree.heads[before] != noun:
            continue
        if tree.labels[before] == "appos" and tree.tags[before] in ("NNP", "NNPS") and tree.below(verb, "agent") == []:
            left = min(tree.subtree(before))
            if left > noun and tree.words[left - 1] != ",":
                tree.tags[verb] = "VBD"
                tree.attach(before, verb, "nsubj", "relative_read_as_participle")
                tree.attach(verb, noun, "relcl", "relative_read_as_participle")


def possessed_read_as_subject(tree: Tree) -> None:
    """ "Naval Group, whose frigates Greece bought": the frigates are the object, "Greece" behind them the subject."""
    for noun in range(len(tree) - 2):
        verb, name = tree.heads[noun], noun + 1
        if tree.labels[noun] != "nsubj" or tree.tags[verb] not in ("VBD", "VBZ", "VBP") or tree.below(verb, "dobj"):
            continue
        whose = any(tree.tags[p] == "WP$" for p in tree.below(noun, "poss"))
        names = [c for c in tree.below(noun, "appos") if tree.tags[c] in PROPER_TAGS and min(tree.subtree(c)) == name]
        if whose and names and names[0] < verb:
            tree.attach(names[0], verb, "nsubj", "possessed_read_as_subject")
            tree.attach(noun, verb, "dobj", "possessed_read_as_subject")


def headline_list_read_as_apposition(tree: Tree) -> None:
    """ "Peru, Chile to build frigates": two names before an infinitive that is all of a headline act together."""
    for start, end in tree.sentences:
        first = next((t for t in range(start, end) if tree.heads[t] == t), start)
        if tree.tags[first] not in PROPER_TAGS or any(tree.tags[t] in FINITE_TAGS for t in range(start, end)):
            continue
        for name in tree.below(first, "appos"):
            follows = name + 1 < end and tree.tags[name + 1] == "TO" and tree.words[first + 1] == ","
            if tree.tags[name] in PROPER_TAGS and follows:
                tree.attach(name, first, "conj", "headline_list_read_as_apposition")


def count_read_into_name(tree: Tree) -> None:
    """ "gave Kyiv 31 tanks": the number behind a name counts the noun behind it."""
    for place, name in enumerate(tree.names):
        last = name.end - 1
        counts = tree.tags[last] == "CD" and tree.labels[last] == "nummod" and tree.heads[last] >= name.end
        if counts and last > name.start and name.label not in NUMBER_LABELS:
            tree.names[place] = trimmed = Name(name.start, last, name.label, name.id)
            tree.name_at[name.start : name.end] = [*[trimmed] * (last - name.start), None]
            tree.attach(last, tree.heads[last], "nummod", "count_read_into_name")


@Worded
def recipient_read_into_name(tree: Tree, lexicon: Lexicon) -> None:
    """ "sold Turkey S-400 missiles": the country in front of a model's name is the recipient."""
    for verb in range(len(tree) - 2):
        if tree.lemmas[verb] not in lexicon.giving_verbs:
            continue
        first, model = verb + 1, verb + 2
        name = tree.name_at[first]
        thing = next((o for o in tree.below(verb, "dobj") if o > model and min(tree.subtree(o)) == first), None)
        country = name is not None and name.label == "GPE" and name.end - name.start == 1
        if thing is not None and country and any(c.isdigit() for c in tree.words[model]) and tree.tags[model] != "CD":
            tree.attach(first, verb, "dative", "recipient_read_into_name")


def name_read_as_second_subject(tree: Tree) -> None:
    """ "The carrier Tarsier Mobile said": the name right behind the common noun is its close apposition."""
    for verb in range(len(tree)):
        subjects = tree.below(verb, "nsubj", "nsubjpass")
        for first, name in pairwise(subjects):
            adjacent = min(tree.subtree(name)) == max(tree.subtree(first)) + 1
            if adjacent and tree.tags[first] in ("NN", "NNS") and tree.tags[name] in PROPER_TAGS:
                tree.attach(name, first, "appos", "name_read_as_second_subject")


def object_read_as_apposition(tree: Tree) -> None:
    """ "sell Jakarta two submarines": "submarines", read as an apposition of the recipient, is the object."""
    for token in range(len(tree)):
        recipient, verb = tree.heads[token], tree.heads[tree.heads[token]]
        if tree.labels[token] != "appos" or tree.labels[recipient] not in ("dative", "dobj"):
            continue
        bare = min(tree.subtree(token)) == recipient + 1
        if (
            bare
            and tree.tags[token] in ("NN", "NNS")
            and tree.tags[recipient] in _RECIPIENT_TAGS
            and is_verb(tree, verb)
        ):
            tree.attach(recipient, verb, "dative", "object_read_as_apposition")
            tree.attach(token, verb, "dobj", "object_read_as_apposition")


@Worded
def recipient_read_as_object(tree: Tree, lexicon: Lexicon) -> None:
    """ "is lending Peru $2bn": of two objects side by side, the first, a name before a thing, is the recipient.

    So is a common noun where the verb is one of giving: "denied the exporter a permit".
    """
    giving = lexicon.giving_verbs | lexicon.granting_verbs
    for verb in range(len(tree)):
        objects = tree.below(verb, "dobj") if is_verb(tree, verb) else []
        if len(objects) != 2 or tree.below(verb, "dative"):
            continue
        first, second = objects
        common = tree.tags[first] in ("NN", "NNS") and tree.lemmas[verb] in giving
        if not common and tree.tags[first] not in _RECIPIENT_TAGS:
            continue
        name, start = tree.name_at[second], min(tree.subtree(second))
        if name is not None and name.label in NUMBER_LABELS:  # "up to $2bn", with "up" hung on the verb
            start = min(start, name.start)
        named = tree.tags[second] in PROPER_TAGS and (name is None or name.label not in NUMBER_LABELS)
        if start == max(tree.subtree(first)) + 1 and not named and verb < first:
            tree.attach(first, verb, "dative", "recipient_read_as_object")


REPAIRS: tuple[Repair, ...] = (
    progressive_read_as_noun,
    gapped_conjunct,
    gapped_recipient,
    *HEADLINE_REPAIRS,
    verb_read_for_noun,
    currency_read_as_verb,
    name_read_as_adverb,
    subject_read_as_verb,
    *SLOT_REPAIRS,
    *MISREADINGS,
    *SHARE_REPAIRS,
    *PARTICIPLE_REPAIRS,
    *JOINED_REPAIRS,
    *ROLE_REPAIRS,
    subject_hung_on_auxiliary,
    noun_read_for_verb,
    demonstrative_noun_read_as_verb,
    subject_read_as_modifier,
    *PHRASE_REPAIRS,
    relative_read_as_participle,
    possessed_read_as_subject,
    possessed_read_as_modifier,
    possessive_clause_cut_off,
    conjunct_cut_from_subject,
    participle_joined_to_infinitive,
    name_joined_to_title,
    conjunct_joined_to_apposition,
    conjunct_read_as_second_subject,
    agent_joined_to_subject,
    word_before_name_read_as_subject,
    subject_joined_to_object,
    participle_read_as_verb,
    gerund_read_as_modifier,
    weekday_read_into_name,
    headline_list_read_as_apposition,
    count_read_into_name,
    recipient_read_into_name,
    name_read_as_second_subject,
    adjective_joined_to_name,
    name_joined_to_origin,
    measure_inside_measured,
    list_read_as_apposition,
    item_joined_to_name,
    item_joined_to_price,
    list_cut_from_its_phrase,
    noun_joined_to_verb,
    object_read_as_apposition,
    recipient_read_as_object,
    organisation_read_as_pronoun,
    speaker_read_as_object,
    speaker_read_as_apposition,
    speaker_read_as_conjunct,
    speaker_read_as_relative,
    tag_read_as_conjunct,
    phrases_of_items,
)

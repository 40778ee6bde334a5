"""Repairs of clauses: subjects, objects and participles that the parser gave to the wrong verb."""

from __future__ import annotations

from claimx.grammar.labels import FINITE_TAGS, NUMBER_LABELS, PROPER_TAGS, SUBJECT
from claimx.grammar.lexicon import Lexicon
from claimx.grammar.phrases import is_verb
from claimx.grammar.tree import Name, Tree
from claimx.grammar.worded import Worded

_WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_PLURAL = frozenset({"are", "were", "have"})


def possessive_clause_cut_off(tree: Tree) -> None:
    """ "The war in Oster, whose army was beaten by Peru, has ended": the war ends, and its army was beaten."""
    for verb in range(len(tree)):
        above, subjects = tree.heads[verb], tree.below(verb, *SUBJECT)
        if not is_verb(tree, verb) or above <= verb or not is_verb(tree, above) or len(subjects) != 2:
            continue
        outer, inner = subjects
        whose = [p for p in tree.below(inner, "poss") if tree.tags[p] == "WP$"]
        if whose and outer < whose[0] and not tree.below(above, *SUBJECT):
            passive = bool(tree.below(above, "auxpass"))
            tree.attach(outer, above, "nsubjpass" if passive else "nsubj", "possessive_clause_cut_off")
            tree.attach(verb, outer, "relcl", "possessive_clause_cut_off")


def possessed_read_as_modifier(tree: Tree) -> None:
    """ "Bolivia, whose gas Peru buys": the gas, read as a modifier of "Peru", is what Peru buys."""
    for name in range(2, len(tree) - 1):
        verb, noun = tree.heads[name], name - 1
        joined = tree.heads[noun] == name and tree.labels[noun] in ("compound", "nmod")
        whose = [p for p in tree.children[name] if tree.tags[p] == "WP$" and p < noun]
        if not (joined and whose and tree.tags[noun] in ("NN", "NNS") and tree.tags[name] in PROPER_TAGS):
            continue
        if tree.labels[name] == "nsubj" and is_verb(tree, verb) and not tree.below(verb, "dobj", "auxpass"):
            for child in [c for c in tree.children[name] if whose[0] <= c < noun]:
                tree.attach(child, noun, tree.labels[child], "possessed_read_as_modifier")
            tree.attach(noun, verb, "dobj", "possessed_read_as_modifier")


def participle_read_as_verb(tree: Tree) -> None:
    """ "plans to fly the old jets and refurbished trainers": after an infinitive, "refurbished" describes."""
    for verb in range(2, len(tree) - 1):
        head, before = tree.heads[verb], verb - 2
        if tree.labels[verb] != "conj" or tree.tags[verb] not in ("VBN", "VBD") or not is_verb(tree, head):
            continue
        things = tree.below(verb, "dobj")
        bare = all(tree.labels[c] in ("dobj", "punct", "conj", "cc") for c in tree.children[verb])
        listed = tree.lowers[verb - 1] in ("and", "or") and tree.tags[before] in ("NN", "NNS", *PROPER_TAGS)
        follows = len(things) == 1 and min(tree.subtree(things[0])) == verb + 1
        if bare and listed and follows and not tree.below(things[0], "det", "poss") and _is_timeless(tree, head, verb):
            tree.tags[verb] = "VBN"
            tree.attach(things[0], before, "conj", "participle_read_as_verb")
            tree.attach(verb, things[0], "amod", "participle_read_as_verb")


def _is_timeless(tree: Tree, head: int, verb: int) -> bool:
    """True for an infinitive under a present tense, to which no past can be joined."""
    if tree.tags[head] != "VB":
        return False
    finite = [t for t in (head, *tree.ancestors(head)) if tree.tags[t] in FINITE_TAGS]
    auxiliaries = [c for t in (head, *tree.ancestors(head)) for c in tree.below(t, "aux", "auxpass")]
    return not any(tree.tags[t] == "VBD" for t in (*finite, *auxiliaries)) and verb not in finite


def conjunct_cut_from_subject(tree: Tree) -> None:
    """ "Opposition to the pact and anger over the levy are common": a plural verb joins the anger to the opposition."""
    for subject in range(len(tree)):
        verb = tree.heads[subject]
        if tree.labels[subject] not in ("nsubj", "nsubjpass") or tree.tags[subject] != "NN":
            continue
        plural = any(tree.lowers[t] in _PLURAL for t in (verb, *tree.below(verb, "aux", "auxpass")))
        if not plural or tree.below(subject, "conj") or verb < subject:
            continue
        for preposition in tree.below(subject, "prep"):
            first = next(iter(tree.below(preposition, "pobj")), None)
            joined = [] if first is None else tree.below(first, "conj")
            if tree.lowers[preposition] == "of" or len(joined) != 1 or tree.tags[joined[0]] != "NN":
                continue
            second = joined[0]
            late = [p for t in (first, second) for p in tree.below(t or 0, "prep") if p > second]
            if late and not tree.below(second, "conj"):
                for phrase in late:
                    tree.attach(phrase, second, "prep", "conjunct_cut_from_subject")
                for joint in tree.below(first or 0, "cc"):
                    tree.attach(joint, subject, "cc", "conjunct_cut_from_subject")
                tree.attach(second, subject, "conj", "conjunct_cut_from_subject")


@Worded
def gerund_read_as_modifier(tree: Tree, lexicon: Lexicon) -> None:
    """ "made a fortune selling carpets": "selling", read as part of the thing's name, is how the fortune was made."""
    for gerund in range(2, len(tree) - 1):
        noun, verb = gerund - 1, _verb_before(tree, gerund)
        if tree.lemmas[noun] not in lexicon.gain_nouns or not tree.lowers[gerund].endswith("ing") or verb is None:
            continue
        thing = next((o for o in tree.below(verb, "dobj") if o > gerund and gerund in tree.subtree(o)), None)
        if thing is None or tree.lemmas[verb] not in lexicon.gaining_verbs or noun not in tree.subtree(thing):
            continue
        for child in [c for c in tree.children[thing] if c < noun and tree.labels[c] in ("det", "poss")]:
            tree.attach(child, noun, tree.labels[child], "gerund_read_as_modifier")
        tree.tags[gerund], tree.lemmas[gerund] = "VBG", tree.lowers[gerund].removesuffix("ing")
        tree.attach(noun, verb, "dobj", "gerund_read_as_modifier")
        tree.attach(gerund, verb, "advcl", "gerund_read_as_modifier")
        tree.attach(thing, gerund, "dobj", "gerund_read_as_modifier")


def _verb_before(tree: Tree, token: int) -> int | None:
    return next((t for t in range(token - 1, max(-1, token - 6), -1) if is_verb(tree, t)), None)


def weekday_read_into_name(tree: Tree) -> None:
    """ "on Friday Lord Coe met": the day is no part of the name behind it."""
    for place, name in enumerate(tree.names):
        long = name.end - name.start > 1 and name.label not in NUMBER_LABELS
        if long and tree.lowers[name.start] in _WEEKDAYS and name.label == "PERSON":
            first, head = name.start, tree.heads[name.start]
            tree.names[place] = trimmed = Name(first + 1, name.end, name.label, name.id)
            tree.name_at[first : name.end] = [None, *[trimmed] * (name.end - first - 1)]
            if first < head < name.end:
                tree.attach(first, tree.heads[head], "npadvmod", "weekday_read_into_name")

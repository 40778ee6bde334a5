"""Gapping: a later clause that leaves out what it shares with the first, read from the surface.

"Poland ordered 32 jets from Saab and Romania another 12 from Airbus": the parser makes "Romania" an object and "12" an
adverb. What is left of the second clause is found by its shape, a conjunction, a name, a number and phrases, and hung
on the first clause's counted object: the number as "gapped", the name as "gap" below it.
"""

from __future__ import annotations

from claimx.grammar.labels import NUMBER_LABELS, OBJECT, PASSIVE_SUBJECT, PROPER_TAGS, VERB_TAGS
from claimx.grammar.phrases import is_verb
from claimx.grammar.tree import Tree

_JOINTS = frozenset({"and", "while", ";"})
_MORE = frozenset({"another", "a", "further"})
_SIGNS = frozenset("$€£¥₹")
_REPAIR = "gapped_conjunct"


def gapped_conjunct(tree: Tree) -> None:
    """ "Poland ordered 32 jets and Romania another 12": "Romania" is no object, but who ordered the 12."""
    for start, end in tree.sentences:
        counted: int | None = None
        for token in range(start, end):
            if counted is not None and _is_sum(tree, token):
                _mend(tree, counted, token, end)
            if _is_counted_object(tree, token):
                counted = token
            elif counted is not None and tree.tags[token] == "CD" and not _is_sum(tree, token):
                _mend(tree, counted, token, end)


def gapped_recipient(tree: Tree) -> None:
    """ "supplied Egypt with turbines and Morocco with panels": "Morocco" is no second thing, but a second recipient."""
    for name in range(1, len(tree) - 2):
        thing = tree.heads[name]
        if tree.labels[name] != "conj" or tree.tags[name] not in PROPER_TAGS or tree.labels[thing] != "pobj":
            continue
        first, second = tree.heads[thing], name + 1
        verb = tree.heads[first]
        parallel = tree.lowers[second] == tree.lowers[first] and tree.labels[second] == "prep"
        goals = [o for o in tree.below(verb, *OBJECT) if o < first and tree.tags[o] in PROPER_TAGS]
        if parallel and goals and is_verb(tree, verb) and tree.tags[thing] in ("NN", "NNS"):
            if name in tree.subtree(second):
                continue
            tree.attach(second, name, "prep", "gapped_recipient")
            tree.attach(name, goals[-1], "gapped", "gapped_recipient")


def _is_sum(tree: Tree, token: int) -> bool:
    """True for the number behind a currency sign ("$350mn")."""
    return token > 0 and tree.words[token - 1] in _SIGNS and tree.words[token][:1].isdigit()


def _is_counted_object(tree: Tree, token: int) -> bool:
    if _is_sum(tree, token) and tree.labels[token] in OBJECT and is_verb(tree, tree.heads[token]):
        return True
    counts = [n for n in tree.below(token, "nummod") if tree.tags[n] == "CD"]
    if tree.tags[token] not in ("NN", "NNS", "NNPS") or not counts:
        return False
    return tree.labels[token] in (*OBJECT, *PASSIVE_SUBJECT) and is_verb(tree, tree.heads[token])


def _mend(tree: Tree, counted: int, number: int, end: int) -> None:
    sums = _is_sum(tree, number) and _is_sum(tree, counted)
    if not sums and _is_sum_or_date(tree, number):
        return
    names = _names_before(tree, _before_more(tree, number - sums) - 1, counted)
    if sums and not names:
        return
    joint = (names[0] if names else number) - 1
    if tree.lowers[joint] not in _JOINTS and not (names and tree.words[joint] == ","):
        return
    remnant = _remnant(tree, number, end) if names else number
    between = range(counted + 1, joint)
    phrases = _phrases_after(tree, remnant, end)
    if any(tree.tags[t] in VERB_TAGS for t in (*between, *range(joint, remnant))) or not (names or phrases):
        return
    if not names and tree.lowers[phrases[0]] not in {tree.lowers[t] for t in between}:
        return  # "250 planes from Airbus and 220 from Boeing": the same preposition twice
    after = max((t for p in phrases for t in tree.subtree(p)), default=remnant) + 1
    if after < end and tree.words[after] not in (".", ",", ";", "!", "?") and tree.lowers[after] not in _JOINTS:
        return
    _attach(tree, counted, remnant, names, phrases)


def _is_sum_or_date(tree: Tree, number: int) -> bool:
    name = tree.name_at[number]
    return (
        name is not None and name.label in NUMBER_LABELS and name.label not in ("CARDINAL", "QUANTITY")
    ) or tree.words[number - 1] in _SIGNS


def _before_more(tree: Tree, number: int) -> int:
    while tree.lowers[number - 1] in _MORE:
        number -= 1
    return number


def _names_before(tree: Tree, token: int, stop: int) -> list[int]:
    """The run of proper nouns that ends at a token, in text order."""
    found: list[int] = []
    while token > stop and tree.tags[token] in PROPER_TAGS:
        found.insert(0, token)
        token -= 1
    return found


def _remnant(tree: Tree, number: int, end: int) -> int:
    """The number itself, or the bare noun right behind it ("Romania 12 *ships*")."""
    noun = number + 1
    if _is_sum(tree, number):
        return number
    return noun if noun < end and tree.tags[noun] in ("NN", "NNS") else number


def _phrases_after(tree: Tree, remnant: int, end: int) -> list[int]:
    """The prepositions that follow a remnant at once, each with its phrase."""
    found: list[int] = []
    place = remnant + 1
    while place < end and tree.tags[place] in ("IN", "TO") and tree.labels[place] in ("prep", "dative", "agent"):
        found.append(place)
        place = max(tree.subtree(place)) + 1
    return found


def _attach(tree: Tree, counted: int, remnant: int, names: list[int], phrases: list[int]) -> None:
    moved = (remnant, *names, *phrases)
    if any(counted in tree.subtree(token) for token in moved):
        return
    tree.attach(remnant, counted, "gapped", _REPAIR)
    for name in names[:-1]:
        tree.attach(name, names[-1], "compound", _REPAIR)
    if names:
        tree.attach(names[-1], remnant, "gap", _REPAIR)
    for phrase in phrases:
        tree.attach(phrase, remnant, "prep", _REPAIR)

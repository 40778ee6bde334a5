"""Repairs of lists: items that the parser hung on the wrong word, and phrases that it hung on the wrong item."""

from __future__ import annotations

from claimx.grammar.labels import NOUN_TAGS, PROPER_TAGS
from claimx.grammar.phrases import is_nominal, is_verb
from claimx.grammar.tree import Tree

_SIGNS = frozenset("$€£¥₹")


def list_cut_from_its_phrase(tree: Tree) -> None:
    """ "seeks to deepen ties, pitching for A, B, and C": B and C, read as object of "seeks", continue the list of A.

    The shape: a verb with a complement clause gets a coordinated object after a comma, and the clause ends in a noun.
    """
    for verb in range(len(tree)):
        if not is_verb(tree, verb):
            continue
        clauses = tree.below(verb, "xcomp", "advcl", "ccomp")
        for item in tree.below(verb, "dobj"):
            if not clauses or clauses[0] > item or not tree.below(item, "conj"):
                continue
            left = min(tree.subtree(item))
            if left < 2 or tree.words[left - 1] != ",":
                continue
            first = _list_head(tree, left - 2, verb)
            if first is not None and first > clauses[0]:
                tree.attach(item, first, "conj", "list_cut_from_its_phrase")


def _list_head(tree: Tree, token: int, limit: int) -> int | None:
    """The noun whose phrase ends at a token."""
    while tree.tags[token] not in NOUN_TAGS and token > limit:
        token -= 1
    if token <= limit:
        return None
    while tree.labels[token] in ("compound", "amod", "nmod") and tree.heads[token] > token:
        token = tree.heads[token]
    return token


def noun_joined_to_verb(tree: Tree) -> None:
    """ "buy 10 jets from D and 5 ships from N": "ships", joined to the verb, is the verb's second object."""
    for token in range(len(tree)):
        if tree.labels[token] != "conj" or tree.tags[token] not in NOUN_TAGS:
            continue
        verb = tree.heads[token]
        if any(t > token for t in tree.below(token, "advmod")) and not tree.below(token, "det", "amod", "nummod"):
            continue  # "drop the plan and *work* together"
        if not is_verb(tree, verb) or tree.below(token, "nsubj", "nsubjpass", "aux", "cop", "dobj"):
            continue
        passive = bool(tree.below(verb, "nsubjpass"))  # "was fitted *with* a radar and a gun"
        given = [p for p in tree.below(verb, "prep") if passive and tree.lowers[p] == "with" and p < token]
        objects = [o for p in given for o in tree.below(p, "pobj")]
        objects = objects or [o for o in tree.below(verb, "dobj", "nsubjpass") if o < token]
        if objects and is_nominal(tree, objects[-1]):
            tree.attach(token, objects[-1], "conj", "noun_joined_to_verb")


def adjective_joined_to_name(tree: Tree) -> None:
    """ "Merkel and European leaders": the adjective, joined to a person's name, describes the noun behind it."""
    for adjective in range(2, len(tree) - 1):
        name, noun = tree.heads[adjective], adjective + 1
        person = tree.name_at[name]
        if tree.labels[adjective] != "conj" or tree.tags[adjective] != "JJ" or tree.tags[noun] not in ("NN", "NNS"):
            continue
        if person is None or person.label != "PERSON" or tree.lowers[adjective - 1] != "and":
            continue
        if tree.heads[noun] == name and tree.labels[noun] == "conj":
            tree.attach(adjective, noun, "amod", "adjective_joined_to_name")
        elif tree.heads[name] == noun and tree.labels[name] in ("nmod", "compound"):
            head, label = tree.heads[noun], tree.labels[noun]
            tree.attach(adjective, noun, "amod", "adjective_joined_to_name")
            tree.attach(name, head if head != noun else name, label, "adjective_joined_to_name")
            tree.attach(noun, name, "conj", "adjective_joined_to_name")


def name_joined_to_origin(tree: Tree) -> None:
    """ "Nokia, of Finland, and Ericsson, of Sweden": "Ericsson" is joined to "Nokia", not to its country."""
    for name in range(len(tree)):
        place = tree.heads[name]
        if tree.labels[name] != "conj" or tree.labels[place] != "pobj" or tree.tags[name] not in PROPER_TAGS:
            continue
        preposition = tree.heads[place]
        set_apart = [preposition, *tree.below(name, "prep")]
        parallel = len(set_apart) > 1 and all(
            tree.lowers[p] == tree.lowers[preposition] and tree.words[p - 1] == "," for p in set_apart
        )
        if parallel and tree.tags[tree.heads[preposition]] in PROPER_TAGS:
            tree.attach(name, tree.heads[preposition], "conj", "name_joined_to_origin")


def list_read_as_apposition(tree: Tree) -> None:
    """ "two jets, four radars and a shelter": "radars", read as an apposition of "jets", continues a list.

    The shape: behind a comma, a noun of the same kind that is counted like the first, or has a conjunct of its own.
    """
    for token in range(len(tree)):
        if tree.labels[token] != "appos":
            continue
        head = tree.heads[token]
        left = min(tree.subtree(token))
        same_kind = (tree.tags[head] in PROPER_TAGS) == (tree.tags[token] in PROPER_TAGS)
        definite = any(tree.lowers[d] == "the" for d in tree.below(token, "det"))
        if left == 0 or tree.words[left - 1] != "," or not same_kind or definite:
            continue
        counted = bool(tree.below(head, "nummod") and tree.below(token, "nummod"))
        joined = bool(tree.below(token, "cc") and tree.below(token, "conj"))
        described = bool(tree.below(token, "det")) and not tree.below(head, "nummod")
        if counted or (joined and not described):
            tree.attach(token, head, "conj", "list_read_as_apposition")


def measure_inside_measured(tree: Tree) -> None:
    """ "90 tonnes of urea, 40 tonnes of potash": the second measure, hung on "urea", continues the list of measures."""
    for token in range(len(tree)):
        inner = tree.heads[token]
        if (
            tree.labels[token] not in ("appos", "conj")
            or not tree.below(token, "nummod")
            or tree.below(inner, "nummod")
        ):
            continue
        preposition = tree.heads[inner]
        outer = tree.heads[preposition]
        if tree.labels[inner] == "pobj" and tree.lowers[preposition] == "of" and tree.below(outer, "nummod"):
            tree.attach(token, outer, "conj", "measure_inside_measured")


def item_joined_to_name(tree: Tree) -> None:
    """ "four radars from Thales and a simulator": "simulator", joined to the name, continues the list of radars.

    So it does where the phrase hangs on the verb, behind its counted object.
    """
    for token in range(len(tree)):
        first = tree.heads[token]
        if tree.labels[token] != "conj" or tree.tags[token] not in ("NN", "NNS") or tree.labels[first] != "pobj":
            continue
        preposition = tree.heads[first]
        listed = _listed(tree, preposition)
        new = [d for d in tree.below(token, "det", "nummod") if tree.tags[d] == "CD" or tree.lowers[d] in ("a", "an")]
        new += [p for p in tree.below(token, "prep") if tree.lowers[p] == tree.lowers[preposition] == "from"]
        names_source = tree.tags[first] in PROPER_TAGS and tree.lowers[preposition] not in ("with", "between")
        if names_source and new and tree.tags[listed] in ("NN", "NNS"):
            tree.attach(token, listed, "conj", "item_joined_to_name")


def _listed(tree: Tree, preposition: int) -> int:
    """What a phrase is of: the noun above it; of a verb's phrase the counted object that stands before it."""
    above = tree.heads[preposition]
    objects = [o for o in tree.below(above, "dobj", "nsubjpass") if o < preposition and tree.below(o, "nummod")]
    return objects[-1] if is_verb(tree, above) and objects else above


def item_joined_to_price(tree: Tree) -> None:
    """ "buy 10 jets from D for $3bn and five ships": "ships", joined to the price, is the verb's second object."""
    for token in range(len(tree)):
        price = _price_before(tree, token)
        if price is None or tree.tags[token] not in ("NN", "NNS") or _is_sum(tree, token):
            continue
        place = preposition = tree.heads[price]
        while not is_verb(tree, place) and tree.heads[place] != place:
            place = tree.heads[place]
        objects = [o for o in tree.below(place, "dobj", "nsubjpass") if o < price]
        if objects and _is_bought_too(tree, token) and tree.lowers[preposition] in ("for", "at"):
            tree.attach(token, objects[-1], "conj", "item_joined_to_price")


def _is_bought_too(tree: Tree, token: int) -> bool:
    """A number of things, or one with a price of its own: not "for $3bn and a seat on the board"."""
    name = tree.name_at[token]
    if name is not None and name.label in ("DATE", "TIME"):
        return False
    _, end = tree.sentence(token)
    priced = any(tree.labels[t] == "pobj" and _is_sum(tree, t) for t in range(token + 1, end))
    return bool(tree.below(token, "nummod")) or (priced and bool(tree.below(token, "det")))


def _price_before(tree: Tree, token: int) -> int | None:
    """The sum that a noun is joined to, or beside which it stands under one preposition."""
    head, label = tree.heads[token], tree.labels[token]
    if label == "conj":
        return head if tree.labels[head] == "pobj" and _is_sum(tree, head) else None
    beside = [t for t in tree.below(head, "pobj") if t < token and _is_sum(tree, t)] if label == "pobj" else []
    joined = beside and any(tree.labels[t] == "cc" for t in range(beside[-1], token))
    return beside[-1] if joined else None


def _is_sum(tree: Tree, token: int) -> bool:
    name = tree.name_at[token]
    signed = any(not _SIGNS.isdisjoint(tree.words[t]) for t in (token, *tree.children[token]))
    return signed or (name is not None and name.label == "MONEY")


def phrases_of_items(tree: Tree) -> None:
    """ "10 jets from A for $3bn and five ships from B for $1bn": each phrase belongs to the item it stands behind.

    The shape: two coordinated objects of one verb, and the same preposition behind each of them.
    """
    for second in range(len(tree)):
        first, verb = tree.heads[second], tree.heads[tree.heads[second]]
        if tree.labels[second] != "conj" or tree.labels[first] not in ("dobj", "nsubjpass") or not is_verb(tree, verb):
            continue
        phrases = [p for p in tree.below(verb, "prep", "dative") if p > first]
        before = [p for p in phrases if p < second]
        own = [p for p in tree.below(second, "prep") if p > second]
        behind = [p for p in phrases if p > second and tree.lowers[p] in {tree.lowers[b] for b in before}]
        if {tree.lowers[p] for p in before} & {tree.lowers[p] for p in (*own, *behind)}:
            for phrase in before:
                tree.attach(phrase, first, "prep", "phrases_of_items")
            for phrase in behind:
                tree.attach(phrase, second, "prep", "phrases_of_items")

"""Known mistakes of the parser, undone on the tree before anything reads it.

Each repair is a function that looks for one mistake by its shape, mends it, and leaves its name on the tokens that it
moved; the name ends up in the `repairs` of claims that used them.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from claimx.grammar.labels import FINITE_TAGS, NOUN_TAGS, NUMBER_LABELS, PROPER_TAGS, SUBJECT
from claimx.grammar.phrases import is_nominal, is_verb
from claimx.grammar.tree import Tree

Repair = Callable[[Tree], None]
_NOUN_MODIFIER = ("compound", "nmod")
_RECIPIENT_TAGS = ("NNP", "NNPS", "PRP")
_SIGNS = frozenset("$€£¥₹")


def repair(tree: Tree) -> Tree:
    """The same tree with all known mistakes mended."""
    for one in REPAIRS:
        one(tree)
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
        if not subjects or tree.below(token, "aux", "mark", "dobj", "ccomp") or subjects[-1] != token - 1:
            continue
        tree.tags[token] = "NNS" if tree.words[token].endswith("s") else "NN"
        tree.lemmas[token] = tree.lemmas[token]
        for subject in subjects:
            tree.attach(subject, token, "compound", "verb_read_for_noun")


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
        if not is_verb(tree, verb) or tree.below(token, "nsubj", "nsubjpass", "aux", "cop", "dobj"):
            continue
        objects = [o for o in tree.below(verb, "dobj", "nsubjpass") if o < token]
        if objects and is_nominal(tree, objects[-1]):
            tree.attach(token, objects[-1], "conj", "noun_joined_to_verb")


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


def name_read_as_second_subject(tree: Tree) -> None:
    """ "The carrier Tarsier Mobile said": the name right behind the common noun is its close apposition."""
    for verb in range(len(tree)):
        subjects = tree.below(verb, "nsubj", "nsubjpass")
        for first, name in pairwise(subjects):
            adjacent = min(tree.subtree(name)) == max(tree.subtree(first)) + 1
            if adjacent and tree.tags[first] in ("NN", "NNS") and tree.tags[name] in PROPER_TAGS:
                tree.attach(name, first, "appos", "name_read_as_second_subject")


def item_joined_to_name(tree: Tree) -> None:
    """ "four radars from Thales and a simulator": "simulator", joined to the name, continues the list of radars."""
    for token in range(len(tree)):
        first = tree.heads[token]
        if tree.labels[token] != "conj" or tree.tags[token] not in ("NN", "NNS") or tree.labels[first] != "pobj":
            continue
        preposition = tree.heads[first]
        listed = tree.heads[preposition]
        new = [d for d in tree.below(token, "det", "nummod") if tree.tags[d] == "CD" or tree.lowers[d] in ("a", "an")]
        new += [p for p in tree.below(token, "prep") if tree.lowers[p] == tree.lowers[preposition] == "from"]
        names_source = tree.tags[first] in PROPER_TAGS and tree.lowers[preposition] not in ("with", "between")
        if names_source and new and tree.tags[listed] in ("NN", "NNS"):
            tree.attach(token, listed, "conj", "item_joined_to_name")


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


def recipient_read_as_object(tree: Tree) -> None:
    """ "is lending Peru $2bn": of two objects side by side, the first, a name before a thing, is the recipient."""
    for verb in range(len(tree)):
        objects = tree.below(verb, "dobj") if is_verb(tree, verb) else []
        if len(objects) != 2 or tree.below(verb, "dative") or tree.tags[objects[0]] not in _RECIPIENT_TAGS:
            continue
        first, second = objects
        name = tree.name_at[second]
        named = tree.tags[second] in PROPER_TAGS and (name is None or name.label not in NUMBER_LABELS)
        if min(tree.subtree(second)) == max(tree.subtree(first)) + 1 and not named and verb < first:
            tree.attach(first, verb, "dative", "recipient_read_as_object")


def gapped_conjunct(tree: Tree) -> None:
    """ "Poland ordered 32 jets and Romania another 12": "Romania", joined to "jets", is no object."""
    for token in range(len(tree)):
        if tree.labels[token] != "conj" or tree.tags[token] not in ("NNP", "NNPS"):
            continue
        first = tree.heads[token]
        after = token + 1
        if tree.tags[first] in ("NNP", "NNPS") or after >= len(tree) or is_verb(tree, first):
            continue
        remnant = after + 1 if tree.lowers[after] in ("another", "a") and after + 1 < len(tree) else after
        if tree.tags[remnant] == "CD" and tree.heads[remnant] != token:
            tree.attach(token, remnant, "gap", "gapped_conjunct")
            tree.attach(remnant, tree.heads[remnant], "gapped", "gapped_conjunct")  # no object of the first one's


REPAIRS: tuple[Repair, ...] = (
    verb_read_for_noun,
    noun_read_for_verb,
    demonstrative_noun_read_as_verb,
    subject_read_as_modifier,
    relative_read_as_participle,
    name_read_as_second_subject,
    measure_inside_measured,
    list_read_as_apposition,
    item_joined_to_name,
    item_joined_to_price,
    list_cut_from_its_phrase,
    noun_joined_to_verb,
    object_read_as_apposition,
    recipient_read_as_object,
    gapped_conjunct,
)

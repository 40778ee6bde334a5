"""The functions of a noun that names an action: "India's purchase of jets from Russia"."""

from __future__ import annotations

from claimx.grammar.labels import COMPLEMENT, NUMBER_LABELS, OBJECT, PASSIVE_SUBJECT, PROPER_TAGS
from claimx.grammar.lexicon import Lexicon
from claimx.grammar.phrases import conjuncts, is_verb, objects_of, priced_phrases
from claimx.grammar.predication import Filler
from claimx.grammar.subjects import actor
from claimx.grammar.tree import Tree
from claimx.grammar.verbs import functions as verb_functions
from claimx.grammar.voice import acts, is_infinitive, is_passive, named_by

_DOER = ("er", "or", "ent", "ic")  # buyer, donor, opponent, critic
_PAST = ("after", "during", "following")
_WHILE = (*_PAST, "on")
_ACTORS = frozenset({"GPE", "ORG", "PERSON", "NORP"})
_THINGS = frozenset({"PRODUCT", "WEAPON", "LAW", "WORK_OF_ART", "EVENT", "LANGUAGE"})


def functions(tree: Tree, noun: int, lexicon: Lexicon) -> dict[str, list[Filler]]:
    """All functions of an action noun; one filler for each conjunct."""
    found: dict[str, list[Filler]] = {"self": [Filler(noun)]}
    for child in tree.children[noun]:
        label = tree.labels[child]
        if label == "poss":
            found.setdefault("possessor", []).extend(_possessors(tree, child))
        elif label in ("compound", "amod", "nmod") and child < noun:
            _add_modifier(tree, child, found)
        elif label == "prep":
            _add_phrase(tree, child, found, "")
        elif label == "advmod" and child > noun:  # "the transfer *back* to Chad"
            for phrase in tree.below(child, "prep"):
                _add_phrase(tree, phrase, found, "")
        elif label in ("acl", "relcl", "ccomp"):
            name = "infinitive" if is_infinitive(tree, child) else "clause"
            found.setdefault(name, []).append(Filler(child))
    for inner in priced_phrases(tree, noun):
        _add_phrase(tree, inner, found, "inner")
    if "nationality" not in found and "possessor" not in found and (owner := _group_head(tree, noun)) is not None:
        for name in ("nationality", "possessor"):
            if fillers := functions(tree, owner, lexicon).get(name):
                found[name] = fillers
    found["subject"] = _support_subject(tree, noun, lexicon) or _apposed(tree, noun)
    _add_support_phrases(tree, noun, lexicon, found)
    return {name: fillers for name, fillers in found.items() if fillers}


def _possessors(tree: Tree, child: int) -> list[Filler]:
    """Whose a noun is; of "Belavia, *whose* planes were sold" the noun that the clause describes."""
    if tree.tags[child] == "WP$":
        described = next((tree.heads[t] for t in tree.ancestors(child) if tree.labels[t] == "relcl"), None)
        return [] if described is None else [Filler(named_by(tree, described), "relative")]
    return [Filler(t) for t in conjuncts(tree, child)]


def _apposed(tree: Tree, noun: int) -> list[Filler]:
    """Who is called a doer: "*Saab*, the maker of the Gripen", "*Chad and Togo*, both buyers of wheat"."""
    name, named = tree.heads[noun], tree.name_at[tree.heads[noun]]
    if tree.labels[noun] != "appos" or not tree.lemmas[noun].endswith(_DOER) or tree.tags[noun] not in ("NN", "NNS"):
        return []
    if named is None or named.label not in _ACTORS or tree.tags[name] not in PROPER_TAGS:
        return []
    return [Filler(t, "apposition") for t in (conjuncts(tree, name) if tree.tags[noun] == "NNS" else [name])]


def _group_head(tree: Tree, noun: int) -> int | None:
    """The noun of which another is an example: of "US steps, including tariffs" the steps."""
    preposition = tree.heads[noun]
    if tree.labels[noun] != "pobj" or tree.lowers[preposition] not in ("including", "like"):
        return None
    head = tree.heads[preposition]
    return head if tree.tags[head] in ("NN", "NNS") else None


def is_nationality(tree: Tree, token: int) -> bool:
    """True for a modifier that names an actor: "Polish", "US", "Western", "Lockheed"."""
    name = tree.name_at[token]
    if name is not None:
        return name.label not in NUMBER_LABELS and name.label not in _THINGS and not _has_digit(tree.words[token])
    word = tree.words[token]
    proper = tree.tags[token] in ("NNP", "NNPS") or (tree.tags[token] == "JJ" and word[:1].isupper())
    first = any(token == start for start, _ in tree.sentences)
    return proper and not first and word[:1].isupper() and not _has_digit(word) and not word.isdigit()


def _has_digit(word: str) -> bool:
    return any(c.isdigit() for c in word)


def _add_modifier(tree: Tree, child: int, found: dict[str, list[Filler]]) -> None:
    name = tree.name_at[child]
    if name is not None and name.label in NUMBER_LABELS:
        return
    if is_nationality(tree, child):
        for token in [*_compound_names(tree, child), *conjuncts(tree, child)]:
            found.setdefault("nationality", []).append(Filler(token))
    elif tree.labels[child] == "compound" or tree.tags[child] in ("NN", "NNS", "NNP"):
        for inner in tree.below(child, "amod", "compound", "nmod"):  # "Russian oil imports" with Russian on oil
            if inner < child and is_nationality(tree, inner) and tree.name_at[inner] is not None:
                found.setdefault("nationality", []).append(Filler(inner))
        found.setdefault("compound", []).extend(Filler(t) for t in conjuncts(tree, child))


def _compound_names(tree: Tree, child: int) -> list[int]:
    """The first half of "India-Russia", which the parser hangs on the second."""
    return [c for c in tree.below(child, "compound", "nmod") if c + 2 == child and tree.words[c + 1] in ("-", "–", "/")]


def _add_phrase(tree: Tree, preposition: int, found: dict[str, list[Filler]], path: str) -> None:
    name = "prep:" + tree.lowers[preposition]
    nouns = objects_of(tree, preposition)
    fillers = [Filler(t, path) for t in nouns]
    fillers += [Filler(t, path) for t in tree.below(preposition, "pcomp")]
    found.setdefault(name, []).extend(fillers)
    for noun in nouns:  # "an order for 12 trains from Egypt": the second phrase often hangs on the first one's noun
        for inner in _inner_phrases(tree, noun):
            _add_phrase(tree, inner, found, "inner")
        if name == "prep:by" and tree.tags[noun] in PROPER_TAGS:  # "the delivery by Saab of ten radars"
            for inner in tree.below(noun, "prep"):
                if tree.lowers[inner] == "of":
                    _add_phrase(tree, inner, found, "inner")


def _inner_phrases(tree: Tree, noun: int) -> list[int]:
    found = []
    for child in tree.below(noun, "prep"):
        if tree.lowers[child] == "of":
            for inner in objects_of(tree, child):
                found += _inner_phrases(tree, inner)
        else:
            found.append(child)
    return found


def _support_verb(tree: Tree, noun: int, lexicon: Lexicon) -> int | None:
    """The support verb that governs a noun as object, complement, or through a preposition."""
    while tree.labels[noun] == "conj" and not is_verb(tree, tree.heads[noun]):
        noun = tree.heads[noun]
    if (deal := _deal_over(tree, noun, lexicon)) is not None:
        noun = deal
    head, label = tree.heads[noun], tree.labels[noun]
    if label == "pobj":
        preposition, head = head, tree.heads[head]
        label = "dobj"
        if tree.lowers[preposition] == "in" and (tree.lemmas[head] == "be" or _is_joint(tree, noun, head)):
            return head  # "is in talks", "built it in cooperation with"
        if tree.lowers[preposition] in _PAST and _is_joint(tree, noun, head):
            return head  # "After talks with Iran, Oman …"
        if tree.lowers[preposition] in _WHILE and _is_visit(tree, noun, head, lexicon):
            return head  # "on a visit to Oslo the minister said …"
    if label in COMPLEMENT and is_verb(tree, head):
        return head
    if label in (*OBJECT, *PASSIVE_SUBJECT) and is_verb(tree, head):
        return head if tree.lemmas[head] in lexicon.support_verbs else None
    return None


def _deal_over(tree: Tree, noun: int, lexicon: Lexicon) -> int | None:
    """The tender of "opened a tender for the purchase of wheat": whoever holds it buys; who wins it does not."""
    preposition = tree.heads[noun]
    if tree.labels[noun] != "pobj" or tree.lowers[preposition] not in ("for", "on", "over"):
        return None
    deal = tree.heads[preposition]
    known = tree.lemmas[deal] in lexicon.awarded_nouns | lexicon.offered_nouns | lexicon.talk_nouns and tree.tags[
        deal
    ] in ("NN", "NNS")
    won = tree.lemmas[tree.heads[deal]] in lexicon.winning_verbs
    return deal if known and not won and tree.lemmas[noun] in lexicon.buying_nouns else None


def _is_joint(tree: Tree, noun: int, verb: int) -> bool:
    """True for "in cooperation with Oslo" behind a verb that names who acts: they act together."""
    bare = all(tree.labels[c] == "prep" for c in tree.children[noun])
    partner = any(tree.lowers[c] == "with" for c in tree.below(noun, "prep"))
    active = is_verb(tree, verb) and (not is_passive(tree, verb) or bool(tree.below(verb, "agent")))
    return bare and partner and active


def _is_visit(tree: Tree, noun: int, verb: int, lexicon: Lexicon) -> bool:
    """True for a visit to a place behind a verb that names who acts: it is that actor's visit."""
    placed = any(tree.lowers[c] == "to" for c in tree.below(noun, "prep"))
    owned = bool(tree.below(noun, "poss")) or any(tree.lowers[c] in ("by", "of") for c in tree.below(noun, "prep"))
    active = is_verb(tree, verb) and not is_passive(tree, verb)
    return tree.lemmas[noun] in lexicon.visit_nouns and placed and active and not owned


def _support_subject(tree: Tree, noun: int, lexicon: Lexicon) -> list[Filler]:
    verb = _support_verb(tree, noun, lexicon)
    if verb is None:
        return _headline_subject(tree, noun)
    if (sides := _sides(tree, noun, verb, lexicon)) is not None:
        return sides
    if tree.labels[noun] in PASSIVE_SUBJECT:
        return [Filler(f.token, "support") for f in verb_functions(tree, verb, lexicon).get("subject", [])]
    within = tree.labels[noun] == "pobj" and tree.lemmas[verb] == "be"  # "are in talks"
    path = "within" if within else "support"
    return [Filler(f.token, path) for f in actor(tree, verb, lexicon) if f.token != noun]


def _headline_subject(tree: Tree, noun: int) -> list[Filler]:
    """Who is "in" what a noun says in a headline without a verb: "*Egypt* in talks with the IMF"."""
    preposition = tree.heads[noun]
    name = tree.heads[preposition]
    if tree.labels[noun] != "pobj" or tree.lowers[preposition] != "in" or preposition != noun - 1:
        return []
    while tree.labels[name] == "conj" and tree.tags[tree.heads[name]] in PROPER_TAGS:
        name = tree.heads[name]
    alone = tree.tags[name] in PROPER_TAGS and tree.heads[name] == name and acts(tree, name)
    return [Filler(t, "within") for t in conjuncts(tree, name)] if alone else []


def _sides(tree: Tree, noun: int, verb: int, lexicon: Lexicon) -> list[Filler] | None:
    """Who delivers by "a contract with Saab for the supply of radars": of a state and a firm the firm, else unknown.

    None where nothing is signed with anybody.
    """
    preposition = tree.heads[noun]
    if tree.labels[noun] != "pobj" or tree.lowers[preposition] != "for" or not _is_delivery(tree, noun, lexicon):
        return None
    deals = [o for o in tree.below(verb, *OBJECT) if tree.lemmas[o] in lexicon.awarded_nouns | lexicon.offered_nouns]
    places = [verb, *deals] if deals else []
    partners = [
        t
        for place in places
        for p in tree.below(place, "prep")
        if tree.lowers[p] == "with"
        for t in objects_of(tree, p)
    ]
    if not partners:
        return None
    sides = [f.token for f in actor(tree, verb, lexicon)]
    states = [_is_state(tree, t) for t in (*sides[:1], *partners[:1])]
    if states == [True, False]:
        return [Filler(t, "support") for t in partners]
    return [Filler(t, "support") for t in sides] if states == [False, True] else []


def _is_delivery(tree: Tree, noun: int, lexicon: Lexicon) -> bool:
    return tree.lemmas[noun] in lexicon.delivering_nouns


def _is_state(tree: Tree, token: int) -> bool:
    name = tree.name_at[token]
    return name is not None and name.label in ("GPE", "NORP") and name.end - name.start < 3


def _add_support_phrases(tree: Tree, noun: int, lexicon: Lexicon, found: dict[str, list[Filler]]) -> None:
    """Adds the phrases of the support verb: "placed an order with Damen" may hang "with" on the verb."""
    if (deal := _deal_over(tree, noun, lexicon)) is not None:
        for child in tree.below(deal, "prep"):  # "in talks *with Chad* over the purchase of wheat"
            if tree.lowers[child] == "with":
                _add_phrase(tree, child, found, "support")
    verb = _support_verb(tree, noun, lexicon)
    if verb is None:
        for child in _adjoining(tree, noun, lexicon):
            _add_phrase(tree, child, found, "support")
    if verb is None or tree.labels[noun] == "pobj":
        return
    for child in tree.below(verb, "prep"):
        if child > noun:
            _add_phrase(tree, child, found, "support")


def _adjoining(tree: Tree, noun: int, lexicon: Lexicon) -> list[int]:
    """The phrase right behind a trade that hangs on the verb over it: "slammed the sale of radars *to Chad*"."""
    traded = tree.lemmas[noun] in lexicon.delivering_nouns | lexicon.buying_nouns and tree.labels[noun] in OBJECT
    if not traded or not any(tree.lowers[p] == "of" for p in tree.below(noun, "prep")):
        return []
    end = max(tree.subtree(noun)) + 1
    return [p for p in tree.below(tree.heads[noun], "prep", "dative") if p == end and tree.lowers[p] in ("to", "from")]

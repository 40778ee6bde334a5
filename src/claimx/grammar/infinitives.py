"""To-infinitives: what they belong to, and the words around them that decide what they mean."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from claimx.grammar.clauses import own_subject
from claimx.grammar.labels import OBJECT
from claimx.grammar.lexicon import Lexicon
from claimx.grammar.phrases import is_verb
from claimx.grammar.tree import Tree

_SINGLING: Final = frozenset({"first", "second", "third", "last", "latest", "next", "only", "sole", "no", "enough"})


def marker_of(tree: Tree, infinitive: int) -> int | None:
    """The "to" of an infinitive."""
    return next((c for c in tree.below(infinitive, "aux") if tree.tags[c] == "TO"), None)


def infinitives(tree: Tree) -> Iterator[tuple[int, int]]:
    """Every to-infinitive as (its "to", its verb)."""
    for token, word in enumerate(tree.lowers):
        if word == "to" and tree.labels[token] == "aux" and tree.heads[token] > token:
            yield token, tree.heads[token]


def infinitive_role(tree: Tree, verb: int) -> tuple[int, str]:
    """What an infinitive belongs to, and how: "adverbial", "complement", "object", "noun" (on one), or ""."""
    head, label, subject = tree.heads[verb], tree.labels[verb], own_subject(tree, verb)
    if subject is not None:  # "needs boats to patrol": the object, read as a subject
        thing = tree.tags[subject] in ("NN", "NNS") and tree.name_at[subject] is None
        return head, "object" if thing and label == "ccomp" and not tree.below(verb, "auxpass") else ""
    if head == verb:
        return head, ""
    while tree.lowers[head] == "worth" or tree.tags[head] in ("CD", "$"):  # "a contract worth $2bn to …"
        if tree.labels[head] in OBJECT or tree.heads[head] == head:
            break
        head, label = tree.heads[head], "advcl"
    if is_verb(tree, head):
        return head, {"advcl": "adverbial", "xcomp": "complement"}.get(label, "")
    return head, "noun" if label in ("acl", "relcl", "advcl") else ""


def is_undertaken(tree: Tree, verb: int, lexicon: Lexicon) -> bool:
    """True for the infinitive of a project, a contract or work ("a plan *to build* a dam"), whoever acts."""
    while tree.labels[verb] == "conj" and is_verb(tree, tree.heads[verb]):
        verb = tree.heads[verb]
    noun = tree.heads[verb]
    on_noun = tree.labels[verb] in ("acl", "relcl") and marker_of(tree, verb) is not None
    return on_noun and tree.lemmas[noun] in lexicon.undertaking_nouns


def is_description(tree: Tree, verb: int) -> bool:
    """True for a participle on a noun with nobody who does it ("trucks *used* to carry grain")."""
    return tree.labels[verb] == "acl" and tree.tags[verb] == "VBN" and not tree.below(verb, "agent")


def is_set_apart(tree: Tree, verb: int, marker: int) -> bool:
    """True where a comma stands between a verb and the infinitive at `marker` ("…, partly *to* support growers")."""
    return "," in tree.words[verb:marker]


def degree(tree: Tree, head: int) -> bool:
    """True where "too" or "enough" asks for the infinitive ("too late to", "has enough to")."""
    near = [c for child in (head, *tree.children[head]) for c in tree.children[child]]
    return any(tree.lowers[c] in ("too", "enough") for c in near)


def is_here(tree: Tree, verb: int) -> bool:
    """True for "is here", "was there": a place, not a copula's complement."""
    return any(tree.lowers[c] in ("here", "there") for c in tree.below(verb, "advmod"))


def object_of(tree: Tree, noun: int) -> int | None:
    """The verb whose object a noun is or belongs to ("placed orders for *missiles*")."""
    for _ in range(4):
        head, label = tree.heads[noun], tree.labels[noun]
        if label in OBJECT and is_verb(tree, head):
            return head
        if label == "pobj" and tree.lowers[head] in ("of", "for") and not is_verb(tree, tree.heads[head]):
            noun = tree.heads[head]
        elif label == "conj" and head != noun:
            noun = head
        else:
            return None
    return None


def adjunct_of(tree: Tree, noun: int) -> int | None:
    """The verb that a noun belongs to by a preposition ("travelled to Lima for *talks*")."""
    above = tree.heads[tree.heads[noun]]
    return above if tree.labels[noun] == "pobj" and is_verb(tree, above) else None


def governing_preposition(tree: Tree, noun: int) -> int | None:
    """The preposition in front of a noun phrase."""
    return tree.heads[noun] if tree.labels[noun] == "pobj" else None


def is_sum(tree: Tree, token: int | None) -> bool:
    """True for "30 million", "$5m", "20 million euros": so much of something."""
    return token is not None and (tree.tags[token] in ("CD", "$") or bool(tree.below(token, "nummod")))


def of_phrase(tree: Tree, noun: int) -> int | None:
    """The noun behind a noun's "of"."""
    for preposition in tree.below(noun, "prep"):
        if tree.lowers[preposition] == "of":
            return next(iter(tree.below(preposition, "pobj")), None)
    return None


def is_singled_out(tree: Tree, noun: int) -> bool:
    """True for "the first firm to sign", "the only way to win", "one of few firms to sign"."""
    before = [c for c in tree.children[noun] if c < noun]
    one_of = tree.labels[noun] == "pobj" and tree.lowers[tree.heads[tree.heads[noun]]] == "one"
    if one_of and any(tree.lowers[c] in ("few", "several", "many") or tree.tags[c] == "CD" for c in before):
        return True
    return any(tree.lowers[c] in _SINGLING or tree.tags[c] == "JJS" for c in before)


def caused(tree: Tree, verb: int) -> tuple[int, int] | None:
    """Who was brought to do what ("prompted *Peru* to *cancel*")."""
    for effect in tree.below(verb, "xcomp", "ccomp"):
        if marker_of(tree, effect) is not None:
            actors = [t for t in (*tree.below(verb, *OBJECT), *tree.below(effect, "nsubj")) if verb < t < effect]
            return (actors[0], effect) if actors else None
    return None

"""What a verb form tells by itself: voice, infinitive, the noun that a relative clause describes."""

from __future__ import annotations

from claimx.grammar.labels import COMPLEMENT, NUMBER_LABELS, OBJECT, PASSIVE_SUBJECT, RELATIVE, SUBJECT
from claimx.grammar.phrases import conjuncts, is_verb
from claimx.grammar.predication import Filler
from claimx.grammar.tree import Tree


def is_passive(tree: Tree, verb: int) -> bool:
    """True for "was bought", "to be bought" and for a reduced relative ("jets bought by Poland")."""
    if tree.below(verb, "auxpass", *PASSIVE_SUBJECT):
        return True
    if tree.tags[verb] != "VBN":
        return False
    label = tree.labels[verb]
    if label in COMPLEMENT:  # "are opposed to the merger"
        return not tree.below(verb, "aux", *SUBJECT)
    if label == "acl":
        return not tree.below(verb, "aux")
    if label == "conj" and not tree.below(verb, "aux", *SUBJECT):
        return is_verb(tree, tree.heads[verb]) and is_passive(tree, tree.heads[verb])
    if label == "advcl":
        return not tree.below(verb, "aux", *SUBJECT)
    return bool(tree.below(verb, "agent")) and not any(tree.lemmas[a] == "have" for a in tree.below(verb, "aux"))


def is_infinitive(tree: Tree, verb: int) -> bool:
    """True for a verb with its own "to"."""
    return any(tree.tags[c] == "TO" for c in tree.below(verb, "aux"))


def is_gerund_subject(tree: Tree, verb: int) -> int | None:
    """The verb whose subject a gerund is ("*selling* jets is easy"), nobody being named who does it; else None."""
    if tree.tags[verb] != "VBG" or tree.labels[verb] not in SUBJECT or tree.below(verb, *SUBJECT, "poss"):
        return None
    return tree.heads[verb]


def is_extraposed(tree: Tree, verb: int) -> bool:
    """True for "it is wrong *to sell* jets", where the "it" stands for the infinitive."""
    copula = tree.heads[verb]
    if not is_infinitive(tree, verb) or tree.labels[verb] not in ("xcomp", "ccomp") or tree.lemmas[copula] != "be":
        return False
    it = any(tree.lowers[s] == "it" for s in tree.below(copula, "nsubj", "expl"))
    return it and any(copula < c < verb for c in tree.below(copula, *COMPLEMENT))


def has_object(tree: Tree, verb: int) -> bool:
    """True for a verb with a direct object of its own."""
    return bool(tree.below(verb, *OBJECT))


def antecedent(tree: Tree, verb: int) -> int | None:
    """The noun that a relative clause describes, for an infinitive inside it too ("that Oslo wants to *buy*")."""
    while tree.labels[verb] in ("conj", "xcomp") and is_verb(tree, tree.heads[verb]):
        verb = tree.heads[verb]
    return tree.heads[verb] if tree.labels[verb] == "relcl" else None


def acts(tree: Tree, token: int) -> bool:
    """True for what can act: a name that is no number, or a pronoun of person."""
    name = tree.name_at[token]
    if name is not None:
        return name.label not in NUMBER_LABELS
    return tree.tags[token] in ("NNP", "NNPS") or tree.lowers[token] in ("them", "him", "her", "it", "us")


def named_by(tree: Tree, noun: int) -> int:
    """The name that a describing noun stands beside: of "Saab, a firm that makes jets," Saab; else the noun."""
    described = noun
    while tree.labels[described] == "conj" and not is_verb(tree, tree.heads[described]):
        described = tree.heads[described]
    name = tree.heads[described]
    apart = tree.labels[described] == "appos" and "," in tree.words[name:described]
    common = all(tree.tags[t] in ("NN", "CD") or tree.below(t, "det") for t in (noun, described))
    return name if apart and common and tree.tags[name] in ("NNP", "NNPS") and acts(tree, name) else noun


def is_relative(tree: Tree, token: int) -> bool:
    return tree.lowers[token] in RELATIVE and tree.tags[token] in ("WDT", "WP", "DT", "IN")


def resolve_relative(tree: Tree, token: int, verb: int, path: str) -> list[Filler]:
    if is_relative(tree, token):
        noun = antecedent(tree, verb)
        return [] if noun is None else [Filler(named_by(tree, noun), "relative")]
    if (said := _cleft(tree, token, verb)) is not None:
        return [Filler(t, "cleft") for t in conjuncts(tree, said)]
    return [Filler(t, path) for t in conjuncts(tree, token)]


def _cleft(tree: Tree, token: int, verb: int) -> int | None:
    """The locomotives of "*What* China sold was 12 locomotives"."""
    copula = tree.heads[verb]
    if tree.lowers[token] != "what" or tree.labels[verb] not in SUBJECT or tree.lemmas[copula] != "be":
        return None
    return next((t for t in tree.below(copula, "attr") if t > copula), None)


def takes_place(tree: Tree, verb: int) -> bool:
    """True for "took *place*", whose object is none."""
    return tree.lemmas[verb] == "take" and any(tree.lowers[o] == "place" for o in tree.below(verb, "dobj"))

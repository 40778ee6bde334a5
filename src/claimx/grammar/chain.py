"""What stands above and beside a trigger: modals, negation, governing verbs and nouns, from the trigger upwards."""

from __future__ import annotations

from collections.abc import Iterator

from claimx.grammar.labels import COMPLEMENT, FINITE_TAGS, OBJECT, PASSIVE_SUBJECT, SUBJECT
from claimx.grammar.phrases import is_verb
from claimx.grammar.predication import Operator
from claimx.grammar.tree import Tree
from claimx.grammar.voice import is_infinitive

_DEPTH = 10
_NEGATIVE = frozenset({"no", "neither", "nor", "none"})


def chain(tree: Tree, token: int) -> tuple[Operator, ...]:
    """All operators over a trigger, nearest first."""
    return tuple(_climb(tree, token, _DEPTH))


def _climb(tree: Tree, token: int, depth: int) -> Iterator[Operator]:
    if depth == 0:
        return
    verbal = is_verb(tree, token)
    yield from _own_verb(tree, token) if verbal else _own_noun(tree, token)
    step = _governor(tree, token) if verbal else _noun_governor(tree, token)
    if step is None:
        return
    above, relation, goes_on = step
    yield Operator(above, tree.lemmas[above], relation)
    if goes_on:
        yield from _climb(tree, above, depth - 1)


def _own_verb(tree: Tree, verb: int) -> Iterator[Operator]:
    for child in tree.children[verb]:
        label = tree.labels[child]
        if label == "aux" and tree.tags[child] == "MD":
            yield Operator(child, tree.lemmas[child], "modal")
        elif label == "aux" and tree.tags[child] == "TO" and tree.labels[verb] in ("ROOT", "ccomp", "relcl"):
            yield Operator(child, "to", "headline")
        elif label == "neg":
            yield Operator(child, tree.lowers[child], "negation")
        elif label == "advmod":
            yield Operator(child, tree.lowers[child], "adverb")
        elif label == "mark":
            yield Operator(child, tree.lowers[child], "mark")
        elif label in SUBJECT or label in OBJECT:
            yield from (
                Operator(d, tree.lowers[d], "negation")
                for d in tree.below(child, "det", "neg", "preconj")
                if tree.lowers[d] in _NEGATIVE
            )


def _own_noun(tree: Tree, noun: int) -> Iterator[Operator]:
    for child in tree.children[noun]:
        label = tree.labels[child]
        if label in ("det", "neg") and tree.lowers[child] in _NEGATIVE | {"not"}:
            yield Operator(child, tree.lowers[child], "negation")
        elif label == "amod":
            yield Operator(child, tree.lemmas[child], "adjective")
            yield from (Operator(c, tree.lowers[c], "adjective") for c in tree.below(child, "conj"))


def _governor(tree: Tree, verb: int) -> tuple[int, str, bool] | None:
    """What governs a verb, by which relation, and whether what is above that one still colours the trigger."""
    head, label = tree.heads[verb], tree.labels[verb]
    if head == verb:
        return None
    if label in ("xcomp", "ccomp"):
        if not is_verb(tree, head) and tree.labels[head] not in COMPLEMENT:
            return (head, "infinitive", True)
        relation = (
            "clause"
            if label == "ccomp" and not is_infinitive(tree, verb)
            else ("infinitive" if is_infinitive(tree, verb) else "gerund")
        )
        return (head, relation, True)
    if label in ("pcomp", "pobj"):
        above = tree.heads[head]
        return (above, "prep:" + tree.lowers[head], True)
    if label == "conj" and is_verb(tree, head):
        return _shared(tree, verb, head)
    if label == "acl":
        content = is_infinitive(tree, verb) or any(tree.lowers[m] == "that" for m in tree.below(verb, "mark"))
        return (head, "noun" if content else "relative", content)
    if label == "relcl":
        return (head, "relative", False)
    if label == "advcl":
        if is_infinitive(tree, verb):
            return (head, "purpose", True)
        return (head, "participle" if tree.tags[verb] in ("VBG", "VBN") else "adverbial", False)
    if label in SUBJECT:
        return (head, "object" if label in PASSIVE_SUBJECT else "subject", True)
    return None


def _shared(tree: Tree, verb: int, head: int) -> tuple[int, str, bool]:
    """A verb without a subject of its own shares what stands over the first conjunct."""
    own_subject = bool(tree.below(verb, *SUBJECT))
    auxiliaries = [a for a in tree.below(verb, "aux", "auxpass") if tree.tags[a] in FINITE_TAGS]
    own_tense = tree.tags[verb] in FINITE_TAGS or bool(auxiliaries)
    return (head, "conjunct" if own_subject or own_tense else "shared", not own_subject)


def _noun_governor(tree: Tree, noun: int) -> tuple[int, str, bool] | None:
    head, label = tree.heads[noun], tree.labels[noun]
    if head == noun:
        return None
    if label == "conj":
        return (head, "conjunct", True) if is_verb(tree, head) else _noun_governor(tree, head)
    if label in OBJECT or label in PASSIVE_SUBJECT:
        return (head, "object", True)
    if label in SUBJECT:
        return (head, "subject", True)
    if label in COMPLEMENT:
        return (head, "complement", True)
    if label == "pobj":
        preposition = head
        while tree.labels[head] == "conj" and tree.labels[tree.heads[head]] in ("prep", "conj"):
            head = tree.heads[head]  # "called for talks and for the boycott"
        return (tree.heads[head], "prep:" + tree.lowers[preposition], True)
    if label in ("compound", "nmod", "amod", "poss"):
        return (head, "compound", True)
    return None

"""What stands above and beside a trigger: modals, negation, governing verbs and nouns, from the trigger upwards."""

from __future__ import annotations

from collections.abc import Iterator

from claimx.grammar.infinitives import is_singled_out, marker_of
from claimx.grammar.labels import COMPLEMENT, FINITE_TAGS, NOUN_TAGS, OBJECT, PASSIVE_SUBJECT, SUBJECT
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
    if verbal and (noun := _noun_before(tree, token, above)) is not None:
        yield Operator(noun, tree.lemmas[noun], "near:" + relation.partition(":")[2])
    yield Operator(above, tree.lemmas[above], relation)
    if goes_on:
        yield from _climb(tree, above, depth - 1)


def _own_verb(tree: Tree, verb: int) -> Iterator[Operator]:
    for child in tree.children[verb]:
        label = tree.labels[child]
        if label == "aux" and tree.tags[child] == "MD":
            yield Operator(child, tree.lemmas[child], "modal")
        elif label == "aux" and tree.tags[child] == "TO" and _is_headline(tree, verb):
            yield Operator(child, "to", "headline")
        elif label == "neg":
            yield Operator(child, tree.lowers[child], "negation")
        elif label == "advmod":
            yield Operator(child, tree.lowers[child], "adverb")
            if _opens_inversion(tree, child, verb):  # "Never before had Japan exported"
                yield from (Operator(n, tree.lowers[n], "negation") for n in tree.below(child, "neg"))
        elif label == "prep" and _opens_inversion(tree, child, verb):  # "Under no circumstances will Poland send"
            inner = [d for t in tree.below(child, "pobj") for d in tree.below(t, "det")]
            yield from (Operator(d, tree.lowers[d], "negation") for d in inner if tree.lowers[d] == "no")
        elif label == "mark":
            yield Operator(child, tree.lowers[child], "mark")
        elif label in SUBJECT or label in OBJECT:
            yield from (
                Operator(d, tree.lowers[d], "negation")
                for d in tree.below(child, "det", "neg", "preconj")
                if tree.lowers[d] in _NEGATIVE
            )


def _opens_inversion(tree: Tree, child: int, verb: int) -> bool:
    """True for what stands right before an auxiliary that its subject follows."""
    auxiliary = max(tree.subtree(child)) + 1
    if auxiliary >= verb or tree.heads[auxiliary] != verb or tree.labels[auxiliary] not in ("aux", "auxpass"):
        return False
    return any(auxiliary < s < verb for s in tree.below(verb, *SUBJECT))


def _is_headline(tree: Tree, verb: int) -> bool:
    """True for "Peru *to buy* jets", where the infinitive is the whole statement."""
    label, head = tree.labels[verb], tree.heads[verb]
    if label == "relcl":
        return not is_singled_out(tree, head)
    return label == "ROOT" or (label == "ccomp" and not (is_verb(tree, head) and head < verb and _brings(tree, verb)))


def _brings(tree: Tree, verb: int) -> bool:
    """True for an infinitive with a subject of its own ("wants *them* to buy")."""
    return bool(tree.below(verb, *SUBJECT))


def effect(tree: Tree, noun: int) -> int | None:
    """The modal of what would come of an event: "a *sale* of jets *would* anger Oslo", told as nothing known."""
    verb = tree.heads[noun]
    known = any(
        tree.lowers[d] in ("the", "this", "these", "that", "those", "its", "their") for d in tree.children[noun]
    )
    if tree.labels[noun] not in SUBJECT or known or not is_verb(tree, verb) or not tree.below(verb, *OBJECT):
        return None
    return next((c for c in tree.below(verb, "aux") if tree.tags[c] == "MD"), None)


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
        return (head, _complement_relation(tree, verb), True)
    if label in ("pcomp", "pobj"):
        above = tree.heads[head]
        return (above, "prep:" + tree.lowers[head], True)
    if label == "conj" and is_verb(tree, head):
        return _shared(tree, verb, head)
    if label == "acl" and (event := _of_event(tree, verb)) is not None:
        return (event, "prep:of", True)
    if label == "acl":
        content = is_infinitive(tree, verb) or any(tree.lowers[m] == "that" for m in tree.below(verb, "mark"))
        return (head, "noun" if content else "relative", content)
    if label == "relcl":
        return (head, "relative", False)
    if label == "advcl":
        if is_infinitive(tree, verb):
            if (judged := _judged_of(tree, verb)) is not None:
                return (judged, "infinitive:for", True)
            first, marker = _first_to(tree, verb), marker_of(tree, verb)
            if marker and tree.lowers[marker - 1] == "only":  # "sold them, only to buy them back"
                return (head, "participle", True)
            return (head, "purpose", True) if first is None else (first, "noun", True)
        finite = any(tree.tags[a] in FINITE_TAGS for a in tree.below(verb, "aux", "auxpass"))
        own = finite or tree.tags[verb] not in ("VBG", "VBN")  # "while Oslo *has bought*" stands for itself
        return (head, "adverbial" if own else "participle", False)
    if label in SUBJECT:
        return (head, "object" if label in PASSIVE_SUBJECT else "subject", True)
    if label in COMPLEMENT:  # "is *prepared* to lend", read as a participle
        return (head, "complement", True)
    return None


def _complement_relation(tree: Tree, verb: int) -> str:
    """Whether a complement is an infinitive, of another's doing or one's own, a gerund, or a clause."""
    bare = tree.tags[verb] == "VB" and not tree.below(verb, "mark", "aux")  # "helped Peru *buy* jets"
    if is_infinitive(tree, verb) or (bare and tree.labels[verb] == "ccomp"):
        return "infinitive:other" if tree.labels[verb] == "ccomp" and _brings(tree, verb) else "infinitive"
    wished = tree.tags[verb] == "VBN" and tree.below(verb, "nsubjpass") and not tree.below(verb, "aux", "auxpass")
    if wished and tree.labels[verb] == "ccomp":  # "wants its frigates *repaired*"
        return "infinitive:other"
    return "clause" if tree.labels[verb] == "ccomp" else "gerund"


def _first_to(tree: Tree, verb: int) -> int | None:
    """The noun of "the first bank *to lend*", which the parser hangs elsewhere."""
    marker = marker_of(tree, verb)
    noun = None if not marker else marker - 1
    return noun if noun is not None and tree.tags[noun] in NOUN_TAGS and is_singled_out(tree, noun) else None


def _judged_of(tree: Tree, verb: int) -> int | None:
    """The adjective of "it is wise *for Peru to buy* jets", "made it easy *for them to buy* jets"."""
    head = tree.heads[verb]
    brought = [m for m in tree.below(verb, "mark") if tree.lowers[m] == "for"]
    judged = brought[0] - 1 if brought else -1
    return judged if judged >= head and tree.tags[judged][:2] == "JJ" else None


def _of_event(tree: Tree, verb: int) -> int | None:
    """The noun over "threats *of* permits being *withdrawn*", where the participle is what is threatened."""
    noun = tree.heads[verb]
    over = tree.heads[noun]
    if tree.labels[noun] != "pobj" or tree.lowers[over] != "of" or tree.tags[tree.heads[over]] not in NOUN_TAGS:
        return None
    being = any(tree.lowers[a] == "being" for a in tree.below(verb, "auxpass"))
    doing = tree.tags[verb] == "VBG" and tree.tags[noun] in ("NNP", "NNPS", "PRP")
    return tree.heads[over] if being or doing else None


def _noun_before(tree: Tree, verb: int, above: int) -> int | None:
    """The object of "sells *machines* for making chips", where the phrase hangs on the verb and may be the object's."""
    preposition = tree.heads[verb]
    if tree.labels[verb] != "pcomp" or not is_verb(tree, above) or preposition == above:
        return None
    objects = [o for o in tree.below(above, *OBJECT) if o == preposition - 1]
    return next((o for o in objects if tree.tags[o] in ("NN", "NNS") and tree.name_at[o] is None), None)


def _shared(tree: Tree, verb: int, head: int) -> tuple[int, str, bool]:
    """A verb without a subject of its own shares what stands over the first conjunct."""
    own_subject = bool(tree.below(verb, *SUBJECT))
    if tree.tags[verb] == "VB" and tree.tags[head] in ("VBD", "VBZ", "VBN") and not tree.below(verb, "aux", *SUBJECT):
        inner = [c for c in tree.below(head, "xcomp", "advcl") if c < verb and is_infinitive(tree, c)]
        if inner:  # "agreed to lend money and *supply* oil"
            return (inner[-1], "shared", True)
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

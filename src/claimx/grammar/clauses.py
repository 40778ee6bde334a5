"""Clauses of a parsed paragraph: who acts in them, where they begin and end, and what they modify.

All positions are token numbers, ends exclusive. Nothing here knows a word list: what a marker or a verb means is
the business of the rules.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimx.grammar.tree import Tree

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
CLAUSES = frozenset({"advcl", "ccomp", "relcl", "acl", "pcomp", "csubj", "csubjpass", "parataxis", "xcomp"})
DETACHED = frozenset({"relcl", "acl", "advcl", "appos", "parataxis", "ccomp", "npadvmod"})
FRINGE = frozenset({",", ".", ";", ":", "-", "--", "–", "—", "...", "…", "?", "!", "``", "''", '"', "“", "”"})


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause or phrase behind a marker: its head, its tokens, and what it modifies (None: nothing, or unknown)."""

    head: int
    start: int
    end: int
    governor: int | None


def is_verb(tree: Tree, token: int) -> bool:
    """True for verbs of any form, also where the tagger is unsure but a subject or auxiliary hangs below."""
    return tree.tags[token][:1] == "V" or bool(tree.below(token, "nsubj", "nsubjpass", "aux", "auxpass"))


def is_finite(tree: Tree, verb: int) -> bool:
    """True for a verb with a tense: its own or that of an auxiliary."""
    forms = [tree.tags[verb], *(tree.tags[child] for child in tree.below(verb, "aux", "auxpass"))]
    return any(form in ("VBD", "VBP", "VBZ", "MD") for form in forms)


def is_passive(tree: Tree, verb: int) -> bool:
    """True for passives, also for participles that have no auxiliary ("the jets ordered by Peru")."""
    if tree.below(verb, "auxpass", "nsubjpass", "csubjpass"):
        return True
    return tree.tags[verb] == "VBN" and not tree.below(verb, "aux", "nsubj")


def infinitive_marker(tree: Tree, verb: int) -> int | None:
    """The "to" of an infinitive."""
    return next((c for c in tree.below(verb, "aux") if tree.lowers[c] == "to"), None)


def own_subject(tree: Tree, verb: int) -> int | None:
    """The subject that stands with the verb itself."""
    found = tree.below(verb, *SUBJECTS)
    return found[-1] if found else None


def agent(tree: Tree, verb: int) -> int | None:
    """Who a passive says it was done by."""
    for by in tree.below(verb, "agent"):
        found = tree.below(by, "pobj")
        if found:
            return found[0]
    return None


def subject(tree: Tree, verb: int) -> int | None:
    """The subject of a verb, its own or the one understood from the words above it.

    A conjunct shares that of its first verb, a participle or infinitive that of the clause it belongs to, and a
    participle on a noun has that noun. The agent is the subject of a passive.
    """
    for _ in range(8):  # a chain this long is a broken parse
        if is_passive(tree, verb):
            return agent(tree, verb)
        own = own_subject(tree, verb)
        if own is not None:
            return own
        head, label = tree.heads[verb], tree.labels[verb]
        if label in ("acl", "relcl"):
            return head if tree.tags[verb] == "VBG" else None
        if label == "xcomp" and (held := tree.below(head, "dobj")):
            return held[0]
        if label == "pcomp":
            head = tree.heads[head]
        if head == verb or not is_verb(tree, head):
            return None
        if is_passive(tree, head) and label in ("xcomp", "advcl", "pcomp"):
            return own_subject(tree, head)
        verb = head
    return None


def antecedent(tree: Tree, token: int) -> int | None:
    """The noun that a relative pronoun stands for ("officials *who* said")."""
    if tree.tags[token] not in ("WP", "WDT"):
        return None
    verb = tree.heads[token]
    return tree.heads[verb] if tree.labels[verb] == "relcl" else None


def climb(tree: Tree, start: int, end: int) -> int:
    """The head of what a marker at `start` to `end` introduces: the highest word that is still behind it."""
    top = end
    marked = {tree.heads[token] for token in range(start, end)} - set(range(start, end))
    while top not in marked:
        head = tree.heads[top]
        if head < end or head == top or tree.labels[top] == "advcl":
            break
        top = head
    return top


def reach(tree: Tree, head: int, start: int) -> int:
    """Where the unbroken run of words below `head` that begins at `start` ends."""
    below = set(tree.subtree(head))
    end = start
    while end in below:
        end += 1
    return end


def shed(tree: Tree, start: int, end: int) -> tuple[int, int]:
    """The range without punctuation and conjunctions at its edges."""
    while start < end and tree.words[end - 1] in FRINGE | {"and", "but", "("}:
        end -= 1
    while start < end and tree.words[start] in FRINGE - {"``", '"', "“"}:
        start += 1
    return start, end


def clip(tree: Tree, head: int, start: int, end: int) -> int:
    """Ends a phrase before what only hangs on behind a comma: relative clauses, participles, speech tags."""
    for token in range(start + 1, end):
        if tree.words[token - 1] not in (",", "-", "–", "—", "--"):
            continue
        top = token
        while top != head and tree.heads[top] >= start and tree.labels[top] not in DETACHED:
            top = tree.heads[top]
        if top != head and tree.labels[top] in DETACHED and tree.heads[top] < token:
            return token - 1
    return end


def introduced(tree: Tree, start: int, end: int) -> Clause | None:
    """What the marker at `start` to `end` introduces. None where nothing follows it in its sentence."""
    if end >= tree.sentence(start)[1]:
        return None
    head = climb(tree, start, end)
    over = head
    while True:
        above = tree.heads[over]
        if above == over:
            governor = None
            break
        over = above
        if not start <= over < end:
            governor = over
            break
    first, last = shed(tree, end, reach(tree, head, end))
    if first >= last:
        return None
    return Clause(head, first, last, governor)


def said(tree: Tree, verb: int) -> int | None:
    """The clause whose speech tag a verb is: "*buy* …, he said", "… , he said, would *buy*"."""
    if tree.labels[verb] == "parataxis" and tree.heads[verb] != verb:
        return tree.heads[verb]
    return next((c for c in tree.below(verb, "ccomp") if c < verb), None)


def beyond_tag(tree: Tree, governor: int, at: int) -> int:
    """What an adjunct at `at` really modifies: never a speech tag, but the clause that was said."""
    inner = said(tree, governor)
    if inner is not None:
        return inner
    if at < governor:  # "If talks fail, they said, it would buy": the clause follows the tag
        following = tree.below(governor, "ccomp")
        if following and tree.words[following[0] - 1] != "that":
            return following[0]
    return governor


def lift(tree: Tree, token: int) -> int:
    """The nearest verb at or above a token; the token itself where there is none."""
    if is_verb(tree, token):
        return token
    return next((t for t in tree.ancestors(token) if is_verb(tree, t)), token)


def infinitives(tree: Tree) -> Iterator[tuple[int, int]]:
    """Every to-infinitive as (its "to", its verb)."""
    for token, word in enumerate(tree.lowers):
        if word == "to" and tree.labels[token] == "aux" and tree.heads[token] > token:
            yield token, tree.heads[token]

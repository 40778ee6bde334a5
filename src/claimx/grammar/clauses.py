"""Clauses and phrases behind a marker: where they begin and end.

All positions are token numbers, ends exclusive. Nothing here knows a word list: which words mark a condition or a
motive is the business of the rules.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from claimx.grammar.labels import FINITE_TAGS, SUBJECT
from claimx.grammar.phrases import is_verb
from claimx.grammar.tree import Tree

LOOSE: Final = frozenset({"relcl", "advcl", "parataxis"})
DETACHED: Final = LOOSE | {"acl", "appos", "ccomp"}
QUOTES: Final = frozenset({"``", "''", '"', "“", "”"})
_FRINGE: Final = QUOTES | {",", ".", ";", ":", "-", "--", "–", "—", "...", "…", "?", "!", "(", "and", "but"}
_DASHES: Final = frozenset({"--", "–", "—"})
_COMMAS: Final = frozenset({",", ";"})
_INVERTED: Final = frozenset({"be", "do", "have", "will", "would", "can", "could", "should", "may"})
_GAP: Final = 6  # words that the parser may hang elsewhere inside a clause


@dataclass(frozen=True, slots=True)
class Clause:
    """What a marker introduces: its head, its tokens, and the word it modifies (None where there is none)."""

    head: int
    start: int
    end: int
    governor: int | None


def is_finite(tree: Tree, verb: int) -> bool:
    """True for a verb with a tense, its own or an auxiliary's."""
    return any(form in FINITE_TAGS for form in tenses(tree, verb))


def tenses(tree: Tree, verb: int) -> list[str]:
    """The tags of a verb and of its auxiliaries."""
    return [tree.tags[verb], *(tree.tags[child] for child in tree.below(verb, "aux", "auxpass"))]


def is_perfect(tree: Tree, verb: int) -> bool:
    """True for "has bought", "had been sold"."""
    return any(tree.lemmas[c] == "have" for c in tree.below(verb, "aux"))


def is_present(tree: Tree, verb: int) -> bool:
    """True for "lapses", "is cancelled"; not for "is buying", "has bought"."""
    if tree.tags[verb] in ("VBZ", "VBP"):
        return True
    auxiliaries = tree.below(verb, "aux", "auxpass")
    return (
        tree.tags[verb] == "VBN"
        and len(auxiliaries) == 1
        and tree.tags[auxiliaries[0]] in ("VBZ", "VBP")
        and (tree.labels[auxiliaries[0]] == "auxpass")
    )


def is_unreal(tree: Tree, verb: int) -> bool:
    """True for "prices would be lower *had the state bought the pumps*", however the parser hangs it."""
    subject = own_subject(tree, verb)
    if subject is None or tree.tags[verb] not in ("VBN", "VBD"):
        return False
    start, end = tree.sentence(verb)
    had = min(tree.subtree(subject)) - 1
    above = had == tree.heads[verb] or tree.heads[had] == verb
    unreal = any(tree.lowers[t] in ("would", "could", "might") for t in (*range(start, had), *range(verb, end)))
    return had >= start and tree.lowers[had] == "had" and above and unreal


def hangs_on_unreal(tree: Tree, verb: int) -> bool:
    """True for "could not *buy* shares if the bank *had not been* saved", on the verb or on one that it completes."""
    while tree.labels[verb] in ("xcomp", "acomp") and tree.heads[verb] != verb:
        verb = tree.heads[verb]
    doubted = any(tree.lowers[c] in ("would", "could", "might", "'d", "’d") for c in tree.below(verb, "aux"))
    return doubted and any(_is_past_if(tree, clause) for clause in tree.below(verb, "advcl"))


def _is_past_if(tree: Tree, verb: int) -> bool:
    if not any(tree.lowers[m] == "if" for m in tree.below(verb, "mark")):
        return False
    return tree.tags[verb] == "VBN" and any(tree.lowers[a] in ("had", "'d") for a in tree.below(verb, "aux"))


def has_modal(tree: Tree, verb: int) -> bool:
    """True for "can patrol", "would be sold"."""
    return any(tree.tags[c] == "MD" for c in tree.below(verb, "aux"))


def is_denied(tree: Tree, verb: int) -> bool:
    """True for "did not say"; not for "did not only say"."""
    return any(tree.lowers[n + 1] not in ("only", "just") for n in tree.below(verb, "neg") if n + 1 < len(tree))


def is_any(tree: Tree, noun: int) -> bool:
    """True for "any firm", "every firm"."""
    return any(tree.lowers[d] in ("any", "every") for d in tree.below(noun, "det"))


def is_complement(tree: Tree, verb: int) -> bool:
    """True for a clause that another word may ask for ("knows *if it would buy*")."""
    return tree.labels[verb] in ("ccomp", "csubj", "csubjpass", "pcomp")


def own_subject(tree: Tree, verb: int) -> int | None:
    """The subject that stands with the verb itself."""
    found = tree.below(verb, *SUBJECT)
    return found[-1] if found else None


def clause_of(tree: Tree, token: int) -> int | None:
    """The verb of the clause that a token stands in: the token itself or the nearest verb above."""
    return token if is_verb(tree, token) else next((t for t in tree.ancestors(token) if is_verb(tree, t)), None)


def introduced(tree: Tree, start: int, end: int) -> Clause | None:
    """What the marker at `start` to `end` introduces; None where nothing follows it in its sentence."""
    if end >= tree.sentence(start)[1]:
        return None
    head = _climb(tree, start, end)
    low, high = shed(tree, end, _onward(tree, start, end, reach(tree, head, end)))
    return Clause(head, low, high, _outside(tree, head, start, end)) if low < high else None


def _onward(tree: Tree, start: int, end: int, stop: int) -> int:
    """Takes in the phrases that the parser hung on the marker itself ("driven by its success *in battle*").

    And the gerund of what it governs ("conditional on Oslo *dropping its claim*"), wherever that hangs.
    """
    while stop < len(tree) and tree.labels[stop] == "prep" and start <= tree.heads[stop] < end:
        stop = reach(tree, stop, stop)
    gerund = stop < len(tree) and tree.tags[stop] == "VBG" and tree.labels[stop] == "advcl" and tree.heads[stop] < start
    if gerund and tree.labels[stop - 1] == "pobj" and tree.tags[stop - 1] in ("NNP", "NNPS"):
        stop = reach(tree, stop, stop)
    return stop


def _climb(tree: Tree, start: int, end: int) -> int:
    """The highest word still behind the marker, starting from the first one."""
    marked = {tree.heads[token] for token in range(start, end)} - set(range(start, end))
    top = end
    while top not in marked:
        head = tree.heads[top]
        if head < end or head == top or tree.labels[top] == "advcl":
            break
        top = head
    above = tree.heads[top]
    if tree.labels[top] == tree.labels[above] == "advcl" and min(tree.subtree(above)) >= start:
        return above  # "if the state foundry there can be certified": one clause, cut in two
    return top


def _outside(tree: Tree, head: int, start: int, end: int) -> int | None:
    """The first word above `head` that is not part of the marker."""
    return next((above for above in tree.ancestors(head) if not start <= above < end), None)


def reach(tree: Tree, head: int, start: int) -> int:
    """Where the run of words below `head` that begins at `start` ends.

    A few words that the parser hung elsewhere do not interrupt it if the run goes on behind them.
    """
    below = [token for token in tree.subtree(head) if token >= start]
    end = start
    for token in below:
        if token - end > _GAP or tree.heads[head] in range(end, token):
            break
        end = token + 1
    return end


def shed(tree: Tree, start: int, end: int) -> tuple[int, int]:
    """The range without punctuation and joints at its edges; an opening quotation mark inside stays closed."""
    while start < end and tree.words[end - 1] in _FRINGE:
        end -= 1
    while start < end and tree.words[start] in _FRINGE:
        start += 1
    return start, end


def clip(tree: Tree, clause: Clause, labels: frozenset[str]) -> Clause:
    """Ends a clause before what only hangs on behind a comma (one of `labels`), and before any dash."""
    for token in range(clause.start + 1, clause.end):
        if tree.words[token] in _DASHES:
            return _cut(tree, clause, token)
        if tree.words[token - 1] not in _COMMAS:
            continue
        top = token
        while top != clause.head and clause.start <= tree.heads[top] and tree.labels[top] not in labels:
            top = tree.heads[top]
        if top != clause.head and tree.labels[top] in labels and clause.start <= tree.heads[top] < token:
            return _cut(tree, clause, token - 1)
    return clause


def _cut(tree: Tree, clause: Clause, end: int) -> Clause:
    start, end = shed(tree, clause.start, end)
    return Clause(clause.head, start, end, clause.governor) if start < end else clause


def stands_alone(tree: Tree, clause: Clause, start: int) -> bool:
    """True for a clause that its marker at `start` really opens, with a verb, participle or adjective as its head.

    False for an adverb inside another clause ("who *once* worked", "was *once* rich").
    """
    head = clause.head
    if tree.tags[head] == "NNS" and start <= tree.heads[head] < clause.start and tree.below(head, "compound"):
        return True  # "if the harvest disappoints": the verb, read as a noun
    if tree.tags[head] == "NN" and tree.tags[clause.start] == "VBN" and tree.labels[head] == "advcl":
        return True  # "if elected president", the participle read as an adjective
    if tree.tags[head][:2] not in ("VB", "JJ", "MD"):
        return False
    if clause.governor is None and not any(start <= m < clause.start for m in tree.below(head, "mark")):
        return False
    subject = own_subject(tree, head) or next(iter(tree.below(head, "expl")), None)
    if subject is None:
        return tree.tags[head] in ("VBN", "JJ", "VBG") and min(tree.subtree(head)) >= start
    return subject > start


def extent(tree: Tree, verb: int, openers: frozenset[str]) -> tuple[int, int]:
    """The tokens of a verb's own clause, without an opening conjunction and without clauses joined to it."""
    joined = {
        t
        for c in tree.below(verb, "conj", "parataxis", "ccomp")
        if own_subject(tree, c) is not None and c != verb
        for t in tree.subtree(c)
    }
    own = [t for t in tree.subtree(verb) if t not in joined]
    start, end = shed(tree, own[0], own[-1] + 1)
    return (start + 1 if tree.lowers[start] in openers else start), end


def clause_head(tree: Tree, verb: int) -> int:
    """The verb that carries the tense of an infinitive ("*has* yet to decide", "*is* unlikely to pass")."""
    while tree.labels[verb] == "xcomp":
        above = tree.heads[verb]
        above = tree.heads[above] if tree.labels[above] == "acomp" else above
        if not is_verb(tree, above):
            break
        verb = above
    return verb


def stands_for_another(tree: Tree, verb: int) -> bool:
    """True for "did so": a verb that only points at what was said before."""
    following = tree.lowers[verb + 1 : verb + 2]
    return tree.lemmas[verb] == "do" and following in (["so"], ["this"], ["that"])


def phrase(tree: Tree, noun: int) -> tuple[int, int]:
    """A noun with what stands before it, determiner included ("This move", "The planned sale")."""
    start = noun
    while start - 1 in (below := set(tree.subtree(noun))) and tree.words[start - 1] not in _FRINGE:
        start -= 1
        if start - 1 not in below:
            break
    return start, noun + 1


def is_asked(tree: Tree, token: int) -> bool:
    """True for the main predicate of a question, and for what is built under it; relative clauses still state."""
    start, end = tree.sentence(token)
    if "?" not in tree.words[max(start, end - 2) : end]:
        return False
    first = start + 2 if ":" in tree.words[start + 1 : end - 1][:1] else start
    inverted = tree.lemmas[first] in _INVERTED  # "Q: Were jets sold to Niger?": no participle of the jets
    stating = ("relcl", "advcl") if inverted else ("relcl", "acl", "advcl")
    path = (token, *tree.ancestors(token))
    return not any(tree.labels[t] in stating for t in path)


def is_commanded(tree: Tree, token: int) -> bool:
    """True for the predicate of an imperative ("Buy a ticket early"), which states nothing."""
    if tree.tags[token] != "VB" or tree.below(token, *SUBJECT, "aux", "expl"):
        return False
    if tree.labels[token] == "conj" and is_verb(tree, tree.heads[token]):
        return is_commanded(tree, tree.heads[token])
    if tree.labels[token] in ("xcomp", "ccomp") and token:  # "the list reads: “Buy more ships”"
        return tree.words[token - 1] in QUOTES
    return tree.labels[token] == "ROOT"

"""Clauses and phrases behind a marker: where they begin and end, and what they modify.

All positions are token numbers, ends exclusive. Nothing here knows a word list: which words mark a condition or a
motive is the business of the rules.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from claimx.grammar.labels import COMPLEMENT, FINITE_TAGS, OBJECT, PASSIVE_SUBJECT, SUBJECT
from claimx.grammar.phrases import is_verb
from claimx.grammar.tree import Tree

LOOSE: Final = frozenset({"relcl", "advcl", "parataxis"})
DETACHED: Final = LOOSE | {"acl", "appos", "ccomp"}
_QUOTES: Final = frozenset({"``", "''", '"', "“", "”"})
_FRINGE: Final = _QUOTES | {",", ".", ";", ":", "-", "--", "–", "—", "...", "…", "?", "!", "(", "and", "but"}
_DASHES: Final = frozenset({"--", "–", "—"})
_COMMAS: Final = frozenset({",", ";"})
_GAP: Final = 6  # words
_JOINTS: Final = frozenset({"so", "and", "but", "then", "thus", "hence", "while", "therefore"})
_BREAKS: Final = _QUOTES | {",", "?", "!", "-", "--", "–", "—"}


@dataclass(frozen=True, slots=True)
class Clause:
    """What a marker introduces: its head, its tokens, and the word it modifies (None where there is none)."""

    head: int
    start: int
    end: int
    governor: int | None


def is_finite(tree: Tree, verb: int) -> bool:
    """True for a verb with a tense, its own or an auxiliary's."""
    forms = [tree.tags[verb], *(tree.tags[child] for child in tree.below(verb, "aux", "auxpass"))]
    return any(form in FINITE_TAGS for form in forms)


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
    low, high = _shed(tree, end, reach(tree, head, end))
    return Clause(head, low, high, _outside(tree, head, start, end)) if low < high else None


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


def _shed(tree: Tree, start: int, end: int) -> tuple[int, int]:
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
    start, end = _shed(tree, clause.start, end)
    return Clause(clause.head, start, end, clause.governor) if start < end else clause


def said(tree: Tree, verb: int) -> int | None:
    """The clause whose speech tag a verb is ("*buy* jets, he said"; "the jets, he said, would *fly*")."""
    if tree.labels[verb] == "parataxis" and tree.heads[verb] != verb and not tree.below(verb, "ccomp"):
        return tree.heads[verb]
    inner = next((c for c in tree.below(verb, "ccomp") if c < verb), None)
    if inner is None or any(c > verb for c in tree.below(verb, "xcomp", "ccomp")):
        return None
    end = max(t for t in tree.subtree(inner) if t < verb) + 1
    between = range(end, verb)
    if any(tree.words[t] == ";" or (tree.heads[t] == verb and tree.lowers[t] in _JOINTS) for t in between):
        return None
    return inner if any(tree.words[t] in _BREAKS for t in (end - 1, *between)) else None


def beyond_tag(tree: Tree, governor: int, at: int) -> int:
    """What an adjunct at token `at` really modifies: never a speech tag, but the clause that was said."""
    if at < governor and tree.labels[governor] in ("acl", "relcl"):  # "In anticipation of it, people *briefed* said, …"
        governor = clause_of(tree, tree.heads[governor]) or governor
    inner = said(tree, governor)
    if inner is not None:
        return inner
    for tag in tree.below(governor, "parataxis"):  # "people *briefed* on it said, …", taken for a sentence
        if own_subject(tree, tag) is None and (clauses := tree.below(tag, "ccomp")):
            return clauses[0]
    if at < governor:  # "If talks fail, they said, it would buy": the clause follows the tag
        for clause in tree.below(governor, "ccomp"):
            if not tree.below(clause, "mark") and "," in tree.words[governor:clause]:
                return clause
    return governor


def subject_of(tree: Tree, noun: int) -> int | None:
    """The verb whose subject a noun is ("Church groups, angered by the price, *condemned* it")."""
    return tree.heads[noun] if tree.labels[noun] in SUBJECT else None


def marker_of(tree: Tree, infinitive: int) -> int | None:
    """The "to" of an infinitive."""
    return next((c for c in tree.below(infinitive, "aux") if tree.tags[c] == "TO"), None)


def infinitives(tree: Tree) -> Iterator[tuple[int, int]]:
    """Every to-infinitive as (its "to", its verb)."""
    for token, word in enumerate(tree.lowers):
        if word == "to" and tree.labels[token] == "aux" and tree.heads[token] > token:
            yield token, tree.heads[token]


def direct_object(tree: Tree, verb: int) -> int | None:
    """The object of a verb."""
    return next(iter(tree.below(verb, *OBJECT)), None)


def predicated(tree: Tree, start: int, end: int) -> int | None:
    """The subject of a marker that is itself a predicate ("*the deal* is subject to", "*it* hinges on").

    A relative pronoun is undone ("*a sale*, which is subject to").
    """
    for token in range(start, end):
        verb = tree.heads[token] if tree.labels[token] in COMPLEMENT else token
        subject = own_subject(tree, verb)
        if subject is not None and subject < start:
            if tree.tags[subject] in ("WDT", "WP") or tree.lowers[subject] == "that":
                return tree.heads[verb] if tree.labels[verb] == "relcl" else subject
            return subject
    return None


def commented(tree: Tree, noun: int, nouns: frozenset[str]) -> int | None:
    """The verb that a comment speaks of: "*ordered* ships, a move to …", "*ordered* ships in a deal to …"."""
    if tree.lemmas[noun] not in nouns:
        return None
    label, head = tree.labels[noun], tree.heads[noun]
    if label in ("appos", "npadvmod", "ccomp") and head != noun:
        return clause_of(tree, head)
    if label == "pobj" and tree.lowers[head] in ("in", "as", "under"):
        return clause_of(tree, head)
    return None


def negator(tree: Tree, verb: int) -> int | None:
    """The word that denies a verb, on the verb, its subject or its object ("*no* decision was made", "*yet* to")."""
    marker = marker_of(tree, verb)
    if marker is not None and marker and tree.lowers[marker - 1] == "yet":
        return marker - 1
    around = [verb, *tree.below(verb, *SUBJECT, *OBJECT)]
    for token in around:
        for child in tree.children[token]:
            if tree.labels[child] == "neg" or (tree.labels[child] == "det" and tree.lowers[child] in ("no", "neither")):
                return child
    return next((t for t in around[1:] if tree.lowers[t] in ("nothing", "none", "neither")), None)


def is_perfect(tree: Tree, verb: int) -> bool:
    """True for "has bought", "had been sold"."""
    return any(tree.lemmas[c] == "have" for c in tree.below(verb, "aux"))


def has_modal(tree: Tree, verb: int) -> bool:
    """True for "can patrol", "would be sold"."""
    return any(tree.tags[c] == "MD" for c in tree.below(verb, "aux"))


def is_complement(tree: Tree, verb: int) -> bool:
    """True for a clause that another word may ask for ("knows *if it would buy*")."""
    return tree.labels[verb] in ("ccomp", "csubj", "csubjpass", "pcomp")


def stands_alone(tree: Tree, clause: Clause, start: int) -> bool:
    """True for a clause that its marker at `start` really opens, with a verb, participle or adjective as its head.

    False for an adverb inside another clause ("who *once* worked", "was *once* rich").
    """
    head = clause.head
    if tree.tags[head][:2] not in ("VB", "JJ", "MD"):
        return False
    if clause.governor is None and not any(start <= m < clause.start for m in tree.below(head, "mark")):
        return False
    subject = own_subject(tree, head) or next(iter(tree.below(head, "expl")), None)
    if subject is None:
        return tree.tags[head] in ("VBN", "JJ", "VBG") and min(tree.subtree(head)) >= start
    return subject > start


def phrase(tree: Tree, noun: int) -> tuple[int, int]:
    """A noun with what stands before it, determiner included ("This move", "The planned sale")."""
    start = noun
    while start - 1 in (below := set(tree.subtree(noun))) and tree.words[start - 1] not in _FRINGE:
        start -= 1
        if start - 1 not in below:
            break
    return start, noun + 1


def inverted(tree: Tree, token: int) -> Clause | None:
    """The condition that an auxiliary in front of its subject states ("*Should* talks fail, …")."""
    verb = tree.heads[token] if tree.labels[token] in ("aux", "auxpass") else token
    if tree.labels[verb] not in ("advcl", "ccomp") or tree.heads[verb] == verb:
        return None
    subject = own_subject(tree, verb)
    if subject is None or subject < token or min(tree.subtree(verb)) < token:
        return None
    start, end = _shed(tree, token + 1, reach(tree, verb, token))
    governor = tree.heads[verb]
    return Clause(verb, start, end, governor) if start < end else None


def theme(tree: Tree, verb: int) -> str:
    """The lemma of what is done: a passive's subject, else the object; empty where there is neither."""
    found = tree.below(verb, *PASSIVE_SUBJECT) or tree.below(verb, *OBJECT)
    return tree.lemmas[found[0]] if found else ""


def clause_head(tree: Tree, verb: int) -> int:
    """The verb that carries the tense of an infinitive ("*has* yet to decide")."""
    while tree.labels[verb] == "xcomp" and is_verb(tree, tree.heads[verb]):
        verb = tree.heads[verb]
    return verb


def extent(tree: Tree, verb: int, openers: frozenset[str]) -> tuple[int, int]:
    """The tokens of a verb's own clause, without an opening conjunction and without clauses joined to it."""
    joined = {
        t
        for c in tree.below(verb, "conj", "parataxis", "ccomp")
        if own_subject(tree, c) is not None and c != verb
        for t in tree.subtree(c)
    }
    own = [t for t in tree.subtree(verb) if t not in joined]
    start, end = _shed(tree, own[0], own[-1] + 1)
    return (start + 1 if tree.lowers[start] in openers else start), end


def adjoined(tree: Tree, verb: int) -> int | None:
    """The clause that an adverbial or coordinated clause belongs to."""
    return tree.heads[verb] if tree.labels[verb] in ("advcl", "conj") and tree.heads[verb] != verb else None


def governing_preposition(tree: Tree, noun: int) -> int | None:
    """The preposition in front of a noun phrase."""
    return tree.heads[noun] if tree.labels[noun] == "pobj" else None


def of_phrase(tree: Tree, noun: int) -> int | None:
    """The noun behind a noun's "of"."""
    for preposition in tree.below(noun, "prep"):
        if tree.lowers[preposition] == "of":
            return next(iter(tree.below(preposition, "pobj")), None)
    return None


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


def is_singled_out(tree: Tree, noun: int) -> bool:
    """True for "the first firm to sign", "the only way to win"."""
    return any(tree.lowers[c] in _SINGLING or tree.tags[c] == "JJS" for c in tree.children[noun] if c < noun)


_SINGLING: Final = frozenset({"first", "second", "third", "last", "latest", "next", "only", "sole", "no", "enough"})


def caused(tree: Tree, verb: int) -> int | None:
    """What somebody was brought to do ("prompted Peru to *cancel*")."""
    if direct_object(tree, verb) is None and not tree.below(verb, "ccomp"):
        return None
    return next((v for v in tree.below(verb, "xcomp", "ccomp") if marker_of(tree, v) is not None), None)


def consequence(tree: Tree, token: int) -> tuple[int, int] | None:
    """The verbs of the clause before a "so" and of the clause that it opens."""
    effect = tree.heads[token]
    subject = own_subject(tree, effect)
    if not is_verb(tree, effect) or subject is None or subject < token or not is_finite(tree, effect):
        return None
    cause = next((c for c in tree.below(effect, "ccomp") if c < token), None)
    if cause is None and tree.labels[effect] in ("conj", "advcl", "parataxis", "ccomp") and tree.heads[effect] < token:
        cause = tree.heads[effect]
    if cause is None or own_subject(tree, cause) is None or not is_finite(tree, cause):
        return None
    return cause, effect


def adverbial_as(tree: Tree, verb: int) -> int | None:
    """The clause that an "as" clause speaks of ("As he told reporters, it *failed*")."""
    marked_as = any(tree.lowers[c] == "as" for c in tree.below(verb, "mark"))
    return tree.heads[verb] if marked_as and tree.labels[verb] == "advcl" else None

"""What the search for antecedents asks of the grammar: who is mentioned where, who acts in which clause.

Everything answers for one tree; no word list and no earlier paragraph is known here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from claimx.grammar.coordination import first_conjunct
from claimx.grammar.labels import COMPLEMENT, NOUN_TAGS, NUMBER_LABELS, OBJECT, PROPER_TAGS, SUBJECT
from claimx.grammar.lexicon import Lexicon
from claimx.grammar.phrases import is_verb
from claimx.grammar.subjects import surface_subject
from claimx.grammar.tree import Tree

Place = Literal["subject", "object", "oblique", "possessor", "modifier", "other"]
_MODIFIER = ("compound", "nmod", "amod", "npadvmod")
_INSIDE_NAME = (*_MODIFIER, "poss", "nummod", "quantmod", "dep")
_EXPLETIVE_CLAUSE = ("ccomp", "xcomp", "csubj", "csubjpass", "advcl", "acl")
_JOINTS = frozenset("-–‑&")
_OPENING, _CLOSING = frozenset({"“", "``"}), frozenset({"”", "''"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase by its head. `place` is its function; `plural` is None where the form does not say."""

    token: int
    place: Place
    plural: bool | None


def mentions(tree: Tree, start: int, end: int) -> list[Mention]:
    """The noun phrases whose heads stand in a token range, in text order; pronouns and numbers are left out."""
    return [Mention(t, place(tree, t), is_plural(tree, t)) for t in range(start, end) if is_head(tree, t)]


def is_head(tree: Tree, token: int) -> bool:
    """True for the noun or name that a phrase is built on, not for one that modifies another noun."""
    tag, name, head = tree.tags[token], tree.name_at[token], tree.heads[token]
    if tag not in NOUN_TAGS and (name is None or tag in ("DT", "POS", "CD", "IN", "HYPH", "JJ", ",", ".")):
        return False
    if name is not None and name.label in NUMBER_LABELS:
        return False
    return head == token or tree.labels[token] not in _MODIFIER or tree.tags[head] not in NOUN_TAGS


def is_subject(tree: Tree, token: int) -> bool:
    """True for the subject of a clause, active or passive, and for what is coordinated with it."""
    return place(tree, token) == "subject"


def is_name(tree: Tree, token: int) -> bool:
    """True for a proper noun, and for a word inside a named entity that is no date or number."""
    name = tree.name_at[token]
    return tree.tags[token] in PROPER_TAGS or (name is not None and name.label not in NUMBER_LABELS)


def name_span(tree: Tree, token: int) -> tuple[int, int]:
    """The tokens (end exclusive) of the name that a token heads: the wider of the recogniser's and the tags'."""
    low, high = token, token + 1
    name = tree.name_at[token]
    if name is not None and name.label not in NUMBER_LABELS:
        low, high = name.start, name.end
    if tree.tags[token] in PROPER_TAGS:
        low = min(low, _run_start(tree, token))
        while high < len(tree) and tree.heads[high] == token and tree.tags[high] in PROPER_TAGS:
            high += 1
    while low < token and (tree.tags[low] in ("DT", "PRP$") or tree.words[low] in _JOINTS):
        low += 1
    while high > token + 1 and tree.tags[high - 1] == "POS":
        high -= 1
    return low, high


def _run_start(tree: Tree, token: int) -> int:
    low = token
    while low > 0:
        left = low - 1
        if left > 0 and tree.words[left] in _JOINTS and _belongs(tree, left - 1, token):
            left -= 1
        if not _belongs(tree, left, token):
            return low
        low = left
    return low


def _belongs(tree: Tree, left: int, token: int) -> bool:
    proper = tree.tags[left] in PROPER_TAGS and tree.labels[left] in _INSIDE_NAME and tree.labels[left] != "poss"
    return proper and token in _modified(tree, left)


def _modified(tree: Tree, token: int) -> Iterator[int]:
    for above in tree.ancestors(token):
        yield above
        if tree.labels[above] not in _INSIDE_NAME:
            return


def place(tree: Tree, token: int) -> Place:
    """The function of a noun phrase; coordinated ones share the first one's."""
    token = first_conjunct(tree, token)
    label = tree.labels[token]
    if label in SUBJECT:
        return "subject"
    if label in OBJECT or (label == "dative" and tree.tags[token] != "IN"):
        return "object"
    if label == "poss":
        return "possessor"
    if label == "pobj":
        return "oblique"
    return "modifier" if label in _MODIFIER else "other"


def is_plural(tree: Tree, token: int) -> bool | None:
    """Whether a noun is plural; the plural form of a name ("Philippines", "BAE Systems") says nothing."""
    return {"NNS": True, "NN": False, "NNP": False}.get(tree.tags[token])


def governor(tree: Tree, token: int) -> int | None:
    """The verb of the clause that a token stands in; for a verb, that of the clause around its own."""
    return next((a for a in tree.ancestors(token) if is_verb(tree, a)), None)


def subjects(tree: Tree, verb: int, lexicon: Lexicon) -> list[int]:
    """The subjects of a verb, said or understood from around it; one for each conjunct."""
    return [filler.token for filler in surface_subject(tree, verb, lexicon)]


def is_part_of_subject(tree: Tree, token: int) -> bool:
    """True for the pronoun in "many of *them* left"."""
    above = tree.heads[token]
    measured = tree.labels[token] == "pobj" and tree.lowers[above] == "of" and is_subject(tree, tree.heads[above])
    return measured and tree.tags[tree.heads[above]] in ("DT", "JJ", "JJS", "CD", "RB", "PDT")


def acting(tree: Tree, token: int) -> int | None:
    """The verb whose action a noun or pronoun does without being its plain subject.

    "Many of *them* left", "allowed *them* to leave"; None for others.
    """
    above = tree.heads[token]
    if is_part_of_subject(tree, token):
        return tree.heads[tree.heads[above]]
    if tree.labels[token] in OBJECT and is_verb(tree, above):
        clause = next((c for c in tree.below(above, "xcomp", "ccomp") if c > token and tree.tags[c] == "VB"), None)
        return clause if clause is not None and tree.below(clause, "aux") else None
    return None


def preposition(tree: Tree, token: int) -> int | None:
    """The preposition that governs a noun phrase, if one does."""
    first = first_conjunct(tree, token)
    return tree.heads[first] if tree.labels[first] in ("pobj", "pcomp") else None


def possessor(tree: Tree, noun: int) -> int | None:
    """The noun or pronoun that owns a noun ("India's plan"), if it is said."""
    return next(iter(tree.below(noun, "poss")), None)


def owned(tree: Tree, token: int) -> int | None:
    """The noun that a possessor owns."""
    first = first_conjunct(tree, token)
    return tree.heads[first] if tree.labels[first] == "poss" else None


def article(tree: Tree, noun: int) -> str | None:
    """The determiner in front of a noun, in lower case ("both", "the", "this")."""
    return next((tree.lowers[c] for c in tree.below(noun, "predet", "det") if c < noun), None)


def modifiers(tree: Tree, noun: int) -> list[int]:
    """Adjectives, nouns and names in front of a noun with what modifies those, in text order.

    Of "the Seoul-based arms company": Seoul, based, arms. No determiners, numbers or possessors.
    """
    direct = [c for c in tree.children[noun] if c < noun and tree.labels[c] in _MODIFIER]
    return sorted(t for m in direct for t in tree.subtree(m) if tree.tags[t] not in ("HYPH", "DT", "CC", ","))


def numeral(tree: Tree, noun: int) -> str | None:
    """The number word in front of a noun, in lower case ("the two sides": two)."""
    return next((tree.lowers[c] for c in tree.below(noun, "nummod") if c < noun), None)


def complements(tree: Tree, noun: int) -> list[int]:
    """What follows a noun and says which one is meant: prepositional phrases and clauses."""
    return [c for c in tree.children[noun] if c > noun and tree.labels[c] in ("prep", "acl", "relcl", "ccomp")]


def beside(tree: Tree, token: int) -> list[int]:
    """Noun phrases in apposition to this one, in either direction ("Petrobras, the oil company")."""
    found = tree.below(token, "appos")
    return [*found, tree.heads[token]] if tree.labels[token] == "appos" else found


def is_expletive(tree: Tree, token: int, openers: frozenset[str]) -> bool:
    """True for an "it" that stands for a clause or for nothing ("it is likely that", "makes it possible to").

    `openers` are the adjectives, participles and verbs that such sentences are built on ("clear", "expected").
    """
    if tree.labels[token] == "expl":
        return True
    verb = tree.heads[token]
    if tree.labels[token] in SUBJECT and not is_verb(tree, verb) and tree.tags[verb][:2] == "JJ":
        return True  # "made it clear that"
    if tree.labels[token] in OBJECT or not is_verb(tree, verb):
        return tree.labels[token] != "poss" and any(tree.tags[c][:2] == "JJ" and c > token for c in tree.children[verb])
    said = [verb, *tree.below(verb, *COMPLEMENT)]
    after = [c for s in said for c in tree.children[s] if c > verb]
    if not any(tree.labels[c] in _EXPLETIVE_CLAUSE for c in after):
        return False
    passive = bool(tree.below(verb, "auxpass"))
    return any(tree.lemmas[s] in openers or (tree.lowers[s] in openers and (s != verb or passive)) for s in said)


def is_quoted(tree: Tree, token: int) -> bool:
    """True where a word stands between quotation marks opened in its paragraph."""
    depth = 0
    for word in tree.words[:token]:
        if word in _OPENING:
            depth = 1
        elif word in _CLOSING:
            depth = 0
        elif word == '"':
            depth = 1 - depth
    return depth > 0


def is_circumstance(tree: Tree, token: int) -> bool:
    """True for the subject of an adverbial clause behind its main one ("… before *he* left")."""
    verb = tree.heads[token]
    return tree.labels[token] in SUBJECT and tree.labels[verb] == "advcl" and tree.heads[verb] < token


def is_reported(tree: Tree, verb: int) -> bool:
    """True for the verb of a clause that another verb reports or asks for ("said that it *will buy*")."""
    return tree.labels[verb] == "ccomp"


def is_relative(tree: Tree, verb: int) -> bool:
    """True for the verb of a relative clause with a subject of its own ("the operation where it *proved*")."""
    return tree.labels[verb] == "relcl"


def main_verbs(tree: Tree, sentence: int) -> list[int]:
    """The verbs whose subjects a sentence is about: its main clause, those joined to it, and what it reports.

    The reported clause comes first where it stands first ("Poland will buy jets, the ministry said").
    """
    low, high = tree.sentences[sentence]
    root = next((t for t in range(low, high) if tree.heads[t] == t), low)
    found = [root]
    for verb in found:
        found += [c for c in tree.below(verb, "ccomp", "conj") if is_verb(tree, c) and c not in found]
    return sorted(found) if any(tree.labels[v] == "ccomp" and v < root for v in found) else found


def holds(tree: Tree, noun: int, token: int) -> bool:
    """True where a noun phrase contains a token without a clause between them.

    "the firm and its plan" holds "its"; "the army, which flies jets of its own," does not.
    """
    for above in (token, *tree.ancestors(token)):
        if above == noun:
            return True
        if is_verb(tree, above):
            return False
    return False


def reported_subjects(tree: Tree, verb: int, lexicon: Lexicon) -> list[int]:
    """The subjects of what stands before a verb of saying ("*Kenya* is buying doses, it said")."""
    clauses = [c for c in tree.below(verb, "ccomp") if c < verb]
    return subjects(tree, clauses[0], lexicon) if clauses else []

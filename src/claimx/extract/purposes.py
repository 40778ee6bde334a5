"""Bare infinitives that state a purpose, told apart from complements and results."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from claimx.extract.clausal import ClauseMention, anaphor
from claimx.grammar import adjuncts, clauses, infinitives
from claimx.grammar.tree import Tree


@dataclass(frozen=True, slots=True)
class InfinitiveCues:
    """Which words make an infinitive a purpose: see `infinitives`, `efforts` and `aims` in motives.yaml."""

    complements: frozenset[str]
    with_object: frozenset[str]
    giving: frozenset[str]
    purposeful: frozenset[str]
    serving: frozenset[str]
    acts: frozenset[str]
    never_over: frozenset[str]
    contents: frozenset[str]
    deals: frozenset[str]
    benefits: frozenset[str]
    wishes: frozenset[str]
    idioms: tuple[tuple[str, ...], ...]
    efforts: frozenset[str]
    prepositions: frozenset[str]
    not_after: frozenset[str]
    aims: frozenset[str]

    @classmethod
    def from_rules(cls, rules: Mapping[str, Any]) -> InfinitiveCues:
        """Reads the content of motives.yaml."""
        lists = rules["infinitives"]
        return cls(
            complements=frozenset(lists["complements"]),
            with_object=frozenset(lists["with_object"]),
            giving=frozenset(lists["giving"]),
            purposeful=frozenset(lists["purposeful"]),
            serving=frozenset(lists["serving"]),
            acts=frozenset(lists["acts"]),
            never_over=frozenset(lists["never_over"]),
            contents=frozenset(lists["contents"]),
            deals=frozenset(lists["deals"]),
            benefits=frozenset(lists["benefits"]),
            wishes=frozenset(lists["wishes"]),
            idioms=tuple(tuple(words.split()) for words in lists["idioms"]),
            efforts=frozenset(rules["efforts"]["nouns"]),
            prepositions=frozenset(rules["efforts"]["prepositions"]),
            not_after=frozenset(lists["not_after"]),
            aims=frozenset(rules["aims"]),
        )


_DEGREE = 6  # words before an infinitive among which a "too" makes it a measure


class Found(NamedTuple):
    """Where the marker of a purpose starts, what it modifies, and the phrase that points at the claim."""

    start: int
    governor: int
    pointer: tuple[int, int] | None


def infinitive_purposes(tree: Tree, cues: InfinitiveCues, comments: frozenset[str]) -> Iterator[ClauseMention]:
    """Every to-infinitive that states what something is done for."""
    for marker, verb in infinitives.infinitives(tree):
        if any(tuple(tree.lowers[marker + 1 : marker + 1 + len(i)]) == i for i in cues.idioms):
            continue
        near = tree.lowers[max(0, marker - _DEGREE) : marker]
        if near[-1:] and (near[-1] in cues.not_after or "too" in near):
            continue
        found = _effort(tree, cues, marker, verb) or _aim(tree, cues, marker, verb)
        found = found or _bare(tree, cues, marker, verb, comments)
        clause = None if found is None else clauses.introduced(tree, marker, marker + 1)
        if found is not None and clause is not None:
            clause = clauses.clip(tree, clause, clauses.DETACHED)
            governor = adjuncts.beyond_tag(tree, found.governor, marker)
            content = (clause.start, clause.end)
            yield ClauseMention((found.start, marker + 1), content, "purpose", governor, found.pointer)


def _effort(tree: Tree, cues: InfinitiveCues, marker: int, verb: int) -> Found | None:
    """ "… in a last bid to save it": the marker begins at the preposition; the clause around it is modified."""
    noun = tree.heads[verb]
    if tree.lemmas[noun] not in cues.efforts or noun > marker:
        return None
    preposition = infinitives.governing_preposition(tree, noun)
    if preposition is None or tree.lowers[preposition] not in cues.prepositions:
        return None
    start = preposition
    if tree.lemmas[tree.heads[start]] == "part":  # "as part of", "is part of"
        start = infinitives.governing_preposition(tree, tree.heads[start]) or tree.heads[start]
    governor = adjuncts.main_clause(tree, start)
    if governor is None:
        return None
    subject = clauses.own_subject(tree, governor)
    if tree.lemmas[governor] == "be" and subject is not None:
        return Found(start, subject, clauses.phrase(tree, subject))
    return Found(start, governor, anaphor(tree, governor, None))


def _aim(tree: Tree, cues: InfinitiveCues, marker: int, verb: int) -> Found | None:
    """ "The goal of the deal is to keep ports open": the deal, or the goal where none is named, points at the claim."""
    copula = tree.heads[verb]
    subject = clauses.own_subject(tree, copula)
    if tree.lemmas[copula] != "be" or subject is None or subject > marker or tree.lemmas[subject] not in cues.aims:
        return None
    if (acting := adjuncts.whose(tree, subject, copula)) is not None:
        return Found(subject, acting, None)
    owner = infinitives.of_phrase(tree, subject)
    head = subject if owner is None else owner
    return Found(subject, head, clauses.phrase(tree, head))


def _bare(tree: Tree, cues: InfinitiveCues, marker: int, verb: int, comments: frozenset[str]) -> Found | None:
    """An infinitive with nothing but its "to"; None for one that states no purpose."""
    governor: int | None
    governor, role = infinitives.infinitive_role(tree, verb)
    if role == "noun":
        governor = _over_noun(tree, cues, governor, verb, comments)
    elif not (
        (role == "adverbial" and _serves(tree, cues, governor, verb))
        or (role == "complement" and _is_used(tree, cues, governor, verb))
        or (role == "object" and tree.lemmas[governor] in cues.wishes and tree.lemmas[verb] in cues.benefits)
    ):
        return None
    return None if governor is None else Found(marker, governor, anaphor(tree, governor, None))


def _serves(tree: Tree, cues: InfinitiveCues, head: int, verb: int) -> bool:
    """Whether an adverbial infinitive is the purpose of the verb over it."""
    if verb < head:  # "To boost trade, Kenya will …"
        return True
    lemma, theme = tree.lemmas[head], adjuncts.theme(tree, head)
    if infinitives.degree(tree, head):
        return False
    marker = infinitives.marker_of(tree, verb) or verb
    if tree.lemmas[marker - 1] in cues.contents:  # "has run out of time to vote"
        return False
    if theme in cues.contents and not infinitives.is_set_apart(tree, head, marker):
        return False
    if theme in cues.deals and tree.lemmas[verb] not in cues.benefits:
        return False
    if lemma in cues.serving and infinitives.is_description(tree, head):
        return False
    if lemma == "be":
        return infinitives.is_here(tree, head)
    if lemma in cues.giving:
        return infinitives.is_sum(tree, adjuncts.theme_token(tree, head))
    return lemma not in cues.complements or (lemma in cues.with_object and bool(theme))


def _is_used(tree: Tree, cues: InfinitiveCues, head: int, verb: int) -> bool:
    """Whether a verb has its infinitive as a purpose even where the parser calls it a complement ("used to track")."""
    lemma, has_theme = tree.lemmas[head], bool(adjuncts.theme(tree, head))
    if lemma in cues.serving and infinitives.is_description(tree, head):
        return False
    if lemma in cues.giving:
        return infinitives.is_sum(tree, adjuncts.theme_token(tree, head))
    if lemma in cues.purposeful:
        return has_theme or lemma not in cues.with_object
    return has_theme and lemma not in cues.complements and tree.lemmas[verb] in cues.benefits


def _over_noun(tree: Tree, cues: InfinitiveCues, noun: int, verb: int, comments: frozenset[str]) -> int | None:
    """What an infinitive on a noun modifies: a comment's clause, the act that the noun names, or the verb over it."""
    lemma, good = tree.lemmas[noun], tree.lemmas[verb] in cues.benefits
    commented = adjuncts.commented(tree, noun, comments)
    if commented is not None and (good or lemma not in cues.contents | cues.deals):
        return commented
    over = infinitives.object_of(tree, noun)
    if over is None and lemma in cues.acts:
        over = infinitives.adjunct_of(tree, noun)
    if over is not None and tree.lemmas[over] in cues.giving and infinitives.is_sum(tree, noun):
        return over
    silent = over is None or tree.lemmas[over] in cues.never_over | cues.complements
    if lemma in cues.acts and (good or lemma not in cues.deals):
        return noun if silent else over
    if lemma in cues.deals and good:
        return over
    if silent or lemma in cues.contents | cues.deals | cues.efforts or infinitives.is_singled_out(tree, noun):
        return None
    return None if tree.name_at[noun] else over

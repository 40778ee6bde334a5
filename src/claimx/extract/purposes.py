"""Bare infinitives that state a purpose, told apart from complements and results."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from claimx.extract.clausal import ClauseMention, anaphor
from claimx.grammar import clauses
from claimx.grammar.tree import Tree


@dataclass(frozen=True, slots=True)
class InfinitiveCues:
    """Which words make an infinitive a purpose: see `infinitives`, `efforts` and `aims` in motives.yaml."""

    complements: frozenset[str]
    with_object: frozenset[str]
    purposeful: frozenset[str]
    acts: frozenset[str]
    never_over: frozenset[str]
    contents: frozenset[str]
    idioms: tuple[tuple[str, ...], ...]
    efforts: frozenset[str]
    prepositions: frozenset[str]
    aims: frozenset[str]

    @classmethod
    def from_rules(cls, rules: Mapping[str, Any]) -> InfinitiveCues:
        """Reads the content of motives.yaml."""
        lists = rules["infinitives"]
        return cls(
            complements=frozenset(lists["complements"]),
            with_object=frozenset(lists["with_object"]),
            purposeful=frozenset(lists["purposeful"]),
            acts=frozenset(lists["acts"]),
            never_over=frozenset(lists["never_over"]),
            contents=frozenset(lists["contents"]),
            idioms=tuple(tuple(words.split()) for words in lists["idioms"]),
            efforts=frozenset(rules["efforts"]["nouns"]),
            prepositions=frozenset(rules["efforts"]["prepositions"]),
            aims=frozenset(rules["aims"]),
        )


def infinitive_purposes(tree: Tree, cues: InfinitiveCues, comments: frozenset[str]) -> Iterator[ClauseMention]:
    """Every to-infinitive that states what something is done for."""
    for marker, verb in clauses.infinitives(tree):
        if any(tuple(tree.lowers[marker + 1 : marker + 1 + len(i)]) == i for i in cues.idioms):
            continue
        if marker and tree.lowers[marker - 1] in ("only", "enough", "yet", "whether", "how"):
            continue
        found = _effort(tree, cues, marker, verb) or _aim(tree, cues, marker, verb)
        if found is not None:
            start, governor, pointer = found
        else:
            governor = _governor(tree, cues, verb, comments)
            if governor is None:
                continue
            start, pointer = marker, anaphor(tree, governor, None)
        clause = clauses.introduced(tree, marker, marker + 1)
        if clause is not None:
            clause = clauses.clip(tree, clause, clauses.DETACHED)
            governor = clauses.beyond_tag(tree, governor, marker)
            yield ClauseMention((start, marker + 1), (clause.start, clause.end), "purpose", governor, pointer)


def _effort(
    tree: Tree, cues: InfinitiveCues, marker: int, verb: int
) -> tuple[int, int, tuple[int, int] | None] | None:
    """ "… in a last bid to save it": the marker begins at the preposition; the clause around it is modified."""
    noun = tree.heads[verb]
    if tree.lemmas[noun] not in cues.efforts or noun > marker:
        return None
    preposition = clauses.governing_preposition(tree, noun)
    if preposition is None or tree.lowers[preposition] not in cues.prepositions:
        return None
    governor = clauses.clause_of(tree, preposition)
    return None if governor is None else (preposition, governor, anaphor(tree, governor, None))


def _aim(
    tree: Tree, cues: InfinitiveCues, marker: int, verb: int
) -> tuple[int, int, tuple[int, int] | None] | None:
    """ "The goal of the deal is to keep ports open": the deal, or the goal where none is named, points at the claim."""
    copula = tree.heads[verb]
    subject = clauses.own_subject(tree, copula)
    if tree.lemmas[copula] != "be" or subject is None or subject > marker or tree.lemmas[subject] not in cues.aims:
        return None
    owner = clauses.of_phrase(tree, subject)
    head = subject if owner is None else owner
    return subject, head, clauses.phrase(tree, head)


def _governor(tree: Tree, cues: InfinitiveCues, verb: int, comments: frozenset[str]) -> int | None:
    """What a purpose infinitive modifies; None for an infinitive that states no purpose."""
    head, role = tree.heads[verb], clauses.infinitive_role(tree, verb)
    lemma = tree.lemmas[head]
    if role == "adverbial":
        return head if _serves(tree, cues, head) else None
    if role == "complement":
        has_object = clauses.direct_object(tree, head) is not None or clauses.is_passive_verb(tree, head)
        moves = lemma in cues.purposeful and (lemma != "use" or has_object)
        return head if moves else None
    if role == "noun":
        return _over_noun(tree, cues, head, comments)
    return None


def _serves(tree: Tree, cues: InfinitiveCues, head: int) -> bool:
    lemma = tree.lemmas[head]
    if clauses.degree(tree, head):
        return False
    if lemma == "be":
        return clauses.is_here(tree, head)
    if lemma not in cues.complements:
        return True
    return lemma in cues.with_object and clauses.direct_object(tree, head) is not None


def _over_noun(tree: Tree, cues: InfinitiveCues, noun: int, comments: frozenset[str]) -> int | None:
    lemma = tree.lemmas[noun]
    commented = clauses.commented(tree, noun, comments)
    if commented is not None:
        return commented
    verb = clauses.object_of(tree, noun)
    if lemma in cues.acts:
        return noun if verb is None or tree.lemmas[verb] in cues.never_over else verb
    if lemma in cues.contents or verb is None or tree.lemmas[verb] in cues.never_over | cues.complements:
        return None
    return None if clauses.is_singled_out(tree, noun) or tree.name_at[noun] else verb

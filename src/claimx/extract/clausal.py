"""Conditions and motives alike: a marker, the clause or phrase behind it, and the word that it modifies."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from claimx.extract.markers import THINGS, Marker, MarkerIndex
from claimx.grammar import adjuncts, clauses
from claimx.grammar.tree import Tree
from claimx.grammar.voice import is_infinitive

_DEMONSTRATIVES = frozenset({"this", "these", "that", "those", "such"})


@dataclass(frozen=True, slots=True)
class ClauseMention:
    """A condition or motive: token ranges of marker and content, end exclusive.

    `governor` is the verb or noun it modifies, None where it modifies nothing. `anaphor` is the phrase by which the
    sentence points at the claim ("This move"), else None. `beyond` is a verb that the mention restricts as well,
    through the clause it stands in ("*promised* ten, although none will be shipped until …"), else None.
    """

    marker: tuple[int, int]
    content: tuple[int, int]
    kind: str
    governor: int | None
    anaphor: tuple[int, int] | None = None
    beyond: int | None = None


def marked(tree: Tree, index: MarkerIndex, comments: frozenset[str] = frozenset()) -> Iterator[ClauseMention]:
    """Every marker of the index in a paragraph, with what it introduces. `comments` are nouns such as "move"."""
    after = 0
    for token, word in enumerate(tree.lowers):
        if token < after:
            continue
        for marker in index.get(word, ()):
            end = token + len(marker.words)
            if tuple(tree.lowers[token:end]) == marker.words:
                mention = _mention(tree, marker, token, end, comments)
                if mention is not None:
                    yield mention
                    after = end
                    break


def _mention(tree: Tree, marker: Marker, start: int, end: int, comments: frozenset[str]) -> ClauseMention | None:
    before = tree.lowers[start - 1] if start else ""
    following = tree.lowers[end] if end < len(tree) else ""
    if before in marker.not_after or following in marker.not_before:
        return None
    if marker.takes == "itself":
        if adjuncts.determines(tree, end - 1):  # "failing that vote"
            return None
        governor = adjuncts.stated_with(tree, start)
        return ClauseMention((start, end), (start, end), marker.kind, governor, (end - 1, end))
    clause = clauses.introduced(tree, start, end)
    if clause is None or not _fits(tree, marker, clause, start):
        return None
    subject = adjuncts.predicated(tree, start, end)
    governor = subject if subject is not None else _governor(tree, marker, clause, start, comments)
    loose = clauses.LOOSE if marker.takes == "clause" else clauses.DETACHED
    clause = clauses.clip(tree, clause, loose)
    if not _modifies(tree, marker, governor):
        return None
    if subject is None and governor is not None and marker.takes == "phrase" and marker.kind != "purpose":
        governor = adjuncts.object_of_verb(tree, governor) or governor  # "imposed tariffs over …": a reason to impose
    content = start + marker.words.index("not") if "not" in marker.words else clause.start
    return ClauseMention(
        (start, end),
        (content, clause.end),
        marker.kind,
        governor if marker.attach else None,
        anaphor(tree, governor, subject),
    )


def _modifies(tree: Tree, marker: Marker, governor: int | None) -> bool:
    """Whether a marker may modify this word."""
    lemma = "" if governor is None else tree.lemmas[governor]
    through = governor is not None and marker.through  # "cancelled *the order* over …"
    over = adjuncts.object_of_verb(tree, governor) if through and governor is not None else None
    if marker.governor and not marker.governor & {lemma, "" if over is None else tree.lemmas[over]}:
        return False
    if marker.of is None or (governor is not None and clauses.clause_of(tree, governor) == governor):
        return True
    if marker.of == THINGS:
        return governor is not None and tree.tags[governor] in ("NN", "NNS") and tree.name_at[governor] is None
    return lemma in marker.of


def _fits(tree: Tree, marker: Marker, clause: clauses.Clause, start: int) -> bool:
    lemma = tree.lemmas[clause.head]
    if lemma in marker.not_head or (marker.head and lemma not in marker.head):
        return False
    asked = clause.governor is not None and tree.lemmas[clause.governor] in marker.asks
    if asked and clauses.is_complement(tree, clause.head):
        return False
    governed = start <= tree.heads[clause.head] < clause.start or adjuncts.leads(tree, start, clause.head)
    bare = "VB" in (tree.tags[clause.head], tree.tags[clause.start])  # "due to ratify it", "due to be done"
    if marker.takes == "phrase" and (bare or not governed):
        return False
    if marker.takes == "clause" and not clauses.stands_alone(tree, clause, start):
        return False
    return all(_CHECKS[name](tree, clause, start) for name in marker.when)


def _governor(tree: Tree, marker: Marker, clause: clauses.Clause, start: int, comments: frozenset[str]) -> int | None:
    """What the marker modifies: for a clause always a verb, and behind a comma the verb over a noun."""
    governor = clause.governor
    if governor is None:
        return None
    if marker.takes == "clause":
        governor = adjuncts.participle_before(tree, start, marker.nearest) or clauses.clause_of(tree, governor)
    elif tree.tags[governor] in ("RB", "RP"):  # "stay *away* over …"
        governor = clauses.clause_of(tree, governor)
    else:
        aside = adjuncts.argument_of(tree, governor) if _detached(tree, clause, start) else None
        joined = tree.labels[start] == "conj"  # "offered a licence, limited to years and *conditional on*"
        if aside is None and marker.kind == "subject_to" and (joined or _detached(tree, clause, start)):
            aside = adjuncts.around_phrase(tree, governor)
        governor = adjuncts.commented(tree, governor, comments) or aside or governor
    if governor is None:
        return None
    governor = adjuncts.beyond_tag(tree, governor, start)
    return adjuncts.told(tree, governor, start) if _detached(tree, clause, start) else governor


def anaphor(tree: Tree, governor: int | None, subject: int | None) -> tuple[int, int] | None:
    """The phrase that points back at the claim: the subject that the marker is said of, or "these purchases"."""
    if subject is not None:
        return clauses.phrase(tree, subject)
    acting = None if governor is None else clauses.own_subject(tree, governor)
    if governor is None or acting is None:
        return None
    if clauses.stands_for_another(tree, governor):  # "it did so because …"
        return governor, governor + 2
    start, end = clauses.phrase(tree, acting)
    return (start, end) if tree.lowers[start] in _DEMONSTRATIVES else None


def _negated(tree: Tree, clause: clauses.Clause, start: int) -> bool:
    """What is modified is denied ("will not pay *until*")."""
    verb = None if clause.governor is None else clauses.clause_of(tree, clause.governor)
    return verb is not None and adjuncts.negator(tree, adjuncts.beyond_tag(tree, verb, start)) is not None


def _detached(tree: Tree, clause: clauses.Clause, start: int) -> bool:
    """The marker opens its sentence or stands behind a comma."""
    return start == tree.sentence(start)[0] or tree.words[start - 1] in (",", ";", "—", "–", "-", "--")


def _attached(tree: Tree, clause: clauses.Clause, start: int) -> bool:
    return not _detached(tree, clause, start)


def _unperfected(tree: Tree, clause: clauses.Clause, start: int) -> bool:
    """What is modified is in no perfect tense ("has risen *since*" speaks of time)."""
    return clause.governor is not None and not clauses.is_perfect(tree, clause.governor)


def _untimed(tree: Tree, clause: clauses.Clause, start: int) -> bool:
    """What follows is set apart, or in the present: it is a reason, not a point in time."""
    present = tree.tags[clause.head] in ("VBP", "VBZ") or _modal(tree, clause, start)
    return present or _detached(tree, clause, start)


def _finite(tree: Tree, clause: clauses.Clause, start: int) -> bool:
    """What follows has a subject and a tense."""
    return clauses.own_subject(tree, clause.head) is not None and clauses.is_finite(tree, clause.head)


def _modal(tree: Tree, clause: clauses.Clause, start: int) -> bool:
    """What follows can, may or will be."""
    return clauses.has_modal(tree, clause.head)


def _ahead(tree: Tree, clause: clauses.Clause, start: int) -> bool:
    """What is modified has not happened: it has a modal, or is an infinitive."""
    verb = None if clause.governor is None else clauses.clause_of(tree, clause.governor)
    return verb is not None and (clauses.has_modal(tree, verb) or is_infinitive(tree, verb))


def _described(tree: Tree, clause: clauses.Clause, start: int) -> bool:
    """What follows has an adjective or a noun before it ("on *safety* grounds")."""
    return adjuncts.is_described(tree, clause.head)


def _gerund(tree: Tree, clause: clauses.Clause, start: int) -> bool:
    return tree.tags[clause.head] == "VBG"


_CHECKS: Mapping[str, Callable[[Tree, clauses.Clause, int], bool]] = {
    "negated": _negated,
    "detached": _detached,
    "attached": _attached,
    "unperfected": _unperfected,
    "untimed": _untimed,
    "finite": _finite,
    "modal": _modal,
    "gerund": _gerund,
    "ahead": _ahead,
    "described": _described,
}

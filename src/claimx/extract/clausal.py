"""Conditions and motives alike: a marker, the clause or phrase behind it, and the word that it modifies.

Markers are data. An entry of `markers` in rules/qualifiers/conditions.yaml or motives.yaml holds

    words       the marker's surface forms, words split by spaces
    kind        the kind of the mention
    takes       what follows: "clause", "phrase" (a noun phrase or gerund), "infinitive", "any" of these, or
                "itself" (nothing: the marker is the whole statement, "failing which")
    governor    lemmas, one of which must be what the marker modifies
    of          lemmas, one of which what it modifies must be if that is no verb ("the *move* is meant to")
    asks        lemmas whose complement it may be instead ("wonder if it will")
    head        lemmas, one of which must head what follows
    not_head    lemmas that may not head it
    not_after   words that may not stand right before the marker
    not_before  words that may not follow it
    when        checks: "negated", "detached", "unperfected", "finite", … (see CHECKS)
    attach      "no" where the mention modifies nothing ("even if")
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from claimx.errors import RuleError
from claimx.grammar import clauses
from claimx.grammar.tree import Tree

TAKES = ("clause", "phrase", "infinitive", "any", "itself")


@dataclass(frozen=True, slots=True)
class ClauseMention:
    """A condition or motive: token ranges of marker and content, end exclusive.

    `governor` is the verb or noun it modifies, None where it modifies nothing. `anaphor` is the phrase by which the
    sentence points at the claim ("This move"), else None.
    """

    marker: tuple[int, int]
    content: tuple[int, int]
    kind: str
    governor: int | None
    anaphor: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Marker:
    """One surface form of a marker with what is asked of its surroundings."""

    words: tuple[str, ...]
    kind: str
    takes: str
    governor: frozenset[str] = frozenset()
    asks: frozenset[str] = frozenset()
    of: frozenset[str] | None = None
    head: frozenset[str] = frozenset()
    not_head: frozenset[str] = frozenset()
    not_after: frozenset[str] = frozenset()
    not_before: frozenset[str] = frozenset()
    when: tuple[str, ...] = ()
    attach: bool = True


MarkerIndex = Mapping[str, tuple[Marker, ...]]


def marker_index(entries: Sequence[Mapping[str, Any]], kinds: frozenset[str]) -> MarkerIndex:
    """The markers of a rule file by their first word, longest first. Raises RuleError for what cannot be meant."""
    found: dict[str, list[Marker]] = {}
    for entry in entries:
        checks = tuple(entry.get("when", ()))
        known = entry["kind"] in kinds and entry["takes"] in TAKES and set(checks) <= CHECKS.keys()
        if not known:
            raise RuleError(f"marker {entry['words'][0]!r}: unknown kind, takes or when")
        for words in entry["words"]:
            marker = Marker(
                words=tuple(words.split()),
                kind=entry["kind"],
                takes=entry["takes"],
                governor=frozenset(entry.get("governor", ())),
                asks=frozenset(entry.get("asks", ())),
                of=frozenset(entry["of"]) if "of" in entry else None,
                head=frozenset(entry.get("head", ())),
                not_head=frozenset(entry.get("not_head", ())),
                not_after=frozenset(entry.get("not_after", ())),
                not_before=frozenset(entry.get("not_before", ())),
                when=checks,
                attach=entry.get("attach", "yes") != "no",
            )
            found.setdefault(marker.words[0], []).append(marker)
    return {word: tuple(sorted(group, key=lambda m: -len(m.words))) for word, group in found.items()}


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


def _mention(
    tree: Tree, marker: Marker, start: int, end: int, comments: frozenset[str]
) -> ClauseMention | None:
    before = tree.lowers[start - 1] if start else ""
    following = tree.lowers[end] if end < len(tree) else ""
    if before in marker.not_after or following in marker.not_before:
        return None
    if marker.takes == "itself":
        verb = clauses.clause_of(tree, start)
        return ClauseMention((start, end), (start, end), marker.kind, verb, (end - 1, end))
    clause = clauses.introduced(tree, start, end)
    if clause is None or not _fits(tree, marker, clause, start):
        return None
    subject = clauses.predicated(tree, start, end)
    if subject is not None:
        governor: int | None = subject
    else:
        governor = _governor(tree, marker, clause, start, comments)
    loose = clauses.LOOSE if marker.takes == "clause" else clauses.DETACHED
    clause = clauses.clip(tree, clause, loose)
    if not _modifies(tree, marker, governor):
        return None
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
    if marker.governor and lemma not in marker.governor:
        return False
    if marker.of is None or (governor is not None and clauses.clause_of(tree, governor) == governor):
        return True
    return lemma in marker.of


def _fits(tree: Tree, marker: Marker, clause: clauses.Clause, start: int) -> bool:
    lemma = tree.lemmas[clause.head]
    if lemma in marker.not_head or (marker.head and lemma not in marker.head):
        return False
    if clause.governor is not None and tree.lemmas[clause.governor] in marker.asks:
        if marker.takes == "clause" and clauses.is_complement(tree, clause.head):
            return False
    if marker.takes == "phrase" and tree.tags[clause.head] == "VB":  # "due to ratify it"
        return False
    if marker.takes == "clause" and not clauses.stands_alone(tree, clause, start):
        return False
    return all(CHECKS[name](tree, clause, start) for name in marker.when)


def _governor(
    tree: Tree, marker: Marker, clause: clauses.Clause, start: int, comments: frozenset[str]
) -> int | None:
    governor = clause.governor
    if governor is None:
        return None
    if marker.takes == "clause":
        governor = clauses.clause_of(tree, governor)
    else:
        aside = clauses.subject_of(tree, governor) if _detached(tree, clause, start) else None
        governor = clauses.commented(tree, governor, comments) or aside or governor
    return None if governor is None else clauses.beyond_tag(tree, governor, start)


def anaphor(tree: Tree, governor: int | None, subject: int | None) -> tuple[int, int] | None:
    """The phrase that points back at the claim: the subject that the marker is said of, or "these purchases"."""
    if subject is not None:
        return clauses.phrase(tree, subject)
    acting = None if governor is None else clauses.own_subject(tree, governor)
    if acting is None:
        return None
    start, end = clauses.phrase(tree, acting)
    return (start, end) if tree.lowers[start] in DEMONSTRATIVES else None


DEMONSTRATIVES = frozenset({"this", "these", "that", "those", "such"})


def _negated(tree: Tree, clause: clauses.Clause, start: int) -> bool:
    """What is modified is denied ("will not pay *until*")."""
    verb = None if clause.governor is None else clauses.clause_of(tree, clause.governor)
    return verb is not None and clauses.negator(tree, clauses.beyond_tag(tree, verb, start)) is not None


def _detached(tree: Tree, clause: clauses.Clause, start: int) -> bool:
    """The marker opens its sentence or stands behind a comma."""
    return start == tree.sentence(start)[0] or tree.words[start - 1] in (",", ";", "—", "–", "-", "--")


def _unperfected(tree: Tree, clause: clauses.Clause, start: int) -> bool:
    """What is modified is in no perfect tense ("has risen *since*" speaks of time)."""
    return clause.governor is not None and not clauses.is_perfect(tree, clause.governor)


def _untimed(tree: Tree, clause: clauses.Clause, start: int) -> bool:
    """What follows is set apart, or in the present: it is a reason, not a point in time."""
    present = tree.tags[clause.head] in ("VBP", "VBZ") or clauses.has_modal(tree, clause.head)
    return present or _detached(tree, clause, start)


def _finite(tree: Tree, clause: clauses.Clause, start: int) -> bool:
    """What follows has a subject and a tense."""
    return clauses.own_subject(tree, clause.head) is not None and clauses.is_finite(tree, clause.head)


CHECKS: Mapping[str, Callable[[Tree, clauses.Clause, int], bool]] = {
    "negated": _negated,
    "detached": _detached,
    "unperfected": _unperfected,
    "finite": _finite,
    "attached": lambda tree, clause, start: not _detached(tree, clause, start),
    "modal": lambda tree, clause, start: clauses.has_modal(tree, clause.head),
    "untimed": _untimed,
    "gerund": lambda tree, clause, start: tree.tags[clause.head] == "VBG",
}

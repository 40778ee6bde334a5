"""What must hold for a claim to come true: if, unless, subject to, pending; and caveats that nothing is settled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from claimx.extract.clausal import ClauseMention, marked
from claimx.extract.markers import MarkerIndex, marker_index
from claimx.grammar import adjuncts, clauses
from claimx.grammar.tree import Tree

_NOTHING = frozenset({"nothing"})  # "nothing has been signed"

KINDS = frozenset({"if", "unless", "subject_to", "pending", "caveat"})


@dataclass(frozen=True, slots=True)
class ConditionCues:
    """The words of rules/qualifiers/conditions.yaml."""

    markers: MarkerIndex
    inversions: Mapping[str, str]
    openers: frozenset[str]
    matters: frozenset[str]
    settling: frozenset[str]
    deciding: frozenset[str]
    deciding_heads: frozenset[str]
    settled: frozenset[str]
    hinging: frozenset[str]
    approving: frozenset[str]
    outstanding: frozenset[str]
    comments: frozenset[str]
    parts: frozenset[str]
    handled: frozenset[str]
    happening: frozenset[str]
    restricting: frozenset[str]

    @classmethod
    def from_rules(cls, rules: Mapping[str, Any]) -> ConditionCues:
        """Reads the rule file's content. Raises RuleError for unknown kinds."""
        caveats = {name: frozenset(words) for name, words in rules["caveats"].items()}
        heads = frozenset(words.split()[0] for words in caveats["deciding"])
        return cls(
            marker_index(rules["markers"], KINDS),
            dict(rules["inversions"]),
            **caveats,
            deciding_heads=heads,
            hinging=frozenset(rules["hinging"]),
            approving=frozenset(rules["approvals"]["verbs"]),
            outstanding=frozenset(rules["approvals"]["modals"]),
            comments=frozenset(rules["comments"]),
            parts=frozenset(rules["restrictions"]["parts"]),
            handled=frozenset(rules["restrictions"]["handled"]),
            happening=frozenset(rules["restrictions"]["happening"]),
            restricting=frozenset(rules["restrictions"]["openers"]),
        )


def conditions(tree: Tree, cues: ConditionCues) -> list[ClauseMention]:
    """The conditions that a paragraph states, in text order."""
    found = list(marked(tree, cues.markers))
    taken = {token for mention in found for token in range(*mention.marker)}
    for mention in (*_inversions(tree, cues), *_caveats(tree, cues), *_hinges(tree, cues), *_approvals(tree, cues)):
        if not taken & set(range(*mention.marker)):
            found.append(mention)
    widened = (
        replace(m, beyond=m.beyond or _opened_by_participle(tree, m) or _beyond(tree, m.governor, cues)) for m in found
    )
    return sorted(widened, key=lambda mention: mention.marker)


def _beyond(tree: Tree, governor: int | None, cues: ConditionCues) -> int | None:
    """The verb over "*buy* gas, in a deal that hinges on …" or "*promised* ten, although none will come until …"."""
    if governor is None:
        return None
    commented = adjuncts.commented(tree, governor, cues.comments)
    commented = commented if commented is not None else adjuncts.described_deal(tree, governor, cues.comments)
    verb = clauses.clause_of(tree, governor)
    if commented is not None or verb is None:
        return commented
    subject = clauses.own_subject(tree, clauses.clause_head(tree, verb))
    if subject is None or not _is_part(tree, subject, verb, cues):
        return None
    return adjuncts.restricted(tree, verb, cues.restricting)


def _opened_by_participle(tree: Tree, mention: ClauseMention) -> int | None:
    """The verb over "*halted* purchases of cargoes carried by the ships pending advice"."""
    governor = mention.governor
    hung = governor is not None and tree.labels[governor] == "acl" and mention.kind == "pending"
    return clauses.clause_of(tree, tree.heads[governor]) if hung and governor is not None else None


def _is_part(tree: Tree, subject: int, verb: int, cues: ConditionCues) -> bool:
    """Whether a subject is what the clause before speaks of, or a step towards it ("none", "approval")."""
    if tree.lowers[subject] in ("it", "they", "these", "this"):
        theme = adjuncts.theme_token(tree, verb)
        return tree.lemmas[verb] in (cues.happening if theme is None else cues.handled) and theme in (None, subject)
    return tree.lemmas[subject] in cues.parts and not adjuncts.specified(tree, subject)


def _hinges(tree: Tree, cues: ConditionCues) -> Iterator[ClauseMention]:
    """ "It depends, as ever, on the budget", "whether it buys them depends on the price"."""
    for verb, lemma in enumerate(tree.lemmas):
        if lemma not in cues.hinging or tree.tags[verb] not in ("VBZ", "VB", "VBP", "VBD"):
            continue
        subject, found = clauses.own_subject(tree, verb), adjuncts.hung_on(tree, verb)
        if subject is None or found is None or tree.name_at[subject] is not None:
            continue
        preposition, end = found
        content = clauses.shed(tree, preposition + 1, end)
        if content[0] < content[1]:
            marker = (verb, preposition + 1 if preposition == verb + 1 else verb + 1)
            yield ClauseMention(marker, content, "subject_to", subject, clauses.phrase(tree, subject))


def _approvals(tree: Tree, cues: ConditionCues) -> Iterator[ClauseMention]:
    """ "Parliament must still approve the deal", "the deal has yet to be ratified"."""
    for verb, lemma in enumerate(tree.lemmas):
        if lemma not in cues.approving or tree.tags[verb] not in ("VB", "VBN"):
            continue
        due, thing = adjuncts.outstanding(tree, verb, cues.outstanding), adjuncts.theme_token(tree, verb)
        thing = adjuncts.signed_off(tree, verb) if thing is None else thing
        if due is None or thing is None or tree.tags[thing][:2] not in ("NN", "PR", "WD"):
            continue
        top = clauses.clause_head(tree, verb)
        thing = adjuncts.meant(tree, thing, top)
        awaiting = adjuncts.awaiting(tree, verb)
        low, high = clauses.extent(tree, top, cues.openers)
        if awaiting is not None:
            before, waits = awaiting
            yield ClauseMention((due, due + 1), clauses.shed(tree, low, min(high, before)), "caveat", waits)
        else:
            yield ClauseMention((due, due + 1), (low, high), "caveat", thing, clauses.phrase(tree, thing))


def _inversions(tree: Tree, cues: ConditionCues) -> Iterator[ClauseMention]:
    for token, word in enumerate(tree.lowers):
        if word in cues.inversions and (clause := adjuncts.inverted(tree, token)) is not None:
            governor = adjuncts.beyond_tag(tree, clause.governor or clause.head, token)
            yield ClauseMention((token, token + 1), (clause.start, clause.end), cues.inversions[word], governor)


def _caveats(tree: Tree, cues: ConditionCues) -> Iterator[ClauseMention]:
    for verb, lemma in enumerate(tree.lemmas):
        decides = lemma in cues.deciding_heads and adjuncts.is_phrasal(tree, verb, cues.deciding)
        if lemma == "be" and (denial := adjuncts.unsettled(tree, verb, cues.settled, cues.matters)) is not None:
            yield _caveat(tree, verb, denial, cues)
        if decides or (lemma in cues.settling and adjuncts.theme(tree, verb) in cues.matters | _NOTHING):
            denial = adjuncts.negator(tree, verb)
            if denial is not None:
                yield _caveat(tree, verb, denial, cues)


def _caveat(tree: Tree, verb: int, denial: int, cues: ConditionCues) -> ClauseMention:
    """A denial that something is settled; what it restricts is the clause around it, else the sentence before."""
    top = clauses.clause_head(tree, verb)
    start, end = clauses.extent(tree, top, cues.openers)
    opener = (start - 1, start) if start and tree.lowers[start - 1] in cues.openers else None
    governor = adjuncts.adjoined(tree, top)
    if governor is not None:
        return ClauseMention(
            opener or (denial, denial + 1), (start, end), "caveat", adjuncts.beyond_tag(tree, governor, verb)
        )
    subject = clauses.own_subject(tree, top)
    pointer = (denial, denial + 1) if subject is None else clauses.phrase(tree, subject)
    return ClauseMention(opener or (denial, denial + 1), (start, end), "caveat", None, pointer)

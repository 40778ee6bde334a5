"""Draft → Claim, or a Rejection with its reason. Nothing vanishes silently.

The draft's tokens become spans of the document here, and here alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from pydantic import ValidationError

from claimx.confidence import Confidence
from claimx.extract.drafts import Draft
from claimx.extract.slots import LinkedClause, Slots
from claimx.grammar.tree import Tree
from claimx.model import (
    Claim,
    Condition,
    Document,
    DocumentRef,
    Motive,
    Polarity,
    PolarityKind,
    Producer,
    Rejection,
    Span,
    Status,
    Trigger,
)
from claimx.resolve.arguments import Told, with_claims
from claimx.resolve.cues import ResolveCues
from claimx.resolve.fill import Filled
from claimx.resolve.identity import claim_id, fingerprint
from claimx.resolve.links import Node, related
from claimx.rulebook.schema import Rulebook


def span(tree: Tree, start: int, end: int) -> Span:
    """The document's text under the tokens `start` to `end` (exclusive)."""
    text, low, high = tree.source(start, end)
    return Span(text=text, start=low, end=high)


def evidence(tree: Tree, token: int) -> Span:
    """The sentence of a token."""
    return span(tree, *tree.sentence(token))


def reference_of(document: Document) -> DocumentRef:
    """The document as a record names it."""
    return DocumentRef(**document.model_dump(include=set(DocumentRef.model_fields)))


def relate(made: Sequence[tuple[Filled, Claim]], cues: ResolveCues) -> tuple[Claim, ...]:
    """The claims of a document in text order, each with its links to the others."""
    told = Told([filled.slots.draft for filled, _ in made], [claim for _, claim in made])
    claims = with_claims(told, cues)
    links = related([_node(filled, claim) for (filled, _), claim in zip(made, claims, strict=True)])
    ordered = sorted(claims, key=lambda c: (c.trigger.start, _anchor(c), c.claim_id))
    return tuple(c.model_copy(update={"related": links[c.claim_id]}) if c.claim_id in links else c for c in ordered)


def _anchor(claim: Claim) -> int:
    return next(iter(claim.roles.values()))[0].start


def _node(filled: Filled, claim: Claim) -> Node:
    draft = filled.slots.draft
    return Node(
        claim_id=claim.claim_id,
        type=claim.type,
        polarity=claim.polarity,
        roles=claim.roles,
        tree=draft.tree,
        trigger=draft.token,
        fillers={role: tuple(b.token for b in draft.roles[role]) for role in claim.roles},
    )


def validate(
    filled: Filled, document: Document, rulebook: Rulebook, producer: Producer, confidence: Confidence
) -> Claim | Rejection:
    """The claim that a draft states; a rejection where it breaks the record's contract."""
    draft = filled.slots.draft
    kind = rulebook.types[draft.type]
    anchors = [role for role in kind.required_any if filled.roles.get(role)]
    if not anchors:
        return rejection(draft, document, "validate", f"none of {', '.join(kind.required_any)} is filled")
    try:
        return _claim(filled, document, rulebook, producer, confidence)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        return rejection(draft, document, "validate", f"{place}: {first['msg']}")


def rejection(draft: Draft, document: Document, stage: str, reason: str) -> Rejection:
    """A draft that became no claim."""
    tree, token = draft.tree, draft.token
    return Rejection(
        kind="draft",
        source=document.source,
        stage=stage,
        reason=reason,
        document=document.id,
        rule=draft.match.frame.id,
        start=tree.starts[token],
        end=tree.ends[token],
    )


def _claim(filled: Filled, document: Document, rulebook: Rulebook, producer: Producer, confidence: Confidence) -> Claim:
    slots = filled.slots
    draft, tree = slots.draft, slots.draft.tree
    kind = rulebook.types[draft.type]
    roles = {role: filled.roles[role] for role in kind.roles if filled.roles.get(role)}
    anchor = next(iter(roles.values()))[0]
    trigger = Trigger(lemma=draft.match.predication.lemma, **span(tree, draft.token, draft.token + 1).model_dump())
    place = anchor.start if draft.apart is None else tree.starts[draft.apart]
    polarity = cast("Polarity", slots.polarity)
    return Claim(
        claim_id=claim_id(document.id, document.sha256, draft.type, trigger.start, place),
        fingerprint=fingerprint(draft.type, polarity, roles),
        document=reference_of(document),
        type=draft.type,
        trigger=trigger,
        roles=roles,
        quantities=tuple(slots.quantities),
        times=tuple(slots.times),
        places=filled.places,
        conditions=tuple(Condition(**_linked(c)) for c in slots.conditions),
        motives=tuple(Motive(**_linked(m)) for m in slots.motives),
        status=cast("Status", slots.status),
        status_cues=tuple(span(tree, *cue) for cue in slots.status_cues),
        polarity=polarity,
        polarity_kind=cast("PolarityKind | None", slots.polarity_kind),
        polarity_cues=tuple(span(tree, *cue) for cue in slots.polarity_cues),
        attribution=filled.attribution,
        attributes=slots.attributes,
        evidence=evidence(tree, draft.token),
        context=_context(slots),
        rule=draft.match.frame.id,
        repairs=draft.match.predication.repairs,
        confidence=confidence.of(filled),
        producer=producer,
    )


def _linked(clause: LinkedClause) -> dict[str, Any]:
    """What the records of conditions and motives have in common; `kind` is checked by each of them."""
    mention = clause.mention
    return {
        **span(clause.tree, *mention.content).model_dump(),
        "marker": span(clause.tree, *mention.marker),
        "kind": mention.kind,
        "link": "anaphor" if clause.anaphor else "clause",
        "anaphor": span(clause.tree, *clause.anaphor) if clause.anaphor else None,
    }


def _context(slots: Slots) -> tuple[Span, ...]:
    """The other sentences that gave a slot, in text order."""
    own = evidence(slots.draft.tree, slots.draft.token)
    found = {evidence(c.tree, c.mention.marker[0]) for c in [*slots.conditions, *slots.motives]}
    found |= {evidence(tree, token) for tree, token in slots.told_in}
    if slots.said is not None:
        found.add(evidence(slots.said.tree, slots.said.cue[0]))
    return tuple(sorted(found - {own}, key=lambda s: s.start))

"""What the packaged rules make of a frozen sentence, as plain texts."""

from __future__ import annotations

from dataclasses import dataclass

from claimx.extract.layers import Circumstances
from claimx.extract.slots import LinkedClause, Slots
from claimx.extract.statements import Paragraph, Rules, read_paragraph
from tests.grammar.parses import parse, phrase

PUBLISHED = "2026-03-04"


@dataclass(frozen=True)
class Told:
    """One draft with its slots: quantities as (value, unit), clauses as (marker, content)."""

    type: str
    trigger: str
    roles: dict[str, list[str]]
    quantities: list[tuple[float | None, str | None]]
    times: list[tuple[str, str]]
    places: list[str]
    conditions: list[tuple[str, str]]
    motives: list[tuple[str, str]]
    status: str
    polarity: tuple[str, str | None]
    said: str | None


def paragraph(sentence: str, rules: Rules) -> Paragraph:
    return read_paragraph(parse(sentence), 0, rules, Circumstances(PUBLISHED))


def stated(sentence: str, rules: Rules) -> list[Told]:
    """The drafts of a sentence in text order."""
    return [told(slots) for slots in paragraph(sentence, rules).stated]


def only(sentence: str, rules: Rules, type: str) -> Told:
    """The one draft of a type."""
    (found,) = [one for one in stated(sentence, rules) if one.type == type]
    return found


def told(slots: Slots) -> Told:
    draft = slots.draft
    tree = draft.tree

    def clauses(found: list[LinkedClause]) -> list[tuple[str, str]]:
        return [(tree.source(*c.mention.marker)[0], tree.source(*c.mention.content)[0]) for c in found]

    return Told(
        type=draft.type,
        trigger=tree.words[draft.token],
        roles={role: [phrase(tree, b.token) for b in fillers] for role, fillers in draft.roles.items()},
        quantities=[(q.value, q.unit) for q in slots.quantities],
        times=[(t.text, t.kind) for t in slots.times],
        places=[tree.words[place] for place in slots.places],
        conditions=clauses(slots.conditions),
        motives=clauses(slots.motives),
        status=slots.status,
        polarity=(slots.polarity, slots.polarity_kind),
        said=None if slots.said is None else tree.source(*slots.said.source)[0],
    )

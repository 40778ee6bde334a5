"""What qualifies a draft, before names are resolved: everything a claim says beside its type and roles."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimx.extract.clausal import ClauseMention
from claimx.extract.drafts import Draft
from claimx.grammar.tree import Tree
from claimx.model import Quantity, Time

Tokens = tuple[int, int]


@dataclass(frozen=True, slots=True)
class LinkedClause:
    """A condition or motive with the tree it stands in; `anaphor` where another sentence says it of the claim."""

    tree: Tree
    mention: ClauseMention
    anaphor: Tokens | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """On whose word, as token ranges: the source with its head word, the cue, and the sources it quotes in turn.

    `paragraph` is the number of the one that names the speaker, where it is another than the draft's.
    """

    tree: Tree
    source: Tokens
    head: int
    cue: Tokens
    kind: str
    via: tuple[Tokens, ...] = ()
    paragraph: int | None = None


@dataclass(slots=True)
class Slots:
    """The slots of one draft. Cues are token ranges of the draft's own tree.

    `told_in` are words of other sentences that gave a slot which does not say so itself (a price).
    """

    draft: Draft
    quantities: list[Quantity] = field(default_factory=list)
    times: list[Time] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    conditions: list[LinkedClause] = field(default_factory=list)
    motives: list[LinkedClause] = field(default_factory=list)
    status: str = "actual"
    status_cues: tuple[Tokens, ...] = ()
    polarity: str = "positive"
    polarity_kind: str | None = None
    polarity_cues: tuple[Tokens, ...] = ()
    said: Said | None = None
    told_in: list[tuple[Tree, int]] = field(default_factory=list)
    attributes: dict[str, str] = field(default_factory=dict)

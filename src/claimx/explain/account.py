"""What explain tells, as frozen data: it is printed as a tree, drawn as a picture and written as JSON."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from claimx.model import Claim, Mention, Record, Span

Outcome = Literal["matched", "lost", "failed"]


class VerdictAccount(Record):
    """What became of one frame at one trigger, and why. `file` and `line` say where the frame stands."""

    frame: str
    outcome: Outcome
    reason: str = ""
    tie: str | None = None
    file: str
    line: int


class Step(Record):
    """A word above or beside a predication that colours it ("plans", "not", "may"), nearest first."""

    word: str
    relation: str


class Filled(Record):
    """A phrase in a grammatical function."""

    text: str
    start: int
    end: int
    path: str = ""


class PredicationAccount(Record):
    """A trigger word with its functions, the verdict on each of its frames, and what came of the one that matched."""

    word: Span
    category: str
    lemma: str
    functions: dict[str, tuple[Filled, ...]]
    chain: tuple[Step, ...] = ()
    repairs: tuple[str, ...] = ()
    verdicts: tuple[VerdictAccount, ...] = ()
    claim_ids: tuple[str, ...] = ()
    left_out: str = ""


class Suggestion(Record):
    """A verb that starts no frame, with a frame of a like word that would have matched.

    `nearest` is that word, `likeness` how like the model finds them (0 to 1), `lists` the word lists that hold it.
    """

    word: Span
    lemma: str
    nearest: str | None = None
    likeness: float | None = None
    frame: str | None = None
    roles: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    lists: tuple[str, ...] = ()


class ParagraphAccount(Record):
    """One paragraph: whether the gate let it in and on which words, its sentences
    and predications, and what belongs to no claim."""

    span: Span
    kind: str
    gate: tuple[str, ...]
    sentences: tuple[Span, ...] = ()
    predications: tuple[PredicationAccount, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    unused: tuple[Mention, ...] = ()


class Account(Record):
    """Everything about one text, or about the paragraph at an offset of it."""

    source: str
    paragraphs: tuple[ParagraphAccount, ...]
    claims: tuple[Claim, ...]

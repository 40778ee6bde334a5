"""The record, schema version 1: what claimx writes and what it reads articles into.

Offsets count Unicode code points of the document's text, end exclusive; a span's text is always
`document[start:end]`. All models are frozen. The published JSON Schema (docs/claim.schema.json) is made
from them.
"""

from __future__ import annotations

from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field

SCHEMA_VERSION: Final = "1"

Status = Literal["actual", "planned", "expected", "possible"]
Polarity = Literal["positive", "negative"]
PolarityKind = Literal["negated", "denied", "refused", "failed"]
QuantityKind = Literal["count", "money", "percent", "duration", "measure"]
Comparator = Literal["=", "<=", ">=", "~"]
Basis = Literal["total", "each"]
TimeKind = Literal["event", "deadline", "duration", "order", "delivery"]
ConditionKind = Literal["if", "unless", "subject_to", "pending", "caveat"]
MotiveKind = Literal["purpose", "reason"]
LinkKind = Literal["clause", "anaphor"]
AttributionKind = Literal["direct", "indirect"]
RelationKind = Literal["repeats", "part_of", "argument_of", "alternative_to", "contradicts"]
Number = int | float
Layer = Literal["quantity", "time", "condition", "motive", "attribution", "entity", "predication"]


class Record(BaseModel):
    """Base of all records: frozen, unknown fields are errors when claimx itself builds one."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Record):
    """A stretch of the document: `text == document[start:end]`, code points."""

    text: str
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]


class Trigger(Span):
    """The word that states the claim, with its dictionary form."""

    lemma: str


class EntityRef(Record):
    """A known entity: a stable id such as `country:IN` and its usual name."""

    id: str
    name: str


class Argument(Span):
    """A role filler. `antecedents` are what a pronoun or description stands for, first mention first."""

    label: str | None = None
    entity: EntityRef | None = None
    antecedents: tuple[Argument, ...] = ()
    claim_id: str | None = None


class Quantity(Span):
    """A number with what it counts. One number is `value`; a range is `low` and `high`."""

    kind: QuantityKind
    value: Number | None = None
    low: Number | None = None
    high: Number | None = None
    comparator: Comparator = "="
    unit: str | None = None
    per: str | None = None
    basis: Basis | None = None
    additional: bool = False
    of: str | None = None
    same_as: int | None = None


class Time(Span):
    """A date or interval; ISO 8601 dates where they can be known from the text or `published`."""

    kind: TimeKind = "event"
    start_date: str | None = None
    end_date: str | None = None


class Condition(Span):
    """What must hold for the claim to come or stay true. `text` is the condition without its marker."""

    marker: Span
    kind: ConditionKind
    link: LinkKind = "clause"
    anaphor: Span | None = None


class Motive(Span):
    """The stated purpose or reason. `text` is the purpose or reason without its marker."""

    marker: Span
    kind: MotiveKind
    link: LinkKind = "clause"
    anaphor: Span | None = None


class Attribution(Record):
    """On whose word: the outermost source, the cue, and sources quoted by it in `via`."""

    source: Argument
    cue: Span
    kind: AttributionKind
    via: tuple[Argument, ...] = ()


class Related(Record):
    """A link to another claim of the same run."""

    claim_id: str
    relation: RelationKind


class DocumentRef(Record):
    """Which document a record speaks of; `sha256` is of the text's UTF-8."""

    id: str
    source: str
    title: str | None = None
    published: str | None = None
    sha256: str


class Producer(Record):
    """What made the record: claimx's version, the model's name and version, the rules' hash."""

    claimx: str
    model: str
    rules: str


class Claim(Record):
    """One statement of an article: typed, grounded, qualified."""

    schema_version: Literal["1"] = SCHEMA_VERSION
    claim_id: str
    fingerprint: str
    document: DocumentRef
    type: str
    trigger: Trigger
    roles: dict[str, tuple[Argument, ...]]
    quantities: tuple[Quantity, ...] = ()
    times: tuple[Time, ...] = ()
    places: tuple[Argument, ...] = ()
    conditions: tuple[Condition, ...] = ()
    motives: tuple[Motive, ...] = ()
    status: Status = "actual"
    status_cues: tuple[Span, ...] = ()
    polarity: Polarity = "positive"
    polarity_kind: PolarityKind | None = None
    polarity_cues: tuple[Span, ...] = ()
    attribution: Attribution | None = None
    attributes: dict[str, str] = {}
    evidence: Span
    context: tuple[Span, ...] = ()
    related: tuple[Related, ...] = ()
    rule: str
    repairs: tuple[str, ...] = ()
    confidence: Annotated[float, Field(ge=0, le=1)]
    producer: Producer


class Mention(Span):
    """One thing a layer found, in a claim or not (`--mentions`). Fields of other layers stay null."""

    document: DocumentRef
    layer: Layer
    claim_ids: tuple[str, ...] = ()
    kind: str | None = None
    value: Number | None = None
    low: Number | None = None
    high: Number | None = None
    comparator: Comparator | None = None
    unit: str | None = None
    per: str | None = None
    basis: Basis | None = None
    additional: bool | None = None
    marker: Span | None = None
    source: Span | None = None
    cue: Span | None = None
    content: Span | None = None
    start_date: str | None = None
    end_date: str | None = None
    label: str | None = None
    entity: EntityRef | None = None
    lemma: str | None = None


class Article(Record):
    """One article as read. `text` is never rewritten afterwards: every offset points into it."""

    id: str
    source: str
    text: str
    title: str | None = None
    published: str | None = None
    metadata: dict[str, str] = {}


class Document(Record):
    """A line of documents.jsonl: what offsets point into."""

    id: str
    source: str
    title: str | None = None
    published: str | None = None
    sha256: str
    metadata: dict[str, str] = {}
    text: str


class Rejection(Record):
    """A line of rejected.jsonl: an article that could not be read or a draft that failed validation."""

    kind: Literal["article", "draft"]
    source: str
    stage: str
    reason: str
    document: str | None = None
    rule: str | None = None
    start: int | None = None
    end: int | None = None

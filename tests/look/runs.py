"""Claims and run folders made by hand."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from claimx.model import (
    Argument,
    Attribution,
    Claim,
    Condition,
    Document,
    DocumentRef,
    EntityRef,
    Motive,
    Producer,
    Quantity,
    Related,
    Span,
    Time,
    Trigger,
)

TEXT = """Frigates for Norway

Norway plans to buy five frigates from Italy by May if parliament agrees, the ministry said.

The purchase is meant to guard its coast. It denied any talks with Spain.
"""
PRODUCER = Producer(claimx="0.1.0", model="en_made-1.0", rules="sha256:" + "0" * 64)


def place(part: str, after: str = "") -> dict[str, Any]:
    """The span of a part of TEXT, the first one behind `after`."""
    start = TEXT.index(part, TEXT.index(after))
    return {"text": part, "start": start, "end": start + len(part)}


def document(id_: str = "news/frigates.txt", title: str | None = "Frigates for Norway") -> Document:
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    return Document(id=id_, source=f"in/{id_}", title=title, published="2025-03-01", sha256=digest, text=TEXT)


def claim(id_: str = "aaaa000011112222", of: Document | None = None, **fields: Any) -> Claim:
    """A purchase; `fields` replace those of the record."""
    about = of or document()
    made: dict[str, Any] = {
        "claim_id": id_,
        "fingerprint": "f" * 16,
        "document": DocumentRef(**about.model_dump(exclude={"text", "metadata"})),
        "type": "procurement",
        "trigger": Trigger(**place("buy"), lemma="buy"),
        "roles": {"item": (Argument(**place("frigates", "five")),), "buyer": (norway(),)},
        "evidence": Span(
            **place("Norway plans to buy five frigates from Italy by May if parliament agrees, the ministry said.")
        ),
        "rule": "procurement.buy",
        "confidence": 0.9,
        "producer": PRODUCER,
    }
    return Claim(**{**made, **fields})


def norway() -> Argument:
    return Argument(**place("Norway", "\n"), label="GPE", entity=EntityRef(id="country:NO", name="Norway"))


def full() -> Claim:
    """A purchase with every slot filled."""
    ministry = Argument(**place("ministry"), label="ORG", antecedents=(norway(),))
    return claim(
        roles={
            "item": (Argument(**place("frigates", "five"), claim_id="bbbb000011112222"),),
            "buyer": (norway(),),
            "supplier": (Argument(**place("Italy")),),
        },
        quantities=(
            Quantity(**place("five frigates"), kind="count", value=5, unit="frigate", of="item", additional=True),
        ),
        times=(Time(**place("by May"), kind="deadline", end_date="2025-05-31"),),
        places=(Argument(**place("coast")),),
        conditions=(Condition(**place("parliament agrees"), marker=Span(**place("if")), kind="if"),),
        motives=(
            Motive(
                **place("guard its coast"),
                marker=Span(**place("meant to")),
                kind="purpose",
                link="anaphor",
                anaphor=Span(**place("The purchase")),
            ),
        ),
        status="planned",
        status_cues=(Span(**place("plans to")),),
        attribution=Attribution(
            source=ministry, cue=Span(**place("said")), kind="indirect", via=(Argument(**place("Spain")),)
        ),
        attributes={"stage": "sought"},
        context=(Span(**place("The purchase is meant to guard its coast.")),),
        related=(Related(claim_id="bbbb000011112222", relation="part_of"),),
        repairs=("merge names",),
    )


def denied(id_: str = "bbbb000011112222", **fields: Any) -> Claim:
    """Talks that were denied; the speaker is a pronoun."""
    it = Argument(**place("It", "coast"), antecedents=(norway(),))
    return claim(
        id_,
        type="meeting",
        trigger=Trigger(**place("talks"), lemma="talk"),
        roles={"participant": (it, Argument(**place("Spain"))), "event": (Argument(**place("talks")),)},
        polarity="negative",
        polarity_kind="denied",
        polarity_cues=(Span(**place("denied")),),
        evidence=Span(**place("It denied any talks with Spain.")),
        rule="meeting.talks",
        **fields,
    )


def write(folder: Path, claims: Iterable[Claim], documents: Iterable[Document] = (), **manifest: Any) -> Path:
    """Writes a run folder."""
    folder.mkdir(exist_ok=True)
    kept, texts = list(claims), list(documents) or [document()]
    for name, records in (("claims.jsonl", kept), ("documents.jsonl", texts)):
        lines = "".join(record.model_dump_json() + "\n" for record in records)
        (folder / name).write_bytes(lines.encode())
    counts = {"documents": len(texts), "claims": len(kept), "claims by type": dict(Counter(c.type for c in kept))}
    (folder / "run.json").write_text(json.dumps({"counts": counts, "options": {"rules": []}, **manifest}))
    return folder

"""The whole way with the real model and the real rules."""

from __future__ import annotations

from pathlib import Path

from claimx.model import Article, Claim
from claimx.pipeline import Extractor, Outcome

STORY = """\
---
title: Oslo looks for radars
published: 2026-03-04
---

Norway plans to buy 14 radars from the Italian firm Leonardo for $1.2 billion, the defence ministry said on Monday.
The purchase is driven by the loss of two stations in January.

This move hinges on a vote in parliament.

Nobody in Bodø was surprised. The harbour was quiet.
"""


def read(extractor: Extractor, text: str, **options: bool) -> Outcome:
    article = Article(id="story", source="story.md", text=text, published="2026-03-04")
    return next(iter(extractor.pipe([article], **options)))


def one(claims: tuple[Claim, ...], kind: str) -> Claim:
    found = [claim for claim in claims if claim.type == kind]
    assert len(found) == 1, [(c.type, c.rule) for c in claims]
    return found[0]


def test_a_sentence_becomes_one_grounded_claim(extractor: Extractor) -> None:
    claim = one(read(extractor, STORY).claims, "procurement")
    assert {role: [a.text for a in fillers] for role, fillers in claim.roles.items()} == {
        "item": ["radars"],
        "buyer": ["Norway"],
        "supplier": ["Italian firm Leonardo"],
    }
    assert claim.roles["buyer"][0].entity is not None
    assert claim.roles["buyer"][0].entity.id == "country:NO"
    assert (claim.status, claim.polarity) == ("planned", "positive")
    assert claim.attribution is not None
    assert claim.attribution.source.text == "defence ministry"
    assert {(q.value, q.unit) for q in claim.quantities} == {(14, "radar"), (1_200_000_000, "USD")}


def test_another_sentence_gives_the_motive_and_another_paragraph_the_condition(extractor: Extractor) -> None:
    claim = one(read(extractor, STORY).claims, "procurement")
    assert [(m.marker.text, m.link) for m in claim.motives] == [("driven by", "anaphor")]
    assert [(c.text, c.link) for c in claim.conditions] == [("a vote in parliament", "anaphor")]
    assert len(claim.context) == 2


def test_every_span_is_the_text_at_its_place(extractor: Extractor) -> None:
    for claim in read(extractor, STORY).claims:
        for span in [claim.trigger, claim.evidence, *claim.quantities, *claim.motives, *claim.conditions]:
            assert STORY[span.start : span.end] == span.text


def test_the_gate_changes_no_claim(extractor: Extractor) -> None:
    ungated = Extractor(gate=False)
    for path in sorted(Path("corpus").glob("*.md"))[:3]:
        text = path.read_text("utf-8")
        assert read(extractor, text).claims == read(ungated, text).claims


def test_asking_for_mentions_changes_no_claim(extractor: Extractor) -> None:
    plain, asked = read(extractor, STORY), read(extractor, STORY, mentions=True)
    assert plain.claims == asked.claims
    assert plain.mentions == ()
    layers = {mention.layer for mention in asked.mentions}
    assert layers >= {"quantity", "motive", "condition", "attribution", "entity", "predication"}
    quantity = next(m for m in asked.mentions if m.layer == "quantity" and m.value == 14)
    assert quantity.claim_ids == (one(plain.claims, "procurement").claim_id,)


def test_a_claim_inside_a_condition_is_not_stated_and_says_so(extractor: Extractor) -> None:
    outcome = read(extractor, "If Norway buys the radars, Sweden will sell 40 trucks to Latvia.")
    assert {c.type for c in outcome.claims} == {"supply"}
    assert any("inside a condition" in rejected.reason for rejected in outcome.rejections)


def test_two_readings_of_one_article_are_equal(extractor: Extractor) -> None:
    assert read(extractor, STORY) == read(extractor, STORY)


def test_questions_and_commands_state_nothing(extractor: Extractor) -> None:
    assert read(extractor, "Did Norway buy ten radars from Italy?").claims == ()
    assert read(extractor, "Buy two tickets from the agency and sell them to friends.").claims == ()


def test_what_somebody_is_able_to_do_is_not_said_to_be_done(extractor: Extractor) -> None:
    claims = read(extractor, "Norway has the ability to build frigates.").claims
    assert {c.status for c in claims} <= {"possible"}

"""The whole way from an article to its claims, with the packaged rules; most of it over frozen parses."""

from __future__ import annotations

import pickle
from copy import copy
from pathlib import Path

import pytest

from claimx.model import Article, Claim, Span
from claimx.pipeline import BATCH, Extractor, Outcome
from tests.articles import FrozenParser, article, one, read, roles, texts

CORPUS = Path(__file__).parents[1] / "corpus"
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
NAMES = list(texts())


def read_text(extractor: Extractor, text: str, *, mentions: bool = False) -> Outcome:
    story = Article(id="story", source="story.md", text=text, published="2026-03-04")
    return next(iter(extractor.pipe([story], mentions=mentions)))


def spans(claim: Claim) -> list[Span]:
    """Every stretch of the document that a claim points at."""
    found: list[Span] = [claim.trigger, claim.evidence, *claim.context, *claim.quantities, *claim.times, *claim.places]
    found += [*claim.status_cues, *claim.polarity_cues]
    for clause in (*claim.conditions, *claim.motives):
        found += [clause, clause.marker, *([clause.anaphor] if clause.anaphor else [])]
    for fillers in claim.roles.values():
        found += [one for argument in fillers for one in (argument, *argument.antecedents)]
    if claim.attribution is not None:
        found += [claim.attribution.source, claim.attribution.cue, *claim.attribution.via]
    return found


def test_the_real_model_gives_one_grounded_claim_with_all_its_slots(extractor: Extractor) -> None:
    (claim,) = [c for c in read_text(extractor, STORY).claims if c.type == "procurement"]
    assert roles(claim) == {"item": ["radars"], "buyer": ["Norway"], "supplier": ["Italian firm Leonardo"]}
    assert claim.roles["buyer"][0].entity is not None
    assert claim.roles["buyer"][0].entity.id == "country:NO"
    assert (claim.status, claim.polarity) == ("planned", "positive")
    assert claim.attribution is not None
    assert claim.attribution.source.text == "defence ministry"
    assert {(q.value, q.unit) for q in claim.quantities} == {(14, "radar"), (1_200_000_000, "USD")}
    assert [(m.marker.text, m.link) for m in claim.motives] == [("driven by", "anaphor")]
    assert [(c.text, c.link) for c in claim.conditions] == [("a vote in parliament", "anaphor")]
    assert len(claim.context) == 2
    assert all(STORY[span.start : span.end] == span.text for span in spans(claim))


def test_the_gate_changes_no_claim_of_the_corpus(extractor: Extractor) -> None:
    ungated = copy(extractor)
    ungated._gate = False
    for path in sorted(CORPUS.glob("*.md"))[:2]:
        text = path.read_text("utf-8")
        assert read_text(extractor, text).claims == read_text(ungated, text).claims


@pytest.mark.parametrize("name", NAMES)
def test_every_span_is_the_text_at_its_place(frozen: Extractor, name: str) -> None:
    text = texts()[name]
    for claim in read(frozen, name).claims:
        assert all(text[span.start : span.end] == span.text for span in spans(claim))
        assert claim.evidence.start <= claim.trigger.start < claim.trigger.end <= claim.evidence.end


@pytest.mark.parametrize("name", NAMES)
def test_claims_have_ids_of_their_own_and_link_to_each_other_only(frozen: Extractor, name: str) -> None:
    claims = read(frozen, name).claims
    ids = [claim.claim_id for claim in claims]
    assert len(set(ids)) == len(ids)
    assert {link.claim_id for claim in claims for link in claim.related} <= set(ids)
    assert [claim.trigger.start for claim in claims] == sorted(claim.trigger.start for claim in claims)


@pytest.mark.parametrize("name", NAMES)
def test_two_readings_of_one_article_are_equal(frozen: Extractor, name: str) -> None:
    assert read(frozen, name) == read(frozen, name)


@pytest.mark.parametrize("name", NAMES)
def test_asking_for_mentions_changes_no_claim(frozen: Extractor, name: str) -> None:
    plain, asked = read(frozen, name), read(frozen, name, mentions=True)
    assert (plain.claims, plain.rejections) == (asked.claims, asked.rejections)
    assert plain.mentions == ()
    assert asked.mentions


@pytest.mark.parametrize("name", NAMES)
def test_parsing_everything_beforehand_changes_no_claim(frozen: Extractor, name: str) -> None:
    ungated = copy(frozen)
    ungated._gate = False
    assert read(ungated, name).claims == read(frozen, name).claims


def test_an_article_gives_the_same_claims_alone_and_among_others(frozen: Extractor) -> None:
    together = list(frozen.pipe([article(name) for name in NAMES] * (BATCH // len(NAMES) + 1)))
    assert len(together) == len(NAMES) * (BATCH // len(NAMES) + 1)
    for place, outcome in enumerate(together):
        assert outcome == read(frozen, NAMES[place % len(NAMES)])


def test_a_paragraph_without_a_trigger_is_not_parsed(frozen: Extractor) -> None:
    parser = frozen._parser
    assert isinstance(parser, FrozenParser)
    parser.parsed.clear()
    read(frozen, "quiet")
    assert parser.parsed == []
    read(frozen, "trams")
    assert "The river rose on Monday." not in parser.parsed
    assert not any(text.startswith("By Ola") for text in parser.parsed)


def test_the_text_of_an_article_can_be_read_by_itself(frozen: Extractor) -> None:
    claims = frozen.extract(texts()["trams"], title="Trams", published="2026-03-04", id="t", source="t.md")
    assert [claim.document.title for claim in claims] == ["Trams"]
    assert claims[0].document.source == "t.md"


def test_records_carry_what_made_them(frozen: Extractor) -> None:
    claim = read(frozen, "trams").claims[0]
    assert claim.producer == frozen.producer
    assert claim.producer.model == "frozen-1.0"
    assert claim.producer.rules.startswith("sha256:")


def test_other_sentences_give_a_claim_its_motive_and_its_condition(frozen: Extractor) -> None:
    claim = one(read(frozen, "trams").claims, "procurement", "buy")
    (motive,), (condition,) = claim.motives, claim.conditions
    assert (motive.text, motive.kind, motive.link) == ("a shortage of drivers", "reason", "anaphor")
    assert motive.anaphor is not None
    assert motive.anaphor.text == "This move"
    assert (condition.text, condition.kind) == ("a vote in the council", "subject_to")
    assert [span.text for span in claim.context] == [
        "This move is driven by a shortage of drivers.",
        "The purchase is subject to a vote in the council.",
    ]


def test_the_outermost_speaker_is_the_source_and_those_quoted_stand_behind(frozen: Extractor) -> None:
    claim = next(claim for claim in read(frozen, "denial").claims if claim.polarity == "positive")
    assert claim.attribution is not None
    assert claim.attribution.source.text == "Reuters"
    assert [via.text for via in claim.attribution.via] == ["officials"]


def test_a_denial_contradicts_what_it_denies_though_it_speaks_in_pronouns(frozen: Extractor) -> None:
    told, denied = read(frozen, "denial").claims
    assert (denied.polarity, denied.polarity_kind) == ("negative", "denied")
    assert [a.text for a in denied.roles["buyer"][0].antecedents] == ["Peru"]
    assert [link.relation for link in told.related] == ["contradicts"]
    assert denied.related[0].claim_id == told.claim_id
    assert told.fingerprint != denied.fingerprint


def test_a_pronoun_that_stands_for_nothing_the_role_admits_is_rejected_with_its_reason(frozen: Extractor) -> None:
    reasons = {(r.stage, r.reason) for name in ("denial", "radars") for r in read(frozen, name).rejections}
    assert ("resolve", "role item: 'them' stands for nothing that the role admits") in reasons
    assert ("resolve", "role item: 'it' stands for nothing that the role admits") in reasons
    assert ("qualify", "only supposed: it stands inside a condition") in reasons


def test_a_rejection_says_where_in_the_document_it_stands(frozen: Extractor) -> None:
    text = texts()["radars"]
    for rejected in read(frozen, "radars").rejections:
        assert (rejected.kind, rejected.document, rejected.rule) == ("draft", "radars", "procurement.buy")
        assert text[rejected.start : rejected.end] in ("buys", "bought")


def test_what_is_paid_for_is_not_who_is_paid(frozen: Extractor) -> None:
    paid = one(read(frozen, "deals").claims, "funding", "pay")
    assert roles(paid) == {"amount": ["$3 billion"], "payer": ["It"]}
    assert [a.text for a in paid.roles["payer"][0].antecedents] == ["Oslo"]


def test_items_joined_by_or_are_alternatives_of_one_another(frozen: Extractor) -> None:
    items = [c for c in read(frozen, "radars").claims if c.type == "procurement"]
    assert [roles(c)["item"] for c in items] == [["drones"], ["radars"]]
    assert [link.relation for c in items for link in c.related] == ["alternative_to", "alternative_to"]
    assert roles(items[0])["buyer"] == ["Poland", "Estonia"]


def test_a_purchase_inside_a_deal_is_a_part_of_it_and_one_told_again_repeats_it(frozen: Extractor) -> None:
    claims = read(frozen, "deals").claims
    deal = one(claims, "agreement", "signed")
    bought = one(claims, "procurement", "buy")
    again = one(claims, "procurement", "bought")
    assert [(link.claim_id, link.relation) for link in bought.related] == [(deal.claim_id, "part_of")]
    assert [(link.claim_id, link.relation) for link in again.related] == [(bought.claim_id, "repeats")]
    assert bought.fingerprint == again.fingerprint


def test_a_plural_anaphor_gives_its_motive_to_the_purchases_before_it(frozen: Extractor) -> None:
    bought = one(read(frozen, "deals").claims, "procurement", "buy")
    assert [(m.marker.text, m.text) for m in bought.motives] == [("aim to", "replace older jets")]


def test_a_visit_to_discuss_something_is_one_meeting_with_its_topic(frozen: Extractor) -> None:
    visit = one(read(frozen, "visit").claims, "meeting", "visit")
    assert roles(visit) == {
        "participant": ["Prime Minister Narendra Modi"],
        "host": ["Oslo"],
        "topic": ["gas with Norway"],
    }
    assert [t.text for t in visit.times] == ["May"]


def test_outcomes_can_be_sent_between_processes(frozen: Extractor) -> None:
    outcome = read(frozen, "trams")
    assert pickle.loads(pickle.dumps(outcome)) == outcome

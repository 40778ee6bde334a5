"""What the layers found, in a claim or not."""

from __future__ import annotations

from claimx.mentions import used_in
from claimx.model import Mention
from claimx.pipeline import Extractor
from tests.articles import one, read, texts


def layer(mentions: tuple[Mention, ...], name: str) -> list[Mention]:
    return [mention for mention in mentions if mention.layer == name]


def test_every_mention_is_the_text_at_its_place(frozen: Extractor) -> None:
    for name, text in texts().items():
        for mention in read(frozen, name, mentions=True).mentions:
            spans = [mention, mention.marker, mention.source, mention.cue, mention.content]
            assert all(text[span.start : span.end] == span.text for span in spans if span is not None)


def test_a_mention_names_the_claims_that_hold_it(frozen: Extractor) -> None:
    outcome = read(frozen, "trams", mentions=True)
    bought = one(outcome.claims, "procurement", "buy")
    used = {m.text: m.claim_ids for m in outcome.mentions if m.layer in ("quantity", "motive", "condition")}
    assert used == {
        "40 trams": (bought.claim_id,),
        "120 million euros": (bought.claim_id,),
        "a shortage of drivers": (bought.claim_id,),
        "a vote in the council": (bought.claim_id,),
    }
    (unused,) = [m for m in layer(outcome.mentions, "predication") if m.text == "rose"]
    assert unused.claim_ids == ()


def test_each_layer_has_the_fields_of_its_own_and_no_others(frozen: Extractor) -> None:
    found = read(frozen, "trams", mentions=True).mentions
    quantity = layer(found, "quantity")[0]
    assert (quantity.kind, quantity.value, quantity.unit, quantity.marker) == ("count", 40, "tram", None)
    time = layer(found, "time")[0]
    assert (time.text, time.start_date, time.value) == ("Monday", "2026-03-02", None)
    motive = layer(found, "motive")[0]
    assert motive.marker is not None
    assert (motive.marker.text, motive.kind) == ("driven by", "reason")
    said = next(m for m in layer(found, "attribution") if m.source and m.source.text == "the mayor")
    assert said.content is not None
    assert said.content.text.startswith("Riga will buy 40 trams")
    city = next(m for m in layer(found, "entity") if m.text == "Riga")
    assert city.label == "GPE"
    verb = next(m for m in layer(found, "predication") if m.text == "driven")
    assert verb.lemma == "drive"


def test_mentions_stand_paragraph_by_paragraph_and_cover_what_states_nothing(frozen: Extractor) -> None:
    quiet = read(frozen, "quiet", mentions=True)
    assert (quiet.claims, {m.layer for m in quiet.mentions}) == ((), {"predication"})
    starts = [m.start for m in layer(read(frozen, "trams", mentions=True).mentions, "predication")]
    assert starts == sorted(starts)


def test_a_stretch_that_two_claims_share_names_both_once(frozen: Extractor) -> None:
    claims = read(frozen, "radars").claims
    drones, radars = [c for c in claims if c.type == "procurement"]
    buyer = drones.roles["buyer"][0]
    assert used_in(claims)[buyer.start, buyer.end] == (drones.claim_id, radars.claim_id)

"""Explain on the real model: what it tells is what the stages did."""

from __future__ import annotations

import pytest

from claimx.explain import Account, explain
from claimx.model import Article
from claimx.pipeline import Extractor

TEXT = """Peru may acquire ten trams for $2bn if its congress agrees, the ministry said. Could Chile buy them?

By Ana Ruiz

The army junked its old tanks. The cat dozed.
"""


@pytest.fixture(scope="module")
def account(extractor: Extractor) -> Account:
    return explain(extractor, Article(id="t", source="t.txt", text=TEXT))


def test_the_gate_tells_the_words_that_opened_it(account: Account) -> None:
    first, byline, last = account.paragraphs
    assert "acquire" in first.gate
    assert (byline.kind, byline.gate) == ("byline", ())
    assert last.span.text.startswith("The army")


def test_a_trigger_has_its_functions_its_chain_and_the_verdict_of_every_frame(account: Account) -> None:
    acquire = next(one for one in account.paragraphs[0].predications if one.lemma == "acquire")
    assert [filler.text for filler in acquire.functions["object"]] == ["trams"]
    assert ("may", "modal") in [(step.word, step.relation) for step in acquire.chain]
    outcomes = [verdict.outcome for verdict in acquire.verdicts]
    assert outcomes[0] == "matched"
    assert outcomes == sorted(outcomes, key=["matched", "lost", "failed"].index)
    assert all(verdict.reason for verdict in acquire.verdicts if verdict.outcome == "failed")
    assert all(verdict.line > 0 and verdict.file.startswith("rules/frames/") for verdict in acquire.verdicts)


def test_a_matched_frame_names_its_record_or_says_why_there_is_none(account: Account) -> None:
    acquire, buy = (
        next(one for one in account.paragraphs[0].predications if one.lemma == lemma) for lemma in ("acquire", "buy")
    )
    (claim,) = [claim for claim in account.claims if claim.claim_id in acquire.claim_ids]
    assert claim.type == "procurement"
    assert buy.claim_ids == ()
    assert buy.left_out == "asked, not stated: it stands in a question"


def test_a_verb_that_no_rule_knows_gets_the_nearest_rule_that_would_have_matched(account: Account) -> None:
    junk = next(one for one in account.paragraphs[2].suggestions if one.lemma == "junk")
    assert junk.frame is not None
    assert junk.frame.startswith("suspension.")
    assert "tanks" in " ".join(text for texts in junk.roles.values() for text in texts)
    assert next(one for one in account.paragraphs[2].suggestions if one.lemma == "doze").frame is None


def test_what_was_found_and_is_in_no_claim_is_told(extractor: Extractor) -> None:
    told = explain(extractor, Article(id="t", source="t", text="The 14 envoys slept badly in the old hotel."))
    assert [one.layer for one in told.paragraphs[0].unused] == ["quantity"]


def test_an_offset_asks_for_its_paragraph_alone(extractor: Extractor, account: Account) -> None:
    article = Article(id="t", source="t.txt", text=TEXT)
    only = explain(extractor, article, TEXT.index("junked"))
    assert only.paragraphs == account.paragraphs[2:]
    assert all(claim.trigger.start > TEXT.index("By Ana") for claim in only.claims)
    with pytest.raises(ValueError, match="none at 5000"):
        explain(extractor, article, 5000)


def test_an_account_survives_its_own_json(account: Account) -> None:
    assert Account.model_validate_json(account.model_dump_json()) == account

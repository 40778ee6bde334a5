"""Claims that are arguments of others."""

from __future__ import annotations

from claimx.extract.statements import Rules
from tests.resolve.stories import claims


def test_what_is_criticised_leads_to_the_claim_that_it_is(rules: Rules) -> None:
    told = claims("criticised", rules)
    by_id = {claim.claim_id: claim.trigger.text for claim in told}
    targets = {c.trigger.text: c.roles["target"][0] for c in told if c.type == "position"}
    assert {verb: by_id.get(target.claim_id or "") for verb, target in targets.items()} == {
        "criticised": "buy",
        "condemned": "imposed",
        "opposed": "sale",
    }


def test_the_claim_says_whose_argument_it_is(rules: Rules) -> None:
    bought = next(c for c in claims("criticised", rules) if c.trigger.text == "buy")
    assert [link.relation for link in bought.related] == ["argument_of"]


def test_another_deal_and_one_of_several_items_lead_nowhere(rules: Rules) -> None:
    told = [c for c in claims("not-criticised", rules) if c.type == "position"]
    assert len(told) == 2
    assert all(a.claim_id is None for c in told for fillers in c.roles.values() for a in fillers)

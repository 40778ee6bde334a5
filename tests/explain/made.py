"""An account made by hand: two sentences, one trigger each."""

from __future__ import annotations

from claimx.explain.account import (
    Account,
    Filled,
    ParagraphAccount,
    PredicationAccount,
    Step,
    Suggestion,
    VerdictAccount,
)
from claimx.model import Span
from tests.look.runs import claim, place

TEXT = "Norway plans to buy five frigates from Italy by May if parliament agrees, the ministry said."
BASE = place(TEXT)["start"]
BUY = PredicationAccount(
    word=Span(**place("buy")),
    category="verb",
    lemma="buy",
    functions={
        "subject": (Filled(**place("Norway", "\n"), path="control"),),
        "object": (Filled(**place("frigates", "five")),),
        "parties": (Filled(**place("Norway", "\n")),),
    },
    chain=(Step(word="plans", relation="infinitive"),),
    repairs=("merge names",),
    verdicts=(
        VerdictAccount(frame="procurement.buy", outcome="matched", file="rules/frames/procurement.yaml", line=7),
        VerdictAccount(frame="procurement.get", outcome="lost", reason="to procurement.buy", file="r.yaml", line=9),
        *(
            VerdictAccount(frame=f"supply.n{n}", outcome="failed", reason="role item: no object", file="r", line=n)
            for n in range(1, 9)
        ),
    ),
    claim_ids=("aaaa000011112222",),
)
JUNK = Suggestion(
    word=Span(**place("agrees")),
    lemma="junk",
    nearest="scrap",
    likeness=0.58,
    frame="suspension.scrap",
    roles={"object": ("tanks",)},
    lists=("scrapping_verbs",),
)


def account(**fields: object) -> Account:
    """The account of one paragraph; `fields` replace those of the paragraph."""
    made = {
        "span": Span(**place(TEXT)),
        "kind": "body",
        "gate": ("buy",),
        "sentences": (Span(**place(TEXT)),),
        "predications": (BUY,),
        "suggestions": (JUNK,),
    }
    paragraph = ParagraphAccount.model_validate({**made, **fields})
    return Account(source="a.txt", paragraphs=(paragraph,), claims=(claim(),))

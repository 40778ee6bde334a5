"""A draft becomes a record or a rejection with its reason; nothing in between."""

from __future__ import annotations

from dataclasses import replace

from claimx.confidence import Confidence
from claimx.extract.statements import Rules
from claimx.model import Argument, Claim, Document, Producer, Rejection
from claimx.resolve.fill import Filled
from claimx.validate import reference_of, relate, validate
from tests.resolve.filled import filled
from tests.resolve.stories import vocabulary

SENTENCE = "Lima placed an order for 200 buses with Marcopolo."
PRODUCER = Producer(claimx="0", model="none", rules="none")


def document(text: str = SENTENCE) -> Document:
    return Document(id="a", source="a.txt", sha256="0", text=text)


def made(one: Filled, rules: Rules, text: str = SENTENCE) -> Claim | Rejection:
    return validate(one, document(text), rules.book, PRODUCER, Confidence())


def claim(one: Filled, rules: Rules, text: str = SENTENCE) -> Claim:
    found = made(one, rules, text)
    assert isinstance(found, Claim)
    return found


def test_roles_stand_in_the_order_that_their_type_declares(rules: Rules) -> None:
    found = claim(filled(SENTENCE, rules, "procurement"), rules)
    assert list(found.roles) == [role for role in rules.book.types["procurement"].roles if role in found.roles]
    assert (found.trigger.text, found.trigger.lemma) == ("order", "order")
    assert found.evidence.text == SENTENCE
    assert found.context == ()
    assert found.document == reference_of(document())


def test_a_draft_without_an_anchor_is_rejected(rules: Rules) -> None:
    bare = replace(filled(SENTENCE, rules, "procurement"), roles={})
    found = made(bare, rules)
    assert isinstance(found, Rejection)
    assert (found.stage, found.reason) == ("validate", "none of item is filled")
    assert SENTENCE[found.start : found.end] == "order"


def test_a_draft_that_breaks_the_contract_is_rejected_with_the_place(rules: Rules) -> None:
    wrong = filled(SENTENCE, rules, "procurement")
    wrong.slots.status = "certain"
    found = made(wrong, rules)
    assert isinstance(found, Rejection)
    assert found.reason.startswith("status: Input should be 'actual'")
    assert found.rule is not None
    assert found.rule.startswith("procurement.")


def test_claims_are_told_in_text_order_whatever_order_they_come_in(rules: Rules) -> None:
    text = "Lisbon sold two frigates to Quito and leased a tanker from Oslo."
    pairs = [
        (one, claim(one, rules, text)) for kind in ("procurement", "supply") for one in [filled(text, rules, kind)]
    ]
    cues = vocabulary().cues
    assert [c.trigger.text for c in relate(pairs, cues)] == ["sold", "leased"]
    assert relate(pairs, cues) == relate(pairs[::-1], cues)


def test_the_same_draft_has_the_same_ids_and_another_document_others(rules: Rules) -> None:
    one, again = (claim(filled(SENTENCE, rules, "procurement"), rules) for _ in range(2))
    assert one == again
    elsewhere = document().model_copy(update={"id": "b"})
    other = validate(filled(SENTENCE, rules, "procurement"), elsewhere, rules.book, PRODUCER, Confidence())
    assert isinstance(other, Claim)
    assert other.claim_id != one.claim_id
    assert other.fingerprint == one.fingerprint


def test_a_fingerprint_asks_for_what_is_said_and_not_where(rules: Rules) -> None:
    plain = filled(SENTENCE, rules, "procurement")
    moved = replace(plain, roles={r: tuple(_moved(a) for a in fillers) for r, fillers in plain.roles.items()})
    one, other = claim(plain, rules), claim(moved, rules)
    assert one.fingerprint == other.fingerprint
    assert one.claim_id != other.claim_id


def _moved(argument: Argument) -> Argument:
    return argument.model_copy(update={"start": argument.start + 7, "end": argument.end + 7})

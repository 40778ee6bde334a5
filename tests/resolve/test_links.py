from __future__ import annotations

from claimx.model import Argument, EntityRef, Related
from claimx.resolve.links import Node, related
from tests.trees import tree

ORDER = tree(
    "Oslo signed a deal to buy jets or drones .",
    "1 1 3 1 5 3 5 6 6 1",
    "nsubj ROOT det dobj aux acl dobj cc conj punct",
    "NNP VBD DT NN TO VB NNS CC NNS .",
)
OSLO, SIGNED, DEAL, BUY, JETS, DRONES = 0, 1, 3, 5, 6, 8


def filler(text: str, entity: str | None = None, claim_id: str | None = None) -> Argument:
    ref = EntityRef(id=entity, name=text) if entity else None
    return Argument(text=text, start=0, end=len(text), entity=ref, claim_id=claim_id)


def node(
    claim_id: str,
    type: str,
    trigger: int,
    roles: dict[str, Argument],
    tokens: dict[str, int],
    polarity: str = "positive",
) -> Node:
    arguments = {role: (argument,) for role, argument in roles.items()}
    return Node(claim_id, type, polarity, arguments, ORDER, trigger, {role: (token,) for role, token in tokens.items()})


def purchase(claim_id: str, item: str, token: int, polarity: str = "positive", trigger: int = BUY) -> Node:
    roles = {"item": filler(item), "buyer": filler("Oslo", "country:NO")}
    return node(claim_id, "procurement", trigger, roles, {"item": token, "buyer": OSLO}, polarity)


def test_items_joined_by_or_are_alternatives() -> None:
    found = related([purchase("a", "jets", JETS), purchase("b", "drones", DRONES)])
    assert found["a"] == (Related(claim_id="b", relation="alternative_to"),)
    assert found["b"] == (Related(claim_id="a", relation="alternative_to"),)


def test_a_purchase_inside_a_deal_is_a_part_of_it() -> None:
    roles = {"subject": filler("deal"), "party": filler("Oslo", "country:NO")}
    deal = node("d", "agreement", SIGNED, roles, {"subject": DEAL, "party": OSLO})
    found = related([deal, purchase("a", "jets", JETS)])
    assert found == {"a": (Related(claim_id="d", relation="part_of"),)}


def test_the_later_of_two_equal_claims_repeats_the_first() -> None:
    found = related([purchase("later", "jets", JETS, trigger=BUY), purchase("first", "the jets", JETS, trigger=SIGNED)])
    assert found == {"later": (Related(claim_id="first", relation="repeats"),)}


def test_claims_of_opposite_polarity_contradict_each_other() -> None:
    found = related([purchase("a", "jets", JETS, trigger=SIGNED), purchase("b", "jets", JETS, "negative")])
    assert found == {
        "a": (Related(claim_id="b", relation="contradicts"),),
        "b": (Related(claim_id="a", relation="contradicts"),),
    }


def test_open_pronouns_and_single_roles_repeat_nothing() -> None:
    one = node("a", "procurement", SIGNED, {"item": filler("jets")}, {"item": JETS})
    two = node("b", "procurement", BUY, {"item": filler("jets")}, {"item": JETS})
    assert related([one, two]) == {}
    roles = {"item": filler("jets"), "buyer": filler("it")}
    open_one = node("a", "procurement", SIGNED, roles, {"item": JETS, "buyer": OSLO})
    open_two = node("b", "procurement", BUY, roles, {"item": JETS, "buyer": OSLO})
    assert related([open_one, open_two]) == {}


def test_a_claim_that_fills_a_role_is_an_argument_of_the_other() -> None:
    roles = {"holder": filler("Riga", "country:LV"), "target": filler("to buy jets", None, "a")}
    stance = node("p", "position", SIGNED, roles, {"holder": OSLO, "target": BUY})
    found = related([stance, purchase("a", "jets", JETS)])
    assert found == {"a": (Related(claim_id="p", relation="argument_of"),)}

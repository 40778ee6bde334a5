"""Frames against predications: roles, constraints, verdicts, conflicts, one claim an item."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from claimx.extract.drafts import Draft, Tried, drafts, setting_of
from claimx.rulebook import Rulebook, load_layers
from claimx.rulebook.files import packaged_rules
from tests.grammar.parses import parse, phrase
from tests.trees import parsed

RULES = """
types:
  procurement: {about: someone buys, roles: [item, buyer, supplier], anchors: [item], split: item}
  supply: {about: someone sells, roles: [item, supplier, recipient], anchors: [item], split: item}
words:
  support_verbs: [place, win, seek]
  partitives: [squadron, battery]
  quantifiers: [additional]
classes:
  ORG: [yard, firm, ministry]
  GPE: [kingdom]
  ABSTRACT: [time]
frames:
  - id: buy
    about: A buyer buys.
    claim: procurement
    trigger: {verb: [buy, acquire, order], noun: [purchase, order]}
    roles:
      buyer: {function: [possessor, subject, "prep:by", nationality], entity: [GPE, ORG]}
      item: {function: [object, "prep:of", "prep:for", compound], need: required, not_lemma: [time]}
      supplier: {function: ["prep:from", "prep:with"], entity: [GPE, ORG]}
    examples:
      - {text: Poland bought jets., claims: [{item: jets}]}
      - {text: He bought time., claims: []}
  - id: win-order
    about: A supplier wins an order.
    claim: supply
    trigger: {verb: [win], with: {object: [order]}}
    roles:
      supplier: {function: [subject], need: required}
      item: {function: ["prep:for"], need: required}
      recipient: {function: ["prep:from"]}
    examples:
      - {text: The yard won an order for ferries., claims: [{item: ferries}]}
      - {text: The yard won an order of merit., claims: []}
"""


@pytest.fixture(scope="module")
def rulebook(tmp_path_factory: pytest.TempPathFactory) -> Rulebook:
    folder: Path = tmp_path_factory.mktemp("rules")
    (folder / "all.yaml").write_text(RULES, encoding="utf-8")
    return load_layers(packaged_rules() / "inflections.yaml", folder)


def found(sentence: str, rulebook: Rulebook) -> tuple[list[dict[str, list[str]]], list[Tried], list[Draft]]:
    tree = parse(sentence)
    made, tried = drafts(tree, 0, rulebook, setting_of(rulebook))
    roles = [{r: [phrase(tree, b.token) for b in bound] for r, bound in d.roles.items()} for d in made]
    return roles, tried, made


def test_each_item_of_a_list_is_a_claim_and_keeps_its_own_supplier(rulebook: Rulebook) -> None:
    roles, _, _ = found("Egypt bought 10 jets from Dassault and five ships from Naval Group.", rulebook)
    assert roles == [
        {"buyer": ["Egypt"], "item": ["jets"], "supplier": ["Dassault"]},
        {"buyer": ["Egypt"], "item": ["ships"], "supplier": ["Naval Group"]},
    ]


def test_a_supplier_named_once_serves_every_item(rulebook: Rulebook) -> None:
    sentence = (
        "Norway has bought 14 helicopters and six radars from the Italian firm Leonardo for $1.2 billion, "
        "the ministry said."
    )
    roles, _, _ = found(sentence, rulebook)
    assert [r["supplier"] for r in roles] == [["Italian firm Leonardo"], ["Italian firm Leonardo"]]


def test_a_partitive_measures_out_the_item(rulebook: Rulebook) -> None:
    roles, _, made = found("The kingdom is considering acquiring two squadrons of the French jets.", rulebook)
    assert roles == [{"buyer": ["kingdom"], "item": ["French jets"]}]
    bound = made[0].roles["item"][0]
    assert made[0].tree.words[bound.counted] == "squadrons"


def test_the_frame_that_knows_more_wins_and_the_other_is_told_why(rulebook: Rulebook) -> None:
    roles, tried, made = found("The yard won an order for 12 ferries from Egypt.", rulebook)
    assert {d.match.frame.id for d in made} >= {"win-order"}
    assert {"supplier": ["yard"], "item": ["ferries"], "recipient": ["Egypt"]} in roles
    assert all(v.outcome in ("matched", "lost", "failed") for t in tried for v in t.verdicts)


def test_a_frame_that_lacks_a_required_role_says_which(rulebook: Rulebook) -> None:
    _, tried, made = found("A $4.6bn Polish fighter deal with Lockheed was denied by officials.", rulebook)
    assert made == []
    assert tried == []
    _, tried, made = found("The gas that Sofia bought came late.", rulebook)
    assert [d.match.frame.id for d in made] == ["buy"]


def test_a_light_verb_and_its_noun_tell_one_claim(rulebook: Rulebook) -> None:
    roles, _, _ = found("Lima placed an order for 200 buses with Marcopolo.", rulebook)
    assert roles == [{"buyer": ["Lima"], "item": ["buses"], "supplier": ["Marcopolo"]}]


def test_a_noun_in_front_of_the_trigger_is_its_item(rulebook: Rulebook) -> None:
    roles, _, _ = found("India's S-400 purchase angered Washington.", rulebook)
    assert roles == [{"buyer": ["India"], "item": ["S-400"]}]


def test_an_active_verb_without_an_actor_tells_nothing_of_a_type_with_doers(rulebook: Rulebook) -> None:
    setting = replace(setting_of(rulebook), doers={"procurement": ("buyer", "supplier")})
    want = {"To buy jets is dear.": 0, "Chad can buy jets.": 1, "Jets were bought in haste.": 1}
    trees = {
        "To buy jets is dear.": "To/TO/aux/1 buy/VB/csubj/3 jets/NNS/dobj/1 is/VBZ/ROOT/3 dear/JJ/acomp/3 ././punct/3",
        "Chad can buy jets.": "Chad/NNP/nsubj/2 can/MD/aux/2 buy/VB/ROOT/2 jets/NNS/dobj/2 ././punct/2",
        "Jets were bought in haste.": "Jets/NNS/nsubjpass/2 were/VBD/auxpass/2 bought/VBN/ROOT/2 in/IN/prep/2 "
        "haste/NN/pobj/3 ././punct/2",
    }
    for sentence, number in want.items():
        made, _ = drafts(parsed(trees[sentence]), 0, rulebook, setting)
        assert len(made) == number, sentence


def test_where_frames_fit_equally_well_the_type_that_extends_the_other_wins(tmp_path: Path) -> None:
    tree = "Chad/NNP/nsubj/1 bought/VBD/ROOT/1 banks/NNS/dobj/1 ././punct/1"
    frame = """
  - id: {id}
    claim: {claim}
    trigger: {{verb: [buy]}}
    roles: {{buyer: {{function: [subject]}}, item: {{function: [object], {limit}}}}}
    examples: [{{text: Chad bought banks., claims: [{{item: banks}}]}}, {{text: He bought time., claims: []}}]"""
    types = """
types:
  procurement: {about: someone buys, roles: [item, buyer], anchors: [item]}
  takeover: {about: someone buys a firm, %s}
"""
    other, special = "roles: [item, buyer], anchors: [item]", "extends: procurement"
    for number, (line, tie) in enumerate([(special, None), (other, "takeover.buy")]):
        frames = [
            frame.format(id="buy", claim="procurement", limit="not_lemma: [time]"),
            frame.format(id="takeover.buy", claim="takeover", limit="not_lemma: [life]"),
        ]
        (tmp_path / f"{number}.yaml").write_text(types % line + "frames:" + "".join(frames), encoding="utf-8")
        book = load_layers(packaged_rules() / "inflections.yaml", tmp_path / f"{number}.yaml")
        made, tried = drafts(parsed(tree), 0, book, setting_of(book))
        assert [draft.type for draft in made] == ["takeover" if tie is None else "procurement"]
        assert [v.tie for one in tried for v in one.verdicts if v.outcome == "matched"] == [tie]

"""What clauses share and leave out: gaps, pairs, the phrases of each item, and who acts in what was awarded."""

from __future__ import annotations

import re

import pytest

from claimx.extract.statements import Rules
from tests.extract.stated import Told, stated


def in_short(one: Told) -> str:
    """A claim on one line: "type role=a+b role=c: 12 jet"."""
    roles = " ".join(f"{role}={'+'.join(fillers)}" for role, fillers in one.roles.items())
    figures = ", ".join(f"{value:g} {unit}" for value, unit in one.quantities if value is not None)
    return f"{one.type} {roles}" + (f": {figures}" if figures else "")


def holds(sentence: str, rules: Rules, type: str, *told: str) -> None:
    found = [in_short(one).removeprefix(type + " ") for one in stated(sentence, rules) if one.type == type]
    assert sorted(map(ordered, found)) == sorted(map(ordered, told))


def ordered(short: str) -> list[str]:
    """The parts of such a line, whatever order they stand in."""
    roles, _, figures = short.partition(":")
    return [*sorted(re.split(r" (?=\w+=)", roles)), figures]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Deutsche Bahn ordered 43 trains from Siemens, and Renfe 30 from Talgo.",
            [
                "buyer=Deutsche Bahn item=trains supplier=Siemens: 43 train",
                "buyer=Renfe item=trains supplier=Talgo: 30 train",
            ],
        ),
        (
            "India will get 40 jets, Pakistan 20 and Nepal six.",
            ["buyer=India item=jets: 40 jet", "buyer=Pakistan item=jets: 20 jet", "buyer=Nepal item=jets: 6 jet"],
        ),
        (
            "Air India has ordered 250 planes from Airbus and 220 from Boeing.",
            [
                "buyer=Air India item=planes supplier=Airbus: 250 plane",
                "buyer=Air India item=planes supplier=Boeing: 220 plane",
            ],
        ),
        (
            "Finland and Estonia ordered 48 and 12 howitzers respectively from South Korea.",
            [
                "buyer=Finland item=howitzers supplier=South Korea: 48 howitzer",
                "buyer=Estonia item=howitzers supplier=South Korea: 12 howitzer",
            ],
        ),
        ("Fiji bought twenty-four patrol boats.", ["buyer=Fiji item=patrol boats: 24 boat"]),
        ("Peru leased 12 tugs and France objected.", ["buyer=Peru item=tugs: 12 tug"]),
    ],
)
def test_a_clause_that_leaves_out_its_verb_is_a_claim_of_its_own(sentence: str, told: list[str], rules: Rules) -> None:
    holds(sentence, rules, "procurement", *told)


def test_each_item_has_its_own_supplier_and_price(rules: Rules) -> None:
    sentence = "Egypt ordered 10 jets from Dassault for $3bn and five ships from Naval Group for $1bn."
    jets = "buyer=Egypt item=jets supplier=Dassault: 10 jet, 3e+09 USD"
    holds(sentence, rules, "procurement", jets, "buyer=Egypt item=ships supplier=Naval Group: 5 ship, 1e+09 USD")


@pytest.mark.parametrize(
    ("sentence", "type", "told"),
    [
        (
            "Poland and Romania bought 32 jets and 12 ships respectively.",
            "procurement",
            ["buyer=Poland item=jets: 32 jet", "buyer=Romania item=ships: 12 ship"],
        ),
        (
            "Ghana and Togo bought buses from France and China, respectively.",
            "procurement",
            ["buyer=Ghana item=buses supplier=France", "buyer=Togo item=buses supplier=China"],
        ),
        (
            "The US and Britain imposed sanctions on Iran and Russia respectively.",
            "sanction",
            ["measure=sanctions imposer=US target=Iran", "measure=sanctions imposer=Britain target=Russia"],
        ),
        (
            "Ghana and Togo bought buses and trams.",
            "procurement",
            ["buyer=Ghana+Togo item=buses", "buyer=Ghana+Togo item=trams"],
        ),
    ],
)
def test_respectively_pairs_what_it_joins(sentence: str, type: str, told: list[str], rules: Rules) -> None:
    holds(sentence, rules, type, *told)


@pytest.mark.parametrize(
    ("sentence", "type", "told"),
    [
        (
            "The firm supplied Egypt with turbines and Morocco with solar panels.",
            "supply",
            ["supplier=firm recipient=Egypt item=turbines", "supplier=firm recipient=Morocco item=solar panels"],
        ),
        ("Oman and Qatar supplied Egypt with gas.", "supply", ["supplier=Oman+Qatar recipient=Egypt item=gas"]),
        ("Berlin gave Kyiv 31 tanks.", "supply", ["supplier=Berlin recipient=Kyiv item=tanks: 31 tank"]),
        ("Russia sold Turkey S-400 missiles.", "supply", ["supplier=Russia recipient=Turkey item=S-400 missiles"]),
    ],
)
def test_who_is_given_something_is_no_part_of_it(sentence: str, type: str, told: list[str], rules: Rules) -> None:
    holds(sentence, rules, type, *told)


@pytest.mark.parametrize(
    ("sentence", "type", "told"),
    [
        (
            "Saab won a contract to supply 300,000 shells.",
            "supply",
            "supplier=Saab item=shells: 300000 shell",
        ),
        (
            "The Pentagon awarded Boeing a contract to build 12 tankers.",
            "production",
            "producer=Boeing product=tankers: 12 tanker",
        ),
        ("Kenya got a loan from China to build a railway.", "production", "producer=Kenya product=railway"),
        ("Oslo received a request from Riga to sell radars.", "supply", ""),
        (
            "Norway helped arrange a deal between Chad and Sudan to buy wheat.",
            "procurement",
            "buyer=Chad+Sudan item=wheat",
        ),
        ("Oslo used the talks between the firms to buy time.", "procurement", ""),
        (
            "Greece weighed an offer from Naval Group to build three frigates.",
            "production",
            "producer=Naval Group product=frigates: 3 frigate",
        ),
        ("Saab promised Estonia to deliver four radars.", "supply", "supplier=Saab item=radars: 4 radar"),
        ("The ministry asked Saab to deliver four radars.", "supply", "supplier=Saab item=radars: 4 radar"),
    ],
)
def test_who_acts_in_what_was_awarded_offered_or_promised(sentence: str, type: str, told: str, rules: Rules) -> None:
    holds(sentence, rules, type, *([told] if told else []))


@pytest.mark.parametrize(
    ("sentence", "type", "told"),
    [
        (
            "Damen, a Dutch company that builds tugs, sold two ships to Peru.",
            "production",
            "producer=Damen product=tugs",
        ),
        ("Berg, an engineer and one of few to build ferries, left.", "production", "producer=Berg product=ferries"),
        (
            "Naval Group, whose frigates Greece bought in 2021, opened a yard.",
            "procurement",
            "buyer=Greece item=frigates",
        ),
        (
            "Kosovo, whose independence Russia opposed, signed the pact.",
            "position",
            "holder=Russia target=independence",
        ),
        ("Kenya, whose army bought drones, signed the pact.", "procurement", "buyer=army item=drones"),
        ("Peru, Chile to build frigates.", "production", "producer=Peru+Chile product=frigates"),
        ("The ministry, a buyer of jets, plans to build frigates.", "production", "producer=ministry product=frigates"),
    ],
)
def test_a_describing_clause_speaks_of_the_name_beside_it(sentence: str, type: str, told: str, rules: Rules) -> None:
    holds(sentence, rules, type, told)


@pytest.mark.parametrize(
    ("sentence", "type", "told"),
    [
        ("Merkel and European leaders met Putin in Paris.", "meeting", "participant=Merkel+European leaders+Putin"),
        (
            "Trump and Republican lawmakers opposed the bill.",
            "position",
            "holder=Trump+Republican lawmakers target=bill",
        ),
        (
            "Nokia, of Finland, and Ericsson, of Sweden, will supply antennas to Vodafone.",
            "supply",
            "supplier=Nokia+Ericsson item=antennas recipient=Vodafone",
        ),
        (
            "The presidents and prime ministers of Chad and Sudan signed the agreement.",
            "agreement",
            "party=presidents and prime ministers of Chad and Sudan subject=agreement",
        ),
        ("The founder and chairman of Saab met the king.", "meeting", "participant=founder and chairman of Saab+king"),
        (
            "Pfizer/BioNTech delivered 2m doses to Japan.",
            "supply",
            "supplier=Pfizer+BioNTech item=doses recipient=Japan: 2e+06 dose",
        ),
    ],
)
def test_joined_names_and_heads_are_all_there(sentence: str, type: str, told: str, rules: Rules) -> None:
    holds(sentence, rules, type, told)


def test_two_things_are_two_items_though_the_second_has_a_complement(rules: Rules) -> None:
    sentence = "Peru bought trucks and the wheels of a tractor."
    items = [one.roles["item"] for one in stated(sentence, rules) if one.type == "procurement"]
    assert ["trucks"] in items
    assert len(items) <= 2


def test_whose_make_a_thing_is_names_its_supplier_and_who_backs_it_does_not(rules: Rules) -> None:
    drones, bonds = (one.roles for one in stated("Iraq bought Chinese-built drones and US-backed bonds.", rules))
    assert drones["supplier"] == ["Chinese"]
    assert "supplier" not in bonds


def test_a_light_verb_phrase_is_filled_from_its_own_object(rules: Rules) -> None:
    sentence = "Parliament approved the purchase of jets and the sale of ships to Chile."
    items = [one.roles["item"] for one in stated(sentence, rules) if one.type == "supply"]
    assert items == [["ships"]]


@pytest.mark.parametrize(
    ("sentence", "type", "told"),
    [
        (
            "The IMF lent Pakistan $1.1bn and Sri Lanka $350mn.",
            "funding",
            [
                "recipient=Pakistan amount=$1.1bn payer=IMF: 1.1e+09 USD",
                "recipient=Sri Lanka amount=$350mn payer=IMF: 3.5e+08 USD",
            ],
        ),
        (
            "Norway will send Ukraine 20 generators and Moldova 35.",
            "supply",
            [
                "item=generators supplier=Norway recipient=Ukraine: 20 generator",
                "item=generators supplier=Norway recipient=Moldova: 35 generator",
            ],
        ),
        (
            "The EU and Britain imposed tariffs of 25% and 15% on the steel, respectively.",
            "sanction",
            [
                "measure=tariffs target=steel imposer=EU: 25 percent",
                "measure=tariffs target=steel imposer=Britain: 15 percent",
            ],
        ),
    ],
)
def test_each_receives_or_imposes_its_own(sentence: str, type: str, told: list[str], rules: Rules) -> None:
    holds(sentence, rules, type, *told)

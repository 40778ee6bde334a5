"""Verbs, subjects and objects that the parser misreads: three sentences of each kind, and one that is right."""

from __future__ import annotations

import pytest

from claimx.grammar.repair_misread import MISREADINGS, gerund_read_as_noun, relative_verb_read_as_noun
from claimx.grammar.repair_roles import ROLE_REPAIRS
from tests.grammar.parses import functions, parse
from tests.trees import parsed

FIRES = {
    "adjective_read_as_clause": ("Fourteen of the jets will be taken on operating lease from Avolon.",),
    "named_by_what": (
        "Moscow condemned what it called an act of piracy.",
        "Iran rejected what ministers described as illegal sanctions.",
        "Chad accused Sudan of what it called aggression.",
    ),
    "participle_after_wanted": (
        "Norway wants its frigates repaired.",
        "Parliament wants the purchase of jets halted.",
        "Peru needs the deal cancelled.",
    ),
    "headline_passive": (
        "Deal for five frigates signed.",
        "Order for 12 trains cancelled by Peru.",
        "Contract for new ferries signed in Lima.",
    ),
    "name_cut_off_by_clause": (
        "Saab, which makes the Gripen, and Embraer signed a deal.",
        "Nordex, which makes turbines, and Enel signed a deal to build a wind farm.",
        "Cairo, which buys wheat from Russia, and Moscow agreed to extend the pact.",
    ),
    "name_joined_to_apposition": ("Maria Lopez, the minister, and Kenya's president met in Oslo.",),
    "clause_read_as_description": (
        "A Swiss charity, Medair, shipped generators last week, but they have not been used.",
    ),
    "as_phrase_on_object": ("Russia dismissed the changes as cosmetic.",),
    "grievance_on_object": (
        "Malaysia cancelled the order for the helicopters over corruption allegations.",
        "Residents objected to an earlier plan over its water consumption.",
        "Chad suspended imports of flour from Sudan over unpaid bills.",
    ),
    "recipient_read_as_compound": (
        "The firm gave the ministry access to its designs.",
        "Norway will give the yard permission to build frigates.",
        "Oslo granted the bank approval to lend.",
    ),
    "item_joined_to_recipient": ("Iran sent drones to Chad and oil to Syria.",),
    "measure_joined_inside": (
        "The decision keeps in place the ban on exports of dual-use goods and the asset freeze on 287 officials.",
    ),
    "recipient_read_as_origin": ("Norway lent Estonia drones.", "Berlin gave Ukraine tanks."),
    "measure_read_as_extent": ("Zambia has agreed to sell Malawi 30,000 tonnes from its strategic store.",),
    "subject_joined_to_verb": ("Of the order, 240,000 tonnes will come from Romania and 120,000 tonnes from Ukraine.",),
    "subject_read_as_apposition": (
        "With the jets it bought from Saab, Peru will patrol the coast.",
        "Having bought 12 jets from Saab, Peru cancelled the order for helicopters.",
        "Instead of buying jets from Saab, Peru leased them from Boeing.",
    ),
    "relative_read_as_main_clause": ("The jets Norway ordered from Boeing last year will be delivered in May.",),
    "worth_read_as_clause": ("Saab has received an order for 12 jets worth $2bn from Peru.",),
    "verb_read_as_adjective": ("Norway, together with Denmark, ordered jets.",),
}
RIGHT = {
    "subject_read_as_apposition": "Peru chose Saab, Boeing said.",
    "relative_read_as_main_clause": "The carrier Tarsier Mobile said on Monday it had ordered radios.",
    "worth_read_as_clause": "Egypt signed two contracts worth $10bn with Siemens.",
    "verb_read_as_adjective": "Oslo repaired rented jets.",
    "as_phrase_on_object": "Britain criticised its role as a supplier of arms.",
    "recipient_read_as_compound": "Oslo gave an air access licence to Damen.",
    "grievance_on_object": "Oslo criticised the firm's control over prices.",
    "adjective_read_as_clause": "Oslo insists on buying jets.",
    "named_by_what": "Oslo asked what Peru called the ship.",
    "participle_after_wanted": "Norway said the frigates sank.",
    "headline_passive": "Order for trains built by Peru.",
    "name_cut_off_by_clause": "Oslo, which buys gas, bought jets and Lima sold ships.",
    "name_joined_to_apposition": "Ola Berg, the minister and chairman, signed the pact.",
    "clause_read_as_description": "A Swiss charity, Medair, sent used generators.",
    "item_joined_to_recipient": "Peru sold copper to Japan and China.",
    "measure_joined_inside": "Berlin lifted the ban on the export and the sale of arms.",
    "recipient_read_as_origin": "Berlin sold Iran drones.",
    "measure_read_as_extent": "Chad sold Togo maize 30 miles from the border.",
    "subject_joined_to_verb": "Six ships sailed from Oslo and Lima.",
}


def fired(sentence: str) -> set[str]:
    return {name for names in parse(sentence).repairs.values() for name in names}


def test_every_repair_of_clauses_and_roles_has_a_case_here() -> None:
    assert sorted({*FIRES, "gerund_read_as_noun", "relative_verb_read_as_noun"}) == sorted(
        one.__name__ for one in (*MISREADINGS, *ROLE_REPAIRS)
    )


def test_a_gerund_read_as_a_noun_is_a_verb_where_it_has_an_object() -> None:
    made = parsed("talks/NNS/ROOT/0 about/IN/prep/0 buying/NN/pcomp/1 zinc/NN/dobj/2")
    gerund_read_as_noun(made)
    assert made.tags[2] == "VBG"
    right = parsed("talks/NNS/ROOT/0 about/IN/prep/0 building/NN/pobj/1")
    gerund_read_as_noun(right)
    assert right.tags[2] == "NN"


def test_a_plural_behind_a_relative_pronoun_is_its_verb() -> None:
    made = parsed("a/DT/det/1 deal/NN/ROOT/1 that/WDT/nsubj/3 hinges/NNS/relcl/1 on/IN/prep/3 votes/NNS/pobj/4")
    relative_verb_read_as_noun(made)
    assert (made.tags[3], made.lemmas[3]) == ("VBZ", "hinge")
    right = parsed("doors/NNS/ROOT/0 hinges/NNS/appos/0")
    relative_verb_read_as_noun(right)
    assert right.tags[1] == "NNS"


@pytest.mark.parametrize(("name", "sentence"), [(n, s) for n, sentences in FIRES.items() for s in sentences])
def test_a_misread_clause_is_mended(name: str, sentence: str) -> None:
    assert name in fired(sentence)


@pytest.mark.parametrize(("name", "sentence"), RIGHT.items())
def test_a_clause_that_is_right_is_left_alone(name: str, sentence: str) -> None:
    assert name not in fired(sentence)


@pytest.mark.parametrize(
    ("sentence", "word", "function", "fillers"),
    [
        ("Moscow condemned what it called an act of piracy.", "condemned", "object", ["act of piracy"]),
        ("Iran rejected what ministers described as illegal sanctions.", "rejected", "object", ["illegal sanctions"]),
        ("Chad accused Sudan of what it called aggression.", "accused", "prep:of", ["aggression"]),
        ("Norway wants its frigates repaired.", "repaired", "object", ["frigates"]),
        ("Parliament wants the purchase of jets halted.", "halted", "object", ["purchase of jets"]),
        ("Order for 12 trains cancelled by Peru.", "cancelled", "subject", ["Peru"]),
        ("Saab, which makes the Gripen, and Embraer signed a deal.", "signed", "subject", ["Saab", "Embraer"]),
        ("Maria Lopez, the minister, and Kenya's president met in Oslo.", "met", "subject", ["Maria Lopez", "Kenya's president"]),
        ("Russia dismissed the changes as cosmetic.", "dismissed", "object", ["changes"]),
        ("The firm gave the ministry access to its designs.", "gave", "indirect", ["ministry"]),
        ("Norway will give the yard permission to build frigates.", "build", "subject", ["yard"]),
        ("Iran sent drones to Chad and oil to Syria.", "sent", "object", ["drones", "oil"]),
        ("Norway lent Estonia drones.", "lent", "indirect", ["Estonia"]),
        ("A Swiss charity, Medair, shipped generators last week, but they have not been used.", "shipped", "object", ["generators"]),
        ("Of the order, 240,000 tonnes will come from Romania and 120,000 tonnes from Ukraine.", "come", "prep:from", ["Romania", "Ukraine"]),
        ("Having bought 12 jets from Saab, Peru cancelled the order for helicopters.", "cancelled", "subject", ["Peru"]),
        ("Having bought 12 jets from Saab, Peru cancelled the order for helicopters.", "bought", "subject", ["Peru"]),
        ("Instead of buying jets from Saab, Peru leased them from Boeing.", "leased", "subject", ["Peru"]),
        ("The jets Norway ordered from Boeing last year will be delivered in May.", "ordered", "object", ["jets"]),
        ("The jets Norway ordered from Boeing last year will be delivered in May.", "delivered", "object", ["jets"]),
        ("Saab has received an order for 12 jets worth $2bn from Peru.", "order", "prep:for", ["jets"]),
        ("Norway, together with Denmark, ordered jets.", "ordered", "subject", ["Norway", "Denmark"]),
        ("Peru, along with Chile, bought ships.", "bought", "subject", ["Peru", "Chile"]),
        ("A contract to build six ferries has been awarded to Damen.", "build", "subject", ["Damen"]),
        ("After talks with Iran, Oman said it would buy gas.", "talks", "subject", ["Oman"]),
        # what the verbs make of clefts, shared objects and clauses about whose something is
        ("What China sold to Kenya was 12 locomotives.", "sold", "object", ["locomotives"]),
        ("What was sold to Kenya was a satellite.", "sold", "object", ["satellite"]),
        ("What Peru asked was fair.", "asked", "object", ["What"]),
        ("Peru sells copper to, and buys wheat from, Canada.", "sells", "prep:to", ["Canada"]),
        ("Peru sells copper to, and buys wheat from, Canada.", "buys", "prep:from", ["Canada"]),
        ("Oslo lifted the curbs on Belavia, whose exclusion from the fair was unjust.", "exclusion", "possessor", ["Belavia"]),
        ("Airbus, maker of the A320, said profit rose.", "maker", "subject", ["Airbus"]),
        ("Kenya and Uganda, both importers of Russian wheat, welcomed the deal.", "importers", "subject", ["Kenya", "Uganda"]),
        ("China, the largest buyer of Iranian oil, cut its purchases.", "buyer", "subject", ["China"]),
        ("Norway built the frigates in partnership with Babcock.", "partnership", "subject", ["Norway"]),
        ("The frigates are being built by Damen in cooperation with Thales.", "cooperation", "subject", ["Damen"]),
        ("The bank lent $200m to Kenya to buy buses.", "buy", "subject", ["Kenya"]),
        ("The bank lent Chad $20m to build a dam.", "build", "subject", ["Chad"]),
        ("Peru sold ships to Chad to raise money.", "raise", "subject", ["Peru"]),
        ("Turkey signed a contract with Leonardo for the supply of 12 helicopters.", "supply", "subject", ["Leonardo"]),
        ("Boeing signed a contract with Peru for the delivery of six jets.", "delivery", "subject", ["Boeing"]),
        ("Orders for etchers worth $6bn from Samsung were won by Naura.", "won", "prep:from", ["Samsung"]),
    ],
)  # fmt: skip
def test_a_mended_clause_has_the_functions_that_were_meant(
    sentence: str, word: str, function: str, fillers: list[str]
) -> None:
    assert functions(sentence, word).get(function) == fillers


@pytest.mark.parametrize(
    ("sentence", "word", "function"),
    [
        ("The pact, an order of the court, was read out.", "order", "subject"),  # no name, nobody who acts
        ("After talks between Iran and Oman, prices rose.", "talks", "subject"),
        ("Norway spoke of the partnership with Babcock.", "partnership", "subject"),
    ],
)
def test_what_only_looks_alike_gets_no_such_function(sentence: str, word: str, function: str) -> None:
    assert function not in functions(sentence, word)

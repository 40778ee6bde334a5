"""Which quantities, times, places, clauses and speakers a claim has: those that hang on it, and no others."""

from __future__ import annotations

import pytest

from claimx.extract.statements import Rules
from tests.extract.stated import only, paragraph, stated


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Norway bought six radars and 40 trucks, and ordered 12 tugs.",
            {"radars": [(6, "radar")], "trucks": [(40, "truck")], "tugs": [(12, "tug")]},
        ),
        (
            "Qatar ordered 10 jets from Boeing for $3 billion and leased five tugs from Damen for $1 billion.",
            {"jets": [(10, "jet"), (3_000_000_000, "USD")], "tugs": [(5, "tug"), (1_000_000_000, "USD")]},
        ),
        (
            "Egypt bought 10 jets from Dassault and five ships from Naval Group.",
            {"jets": [(10, "jet")], "ships": [(5, "ship")]},
        ),
        (
            "The mill is seeking 90,000 tonnes of granular urea, 40,000 tonnes of phosphate and at least 25,000 tonnes "
            "of potash.",
            {"granular urea": [(90_000, "tonne")], "phosphate": [(40_000, "tonne")], "potash": [(25_000, "tonne")]},
        ),
    ],
)
def test_coordinated_verbs_and_nouns_have_each_its_own_quantities(
    rules: Rules, sentence: str, told: dict[str, list[tuple[float, str]]]
) -> None:
    assert {one.roles["item"][0]: one.quantities for one in stated(sentence, rules)} == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "India will buy 10 jets from Dassault for $3bn and five ships from Naval Group for $1bn.",
            {"jets": [(10, "jet"), (3_000_000_000, "USD")], "ships": [(5, "ship"), (1_000_000_000, "USD")]},
        ),
        (
            "Chile ordered 12 helicopters for €300m and two tankers for €90m.",
            {
                "helicopters": [(12, "helicopter"), (300_000_000, "EUR")],
                "tankers": [(2, "tanker"), (90_000_000, "EUR")],
            },
        ),
        ("The state sold the yard for $40 million and a promise of jobs.", {"yard": [(40_000_000, "USD")]}),
    ],
)
def test_each_item_keeps_the_price_behind_it(
    rules: Rules, sentence: str, told: dict[str, list[tuple[float, str]]]
) -> None:
    assert {one.roles["item"][0]: one.quantities for one in stated(sentence, rules)} == told


def test_a_change_is_told_as_what_was_and_what_is(rules: Rules) -> None:
    slots = paragraph("Washington raised tariffs on Chinese chips from 25% to 50%.", rules).stated
    assert [(q.text, q.value, q.low, q.of) for q in slots[0].quantities] == [
        ("25%", 25, None, "measure"),
        ("50%", 50, None, "measure"),
    ]


def test_a_range_is_no_change(rules: Rules) -> None:
    slots = paragraph("The bank will lend Ghana between $500 million and $700 million.", rules).stated
    assert [(q.value, q.low, q.high) for q in slots[0].quantities] == [(None, 500_000_000, 700_000_000)]


def test_a_length_of_time_measures_no_role_and_a_rate_may_stand_behind_what_is_measured(rules: Rules) -> None:
    sentence = "Qatar agreed to supply 4 million tonnes of LNG a year to India for 20 years."
    (slots,) = paragraph(sentence, rules).stated
    assert [(q.value, q.unit, q.per, q.of) for q in slots.quantities] == [
        (4_000_000, "tonne", "year", "item"),
        (20, "year", None, None),
    ]


def test_a_restatement_measures_what_the_first_does(rules: Rules) -> None:
    (slots,) = paragraph("Oman bought 36 launchers for €1.2bn ($1.3bn).", rules).stated
    assert [(q.unit, q.of, q.same_as) for q in slots.quantities] == [
        ("launcher", "item", None),
        ("EUR", "item", None),
        ("USD", "item", 1),
    ]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Kenya bought a 15 metre boat and 12 tonnes of maize.", {"boat": [], "maize": [(12, "tonne")]}),
        ("Merit sold 40 tractors to Kenya about eight years ago.", {"tractors": [(40, "tractor")]}),
        ("Oslo handed over 12 jets to Kyiv after working on them for three years.", {"jets": [(12, "jet")]}),
    ],
)
def test_sizes_and_times_are_no_quantities_of_an_item(
    rules: Rules, sentence: str, told: dict[str, list[tuple[float, str]]]
) -> None:
    assert {one.roles["item"][0]: one.quantities for one in stated(sentence, rules)} == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Brazil suspended the licences of four meat exporters for 90 days.", [(4, "exporter"), (90, "day")]),
        ("Lima cancelled an order for 24 trams.", [(24, "tram")]),
    ],
)
def test_what_is_suspended_is_counted_behind_of_and_for(
    rules: Rules, sentence: str, told: list[tuple[float, str]]
) -> None:
    assert only(sentence, rules, "suspension").quantities == told


def test_a_price_in_a_clause_of_its_own_belongs_to_what_it_prices(rules: Rules) -> None:
    tugs = only("Riga bought four tugs in Spain, worth a combined $11 million.", rules, "procurement")
    assert tugs.quantities == [(4, "tug"), (11_000_000, "USD")]
    stake = only("Riga bought a stake in the yard, valuing the firm at $3bn.", rules, "procurement")
    assert stake.quantities == []


def test_an_agreement_has_what_it_covers(rules: Rules) -> None:
    sentence = "Lima signed an agreement covering at least 30,000 tonnes of copper annually."
    assert only(sentence, rules, "agreement").quantities == [(30_000, "tonne")]


def test_a_figure_of_what_is_listed_beside_the_item_is_not_the_items(rules: Rules) -> None:
    sentence = "Oslo will offer faster delivery timelines and up to 40% technology transfer."
    assert only(sentence, rules, "supply").quantities == []


def test_a_list_may_fill_several_frames(rules: Rules) -> None:
    found = stated("Seoul sold Lima two frigates, the source code and nine drones.", rules)
    told = {one.roles.get("item", one.roles.get("technology", [""]))[0]: one.type for one in found}
    assert told == {"frigates": "supply", "source code": "technology_transfer", "drones": "supply"}


def test_what_is_measured_out_at_a_rate_is_the_item(rules: Rules) -> None:
    gas = only("The terminal will ship a million tonnes a year of gas to Seoul.", rules, "supply")
    assert gas.roles["item"] == ["gas"]


def test_a_filler_is_told_without_its_number(rules: Rules) -> None:
    chips = only("The plant makes 10m chips a year.", rules, "production")
    assert (chips.roles["product"], chips.quantities) == (["chips"], [(10_000_000, "chip")])
    lifted = only("Washington lifted tariffs of 25% on steel.", rules, "sanction")
    assert (lifted.roles["measure"], lifted.quantities) == (["tariffs"], [(25, "percent")])


def test_a_sum_that_is_the_filler_keeps_its_number(rules: Rules) -> None:
    spent = only("The state invested $13.6M in a yard.", rules, "funding")
    assert spent.roles["amount"][0].removeprefix("$") == "13.6M"


def test_no_number_is_a_partner(rules: Rules) -> None:
    for one in stated("Turkey cut its order for missiles from 200 to 120.", rules):
        assert "120" not in one.roles.get("supplier", [])


def test_a_sum_for_all_items_belongs_to_none_of_them(rules: Rules) -> None:
    sentence = (
        "Norway has bought 14 helicopters and six radars from the Italian firm Leonardo for $1.2 billion, "
        "the ministry said."
    )
    assert [one.quantities for one in stated(sentence, rules)] == [[(14, "helicopter")], [(6, "radar")]]


def test_the_figures_of_a_relative_clause_stay_in_it(rules: Rules) -> None:
    sentence = "The radars, which Warsaw bought in 2020 for $4bn, were repaired by Thales."
    bought, repaired = only(sentence, rules, "procurement"), only(sentence, rules, "sustainment")
    assert (bought.quantities, bought.times) == ([(4_000_000_000, "USD")], [("2020", "event")])
    assert (repaired.quantities, repaired.times) == ([], [])


def test_a_sum_on_the_light_verb_belongs_to_the_order(rules: Rules) -> None:
    found = only("Lima placed an order for 200 buses with Marcopolo.", rules, "procurement")
    assert (found.trigger, found.quantities) == ("order", [(200, "bus")])


def test_a_restated_sum_points_at_the_first(rules: Rules) -> None:
    (slots,) = paragraph(
        "Brazil sold $1.9 billion (10.3 billion reais) of coffee to American roasters last year.", rules
    ).stated
    assert [(q.unit, q.same_as) for q in slots.quantities] == [("USD", None), ("BRL", 0)]


def test_a_price_in_between_belongs_to_the_thing_and_hides_no_supplier(rules: Rules) -> None:
    sentence = (
        "According to officials, Lima will buy 12 radars worth $40 million from Thales in order to guard its ports."
    )
    found = only(sentence, rules, "procurement")
    assert found.roles == {"buyer": ["Lima"], "item": ["radars"], "supplier": ["Thales"]}
    assert found.quantities == [(12, "radar"), (40_000_000, "USD")]
    assert (found.said, found.motives) == ("officials", [("in order to", "guard its ports")])


def test_a_condition_and_a_time_belong_to_the_clause_that_they_stand_with(rules: Rules) -> None:
    sentence = "Peru will buy 24 jets if congress approves the loan, and it may lease eight tugs in May."
    buy, lease = stated(sentence, rules)
    assert (buy.conditions, buy.times) == ([("if", "congress approves the loan")], [])
    assert (lease.conditions, lease.times) == ([], [("May", "event")])
    assert (buy.status, lease.status) == ("planned", "possible")


def test_what_is_only_supposed_is_left_out_with_its_reason(rules: Rules) -> None:
    sentence = "Peru will buy 24 jets if congress approves the loan, and it may lease eight tugs in May."
    left_out = paragraph(sentence, rules).left_out
    assert [(d.tree.words[d.token], reason) for d, reason in left_out.values()] == [
        ("approves", "only supposed: it stands inside a condition")
    ]


def test_a_place_is_where_it_happens_and_no_partner_nor_year(rules: Rules) -> None:
    found = only("Riga will build the trams in Daugavpils in 2027 with Oslo.", rules, "production")
    assert (found.places, found.times) == (["Daugavpils"], [("2027", "event")])


def test_every_item_of_a_plan_shares_its_place(rules: Rules) -> None:
    found = stated("The agreement covers production of tanks and shells in Slovakia.", rules)
    assert [(one.roles["product"], one.places) for one in found if one.type == "production"] == [
        (["tanks"], ["Slovakia"]),
        (["shells"], ["Slovakia"]),
    ]


@pytest.mark.parametrize(
    ("sentence", "polarity"),
    [
        ("Neither Riga nor Oslo ordered the trams.", ("negative", "negated")),
        ("The minister denied that the army had bought the drones.", ("negative", "denied")),
        ("Kenya's plan to lease aircraft was dropped.", ("negative", "failed")),
        ("The ministry's decision not to buy the trams was welcomed.", ("negative", "negated")),
        ("Peru is expected to decide to buy the tanks.", ("positive", None)),
    ],
)
def test_a_denial_anywhere_over_the_trigger_turns_the_claim(
    rules: Rules, sentence: str, polarity: tuple[str, str | None]
) -> None:
    assert only(sentence, rules, "procurement").polarity == polarity


def test_each_clause_of_a_gap_states_its_own_count(rules: Rules) -> None:
    first, second = stated("Romania ordered 32 jets and Bulgaria another 12.", rules)
    assert (first.roles, first.quantities) == ({"buyer": ["Romania"], "item": ["jets"]}, [(32, "jet")])
    assert (second.roles, second.quantities) == ({"buyer": ["Bulgaria"], "item": ["jets"]}, [(12, "jet")])


def test_the_sum_of_a_loan_is_its_amount(rules: Rules) -> None:
    found = only("A group of banks is lending Peru $2.2 billion for the aircraft.", rules, "funding")
    assert found.roles["amount"] == ["$2.2 billion"]
    assert found.quantities == [(2_200_000_000, "USD")]


def test_a_pronoun_keeps_its_place_till_it_is_resolved(rules: Rules) -> None:
    found = only("The carrier Tarsier Mobile said on Monday it had ordered radios.", rules, "procurement")
    assert (found.roles["buyer"], found.said) == (["it"], "The carrier Tarsier Mobile")


def test_what_stands_beside_a_claim_is_no_motive_of_it(rules: Rules) -> None:
    plants = stated("Three plants were set up to produce helmets, build boats and repair trucks.", rules)
    assert all(one.motives == [] for one in plants)
    jets = only("Despite its purchase of jets from Sweden, Peru is working to develop a drone.", rules, "procurement")
    assert (jets.motives, jets.status) == ([], "actual")


def test_a_sum_does_not_price_what_stands_beside_it(rules: Rules) -> None:
    bill = "The bill authorizes $6 million for research, testing and upkeep and procurement of radars."
    assert [one.quantities for one in stated(bill, rules) if one.type == "procurement"] in ([], [[]])


def test_a_question_and_a_ratio_state_nothing(rules: Rules) -> None:
    assert stated("Q: Were drones sold to Niger?", rules) == []
    assert stated("Half of every $10 donated by the staff went to the mayor.", rules) == []


def test_the_working_week_is_no_quantity_of_the_pay(rules: Rules) -> None:
    assert only("The firm paid them $6 an hour, seven days a week.", rules, "funding").quantities == [(6, "USD")]
    years = only("The state paid the tenants $6 million in two years.", rules, "funding")
    assert (6_000_000, "USD") in years.quantities


def test_who_rejects_a_suggestion_denies_what_happened(rules: Rules) -> None:
    had = only("Oslo rejected suggestions that it had bought rifles from Chad.", rules, "procurement")
    assert (had.status, had.polarity[0]) == ("actual", "negative")
    would = only("Oslo dismissed rumours that it would buy rifles from Chad.", rules, "procurement")
    assert (would.status, would.polarity[0]) == ("planned", "negative")

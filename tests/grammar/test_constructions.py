"""The constructions of English news that grammar undoes, so that no rule has to know them; one test for each kind."""

from __future__ import annotations

import pytest

from tests.grammar.parses import functions

Expected = dict[str, list[str]]
NOBODY: list[str] = []


def holds(sentence: str, word: str, expected: Expected) -> None:
    """Asserts that a word has these functions; an empty list stands for a function that it must not have."""
    found = functions(sentence, word)
    assert {name: sorted(found.get(name, [])) for name in expected} == {n: sorted(f) for n, f in expected.items()}


@pytest.mark.parametrize(
    ("sentence", "verb", "expected"),
    [
        ("Chile buys tugs from Damen.", "buys", {"subject": ["Chile"], "object": ["tugs"], "prep:from": ["Damen"]}),
        (
            "Exports of wheat from Romania to Egypt doubled.",
            "doubled",
            {"subject": ["Exports of wheat"], "object": NOBODY},
        ),
        (
            "The radars will cost Norway $40 million.",
            "cost",
            {"subject": ["radars"], "indirect": ["Norway"], "object": ["$40 million"]},
        ),
        (
            "Norway walked away from the purchase of trams.",
            "walked",
            {"subject": ["Norway"], "prep:from": ["purchase of trams"]},
        ),
    ],
)
def test_active_clauses_keep_their_order(sentence: str, verb: str, expected: Expected) -> None:
    holds(sentence, verb, expected)


@pytest.mark.parametrize(
    ("sentence", "verb", "expected"),
    [
        (
            "The tanks have been ordered by the Danish army.",
            "ordered",
            {"subject": ["Danish army"], "agent": ["Danish army"], "object": ["tanks"], "prep:by": NOBODY},
        ),
        (
            "Lima was granted a licence by Airbus.",
            "granted",
            {"subject": ["Airbus"], "object": ["licence"], "indirect": ["Lima"]},
        ),
        (
            "Kenya got the loan approved by the bank.",
            "approved",
            {"subject": ["bank"], "object": ["loan"]},
        ),
        (
            "The frigates, to be built by Naval Group, will replace older ships.",
            "built",
            {"subject": ["Naval Group"], "object": ["frigates"]},
        ),
    ],
)
def test_a_passive_with_an_agent_is_turned_round(sentence: str, verb: str, expected: Expected) -> None:
    holds(sentence, verb, expected)


@pytest.mark.parametrize(
    ("sentence", "verb", "expected"),
    [
        ("The frigates were sold last year.", "sold", {"subject": NOBODY, "object": ["frigates"]}),
        ("Warsaw was offered 12 jets.", "offered", {"subject": NOBODY, "object": ["jets"], "indirect": ["Warsaw"]}),
        ("The contract was extended by five years.", "extended", {"subject": NOBODY, "object": ["contract"]}),
        (
            "The trams that were ordered in May have arrived.",
            "ordered",
            {"subject": NOBODY, "object": ["trams"], "prep:in": ["May"]},
        ),
    ],
)
def test_a_passive_without_an_agent_has_no_subject_and_a_duration_is_no_agent(
    sentence: str, verb: str, expected: Expected
) -> None:
    holds(sentence, verb, expected)


@pytest.mark.parametrize(
    ("sentence", "verb", "expected"),
    [
        (
            "Riga paid Saab, which had delivered the missiles.",
            "delivered",
            {"subject": ["Saab"], "object": ["missiles"]},
        ),
        (
            "The minister said that Riga, which had bought the trams, would lease them to Oslo.",
            "bought",
            {"subject": ["Riga"], "object": ["trams"]},
        ),
        (
            "The yard from which Peru bought the tugs has closed.",
            "bought",
            {"subject": ["Peru"], "object": ["tugs"], "prep:from": ["yard"]},
        ),
        ("It was Norway that bought the radars.", "bought", {"subject": ["Norway"], "object": ["radars"]}),
        ("The jets that Ankara wants to buy are costly.", "buy", {"subject": ["Ankara"], "object": ["jets"]}),
        ("The missiles Oslo wants to buy are costly.", "buy", {"subject": ["Oslo"], "object": ["missiles"]}),
        ("The missiles Oslo wants to buy are costly.", "wants", {"subject": ["Oslo"], "object": NOBODY}),
        ("The reason why Oslo left was cost.", "left", {"subject": ["Oslo"], "object": NOBODY}),
    ],
)
def test_a_relative_clause_is_filled_with_the_noun_that_it_describes(
    sentence: str, verb: str, expected: Expected
) -> None:
    holds(sentence, verb, expected)


@pytest.mark.parametrize(
    ("sentence", "verb", "expected"),
    [
        ("The drones ordered by Estonia are late.", "ordered", {"subject": ["Estonia"], "object": ["drones"]}),
        ("The firm building the ferries is Greek.", "building", {"subject": ["firm"], "object": ["ferries"]}),
        (
            "Riga signed a contract valued at $2 billion for 40 trams.",
            "valued",
            {"subject": NOBODY, "object": ["contract"], "prep:at": ["$2 billion"]},
        ),
    ],
)
def test_a_reduced_relative_clause_is_one_without_its_pronoun(sentence: str, verb: str, expected: Expected) -> None:
    holds(sentence, verb, expected)


@pytest.mark.parametrize(
    ("sentence", "verb", "expected"),
    [
        ("Citing costs, Canada cancelled the order.", "Citing", {"subject": ["Canada"], "object": ["costs"]}),
        (
            "Denmark raised its budget, ordering 12 tugs from Damen.",
            "ordering",
            {"subject": ["Denmark"], "object": ["tugs"], "prep:from": ["Damen"]},
        ),
        ("Founded in 1907, the yard builds ferries.", "Founded", {"subject": NOBODY, "object": ["yard"]}),
        (
            "After buying the tugs, Chile leased two docks.",
            "buying",
            {"subject": ["Chile"], "object": ["tugs"]},
        ),
    ],
)
def test_a_participle_clause_has_the_subject_of_the_clause_around_it(
    sentence: str, verb: str, expected: Expected
) -> None:
    holds(sentence, verb, expected)


@pytest.mark.parametrize(
    ("sentence", "verb", "subject"),
    [
        ("Brazil seems to favour the offer.", "favour", "Brazil"),
        ("Peru is expected to decide to buy the tanks.", "decide", "Peru"),
        ("Peru is expected to decide to buy the tanks.", "buy", "Peru"),
        ("Ghana has begun delivering cocoa to Poland.", "delivering", "Ghana"),
        ("Oslo is ready to sell the trams.", "sell", "Oslo"),
        ("Spain is to supply Chile with eight trains.", "supply", "Spain"),
        ("The ministry has been told to halt the exports.", "halt", "ministry"),
        ("Riga is wary of the plan to sell the trams.", "is", "Riga"),
        ("Sweden hopes Norway will order the trams.", "order", "Norway"),
        ("The ministry's decision not to buy the trams was welcomed.", "buy", "ministry"),
    ],
)
def test_raising_and_subject_control_hand_the_subject_down(sentence: str, verb: str, subject: str) -> None:
    holds(sentence, verb, {"subject": [subject]})


@pytest.mark.parametrize(
    ("sentence", "verb", "subject"),
    [
        ("France persuaded Egypt to buy the corvettes.", "buy", "Egypt"),
        ("Seoul promised to help Jakarta build submarines.", "build", "Jakarta"),
        ("Chile urged on Spain to suspend the order.", "suspend", "Spain"),
        ("Spain accused Chile of delaying the order.", "delaying", "Chile"),
    ],
)
def test_object_control_makes_the_one_asked_act(sentence: str, verb: str, subject: str) -> None:
    holds(sentence, verb, {"subject": [subject]})


@pytest.mark.parametrize(
    ("sentence", "noun", "expected"),
    [
        ("Kenya made a decision to lease helicopters.", "decision", {"subject": ["Kenya"], "infinitive": ["lease"]}),
        (
            "Oman is pursuing an upgrade of its tanks.",
            "upgrade",
            {"subject": ["Oman"], "prep:of": ["tanks"]},
        ),
        ("An order for six trams was placed by Riga.", "order", {"subject": ["Riga"], "prep:for": ["trams"]}),
        (
            "Lima placed an order for 200 buses with Marcopolo.",
            "order",
            {"subject": ["Lima"], "prep:for": ["buses"], "prep:with": ["Marcopolo"]},
        ),
        ("Riga signed a contract valued at $2 billion for 40 trams.", "contract", {"subject": ["Riga"]}),
    ],
)
def test_a_light_verb_lends_its_noun_the_subject(sentence: str, noun: str, expected: Expected) -> None:
    holds(sentence, noun, expected)


def test_a_verb_that_does_more_than_carry_its_noun_lends_it_nothing() -> None:
    holds("Spain accused Chile of delaying the order.", "order", {"subject": NOBODY})


@pytest.mark.parametrize(
    ("sentence", "verb", "expected"),
    [
        (
            "Lisbon sold two frigates to Quito and leased a tanker from Oslo.",
            "sold",
            {"subject": ["Lisbon"], "object": ["frigates"], "prep:to": ["Quito"], "prep:from": NOBODY},
        ),
        (
            "Lisbon sold two frigates to Quito and leased a tanker from Oslo.",
            "leased",
            {"subject": ["Lisbon"], "object": ["tanker"], "prep:from": ["Oslo"], "prep:to": NOBODY},
        ),
        (
            "Norway bought six radars and 40 trucks, and ordered 12 tugs.",
            "bought",
            {"subject": ["Norway"], "object": ["radars", "trucks"]},
        ),
        (
            "Norway bought six radars and 40 trucks, and ordered 12 tugs.",
            "ordered",
            {"subject": ["Norway"], "object": ["tugs"]},
        ),
        ("Japan pays for and operates the radars.", "operates", {"subject": ["Japan"], "object": ["radars"]}),
    ],
)
def test_coordinated_verbs_share_the_subject_and_keep_their_own_objects(
    sentence: str, verb: str, expected: Expected
) -> None:
    holds(sentence, verb, expected)


@pytest.mark.parametrize(
    ("sentence", "verb", "expected"),
    [
        (
            "Poland and Estonia will jointly buy drones and radars from Saab.",
            "buy",
            {"subject": ["Poland", "Estonia"], "object": ["drones", "radars"], "prep:from": ["Saab"]},
        ),
        ("Neither Riga nor Oslo ordered the trams.", "ordered", {"subject": ["Riga", "Oslo"]}),
        (
            "Egypt bought the corvettes and their missiles from France and Italy.",
            "bought",
            {"object": ["corvettes", "missiles"], "prep:from": ["France", "Italy"]},
        ),
    ],
)
def test_coordinated_nouns_are_fillers_each(sentence: str, verb: str, expected: Expected) -> None:
    holds(sentence, verb, expected)


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("Damen, the Dutch shipyard, sold Peru four tugs.", "sold", {"subject": ["Damen"], "indirect": ["Peru"]}),
        ("The Dutch shipyard Damen sold Peru four tugs.", "sold", {"subject": ["Dutch shipyard Damen"]}),
        ("Oslo chose its partner, the firm Kongsberg.", "chose", {"object": ["partner"]}),
    ],
)
def test_an_apposition_is_no_filler_of_its_own(sentence: str, word: str, expected: Expected) -> None:
    holds(sentence, word, expected)


@pytest.mark.parametrize(
    ("sentence", "noun", "expected"),
    [
        ("Its purchase of the radars surprised Riga.", "purchase", {"possessor": ["Its"], "prep:of": ["radars"]}),
        (
            "The sale of coal by Poland to Ukraine has ended.",
            "sale",
            {"prep:of": ["coal"], "prep:by": ["Poland"], "prep:to": ["Ukraine"]},
        ),
        (
            "The delivery by Saab of ten radars was late.",
            "delivery",
            {"prep:by": ["Saab"], "prep:of": ["radars"]},
        ),
        (
            "Poland's arms exports to Ukraine rose.",
            "exports",
            {"possessor": ["Poland"], "compound": ["arms"], "prep:to": ["Ukraine"]},
        ),
        (
            "Norwegian gas deliveries to Germany fell.",
            "deliveries",
            {"nationality": ["Norwegian"], "compound": ["gas"], "prep:to": ["Germany"]},
        ),
        ("The US-Japan trade pact lapsed.", "pact", {"nationality": ["US", "Japan"], "compound": ["trade"]}),
        ("Steel and coal imports from India rose.", "imports", {"compound": ["Steel", "coal"], "prep:from": ["India"]}),
        (
            "Indonesia's plan for the purchase of submarines from France was approved.",
            "purchase",
            {"prep:of": ["submarines"], "prep:from": ["France"]},
        ),
        (
            "US steps, including tariffs on Indian steel, angered Delhi.",
            "tariffs",
            {"nationality": ["US"], "prep:on": ["Indian steel"]},
        ),
    ],
)
def test_a_noun_has_arguments_in_front_and_behind_it(sentence: str, noun: str, expected: Expected) -> None:
    holds(sentence, noun, expected)


@pytest.mark.parametrize(
    ("sentence", "verb", "expected"),
    [
        ("Oslo to lease trams from Riga for $30 million.", "lease", {"subject": ["Oslo"], "object": ["trams"]}),
        ("Trams to be delivered to Riga.", "delivered", {"subject": NOBODY, "object": ["Trams"], "prep:to": ["Riga"]}),
        ("Chile to buy eight tugs.", "buy", {"subject": ["Chile"], "object": ["tugs"]}),
    ],
)
def test_a_headline_leaves_out_its_auxiliary(sentence: str, verb: str, expected: Expected) -> None:
    holds(sentence, verb, expected)


def test_a_price_between_a_thing_and_its_phrases_does_not_part_them() -> None:
    sentence = (
        "According to officials, Lima will buy 12 radars worth $40 million from Thales in order to guard its ports."
    )
    holds(sentence, "buy", {"object": ["radars"], "prep:from": ["Thales"]})


def test_what_is_acted_on_or_acts_alone_tells_its_owner() -> None:
    holds("Volvo's net profit rose in May.", "rose", {"owner": ["Volvo"]})
    holds("Turnover at the shipyard slumped.", "slumped", {"owner": ["shipyard"]})
    holds("Regulators removed the bank's chairman.", "removed", {"owner": ["bank"]})
    holds("Chile buys tugs from Damen.", "buys", {"owner": NOBODY})


def test_what_is_acted_on_tells_its_origin() -> None:
    holds("The army received two batches of Korean howitzers.", "received", {"origin": ["Korean"]})
    holds("The army received two batches of Korean howitzers.", "received", {"object": ["Korean howitzers"]})
    holds("Chile buys tugs from Damen.", "buys", {"origin": NOBODY})

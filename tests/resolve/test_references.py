from __future__ import annotations

import pytest

from tests.resolve.stories import argument, stands_for

STANDS_FOR = [
    # story, the stretch that starts with the word in question, what it stands for
    ("leftovers", "tonnes.", ["wheat"]),
    ("leftovers", "rest were", ["jets"]),
    ("leftovers", "Another, on", ["treaties"]),
    ("leftovers", "four, which", ["tanks"]),
    ("leftovers", "rest of the army", []),
    ("leftovers", "Three more", []),  # trams or axles, neither of them counted
    ("leftovers", "tonnes of wheat", []),
    ("frigates", "It will pay", ["Norway"]),
    ("frigates", "its ageing fleet", ["Norway"]),
    ("frigates", "country had also", ["Norway"]),
    ("frigates", "ministry said the French", ["defence ministry"]),
    ("frigates", "yard offered", ["Naval Group"]),
    ("transport-aircraft", "company said", ["Embraer"]),
    ("transport-aircraft", "jets would be", ["C-390 aircraft"]),
    ("transport-aircraft", "Its chief executive", ["Embraer"]),
    ("transport-aircraft", "he was confident", ["Francisco Gomes Neto"]),
    ("transport-aircraft", "its option", ["Netherlands"]),
    ("transport-aircraft", "he added", ["Francisco Gomes Neto"]),
    ("two-leaders", "leaders discussed", ["Friedrich Merz", "Emmanuel Macron"]),
    ("two-leaders", "he would not", ["Friedrich Merz"]),
    ("two-leaders", "it. Both", ["FCAS fighter programme"]),
    ("two-leaders", "countries have spent", ["German", "French"]),
    ("two-leaders", "they want", ["German", "French"]),
    ("sonars", "it could supply", ["Kaveri Marine Systems Limited"]),
    ("sonars", "it obtained", ["Kaveri Marine Systems Limited"]),
    ("sonars", "firm's founder", ["Kaveri Marine Systems Limited"]),
    ("sonars", "I want", ["Arun Deshmukh"]),
    ("sonars", "He did not", ["Arun Deshmukh"]),
    ("kingdom", "kingdom wants", ["Saudi Arabia"]),
    ("kingdom", "its ageing", ["Saudi Arabia"]),
    ("kingdom", "sides hope", ["Saudi Arabia", "BAE Systems"]),
    ("refiners", "bloc said", ["European Union"]),
    ("refiners", "they had helped", ["Chinese refiners"]),
    ("refiners", "its price cap", ["Moscow"]),
    ("refiners", "it opposed", ["Beijing"]),
    ("howitzers", "it will pay", ["Poland"]),
    ("howitzers", "them.", ["howitzers"]),
    ("howitzers", "company said", ["Hanwha Aerospace"]),
    ("howitzers", "its plant", ["Hanwha Aerospace"]),
    ("loan", "its board", ["International Monetary Fund"]),
    ("loan", "fund said", ["International Monetary Fund"]),
    ("loan", "country needed", ["Ghana"]),
    ("loan", "its deficit", ["Ghana"]),
    ("loan", "lender", ["International Monetary Fund"]),
    ("loan", "She said", ["Ama Boateng"]),
    ("open", "it feared", ["Turkey"]),
    ("open", "it was high", ["levy"]),
    ("who-left", "he pulled out", []),  # the one who was backed can be meant as well
    ("who-left", "them rejected", ["Farmers"]),
    ("who-left", "it stops", []),  # a family, not the economy of the sentence before
    ("who-left", "he backed", ["Perez"]),  # not one of several who are told together
    ("who-left", "she cancelled", ["Brandt"]),
    ("tanker", "it in Ulsan", ["tanker"]),  # what is built, not who builds
    ("tanker", "them on its", ["radars"]),
    ("tanker", "its frigates", ["navy"]),
    ("tanker", "it would pay in cash", ["Lima"]),
    ("tanker", "it would close", ["Chile"]),
    ("tanker", "It had warned", ["Chile"]),
    ("pairs", "They talked", ["Angela Weber", "Louise Girard"]),
    ("pairs", "countries will train", ["India", "Japan", "Australia"]),
    ("pairs", "two agreed", ["Kenya", "Uganda"]),  # the pair among five that are joined by "and"
    ("regions", "country sold", ["Sweden"]),
    ("regions", "country bought", ["Ghana"]),
    ("regions", "them.", ["pines"]),
    ("regions", "governments met", ["Sweden", "Ghana"]),
    ("regions", "both said", ["Sweden", "Ghana"]),
    ("speakers", "I will sign", ["Ana Ruiz"]),
    ("speakers", "She met", ["Ana Ruiz"]),
    ("speakers", "her Peruvian", ["Ana Ruiz"]),
    ("speakers", "him to San", ["Peruvian colleague"]),
    ("speakers", "his house", ["minister"]),
    ("weapons", "helicopters came", ["NH90 helicopters"]),
    ("weapons", "aircraft were", ["NH90 helicopters"]),
    ("weapons", "commission said", ["European Commission"]),
    ("voyage", "government said", ["Kenya"]),  # the only country of the article so far
    ("voyage", "country needed", ["Kenya"]),
    ("voyage", "it would sail", ["Gulf Shipping Company"]),
    ("topics", "They carry", ["drones"]),
    ("topics", "they were content", ["firms"]),
    ("yards", "shipbuilder will", ["Samsung Heavy Industries"]),  # by the home that the rules know
    ("yards", "vessels between", ["LNG carriers"]),
    ("yards", "yard built", ["Samsung Heavy Industries"]),
    ("yards", "company plans", ["Petrobras"]),
    ("seats", "firm will", ["General Atomics"]),  # nobody told its seat, and no other firm is so near
    ("seats", "planemaker said", ["Boeing"]),  # named in front of another noun only
    ("seats", "It hopes", ["Boeing"]),
    ("seats", "airline has", ["Garuda"]),
    ("seats", "alliance has", ["NATO"]),
    ("ministries", "ministry had paid", ["defence ministry"]),
    ("presidents", "president has", ["Donald Trump"]),
    ("presidents", "minister wants", ["Luka Babic"]),
    ("presidents", "minister to resign", ["Luka Babic"]),  # whom she urged, not which one
    ("plurals", "companies broke", ["Turkish shipping companies"]),
    ("plurals", "drones came", ["scout drones"]),
    ("fronted", "it would cooperate", ["Iran"]),
    ("fronted", "he flew", ["Diego Paz"]),
    ("owners", "its chief executive", ["Pertamina"]),
    ("owners", "they would not", ["Democrats"]),
    ("economies", "economy shrank", ["Peru"]),
    ("trades-of-names", "shipbuilder will", ["Imabari Shipbuilding"]),
    ("trades-of-names", "carrier paid", ["Garuda Airlines"]),
    ("pair-by-pronoun", "They discussed", ["Anna Ozola", "Jonas Weber"]),
    ("country-of-paragraph", "country has pledged money for", ["Latvia"]),
]
STAYS_OPEN = [
    ("frigates", "It depends on", "a whole statement, not someone"),
    ("transport-aircraft", "them for this", "said in quotation marks of what nobody named in them"),
    ("sonars", "them here", "said in quotation marks of what nobody named in them"),
    ("loan", "It is clear", "stands for the clause behind it"),
    ("open", "It will come into force", "two states and two deals could be meant"),
    ("regions", "government of Ghana", "says itself which government it is"),
    ("topics", "it sent engineers", "Brazil, or one of those who asked"),
    ("speakers", "it,", "said in quotation marks of what nobody named in them"),
    ("speakers", "He thanked", "the colleague has no name, and nobody else is a man"),
    ("unknown-firms", "company plans", "either of the two firms"),
    ("unknown-firms", "group with trucks", "the one that fights or the one that is fought"),
    ("country-of-paragraph", "country has pledged money.", "two countries were spoken of"),
    ("economies", "economy is", "an economy, not the state that has it"),
    ("suppliers", "country's fuel", "never the one that supplies it"),
    ("two-ministries", "ministry had paid", "two ministries were named"),
    ("plurals", "building is cold", "a hangar was named, and many stand by a field"),
    ("plurals", "buses are", "those that came and those that went"),
    ("fronted", "it failed", "the pump, not who replaced it"),
    ("owners", "his visit", "the guest or the host"),
    ("owners", "it stops", "the family, which is nobody by name"),
    ("owners", "he praised", "one of several"),
    ("owners", "yard, and", "a yard that nobody named before"),
    ("open", "they had repaired", "the army or the spokesman's side, not those of the sentence before"),
]


@pytest.mark.parametrize(("name", "snippet", "texts"), STANDS_FOR)
def test_a_reference_stands_for_what_a_reader_takes_it_for(name: str, snippet: str, texts: list[str]) -> None:
    assert stands_for(name, snippet) == texts


@pytest.mark.parametrize(("name", "snippet", "why"), STAYS_OPEN)
def test_a_reference_that_could_mean_two_things_stays_open(name: str, snippet: str, why: str) -> None:
    assert stands_for(name, snippet) == [], why


def test_an_antecedent_points_at_its_first_full_mention() -> None:
    full = argument("sonars", "KMSL said").entity
    (antecedent,) = argument("sonars", "it could supply").antecedents
    assert (antecedent.start, antecedent.end) == (0, len("Kaveri Marine Systems Limited"))
    assert antecedent.entity == full is not None
    assert full.id == "org:kaveri-marine-systems-limited"


def test_a_pronoun_with_one_antecedent_carries_its_entity() -> None:
    found = argument("frigates", "It will pay")
    assert found.text == "It"
    assert found.entity is not None
    assert found.entity.id == "country:NO"


def test_a_name_names_itself() -> None:
    found = argument("two-leaders", "Merz said")
    assert found.antecedents == ()
    assert found.entity is not None
    assert (found.entity.id, found.label) == ("person:friedrich-merz", "PERSON")


@pytest.mark.parametrize(
    ("name", "snippet", "entity"),
    [
        ("two-leaders", "Paris on", "place:paris"),  # where they met
        ("refiners", "Moscow evade", "country:RU"),  # who evades
        ("refiners", "Beijing said", "country:CN"),
        ("refiners", "Moscow declined", "place:moscow"),
        ("sonars", "government for support", "country:IN"),
        ("transport-aircraft", "aircraft.", "weapon:c-390"),
        ("voyage", "Moscow to", "place:moscow"),  # where the envoy left
        ("voyage", "Moscow praised", "country:RU"),
        ("voyage", "GSC said", "org:gulf-shipping-company"),
    ],
)
def test_a_name_leads_to_its_entity_by_its_place_in_the_sentence(name: str, snippet: str, entity: str) -> None:
    found = argument(name, snippet).entity
    assert found is not None
    assert found.id == entity


def test_an_office_with_its_holder_is_the_holder() -> None:
    found = argument("brackets", "spokesman, Emre").entity
    assert found is not None
    assert found.id == "person:emre-aydin"


def test_an_acronym_in_brackets_is_no_part_of_the_phrase() -> None:
    found = argument("brackets", "Bank (AfDB)")
    assert (found.text, found.entity and found.entity.id) == ("African Development Bank", "org:afdb")

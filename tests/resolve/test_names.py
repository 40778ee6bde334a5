from __future__ import annotations

import pytest

from claimx.resolve.countries import countries
from claimx.resolve.names import Names, loose, normalise, slug
from claimx.rulebook.schema import Entity, EntityPattern
from tests.resolve.stories import vocabulary

SMALL = Names(
    [
        Entity("weapon:su-57", "Su-57", "WEAPON", ("Sukhoi-57", "Sukhoi Su-57")),
        Entity("weapon:e-3", "E-3", "WEAPON"),
        Entity("weapon:gripen", "Gripen", "WEAPON"),
        Entity("bloc:west", "the West", "BLOC", demonyms=("Western",)),
        Entity("bloc:eu", "European Union", "BLOC", ("EU",), metonyms=("Brussels",)),
        Entity("country:BE", "Belgium", "GPE", metonyms=("Brussels",)),
        Entity("country:US", "United States", "GPE", ("US",), demonyms=("American",), metonyms=("Washington",)),
        Entity("person:ada-lind", "Ada Lind", "PERSON"),
        Entity("person:bo-berg", "Bo Berg", "PERSON"),
        Entity("person:ulla-berg", "Ulla Berg", "PERSON"),
    ],
    [EntityPattern("WEAPON", r"(?!COVID-)[A-Z]{2,5}-\d+[A-Z]?s?")],
)


def linked(text: str) -> tuple[str, str] | None:
    found = SMALL.link(text)
    return None if found is None else (found.entity.id, found.kind)


@pytest.mark.parametrize("text", ["Su-57", "Su-57s", "Sukhoi-57", "SU 57", "Su57", "Su-57E", "the Sukhoi Su-57’s"])
def test_a_model_is_found_in_all_its_spellings(text: str) -> None:
    assert linked(text) == ("weapon:su-57", "name")


@pytest.mark.parametrize("text", ["E3", "e-3", "Su-35", "57", "gripen"])
def test_a_short_code_or_another_model_is_not_taken_for_a_known_one(text: str) -> None:
    assert linked(text) is None


def test_a_plural_of_a_model_without_digits_is_found() -> None:
    assert linked("Gripens") == ("weapon:gripen", "name")


def test_names_demonyms_and_metonyms_are_told_apart() -> None:
    assert linked("the U.S.") == ("country:US", "name")
    assert linked("American") == ("country:US", "demonym")
    assert linked("Washington’s") == ("country:US", "metonym")


def test_a_name_is_compared_as_written() -> None:
    assert linked("us") is None
    assert linked("WASHINGTON") == ("country:US", "metonym")


def test_a_name_that_needs_its_article_is_not_found_without_it() -> None:
    assert linked("the West") == ("bloc:west", "name")
    assert linked("West") is None
    assert linked("West Bank") is None


def test_of_two_that_share_a_metonym_the_first_has_it() -> None:
    assert linked("Brussels") == ("bloc:eu", "metonym")


def test_a_pattern_names_what_the_table_lacks() -> None:
    found = SMALL.link("KF-21Ns")
    assert found is not None
    assert (found.entity.id, found.label) == ("weapon:kf-21n", "WEAPON")
    assert SMALL.link("COVID-19") is None


def test_a_surname_leads_to_the_one_person_who_bears_it() -> None:
    lind = SMALL.surname("Lind")
    assert lind is not None
    assert lind.entity.id == "person:ada-lind"
    assert SMALL.surname("Berg") is None


def test_surfaces_are_normalised_for_look_up() -> None:
    assert normalise("the U.K.’s") == "UK"
    assert loose("Su-30 MKI") == "su30mki"
    assert slug("Bharat Dynamics Limited") == "bharat-dynamics-limited"
    assert slug("Société Générale") == "societe-generale"


@pytest.mark.parametrize(
    ("text", "code", "kind"),
    [
        ("UK", "GB", "name"),
        ("Britain", "GB", "name"),
        ("British", "GB", "demonym"),
        ("Downing Street", "GB", "metonym"),
        ("U.S.", "US", "name"),
        ("America", "US", "name"),
        ("the White House", "US", "metonym"),
        ("South Korea", "KR", "name"),
        ("South Korean", "KR", "demonym"),
        ("Seoul", "KR", "metonym"),
        ("Russia", "RU", "name"),
        ("Russian", "RU", "demonym"),
        ("the Kremlin", "RU", "metonym"),
        ("Iran", "IR", "name"),
        ("Tehran", "IR", "metonym"),
        ("Emirati", "AE", "demonym"),
        ("UAE", "AE", "name"),
        ("Dutch", "NL", "demonym"),
        ("the Netherlands", "NL", "name"),
        ("Philippine", "PH", "demonym"),
        ("French", "FR", "demonym"),
        ("Indian", "IN", "demonym"),
        ("Chinese", "CN", "demonym"),
        ("Vietnam", "VN", "name"),
        ("Hanoi", "VN", "metonym"),
        ("Bolivia", "BO", "name"),
        ("Turkish", "TR", "demonym"),
        ("Taipei", "TW", "metonym"),
        ("Chad", "TD", "name"),
        ("Kuwait City", "KW", "metonym"),
        ("Danes", "DK", "demonym"),
    ],
)
def test_countries_come_from_libraries_and_their_corrections(text: str, code: str, kind: str) -> None:
    found = vocabulary().names.link(text)
    assert found is not None
    assert (found.entity.id, found.kind) == (f"country:{code}", kind)


def test_a_correction_wins_and_keeps_what_the_libraries_add() -> None:
    (made,) = [e for e in countries([Entity("country:SA", "Saudi Arabia", "GPE", ("KSA",))]) if e.id == "country:SA"]
    assert made.aliases[0] == "KSA"
    assert "Kingdom of Saudi Arabia" in made.aliases
    assert "kingdom" in made.kinds
    assert made.metonyms == ("Riyadh",)


def test_a_country_that_no_library_knows_is_added() -> None:
    assert "country:XK" in {e.id for e in countries([Entity("country:XK", "Kosovo", "GPE")])}


@pytest.mark.parametrize(
    "text", ["COVID-19", "G-77", "Article-5", "MH-370", "T-20", "GPT-4", "FY-25", "Phase-2", "EU-27"]
)
def test_the_packaged_patterns_leave_other_codes_alone(text: str) -> None:
    found = vocabulary().names.link(text)
    assert found is None or found.label != "WEAPON"


@pytest.mark.parametrize(
    "text", ["KF-21N", "Tu-214", "AGM-84L", "S-500", "Mi-38", "T-90S", "F-35A", "Leopard 2A8", "K9A1"]
)
def test_the_packaged_names_and_patterns_know_weapons(text: str) -> None:
    found = vocabulary().names.link(text)
    assert found is not None
    assert found.label == "WEAPON"


def test_civil_models_are_products() -> None:
    for text in ("Boeing 737 MAX", "A320neo", "MC-21", "VVER-1200"):
        found = vocabulary().names.link(text)
        assert found is not None
        assert found.label == "PRODUCT"

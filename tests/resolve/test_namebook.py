from __future__ import annotations

from claimx.resolve.namebook import Form, NameBook
from tests.resolve.stories import vocabulary


def book(text: str) -> NameBook:
    return NameBook(text, vocabulary().names, vocabulary().cues)


def found(text: str, surface: str) -> Form:
    form = book(text).find(surface)
    assert form is not None
    return form


def test_a_surname_leads_to_the_full_name_wherever_it_stands() -> None:
    text = "Okafor spoke first. Defence Minister Chidi Okafor had come late."
    form = found(text, "Okafor")
    assert (form.text, form.kind) == ("Chidi Okafor", "person")
    assert text[form.start : form.end] == "Chidi Okafor"
    assert form.titles == {"defence", "minister"}


def test_a_surname_of_two_persons_leads_to_none() -> None:
    assert book("President Ana Costa met Minister Rui Costa.").find("Costa") is None


def test_titles_and_nationalities_are_no_part_of_a_name() -> None:
    form = found("Kenyan Foreign Minister Wanja Otieno left.", "Kenyan Foreign Minister Wanja Otieno")
    assert form.text == "Wanja Otieno"
    assert form.countries == {"country:KE"}


def test_a_title_in_lower_case_before_or_after_a_name_tells_a_person() -> None:
    assert found("Its chief executive, Tuuli Saar, left.", "Saar").kind == "person"
    assert found("Tuuli Saar, a spokeswoman for the yard, left.", "Saar").gender == "female"
    assert found("The yard lost Poznan, said the minister, and won.", "Poznan").kind == "name"


def test_mr_and_mrs_tell_whether_it_is_he_or_she() -> None:
    assert found("Mrs. Quill met Mr Dorn.", "Quill").gender == "female"
    assert found("Mrs. Quill met Mr Dorn.", "Dorn").gender == "male"


def test_a_company_is_shortened_to_its_first_words() -> None:
    text = "Tarsi Dynamics Limited won. Tarsi Dynamics will build in Pune."
    assert found(text, "Tarsi Dynamics").text == "Tarsi Dynamics Limited"
    assert found(text, "Tarsi").kind == "org"
    assert book(text).find("Dynamics") is None


def test_a_first_word_of_two_companies_leads_to_none() -> None:
    assert book("Tarsi Aerospace and Tarsi Shipyards merged.").find("Tarsi") is None


def test_a_trade_before_or_after_a_name_tells_a_company() -> None:
    assert found("The shipbuilder Nordvik lost.", "Nordvik").kind == "org"
    assert found("Nordvik, a maker of hulls, lost.", "Nordvik").kind == "org"
    assert found("The trader Ole Nordvik lost.", "Ole Nordvik").kind == "name"


def test_an_acronym_in_brackets_stands_for_the_words_before_it() -> None:
    text = "The Tarsi Naval Systems Agency (TNSA) said the TNSA would pay."
    assert found(text, "TNSA").text == "Tarsi Naval Systems Agency"


def test_an_acronym_without_brackets_stands_for_the_only_name_with_these_initials() -> None:
    assert found("Kaveri Marine Systems Limited won. KMSL is old.", "KMSL").text == "Kaveri Marine Systems Limited"


def test_brackets_that_spell_out_nothing_are_passed_over() -> None:
    assert book("He paid in rupees (INR) for it.").acronyms == {}


def test_opening_words_and_headlines_make_no_names() -> None:
    forms = book("Big Jets Deal For Rich Men Signed\n\nMeanwhile Ola Berg left.").forms
    assert "Ola Berg" in forms
    assert not any("Jets" in form or "Meanwhile" in form for form in forms)


def test_a_known_name_is_not_taken_for_a_short_form() -> None:
    form = found("China National Petroleum Corporation sells to China.", "China")
    assert form.text == "China"

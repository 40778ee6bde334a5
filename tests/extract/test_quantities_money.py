"""Money: symbols, codes, words, scales, and one sum in two currencies."""

from __future__ import annotations

import pytest

from claimx.extract.quantities import quantities
from tests.extract.test_quantities import WORDS, found, only
from tests.trees import tree


@pytest.mark.parametrize(
    ("words", "value", "code"),
    [
        ("$·2.1 billion", 2_100_000_000, "USD"),
        ("US$·5bn", 5_000_000_000, "USD"),
        ("C$·19 billion", 19_000_000_000, "CAD"),
        ("A$·5m", 5_000_000, "AUD"),
        ("€·2·-·billion", 2_000_000_000, "EUR"),
        ("£·250m", 250_000_000, "GBP"),
        ("¥·43 trillion", 43_000_000_000_000, "JPY"),
        ("₹·6,900 crore", 69_000_000_000, "INR"),
        ("Rs 1.25 lakh crore", 1_250_000_000_000, "INR"),
        ("EUR50m", 50_000_000, "EUR"),
        ("USD1,700", 1700, "USD"),
        ("5 million euros", 5_000_000, "EUR"),
        ("50m euros", 50_000_000, "EUR"),
        ("2.5bn kroner", 2_500_000_000, "NOK"),
        ("900,000 zlotys", 900_000, "PLN"),
        ("1 trillion won", 1_000_000_000_000, "KRW"),
        ("20,000 pounds sterling", 20_000, "GBP"),
        ("300 million Egyptian pounds", 300_000_000, "EGP"),
        ("R2.3bn", 2_300_000_000, "ZAR"),
        ("110 JPY", 110, "JPY"),
    ],
)
def test_sums_in_full_with_their_iso_code(words: str, value: int, code: str) -> None:
    mention = only(words)
    assert (mention.kind, mention.value, mention.unit) == ("money", value, code)


def test_shared_names_are_settled_by_what_stands_near() -> None:
    assert only("Pakistan approved 45 billion rupees").unit == "PKR"
    assert only("Delhi approved 45 billion rupees").unit == "INR"
    assert only("Colombia pays 16 trillion pesos").unit == "COP"
    assert only("in Danish hands , 5m kroner").unit == "DKK"


def test_a_bare_dollar_is_american_unless_the_text_says_otherwise() -> None:
    assert [m.unit for m in found("C$·19 billion ( $·14 billion )")] == ["CAD", "USD"]
    assert only("reserves in Canadian dollars are $·200 billion").unit == "CAD"


def test_hints_settle_what_the_paragraph_leaves_open() -> None:
    (mention,) = quantities(tree("it costs 5 million crowns"), WORDS, hints="PRAGUE - The Czech army")
    assert mention.unit == "CZK"


def test_an_unsettled_currency_is_money_without_a_unit() -> None:
    mention = only("it costs 5 million pesos")
    assert (mention.kind, mention.unit) == ("money", None)


def test_pounds_weigh_unless_money_is_spoken_of() -> None:
    assert only("a 2,000·-·pound bomb").unit == "pound"
    assert only("it weighs 208 pounds").kind == "measure"
    assert only("it cost 208 pounds").unit == "GBP"


def test_cents_are_a_measure_called_what_they_are() -> None:
    mention = only("63 cents per share")
    assert (mention.kind, mention.value, mention.unit, mention.per) == ("measure", 63, "cent", "share")


def test_a_sum_in_brackets_restates_the_one_before_and_shares_its_bound() -> None:
    first, second = found("more than €·200m ( $·217m )")
    assert (first.same_as, second.same_as) == (None, 0)
    assert (first.comparator, second.comparator) == (">=", ">=")


def test_a_sum_behind_or_restates_but_the_end_of_a_list_does_not() -> None:
    assert [m.same_as for m in found("40 billion rupees , or about $·480 million")] == [None, 0]
    assert [m.same_as for m in found("€·5 , ¥·600 , or 45 zlotys")] == [None, None, None]


def test_a_rate_keeps_its_number() -> None:
    mention = only("$·80 a barrel")
    assert (mention.value, mention.unit, mention.per, mention.text) == (80, "USD", "barrel", "$80 a barrel")


def test_worth_of_leads_on_to_what_is_paid_for() -> None:
    mention = only("$·7bn worth of fuel")
    assert (mention.text, mention.unit_token) == ("$7bn", None)


def test_letters_that_begin_currencies_also_begin_names() -> None:
    assert found("the R77 and the PS5") == []


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("$·5 billion Australian dollars", "AUD"),
        ("$·200 CAD", "CAD"),
        ("$·3 million dollars", "USD"),
        ("$·3 million won", "USD"),
        ("6.3 billion soles", "PEN"),
    ],
)
def test_the_name_behind_a_sign_says_whose_money_it_is(words: str, code: str) -> None:
    assert only(f"it paid {words} .").unit == code


def test_two_soles_are_fish() -> None:
    assert only("it caught two soles .").unit == "sole"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("India will pay Rs 40 billion for a wall along the Pakistan border", "INR"),
        ("at the Indian border Pakistan will pay Rs 40 billion", "PKR"),
        ("it will pay Rs 40 billion", "INR"),
        ("Sweden lends 3 billion kr to a firm in Norway", "SEK"),
        ("Sweden lends a firm in Norway 3 billion kr", "NOK"),
        ("Japan lends ¥·5bn to China", "JPY"),
        ("Egypt and Britain : Cairo pays 5 billion pounds", "EGP"),
    ],
)
def test_of_two_countries_the_nearer_one_says_whose_money_it_is(words: str, code: str) -> None:
    assert [m.unit for m in found(words)] == [code]

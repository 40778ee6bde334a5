"""Quantities over hand-made trees: what counts, how much of what, and what is no quantity."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from claimx.extract.quantities import Quantities, QuantityMention, quantities
from tests.trees import tree

RULES = Path(__file__).parents[2] / "rules" / "qualifiers" / "quantities.yaml"
WORDS = Quantities.from_rules(yaml.load(RULES.read_text("utf-8"), Loader=yaml.BaseLoader))


def found(words: str, tags: str | None = None) -> list[QuantityMention]:
    return quantities(tree(words, tags=tags), WORDS)


def only(words: str, tags: str | None = None) -> QuantityMention:
    (mention,) = found(words, tags)
    return mention


def measured(words: str, tags: str | None = None) -> list[tuple[object, str | None]]:
    """Value, or low and high, with the unit."""
    return [((m.low, m.high) if m.value is None else m.value, m.unit) for m in found(words, tags)]


# ------------------------------------------------------------------ counts


def test_the_unit_is_the_head_noun_in_the_singular() -> None:
    assert measured("Warsaw bought 24 combat jets .") == [(24, "jet")]
    assert measured("They sent 16 fire units and six batteries .") == [(16, "unit"), (6, "battery")]


def test_an_additional_four_batteries_cover_text_and_unit_token() -> None:
    mention = only("Oslo wants an additional four batteries of the NASAMS-3 system .")
    assert mention.text == "an additional four batteries"
    assert (mention.value, mention.unit, mention.additional) == (4, "battery", True)
    assert (mention.start_tok, mention.end_tok, mention.unit_token, mention.of_token) == (2, 6, 5, 6)
    assert (mention.number_tok, mention.number_end) == (4, 5)


def test_names_and_participles_stand_between_a_number_and_its_noun() -> None:
    mention = only("Lima bought 32 Korean ·-· built K2 tanks .", "NNP VBD CD NNP HYPH VBN NNP NNS .")
    assert (mention.value, mention.unit) == (32, "tank")


def test_a_second_plural_ends_the_phrase_only_if_it_is_a_common_noun() -> None:
    assert measured("sold five weapons systems Friday .", "VBD CD NNS NNS NNP .") == [(5, "system")]


def test_models_in_the_plural_are_units_with_their_case_kept() -> None:
    assert measured("Riga sold 66 F-16s .", "NNP VBD CD NNS .") == [(66, "F-16")]
    assert measured("orders for 60 F-35As .", "NNS IN CD NNPS .") == [(60, "F-35A")]


def test_names_that_have_no_plural_are_counted_behind_a_verb() -> None:
    assert measured("Kyiv gets 31 M1A1 Abrams .", "NNP VBZ CD NNP NNP .") == [(31, "Abrams")]


def test_people_are_persons_and_aircraft_stay_aircraft() -> None:
    assert measured("400 people and 36 aircraft left .") == [(400, "person"), (36, "aircraft")]


def test_a_partitive_takes_its_unit_from_behind_of() -> None:
    mention = only("two of the jets crashed .")
    assert (mention.value, mention.unit, mention.unit_token, mention.of_token) == (2, "jet", 3, 1)
    assert mention.text == "two of the jets"


def test_two_quantities_of_one_noun_do_not_overlap() -> None:
    first, second = found("Three of the five ships sailed .")
    assert (first.text, second.text) == ("Three", "five ships")
    first, second = found("eight million 250ml bottles", "CD CD CD NNS")
    assert (first.text, first.unit, second.text) == ("eight million", "bottle", "250ml")


def test_one_before_a_noun_or_of_counts_and_the_pronoun_does_not() -> None:
    assert measured("one frigate sank .", "CD NN VBD .") == [(1, "frigate")]
    assert measured("one of the founders left .", "CD IN DT NNS VBD .") == [(1, "founder")]
    assert found("the one that sank .", "DT CD WDT VBD .") == []
    assert found("each one counts .", "DT CD VBZ .") == []
    assert found("one of the worst mistakes .", "CD IN DT JJS NNS .") == []


def test_more_of_something_without_a_number_is_additional() -> None:
    mention = only("Oslo wants additional NASAMS batteries .", "NNP VBZ JJ NNP NNS .")
    assert (mention.value, mention.low, mention.additional, mention.unit) == (None, None, True, "battery")
    assert mention.text == "additional NASAMS batteries"
    assert found("Oslo gave no additional details .", "NNP VBD DT JJ NNS .") == []


@pytest.mark.parametrize("words", ["five more frigates", "five additional frigates", "another five frigates"])
def test_more_may_stand_on_either_side_of_the_number(words: str) -> None:
    mention = only(words)
    assert (mention.value, mention.unit, mention.additional, mention.text) == (5, "frigate", True, words)


def test_a_plural_noun_misread_as_a_verb_is_still_counted() -> None:
    assert measured("going to 3,000 hires this year", "VBG TO CD VBZ DT NN") == [(3000, "hire")]


# ------------------------------------------------------------------ numbers


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("24,000 jobs", 24000),
        ("12,34,567 jobs", 1234567),
        ("24\u00a0000 jobs", 24000),
        ("twenty·-·four jobs", 24),
        ("two hundred and five jobs", 205),
        ("a dozen jobs", 12),
        ("half a million jobs", 500000),
        ("2.5 million jobs", 2500000),
        ("4.3M jobs", 4300000),
        ("1.1bn jobs", 1100000000),
        ("a pair of jobs", 2),
        ("two million three thousand jobs", 2_003_000),
        ("two hundred and five thousand jobs", 205_000),
        ("a hundred and twenty·-·four jobs", 124),
        ("three and a half million jobs", 3_500_000),
        ("a quarter of a million jobs", 250_000),
        ("2,5 million jobs", 2_500_000),
        ("2½ million jobs", 2_500_000),
        ("½ million jobs", 500_000),
        ("zero jobs", 0),
    ],
)
def test_numbers_in_digits_and_words(words: str, value: int) -> None:
    assert only(words).value == value


@pytest.mark.parametrize("words", ["hundreds of thousands of shells", "several hundred jets", "dozens of jets"])
def test_vague_numbers_are_none(words: str) -> None:
    assert found(words) == []


# ------------------------------------------------------------------ ranges


@pytest.mark.parametrize(
    ("words", "low", "high", "unit"),
    [
        ("two to three squadrons", 2, 3, "squadron"),
        ("between 5 and 7 ships", 5, 7, "ship"),
        ("5·-·7·%", 5, 7, "percent"),
        ("5 to 7 percent", 5, 7, "percent"),
        ("$·2bn·-·$·3bn", 2_000_000_000, 3_000_000_000, "USD"),
        ("$·10 to $·15 billion", 10_000_000_000, 15_000_000_000, "USD"),
        ("$·200,000 to $·4 million", 200_000, 4_000_000, "USD"),
        ("four to five thousand jobs", 4000, 5000, "job"),
        ("from 208 tonnes to 193 by May", 193, 208, "tonne"),
    ],
)
def test_ranges_share_unit_and_scale(words: str, low: int, high: int, unit: str) -> None:
    mention = only(words)
    assert (mention.low, mention.high, mention.value, mention.unit) == (low, high, None, unit)


def test_small_neighbours_joined_by_or_are_a_range() -> None:
    assert measured("two or three jets") == [((2, 3), "jet")]
    assert [value for value, _ in measured("two or five jets")] == [2, 5]


def test_a_dash_binds_closer_than_a_word() -> None:
    assert measured("5 or 6·-·7 jets")[-1] == ((6, 7), "jet")
    assert measured("from 3 to 5·-·6 jets")[-1] == ((5, 6), "jet")


def test_ends_of_different_units_are_two_quantities() -> None:
    assert measured("10 km to 20 miles") == [(10, "km"), (20, "mile")]


@pytest.mark.parametrize(("words", "share"), [("one out of five jets", 20), ("four in ten jets", 40)])
def test_so_many_out_of_so_many_is_a_share(words: str, share: int) -> None:
    assert measured(words) == [(share, "percent")]


def test_a_number_in_a_year_is_no_share() -> None:
    assert measured("two in 2025") == [(2, None)]


def test_a_change_from_to_is_no_range() -> None:
    assert measured("rose 3 % to 10 %", "VBD CD NN IN CD NN") == [(3, "percent"), (10, "percent")]
    assert measured("fell 7 % to $·2bn", "VBD CD NN IN $ CD") == [(7, "percent"), (2_000_000_000, "USD")]


@pytest.mark.parametrize("words", ["a 3·-·1 win", "voted 180·-·45 against"])
def test_scores_and_votes_are_no_quantities(words: str) -> None:
    assert found(words) == []


def test_one_in_five_is_a_share() -> None:
    assert measured("one in five households") == [(20, "percent")]


# ------------------------------------------------------------------ bounds


@pytest.mark.parametrize(
    ("words", "comparator"),
    [
        ("up to 50 jets", "<="),
        ("no more than 50 jets", "<="),
        ("fewer than 50 jets", "<="),
        ("at least 50 jets", ">="),
        ("more than 50 jets", ">="),
        ("no fewer than 50 jets", ">="),
        ("50 or more jets", ">="),
        ("50·-·plus jets", ">="),
        ("about 50 jets", "~"),
        ("nearly 50 jets", "~"),
        ("some 50 jets", "~"),
        ("an estimated 50 jets", "~"),
        ("50 or so jets", "~"),
        ("just 50 jets", "="),
    ],
)
def test_bounds_in_words(words: str, comparator: str) -> None:
    mention = only(words)
    assert (mention.value, mention.unit, mention.comparator) == (50, "jet", comparator)


def test_over_is_no_bound_behind_a_row_and_before_a_time() -> None:
    assert only("a row over two islands").comparator == "="
    assert only("grew over three years", "VBD IN CD NNS").comparator == "="
    assert only("for over three years").comparator == ">="


def test_no_bound_reaches_over_a_definite_article() -> None:
    assert only("talks about the 30 jets").comparator == "="


def test_totals_and_each_are_said() -> None:
    assert only("a total of 12 ships").basis == "total"
    assert only("$·5m each").basis == "each"
    assert only("12 ships").basis is None


# ------------------------------------------------------------------ durations, measures, percent


def test_kinds() -> None:
    kinds = {m.text: m.kind for m in found("a three·-·year , 300·-·tonne , 50 percent plan for 2 jets and €·5m")}
    assert kinds == {
        "three-year": "duration", "300-tonne": "measure", "50 percent": "percent", "2 jets": "count", "€5m": "money"
    }  # fmt: skip


def test_what_a_premodifying_quantity_stands_before_is_its_unit_token() -> None:
    mention = only("a three·-·year contract")
    assert (mention.value, mention.unit, mention.unit_token) == (3, "year", 4)
    assert only("a 25·% duty").unit_token == 3


def test_a_duration_in_the_plural_stands_before_nothing() -> None:
    assert only("for ten years Delhi paid", "IN CD NNS NNP VBD").unit_token is None


@pytest.mark.parametrize(
    ("words", "value", "unit", "per"),
    [
        ("300 km", 300, "km", None),
        ("87 mph", 87, "mph", None),
        ("140 km/h", 140, "km", "hour"),
        ("400,000 barrels a day", 400000, "barrel", "day"),
        ("2 million tonnes per annum", 2000000, "tonne", "year"),
        ("2,300 square feet", 2300, "square foot", None),
        ("155mm shells", 155, "mm", None),
        ("25 basis points", 25, "basis point", None),
        ("half of the fleet", 50, "percent", None),
        ("two·-·thirds of it", pytest.approx(66.667, abs=0.001), "percent", None),
        ("minus 5 degrees", -5, "degree", None),
    ],
)
def test_measures_shares_and_rates(words: str, value: float, unit: str, per: str | None) -> None:
    mention = only(words)
    assert (mention.value, mention.unit, mention.per) == (value, unit, per)


def test_a_year_earlier_is_no_rate() -> None:
    assert only("from $·6bn a year earlier").per is None


# ------------------------------------------------------------------ what is no quantity


@pytest.mark.parametrize(
    "words",
    [
        "the S-400 system",
        "a Su-57",
        "the third ship",
        "the 23rd summit",
        "COVID-19 spread",
        "the G7 met",
        "under Article 5 of it",
        "see page 45",
        "aged 25 to 54",
        "in 2019 .",
        "in the 1990s",
        "on 4·-·5 December 2025",
        "on Dec. 3 , 2025",
        "at 10:30 GMT",
        "at 9am",
        "call 555-0123 now",
        "the 8x8 truck",
        "a 1080p screen",
        "fiscal 2026-27",
        "six·-·party talks",
        "a third country",
        "the first half",
        "the Big Three",
        "for every $10",
        "seven days a week",
        "12 hours a day",
    ],
)
def test_no_quantity(words: str) -> None:
    assert found(words) == []


@pytest.mark.parametrize("words", ["a Boeing 737", "the Nasdaq 100 fell", "Flight 17 crashed"])
def test_a_number_behind_a_name_is_part_of_it(words: str) -> None:
    assert found(words) == []


def test_a_number_behind_a_receiver_counts() -> None:
    words, tags = "They gave Ukraine 31 tanks .", "PRP VBD NNP CD NNS ."
    (mention,) = quantities(tree(words, tags=tags, lemmas="they give ukraine 31 tank ."), WORDS)
    assert (mention.value, mention.unit) == (31, "tank")


def test_a_number_behind_a_number_is_a_name() -> None:
    assert measured("ordered 50 737 MAX jets", "VBD CD CD NNP NNS") == [(50, "jet")]


def test_offsets_count_from_the_document() -> None:
    (mention,) = quantities(tree("five ships", offset=100), WORDS)
    assert (mention.start, mention.end, mention.start_tok, mention.end_tok) == (100, 110, 0, 2)


@pytest.mark.parametrize(
    "words",
    [
        "the HY - 1 missile",
        "two parts of the Su - 57",
        "parts from Lima (6883, 6897)",
        "sold fuel (7198)",
        "opened in Lima (2019)",
        "the Group of 77 met the P5+1",
    ],
)
def test_designations_and_citations_count_nothing(words: str) -> None:
    assert [m for m in found(words) if m.unit != "part" and m.value != 2] == []


def test_a_dash_behind_a_block_of_states_is_no_designation() -> None:
    assert measured("in the EU - 27 states in all - it fell", "IN DT NNP : CD NNS IN DT : PRP VBD") == [(27, "state")]


def test_a_number_said_twice_is_one() -> None:
    assert measured("ordered twelve ( 12 ) jets") == measured("ordered twelve (·12·) jets") == [(12, "jet")]
    assert measured("ordered twelve (·14·) jets") == [(12, None)]


@pytest.mark.parametrize(
    ("words", "tags", "unit"),
    [
        ("sold 400 Model 3s .", "VBD CD NNP NNS .", "Model 3"),
        ("leased eight Gripen Cs .", "VBD CD NNP NNS .", "Gripen C"),
        ("sold 24 Gripen E·/·F fighters .", "VBD CD NNP NNP SYM NNP NNS .", "fighter"),
        ("sold 66 F-16s .", "VBD CD NNS .", "F-16"),
    ],
)
def test_short_names_of_models_are_named_whole(words: str, tags: str, unit: str) -> None:
    assert only(words, tags).unit == unit


@pytest.mark.parametrize(
    ("words", "tags", "comparator"),
    [
        ("hand over 12 jets", None, "="),
        ("it took over 12 yards", "PRP VBD RP CD NNS", "="),
        ("hand over up to 12 jets", None, "<="),
        ("it sold over 12 jets", None, ">="),
    ],
)
def test_over_behind_a_verb_that_it_belongs_to_is_no_bound(words: str, tags: str | None, comparator: str) -> None:
    assert only(words, tags).comparator == comparator


def test_a_fall_and_a_rise_are_changes_and_a_span_is_a_range() -> None:
    assert [end.value for end in only("cut it from 25 % to 15 %").ends] == [25, 15]
    assert [end.value for end in only("raised it from 10 % to 25 %").ends] == [10, 25]
    assert only("fees range from 10 % to 25 %").ends == ()
    assert only("between 10 % and 25 %").ends == ()


def test_a_rate_may_stand_behind_what_is_measured() -> None:
    assert only("4 million tonnes of gas a year").per == "year"
    assert only("4 million tonnes of gas this year").per is None
    assert only("4 million tonnes of gas a year earlier").per is None

"""Times over hand-made trees: dated and relative, their kinds, and never against today."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from claimx.extract.time.dateline import dateline_day
from claimx.extract.times import TimeMention, TimeWords, times
from tests.trees import tree

RULES = Path(__file__).parents[2] / "rules" / "qualifiers" / "times.yaml"
WORDS = TimeWords.from_rules(yaml.load(RULES.read_text("utf-8"), Loader=yaml.BaseLoader))
DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
PUBLISHED = "2025-12-03"  # a Wednesday


def found(words: str, tags: str | None = None, published: str | None = PUBLISHED) -> list[TimeMention]:
    return times(tree(words, tags=tags), WORDS, published)


def only(words: str, tags: str | None = None, published: str | None = PUBLISHED) -> TimeMention:
    (mention,) = found(words, tags, published)
    return mention


@pytest.mark.parametrize(
    ("words", "text", "start", "end"),
    [
        ("on 4·-·5 December 2025", "4-5 December 2025", "2025-12-04", "2025-12-05"),
        ("on December 4·, 2024", "December 4, 2024", "2024-12-04", "2024-12-04"),
        ("on the 3rd of March 2026", "3rd of March 2026", "2026-03-03", "2026-03-03"),
        ("on 2025-12-03", "2025-12-03", "2025-12-03", "2025-12-03"),
        ("on 25/12/2025", "25/12/2025", "2025-12-25", "2025-12-25"),
        ("in December 2025", "December 2025", "2025-12-01", "2025-12-31"),
        ("in February 2024", "February 2024", "2024-02-01", "2024-02-29"),
        ("in 2030", "2030", "2030-01-01", "2030-12-31"),
        ("in the third quarter of 2025", "the third quarter of 2025", "2025-07-01", "2025-09-30"),
        ("in Q3 2025", "Q3 2025", "2025-07-01", "2025-09-30"),
        ("the first half of 2026", "the first half of 2026", "2026-01-01", "2026-06-30"),
        ("in the 1990s", "the 1990s", "1990-01-01", "1999-12-31"),
        ("fiscal 2026-27", "fiscal 2026-27", "2026-01-01", "2027-12-31"),
        ("in FY27", "FY27", "2027-01-01", "2027-12-31"),
        ("in FY26-27", "FY26-27", "2026-01-01", "2027-12-31"),
        ("in the early 1990s", "early 1990s", "1990-01-01", "1993-12-31"),
        ("by the mid-2030s", "mid-2030s", "2034-01-01", "2036-12-31"),
        ("in the late 1980s", "late 1980s", "1987-01-01", "1989-12-31"),
        ("during July - December 1996", "July - December 1996", "1996-07-01", "1996-12-31"),
        ("in summer 2024", "summer 2024", "2024-06-01", "2024-08-31"),
        ("in early 2023", "early 2023", "2023-01-01", "2023-04-30"),
        ("in mid-2026", "mid-2026", "2026-05-01", "2026-08-31"),
        ("at the end of 2027", "the end of 2027", "2027-12-31", "2027-12-31"),
        ("from 1 January 2014 to 31 December 2017", "1 January 2014 to 31 December 2017", "2014-01-01", "2017-12-31"),
        ("between March and June 2026", "March and June 2026", "2026-03-01", "2026-06-30"),
        ("between 2026 and 2028", "2026 and 2028", "2026-01-01", "2028-12-31"),
    ],
)
def test_dated_times(words: str, text: str, start: str, end: str) -> None:
    mention = only(words)
    assert (mention.text, mention.start_date, mention.end_date) == (text, start, end)


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("today", "2025-12-03", "2025-12-03"),
        ("yesterday", "2025-12-02", "2025-12-02"),
        ("tomorrow", "2025-12-04", "2025-12-04"),
        ("last week", "2025-11-24", "2025-11-30"),
        ("this week", "2025-12-01", "2025-12-07"),
        ("next month", "2026-01-01", "2026-01-31"),
        ("last year", "2024-01-01", "2024-12-31"),
        ("last Friday", "2025-11-28", "2025-11-28"),
        ("last Wednesday", "2025-11-26", "2025-11-26"),  # on a Wednesday: a week before
        ("next Wednesday", "2025-12-10", "2025-12-10"),
        ("October last year", "2024-10-01", "2024-10-31"),
        ("12 June of this year", "2025-06-12", "2025-06-12"),
        ("the spring of next year", "2026-03-01", "2026-05-31"),
        ("the first week of May 2026", "2026-05-01", "2026-05-07"),
        ("the last week of May 2026", "2026-05-25", "2026-05-31"),
        ("the second half of February 2026", "2026-02-16", "2026-02-28"),
        ("the first nine months of last year", "2024-01-01", "2024-09-30"),
        ("the first three months of the year", "2025-01-01", "2025-03-31"),
        ("next Friday", "2025-12-05", "2025-12-05"),
        ("two years ago", "2023-01-01", "2023-12-31"),
        ("two weeks ago", "2025-11-17", "2025-11-23"),
        ("the next ten years", "2025-12-03", "2035-12-03"),
        ("the past three months", "2025-09-03", "2025-12-03"),
        ("the coming weeks", "2025-12-03", None),
        ("later this year", "2025-12-03", "2025-12-31"),
        ("earlier this month", "2025-12-01", "2025-12-03"),
        ("the end of the month", "2025-12-31", "2025-12-31"),
        ("early next week", "2025-12-08", "2025-12-09"),
        ("within 18 months", "2025-12-03", "2027-06-03"),
    ],
)
def test_relative_times_count_from_the_day_of_publication(words: str, start: str, end: str | None) -> None:
    mention = only(words)
    assert (mention.start_date, mention.end_date) == (start, end)


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("last weekend", "2025-11-29", "2025-11-30"),
        ("this weekend", "2025-12-06", "2025-12-07"),
        ("last fortnight", "2025-11-17", "2025-11-23"),
        ("last quarter", "2025-07-01", "2025-09-30"),
        ("last decade", "2010-01-01", "2019-12-31"),
        ("this century", "2000-01-01", "2099-12-31"),
        ("last March", "2025-03-01", "2025-03-31"),
        ("next March", "2026-03-01", "2026-03-31"),
        ("next December", "2026-12-01", "2026-12-31"),
        ("last December", "2024-12-01", "2024-12-31"),
        ("last summer", "2025-06-01", "2025-08-31"),
        ("next summer", "2026-06-01", "2026-08-31"),
        ("last winter", "2024-12-01", "2025-02-28"),
        ("next winter", "2026-12-01", "2027-02-28"),
        ("next fiscal year", "2026-01-01", "2026-12-31"),
        ("the first quarter", "2025-01-01", "2025-03-31"),
        ("the fourth quarter of last year", "2024-10-01", "2024-12-31"),
        ("the second half of next year", "2026-07-01", "2026-12-31"),
        ("the start of the month", "2025-12-01", "2025-12-01"),
        ("the middle of the year", "2025-05-01", "2025-08-31"),
        ("by year-end", "2025-12-31", "2025-12-31"),
        ("three weeks from now", "2025-12-22", "2025-12-28"),
        ("a year earlier", "2024-01-01", "2024-12-31"),
        ("the past century", "1925-12-03", "2025-12-03"),
        ("the past few weeks", None, "2025-12-03"),
        ("within 900 centuries", "2025-12-03", None),  # beyond the calendar
        ("within several months", None, None),  # nobody knows how many
        ("two days earlier", None, None),  # earlier than something else
    ],
)
def test_periods_are_stepped_through_by_their_own_unit(words: str, start: str | None, end: str | None) -> None:
    mention = only(words)
    assert (mention.start_date, mention.end_date) == (start, end)


def test_a_quarter_still_to_come_is_last_years_unless_the_sentence_looks_ahead() -> None:
    early = "2025-02-03"
    past = only("It lost money in the third quarter .", "PRP VBD NN IN DT JJ NN .", early)
    ahead = only("It will open in the third quarter .", "PRP MD VB IN DT JJ NN .", early)
    assert (past.start_date, ahead.start_date) == ("2024-07-01", "2025-07-01")


def test_in_two_weeks_is_a_time_where_the_sentence_looks_ahead_and_a_length_where_it_looks_back() -> None:
    ahead = only("It will open in two weeks .", "PRP MD VB IN CD NNS .")
    assert (ahead.text, ahead.start_date, ahead.end_date) == ("two weeks", "2025-12-15", "2025-12-21")
    assert found("It opened in two weeks .", "PRP VBD IN CD NNS .") == []


@pytest.mark.parametrize(
    ("words", "text", "start", "end"),
    [
        ("the first nine months of 2024", "the first nine months of 2024", "2024-01-01", "2024-09-30"),
        ("the first 13 months of 2025", "2025", "2025-01-01", "2025-12-31"),
        ("in winter 2026", "winter 2026", "2026-12-01", "2027-02-28"),
        ("in FY2026", "FY2026", "2026-01-01", "2026-12-31"),
        ("on 12/25/2025", "12/25/2025", "2025-12-25", "2025-12-25"),
        ("on 31 June 2025", "June 2025", "2025-06-01", "2025-06-30"),
        ("late next month", "late next month", "2026-01-21", "2026-01-31"),
        ("on February 29", "February 29", "2024-02-29", "2024-02-29"),
    ],
)
def test_what_the_calendar_does_not_have_is_not_made_up(words: str, text: str, start: str, end: str) -> None:
    mention = only(words)
    assert (mention.text, mention.start_date, mention.end_date) == (text, start, end)


def test_a_range_that_runs_backwards_is_none() -> None:
    assert [m.text for m in found("from 2027 to 2020")] == ["2027", "2020"]
    assert found("2010·-·2009") == []


@pytest.mark.parametrize("words", ["TODAY wrote so", "last weeks", "the third half", "on 2025-13-01"])
def test_what_only_looks_like_a_time_is_none(words: str) -> None:
    assert found(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "yesterday", "last week", "on Tuesday", "in March", "the next ten years", "on Dec. 3", "last weekend",
        "next March", "last summer", "next fiscal year", "the third quarter", "the end of the month", "two years ago",
        "within two years", "last month",
    ],
)  # fmt: skip
def test_without_a_day_of_publication_relative_times_have_no_dates(words: str) -> None:
    mention = only(words, published=None)
    assert (mention.start_date, mention.end_date) == (None, None)


def test_a_dateline_counts_before_the_day_of_publication() -> None:
    (mention,) = times(tree("yesterday"), WORDS, "2025-12-05", "2025-12-03")
    assert mention.start_date == "2025-12-02"


def test_a_weekday_lies_behind_a_past_verb_and_ahead_of_a_future_one() -> None:
    assert only("He left on Friday .", "PRP VBD IN NNP .").start_date == "2025-11-28"
    assert only("He will leave on Friday .", "PRP MD VB IN NNP .").start_date == "2025-12-05"
    assert only("Talks resume on Friday .", "NNS VBP IN NNP .").start_date == "2025-12-05"
    assert only("He spoke on Wednesday .", "PRP VBD IN NNP .").start_date == "2025-12-03"


def test_a_date_without_a_year_is_the_nearest_unless_a_verb_tells() -> None:
    assert only("the Jan. 5 deadline").start_date == "2026-01-05"
    assert only("It closed on Jan. 5 .", "PRP VBD IN NNP CD .").start_date == "2025-01-05"


@pytest.mark.parametrize(
    ("words", "kind", "start", "end"),
    [
        ("by 2030", "deadline", "2030-01-01", "2030-12-31"),
        ("no later than 2030", "deadline", "2030-01-01", "2030-12-31"),
        ("within two years", "deadline", "2025-12-03", "2027-12-03"),
        ("since 2020", "duration", "2020-01-01", None),
        ("until 2031", "duration", None, "2031-12-31"),
        ("for three years", "duration", None, None),
        ("over the next ten years", "duration", "2025-12-03", "2035-12-03"),
        ("deliveries will start in 2027", "delivery", "2027-01-01", "2027-12-31"),
        ("to be delivered by 2028", "delivery", "2028-01-01", "2028-12-31"),
        ("jets ordered in 2019", "order", "2019-01-01", "2019-12-31"),
        ("a vote in 2019", "event", "2019-01-01", "2019-12-31"),
        ("from 3 to 9 November", "duration", "2025-11-03", "2025-11-09"),
        ("from 2019 onwards", "duration", "2019-01-01", None),
        ("deliveries are expected between 2026 and 2029", "delivery", "2026-01-01", "2029-12-31"),
        ("the contract runs from 2027 to 2032", "duration", "2027-01-01", "2032-12-31"),
        ("the first batch arrived in 2024", "delivery", "2024-01-01", "2024-12-31"),
        ("the delegation arrived in 2024", "event", "2024-01-01", "2024-12-31"),
        ("he arrived in 2024", "event", "2024-01-01", "2024-12-31"),
    ],
)
def test_kinds(words: str, kind: str, start: str | None, end: str | None) -> None:
    mention = only(words)
    assert (mention.kind, mention.start_date, mention.end_date) == (kind, start, end)


@pytest.mark.parametrize(
    "words",
    [
        "May said so",
        "they may march",
        "2000 workers left",
        "a $·2030 bill",
        "the S-2000 system",
        "a 1999.5 reading",
        "a three·-·year contract",
        "2,025 jets",
    ],
)
def test_no_time(words: str) -> None:
    assert found(words, None) == []


def test_a_year_behind_a_name_belongs_to_it() -> None:
    assert found("the Expo 2025 opened", "DT NNP CD VBD") == []


@pytest.mark.parametrize("words", ["Russia Today said so", "see archive.·today·/·x", "the Vision 2030 plan"])
def test_a_word_for_a_day_inside_a_name_is_no_time(words: str) -> None:
    assert found(words) == []


def test_a_quarter_by_its_letter_lies_behind_a_past_verb() -> None:
    early = "2025-02-03"
    assert only("It sold ten in Q3 .", "PRP VBD CD IN NNP .", early).start_date == "2024-07-01"
    assert only("It will sell ten in Q3 .", "PRP MD VB CD IN NNP .", early).start_date == "2025-07-01"


@given(st.dates(date(1950, 1, 1), date(2150, 1, 1)), st.sampled_from([*DAY_NAMES]))
def test_last_and_next_weekday_are_never_the_day_itself(day: date, name: str) -> None:
    last = only(f"last {name}", published=day.isoformat())
    coming = only(f"next {name}", published=day.isoformat())
    behind, ahead = (date.fromisoformat(m.start_date or "") for m in (last, coming))
    assert 1 <= (day - behind).days <= 7
    assert 1 <= (ahead - day).days <= 7
    assert behind.weekday() == ahead.weekday() == DAY_NAMES.index(name)


def test_slashes_that_could_be_read_two_ways_give_no_date() -> None:
    assert only("on 03/12/2025").start_date is None


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("LIMA, March 3 (Agency) - Peru bought jets.", "2026-03-03"),
        ("NEW DELHI, Dec 3, 2024 (Agency) — India said so.", "2024-12-03"),
        ("OSLO, 28 November – Norway agreed.", "2025-11-28"),
        ("In Lima, March 3 was cold.", None),
    ],
)
def test_the_day_of_a_dateline(head: str, day: str | None) -> None:
    assert dateline_day(head, WORDS.vocabulary, PUBLISHED) == day


PIECES = """
weekend summer winter half fiscal year-end later centuries decade
4 5 31 2019 2030 4-5 December Dec. May March Monday Fri last next this the end of early mid- late week weeks month year
years quarter third first half Q3 fiscal 2026-27 1990s ago earlier within in by since until for over ten two a past
coming today tomorrow from to and between - , . 03/12/2025 2025-12-03 will said deliveries
"""


@example("4 week earlier Q3", None)
@given(
    st.lists(st.sampled_from(PIECES.split()), min_size=1, max_size=20).map(" ".join),
    st.sampled_from([None, "2025-12-03", "2024-02-29", "0001-01-01", "9999-12-31", "nonsense"]),
)
def test_every_time_is_a_slice_none_overlap_and_dates_are_in_order(words: str, published: str | None) -> None:
    made = tree(words)
    end = 0
    for mention in times(made, WORDS, published):
        assert mention.text == made.text[mention.start : mention.end]
        assert mention.start >= end
        end = mention.end
        if mention.start_date and mention.end_date:
            assert mention.start_date <= mention.end_date


@pytest.mark.parametrize(
    "words", ["twice as much as in 2023", "more gas than in May 2024", "up 5 % compared with 2023"]
)
def test_what_is_only_compared_with_is_no_time_of_the_event(words: str) -> None:
    assert found(words) == []


def test_a_year_behind_a_plain_preposition_stays_the_events() -> None:
    assert only("as much in 2023").start_date == "2023-01-01"

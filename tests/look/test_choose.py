"""Filters, free text, ids."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimx.errors import UsageError
from claimx.look.choose import Wanted, find, neighbours, select
from claimx.look.folder import Run, open_run
from claimx.model import Argument, Related
from tests.look.runs import claim, denied, document, full, place, write

OTHER = document("2025-04-tanks.txt")
FULL, DENIED, PLAIN = "aaaa000011112222", "bbbb000011112222", "cccc000011112222"


@pytest.fixture
def run(tmp_path: Path) -> Run:
    plain = claim(PLAIN, OTHER, status="possible", roles={"item": (Argument(**place("coast")),)})
    return open_run(write(tmp_path, [full(), denied(), plain], [document(), OTHER]))


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        (Wanted(), [FULL, DENIED, PLAIN]),
        (Wanted(types=("meeting",)), [DENIED]),
        (Wanted(types=("meeting", "procurement")), [FULL, DENIED, PLAIN]),
        (Wanted(types=("buying",)), []),
        (Wanted(statuses=("planned", "possible")), [FULL, PLAIN]),
        (Wanted(polarities=("negative",)), [DENIED]),
        (Wanted(documents=("news/frigates.txt",)), [FULL, DENIED]),
        (Wanted(documents=("in/news/frigates.txt",)), [FULL, DENIED]),
        (Wanted(documents=("frigates",)), [FULL, DENIED]),
        (Wanted(documents=("2025-*",)), [PLAIN]),
        (Wanted(documents=("frig",)), []),
        (Wanted(entities=("country:no",)), [FULL, DENIED]),
        (Wanted(entities=("NORWAY",)), [FULL, DENIED]),
        (Wanted(entities=("spain",)), [FULL, DENIED]),
        (Wanted(entities=("Nor",)), []),
        (Wanted(words=("PARLIAMENT", "italy")), [FULL, PLAIN]),
        (Wanted(words=("guard",)), [FULL]),
        (Wanted(words=("talks", "italy")), []),
        (Wanted(types=("procurement",), statuses=("planned",), words=("coast",)), [FULL]),
    ],
)
def test_a_filter_leaves_the_claims_that_are_wanted(run: Run, wanted: Wanted, ids: list[str]) -> None:
    assert [line.claim.claim_id for line in select(run, wanted)] == ids


def test_a_type_of_any_script_is_found(tmp_path: Path) -> None:
    run = open_run(write(tmp_path, [claim(type="закупка")]))
    assert [line.claim.type for line in select(run, Wanted(types=("закупка",)))] == ["закупка"]


def test_the_beginning_of_an_id_is_enough_where_one_claim_has_it(run: Run) -> None:
    assert find(run, "b").claim.claim_id == DENIED
    assert find(run, DENIED).claim.claim_id == DENIED


@pytest.mark.parametrize(
    ("id_", "problem"),
    [
        ("dddd", "no claim 'dddd' in "),
        ("0000", "no claim '0000' in "),
        ("", "3 claims of "),
    ],
)
def test_an_unknown_or_ambiguous_id_is_wrong_usage(run: Run, id_: str, problem: str) -> None:
    with pytest.raises(UsageError, match=problem):
        find(run, id_)


def test_an_ambiguous_id_names_candidates(tmp_path: Path) -> None:
    run = open_run(write(tmp_path, [claim(f"ab{n}") for n in range(6)]))
    with pytest.raises(UsageError) as caught:
        find(run, "ab")
    assert str(caught.value) == f"6 claims of {tmp_path} have an id that begins with 'ab': ab0, ab1, ab2, ab3, …"


def test_an_exact_id_wins_over_longer_ones(tmp_path: Path) -> None:
    assert find(open_run(write(tmp_path, [claim("abc"), claim("ab")])), "ab").claim.claim_id == "ab"


def test_neighbours_are_those_a_claim_names_and_those_that_name_it(tmp_path: Path) -> None:
    names_it = claim("dddd", related=(Related(claim_id=FULL, relation="repeats"),))
    run = open_run(write(tmp_path, [full(), denied(), claim(PLAIN), names_it]))
    assert set(neighbours(run, full())) == {DENIED, "dddd"}
    assert set(neighbours(run, denied())) == {FULL}
    assert neighbours(run, claim(PLAIN)) == {}

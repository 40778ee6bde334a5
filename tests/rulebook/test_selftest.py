"""The self-test of examples, with extractors made of plain functions."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from claimx.cli.rules import app
from claimx.errors import UsageError
from claimx.rulebook.selftest import Found, Result, agree, describe, run_examples
from tests.rulebook.layer import FRAME, TYPES, loaded, rules, write


def run(folder: Path, *found: Found, frame: str = FRAME) -> list[Result]:
    """Runs the examples with an extractor that finds the same in every text that has a name in it."""
    book = loaded(folder, frames__buy=frame)
    return list(run_examples(book.frames, lambda text: found if "Norway" in text else (), book.types))


def buy(item: str, *buyers: str, rule: str = "procurement.buy", tie: str | None = None) -> Found:
    return Found("procurement", {"buyer": buyers, "item": [item]}, rule, tie)


def test_an_example_holds_when_its_claim_is_found(tmp_path: Path) -> None:
    results = run(tmp_path, buy("new tugs", "Norway"))
    assert [result.problem for result in results] == ["", ""]
    assert results[0].fired == ("procurement.buy",)


def test_any_frame_of_the_type_may_make_the_claim(tmp_path: Path) -> None:
    assert not run(tmp_path, buy("tugs", "Norway", rule="procurement.other"))[0].problem


def test_a_claim_of_a_type_that_extends_the_frame_s_counts_as_one_of_it(tmp_path: Path) -> None:
    types = TYPES + "  lease: {about: someone leases, extends: procurement}\n"
    book = loaded(tmp_path, claim_types=types)
    lease = Found("lease", {"buyer": ["Norway"], "item": ["tugs"]})
    assert [one.problem for one in run_examples(book.frames, lambda _: [lease], book.types)] == [
        "", "must not fire, but found {buyer: Norway, item: tugs}",
    ]  # fmt: skip


def test_a_claim_of_another_type_does_not_count(tmp_path: Path) -> None:
    result = run(tmp_path, Found("supply", {"buyer": ["Norway"], "item": ["tugs"]}))[0]
    assert result.problem == "expected {buyer: Norway, item: tugs}\n    found    nothing of this type"
    assert result.failed


def test_a_filler_too_many_fails(tmp_path: Path) -> None:
    assert run(tmp_path, buy("tugs", "Norway", "Sweden"))[0].failed


def test_a_role_that_is_not_named_is_free(tmp_path: Path) -> None:
    frame = FRAME.replace("{buyer: Norway, item: tugs}", "{item: tugs}")
    assert not run(tmp_path, buy("tugs", "Sweden"), frame=frame)[0].failed


def test_a_role_named_without_fillers_must_stay_empty(tmp_path: Path) -> None:
    frame = FRAME.replace("{buyer: Norway,", "{buyer: [],")
    assert run(tmp_path / "a", buy("tugs", "Norway"), frame=frame)[0].failed
    assert not run(tmp_path / "b", buy("tugs"), frame=frame)[0].failed


def test_two_claims_of_an_example_need_two_claims(tmp_path: Path) -> None:
    frame = FRAME.replace("[{buyer: Norway, item: tugs}]", "[{item: tugs}, {buyer: Norway}]")
    assert run(tmp_path / "a", buy("tugs", "Norway"), frame=frame)[0].failed
    assert not run(tmp_path / "b", buy("tugs", "Norway"), buy("buoys", "Norway"), frame=frame)[0].failed


def test_a_negative_example_fails_when_a_claim_of_its_type_comes_of_it(tmp_path: Path) -> None:
    frame = FRAME.replace("He bought time.", "Norway bought time.")
    result = run(tmp_path, buy("time", "Norway"), frame=frame)[1]
    assert result.problem == "must not fire, but found {buyer: Norway, item: time}"
    assert describe(result) == (
        f"{tmp_path.name}/frames/buy.yaml:12: procurement.buy: FAILED\n    Norway bought time.\n"
        "    must not fire, but found {buyer: Norway, item: time}\n    fired: procurement.buy"
    )


def test_a_known_miss_is_told_and_does_not_fail(tmp_path: Path) -> None:
    result = run(tmp_path, frame=FRAME.replace("item: tugs}]", "item: tugs}]\n        todo: true"))[0]
    assert result.problem
    assert not result.failed
    assert ": todo\n" in describe(result)


def test_a_tie_that_an_example_reaches_fails(tmp_path: Path) -> None:
    result = run(tmp_path, buy("tugs", "Norway", tie="supply.sell"))[0]
    assert result.problem == "procurement.buy and supply.sell fit equally well"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("jets", "the F-16 jets", True),
        ("the US firm Lockheed Martin", "Lockheed Martin", True),
        ("Norway's navy", "navy of Norway", True),
        ("jets", "ships", False),
        ("the yard", "the ships", False),
        ("air defence systems", "air force bases", False),
    ],
)
def test_fillers_agree_by_their_words(one: str, other: str, same: bool) -> None:
    assert agree(one, other) is agree(other, one) is same


def test_the_check_command_prints_one_line_of_counts_for_good_rules() -> None:
    result = CliRunner().invoke(app, ["check"])
    assert result.exit_code == 0, result.output
    assert result.output.startswith("OK: 13 claim types, ")


def test_the_check_command_prints_problems_and_fails(tmp_path: Path) -> None:
    folder = rules(tmp_path, words="x: [$nothing]\n")
    result = CliRunner().invoke(app, ["check", "--rules", str(folder)])
    assert result.exit_code == 1
    assert "words.yaml:1:5: unknown word list '$nothing'" in result.output


MINE = FRAME.replace("procurement.buy", "mine.buy")


def test_the_test_command_prints_what_does_not_hold_and_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write(tmp_path, frames__buy=MINE)
    monkeypatch.setattr("claimx.cli.rules.testing._extractor", lambda model, layers: lambda text: [])
    result = CliRunner().invoke(app, ["test", "--rules", str(folder), "mine.buy"])
    assert result.exit_code == 1
    assert result.output.splitlines() == [
        f"{tmp_path.name}/frames/buy.yaml:10: mine.buy: FAILED",
        "    Norway bought six tugs.",
        "    expected {buyer: Norway, item: tugs}",
        "    found    nothing of this type",
        "1 of 2 examples of 1 frame hold",
    ]


def test_the_test_command_names_frames_near_to_one_that_it_does_not_know(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["test", "--rules", str(write(tmp_path, frames__buy=MINE)), "mine.by"])
    assert isinstance(result.exception, UsageError)
    assert str(result.exception).startswith("no frame 'mine.by'; did you mean 'mine.buy'?")

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from claimx.errors import UsageError
from claimx.measure.gold import GoldArticle, GoldQuantity
from claimx.measure.score import same_quantity, score_article, score_run
from claimx.measure.tally import Count, Figures, Tally, matched
from claimx.model import Claim, Quantity
from tests.look.runs import TEXT, denied, full, write

ROOT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("CLAIMX_SHARED") or ROOT.parent / "shared")
ANCHORS = {"procurement": ("item",), "meeting": ("participant", "host", "event")}
PURCHASE: dict[str, Any] = {
    "id": "1",
    "types": ["procurement"],
    "at": "plans to buy five frigates",
    "roles": {"item": [["frigates"]], "buyer": [["Norway"]], "supplier": [["Italy"]]},
    "quantities": [{"value": 5, "unit": "frigate"}],
    "motives": [["guard its coast"]],
    "conditions": [["parliament agrees"]],
    "status": "planned",
    "polarity": "positive",
    "attribution": ["ministry"],
}
TALKS: dict[str, Any] = {
    "id": "2",
    "types": ["meeting"],
    "at": "talks with Spain",
    "roles": {"participant": [["Norway"], ["Spain"]], "event": [["talks"]]},
    "status": ["actual", "planned"],
    "polarity": "negative",
}


def scored(gold: list[dict[str, Any]], claims: list[Claim]) -> Tally:
    tally = Tally()
    article = GoldArticle.model_validate({"source": "frigates.txt", "claims": gold})
    score_article(article, claims, TEXT, ANCHORS, tally)
    return tally


def wrong(tally: Tally) -> dict[str, tuple[int, int]]:
    """Wrong and missed decisions of the slots that have any."""
    return {slot: (c.wrong, c.missed) for slot, c in tally.counts.items() if c.wrong or c.missed}


def test_records_that_say_what_gold_says_are_all_right() -> None:
    tally = scored([PURCHASE, TALKS], [full(), denied()])
    assert wrong(tally) == {}
    assert {row[:3] for row in tally.rows().values()} == {(1.0, 1.0, 1.0)}
    assert tally.differences == []


def test_a_pronoun_counts_by_what_it_stands_for() -> None:
    assert scored([TALKS], [denied()])["roles"].right == 3


def test_a_missed_claim_is_missed_with_all_its_slots() -> None:
    tally = scored([PURCHASE], [])
    assert {slot: missed for slot, (_, missed) in wrong(tally).items()} == {
        "claims": 1, "roles": 3, "quantities": 1, "motives": 1, "conditions": 1,
        "status": 1, "polarity": 1, "attribution": 1,
    }  # fmt: skip
    assert tally.differences[0].startswith("missed      1: procurement")


def test_a_record_that_gold_does_not_know_is_wrong_with_all_that_it_says() -> None:
    tally = scored([], [full()])
    assert {slot: count for slot, (count, _) in wrong(tally).items()} == {
        "claims": 1, "roles": 3, "quantities": 1, "motives": 1, "conditions": 1, "attribution": 1,
    }  # fmt: skip


def test_an_optional_claim_is_neither_demanded_nor_punished() -> None:
    assert wrong(scored([{**PURCHASE, "optional": True}], [full()])) == {}
    assert wrong(scored([{**PURCHASE, "optional": True}], [])) == {}


def test_a_claim_is_found_only_by_one_of_its_anchors() -> None:
    ships = {**PURCHASE, "roles": {"item": [["submarines"]], "buyer": [["Norway"]]}}
    assert scored([ships], [full()])["claims"] == Count(wrong=1, missed=1)


def test_types_that_nobody_declared_are_left_out() -> None:
    assert scored([], [full().model_copy(update={"type": "takeover"})])["claims"] == Count()


def test_a_slot_that_gold_leaves_out_forgives_one_filler() -> None:
    free = {key: value for key, value in PURCHASE.items() if key != "motives"}
    twice = full().model_copy(update={"motives": full().motives * 2})
    assert scored([free], [full()])["motives"] == Count()
    assert scored([free], [twice])["motives"] == Count(wrong=1)


def test_each_difference_is_told() -> None:
    tally = scored([{**PURCHASE, "status": "actual", "conditions": []}], [full()])
    assert tally.differences == [
        "conditions  1: want [], got ['parliament agrees']",
        "status      1: want actual, got planned",
    ]


def test_gold_that_does_not_stand_in_the_article_is_an_error() -> None:
    with pytest.raises(ValueError, match="gold claim 1: the article does not contain 'sold'"):
        scored([{**PURCHASE, "at": "sold"}], [])


@pytest.mark.parametrize(
    ("wanted", "same"),
    [
        ({"value": 5}, True),
        ({"value": 5, "unit": "Frigate"}, True),
        ({"value": 6}, False),
        ({"low": 5, "high": 6}, False),
        ({"value": 5, "unit": "ship"}, False),
        ({"value": 5, "comparator": "~"}, False),
        ({"additional": True}, False),
    ],
)
def test_a_quantity_is_right_in_all_that_gold_asks(wanted: dict[str, Any], same: bool) -> None:
    found = Quantity(text="five frigates", start=0, end=13, kind="count", value=5, unit="frigate")
    assert same_quantity(found, GoldQuantity(**wanted)) == same


def test_each_wanted_thing_takes_one_found_thing() -> None:
    assert matched(["a", "a", "b"], ["a", "c"], lambda x, y: x == y) == Count(right=1, wrong=2, missed=1)


def test_where_nothing_is_asked_and_nothing_found_nothing_is_wrong() -> None:
    assert Count().figures() == Figures(1.0, 1.0, 1.0, 0)


def test_a_run_is_scored_by_the_names_of_its_files(tmp_path: Path) -> None:
    run = write(tmp_path / "run", [full()])
    gold = tmp_path / "gold.json"
    gold.write_text(json.dumps({"source": "frigates.txt", "claims": [PURCHASE]}))
    assert score_run(gold, run, ANCHORS).rows()["mission"].f1 == 1
    gold.write_text(json.dumps({"source": "gone.txt", "claims": []}))
    with pytest.raises(UsageError, match=r"gone\.txt was not read"):
        score_run(gold, run, ANCHORS)


def test_the_figures_are_those_of_the_reference_scorer() -> None:
    scorer = SHARED / "tools" / "score.py"
    if not scorer.is_file():
        pytest.skip("../shared is absent")
    gold, claims = ROOT / "tests" / "gold", ROOT / "outputs" / "claims.jsonl"
    command = [sys.executable, str(scorer), str(gold), str(claims), "--text", str(ROOT / "corpus"), "--json"]
    told = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    types = {claim["types"][0] for path in gold.glob("*.json") for claim in json.loads(path.read_text())["claims"]}
    from tests.packaged import packaged

    ours = score_run(gold, ROOT / "outputs", {name: packaged().types[name].required_any for name in types})
    assert {slot: [round(v, 3) for v in row[:3]] for slot, row in ours.rows().items()} == {
        slot: [row["p"], row["r"], row["f1"]] for slot, row in told.items()
    }

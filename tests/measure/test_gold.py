from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from claimx.errors import UsageError
from claimx.measure.gold import load_gold


def gold(folder: Path, **claim: Any) -> Path:
    path = folder / "a.json"
    path.write_text(
        json.dumps({"source": "a.txt", "claims": [{"id": "1", "types": ["supply"], "at": "sold", **claim}]})
    )
    return path


def test_one_value_and_a_list_of_values_are_both_lists(tmp_path: Path) -> None:
    (article,) = load_gold(gold(tmp_path, status="planned", polarity=["positive", "negative"]))
    assert article.claims[0].status == ("planned",)
    assert article.claims[0].polarity == ("positive", "negative")


def test_an_attribution_that_is_null_asks_and_one_that_is_absent_does_not(tmp_path: Path) -> None:
    assert load_gold(gold(tmp_path, attribution=None))[0].claims[0].asks_attribution
    assert not load_gold(gold(tmp_path))[0].claims[0].asks_attribution


def test_the_files_of_a_folder_come_by_name(tmp_path: Path) -> None:
    gold(tmp_path)
    (tmp_path / "b.json").write_text('{"source": "b.txt", "claims": []}')
    assert [article.source for article in load_gold(tmp_path)] == ["a.txt", "b.txt"]


@pytest.mark.parametrize(
    ("claim", "problem"),
    [
        ({"stauts": "planned"}, "claims.0.stauts: Extra inputs are not permitted"),
        ({"at": ""}, "claims.0.at: String should have at least 1 character"),
        ({"status": "likely"}, "claims.0.status.0: Input should be 'actual', 'planned', 'expected' or 'possible'"),
    ],
)
def test_what_is_wrong_in_gold_is_told_with_its_place(tmp_path: Path, claim: dict[str, Any], problem: str) -> None:
    path = gold(tmp_path, **claim)
    with pytest.raises(UsageError) as error:
        load_gold(path)
    assert str(error.value) == f"{path}: {problem}"


def test_gold_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no gold files"):
        load_gold(tmp_path)
    with pytest.raises(UsageError, match=r"x\.json: No such file"):
        load_gold(tmp_path / "x.json")

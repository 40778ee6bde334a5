from __future__ import annotations

import pytest

from claimx.explain.account import Account
from claimx.explain.outline import show_outline
from claimx.look.screen import Screen
from tests.explain.made import BUY, account


def printed(told: Account, capsys: pytest.CaptureFixture[str], everything: bool = False) -> list[str]:
    show_outline(told, Screen(), everything)
    return capsys.readouterr().out.splitlines()


def test_no_line_is_wider_than_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert max(map(len, printed(account(), capsys))) <= 80


def test_functions_chain_and_repairs_stand_under_their_word(capsys: pytest.CaptureFixture[str]) -> None:
    lines = [line.strip() for line in printed(account(), capsys)]
    at = lines.index("buy  verb “buy”")
    assert lines[at + 1 : at + 6] == [
        "subject        Norway",
        "object         frigates",
        "parties        Norway",
        "above it       plans (infinitive)",
        "repairs        merge names",
    ]


def test_the_frame_that_won_comes_first_with_its_record_and_its_place(capsys: pytest.CaptureFixture[str]) -> None:
    lines = [line.strip() for line in printed(account(), capsys)]
    won = lines.index("✓ procurement.buy  matched  rules/frames/procurement.yaml:7")
    assert lines[won + 1] == "claim aaaa0000 Norway → frigates"
    assert "· procurement.get  lost to procurement.buy" in lines


def test_few_of_the_failed_frames_are_told_unless_all_are_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    few = [line.strip() for line in printed(account(), capsys)]
    assert few.count("✗ supply.n6  role item: no object") == 1
    assert "… and 2 more frames that failed (--all)" in few
    everything = [line.strip() for line in printed(account(), capsys, everything=True)]
    assert "✗ supply.n8  role item: no object" in everything


def test_a_matched_frame_without_a_record_says_why(capsys: pytest.CaptureFixture[str]) -> None:
    left_out = BUY.model_copy(update={"claim_ids": (), "left_out": "asked, not stated"})
    lines = [line.strip() for line in printed(account(predications=(left_out,)), capsys)]
    assert "no record      asked, not stated" in lines


def test_a_suggestion_says_what_to_add_where(capsys: pytest.CaptureFixture[str]) -> None:
    text = " ".join(" ".join(printed(account(), capsys)).split())
    assert "verb “junk” starts no frame nearest “scrap” of suspension.scrap, likeness 0.58" in text
    assert "would give object: tanks" in text
    assert "if it fits add junk to the verbs of suspension.scrap (or to the list $scrapping_verbs)" in text


@pytest.mark.parametrize(
    ("fields", "told"),
    [({"kind": "byline"}, "shut: a byline states nothing"), ({"gate": ()}, "shut: no word of the paragraph starts")],
)
def test_a_gate_that_is_shut_says_why(fields: dict[str, object], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert told in " ".join(printed(account(**fields, predications=(), suggestions=()), capsys))

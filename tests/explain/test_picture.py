from __future__ import annotations

from xml.etree import ElementTree

import pytest

from claimx.errors import UsageError
from claimx.explain.picture import picture
from tests.explain.made import account

SVG = "{http://www.w3.org/2000/svg}"


def texts(svg: str, kind: str) -> list[str]:
    return [node.text or "" for node in ElementTree.fromstring(svg).iter(f"{SVG}text") if node.get("class") == kind]


def test_arcs_are_named_by_their_functions_and_joint_ones_are_left_out() -> None:
    assert sorted(texts(picture(account(), page=False), "label")) == ["object", "subject"]


def test_the_words_are_those_of_the_sentence_and_the_trigger_has_its_type() -> None:
    svg = picture(account(), page=False)
    assert " ".join(texts(svg, "word")).startswith("Norway plans to buy five frigates from Italy")
    assert texts(svg, "tag") == ["procurement"]


def test_a_page_holds_a_figure_for_each_sentence() -> None:
    html = picture(account(), page=True)
    assert html.startswith("<!doctype html>")
    assert html.count("<figure>") == html.count("<svg") == 1


def test_the_same_account_gives_the_same_picture() -> None:
    assert picture(account(), page=True) == picture(account(), page=True)


def test_a_text_without_triggers_cannot_be_drawn() -> None:
    with pytest.raises(UsageError, match="nothing to draw"):
        picture(account(predications=()), page=False)

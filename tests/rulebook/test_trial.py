from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
import yaml

from claimx.errors import RuleError
from claimx.rulebook.trial import Bench, snippet, words
from tests.packaged import packaged


@cache
def bench() -> Bench:
    return Bench()


@pytest.mark.parametrize("id_", ["procurement.buy", "position.back", "supply.sell"])
def test_a_frame_as_written_loads_as_it_was(id_: str) -> None:
    (before,) = (frame for frame in packaged().frames if frame.id == id_)
    (after,) = (frame for frame in bench().load(snippet(bench().written(id_))).frames if frame.id == id_)
    assert (after.trigger, after.roles, after.attributes) == (before.trigger, before.roles, before.attributes)
    assert [example.claims for example in after.examples] == [example.claims for example in before.examples]


def test_only_the_changed_frame_is_another() -> None:
    frame = bench().written("procurement.buy")
    frame["trigger"]["verb"] = [*words(frame["trigger"]["verb"]), "snaffle"]
    book = bench().load(snippet(frame))
    assert book.triggers.of("snaffled") == (("verb", "snaffle"),)
    rest = [frame for frame in book.frames if frame.id != "procurement.buy"]
    assert rest == [frame for frame in packaged().frames if frame.id != "procurement.buy"]
    assert bench().written("procurement.buy") != frame, "a trial leaves the rules alone"


def test_what_is_wrong_with_a_change_is_told() -> None:
    frame = bench().written("procurement.buy")
    frame["trigger"]["verb"] = ["Nonsense!"]
    with pytest.raises(RuleError, match=r"suggestion\.yaml:"):
        bench().load(snippet(frame))


def test_words_that_yaml_takes_for_something_else_stay_words() -> None:
    frame = {"id": "a.b", "trigger": {"verb": ["no", "yes", "null"]}}
    assert yaml.load(snippet(frame), yaml.BaseLoader)["frames"] == [frame]


def test_a_frame_of_an_own_layer_has_a_place_and_can_be_replaced(tmp_path: Path) -> None:
    layer = tmp_path / "own.yaml"
    layer.write_text(snippet(bench().written("procurement.buy")), encoding="utf-8")
    own = Bench([layer])
    assert own.place("procurement.buy") == f"{layer}:2"
    assert own.place("supply.sell") is None
    assert own.load(snippet(own.written("procurement.buy"))).frames


def test_a_list_may_be_one_text_or_none() -> None:
    assert (words("buy"), words(["buy", "order"]), words(None)) == (["buy"], ["buy", "order"], [])

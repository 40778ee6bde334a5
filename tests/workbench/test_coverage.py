from __future__ import annotations

import pytest

from claimx.pipeline import Extractor
from claimx.workbench.coverage import Coverage, coverage
from tests.look.runs import claim, document

TEXT = "Peru has bought trams. The army junked its tanks. The navy junked a pier, and the cat dozed."


@pytest.fixture(scope="module")
def found(extractor: Extractor) -> Coverage:
    return coverage([claim(), claim("b" * 16)], [document().model_copy(update={"text": TEXT})], extractor)


def test_frames_are_counted_and_those_that_never_fired_are_named(found: Coverage) -> None:
    assert found.fired == (("procurement.buy", 2),)
    assert "procurement.buy" not in found.silent
    assert "supply.sell" in found.silent


def test_verbs_that_no_frame_knows_come_by_frequency_with_sentences(found: Coverage) -> None:
    first = found.unknown[0]
    assert (first.lemma, first.count) == ("junk", 2)
    assert first.samples[0] == "The army junked its tanks."
    assert "buy" not in [one.lemma for one in found.unknown]
    assert "doze" in [one.lemma for one in found.unknown]

"""Names that are joined by hyphens and a small word stay one word."""

from __future__ import annotations

import pytest

from claimx.pipeline import Extractor


@pytest.mark.parametrize("name", ["Lashkar-e-Taiba", "Harkat-ul-Ansar", "Tehreek-e-Insaf"])
def test_a_joined_name_is_one_filler(extractor: Extractor, name: str) -> None:
    [claim] = extractor.extract(f"The ministry condemned {name} in June.")
    assert [f.text for f in claim.roles["target"]] == [name]


def test_other_hyphens_are_left_alone(extractor: Extractor) -> None:
    [claim] = extractor.extract("The ministry condemned a run-of-the-mill budget in June.")
    assert [f.text for f in claim.roles["target"]] == ["run-of-the-mill budget"]

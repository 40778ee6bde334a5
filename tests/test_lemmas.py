"""Lemmas from the table are those that the pipeline computes."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from claimx import language, lemmas
from claimx.lemmas import COMPONENTS, Lemmas

ROOT = Path(__file__).parents[1]
ODD = (
    "There's no sale, and it ain't gonna happen: y'all know they've got to let's-wait. I'd say she'd left.",
    "The  axes\twere axed; MPs' leaves left. Buying's over, and the buyings of 1990s data were better than most.",
    "Saws saw. Better sales sold better. Leaving, he leaves leaves. Doin' nothin', goin' on. \n\n He didn't.",
)


@pytest.fixture(scope="module")
def plain() -> Language:
    place = language._place(language.DEFAULT_MODEL)
    assert place
    with pytest.warns(UserWarning, match="W095"):
        return spacy.load(place, exclude=["senter", "ner"])


@pytest.fixture(scope="module")
def tabled() -> tuple[Language, Lemmas]:
    place = language._place(language.DEFAULT_MODEL)
    assert place
    with pytest.warns(UserWarning, match="W095"):
        nlp = spacy.load(place, exclude=["senter", "ner"])
    return nlp, Lemmas(nlp)


def told(doc: Doc) -> list[tuple[str, str]]:
    return [(token.text, token.lemma_) for token in doc if not token.is_space]


@pytest.mark.parametrize("rounds", [1, 2])
def test_lemmas_are_those_of_the_pipeline_met_before_or_not(
    plain: Language, tabled: tuple[Language, Lemmas], rounds: int
) -> None:
    nlp, table = tabled
    texts = [*ODD, *(path.read_text(encoding="utf-8") for path in sorted((ROOT / "corpus").glob("*.md"))[:6])]
    for text in texts * rounds:
        assert told(table(nlp(text))) == told(plain(text))


def test_the_components_are_taken_out_of_the_pipeline(tabled: tuple[Language, Lemmas]) -> None:
    assert not set(COMPONENTS) & set(tabled[0].pipe_names)


def test_the_table_does_not_grow_without_bound(
    plain: Language, tabled: tuple[Language, Lemmas], monkeypatch: pytest.MonkeyPatch
) -> None:
    nlp, table = tabled
    monkeypatch.setattr(lemmas, "_MOST", 5)
    for text in ODD[1:] * 2:
        assert told(table(nlp(text))) == told(plain(text))
        assert len(table._known) <= 5 + len(plain(text))

"""Matrix products by numpy's BLAS: faster, and the same parses."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc
from thinc.api import Model, NumpyOps
from threadpoolctl import threadpool_info

from claimx import language
from claimx.language import Parser
from claimx.matrices import one_thread

CORPUS = sorted((Path(__file__).parents[1] / "corpus").glob("*.md"))


def test_the_pipeline_multiplies_with_numpy(parser: Parser) -> None:
    for _, component in parser.nlp.pipeline:
        model = getattr(component, "model", None)
        if isinstance(model, Model):
            assert not any(isinstance(node.ops, NumpyOps) and node.ops.use_blis for node in model.walk())


@pytest.mark.filterwarnings("ignore:.*W095")
def test_parses_are_those_of_the_model_as_it_comes(parser: Parser) -> None:
    place = language._place(language.DEFAULT_MODEL)
    assert place
    plain = spacy.load(place, exclude=["senter"])

    def read(doc: Doc) -> list[tuple[object, ...]]:
        return [(t.text, t.head.i, t.dep_, t.tag_) for t in doc if not t.is_space]

    for path in CORPUS[:3]:
        for paragraph in path.read_text(encoding="utf-8").split("\n\n"):
            assert read(parser.nlp(paragraph)) == read(plain(paragraph))


def test_one_thread_multiplies_while_it_is_asked_for() -> None:
    np.ones((2, 2)) @ np.ones((2, 2))
    with one_thread():
        assert {pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"} <= {1}

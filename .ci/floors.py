"""Measures quality on gold articles and on other people's annotations, and holds it to benchmarks/floors.json.

The project's own gold is scored by claimx itself. Other scorers and data lie beside the checkout in ../shared
(CLAIMX_SHARED names another folder); without them that part is skipped. A floor is named "SLOT.MEASURE", the measure
one of p, r, f1; figures without a floor are shown too.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("CLAIMX_SHARED") or ROOT.parent / "shared")
FLOORS = ROOT / "benchmarks" / "floors.json"
MEASURES = ("p", "r", "f1")
OWN = {  # gold and articles of the project
    "corpus": (ROOT / "tests" / "gold", ROOT / "corpus"),
    "unseen": (ROOT / "tests" / "unseen" / "gold", ROOT / "tests" / "unseen" / "articles"),
    "heldout": (ROOT / "tests" / "heldout" / "gold", ROOT / "tests" / "heldout" / "articles"),
}

Figures = dict[str, float]


def main() -> int:
    """Prints a table of all figures. Returns 1 if one is below its floor."""
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    if not SHARED.is_dir():
        print("skipped, since ../shared is absent: the article and the annotations of others")
        floors = {name: floors[name] for name in floors if name in OWN}
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, figures in measured(Path(folder)):
            failed += report(name, figures, floors.pop(name, {}))
    if floors:
        print(f"no such measurement: {', '.join(floors)}")
    print(f"{failed} below the floor" if failed else "all floors held")
    return 1 if failed or floors else 0


def measured(work: Path) -> Iterator[tuple[str, Figures]]:
    """All measurements, one after the other: gold articles first, then each set of annotations."""
    for name, (gold, articles) in OWN.items():
        yield name, own(gold, articles, work / name)
    if not SHARED.is_dir():
        return
    python(SHARED / "tools" / "score.py", "--self-test")
    yield "articles", scored(SHARED / "gold", SHARED / "articles", work / "articles")
    for path in sorted((SHARED / "data").glob("*.jsonl")):
        yield path.stem, benched(path, work / path.stem)


def own(gold: Path, articles: Path, out: Path) -> Figures:
    """Figures of the project's own articles, by claimx score."""
    extract(articles, out)
    rows = json.loads(claimx("score", gold, out, "--json", "--no-config"))
    return {f"{slot}.{measure}": row[measure] for slot, row in rows.items() for measure in MEASURES}


def scored(gold: Path, articles: Path, out: Path) -> Figures:
    """Figures of a folder of articles against its gold claims."""
    extract(articles, out)
    tool = SHARED / "tools" / "score.py"
    rows = json.loads(python(tool, gold, out / "claims.jsonl", "--text", articles, "--json"))
    return {f"{slot}.{measure}": row[measure] for slot, row in rows.items() for measure in MEASURES}


def benched(path: Path, out: Path) -> Figures:
    """Figures of one set of annotations. Left out are sentences whose `consequent` is null: bench.py fails on them."""
    tool = SHARED / "tools" / "bench.py"
    lines = [line for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
    path = out.with_suffix(".set.jsonl")
    whole = [line for line in lines if json.loads(line).get("consequent", "") is not None]
    path.write_text("\n".join(whole) + "\n", encoding="utf-8")
    articles = out.with_suffix(".jsonl")
    articles.write_text(python(tool, "input", path), encoding="utf-8")
    extract(articles, out, "--mentions")
    rows = json.loads(python(tool, "score", path, out, "--json"))
    rate = rows.pop("claims per 1,000 words")
    return {f"{slot}.{m}": v for slot, row in rows.items() for m, v in zip(MEASURES, row, strict=False)} | {
        "rate": rate
    }


def extract(articles: Path, out: Path, *words: str) -> None:
    """Runs claimx as a user would."""
    claimx("extract", articles, "-o", out, "--quiet", "--no-config", *words)


def claimx(*words: str | Path) -> str:
    """What a command of claimx prints."""
    return python("-m", "claimx", *words)


def python(*words: str | Path) -> str:
    """Standard output of a Python command; its errors end this program."""
    command = [sys.executable, *map(str, words)]
    ran = subprocess.run(command, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=False)
    if ran.returncode:
        sys.exit(f"{' '.join(command)} exited with {ran.returncode}")
    return ran.stdout


def report(name: str, figures: Figures, floors: Figures) -> int:
    """Prints one measurement. Returns how many figures are below their floors."""
    print(f"\n{name:32}{'p':>8}{'r':>8}{'f1':>8}")
    for slot in dict.fromkeys(key.rpartition(".")[0] for key in figures if "." in key):
        print(f"  {slot:30}" + "".join(f"{figures[f'{slot}.{measure}']:8.3f}" for measure in MEASURES))
    if "rate" in figures:
        print(f"  {'claims per 1,000 words':30}{figures['rate']:24.1f}")
    below = {key: floor for key, floor in floors.items() if figures.get(key, -1.0) < floor}
    for key, floor in below.items():
        print(f"  BELOW: {key} is {figures.get(key, 'not measured')}, its floor {floor}")
    return len(below)


if __name__ == "__main__":
    sys.exit(main())

"""Measures how far two annotations of the same articles agree: each in turn is taken for the output of a program.

    python benchmarks/agreement.py GOLD_A GOLD_B ARTICLES --scorer score.py

GOLD_A and GOLD_B are folders of gold files, ARTICLES holds the texts that they name. Every required claim becomes one
record, spelled with the first of its types, wordings, statuses and polarities; optional claims become none. A slot
that an annotator left open becomes empty, so that the figures are a lower bound of the agreement.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]?[A-Z])|\n")


def main() -> int:
    """Prints the scorer's figures of both directions as one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold_a", type=Path, metavar="GOLD_A")
    parser.add_argument("gold_b", type=Path, metavar="GOLD_B")
    parser.add_argument("articles", type=Path, metavar="ARTICLES")
    parser.add_argument(
        "--scorer", type=Path, required=True, help="called as: SCORER GOLD CLAIMS --text ARTICLES --json"
    )
    given = parser.parse_args()
    directions = {"B against A": (given.gold_a, given.gold_b), "A against B": (given.gold_b, given.gold_a)}
    figures = {name: scored(given.scorer, gold, other, given.articles) for name, (gold, other) in directions.items()}
    rows = (f' "{name}": {{\n{table(slots)}\n }}' for name, slots in figures.items())
    print("{\n" + ",\n".join(rows) + "\n}")
    return 0


def table(slots: dict[str, Any]) -> str:
    """One line of JSON per slot."""
    return ",\n".join(f"  {json.dumps(slot)}: {json.dumps(row)}" for slot, row in slots.items())


def scored(scorer: Path, gold: Path, other: Path, articles: Path) -> dict[str, Any]:
    """The scorer's figures for one annotation, taken as a program's output, against another, taken as gold."""
    lines = [json.dumps(record, ensure_ascii=False) for record in records(other, articles)]
    with tempfile.TemporaryDirectory() as folder:
        claims = Path(folder) / "claims.jsonl"
        claims.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        command = [sys.executable, str(scorer), str(gold), str(claims), "--text", str(articles), "--json"]
        ran = subprocess.run(command, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=False)
    if ran.returncode:
        sys.exit(f"{' '.join(command)} exited with {ran.returncode}")
    figures: dict[str, Any] = json.loads(ran.stdout)
    return figures


def records(gold: Path, articles: Path) -> Iterator[dict[str, Any]]:
    """One claim record per required claim of a folder of gold files."""
    for path in sorted(gold.glob("*.json")):
        annotation = json.loads(path.read_text(encoding="utf-8"))
        source = annotation["source"]
        text = (articles / source).read_bytes().decode("utf-8")
        for claim in annotation["claims"]:
            if not claim.get("optional"):
                yield {"document": {"source": source}} | record(claim, text)


def record(claim: dict[str, Any], text: str) -> dict[str, Any]:
    """A gold claim in the shape of a claim record, by the first of its wordings."""
    start = text.find(claim["at"])
    if start < 0:
        sys.exit(f"{claim['id']}: the article does not contain {claim['at']!r}")
    end = start + len(claim["at"])
    source = first(claim.get("attribution"))
    return {
        "type": first(claim["types"]),
        "trigger": {"text": claim["at"], "start": start, "end": end},
        "roles": {role: spelled(fillers) for role, fillers in claim.get("roles", {}).items() if fillers},
        "quantities": claim.get("quantities") or [],
        "motives": spelled(claim.get("motives")),
        "conditions": spelled(claim.get("conditions")),
        "status": first(claim.get("status")),
        "polarity": first(claim.get("polarity", "positive")),
        "attribution": {"source": {"text": source}} if source else None,
        "evidence": sentence(text, start, end),
    }


def spelled(fillers: list[list[str]] | None) -> list[dict[str, str]]:
    """Each filler by its first wording."""
    return [{"text": wordings[0]} for wordings in fillers or []]


def first(value: list[str] | str | None) -> str | None:
    """The first of several readings."""
    if isinstance(value, list):
        return value[0] if value else None
    return value


def sentence(text: str, start: int, end: int) -> dict[str, Any]:
    """The sentence around a stretch of text."""
    breaks = [0, *(found.end() for found in SENTENCE_END.finditer(text)), len(text)]
    left = max(place for place in breaks if place <= start)
    right = min(place for place in breaks if place >= end)
    return {"text": text[left:right].strip(), "start": left, "end": left + len(text[left:right].rstrip())}


if __name__ == "__main__":
    sys.exit(main())

"""Precision and recall of what pronouns and descriptions are taken to stand for.

python benchmarks/links.py outputs/claims.jsonl tests/gold/links.jsonl corpus
"""

from __future__ import annotations

import argparse
from pathlib import Path

from claimx.measure.links import score_links


def main() -> None:
    """Prints the figures and every link that is wrong or missing."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("claims", type=Path, metavar="CLAIMS")
    parser.add_argument("gold", type=Path, metavar="GOLD")
    parser.add_argument("articles", type=Path, metavar="ARTICLES")
    given = parser.parse_args()
    score = score_links(given.claims, given.gold, given.articles)
    for title, links in (("wrong", score.wrong), ("missing", score.missing)):
        print(*(f"{title}: {link}" for link in links), sep="\n")
    made = len(score.right) + len(score.wrong)
    print(f"precision {score.precision:.3f} of {made} links, recall {score.recall:.3f} of {score.required}", end="")
    print(f" ({score.unread} of the missing stand in no record)")


if __name__ == "__main__":
    main()

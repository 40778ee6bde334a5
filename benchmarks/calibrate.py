"""Fits the confidence of records to what people decided, and measures how well it tells.

    python benchmarks/calibrate.py fit        # weights → rules/qualifiers/confidence.yaml, plot → docs/pictures
    python benchmarks/calibrate.py measure    # the same figures by cross-validation, nothing is written
    python benchmarks/calibrate.py collect SET.jsonl DECISIONS.jsonl CLAIMS.jsonl   # further decisions
    python benchmarks/calibrate.py decide GOLD RUN > DECISIONS.jsonl                # decisions that gold implies

benchmarks/decisions.jsonl has a line for each record that somebody accepted or rejected from its sentence alone: the
features that claimx.confidence computes, and the decision; no text. `collect` makes such lines: SET are the articles
(id, text), CLAIMS a run over them, DECISIONS has {"claim_id", "accept"} a line.

The model is a logistic regression with an L2 penalty (scikit-learn, extra `bench`). Figures come from ten-fold
cross-validation, five times with different folds: the Brier score beside that of always saying the base rate, and the
expected calibration error over ten bins of equal size.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
DECISIONS = ROOT / "benchmarks" / "decisions.jsonl"
WEIGHTS = ROOT / "rules" / "qualifiers" / "confidence.yaml"
PLOT = ROOT / "docs" / "pictures" / "reliability.svg"
PENALTY = 0.1  # inverse strength of the L2 penalty, chosen by cross-validation
FOLDS, ROUNDS, BINS = 10, 5, 10
HEAD = """\
# How likely a reviewer accepts a record: weights of a logistic model over claimx.confidence.features.
# Written by benchmarks/calibrate.py from {n} decisions; do not edit.
"""


def main(words: Sequence[str]) -> int:
    """Runs one of the commands above."""
    match list(words):
        case ["fit"]:
            fit()
        case ["measure"]:
            print(report(*table(decisions())))
        case ["collect", articles, decided, claims]:
            collect(Path(articles), Path(decided), Path(claims))
        case ["decide", gold, run]:
            decide(Path(gold), Path(run))
        case _:
            print(__doc__)
            return 2
    return 0


def decisions() -> list[dict[str, Any]]:
    """The decisions that are committed."""
    return [json.loads(line) for line in DECISIONS.read_text(encoding="utf-8").split("\n") if line]


def table(decided: list[dict[str, Any]]) -> tuple[list[str], Any, Any]:
    """Names of features, their values a row a decision, and the decisions as 0 and 1."""
    names = sorted({name for one in decided for name in one["features"]})
    rows = [[one["features"].get(name, 0.0) for name in names] for one in decided]
    return names, np.array(rows), np.array([float(one["accept"]) for one in decided])


def model() -> Any:
    from sklearn.linear_model import LogisticRegression

    return LogisticRegression(C=PENALTY, max_iter=5000)


def predicted(rows: Any, accepted: Any) -> Any:
    """Probabilities for records that the model was not fitted to, a column a round."""
    from sklearn.model_selection import StratifiedKFold, cross_val_predict

    columns = []
    for seed in range(ROUNDS):
        folds = StratifiedKFold(FOLDS, shuffle=True, random_state=seed)
        columns.append(cross_val_predict(model(), rows, accepted, cv=folds, method="predict_proba")[:, 1])
    return np.stack(columns, axis=1)


def bins(probabilities: Any, accepted: Any) -> list[tuple[float, float, int]]:
    """Mean probability, share accepted and number of records in bins of equal size, the least likely first."""
    order = np.argsort(probabilities, kind="stable")
    return [
        (float(probabilities[part].mean()), float(accepted[part].mean()), len(part))
        for part in np.array_split(order, BINS)
        if len(part)
    ]


def figures(names: list[str], rows: Any, accepted: Any) -> dict[str, float]:
    """Brier scores and the expected calibration error by cross-validation."""
    columns = predicted(rows, accepted)
    base = float(np.mean((accepted.mean() - accepted) ** 2))
    brier = float(np.mean([(column - accepted) ** 2 for column in columns.T]))
    errors = [
        sum(n * abs(told - was) for told, was, n in bins(column, accepted)) / len(accepted) for column in columns.T
    ]
    return {
        "decisions": len(accepted),
        "accepted": float(accepted.mean()),
        "brier": brier,
        "brier of the base rate": base,
        "better by": 1 - brier / base,
        "calibration error": float(np.mean(errors)),
    }


def report(names: list[str], rows: Any, accepted: Any) -> str:
    return "\n".join(f"{name:24} {value:.3f}" for name, value in figures(names, rows, accepted).items())


def fit() -> None:
    """Writes the weights and the plot."""
    names, rows, accepted = table(decisions())
    fitted = model().fit(rows, accepted)
    lines = [HEAD.format(n=len(accepted)), f"bias: {fitted.intercept_[0]:.3f}\n", "weights:\n"]
    lines += [f'  "{name}": {weight:.3f}\n' for name, weight in zip(names, fitted.coef_[0], strict=True)]
    WEIGHTS.write_text("".join(lines), encoding="utf-8", newline="\n")
    averaged = predicted(rows, accepted).mean(axis=1)
    PLOT.write_text(plot(bins(averaged, accepted)), encoding="utf-8", newline="\n")
    print(report(names, rows, accepted))


def plot(points: list[tuple[float, float, int]]) -> str:
    """A reliability plot: what was said against what came true."""
    side, edge = 320, 48

    def at(value: float) -> float:
        return edge + value * side

    def up(value: float) -> float:
        return edge + (1 - value) * side

    size = side + 2 * edge
    body = [f'<rect width="{size}" height="{size}" fill="#ffffff"/>']
    for tick in (0, 0.25, 0.5, 0.75, 1):
        body += [
            f'<path d="M{at(tick):g},{up(0):g} V{up(1):g} M{at(0):g},{up(tick):g} H{at(1):g}" stroke="#e3e5ea"/>',
            f'<text x="{at(tick):g}" y="{up(0) + 18:g}" text-anchor="middle">{tick:g}</text>',
            f'<text x="{at(0) - 8:g}" y="{up(tick) + 4:g}" text-anchor="end">{tick:g}</text>',
        ]
    body.append(f'<path d="M{at(0):g},{up(0):g} L{at(1):g},{up(1):g}" stroke="#8b93a3" stroke-dasharray="5 4"/>')
    body += [f'<circle cx="{at(told):.1f}" cy="{up(was):.1f}" r="5" fill="#1f6f8b"/>' for told, was, _ in points]
    body += [
        f'<text x="{at(0.5):g}" y="{up(0) + 38:g}" text-anchor="middle">confidence</text>',
        f'<text x="{at(0):g}" y="{up(1) - 14:g}">share that was accepted, in ten groups of equal size</text>',
    ]
    style = 'text { font: 12px Arial, "Liberation Sans", Helvetica, sans-serif; fill: #20242c }'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" width="{size}" height="{size}">'
    return "\n".join([head, f"<style>{style}</style>", *body, "</svg>"]) + "\n"


def collect(articles: Path, decided: Path, claims: Path) -> None:
    """Appends decisions with features, for records that the rules of today still make."""
    from claimx.confidence import Company, features
    from claimx.model import Article, Claim
    from claimx.pipeline import Extractor

    accept = {one["claim_id"]: one["accept"] for one in map(json.loads, decided.read_text("utf-8").splitlines())}
    wanted: dict[str, list[dict[str, Any]]] = {}
    for line in claims.read_text("utf-8").split("\n"):
        record = json.loads(line) if line else None
        if record and record["claim_id"] in accept:
            wanted.setdefault(record["document"]["id"], []).append(record)
    extractor, kept = Extractor(), 0
    with DECISIONS.open("a", encoding="utf-8", newline="\n") as out:
        for line in articles.read_text("utf-8").split("\n"):
            article = json.loads(line) if line else {"id": None}
            old = {same(record): record["claim_id"] for record in wanted.get(article["id"], ())}
            if not old:
                continue
            seen = extractor.examine(Article(id=article["id"], source="articles", text=article["text"]))
            company = Company(len(seen.made), article["text"].count(" ") + 1)
            for filled, one in seen.made:
                id_ = old.pop(same(json.loads(one.model_dump_json())), None) if isinstance(one, Claim) else None
                if id_ is not None:
                    values = {name: round(value, 4) for name, value in features(filled, company).items() if value}
                    out.write(json.dumps({"accept": accept[id_], "features": values}) + "\n")
                    kept += 1
    print(f"{kept} of {len(accept)} decisions are on records that are made today")


def decide(gold: Path, run: Path) -> None:
    """Prints what gold says of each record of a run: rejected where it is extra, or wrong in a role or a choice."""
    from claimx.look.folder import open_run
    from claimx.measure.gold import GoldClaim, load_gold
    from claimx.measure.pairing import pair, readings
    from claimx.measure.wording import says
    from claimx.model import Claim
    from claimx.rulebook import load_rulebook

    anchors = {name: kind.required_any for name, kind in load_rulebook().types.items()}
    opened = open_run(run)
    texts = {Path(document.source).name: document for document in opened.documents()}
    claims = [line.claim for line in opened.claims()]

    def right(wanted: GoldClaim, claim: Claim) -> bool:
        fillers = ((argument, wanted.roles.get(role)) for role, ones in claim.roles.items() for argument in ones)
        roles = all(known is None or any(says(readings(a), f) for f in known) for a, known in fillers)
        choices = ((wanted.status, claim.status), (wanted.polarity, claim.polarity))
        return roles and all(accepted is None or got in accepted for accepted, got in choices)

    for article in load_gold(gold):
        document = texts[article.source]
        mine = [claim for claim in claims if claim.document.id == document.id]
        found = {c: g for g, c in pair(article.claims, mine, document.text, anchors).items()}
        for place, claim in enumerate(mine):
            accept = place in found and right(article.claims[found[place]], claim)
            print(json.dumps({"claim_id": claim.claim_id, "accept": accept}))


def same(record: dict[str, Any]) -> str:
    """What a reviewer saw of a record."""
    roles = {role: [argument["text"] for argument in fillers] for role, fillers in record["roles"].items()}
    said = record["attribution"] and record["attribution"]["source"]["text"]
    clauses = [[one["text"] for one in record[slot]] for slot in ("quantities", "conditions", "motives")]
    seen = (record["type"], record["trigger"]["start"], roles, record["status"], record["polarity"], clauses, said)
    return json.dumps(seen, sort_keys=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

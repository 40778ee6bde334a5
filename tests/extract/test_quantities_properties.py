"""What holds for every text: spans are slices, quantities do not overlap, nothing crashes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimx.extract.quantities import quantities
from tests.extract.test_quantities import WORDS
from tests.trees import tree

PIECES = """
5 12 1,200 2.5 2019 S-400 F-35s twenty four dozen million bn half third two-thirds one a an the of to and or between
from up at least about nearly more additional another $ € £ % percent Rs euros rupees pounds jets ships tonnes km km/h
years year -year day barrel per each ( ) , . - – · ½ worth Boeing December May in on for over 10:30 5-7 3-1 $5bn
€2-billion 155mm 24/7 1990s 4x4 +44 # ″ minus total
"""
TEXTS = (
    st.lists(st.sampled_from(PIECES.split()), min_size=1, max_size=25)
    .map(" ".join)
    .filter(lambda text: text.strip(" ·") != "")
)


@given(TEXTS, st.integers(0, 50))
def test_every_mention_is_a_slice_and_none_overlap(words: str, offset: int) -> None:
    made = tree(words, offset=offset)
    end = tokens = 0
    for mention in quantities(made, WORDS):
        assert mention.text == made.text[mention.start - offset : mention.end - offset]
        assert mention.text == mention.text.strip() != ""
        assert mention.start >= end
        assert tokens <= mention.start_tok < mention.end_tok <= len(made)
        assert mention.start_tok <= mention.number_tok < mention.number_end <= mention.end_tok
        assert mention.value is None or (mention.low is None and mention.high is None)
        assert (mention.low is None) == (mention.high is None)
        assert mention.low is None or mention.low <= (mention.high or 0)
        end, tokens = mention.end, mention.start_tok


@given(st.text(max_size=60))
def test_any_text_is_read_without_an_error(text: str) -> None:
    words = " ".join(text.replace("·", " ").split())
    if words:
        quantities(tree(words), WORDS)


@given(st.integers(1, 10**12))
def test_a_whole_number_keeps_its_value(number: int) -> None:
    (mention,) = quantities(tree(f"it made {number:,} widgets"), WORDS)
    assert mention.value == number

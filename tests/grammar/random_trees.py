"""Trees of any shape for property tests: what a parser could never give is among them."""

from __future__ import annotations

from hypothesis import strategies as st

from claimx.grammar.tree import Name, Tree
from tests.trees import tree

LABELS = """
nsubj nsubjpass csubj dobj dative attr acomp oprd prep agent pobj pcomp compound amod nmod poss det nummod quantmod
advmod npadvmod aux auxpass neg mark relcl acl advcl ccomp xcomp conj cc appos prt punct parataxis expl predet dep
""".split()
TAGS = (
    "NN NNS NNP NNPS VB VBD VBG VBN VBP VBZ MD TO IN DT PRP PRP$ CD $ JJ JJR RB CC WDT WP WRB POS EX , : `` ''".split()
)
WORDS = """
Oslo Riga Damen Su-57 jets tugs deal order plan move purchase talks buy bought buying sell sold planned signed said denied
to of by from with for on in that which who it they its this these the a not no will may if unless because worth $ 3
billion 40 per cent % - , . “ ” " and or squadrons gas Russian Monday May 2027 squadron such as so also only first
""".split()
NAMES = "GPE ORG PERSON NORP PRODUCT WEAPON DATE MONEY CARDINAL PERCENT".split()


@st.composite
def trees(draw: st.DrawFn, words: list[str] | None = None, most: int = 14) -> Tree:
    """A tree with one root, over words that grammar and rules know; names lie side by side."""
    count = draw(st.integers(1, most))
    order = draw(st.permutations(range(count)))
    heads = [0] * count
    heads[order[0]] = order[0]
    for place, token in enumerate(order[1:], start=1):
        heads[token] = order[draw(st.integers(0, place - 1))]
    labels = ["ROOT" if heads[t] == t else draw(st.sampled_from(LABELS)) for t in range(count)]
    tags = [draw(st.sampled_from(TAGS)) for _ in range(count)]
    said = [draw(st.sampled_from(words or WORDS)) for _ in range(count)]
    made = tree(" ".join(said), heads=heads, labels=labels, tags=tags, names=draw(_names(count)))
    made.sentences[:] = [(0, count)]
    return made


@st.composite
def _names(draw: st.DrawFn, count: int) -> list[Name]:
    found, start = [], 0
    while start < count and draw(st.booleans()):
        start = draw(st.integers(start, count - 1))
        end = draw(st.integers(start + 1, min(count, start + 3)))
        found.append(Name(start, end, draw(st.sampled_from(NAMES))))
        start = end
    return found

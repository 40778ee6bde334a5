"""One parsed paragraph as plain lists: the only form in which a parse leaves spaCy.

Tokens are numbers 0..n-1. Offsets are code points of the document, not of the paragraph. Labels are those of
spaCy's English pipelines (ClearNLP style); nothing outside this package reads them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimx.grammar.labels import PREMODIFIER

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


# Forms that the model's lemmatiser gets wrong.
_LEMMAS = {**dict.fromkeys(("hopes", "hoped", "hoping"), "hope"), "doses": "dose", "data": "data"}

# First parts of words that stand by themselves nowhere else: "non - traditional", "pro - Russia".
_PREFIXES = frozenset({"anti", "ex", "inter", "multi", "non", "post", "pre", "pro", "semi", "so", "sub"})


@dataclass(frozen=True, slots=True)
class Name:
    """A named entity: tokens `start` to `end` (exclusive), its label, and an id where the ruler knows it."""

    start: int
    end: int
    label: str
    id: str = ""


@dataclass(slots=True, eq=False)
class Tree:
    """A paragraph's tokens, heads and names. A token that is its own head is a sentence's root."""

    text: str
    offset: int
    words: list[str]
    lemmas: list[str]
    tags: list[str]
    heads: list[int]
    labels: list[str]
    starts: list[int]
    ends: list[int]
    sentences: list[tuple[int, int]]
    names: list[Name] = field(default_factory=list)
    repairs: dict[int, tuple[str, ...]] = field(default_factory=dict)
    lowers: list[str] = field(init=False)
    children: list[list[int]] = field(init=False)
    name_at: list[Name | None] = field(init=False)

    def __post_init__(self) -> None:
        self.lowers = [word.lower() for word in self.words]
        self.name_at = [None] * len(self.words)
        for name in self.names:
            self.name_at[name.start : name.end] = [name] * (name.end - name.start)
        self.link()

    def __len__(self) -> int:
        return len(self.words)

    def link(self) -> None:
        """Recomputes `children` from `heads`."""
        self.children = [[] for _ in self.words]
        for token, head in enumerate(self.heads):
            if head != token:
                self.children[head].append(token)

    def attach(self, token: int, head: int, label: str, repair: str) -> None:
        """Moves a token under another head and remembers the repair that did so."""
        self.heads[token], self.labels[token] = head, label
        self.repairs[token] = (*self.repairs.get(token, ()), repair)
        self.link()

    def sentence(self, token: int) -> tuple[int, int]:
        """The token range of the sentence that holds a token."""
        return next(s for s in self.sentences if s[0] <= token < s[1])

    def subtree(self, token: int) -> list[int]:
        """The token and all below it, in text order."""
        found, stack = [], [token]
        while stack:
            top = stack.pop()
            found.append(top)
            stack.extend(self.children[top])
        return sorted(found)

    def ancestors(self, token: int) -> Iterator[int]:
        """The heads above a token, nearest first."""
        while self.heads[token] != token:
            token = self.heads[token]
            yield token

    def below(self, token: int, *labels: str) -> list[int]:
        """The direct dependents with one of these labels, in text order."""
        return [child for child in self.children[token] if self.labels[child] in labels]

    def source(self, start: int, end: int) -> tuple[str, int, int]:
        """Text and document offsets of the tokens `start` to `end` (exclusive)."""
        low, high = self.starts[start], self.ends[end - 1]
        return self.text[low - self.offset : high - self.offset], low, high


def from_doc(doc: Doc, text: str, offset: int) -> Tree:
    """The tree of a parsed paragraph. `text` is the paragraph as the article has it, same length as the Doc's.

    White space has no token of its own, and a lower-case hyphenated word ("air-defence") is one token.
    """
    groups = _groups(doc)
    place = {i: number for number, group in enumerate(groups) for i in group}
    for token in doc:
        if token.is_space:
            place[token.i] = place.get(token.head.i, 0)
    tokens = [_head_of(doc, group) for group in groups]
    return Tree(
        text=text,
        offset=offset,
        words=[doc[g[0] : g[-1] + 1].text for g in groups],
        lemmas=[doc[g[0] : g[-1]].text.lower() + _lemma(doc[g[-1]]) for g in groups],
        tags=[token.tag_ for token in tokens],
        heads=[place[token.head.i] for token in tokens],
        labels=[token.dep_ for token in tokens],
        starts=[offset + doc[g[0]].idx for g in groups],
        ends=[offset + doc[g[-1]].idx + len(doc[g[-1]]) for g in groups],
        sentences=_sentences(doc, place),
        names=_names(doc, place),
    )


def _lemma(token: Token) -> str:
    return _LEMMAS.get(token.lower_) or str(token.lemma_).lower()


def _groups(doc: Doc) -> list[list[int]]:
    """The tokens by number, those of a lower-case hyphenated word together."""
    found: list[list[int]] = []
    n = len(doc)
    i = 0
    while i < n:
        if doc[i].is_space:
            i += 1
            continue
        end = i
        while end + 2 < n and _joins(doc, end):
            end += 2
        found.append(list(range(i, end + 1)))
        i = end + 1
    return found


def _joins(doc: Doc, i: int) -> bool:
    left, hyphen, right = doc[i], doc[i + 1], doc[i + 2]
    if hyphen.text != "-" or bool(left.whitespace_) != bool(hyphen.whitespace_):
        return False
    if left.whitespace_:
        return _joins_apart(left, right)
    initial = left.text.islower() or (left.is_sent_start and left.text[:1].isupper() and left.text[1:].islower())
    return bool(initial) and left.is_alpha and right.is_alpha and right.text.islower() and not left.ent_type_


def _joins_apart(left: Token, right: Token) -> bool:
    """True for "high - level talks", "co - produce": a hyphen that the text's source set apart, and no dash."""
    if left.lower_ in _PREFIXES and right.is_alpha:
        return True
    lower = left.text.islower() and right.text.islower() and left.is_alpha and right.is_alpha
    together = left.head in (right, right.head)
    return lower and together and left.dep_ in PREMODIFIER and right.dep_ in PREMODIFIER


def _head_of(doc: Doc, group: list[int]) -> Token:
    """The token that stands for a group: the highest in the tree, of several the last.

    Any other could stand below itself, where a group's tokens do not hang together.
    """
    return min((doc[i] for i in reversed(group)), key=lambda token: sum(1 for _ in token.ancestors))


def _sentences(doc: Doc, place: dict[int, int]) -> list[tuple[int, int]]:
    found = []
    for sent in doc.sents:
        inside = [place[token.i] for token in sent if not token.is_space]
        if inside:
            found.append((inside[0], inside[-1] + 1))
    return found


def _names(doc: Doc, place: dict[int, int]) -> list[Name]:
    found = []
    for ent in doc.ents:
        inside = [place[token.i] for token in ent if not token.is_space]
        if inside:
            found.append(Name(inside[0], inside[-1] + 1, ent.label_, ent.ent_id_))
    return found

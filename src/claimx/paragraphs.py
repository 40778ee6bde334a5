"""Splits an article into the units of parsing, without changing a character of it.

A paragraph is a block between blank lines; where a text has none, a line. Lines broken at a fixed width are one
paragraph. A paragraph longer than the parser should see at once is cut at a sentence's end. Everything is
offsets into the article's text; `parser_text` gives what the parser reads, character for character as long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from claimx import layout
from claimx.read.front_matter import front_matter_end

Kind = Literal["body", "headline", "byline", "signoff"]

MAX_TOKENS = 300  # about; words and marks as a simple pattern counts them
MAX_CHARACTERS = 3000  # the same bound for text without words
_WRAP_WIDTH = 120  # longer lines are not hard-wrapped text
_EARLY = 4  # a title, a byline, a date may stand before the paragraph with the dateline
_STOPS = '.!?…:"”’)'

_LINE = re.compile(r"[^\n\r\x85\u2029]+|(\r\n|[\n\r\x85\u2029])")
_BLANK = " \t\n\r\f\v\x1c\x1d\x1e\x1f\x85\u2028\u2029\u00a0\u1680\u202f\u205f\u3000\ufeff\u200b" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_SPACES = str.maketrans(dict.fromkeys(_BLANK, " "))
_TOKEN = re.compile(r"\w+|[^\w\s]")
_STOP = re.compile(r"(?:[a-z]{3}|[\d)%\"”’])[.!?…]['\"”’»)\]]*\s+(?=[\"“‘«(\[]?[A-ZÀ-Þ0-9])")

_Lines = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of the article. Only `body` and `headline` are parsed; `dateline` is cut off before parsing."""

    start: int
    end: int
    kind: Kind = "body"
    dateline: tuple[int, int] | None = None

    @property
    def parsed(self) -> bool:
        """Whether it may state something at all."""
        return self.kind in ("body", "headline")

    @property
    def body(self) -> int:
        """Where the parsed text begins: after the dateline and the white space that follows it."""
        return self.dateline[1] if self.dateline else self.start


def parser_text(text: str, paragraph: Paragraph) -> str:
    """What the parser reads: `text[body:end]` with every kind of white space as plain spaces, same length."""
    return text[paragraph.body : paragraph.end].translate(_SPACES)


def split(text: str) -> tuple[Paragraph, ...]:
    """The article's paragraphs: in order, disjoint, none empty, none beginning or ending in white space."""
    stretches = [part for block in _blocks(text, front_matter_end(text)) for part in _parts(text, block)]
    found: list[Paragraph] = []
    for number, (start, end) in enumerate(stretches):
        for paragraph in _classify(text, start, end, number < _EARLY, number == len(stretches) - 1):
            found.extend(_bounded(text, paragraph))
    return tuple(found)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    stretch = text[start:end]
    start += len(stretch) - len(stretch.lstrip(_BLANK))
    return start, start + len(stretch.strip(_BLANK))


def _blocks(text: str, body: int) -> Iterator[_Lines]:
    """Runs of lines between blank lines; where no line is blank and none is wrapped, every line is a block."""
    blocks: list[_Lines] = [[]]
    for found in _LINE.finditer(text, body):
        if found.group(1) is None:
            start, end = _trim(text, *found.span())
            if start < end:
                blocks[-1].append((start, end))
            elif blocks[-1]:
                blocks.append([])
        elif found.start() and text[found.start() - 1] in "\n\r\x85\u2029" and blocks[-1]:
            blocks.append([])
    blocks = [block for block in blocks if block]
    if len(blocks) == 1 and not _wrapped(text, blocks[0]):
        blocks = [[line] for line in blocks[0]]
    yield from blocks


def _wrapped(text: str, lines: _Lines) -> bool:
    """Some line runs on into the next: it ends without a stop and the next begins with a small letter."""
    return any(
        text[after[0]].islower() and text[line[1] - 1] not in '.!?:"”' and line[1] - line[0] <= _WRAP_WIDTH
        for line, after in pairwise(lines)
    )


def _parts(text: str, lines: _Lines) -> Iterator[tuple[int, int]]:
    """A block's paragraphs: lines are joined where the break looks forced by the line's width."""
    width = min(_WRAP_WIDTH, max(end - start for start, end in lines))
    start, last = lines[0][0], lines[0]
    for line in lines[1:]:
        if (
            _begins(text, line)
            or _stands_alone(text, start, last[1])
            or _ends(text, last, line, width, last == lines[0])
        ):
            yield start, last[1]
            start = line[0]
        last = line
    yield start, last[1]


def _begins(text: str, line: tuple[int, int]) -> bool:
    """Whether a line begins a paragraph by what it is: a list item, a dateline, a byline, a sign-off."""
    words = text[slice(*line)]
    return bool(
        layout.MARKS.match(words)
        or layout.dateline(words, early=False)
        or layout.is_byline(words)
        or layout.is_sign_off(words, last=False)
    )


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether what precedes a line is complete: a byline or a Markdown heading."""
    return text[start] == "#" or (end - start <= layout.LONGEST and layout.is_byline(text[start:end]))


def _ends(text: str, line: tuple[int, int], after: tuple[int, int], width: int, opening: bool) -> bool:
    """Whether the break was meant: the line is no wrapped one, or the next line's first word would have fitted.

    The latter holds after a stop, and after a block's opening line, which may be its headline.
    """
    length = line[1] - line[0]
    if length > _WRAP_WIDTH:
        return True
    if text[after[0]].islower() or not (opening or text[line[1] - 1] in _STOPS):
        return False
    return length + 1 + len(text[slice(*after)].split(maxsplit=1)[0]) <= width


def _classify(text: str, start: int, end: int, early: bool, last: bool) -> Iterator[Paragraph]:
    """One stretch as a byline, a sign-off, or a headline or body without its marks, dateline and sign-off."""
    if layout.is_sign_off(text[start:end], last):
        yield Paragraph(start, end, "signoff")
        return
    mark = layout.MARKS.match(text, start, end)
    listed = mark is not None and text[start] != "#"
    if mark:
        start = _trim(text, mark.end(), end)[0]
    stretch = text[start:end]
    if layout.is_byline(stretch):
        yield Paragraph(start, end, "byline")
        return
    cut, stop = layout.dateline(stretch, early), layout.sign_off_start(stretch)
    low, high = _trim(text, start + cut, start + stop) if cut < stop else (start, start)
    if low < high:
        title = not listed and layout.is_headline(text[low:high])
        yield Paragraph(start, high, "headline" if title else "body", (start, low) if cut else None)
    if stop < len(stretch):
        yield Paragraph(*_trim(text, max(start + stop, high), end), "signoff")


def _bounded(text: str, paragraph: Paragraph) -> Iterator[Paragraph]:
    """The paragraph, cut at sentence ends where it is longer than the parser should see at once."""
    start, end, dateline = paragraph.start, paragraph.end, paragraph.dateline
    while (limit := _limit(text, start, end)) < end:
        cut = _cut(text, dateline[1] if dateline else start, limit)
        yield Paragraph(start, _trim(text, start, cut)[1], paragraph.kind, dateline)
        start, dateline = _trim(text, cut, end)[0], None
    yield Paragraph(start, end, paragraph.kind, dateline)


def _limit(text: str, start: int, end: int) -> int:
    """How far the parser may read from `start`: at most MAX_TOKENS tokens and MAX_CHARACTERS characters."""
    farthest = min(end, start + MAX_CHARACTERS)
    for count, found in enumerate(_TOKEN.finditer(text, start, farthest)):
        if count == MAX_TOKENS:
            return found.start()
    return farthest


def _cut(text: str, start: int, limit: int) -> int:
    """The last sentence end before `limit`, else the last white space, else `limit` itself."""
    ends = [found.end() for found in _STOP.finditer(text, start, limit)]
    if ends:
        return ends[-1]
    for place in range(limit, start, -1):
        if text[place - 1] in _BLANK:
            return place
    return limit

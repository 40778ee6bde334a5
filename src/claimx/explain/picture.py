"""Sentences with arcs from each trigger to what fills its functions, as SVG or as an HTML page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from claimx.errors import UsageError
from claimx.explain.account import Account, ParagraphAccount, PredicationAccount
from claimx.look.glyphs import breadth
from claimx.model import Span

_JOINT = frozenset(
    {"addressed", "counterparty", "mutual", "parties", "origin", "owner", "several", "side", "self"}
)  # other functions once more
_SIZE, _LABEL = 16, 11  # of the fonts
_GAP, _EDGE, _STEP, _FOOT = 9, 24, 34, 58  # between words, around, height of an arc's level, below the base line
_HUES = ("#1f6f8b", "#a23e48", "#5b7f2b", "#7a4fa3", "#b26a00")
_STYLE = """text { font-family: Arial, "Liberation Sans", Helvetica, sans-serif; fill: #20242c }
.word { font-size: 16px } .tag { font-size: 11px } .label { font-size: 11px; text-anchor: middle }
.label { paint-order: stroke; stroke: #ffffff; stroke-width: 3px }
path { fill: none; stroke-width: 1.6 } .page { fill: #ffffff }"""


@dataclass(frozen=True, slots=True)
class _Cell:
    """A word or phrase: where it stands in the document and in the picture, and what stands under it."""

    start: int
    end: int
    text: str
    tag: str
    left: float
    width: float

    @property
    def middle(self) -> float:
        return self.left + self.width / 2


@dataclass(frozen=True, slots=True)
class _Arc:
    """From the trigger's cell to a filler's, as positions in the row."""

    trigger: int
    filler: int
    label: str
    hue: str

    @property
    def ends(self) -> tuple[int, int]:
        return min(self.trigger, self.filler), max(self.trigger, self.filler)


@dataclass(frozen=True, slots=True)
class _Drawing:
    width: float
    height: float
    body: tuple[str, ...]


def picture(account: Account, page: bool) -> str:
    """The sentences that hold a trigger, as one SVG or as a page of HTML. Raises UsageError where there is none."""
    drawn = [one for paragraph in account.paragraphs for one in _drawings(paragraph, account)]
    if not drawn:
        raise UsageError("there is nothing to draw: no word of the text starts a frame")
    if not page:
        return _svg(drawn)
    pictures = "\n".join(f"<figure>\n{_svg([one])}</figure>" for one in drawn)
    head = f'<meta charset="utf-8"><title>{escape(account.source)}</title>'
    return f"<!doctype html>\n<html lang=en>\n<head>{head}</head>\n<body>\n{pictures}\n</body>\n</html>\n"


def _svg(drawn: Sequence[_Drawing]) -> str:
    """Drawings below one another."""
    width, height, rows = max(one.width for one in drawn), 0.0, []
    for one in drawn:
        rows += [f'<g transform="translate(0 {height:g})">', *one.body, "</g>"]
        height += one.height
    size = f'viewBox="0 0 {width:g} {height:g}" width="{width:g}" height="{height:g}"'
    page = f'<rect class="page" width="{width:g}" height="{height:g}"/>'
    lines = [f'<svg xmlns="http://www.w3.org/2000/svg" {size}>', f"<style>\n{_STYLE}\n</style>", page, *rows, "</svg>"]
    return "\n".join(lines) + "\n"


def _drawings(paragraph: ParagraphAccount, account: Account) -> Iterator[_Drawing]:
    for sentence in paragraph.sentences:
        inside = [one for one in paragraph.predications if sentence.start <= one.word.start < sentence.end]
        if inside:
            cells = list(_cells(sentence, inside, account))
            hued = zip(inside, (_HUES[n % len(_HUES)] for n in range(len(inside))), strict=True)
            yield _drawing(cells, [arc for one, hue in hued for arc in _arcs(one, cells, hue)])


def _cells(sentence: Span, inside: Sequence[PredicationAccount], account: Account) -> Iterator[_Cell]:
    """The sentence cut into triggers, fillers and the words between, laid out from left to right."""
    types = {claim.trigger.start: claim.type for claim in account.claims}
    spans: dict[tuple[int, int], str] = {}
    for one in inside:
        spans[one.word.start, one.word.end] = types.get(one.word.start, f"({one.category})")
    for one in inside:
        for start, end in ((f.start, f.end) for n, fs in one.functions.items() if n not in _JOINT for f in fs):
            if sentence.start <= start and end <= sentence.end and not any(start < e and s < end for s, e in spans):
                spans[start, end] = ""
    at, left = sentence.start, float(_EDGE)
    for start, end, tag in [*((s, e, tag) for (s, e), tag in sorted(spans.items())), (sentence.end, sentence.end, "")]:
        for low, high, under in ((at, start, ""), (start, end, tag)):
            text = " ".join(sentence.text[low - sentence.start : high - sentence.start].split())
            if text:
                width = max(breadth(text, _SIZE), breadth(under, _LABEL))
                yield _Cell(low, high, text, under, left, width)
                left += width + _GAP
        at = end


def _arcs(one: PredicationAccount, cells: Sequence[_Cell], hue: str) -> Iterator[_Arc]:
    centre = _at(cells, one.word.start)
    for name, fillers in one.functions.items():
        for filler in fillers if name not in _JOINT else ():
            other = _at(cells, filler.start)
            if centre is not None and other is not None and other != centre:
                yield _Arc(centre, other, name, hue)


def _at(cells: Sequence[_Cell], offset: int) -> int | None:
    return next((number for number, cell in enumerate(cells) if cell.start <= offset < cell.end), None)


def _drawing(cells: Sequence[_Cell], arcs: Sequence[_Arc]) -> _Drawing:
    levels = _levels(arcs)
    base = _EDGE + _STEP * (max(levels.values(), default=0) + 1)
    body = [_arc(arc, levels[arc], cells, base) for arc in arcs]
    for cell in cells:
        body.append(f'<text class="word" x="{cell.left:g}" y="{base + 20}">{escape(cell.text)}</text>')
        if cell.tag:
            body.append(f'<text class="tag" x="{cell.left:g}" y="{base + 37}">{escape(cell.tag)}</text>')
    return _Drawing(cells[-1].left + cells[-1].width + _EDGE, base + _FOOT, tuple(body))


def _levels(arcs: Sequence[_Arc]) -> dict[_Arc, int]:
    """How high each arc goes: above all shorter ones that it would cross or cover."""
    levels: dict[_Arc, int] = {}
    for arc in sorted(set(arcs), key=lambda a: (a.ends[1] - a.ends[0], a.ends, a.label, a.hue)):
        below = [levels[o] for o in levels if o.ends[0] < arc.ends[1] and arc.ends[0] < o.ends[1]]
        levels[arc] = max(below, default=0) + 1
    return levels


def _arc(arc: _Arc, level: int, cells: Sequence[_Cell], base: float) -> str:
    """A round bracket over the words with the function's name on it and an arrow at the filler."""
    trigger, filler, top = cells[arc.trigger], cells[arc.filler], base - _STEP * level + 12
    side = 1 if arc.filler > arc.trigger else -1
    start, end = trigger.middle + side * 5, filler.middle - side * 2
    line = f"M{start:g},{base} C{start:g},{top:g} {start:g},{top:g} {start + side * 14:g},{top:g}"
    line += f" L{end - side * 14:g},{top:g} C{end:g},{top:g} {end:g},{top:g} {end:g},{base - 4}"
    tip = f"M{end - 4:g},{base - 8} L{end:g},{base} L{end + 4:g},{base - 8} Z"
    name = f'<text class="label" x="{(start + end) / 2:g}" y="{top - 4:g}" fill="{arc.hue}">{escape(arc.label)}</text>'
    return f'<path d="{line}" stroke="{arc.hue}"/><path d="{tip}" style="fill: {arc.hue}"/>{name}'

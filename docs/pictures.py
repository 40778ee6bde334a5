"""Draws the pictures of the documentation from the run in outputs/.

    python docs/pictures.py [FOLDER]

FOLDER is where they go, docs/pictures without. The same run gives the same files. Two are what `claimx show` prints
on a terminal of 80 columns; the others are a sentence of the corpus with the slots of its claim.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from rich.cells import cell_len

from claimx.look.glyphs import breadth as breadth_of

if TYPE_CHECKING:
    from rich.segment import Segment
    from rich.style import Style

    from claimx.model import Claim, Condition, Motive, Span

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "pictures"
TABLE = ("show", "outputs", "--doc", "grain.md")
CARD = ("show", "outputs", "cd3d4022")
EXPLAINED = "corpus/fighters.md:1250"
SENTENCES = {"expected.svg": "ef82bfbc", "condition.svg": "cd3d4022"}


def main(words: Sequence[str]) -> None:
    """Writes all pictures."""
    folder = Path(words[0]) if words else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    made = {"table.svg": terminal(TABLE), "card.svg": terminal(CARD)}
    made |= {name: sentence(claim_of(id_)) for name, id_ in SENTENCES.items()}
    made["functions.svg"] = explained(EXPLAINED)
    for name, picture in made.items():
        (folder / name).write_text(picture, encoding="utf-8", newline="\n")


# ------------------------------------------------------------------------------------------------ a terminal

COLUMNS = 80
CELL, ROW, EDGE, HEAD = 8.4, 19, 16, 34  # width and height of a character, space around, title bar
MONO = '"Cascadia Mono", "SF Mono", Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace'
INK, QUIET, PAPER = "#dcdfe4", "#959dac", "#1e2028"
PALETTE = ["#8b93a3", "#f07178", "#98c379", "#e5c07b", "#61afef", "#c678dd", "#56b6c2", "#dcdfe4"]
PALETTE += ["#a8afbd", "#ff8b92", "#b5da98", "#ffd590", "#82beff", "#e096f5", "#6ecdd7", "#ffffff"]


def terminal(command: tuple[str, ...]) -> str:
    """What a command of claimx prints on a terminal, as a picture of that terminal."""
    from rich.console import Console
    from rich.text import Text

    console = Console(width=COLUMNS, file=io.StringIO(), color_system="standard", force_terminal=True)
    lines = [Text("$ " + " ".join(("claimx", *command)), style="bold"), *map(Text.from_ansi, printed(command))]
    width, height = round(COLUMNS * CELL + 2 * EDGE), HEAD + len(lines) * ROW + EDGE
    body: list[str] = []
    for number, line in enumerate(lines):
        column = 0
        for segment in line.render(console):
            body.extend(cells(segment, column, HEAD + number * ROW + 14))
            column += segment.cell_length
    rows = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">',
        f"<style>text {{ font: 14px {MONO}; fill: {INK} }}</style>",
        f'<rect width="{width}" height="{height}" rx="8" fill="{PAPER}"/>',
        *(f'<circle cx="{EDGE + 6 + 18 * n}" cy="17" r="5" fill="{PALETTE[hue]}"/>' for n, hue in enumerate((1, 3, 2))),
        *body,
        "</svg>",
    ]
    return "\n".join(rows) + "\n"


def cells(segment: Segment, column: int, y: int) -> Iterator[str]:
    """The words of one style, where they stand."""
    text, style = segment.text.strip(), segment.style
    if not text:
        return
    x = EDGE + (column + len(segment.text) - len(segment.text.lstrip())) * CELL
    looks = {
        "font-weight": "bold" if style and style.bold else "",
        "font-style": "italic" if style and style.italic else "",
        "text-decoration": "underline" if style and style.underline else "",
        "fill": colour(style) if style else "",
    }
    given = "; ".join(f"{name}: {value}" for name, value in looks.items() if value)
    # Spaces that do not break: renderers would collapse two of them into one.
    shown = escape(text).replace("  ", "\N{NO-BREAK SPACE} ")
    yield f'<text x="{x:g}" y="{y}" textLength="{cell_len(text) * CELL:g}" style="{given}">{shown}</text>'


def colour(style: Style) -> str:
    if style.color is not None and style.color.number is not None:
        return PALETTE[style.color.number]
    return QUIET if style.dim else ""


def printed(command: tuple[str, ...]) -> list[str]:
    """The lines that claimx prints, with their colours. The last of a card is left out: each rule changes it."""
    keep = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "COLORTERM", "LINES")}
    look = {"FORCE_COLOR": "1", "COLUMNS": str(COLUMNS), "TERM": "xterm-256color", "PYTHONIOENCODING": "utf-8"}
    run = [sys.executable, "-c", "from claimx.cli import main; main()", *command]
    ran = subprocess.run(run, cwd=ROOT, env=keep | look, capture_output=True, encoding="utf-8", check=False)
    if ran.returncode:
        sys.exit(f"claimx {' '.join(command)} failed: {ran.stderr}")
    return [line for line in ran.stdout.splitlines() if "made by" not in line]


def explained(place: str) -> str:
    """What claimx explain draws of a paragraph."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "functions.svg"
        printed(("explain", place, "--picture", str(path), "--no-config"))
        return path.read_text(encoding="utf-8")


# ------------------------------------------------------------------------------------------------ a sentence

WIDTH, MARGIN, TOP = 820, 26, 40
SIZE, LABEL, DETAIL = 17, 12, 11  # font sizes
LINE, GAP, PAD, HEIGHT = 74, 4.7, 5, 25  # of lines, between words, inside a box, of a box
SANS = 'Arial, "Liberation Sans", Helvetica, sans-serif'
COLOURS = {  # of boxes and labels: light, dark
    "role": ("#d3f2dc", "#14602f", "#1d4a2e", "#8fdba9"),
    "trigger": ("#e3e5ea", "#3b4252", "#454c5c", "#d5dae5"),
    "quantity": ("#fdeeb8", "#775600", "#584612", "#f3d36d"),
    "time": ("#cfeef5", "#0b5566", "#134b58", "#86d8ea"),
    "condition": ("#fcdcdc", "#96201f", "#672b2c", "#ffaeaa"),
    "motive": ("#dbe6fd", "#1f4596", "#283f6e", "#a9c6ff"),
    "status": ("#ffe3cc", "#8d3f06", "#5e3a1c", "#ffc08f"),
    "source": ("#f1ddf9", "#6c2488", "#4e2d5d", "#e2aef8"),
}


@dataclass(frozen=True, slots=True)
class Box:
    """A stretch of a sentence: plain words, or a slot with its name and what the record makes of it."""

    text: str
    kind: str = ""
    name: str = ""
    detail: str = ""
    close: bool = False  # no space before it


def sentence(claim: Claim) -> str:
    """The sentence of a claim with its slots in boxes, each above its name and what is read out of it."""
    body, at, depth, low = [], float(MARGIN), 0, 0
    for box in boxes(claim):
        for part in wrapped(box, WIDTH - MARGIN - at):
            start = at if box.close or at == MARGIN else at + GAP
            if start > MARGIN and start + breadth(part) > WIDTH - MARGIN:
                start, depth = MARGIN, depth + 1
            body.extend(drawn(part, start, TOP + depth * LINE))
            at, low = start + breadth(part), max(low * (start > MARGIN), 28 if not part.name else 56)
    height = TOP + depth * LINE + low
    rows = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}">',
        f"<style>\n{style()}\n</style>",
        f'<rect class="page" x="0.5" y="0.5" width="{WIDTH - 1}" height="{height - 1}" rx="10"/>',
        *body,
        "</svg>",
    ]
    return "\n".join(rows) + "\n"


def style() -> str:
    """Colours for a light page, and for a dark one where the reader prefers that."""
    light, dark = [], []
    for kind, (box, label, dark_box, dark_label) in COLOURS.items():
        light.append(f".{kind} {{ fill: {box} }} .{kind}-label {{ fill: {label} }}")
        dark.append(f".{kind} {{ fill: {dark_box} }} .{kind}-label {{ fill: {dark_label} }}")
    return "\n".join([
        f"text {{ font: {SIZE}px {SANS} }}",
        f"text.label {{ font: bold {LABEL}px {SANS} }} text.detail {{ font: {DETAIL}px {SANS}; opacity: 0.85 }}",
        ".page { fill: #ffffff; stroke: #d0d7de } .text { fill: #1f2328 }",
        *light,
        "@media (prefers-color-scheme: dark) {",
        ".page { fill: #161b22; stroke: #30363d } .text { fill: #e6edf3 }",
        *dark,
        "}",
    ])  # fmt: skip


def drawn(box: Box, x: float, y: float) -> Iterator[str]:
    """A box at a place; `y` is the line that letters stand on."""
    if not box.kind:
        yield written(box.text, x, y, SIZE, "text")
        return
    yield f'<rect class="{box.kind}" x="{x:g}" y="{y - 18}" width="{breadth(box):g}" height="{HEIGHT}" rx="5"/>'
    yield written(box.text, x + PAD, y, SIZE, "text")
    yield written(box.name, x + PAD, y + 22, LABEL, f"label {box.kind}-label")
    yield written(box.detail, x + PAD, y + 36, DETAIL, f"detail {box.kind}-label")


def written(text: str, x: float, y: float, size: float, kind: str) -> str:
    """Text of a known length, whatever font the reader has."""
    length = long(text, size)
    return f'<text class="{kind}" x="{x:g}" y="{y:g}" textLength="{length:g}">{escape(text)}</text>' if text else ""


def breadth(box: Box) -> float:
    """How wide a box is: its text, or the label under it."""
    if not box.kind:
        return long(box.text, SIZE)
    return round(max(long(box.text, SIZE), long(box.name, LABEL), long(box.detail, DETAIL)) + 2 * PAD, 1)


def long(text: str, size: float) -> float:
    """About the width of a text in a common sans-serif font."""
    weight = 1.06 if size == LABEL else 1.0  # labels are bold
    return breadth_of(text, size * weight)


def wrapped(box: Box, room: float) -> Iterator[Box]:
    """A box that does not fit on a line in parts; only the first carries its label."""
    words, part = box.text.split(" "), ""
    for word in words:
        longer = f"{part} {word}".strip()
        if part and len(words) > 3 and long(longer, SIZE) > room - 2 * PAD - GAP:
            yield replace(box, text=part)
            box, room, longer = replace(box, name="", detail=""), WIDTH - 2 * MARGIN, word
        part = longer
    yield replace(box, text=part)


def boxes(claim: Claim) -> Iterator[Box]:
    """The sentence cut at the slots that stand in it; of slots inside others the inner one is shown."""
    own = claim.evidence
    found = [(s, e, box) for s, e, box in slots(claim) if own.start <= s and e <= own.end]
    cuts = sorted({own.start, own.end, *(place for s, e, _ in found for place in (s, e))})
    told: set[tuple[int, int]] = set()
    for start, end in pairwise(cuts):
        text = own.text[start - own.start : end - own.start]
        over = sorted((e - s, s, e) for s, e, _ in found if s <= start and end <= e)
        close = start == own.start or not own.text[start - own.start - 1 : start - own.start + 1].count(" ")
        if over:
            place = over[0][1:]
            named = [box for s, e, box in found if (s, e) == place]
            yield joined(text.strip(), named, place in told, close)
            told.add(place)
        else:
            for number, word in enumerate(text.split()):
                yield Box(word, close=close and number == 0)


def joined(text: str, named: list[Box], again: bool, close: bool) -> Box:
    """What several slots say of one stretch, in one box."""
    if again:
        return Box(text, named[0].kind, close=close)
    name = " · ".join(dict.fromkeys(box.name for box in named))
    return Box(text, named[0].kind, name, " ".join(box.detail for box in named if box.detail), close)


def slots(claim: Claim) -> Iterator[tuple[int, int, Box]]:
    """Start, end, and what a slot is."""
    from claimx.look import values

    yield *ends(claim.trigger), Box("", "trigger", claim.type, "trigger")
    for role, fillers in claim.roles.items():
        for one in fillers:
            yield *ends(one), Box("", "role", role, one.entity.id if one.entity else "")
    for quantity in claim.quantities:
        told = values.quantity(quantity).partition(": ")[2].partition(", ")[0]
        yield *ends(quantity), Box("", "quantity", "quantity", told if quantity.same_as is None else f"= {told}")
    for time in claim.times:
        yield *ends(time), Box("", "time", "time", " – ".join(d for d in (time.start_date, time.end_date) if d))
    for cue in claim.status_cues:
        yield *ends(cue), Box("", "status", "status", claim.status)
    if claim.attribution is not None:
        yield *ends(claim.attribution.source), Box("", "source", "said by")
        yield *ends(claim.attribution.cue), Box("", "source", "cue")
    yield from clauses("condition", claim.conditions)
    yield from clauses("motive", claim.motives)


def clauses(name: str, parts: Iterable[Condition | Motive]) -> Iterator[tuple[int, int, Box]]:
    """Conditions or motives: with their markers, where these stand right before them."""
    for part in parts:
        near = part.marker.end + 1 == part.start
        start = part.marker.start if near else part.start
        yield start, part.end, Box("", name, name, f"{part.kind}, “{part.marker.text}”")


def ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def claim_of(beginning: str) -> Claim:
    """The claim whose id begins so."""
    return next(claim for claim in records() if claim.claim_id.startswith(beginning))


def records() -> Iterator[Claim]:
    from claimx.model import Claim

    lines = (ROOT / "outputs" / "claims.jsonl").read_text(encoding="utf-8").split("\n")
    return (Claim.model_validate_json(line) for line in lines if line)


if __name__ == "__main__":
    main(sys.argv[1:])

"""Claims as a table: one line each, under the document that they were read from."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from claimx.look.brief import Brief, brief, figures
from claimx.look.plain import clean, clip, pad, share
from claimx.model import Claim, DocumentRef

ID_WIDTH = 8
NOT = "✗"
_TYPE_WIDTH, _WIDEST_TYPE = 11, 21
_STATUS_WIDTH = 8
_FIGURES_WIDTH, _WIDEST_FIGURES = 14, 28
_STANCES = {"positive": "+", "negative": "−"}
_LEAST_WHOM = 6
_NARROW = 64  # columns; with less there is no room for figures


class Table:
    """Makes the lines of the table as claims come; `shown` counts them."""

    def __init__(self, width: int) -> None:
        more = max(0, width - 80)
        self._width = width
        self._type = min(_WIDEST_TYPE, _TYPE_WIDTH + more // 3)
        self._figures = min(_WIDEST_FIGURES, _FIGURES_WIDTH + more // 3) if width >= _NARROW else 0
        self._what = max(8, width - ID_WIDTH - self._type - _STATUS_WIDTH - self._figures - 4)
        self.shown = 0
        self._document: str | None = None
        self._negative = self._stance = False

    def lines(self, claim: Claim) -> Iterator[Text]:
        """The claim's line, behind a heading where another document begins."""
        if claim.document.id != self._document:
            if self._document is not None:
                yield Text()
            self._document = claim.document.id
            yield self._heading(claim.document)
        self.shown += 1
        yield self._row(claim)

    def foot(self, total: int | None, more: bool) -> Iterator[Text]:
        """What the signs mean, and how many claims were shown. `more`: others would have matched as well."""
        yield Text()
        if self._negative:
            yield Text(f"{NOT}  not so: negated, denied, refused or failed", style="dim")
        if self._stance:
            yield Text("+ −  for or against", style="dim")
        of = f" of {total:,} claims" if total is not None else f" claim{'s' * (self.shown != 1)}"
        yield Text(f"{self.shown:,}{of}" + (", more match: raise --limit" if more else ""), style="dim")

    def _heading(self, document: DocumentRef) -> Text:
        line = Text.assemble((clip(clean(document.id), self._width), "bold"))
        rest = " · ".join(clean(part) for part in (document.published, document.title) if part)
        if rest and (room := self._width - line.cell_len - 2) > _LEAST_WHOM:
            line.append("  " + clip(rest, room), style="dim")
        return line

    def _row(self, claim: Claim) -> Text:
        negative = claim.polarity == "negative"
        sign = _STANCES.get(claim.attributes.get("stance", ""), "")
        self._negative |= negative
        self._stance |= bool(sign)
        kind = clip(clean(claim.type), self._type - 2 * bool(sign)) + (f" {sign}" if sign else "")
        told = _told(brief(claim), negative, self._what)
        told.append(" " * (self._what - told.cell_len + 1))
        status = Text(pad(claim.status, _STATUS_WIDTH) + " ", style="dim" if claim.status == "actual" else "yellow")
        return Text.assemble(
            (pad(claim.claim_id[:ID_WIDTH], ID_WIDTH) + " ", "dim"),
            (pad(kind, self._type) + " ", "cyan"),
            told,
            status,
            (clip(figures(claim), self._figures), "green"),
        )


def _told(told: Brief, negative: bool, width: int) -> Text:
    """Who → what → whom in `width` cells; whom only where room is left for it."""
    arrow = (f" {NOT} ", "bold red") if negative else (" → ", "dim")
    who, what = share((told.who, told.what), width - 3)
    line = Text.assemble((who, "bold"))
    if what or negative:
        line.append(arrow[0] if who else arrow[0].lstrip(), style=arrow[1])
    line.append(what)
    if told.whom and (room := width - line.cell_len - 3) >= min(_LEAST_WHOM, len(told.whom)):
        line.append(f" {told.arrow} ", style="dim")
        line.append(clip(told.whom, room))
    return line

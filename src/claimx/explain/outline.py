"""An account as indented lines for a terminal or a pipe."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from claimx.explain.account import Account, ParagraphAccount, PredicationAccount, Suggestion, VerdictAccount
from claimx.look import values
from claimx.look.brief import brief
from claimx.look.plain import clean
from claimx.look.screen import Screen
from claimx.look.table import ID_WIDTH, NOT
from claimx.model import Claim, Mention

_NAME_WIDTH = 14  # of a function; "prep:as-president-of" is cut
_MARKS = {"matched": ("✓", "bold green"), "lost": ("·", "yellow"), "failed": ("✗", "red")}
_QUIET = "dim"
_INDENT = 15  # columns before a value
_SHOWN = 6  # failed frames, where not all are asked for


def show_outline(account: Account, screen: Screen, everything: bool = False) -> None:
    """Prints an account. `everything` tells of all frames that failed, else of the first few."""
    claims = {claim.claim_id: claim for claim in account.claims}
    for number, paragraph in enumerate(account.paragraphs):
        if number:
            screen.print(Text())
        for head, value, depth in _Outline(paragraph, claims, everything).lines():
            first = Text("  " * depth).append_text(head)
            screen.wrap(value, first, 2 * depth + _INDENT if head.plain and value.plain else 2 * depth)


Line = tuple[Text, Text, int]  # name, value, depth


class _Outline:
    def __init__(self, paragraph: ParagraphAccount, claims: dict[str, Claim], everything: bool) -> None:
        self.paragraph, self.claims, self.everything = paragraph, claims, everything

    def lines(self) -> Iterator[Line]:
        one = self.paragraph
        yield Text(), Text(clean(one.span.text), style="bold"), 0
        if one.kind not in ("body", "headline"):
            yield from _named("gate", f"shut: a {one.kind} states nothing", 1)
            return
        yield from _named("gate", ", ".join(one.gate) or "shut: no word of the paragraph starts a frame", 1)
        for predication in one.predications:
            yield Text(), Text(), 0
            yield from self.predication(predication)
        for suggestion in one.suggestions:
            yield Text(), Text(), 0
            yield from _suggestion(suggestion)
        if one.unused:
            yield Text(), Text(), 0
            yield Text(), Text("found, and in no claim", style="bold"), 1
            for mention in one.unused:
                yield from _named(mention.layer, _mention(mention), 2)

    def predication(self, one: PredicationAccount) -> Iterator[Line]:
        yield Text(), Text.assemble((clean(one.word.text), "bold cyan"), f"  {one.category} “{one.lemma}”"), 1
        for name, fillers in one.functions.items():
            yield from _named(name, " | ".join(clean(filler.text) for filler in fillers), 2)
        if one.chain:
            yield from _named("above it", ", ".join(f"{clean(s.word)} ({s.relation})" for s in one.chain), 2)
        if one.repairs:
            yield from _named("repairs", ", ".join(one.repairs), 2)
        failed = [verdict for verdict in one.verdicts if verdict.outcome == "failed"]
        hidden = 0 if self.everything else max(0, len(failed) - _SHOWN)
        for verdict in one.verdicts[: len(one.verdicts) - hidden]:
            yield from self.verdict(verdict, one)
        if hidden:
            yield Text(), Text(f"… and {hidden} more frames that failed (--all)", style=_QUIET), 2

    def verdict(self, one: VerdictAccount, of: PredicationAccount) -> Iterator[Line]:
        mark, style = _MARKS[one.outcome]
        why = one.reason if one.outcome == "failed" else f"lost {one.reason}" if one.reason else one.outcome
        told = Text.assemble((mark, style), " ", (one.frame, "bold" if one.outcome == "matched" else ""), "  ", why)
        if one.tie:
            told.append(f"; {one.tie} fits equally well", style="yellow")
        if one.outcome == "matched":
            told.append(f"  {one.file}:{one.line}", style=_QUIET)
        yield Text(), told, 2
        if one.outcome == "matched":
            if of.left_out:
                yield from _named("no record", of.left_out, 3)
            for id_ in of.claim_ids:
                if self.claims[id_].rule == one.frame:
                    yield from _claim(self.claims[id_])


def _claim(claim: Claim) -> Iterator[Line]:
    """What the record says, and with which cues."""
    told = brief(claim)
    arrow = NOT if claim.polarity == "negative" else "→"
    parts = [told.who, arrow, told.what, *((told.arrow, told.whom) if told.whom else ())]
    yield Text(f"claim {claim.claim_id[:ID_WIDTH]}", style="bold"), Text(" ".join(filter(None, parts))), 3
    for role, fillers in claim.roles.items():
        for filler in fillers:
            stands = "".join(f", stands for {clean(a.text)}" for a in filler.antecedents)
            known = values.entity(filler)
            yield from _named(role, clean(filler.text) + stands + (f"  ({known})" if known else ""), 4)
    yield from _named("status", values.status(claim), 4)
    yield from _named("polarity", values.polarity(claim), 4)
    for quantity in claim.quantities:
        yield from _named("quantity", f"{clean(quantity.text)}  ({values.quantity(quantity)})", 4)
    for time in claim.times:
        yield from _named("time", f"{clean(time.text)}  ({values.time(time)})", 4)
    for name, clauses in (("condition", claim.conditions), ("motive", claim.motives)):
        for clause in clauses:
            linked = f", linked by {values.quoted(clause.anaphor)}" if clause.anaphor else ""
            yield from _named(name, f"{clean(clause.text)}  (by {values.quoted(clause.marker)}{linked})", 4)
    if claim.attribution:
        source = claim.attribution.source
        stands = "".join(f", stands for {clean(a.text)}" for a in source.antecedents)
        yield from _named("said by", f"{clean(source.text)}{stands}  ({values.quoted(claim.attribution.cue)})", 4)
    yield from _named("confidence", f"{claim.confidence:.2f}", 4)


def _suggestion(one: Suggestion) -> Iterator[Line]:
    yield Text(), Text.assemble((clean(one.word.text), "bold cyan"), f"  verb “{one.lemma}” starts no frame"), 1
    if one.frame is None:
        return
    roles = ", ".join(f"{role}: {' + '.join(map(clean, texts))}" for role, texts in one.roles.items())
    lists = "".join(f" (or to the list ${name})" for name in one.lists)
    yield from _named("nearest", f"“{one.nearest}” of {one.frame}, likeness {one.likeness:.2f}", 2)
    yield from _named("would give", roles, 2)
    yield from _named("if it fits", f"add {one.lemma} to the verbs of {one.frame}{lists}", 2)


def _mention(one: Mention) -> str:
    marker = f"{values.quoted(one.marker)} " if one.marker else ""
    source = f"  ({clean(one.source.text)})" if one.source else ""
    return f"{marker}{clean(one.text)}{source}"


def _named(name: str, value: str, depth: int) -> Iterator[Line]:
    shown = Text(name, style=_QUIET)
    shown.truncate(_NAME_WIDTH, overflow="ellipsis")
    yield shown, Text(value), depth

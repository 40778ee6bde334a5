"""One claim in full."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from rich.cells import cell_len
from rich.text import Text

from claimx.look import values
from claimx.look.brief import brief
from claimx.look.links import links
from claimx.look.plain import clean, clip
from claimx.look.screen import Screen
from claimx.look.slots import Slot, bracketed, coloured, legend, slots, styles
from claimx.look.table import ID_WIDTH, NOT
from claimx.model import Argument, Attribution, Claim, Condition, Motive, Span

_INDENT, _WIDEST = 13, 24  # columns before the values: more where a role has a long name
_HEAD = "bold"
_QUIET = "dim"


@dataclass(frozen=True, slots=True)
class Around:
    """What a card tells beyond the record: the document's text, other claims by id, and what the rule is about."""

    text: str | None = None
    claims: Mapping[str, Claim] = field(default_factory=dict)
    rule: tuple[str, ...] = ()


def show_card(claim: Claim, around: Around, screen: Screen) -> None:
    """Prints all that a record says, in sections."""
    _Card(claim, around, screen).show()


@dataclass(frozen=True, slots=True)
class _Card:
    claim: Claim
    around: Around
    screen: Screen

    def show(self) -> None:
        claim = self.claim
        self.screen.wrap(Text.assemble((clean(claim.type), "bold cyan"), " ", (claim.claim_id, _HEAD)), Text(), 0)
        self.screen.wrap(Text(" · ".join(self._origin()), style=_QUIET), Text(), 0)
        self._sentences()
        indent = max(_INDENT, min(_WIDEST, *(cell_len(clean(role)) + 2 for role in claim.roles)))
        for name, entries in self._sections():
            head = Text(clip(clean(name), indent - 1), style=_QUIET)
            for number, entry in enumerate(entries):
                self.screen.wrap(entry, head if number == 0 else Text(), indent)

    def _origin(self) -> Iterator[str]:
        document = self.claim.document
        yield clean(document.source) + self._line(self.claim.evidence)
        yield from (clean(part) for part in (document.published, document.title) if part)

    def _line(self, span: Span) -> str:
        """Where a span stands, where the document is at hand."""
        text = self.around.text
        return f", line {text.count(chr(10), 0, span.start) + 1}" if text is not None else ""

    def _sentences(self) -> None:
        found, palette = slots(self.claim), styles(self.claim)
        sentences = [self.claim.evidence, *self.claim.context]
        for number, sentence in enumerate(sentences):
            self.screen.print(Text())
            first = Text() if number == 0 else Text("context" + self._line(sentence), style=_QUIET)
            if first:
                self.screen.print(first)
            self.screen.wrap(self._marked(sentence, found, palette), Text(), 2)
        self.screen.print(Text())
        if self.screen.colour:
            self.screen.wrap(legend(sentences, found, palette), Text(), 2)
            self.screen.print(Text())

    def _marked(self, sentence: Span, found: list[Slot], palette: dict[str, str]) -> Text:
        return coloured(sentence, found, palette) if self.screen.colour else bracketed(sentence, found)

    def _sections(self) -> Iterator[tuple[str, list[Text]]]:
        claim, palette = self.claim, styles(self.claim)
        for role, fillers in claim.roles.items():
            yield role, [line for one in fillers for line in self._argument(one, palette[role])]
        yield "trigger", [_told(clean(claim.trigger.text), palette["trigger"], f"({clean(claim.trigger.lemma)})")]
        yield "quantities", [_told(clean(q.text), palette["quantity"], values.quantity(q)) for q in claim.quantities]
        yield "times", [_told(clean(t.text), palette["time"], values.time(t)) for t in claim.times]
        yield "places", [line for place in claim.places for line in self._argument(place, palette["place"])]
        yield "conditions", [self._clause(part, palette["condition"]) for part in claim.conditions]
        yield "motives", [self._clause(part, palette["motive"]) for part in claim.motives]
        yield "status", [Text(values.status(claim))]
        yield "polarity", [Text(values.polarity(claim), style="bold red" if claim.polarity == "negative" else "")]
        if claim.attribution is not None:
            yield "said by", list(self._attribution(claim.attribution))
        yield "attributes", [Text(f"{name}: {clean(value)}") for name, value in claim.attributes.items()]
        yield "related", [_link(words, id_, other) for words, id_, other in links(claim, self.around.claims)]
        yield "rule", [Text(part) for part in (claim.rule, *self.around.rule)]
        yield "repairs", [Text(name) for name in claim.repairs]
        yield "confidence", [Text(f"{claim.confidence:.2f}")]
        made = claim.producer
        yield "made by", [Text(f"claimx {made.claimx}, {made.model}, rules {made.rules.removeprefix('sha256:')[:12]}")]

    def _argument(self, argument: Argument, style: str) -> Iterator[Text]:
        """A filler with its entity, and under it what it stands for."""
        yield _told(clean(argument.text), style, values.entity(argument))
        for antecedent in argument.antecedents:
            known = " ".join(part for part in (values.entity(antecedent), self._line(antecedent).lstrip(", ")) if part)
            yield Text.assemble("stands for ", _told(clean(antecedent.text), style, known))
        if argument.claim_id:
            yield Text.assemble("is itself claim ", (argument.claim_id, _HEAD))

    def _clause(self, part: Condition | Motive, style: str) -> Text:
        """A condition or motive behind its marker, with what it says about where it was found."""
        own = self.claim.evidence
        details: list[str] = [part.kind]
        if not own.start <= part.marker.start < own.end:
            details.append("from another sentence" + self._line(part.marker))
        if part.anaphor is not None:
            details.append(f"linked by {values.quoted(part.anaphor)}")
        return Text.assemble(
            (clean(part.marker.text), "underline"), " ", _told(clean(part.text), style, f"[{'; '.join(details)}]")
        )

    def _attribution(self, attribution: Attribution) -> Iterator[Text]:
        first, *rest = self._argument(attribution.source, styles(self.claim)["source"])
        yield first
        yield from rest
        yield Text(f"{values.quoted(attribution.cue)}, {attribution.kind}{self._line(attribution.cue)}", style=_QUIET)
        for one in attribution.via:
            head, *more = self._argument(one, styles(self.claim)["source"])
            yield Text.assemble("who cites ", head)
            yield from more


def _told(text: str, style: str, details: str) -> Text:
    return Text.assemble((text, style), *(("  ", (details, _QUIET)) if details else ()))


def _link(words: str, id_: str, other: Claim | None) -> Text:
    line = Text.assemble(f"{words} ", (clean(id_)[:ID_WIDTH], _HEAD))
    if other is None:
        return line.append("  (not in this run)", style=_QUIET)
    told = brief(other)
    arrow = NOT if other.polarity == "negative" else "→"
    parts = [told.who, arrow, told.what, *((told.arrow, told.whom) if told.whom else ())]
    return line.append(f"  {clean(other.type)}: {' '.join(part for part in parts if part)}")

"""One paragraph → the drafts that it states, with their slots; what is only supposed in a condition is left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from claimx.extract.attach import is_inside
from claimx.extract.drafts import Draft, Tried, drafts, setting_of
from claimx.extract.layers import Circumstances, Cues, Layers
from claimx.extract.match import Setting
from claimx.extract.qualify import qualify
from claimx.extract.slots import Slots
from claimx.extract.stated import unstated
from claimx.grammar.clauses import is_asked, is_commanded
from claimx.grammar.tree import Tree
from claimx.rulebook.schema import Rulebook

_SUPPOSED = frozenset({"if", "unless", "pending", "subject_to"})


@dataclass(frozen=True, slots=True)
class Rules:
    """A rulebook with what matching and the layers compute from it, once."""

    book: Rulebook
    setting: Setting
    cues: Cues

    @classmethod
    def of(cls, book: Rulebook) -> Rules:
        """Compiles a rulebook. Raises RuleError for cues that cannot be meant."""
        return cls(book, setting_of(book), Cues.from_rules(book.qualifiers))


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What was found in one paragraph: stated drafts with slots, drafts left out with the reason, verdicts."""

    layers: Layers
    stated: tuple[Slots, ...]
    left_out: Mapping[int, tuple[Draft, str]]
    tried: tuple[Tried, ...]


def read_paragraph(tree: Tree, number: int, rules: Rules, around: Circumstances) -> Paragraph:
    """Everything that one paragraph states by itself."""
    layers = Layers(tree, rules.cues, around)
    found, tried = drafts(tree, number, rules.book, rules.setting)
    stated, left_out = [], {}
    for place, draft in enumerate(found):
        if is_inside(draft, (c for c in layers.conditions if c.kind in _SUPPOSED)):
            left_out[place] = (draft, "only supposed: it stands inside a condition")
        elif is_asked(tree, draft.token):
            left_out[place] = (draft, "asked, not stated: it stands in a question")
        elif is_commanded(tree, draft.token):
            left_out[place] = (draft, "commanded, not stated: an imperative")
        elif (why := unstated(draft.match.predication, rules.cues.stated, draft.type)) is not None:
            left_out[place] = (draft, why)
        else:
            stated.append(qualify(draft, layers, rules.setting.lexicon))
    return Paragraph(layers, tuple(stated), left_out, tuple(tried))

"""Who sits on the other side where something is only talked about: "in talks *with Oslo* about buying ships"."""

from __future__ import annotations

from typing import Final

from claimx.grammar.lexicon import Lexicon
from claimx.grammar.phrases import is_verb, objects_of
from claimx.grammar.predication import Filler
from claimx.grammar.tree import Tree

_OVER: Final = frozenset({"about", "on", "over", "for"})
_TALKING: Final = frozenset({"talk", "negotiate", "speak", "haggle", "bargain"})


def counterparty(tree: Tree, token: int, lexicon: Lexicon) -> list[Filler]:
    """Who stands behind "with" at the talks over what a gerund or action noun names."""
    preposition = tree.heads[token]
    if tree.labels[token] not in ("pcomp", "pobj") or tree.lowers[preposition] not in _OVER:
        return []
    above = tree.heads[preposition]
    places = [above, *([tree.heads[tree.heads[above]]] if tree.labels[above] == "pobj" else [])]
    if is_verb(tree, above):  # "opened *negotiations* …", "is in *talks* …"
        places += tree.below(above, "dobj") + [n for p in tree.below(above, "prep") for n in tree.below(p, "pobj")]
    if not any(tree.lemmas[t] in (_TALKING if is_verb(tree, t) else lexicon.talk_nouns) for t in places):
        return []
    withs = dict.fromkeys(p for t in places for p in tree.below(t, "prep") if tree.lowers[p] == "with")
    return [Filler(t, "across") for p in withs for t in objects_of(tree, p) if p < preposition]

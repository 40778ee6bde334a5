"""Names of what is made in series."""

from __future__ import annotations

import re

from claimx.grammar.labels import PROPER_TAGS
from claimx.grammar.tree import Tree

_NUMBERED = re.compile(r"[1-9]\d[1-9](-\d{1,4})?s|[A-Z]{1,4}-?\d{2,3}[A-Z]{0,3}s")
_HUNDREDS = re.compile(r"[1-9]\d?00s")
_OTHERS = frozenset({"NORP", "GPE", "PERSON", "DATE"})


def is_series(tree: Tree, token: int) -> bool:
    """True for "P-3C Orions", "two Sentinels", "its 777s", "CFM56s", "Super Lynx 300s"."""
    name = tree.name_at[token]
    if _NUMBERED.fullmatch(tree.words[token]):
        return True
    if tree.tags[token] != "NNPS" or (name is not None and name.label in _OTHERS):
        return False
    if any(tree.tags[n] == "CD" for n in tree.below(token, "nummod")):
        return True
    models = (tree.words[t] for t in tree.below(token, "compound") if tree.tags[t] in PROPER_TAGS)
    if _HUNDREDS.fullmatch(tree.words[token]):
        return bool(tree.below(token, "compound"))
    return any(word[:1].isupper() and any(c.isdigit() for c in word) for word in models)

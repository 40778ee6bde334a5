"""What a filler may be, answered yes, no or unknown.

ner's boundaries are good and its types are not, so a name's label from ner alone never says no to an actor; labels
from rules and the class of a common noun ("ministry", "jets") do.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from claimx.grammar.labels import NUMBER_LABELS, PROPER_TAGS
from claimx.grammar.phrases import close_title, compounds, is_verb, premodifiers
from claimx.grammar.series import is_series
from claimx.grammar.standing import heads_said_clause
from claimx.grammar.tree import Name, Tree
from claimx.rulebook.schema import RoleSpec

ACTORS: Final = frozenset({"GPE", "ORG", "PERSON", "NORP", "BLOC", "LOC", "FAC"})
GOODS: Final = frozenset({"WEAPON", "PRODUCT", "GOODS"})
_NUMBERED: Final = frozenset({"PRODUCT", "GOODS"})  # what may be named by letters and digits
_MODEL: Final = re.compile(r"[A-Z]{2,4}\d{1,4}[A-Z]?|[A-Z]\d{2,4}[A-Z]?")
_WARE_HEADS: Final = GOODS | {"FORCE", "UNIT", "TECHNOLOGY"}
_SPELT: Final = frozenset({"us"})  # the pronoun, which "US" is not
Classes = Mapping[str, frozenset[str]]


def admits(tree: Tree, token: int, spec: RoleSpec, classes: Classes, *, measured: bool = False) -> tuple[bool, int]:
    """Whether a role lets a token in, and how many of its constraints answered yes.

    What is `measured` out ("980 grams of U-235") is a ware, whatever it is called.
    """
    forms, named = _forms(tree, token), tree.name_at[token]
    if measured and named is not None and named.label == "QUANTITY":
        return _wants_wares(spec, classes), 1
    if named is not None and named.label in ("DATE", "TIME") and named.label not in spec.entity:
        return False, 0
    if names_ware(tree, token, classes) and _wants_wares(spec, classes):
        return True, 2
    barred = not (forms - _SPELT if tree.words[token] == "US" else forms).isdisjoint(spec.not_lemma)
    if barred and not heads_said_clause(tree, token):  # "warned that prices could *fall*": no autumn
        return False, 0
    yes = 0
    if spec.lemma and not is_pronoun(tree, token):
        known = not forms.isdisjoint(spec.lemma) or _is_named(tree, token, spec.entity)
        if not known and not (measured and _wants_wares(spec, classes)):
            return False, 0
        yes += 1
    if spec.entity:
        answer = is_one_of(tree, token, spec.entity, classes)
        if answer is False and not (yes and _is_measure(named)):
            return False, 0
        yes += answer is True
    return True, yes


def _is_measure(name: Name | None) -> bool:
    """True for a number's label, which says nothing of a listed word: "40 million pounds" may be weighed or paid."""
    return name is not None and name.label in ("QUANTITY", "CARDINAL")


def _is_named(tree: Tree, token: int, wanted: frozenset[str]) -> bool:
    """True for a name with a label that the role asks for; an unknown one ("Scud") may be goods, "A350s" a product."""
    name = tree.name_at[token]
    if name is not None and name.label in wanted:
        return True
    if is_series(tree, token) and (wanted & GOODS):
        return True
    if tree.tags[token] not in PROPER_TAGS:
        return False
    if name is not None and name.label not in NUMBER_LABELS:  # "the M88", which the recogniser takes for a firm
        return not name.id and bool(wanted & _NUMBERED) and bool(_MODEL.fullmatch(tree.words[token]))
    return wanted >= {"PRODUCT", "GOODS"} or (bool(wanted & _NUMBERED) and any(c.isdigit() for c in tree.words[token]))


def is_pronoun(tree: Tree, token: int) -> bool:
    """True for "it", "them": what they stand for is asked after resolution."""
    return tree.tags[token] == "PRP"


def _forms(tree: Tree, token: int) -> frozenset[str]:
    """The dictionary forms a word can have; the model's lemmatiser is not always right ("doses": "dos")."""
    word, found = tree.lowers[token], {tree.lemmas[token], tree.lowers[token]}
    if tree.tags[token] in ("NNS", "NNPS"):
        found |= {word.removesuffix("s"), word.removesuffix("ies") + "y"}
        if word.endswith(("ses", "xes", "zes", "ches", "shes", "oes")):
            found.add(word.removesuffix("es"))
    if (title := close_title(tree, token)) is not None:
        found |= {tree.lemmas[title], tree.lowers[title]}
    for pair in compounds(tree, token):
        first = pair.removesuffix(word)
        found |= {first + form for form in tuple(found) if "-" not in form}
    return frozenset(found)


def is_one_of(tree: Tree, token: int, wanted: frozenset[str], classes: Classes) -> bool | None:
    """Whether a token's head noun is of one of these labels or noun classes; None where nobody knows."""
    if tree.tags[token].startswith("PRP"):
        return None
    if is_verb(tree, token):
        return False
    name = tree.name_at[token]
    if wanted & GOODS and is_series(tree, token):
        return True
    title = close_title(tree, token) if name is None or not name.id else None
    if title is not None and (titled := classes.get(tree.lemmas[title], frozenset())):
        return bool(widened(titled) & widened(wanted))
    common = tree.tags[token] in ("NN", "NNS") and tree.words[token].islower()
    if name is not None and not (common and name.label not in NUMBER_LABELS):
        return _name_answers(name, wanted, tree.words[token])
    known = classes.get(tree.lowers[token]) or classes.get(tree.lemmas[token]) or _titled(tree.lemmas[token], classes)
    if known:
        return bool(widened(known) & widened(wanted))
    if name is not None:
        return _name_answers(name, wanted, tree.words[token])
    if tree.words[token][:1].isdigit() and wanted <= ACTORS:
        return False
    if tree.tags[token] in PROPER_TAGS and wanted & ACTORS:
        return True
    return None


def _titled(word: str, classes: Classes) -> frozenset[str]:
    """A person for "attorney-general", "vice-premier", whose last piece is one."""
    return classes.get(word.rpartition("-")[2], frozenset()) & {"PERSON"} if "-" in word else frozenset()


def _name_answers(name: Name, wanted: frozenset[str], word: str) -> bool | None:
    if name.label == "CARDINAL":
        return False if word[:1].isdigit() and wanted & ACTORS else None
    if name.label in NUMBER_LABELS:
        return name.label in wanted
    if name.label in wanted or widened(frozenset({name.label})) & widened(wanted):
        return True
    if name.id or name.label == "WEAPON":
        return False
    if wanted & ACTORS:
        return not any(c.isdigit() for c in word) or None
    return None


def widened(labels: frozenset[str]) -> frozenset[str]:
    """Actors stand for each other (a ministry for its country), and so do kinds of goods."""
    if labels & ACTORS:
        labels = labels | ACTORS
    if labels & GOODS:
        labels = labels | GOODS
    return labels


def _wants_wares(spec: RoleSpec, classes: Classes) -> bool:
    return bool(spec.entity & GOODS) or any("WEAPON" in classes.get(word, ()) for word in spec.lemma)


def names_ware(tree: Tree, token: int, classes: Classes) -> bool:
    """True where a word before it says what a general noun is: "the S-500 system", "a missile defence system".

    So does a model's name or number: "the C-Flex management system", "the Arrowhead 120 design".
    """
    if any(classes.get(form, frozenset()) & GOODS for form in _forms(tree, token) if "-" in form):
        return True  # "fuel assemblies", "battery cells"
    known = classes.get(tree.lowers[token], frozenset())
    if not known & _WARE_HEADS:
        return False
    before = premodifiers(tree, token)
    named = (tree.name_at[t] for t in before)
    if any(name is not None and name.label == "WEAPON" for name in named):
        return True
    if any(_is_designation(tree, t) for t in before):
        return True
    return "WEAPON" in known and bool(before) and "ARMS" in classes.get(tree.lowers[before[-1]], ())


def _is_designation(tree: Tree, token: int) -> bool:
    """True for what is written as makers name their wares: "NS100", "C-Flex", "Arrowhead" before a number."""
    word, name = tree.words[token], tree.name_at[token]
    if not word[:1].isupper() or (name is not None and name.label in ("DATE", "NORP", "GPE")):
        return False
    if any(c.isdigit() for c in word):
        return True
    parts = word.split("-")
    if len(parts) == 2 and len(parts[0]) <= 2 and parts[0].isupper() and parts[1][:1].isupper():
        return True
    return (
        tree.tags[token] in PROPER_TAGS and tree.words[token + 1].isdigit() and tree.name_at[token + 1] in (None, name)
    )

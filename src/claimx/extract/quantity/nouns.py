"""The noun that a number counts: the head of the phrase behind it, and its singular."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from claimx.extract.quantity.patterns import singular
from claimx.extract.surface import Surface

_NOUN = frozenset({"NN", "NNS", "NNP", "NNPS"})
_BEFORE = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "NN", "NNP", "NNS", "NNPS", "HYPH", "CD", "AFX", "FW", "ADD"})
_INTRODUCING = frozenset({"DT", "PRP$", "POS", "RBS", "PDT", "CD"})  # between "of" and its noun phrase
_LIMIT = 12  # tokens a premodified noun may stand behind its number
_MODEL = re.compile(  # "Su-57", "F-35As", and the letter of "Gripen Cs"
    r"^(?:(?=[\w-]*\d)(?=[\w-]*[A-Z]|\d+s$)[A-Z\d][\w-]*?(?P<plural>[’']?s)?\.?|(?P<letter>[A-Z])s)$"
)


@dataclass(frozen=True, slots=True)
class NounWords:
    """What the parser's lemma and tag do not tell about nouns."""

    singulars: dict[str, str]
    invariant: frozenset[str]
    boundary: frozenset[str]
    hyphenated: frozenset[str]

    @classmethod
    def from_rules(cls, rules: Mapping[str, Any]) -> NounWords:
        """Reads `singulars`, `invariant`, `boundary` and `hyphenated`."""
        return cls(
            singulars=dict(rules["singulars"]),
            invariant=frozenset(rules["invariant"]),
            boundary=frozenset(rules["boundary"]),
            hyphenated=frozenset(rules["hyphenated"]),
        )


@dataclass(frozen=True, slots=True)
class Counted:
    """The head noun behind a number, its singular, and whether it can be counted as it stands.

    `proper` marks names and models, whose plural often looks like the singular.
    """

    token: int
    name: str
    plural: bool
    proper: bool = False


def counted(surface: Surface, position: int, words: NounWords, hyphen: bool = False) -> Counted | None:
    """The noun counted by a number that ends at `position`, or None where no noun phrase follows.

    Behind a hyphen only nouns known to be counted so are ("a 36-jet order").
    """
    if hyphen:
        return _compound(surface, position, words)
    return _head(surface, _run(surface, surface.token_from(position), words), words)


def partitive(surface: Surface, token: int, words: NounWords) -> Counted | None:
    """The head of a whole noun phrase that starts here ("of Johnson's deputies", "half the fleet")."""
    tree = surface.tree
    while token < len(tree) and (tree.tags[token] in _INTRODUCING or tree.tags[token + 1 : token + 2] == ["POS"]):
        token += 1
    return _head(surface, _run(surface, token, words), words)


def _compound(surface: Surface, position: int, words: NounWords) -> Counted | None:
    found = re.match(r"[a-z]+", surface.text[position:])
    if not found or found.group() not in words.hyphenated:
        return None
    return Counted(surface.token_at(position), found.group(), plural=True)


def _head(surface: Surface, run: list[int], words: NounWords) -> Counted | None:
    if not run:
        return None
    plurals = [token for token in run if _plural(surface, token, words)]
    head = plurals[-1] if plurals else run[-1]
    proper = surface.tree.tags[head].startswith("NNP") or bool(_MODEL.match(surface.tree.words[head]))
    return Counted(head, singular_of(surface, head, words), bool(plurals), proper)


def _run(surface: Surface, token: int, words: NounWords) -> list[int]:
    """The nouns of the phrase that starts here, up to the one that closes it."""
    tree, first = surface.tree, token
    nouns: list[int] = [token] if _misread(surface, token) else []
    token += len(nouns)
    last = min(len(tree), token + _LIMIT)
    while token < last:
        tag, low = tree.tags[token], tree.lowers[token]
        model = bool(_MODEL.match(tree.words[token]))
        if low in words.boundary or (tag not in _BEFORE and not model and not _passes(surface, token, first)):
            break
        if nouns and _plural(surface, nouns[-1], words) and not _goes_on(surface, token, nouns[-1]):
            break
        if tag in _NOUN or model:
            nouns.append(token)
        token += 1
    return nouns


def _misread(surface: Surface, token: int) -> bool:
    """A plural noun read as a verb: no verb in -s agrees with a number ("2,000 hires this year")."""
    tree = surface.tree
    if token >= len(tree) or tree.tags[token] != "VBZ":
        return False
    return tree.words[token].islower() and len(tree.words[token]) > 3


def _goes_on(surface: Surface, token: int, noun: int) -> bool:
    """Behind a plural only a common noun continues the phrase ("weapons systems"), no name, no adjective."""
    tree = surface.tree
    return tree.tags[token] in ("NN", "NNS") and tree.words[token].islower() and tree.lowers[noun] != "times"


def _passes(surface: Surface, token: int, first: int) -> bool:
    """Adverbs, commas, conjunctions and prices may stand between premodifiers only."""
    tags = surface.tree.tags
    if token == first and tags[token] not in ("RB", "$"):
        return False
    if surface.tree.words[token] == "/":  # "E/F fighters"
        return surface.glued(token) and surface.glued(token + 1)
    after = tags[token + 1] if token + 1 < len(tags) else ""
    before = tags[token - 1] if token else ""
    if tags[token] == "$":
        return after == "CD"
    if tags[token] == "RB":
        return after in ("JJ", "VBN", "HYPH") or before == "HYPH"
    if tags[token] == "CC":
        return before in ("JJ", "NNP", "NN") and after in ("JJ", "NNP", "NN", "VBN")
    if tags[token] == ",":
        return before == "JJ" and after in ("JJ", "VBN", "NN")
    return False


def _plural(surface: Surface, token: int, words: NounWords) -> bool:
    tree = surface.tree
    return (
        tree.tags[token] in ("NNS", "NNPS", "VBZ")
        or tree.lowers[token] in words.invariant
        or tree.lowers[token] in words.singulars
        or bool((model := _MODEL.match(tree.words[token])) and (model["plural"] or model["letter"]))
    )


def singular_of(surface: Surface, token: int, words: NounWords) -> str:
    """The singular of a noun: the rule file's, else the parser's lemma, else by rule; names keep their case."""
    tree = surface.tree
    word, low, lemma = tree.words[token], tree.lowers[token], tree.lemmas[token]
    if low in words.singulars:
        return words.singulars[low]
    if model := _MODEL.match(word):
        name = re.sub(r"[’']?s$", "", word) if model["plural"] or model["letter"] else word.rstrip(".")
        if name.isdigit() and token > 1 and tree.words[token - 1] == "-" and surface.glued(token - 1):
            return f"{tree.words[token - 2]}-{name}"  # "A350-1000s"
        named = (name.isdigit() or model["letter"]) and token and tree.words[token - 1][:1].isupper()
        return f"{tree.words[token - 1]} {name}" if named else name  # "Model 3s"
    if tree.tags[token] == "VBZ":
        return singular(low)
    if tree.tags[token] in ("NNP", "NNPS"):
        return singular(word) if tree.tags[token] == "NNPS" else word
    if tree.tags[token] != "NNS" or low in words.invariant:
        return low
    return lemma if lemma != low else singular(low)

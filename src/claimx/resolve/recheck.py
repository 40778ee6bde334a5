"""Constraints asked again: a pronoun let in unseen must stand for something that its role admits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from claimx.extract.constraints import ACTORS, is_pronoun, widened
from claimx.extract.match import Bound
from claimx.grammar import mentions as grammar
from claimx.grammar.tree import Tree
from claimx.model import Argument
from claimx.resolve.fill import Filled
from claimx.resolve.identity import head
from claimx.rulebook.schema import RoleSpec

_POINTING = frozenset({"the", "this", "that", "these", "those"})


def objection(filled: Filled, classes: Mapping[str, frozenset[str]]) -> str | None:
    """Why a draft cannot stand now that its pronouns are resolved; None where it can."""
    draft = filled.slots.draft
    for name in filled.roles:
        spec = draft.match.frame.roles[name]
        if not spec.required or not (spec.lemma or spec.entity - ACTORS):
            continue
        for bound, argument in _pairs(filled, name):
            if is_pronoun(draft.tree, bound.token) and not _admitted(argument, spec, classes):
                return f"role {name}: {argument.text!r} stands for nothing that the role admits"
    return None


def fitting(filled: Filled, classes: Mapping[str, frozenset[str]], words: Mapping[str, frozenset[str]]) -> Filled:
    """The fillers that stand: each once, none that says nothing, no pronoun that means what its role does not admit.

    "paid for *them*": jets; "*goals* that they championed", "the *use*". Where a required role is left with none, or
    one word is left that says nothing alone, so are the other roles.
    """
    draft = filled.slots.draft
    roles: dict[str, tuple[Argument, ...]] = {}
    for name in filled.roles:
        spec, pairs = draft.match.frame.roles[name], _pairs(filled, name)
        open_ = spec.required or not spec.entity
        kept = [
            a
            for b, a in pairs
            if (open_ or not is_pronoun(draft.tree, b.token) or _may_be(a, spec, classes))
            and not _hollow(draft.tree, b, a, words)
        ]
        if kept:
            once: dict[str, Argument] = {}
            for argument in kept:
                once.setdefault(argument.text.lower(), argument)
            roles[name] = tuple(once.values())
        elif spec.required:
            return replace(filled, roles={})
    alone = [a.text.lower() for arguments in roles.values() for a in arguments]
    nothing = len(alone) == 1 and alone[0] in words.get("lonely_nouns", ())
    return replace(filled, roles={} if nothing else roles)


def _hollow(tree: Tree, bound: Bound, argument: Argument, words: Mapping[str, frozenset[str]]) -> bool:
    word, text = tree.lowers[bound.token], argument.text.lower()
    common = tree.tags[bound.token] in ("NN", "NNS") and text.rsplit(" ")[-1] == word
    if not common or argument.antecedents:
        return False
    if word in words.get("measuring_nouns", ()) or (" " not in text and word in words.get("partial_nouns", ())):
        return True
    said = grammar.article(tree, bound.token) in _POINTING or grammar.possessor(tree, bound.token) is not None
    return " " not in text and not said and word in words.get("hollow_nouns", ())


def _pairs(filled: Filled, role: str) -> Iterator[tuple[Bound, Argument]]:
    """Each argument of a role with the filler that it was made of; two fillers with one span are one argument."""
    draft = filled.slots.draft
    for argument in filled.roles[role]:
        inside = (b for b in draft.roles[role] if argument.start <= draft.tree.starts[b.token] < argument.end)
        yield next(inside, draft.roles[role][0]), argument


def _may_be(argument: Argument, spec: RoleSpec, classes: Mapping[str, frozenset[str]]) -> bool:
    """False where all that a pronoun stands for is known to be something else; labels from ner settle nothing."""
    known = [classes.get(head(a.text), frozenset()) for a in argument.antecedents if a.label in (None, "WEAPON")]
    misfits = [one for one in known if one and not widened(one) & widened(spec.entity)]
    return not misfits or len(misfits) < len(argument.antecedents)


def _admitted(argument: Argument, spec: RoleSpec, classes: Mapping[str, frozenset[str]]) -> bool:
    return any(_fits(antecedent, spec, classes) for antecedent in argument.antecedents)


def _fits(antecedent: Argument, spec: RoleSpec, classes: Mapping[str, frozenset[str]]) -> bool:
    word = head(antecedent.text)
    known = classes.get(word, frozenset())
    if antecedent.label is not None:
        known |= {antecedent.label}
    if word in spec.not_lemma or (spec.entity and known and not widened(known) & widened(spec.entity)):
        return False
    return not spec.lemma or word in spec.lemma or bool(known & spec.entity)

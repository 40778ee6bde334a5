"""Parse → predications: the only door from a tree to its functions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from claimx.grammar import adjectives, nouns, verbs
from claimx.grammar.across import counterparty
from claimx.grammar.chain import chain
from claimx.grammar.labels import ADJECTIVE_TAGS, NOUN_TAGS, SUBJECT, VERB_TAGS
from claimx.grammar.lexicon import Lexicon
from claimx.grammar.phrases import objects_of, whole
from claimx.grammar.predication import Filler, Predication
from claimx.grammar.tree import Tree
from claimx.grammar.voice import acts

_JOINT = ("possessor", "nationality", "subject", "indirect", "prep:between", "prep:among", "prep:with")
_MUTUAL = ("possessor", "nationality", "subject", "object", "indirect", "prep:between", "prep:with", "prep:to")
_SHARED = ("prep:between", "prep:among", "prep:with")
_READERS = {"noun": nouns.functions, "verb": verbs.functions, "adjective": adjectives.functions}
_MODIFIER = ("compound", "amod", "nmod", "poss", "npadvmod")


def category(tree: Tree, token: int) -> str | None:
    """ "verb", "noun" or "adjective" where the token heads a predication; None where it modifies another word."""
    tag, label = tree.tags[token], tree.labels[token]
    if tag in VERB_TAGS:
        if label in ("aux", "auxpass", "case", "prep", "amod", "compound", "mark"):
            return None
        return "verb"
    if tag in NOUN_TAGS:
        return None if label in _MODIFIER or _inside_name(tree, token) else "noun"
    return "adjective" if tag in ADJECTIVE_TAGS else None


def _inside_name(tree: Tree, token: int) -> bool:
    name = tree.name_at[token]
    return (
        name is not None and name.label in ("PERSON", "GPE", "NORP", "ORG", "FAC", "LOC") and name.end - name.start > 1
    )


def predicate(tree: Tree, token: int, kind: str, lemma: str, lexicon: Lexicon) -> Predication:
    """The predication that a token heads."""
    functions = _READERS[kind](tree, token, lexicon)
    _add_unions(tree, functions, kind, lexicon)
    if kind != "adjective" and (across := counterparty(tree, token, lexicon)):
        functions["counterparty"] = across
    return Predication(
        tree=tree,
        token=token,
        category=kind,
        lemma=lemma,
        functions=functions,
        chain=chain(tree, token),
        repairs=_repairs(tree, token, functions),
    )


def _add_unions(tree: Tree, functions: dict[str, list[Filler]], kind: str, lexicon: Lexicon) -> None:
    """Adds origin, owner, side, mutual, parties and partners, which are made of other functions."""
    if origin := _origin(tree, functions, kind, lexicon):
        functions["origin"] = origin
    if kind == "verb" and (owner := _owner(tree, functions)):
        functions["owner"] = owner
    if kind == "verb" and (side := _side(tree, functions)):
        functions["side"] = side
    if mutual := [f for name in _MUTUAL for f in functions.get(name, ()) if name != "prep:to" or f.path != "inner"]:
        functions["mutual"] = mutual
    joint = [f for name in _JOINT for f in functions.get(name, ()) if kind != "verb" or not _of_topic(tree, f.token)]
    if joint:
        functions["parties"] = joint
        if any(name in functions for name in _SHARED) or _is_shared_event(joint):
            functions["partners"] = joint
        elif pair := _pair(tree, functions):
            functions["partners"] = pair
        if kind == "verb" and (hearers := functions.get("prep:to")):
            functions["addressed"] = joint + hearers
        if kind == "verb" and _are_several(tree, functions.get("subject", [])):
            functions["several"] = joint


def _of_topic(tree: Tree, token: int) -> bool:
    """True for "spoke *about the truce between* Chad and Mali": those two took no part."""
    first = next((t for t in (token, *tree.ancestors(token)) if tree.labels[t] != "conj"), token)
    noun = tree.heads[tree.heads[first]]
    between = tree.labels[first] == "pobj" and tree.lowers[tree.heads[first]] in ("between", "among")
    return between and tree.labels[noun] == "pobj" and tree.lowers[tree.heads[noun]] in ("about", "on", "over")


_SEVERAL = frozenset({"two", "three", "four", "five", "both"})


def _are_several(tree: Tree, subjects: list[Filler]) -> bool:
    """True for a pair or a counted few: "*India and Japan* held drills", "*the two navies* held drills"."""
    return len(subjects) > 1 or any(tree.lowers[c] in _SEVERAL for f in subjects for c in tree.children[f.token])


def _is_shared_event(joint: list[Filler]) -> bool:
    """True where two that are in something are in it together: "*Egypt and Iraq* are in talks"."""
    return sum(filler.path == "within" for filler in joint) > 1


def _pair(tree: Tree, functions: dict[str, list[Filler]]) -> list[Filler]:
    """Two names that a hyphen joins in front of an event: "the *Peru-Chile* talks", no "Ocasio-Cortez visit".

    Not where the event is known already and does something else: "The Peru-Chile summit will yield a pact".
    """
    sides = sorted(filler.token for filler in functions.get("nationality", ()))
    for first, second in pairwise(sides):
        joined = second == first + 2 and tree.words[first + 1] in ("-", "–", "/")
        known = tree.labels[tree.heads[second]] in SUBJECT and "the" in tree.lowers[max(0, first - 1) : first]
        if joined and not known and (tree.name_at[first] is None or tree.name_at[first] != tree.name_at[second]):
            return [Filler(first, "within"), Filler(second, "within")]
    return []


def gapped(whole: Predication, lexicon: Lexicon) -> Iterator[Predication]:
    """What a verb says again of what later clauses leave over ("Poland ordered 32 jets and *Romania another 12*")."""
    tree = whole.tree
    for thing in whole.functions.get("object", ()) if whole.category == "verb" else ():
        for remnant in tree.below(thing.token, "gapped"):
            functions = verbs.gapped_functions(tree, whole.functions, thing.token, remnant)
            _add_unions(tree, functions, whole.category, lexicon)
            yield replace(whole, functions=functions, repairs=_repairs(tree, whole.token, functions))


def _origin(tree: Tree, functions: dict[str, list[Filler]], kind: str, lexicon: Lexicon) -> list[Filler]:
    """Where the things acted on come from, as their names say: "Russian jets", "the purchase of Korean tanks"."""
    things = _things(tree, functions) if kind == "verb" else functions.get("prep:of", [])
    found = []
    for thing in things:
        inside = [t for p in tree.below(thing.token, "prep") for t in objects_of(tree, p)]
        of_it = [t for t in inside if tree.lowers[tree.heads[t]] == "of"]
        for inner in dict.fromkeys((thing.token, *of_it, whole(tree, thing.token, lexicon))):
            if tree.tags[inner] in NOUN_TAGS:
                modifiers = tree.below(inner, "amod", "compound")
                found += [Filler(t, "origin") for t in modifiers if _is_demonym(tree, t)]
                found += [Filler(t, "origin") for t in _makers(tree, inner)]
                makers = [m for m in modifiers if tree.lemmas[m] in lexicon.making_verbs]  # "Turkish-made drones"
                found += [Filler(t, "origin") for m in makers for t in tree.below(m, "npadvmod") if acts(tree, t)]
    return found


def _things(tree: Tree, functions: dict[str, list[Filler]]) -> list[Filler]:
    """What a verb acts on; without an object, or with a sum, what is behind "on" or "for" ("opted *for radars*")."""
    things = functions.get("object", [])
    named = [tree.name_at[thing.token] for thing in things]
    if any(name is None or name.label != "MONEY" for name in named):
        return things
    return [f for name in ("prep:on", "prep:for") for f in functions.get(name, ())]


def _makers(tree: Tree, noun: int) -> list[int]:
    """Whose or of whose make a thing is by a name in front of it: "*India's* Tejas", "*Boeing* helicopters"."""
    owners = [t for t in tree.below(noun, "poss") if _is_demonym(tree, t) or _is_firm(tree, t)]
    common = tree.tags[noun] in ("NN", "NNS")  # not "Boeing 737s", whose maker nobody names
    return owners + [t for t in tree.below(noun, "compound") if common and _is_firm(tree, t)]


def _is_firm(tree: Tree, token: int) -> bool:
    name = tree.name_at[token]
    return name is not None and name.label == "ORG" and name.id.startswith("org:") and name.end == token + 1


def _owner(tree: Tree, functions: dict[str, list[Filler]]) -> list[Filler]:
    """Whose that is which is acted on or, where that is nobody's, which acts: "sales at Volvo hit $2bn"."""
    for things in (functions.get("object", []), functions.get("subject", [])):
        found = []
        for thing in things:
            owners = tree.below(thing.token, "poss")
            phrases = [p for p in tree.below(thing.token, "prep") if tree.lowers[p] in ("at", "of")]
            owners += [t for p in phrases for t in objects_of(tree, p)]
            found += [Filler(t, "owner") for t in owners]
        if found:
            return found
    return []


def _side(tree: Tree, functions: dict[str, list[Filler]]) -> list[Filler]:
    """Whose those are that act: "*North Korean* soldiers", "*Kyiv's* drones", "*RAF* jets"."""
    found = []
    for one in functions.get("subject", []):
        owners = [t for t in tree.below(one.token, "poss") if acts(tree, t)]
        owners += [
            t for t in tree.below(one.token, "amod", "compound", "nmod") if _is_demonym(tree, t) or _is_body(tree, t)
        ]
        found += [Filler(t, "side") for t in owners]
    return found


def _is_body(tree: Tree, token: int) -> bool:
    name = tree.name_at[token]
    return name is not None and name.label == "ORG" and name.end == token + 1


def _is_demonym(tree: Tree, token: int) -> bool:
    name = tree.name_at[token]
    if name is None or name.label not in ("NORP", "GPE") or token != name.end - 1:
        return False
    return name.end - name.start == 1 or (name.label == "NORP" and name.end - name.start == 2)  # "North Korean"


def _repairs(tree: Tree, token: int, functions: dict[str, list[Filler]]) -> tuple[str, ...]:
    touched = {token, *(f.token for fillers in functions.values() for f in fillers)}
    return tuple(sorted({name for t in touched for name in tree.repairs.get(t, ())}))

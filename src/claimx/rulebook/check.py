"""The second pass over rule files: everything that refers to something else does so rightly.

Runs on located values whose shape has been checked, and skips quietly what has the wrong shape, since that is
reported already.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from claimx.rulebook.build import build_type, entries, items, lineage, text
from claimx.rulebook.index import TriggerIndex, key_run
from claimx.rulebook.layers import Sections
from claimx.rulebook.lists import Lists, looks_like_reference, texts
from claimx.rulebook.locate import Items, Node, Place, Table, Text
from claimx.rulebook.overlaps import ties
from claimx.rulebook.problems import Problems
from claimx.rulebook.regexes import slow_part
from claimx.rulebook.schema import ClaimType, Frame
from claimx.rulebook.vocabulary import FUNCTIONS, LABELS, PREPOSITION, is_function

_LEMMA = re.compile(r"[^\W\d_A-Z]+(?:[-'][^\W\d_A-Z]+)*")
_ID = re.compile(r"[A-Za-z0-9_]+(?:[.:-][A-Za-z0-9_]+)*")
_TRIGGERS = ("verb", "noun", "adjective")
_EXTRA = (f"{PREPOSITION}WORD",)


def check_sections(sections: Sections, lists: Lists, problems: Problems) -> None:
    """Checks word lists, classes, types, qualifiers and entity rules."""
    lists.check_all(problems)
    for stack in sections.classes.values():
        for node in stack:
            _lemmas(node, lists, problems)
    for name, node in sections.types.items():
        _type(name, node, sections.types, problems)
    for node in sections.qualifiers.values():
        lists.check(node, problems, plain=True)
    labels = LABELS | sections.classes.keys()
    for table in sections.entities.values():
        _id(table, problems)
        _label(table.get("label"), labels, problems)
    for pattern in sections.patterns:
        _label(pattern.get("label"), labels, problems)
        _pattern(pattern, problems)


class FrameCheck:
    """Checks frames one by one against all that is declared."""

    def __init__(self, sections: Sections, lists: Lists, types: Mapping[str, ClaimType], problems: Problems) -> None:
        self.lists, self.types, self.problems = lists, types, problems
        self.labels = LABELS | sections.classes.keys()

    def check(self, table: Table) -> None:
        _id(table, self.problems)
        claim = table.get("claim")
        type_ = self.types.get(claim.value) if isinstance(claim, Text) else None
        if type_ is None and isinstance(claim, Text):
            self.problems.unknown(claim.place, "unknown-type", "claim type", claim.value, self.types)
        self.trigger(table.get("trigger"))
        self.roles(table.get("roles"), type_)
        if type_ is not None:
            self.attributes(table.get("attributes"), type_)
        self.examples(table, type_)

    def trigger(self, node: Node | None) -> None:
        if not isinstance(node, Table):
            return
        if not any(key in node.entries for key in _TRIGGERS):
            self.problems.add(node.place, "missing-key", "a trigger names a verb, a noun or an adjective")
        for key in (*_TRIGGERS, "particle"):
            _lemmas(node.get(key), self.lists, self.problems)
        for name in texts(node.get("filled")):
            self.function(name.value, name.place)
        for key in ("with", "not_with"):
            limits = node.get(key)
            if isinstance(limits, Table):
                for function, lemmas in limits.entries.items():
                    self.function(function, limits.keys[function])
                    _lemmas(lemmas, self.lists, self.problems)

    def roles(self, node: Node | None, type_: ClaimType | None) -> None:
        if not isinstance(node, Table):
            return
        for name, role in node.entries.items():
            self.role_name(name, node.keys[name], type_)
            spec = entries(role)
            for function in texts(spec.get("function")):
                self.function(function.value, function.place)
            self.lists.check(spec.get("entity"), self.problems)
            for label in texts(spec.get("entity")):
                self.label(label)
            for key in ("lemma", "not_lemma"):
                _lemmas(spec.get(key), self.lists, self.problems)

    def role_name(self, name: str, place: Place, type_: ClaimType | None) -> None:
        if type_ is not None and name not in type_.roles:
            self.problems.unknown(place, "unknown-role", f"role of {type_.name}", name, type_.roles)

    def function(self, name: str, place: Place) -> None:
        if not is_function(name):
            self.problems.unknown(place, "unknown-function", "function", name, (*FUNCTIONS, *_EXTRA))

    def label(self, label: Text) -> None:
        for name in sorted(self.lists.words(label) - self.labels):
            if not looks_like_reference(name):
                self.problems.unknown(label.place, "unknown-entity", "entity label or class", name, self.labels)

    def attributes(self, node: Node | None, type_: ClaimType) -> None:
        for name, value in entries(node).items():
            allowed = type_.attributes.get(name)
            if allowed is not None and isinstance(value, Text) and value.value not in allowed:
                self.problems.unknown(value.place, "bad-value", f"value of {name}", value.value, allowed)

    def examples(self, table: Table, type_: ClaimType | None) -> None:
        node = table.get("examples")
        examples = items(node)
        if node is None or not examples:
            return
        if not any(items(example.get("claims")) for example in examples):
            self.problems.add(node.place, "no-positive", "no example that yields a claim")
        if not any(_is_empty_list(example.get("claims")) for example in examples):
            self.problems.add(node.place, "no-negative", "no example that must not fire (claims: [])")
        for example in examples:
            source = text(example, "text") or ""
            for claim in items(example.get("claims")):
                self.example_claim(claim, source, type_)

    def example_claim(self, claim: Table, source: str, type_: ClaimType | None) -> None:
        if not claim.entries:
            self.problems.add(claim.place, "empty", "a claim names its role fillers")
        for role, fillers in claim.entries.items():
            self.role_name(role, claim.keys[role], type_)
            for filler in texts(fillers):
                if filler.value not in source:
                    problem = f"{filler.value!r} does not stand in the example's text"
                    self.problems.add(filler.place, "not-in-text", problem)


def check_triggered(
    table: Table, frame: Frame, forms: Mapping[tuple[str, str], Iterable[str]], problems: Problems
) -> None:
    """Every example must hold a word that can start its frame, else it proves nothing."""
    index = TriggerIndex(free=frozenset(key_run(form) for lemma in frame.trigger.lemmas() for form in forms[lemma]))
    if not index.free:
        return
    for node, example in zip(items(table.get("examples")), frame.examples, strict=True):
        place = (node.get("text") or node).place
        if example.text and not index.candidates(example.text):
            problems.add(place, "no-trigger", "the example holds none of the frame's trigger words")


def check_ties(
    frames_of: Mapping[tuple[str, str], tuple[Frame, ...]],
    types: Mapping[str, ClaimType],
    sections: Sections,
    problems: Problems,
) -> None:
    """Two frames of different types that ask the same of a trigger would be decided by their names."""
    for one, other, (_, lemma) in ties(frames_of, types):
        places = {frame.id: sections.frames[frame.id][0].place for frame in (one, other)}
        problem = f"{other.id} and {one.id} ({places[one.id]}) always fit {lemma!r} equally well: limit one of them"
        problems.add(places[other.id], "tie", problem)


def _is_empty_list(node: Node | None) -> bool:
    return isinstance(node, Items) and not node.values


def _lemmas(node: Node | None, lists: Lists, problems: Problems) -> None:
    lists.check(node, problems)
    for item in texts(node):
        for lemma in lists.words(item):
            if not _may_be_lemma(lemma):
                problem = f"{lemma!r} is not a lemma: one word in lower case, hyphens allowed"
                problems.add(item.place, "bad-lemma", problem)


@cache
def _may_be_lemma(word: str) -> bool:
    """What is missing or refers to a list is no lemma either, but it is judged elsewhere."""
    return not word or looks_like_reference(word) or _LEMMA.fullmatch(word) is not None


def _type(name: str, node: Node, types: Mapping[str, Node], problems: Problems) -> None:
    if not isinstance(node, Table):
        return
    if not _ID.fullmatch(name):
        problems.add(node.place, "bad-id", f"{name!r} is no name: letters, digits and underscores")
    base = node.get("extends")
    if base is None:
        for key in ("roles", "anchors"):
            if key not in node.entries:
                problems.add(node.place, "missing-key", f"key {key!r} is missing")
    elif isinstance(base, Text) and base.value not in types:
        problems.unknown(base.place, "unknown-type", "claim type", base.value, types)
    elif isinstance(base, Text) and name in lineage(types, base.value):
        problems.add(base.place, "type-cycle", f"type {name!r} extends itself through {base.value!r}")
    roles = build_type(name, types).roles
    for key in ("anchors", "split", "wide", "absorbs", "doers"):
        for role in texts(node.get(key)):
            if role.value not in roles:
                problems.unknown(role.place, "unknown-role", f"role of {name}", role.value, roles)


def _id(table: Table, problems: Problems) -> None:
    id_ = table.get("id")
    if isinstance(id_, Text) and id_.value and not _ID.fullmatch(id_.value):
        problem = f"{id_.value!r} is no id: letters, digits and underscores, parted by one of . : -"
        problems.add(id_.place, "bad-id", problem)


def _label(node: Node | None, labels: Iterable[str], problems: Problems) -> None:
    if isinstance(node, Text) and node.value not in set(labels):
        problems.unknown(node.place, "unknown-entity", "entity label or class", node.value, labels)


def _pattern(pattern: Table, problems: Problems) -> None:
    regex, tokens = pattern.get("regex"), pattern.get("tokens")
    if (regex is None) == (tokens is None):
        problems.add(pattern.place, "missing-key", "a pattern has either 'regex' or 'tokens'")
    for node in (*texts(regex), *_token_regexes(tokens)):
        _regex(node, problems)


def _token_regexes(node: Node | None) -> Iterator[Text]:
    """What stands under REGEX in the patterns of tokens, at any depth."""
    if isinstance(node, Items):
        for value in node.values:
            yield from _token_regexes(value)
    for key, value in entries(node).items():
        if key == "REGEX":
            yield from texts(value)
        yield from _token_regexes(value)


def _regex(node: Text, problems: Problems) -> None:
    try:
        re.compile(node.value)
        slow = slow_part(node.value)
    except (re.error, RecursionError, OverflowError) as error:
        problems.add(node.place, "bad-regex", f"not a regular expression: {error}")
        return
    if slow:
        problem = f"the regular expression could take exponential time: {slow}"
        problems.add(node.place, "slow-regex", problem)

"""Checked, located values become the plain data of schema.py."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from claimx.rulebook.inflect import Inflector
from claimx.rulebook.layers import Sections
from claimx.rulebook.lists import Lists, texts
from claimx.rulebook.locate import Items, Node, Table, Text
from claimx.rulebook.schema import (
    ClaimType,
    Entity,
    EntityPattern,
    EntityRules,
    Example,
    ExampleClaim,
    Frame,
    RoleSpec,
    TokenPattern,
    TriggerSpec,
)

_NUMBERS = ("LENGTH", "==", "!=", ">=", "<=", ">", "<")  # keys of token patterns whose values are numbers


def text(table: Table, key: str) -> str | None:
    """The text under a key, or None."""
    node = table.get(key)
    return node.value if isinstance(node, Text) else None


def values(node: Node | None) -> tuple[str, ...]:
    """The texts of a list in order."""
    return tuple(item.value for item in texts(node))


def items(node: Node | None) -> tuple[Table, ...]:
    """The mappings of a list."""
    return tuple(value for value in node.values if isinstance(value, Table)) if isinstance(node, Items) else ()


def entries(node: Node | None) -> Mapping[str, Node]:
    """The entries of a mapping, or none."""
    return node.entries if isinstance(node, Table) else {}


def build_inflector(tables: Mapping[str, Table]) -> Inflector:
    """The irregular words of rules/inflections.yaml."""

    def lists(key: str) -> dict[str, tuple[str, ...]]:
        return {lemma: values(node) for lemma, node in entries(tables.get(key)).items()}

    spellings: dict[str, tuple[str, ...]] = {}
    for one, other in ((one, others[0]) for one, others in lists("spellings").items() if others):
        spellings[one] = (*spellings.get(one, ()), other)
        spellings[other] = (*spellings.get(other, ()), one)
    joined = {whole: first[0] for whole, first in lists("joined").items() if first}
    return Inflector(lists("verbs"), lists("nouns"), spellings, joined)


def build_types(nodes: Mapping[str, Node]) -> dict[str, ClaimType]:
    """All claim types."""
    return {name: build_type(name, nodes) for name in nodes}


def build_type(name: str, nodes: Mapping[str, Node]) -> ClaimType:
    """A type. What it extends gives the roles that come first, and whatever the type itself does not say."""
    line = lineage(nodes, name)
    tables = [table for one in line if isinstance(table := nodes[one], Table)]

    def said(key: str) -> tuple[str, ...]:
        return next((values(table.get(key)) for table in tables if key in table.entries), ())

    roles = dict.fromkeys(role for table in reversed(tables) for role in values(table.get("roles")))
    limits = [entries(table.get("attributes")) for table in reversed(tables)]
    return ClaimType(
        name=name,
        about=next(iter(said("about")), ""),
        roles=tuple(roles),
        split=next(iter(said("split")), None),
        required_any=said("anchors"),
        wide=said("wide"),
        absorbs=said("absorbs"),
        doers=said("doers"),
        attributes={key: values(value) for limit in limits for key, value in limit.items()},
        extends=tuple(line[1:]),
    )


def lineage(nodes: Mapping[str, Node], name: str) -> list[str]:
    """A type and those that it extends, itself first; an unknown one or a circle ends it."""
    found: list[str] = []
    here: str | None = name
    while here is not None and here in nodes and here not in found:
        found.append(here)
        node = nodes[here]
        here = text(node, "extends") if isinstance(node, Table) else None
    return found


class FrameBuilder:
    """Builds frames; word lists and inflected forms that many frames share are made once and kept once."""

    def __init__(self, lists: Lists, inflector: Inflector) -> None:
        self.lists = lists
        self.any_forms = cache(inflector.any_forms)
        self.spelt = cache(inflector.spelt)
        self.forms = cache(self._forms)
        self.same: dict[frozenset[str], frozenset[str]] = {}

    def frame(self, table: Table, file: str) -> Frame:
        return Frame(
            id=text(table, "id") or "",
            about=text(table, "about") or "",
            claim=text(table, "claim") or "",
            trigger=self.trigger(table.get("trigger")),
            roles={name: self.role(node) for name, node in entries(table.get("roles")).items()},
            attributes={
                name: node.value for name, node in entries(table.get("attributes")).items() if isinstance(node, Text)
            },
            status=text(table, "status"),
            polarity=text(table, "polarity"),
            todo=text(table, "todo") == "true",
            examples=tuple(_example(node) for node in items(table.get("examples"))),
            file=file,
            line=table.place.line,
        )

    def trigger(self, node: Node | None) -> TriggerSpec:
        found = entries(node)
        with_, not_with = (
            {function: self.expand(words) for function, words in entries(found.get(key)).items()}
            for key in ("with", "not_with")
        )
        particle = values(found.get("particle"))
        return TriggerSpec(
            verb=self.expand(found.get("verb")),
            noun=self.expand(found.get("noun")),
            adjective=self.expand(found.get("adjective")),
            particle=particle[0] if particle else None,
            filled=values(found.get("filled")),
            with_=with_,
            not_with=not_with,
            with_forms={function: self.forms(lemmas) for function, lemmas in with_.items()},
            not_with_forms={function: self.forms(lemmas) for function, lemmas in not_with.items()},
        )

    def role(self, node: Node) -> RoleSpec:
        found = entries(node)
        return RoleSpec(
            functions=values(found.get("function")),
            required=values(found.get("need")) == ("required",),
            entity=self.expand(found.get("entity")),
            lemma=self.spelt(self.expand(found.get("lemma"))),
            not_lemma=self.spelt(self.expand(found.get("not_lemma"))),
        )

    def expand(self, node: Node | None) -> frozenset[str]:
        lemmas = self.lists.expand(node)
        return self.same.setdefault(lemmas, lemmas)

    def _forms(self, lemmas: frozenset[str]) -> frozenset[str]:
        return frozenset().union(*(self.any_forms(lemma) for lemma in lemmas))


def build_entities(sections: Sections) -> EntityRules:
    """Names, aliases and patterns of rules/entities/; those of later layers stand first, and so win a name."""
    ordered = sorted(sections.entities.items(), key=lambda item: (-sections.levels[item[0]], item[0]))
    entities = tuple(_entity(table) for _, table in ordered)
    regexes = tuple(
        EntityPattern(text(p, "label") or "", text(p, "regex") or "", text(p, "scope") or "token", text(p, "id"))
        for p in sections.patterns
        if p.get("regex")
    )
    tokens = tuple(
        (text(p, "label") or "", _token_pattern(p.get("tokens")), text(p, "id"))
        for p in sections.patterns
        if p.get("tokens")
    )
    endings = (ending.value for node in sections.lists.get("legal_forms", ()) for ending in texts(node))
    return EntityRules(entities, regexes, tokens, frozenset(endings))


def plain(node: Node, lists: Lists) -> object:
    """A located value as dicts, lists and strings; `$name` becomes the list's words, in order of the alphabet."""
    if isinstance(node, Text):
        words = lists.words(node)
        return node.value if words == {node.value} else sorted(words)
    if isinstance(node, Table):
        return {key: plain(value, lists) for key, value in node.entries.items()}
    found: list[object] = []
    for value in node.values:
        made = plain(value, lists)
        if isinstance(value, Text) and isinstance(made, list):
            found.extend(made)
        else:
            found.append(made)
    return found


def _example(table: Table) -> Example:
    claims = tuple(
        ExampleClaim({role: values(node) for role, node in claim.entries.items()})
        for claim in items(table.get("claims"))
    )
    return Example(text(table, "text") or "", claims, text(table, "todo") == "true", table.place.line)


def _entity(table: Table) -> Entity:
    return Entity(
        id=text(table, "id") or "",
        name=text(table, "name") or "",
        label=text(table, "label") or "",
        aliases=values(table.get("aliases")),
        demonyms=values(table.get("demonyms")),
        metonyms=values(table.get("metonyms")),
        kinds=values(table.get("kind")),
        seat=text(table, "seat"),
        country=text(table, "country"),
    )


def _token_pattern(node: Node | None) -> TokenPattern:
    """A token pattern for spaCy, which wants true booleans and numbers."""
    return [{key: _literal(key, value) for key, value in table.entries.items()} for table in items(node)]


def _literal(key: str, node: Node) -> object:
    if isinstance(node, Table):
        return {inner: _literal(inner, value) for inner, value in node.entries.items()}
    if isinstance(node, Items):
        return [_literal(key, value) for value in node.values]
    if key.startswith(("IS_", "LIKE_")) and node.value in ("true", "false"):
        return node.value == "true"
    return int(node.value) if key in _NUMBERS and node.value.isdigit() else node.value

"""Fillers and sources as Arguments: the span, the entity it names, and what a pronoun or description stands for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from claimx.grammar import mentions as grammar
from claimx.grammar.lexicon import Lexicon
from claimx.grammar.spans import noun_phrase
from claimx.grammar.tree import Tree
from claimx.model import Argument, EntityRef
from claimx.resolve import nationality as nations
from claimx.resolve.cues import ResolveCues
from claimx.resolve.described import resolve_description
from claimx.resolve.groups import resolve_group
from claimx.resolve.names import Link, Names
from claimx.resolve.pronouns import resolve_pronoun
from claimx.resolve.rest import resolve_rest
from claimx.resolve.scene import Candidate, Scene

_DEPTH = 6  # pronouns and descriptions that lead to one another


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What resolution knows before it sees an article; built once per rulebook."""

    names: Names
    cues: ResolveCues
    classes: Mapping[str, frozenset[str]]
    lexicon: Lexicon


class Resolver:
    """One article's names and references. `trees` gives the parse of a paragraph; it is asked only where needed."""

    def __init__(self, text: str, count: int, trees: Callable[[int], Tree], words: Vocabulary) -> None:
        self.scene = Scene(text, count, trees, words.names, words.cues, words.classes, words.lexicon)
        self.vague_sources = words.cues.vague_sources
        self.saying = words.cues.saying
        self._lexicon = words.lexicon
        self._table = words.names.entities
        self._found: dict[tuple[int, int], tuple[Candidate, ...]] = {}

    def argument(self, paragraph: int, token: int, span: tuple[int, int] | None = None) -> Argument:
        """The phrase that a token heads (or the tokens of `span`), with its entity and antecedents."""
        tree = self.scene.trees(paragraph)
        return self._argument(tree, token, span, self.antecedents(paragraph, token))

    def antecedents(self, paragraph: int, token: int) -> tuple[Argument, ...]:
        """What a pronoun or description stands for, first mention first; empty for what names itself."""
        return tuple(self._named(found) for found in self._resolve(paragraph, token, 0))

    def entity(self, paragraph: int, token: int) -> tuple[EntityRef | None, str | None]:
        """The entity that a phrase names, and its label (the recogniser's where no rule knows it)."""
        return self._entity(self.scene.trees(paragraph), token)

    def nationality(self, paragraph: int, token: int) -> nations.Nationality | None:
        """Where the thing that a noun names is from ("Russian oil": Russia)."""
        return nations.nationality(self.scene, self.scene.trees(paragraph), token)

    def _argument(
        self, tree: Tree, token: int, span: tuple[int, int] | None, antecedents: tuple[Argument, ...] = ()
    ) -> Argument:
        text, start, end = tree.source(*_closed(tree, token, *(span or noun_phrase(tree, token, self._lexicon))))
        entity, label = self._entity(tree, token)
        if len(antecedents) == 1 and entity is None:
            entity, label = antecedents[0].entity, label or antecedents[0].label
        return Argument(text=text, start=start, end=end, label=label, entity=entity, antecedents=antecedents)

    def _entity(self, tree: Tree, token: int) -> tuple[EntityRef | None, str | None]:
        if tree.tags[token].startswith("PRP"):
            return None, None
        link = self.scene.known(tree, token) or self._by_modifier(tree, token) or self._by_apposition(tree, token)
        if link is not None:
            return link.entity, link.label
        name = tree.name_at[token]
        return None, name.label if name is not None and grammar.is_name(tree, token) else None

    def _by_modifier(self, tree: Tree, token: int) -> Link | None:
        """ "S-400 squadrons" are the S-400, "the Indian government" is India; other modifiers name nothing."""
        if tree.tags[token] not in ("NN", "NNS"):
            return None
        if tree.lemmas[token] in self.scene.cues.metonym_nouns:
            owner = grammar.possessor(tree, token)
            tokens = [*grammar.modifiers(tree, token), *([owner] if owner is not None else [])]
            links = [self.scene.known(tree, t) or self.scene.names.link(tree.words[t]) for t in tokens]
            countries = {link.entity.id: link for link in links if link and link.entity.id.startswith("country:")}
            return next(iter(countries.values())) if len(countries) == 1 else None
        if self.scene.kind(tree, token) not in ("thing", "unknown", "org") or not self._is_carrier(tree, token):
            return None
        links = [self.scene.known(tree, t) for t in grammar.modifiers(tree, token)]
        weapons = {link.entity.id: link for link in links if link and link.label in ("WEAPON", "PRODUCT")}
        return next(iter(weapons.values())) if len(weapons) == 1 else None

    def _by_apposition(self, tree: Tree, token: int) -> Link | None:
        """ "Its spokesman, Emre Aydin," is Emre Aydin."""
        if tree.tags[token] != "NN":
            return None
        links = [self.scene.known(tree, t) for t in grammar.beside(tree, token) if grammar.is_name(tree, t)]
        actors = {link.entity.id: link for link in links if link is not None and link.label in ("PERSON", "ORG")}
        return next(iter(actors.values())) if len(actors) == len(links) == 1 else None

    def _is_carrier(self, tree: Tree, token: int) -> bool:
        """True for a head noun of weapons or goods, or of units that have them ("squadrons", "batteries")."""
        classes = self.scene.classes.get(tree.lowers[token], frozenset())
        return bool(classes & {"WEAPON", "GOODS", "FORCE"}) or tree.lemmas[token] in self._lexicon.partitives

    def _resolve(self, paragraph: int, token: int, depth: int) -> tuple[Candidate, ...]:
        if (paragraph, token) not in self._found:
            self._found[paragraph, token] = ()  # a circle of references resolves to nothing
            self._found[paragraph, token] = tuple(self._search(paragraph, token, depth))
        return self._found[paragraph, token]

    def _search(self, paragraph: int, token: int, depth: int) -> list[Candidate]:
        scene, tree = self.scene, self.scene.trees(paragraph)
        if depth > _DEPTH or (grammar.is_name(tree, token) and scene.known(tree, token) is not None):
            return []
        if tree.tags[token].startswith("PRP"):
            direct = resolve_pronoun(scene, paragraph, token, lambda p, t: list(self._resolve(p, t, depth + 1)))
        else:
            direct = resolve_group(scene, paragraph, token) or resolve_description(scene, paragraph, token)
            direct = direct or resolve_rest(scene, paragraph, token)
        found: dict[tuple[int, str], Candidate] = {}
        for candidate in (self._by_name(c) for c in direct):
            for final in self._resolve(candidate.paragraph, candidate.token, depth + 1) or (candidate,):
                found.setdefault((0, final.key) if final.named else (final.start, ""), final)
        return sorted(found.values(), key=lambda c: c.start)

    def _by_name(self, found: Candidate) -> Candidate:
        """Of "the firm's founder, Arun Deshmukh," the name."""
        if found.named or found.kind not in ("person", "org"):
            return found
        names = [t for t in grammar.beside(found.tree, found.token) if grammar.is_name(found.tree, t)]
        return self.scene.candidate(found.paragraph, found.tree, names[0]) if len(names) == 1 else found

    def _named(self, found: Candidate) -> Argument:
        """A candidate as an Argument: a name at its first full mention where the article has a longer one."""
        tree, token = found.tree, found.token
        if not found.named:
            return self._argument(tree, token, None)
        span = grammar.name_span(tree, token)
        form = self.scene.book.find(tree.source(*span)[0])
        entity, label = self._entity(tree, token)
        longer = form is not None and len(form.words) > span[1] - span[0] and not (entity and entity.id in self._table)
        if form is not None and (form.kind == "person" or longer):
            full = self.scene.text[form.start : form.end]
            return Argument(text=full, start=form.start, end=form.end, label=label, entity=entity)
        if found.kind == "country" and (entity is None or entity.id != found.key):  # "the Greek navy": Greek
            link = self.scene.names.link(tree.words[token])
            entity, label = (link.entity, link.label) if link else (None, None)
            span = (token, token + 1)
        span = span if found.kind != "thing" else noun_phrase(tree, token, self._lexicon)
        text, start, end = tree.source(*_closed(tree, token, *span))
        return Argument(text=text, start=start, end=end, label=label, entity=entity)


def _closed(tree: Tree, token: int, low: int, high: int) -> tuple[int, int]:
    """A span without a last preposition, and without a bracket that is closed outside ("Development Bank (ADB")."""
    while high > token + 1 and tree.tags[high - 1] == "IN":
        high -= 1
    opened = [t for t in range(token + 1, high) if tree.words[t] == "("]
    return (low, opened[0]) if opened and ")" not in tree.words[opened[0] : high] else (low, high)

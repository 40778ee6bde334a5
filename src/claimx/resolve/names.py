"""The table of names: what a surface form stands for, before its context is asked.

Forms are compared as written ("US" is not "us", "Turkey" not "turkey") after possessives, determiners and the dots
of acronyms are taken off. Models are compared loosely ("Su-57s", "SU 57", "F-35A" and "F-35").
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Literal, NamedTuple

from claimx.model import EntityRef
from claimx.rulebook.schema import Entity, EntityPattern, EntityRules, without_ending

Kind = Literal["name", "demonym", "metonym"]
_POSSESSIVE = re.compile(r"(?:['’]s|['’])$")
_DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}(?![a-z])|\b(?:[A-Z]\.)+[A-Z]\b")
_DETERMINER = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_MODEL = re.compile(r"(?P<base>.*?[^\W\d_]\s?\d+)(?P<variant>(?:[a-z]{1,4}|/)[a-z0-9/]*)?")

_REMEMBERED = 50_000  # answers kept: news repeats its names


class Link(NamedTuple):
    """What a form stands for: the entity, how the form names it, and the entity's label."""

    entity: EntityRef
    kind: Kind
    label: str


def normalise(surface: str) -> str:
    """The form under which a name is looked up: no determiner, possessive or acronym dots, plain dashes."""
    text = _DETERMINER.sub("", _POSSESSIVE.sub("", _plain(surface)))
    return _DOTTED.sub(lambda m: m.group().replace(".", ""), text)


def _plain(surface: str) -> str:
    return _SPACE.sub(" ", surface.replace("–", "-").replace("‑", "-").replace("’", "'")).strip()


def slug(name: str) -> str:
    """A name as the tail of an id: ASCII, lower case, hyphens ("Bharat Dynamics Limited": bharat-dynamics-limited)."""
    plain = unicodedata.normalize("NFKD", normalise(name)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def loose(name: str) -> str:
    """A model name without case, spaces and hyphens."""
    return re.sub(r"[\s-]+", "", name).lower()


class Names:
    """Known names of rules and libraries. Build once per rulebook; look-ups are dictionary reads."""

    def __init__(
        self,
        entities: Iterable[Entity],
        patterns: Iterable[EntityPattern] = (),
        endings: frozenset[str] = frozenset(),
    ) -> None:
        self.entities: dict[str, Entity] = {}
        self._exact: dict[str, Link] = {}
        self._models: dict[str, Link] = {}
        self._found: dict[str, Link | None] = {}
        self._surnames: dict[str, Link | None] = {}
        self._endings = endings
        self._patterns = [(re.compile(p.regex), p) for p in patterns]
        listed = list(entities)
        for kind in ("name", "demonym", "metonym"):  # a name of one thing is never lost to a metonym of another
            for entity in listed:
                self._add(entity, kind)

    @classmethod
    def from_rules(cls, rules: EntityRules) -> Names:
        """Everything in rules/entities/, with the countries that the libraries know."""
        from claimx.resolve.countries import countries  # the libraries that it asks are read for this alone

        others = [e for e in rules.entities if not e.id.startswith("country:")]
        return cls([*others, *countries(rules.entities)], rules.regexes, rules.endings)

    def _add(self, entity: Entity, kind: Kind) -> None:
        self.entities.setdefault(entity.id, entity)
        forms = {"name": (entity.name, *entity.aliases), "demonym": entity.demonyms, "metonym": entity.metonyms}[kind]
        link = Link(EntityRef(id=entity.id, name=entity.name), kind, entity.label)
        for form in forms:
            key = _plain(form) if form.startswith("the ") else normalise(form)
            self._exact.setdefault(key, link)
            if entity.label == "WEAPON" and any(c.isdigit() for c in key):
                self._models.setdefault(loose(key), link)
        whole = normalise(entity.name)
        if entity.label == "PERSON" and kind == "name" and " " in entity.name and self._exact.get(whole) == link:
            last = whole.rsplit(" ", 1)[-1]
            known = self._surnames.setdefault(last, link)
            if known is not None and known.entity.id != entity.id:
                self._surnames[last] = None

    def link(self, text: str) -> Link | None:
        """What a form stands for, or None. A name in capitals ("INDIA") is tried as a plain one, too."""
        if text not in self._found:
            if len(self._found) >= _REMEMBERED:
                self._found.clear()
            self._found[text] = self._look_up(text)
        return self._found[text]

    def _look_up(self, text: str) -> Link | None:
        key = normalise(text)
        found = self._exact.get(_plain(text)) or self._exact.get(key) or self._model(key)
        if found is None and key.endswith("s") and len(key) > 4:  # "Rafales", "Patriots"
            one = self._exact.get(key[:-1])
            found = one if one is not None and one.label in ("WEAPON", "PRODUCT") else None
        if found is None and key.isupper() and len(key) > 3:
            found = self._exact.get(key.title())
        if found is None and (bare := without_ending(key, self._endings)) != key:  # "Leonardo SpA"
            one = self._exact.get(bare)
            found = one if one is not None and one.label == "ORG" else None
        return found or self._by_shape(key)

    def surname(self, text: str) -> Link | None:
        """The one known person of that surname."""
        return self._surnames.get(normalise(text))

    def _model(self, key: str) -> Link | None:
        if not any(c.isdigit() for c in key) or key[:1].islower():
            return None
        whole = loose(key)
        singular = whole[:-1] if whole.endswith("s") else whole
        found = self._models.get(whole) or self._models.get(singular)
        match = _MODEL.fullmatch(singular)
        if found is None and match is not None:
            found = self._models.get(match["base"])
        if found is not None and len(match["base"] if match else whole) < 3 and not re.search(r"[-\s]", key):
            return None  # "E3" and "B2B" are no aircraft; "E-3" and "B-2" are
        return found

    def _by_shape(self, key: str) -> Link | None:
        for regex, pattern in self._patterns:
            if regex.fullmatch(key):
                name = key[:-1] if key.endswith("s") and any(c.isdigit() for c in key) else key
                id_ = pattern.id or f"{pattern.label.lower()}:{slug(name)}"
                return Link(EntityRef(id=id_, name=name), "name", pattern.label)
        return None

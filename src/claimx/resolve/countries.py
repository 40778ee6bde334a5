"""Countries from libraries: names and codes of pycountry, capitals and demonyms of countryinfo.

rules/entities/countries.yaml only corrects and adds. What it says of a country wins over the libraries; of two
countries that share a capital or a demonym, the one that has population enough to be meant keeps it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import pycountry
from countryinfo import CountryInfo, CountryNotFoundError

from claimx.rulebook.schema import Entity

_PREFIX = "country:"
_SMALL = 300_000  # inhabitants; capitals of smaller territories ("Hamilton", "Stanley") are names of other things
_FORMS = ("kingdom", "republic", "emirate", "sultanate", "federation", "principality", "commonwealth")


def countries(corrections: Iterable[Entity]) -> list[Entity]:
    """All countries as entities, the corrected ones first and then by size, so that a first claim to a name wins."""
    given = {entity.id: entity for entity in corrections if entity.id.startswith(_PREFIX)}
    listed = sorted(_library(), key=lambda row: -row[1])
    merged = [_merge(entity, given.get(entity.id)) for entity, _ in listed]
    merged.sort(key=lambda entity: entity.id not in given)
    known = {entity.id for entity in merged}
    return merged + [entity for entity in given.values() if entity.id not in known]


def _merge(library: Entity, rule: Entity | None) -> Entity:
    if rule is None:
        return library
    return replace(
        rule,
        aliases=(*rule.aliases, library.name, *library.aliases),
        demonyms=rule.demonyms or library.demonyms,
        metonyms=(*rule.metonyms, *library.metonyms),
        kinds=(*rule.kinds, *library.kinds),
    )


@cache
def _library() -> tuple[tuple[Entity, int], ...]:
    return tuple(_rows())


def _rows() -> Iterator[tuple[Entity, int]]:
    for country in pycountry.countries:
        info = _info(country.alpha_2)
        names = _names(country, str(info.get("name") or ""))
        people = int(info.get("population") or 0)
        capital = str(info.get("capital") or "")
        demonyms = tuple(part.strip() for part in str(info.get("demonym") or "").split(",") if part.strip())
        yield (
            Entity(
                id=_PREFIX + country.alpha_2,
                name=names[0],
                label="GPE",
                aliases=tuple(names[1:]),
                demonyms=demonyms,
                metonyms=(capital,) if capital and people >= _SMALL and capital not in names else (),
                kinds=tuple(_kinds(names, info)),
            ),
            people,
        )


def _info(code: str) -> dict[str, Any]:
    try:
        return dict(CountryInfo(code).info())
    except (CountryNotFoundError, ValueError):
        return {}


def _names(country: object, other: str) -> list[str]:
    said = [getattr(country, field, "") for field in ("common_name", "name", "official_name")]
    return list(dict.fromkeys(_turned(name) for name in (*said, other) if name))


def _turned(name: str) -> str:
    """ "Iran, Islamic Republic of" as it is read: "Islamic Republic of Iran"."""
    first, comma, rest = name.partition(", ")
    return f"{rest} {first}" if comma and rest.endswith((" of", " of the")) else name


def _kinds(names: list[str], info: dict[str, Any]) -> Iterator[str]:
    """Nouns that may stand for the country, and the parts of the world it lies in, all in lower case."""
    words = {word.lower() for name in names for word in name.split()}
    yield from (form for form in _FORMS if form in words)
    if any(name.startswith("United Arab") for name in names):
        yield "federation"
    if info.get("borders") == []:
        yield "island"
    yield from (str(info[field]).lower() for field in ("region", "subregion") if info.get(field))

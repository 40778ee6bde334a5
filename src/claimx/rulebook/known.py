"""What the layers below a watch list know: entities by id, name and form, countries, kinds of things, common words."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache, cached_property
from typing import TYPE_CHECKING

from claimx.rulebook.lists import Lists, texts
from claimx.rulebook.locate import Table, Text
from claimx.rulebook.schema import without_ending
from claimx.rulebook.vocabulary import LABELS

if TYPE_CHECKING:
    from claimx.rulebook.layers import Sections

NAME_LABELS = LABELS - {"MONEY", "DATE", "TIME", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL", "LANGUAGE"}
_COUNTRY = "country:"
# What a name is whose kind is a noun of these classes; of several classes the first counts ("company": ORG, FORCE).
_LABEL_OF = {
    "ORG": "ORG", "PERSON": "PERSON", "GPE": "GPE", "WEAPON": "WEAPON", "GOODS": "PRODUCT", "FAC": "FAC", "LOC": "LOC",
    "FORCE": "ORG", "TECHNOLOGY": "PRODUCT", "EVENT": "EVENT", "LAW": "LAW", "DEAL": "LAW",
}  # fmt: skip
_LEAST = 2  # letters of a form


class Known:
    """Look-ups in the sections of the layers below; each table is made when it is first asked for."""

    def __init__(self, below: Sections) -> None:
        self._below = below

    def same(self, id_: str | None, label: str, forms: tuple[str, ...]) -> Table | None:
        """The entity of this id; without one the entity of this label whose own name is among the forms."""
        if id_ in self._below.entities:
            return self._below.entities[id_]
        return next((self._named[label, form] for form in forms if (label, form) in self._named), None)

    def owner(self, form: str) -> tuple[str, str] | None:
        """Id and name of the entity or country that a form stands for."""
        return self._forms.get(form) or (_library().get(form) if form != form.lower() else None)

    def country(self, said: str) -> str | None:
        """The id of the country that an id, a code of two or three letters, or a name stands for."""
        if said.startswith(_COUNTRY):
            return said if said in self._ids else None
        found = self.owner(said) or self.owner(said.upper()) or _library().get(said.lower())
        return found[0] if found and found[0].startswith(_COUNTRY) else None

    def kind(self, word: str) -> tuple[str, str | None] | None:
        """The label of things of a kind ("ORG", "company"), and the noun that may stand for them."""
        head = word.lower().rsplit(" ", 1)[-1]
        noun = next((one for one in (head, head.removesuffix("s"), head[:-3] + "y") if one in self._kinds), None)
        label = word.upper() if word.upper() in NAME_LABELS else self._kinds.get(noun or "")
        return None if label is None else (label, noun)

    def near(self, word: str) -> str | None:
        """The kind that was probably meant."""
        close = get_close_matches(word.lower(), [*map(str.lower, sorted(NAME_LABELS)), *self._kinds], n=1, cutoff=0.75)
        return close[0] if close else None

    def unfit(self, form: str) -> str | None:
        """Why a form would be found where nothing is named; None where it is a name."""
        if not any(sign.isalpha() for sign in form):
            return "holds no letter"
        if len(form) < _LEAST or (len(form) == _LEAST and form.islower()):
            return "is too short"
        words = form.split()
        if all(word.islower() and (word in self._words or word.removesuffix("s") in self._words) for word in words):
            return "is a common word" if len(words) == 1 else "consists of common words"
        return None

    def without_ending(self, form: str) -> str:
        """A company's name without its legal form."""
        return without_ending(form, self._endings)

    def is_telling(self, form: str) -> bool:
        """Whether what is left of a name may stand for it: no word of the language, and no name of something else."""
        return self.unfit(form) is None and self.unfit(form.lower()) is None and self.owner(form) is None

    @cached_property
    def _endings(self) -> frozenset[str]:
        return frozenset(text.value for node in self._below.lists.get("legal_forms", ()) for text in texts(node))

    @cached_property
    def _named(self) -> dict[tuple[str, str], Table]:
        found: dict[tuple[str, str], Table] = {}
        for table in self._below.entities.values():
            for label in texts(table.get("label")):
                for name in texts(table.get("name")):
                    found.setdefault((label.value, name.value), table)
        return found

    @cached_property
    def _forms(self) -> dict[str, tuple[str, str]]:
        found: dict[str, tuple[str, str]] = {}
        for id_, table in self._below.entities.items():
            name = table.get("name")
            for form in (*texts(name), *texts(table.get("aliases"))):
                found.setdefault(form.value, (id_, name.value if isinstance(name, Text) else id_))
        return found

    @cached_property
    def _ids(self) -> frozenset[str]:
        return frozenset(id_ for id_, _ in (*self._forms.values(), *_library().values()))

    @cached_property
    def _kinds(self) -> dict[str, str]:
        lists = Lists({**self._below.classes, **self._below.lists})
        found: dict[str, str] = {}
        for name, label in _LABEL_OF.items():
            for noun in sorted(lists.named(name)):
                found.setdefault(noun, label)
        return found

    @cached_property
    def _words(self) -> frozenset[str]:
        stacks = (*self._below.classes.values(), *self._below.lists.values())
        return frozenset(word.value for stack in stacks for node in stack for word in texts(node))


@cache
def _library() -> dict[str, tuple[str, str]]:
    """Countries by name as written, and by name and code in lower case."""
    return dict(_rows())


def _rows() -> Iterator[tuple[str, tuple[str, str]]]:
    import pycountry

    for country in pycountry.countries:
        names = [getattr(country, field, "") for field in ("common_name", "name", "official_name")]
        names = [name for name in names if name]
        entry = _COUNTRY + country.alpha_2, names[0]
        for form in (*names, *map(str.lower, names), country.alpha_2.lower(), country.alpha_3.lower()):
            yield form, entry

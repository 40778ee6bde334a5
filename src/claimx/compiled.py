"""Rules with what follows from them alone, loaded from the cache where it has them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from claimx.resolve.names import Names
from claimx.rulebook.cache import cached
from claimx.rulebook.files import packaged_rules
from claimx.rulebook.namer import Namer
from claimx.rulebook.schema import Rulebook


@dataclass(frozen=True, slots=True)
class Compiled:
    """A rulebook and its tables of names. All of it goes into the cache, so that nothing here may depend on the run."""

    book: Rulebook
    names: Names
    namer: Namer


def compiled(*layers: Path) -> Compiled:
    """The packaged rules with the given layers over them. Raises RuleError and UsageError."""
    return cached((packaged_rules(), *layers), lambda: _compile(layers))


def _compile(layers: tuple[Path, ...]) -> Compiled:
    from claimx.rulebook.load import load_rulebook

    book = load_rulebook(*layers)
    return Compiled(book, Names.from_rules(book.entities), Namer(book.entities))

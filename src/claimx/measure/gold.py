"""Gold claims: what a careful reader finds in an article, as a JSON file an article.

    {"source": "pact.txt", "claims": [
      {"id": "1", "types": ["procurement"], "at": "has ordered 12 trams",
       "roles": {"buyer": [["Oslo", "the city"]], "item": [["trams"]]},
       "quantities": [{"value": 12, "unit": "tram"}], "motives": [], "conditions": [],
       "status": "actual", "polarity": "positive", "attribution": null, "optional": false}]}

`at` is a stretch of the sentence that states the claim. A role lists its fillers, a filler its accepted wordings. What
is null or absent demands nothing; an empty list says that there is none.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from claimx.errors import UsageError
from claimx.model import Comparator, Number, Polarity, Status


def _list(value: object) -> object:
    return value if isinstance(value, list) or value is None else [value]


Wordings = Annotated[tuple[str, ...], Field(min_length=1)]
Fillers = tuple[Wordings, ...]


class Gold(BaseModel):
    """Base of gold's models: frozen, and a key that is misspelt is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class GoldQuantity(Gold):
    """What is asserted of a quantity; keys that are absent demand nothing."""

    value: Number | None = None
    low: Number | None = None
    high: Number | None = None
    unit: str | None = None
    comparator: Comparator | None = None
    additional: bool | None = None


class GoldClaim(Gold):
    """A claim that the article states; `types` are those that readers would accept.

    `attributes` and `note` are for readers; they are not scored.
    """

    id: str
    types: Annotated[tuple[str, ...], Field(min_length=1)]
    at: Annotated[str, Field(min_length=1)]
    roles: dict[str, Fillers | None] = {}
    quantities: tuple[GoldQuantity, ...] | None = None
    motives: Fillers | None = None
    conditions: Fillers | None = None
    status: Annotated[tuple[Status, ...] | None, BeforeValidator(_list)] = None
    polarity: Annotated[tuple[Polarity, ...] | None, BeforeValidator(_list)] = None
    attribution: Wordings | None = None
    optional: bool = False
    attributes: dict[str, str] | None = None
    note: str | None = None

    @property
    def asks_attribution(self) -> bool:
        """Whether gold says anything of the source; null says that the article speaks for itself."""
        return "attribution" in self.model_fields_set


class GoldArticle(Gold):
    """The claims of one article; `source` is its file's name."""

    source: str
    claims: tuple[GoldClaim, ...]


def load_gold(path: Path) -> list[GoldArticle]:
    """The gold of a file or of all *.json files of a folder, by name. Raises UsageError naming what is wrong where."""
    files = sorted(path.glob("*.json")) if path.is_dir() else [path]
    if not files:
        raise UsageError(f"{path}: no gold files (*.json) in this folder")
    return [_read(file) for file in files]


def _read(file: Path) -> GoldArticle:
    try:
        return GoldArticle.model_validate_json(file.read_bytes())
    except OSError as error:
        raise UsageError(f"{file}: {error.strerror}") from None
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise UsageError(f"{file}: {place + ': ' if place else ''}{first['msg']}") from None

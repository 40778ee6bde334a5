"""Watch lists: a CSV file of names becomes a layer of entities, without YAML.

A row takes over what the layers below know of the same thing (the same id, or the same name and label): a list that
gives Leonardo an id of its own need not list its aliases again. Forms that the list itself gives to another row are
left to that row.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimx.rulebook.kinds import Kinds
from claimx.rulebook.known import Known
from claimx.rulebook.locate import Items, Node, Place, Table, Text
from claimx.rulebook.problems import Problems
from claimx.rulebook.sheet import Row, Sheet, read_sheet
from claimx.rulebook.vocabulary import ID

if TYPE_CHECKING:
    from claimx.rulebook.layers import Sections

ENDINGS = (".csv", ".tsv", ".txt")
COLUMNS = {
    "name": ("name", "names", "entity", "entity name", "canonical name", "display name", "full name", "label name"),
    "aliases": ("aliases", "alias", "aka", "also known as", "other names", "synonyms", "variants", "spellings"),
    "kind": ("kind", "kinds", "type", "category", "class", "entity type"),
    "label": ("label",),
    "id": ("id", "ids", "identifier", "entity id", "uid", "key", "code", "ref"),
    "demonyms": ("demonyms", "demonym", "adjectives", "adjective", "nationality"),
    "country": ("country", "country code", "country name", "nation"),
}
_PARTS = re.compile(r"\s*[|;]\s*")
_LISTS = ("aliases", "demonyms")

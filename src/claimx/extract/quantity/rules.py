"""The number grammar's vocabulary as one frozen object."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from claimx.extract.quantity.amounts import AmountWords
from claimx.extract.quantity.bounds import BoundWords
from claimx.extract.quantity.context import ContextWords
from claimx.extract.quantity.labels import LabelWords
from claimx.extract.quantity.masks import Masks
from claimx.extract.quantity.money import MoneyWords
from claimx.extract.quantity.nouns import NounWords
from claimx.extract.quantity.patterns import alternation
from claimx.extract.quantity.ranges import RangeWords
from claimx.extract.quantity.restated import restatement
from claimx.extract.quantity.units import UnitWords
from claimx.extract.quantity.words import NumberWords


@dataclass(frozen=True, slots=True)
class Quantities:
    """Compiled once from rules/qualifiers/quantities.yaml and passed to `quantities`."""

    numbers: NumberWords
    masks: Masks
    amounts: AmountWords
    labels: LabelWords
    ranges: RangeWords
    bounds: BoundWords
    context: ContextWords
    restated: re.Pattern[str]
    more: re.Pattern[str]
    more_not: frozenset[str]

    @property
    def nouns(self) -> NounWords:
        return self.amounts.nouns

    @classmethod
    def from_rules(cls, rules: Mapping[str, Any]) -> Quantities:
        """Compiles the file's lists; a missing list is a KeyError that names it."""
        context = ContextWords.from_rules(rules)
        return cls(
            numbers=NumberWords.from_rules(rules),
            masks=Masks.from_rules(rules),
            amounts=AmountWords(MoneyWords.from_rules(rules), UnitWords.from_rules(rules), NounWords.from_rules(rules)),
            labels=LabelWords.from_rules(rules),
            ranges=RangeWords.from_rules(rules, context.rate_pattern),
            bounds=BoundWords.from_rules(rules),
            context=context,
            restated=restatement(rules),
            more=re.compile(rf"(?<![\w-])(?:{alternation(rules['additional_alone'])})(?![\w-])", re.IGNORECASE),
            more_not=frozenset(rules["additional_not"]),
        )

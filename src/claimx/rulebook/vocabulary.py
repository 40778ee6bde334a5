"""The closed vocabularies of frames: function names, entity labels, and the values of status and polarity."""

from __future__ import annotations

from typing import get_args

from claimx.model import Polarity, Status

FUNCTIONS = (
    "subject", "object", "indirect", "complement", "clause", "infinitive", "gerund", "adverb",
    "self", "possessor", "nationality", "compound", "parties", "partners", "origin", "owner", "side", "particle",
    "agent", "mutual", "negation", "speaker", "addressed", "content", "several", "counterparty",
)  # fmt: skip
PREPOSITION = "prep:"  # followed by the preposition: "prep:from"

# Labels that spaCy's entity recogniser, our entity rules or a constant of the grammar can give to a phrase.
# Noun classes (rules/classes.yaml) and labels of rules/entities/ join them.
LABELS = frozenset({
    "GPE", "ORG", "PERSON", "NORP", "LOC", "FAC", "PRODUCT", "WEAPON", "EVENT", "LAW", "MONEY", "DATE", "TIME",
    "BLOC", "UNIT", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL", "LANGUAGE", "WORK_OF_ART",
})  # fmt: skip

STATUSES: tuple[str, ...] = get_args(Status)
POLARITIES: tuple[str, ...] = get_args(Polarity)


def is_function(name: str) -> bool:
    """Whether a frame may ask for this function."""
    return name in FUNCTIONS or (name.startswith(PREPOSITION) and name[len(PREPOSITION) :].replace("-", "").isalpha())

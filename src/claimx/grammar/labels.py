"""The parser's labels and tags, grouped under the names of grammar."""

from __future__ import annotations

from typing import Final

ACTIVE_SUBJECT: Final = ("nsubj", "csubj")
PASSIVE_SUBJECT: Final = ("nsubjpass", "csubjpass")
SUBJECT: Final = ACTIVE_SUBJECT + PASSIVE_SUBJECT
OBJECT: Final = ("dobj",)
COMPLEMENT: Final = ("attr", "acomp", "oprd")
PREPOSITION: Final = ("prep", "agent", "dative")
OF_PREPOSITION: Final = ("pobj",)
PREMODIFIER: Final = (
    "compound",
    "amod",
    "nmod",
    "poss",
    "advmod",
    "dep",
    "npadvmod",
    "quantmod",
    "nummod",
    "npmod",
)
RELATIVE: Final = frozenset({"that", "which", "who", "whom"})

VERB_TAGS: Final = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
FINITE_TAGS: Final = frozenset({"VBD", "VBP", "VBZ", "MD"})
NOUN_TAGS: Final = frozenset({"NN", "NNS", "NNP", "NNPS"})
PROPER_TAGS: Final = frozenset({"NNP", "NNPS"})
ADJECTIVE_TAGS: Final = frozenset({"JJ", "JJR", "JJS"})
NUMBER_LABELS: Final = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"})

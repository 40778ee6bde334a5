"""Names that are joined by hyphens and a small word, which the tokenizer takes apart: "Lashkar-e-Taiba"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from spacy.tokens import Doc

JOINED: Final = re.compile(r"\b[A-Z][\w’']+(?:-(?:al|as|bin|e|el|i|ud|ul|un|ur|us)-[A-Z]\w+)+")


def join_names(doc: Doc) -> Doc:
    """The unparsed document with each such name as one token; without one, the document as it is."""
    found = [doc.char_span(*name.span()) for name in JOINED.finditer(doc.text)]
    split = [span for span in found if span is not None and len(span) > 1]
    if split:
        with doc.retokenize() as retokenizer:
            for span in split:
                retokenizer.merge(span)
    return doc

"""Where two texts were run together without a full stop: a caption and its story, headlines joined by bars.

The parser is told that a sentence begins there, or it makes one clause of both and its arguments cross over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from spacy.tokens import Doc

# A sentence's usual first words, as no name has them in the middle of a text in small letters ("the New York The …").
_OPENERS: Final = (
    "A|After|An|And|As|At|Before|But|For|From|He|Her|His|If|In|It|Its|Many|On|One|Our|She|Some|That|The|Their|There"
    "|These|They|This|Those|We|When|While|With"
)
# A website's link between two texts, which are cut on both sides of it.
_LINKS: Final = "Read more:?|READ MORE:?|Related:|RELATED:|Also read:|See also:|WATCH:"
_SEAM: Final = re.compile(
    rf"(?<=[a-z0-9)]) (?=(?:{_OPENERS}) [a-z])|(?<=\S) [|•·] (?=\S)"
    rf"|(?<=[\w)’'.]) (?=(?:{_LINKS}) [A-Z(])|(?<=[a-z]) (?=MORE[ ,])"
    r"|(?<=Read more) (?=[A-Z])|(?<=READ MORE) (?=[A-Z][a-z])"
)


def seams(text: str) -> Iterator[int]:
    """The places in a paragraph at which a sentence begins though nothing ended the one before."""
    return (found.end() for found in _SEAM.finditer(text))


def mark_seams(doc: Doc) -> Doc:
    """The unparsed document with a sentence start at each seam; without one, the document as it is."""
    for place in seams(doc.text):
        token = next((t for t in doc if t.idx == place), None)
        if token is not None:
            token.is_sent_start = True
    return doc

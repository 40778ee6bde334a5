"""What a newspaper page puts around its sentences: datelines, bylines, credits, sign-offs, headlines.

None of it states a claim. Patterns here describe the form of such lines (capitals, brackets, dashes, dates), so
that an agency needs not be known by name. All functions take the text of one paragraph and answer with offsets
into it.
"""

from __future__ import annotations

import re

LONGEST = 240  # characters; furniture is short, and searching no more of a paragraph bounds the time
_DASH = r"(?:--|[-–—])"
_MARK = r"[*_]{0,3}"  # Markdown emphasis around a dateline
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?"
_NTH = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = rf"(?:{_DAY},?\s+)?(?:{_MONTH}\s+{_NTH}|{_NTH}\s+{_MONTH})(?:,?\s+\d{{4}})?"
_TIME = r"\d{1,2}[:.]\d{2}(?:\s*[AaPp]\.?[Mm]\.?)?(?:\s+[A-Z]{2,5})?"
_AGENCY = r"(?:[(\[]\s*[A-Z][\w.&'’ /-]{0,40}[)\]]|/[A-Z][\w. -]{0,20}/\.?)"
_WORD = r"[A-ZÀ-Þ][\w.'’-]*"
_PLACE = rf"{_WORD}(?:[ /]{_WORD}){{0,3}}(?:,\s+{_WORD}(?: {_WORD}){{0,2}}|\s*\[{_WORD}\])?"
_CAPITALS = r"(?=(?:[A-ZÀ-Þ][ .'’-]?){4})[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?:[ /][A-ZÀ-Þ][A-ZÀ-Þ.'’-]+){0,3}"
_REGION = rf"(?:,\s+{_WORD}(?: {_WORD}){{0,2}})?"
_START = r"(?=[\"“”'‘’«]?[\w$€£¥])"
_BREAK = rf"{_MARK}\s*(?:{_DASH}(?=\s)|[–—]|:)\s*{_START}"

_STRONG = [  # an agency or a date makes it a dateline wherever it stands
    rf"{_MARK}{_PLACE}(?:,?\s+{_DATE})?[,.]?\s*{_AGENCY}(?:,?\s+{_DATE})?(?:{_BREAK}|(?<=/)\s+{_START}|(?<=/\.)\s+{_START})",
    rf"{_MARK}{_PLACE},?\s+{_DATE}{_BREAK}",
    rf"{_MARK}[(\[][A-Z][\w.&'’ /-]{{0,40}}[)\]]{_BREAK}",
]
_STRONG_DATELINE = re.compile("|".join(f"(?:{part})" for part in _STRONG))
_WEAK_DATELINE = re.compile(rf"{_MARK}{_CAPITALS}{_REGION}{_BREAK}")
_BARE_DATELINE = re.compile(rf"{_MARK}{_CAPITALS}{_REGION}(?:,?\s+{_DATE})?(?:\s*{_AGENCY})?{_MARK}\s*{_DASH}?")

_NAMES = rf"{_WORD}(?: {_WORD}){{0,3}}"
_NAME_LIST = rf"{_NAMES}(?:(?:,| and| AND| &|, and) {_NAMES}){{0,4}}"
_BYLINE = re.compile(
    rf"{_MARK}(?:By|BY|Written by|Words by) {_NAME_LIST}(?:(?: in| for|,| \||,? at) {_NAMES}){{0,2}}\.?{_MARK}"
    rf"(?:\s*(?:\||{_DASH}|,)?\s*{_DATE})?"
    rf"|(?:{_NAMES}\s*(?:\||{_DASH})\s*)?"
    rf"(?:(?:Published|Updated|Last updated|Posted|First published)(?: on| at)?:?\s*)?(?:{_DATE}|\d{{4}}-\d\d-\d\d)"
    rf"(?:[\s,|T-]*{_TIME})?"
)
_DESK = r"(?:reporting|writing|editing|compiled|edited|written|translated|reported|graphics?|photography)"
_CREDIT = rf"(?:additional )?{_DESK}(?:(?: and|,) {_DESK})* by\b"
_CREDIT_WORD = rf"(?:{_WORD}|and|in|by|for|at|of|the|from|additional|{_DESK})"
_SIGN_OFF = re.compile(
    rf"[(\[]\s*(?i:{_CREDIT})[^()\[\]]*[)\]]\.?"
    rf"|(?i:{_CREDIT})(?:(?:[\s,;&/|]+|\s+-\s+){_CREDIT_WORD})+\.?"
    r"|[(\[]?\s*(?i:with (?:agency )?inputs?)\b[^()\[\]]{0,60}[)\]]?\.?"
    rf"|(?:{_DASH}\s*)?[(\[]?\s*(?i:agenc(?:y|ies))\s*[)\]]?\.?"
    rf"|(?:{_DASH}\s*|[(\[])\s*{_WORD}(?:[ /]{_WORD}|[/ ][a-z]{{2,4}}){{0,3}}\s*[)\]]?"
    r"|(?i:our standards):.*"
    r"|(?i:photo|image|picture|photograph|video)s?(?: (?i:credit|courtesy|by))?: .*"
    r"|[\W\d_]*"
)
_TAIL = re.compile(
    rf"\s*[(\[]\s*(?i:{_CREDIT})[^()\[\]]*[)\]]\.?$"
    r"|\s+[(\[]\s*(?i:with (?:agency )?inputs?)\b[^()\[\]]*[)\]]\.?$"
    rf"|(?<=[.!?\"”’])\s+(?:{_DASH}\s*)?[(\[](?:[A-Z]{{2,6}}(?:/[A-Za-z]+)?|(?i:agencies))[)\]]$"
    rf"|(?<=[.!?\"”’])\s+{_DASH}\s*[A-Z][A-Za-z]+(?:/[A-Za-z]+)?$"
)
_SENTENCE_END = re.compile(r"[.!?…:;,]['\"”’»)\]*_]*$")
_INITIALS = re.compile(r"[A-Z]{2,6}(?:/[A-Za-z]{2,6})?")
_HEADLINE_WORDS = 25
MARKS = re.compile(r"(?:#{1,6}|[-*+•·▪>])\s+")


def dateline(text: str, early: bool) -> int:
    """Length of the dateline the paragraph opens with, with the white space after it; 0 where it has none.

    `early` says that the paragraph is among the article's first: there a place in capitals and a dash or
    colon ("GENEVA - Talks …") is a dateline too, elsewhere only one with a date or an agency.
    """
    head = text[:LONGEST]
    found = _STRONG_DATELINE.match(head) or (_WEAK_DATELINE.match(head) if early else None)
    return found.end() if found else 0


def is_byline(text: str) -> bool:
    """Who wrote it, when it was published, or a dateline that stands alone."""
    if len(text) > LONGEST:
        return False
    alone = _BARE_DATELINE.fullmatch(text)
    return bool(_BYLINE.fullmatch(text)) or bool(alone and (any(c.isdigit() for c in text) or text[-1] in ")]-–—"))


def is_sign_off(text: str, last: bool) -> bool:
    """Credits, agency names, rules of asterisks. `last`: nothing follows, so bare initials ("AFP") count too."""
    if len(text) > 2 * LONGEST:
        return not any(c.isalpha() for c in text)
    return bool(_SIGN_OFF.fullmatch(text)) or (last and bool(_INITIALS.fullmatch(text)))


def sign_off_start(text: str) -> int:
    """Where a sign-off begins that closes the paragraph's last line ("… he said. (Reporting by …)"), else its end."""
    base = max(0, len(text) - 2 * LONGEST)
    found = _TAIL.search(text[base:])
    return base + found.start() if found else len(text)


def is_headline(text: str) -> bool:
    """Short, with letters, and no stop at its end."""
    return (
        len(text) <= LONGEST
        and len(text.split()) <= _HEADLINE_WORDS
        and not _SENTENCE_END.search(text)
        and any(c.isalpha() for c in text)
    )

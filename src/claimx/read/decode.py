"""Bytes into text. UTF-8 first; what is not gets its encoding guessed, and the guess is written down."""

from __future__ import annotations

import codecs

from claimx.errors import ArticleError

_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)  # the marks of UTF-32 begin or follow alike
_USUAL = "cp1252"  # what English text that is not UTF-8 mostly is
_AS_SMOOTH = 0.05  # of charset-normalizer's measure of mess, 0 to 1
_LINE_CONTROLS = "\t\n\r\f\v\x1a\x1b\x85"


def decode(data: bytes) -> tuple[str, dict[str, str]]:
    """The text, without a byte order mark and with its line ends as they are, and metadata about its encoding.

    Raises ArticleError for bytes that are no text in any encoding.
    """
    if not data:
        raise ArticleError("the file is empty")
    wide = data.startswith(_WIDE_MARKS) or data.startswith(codecs.BOM_UTF32_BE)
    if b"\0" in data and not wide:
        raise ArticleError("holds NUL bytes: this is no text file")
    try:
        return data.decode("utf-8-sig"), {}
    except UnicodeDecodeError:
        return _guess(data)


def _guess(data: bytes) -> tuple[str, dict[str, str]]:
    from charset_normalizer import from_bytes

    matches = from_bytes(data)
    best = matches.best()
    if best is None or not _looks_written(str(best)):
        raise ArticleError("is neither UTF-8 nor text in another encoding that could be told")
    for match in matches:  # the rarer code pages read an English text with a few accents or quotes as smoothly
        if _USUAL in match.could_be_from_charset and match.chaos <= best.chaos + _AS_SMOOTH:
            return str(match), {"encoding": _USUAL}
    return str(best).removeprefix("\ufeff"), {"encoding": best.encoding}


def _looks_written(text: str) -> bool:
    """Binary data decodes in some single-byte encoding too, but to control characters."""
    return not any((c < " " or "\x7f" <= c <= "\x9f") and c not in _LINE_CONTROLS for c in text)

"""Bytes into text. UTF-8 first; what is not gets its encoding guessed, and the guess is written down."""

from __future__ import annotations

import codecs

from claimx.errors import ArticleError

_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)  # the marks of UTF-32 begin or follow alike
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

    best = from_bytes(data).best()
    text = str(best) if best is not None else ""
    if best is None or not _looks_written(text):
        raise ArticleError("is neither UTF-8 nor text in another encoding that could be recognised")
    return text.removeprefix("\ufeff"), {"encoding": best.encoding}


def _looks_written(text: str) -> bool:
    """Binary data decodes in some single-byte encoding too, but to control characters."""
    return not any((c < " " or "\x7f" <= c <= "\x9f") and c not in _LINE_CONTROLS for c in text)

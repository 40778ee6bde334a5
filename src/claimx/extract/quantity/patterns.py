"""Small helpers that turn word lists of the rule files into regular expressions and look-up keys."""

from __future__ import annotations

import re
from collections.abc import Iterable

SPACE = r"[\s\u00a0\u202f]"
# Irregular shapes only; everything else is formed by rule.
_ES = re.compile(r"(?:s|x|z|ch|sh)$")
_IES = re.compile(r"[^aeiou]y$")


def key(text: str) -> str:
    """The form under which a phrase is looked up: lower case, one space between words."""
    return " ".join(text.lower().replace("-", " ").split())


def alternation(forms: Iterable[str]) -> str:
    """Longest first; a space in a form matches any white space or a hyphen."""
    ordered = sorted(set(forms), key=lambda form: (-len(form), form))
    return "|".join(re.escape(form).replace(r"\ ", rf"(?:{SPACE}+|-)") for form in ordered) or r"(?!)"


def phrases(forms: Iterable[str]) -> str:
    """As `alternation`, with word borders wherever a form begins or ends in a letter or digit."""
    ordered = sorted(set(forms), key=lambda form: (-len(form), form))
    return "|".join(_bordered(form) for form in ordered) or r"(?!)"


def _bordered(form: str) -> str:
    body = re.escape(form).replace(r"\ ", rf"{SPACE}+")
    left = r"(?<!\w)" if form[0].isalnum() else ""
    right = r"(?!\w)" if form[-1].isalnum() else ""
    return f"{left}{body}{right}"


def plural(word: str) -> str:
    """The regular plural of a noun or of a phrase's last word."""
    if _IES.search(word):
        return word[:-1] + "ies"
    return word + ("es" if _ES.search(word) else "s")


def singular(word: str) -> str:
    """The regular singular of a plural noun; a word that is no plural stays as it is."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 2:
        return word[:-1]
    return word

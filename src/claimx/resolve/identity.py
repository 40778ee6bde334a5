"""Ids of claims: where one stands (claim_id), and what it says wherever it stands (fingerprint)."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence

from claimx.model import Argument

_STOP = frozenset(("the", "a", "an", "its", "their", "his", "her", "this", "that", "these", "those", "our"))
_TAIL = re.compile(
    r",|;|\(|\b(?:of|for|in|on|with|to|from|by|like|including|under|over|during|via|worth|that|which|who|at)\b"
)
_WORD = re.compile(r"[\w$€£%]+(?:[-.’'/–&+][\w%+]+)*")


def claim_id(document_id: str, sha256: str, type: str, trigger_start: int, anchor_start: int) -> str:
    """16 hex digits, the same for the same input on every run and machine."""
    return _digest(document_id, sha256, type, str(trigger_start), str(anchor_start))


def fingerprint(type: str, polarity: str, roles: Mapping[str, Sequence[Argument]]) -> str:
    """16 hex digits of what is claimed: type, polarity, and who and what fills the roles; no offsets."""
    return _digest(type, polarity, *_fillers(roles))


def statement(type: str, roles: Mapping[str, Sequence[Argument]]) -> str:
    """A fingerprint without the polarity: the same for "A bought B" and "A did not buy B"."""
    return _digest(type, *_fillers(roles))


def keys(argument: Argument) -> tuple[str, ...]:
    """What an argument stands for, in a form that survives rewording: ids of entities, else normalised heads."""
    if argument.entity is not None:
        return (argument.entity.id,)
    if argument.antecedents:
        return tuple(sorted({key for antecedent in argument.antecedents for key in keys(antecedent)}))
    return (head(argument.text),)


def head(text: str) -> str:
    """The head of a phrase in lower case and without a plural ending: "five new Jets for Poland" is jet."""
    words = [w for w in _WORD.findall(_TAIL.split(text.strip(), maxsplit=1)[0]) if w.lower() not in _STOP]
    words = words or _WORD.findall(text)
    return _singular(re.sub(r"['’]s?$", "", words[-1]).lower()) if words else text.strip().lower()


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if re.search(r"(?:ss|sh|ch|x|z)es$", word):
        return word[:-2]
    if word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _fillers(roles: Mapping[str, Sequence[Argument]]) -> list[str]:
    return [f"{role}={key}" for role in sorted(roles) for key in sorted({k for a in roles[role] for k in keys(a)})]


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]

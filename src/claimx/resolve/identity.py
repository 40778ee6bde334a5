"""Ids of claims: one for this statement in this document, one for what is claimed wherever it is said."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence

from claimx.model import Argument

_WORD = re.compile(r"\w+(?:[-.]\w+)*")


def claim_id(document: str, sha256: str, kind: str, trigger: int, anchor: int) -> str:
    """16 hex digits of document id, text hash, type, and the offsets of trigger and anchor."""
    return _digest(document, sha256, kind, str(trigger), str(anchor))


def fingerprint(kind: str, polarity: str, roles: Mapping[str, Sequence[Argument]]) -> str:
    """16 hex digits of type, polarity and who fills each role; the same in another version or article."""
    parts = [f"{role}={'|'.join(sorted(map(_key, fillers)))}" for role, fillers in sorted(roles.items())]
    return _digest(kind, polarity, *parts)


def _key(argument: Argument) -> str:
    """The entity's id, else that of the antecedents, else the last word of the phrase before any "of"."""
    if argument.entity is not None:
        return argument.entity.id
    if argument.antecedents:
        return "&".join(sorted(map(_key, argument.antecedents)))
    words = _WORD.findall(argument.text.split(" of ", 1)[0].lower())
    return words[-1] if words else argument.text.lower()


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]

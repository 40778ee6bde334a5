"""Pauses the garbage collector while much is built that stays."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_collections() -> Iterator[None]:
    """Keeps the garbage collector from walking what is being built: all of it stays, and that saves much time.

    The collector stays switched on, because spaCy's readers switch it off and on themselves; it only never comes due.
    """
    thresholds = gc.get_threshold()
    gc.set_threshold(0)
    try:
        yield
    finally:
        gc.set_threshold(*thresholds)

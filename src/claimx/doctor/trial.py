"""Extracts from a sentence: the examination that all others are about."""

from __future__ import annotations

import time
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path

from claimx.doctor.finding import Finding
from claimx.errors import ClaimxError

SECTION = "trial"
SENTENCE = "Norway has bought ten frigates from Italy for $3 billion."


def examine_trial(model: str | None, rules: Sequence[Path], broken: Sequence[str] = ()) -> Iterator[Finding]:
    """Reads SENTENCE with the model and rules; `broken` names what would make that fail."""
    if broken:
        yield Finding(SECTION, "extraction", f"not tried, see {', '.join(dict.fromkeys(broken))}", "note")
        return
    begun = time.perf_counter()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", UserWarning)
        try:
            from claimx.pipeline import Extractor

            claims = len(Extractor(model=model, rules=rules).extract(SENTENCE))
        except ClaimxError as error:
            yield Finding(SECTION, "extraction", str(error), "wrong", "choose another model with --model")
            return
        except Exception as error:  # a broken installation can raise anything, and finding that out is the point
            value = f"{type(error).__name__}: {' '.join(str(error).split())[:300]}"
            yield Finding(SECTION, "extraction", value, "wrong", "pip install --force-reinstall claimx in a new venv")
            return
    yield from _warned(caught)
    value = (
        f"{claims} claim{'s' * (claims != 1)} from a sentence in {time.perf_counter() - begun:.1f} s, start included"
    )
    if claims:
        yield Finding(SECTION, "extraction", value)
    else:
        advice = "this model or these rules may not suit English news"
        yield Finding(SECTION, "extraction", f"{value}: {SENTENCE}", "wrong", advice)


def _warned(caught: Sequence[warnings.WarningMessage]) -> Iterator[Finding]:
    told = (" ".join(str(one.message).split()) for one in caught if issubclass(one.category, UserWarning))
    for text in dict.fromkeys(told):
        yield Finding(SECTION, "warning", text[:300], "note")

"""All examinations in their order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from claimx.doctor.finding import Finding
from claimx.doctor.model import examine_model
from claimx.doctor.places import examine_places
from claimx.doctor.rules import examine_rules
from claimx.doctor.trial import examine_trial
from claimx.doctor.versions import examine_versions
from claimx.language import DEFAULT_MODEL


def examine(model: str | None = None, layers: Sequence[Path] = ()) -> Iterator[Finding]:
    """Findings as they are made; the last one, an extraction, takes a few seconds.

    `layers` are the user's own rules and watch lists, as an extraction would lay them over the built-in rules.
    """
    yield from examine_versions()
    needed = list(examine_model(model or DEFAULT_MODEL))
    yield from needed
    needed += (rules := list(examine_rules(layers)))
    yield from rules
    yield from examine_places()
    broken = [finding.name for finding in needed if finding.level == "wrong"]
    yield from examine_trial(model, layers, broken)

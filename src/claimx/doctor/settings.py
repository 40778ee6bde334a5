"""The claimx.toml that commands read here."""

from __future__ import annotations

from pathlib import Path

from claimx.config import NAME, Config, find_config
from claimx.doctor.finding import Finding
from claimx.errors import UsageError

SECTION = "settings"


def examine_settings(file: Path | None, off: bool) -> tuple[Config, list[Finding]]:
    """The settings, and what is to be said of them; a broken file counts as none.

    Raises UsageError where a file is named and none is to be read.
    """
    name = str(file or NAME)
    try:
        config = find_config(file, off)
    except UsageError as error:
        if file is not None and off:
            raise
        advice = "correct the file, or go without it: --no-config"
        lines = str(error).split("\n")
        return Config(), [
            Finding(SECTION, name, line, "wrong", advice if line == lines[-1] else None) for line in lines
        ]
    if config.path is None:
        return config, [Finding(SECTION, NAME, "not read: --no-config" if off else "none here: the defaults apply")]
    told = {
        "model": [config.model] if config.model else [],
        "rules": [str(path) for path in config.rules],
        "names": [str(path) for path in config.names],
        "extract": sorted(config.extract.model_dump(exclude_none=True)),
    }
    sets = "; ".join(f"{key}: {', '.join(values)}" for key, values in told.items() if values)
    return config, [Finding(SECTION, name, sets or "sets nothing")]

"""Versions of claimx, Python and the libraries, against the bounds that claimx declares."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, metadata, requires, version

from claimx.doctor.finding import Finding

SECTION = "versions"
_BESIDES = ("numpy",)  # comes with spaCy, and is what most often does not fit its build


def examine_versions() -> Iterator[Finding]:
    """A finding for the platform, Python, claimx itself and each library."""
    cores = os.cpu_count() or 1
    yield Finding(SECTION, "platform", f"{platform.platform()}, {cores} core{'s' * (cores != 1)}")
    yield _python()
    try:
        yield Finding(SECTION, "claimx", version("claimx"))
    except PackageNotFoundError:
        yield Finding(SECTION, "claimx", "not installed", "wrong", "install it: pip install claimx")
        return
    for line in requires("claimx") or ():
        if "extra ==" not in line:
            yield _library(line)
    for name in _BESIDES:
        yield _library(name)


def _python() -> Finding:
    here = platform.python_version()
    value = f"{here} ({platform.python_implementation()})"
    try:
        wanted = metadata("claimx")["Requires-Python"]
    except (PackageNotFoundError, KeyError):
        wanted = None
    if wanted and not _fits(here, wanted):
        return Finding(SECTION, "python", value, "wrong", f"claimx needs Python {wanted}")
    return Finding(SECTION, "python", value)


def _library(requirement: str) -> Finding:
    """A finding for a line such as `spacy<3.9,>=3.8.7`."""
    from packaging.requirements import Requirement

    wanted = Requirement(requirement)
    name, bounds = wanted.name, str(wanted.specifier)
    advice = f'pip install "{name}{bounds}"'
    try:
        here = version(name)
    except PackageNotFoundError:
        return Finding(SECTION, name, "not installed", "wrong", advice)
    if not _fits(here, bounds):
        return Finding(SECTION, name, f"{here}, claimx needs {bounds}", "wrong", advice)
    return Finding(SECTION, name, here)


def _fits(here: str, bounds: str) -> bool:
    from packaging.specifiers import SpecifierSet

    return SpecifierSet(bounds).contains(here, prereleases=True)

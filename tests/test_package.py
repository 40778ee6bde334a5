"""What `import claimx` gives, and what it costs."""

from __future__ import annotations

import subprocess
import sys

import pytest

import claimx

HEAVY = {"spacy", "pydantic", "rich", "thinc", "numpy"}


def modules_after(code: str) -> set[str]:
    shown = "import sys; print(*sorted({name.split('.')[0] for name in sys.modules}), file=sys.stderr)"
    ran = subprocess.run([sys.executable, "-c", f"{code}\n{shown}"], capture_output=True, text=True, check=True)
    return set(ran.stderr.split())


def test_the_extractor_is_an_attribute_of_the_package() -> None:
    from claimx.pipeline import Extractor

    assert claimx.Extractor is Extractor
    assert {"Extractor", "__version__"} <= set(dir(claimx))


def test_the_version_is_that_of_the_installed_package() -> None:
    assert claimx.__version__.count(".") == 2


def test_an_unknown_attribute_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        claimx.nothing  # noqa: B018


def test_importing_the_package_loads_nothing_heavy() -> None:
    assert not modules_after("import claimx") & HEAVY


def test_help_loads_nothing_heavy() -> None:
    code = "import sys; sys.argv = ['claimx', '--help']\nfrom claimx.cli import app; app(standalone_mode=False)"
    assert not modules_after(code) & HEAVY

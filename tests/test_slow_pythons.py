"""The default tests pass on each supported Python that this machine has."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SUPPORTED = [(3, 11), (3, 12), (3, 13)]
OTHERS = [version for version in SUPPORTED if version != sys.version_info[:2]]

pytestmark = pytest.mark.slow


def interpreter(version: tuple[int, int]) -> str | None:
    """An interpreter of that version that starts: on the path, or one of pyenv's."""
    name = "python{}.{}".format(*version)
    pyenv = sorted(Path.home().glob(".pyenv/versions/{}.{}.*/bin/python".format(*version)))
    for candidate in [shutil.which(name), *map(str, pyenv)]:
        if (
            candidate
            and subprocess.run([candidate, "-c", "import venv"], capture_output=True, check=False).returncode == 0
        ):
            return candidate
    return None


def failure_under(python: str, place: Path) -> str:
    """What went wrong when the checkout was installed and tested under `python`; empty if nothing did."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "COVERAGE"))}
    subprocess.run([python, "-m", "venv", place], check=True, capture_output=True)
    own = str(place / ("Scripts" if sys.platform == "win32" else "bin") / "python")
    for command in (
        [own, "-m", "pip", "install", "-q", "-e", f"{ROOT}[test]"],
        [own, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--basetemp", str(place / "tmp")],
    ):
        ran = subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, check=False)
        if ran.returncode:
            return f"{python}\n{ran.stdout[-4000:]}{ran.stderr[-4000:]}"
    return ""


def test_the_default_failure_under_on_every_other_supported_python(tmp_path: Path) -> None:
    found = [python for version in OTHERS if (python := interpreter(version))]
    if not found:
        pytest.skip(f"no interpreter of {OTHERS} on this machine")
    places = [tmp_path / str(number) for number in range(len(found))]
    with ThreadPoolExecutor() as pool:
        assert list(pool.map(failure_under, found, places)) == [""] * len(found)


def test_what_is_supported_is_what_the_package_asks_for() -> None:
    wanted = next(line for line in (ROOT / "pyproject.toml").read_text().splitlines() if "requires-python" in line)
    assert '">=3.11,<3.14"' in wanted
    assert [(3, minor) for minor in range(11, 14)] == SUPPORTED

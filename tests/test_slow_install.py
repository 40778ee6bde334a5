"""The wheel is whole: installed in a clean environment, away from the checkout, it extracts."""

from __future__ import annotations

import json
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

pytestmark = pytest.mark.slow


def run(*command: str | Path, cwd: Path) -> str:
    ran = subprocess.run([str(word) for word in command], cwd=cwd, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def test_a_wheel_in_a_clean_environment_extracts_an_article(tmp_path: Path) -> None:
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", tmp_path / "dist", cwd=ROOT)
    (wheel,) = (tmp_path / "dist").glob("claimx-*.whl")
    venv.create(tmp_path / "venv", with_pip=True)
    scripts = tmp_path / "venv" / ("Scripts" if sys.platform == "win32" else "bin")
    run(scripts / "python", "-m", "pip", "install", "-q", wheel, cwd=tmp_path)
    (tmp_path / "a.txt").write_text("OSLO (Agency) - Norway has bought ten frigates from Italy for $3 billion.\n")
    run(scripts / "claimx", "extract", "a.txt", "-o", "out", cwd=tmp_path)
    run(scripts / "claimx", "verify", "out", cwd=tmp_path)
    run(scripts / "claimx", "rules", "check", cwd=tmp_path)
    claims = [json.loads(line) for line in (tmp_path / "out" / "claims.jsonl").read_text().split("\n") if line]
    assert [claim["type"] for claim in claims] == ["procurement"]
    assert claims[0]["producer"]["model"] == "en_core_web_md-3.7.1"

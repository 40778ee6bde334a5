from __future__ import annotations

from pathlib import Path

from typer.testing import CliRunner

from claimx.batch.run import Job, run_to_folder
from claimx.batch.shard import Options
from claimx.cli import app
from claimx.read.sources import Source
from tests.batch.fake import build


def test_a_good_run_is_said_to_be_good_and_a_changed_one_names_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("the jets")
    out = tmp_path / "out"
    run_to_folder(Job([Source("a.txt", "a.txt", ".txt", tmp_path / "a.txt")], build, Options()), out)  # type: ignore[arg-type]
    good = CliRunner().invoke(app, ["verify", str(out)])
    assert (good.exit_code, good.stdout) == (0, f"{out}: all good: 1 documents, 1 claims, 0 rejected, 3 spans\n")
    path = out / "claims.jsonl"
    path.write_text(path.read_text().replace('"start":4', '"start":3', 1))
    bad = CliRunner().invoke(app, ["verify", str(out)])
    assert bad.exit_code == 1
    assert bad.stdout == f"{path}:1: trigger: 'jets' is not what stands at 3-8\n"
    assert bad.stderr == "1 problem in 1 documents, 1 claims, 0 rejected\n"


def test_a_folder_without_a_run_is_a_failure(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["verify", str(tmp_path)])
    assert (result.exit_code, result.stderr) == (1, f"claimx: {tmp_path} holds no run (no run.json)\n")

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimx.batch.folder import RunFolder
from claimx.batch.shard import FILES, ShardResult
from claimx.errors import RunError

RESULT = ShardResult(lines=dict.fromkeys(FILES, '{"é":1}\n'))


def listed(path: Path) -> list[str]:
    return sorted(entry.name for entry in path.iterdir())


def test_the_files_stand_there_only_when_the_run_is_finished(tmp_path: Path) -> None:
    out = tmp_path / "deep" / "out"
    with RunFolder(out) as folder:
        folder.write(RESULT)
        assert all(name.endswith(".part") for name in listed(out))
        folder.finish({"é": 1})
    assert listed(out) == sorted([*FILES, "run.json"])
    assert (out / "claims.jsonl").read_bytes() == '{"é":1}\n'.encode()
    assert json.loads((out / "run.json").read_bytes()) == {"é": 1}


def test_a_run_that_breaks_off_leaves_nothing(tmp_path: Path) -> None:
    def run(out: Path) -> None:
        with RunFolder(out) as folder:
            folder.write(RESULT)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(tmp_path / "out")
    assert listed(tmp_path) == []
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(KeyboardInterrupt):
        run(tmp_path)
    assert listed(tmp_path) == ["notes.txt"]


def test_a_folder_that_holds_a_run_is_refused_unless_forced(tmp_path: Path) -> None:
    (tmp_path / "claims.jsonl").write_text("old")
    (tmp_path / "mentions.jsonl").write_text("old")
    with pytest.raises(RunError, match=r"holds another run \(claims.jsonl, mentions.jsonl\).* -o.* --force"):
        RunFolder(tmp_path)
    with RunFolder(tmp_path, force=True, files=FILES[:3]) as folder:
        folder.write(RESULT)
        assert (tmp_path / "claims.jsonl").read_text() == "old"
        folder.finish({})
    assert listed(tmp_path) == sorted([*FILES[:3], "run.json"])
    assert (tmp_path / "claims.jsonl").read_text() != "old"


def test_a_folder_that_cannot_be_made_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(RunError, match=r"cannot write to .*file"), RunFolder(tmp_path / "file"):
        pass
    with pytest.raises(RunError, match=r"cannot write to .*: Not a directory"), RunFolder(tmp_path / "file" / "out"):
        pass


def test_a_full_disk_is_one_clear_error(tmp_path: Path) -> None:
    class Full:
        def write(self, text: str) -> None:
            raise OSError(28, "No space left on device")

        def close(self) -> None:
            raise OSError(28, "No space left on device")

    def run(finish: bool) -> None:
        with RunFolder(tmp_path / "out") as folder:
            for stream in folder._streams.values():
                stream.close()
            folder._streams = dict.fromkeys(FILES, Full())  # type: ignore[arg-type]
            if finish:
                folder.finish({})
            else:
                folder.write(RESULT)

    for finish in (True, False):
        with pytest.raises(RunError, match=r"cannot write to .*out: No space left on device"):
            run(finish)
    assert listed(tmp_path) == []

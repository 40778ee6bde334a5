"""outputs/ is what claimx makes of corpus/, so that a change of rules shows its effect where it is reviewed."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
AGAIN = "claimx extract corpus -o outputs --force && python docs/pictures.py"


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The corpus, read anew from the checkout's root."""
    out = tmp_path_factory.mktemp("outputs") / "run"
    words = ["extract", "corpus", "-o", str(out), "--quiet", "--no-config", "--workers", "1"]
    command = [sys.executable, "-c", "from claimx.cli import main; main()", *words]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert ran.returncode == 0, ran.stderr
    return out


@pytest.mark.parametrize("name", ["claims.jsonl", "documents.jsonl"])
def test_the_committed_run_is_what_the_corpus_gives(run: Path, name: str) -> None:
    made, committed = (run / name).read_bytes(), (ROOT / "outputs" / name).read_bytes()
    if made != committed:
        told = "\n".join(differences(records(made), records(committed)))
        pytest.fail(
            f"outputs/{name} is not what corpus/ gives now.\n{told}\nIf it should be, run: {AGAIN}", pytrace=False
        )


def test_nothing_of_the_corpus_was_rejected() -> None:
    counts = json.loads((ROOT / "outputs" / "run.json").read_bytes())["counts"]
    assert (counts["documents"], counts["rejected articles"]) == (len(list((ROOT / "corpus").iterdir())), 0)


def records(data: bytes) -> dict[str, dict[str, Any]]:
    """The records of a file by their ids."""
    lines = [json.loads(line) for line in data.decode("utf-8").split("\n") if line]
    return {record.get("claim_id") or record["id"]: record for record in lines}


def differences(made: dict[str, Any], committed: dict[str, Any]) -> list[str]:
    """What is new, gone and changed, a line each; the producer, which changes with every rule, only where alone."""
    told = [f"new:     {brief(made[id_])}" for id_ in made.keys() - committed.keys()]
    told += [f"gone:    {brief(committed[id_])}" for id_ in committed.keys() - made.keys()]
    for id_ in made.keys() & committed.keys():
        fields = sorted(key for key in made[id_] if made[id_][key] != committed[id_].get(key) and key != "producer")
        told += [f"changed: {brief(made[id_])}: {', '.join(fields)}"] if fields else []
    return sorted(told) or ["only the version, the model or the hash of the rules differs, or the order of records"]


def brief(record: dict[str, Any]) -> str:
    """Id, type and document of a claim; the id of a document."""
    if "claim_id" not in record:
        return str(record["id"])
    fillers = [filler["text"] for role in record["roles"].values() for filler in role]
    return f"{record['document']['id']} {record['claim_id'][:8]} {record['type']} {fillers}"

"""claimx names, and watch lists and claimx.toml on the command line, with an extractor that needs no model."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from claimx import pipeline
from claimx.cli import app
from tests.batch.fake import FakeExtractor

LIST = "name,aliases,kind,id\nVolund Yards,Volund|us,shipyard,Y-7\n"
WARNING = "list.csv:2: warning: alias 'us' is too short: left out\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with an article, a watch list and a layer of rules."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("the jets")
    (tmp_path / "list.csv").write_text(LIST)
    (tmp_path / "mine.yaml").write_text("words: {mine: [x]}\n")
    return tmp_path


@pytest.fixture
def asked(here: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    """What the extractor is asked for."""
    found: dict[str, object] = {}
    monkeypatch.setattr(pipeline, "Extractor", lambda **options: found.update(options) or FakeExtractor())
    return found


def run(*words: str) -> Result:
    return CliRunner().invoke(app, words)


def manifest() -> dict[str, object]:
    found: dict[str, object] = json.loads(Path("outputs/run.json").read_bytes())["options"]
    return found


def test_names_prints_a_layer(here: Path) -> None:
    result = run("names", "list.csv")
    assert (result.exit_code, result.stderr) == (0, WARNING)
    assert result.stdout == (
        "# Made by: claimx names list.csv\nentities:\n"
        "  - {id: Y-7, name: Volund Yards, label: ORG, aliases: [Volund], kind: [shipyard]}\n"
    )


def test_names_writes_a_layer_that_rules_take(here: Path) -> None:
    result = run("names", "list.csv", "-o", "layer.yaml")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", f"{WARNING}1 names in 2 forms → layer.yaml\n")
    checked = run("rules", "check", "--rules", "layer.yaml")
    assert (checked.exit_code, checked.stdout[:3]) == (0, "OK:")


def test_names_tells_all_problems_and_exits_with_1(here: Path) -> None:
    (here / "list.csv").write_text("name,kind\n,company\nVolund,\n")
    result = run("names", "list.csv", "-o", "layer.yaml")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("claimx: list.csv:2: the name is missing [missing-key]\nlist.csv:3: the kind is")
    assert not (here / "layer.yaml").exists()


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (["names", "none.csv"], "no such file: none.csv"),
        (["names", "mine.yaml"], "mine.yaml is no watch list; its name must end in one of .csv .tsv .txt"),
        (["names", "list.csv", "-o", "list.csv"], "list.csv: a layer of rules ends in .yaml"),
        (["names", "list.csv", "-o", "none/a.yaml"], "cannot write none/a.yaml: No such file or directory"),
        (["extract", "a.txt", "--names", "none.csv"], "no such file: none.csv"),
        (["extract", "a.txt", "--config", "none.toml"], "none.toml: cannot read the file: No such file or directory"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_exits_with_2(here: Path, words: list[str], problem: str) -> None:
    result = run(*words)
    assert (result.exit_code, result.stderr.splitlines()[-1]) == (2, f"claimx: {problem}")


def test_names_of_extract_are_layers_over_the_rules(asked: dict[str, object]) -> None:
    result = run("extract", "a.txt", "--names", "list.csv", "--rules", "mine.yaml", "--workers", "1")
    assert asked["rules"] == (Path("mine.yaml"), Path("list.csv"))
    assert result.stderr.startswith(WARNING)
    assert (manifest()["names"], manifest()["config"]) == (["list.csv"], None)
    assert run("extract", "a.txt", "--names", "list.csv", "--force", "--quiet").stderr == ""


def test_a_broken_list_stops_a_run_before_anything_is_read(here: Path, asked: dict[str, object]) -> None:
    (here / "list.csv").write_text("name,kind\n,company\n")
    result = run("extract", "a.txt", "--names", "list.csv")
    assert (result.exit_code, result.stderr) == (1, "claimx: list.csv:2: the name is missing [missing-key]\n")
    assert not (here / "outputs").exists()


def test_the_configuration_fills_what_the_command_line_leaves_open(here: Path, asked: dict[str, object]) -> None:
    (here / "claimx.toml").write_text(
        'model = "m"\nrules = ["mine.yaml"]\nnames = ["list.csv"]\n[extract]\nworkers = 1\nmentions = true\n'
        "published = 2026-03-04\nmin_confidence = 0.25\nquiet = true\ngate = false\n"
    )
    result = run("extract", "a.txt")
    assert (result.exit_code, result.stderr) == (0, "")
    assert asked == {"model": "m", "rules": (Path("mine.yaml"), Path("list.csv")), "gate": False}
    assert manifest() == {
        "paths": ["a.txt"],
        "config": "claimx.toml",
        "published": "2026-03-04",
        "mentions": True,
        "model": "m",
        "rules": ["mine.yaml"],
        "packs": [],
        "names": ["list.csv"],
        "min_confidence": 0.25,
        "gate": False,
        "workers": 1,
    }


def test_the_command_line_wins_over_the_configuration(here: Path, asked: dict[str, object]) -> None:
    (here / "other.toml").write_text(
        'model = "m"\nrules = ["mine.yaml"]\n[extract]\nworkers = 3\nmentions = true\npublished = 2026-03-04\n'
        "min_confidence = 0.25\nquiet = true\ngate = false\n"
    )
    (here / "more.yaml").write_text("words: {more: [x]}\n")
    words = "--model n --rules more.yaml --workers 1 --no-mentions --published 2020-01-01 --min-confidence 0 --no-quiet"
    result = run("extract", "a.txt", "--config", "other.toml", "--gate", *words.split())
    assert "1 article read" in result.stderr
    assert asked == {"model": "n", "rules": (Path("more.yaml"),), "gate": True}
    found = manifest()
    assert (found["config"], found["published"], found["mentions"]) == ("other.toml", "2020-01-01", False)
    assert (found["min_confidence"], found["workers"]) == (0.0, 1)


def test_no_config_leaves_the_file_unread(here: Path, asked: dict[str, object]) -> None:
    (here / "claimx.toml").write_text("broken")
    assert run("extract", "a.txt").exit_code == 2
    assert run("extract", "a.txt", "--no-config").exit_code == 0
    assert manifest()["config"] is None


def test_configured_mentions_do_not_stop_a_stream(here: Path, asked: dict[str, object]) -> None:
    (here / "claimx.toml").write_text("extract.mentions = true\n")
    result = CliRunner().invoke(app, ["extract", "-", "--plain", "-q"], input="jets")
    assert (result.exit_code, result.stderr) == (0, "")


def test_rules_check_uses_the_configured_layers(here: Path) -> None:
    (here / "claimx.toml").write_text('rules = ["mine.yaml"]\nnames = ["list.csv"]\n')
    (here / "mine.yaml").write_text("words: {mine: [$nothing_of_that_name]}\n")
    result = run("rules", "check")
    assert result.exit_code == 1
    assert result.stdout.startswith("mine.yaml:1:16: unknown word list '$nothing_of_that_name'")
    (here / "mine.yaml").write_text("words: {mine: [x]}\n")
    result = run("rules", "check")
    assert (result.exit_code, result.stderr) == (0, WARNING)
    assert run("rules", "check", "--no-config").stderr == ""


def test_rules_test_uses_the_configured_layers(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str, object] = {}
    monkeypatch.setattr(pipeline, "Extractor", lambda **options: asked.update(options) or FakeExtractor())
    (here / "claimx.toml").write_text('model = "m"\nnames = ["list.csv"]\n')
    run("rules", "test", "meeting")
    assert asked == {"model": "m", "rules": (Path("list.csv"),)}


def test_help_imports_neither_pydantic_nor_spacy() -> None:
    script = (
        "import sys; from claimx.cli import app\n"
        "try: app(['--help'])\n"
        "finally: assert not {'pydantic', 'spacy', 'yaml'} & set(sys.modules), sorted(sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, check=False).returncode == 0

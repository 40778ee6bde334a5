"""The documentation is complete, and what it shows is true: examples run, pictures and records are current."""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import runpy
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import NoneType
from typing import Any, Literal, get_args, get_origin

import pytest
import typer

from claimx import model
from claimx.cli import app
from claimx.config import ExtractOptions
from claimx.read import READERS
from claimx.rulebook import load_rulebook
from claimx.rulebook.forms import SECTIONS
from claimx.rulebook.packs import packs
from claimx.rulebook.shape import Fields, ListOf, MapOf
from claimx.rulebook.vocabulary import FUNCTIONS
from claimx.rulebook.watchlist import COLUMNS
from tests.packaged import packaged

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", *sorted(DOCS.glob("*.md"))]
EVERYWHERE = {"--help", "-h"}
RECORDS = [
    one for one in model.Record.__subclasses__() + model.Span.__subclasses__() if one.__module__ == "claimx.model"
]


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def sections(page: str) -> dict[str, str]:
    """The text under each heading of a page of docs/, up to the next heading."""
    parts = re.split(r"^#+ (.+)$", read(DOCS / page), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def terms(text: str) -> set[str]:
    """What stands in a text as code."""
    return set(re.findall(r"`([^`\n]+)`", text))


def blocks(path: Path, language: str) -> list[str]:
    """The examples of a page in some language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", read(path), flags=re.MULTILINE | re.DOTALL)


# ------------------------------------------------------------------------------------------------ commands


def commands() -> Iterator[tuple[str, Any]]:
    """Every command and group under its full name."""
    waiting = [("claimx", typer.main.get_command(app))]
    while waiting:
        name, command = waiting.pop()
        yield name, command
        waiting += [(f"{name} {sub}", one) for sub, one in getattr(command, "commands", {}).items()]


COMMANDS = dict(commands())


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_documented_with_all_its_options_and_no_others(name: str) -> None:
    section = sections("commands.md").get(name)
    assert section is not None, f"docs/commands.md has no heading {name!r}"
    params = COMMANDS[name].params
    known = {form for one in params for form in (*one.opts, *one.secondary_opts) if form.startswith("-")}
    told = {term for term in terms(section) if re.fullmatch(r"--?[a-z][a-z-]*", term)}
    told |= {term.split()[0] for term in terms(section) if re.fullmatch(r"--[a-z-]+ [A-Z]+", term)}
    assert known - EVERYWHERE - told == set(), "not documented"
    assert told - known - EVERYWHERE == set(), "documented, but unknown"


def test_all_headings_of_the_commands_page_are_commands() -> None:
    assert set(sections("commands.md")) - {"Commands"} == set(COMMANDS)


# ------------------------------------------------------------------------------------------------ records


@pytest.mark.parametrize("record", RECORDS, ids=lambda one: str(one.__name__))
def test_a_record_is_documented_with_all_its_fields(record: type[model.Record]) -> None:
    section = sections("record.md")[record.__name__]
    inherited = set(model.Span.model_fields) if issubclass(record, model.Span) and record is not model.Span else set()
    if inherited:
        assert "span" in section, "it is a span, and the section does not say so"
    assert set(record.model_fields) - inherited - terms(section) == set()


@pytest.mark.parametrize("record", RECORDS, ids=lambda one: str(one.__name__))
def test_the_table_of_a_record_names_no_field_that_it_lacks(record: type[model.Record]) -> None:
    rows = re.findall(r"^\| (`[^|]+) \|", sections("record.md")[record.__name__], flags=re.MULTILINE)
    assert {term for row in rows for term in terms(row)} <= set(record.model_fields)


@pytest.mark.parametrize("record", RECORDS, ids=lambda one: str(one.__name__))
def test_all_values_of_a_field_are_documented(record: type[model.Record]) -> None:
    told = terms(sections("record.md")[record.__name__])
    for name, field in record.model_fields.items():
        if record is not model.Mention or name == "layer":  # a mention's other values are those of the claim's parts
            assert set(map(str, values(field.annotation))) - told - {"1"} == set(), name


def values(annotation: Any) -> Iterator[Any]:
    """The constants that a type allows."""
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    else:
        for part in get_args(annotation):
            if part is not NoneType:
                yield from values(part)


def test_claim_types_are_documented_with_their_roles_in_order() -> None:
    rows = re.findall(r"^\| `(\w+)` \| .+ \| (.+) \|$", sections("record.md")["Claim types"], flags=re.MULTILINE)
    told = {name: tuple(re.findall(r"`(\w+)`", roles)) for name, roles in rows}
    assert told == {name: kind.roles for name, kind in packaged().types.items()}
    bold = {name: set(re.findall(r"\*\*`(\w+)`\*\*", roles)) for name, roles in rows}
    assert bold == {name: set(kind.required_any) for name, kind in packaged().types.items()}
    assert set(told) <= terms(read(ROOT / "README.md"))


# ------------------------------------------------------------------------------------------------ rules


def keys(shape: Any) -> Iterator[str]:
    """All keys that a section of a rule file may have, at any depth."""
    if isinstance(shape, Fields):
        yield from shape.known
        for inner in shape.known.values():
            yield from keys(inner)
    elif isinstance(shape, ListOf | MapOf):
        yield from keys(shape.item if isinstance(shape, ListOf) else shape.value)


@pytest.mark.parametrize("section", SECTIONS)
def test_all_keys_of_a_section_of_rules_are_documented(section: str) -> None:
    assert set(keys(SECTIONS[section])) - terms(read(DOCS / "rules.md")) == set()


def test_functions_and_sections_of_rules_are_documented() -> None:
    told = terms(read(DOCS / "rules.md"))
    assert (set(FUNCTIONS) | {"prep:WORD"} | set(SECTIONS)) - told == set()


def test_all_kinds_of_rule_files_are_documented() -> None:
    told = terms(read(DOCS / "rules.md"))
    found = {path.name + "/" * path.is_dir() for path in (ROOT / "rules").iterdir() if not path.name.startswith(".")}
    assert found - told == set()


def test_packs_are_documented_with_their_types_and_roles() -> None:
    rows = re.findall(r"^\| `(\w+)` \| .+ \| (`.+) \|$", sections("rules.md")["Packs"], flags=re.MULTILINE)
    told = {name: set(re.findall(r"`(\w+)`", roles)) for name, roles in rows if not roles[1:].startswith(tuple("01"))}
    types = load_rulebook(*packs().values()).types
    assert told == {name: set(kind.roles) for name, kind in types.items() if name not in packaged().types}
    assert {f"**{name}**" for name in packs()} <= set(re.findall(r"\*\*\w+\*\*", sections("rules.md")["Packs"]))


# ------------------------------------------------------------------------------------------------ settings and input


def test_all_settings_are_documented() -> None:
    told = set(re.findall(r"^(?:\[)?(\w+)", "\n".join(blocks(DOCS / "config.md", "toml")), flags=re.MULTILINE))
    assert told == {"model", "rules", "packs", "names", "extract", *ExtractOptions.model_fields}


def test_all_columns_of_watch_lists_are_documented() -> None:
    assert set(COLUMNS) - terms(read(DOCS / "names.md")) == set()


def test_all_kinds_of_articles_are_documented() -> None:
    assert set(READERS) - terms(read(DOCS / "input.md")) == set()


# ------------------------------------------------------------------------------------------------ links and pictures


@pytest.mark.parametrize("page", [*PAGES, ROOT / "benchmarks" / "README.md"], ids=lambda page: str(page.name))
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", read(page)):
        name, _, heading = target.partition("#")
        if "://" in name:
            continue
        path = (page.parent / name).resolve() if name else page
        assert path.exists(), target
        if heading:
            titles = re.findall(r"^#+ (.+)$", read(path), flags=re.MULTILINE)
            assert heading in {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}, target


def test_pictures_are_current(tmp_path: Path) -> None:
    drawn = runpy.run_path(str(DOCS / "pictures.py"))
    drawn["main"]([str(tmp_path)])
    made = {path.name: read(path) for path in tmp_path.iterdir()}
    others = {"reliability.svg"}  # of benchmarks/calibrate.py
    assert set(made) == {path.name for path in (DOCS / "pictures").iterdir()} - others
    for name, picture in made.items():
        assert picture == read(DOCS / "pictures" / name), f"{name} has changed; run: python docs/pictures.py"


# ------------------------------------------------------------------------------------------------ examples


def test_the_record_of_the_readme_is_part_of_the_committed_run() -> None:
    (shown,) = (json.loads(block) for block in blocks(ROOT / "README.md", "json"))
    lines = read(ROOT / "outputs" / "claims.jsonl").split("\n")
    record = next(record for record in map(json.loads, filter(None, lines)) if record["claim_id"] == shown["claim_id"])
    assert part(shown, record) == shown
    assert record["evidence"]["text"] in read(ROOT / "README.md")


def part(shown: Any, whole: Any) -> Any:
    """Of a record that which is shown."""
    if isinstance(shown, dict):
        return {key: part(value, whole[key]) for key, value in shown.items()}
    if isinstance(shown, list):
        return [part(a, b) for a, b in zip(shown, whole, strict=True)]
    return whole


def test_the_python_of_the_readme_prints_what_it_says() -> None:
    (code,) = blocks(ROOT / "README.md", "python")
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(code, {})
    assert printed.getvalue() == "".join(f"{line}\n" for line in re.findall(r"^# (.+)$", code, flags=re.MULTILINE))


def test_the_readme_names_the_two_commands() -> None:
    install, test = (block.strip() for block in blocks(ROOT / "README.md", "sh"))
    assert install.startswith("pip install . && ")
    assert test.startswith("pip install -e ")
    assert test.endswith("pytest")  # .ci/run runs it as it stands


EXAMPLES = [(page, number) for page in PAGES for number in range(len(blocks(page, "sh")))]


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash to run them")
@pytest.mark.parametrize(("page", "number"), EXAMPLES, ids=[f"{page.name}-{number + 1}" for page, number in EXAMPLES])
def test_an_example_for_the_shell_runs(page: Path, number: int, tmp_path: Path) -> None:
    commands = re.sub(r"^pip install .+?( && |$)(pytest$)?", "", blocks(page, "sh")[number], flags=re.MULTILINE)
    for name in ("corpus", "outputs"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copytree(ROOT / "tests" / "gold", tmp_path / "tests" / "gold")
    path = str(on_path(tmp_path)) + os.pathsep + os.environ["PATH"]
    run = ["bash", "-euo", "pipefail", "-c", commands]
    ran = subprocess.run(
        run, cwd=tmp_path, env=os.environ | {"PATH": path}, capture_output=True, encoding="utf-8", check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr


@pytest.mark.slow
def test_the_tutorial_of_rules_runs_as_written(tmp_path: Path) -> None:
    """Files are written and changed, commands typed and their output compared; "…" stands for what may differ."""
    path = str(on_path(tmp_path)) + os.pathsep + os.environ["PATH"]
    env = os.environ | {"PATH": path, "COLUMNS": "100", "NO_COLOR": "1"}
    steps = re.findall(
        r"(?:^`([\w.]+)`(?:, ([a-z ]+))?:\n\n)?^```(\w+)\n(.*?)^```$",
        sections("rules.md")["A new type, step by step"],
        flags=re.MULTILINE | re.DOTALL,
    )
    assert {language for *_, language, _ in steps} == {"console", "yaml", "diff", "toml", "text"}
    for name, how, language, body in steps:
        if language != "console":
            edit(tmp_path / name, how, body)
            continue
        for typed, expected in re.findall(r"^\$ (.+)\n((?:(?!\$ ).*\n)*)", body, flags=re.MULTILINE):
            ran = subprocess.run(
                shlex.split(typed), cwd=tmp_path, env=env, capture_output=True, encoding="utf-8", check=False
            )
            pattern = re.escape(expected.strip()).replace("…\n", "…").replace("…", "[\\s\\S]*")
            assert re.fullmatch(pattern, (ran.stdout + ran.stderr).strip()), f"{typed}\n{ran.stdout}{ran.stderr}"
            assert ran.returncode == ("FAILED" in expected)


def edit(file: Path, how: str, body: str) -> None:
    """Writes a file, adds to it or changes lines of it, as a page tells."""
    before = read(file) if how else ""
    if how == "changed":
        old, new = ("".join(line[1:] for line in body.splitlines(True) if line[0] == sign) for sign in "-+")
        assert before.count(old) == 1
        file.write_text(before.replace(old, new), encoding="utf-8")
    else:
        file.write_text(before + body, encoding="utf-8")


def on_path(folder: Path) -> Path:
    """A folder with a `claimx` of this interpreter, whatever is on the path already."""
    (folder / "bin").mkdir()
    command = folder / "bin" / "claimx"
    command.write_text(f"#!/bin/sh\nexec '{sys.executable}' -c 'from claimx.cli import main; main()' \"$@\"\n")
    command.chmod(0o755)
    return command.parent

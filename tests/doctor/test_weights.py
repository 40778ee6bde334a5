"""Hashes of a model's files, against their record."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimx.doctor import record as recording
from claimx.doctor import weights
from claimx.doctor.finding import Finding
from claimx.doctor.model import examine_model
from claimx.doctor.weights import folder_of, hashes, name_of, recorded
from claimx.language import DEFAULT_MODEL


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that looks like a model, in a place where nothing is recorded."""
    for module in (weights, recording):
        monkeypatch.setattr(module, "RECORD", tmp_path / "data" / "model.sha256")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "model.sha256").write_text("0" * 64 + "  en_other-1.0/parser/model\n")
    folder = tmp_path / "en_made-1.0"
    (folder / "parser").mkdir(parents=True)
    (folder / "meta.json").write_text(json.dumps({"lang": "en", "name": "made", "version": "1.0"}))
    (folder / "config.cfg").write_text("[nlp]")
    (folder / "README.md").write_text("A model.")
    (folder / "parser" / "model").write_bytes(b"weights")
    return folder


def last(model: Path | str) -> Finding:
    return list(examine_model(str(model)))[-1]


def test_the_bundled_model_is_as_recorded() -> None:
    findings = list(examine_model(DEFAULT_MODEL))
    assert [finding.level for finding in findings] == ["ok", "ok"]
    assert findings[0].name == "en_core_web_md-3.7.1"
    assert findings[1].value.endswith("files, all as recorded")


def test_the_record_holds_all_weights_of_the_bundled_model() -> None:
    known = recorded("en_core_web_md-3.7.1")
    assert {"tok2vec/model", "tagger/model", "parser/model", "ner/model", "vocab/vectors"} <= set(known)
    assert all(len(digest) == 64 for digest in known.values())


def test_a_model_is_found_as_a_folder_with_or_without_its_package(made: Path) -> None:
    assert folder_of(str(made)) == made
    assert folder_of(str(made.parent)) == made
    assert name_of(made) == "en_made-1.0"
    assert list(hashes(made)) == ["config.cfg", "meta.json", "parser/model"]


@pytest.mark.parametrize("model", ["no_such_model", "no.such.model", "", "json"])
def test_what_is_no_model_is_none(model: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert folder_of(model) is None
    assert last(model).level == "wrong"


def test_another_model_has_no_record(made: Path) -> None:
    finding = last(made)
    assert (finding.level, finding.value) == ("note", "no record of en_made-1.0: its 3 files were not compared")


def test_a_recorded_model_that_changed_is_wrong(made: Path) -> None:
    assert recording.record(str(made)) == "en_made-1.0"
    assert last(made).value == "3 files, all as recorded"
    (made / "parser" / "model").write_bytes(b"other weights")
    (made / "config.cfg").rename(made / "notes.cfg")
    (made / "inner").mkdir()
    (made / "config.cfg").write_text("[other]")
    (made / "meta.json").write_text(json.dumps({"name": "made", "lang": "en", "version": "1.0"}))
    (made / "parser" / "model").unlink()
    finding = last(made)
    assert finding.level == "wrong"
    assert finding.value == "config.cfg differs; meta.json differs; parser/model is missing"
    assert finding.advice == "a model of your own needs a name or version of its own in its meta.json"


def test_recording_again_replaces_a_models_lines_and_keeps_the_others(made: Path) -> None:
    for _ in range(2):
        recording.record(str(made))
    lines = weights.RECORD.read_text().split("\n")
    assert [line.partition("  ")[2] for line in lines] == [
        *("en_made-1.0/config.cfg", "en_made-1.0/meta.json", "en_made-1.0/parser/model", "en_other-1.0/parser/model"),
        "",
    ]


def test_recording_what_is_no_model_fails() -> None:
    with pytest.raises(ValueError, match="no model 'no_such_model'"):
        recording.record("no_such_model")


@pytest.mark.parametrize("meta", ["", "[]", "{}"])
def test_a_model_that_does_not_say_what_it_is_cannot_be_read(made: Path, meta: str) -> None:
    (made / "meta.json").write_text(meta)
    finding = last(made)
    assert finding.level == "wrong"
    assert finding.value.startswith("cannot be read: ")

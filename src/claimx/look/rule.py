"""What the rule behind a claim is about, looked up without loading all rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from claimx.errors import UsageError
from claimx.look.folder import Run
from claimx.rulebook.files import content_hash, packaged_rules, rule_files, shown
from claimx.rulebook.locate import Items, Table, Text, compose
from claimx.rulebook.packs import packs
from claimx.rulebook.problems import Problems


def describe_rule(id_: str, made_with: str, run: Run) -> tuple[str, ...]:
    """Lines: the frame's `about` and place, and a word of warning where the rules are not those of the run.

    `made_with` is the hash of the rules that made the claim.
    """
    layers = _layers(run)
    found = next(_frames(id_, layers), ("not among the rules that are here",))
    return found if content_hash(layers) == made_with else (*found, "(the rules have changed since this run)")


def _layers(run: Run) -> list[Path]:
    """The packaged rules and the layers that the run named, as far as they are still where they were."""
    options = run.manifest.get("options")
    named = [options.get(key) for key in ("packs", "rules", "names")] if isinstance(options, dict) else []
    chosen, *own = [[str(one) for one in names] if isinstance(names, list) else [] for names in named] or [[]]
    known = packs()
    layers = [known[name] for name in chosen if name in known] + [Path(path) for paths in own for path in paths]
    return [packaged_rules(), *(path for path in layers if path.exists())]


def _frames(id_: str, layers: Sequence[Path]) -> Iterator[tuple[str, ...]]:
    """Descriptions of the frames with this id, that of the last layer first. Files without the id are not parsed."""
    for layer in reversed(layers):
        for path, _ in _files(layer):
            source = path.read_text(encoding="utf-8-sig", errors="replace")
            if id_ in source:
                yield from _described(id_, compose(source, shown(path), Problems()))


def _files(layer: Path) -> list[tuple[Path, str]]:
    try:
        return rule_files(layer)
    except UsageError:
        return []


def _described(id_: str, node: object) -> Iterator[tuple[str, ...]]:
    frames = node.get("frames") if isinstance(node, Table) else None
    for frame in frames.values if isinstance(frames, Items) else ():
        if isinstance(frame, Table) and isinstance(name := frame.get("id"), Text) and name.value == id_:
            about = frame.get("about")
            told = about.value if isinstance(about, Text) else "no description"
            yield told, f"{frame.place.file}:{frame.place.line}"

"""The layers of rules: where they lie, what they hold, and what is wrong in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from claimx.doctor.finding import Finding
from claimx.errors import ClaimxError, RuleError
from claimx.rulebook import Rulebook, load_rulebook
from claimx.rulebook.files import content_hash, packaged_rules, rule_files, shown

SECTION = "rules"
_SHOWN = 5  # problems
_DIGITS = 12  # of a hash


def examine_rules(own: Sequence[Path]) -> Iterator[Finding]:
    """A finding for each layer, and one for all of them together or several for their problems."""
    layers = [("built-in", packaged_rules()), *((shown(path), path) for path in own)]
    findings = [_layer(name, path) for name, path in layers]
    yield from findings
    if all(finding.level == "ok" for finding in findings):
        yield from _together(own)


def _layer(name: str, path: Path) -> Finding:
    try:
        files = rule_files(path)
        digest = content_hash([path])
    except (ClaimxError, OSError) as error:
        return Finding(SECTION, name, str(error), "wrong", "name a folder or file that exists")
    value = f"{len(files)} file{'s' * (len(files) != 1)}, {_short(digest)}"
    if not files:
        return Finding(SECTION, name, "holds no rule files", "wrong", f"put .yaml files into {path}")
    return Finding(SECTION, name, value)


def _together(own: Sequence[Path]) -> Iterator[Finding]:
    try:
        book = load_rulebook(*own)
    except RuleError as error:
        lines = str(error).split("\n")
        for line in lines[:_SHOWN]:
            yield Finding(SECTION, "problem", line, "wrong")
        count = f"{len(lines)} problem{'s' * (len(lines) != 1)} in all"
        yield Finding(SECTION, "problems", count, "wrong", "claimx rules check tells them all, with the places")
        return
    for warning in book.warnings[:_SHOWN]:
        yield Finding(SECTION, "warning", warning, "note")
    if (more := len(book.warnings) - _SHOWN) > 0:
        yield Finding(SECTION, "warnings", f"{more} more: claimx rules check tells them all", "note")
    yield Finding(SECTION, "together", f"{_short(book.hash)}: {_counts(book)}")


def _counts(book: Rulebook) -> str:
    return ", ".join(f"{count:,} {name}" for name, count in book.counts().items())


def _short(digest: str) -> str:
    return digest[: len("sha256:") + _DIGITS]

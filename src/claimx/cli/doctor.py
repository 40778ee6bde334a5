"""claimx doctor: whether the installation is sound."""

from __future__ import annotations

import json
from dataclasses import asdict
from itertools import chain
from typing import TYPE_CHECKING, Annotated

import typer

from claimx.cli.options import ConfigFile, Layers, Model, NoConfig, Packs, WatchLists, layers_of

if TYPE_CHECKING:
    from claimx.doctor.finding import Finding
    from claimx.look.screen import Screen

_STYLES = {"ok": "green", "note": "yellow", "wrong": "bold red"}
_SIGNS = {"ok": "ok", "note": "note", "wrong": "WRONG"}
_NAME_WIDTH = 21
_INDENT = 2 + 6 + _NAME_WIDTH


def doctor(
    *,
    model: Model = None,
    rules: Layers = None,
    packs: Packs = None,
    names: WatchLists = None,
    config: ConfigFile = None,
    no_config: NoConfig = False,
    as_json: Annotated[bool, typer.Option("--json", help="The findings as JSON.")] = False,
) -> None:
    """Examine the installation: versions, model files, rules, places to write to, and a trial extraction.

    Says what is wrong and what to do about it, and exits with 1 if anything is. The model and rules are those that
    an extraction in this folder would use.
    """
    from claimx.doctor.examine import examine
    from claimx.doctor.settings import examine_settings

    settings, about = examine_settings(config, no_config)
    layers = layers_of(settings, rules, packs, names)
    coming = chain(about, examine(model or settings.model, layers))
    findings = []
    if as_json:
        findings = list(coming)
        sound = all(finding.level != "wrong" for finding in findings)
        typer.echo(json.dumps({"ok": sound, "findings": [asdict(one) for one in findings]}, indent=2))
    else:
        from claimx.look.screen import Screen

        screen = Screen()
        for finding in coming:
            _show(finding, screen, heading=not findings or findings[-1].section != finding.section)
            findings.append(finding)
        _last(findings)
    if any(finding.level == "wrong" for finding in findings):
        raise typer.Exit(1)


def _show(finding: Finding, screen: Screen, heading: bool) -> None:
    from rich.text import Text

    from claimx.look.plain import clean, clip

    if heading:
        screen.print(Text(finding.section, style="bold"))
    style = _STYLES[finding.level]
    name = clip(clean(finding.name), _NAME_WIDTH - 1)
    head = Text.assemble("  ", (_SIGNS[finding.level].ljust(6), style), name)
    screen.wrap(Text(clean(finding.value)), head, _INDENT)
    if finding.advice:
        screen.wrap(Text(f"→ {clean(finding.advice)}", style=style), Text(), _INDENT)


def _last(findings: list[Finding]) -> None:
    wrong = sum(finding.level == "wrong" for finding in findings)
    typer.echo(f"{wrong} thing{' is' if wrong == 1 else 's are'} wrong" if wrong else "nothing is wrong")

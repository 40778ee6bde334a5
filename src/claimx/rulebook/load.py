"""Loads the packaged rules and the user's layers over them; one error lists everything that is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from claimx.rulebook.build import (
    FrameBuilder,
    build_entities,
    build_inflector,
    build_types,
    plain,
)
from claimx.rulebook.check import FrameCheck, check_sections, check_ties, check_triggered
from claimx.rulebook.collector import no_collections
from claimx.rulebook.files import content_hash, packaged_rules
from claimx.rulebook.index import Trigger, TriggerIndex, build_index
from claimx.rulebook.inflect import Inflector
from claimx.rulebook.layers import Sections, read_layers
from claimx.rulebook.lists import Lists
from claimx.rulebook.problems import Problems
from claimx.rulebook.schema import ClaimType, Frame, Rulebook

Forms = dict[Trigger, frozenset[str]]


def load_rulebook(*layers: Path) -> Rulebook:
    """The packaged rules with the given folders or files of rules layered over them, by id.

    Raises a RuleError that lists all problems, one `file:line:column: problem [code]` a line, and a UsageError for
    a layer that does not exist.
    """
    return load_layers(packaged_rules(), *layers)


def load_layers(*layers: Path) -> Rulebook:
    """The rules of these layers alone, the lowest first."""
    with no_collections():
        return _load(layers)


def _load(layers: tuple[Path, ...]) -> Rulebook:
    problems = Problems()
    return build_rulebook(read_layers(layers, problems), problems, content_hash(layers))


def build_rulebook(sections: Sections, problems: Problems, hash: str) -> Rulebook:
    """Sections that were read, checked and built. Raises a RuleError with their problems and those found before."""
    lists = Lists({**sections.classes, **sections.lists})
    inflector = build_inflector(sections.inflections)
    types = build_types(sections.types)
    check_sections(sections, lists, problems)
    frames, forms = _frames(sections, lists, types, inflector, problems)
    frames_of = _frames_of(frames)
    check_ties(frames_of, types, sections, problems)
    problems.raise_if_any()
    classes = {name: lists.named(name) for name in sections.classes}
    return Rulebook(
        frames=frames,
        types=types,
        words={name: inflector.spelt(lists.named(name)) for name in sections.lists},
        classes=classes,
        classes_of=_classes_of(classes, inflector),
        qualifiers={stem: _mapping(plain(node, lists)) for stem, node in sections.qualifiers.items()},
        entities=build_entities(sections),
        triggers=_index(frames_of, forms, inflector),
        frames_of=frames_of,
        hash=hash,
        warnings=tuple(sections.warnings),
    )


def _frames(
    sections: Sections, lists: Lists, types: Mapping[str, ClaimType], inflector: Inflector, problems: Problems
) -> tuple[tuple[Frame, ...], Forms]:
    """All frames, and the surface forms of their triggers."""
    check, build = FrameCheck(sections, lists, types, problems), FrameBuilder(lists, inflector)
    frames: list[Frame] = []
    forms: Forms = {}
    for table, file in sections.frames.values():
        before = len(problems.found)
        check.check(table)
        if len(problems.found) > before:
            continue  # what is wrong already would only be reported again in another form
        frame = build.frame(table, file)
        for trigger in frame.trigger.lemmas():
            if trigger not in forms:
                forms[trigger] = inflector.forms(*trigger)
        check_triggered(table, frame, forms, problems)
        frames.append(frame)
    return tuple(sorted(frames, key=lambda frame: frame.id)), forms


def _frames_of(frames: tuple[Frame, ...]) -> dict[Trigger, tuple[Frame, ...]]:
    found: dict[Trigger, list[Frame]] = {}
    for frame in frames:
        for trigger in frame.trigger.lemmas():
            found.setdefault(trigger, []).append(frame)
    return {trigger: tuple(found[trigger]) for trigger in sorted(found)}


def _index(frames_of: Mapping[Trigger, tuple[Frame, ...]], forms: Forms, inflector: Inflector) -> TriggerIndex:
    def company(frame: Frame) -> tuple[frozenset[str], ...]:
        particle = frame.trigger.particle
        needs = tuple(frame.trigger.with_forms.values())
        return (*needs, frozenset((particle,))) if particle else needs

    triggers = {
        trigger: (forms[trigger], [company(frame) for frame in frames]) for trigger, frames in frames_of.items()
    }
    return build_index(triggers, inflector.joined)


def _classes_of(classes: Mapping[str, frozenset[str]], inflector: Inflector) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, nouns in classes.items():
        for noun in nouns:
            for form in inflector.forms("noun", noun):
                found.setdefault(form, set()).add(name)
    return {form: frozenset(names) for form, names in sorted(found.items())}


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}

"""Suggestions as text: what each would do as comments, and below it the frame to paste."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from claimx.learn.proposal import Effect, Suggestion
from claimx.learn.suggest import Suggested

_WIDTH = 80
_SHOWN = 4  # sentences of a kind
_MARKS = (("+", "gained"), ("?", "new"), ("-", "removed"), ("!", "lost"), ("!", "back"), ("?", "gone"), ("!", "broken"))
_KINDS = {
    "gained": "gains, as readers asked",
    "new": "gains, nobody judged",
    "removed": "removes, as readers rejected",
    "lost": "loses, though right",
    "back": "gains, though rejected",
    "gone": "removes, nobody judged",
    "broken": "breaks examples",
}


def lines(found: Suggested, everything: bool) -> Iterator[str]:
    """All suggestions, with `everything` also the harmful and broken ones; then what was left out."""
    told = (*found.good, *found.harmful) if everything else found.good
    for number, one in enumerate(told, 1):
        yield from _suggestion(number, one)
        yield ""
    for proposal, problem in found.broken if everything else ():
        yield from _comment(f"{proposal.frame}: {proposal.about}: the rules cannot be loaded with it: {problem}")
        yield ""
    yield from _comment(_foot(found, len(told), everything))


def as_record(one: Suggestion) -> dict[str, object]:
    """A suggestion for programs."""
    proposal, effect = one.proposal, one.effect
    return {
        "frame": proposal.frame,
        "about": proposal.about,
        "grounds": proposal.grounds,
        "net": effect.net,
        "harms": effect.harms,
        **{name: list(getattr(effect, name)) for name in _KINDS},
        "gold": None if effect.after is None else {"before": effect.before, "after": effect.after},
        "place": one.place,
        "yaml": proposal.yaml,
    }


def _suggestion(number: int, one: Suggestion) -> Iterator[str]:
    proposal, effect = one.proposal, one.effect
    yield from _comment(f"{number}. {proposal.frame}: {proposal.about}")
    yield from _comment(f"because {proposal.grounds}", 3)
    yield from _comment(f"net {effect.net:+}: {_counts(effect)}", 3)
    if effect.before is not None and effect.after is not None:
        yield from _comment(f"claims F1 against gold {effect.before:.3f} -> {effect.after:.3f}", 3)
    for mark, name in _MARKS:
        sentences = getattr(effect, name)
        if sentences:
            yield from _comment(f"{_KINDS[name]}: {len(sentences)}", 3)
        for sentence in sentences[:_SHOWN]:
            yield from _comment(f"{mark} {sentence}", 5)
        if len(sentences) > _SHOWN:
            yield from _comment(f"… and {len(sentences) - _SHOWN} more", 7)
    if one.place is not None:
        yield from _comment(f"in place of {one.place}", 3)
    yield from proposal.yaml.rstrip("\n").split("\n")


def _counts(effect: Effect) -> str:
    right, wrong = len(effect.gained) + len(effect.removed), len(effect.lost) + len(effect.back)
    unseen = len(effect.new) + len(effect.gone)
    return f"puts {right} right and {wrong} wrong, {unseen} not judged"


def _foot(found: Suggested, told: int, everything: bool) -> str:
    parts = [f"{told} suggestion{'s' * (told != 1)}"]
    if found.harmful and not everything:
        parts.append(f"{len(found.harmful)} with a net loss are left out (--all)")
    if found.broken and not everything:
        parts.append(f"{len(found.broken)} that the rules cannot be loaded with (--all)")
    if found.idle:
        parts.append(f"{found.idle} tried that changed nothing")
    return "; ".join(parts)


def _comment(text: str, indent: int = 0) -> Iterator[str]:
    head = "#" + " " * (indent + 1)
    yield from wrap(text, _WIDTH, initial_indent=head, subsequent_indent=head + "  ", break_on_hyphens=False)

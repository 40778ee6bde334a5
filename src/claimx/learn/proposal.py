"""A change of one frame, and what it would do."""

from __future__ import annotations

from dataclasses import dataclass

from claimx.rulebook.trial import Written, snippet


@dataclass(frozen=True, slots=True)
class Proposal:
    """One change. `about` says which, `grounds` what speaks for it; `changed` is the whole frame with it.

    `trigger` is the category and lemma that the frame would start from as well; None where a role is limited.
    """

    frame: str
    about: str
    grounds: str
    changed: Written
    trigger: tuple[str, str] | None = None

    @property
    def yaml(self) -> str:
        """The changed frame as a file of rules."""
        return snippet(self.changed)


@dataclass(frozen=True, slots=True)
class Effect:
    """What a change did, as sentences of the records.

    `gained` are new records that readers had asked for, `back` new ones that they had rejected, `new` those that
    nobody has judged. `removed` were rejected and are gone, `lost` were right, `gone` nobody had judged. `broken` are
    the examples of rules that would not hold any more. `before` and `after` are the F1 of gold's claims, where there is
    gold.
    """

    gained: tuple[str, ...] = ()
    back: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    broken: tuple[str, ...] = ()
    before: float | None = None
    after: float | None = None

    @property
    def net(self) -> int:
        """Records put right less records put wrong, by what readers decided."""
        return len(self.gained) + len(self.removed) - len(self.lost) - len(self.back)

    @property
    def rise(self) -> float:
        """By how much gold's F1 rises; 0 without gold."""
        return self.after - self.before if self.before is not None and self.after is not None else 0.0

    @property
    def is_any(self) -> bool:
        """Whether any record came or went."""
        return any((self.gained, self.back, self.new, self.removed, self.lost, self.gone))

    @property
    def harms(self) -> bool:
        """A net loss: by what readers decided, by gold, by examples, or by what it takes that nobody judged."""
        doubtful = len(self.gone) > len(self.gained) + len(self.removed)
        return self.net < 0 or self.rise < -1e-9 or bool(self.broken) or doubtful


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A proposal with its effect; `place` is where the frame stands if it is not a packaged one."""

    proposal: Proposal
    effect: Effect
    place: str | None = None

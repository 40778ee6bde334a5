"""Rules as data: what rules/ and the user's layers say, checked and ready for matching.

Reading rule files is loaded when it is first asked for: a process that finds them in the cache needs none of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimx.rulebook.schema import (
    ClaimType,
    Entity,
    EntityPattern,
    EntityRules,
    Example,
    ExampleClaim,
    Frame,
    RoleSpec,
    Rulebook,
    TriggerSpec,
)

if TYPE_CHECKING:
    from claimx.rulebook.load import load_layers as load_layers
    from claimx.rulebook.load import load_rulebook as load_rulebook

__all__ = [
    "ClaimType",
    "Entity",
    "EntityPattern",
    "EntityRules",
    "Example",
    "ExampleClaim",
    "Frame",
    "RoleSpec",
    "Rulebook",
    "TriggerSpec",
    "load_layers",
    "load_rulebook",
]


def __getattr__(name: str) -> object:
    if name in ("load_layers", "load_rulebook"):
        from claimx.rulebook import load

        return getattr(load, name)
    raise AttributeError(f"module 'claimx.rulebook' has no attribute {name!r}")

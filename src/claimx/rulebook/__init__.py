"""Rules as data: what rules/ and the user's layers say, checked and ready for matching."""

from __future__ import annotations

from claimx.rulebook.load import load_layers, load_rulebook
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

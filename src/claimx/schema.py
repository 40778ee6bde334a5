"""The published JSON Schema, made from the models."""

from __future__ import annotations

import json
from typing import Any

from claimx.model import Claim


def claim_schema() -> str:
    """JSON Schema (2020-12) of a line of claims.jsonl, as indented JSON with a line feed at its end."""
    made = {"$schema": "https://json-schema.org/draft/2020-12/schema", **Claim.model_json_schema(mode="serialization")}
    return json.dumps(_open(made), indent=2, ensure_ascii=False) + "\n"


def _open(node: Any) -> Any:
    """Without "additionalProperties": false: fields may be added within version 1, and readers ignore them."""
    if isinstance(node, dict):
        return {k: _open(v) for k, v in node.items() if (k, v) != ("additionalProperties", False)}
    return [_open(item) for item in node] if isinstance(node, list) else node

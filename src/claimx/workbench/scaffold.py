"""A rule file to start from: a new type, or a further frame of a known one. It passes check and test as it stands."""

from __future__ import annotations

import re

from claimx.errors import UsageError
from claimx.rulebook.problems import suggest
from claimx.rulebook.schema import ClaimType, Rulebook

_NAME = re.compile(r"[a-z][a-z0-9_]*")
_TYPE = """\
types:
  {name}:
    about: someone renames something   # completes "someone states that ..."
    roles: [object, agent]             # in order, those that matter most first
    anchors: [object]                  # the roles of which one must be filled
    split: object                      # "the port and the airport" are two claims

"""
_FILE = """\
# yaml-language-server: $schema={schema}
#
# {what}. Put your own words in, and try it:
#   claimx rules check --rules {file}
#   claimx rules test {name}.rename --rules {file}
#   claimx explain "A sentence of your own." --rules {file}

{types}frames:
  - id: {name}.rename                  # its name in records, as `rule`
    about: Someone renames something.
    claim: {name}
    trigger:
      verb: [rename]                   # the words that start it, as lemmas; also noun:, adjective:
      # particle: out                  # "carry out"
      # with: {{object: [order, bid]}}   # only where one of these stands in that place
    roles:                             # what fills each role: functions in order of preference
{roles}
    # attributes: {{stage: ordered}}     # constants for the record
    examples:                          # sentences of your own: at least one that fires, one that must not
      - text: Oslo has renamed the airport.
        claims: [{{{claims}}}]
      - text: Airports rename slowly.
        claims: []
"""


def scaffold(name: str, book: Rulebook, file: str, schema: str) -> str:
    """The text of a rule file for a claim type, known or new. `file` and `schema` are named in it.

    Raises UsageError for a name that cannot be a type's.
    """
    if not _NAME.fullmatch(name):
        near = suggest(name, book.types)
        raise UsageError(f"{name!r} cannot name a claim type: lower case letters, digits and underscores{near}")
    kind = book.types.get(name)
    roles = _roles(kind) if kind else ("object", "agent")
    thing, *others = roles
    lines = [f"      {thing}: {{function: [object], need: required}}"]
    lines += [f"      {role}: {{function: [subject], entity: [$actors]}}" for role in others[:1]]
    lines += [f'      # {role}: {{function: ["prep:from"], entity: [$actors]}}' for role in others[1:]]
    return _FILE.format(
        schema=schema,
        what=f"Further frames of the claim type {name}" if kind else f"A new claim type, {name}",
        file=file,
        name=name,
        types="" if kind else _TYPE.format(name=name),
        roles="\n".join(lines),
        claims="".join([f"{thing}: airport", *(f", {role}: Oslo" for role in others[:1])]),
    )


def _roles(kind: ClaimType) -> tuple[str, ...]:
    """A type's roles, an anchor first."""
    anchors = [role for role in kind.roles if role in kind.required_any] or list(kind.roles)
    return tuple(dict.fromkeys([*anchors[:1], *kind.roles]))

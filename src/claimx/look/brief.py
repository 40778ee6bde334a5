"""A claim in a line: who does what, and the figures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimx.look.plain import clean
from claimx.model import Argument, Claim, Quantity

_PARTITIVE = re.compile(r"\sof\b[^,]*$")  # "two of the" jets
TO, FROM = "→", "←"


@dataclass(frozen=True, slots=True)
class Brief:
    """`who` does something about `what`; `whom` it goes to or comes from, as `arrow` points. Each may be empty."""

    who: str
    what: str
    arrow: str
    whom: str


_Roles = tuple[str, ...]
# Of each claim type: roles that act, what it is about (the first that is filled), where that goes to or comes from.
_SHAPES: dict[str, tuple[_Roles, _Roles, str, _Roles]] = {
    "procurement": (("buyer",), ("item",), FROM, ("supplier",)),
    "supply": (("supplier",), ("item",), TO, ("recipient",)),
    "technology_transfer": (("provider",), ("technology",), TO, ("recipient",)),
    "production": (("producer",), ("product",), TO, ()),
    "sustainment": (("provider", "operator"), ("item",), TO, ("operator",)),
    "agreement": (("party",), ("subject",), TO, ()),
    "cooperation": (("party",), ("subject",), TO, ()),
    "meeting": (("participant",), ("event", "topic"), TO, ("host",)),
    "sanction": (("imposer",), ("measure",), TO, ("target",)),
    "suspension": (("agent",), ("object",), TO, ()),
    "position": (("holder",), ("target",), TO, ()),
    "deployment": (("operator",), ("item",), TO, ()),
    "funding": (("payer",), ("amount",), TO, ("recipient",)),
}


def brief(claim: Claim) -> Brief:
    """Who and what. A type that rules of the user's own declare gets its roles with their names."""
    shape = _SHAPES.get(claim.type)
    if shape is None:
        return Brief("", "; ".join(f"{role}: {_names(fillers)}" for role, fillers in claim.roles.items()), TO, "")
    acting, about, arrow, other = shape
    who, what = _first(claim, acting), _first(claim, about)
    whom = _first(claim, tuple(role for role in other if role != who[0]))
    if not what[1] and arrow == TO:  # "Iran is sanctioned", "the minister visits India"
        return Brief(who[1], whom[1], TO, "")
    return Brief(who[1], what[1], arrow, whom[1])


def figures(claim: Claim) -> str:
    """The quantities as the text has them, without what they count; of a sum in two currencies the first."""
    fillers = [argument for role in claim.roles.values() for argument in role]
    told = (_figure(one, fillers) for one in claim.quantities if one.same_as is None)
    return ", ".join(text for text in told if text)


def _figure(one: Quantity, fillers: Sequence[Argument]) -> str:
    """ "14" of "14 etching machines", where the machines are told already; nothing of a sum that fills a role."""
    inner = next((filler for filler in fillers if one.start <= filler.start and filler.end <= one.end), None)
    if inner is None:
        return clean(one.text)
    number = _PARTITIVE.sub("", one.text[: inner.start - one.start])
    return clean(number) if one.kind in ("count", "measure") else ""


def named(argument: Argument) -> str:
    """What an argument stands for: of a pronoun or description its antecedents."""
    if argument.antecedents:
        return _names(argument.antecedents)
    return clean(argument.text)


def _first(claim: Claim, roles: _Roles) -> tuple[str, str]:
    """The first of these roles that is filled, and by what; two empty texts where none is."""
    return next(((role, _names(claim.roles[role])) for role in roles if claim.roles.get(role)), ("", ""))


def _names(arguments: Iterable[Argument]) -> str:
    return ", ".join(dict.fromkeys(named(argument) for argument in arguments))

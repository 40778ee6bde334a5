"""A claim in a line: who does what, and the figures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from claimx.look.plain import clean
from claimx.model import Argument, Claim

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
    who, what, whom = (next((role for role in roles if claim.roles.get(role)), None) for roles in (acting, about, other))
    fillers = {role: _names(claim.roles[role]) for role in (who, what, whom) if role}
    end = fillers.get(whom, "") if whom and whom != who else ""
    if what is None and arrow == TO:  # "Iran is sanctioned", "the minister visits India"
        return Brief(fillers.get(who or "", ""), end, TO, "")
    return Brief(fillers.get(who or "", ""), fillers.get(what or "", ""), arrow, end)


def figures(claim: Claim) -> str:
    """The quantities as they stand in the text; of a sum in two currencies the first."""
    return ", ".join(clean(one.text) for one in claim.quantities if one.same_as is None)


def named(argument: Argument) -> str:
    """What an argument stands for: of a pronoun or description its antecedents."""
    if argument.antecedents:
        return _names(argument.antecedents)
    return clean(argument.text)


def _names(arguments: Iterable[Argument]) -> str:
    return ", ".join(dict.fromkeys(named(argument) for argument in arguments))

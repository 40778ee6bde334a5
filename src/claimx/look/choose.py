"""Which claims of a run are wanted: filters, free text, and one claim by the beginning of its id."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import PurePosixPath

from claimx.errors import UsageError
from claimx.look.folder import Line, Run
from claimx.model import Argument, Claim

_NAMED = 4  # as many candidates an ambiguous id names


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a claim must be: one of the values of each field that has any, and hold all `words`."""

    types: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    polarities: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    words: tuple[str, ...] = ()

    def may_be(self, data: bytes) -> bool:
        """Whether a line can hold such a claim: cheap, and never wrong about one that does."""
        exact = (values for values in (self.types, self.statuses, self.polarities) if values)
        return all(any(_quoted(value) in data for value in values) for values in exact)

    def matches(self, claim: Claim) -> bool:
        """Whether the claim is wanted."""
        return (
            _one_of(claim.type, self.types)
            and _one_of(claim.status, self.statuses)
            and _one_of(claim.polarity, self.polarities)
            and (not self.documents or any(_is_document(claim, asked) for asked in self.documents))
            and (not self.entities or not _names(claim).isdisjoint(entity.casefold() for entity in self.entities))
            and (not self.words or _holds(claim, self.words))
        )


def select(run: Run, wanted: Wanted) -> Iterator[Line]:
    """The wanted claims of a run, in its order."""
    return (line for line in run.claims(wanted.may_be) if wanted.matches(line.claim))


def find(run: Run, id_: str) -> Line:
    """The claim with this id, or the only one whose id begins so. Raises UsageError."""
    key = json.dumps(id_)[1:-1].encode()
    found: list[Line] = []
    count = 0
    for line in run.claims(lambda data: key in data):
        if line.claim.claim_id == id_:
            return line
        if line.claim.claim_id.startswith(id_):
            count += 1
            found = [*found, line][:_NAMED]
    if not found:
        raise UsageError(f"no claim {id_!r} in {run.path}")
    if count > 1:
        named = ", ".join(line.claim.claim_id for line in found) + (", …" if count > _NAMED else "")
        raise UsageError(f"{count} claims of {run.path} have an id that begins with {id_!r}: {named}")
    return found[0]


def neighbours(run: Run, claim: Claim) -> dict[str, Claim]:
    """The claims that this one refers to, and those that refer to it, by their ids."""
    own = claim.claim_id
    near = {own} | {link.claim_id for link in claim.related}
    near |= {argument.claim_id for argument in _arguments(claim) if argument.claim_id}
    keys = [_quoted(id_) for id_ in near]
    found = {}
    for line in run.claims(lambda data: any(key in data for key in keys)):
        other = line.claim
        if other.claim_id != own and (other.claim_id in near or any(link.claim_id == own for link in other.related)):
            found[other.claim_id] = other
    return found


def _quoted(value: str) -> bytes:
    return json.dumps(value).encode() if value.isascii() else b""


def _one_of(value: str, asked: tuple[str, ...]) -> bool:
    return not asked or value in asked


def _is_document(claim: Claim, asked: str) -> bool:
    """By id or source, whole, without the file's ending, or as a pattern ("2025-*")."""
    names = (claim.document.id, claim.document.source)
    stems = (PurePosixPath(name).stem for name in names)
    return asked in (*names, *stems) or any(fnmatchcase(name, asked) for name in names)


def _names(claim: Claim) -> set[str]:
    """What the claim's arguments are called: ids and names of entities, their texts, those of their antecedents."""
    arguments = list(_arguments(claim))
    found = {argument.text for argument in arguments}
    for argument in arguments:
        if argument.entity is not None:
            found |= {argument.entity.id, argument.entity.name}
    return {" ".join(name.split()).casefold() for name in found}


def _arguments(claim: Claim) -> Iterator[Argument]:
    for arguments in (*claim.roles.values(), claim.places):
        yield from _with_antecedents(arguments)
    if claim.attribution is not None:
        yield from _with_antecedents((claim.attribution.source, *claim.attribution.via))


def _with_antecedents(arguments: Iterable[Argument]) -> Iterator[Argument]:
    for argument in arguments:
        yield argument
        yield from _with_antecedents(argument.antecedents)


def _holds(claim: Claim, words: tuple[str, ...]) -> bool:
    """Whether each word stands somewhere in the sentence, the fillers, the motives or the conditions."""
    texts = [claim.evidence.text, *(span.text for span in claim.context)]
    texts += [part.text for part in (*claim.motives, *claim.conditions)]
    text = "\n".join((*texts, *_names(claim))).casefold()
    return all(word.casefold() in text for word in words)

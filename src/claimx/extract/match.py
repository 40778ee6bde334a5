"""Frames × predication → the winning match, with a verdict on each frame that was tried."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from claimx.extract.constraints import ACTORS, Classes, admits, is_pronoun
from claimx.grammar.coordination import follows_one_of
from claimx.grammar.infinitives import is_undertaken
from claimx.grammar.labels import ACTIVE_SUBJECT, FINITE_TAGS
from claimx.grammar.lexicon import Lexicon
from claimx.grammar.phrases import compounds, is_measure, own_tokens, premodifiers, whole
from claimx.grammar.predication import Filler, Predication
from claimx.grammar.tree import Tree
from claimx.grammar.voice import is_passive
from claimx.joined import JOINED
from claimx.rulebook.schema import Frame, RoleSpec

_DIRECT = ("object", "subject")
_OTHER_SIDE = {"partners": ("prep:with", "prep:between", "prep:among"), "addressed": ("prep:to",)}
_LISTED = ("object", "prep:with")  # where one phrase may list items of two types


@dataclass(frozen=True, slots=True)
class Bound:
    """A filler in a role. `token` heads its phrase; `counted` is the noun that measures it out, often the same."""

    token: int
    counted: int
    function: str
    path: str


@dataclass(frozen=True, slots=True)
class Match:
    """A frame that fits a predication. `yes` counts constraints answered yes."""

    frame: Frame
    predication: Predication
    roles: Mapping[str, tuple[Bound, ...]]
    yes: int
    tie: str | None = None

    @property
    def rank(self) -> tuple[int, int]:
        """More constraints answered yes win, then more roles filled."""
        return self.yes, len(self.roles)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one frame on one trigger: `outcome` is "matched", "lost" or "failed".

    `tie` names a frame of another type that fitted just as well.
    """

    frame: str
    token: int
    outcome: str
    reason: str = ""
    tie: str | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """What matching asks beside the predication: the words grammar uses, the classes of nouns, and of each type the
    roles that it must have, always or where an active verb tells it, the one that makes a claim per item, and the
    types that it extends."""

    lexicon: Lexicon
    classes: Classes
    anchors: Mapping[str, tuple[str, ...]]
    doers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    items: Mapping[str, str | None] = field(default_factory=dict)
    extends: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def best_matches(
    predication: Predication, frames: tuple[Frame, ...], setting: Setting
) -> tuple[tuple[Match, ...], tuple[Verdict, ...]]:
    """The frame that fits a predication best, those that fit what is listed beside its items, and why others do not.

    "supply designs and engines" is a transfer of technology and a supply.
    Of two that fit equally well, the one whose type extends the other's wins.
    """
    matches: list[Match] = []
    verdicts: list[Verdict] = []
    for frame in frames:
        found = _match(predication, frame, setting)
        if isinstance(found, str):
            verdicts.append(Verdict(frame.id, predication.token, "failed", found))
        else:
            matches.append(found)
    if not matches:
        return (), tuple(verdicts)
    bases = setting.extends
    matches.sort(key=lambda m: (-m.rank[0], -m.rank[1], -len(bases.get(m.frame.claim, ())), m.frame.id))
    winner = matches[0]
    if len(matches) > 1 and matches[1].rank == winner.rank:
        claim = winner.frame.claim
        if matches[1].frame.claim not in (claim, *bases.get(claim, ())):
            winner = Match(winner.frame, predication, winner.roles, winner.yes, tie=matches[1].frame.id)
    verdicts.append(Verdict(winner.frame.id, predication.token, "matched", tie=winner.tie))
    chosen = [winner]
    for match in matches[1:]:
        beside = _beside(match, chosen, setting)
        chosen += [beside] if beside else []
        outcome, reason = ("matched", "what is listed beside") if beside else ("lost", f"to {winner.frame.id}")
        verdicts.append(Verdict(match.frame.id, predication.token, outcome, reason))
    return tuple(chosen), tuple(verdicts)


def _beside(match: Match, chosen: Sequence[Match], setting: Setting) -> Match | None:
    """A match with the items alone that are listed beside those of the chosen and known to be what it asks for."""
    item = setting.items.get(match.frame.claim)
    listed = [b for m in chosen for b in m.roles.get(setting.items.get(m.frame.claim) or "", ())]
    if item is None or not listed or any(b.function not in _LISTED for b in listed):
        return None
    taken = {b.token for m in chosen for bound in m.roles.values() for b in bound}
    others = tuple(
        b
        for b in match.roles.get(item, ())
        if b.function in _LISTED
        and b.token not in taken
        and admits(match.predication.tree, b.token, match.frame.roles[item], setting.classes)[1]
    )
    return Match(match.frame, match.predication, {**match.roles, item: others}, match.yes) if others else None


def _match(predication: Predication, frame: Frame, setting: Setting) -> Match | str:
    """The match, or the reason why there is none."""
    problem = _trigger_problem(predication, frame, setting.lexicon)
    if problem:
        return problem
    roles: dict[str, tuple[Bound, ...]] = {}
    taken: set[int] = set()
    yes = len(frame.trigger.with_) + (frame.trigger.particle is not None)
    for name, spec in sorted(frame.roles.items(), key=lambda item: not item[1].required):
        bound, points, problem = _bind(predication, frame, spec, setting, taken)
        if bound:
            roles[name] = bound
            taken |= {b.token for b in bound}
            yes += points
        elif spec.required:
            return f"role {name}: {problem}"
    anchors = setting.anchors[frame.claim]
    if anchors and not any(name in roles for name in anchors):
        return f"none of {', '.join(anchors)} is filled"
    doers = setting.doers.get(frame.claim, ())
    unnamed = bool(doers) and not any(name in roles for name in doers) and "subject" not in frame.trigger.with_forms
    if unnamed and _lacks_subject(predication, roles, setting):
        return f"nobody acts: none of {', '.join(doers)} is filled"
    if _is_one_sided(predication, roles):
        return "only the other side is named"
    ordered = {name: roles[name] for name in frame.roles if name in roles}
    return Match(frame, predication, ordered, yes)


def _lacks_subject(predication: Predication, roles: Mapping[str, tuple[Bound, ...]], setting: Setting) -> bool:
    """True for an active verb whose subject no role takes: "used to make soup", "Buy more ships!"."""
    tree, classes = predication.tree, setting.classes
    if predication.category != "verb" or is_passive(tree, predication.token):
        return False
    if is_undertaken(tree, predication.token, setting.lexicon):
        return False
    if any(b.function in ("subject", "complement") for bound in roles.values() for b in bound):
        return False  # "on the list *are four radars*"
    subjects = [f.token for f in predication.functions.get("subject", ())]
    return all(tree.words[t].islower() or is_pronoun(tree, t) or tree.lowers[t] in classes for t in subjects)


def _is_one_sided(predication: Predication, roles: Mapping[str, tuple[Bound, ...]]) -> bool:
    """True where several stand after "with" and nobody before it: they would be told to act with one another."""
    tree, token = predication.tree, predication.token
    if predication.category == "noun" and tree.lowers[token - 1] != "in":  # "their deals with Peru and Chile"
        return False
    for bound in roles.values():
        joint = len(bound) > 1 and all(b.function in ("parties", "partners", "mutual") for b in bound)
        if joint and {b.counted for b in bound} <= {f.token for f in predication.functions.get("prep:with", ())}:
            return True
    return False


def _trigger_problem(predication: Predication, frame: Frame, lexicon: Lexicon) -> str:
    tree = predication.tree
    functions = predication.functions
    trigger = frame.trigger
    if trigger.particle is not None:
        particles = {tree.lowers[f.token] for name in ("particle", "adverb") for f in functions.get(name, ())}
        if (
            trigger.particle not in particles
            and not _governs_alone(functions, f"prep:{trigger.particle}")
            and tree.lowers[min(predication.token + 1, len(tree) - 1)] != trigger.particle
        ):
            return f"no particle {trigger.particle!r}"
    for name in trigger.filled:
        if not functions.get(name):
            return f"no {name}"
    for name, forms in trigger.with_forms.items():
        if all(_words(tree, f, lexicon).isdisjoint(forms) for f in functions.get(name, ())):
            return f"{name} is none of {', '.join(sorted(trigger.with_[name])[:6])}"
    for name, forms in trigger.not_with_forms.items():
        for filler in functions.get(name, ()):
            if not _words(tree, filler, lexicon).isdisjoint(forms):
                return f"{name} is {tree.words[filler.token]!r}"
    return ""


def _governs_alone(functions: Mapping[str, Sequence[Filler]], preposition: str) -> bool:
    """True for "put off the talks", where the particle was read as a preposition; not for "held drills off Guam"."""
    return preposition in functions and not any(f.path != "inner" for f in functions.get("object", ()))


def _words(tree: Tree, filler: Filler, lexicon: Lexicon) -> set[str]:
    """How a filler can be listed: its head, with the noun before it ("travel-ban"), and what it measures out."""
    found: set[str] = set()
    for token in {filler.token, whole(tree, filler.token, lexicon)}:
        modifiers = [t for t in premodifiers(tree, token) if tree.labels[t] == "amod"]  # "a *joint* naval *exercise*"
        found |= {tree.lowers[token], *compounds(tree, token)}
        found |= {f"{tree.lowers[t]}-{tree.lowers[token]}" for t in modifiers}
    return found


def _bind(
    predication: Predication, frame: Frame, spec: RoleSpec, setting: Setting, taken: set[int]
) -> tuple[tuple[Bound, ...], int, str]:
    """The fillers of a role from its most preferred function that has any, and the constraints they met."""
    tree, reason = predication.tree, f"no {' or '.join(spec.functions)}"
    for function in spec.functions:
        bound: list[Bound] = []
        doubtful: list[Bound] = []
        points = 0
        for filler in _of_trigger(predication, frame, function, setting.lexicon):
            token = whole(tree, filler.token, setting.lexicon)
            if token in taken or any(b.token == token for b in bound) or _is_empty(tree, token, spec):
                continue
            if filler.path == "inner" and any(token in own_tokens(tree, b.counted) for b in bound):
                continue  # "opposition to the approach to Oslo": of the second "to" only the approach
            measured = token != filler.token and tree.lemmas[filler.token] in setting.lexicon.measure_nouns
            measured = measured or (function in _DIRECT and is_measure(tree, token, setting.lexicon))
            ok, yes = admits(tree, token, spec, setting.classes, measured=measured)
            if ok and (yes or not _is_doubtful_actor(tree, token, spec)):
                bound.append(Bound(token, filler.token, function, filler.path))
                points = max(points, yes)
            elif ok:
                doubtful.append(Bound(token, filler.token, function, filler.path))
            else:
                reason = f"{function} {tree.words[token]!r} is not allowed"
        heads = frozenset(b.counted for b in bound)
        bound += [b for b in doubtful if follows_one_of(tree, b.counted, heads)]
        if bound and function in _OTHER_SIDE and not _is_shared(predication, bound, _OTHER_SIDE[function]):
            reason = "nobody it was done with"
        elif bound:
            return tuple(bound), points, ""
    return (), 0, reason


def _is_shared(predication: Predication, bound: list[Bound], places: tuple[str, ...]) -> bool:
    """True where one of those bound stands after "with", "between" or "among": "spoke with ease" has no partner."""
    beside = {f.token for name in places for f in predication.functions.get(name, ())}
    return any(b.counted in beside for b in bound) or sum(b.path == "within" for b in bound) > 1


def _of_trigger(predication: Predication, frame: Frame, function: str, lexicon: Lexicon) -> Sequence[Filler]:
    """The fillers of a function without the phrases of another object than the one that the trigger names.

    "approved the purchase of jets and the sale of ships": the jets are no part of "approve a sale".
    """
    fillers = predication.functions.get(function, ())
    forms = frame.trigger.with_forms.get("object")
    objects = predication.functions.get("object", ())
    if not forms or len(objects) < 2 or not function.startswith("prep:"):
        return fillers
    tree = predication.tree
    others = {t for f in objects if _words(tree, f, lexicon).isdisjoint(forms) for t in own_tokens(tree, f.token)}
    return [f for f in fillers if f.token not in others]


def _is_doubtful_actor(tree: Tree, token: int, spec: RoleSpec) -> bool:
    """True for a common noun of no known class in the place of someone who acts ("environments", "by road")."""
    actors = bool(spec.entity) and spec.entity <= ACTORS
    common = tree.tags[token] in ("NN", "NNS") and not JOINED.fullmatch(tree.words[token])  # "Lashkar-e-Taiba"
    return actors and common and not _is_bare_name(tree, token)


def _is_bare_name(tree: Tree, token: int) -> bool:
    """True for the name of a firm that the tagger takes for a noun: "*Anthropic* will buy chips"."""
    bare = tree.tags[token] == "NN" and tree.words[token].istitle() and token + 1 < len(tree)
    alone = bare and not any(child < token for child in tree.children[token])
    acts = tree.labels[token] in ACTIVE_SUBJECT and tree.tags[token + 1] in FINITE_TAGS
    return alone and acts and not tree.lowers[token].endswith(("body", "one", "thing"))


_EMPTY = frozenset({"what", "which", "who", "whom", "that", "there", "itself", "themselves", "himself", "herself"})


def _is_empty(tree: Tree, token: int, spec: RoleSpec) -> bool:
    """Words that fill a place and name nothing: a bare "these", which is nobody who acts, "of every $10"."""
    bare = tree.tags[token] == "DT" and bool(spec.entity) and spec.entity <= ACTORS
    if tree.tags[token] == "CD" and "every" in tree.lowers[max(0, token - 2) : token]:
        return True
    if tree.words[token] == "WHO":  # the health body
        return False
    if any(tree.lowers[t] in ("many", "much") and tree.lowers[t - 1] == "how" for t in tree.children[token] if t):
        return True  # "asked how many jets Oslo can buy"
    return bare or tree.lowers[token] in _EMPTY or tree.words[token] == "MORE"  # a website's link

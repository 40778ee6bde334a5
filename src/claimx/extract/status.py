"""How far a claim has come: actual, planned, expected or possible."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, get_args

from claimx.extract.chains import BESIDE, ChainCues, Range, judged
from claimx.extract.clausal import ClauseMention
from claimx.grammar import clauses
from claimx.grammar.chain import chain, effect
from claimx.grammar.infinitives import marker_of
from claimx.grammar.predication import Predication
from claimx.grammar.standing import is_passive_auxiliary
from claimx.grammar.tree import Tree
from claimx.grammar.voice import is_infinitive
from claimx.model import Status


@dataclass(frozen=True, slots=True)
class StatusCues:
    """The words of rules/qualifiers/status.yaml.

    `order` names the statuses, the one that prevails first; `own` are triggers that say their status themselves;
    `effects` modals of what would come of an event that has not happened; `awaited` tells by subordinators the tags
    of a verb that, behind them, is still to come where its main clause is ("will pay when the ferry *arrives*").
    `conditional` are kinds of conditions under which the present tells what may come ("the deal *lapses* unless …"),
    but not that of `stative` verbs. `promised` are claim types of which a deal, one of `promises`, only says what is
    to come. `reputed` are verbs behind which a perfect infinitive tells what happened. `arranged` are types that the
    present with a time tells as arranged, except with one of `recurring`.
    """

    chain: ChainCues
    order: tuple[Status, ...]
    own: Mapping[str, Status]
    effects: frozenset[str]
    awaited: Mapping[str, frozenset[str]]
    conditional: frozenset[str]
    stative: frozenset[str]
    promised: frozenset[str]
    promises: frozenset[str]
    reputed: frozenset[str]
    arranged: frozenset[str]
    recurring: frozenset[str]

    @classmethod
    def from_rules(cls, rules: Mapping[str, Any]) -> StatusCues:
        """Reads the rule file's content. Raises RuleError for unknown names."""
        own = {lemma: value for value, lemmas in rules["own"].items() for lemma in lemmas}
        awaited = {word: frozenset(tags) for word, tags in rules["awaited"].items()}
        cues = ChainCues.from_rules(rules, get_args(Status))
        names = ("effects", "conditional", "stative", "promised", "promises", "reputed", "arranged", "recurring")
        lists = {name: frozenset(rules[name]) for name in names}
        return cls(chain=cues, order=tuple(rules["order"]), own=own, awaited=awaited, **lists)


def status(
    predication: Predication, cues: StatusCues, apart: frozenset[str] = frozenset()
) -> tuple[Status, tuple[Range, ...]]:
    """The status of what a predication states, with its cues as token ranges.

    Of all that stands over the trigger the first in `order` prevails: what "is expected to plan" is expected.
    `apart` are lemmas that are to say nothing.
    """
    tree = predication.tree
    found = [
        one
        for one in judged(predication, cues.chain)
        if tree.lemmas[one[1][0]] not in apart and not _is_done(predication, one[1][0], cues)
    ]
    if predication.category == "verb" and predication.lemma in cues.own:
        found.append((cues.own[predication.lemma], (predication.token, predication.token + 1)))
    modal = effect(predication.tree, predication.token) if predication.category == "noun" else None
    if modal is not None and predication.tree.lemmas[modal] in cues.effects:
        found.append(("possible", (modal, modal + 1)))
    if not found and (mark := _awaited(predication, cues)) is not None:
        found.append(("expected", (mark, mark + 1)))
    values = {value for value, _ in found}
    prevailing: Status = next((one for one in cues.order if one in values), "actual")
    return prevailing, tuple(sorted({where for value, where in found if value == prevailing}))


def _is_done(predication: Predication, operator: int, cues: StatusCues) -> bool:
    """True for what says nothing of the status: "is *thought* to have sold it", "*could* not be signed"."""
    tree, token = predication.tree, predication.token
    if tree.lemmas[operator] in cues.reputed:
        return is_infinitive(tree, token) and clauses.is_perfect(tree, token)
    denied = tree.lowers[operator] == "could" and tree.lowers[operator + 1 : operator + 2] in (["not"], ["n't"])
    return (
        denied
        and tree.heads[operator] == token
        and any(is_passive_auxiliary(tree, child) for child in tree.children[token])
    )


def is_arranged(predication: Predication, kind: str, cues: StatusCues) -> bool:
    """True for "Ministers *meet* again in May", the present of a type that is arranged beforehand."""
    tree, token = predication.tree, predication.token
    if kind not in cues.arranged or tree.tags[token] not in ("VBP", "VBZ") or not clauses.is_present(tree, token):
        return False
    start, end = tree.sentence(token)
    return cues.recurring.isdisjoint(tree.lowers[start:end])


def is_promised(predication: Predication, cues: StatusCues) -> bool:
    """True for the infinitive that says what a deal is: "signed a deal *to build* a plant"."""
    above = next((o for o in predication.chain if o.relation not in BESIDE or o.relation == "relative"), None)
    infinitive = predication.category == "verb" and marker_of(predication.tree, predication.token) is not None
    return infinitive and above is not None and above.relation in ("noun", "relative") and above.lemma in cues.promises


def weaker(one: str, other: str, cues: StatusCues) -> str:
    """Of two statuses the one that prevails: what a frame declares planned may be only possible."""
    return next((value for value in cues.order if value in (one, other)), one)


def _awaited(predication: Predication, cues: StatusCues) -> int | None:
    """The subordinator of an event that is still to come: "will pay *when* the ferry arrives"."""
    tree, mark = predication.tree, None
    for operator in predication.chain:
        if operator.relation in ("mark", "adverb") and operator.lemma in cues.awaited and mark is None:
            mark = operator
        if operator.relation == "adverbial":
            break
    else:
        return None
    if mark is None or cues.awaited[mark.lemma].isdisjoint(clauses.tenses(tree, predication.token)):
        return None
    main = Predication(tree, operator.token, "verb", operator.lemma, chain=chain(tree, operator.token))
    return mark.token if any(True for _ in judged(main, cues.chain)) else None


def conditional(mention: ClauseMention, tree: Tree, event: frozenset[int], cues: StatusCues) -> bool:
    """Whether a condition makes a possibility of an event told in the present ("The contract *lapses* unless …")."""
    verb = mention.governor
    if mention.kind not in cues.conditional or verb not in event or verb is None or tree.lemmas[verb] in cues.stative:
        return False
    return clauses.is_present(tree, verb)

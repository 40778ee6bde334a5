"""What a text speaks of without stating it: what is banned, prevented, generally so, or contrary to fact."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from claimx.extract.chains import ChainCues, judged, reached
from claimx.grammar import clauses
from claimx.grammar.predication import Predication
from claimx.grammar.voice import is_extraposed, is_gerund_subject

VALUES = ("prevented", "general", "contrary", "wished", "others", "partial", "mistaken", "asked")
_LISTS = ("contrary", "factive", "partial", "amounts", "mistaken", "asking", "silent", "whoever", "fancied", "held")


@dataclass(frozen=True, slots=True)
class StatedCues:
    """The words of rules/qualifiers/stated.yaml.

    `contrary` are modals that, before a perfect, tell what did not happen ("*would* have bought"); `factive` tags of
    the verb over a gerund that make it a fact ("selling them *angered* Oslo"). `partial` are adverbs behind a negation
    and `amounts` nouns after "in" or "on" that alone it denies ("not *fully*", "not in large *quantities*");
    `mistaken` adverbs of a report of what is not so ("*wrongly* said that"). `asking` are verbs of questions, `silent`
    those that, denied, leave their clause open, `whoever` nouns that mean nobody in particular, `fancied` words before
    an "if" that only pictures something. `held` are claim types that state nothing where another only asks for it
    ("urged Oslo to *back* the plan").
    """

    chain: ChainCues
    reasons: Mapping[str, str]
    contrary: frozenset[str]
    factive: frozenset[str]
    partial: frozenset[str]
    amounts: frozenset[str]
    mistaken: frozenset[str]
    asking: frozenset[str]
    silent: frozenset[str]
    whoever: frozenset[str]
    fancied: frozenset[str]
    held: frozenset[str]

    @classmethod
    def from_rules(cls, rules: Mapping[str, Any]) -> StatedCues:
        """Reads the rule file's content. Raises RuleError for unknown names."""
        chain = ChainCues.from_rules(rules, VALUES)
        lists = {name: frozenset(rules[name]) for name in _LISTS}
        return cls(chain, dict(rules["reasons"]), **lists)


def unstated(predication: Predication, cues: StatedCues, kind: str = "") -> str | None:
    """Why a predication states nothing of a claim type; None where it does state something."""
    value = _contrary(predication, cues) or _general(predication, cues) or _partial(predication, cues)
    value = value or _mistaken(predication, cues) or _asked(predication, cues) or _anyone(predication, cues)
    values = (value for value, _ in judged(predication, cues.chain))
    value = value or next((value for value in values if value != "others" or kind in cues.held), None)
    return None if value is None else cues.reasons[value]


def _contrary(predication: Predication, cues: StatedCues) -> str | None:
    """ "Would have bought", on the trigger or on a verb that governs it, and "had he bought"."""
    tree = predication.tree
    if clauses.is_unreal(tree, predication.token) or clauses.hangs_on_unreal(tree, predication.token):
        return "contrary"
    marks = [o.token for o in predication.chain if o.relation == "mark" and o.lemma in ("if", "though")]
    if any(mark and tree.lowers[mark - 1] in cues.fancied for mark in marks):
        return "contrary"
    for operator in reached(predication, cues.chain):
        modal = operator.relation == "modal" and operator.lemma in cues.contrary
        if modal and clauses.is_perfect(tree, tree.heads[operator.token]):
            return "contrary"
    return None


def _general(predication: Predication, cues: StatedCues) -> str | None:
    """ "Buying jets is expensive", "it is wrong to buy jets": whoever may do it."""
    tree, token = predication.tree, predication.token
    over = is_gerund_subject(tree, token)
    fact = over is None or tree.tags[over] in cues.factive
    return None if fact and not is_extraposed(tree, token) else "general"


def _partial(predication: Predication, cues: StatedCues) -> str | None:
    """ "Does not fully support", "not made in large quantities": something of it is so."""
    tree = predication.tree
    denials = [
        o.token for o in predication.chain if o.relation == "negation" and tree.heads[o.token] == predication.token
    ]
    if not denials:
        return None
    measured = (f.token for name in ("prep:in", "prep:on") for f in predication.functions.get(name, ()))
    inside = any(tree.lowers[n + 1] in cues.partial for n in denials)
    return "partial" if inside or any(tree.lowers[t] in cues.amounts for t in measured) else None


def _asked(predication: Predication, cues: StatedCues) -> str | None:
    """ "Asked whether Peru would *buy* jets", "did not say it would": nobody says so."""
    tree, open_question = predication.tree, False
    for operator in predication.chain:
        open_question = open_question or (operator.relation == "mark" and operator.lemma in ("whether", "if"))
        if operator.relation == "clause":
            untold = not open_question and operator.lemma in cues.silent and clauses.is_denied(tree, operator.token)
            return "asked" if untold or (open_question and operator.lemma in cues.asking) else None
    return None


def _anyone(predication: Predication, cues: StatedCues) -> str | None:
    """ "Anyone who *sells* pills faces jail", "any firm that *ships* oil", "those who want to *end* a contract"."""
    tree, verb = predication.tree, predication.token
    nouns = []
    for operator in predication.chain:
        if operator.relation == "relative":
            nouns.append(operator.token)
        elif operator.relation == "infinitive" and not nouns:
            verb = operator.token
    if predication.category != "verb" or not (clauses.is_present(tree, verb) or clauses.has_modal(tree, verb)):
        return None
    any_one = any(tree.lowers[n] in cues.whoever or clauses.is_any(tree, n) for n in nouns)
    return "general" if any_one else None


def _mistaken(predication: Predication, cues: StatedCues) -> str | None:
    """ "Wrongly reported that Peru *bought* jets": the text knows better."""
    said = False
    for operator in predication.chain:
        if said and operator.relation == "adverb" and operator.lemma in cues.mistaken:
            return "mistaken"
        said = said or operator.relation == "clause"
    return None

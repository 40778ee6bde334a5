"""What colours a claim: the operators over its trigger that still speak of the same event, and tables of cues.

A cue in rules/qualifiers/status.yaml or polarity.yaml holds

    value      the status, or the kind of negation
    lemma      lemmas of the operator, "turn down" with its particle; left out: any
    relation   relations of what is below to it ("prep" for every preposition); left out: any
    over       lemmas, one of which must be the operator right below it
    below      "verb" where only a verb right below it is meant ("ways of *buying*")
    form       tags, one of which the operator must have ("VBD": it was done)
    not_after  words, none of which may stand right before the operator or one word earlier ("*was* finally able to")
    not_as     relations that the operator itself must not have to what is above it

The other keys of such a file are told at ChainCues.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from claimx.errors import RuleError
from claimx.grammar.chain import chain
from claimx.grammar.phrases import is_verb
from claimx.grammar.predication import Operator, Predication
from claimx.grammar.standing import is_passive_auxiliary
from claimx.grammar.tree import Tree
from claimx.grammar.voice import has_object, takes_place

Range = tuple[int, int]
NOMINAL = ("object", "subject", "complement", "compound", "prep")
BESIDE = ("modal", "headline", "negation", "adverb", "mark", "adjective", "relative", "near")
RELATIONS = frozenset(
    {
        *NOMINAL,
        *BESIDE,
        "infinitive",
        "infinitive:other",
        "infinitive:for",
        "gerund",
        "clause",
        "noun",
        "shared",
        "conjunct",
        "purpose",
        "participle",
        "adverbial",
    }
)


@dataclass(frozen=True, slots=True)
class Cue:
    """What an operator says of the event below it."""

    value: str
    particle: str
    relations: frozenset[str]
    over: frozenset[str]
    form: frozenset[str] = frozenset()
    verbal: bool = False
    not_after: frozenset[str] = frozenset()
    not_as: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ChainCues:
    """Cues by lemma ("" for any), and the words that let a colour pass down to what they govern.

    carries: lemmas through which an event and what is done about it are one ("sign a contract")
    raises: verbs of saying and thinking that pass on what is over them ("does not believe that")
    hearsay: nouns whose that-clause is what they say ("reports that")
    before: phrases right before a trigger or operator, or ending in an adverb of theirs, with their value ("has yet to
        sign", "is *no longer* openly funding")
    stops: subordinators that let nothing pass down ("has yet to decide *whether* to sign", "asked *why* it signed")
    apart: prepositions behind which stands another event ("*despite* its purchase it plans to sell")
    ends: relations behind which nothing passes down
    means: prepositions behind which stands how a thing is done ("plans to grow *by* the purchase of jets")
    """

    cues: Mapping[str, tuple[Cue, ...]]
    carries: frozenset[str]
    raises: frozenset[str]
    hearsay: frozenset[str]
    before: Mapping[tuple[str, ...], str]
    stops: frozenset[str]
    apart: frozenset[str] = frozenset()
    ends: frozenset[str] = frozenset()
    means: frozenset[str] = frozenset()

    @classmethod
    def from_rules(cls, rules: Mapping[str, Any], values: Sequence[str]) -> ChainCues:
        """Reads a rule file's content. Raises RuleError for an unknown value or relation."""
        found: dict[str, list[Cue]] = {}
        for entry in rules["cues"]:
            relations = frozenset(entry.get("relation", ()))
            unknown = {r for r in relations - RELATIONS if not r.startswith("prep:")} | {entry["value"]} - {*values}
            if unknown:
                raise RuleError(f"cue {entry}: unknown {', '.join(sorted(unknown))}")
            for lemma in entry.get("lemma", ("",)):
                head, _, particle = lemma.partition(" ")
                found.setdefault(head, []).append(
                    Cue(
                        entry["value"],
                        particle,
                        relations,
                        frozenset(entry.get("over", ())),
                        frozenset(entry.get("form", ())),
                        "verb" in entry.get("below", ()),
                        frozenset(entry.get("not_after", ())),
                        frozenset(entry.get("not_as", ())),
                    )
                )
        return cls(
            {lemma: tuple(cues) for lemma, cues in found.items()},
            frozenset(rules["carries"]),
            frozenset(rules.get("raises", ())),
            frozenset(rules.get("hearsay", ())),
            {tuple(words.split()): value for value, group in rules["before"].items() for words in group},
            frozenset(rules.get("stops", ())),
            frozenset(rules.get("apart", ())),
            frozenset(rules.get("ends", ())),
            frozenset(rules.get("means", ())),
        )

    def value(self, tree: Tree, operator: Operator, below: str, verbal: bool = False, above: str = "") -> str | None:
        """What an operator says of the event.

        `below` is the lemma right below it, `verbal` where that is a verb's; `above` its own relation upwards.
        """
        for cue in (*self.cues.get(operator.lemma, ()), *self.cues.get("", ())):
            if cue.relations and not _names(operator.relation) & cue.relations:
                continue
            if cue.over and below not in cue.over:
                continue
            if cue.verbal and not verbal:
                continue
            if cue.form and tree.tags[operator.token] not in cue.form:
                continue
            if above in cue.not_as or not cue.not_after.isdisjoint(
                tree.lowers[max(0, operator.token - 2) : operator.token]
            ):
                continue
            if cue.particle and not _has_particle(tree, operator.token, cue.particle):
                continue
            return cue.value
        return None


def _names(relation: str) -> frozenset[str]:
    """What a cue may call a relation; a noun right before a preposition is held to govern it."""
    kind, _, rest = relation.partition(":")
    return frozenset({"prep", "prep:" + rest} if kind == "near" else {relation, kind})


def _has_particle(tree: Tree, token: int, particle: str) -> bool:
    return any(tree.lowers[child] == particle for child in tree.children[token])


def reached(predication: Predication, cues: ChainCues) -> Iterator[Operator]:
    """The operators that colour the trigger, nearest first.

    What is done about an object, a subject or a clause is another event, unless the verb carries it: "will criticise
    the purchase" plans no purchase, "will sign the deal" does. Nothing behind a semicolon governs what is before it.
    """
    tree = predication.tree
    for operator in _reach(tree, _content(predication.chain, cues), cues, depth=6):
        if ";" in tree.words[predication.token : operator.token]:
            return
        yield operator


def _content(operators: Sequence[Operator], cues: ChainCues) -> Sequence[Operator]:
    """ "A deal *to buy*", which the parser may call a relative clause, is what the deal says, not what is to come."""
    last = operators[-1] if operators else None
    if last is None or last.relation != "relative" or not any(o.relation == "headline" for o in operators):
        return operators
    if last.lemma not in cues.carries and last.lemma not in cues.cues:
        return operators
    kept = [o for o in operators[:-1] if o.relation != "headline"]
    return [*kept, Operator(last.token, last.lemma, "noun")]


def _reach(tree: Tree, operators: Sequence[Operator], cues: ChainCues, depth: int) -> Iterator[Operator]:
    stopped = False
    for place, operator in enumerate(operators):
        kind, _, rest = operator.relation.partition(":")
        if kind in ("conjunct", "adverbial"):
            return
        if stopped and kind not in BESIDE:
            return
        yield operator
        stopped = stopped or (kind in ("mark", "adverb") and operator.lemma in cues.stops)
        last = place == len(operators) - 1
        means = rest in cues.means and is_verb(tree, operator.token)
        means = means and (rest != "with" or has_object(tree, operator.token))  # "complies with the ban"
        if kind in NOMINAL and ((operator.lemma not in cues.carries and not means) or rest in cues.apart):
            return
        if kind in cues.ends:
            return
        if kind == "subject" and has_object(tree, operator.token) and not takes_place(tree, operator.token):
            return  # "the decision may not have much effect": another event is denied
        if kind == "clause" and operator.lemma not in cues.raises:
            return
        onward = kind in ("participle", "noun") or (kind == "relative" and operator.lemma in cues.hearsay)
        if onward and last and depth:
            yield from _reach(tree, chain(tree, operator.token), cues, depth - 1)


def events(predication: Predication, cues: ChainCues) -> frozenset[int]:
    """The trigger and the words over it that speak of the same event: a motive or condition of theirs is its own."""
    tokens = {predication.token}
    for operator in reached(predication, cues):
        kind, _, rest = operator.relation.partition(":")
        other = kind == "clause" or (kind in NOMINAL and (operator.lemma not in cues.carries or rest in cues.apart))
        if kind not in BESIDE and not other:
            tokens.add(operator.token)
    return frozenset(tokens)


def judged(predication: Predication, cues: ChainCues) -> Iterator[tuple[str, Range]]:
    """Every value that stands over a trigger, with the tokens that say so, nearest first."""
    tree, below, verbal = predication.tree, predication.lemma, predication.category == "verb"
    yield from _said_before(tree, predication.token, cues)
    found = list(reached(predication, cues))
    ways = [o.relation.partition(":")[0] for o in found]
    for place, operator in enumerate(found):
        above = next((way for way in ways[place + 1 :] if way not in BESIDE), "")
        value = cues.value(tree, operator, below, verbal, above)
        if value is not None:
            yield value, _cue(tree, operator.token)
        if operator.relation != "clause" or operator.lemma in cues.raises:
            yield from _said_before(tree, operator.token, cues)
        if operator.relation == "adverb":
            yield from _said_before(tree, operator.token + 1, cues)
        if operator.relation.partition(":")[0] not in BESIDE:
            below, verbal = operator.lemma, is_verb(tree, operator.token)


def _said_before(tree: Tree, token: int, cues: ChainCues) -> Iterator[tuple[str, Range]]:
    token -= is_passive_auxiliary(tree, token - 1) and tree.lowers[token - 1] == "be"  # "about to *be* signed"
    for words, value in cues.before.items():
        start = token - len(words)
        if start >= 0 and tuple(tree.lowers[start:token]) == words:
            yield value, (start, token)


def _cue(tree: Tree, token: int) -> Range:
    """An operator with the "to" behind it."""
    return token, token + 1 + (token + 1 < len(tree) and tree.lowers[token + 1] == "to")

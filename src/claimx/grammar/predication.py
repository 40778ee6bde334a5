"""What the grammar hands to the rules: a predication with its functions and the chain above it."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimx.grammar.tree import Tree


@dataclass(frozen=True, slots=True)
class Filler:
    """A token that fills a function. `path` says how it was reached ("control", "relative", "conjunct", …)."""

    token: int
    path: str = ""


@dataclass(frozen=True, slots=True)
class Operator:
    """One thing that stands above or beside the trigger and colours it.

    `relation` is how what is below depends on it:
      "modal"       an auxiliary ("may", "will", "would")         "negation"   not, never, no
      "infinitive"  plans *to buy*      "gerund"  stopped *buying*   "clause"    said that … *bought*
      "infinitive:other"  wants Peru *to buy*, helped Peru *buy*: what somebody else does
      "infinitive:for"    wise for Peru *to buy*
      "object"      seek *procurement*  "subject" *talks* are expected  "prep:on" deliberating on *acquiring*
      "adverb"      reportedly *bought* "adjective" potential *deals*   "noun"     plan *to buy*, decision *to buy*
      "near:for"    a noun right before the preposition, which may be what the phrase belongs to
      "adverbial"   "participle"        the clause above, when the trigger stands in an adverbial clause
    """

    token: int
    lemma: str
    relation: str


@dataclass(slots=True, eq=False)
class Predication:
    """A verb, or a noun or adjective that names an action, with its functions, voice undone.

    Functions of verbs: subject, agent (the by-phrase of a passive), object, indirect, complement, clause, speech (a
    clause before its verb), infinitive, gerund, "prep:X", particle, adverb. Functions of nouns: self, possessor,
    nationality, compound, subject (of the support verb that governs the noun), "prep:X", clause, infinitive. Of
    adjectives: subject, "prep:X", infinitive, clause. All have parties: who takes part, as subject, indirect object,
    possessor, nationality, and after with, between or among; partners: the same where somebody stands after one of
    these; mutual: parties with the object and after "to", for what both sides do ("met"); and origin: the nationality
    of what is acted on. Verbs have owner: whose that is, or of what acts
    where there is no object; addressed: parties with who stands after "to"; several: parties where two or more
    act; and speaker: who says the clause that they
    head. Verbs and nouns have counterparty: who is talked with about it. `chain` runs from the trigger upwards.
    """

    tree: Tree
    token: int
    category: str
    lemma: str
    functions: dict[str, list[Filler]] = field(default_factory=dict)
    chain: tuple[Operator, ...] = ()
    repairs: tuple[str, ...] = ()

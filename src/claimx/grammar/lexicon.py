"""The word lists that grammar asks for. They are written in rules/words.yaml; grammar only knows their names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Lemmas that steer how functions are read.

    support_verbs: verbs whose subject acts in the noun they govern ("place an order").
    partitives: nouns that measure out the noun after "of" ("two squadrons of jets").
    measure_nouns: those of them that measure goods ("two tonnes of wheat").
    goods_measures: those that need not say of what ("bought 60,000 tonnes").
    object_control: verbs whose object acts in the infinitive ("asked Damen to build").
    subject_control: verbs whose subject does, though they have an object ("promised Oslo to build").
    winning_verbs, awarded_nouns: who gets such a noun does what its infinitive says ("won a contract to build").
    offered_nouns: nouns whose source does what their infinitive says ("an offer from Saab to build").
    willing_nouns: nouns whose "of" names who does it ("the refusal of Oslo to sell").
    impersonal_adjectives: those whose "it" does not act ("it is hard to sell").
    thoroughfares: nouns of places that nobody acts for ("took to *the streets* demanding").
    judging_verbs: verbs whose object did what "for" or "over" names ("praised Peru for buying").
    enabling_nouns: nouns whose receiver can do what their infinitive says ("gives Peru the means to build").
    holding_verbs: verbs whose subject has such a noun ("sees no reason to sell").
    making_verbs: participles that say where a thing is from ("Turkish-made drones").
    buying_verbs: verbs of what is bought or used, whose gerund describes it ("bought chipmaking machines").
    undertaking_nouns: nouns whose infinitive tells a claim though nobody acts ("a project to build a dam").
    nounlike_verbs: verbs that are read as nouns behind "to" ("a contract to overhaul engines").
    quantifiers: words that count and name nothing ("additional", "several").
    price_verbs: participles that give a noun its price ("a contract valued at $2bn").
    price_nouns: nouns that a participle says more of ("at *a price* put at $2bn").
    priced_deals: nouns whose price is that of what their infinitive says ("a $2bn contract to build").
    lending_verbs: verbs whose recipient does what their infinitive says ("lent Kenya $2bn to build").
    delivering_nouns: nouns whose doer may be either side of a contract ("a contract with Peru for the supply of").
    buying_nouns: nouns whose doer holds the deal, tender or plan for them ("a tender for the purchase of wheat").
    talk_nouns: talks over such a noun ("in talks over the purchase of wheat").
    visit_nouns: visits, made by whoever acts on them ("on a visit to Oslo, the minister said").
    loan_nouns: what such a verb may lend instead of a sum.
    enabling_verbs: verbs that bring such a noun to who receives it ("gives Peru the means").
    gaining_verbs, gain_nouns: "made her fortune selling tea": who gains sells.
    calling_verbs: verbs that say what something is ("dismissed it as a stunt", "what it called a stunt").
    grievance_verbs, over_nouns: verbs that "over" tells the reason of, and nouns that have an "over" of their own.
    called_posts: nouns whose "as" is their own ("his role as envoy").
    wanting_verbs: verbs whose object is what a participle says is done ("wants the deal cancelled").
    pledge_nouns, deciding_verbs: headlines ("Deal for five ships signed").
    granting_verbs, granted_nouns: "gave the ministry access": the ministry receives.
    giving_verbs: verbs with a recipient in front of a model's name ("sold Turkey S-400 missiles").
    sending_verbs: those that have one in front of a plain noun ("lent Estonia drones", and not "sold Iran drones").
    handing_verbs: participles in front of a noun that say who gave it ("Turkish-supplied drones").
    headline_verbs: forms that are nouns elsewhere ("Gulf state *eyes* drones").
    sized_nouns: nouns whose capacity or length is a quantity ("a 600-megawatt wind farm", "a 300-kilometre stretch").
    covering_verbs: participles that say what a deal is about ("a contract covering 12 ships").
    saying_verbs: verbs whose subject speaks the clause that they govern ("said the toll was unfair").
    """

    support_verbs: frozenset[str] = frozenset()
    partitives: frozenset[str] = frozenset()
    measure_nouns: frozenset[str] = frozenset()
    object_control: frozenset[str] = frozenset()
    subject_control: frozenset[str] = frozenset()
    winning_verbs: frozenset[str] = frozenset()
    awarded_nouns: frozenset[str] = frozenset()
    offered_nouns: frozenset[str] = frozenset()
    willing_nouns: frozenset[str] = frozenset()
    impersonal_adjectives: frozenset[str] = frozenset()
    thoroughfares: frozenset[str] = frozenset()
    judging_verbs: frozenset[str] = frozenset()
    enabling_nouns: frozenset[str] = frozenset()
    holding_verbs: frozenset[str] = frozenset()
    making_verbs: frozenset[str] = frozenset()
    buying_verbs: frozenset[str] = frozenset()
    undertaking_nouns: frozenset[str] = frozenset()
    nounlike_verbs: frozenset[str] = frozenset()
    quantifiers: frozenset[str] = frozenset()
    price_verbs: frozenset[str] = frozenset()
    price_nouns: frozenset[str] = frozenset()
    priced_deals: frozenset[str] = frozenset()
    covering_verbs: frozenset[str] = frozenset()
    sized_nouns: frozenset[str] = frozenset()
    goods_measures: frozenset[str] = frozenset()
    lending_verbs: frozenset[str] = frozenset()
    delivering_nouns: frozenset[str] = frozenset()
    buying_nouns: frozenset[str] = frozenset()
    talk_nouns: frozenset[str] = frozenset()
    visit_nouns: frozenset[str] = frozenset()
    loan_nouns: frozenset[str] = frozenset()
    enabling_verbs: frozenset[str] = frozenset()
    gaining_verbs: frozenset[str] = frozenset()
    gain_nouns: frozenset[str] = frozenset()
    calling_verbs: frozenset[str] = frozenset()
    called_posts: frozenset[str] = frozenset()
    grievance_verbs: frozenset[str] = frozenset()
    over_nouns: frozenset[str] = frozenset()
    wanting_verbs: frozenset[str] = frozenset()
    pledge_nouns: frozenset[str] = frozenset()
    deciding_verbs: frozenset[str] = frozenset()
    granting_verbs: frozenset[str] = frozenset()
    granted_nouns: frozenset[str] = frozenset()
    giving_verbs: frozenset[str] = frozenset()
    sending_verbs: frozenset[str] = frozenset()
    handing_verbs: frozenset[str] = frozenset()
    saying_verbs: frozenset[str] = frozenset()
    headline_verbs: frozenset[str] = frozenset()

    @classmethod
    def from_words(cls, words: Mapping[str, frozenset[str]]) -> Lexicon:
        """The lists of this name in a rulebook's words; a missing one is empty."""
        return cls(**{f.name: words.get(f.name, frozenset()) for f in fields(cls)})

"""What a sum prices: "The deal, worth $2bn, …", "It is valued at $2bn", "The price is $2bn"."""

from __future__ import annotations

from claimx.extract.quantities import QuantityMention
from claimx.grammar import mentions as grammar
from claimx.grammar.clauses import own_subject
from claimx.grammar.climb import climb_in_clause
from claimx.grammar.lexicon import Lexicon
from claimx.grammar.phrases import head_of, is_verb
from claimx.grammar.tree import Tree
from claimx.resolve.cues import ResolveCues
from claimx.resolve.events import EventAnaphor, event_anaphor, whole_statement


def priced(tree: Tree, mention: QuantityMention, cues: ResolveCues, lexicon: Lexicon) -> EventAnaphor | None:
    """The phrase by which a sum is said to be the price of an earlier claim; None for every other sum."""
    way: set[str] = set()
    for token in climb_in_clause(tree, head_of(tree, mention.number_tok, mention.number_end), lexicon):
        if is_verb(tree, token) or own_subject(tree, token) is not None:  # "the deal, worth $2bn": taken for a clause
            words = cues.price_words | lexicon.price_verbs
            said = tree.lemmas[token] in words or bool(words & way) or _is_worth(tree, token, cues)
            return _subject(tree, token, cues, said)
        if way and (found := event_anaphor(tree, token, cues)) is not None and tree.lowers[token] != "it":
            return found if way & (cues.price_words | lexicon.price_verbs) else None
        way.add(tree.lemmas[token])
    return None


def _is_worth(tree: Tree, verb: int, cues: ResolveCues) -> bool:
    return any(tree.lemmas[c] in cues.price_words and tree.tags[c][:2] in ("JJ", "IN") for c in tree.children[verb])


def _subject(tree: Tree, verb: int, cues: ResolveCues, said: bool) -> EventAnaphor | None:
    subject = own_subject(tree, verb)
    if subject is None:
        return None
    if tree.lemmas[subject] in cues.price_words:  # "The price is $2bn"
        plain = grammar.article(tree, subject) == "the" and not grammar.complements(tree, subject)
        copula = tree.lemmas[verb] == "be"
        return whole_statement(subject, cues.priced) if plain and copula else None
    if not said:
        return None
    if tree.lowers[subject] == "it":
        return whole_statement(subject, cues.priced)
    return event_anaphor(tree, subject, cues)

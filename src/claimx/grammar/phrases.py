"""Noun phrases: coordination, partitives, and what stands in and around them."""

from __future__ import annotations

from claimx.grammar.labels import ADJECTIVE_TAGS, NOUN_TAGS, OBJECT, OF_PREPOSITION, PREMODIFIER, PROPER_TAGS, VERB_TAGS
from claimx.grammar.lexicon import Lexicon
from claimx.grammar.tree import Tree

_ABOUT = frozenset({"of", "for", "on"})
_DEFINITE = frozenset({"the", "these", "those", "its", "their", "his", "her", "our", "both"})
_CURRENCY = frozenset("$€£¥₹")
_SPANS = frozenset({"second", "minute", "hour", "day", "week", "month", "quarter", "season", "year", "annum", "shift"})
_INSTEAD = frozenset({("rather", "than"), ("instead", "of")})


def is_nominal(tree: Tree, token: int) -> bool:
    """True for nouns, pronouns, numbers used as nouns and adjectives that head a noun's function."""
    tag = tree.tags[token]
    return (
        tag in NOUN_TAGS
        or tag in ("PRP", "CD", "DT", "WP", "WDT", "EX", "FW", "ADD")
        or (tag in ADJECTIVE_TAGS and tree.words[token][:1].isupper())
    )


def is_verb(tree: Tree, token: int) -> bool:
    """True for a verb form that is not a modifier in front of a noun."""
    return tree.tags[token] in VERB_TAGS and tree.labels[token] not in ("amod", "compound")


def compounds(tree: Tree, token: int) -> list[str]:
    """A noun with the noun or adjective before it, written as one word: "travel-ban", "medical-aid"."""
    before = token - 1
    if before < 0 or tree.labels[before] not in ("compound", "amod") or tree.heads[before] != token:
        return []
    return [f"{tree.lowers[before]}-{tree.lowers[token]}"]


def conjuncts(tree: Tree, token: int) -> list[int]:
    """The token and everything nominal coordinated with it, in text order."""
    found = [token]
    if token > 1 and tree.words[token - 1] == "/" and tree.heads[token - 2] == token and len(tree.words[token]) > 1:
        found.insert(0, token - 2)  # "Pfizer/BioNTech", not "SAMP/T"
    for child in tree.below(token, "conj"):
        if not is_verb(tree, child) and not shares_complement(tree, token, child) and not _is_turned_down(tree, child):
            found += conjuncts(tree, child)
    return found


def _is_turned_down(tree: Tree, member: int) -> bool:
    """True for "talks rather than *raids*", "tariffs instead of *quotas*": only the first is meant."""
    start = min(tree.subtree(member))
    return start > 1 and (tree.lowers[start - 2], tree.lowers[start - 1]) in _INSTEAD


def _of_what(tree: Tree, noun: int) -> list[int]:
    return [t for p in tree.below(noun, "prep") if tree.lowers[p] == "of" for t in objects_of(tree, p)]


def _is_shared_of(tree: Tree, first: int, second: int) -> bool:
    """True for "the growth and protection of the union": one article, and one "of" behind both acts."""
    shared = [p for n in (first, second) for p in tree.below(n, "prep") if tree.lowers[p] == "of" and p == second + 1]
    act = tree.lowers[second].endswith(("ing", "ment", "sion", "tion"))
    return bool(shared) and act and tree.labels[first] == "pobj" and bool(tree.below(first, "det"))


def shares_complement(tree: Tree, first: int, second: int) -> bool:
    """True for "presidents and prime ministers of Chad", "founder and chairman of Saab": one phrase with two heads."""
    common = all(tree.tags[t] in ("NN", "NNS") and tree.name_at[t] is None for t in (first, second))
    joined = tree.lowers[first + 1] == "and" and min(tree.subtree(second)) == first + 2
    if not common or not joined or any(p != second + 1 for p in tree.below(first, "prep", "nummod")):
        return False
    bare = not tree.below(second, "det", "nummod", "poss", "conj")
    if bare and tree.tags[first] == tree.tags[second] == "NN" and _is_shared_of(tree, first, second):
        return True
    whose = _of_what(tree, second) or _of_what(tree, first)
    if len(whose) == 1 and tree.words[whose[0]].islower():  # "chiefs of staff of Chad"
        whose = _of_what(tree, whose[0])
    return bare and bool(whose) and all(tree.tags[t] in ("NNP", "NNPS") for t in whose)


def objects_of(tree: Tree, preposition: int) -> list[int]:
    """The coordinated nouns that a preposition governs; of stacked prepositions ("from over") the inner one's."""
    heads = tree.below(preposition, *OF_PREPOSITION) or _behind_comma(tree, preposition)
    found = [c for head in heads for c in conjuncts(tree, head)]
    if not found:
        for inner in tree.below(preposition, "prep"):
            found += objects_of(tree, inner)
    if not found:  # "an agreement with Hallberg covering …": the participle's subject is what is governed
        for verb in tree.below(preposition, "pcomp"):
            if tree.tags[verb] == "VBG":
                found += [t for subject in tree.below(verb, "nsubj") for t in conjuncts(tree, subject)]
    return found or _shared_object(tree, preposition)


def _behind_comma(tree: Tree, preposition: int) -> list[int]:
    """The name behind "…, and buys wheat from, *Canada*", read as an adverb."""
    return [t for t in tree.below(preposition, "npadvmod") if tree.words[preposition + 1] == "," and t > preposition]


def _shared_object(tree: Tree, preposition: int) -> list[int]:
    """Of "sells copper *to*, and buys wheat *from*, Canada" what the second preposition governs."""
    comma = preposition + 1
    if tree.children[preposition] or comma + 1 >= len(tree) or tree.words[comma] != ",":
        return []
    if tree.lowers[comma + 1] not in ("and", "or", "but"):
        return []
    for other in range(comma + 2, tree.sentence(preposition)[1] - 2):
        if tree.tags[other] in ("IN", "TO") and tree.words[other + 1] == "," and tree.tags[other + 2] in PROPER_TAGS:
            return [c for head in tree.below(other, "pobj", "npadvmod") for c in conjuncts(tree, head)]
    return []


def whole(tree: Tree, token: int, lexicon: Lexicon) -> int:
    """What a partitive measures out: of "two squadrons of jets" the jets; otherwise the token itself.

    Of a number that stands for a noun said before ("32 jets and Romania *12*") the noun.
    """
    if (noun := left_out(tree, token)) is not None:
        return noun
    name = tree.name_at[token]
    priced = name is not None and name.label == "MONEY"  # "$5m worth of vaccines", "$30bn of power"
    priced = priced or (token > 0 and tree.words[token - 1] in _CURRENCY and tree.words[token][:1].isdigit())
    counted = priced or tree.tags[token] in ("CD", "DT", "$") or tree.words[token] == "%"
    measures = not lexicon.partitives.isdisjoint((tree.lemmas[token], tree.lowers[token]))
    named = tree.tags[token] in PROPER_TAGS and tree.words[token].istitle()  # not the "GW" of "1.2 GW of turbines"
    if not (counted or measures) or named:
        return token
    for preposition in _measuring(tree, token):
        if inner := objects_of(tree, preposition):
            if priced and tree.tags[inner[0]] == "CD":  # "$3bn of the $10bn that it needs"
                return token
            return whole(tree, inner[0], lexicon)
    worth = [c for c in tree.children[token] if tree.lowers[c] == "worth"]
    for child in worth:
        for preposition in tree.below(child, "prep"):
            if inner := objects_of(tree, preposition):
                return inner[0]
    return token


def of_whom(tree: Tree, noun: int, lexicon: Lexicon) -> list[int]:
    """What a noun is of, for or about: the exporters of "licences of four exporters", the jets of "a deal for jets".

    Not "the two countries": a definite number says who and not how many.
    """
    phrases = [p for p in tree.below(noun, "prep") if tree.lowers[p] in _ABOUT]
    if tree.lemmas[noun] in lexicon.awarded_nouns and tree.labels[noun] in OBJECT:
        # "cancelled a tender | for 90 buses"
        phrases += [p for p in tree.below(tree.heads[noun], "prep") if p == noun + 1 and tree.lowers[p] == "for"]
    inner = [t for p in phrases for t in objects_of(tree, p)]
    covering = [v for v in tree.below(noun, "acl") if tree.lemmas[v] in lexicon.covering_verbs]
    inner += [t for verb in covering for first in tree.below(verb, "dobj") for t in conjuncts(tree, first)]
    return [t for t in inner if not any(tree.lowers[d] in _DEFINITE for d in tree.below(t, "det", "poss"))]


def left_out(tree: Tree, number: int) -> int | None:
    """The noun said before that a number stands for: of "32 jets and Romania *12*" the jets."""
    bare = tree.labels[number] == "gapped" and tree.tags[number] == "CD"
    return tree.heads[number] if bare and tree.tags[tree.heads[number]] != "CD" else None


def follows_recipient(tree: Tree, number: int) -> bool:
    """True for the number in "gave Kyiv *31* tanks": it is no part of the name in front of it."""
    counts = tree.labels[number] == "nummod" and tree.heads[number] > number
    return counts and number > 0 and tree.labels[number - 1] == "dative"


def priced_phrases(tree: Tree, noun: int) -> list[int]:
    """The prepositions behind a noun's price: of "radars worth $2bn from Thales" the "from"."""
    places = [
        t for worth in tree.children[noun] if tree.lowers[worth] == "worth" for t in (worth, *tree.children[worth])
    ]
    return [p for place in places for p in tree.below(place, "prep") if tree.lowers[p] != "of"]


def _measuring(tree: Tree, token: int) -> list[int]:
    """The "of" behind a measure: also behind "per cent", a rate ("a year"), or a restatement in brackets."""
    found = [p for p in tree.below(token, "prep") if tree.lowers[p] == "of"]
    rates = [n for n in tree.below(token, "npadvmod") if tree.lowers[n] in _SPANS]
    for preposition in tree.below(token, "prep"):
        if tree.lowers[preposition] == "per":
            rates += [n for n in objects_of(tree, preposition) if tree.lowers[n] == "cent" or tree.lowers[n] in _SPANS]
    for rate in rates:
        found += _measuring(tree, rate)
    for restated in tree.below(token, "appos"):
        if tree.below(restated, "nummod"):
            found += _measuring(tree, restated)
    return found


def measured(tree: Tree, token: int) -> list[int]:
    """What a count or measure is of: the wheat of "two tonnes of wheat", the jets of "four of the jets"."""
    return [t for p in _measuring(tree, token) for t in objects_of(tree, p)]


def is_measure(tree: Tree, token: int, lexicon: Lexicon) -> bool:
    """True for a counted measure of goods that does not say of what: "bought a further *60,000 tonnes*"."""
    plain = tree.lemmas[token] in lexicon.goods_measures and not measured(tree, token)
    return plain and any(tree.tags[n] == "CD" for n in tree.below(token, "nummod")) and is_head(tree, token)


def is_head(tree: Tree, token: int) -> bool:
    """True for a noun that modifies no other and is no rate ("nine dollars *a barrel*")."""
    return tree.labels[token] not in PREMODIFIER and tree.labels[token] != "npadvmod"


def run_around(token: int, inside: set[int]) -> tuple[int, int]:
    """The first and the last of the tokens of a set that stand around one of them without a gap."""
    low = high = token
    while low - 1 in inside:
        low -= 1
    while high + 1 in inside:
        high += 1
    return low, high


def own_tokens(tree: Tree, token: int) -> set[int]:
    """The tokens below a noun without those of its conjuncts."""
    others = {t for child in tree.below(token, "conj") for t in tree.subtree(child)}
    return set(tree.subtree(token)) - others


def head_of(tree: Tree, start: int, end: int) -> int:
    """The token of a range that is governed from outside it."""
    return next((t for t in range(start, end) if not start <= tree.heads[t] < end), start)


def close_title(tree: Tree, token: int) -> int | None:
    """The common noun right in front of a name that says what it is: "the *carrier* John C. Stennis"."""
    if tree.tags[token] not in PROPER_TAGS:
        return None
    first = token
    while first > 0 and tree.tags[first - 1] in PROPER_TAGS and tree.heads[first - 1] in (token, first):
        first -= 1
    before = first - 1
    titled = before >= 0 and tree.heads[before] == token and tree.labels[before] in ("compound", "nmod")
    return before if titled and tree.tags[before] == "NN" and tree.words[before].islower() else None


def premodifiers(tree: Tree, noun: int) -> list[int]:
    """The words in front of a noun that modify it, at any depth, in text order."""
    return [t for t in tree.subtree(noun) if t < noun and tree.labels[t] in PREMODIFIER]

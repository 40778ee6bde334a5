"""Noun phrases: coordination, partitives, and the clean span of a filler.

A filler's span leaves out determiners, quantities, relative clauses, appositions and conjuncts, as an annotator
would: of "an additional five squadrons of the S-400 system, which …" it keeps "S-400 system".
"""

from __future__ import annotations

from claimx.grammar.labels import (
    ADJECTIVE_TAGS,
    NOUN_TAGS,
    NUMBER_LABELS,
    OF_PREPOSITION,
    PREMODIFIER,
    VERB_TAGS,
)
from claimx.grammar.lexicon import Lexicon
from claimx.grammar.tree import Tree

_DROPPED_TAGS = frozenset({"DT", "PDT", "PRP$", "WP$", "CD", "POS", "$", ",", ":", "``", "''", "-LRB-", "-RRB-", "TO"})
_BREAKS = frozenset({",", ";", ":", "(", ")", "—", '"', "“", "”"})
_PAIRS = {"(": ")", "[": "]", "“": "”", "``": "''", '"': '"'}
_STOPS = frozenset({";", "|"})
_COMPLEMENTING = frozenset({"on", "for", "to", "with", "over", "between", "against", "about", "into"})
_SCALES = frozenset({"k", "m", "bn", "mn", "tn", "mln", "bln", "trn", "%"})
_ABOUT = frozenset({"of", "for", "on"})
_DEFINITE = frozenset({"the", "these", "those", "its", "their", "his", "her", "our", "both"})
_WIDEST = 12  # words
_CURRENCY = frozenset("$€£¥₹%")


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


def conjuncts(tree: Tree, token: int) -> list[int]:
    """The token and everything nominal coordinated with it, in text order."""
    found = [token]
    if token > 1 and tree.words[token - 1] == "/" and tree.heads[token - 2] == token:
        found.insert(0, token - 2)  # "Pfizer/BioNTech"
    for child in tree.below(token, "conj"):
        if not is_verb(tree, child) and not shares_complement(tree, token, child):
            found += conjuncts(tree, child)
    return found


def _of_what(tree: Tree, noun: int) -> list[int]:
    return [t for p in tree.below(noun, "prep") if tree.lowers[p] == "of" for t in objects_of(tree, p)]


def shares_complement(tree: Tree, first: int, second: int) -> bool:
    """True for "presidents and prime ministers of Chad", "founder and chairman of Saab": one phrase with two heads."""
    common = all(tree.tags[t] in ("NN", "NNS") and tree.name_at[t] is None for t in (first, second))
    joined = tree.lowers[first + 1] == "and" and min(tree.subtree(second)) == first + 2
    if not common or not joined or any(p != second + 1 for p in tree.below(first, "prep", "nummod")):
        return False
    bare = not tree.below(second, "det", "nummod", "poss", "conj")
    whose = _of_what(tree, second) or _of_what(tree, first)
    if len(whose) == 1 and tree.words[whose[0]].islower():  # "chiefs of staff of Chad"
        whose = _of_what(tree, whose[0])
    return bare and bool(whose) and all(tree.tags[t] in ("NNP", "NNPS") for t in whose)


def objects_of(tree: Tree, preposition: int) -> list[int]:
    """The coordinated nouns that a preposition governs; of stacked prepositions ("from over") the inner one's."""
    found = [c for head in tree.below(preposition, *OF_PREPOSITION) for c in conjuncts(tree, head)]
    if not found:
        for inner in tree.below(preposition, "prep"):
            found += objects_of(tree, inner)
    if not found:  # "an agreement with Hallberg covering …": the participle's subject is what is governed
        for verb in tree.below(preposition, "pcomp"):
            if tree.tags[verb] == "VBG":
                found += [t for subject in tree.below(verb, "nsubj") for t in conjuncts(tree, subject)]
    return found


def whole(tree: Tree, token: int, lexicon: Lexicon) -> int:
    """What a partitive measures out: of "two squadrons of jets" the jets; otherwise the token itself.

    Of a number that stands for a noun said before ("32 jets and Romania *12*") the noun.
    """
    if (noun := left_out(tree, token)) is not None:
        return noun
    counted = (
        tree.lemmas[token] in lexicon.partitives or tree.tags[token] in ("CD", "DT", "$") or tree.words[token] == "%"
    )
    if not counted or tree.tags[token] in ("NNP", "NNPS"):
        return token
    for preposition in _measuring(tree, token):
        if inner := objects_of(tree, preposition):
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
    inner = [t for p in tree.below(noun, "prep") if tree.lowers[p] in _ABOUT for t in objects_of(tree, p)]
    covering = [v for v in tree.below(noun, "acl") if tree.lemmas[v] in lexicon.covering_verbs]
    inner += [t for verb in covering for first in tree.below(verb, "dobj") for t in conjuncts(tree, first)]
    return [t for t in inner if not any(tree.lowers[d] in _DEFINITE for d in tree.below(t, "det", "poss"))]


def left_out(tree: Tree, number: int) -> int | None:
    """The noun said before that a number stands for: of "32 jets and Romania *12*" the jets."""
    return tree.heads[number] if tree.labels[number] == "gapped" and tree.tags[number] == "CD" else None


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
    """The "of" behind a measure: also behind "per cent", or behind a restatement in brackets."""
    found = [p for p in tree.below(token, "prep") if tree.lowers[p] == "of"]
    for preposition in tree.below(token, "prep"):
        if tree.lowers[preposition] == "per":
            found += [
                p
                for cent in objects_of(tree, preposition)
                if tree.lowers[cent] == "cent"
                for p in _measuring(tree, cent)
            ]
    for restated in tree.below(token, "appos"):
        if tree.below(restated, "nummod"):
            found += _measuring(tree, restated)
    return found


def run_around(token: int, inside: set[int]) -> tuple[int, int]:
    """The first and the last of the tokens of a set that stand around one of them without a gap."""
    low = high = token
    while low - 1 in inside:
        low -= 1
    while high + 1 in inside:
        high += 1
    return low, high


def noun_phrase(tree: Tree, token: int, lexicon: Lexicon) -> tuple[int, int]:
    """The clean span of a noun phrase, as token numbers, end exclusive."""
    name = tree.name_at[token]
    if name is not None and name.label == "MONEY" and tree.tags[token] in ("CD", "$", "NNS", "NN"):
        return _sum(tree, name.start, name.end)
    if token and _is_scaled(tree, token - 1):  # "$13.6M" that nobody named a sum
        return _sum(tree, token - 1, token + 1)
    low, high = run_around(token, _kept(tree, token))
    low, high = _cover_names(tree, token, low, high)
    while low < token and _is_dropped(tree, low, token, lexicon):
        low += 1
    while (
        high > token
        and (tree.tags[high] in _DROPPED_TAGS or tree.tags[high] in (".", "IN"))
        and not _in_sum(tree, high)
    ):
        high -= 1
    return whole_marks(tree, token, low, high + 1)


def whole_marks(tree: Tree, token: int, start: int, end: int) -> tuple[int, int]:
    """The part of a range around one of its tokens in which every bracket and quotation mark has its other half.

    A bar or semicolon outside brackets ends it as well: what follows is another statement.
    """
    low, high = start, end
    opened: list[tuple[int, str]] = []
    for place in range(start, end):
        word = tree.words[place]
        if opened and word == opened[-1][1]:
            opened.pop()
        elif word in _PAIRS:
            opened.append((place, _PAIRS[word]))
        elif word in _PAIRS.values() or (word in _STOPS and not opened):
            low, high = (max(low, place + 1), high) if place < token else (low, min(high, place))
    for place, _ in opened:
        low, high = (max(low, place + 1), high) if place < token else (low, min(high, place))
    return (low, high) if low <= token < high else (start, end)


def _in_sum(tree: Tree, token: int) -> bool:
    name = tree.name_at[token]
    return name is not None and name.label == "MONEY"


def _sum(tree: Tree, start: int, end: int) -> tuple[int, int]:
    """A sum of money with its currency sign."""
    while start > 0 and tree.words[start - 1] in _CURRENCY:
        start -= 1
    return start, end


def _kept(tree: Tree, token: int) -> set[int]:
    kept = {token}
    for child in tree.children[token]:
        label = tree.labels[child]
        if child + 2 == token and _is_joined_name(tree, child, token):
            continue
        glued = tree.starts[child + 1] == tree.ends[child] if child < token else False
        if child < token and label == "nummod" and not glued and not _is_close_number(tree, child):
            continue
        if child < token and (label in PREMODIFIER or label in ("det", "punct", "case")):
            kept.update(_modifier(tree, child, token))
        elif child > token and label == "prep" and tree.lowers[child] == "of":
            kept.update(_of_phrase(tree, child))
        elif child > token and label == "conj" and shares_complement(tree, token, child):
            kept.update((*range(token + 1, child), *_kept(tree, child)))
        elif child > token and _is_close_name(tree, child, token):
            kept.update(t for t in tree.subtree(child) if t <= child)
        elif child > token and label in ("nummod", "punct") and _is_close_number(tree, child):
            kept.add(child)
    return kept


def _is_joined_name(tree: Tree, child: int, token: int) -> bool:
    """True for "India-Russia": two names that the parser makes one modifier."""
    named = tree.tags[child] in ("NNP", "NNPS") and tree.tags[token] in ("NNP", "NNPS")
    return named and tree.words[child + 1] in ("-", "–", "/") and tree.name_at[child] is not tree.name_at[token]


def _modifier(tree: Tree, child: int, head: int) -> set[int]:
    inside = {t for t in tree.subtree(child) if t < head}
    return set() if any(tree.words[t] in _BREAKS for t in inside) else inside


def wide_phrase(tree: Tree, token: int, lexicon: Lexicon, stops: frozenset[int]) -> tuple[int, int]:
    """A noun phrase with the complements that follow it at once: "order for its first tools", "right to choose".

    It ends before a token of `stops` (other fillers), a time, and what does not fit in a dozen words; a verb's phrase
    is its clause.
    """
    if is_verb(tree, token):
        return _clause(tree, token)
    start, end = noun_phrase(tree, token, lexicon)
    verb = tree.heads[token]
    beside = [c for c in tree.below(verb, "prep") if c > token and tree.lowers[c] in _COMPLEMENTING]
    for child in sorted((*tree.children[token], *beside)):
        below = tree.subtree(child)
        if child < end or tree.labels[child] not in ("prep", "acl") or below[0] != end:
            continue
        if tree.labels[child] == "acl" and not any(tree.tags[c] == "TO" for c in tree.below(child, "aux")):
            break
        timed = any(name is not None and name.label in ("DATE", "TIME") for name in (tree.name_at[t] for t in below))
        if timed or not stops.isdisjoint(below) or below[-1] + 1 - start > _WIDEST or len(below) != below[-1] + 1 - end:
            break
        end = below[-1] + 1
    return whole_marks(tree, token, start, end)


def _clause(tree: Tree, verb: int) -> tuple[int, int]:
    """The words of a verb's clause, without its marker and the marks around it."""
    start, end = run_around(verb, set(tree.subtree(verb)))
    while start < verb and (tree.labels[start] in ("mark", "punct") or tree.tags[start] in ("``", "''")):
        start += 1
    while end > verb and (tree.labels[end] == "punct" or tree.tags[end] in ("``", "''")):
        end -= 1
    return whole_marks(tree, verb, start, end + 1)


def _of_phrase(tree: Tree, preposition: int) -> set[int]:
    found = {preposition}
    nouns = objects_of(tree, preposition)
    if nouns and all(tree.words[noun] == "%" or tree.lowers[noun] in ("percent", "pct") for noun in nouns):
        return set()  # "tariffs of 25%": how high, and no part of the name
    for noun in nouns:
        inside = _kept(tree, noun)
        if _in_sum(tree, noun):
            inside.update(range(*_sum(tree, tree.name_at[noun].start, tree.name_at[noun].end)))  # type: ignore[union-attr]
        found |= inside
        found.update(tree.below(noun, "cc", "det"))
    return found


def _is_close_name(tree: Tree, child: int, token: int) -> bool:
    """True for "the US firm Lockheed Martin": an apposition without a comma that is a name."""
    if tree.labels[child] != "appos" or tree.tags[child] not in ("NNP", "NNPS"):
        return False
    left = min(tree.subtree(child))
    return left == token + 1


def _is_close_number(tree: Tree, child: int) -> bool:
    """True for "Type 31", "Leopard 2": the number after a proper noun is part of the name."""
    return child > 0 and tree.tags[child] == "CD" and tree.tags[child - 1] in ("NNP", "NNPS", "HYPH")


def _cover_names(tree: Tree, token: int, low: int, high: int) -> tuple[int, int]:
    name = tree.name_at[token]
    if name is not None and name.label not in NUMBER_LABELS:
        low, high = min(low, name.start), max(high, name.end - 1)
    return low, high


def _is_dropped(tree: Tree, token: int, head: int, lexicon: Lexicon) -> bool:
    """True for a determiner or a piece of a quantity at the phrase's left edge."""
    name = tree.name_at[head]
    if name is not None and name.start <= token and name.label not in NUMBER_LABELS and tree.tags[token] != "DT":
        return False
    number = tree.name_at[token]
    glued = tree.words[token + 1] == "-" or tree.starts[token + 1] == tree.ends[token]
    if _is_scaled(tree, token) or (token and _is_scaled(tree, token - 1)):  # "10m chips", "a 25% duty"
        return True
    if tree.tags[token] == "CD" and glued:  # "22-nanometre chips", "155mm shells"
        return False
    if number is not None and number.label in ("MONEY", "PERCENT", "CARDINAL", "QUANTITY") and head >= number.end:
        return True
    if tree.tags[token] in _DROPPED_TAGS or tree.words[token] in _CURRENCY:
        return True
    if tree.lemmas[token] in lexicon.quantifiers or tree.lowers[token] in lexicon.quantifiers:
        return True
    return tree.labels[token] in ("quantmod", "nummod", "punct")


def own_tokens(tree: Tree, token: int) -> set[int]:
    """The tokens below a noun without those of its conjuncts."""
    others = {t for child in tree.below(token, "conj") for t in tree.subtree(child)}
    return set(tree.subtree(token)) - others


def head_of(tree: Tree, start: int, end: int) -> int:
    """The token of a range that is governed from outside it."""
    return next((t for t in range(start, end) if not start <= tree.heads[t] < end), start)


def premodifiers(tree: Tree, noun: int) -> list[int]:
    """The words in front of a noun that modify it, at any depth, in text order."""
    return [t for t in tree.subtree(noun) if t < noun and tree.labels[t] in PREMODIFIER]


def _is_scaled(tree: Tree, token: int) -> bool:
    """True for a number with a letter or sign written onto it, and nothing onto that: "10m", "25%", no "10m-long"."""
    if token + 2 >= len(tree) or not tree.words[token][0].isdigit() or tree.lowers[token + 1] not in _SCALES:
        return False
    apart = tree.starts[token + 2] > tree.ends[token + 1]
    return apart and tree.starts[token + 1] == tree.ends[token]

"""Reported speech: who speaks, and what is said.

All positions are token numbers, ends exclusive. Which verbs report is the business of the rules.
"""

from __future__ import annotations

from typing import Final

from claimx.grammar.adjuncts import adverbial_as, said
from claimx.grammar.agents import agents
from claimx.grammar.clauses import clause_of
from claimx.grammar.hearsay import that_clause
from claimx.grammar.labels import OBJECT, PROPER_TAGS, SUBJECT
from claimx.grammar.lexicon import Lexicon
from claimx.grammar.phrases import is_verb, run_around
from claimx.grammar.quotations import EDGE, Range, pieces
from claimx.grammar.subjects import actor, surface_subject
from claimx.grammar.tree import Tree
from claimx.grammar.voice import is_infinitive, is_passive

_NO_WORDS: Final = Lexicon()


def speakers(tree: Tree, verb: int, reports: frozenset[str]) -> list[int]:
    """Who speaks: the subject, own or understood; of a passive only a named agent.

    A participle that the parser hung into what was said (", adding that") speaks with the verb that reports it;
    `reports` are the lemmas of such verbs.
    """
    own = tree.below(verb, *SUBJECT)
    if not own and (tag := late_tag(tree, verb)) is not None:
        return [tag]
    if not own:
        clause = tree.heads[verb]
        over = tree.heads[clause]
        if tree.labels[verb] in ("advcl", "conj") and tree.labels[clause] == "ccomp" and tree.lemmas[over] in reports:
            return speakers(tree, over, reports)
        if tree.labels[verb] == "parataxis":  # "people briefed on it said, …", with "briefed" taken for the verb
            return tree.below(clause, *SUBJECT)[:1]
        if tree.labels[verb] == "pcomp" and tree.lowers[clause] not in ("as", "by", "in", "while", "when"):
            return []
    if is_passive(tree, verb):
        agents = tree.below(verb, "agent")
        return [noun for by in agents for noun in tree.below(by, "pobj")][:1]
    found = [filler.token for filler in surface_subject(tree, verb, _NO_WORDS)][:1]
    if found and not own and tree.lowers[found[0]] == "it":  # "it is reasonable to assume that"
        return []
    return [token for token in found if token != verb]


def late_tag(tree: Tree, verb: int) -> int | None:
    """The speaker of "… ordered radars, *Paz*, the minister, *told* reporters", read as an apposition of the radars."""
    head = tree.heads[verb]
    joined = tree.labels[verb] == "conj" and is_verb(tree, head) and verb > 1 and tree.words[verb - 1] == ","
    if not joined or any(head < c < verb for c in tree.below(head, "cc")):
        return None
    for token in range(head + 2, verb):
        apposed = tree.labels[token] == "appos" and max(tree.subtree(token)) == verb - 2
        if apposed and tree.words[min(tree.subtree(token)) - 1] == "," and tree.tags[token] in PROPER_TAGS:
            return token
    return None


def quoted_by(tree: Tree, verb: int) -> tuple[int, int | None] | None:
    """For "saying" in "X quoted Y as saying", "Y was quoted by X as saying": the outer verb, and Y if X is named."""
    preposition = tree.heads[verb]
    outer = tree.heads[preposition]
    if tree.labels[verb] != "pcomp" or tree.lowers[preposition] != "as":
        return None
    if not is_verb(tree, outer):  # "quoted a person briefed on the *matter* as saying"
        outer = next((t for t in tree.ancestors(outer) if is_verb(tree, t) and tree.labels[t] != "acl"), outer)
    if not is_verb(tree, outer):
        return None
    if is_passive(tree, outer):
        named = bool(tree.below(outer, "agent"))
        inner = next(iter(tree.below(outer, *SUBJECT)), None)
        return outer, inner if named else None
    return outer, next(iter(tree.below(outer, *OBJECT)), None)


def outer_speakers(tree: Tree, verb: int) -> list[int]:
    """The subject of a verb, or its agent where it is passive and names one."""
    return [filler.token for filler in actor(tree, verb, _NO_WORDS)][:1]


def source_phrase(tree: Tree, noun: int) -> Range:
    """A speaker with title, name and apposition; without relative clauses and what follows them."""
    loose = [c for c in tree.below(noun, "acl") if tree.words[min(tree.subtree(c)) - 1] == ","]
    loose += tree.below(noun, "relcl", "parataxis", "advcl", "ccomp")
    dropped = {t for c in loose for t in tree.subtree(c)}
    start, end = run_around(noun, set(tree.subtree(noun)) - dropped)
    while end > noun and (tree.words[end] in EDGE or (tree.tags[end] == "POS" and tree.labels[noun] == "poss")):
        end -= 1
    while start < noun and tree.words[start] in EDGE:
        start += 1
    return start, end + 1


def named_behind(tree: Tree, noun: int, end: int) -> bool:
    """True for "the chief executive, *Piet Smit*, said": the name of a person in apposition ends the phrase."""
    for token in tree.below(noun, "appos"):
        name = tree.name_at[token]
        if name is not None and name.label == "PERSON" and name.end == end:
            return True
    return False


def cue_phrase(tree: Tree, verb: int) -> Range:
    """The verb with its particle ("pointed out")."""
    particles = [c for c in tree.below(verb, "prt") if c == verb + 1]
    return verb, verb + 1 + len(particles)


def contents(tree: Tree, verb: int, speech: frozenset[str]) -> list[Range]:
    """What a verb reports: its clause, or the clause whose speech tag it is, around the tag.

    Words of the reporting sentence that the parser hung into the clause (", adding that …") are left out; `speech`
    are the lemmas of verbs that report.
    """
    clauses = [c for c in tree.below(verb, "ccomp") if c > verb and is_verb(tree, c)]
    if not clauses:  # "said in a statement that it would pay"
        statements = [n for p in tree.below(verb, "prep") if _in(tree, p) for n in tree.below(p, "pobj")]
        clauses = [c for n in statements if (c := that_clause(tree, n)) is not None]
    quoted = quoted_by(tree, verb)
    if not clauses and (speaker := late_tag(tree, verb)) is not None:
        return pieces(tree, set(tree.subtree(tree.heads[verb])) - {*tree.subtree(verb)} - {*tree.subtree(speaker)})
    tagged = said(tree, verb if quoted is None else quoted[0]) or adverbial_as(tree, verb)
    if tagged is not None and not clauses:
        clauses = [tagged, *_trailing(tree, verb)]
    found: list[Range] = []
    for clause in clauses:
        inside = set(tree.subtree(clause)) - {verb} - _foreign(tree, clause, verb, speech) - _asides(tree, clause)
        found += pieces(tree, inside)
    return found


def _in(tree: Tree, preposition: int) -> bool:
    return tree.lowers[preposition] in ("in", "at")


def _trailing(tree: Tree, tag: int) -> list[int]:
    """Clauses behind a speech tag that go on with what was said ("It won, he said, *because it was cheap*")."""
    return [c for c in tree.below(tag, "advcl") if c > tag and tree.below(c, "mark") and tree.below(c, *SUBJECT)]


def _foreign(tree: Tree, clause: int, verb: int, speech: frozenset[str]) -> set[int]:
    """What hangs below a clause but belongs to whoever reports it: the tag itself, ", adding that", ", and denied"."""
    found = set(tree.subtree(verb)) if clause in tree.ancestors(verb) else set()
    for child in tree.children[clause]:
        reports = tree.lemmas[child] in speech and not tree.below(child, *SUBJECT)
        if child > clause and reports and tree.labels[child] in ("advcl", "conj"):
            found.update(tree.subtree(child))
    for child in tree.subtree(clause):
        if child > clause and _contrasts(tree, child):
            found.update(tree.subtree(child))
    return found


def _contrasts(tree: Tree, verb: int) -> bool:
    """True for ", while Senator Mora denounced it": the article sets another person beside the speaker."""
    if tree.labels[verb] != "advcl" or tree.words[min(tree.subtree(verb)) - 1] != ",":
        return False
    marked = any(tree.lowers[m] in ("while", "whereas") for m in tree.below(verb, "mark", "advmod"))
    names = (tree.name_at[s] for s in tree.below(verb, *SUBJECT))
    return marked and any(name is not None and name.label == "PERSON" for name in names)


def _asides(tree: Tree, clause: int) -> set[int]:
    """Relative clauses set apart by commas on a name: there the article itself tells who or what is meant."""
    found: set[int] = set()
    for noun in tree.subtree(clause):
        if tree.tags[noun] in PROPER_TAGS:
            asides = (c for c in tree.below(noun, "relcl") if tree.words[min(tree.subtree(c)) - 1] == ",")
            found.update(t for c in asides for t in tree.subtree(c))
    return found


def is_withheld(tree: Tree, verb: int, verbs: frozenset[str]) -> bool:
    """True for "declined to *say* whether …": the infinitive of a verb or adjective by which nothing is said."""
    return tree.labels[verb] == "xcomp" and is_infinitive(tree, verb) and tree.lemmas[tree.heads[verb]] in verbs


def accuser(tree: Tree, verb: int) -> int | None:
    """Who accuses; None for a passive that names nobody."""
    if is_passive(tree, verb) and not agents(tree, verb):
        return None
    return next(iter(outer_speakers(tree, verb)), None)


def charged(tree: Tree, verb: int) -> list[Range]:
    """What somebody is accused of: "accused them *of selling arms*"."""
    phrases = [p for p in tree.below(verb, "prep") if tree.lowers[p] in ("of", "with", "for")]
    return [piece for p in phrases for c in tree.below(p, "pcomp") for piece in pieces(tree, tree.subtree(c))]


def clause_without(tree: Tree, verb: int, left_out: int) -> list[Range]:
    """The tokens of a verb's clause without one adjunct ("*Chile*, according to him, *will pay*")."""
    later = [c for c in tree.below(verb, "conj") if verb < left_out < c]  # "tested A, according to him, and sent B"
    if tree.below(verb, "neg"):  # "did not object, according to him, but asked for more": one statement
        later = [c for c in later if not any(tree.lowers[t] == "but" for t in range(left_out, c))]
    gone = {token for child in (left_out, *later) for token in tree.subtree(child)}
    return pieces(tree, set(tree.subtree(verb)) - gone)


def reporter(tree: Tree, participle: int) -> int | None:
    """The verb that a participle goes with ("Reuters *reported*, citing officials")."""
    head = tree.heads[participle]
    return head if tree.labels[participle] in ("advcl", "acl", "prep", "conj") and head != participle else None


def prepositional_object(tree: Tree, preposition: int) -> int | None:
    """The noun behind a preposition."""
    return next(iter(tree.below(preposition, "pobj")), None)


def clause_object(tree: Tree, verb: int) -> int | None:
    """The noun that a verb reports ("confirmed *the purchase*")."""
    return next(iter(tree.below(verb, *OBJECT)), None)


def statement(tree: Tree, adjunct: int) -> int | None:
    """The verb of the whole statement that an adjunct such as "according to" speaks of."""
    verb = clause_of(tree, tree.heads[adjunct])
    while verb is not None and tree.labels[verb] in ("xcomp", "acl", "relcl", "pcomp", "auxpass"):
        verb = clause_of(tree, tree.heads[verb])
    _, end = tree.sentence(adjunct)
    closes = all(tree.labels[t] == "punct" for t in range(max(tree.subtree(adjunct)) + 1, end))
    while closes and verb is not None and tree.labels[verb] == "conj" and is_verb(tree, tree.heads[verb]):
        verb = tree.heads[verb]  # at a sentence's end it speaks of all that was said before
    return verb

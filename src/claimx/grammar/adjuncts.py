"""What an adverbial clause or phrase belongs to: past speech tags, comments and predicates, to what was stated."""

from __future__ import annotations

from typing import Final

from claimx.grammar.clauses import QUOTES, Clause, clause_head, clause_of, is_finite, own_subject, reach, shed
from claimx.grammar.infinitives import marker_of
from claimx.grammar.labels import COMPLEMENT, OBJECT, OF_PREPOSITION, PASSIVE_SUBJECT, SUBJECT
from claimx.grammar.phrases import is_verb
from claimx.grammar.tree import Tree

_NOBODY: Final = frozenset({"nobody", "nothing", "none", "neither"})
_JOINTS: Final = frozenset({"so", "and", "but", "then", "thus", "hence", "while", "therefore"})
_BREAKS: Final = QUOTES | {",", "?", "!", "-", "--", "–", "—"}
_REPORTING: Final = frozenset(
    {"add", "announce", "confirm", "declare", "disclose", "reveal", "say", "state", "tell", "write"}
)
_ADDRESSING: Final = frozenset({"tell", "inform", "remind", "warn", "assure"})


def said(tree: Tree, verb: int) -> int | None:
    """The clause whose speech tag a verb is ("*buy* jets, he said"; "the jets, he said, would *fly*")."""
    if tree.labels[verb] == "parataxis" and tree.heads[verb] != verb and not tree.below(verb, "ccomp"):
        return tree.heads[verb]
    inner = next((c for c in tree.below(verb, "ccomp") if c < verb), None)
    if inner is None or any(c > verb for c in tree.below(verb, "xcomp", "ccomp")):
        return None
    end = max(t for t in tree.subtree(inner) if t < verb) + 1
    between = range(end, verb)
    if any(tree.words[t] == ";" or (tree.heads[t] == verb and tree.lowers[t] in _JOINTS) for t in between):
        return None
    return inner if any(tree.words[t] in _BREAKS for t in (end - 1, *between)) else None


def adverbial_as(tree: Tree, verb: int) -> int | None:
    """The clause that an "as" clause speaks of ("As he told reporters, it *failed*")."""
    marked_as = any(tree.lowers[c] == "as" for c in tree.below(verb, "mark"))
    things = [o for o in tree.below(verb, "dobj") if tree.tags[o] not in ("PRP", "DT")]
    if things and tree.lemmas[verb] not in _ADDRESSING:  # "eased as both sides *held talks*"
        return None
    return tree.heads[verb] if marked_as and tree.labels[verb] == "advcl" else None


def beyond_tag(tree: Tree, governor: int, at: int) -> int:
    """What an adjunct at token `at` really modifies: never a speech tag, but the clause that was said."""
    if at < governor and tree.labels[governor] in ("acl", "relcl"):  # "In anticipation of it, people *briefed* said, …"
        governor = clause_of(tree, tree.heads[governor]) or governor
    if tree.labels[governor] == "prep":  # "…, *according* to Oslo, for fear of"
        governor = clause_of(tree, tree.heads[governor]) or governor
    inner = said(tree, governor)
    if inner is not None:
        return inner
    for tag in tree.below(governor, "parataxis"):  # "people *briefed* on it said, …", taken for a sentence
        if own_subject(tree, tag) is None and (clauses := tree.below(tag, "ccomp")):
            return clauses[0]
    if at < governor:  # "If talks fail, they said, it would buy": the clause follows the tag
        for clause in tree.below(governor, "ccomp"):
            if not tree.below(clause, "mark") and "," in tree.words[governor:clause]:
                return clause
    return governor


def predicated(tree: Tree, start: int, end: int) -> int | None:
    """The subject of a marker that is itself a predicate ("*the deal* is subject to", "*it* hinges on").

    A relative pronoun is undone ("*a sale*, which is subject to").
    """
    for token in range(start, end):
        verb = tree.heads[token] if tree.labels[token] in COMPLEMENT else token
        subject = own_subject(tree, verb)
        if subject is not None and subject < start:
            if tree.tags[subject] in ("WDT", "WP") or tree.lowers[subject] == "that":
                return _antecedent(tree, verb) if tree.labels[verb] == "relcl" else subject
            return subject
    return None


def _antecedent(tree: Tree, verb: int) -> int:
    """The noun of a relative clause; one that does not agree with its verb gives way to the noun above it."""
    noun = tree.heads[verb]
    singular = any(tree.tags[t] == "VBZ" for t in (verb, *tree.below(verb, "aux", "auxpass")))
    if not singular or tree.tags[noun] not in ("NNS", "NNPS"):
        return noun
    return next((t for t in tree.ancestors(noun) if tree.tags[t] == "NN"), noun)


def commented(tree: Tree, noun: int, nouns: frozenset[str]) -> int | None:
    """The verb that a comment speaks of: "*ordered* ships, a move to …", "*ordered* ships in a deal to …"."""
    if tree.lemmas[noun] not in nouns:
        return None
    label, head = tree.labels[noun], tree.heads[noun]
    if label in ("appos", "npadvmod", "ccomp") and head != noun:
        return clause_of(tree, head)
    if label == "pobj" and tree.lowers[head] in ("in", "as", "under"):
        return clause_of(tree, head)
    return None


def whose(tree: Tree, noun: int, verb: int) -> int | None:
    """The verb whose doer is described: "*bought* by a firm *whose aim* is to grow"."""
    if tree.labels[verb] != "relcl" or not any(tree.lowers[p] == "whose" for p in tree.below(noun, "poss")):
        return None
    owner = tree.heads[verb]
    above = tree.heads[owner]
    agent = tree.labels[owner] == "pobj" and tree.labels[above] == "agent"
    return tree.heads[above] if agent else argument_of(tree, owner)


def main_clause(tree: Tree, token: int) -> int | None:
    """The verb of a phrase's clause; behind a comma, that around a relative clause ("buys vans *that fly*, in …")."""
    verb = clause_of(tree, token)
    if verb is None or tree.labels[verb] != "relcl" or not token or tree.words[token - 1] != ",":
        return verb
    opened = min(tree.subtree(verb))
    aside = opened and tree.words[opened - 1] == ","
    return verb if aside else clause_of(tree, tree.heads[verb])


def leads(tree: Tree, start: int, head: int) -> bool:
    """True for "*Pending* approval by Oslo, it will sail", where the parser makes the first word describe the next."""
    fronted = start == tree.sentence(start)[0] and tree.tags[start] == "VBG" and tree.heads[start] == head
    return fronted and tree.labels[head] in ("advcl", "npadvmod", "dep")


def described_deal(tree: Tree, noun: int, nouns: frozenset[str]) -> int | None:
    """The verb over "*signed* a contract, which is conditional on …": what holds for the deal holds for signing it."""
    return argument_of(tree, noun) if tree.lemmas[noun] in nouns and tree.below(noun, "relcl", "acl") else None


def argument_of(tree: Tree, noun: int) -> int | None:
    """The verb whose subject or object a noun is ("Church groups, angered by it, *condemned* the tax")."""
    head = tree.heads[noun]
    return head if tree.labels[noun] in (*SUBJECT, *OBJECT) and is_verb(tree, head) else None


def around_phrase(tree: Tree, token: int) -> int | None:
    """The verb around the last noun or participle before a comma: "could *end* by May, subject to"."""
    if tree.labels[token] == "pobj":
        return clause_of(tree, token)
    if tree.labels[token] in ("advcl", "acl") and tree.tags[token] == "VBN":
        return clause_of(tree, tree.heads[token])
    return None


def object_of_verb(tree: Tree, noun: int) -> int | None:
    """The verb whose object a noun is."""
    head = tree.heads[noun]
    return head if tree.labels[noun] in OBJECT and is_verb(tree, head) else None


def participle_before(tree: Tree, token: int, lemmas: frozenset[str]) -> int | None:
    """A participle on a noun, one of `lemmas`, whose phrase ends right before a token, no comma between."""
    if not lemmas or not token:
        return None
    for verb in (token - 1, *tree.ancestors(token - 1)):
        if tree.labels[verb] == "acl" and tree.tags[verb] == "VBN" and tree.lemmas[verb] in lemmas:
            return verb
    return None


def is_described(tree: Tree, noun: int) -> bool:
    """True for a noun with an adjective or another noun before it, or an "of" behind it."""
    return bool(tree.below(noun, "amod", "compound", "nmod")) or any(
        tree.lowers[p] == "of" for p in tree.below(noun, "prep")
    )


def determines(tree: Tree, token: int) -> bool:
    """True for a "that" in front of its noun ("failing *that* vote")."""
    return tree.labels[token] == "det" and tree.heads[token] > token


def stated_with(tree: Tree, participle: int) -> int | None:
    """The clause that "failing which" belongs to, before it or, read as its complement, behind it."""
    inner = tree.below(participle, "ccomp")
    return inner[0] if inner else clause_of(tree, tree.heads[participle])


def adjoined(tree: Tree, verb: int) -> int | None:
    """The clause that an adverbial or coordinated clause belongs to."""
    return tree.heads[verb] if tree.labels[verb] in ("advcl", "conj") and tree.heads[verb] != verb else None


def restricted(tree: Tree, verb: int, openers: frozenset[str]) -> int | None:
    """The verb that an "although" or "but" clause takes back in part ("*promised* ten, although none will come")."""
    top = clause_head(tree, verb)
    if tree.labels[top] == "ccomp" and tree.heads[top] < top:  # "though sponsors *concede* that it will fail unless …"
        top = tree.heads[top]
    outer = adjoined(tree, top)
    if outer is None or outer > top or not is_verb(tree, outer):
        return None
    marks = tree.below(top, "mark", "advmod") if tree.labels[top] == "advcl" else tree.below(outer, "cc")
    opened = any(outer < m < top and tree.lowers[m] in openers for m in marks)
    return beyond_tag(tree, outer, top) if opened else None


def specified(tree: Tree, noun: int) -> bool:
    """True where an "of" says which one is meant ("none *of the jets*", not "none *of them*")."""
    whole = (n for p in tree.below(noun, "prep") if tree.lowers[p] == "of" for n in tree.below(p, *OF_PREPOSITION))
    return any(tree.tags[n] not in ("PRP", "DT") for n in whole)


def theme(tree: Tree, verb: int) -> str:
    """The lemma of what is done; "" for none."""
    found = theme_token(tree, verb)
    return "" if found is None else tree.lemmas[found]


def theme_token(tree: Tree, verb: int) -> int | None:
    """What is done: a passive's subject, its own or a modal verb's, or a participle's noun, else the object."""
    found = tree.below(verb, *PASSIVE_SUBJECT) or tree.below(verb, *OBJECT)
    if not found and tree.labels[verb] == "acl" and tree.tags[verb] == "VBN":
        found = [tree.heads[verb]]
    if not found and tree.labels[verb] == "xcomp" and tree.below(verb, "auxpass"):  # "the deal has yet to be signed"
        found = tree.below(tree.heads[verb], *SUBJECT)
    return found[0] if found else None


def signed_off(tree: Tree, verb: int) -> int | None:
    """What stands behind "on" after a verb with its particle ("must sign off *on it*")."""
    if not tree.below(verb, "prt"):
        return None
    phrases = (p for p in tree.below(verb, "prep") if tree.lowers[p] == "on")
    return next((n for p in phrases for n in tree.below(p, "pobj")), None)


def outstanding(tree: Tree, verb: int, words: frozenset[str]) -> int | None:
    """The word that says that something has still to be done ("*must* approve", "has *yet* to be approved")."""
    marker = marker_of(tree, verb)
    if marker is None:
        found = (c for c in tree.below(verb, "aux") if tree.tags[c] == "MD" and tree.lowers[c] in words)
        return next(found, None)
    if marker and tree.lowers[marker - 1] == "yet":
        return marker - 1
    over = tree.heads[verb]
    obliges = tree.labels[verb] == "xcomp" and tree.tags[over] in ("VBZ", "VBP", "MD") and tree.lowers[over] in words
    return over if obliges and not tree.below(over, "neg") else None


def awaiting(tree: Tree, verb: int) -> tuple[int, int] | None:
    """The "before" behind a step still due and the verb that waits ("must approve it *before* it can *start*")."""
    end = tree.sentence(verb)[1]
    before = next((t for t in range(verb + 1, end) if tree.lowers[t] == "before"), None)
    if before is None:
        return None
    able = (t for t in range(before, end) if tree.tags[t] == "MD" and tree.lowers[t] in ("can", "could", "may"))
    modal = next(able, None)
    return None if modal is None or tree.heads[modal] < modal else (before, tree.heads[modal])


def told(tree: Tree, governor: int, at: int) -> int:
    """Past "it said it was *halting* output, citing …": what hangs on the speech verb belongs to what it says."""
    if tree.lemmas[governor] not in _REPORTING:
        return governor
    inside = [c for c in tree.below(governor, "ccomp") if governor < c < at and own_subject(tree, c) is not None]
    return inside[-1] if inside else governor


def meant(tree: Tree, noun: int, verb: int) -> int:
    """A noun, or for a relative pronoun the noun that its clause describes."""
    return _antecedent(tree, verb) if tree.tags[noun] in ("WDT", "WP") and tree.labels[verb] == "relcl" else noun


def hung_on(tree: Tree, verb: int) -> tuple[int, int] | None:
    """The "on" behind "depends", and where the phrase or clause that it governs ends."""
    near = [p for p in tree.below(verb, "prep") if p > verb]
    near += [inner for p in near for inner in tree.below(p, "prep")]  # "depends, as ever, on"
    for preposition in near:
        if tree.lowers[preposition] in ("on", "upon") and tree.children[preposition]:
            return preposition, max(tree.subtree(preposition)) + 1
    return _hung_behind_tag(tree, verb)


def _hung_behind_tag(tree: Tree, verb: int) -> tuple[int, int] | None:
    """ "It depends, said one envoy, "*on* who blinks"": the speech tag in between breaks the parse."""
    end = tree.sentence(verb)[1]
    if verb + 1 >= end or tree.words[verb + 1] != ",":
        return None
    closing = next((t for t in range(verb + 2, min(end, verb + 10)) if tree.words[t] == ","), None)
    if closing is None or not any(tree.lemmas[t] in _REPORTING for t in range(verb + 2, closing)):
        return None
    first = closing + 1 + (closing + 1 < end and tree.words[closing + 1] in QUOTES)
    return (first, end) if first < end and tree.lowers[first] in ("on", "upon") else None


def unsettled(tree: Tree, verb: int, adjectives: frozenset[str], matters: frozenset[str]) -> int | None:
    """What denies that something is settled ("*nothing* is certain", "the deal is *not* final")."""
    subject = own_subject(tree, verb)
    if subject is None or not any(tree.lemmas[c] in adjectives for c in tree.below(verb, *COMPLEMENT)):
        return None
    return negator(tree, verb) if tree.lemmas[subject] in matters or tree.lowers[subject] == "nothing" else None


def negator(tree: Tree, verb: int) -> int | None:
    """The word that denies a verb, on the verb, its subject or its object ("*no* decision was made", "*yet* to")."""
    marker = marker_of(tree, verb)
    if marker is not None and marker and tree.lowers[marker - 1] == "yet":
        return marker - 1
    around = [verb, *tree.below(verb, *SUBJECT, *OBJECT)]
    for token in around:
        for child in tree.children[token]:
            before = tree.labels[child] in ("det", "preconj") and tree.lowers[child] in ("no", "neither")
            if before or tree.labels[child] == "neg":
                return child
    return next((t for t in around[1:] if tree.lowers[t] in _NOBODY), None)


def denying_argument(tree: Tree, verb: int) -> int | None:
    """A subject or object that denies its verb by itself ("*nobody* signed", "*not* one was delivered")."""
    for token in tree.below(verb, *SUBJECT, *OBJECT):
        if tree.lowers[token] in _NOBODY:
            return token
        if denial := tree.below(token, "neg"):
            return denial[0]
    return None


def is_phrasal(tree: Tree, verb: int, lemmas: frozenset[str]) -> bool:
    """True where a verb, with its particle if it has one, is one of the lemmas ("decide", "sign off")."""
    particle = next((f" {tree.lowers[c]}" for c in tree.below(verb, "prt")), "")
    return tree.lemmas[verb] + particle in lemmas


def consequence(tree: Tree, token: int) -> tuple[int, int] | None:
    """The verbs of the clause before a "so" and of the clause that it opens."""
    effect = tree.heads[token]
    subject = own_subject(tree, effect)
    if not is_verb(tree, effect) or subject is None or subject < token or not is_finite(tree, effect):
        return None
    cause = next((c for c in tree.below(effect, "ccomp") if c < token), None)
    if cause is None and tree.labels[effect] in ("conj", "advcl", "parataxis", "ccomp") and tree.heads[effect] < token:
        cause = tree.heads[effect]
    if cause is None or own_subject(tree, cause) is None or not is_finite(tree, cause):
        return None
    return cause, effect


def inverted(tree: Tree, token: int) -> Clause | None:
    """The condition that an auxiliary in front of its subject states ("*Should* talks fail, …")."""
    verb = tree.heads[token] if tree.labels[token] in ("aux", "auxpass") else token
    subject = own_subject(tree, verb)
    if (last := _inverted_last(tree, verb, token)) is not None and subject is not None and subject > token:
        start, end = shed(tree, token + 1, reach(tree, verb, token))
        return Clause(verb, start, end, last)
    if tree.labels[verb] not in ("advcl", "ccomp") or tree.heads[verb] == verb:
        return None
    if subject is None or subject < token or min(tree.subtree(verb)) < token:
        return None
    start, end = shed(tree, token + 1, reach(tree, verb, token))
    governor = tree.heads[verb]
    return Clause(verb, start, end, governor) if start < end else None


def _inverted_last(tree: Tree, verb: int, token: int) -> int | None:
    """The clause before "… *should* the state pay", on which the parser hangs it, or beside which."""
    if tree.lowers[token] != "should":
        return None
    beside = tree.below(tree.heads[verb], "ccomp") if tree.labels[verb] == "ccomp" else []
    clauses = [c for c in (*beside, *tree.below(verb, "ccomp")) if c < token and own_subject(tree, c) is not None]
    return clauses[-1] if clauses else None

"""Who acts in a clause: the subject said, shared, controlled or understood from around it."""

from __future__ import annotations

from claimx.grammar.agents import agents, is_number
from claimx.grammar.labels import (
    ACTIVE_SUBJECT,
    COMPLEMENT,
    OBJECT,
    PASSIVE_SUBJECT,
    PROPER_TAGS,
    RELATIVE,
    SUBJECT,
)
from claimx.grammar.lexicon import Lexicon
from claimx.grammar.phrases import conjuncts, is_verb, objects_of
from claimx.grammar.predication import Filler
from claimx.grammar.tree import Tree
from claimx.grammar.voice import acts, is_infinitive, is_passive, named_by, resolve_relative

_DEPTH = 8  # chains of control and coordination longer than this are parse errors


def surface_subject(tree: Tree, verb: int, lexicon: Lexicon, depth: int = 0) -> list[Filler]:
    """The grammatical subject as the sentence has it, own or inherited, before voice is undone."""
    for child in tree.below(verb, *SUBJECT):
        if not is_verb(tree, child):
            return resolve_relative(tree, child, verb, "" if depth == 0 else "control")
    if depth > _DEPTH:
        return []
    head, label = tree.heads[verb], tree.labels[verb]
    if label == "conj" and is_verb(tree, head):
        return [Filler(f.token, "shared") for f in surface_subject(tree, head, lexicon, depth + 1)]
    if label in COMPLEMENT and tree.tags[verb] == "VBN" and is_verb(tree, head):
        return [Filler(f.token, "copula") for f in surface_subject(tree, head, lexicon, depth + 1)]
    if label in ("xcomp", "ccomp") and is_verb(tree, head):
        return _controller(tree, head, lexicon, depth, label)
    if label in ("advcl", "pcomp", "prep", "dep"):
        return _inherited(tree, verb, lexicon, depth)
    if label == "acl" or (label == "relcl" and is_infinitive(tree, verb)):
        return _of_noun(tree, verb, lexicon, depth)
    if label == "xcomp":
        return _of_adjective(tree, head, lexicon, depth)
    if label == "relcl" and not any(tree.lowers[c] in RELATIVE for c in tree.children[verb]):
        return [Filler(head, "relative")] if tree.tags[verb] == "VBG" else []
    return []


def _of_adjective(tree: Tree, head: int, lexicon: Lexicon, depth: int) -> list[Filler]:
    """ "X is likely to buy": the adjective's subject is that of its verb."""
    above = tree.heads[head]
    if tree.labels[head] in COMPLEMENT and is_verb(tree, above):
        return [Filler(f.token, "control") for f in surface_subject(tree, above, lexicon, depth + 1)]
    if tree.labels[head] == "advcl" and is_verb(tree, above) and not tree.below(head, "mark", *SUBJECT):
        return [Filler(f.token, "control") for f in surface_subject(tree, above, lexicon, depth + 1)]
    if tree.labels[head] == "amod" and above < head and tree.words[head - 1] == ",":  # "the firm, unable to buy,"
        return [Filler(named_by(tree, above), "control")]
    return [Filler(t, "control") for c in tree.below(head, *SUBJECT) for t in conjuncts(tree, c)]


def _controller(tree: Tree, head: int, lexicon: Lexicon, depth: int, label: str) -> list[Filler]:
    """The subject of an infinitive or gerund under a verb."""
    if tree.lemmas[head] == "be" and any(
        tree.lemmas[a] in lexicon.impersonal_adjectives for a in tree.below(head, "acomp")
    ):
        return []  # "it is hard to buy": nobody's
    goals = tree.below(head, "dative") + tree.below(head, *OBJECT)
    for goal in goals:
        if tree.labels[goal] == "dative" and tree.tags[goal] in ("IN", "TO"):
            continue
        if tree.lemmas[head] in lexicon.subject_control:
            break
        if acts(tree, goal) or tree.lemmas[head] in lexicon.object_control:
            return resolve_relative(tree, goal, head, "control")
    if not goals and tree.lemmas[head] in lexicon.object_control:
        for preposition in tree.below(head, "prep"):  # "called on Oslo to suspend"
            if tree.lowers[preposition] in ("on", "upon", "for", "to") and (named := objects_of(tree, preposition)):
                return [Filler(t, "control") for t in named]
    if label == "ccomp" and not goals and tree.lemmas[head] not in lexicon.object_control:
        return []
    if tree.below(head, "auxpass") or not goals or label == "xcomp":
        return [Filler(f.token, "control") for f in surface_subject(tree, head, lexicon, depth + 1)]
    return []


def _inherited(tree: Tree, verb: int, lexicon: Lexicon, depth: int) -> list[Filler]:
    """The subject of a participle, purpose clause or governed gerund: that of the clause it belongs to."""
    head = tree.heads[verb]
    if any(
        tree.tags[c] not in ("TO", "VB") and tree.labels[c] == "mark" and tree.tags[verb] in ("VBD", "VBZ", "VBP")
        for c in tree.children[verb]
    ):
        return []
    while tree.labels[head] in ("prep", "pcomp", "agent", "advmod") and not is_verb(tree, head):  # "stopped short of"
        head = tree.heads[head]
    if tree.labels[head] == "advmod" and is_verb(tree, tree.heads[head]):  # "stopped short of buying"
        head = tree.heads[head]
    if is_verb(tree, head) or tree.tags[head] == "MD":
        if accused := _accused(tree, head, verb, lexicon):
            return accused
        if is_infinitive(tree, verb) and (named := _of_object(tree, head, verb, lexicon)):
            return named
        if is_infinitive(tree, verb) and (funded := _funded(tree, head, verb, lexicon)):
            return funded
        if controlled := _last_controlled(tree, head, verb, lexicon):
            return controlled
        raised = tree.labels[head] == "xcomp" and is_infinitive(tree, head) and is_verb(tree, tree.heads[head])
        if _trails(tree, head, verb) or (raised and _warns(tree, verb)):
            head = tree.heads[head]
        return [Filler(f.token, "control") for f in actor(tree, head, lexicon, depth + 1)]
    if accused := _accused(tree, tree.heads[head], verb, lexicon):
        return accused if accused[0].token == head else []
    return owner(tree, head, lexicon, depth + 1)


def _accused(tree: Tree, head: int, verb: int, lexicon: Lexicon) -> list[Filler]:
    """ "accused Peru of selling", "praised Peru for buying": whoever is judged did it."""
    if tree.labels[verb] != "pcomp":
        return []
    judged = tree.lemmas[head] in lexicon.judging_verbs and tree.lowers[tree.heads[verb]] in ("for", "over")
    if not judged and tree.lemmas[head] not in lexicon.object_control:
        return []
    found = [o for o in tree.below(head, *OBJECT, *PASSIVE_SUBJECT) if not is_verb(tree, o)]
    return resolve_relative(tree, found[0], head, "control") if found else []


def _trails(tree: Tree, head: int, verb: int) -> bool:
    """ "sued the firm after it failed, demanding $9m": a participle behind the comma, whose clause has a pronoun."""
    behind = (
        tree.labels[verb] == "advcl" and tree.tags[verb] == "VBG" and tree.words[min(tree.subtree(verb)) - 1] == ","
    )
    inner = tree.labels[head] == "advcl" and tree.heads[head] < head and bool(tree.below(head, "mark"))
    return behind and inner and any(tree.tags[s] == "PRP" for s in tree.below(head, *SUBJECT))


def _of_object(tree: Tree, head: int, verb: int, lexicon: Lexicon) -> list[Filler]:
    """ "arranged a deal between Chad and Sudan to buy wheat": the infinitive behind a noun of agreement is its own."""
    nouns = [o for o in tree.below(head, *OBJECT) if o < verb]
    if not nouns or tree.lemmas[nouns[-1]] not in lexicon.awarded_nouns | lexicon.offered_nouns:
        return []
    if (place := _between(tree, head, nouns[-1], verb)) is not None:
        return [Filler(t, "control") for t in objects_of(tree, place) if acts(tree, t)]
    ends = max(t for t in tree.subtree(nouns[-1]) if t < verb) + 1 == min(tree.subtree(verb))
    return _named_owner(tree, nouns[-1], lexicon) if ends else []


def _between(tree: Tree, head: int, noun: int, verb: int) -> int | None:
    """The "between" of "arranged a deal last year *between* Chad and Sudan, to buy wheat", hung on either."""
    found = [p for p in (*tree.below(noun, "prep"), *tree.below(head, "prep")) if tree.lowers[p] == "between"]
    if len(found) != 1 or not noun < found[0] < verb:
        return None
    end = max(tree.subtree(found[0])) + 1
    return found[0] if all(tree.tags[t] == "," for t in range(end, min(tree.subtree(verb)))) else None


def _funded(tree: Tree, head: int, verb: int, lexicon: Lexicon) -> list[Filler]:
    """ "lent $200m to Kenya to buy buses": whoever gets the money spends it."""
    if tree.lemmas[head] not in lexicon.lending_verbs:
        return []
    if is_passive(tree, head):
        return [Filler(f.token, "control") for f in surface_subject(tree, head, lexicon) if tree.below(head, *OBJECT)]
    goals = [
        t
        for p in tree.below(head, "dative", "prep")
        if head < p < verb and tree.lowers[p] == "to"
        for t in objects_of(tree, p)
    ]
    goals += [t for t in tree.below(head, "dative") if tree.tags[t] not in ("IN", "TO")]
    sums = [o for o in tree.below(head, *OBJECT) if is_number(tree, o) or tree.lemmas[o] in lexicon.loan_nouns]
    return [Filler(t, "control") for t in goals if acts(tree, t)] if sums else []


def _last_controlled(tree: Tree, head: int, verb: int, lexicon: Lexicon) -> list[Filler]:
    """ "pressure prompted Oslo to pause the plan, freezing orders": Oslo freezes, as the nearest clause's subject."""
    if tree.tags[verb] != "VBG" or tree.labels[verb] != "advcl":
        return []
    if _warns(tree, verb):
        return []
    between = [c for c in tree.below(head, "xcomp", "ccomp") if head < c < verb and is_infinitive(tree, c)]
    objects = [o for o in tree.below(head, *OBJECT) if acts(tree, o)]
    own = [s for c in between for s in tree.below(c, *ACTIVE_SUBJECT)]
    if not between or not (objects or own):
        return []
    return [Filler(t, "control") for t in conjuncts(tree, (own or objects)[0])]


def _warns(tree: Tree, verb: int) -> bool:
    """ "urged Oslo to pause it, *warning* that …": a participle of saying goes with whoever urges."""
    return tree.tags[verb] == "VBG" and tree.labels[verb] == "advcl" and bool(tree.below(verb, "ccomp"))


def actor(tree: Tree, verb: int, lexicon: Lexicon, depth: int = 0) -> list[Filler]:
    """The one who acts in a clause: the agent of a passive where it is named, else the grammatical subject."""
    if is_passive(tree, verb) and (named := agents(tree, verb)):
        return named
    return surface_subject(tree, verb, lexicon, depth)


def owner(tree: Tree, noun: int, lexicon: Lexicon, depth: int = 0) -> list[Filler]:
    """Who holds a noun such as "plan" or "decision": its possessor, else the subject of the verb that governs it."""
    for child in tree.below(noun, "poss"):
        return [Filler(t, "possessor") for t in conjuncts(tree, child)]
    people = [t for t in tree.below(noun, "amod", "compound") if _is_nation(tree, t)]
    if people and not _is_received(tree, noun, lexicon):
        return [Filler(t, "nationality") for t in people]  # "Iranian efforts to acquire"
    if depth > _DEPTH:
        return []
    if named := _named_owner(tree, noun, lexicon):
        return named
    head = tree.heads[noun]
    while tree.labels[noun] == "conj" and not is_verb(tree, head) and head != tree.heads[head]:
        noun, head = head, tree.heads[head]
    if tree.labels[noun] in PASSIVE_SUBJECT and tree.lemmas[noun] in lexicon.awarded_nouns:
        return _winners(tree, head)  # "a contract to build six ships was awarded to Damen"
    if tree.labels[noun] in (*OBJECT, *COMPLEMENT) and is_verb(tree, head):
        if tree.lemmas[noun] in lexicon.awarded_nouns:
            if receivers := _receivers(tree, head):
                return receivers
            if tree.lemmas[head] in lexicon.winning_verbs:
                return [Filler(f.token, "control") for f in surface_subject(tree, head, lexicon, depth + 1)]
        if tree.lemmas[noun] in lexicon.enabling_nouns:
            if receivers := _receivers(tree, head):  # "gives Peru the means to build"
                return receivers
            if tree.lemmas[head] in lexicon.holding_verbs:
                return [Filler(f.token, "control") for f in actor(tree, head, lexicon, depth + 1)]
            if tree.lemmas[head] in lexicon.enabling_verbs and not is_passive(tree, head):
                return []
        if tree.labels[noun] in OBJECT and tree.lemmas[head] not in lexicon.support_verbs:
            return []  # "will sink efforts to broker a truce": whoever sinks them brokers nothing
        return [Filler(f.token, "control") for f in actor(tree, head, lexicon, depth + 1)]
    if tree.labels[noun] == "pobj":
        above = tree.heads[head]
        if is_verb(tree, above):
            if tree.lemmas[above] not in lexicon.support_verbs and tree.lemmas[above] != "be":
                return []
            return [Filler(f.token, "control") for f in actor(tree, above, lexicon, depth + 1)]
        return owner(tree, above, lexicon, depth + 1) if above != noun else []
    for preposition in tree.below(noun, "prep"):
        if tree.lowers[preposition] == "by":
            return [Filler(t, "agent") for t in objects_of(tree, preposition)]
    return []


def _is_received(tree: Tree, noun: int, lexicon: Lexicon) -> bool:
    """True for "won a *Peruvian* contract to build", where the nation gives and whoever wins it builds."""
    won = tree.labels[noun] in OBJECT and tree.lemmas[tree.heads[noun]] in lexicon.winning_verbs
    return won and tree.lemmas[noun] in lexicon.awarded_nouns


def _named_owner(tree: Tree, noun: int, lexicon: Lexicon) -> list[Filler]:
    """Who acts in a noun by its phrase: "a deal *between A and B* to buy", "an offer *from A*", "refusal *of A*"."""
    for preposition in tree.below(noun, "prep"):
        word = tree.lowers[preposition]
        offered = word in ("from", "by") and tree.lemmas[noun] in lexicon.offered_nouns
        willing = word == "of" and tree.lemmas[noun] in lexicon.willing_nouns
        if word in ("between", "among") or offered or willing:
            return [Filler(t, "control") for t in objects_of(tree, preposition) if acts(tree, t)]
    return []


def _receivers(tree: Tree, verb: int) -> list[Filler]:
    """Whom a verb gives something to: "awarded *Boeing* a contract", "gave a contract *to Boeing*"."""
    if is_passive(tree, verb):
        return []
    found = [t for goal in tree.below(verb, "dative") for t in (objects_of(tree, goal) or conjuncts(tree, goal))]
    return [Filler(t, "control") for t in found]


def _winners(tree: Tree, verb: int) -> list[Filler]:
    """To whom something was given in a passive clause."""
    goals = [p for p in tree.below(verb, "dative", "prep") if tree.lowers[p] == "to"]
    return [Filler(t, "control") for p in goals for t in objects_of(tree, p)]


def _of_noun(tree: Tree, verb: int, lexicon: Lexicon, depth: int) -> list[Filler]:
    noun = tree.heads[verb]
    if tree.lemmas[noun] in lexicon.thoroughfares and tree.tags[verb] == "VBG" and tree.labels[noun] == "pobj":
        above = tree.heads[tree.heads[noun]]  # "took to the streets demanding": whoever took to them
        return (
            [Filler(f.token, "control") for f in actor(tree, above, lexicon, depth + 1)] if is_verb(tree, above) else []
        )
    if tree.tags[verb] in ("VBG", "VBN") and not is_infinitive(tree, verb):
        return [Filler(named_by(tree, _nearest(tree, noun, verb)), "participle")]
    if is_passive(tree, verb):  # "the frigates, to be built by Naval Group"
        return [Filler(named_by(tree, noun), "infinitive")]
    if (name := named_by(tree, noun)) != noun:
        return [Filler(name, "infinitive")]
    if acts(tree, noun):
        return [Filler(t, "infinitive") for t in (conjuncts(tree, noun) if tree.heads[noun] == noun else [noun])]
    return owner(tree, noun, lexicon, depth + 1)


def _nearest(tree: Tree, noun: int, verb: int) -> int:
    """The last of a list that the parser joined to a name: of "fans of Petra, clerks and nurses calling" the nurses."""
    last = verb - 1
    first = last
    while tree.labels[first] == "conj" and not is_verb(tree, tree.heads[first]):
        first = tree.heads[first]
    listed = first != last and tree.labels[first] == "pobj" and tree.heads[tree.heads[first]] == noun
    return last if listed and tree.tags[first] in PROPER_TAGS and tree.tags[last] == "NNS" else noun


def _is_nation(tree: Tree, token: int) -> bool:
    name = tree.name_at[token]
    return name is not None and name.label in ("NORP", "GPE") and name.end - name.start == 1

"""The functions of a verb, with voice, control, relative clauses, participles and coordination undone."""

from __future__ import annotations

from collections.abc import Iterator

from claimx.grammar.labels import (
    ACTIVE_SUBJECT,
    COMPLEMENT,
    NUMBER_LABELS,
    OBJECT,
    PASSIVE_SUBJECT,
    PREPOSITION,
    RELATIVE,
    SUBJECT,
)
from claimx.grammar.lexicon import Lexicon
from claimx.grammar.phrases import conjuncts, is_verb, objects_of, priced_phrases
from claimx.grammar.predication import Filler
from claimx.grammar.tree import Tree

_DEPTH = 8  # chains of control and coordination longer than this are parse errors


def is_passive(tree: Tree, verb: int) -> bool:
    """True for "was bought", "to be bought" and for a reduced relative ("jets bought by Poland")."""
    if tree.below(verb, "auxpass", *PASSIVE_SUBJECT):
        return True
    if tree.tags[verb] != "VBN":
        return False
    label = tree.labels[verb]
    if label == "acl":
        return not tree.below(verb, "aux")
    if label == "conj" and not tree.below(verb, "aux", *SUBJECT):
        return is_verb(tree, tree.heads[verb]) and is_passive(tree, tree.heads[verb])
    if label == "advcl":
        return not tree.below(verb, "aux", *SUBJECT)
    return bool(tree.below(verb, "agent")) and not any(tree.lemmas[a] == "have" for a in tree.below(verb, "aux"))


def is_infinitive(tree: Tree, verb: int) -> bool:
    """True for a verb with its own "to"."""
    return any(tree.tags[c] == "TO" for c in tree.below(verb, "aux"))


def has_object(tree: Tree, verb: int) -> bool:
    """True for a verb with a direct object of its own."""
    return bool(tree.below(verb, *OBJECT))


def antecedent(tree: Tree, verb: int) -> int | None:
    """The noun that a relative clause describes, for an infinitive inside it too ("that Oslo wants to *buy*")."""
    while tree.labels[verb] in ("conj", "xcomp") and is_verb(tree, tree.heads[verb]):
        verb = tree.heads[verb]
    return tree.heads[verb] if tree.labels[verb] == "relcl" else None


def acts(tree: Tree, token: int) -> bool:
    """True for what can act: a name that is no number, or a pronoun of person."""
    name = tree.name_at[token]
    if name is not None:
        return name.label not in NUMBER_LABELS
    return tree.tags[token] in ("NNP", "NNPS") or tree.lowers[token] in ("them", "him", "her", "it", "us")


def _is_relative(tree: Tree, token: int) -> bool:
    return tree.lowers[token] in RELATIVE and tree.tags[token] in ("WDT", "WP", "DT", "IN")


def _resolve_relative(tree: Tree, token: int, verb: int, path: str) -> list[Filler]:
    if _is_relative(tree, token):
        noun = antecedent(tree, verb)
        return [] if noun is None else [Filler(noun, "relative")]
    return [Filler(t, path) for t in conjuncts(tree, token)]


def surface_subject(tree: Tree, verb: int, lexicon: Lexicon, depth: int = 0) -> list[Filler]:
    """The grammatical subject as the sentence has it, own or inherited, before voice is undone."""
    for child in tree.below(verb, *SUBJECT):
        if not is_verb(tree, child):
            return _resolve_relative(tree, child, verb, "" if depth == 0 else "control")
    if depth > _DEPTH:
        return []
    head, label = tree.heads[verb], tree.labels[verb]
    if label == "conj" and is_verb(tree, head):
        return [Filler(f.token, "shared") for f in surface_subject(tree, head, lexicon, depth + 1)]
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
    return [Filler(t, "control") for c in tree.below(head, *SUBJECT) for t in conjuncts(tree, c)]


def _controller(tree: Tree, head: int, lexicon: Lexicon, depth: int, label: str) -> list[Filler]:
    """The subject of an infinitive or gerund under a verb."""
    goals = tree.below(head, "dative") + tree.below(head, *OBJECT)
    for goal in goals:
        if tree.labels[goal] == "dative" and tree.tags[goal] in ("IN", "TO"):
            continue
        if acts(tree, goal) or tree.lemmas[head] in lexicon.object_control:
            return [Filler(t, "control") for t in conjuncts(tree, goal)]
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
    while tree.labels[head] in ("prep", "pcomp", "agent") and not is_verb(tree, head):
        head = tree.heads[head]
    if is_verb(tree, head) or tree.tags[head] == "MD":
        accused = [o for o in tree.below(head, *OBJECT, *PASSIVE_SUBJECT) if not is_verb(tree, o)]
        if accused and tree.labels[verb] == "pcomp" and tree.lemmas[head] in lexicon.object_control:
            return [Filler(t, "control") for t in conjuncts(tree, accused[0])]
        if controlled := _last_controlled(tree, head, verb, lexicon):
            return controlled
        return [Filler(f.token, "control") for f in actor(tree, head, lexicon, depth + 1)]
    return owner(tree, head, lexicon, depth + 1)


def _last_controlled(tree: Tree, head: int, verb: int, lexicon: Lexicon) -> list[Filler]:
    """ "pressure prompted Oslo to pause the plan, freezing orders": Oslo freezes, as the nearest clause's subject."""
    if tree.tags[verb] != "VBG" or tree.labels[verb] != "advcl":
        return []
    between = [c for c in tree.below(head, "xcomp", "ccomp") if head < c < verb and is_infinitive(tree, c)]
    objects = [o for o in tree.below(head, *OBJECT) if acts(tree, o)]
    own = [s for c in between for s in tree.below(c, *ACTIVE_SUBJECT)]
    if not between or not (objects or own):
        return []
    return [Filler(t, "control") for t in conjuncts(tree, (own or objects)[0])]


def actor(tree: Tree, verb: int, lexicon: Lexicon, depth: int = 0) -> list[Filler]:
    """The one who acts in a clause: the agent of a passive where it is named, else the grammatical subject."""
    if is_passive(tree, verb) and (agents := _agents(tree, verb)):
        return agents
    return surface_subject(tree, verb, lexicon, depth)


def owner(tree: Tree, noun: int, lexicon: Lexicon, depth: int = 0) -> list[Filler]:
    """Who holds a noun such as "plan" or "decision": its possessor, else the subject of the verb that governs it."""
    for child in tree.below(noun, "poss"):
        return [Filler(t, "possessor") for t in conjuncts(tree, child)]
    if depth > _DEPTH:
        return []
    head = tree.heads[noun]
    while tree.labels[noun] == "conj" and not is_verb(tree, head) and head != tree.heads[head]:
        noun, head = head, tree.heads[head]
    if tree.labels[noun] in (*OBJECT, *COMPLEMENT) and is_verb(tree, head):
        if tree.labels[noun] in OBJECT and tree.lemmas[head] not in lexicon.support_verbs:
            return []  # "will doom efforts to broker a truce": whoever dooms brokers nothing
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


def _of_noun(tree: Tree, verb: int, lexicon: Lexicon, depth: int) -> list[Filler]:
    noun = tree.heads[verb]
    if tree.tags[verb] in ("VBG", "VBN") and not is_infinitive(tree, verb):
        return [Filler(noun, "participle")]
    if is_passive(tree, verb):  # "the frigates, to be built by Naval Group"
        return [Filler(noun, "infinitive")]
    if acts(tree, noun):
        return [Filler(noun, "infinitive")]
    return owner(tree, noun, lexicon, depth + 1)


def _agents(tree: Tree, verb: int) -> list[Filler]:
    found = []
    for child in tree.below(verb, "agent", "prep"):
        if tree.lowers[child] == "by":
            found += [
                Filler(t, "agent") for t in objects_of(tree, child) if tree.name_at[t] is None or not _number(tree, t)
            ]
    return found


def _agents_on_object(tree: Tree, verb: int) -> list[Filler]:
    """ "was granted a licence by Damen": the by-phrase hangs on the object."""
    found = []
    for thing in tree.below(verb, *OBJECT):
        for child in tree.below(thing, "prep"):
            if tree.lowers[child] == "by":
                found += [Filler(t, "agent") for t in objects_of(tree, child) if acts(tree, t)]
    return found


def _number(tree: Tree, token: int) -> bool:
    name = tree.name_at[token]
    return name is not None and name.label in NUMBER_LABELS


def _objects(tree: Tree, verb: int) -> list[Filler]:
    found = []
    for child in tree.below(verb, *OBJECT):
        if not is_verb(tree, child):
            found += _resolve_relative(tree, child, verb, "")
    if not found:
        found = _shared_object(tree, verb)
    return found


def _shared_object(tree: Tree, verb: int) -> list[Filler]:
    """ "builds and sells jets": the first verb shares the object of the next if it stands bare before it."""
    for child in tree.below(verb, "conj"):
        bare = all(tree.labels[t] in ("cc", "conj", "punct") or t < verb for t in tree.children[verb])
        if is_verb(tree, child) and bare and child - verb <= 3:
            return [Filler(f.token, "shared") for f in _objects(tree, child)]
    return []


def _gap(tree: Tree, verb: int) -> list[Filler]:
    """The antecedent as object of a relative clause that names none ("the jets Warsaw bought", "wants to buy")."""
    noun, clause = antecedent(tree, verb), verb
    while tree.labels[clause] == "xcomp" and is_infinitive(tree, clause):
        clause = tree.heads[clause]
        if tree.below(clause, *OBJECT):
            return []
    if noun is None or tree.labels[clause] != "relcl" or not tree.below(clause, *ACTIVE_SUBJECT):
        return []
    subjects = tree.below(clause, *SUBJECT)
    has_pronoun_subject = any(tree.lowers[s] in RELATIVE for s in subjects)
    stranded = any(not tree.children[p] for p in tree.below(verb, "prep"))
    adverbial = any(tree.tags[c] == "WRB" for v in (verb, clause) for c in tree.children[v])
    governed = any(tree.lowers[t] in RELATIVE for p in tree.below(clause, "prep") for t in tree.children[p])
    if has_pronoun_subject or stranded or adverbial or governed or tree.below(verb, "ccomp", "xcomp"):
        return []
    return [Filler(noun, "relative")]


def functions(tree: Tree, verb: int, lexicon: Lexicon) -> dict[str, list[Filler]]:
    """All functions of a verb, voice undone; one filler for each conjunct."""
    found: dict[str, list[Filler]] = {}
    surface = surface_subject(tree, verb, lexicon)
    objects = _objects(tree, verb)
    if is_passive(tree, verb):
        found["subject"] = found["agent"] = _agents(tree, verb) or _agents_on_object(tree, verb)
        found["object"], found["indirect"] = (objects, surface) if objects else (surface, [])
    else:
        found["subject"] = surface
        found["object"] = objects or _gap(tree, verb)
    for name, fillers in _others(tree, verb):
        found.setdefault(name, []).extend(fillers)
    if is_passive(tree, verb):
        found.pop("prep:by", None)
    for filler in found["object"]:
        _add_inner(tree, filler.token, found)
    _add_outer(tree, verb, found)
    return {name: fillers for name, fillers in found.items() if fillers}


def _others(tree: Tree, verb: int) -> Iterator[tuple[str, list[Filler]]]:
    for child in tree.children[verb]:
        label = tree.labels[child]
        if label in PREPOSITION and tree.tags[child] in ("IN", "TO", "VBG", "VBN", "RP", "JJ", "RB"):
            yield from _prepositional(tree, child, "")
        elif label == "dative":
            yield "indirect", [Filler(t) for t in conjuncts(tree, child)]
        elif label in COMPLEMENT:
            yield "complement", [Filler(t) for t in conjuncts(tree, child)]
        elif label == "ccomp":
            yield ("clause" if child > verb else "speech"), [Filler(child)]
        elif label == "xcomp":
            yield ("infinitive" if is_infinitive(tree, child) else "gerund"), [Filler(child)]
        elif label == "prt":
            yield "particle", [Filler(child)]
        elif label == "advmod":
            yield "adverb", [Filler(child)]
            for preposition in tree.below(child, "prep"):  # "walked away from the auction"
                yield from _prepositional(tree, preposition, "")


def _prepositional(tree: Tree, preposition: int, path: str) -> Iterator[tuple[str, list[Filler]]]:
    name = "prep:" + tree.lowers[preposition]
    governed = objects_of(tree, preposition)
    nouns = [Filler(t, path) for t in governed if not _is_relative(tree, t)]
    described = antecedent(tree, tree.heads[preposition]) if len(nouns) < len(governed) else None
    if described is not None:  # "the yard *from which* Peru bought tugs"
        nouns.append(Filler(described, "relative"))
    verbs = [Filler(t, path) for t in tree.below(preposition, "pcomp")]
    if nouns or verbs:
        yield name, nouns + verbs
    if tree.labels[preposition] == "dative":
        yield "indirect", nouns
    for noun in governed:  # "from Boeing for $2bn": the second phrase often hangs on the first one's noun
        for inner in tree.below(noun, "prep"):
            if tree.lowers[inner] != "of":
                yield from _prepositional(tree, inner, "inner")


def _add_inner(tree: Tree, token: int, found: dict[str, list[Filler]]) -> None:
    """Adds the phrases that hang on an object: "bought jets from Dassault" parses either way."""
    for child in tree.below(token, "prep"):
        if tree.lowers[child] == "of":
            nouns = objects_of(tree, child)
            found.setdefault("prep:of", []).extend(Filler(t, "inner") for t in nouns)
            for noun in nouns:
                _add_inner(tree, noun, found)
            continue
        for name, fillers in _prepositional(tree, child, "inner"):
            found.setdefault(name, []).extend(fillers)
    for child in priced_phrases(tree, token):
        for name, fillers in _prepositional(tree, child, "inner"):
            found.setdefault(name, []).extend(fillers)


def _add_outer(tree: Tree, verb: int, found: dict[str, list[Filler]]) -> None:
    """Adds "with Boeing" of "signed a contract with Boeing to buy": the partner named one level up."""
    if tree.labels[verb] not in ("xcomp", "advcl", "acl") or not is_infinitive(tree, verb):
        return
    head = tree.heads[verb]
    inside = [t for p in tree.below(head, "prep") if tree.lowers[p] == "in" for t in objects_of(tree, p)]
    places = [head, *tree.below(head, *OBJECT), *inside]  # "is in talks with Spain to buy"
    for place in places:
        for child in tree.below(place, "prep"):
            if tree.lowers[child] == "with":
                found.setdefault("prep:with", []).extend(Filler(t, "outer") for t in objects_of(tree, child))

"""The functions of a verb, with voice, control, relative clauses, participles and coordination undone."""

from __future__ import annotations

from collections.abc import Iterator

from claimx.grammar.agents import agents, agents_on_object
from claimx.grammar.labels import ACTIVE_SUBJECT, ADJECTIVE_TAGS, COMPLEMENT, OBJECT, PREPOSITION, RELATIVE, SUBJECT
from claimx.grammar.lexicon import Lexicon
from claimx.grammar.phrases import conjuncts, is_verb, objects_of, priced_phrases
from claimx.grammar.predication import Filler
from claimx.grammar.subjects import surface_subject
from claimx.grammar.supplied import handed
from claimx.grammar.tree import Tree
from claimx.grammar.voice import acts, antecedent, is_infinitive, is_passive, is_relative, resolve_relative


def functions(tree: Tree, verb: int, lexicon: Lexicon) -> dict[str, list[Filler]]:
    """All functions of a verb, voice undone; one filler for each conjunct."""
    found: dict[str, list[Filler]] = handed(tree, verb, lexicon)
    if found:
        return found
    surface = surface_subject(tree, verb, lexicon) + _companions(tree, verb)
    objects = _objects(tree, verb)
    if is_passive(tree, verb):
        found["subject"] = found["agent"] = agents(tree, verb) or agents_on_object(tree, verb)
        found["object"], found["indirect"] = (objects, surface) if objects else (surface, [])
    else:
        found["subject"] = surface
        found["object"] = _judged_clause(tree, verb, objects, lexicon) or objects or _gap(tree, verb)
        if objects and (given := _given(tree, verb, lexicon)):
            found["object"], found["indirect"] = given, objects
    for name, fillers in _others(tree, verb):
        found.setdefault(name, []).extend(fillers)
    if is_passive(tree, verb):
        found.pop("prep:by", None)
    if found["object"] and not is_passive(tree, verb):
        found["object"] = [*found["object"], *_alongside(tree, verb, found["object"][-1].token)]
    for filler in found["object"]:
        _add_inner(tree, filler.token, found)
    for filler in found["subject"]:
        if filler.token > verb and tree.labels[filler.token] == "conj":  # "… come from Chad and 20 tonnes from Togo"
            _add_inner(tree, filler.token, found)
    _add_outer(tree, verb, found)
    found["speaker"] = _speakers(tree, verb, lexicon)
    found["content"] = [Filler(t, "compound") for f in found["object"] for t in _content(tree, f.token, lexicon)]
    return {name: fillers for name, fillers in found.items() if fillers}


def _speakers(tree: Tree, verb: int, lexicon: Lexicon) -> list[Filler]:
    """Who says the clause that the verb heads: "*two hauliers* said the toll was unfair"."""
    outer = tree.heads[verb]
    if tree.labels[verb] != "ccomp" or tree.lemmas[outer] not in lexicon.saying_verbs or is_passive(tree, outer):
        return []
    return [Filler(f.token, "outer") for f in surface_subject(tree, outer, lexicon)]


def _content(tree: Tree, deal: int, lexicon: Lexicon) -> list[int]:
    """What an order or contract is for, in front of it: "won a *tanker* order", "a $2bn *F-16* contract"."""
    if tree.lemmas[deal] not in lexicon.awarded_nouns:
        return []
    before = [t for t in tree.below(deal, "compound") if t == deal - 1]
    return [t for t in before if not (name := tree.name_at[t]) or name.label in ("PRODUCT", "WEAPON")]


def _companions(tree: Tree, verb: int) -> list[Filler]:
    """Who acts beside the subject: "Norway, *together with Denmark*, ordered jets", "along with"."""
    subjects = [s for s in tree.below(verb, *SUBJECT) if s < verb]
    found = []
    for subject in subjects:
        for phrase in (*tree.below(subject, "prep"), *tree.below(verb, "prep")):
            inner = [p for p in tree.below(phrase, "prep") if tree.lowers[phrase] == "along"]
            together = any(tree.lowers[a] == "together" for a in tree.below(phrase, "advmod"))
            if subject < phrase < verb and (together or inner):
                found += [Filler(t, "together") for p in (inner or [phrase]) for t in objects_of(tree, p)]
    return found


def _alongside(tree: Tree, verb: int, thing: int) -> list[Filler]:
    """What is acted on beside the object: "met the president *along with the premier*"."""
    places = [t for t in (*tree.children[verb], *tree.children[thing]) if t > thing and tree.lowers[t] == "along"]
    withs = [p for place in places for p in tree.below(place, "prep") if tree.lowers[p] == "with" and p == place + 1]
    return [Filler(t, "together") for p in withs for t in objects_of(tree, p)]


def gapped_functions(tree: Tree, first: dict[str, list[Filler]], thing: int, remnant: int) -> dict[str, list[Filler]]:
    """The functions of a clause of which only remnants are said: its own ones, and what it shares with the first.

    A phrase behind the first clause's object is the first clause's alone.
    """
    low = min(tree.subtree(remnant))
    shared = {
        name: kept
        for name, fillers in first.items()
        if name not in ("object", "origin", "owner", "side", "mutual", "parties", "partners")
        and (kept := [f for f in fillers if not (name.startswith("prep:") and thing < f.token < low)])
    }
    own = {name: list(fillers) for p in tree.below(remnant, "prep") for name, fillers in _prepositional(tree, p, "")}
    actors = [Filler(t, "gapped") for n in tree.below(remnant, "gap") for t in conjuncts(tree, n)]
    given = any(goal < thing for goal in tree.below(tree.heads[thing], "dative")) and "prep:to" not in own
    if actors and given:  # "lent Pakistan $1bn and Sri Lanka $350m"
        return {**shared, **own, "indirect": actors, "object": [Filler(remnant, "gapped")]}
    actors = actors or ([] if is_passive(tree, tree.heads[thing]) is False else own.pop("prep:by", []))
    return {**shared, **own, **({"subject": actors} if actors else {}), "object": [Filler(remnant, "gapped")]}


def _judged_clause(tree: Tree, verb: int, objects: list[Filler], lexicon: Lexicon) -> list[Filler]:
    """ "called it odd *that the fund paid*": what "it" only announces is what is judged."""
    announced = (
        len(objects) == 1 and tree.lowers[objects[0].token] == "it" and tree.lemmas[verb] in lexicon.calling_verbs
    )
    if not (announced and tree.below(verb, "oprd")):
        return []
    return [Filler(c) for c in tree.below(verb, "ccomp", "xcomp") if c > verb and tree.below(c, "mark", "aux")]


def _objects(tree: Tree, verb: int) -> list[Filler]:
    found = []
    for child in tree.below(verb, *OBJECT):
        if not is_verb(tree, child):
            found += resolve_relative(tree, child, verb, "")
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


def _given(tree: Tree, verb: int, lexicon: Lexicon) -> list[Filler]:
    """The rifles of "the rifles *America had given the police*", of which the parser sees only the police."""
    if tree.lemmas[verb] not in lexicon.giving_verbs or tree.labels[verb] != "relcl":
        return []
    noun = tree.heads[verb]
    own = [s for s in tree.below(verb, *ACTIVE_SUBJECT) if tree.lowers[s] not in RELATIVE and acts(tree, s)]
    asked = [t for t in tree.children[verb] if tree.lowers[t] in RELATIVE and tree.labels[t] not in ("dative", "mark")]
    common = tree.tags[noun] in ("NN", "NNS") and not tree.below(verb, "prep", "dative", "prt", "xcomp", "ccomp")
    dative = [t for t in tree.below(verb, "dative") if tree.lowers[t] in RELATIVE]
    common = common or (tree.tags[noun] in ("NN", "NNS") and bool(dative))
    return [Filler(noun, "relative")] if own and common and not asked else []


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


def _others(tree: Tree, verb: int) -> Iterator[tuple[str, list[Filler]]]:
    if (yet := _yet(tree, verb)) is not None:
        yield "negation", [Filler(yet)]
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
        elif label == "advcl" and tree.tags[child] in ADJECTIVE_TAGS and _is_marked_as(tree, child):
            yield "prep:as", [Filler(child)]
        elif label == "prt":
            yield "particle", [Filler(child)]
            yield from _prepositional(tree, child, "")
        elif label == "neg":
            yield "negation", [Filler(child)]
        elif label == "advmod":
            yield "adverb", [Filler(child)]
            for preposition in tree.below(child, "prep"):  # "walked away from the auction"
                yield from _prepositional(tree, preposition, "")


def _yet(tree: Tree, verb: int) -> int | None:
    """The "yet" of "has *yet* to resume", which says that it did not."""
    above = tree.heads[verb]
    if tree.labels[verb] != "xcomp" or tree.lemmas[above] not in ("have", "be") or not is_infinitive(tree, verb):
        return None
    return next((t for t in tree.below(above, "advmod") if above < t < verb and tree.lowers[t] == "yet"), None)


def _is_marked_as(tree: Tree, token: int) -> bool:
    """True for an adjective read as a clause: "dismissed the report *as biased*"."""
    return any(tree.lowers[mark] == "as" for mark in tree.below(token, "mark"))


def _prepositional(tree: Tree, preposition: int, path: str) -> Iterator[tuple[str, list[Filler]]]:
    name = "prep:" + tree.lowers[preposition]
    governed = objects_of(tree, preposition)
    nouns = [Filler(t, path) for t in governed if not is_relative(tree, t)]
    described = antecedent(tree, tree.heads[preposition]) if len(nouns) < len(governed) else None
    if described is not None:  # "the yard *from which* Peru bought tugs"
        nouns.append(Filler(described, "relative"))
    verbs = [Filler(t, path) for t in tree.below(preposition, "pcomp")]
    if name == "prep:as" and not governed:  # "described the talks as constructive"
        verbs += [Filler(t, path) for t in tree.below(preposition, "amod", "acomp")]
    if nouns or verbs:
        yield name, nouns + verbs
    yield from _through_noun(tree, name, nouns, path)
    if tree.labels[preposition] == "dative":
        yield "indirect", nouns
    for noun in governed:  # "from Boeing for $2bn": the second phrase often hangs on the first one's noun
        for inner in (*tree.below(noun, "prep"), *priced_phrases(tree, noun)):
            if tree.lowers[inner] != "of":
                yield from _prepositional(tree, inner, "inner")


def _through_noun(tree: Tree, name: str, nouns: list[Filler], path: str) -> Iterator[tuple[str, list[Filler]]]:
    """ "in favour of the bill" is one preposition, "prep:in-favour-of": a bare noun between two."""
    for noun in nouns:
        inner = [c for c in tree.children[noun.token] if tree.labels[c] != "punct"]
        if len(nouns) == len(inner) == 1 and tree.tags[noun.token] == "NN" and tree.lowers[inner[0]] == "of":
            governed = [*objects_of(tree, inner[0]), *tree.below(inner[0], "pcomp")]
            yield f"{name}-{tree.lowers[noun.token]}-of", [Filler(t, path) for t in governed]


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

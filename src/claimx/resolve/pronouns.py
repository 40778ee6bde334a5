"""Pronouns: from the clause around one outwards, then from the sentence before. No guess: what is left open stays open.

The subjects of the clauses around a pronoun are asked first, nearest first; then the rest of its sentence, where only
one thing may fit; then the subject of the sentence before, then the only fitting mention there, and so on backwards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from claimx.grammar import mentions as grammar
from claimx.grammar.phrases import is_verb
from claimx.grammar.tree import Tree
from claimx.resolve.scene import ACTORS, Candidate, Scene

_REACH = {"neuter": 2, "plural": 1, "male": 4, "female": 4}  # sentences that an antecedent may lie back
Follow = Callable[[int, int], list[Candidate]]


@dataclass(frozen=True, slots=True)
class Need:
    """What a pronoun's place asks of its antecedent."""

    kind: str
    acts: bool
    goods: bool
    owned: str | None
    paragraph: int
    tree: Tree
    token: int


def resolve_pronoun(scene: Scene, paragraph: int, token: int, follow: Follow) -> list[Candidate]:
    """What a pronoun stands for, several where it takes up a coordination; `follow` resolves pronouns on the way."""
    tree = scene.trees(paragraph)
    kind = scene.cues.pronoun(tree.lowers[token])
    if kind is None:
        return []
    need = _need(scene, paragraph, tree, token, kind)
    if kind == "speaker":
        return _speaker(scene, need)
    if kind == "neuter" and grammar.is_expletive(tree, token, scene.cues.expletive):
        return []
    around = [] if _aside(need) and kind in ("neuter", "plural") else _around(scene, need, follow)
    if around is None:
        return []
    found = around or _beside(scene, need)
    if grammar.is_quoted(tree, token):  # what is said in quotation marks takes up what was said in them
        return [c for c in found if c.paragraph == paragraph and grammar.is_quoted(tree, c.token)]
    return found or _behind(scene, need, follow)


def _need(scene: Scene, paragraph: int, tree: Tree, token: int, kind: str) -> Need:
    cues = scene.cues
    noun = grammar.owned(tree, token)
    if noun is not None:
        acts = bool({tree.lemmas[noun], tree.lowers[noun]} & cues.actor_possessions)
        return Need(kind, acts, False, tree.lemmas[noun], paragraph, tree, token)
    verb = tree.heads[token]
    subject, passive = grammar.is_subject(tree, token), _passive(tree, verb)
    acts = subject and not passive and tree.lemmas[verb] in cues.agent_verbs
    goods = tree.lemmas[verb] in cues.goods_verbs and (passive if subject else grammar.place(tree, token) == "object")
    return Need(kind, acts, goods, None, paragraph, tree, token)


def _passive(tree: Tree, verb: int) -> bool:
    return tree.tags[verb] == "VBN" and any(tree.lemmas[c] in ("be", "get") for c in tree.children[verb])


def fits(scene: Scene, need: Need, found: Candidate) -> bool:
    """Whether a mention agrees with a pronoun in number and kind, and may do what the pronoun does."""
    if need.kind in ("male", "female"):
        return _is_person(scene, found, need.kind)
    if found.kind in ("time", "place") or (need.goods and found.kind not in ("thing", "unknown")):
        return False
    if need.kind == "plural":
        return bool(found.plural) and (not need.acts or found.kind in ACTORS or found.kind == "person")
    if found.plural or found.kind in ("person", "abstract"):
        return False
    if found.kind in ACTORS:
        return found.kind != "name" or not _maybe_person(found)
    if need.acts:
        return False
    if found.kind == "event":
        return need.owned is None or need.owned in scene.cues.event_possessions
    return need.owned is None or need.owned not in scene.cues.event_possessions


def _is_person(scene: Scene, found: Candidate, kind: str) -> bool:
    if found.plural:
        return False
    if found.kind != "person" and not (found.kind == "name" and _maybe_person(found)):
        return False
    form = scene.form(found.tree, found.token) if found.named else None
    word = found.tree.lemmas[found.token]
    words = scene.cues.female if kind == "male" else scene.cues.male
    link = scene.known(found.tree, found.token) if found.named else None
    if link is not None and link.entity.name.split()[0].lower() in words:
        return False
    return not (form is not None and form.gender not in (None, kind)) and (found.named or word not in words)


def _maybe_person(found: Candidate) -> bool:
    name = found.tree.name_at[found.token]
    return name is not None and name.label == "PERSON"


def _around(scene: Scene, need: Need, follow: Follow) -> list[Candidate] | None:
    """The subject of a clause around the pronoun, nearest first, or the owner of a noun phrase around it.

    None where an actor of unknown kind stands nearer: "the trader who bought his seat" is perhaps a man.
    """
    for level, in_noun in _levels(scene, need):
        found = _level(scene, need, level, follow, in_noun)
        if found:
            return None if in_noun and _others_fit(scene, need, found[0]) else found
        if need.kind in ("male", "female") and any(_perhaps_person(scene, need, t) for t in level):
            return None
    return []


def _perhaps_person(scene: Scene, need: Need, token: int) -> bool:
    tree = need.tree
    kind = scene.kind(tree, token)
    return kind == "name" or (tree.tags[token] == "NN" and kind in ("org", "unknown"))


def _others_fit(scene: Scene, need: Need, chosen: Candidate) -> bool:
    """Whether something else that fits stands nearer to a pronoun in a relative clause than what is chosen."""
    here = scene.candidates(need.paragraph, scene.sentence_number(need.tree, need.token))
    between = [c for c in here if chosen.token < c.token < need.token and c.key != chosen.key]
    return any(fits(scene, need, c) and c.kind not in ("event", "abstract", "unknown") for c in between)


def _levels(scene: Scene, need: Need) -> Iterator[tuple[list[int], bool]]:
    """(tokens, whether the way up left a noun phrase), from the pronoun's clause outwards."""
    tree, token = need.tree, need.token
    own = need.owned is None  # "it" is never the subject or the object beside it; "its" may belong to the subject
    in_noun, reported, below = False, False, token
    for above in tree.ancestors(token):
        if is_verb(tree, above):
            if not own:
                subjects = [s for s in grammar.subjects(tree, above, scene.lexicon) if token not in tree.subtree(s)]
                ahead = need.owned is not None and not reported
                yield [s for s in subjects if s < token or ahead], in_noun
            own, reported = False, reported or grammar.is_reported(tree, above)
        elif (owner := grammar.possessor(tree, above)) is not None and owner not in (below, token) and owner < token:
            yield grammar.coordinated(tree, owner), False
        elif grammar.is_joined(tree, below) and not is_verb(tree, below):
            yield [above], False
        elif grammar.is_relative(tree, below):
            in_noun = True
        below = above


def _level(scene: Scene, need: Need, tokens: list[int], follow: Follow, in_noun: bool) -> list[Candidate]:
    tree, cues = need.tree, scene.cues
    found: list[Candidate] = []
    for token in tokens:
        if tree.tags[token].startswith("PRP"):
            if cues.pronoun(tree.lowers[token]) == need.kind:
                return follow(need.paragraph, token)
            continue
        found.append(scene.candidate(need.paragraph, tree, token))
    if need.kind == "plural" and len(found) > 1:
        return found
    good = [c for c in found if fits(scene, need, c) and not (in_noun and c.kind in ("event", "unknown"))]
    good = [c for c in good if c.kind != "unknown" or c.plural or _is_definite(c)]
    if not good and need.kind == "plural" and len(found) == 1 and _collective(need, found[0]):
        return found
    return good if len(good) == 1 else []


def _is_definite(found: Candidate) -> bool:
    tree, token = found.tree, found.token
    return grammar.article(tree, token) in ("the", "this", "that") or grammar.possessor(tree, token) is not None


def _collective(need: Need, found: Candidate) -> bool:
    """True for "the ministry said they had": a body of people above a pronoun that has nothing plural before it."""
    tree = need.tree
    start = tree.sentence(need.token)[0]
    plural = any(m.plural for m in grammar.mentions(tree, start, need.token))
    return found.kind == "org" and not plural and need.owned is None and grammar.is_subject(tree, need.token)


def _beside(scene: Scene, need: Need) -> list[Candidate]:
    """The only mention before the pronoun in its sentence that fits."""
    tree = need.tree
    aside = need.kind == "neuter" and _aside(need)
    places = ("subject", "object") if aside else ("subject", "object", "oblique", "possessor", "other")
    found = [
        c
        for c in scene.candidates(need.paragraph, scene.sentence_number(tree, need.token))
        if c.token < need.token and c.place in places and not _bound(scene, need, c)
    ]
    if need.kind == "plural":
        return _one_plural(scene, need, found)
    return _one([c for c in found if fits(scene, need, c) and c.kind not in ("event", "unknown")])


def _bound(scene: Scene, need: Need, found: Candidate) -> bool:
    """True for a fellow argument of the same verb, and for what contains or owns the pronoun."""
    tree = need.tree
    if need.token in tree.subtree(found.token):
        return True
    if need.owned is not None:
        return False
    verb = grammar.governor(tree, need.token)
    if verb is None:
        return False
    fellow = grammar.governor(tree, found.token) == verb and found.place in ("subject", "object")
    return fellow or (_aside(need) and found.token in grammar.subjects(tree, verb, scene.lexicon))


def _one(found: list[Candidate]) -> list[Candidate]:
    return found[-1:] if len({c.key for c in found}) == 1 else []


def _one_plural(scene: Scene, need: Need, found: list[Candidate]) -> list[Candidate]:
    """The only plural or coordination ("Trump and Obama") that fits."""
    whole: dict[int, list[Candidate]] = {}
    for candidate in found:
        whole.setdefault(grammar.first_conjunct(candidate.tree, candidate.token), []).append(candidate)
    good = []
    for members in whole.values():
        alike = [c for c in members if fits(scene, need, replace(c, plural=True))]
        if len(alike) == len(members) and (len(members) > 1 or members[0].plural):
            good.append(members)
    kept = [m for m in good if not any(c.kind in ("event", "abstract") for c in m)]
    if not kept and _aside(need):
        kept = good  # "sees the purchases and deals with alarm and wants to stop them"
    return kept[0] if len(kept) == 1 else []


def _aside(need: Need) -> bool:
    """True for a pronoun that is neither a subject nor an owner."""
    return need.owned is None and not grammar.is_subject(need.tree, need.token)


def _behind(scene: Scene, need: Need, follow: Follow) -> list[Candidate]:
    """The nearest earlier sentence that has something fitting: its subject, else the only thing there that fits."""
    here = scene.sentence_number(need.tree, need.token)
    if _fitting_here(scene, need, here):
        return _topic(scene, need, here, follow)
    if need.kind == "neuter" and _aside(need):
        return _object_behind(scene, need, here)
    for paragraph, sentence in scene.before(need.paragraph, here, _REACH[need.kind]):
        chosen = _subjects(scene, need, paragraph, sentence, follow)
        if chosen is not None:
            return chosen
        heads = [c for c in scene.candidates(paragraph, sentence) if c.place != "modifier"]
        if need.kind == "plural":
            return _one_plural(scene, need, heads) or _pair(scene, paragraph, sentence)
        if found := [c for c in heads if fits(scene, need, c) and c.kind not in ("event", "unknown")]:
            return _one(found)
    return []


def _object_behind(scene: Scene, need: Need, here: int) -> list[Candidate]:
    """For an "it" that is no subject: the only object of the sentence before that fits."""
    for paragraph, sentence in scene.before(need.paragraph, here, 1):
        found = [c for c in scene.candidates(paragraph, sentence) if c.place == "object" and fits(scene, need, c)]
        return _one(found)
    return []


def _fitting_here(scene: Scene, need: Need, here: int) -> bool:
    """True where the pronoun's own sentence had several that fit, so that none could be chosen."""
    found = [c for c in scene.candidates(need.paragraph, here) if c.token < need.token]
    found = [c for c in found if fits(scene, need, c) and not _bound(scene, need, c)]
    return any(c.kind in ACTORS or c.kind == "person" or need.kind == "plural" for c in found)


def _topic(scene: Scene, need: Need, here: int, follow: Follow) -> list[Candidate]:
    """Of several in the pronoun's own sentence the one that was the subject of the sentence before."""
    for paragraph, sentence in scene.before(need.paragraph, here, 1):
        chosen = _subjects(scene, need, paragraph, sentence, follow) or []
        keys = {c.key for c in scene.candidates(need.paragraph, here) if c.token < need.token}
        return [c for c in chosen if c.key in keys]
    return []


def _subjects(scene: Scene, need: Need, paragraph: int, sentence: int, follow: Follow) -> list[Candidate] | None:
    """The fitting subject of a sentence; [] where two clauses offer different ones, None where none has any."""
    tree = scene.trees(paragraph)
    offers: dict[int, list[Candidate]] = {}
    for verb in grammar.main_verbs(tree, sentence):
        moved = replace(need, paragraph=paragraph, tree=tree, token=tree.sentences[sentence][1] - 1)
        found = _level(scene, moved, grammar.subjects(tree, verb, scene.lexicon), follow, False)
        if found:
            offers[verb] = found
    if not offers:
        return None
    first = next(iter(offers.values()))
    if len({tuple(c.key for c in offer) for offer in offers.values()}) == 1:
        return first
    saying = scene.cues.saying
    if need.owned is None and need.tree.lemmas[need.tree.heads[need.token]] in saying:  # "It added that …"
        return next((offer for verb, offer in offers.items() if tree.lemmas[verb] in saying), [])
    speaking = [verb for verb in offers if tree.lemmas[verb] in saying]
    return first if not speaking or speaking[0] != next(iter(offers)) else []  # "X will buy jets, the ministry said"


def _pair(scene: Scene, paragraph: int, sentence: int) -> list[Candidate]:
    """Two persons of a sentence, where nothing else in it is plural ("Merz met Macron. They …")."""
    found = {c.key: c for c in scene.candidates(paragraph, sentence) if c.kind == "person" and not c.plural}
    plural = any(c.plural for c in scene.candidates(paragraph, sentence) if c.kind in (*ACTORS, "person"))
    return list(found.values()) if len(found) == 2 and not plural else []


def _speaker(scene: Scene, need: Need) -> list[Candidate]:
    """The one who says "I": the subject of the clause of saying above it, or of one after the quotation."""
    tree = need.tree
    for verb in tree.ancestors(need.token):
        if is_verb(tree, verb) and verb != tree.heads[need.token]:
            found = [scene.candidate(need.paragraph, tree, t) for t in grammar.subjects(tree, verb, scene.lexicon)]
            persons = [c for c in found if c.kind == "person" or (c.kind == "name" and c.named)]
            quoted = grammar.is_quoted(tree, need.token) and persons and grammar.is_quoted(tree, persons[0].token)
            if persons and not quoted and need.token not in tree.subtree(persons[0].token):
                return persons[:1]
    return []

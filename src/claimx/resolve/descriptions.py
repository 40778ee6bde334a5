"""What a definite description says ("the Seoul-based company"), and the earlier mentions it could take up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from claimx.grammar import mentions as grammar
from claimx.grammar.tree import Tree
from claimx.resolve.scene import Candidate, Scene

FAR = 15  # sentences in which "the kingdom" must be the only one
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})


@dataclass(frozen=True, slots=True)
class Description:
    """A definite noun phrase and what restricts it: countries and seats it names, and its other modifiers.

    `based` is true where it says itself that the seat is one ("Seoul-based").
    """

    paragraph: int
    tree: Tree
    token: int
    lemma: str
    article: str | None
    countries: frozenset[str]
    seats: frozenset[str]
    words: tuple[str, ...]
    based: bool = False


def describe(scene: Scene, paragraph: int, token: int) -> Description | None:
    """The description that a noun heads; None where it introduces something new or says itself which one it means."""
    tree = scene.trees(paragraph)
    article = grammar.article(tree, token)
    if not grammar.is_head(tree, token) or article not in _DEFINITE or _is_specified(scene, tree, token):
        return None
    before = grammar.modifiers(tree, token)
    countries = {found for t in before if (found := scene.country(tree, t)) is not None}
    regions = {word for region in scene.cues.regions for word in region.split()}
    seats = {tree.words[t] for t in before if tree.tags[t] in ("NNP", "NNPS") and tree.lowers[t] not in regions}
    return Description(
        paragraph=paragraph,
        tree=tree,
        token=token,
        lemma=_head(scene, tree, token),
        article=article,
        countries=frozenset(countries),
        seats=frozenset(seats),
        words=tuple(tree.lowers[t] for t in before),
        based=any(tree.lowers[t].rsplit("-", 1)[-1] in scene.cues.seated for t in before),
    )


def _is_specified(scene: Scene, tree: Tree, token: int) -> bool:
    if grammar.possessor(tree, token) is not None or grammar.beside(tree, token):
        return True
    asked = tree.lemmas[tree.heads[token]] in scene.lexicon.object_control  # "urged the president to resign"
    return any(not _is_circumstance(tree, c, asked) for c in grammar.complements(tree, token))


def _is_circumstance(tree: Tree, complement: int, asked: bool) -> bool:
    """True for what does not say which one is meant: when and where, and a clause that a comma sets apart."""
    first = min(tree.subtree(complement))
    if tree.words[first - 1] == "," or (asked and tree.lowers[first] == "to"):
        return True
    if tree.lowers[complement] in ("in", "on", "at", "during", "after"):
        return True
    name = tree.name_at[complement + 1] if complement + 1 < len(tree) else None
    dated = name is not None and name.label in ("DATE", "TIME")
    return dated and tree.tags[complement] == "IN"


def _head(scene: Scene, tree: Tree, token: int) -> str:
    """The head's lemma, with the noun in front where the two are one word ("air force": air-force)."""
    joined = f"{tree.lowers[token - 1]}-{tree.lemmas[token]}" if token else ""
    return joined if joined in scene.cues.compounds else tree.lemmas[token]


def earlier(scene: Scene, place: Description, reach: int) -> Iterator[list[Candidate]]:
    """The mentions before a description, sentence by sentence backwards, its own sentence first.

    The subject of its own clause is not among them: "Oman supplies half of the country's gas" speaks of two.
    """
    here = scene.sentence_number(place.tree, place.token)
    inside = set(place.tree.subtree(place.token))
    verb = grammar.governor(place.tree, place.token)
    found = [c for c in scene.candidates(place.paragraph, here) if c.token < place.token and c.token not in inside]
    found = [c for c in found if c.place != "subject" or grammar.governor(c.tree, c.token) != verb]
    yield [c for c in [*found, *_modifying(scene, place.paragraph, here, place.token)] if not _renames(c)]
    for paragraph, sentence in scene.before(place.paragraph, here, reach):
        everyone = [*scene.candidates(paragraph, sentence), *_modifying(scene, paragraph, sentence, None)]
        yield [c for c in everyone if not _renames(c)]


def _modifying(scene: Scene, paragraph: int, sentence: int, before: int | None) -> list[Candidate]:
    """The blocs and companies that a sentence names in front of another noun only ("NATO standards", "Boeing jets")."""
    tree = scene.trees(paragraph)
    low, high = tree.sentences[sentence]
    tokens = [t for t in range(low, high if before is None else before) if _names_another(tree, t)]
    links = [(t, scene.known(tree, t)) for t in tokens]
    return [scene.candidate(paragraph, tree, t) for t, link in links if link and link.label in ("ORG", "BLOC")]


def _names_another(tree: Tree, token: int) -> bool:
    name = grammar.is_name(tree, token) and tree.tags[token] == "NNP" and not grammar.is_head(tree, token)
    return name and grammar.name_span(tree, token)[1] == token + 1 and grammar.place(tree, token) == "modifier"


def _renames(candidate: Candidate) -> bool:
    """True for "the oil company" beside "Petrobras": the name speaks for both."""
    beside = grammar.beside(candidate.tree, candidate.token)
    return not candidate.named and any(grammar.is_name(candidate.tree, t) for t in beside)


def tells_more(candidate: Candidate) -> bool:
    """True for a mention that says which one it is: a name, a nationality, an owner, any modifier."""
    tree, token = candidate.tree, candidate.token
    owner = grammar.possessor(tree, token)
    owned = owner is not None and not tree.tags[owner].startswith("PRP")
    return candidate.named or bool(grammar.modifiers(tree, token)) or owned


def nearest(scene: Scene, place: Description, reach: int, fits: Callable[[Candidate], bool]) -> list[Candidate]:
    """The only fitting thing in the nearest sentence that has one; of several the sentence's subject."""
    for number, candidates in enumerate(earlier(scene, place, reach)):
        found = [c for c in candidates if fits(c)]
        if not found:
            continue
        if len({c.key for c in found}) == 1:
            return found[:1]
        subjects = {c.key: c for c in found if c.place == "subject"}
        plain = number > 0 and not place.words  # "the state-owned company" need not be the subject
        return list(subjects.values()) if len(subjects) == 1 and plain else []
    return []


def only(scene: Scene, place: Description, fits: Callable[[Candidate], bool], reach: int = FAR) -> list[Candidate]:
    """The one thing of the article so far that fits, at its nearest mention."""
    found: dict[str, Candidate] = {}
    for candidates in earlier(scene, place, reach):
        for candidate in candidates:
            if fits(candidate):
                found.setdefault(candidate.key, candidate)
    return list(found.values()) if len(found) == 1 else []

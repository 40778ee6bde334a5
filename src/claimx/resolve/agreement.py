"""What a pronoun's place asks of its antecedent, and which mentions agree with that."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from claimx.grammar import coordination
from claimx.grammar import mentions as grammar
from claimx.grammar.tree import Tree
from claimx.resolve.scene import ACTORS, Candidate, Scene

Follow = Callable[[int, int], list[Candidate]]  # resolves a pronoun (paragraph, token) met on the way


@dataclass(frozen=True, slots=True)
class Need:
    """A pronoun and its place.

    `kind` is neuter, plural, male, female or speaker. `acts`: only an actor can be or have this. `goods`: only
    goods can have this done to them. `owned`: the noun that a possessive owns.
    """

    kind: str
    acts: bool
    goods: bool
    owned: str | None
    paragraph: int
    tree: Tree
    token: int

    @property
    def of_person(self) -> bool:
        return self.kind in ("male", "female")

    @property
    def aside(self) -> bool:
        """True for a pronoun that is neither a subject, its part, nor an owner: "it" and "them" as objects."""
        part = grammar.is_part_of_subject(self.tree, self.token)
        return self.owned is None and not part and not grammar.is_subject(self.tree, self.token)


def need_of(scene: Scene, paragraph: int, token: int, kind: str) -> Need:
    """Reads the place of a pronoun."""
    tree, cues = scene.trees(paragraph), scene.cues
    noun = grammar.owned(tree, token)
    if noun is not None:
        acts = bool({tree.lemmas[noun], tree.lowers[noun]} & cues.actor_possessions)
        return Need(kind, acts, False, tree.lemmas[noun], paragraph, tree, token)
    verb = tree.heads[token]
    subject, passive = grammar.is_subject(tree, token), is_passive(tree, verb)
    doing = verb if subject and not passive else grammar.acting(tree, token)
    acts = doing is not None and tree.lemmas[doing] in cues.agent_verbs | cues.saying
    goods = tree.lemmas[verb] in cues.goods_verbs and (passive if subject else grammar.place(tree, token) == "object")
    return Need(kind, acts, goods, None, paragraph, tree, token)


def is_passive(tree: Tree, verb: int) -> bool:
    """True for a participle with a form of "be" of its own."""
    return tree.tags[verb] == "VBN" and any(tree.lemmas[c] in ("be", "get") for c in tree.children[verb])


def fits(scene: Scene, need: Need, found: Candidate) -> bool:
    """Whether a mention agrees with a pronoun in number and kind, and may do what the pronoun does."""
    if need.of_person:
        return _is_person(scene, found, need.kind)
    if found.kind in ("time", "place") or (need.goods and found.kind not in ("thing", "unknown")):
        return False
    if need.kind == "plural":
        return bool(found.plural) and (not need.acts or found.kind in ACTORS or found.kind == "person")
    if found.plural or found.kind in ("person", "abstract"):
        return False
    if found.kind in ACTORS:
        return found.kind != "name" or not maybe_person(found)
    if need.acts or (found.kind == "unknown" and not is_definite(found)):
        return False
    if need.owned is None:
        return found.tree.lemmas[found.token] not in scene.lexicon.partitives
    return (found.kind == "event") == (need.owned in scene.cues.event_possessions)


def all_fit(scene: Scene, need: Need, members: list[Candidate]) -> bool:
    """Whether a plural mention or a coordination ("Trump and Obama") agrees with a plural pronoun."""
    if len(members) == 1 and not members[0].plural:
        return False
    return all(fits(scene, need, replace(c, plural=True)) for c in members)


def _is_person(scene: Scene, found: Candidate, kind: str) -> bool:
    if found.plural or not (found.kind == "person" or (found.kind == "name" and maybe_person(found))):
        return False
    other = scene.cues.female if kind == "male" else scene.cues.male
    if not found.named:
        return found.tree.lemmas[found.token] not in other
    form, link = scene.form(found.tree, found.token), scene.known(found.tree, found.token)
    if link is not None and link.entity.name.split()[0].lower() in other:
        return False
    return form is None or form.gender in (None, kind)


def maybe_person(found: Candidate) -> bool:
    """True where the recogniser takes an unknown name for a person's."""
    name = found.tree.name_at[found.token]
    return name is not None and name.label == "PERSON"


def is_definite(found: Candidate) -> bool:
    """True for "the process", "this process", "Norvane's process"."""
    tree, token = found.tree, found.token
    return grammar.article(tree, token) in ("the", "this", "that") or grammar.possessor(tree, token) is not None


def is_solid(found: Candidate) -> bool:
    """True for what a reader keeps in mind: names, actors, things; not for events and nouns of no known class."""
    return found.kind not in ("event", "abstract", "unknown")


def one_group(scene: Scene, need: Need, found: list[Candidate]) -> list[Candidate]:
    """The only plural or coordination that fits."""
    whole: dict[int, list[Candidate]] = {}
    for candidate in found:
        whole.setdefault(coordination.first_conjunct(candidate.tree, candidate.token), []).append(candidate)
    good = [members for members in whole.values() if all_fit(scene, need, members)]
    kept = good if need.aside else [members for members in good if all(is_solid(c) for c in members)]
    return kept[0] if len(kept) == 1 else []

"""Why an actor acts, as stated: purposes ("to protect ports") and reasons ("because of the cost")."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from claimx.extract.clausal import ClauseMention, anaphor, marked
from claimx.extract.markers import MarkerIndex, marker_index
from claimx.extract.purposes import InfinitiveCues, infinitive_purposes
from claimx.grammar import adjuncts, clauses, infinitives
from claimx.grammar.tree import Tree

KINDS = frozenset({"purpose", "reason"})


@dataclass(frozen=True, slots=True)
class MotiveCues:
    """The words of rules/qualifiers/motives.yaml."""

    markers: MarkerIndex
    comments: frozenset[str]
    causes: frozenset[str]
    actors: frozenset[str]
    infinitives: InfinitiveCues

    @classmethod
    def from_rules(cls, rules: Mapping[str, Any]) -> MotiveCues:
        """Reads the rule file's content. Raises RuleError for unknown kinds."""
        return cls(
            marker_index(rules["markers"], KINDS),
            frozenset(rules["comments"]),
            frozenset(rules["causes"]),
            frozenset(rules["actors"]),
            InfinitiveCues.from_rules(rules),
        )


def motives(tree: Tree, cues: MotiveCues) -> list[ClauseMention]:
    """The motives that a paragraph states, in text order, none inside the marker of another."""
    found = list(marked(tree, cues.markers, cues.comments))
    taken = {token for mention in found for token in range(*mention.marker)}
    for mention in (*infinitive_purposes(tree, cues.infinitives, cues.comments), *_causes(tree, cues), *_so(tree)):
        if not taken & set(range(*mention.marker)):
            found.append(mention)
    return sorted(found, key=lambda mention: mention.marker)


def _causes(tree: Tree, cues: MotiveCues) -> Iterator[ClauseMention]:
    """ "Rising prices prompted Peru to cancel": the subject is the reason of the infinitive."""
    for verb, lemma in enumerate(tree.lemmas):
        if lemma not in cues.causes:
            continue
        found = infinitives.caused(tree, verb)
        subject = clauses.own_subject(tree, verb)
        if found is None or subject is None or tree.tags[subject] not in ("NN", "NNS") or tree.name_at[subject]:
            continue
        actor, effect = found
        named = tree.name_at[actor] is not None or tree.tags[actor] in ("NNP", "NNPS", "PRP")
        if not named and tree.lemmas[actor] not in cues.actors:
            continue
        start = min(tree.subtree(subject))
        content = clauses.shed(tree, start, clauses.reach(tree, subject, start))
        yield ClauseMention((verb, verb + 1), content, "reason", effect)


def _so(tree: Tree) -> Iterator[ClauseMention]:
    """ "Prices rose, so Peru cancelled the order": the clause before is the reason of the one behind."""
    for token, word in enumerate(tree.lowers):
        if word != "so" or token < 2 or tree.words[token - 1] not in (",", ";"):
            continue
        pair = adjuncts.consequence(tree, token)
        if pair is not None:
            cause, effect = pair
            content = clauses.extent(tree, cause, frozenset())
            if content[0] < min(content[1], token):
                yield ClauseMention(
                    (token, token + 1),
                    (content[0], min(content[1], token - 1)),
                    "reason",
                    effect,
                    anaphor(tree, effect, None),
                )

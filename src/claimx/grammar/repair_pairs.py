"""Repairs of pairs who act together, of whom the parser sees one."""

from __future__ import annotations

from claimx.grammar.labels import NOUN_TAGS, PROPER_TAGS, SUBJECT
from claimx.grammar.phrases import is_verb
from claimx.grammar.tree import Tree


def conjunct_joined_to_apposition(tree: Tree) -> None:
    """ "planemaker Embraer and Swedish firm Saab": the firm is joined to the planemaker, not to its name."""
    for noun in range(len(tree)):
        name = tree.heads[noun]
        if tree.labels[noun] != "conj" or tree.tags[noun] not in ("NN", "NNS") or tree.labels[name] != "appos":
            continue
        described = tree.heads[name]
        close = min(tree.subtree(name)) == described + 1 and tree.tags[name] in PROPER_TAGS
        if not close or described > name or tree.tags[described] not in ("NN", "NNS"):
            continue
        for joint in tree.below(name, "cc"):
            tree.attach(joint, described, "cc", "conjunct_joined_to_apposition")
        tree.attach(noun, described, "conj", "conjunct_joined_to_apposition")
        for late in tree.below(described, "appos"):
            if late > noun and min(tree.subtree(late)) == noun + 1:
                tree.attach(late, noun, "appos", "conjunct_joined_to_apposition")


def conjunct_read_as_second_subject(tree: Tree) -> None:
    """ "The envoy and China's vice-premier met": two subjects with a conjunction on the first are one pair."""
    for verb in range(len(tree)):
        subjects = [s for s in tree.below(verb, "nsubj", "nsubjpass") if s < verb]
        if len(subjects) != 2 or not is_verb(tree, verb):
            continue
        first, second = subjects
        joint = [c for c in tree.below(first, "cc") if first < c < min(tree.subtree(second))]
        if joint and not tree.below(first, "conj") and min(tree.subtree(second)) == joint[-1] + 1:
            tree.attach(second, first, "conj", "conjunct_read_as_second_subject")


def agent_joined_to_subject(tree: Tree) -> None:
    """ "The line is paid for by Mapfre and *a group* of banks": the group pays too, it is not paid for."""
    for noun in range(3, len(tree)):
        head = tree.heads[noun]
        joint = min(tree.subtree(noun)) - 1
        if tree.labels[noun] != "conj" or tree.tags[noun] not in NOUN_TAGS or joint < 2 or tree.lowers[joint] != "and":
            continue
        agent = next((t for t in (joint - 1, *tree.ancestors(joint - 1)) if tree.labels[t] == "pobj"), None)
        by = agent is not None and tree.labels[tree.heads[agent]] == "agent" and max(tree.subtree(agent)) < joint
        if agent is not None and by and (tree.labels[head] in SUBJECT or is_verb(tree, head)):
            tree.attach(joint, agent, "cc", "agent_joined_to_subject")
            tree.attach(noun, agent, "conj", "agent_joined_to_subject")


def word_before_name_read_as_subject(tree: Tree) -> None:
    """ "The *opposition* Civic Union party": of two subjects side by side the common noun describes the name."""
    for verb in range(2, len(tree)):
        subjects = [s for s in tree.below(verb, "nsubj", "nsubjpass") if s < verb]
        if len(subjects) != 2 or not is_verb(tree, verb):
            continue
        word, name = subjects
        first = min(tree.subtree(name))
        opened = [d for d in tree.below(word, "det") if tree.lowers[d] in ("the", "a", "an")]
        named = tree.tags[first] in PROPER_TAGS and tree.tags[name] == "NN"  # not "the firm Thalassa"
        if opened and first == word + 1 and tree.tags[word] in ("NN", "JJ") and named:
            tree.attach(word, name, "compound", "word_before_name_read_as_subject")
            tree.attach(opened[0], name, "det", "word_before_name_read_as_subject")

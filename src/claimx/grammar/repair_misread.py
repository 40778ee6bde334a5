"""Repairs of clauses: verbs read as other words, and subjects and objects that a clause between hid."""

from __future__ import annotations

from claimx.grammar.labels import FINITE_TAGS, NOUN_TAGS, OBJECT, PROPER_TAGS, SUBJECT
from claimx.grammar.lexicon import Lexicon
from claimx.grammar.phrases import is_nominal, is_verb
from claimx.grammar.tree import Tree
from claimx.grammar.worded import Worded


def gerund_read_as_noun(tree: Tree) -> None:
    """ "in talks about buying germanium": "buying", read as a noun, has an object, so it is a verb."""
    for token in range(len(tree)):
        gerund = tree.tags[token] == "NN" and tree.lowers[token].endswith("ing") and tree.labels[token] == "pcomp"
        if gerund and tree.below(token, *OBJECT):
            tree.tags[token] = "VBG"
            tree.attach(token, tree.heads[token], "pcomp", "gerund_read_as_noun")


def relative_verb_read_as_noun(tree: Tree) -> None:
    """ "a deal that hinges on approval": "hinges", read as a noun, has a relative pronoun as subject."""
    for token in range(len(tree)):
        if tree.labels[token] != "relcl" or tree.tags[token] != "NNS":
            continue
        subjects = tree.below(token, "nsubj")
        if subjects and subjects[-1] == token - 1 and tree.tags[subjects[-1]] in ("WDT", "WP"):
            tree.tags[token], tree.lemmas[token] = "VBZ", tree.lowers[token].removesuffix("s")
            tree.attach(token, tree.heads[token], "relcl", "relative_verb_read_as_noun")


def adjective_read_as_clause(tree: Tree) -> None:
    """ "taken on operating lease": the preposition governs the lease; "operating" describes it."""
    for describing in range(1, len(tree) - 1):
        thing, preposition = describing + 1, describing - 1
        if tree.tags[describing] != "VBG" or tree.labels[describing] not in ("advcl", "pcomp"):
            continue
        if tree.labels[thing] not in OBJECT or tree.heads[thing] != describing or tree.tags[thing] not in NOUN_TAGS:
            continue
        stranded = (
            tree.tags[preposition] == "IN" and tree.labels[preposition] == "prep" and not tree.children[preposition]
        )
        if stranded and tree.labels[describing] == "advcl" and tree.tags[thing] == "NN":
            for child in [c for c in tree.children[describing] if c > thing]:
                tree.attach(child, thing, tree.labels[child], "adjective_read_as_clause")
            tree.attach(thing, preposition, "pobj", "adjective_read_as_clause")
            tree.attach(describing, thing, "amod", "adjective_read_as_clause")


@Worded
def named_by_what(tree: Tree, lexicon: Lexicon) -> None:
    """ "condemned what it called an act of piracy": the act was condemned; what it was called comments."""
    for what in range(len(tree)):
        clause = tree.heads[what]
        above, label = tree.heads[clause], tree.labels[clause]
        if tree.lowers[what] != "what" or tree.labels[what] not in OBJECT or label not in ("ccomp", "pcomp"):
            continue
        if tree.lemmas[clause] not in lexicon.calling_verbs or not tree.below(clause, "nsubj"):
            continue
        names = [t for t in tree.below(clause, "oprd") if is_nominal(tree, t)]
        names += [
            t for p in tree.below(clause, "prep") if tree.lowers[p] == "as" for t in tree.below(p, "pobj") if p > clause
        ]
        if names:
            tree.attach(names[0], above, "dobj" if label == "ccomp" else "pobj", "named_by_what")
            tree.attach(clause, names[0], "relcl", "named_by_what")
            tree.attach(what, clause, "oprd", "named_by_what")


@Worded
def participle_after_wanted(tree: Tree, lexicon: Lexicon) -> None:
    """ "wants the deal cancelled": the deal is what is cancelled, not who cancels."""
    for verb in range(len(tree)):
        wanting = tree.heads[verb]
        if tree.labels[verb] != "ccomp" or tree.tags[verb] not in ("VBN", "VBD") or verb < wanting:
            continue
        bare = not tree.below(verb, "aux", "auxpass", "mark", *OBJECT)
        subjects = [s for s in tree.below(verb, "nsubj") if wanting < s < verb]
        if tree.lemmas[wanting] in lexicon.wanting_verbs and bare and subjects:
            tree.tags[verb] = "VBN"
            tree.attach(subjects[0], verb, "nsubjpass", "participle_after_wanted")


@Worded
def headline_passive(tree: Tree, lexicon: Lexicon) -> None:
    """ "Deal for five ships signed": in a headline without any other verb the deal is signed, not the ships."""
    for start, end in tree.sentences:
        root = next((t for t in range(start, end) if tree.heads[t] == t), start)
        if tree.lowers[root] not in lexicon.pledge_nouns:
            continue
        done = [t for t in range(root + 1, end) if tree.lemmas[t] in lexicon.deciding_verbs and tree.tags[t] == "VBN"]
        if len(done) != 1 or tree.labels[done[0]] != "acl":
            continue
        if any(tree.tags[t] in ("VBD", "VBZ", "VBP", "MD") for t in range(start, end) if t != root):
            continue
        last = done[0] + 1 == end or tree.lowers[done[0] + 1] in (".", "by", "in", "after", "over", "with", "for")
        if last and not tree.below(root, "det", "poss") and root in tree.ancestors(done[0]):
            for child in [c for c in tree.children[root] if c > done[0]]:
                tree.attach(child, done[0], tree.labels[child], "headline_passive")
            tree.tags[root] = "NN"
            tree.attach(done[0], done[0], "ROOT", "headline_passive")
            tree.attach(root, done[0], "nsubjpass", "headline_passive")


def name_cut_off_by_clause(tree: Tree) -> None:
    """ "Nordex, which makes turbines, and Enel signed a deal": both signed it."""
    for joint in range(2, len(tree) - 1):
        first = tree.heads[joint]
        if tree.labels[joint] != "cc" or tree.lowers[joint] != "and" or tree.words[joint - 1] != ",":
            continue
        if tree.tags[first] not in PROPER_TAGS or not tree.below(first, "relcl", "appos"):
            continue
        verb = tree.heads[first] if tree.labels[first] in SUBJECT else next(iter(tree.below(first, "conj")), first)
        subjects = [s for s in tree.below(verb, *SUBJECT) if s > joint and min(tree.subtree(s)) == joint + 1]
        if not is_verb(tree, verb) or len(subjects) != 1 or verb < joint:
            continue
        label = tree.labels[subjects[0]]
        if tree.labels[first] not in SUBJECT:
            above = tree.heads[first]
            tree.attach(verb, verb if above == first else above, tree.labels[first], "name_cut_off_by_clause")
            tree.attach(first, verb, label, "name_cut_off_by_clause")
        tree.attach(subjects[0], first, "conj", "name_cut_off_by_clause")


def name_joined_to_apposition(tree: Tree) -> None:
    """ "Maria Lopez, the minister, and Ali Khan met": "Khan", joined to "minister", is somebody else."""
    for name in range(3, len(tree)):
        described = tree.heads[name]
        if tree.labels[name] != "conj" or tree.labels[described] != "appos" or tree.tags[described] not in ("NN",):
            continue
        person = tree.heads[described]
        joint = min(tree.subtree(name)) - 1
        apart = tree.words[joint - 1] == "," and tree.lowers[joint] == "and" and "," in tree.words[person:described]
        other = tree.tags[name] in PROPER_TAGS or bool(tree.below(name, "poss"))
        if apart and other and tree.tags[person] in PROPER_TAGS:
            tree.attach(name, person, "conj", "name_joined_to_apposition")


def clause_read_as_description(tree: Tree) -> None:
    """ "A charity, Medair, shipped generators, but they …": "shipped", read as describing them, is the verb."""
    for verb in range(4, len(tree)):
        thing = tree.heads[verb]
        if tree.tags[verb] not in ("VBN", "VBD") or tree.labels[verb] != "amod" or tree.labels[thing] != "appos":
            continue
        subject = tree.heads[thing]
        if tree.labels[subject] == "appos":
            subject = tree.heads[subject]
        beside = [t for t in tree.below(subject, "appos") if t < verb]
        if tree.words[verb - 1] != "," or not beside or min(tree.subtree(thing)) != verb:
            continue
        _make_clause(tree, subject, verb, thing)


def _make_clause(tree: Tree, subject: int, verb: int, thing: int) -> None:
    """Makes a subject, a participle and a noun behind it a clause, and what followed a second one."""
    above, name = tree.heads[subject], "clause_read_as_description"
    later = [c for c in tree.children[subject] if c > thing]
    rivals = [s for s in tree.below(above, *SUBJECT) if s > thing] if above != subject else []
    if above != subject and not (is_verb(tree, above) and rivals):
        return
    tree.tags[verb] = "VBD"
    if above == subject:
        tree.attach(verb, verb, "ROOT", name)
    else:
        top, label = tree.heads[above], tree.labels[above]
        tree.attach(verb, verb if top == above else top, label, name)
        tree.attach(above, verb, "conj", name)
    tree.attach(subject, verb, "nsubj", name)
    tree.attach(thing, verb, "dobj", name)
    for child in later:
        tree.attach(child, verb, tree.labels[child], name)


def subject_read_as_apposition(tree: Tree) -> None:
    """ "Having bought jets from Saab, Peru cancelled the order": "Peru", read as beside "Saab", is who cancelled."""
    for name in range(2, len(tree) - 1):
        if tree.labels[name] != "appos" or tree.tags[name] not in PROPER_TAGS or tree.words[name - 1] != ",":
            continue
        following = name + 1
        verb = tree.heads[following] if tree.labels[following] in ("aux", "auxpass") else following
        if tree.tags[following] not in FINITE_TAGS or verb not in tree.ancestors(name) or verb < name:
            continue
        subjects = tree.below(verb, *SUBJECT)
        mistaken = [s for s in subjects if s < name and name in tree.subtree(s)]
        if subjects != mistaken:
            continue
        for subject in mistaken:
            stranded = [p for p in tree.below(verb, "prep") if p < subject and not tree.children[p]]
            if not is_verb(tree, subject) and not stranded:
                return
            label = ("advcl", verb) if is_verb(tree, subject) else ("pobj", stranded[-1])
            tree.attach(subject, label[1], label[0], "subject_read_as_apposition")
        passive = bool(tree.below(verb, "auxpass"))
        tree.attach(name, verb, "nsubjpass" if passive else "nsubj", "subject_read_as_apposition")


def relative_read_as_main_clause(tree: Tree) -> None:
    """ "The jets Norway ordered last year will arrive": "ordered" only says which jets."""
    for name in range(1, len(tree) - 2):
        noun, verb = tree.heads[name], name + 1
        if tree.labels[name] != "appos" or tree.tags[name] not in PROPER_TAGS or tree.labels[noun] != "nsubj":
            continue
        if tree.heads[noun] != verb or tree.tags[verb] not in ("VBD", "VBZ", "VBP") or tree.words[name - 1] == ",":
            continue
        later = [v for v in tree.below(verb, "ccomp", "conj") if v > verb and not tree.below(v, *SUBJECT)]
        later = [v for v in later if not tree.below(v, "mark") and (tree.below(v, "aux", "auxpass"))]
        if not later or tree.below(verb, *OBJECT) or min(tree.subtree(name)) != noun + 1:
            continue
        main, above, repair = later[0], tree.heads[verb], "relative_read_as_main_clause"
        finite = min(tree.below(main, "aux", "auxpass"))
        tree.attach(main, main if above == verb else above, tree.labels[verb], repair)
        tree.attach(verb, noun, "relcl", repair)
        tree.attach(name, verb, "nsubj", repair)
        tree.attach(noun, main, "nsubjpass" if tree.below(main, "auxpass") else "nsubj", repair)
        for child in [c for c in tree.below(main, "npadvmod", "prep", "advmod") if verb < c < finite]:
            tree.attach(child, verb, tree.labels[child], repair)


def worth_read_as_clause(tree: Tree) -> None:
    """ "an order for jets worth $2bn from Peru": "worth" prices the jets, it is no clause of theirs."""
    for worth in range(2, len(tree)):
        if tree.lowers[worth] != "worth" or tree.tags[worth] not in ("JJ", "IN"):
            continue
        subjects = tree.below(worth, "nsubj")
        if len(subjects) != 1:
            continue
        marks = [m for m in tree.below(worth, "mark") if tree.tags[m] == "IN"]
        if tree.below(worth, "cop", "aux") or subjects[0] != worth - 1 or len(marks) != 1 or tree.heads[worth] == worth:
            continue
        tree.attach(marks[0], tree.heads[worth], "prep", "worth_read_as_clause")
        tree.attach(subjects[0], marks[0], "pobj", "worth_read_as_clause")
        tree.attach(worth, subjects[0], "amod", "worth_read_as_clause")


def verb_read_as_adjective(tree: Tree) -> None:
    """ "Norway, together with Denmark, ordered jets": a participle with a subject of its own is the verb."""
    for verb in range(1, len(tree) - 1):
        thing = tree.heads[verb]
        if tree.tags[verb] not in ("VBN", "VBD") or tree.labels[verb] != "amod" or thing < verb:
            continue
        subjects = [s for s in tree.below(verb, "nsubj") if s < verb]
        if len(subjects) != 1 or tree.below(thing, "det", "poss"):
            continue
        above, label = tree.heads[thing], tree.labels[thing]
        tree.tags[verb] = "VBD"
        tree.attach(verb, verb if above == thing else above, label, "verb_read_as_adjective")
        tree.attach(thing, verb, "dobj", "verb_read_as_adjective")


MISREADINGS = (
    gerund_read_as_noun,
    relative_verb_read_as_noun,
    adjective_read_as_clause,
    named_by_what,
    participle_after_wanted,
    headline_passive,
    name_cut_off_by_clause,
    name_joined_to_apposition,
    clause_read_as_description,
    subject_read_as_apposition,
    relative_read_as_main_clause,
    worth_read_as_clause,
    verb_read_as_adjective,
)

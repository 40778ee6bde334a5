"""For verbs that start no frame: the likest trigger word, if a frame of it would have matched in the verb's place."""

from __future__ import annotations

from collections.abc import Iterator

from claimx.explain.account import Suggestion
from claimx.extract.match import Match, best_matches
from claimx.grammar.phrases import whole
from claimx.grammar.predications import category, predicate
from claimx.grammar.spans import noun_phrase
from claimx.grammar.tree import Tree
from claimx.pipeline import Extractor
from claimx.rulebook.schema import Rulebook
from claimx.validate import span

_LIKE = 0.4  # less likeness than that is none
_TRIED = 12  # of the likest words


def suggestions(tree: Tree, extractor: Extractor) -> Iterator[Suggestion]:
    """One for each verb of a paragraph that no rule knows, in text order; a verb that only reports is known."""
    book = extractor.rulebook
    known = reporting_verbs(book)
    for token, lemma in enumerate(tree.lemmas):
        if category(tree, token) == "verb" and lemma not in known and not book.triggers.of(tree.lowers[token]):
            word = span(tree, token, token + 1)
            yield next(_nearest(tree, token, extractor), Suggestion(word=word, lemma=lemma))


def _nearest(tree: Tree, token: int, extractor: Extractor) -> Iterator[Suggestion]:
    """The like words whose frames match here, the likest first."""
    book, setting, lemma = extractor.rulebook, extractor.rules.setting, tree.lemmas[token]
    verbs = [name for kind, name in book.frames_of if kind == "verb"]
    for likeness, near in extractor.likest(lemma, verbs)[:_TRIED]:
        if likeness < _LIKE:
            return
        frames = tuple(f for f in book.frames_of["verb", near] if not f.trigger.with_ and f.trigger.particle is None)
        fitting, _ = best_matches(predicate(tree, token, "verb", near, setting.lexicon), frames, setting)
        for match in fitting[:1]:
            lists = sorted(n for n, words in book.words.items() if near in words and words <= match.frame.trigger.verb)
            yield Suggestion(
                word=span(tree, token, token + 1),
                lemma=lemma,
                nearest=near,
                likeness=round(likeness, 2),
                frame=match.frame.id,
                roles=_roles(match, extractor),
                lists=tuple(lists),
            )


def _roles(match: Match, extractor: Extractor) -> dict[str, tuple[str, ...]]:
    tree, lexicon = match.predication.tree, extractor.rules.setting.lexicon
    return {
        role: tuple(tree.source(*noun_phrase(tree, whole(tree, b.token, lexicon), lexicon))[0] for b in bound)
        for role, bound in match.roles.items()
    }


def reporting_verbs(book: Rulebook) -> frozenset[str]:
    """Verbs that the cues know: of speech, of support, of control."""
    found: set[str] = {"be", "have", "do"}
    waiting: list[object] = list(book.qualifiers.values())
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            found.add(one)
        elif isinstance(one, dict):
            waiting += [*one.keys(), *one.values()]
        elif isinstance(one, (list, tuple, set, frozenset)):
            waiting += one
    return frozenset(found).union(*(book.words.get(name, ()) for name in ("support_verbs", "object_control")))

"""For verbs that start no frame: the likest trigger word, if a frame of it would have matched in the verb's place."""

from __future__ import annotations

from collections.abc import Iterator

from claimx.explain.account import Suggestion
from claimx.extract.match import Match, best_matches
from claimx.grammar.phrases import whole
from claimx.grammar.predications import category, predicate
from claimx.grammar.spans import noun_phrase
from claimx.grammar.tree import Tree
from claimx.model import Span
from claimx.pipeline import Extractor
from claimx.rulebook.schema import Rulebook
from claimx.validate import span

_LIKE = 0.4  # less likeness than that is none
_TRIED = 12  # of the likest words


def suggestions(tree: Tree, extractor: Extractor) -> Iterator[Suggestion]:
    """One for each verb of a paragraph that no rule knows, in text order; a verb that only reports is known."""
    near = Nearest(extractor)
    for token in near.unknown(tree):
        yield next(near.matches(tree, token), Suggestion(word=_word(tree, token), lemma=tree.lemmas[token]))


class Nearest:
    """Tries verbs that no rule knows under the words that the model finds like them, each looked up once."""

    def __init__(self, extractor: Extractor) -> None:
        self._extractor = extractor
        self._known = reporting_verbs(extractor.rulebook)
        self._verbs = [name for kind, name in extractor.rulebook.frames_of if kind == "verb"]
        self._likest: dict[str, list[tuple[float, str]]] = {}

    def unknown(self, tree: Tree) -> Iterator[int]:
        """The verbs of a paragraph that start no frame and report nothing."""
        triggers = self._extractor.rulebook.triggers
        for token, lemma in enumerate(tree.lemmas):
            if category(tree, token) == "verb" and lemma not in self._known and not triggers.of(tree.lowers[token]):
                yield token

    def matches(self, tree: Tree, token: int) -> Iterator[Suggestion]:
        """The like words whose frames match here, the likest first."""
        book, setting, lemma = self._extractor.rulebook, self._extractor.rules.setting, tree.lemmas[token]
        for likeness, near in self._like(lemma):
            frames = tuple(
                f for f in book.frames_of["verb", near] if not f.trigger.with_ and f.trigger.particle is None
            )
            fitting, _ = best_matches(predicate(tree, token, "verb", near, setting.lexicon), frames, setting)
            for match in fitting[:1]:
                verbs = match.frame.trigger.verb
                lists = sorted(n for n, words in book.words.items() if near in words and words <= verbs)
                yield Suggestion(
                    word=_word(tree, token),
                    lemma=lemma,
                    nearest=near,
                    likeness=round(likeness, 2),
                    frame=match.frame.id,
                    roles=_roles(match, self._extractor),
                    lists=tuple(lists),
                )

    def _like(self, lemma: str) -> list[tuple[float, str]]:
        if lemma not in self._likest:
            found = self._extractor.likest(lemma, self._verbs)[:_TRIED]
            self._likest[lemma] = [(likeness, near) for likeness, near in found if likeness >= _LIKE]
        return self._likest[lemma]


def _word(tree: Tree, token: int) -> Span:
    return span(tree, token, token + 1)


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

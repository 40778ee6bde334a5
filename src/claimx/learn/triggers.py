"""Words that could start a frame as well: of claims that readers added, and of verbs that no frame knows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from claimx.explain.suggest import Nearest
from claimx.extract.match import Match, best_matches
from claimx.grammar.predications import category, predicate
from claimx.grammar.tree import Tree
from claimx.language import Reading
from claimx.learn.fillers import tree_at
from claimx.learn.proposal import Proposal
from claimx.model import Claim
from claimx.pipeline import Extractor
from claimx.rulebook.schema import Frame
from claimx.rulebook.trial import Bench, words
from claimx.workbench.coverage import may_state

_LIKE = 0.5  # how like a known trigger such a verb must be at least, by the vectors of the model
_RECURS = 3  # different sentences in which a verb that no frame knows must fit the same frame
Found = tuple[str, str, str]  # category, lemma, frame
Fit = tuple[int, int, float, int]  # roles that agree with a claim's, constants that do, likeness to triggers, how many


class Triggers:
    """Collects proposals from one article after the other."""

    def __init__(self, extractor: Extractor) -> None:
        self._extractor = extractor
        self._near = Nearest(extractor)
        self._added: Counter[Found] = Counter()
        self._fits: dict[Found, set[str]] = {}
        self._like: dict[Found, str] = {}

    def see_added(self, reading: Reading, claims: Iterable[Claim]) -> None:
        """Looks for the frame that would have made each claim, had it known the claim's trigger."""
        for claim in claims:
            found = tree_at(reading, claim.trigger.start)
            kind = category(*found) if found else None
            if found is None or kind is None or self._knows(kind, *found, claim.type):
                continue
            frame = self._best(kind, *found, claim)
            if frame is not None:
                self._added[kind, found[0].lemmas[found[1]], frame] += 1

    def see_verbs(self, tree: Tree) -> None:
        """Looks for the nearest frame of each verb of a paragraph that no frame knows."""
        for token in self._near.unknown(tree):
            one = next(self._near.matches(tree, token), None) if may_state(tree, token) else None
            if one is not None and one.frame is not None and (one.likeness or 0.0) >= _LIKE:
                key = "verb", one.lemma, one.frame
                self._fits.setdefault(key, set()).add(" ".join(tree.source(*tree.sentence(token))[0].split()))
                self._like[key] = f"{one.nearest} ({one.likeness})"

    def proposals(self, bench: Bench, verbs: int) -> Iterator[Proposal]:
        """What was found, additions first, then at most so many `verbs` that recur."""
        for (kind, lemma, frame), count in self._added.most_common():
            grounds = f"readers added {count} claim{'s' * (count != 1)} that it states"
            yield _proposal(kind, lemma, frame, grounds, bench)
        for (kind, lemma, frame), sentences in self._recurring()[:verbs]:
            like = self._like[kind, lemma, frame]
            yield _proposal(kind, lemma, frame, f"it fits {len(sentences)} sentences, like {like}", bench)

    def _recurring(self) -> list[tuple[Found, set[str]]]:
        """Each verb with the frame that it fits most often, the most frequent first."""
        best: dict[str, tuple[Found, set[str]]] = {}
        added = {lemma for _, lemma, _ in self._added}
        for found, sentences in self._fits.items():
            before = best.get(found[1], (found, set[str]()))[1]
            if found[1] not in added and len(sentences) >= max(_RECURS, len(before) + 1):
                best[found[1]] = found, sentences
        return sorted(best.values(), key=lambda one: (-len(one[1]), one[0]))

    def _knows(self, kind: str, tree: Tree, token: int, type_: str) -> bool:
        """Whether some frame of a type starts from the word already."""
        book = self._extractor.rulebook
        triggers = {(kind, tree.lemmas[token]), *book.triggers.of(tree.lowers[token])}
        return any(f.claim == type_ for t in triggers if t[0] == kind for f in book.frames_of.get(t, ()))

    def _best(self, kind: str, tree: Tree, token: int, claim: Claim) -> str | None:
        """The frame of the claim's type that fits it best when it is tried on the word."""
        setting, lemma = self._extractor.rules.setting, tree.lemmas[token]
        found: list[tuple[Fit, str]] = []
        for frame in self._extractor.rulebook.frames:
            lemmas = _lemmas(frame, kind) if frame.claim == claim.type else frozenset()
            if not lemmas:
                continue
            fitting, _ = best_matches(predicate(tree, token, kind, min(lemmas), setting.lexicon), (frame,), setting)
            if agreed := max((_agreed(match, claim) for match in fitting), default=0):
                likeness = self._extractor.likest(lemma, lemmas)
                found.append(
                    ((agreed, _constants(frame, claim), likeness[0][0] if likeness else 0.0, len(lemmas)), frame.id)
                )
        return max(found)[1] if found else None


def _lemmas(frame: Frame, kind: str) -> frozenset[str]:
    return {"verb": frame.trigger.verb, "noun": frame.trigger.noun, "adjective": frame.trigger.adjective}[kind]


def _constants(frame: Frame, claim: Claim) -> int:
    """How many of a frame's constants the claim has, less those that it contradicts."""
    said = {**claim.attributes, "polarity": claim.polarity}
    told = {**frame.attributes, **({"polarity": frame.polarity} if frame.polarity else {})}
    return sum(1 if said[key] == value else -1 for key, value in told.items() if key in said)


def _agreed(match: Match, claim: Claim) -> int:
    """In how many roles a match has a filler of the claim's."""
    tree = match.predication.tree
    return sum(
        any(a.start <= tree.starts[b.token] < a.end for b in bound for a in claim.roles.get(role, ()))
        for role, bound in match.roles.items()
    )


def _proposal(kind: str, lemma: str, frame: str, grounds: str, bench: Bench) -> Proposal:
    changed = bench.written(frame)
    changed["trigger"][kind] = [*words(changed["trigger"].get(kind)), lemma]
    return Proposal(frame, f"started by the {kind} {lemma!r} as well", grounds, changed, (kind, lemma))

"""Gold claims of a run's articles, scored again under other rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path, PurePosixPath

from claimx.errors import UsageError
from claimx.measure.gold import load_gold
from claimx.measure.score import score_article
from claimx.measure.tally import Tally
from claimx.model import Claim, Document
from claimx.rulebook.schema import ClaimType


class GoldClaims:
    """The gold of a file or folder with the documents of a run that it is about. Raises UsageError."""

    def __init__(self, path: Path, documents: Iterable[Document], types: Mapping[str, ClaimType]) -> None:
        articles = load_gold(path)
        wanted = {article.source for article in articles}
        found = {name: d for d in documents if (name := PurePosixPath(d.source).name) in wanted}
        if missing := sorted(wanted - found.keys()):
            raise UsageError(f"{path}: {missing[0]} is not in the run; extract the articles that gold is about")
        self._path, self._articles = path, [(article, found[article.source]) for article in articles]
        self._anchors = {name: kind.required_any for name, kind in types.items()}
        self.documents = tuple(found.values())

    def f1(self, claims: Callable[[Document], Sequence[Claim]]) -> float:
        """The F1 of claims over all articles, given what is made of each."""
        tally = Tally()
        for article, document in self._articles:
            try:
                score_article(article, claims(document), document.text, self._anchors, tally)
            except ValueError as error:
                raise UsageError(f"{self._path}: {article.source}: {error}") from None
        return tally["claims"].figures().f1

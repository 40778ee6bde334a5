"""The whole pipeline as the self-test of rules wants it."""

from __future__ import annotations

from claimx.model import Article, Claim
from claimx.pipeline import Extractor
from claimx.rulebook.selftest import Extract, Found


def extract_with(extractor: Extractor) -> Extract:
    """What an extractor finds in an example, with the ties of the frames that won."""

    def extract(text: str) -> list[Found]:
        seen = extractor.examine(Article(id="example", source="example", text=text))
        tried = (one for paragraph in seen.paragraphs.values() for one in paragraph.tried)
        ties = {verdict.frame: verdict.tie for one in tried for verdict in one.verdicts if verdict.tie}
        return [
            Found(
                type=claim.type,
                roles={role: [argument.text for argument in fillers] for role, fillers in claim.roles.items()},
                rule=claim.rule,
                tie=ties.get(claim.rule),
            )
            for _, claim in seen.made
            if isinstance(claim, Claim)
        ]

    return extract

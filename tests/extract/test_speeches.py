"""Quotations over several paragraphs: who speaks is named once."""

from __future__ import annotations

from claimx.extract.attribution import attributions, closing, opening
from claimx.model import Claim
from claimx.pipeline import Extractor
from tests.extract.frozen import ATTRIBUTION, parse, text

SPEECH = """"We have bought 24 jets from Sweden," said Jorge Paz, the minister.

"We have also leased two tankers from Airbus. They were cheap."

"We have sold our old jets to Bolivia."
"""


def sources(claims: list[Claim]) -> list[str | None]:
    return [None if c.attribution is None else c.attribution.source.text for c in claims]


def test_a_quotation_without_a_speaker_opens_its_paragraph() -> None:
    tree = parse('"It covers 12 aircraft and their spares. They are new."')
    assert (
        text(tree, opening(tree, attributions(tree, ATTRIBUTION)))
        == "It covers 12 aircraft and their spares. They are new."
    )


def test_a_quotation_with_a_speaker_opens_none() -> None:
    tree = parse('"We have a deal," Ruiz told reporters.')
    assert opening(tree, attributions(tree, ATTRIBUTION)) is None


def test_who_is_quoted_last_speaks_on() -> None:
    tree = parse('"We have a deal," Ruiz told reporters.')
    mention = closing(tree, attributions(tree, ATTRIBUTION))
    assert mention is not None
    assert text(tree, mention.source) == "Ruiz"


def test_what_the_article_says_behind_a_quotation_ends_the_speech() -> None:
    tree = parse('The crowd cheered. "We have a deal," Ruiz said. The hall fell silent.')
    assert closing(tree, attributions(tree, ATTRIBUTION)) is None


def test_a_speech_runs_on_over_paragraphs(extractor: Extractor) -> None:
    assert sources(extractor.extract(SPEECH)) == ["Jorge Paz"] * 3


def test_a_speech_ends_where_the_article_speaks(extractor: Extractor) -> None:
    claims = extractor.extract(SPEECH.replace('"We have sold', "We have sold").replace('Bolivia."', "Bolivia."))
    assert sources(claims) == ["Jorge Paz", "Jorge Paz", None]

"""The packs that come with claimx: their examples hold, and they leave the built-in types alone."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from claimx.cli.rules.testing import _extractor
from claimx.look.brief import brief
from claimx.model import Article, Claim
from claimx.pipeline import Extractor
from claimx.rulebook import Frame, Rulebook, load_rulebook
from claimx.rulebook.packs import pack, packs
from claimx.rulebook.selftest import describe, run_examples
from tests.packaged import packaged

PACKS = {
    "business": {"acquisition", "divestment", "stake", "appointment", "earnings", "layoff"},
    "conflict": {"attack", "casualties", "ceasefire", "displacement"},
}
PLOVER = {"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
          "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"}  # fmt: skip

BUSINESS_NEWS = """\
Aurora Foods agreed on Tuesday to buy the Polish snack maker Krakus for 1.2 billion euros, the companies said.

The group reported a net loss of 35 million euros in the third quarter. It will lay off 800 workers at its plant in \
Lyon, the union said.

Marc Lenoir will step down as chief executive in December. The Omani fund may raise its stake in Aurora to 15%.
"""
CONFLICT_NEWS = """\
Russian missiles struck an apartment block in Kharkiv on Monday, killing at least nine people, the governor said.

The army and the rebels have agreed to a ceasefire, mediators said. Some 20,000 villagers have fled their homes.

If the truce holds, trucks will enter the town. The rebels may attack the capital.
"""


@cache
def extractor(*names: str) -> Extractor:
    return Extractor(rules=[pack(name) for name in names])


@cache
def book(name: str) -> Rulebook:
    return load_rulebook(pack(name))


def claims(name: str, text: str) -> list[Claim]:
    seen = extractor(name).examine(Article(id="a", source="a", text=text))
    return [claim for _, claim in seen.made if isinstance(claim, Claim)]


def one(found: list[Claim], type_: str) -> Claim:
    (claim,) = (claim for claim in found if claim.type == type_)
    return claim


def texts(claim: Claim) -> Mapping[str, list[str]]:
    return {role: [filler.text for filler in fillers] for role, fillers in claim.roles.items()}


def own(name: str) -> list[Frame]:
    return [frame for frame in book(name).frames if frame.claim in PACKS[name]]


def test_the_packs_are_these() -> None:
    assert set(packs()) == set(PACKS)
    for name, types in PACKS.items():
        assert set(book(name).types) - set(packaged().types) == types


@pytest.mark.parametrize("name", PACKS)
def test_a_pack_has_at_least_twelve_frames_and_touches_no_built_in_one(name: str) -> None:
    assert len(own(name)) >= 12
    below = {frame.id: frame for frame in packaged().frames}
    assert {frame.id: frame for frame in book(name).frames if frame.id in below} == below


@pytest.mark.parametrize("name", PACKS)
def test_all_examples_of_a_pack_hold(name: str) -> None:
    results = list(run_examples(own(name), _extractor(None, [pack(name)]), book(name).types))
    assert [describe(result) for result in results if result.problem] == []
    assert len(results) > 50


@pytest.mark.slow
def test_the_built_in_examples_hold_beside_both_packs() -> None:
    layers = [pack(name) for name in PACKS]
    rules = load_rulebook(*layers)
    results = run_examples(rules.frames, _extractor(None, layers), rules.types)
    assert [describe(result) for result in results if result.failed] == []


def test_frames_of_conflict_name_categories_of_plover_with_a_code_of_cameo() -> None:
    for frame in own("conflict"):
        assert frame.attributes.get("plover", "ASSAULT") in PLOVER, frame.id
        assert ("plover" in frame.attributes) == ("cameo" in frame.attributes), frame.id
        assert frame.attributes.get("cameo", "0").isdigit(), frame.id
    named = {frame.claim for frame in own("conflict") if "plover" in frame.attributes}
    assert named == PACKS["conflict"]


def test_business_news_makes_records() -> None:
    found = claims("business", BUSINESS_NEWS)
    bought = one(found, "acquisition")
    assert texts(bought) == {"item": ["Polish snack maker Krakus"], "buyer": ["Aurora Foods"]}
    assert [(q.kind, q.value, q.unit) for q in bought.quantities] == [("money", 1_200_000_000, "EUR")]
    assert (bought.status, bought.attribution and bought.attribution.source.text) == ("planned", "companies")
    lost = one(found, "earnings")
    assert [(q.kind, q.value, q.unit) for q in lost.quantities] == [("money", 35_000_000, "EUR")]
    gone = one(found, "layoff")
    assert [(q.kind, q.value, q.of) for q in gone.quantities] == [("count", 800, "workers")]
    assert [who.text for filler in gone.roles["employer"] for who in filler.antecedents] == ["Aurora Foods"]
    assert gone.attribution is not None
    assert gone.attribution.source.text == "union"
    left = one(found, "appointment")
    assert texts(left) == {"person": ["Marc Lenoir"], "post": ["chief executive"]}
    assert left.attributes == {"change": "leaves"}
    assert one(found, "stake").status == "possible"


def test_conflict_news_makes_records() -> None:
    found = claims("conflict", CONFLICT_NEWS)
    struck, threatened = (claim for claim in found if claim.type == "attack")
    assert texts(struck) == {"item": ["Russian missiles"], "target": ["apartment block"]}
    assert struck.attributes == {"plover": "ASSAULT", "cameo": "195"}
    assert (threatened.status, threatened.roles["target"][0].text) == ("possible", "capital")
    killed = one(found, "casualties")
    assert [(q.comparator, q.value, q.of) for q in killed.quantities] == [(">=", 9, "victims")]
    assert killed.attribution is not None
    assert killed.attribution.source.text == "governor"
    truce = one(found, "ceasefire")  # the one in the condition is only supposed
    assert texts(truce) == {"subject": ["ceasefire"], "party": ["army", "rebels"]}
    assert truce.attributes["plover"] == "AGREE"
    fled = one(found, "displacement")
    assert [(q.value, q.of) for q in fled.quantities] == [(20_000, "people")]


@pytest.mark.parametrize(("name", "news"), [("business", BUSINESS_NEWS), ("conflict", CONFLICT_NEWS)])
def test_a_claim_of_a_pack_is_shown_in_a_line(name: str, news: str) -> None:
    for claim in claims(name, news):
        shown = brief(claim)
        assert shown.who or shown.what


STAYS = [
    ("business", "The navy bought two destroyers from Vard.", "procurement.buy"),
    ("business", "The yard builds frigates, and the ministry may buy six of them.", "procurement.buy"),
    ("business", "Oslo sold 40 buses to a Polish dealer.", "supply.sell"),
    ("conflict", "Moscow fired a missile into the sea.", "deployment.fire"),
    ("conflict", "The opposition attacked the plan.", "position.fight"),
    ("conflict", "The union and the yard have reached a deal.", "agreement.strike"),
]


@pytest.mark.parametrize(("name", "text", "rule"), STAYS, ids=[text for _, text, _ in STAYS])
def test_what_a_built_in_type_tells_it_tells_beside_a_pack(name: str, text: str, rule: str) -> None:
    assert rule in {claim.rule for claim in claims(name, text)}


def test_a_pack_works_from_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[Any]) -> None:
    from typer.testing import CliRunner

    from claimx.cli import app

    article = tmp_path / "news.txt"
    article.write_text(BUSINESS_NEWS, encoding="utf-8")
    out = str(tmp_path / "run")
    run = ["extract", str(article), "-o", out, "--pack", "business", "--quiet", "--no-config", "--workers", "1"]
    assert CliRunner().invoke(app, run).exit_code == 0
    shown = CliRunner().invoke(app, ["show", out, "--type", "acquisition"])
    assert "Krakus" in shown.output
    assert CliRunner().invoke(app, ["verify", out]).exit_code == 0

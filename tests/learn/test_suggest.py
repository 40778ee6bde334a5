from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from claimx.errors import UsageError
from claimx.learn.proposal import Suggestion
from claimx.learn.suggest import Suggested, suggest
from claimx.learn.tell import as_record, lines
from claimx.learn.triggers import Triggers
from claimx.look.folder import open_run
from claimx.pipeline import Extractor
from claimx.rulebook import load_rulebook
from claimx.rulebook.trial import Bench
from tests.decided import decide, decision
from tests.learn.made import added, item, run
from tests.look.runs import claim

GOLD = [
    {"id": "1", "types": ["procurement"], "at": "Norway bought fiddles", "roles": {"item": [["fiddles"]]}},
    {"id": "2", "types": ["procurement"], "at": "Peru bought trams", "roles": {"item": [["trams"]]}},
]


OWN = {
    "id": "procurement.grab",
    "about": "A buyer takes hold of an item.",
    "claim": "procurement",
    "trigger": {"verb": ["junk"]},
    "roles": {"item": {"function": ["object"], "need": "required"}, "buyer": {"function": ["subject"]}},
    "examples": [
        {"text": "Oslo junked trams.", "claims": [{"item": "trams"}]},
        {"text": "He junked.", "claims": []},
    ],
}


@pytest.fixture(scope="module")
def decided(tmp_path_factory: pytest.TempPathFactory, extractor: Extractor) -> Path:
    """Trams and ferries are accepted, fiddles and lutes rejected, and a purchase is added."""
    folder, claims, unknown = run(tmp_path_factory.mktemp("use") / "run", extractor)
    bought = [one for one in claims if one.rule == "procurement.buy"]
    assert [item(one) for one in bought] == ["trams", "ferries", "fiddles", "lutes", "fiddles"]
    verdicts = ["accept", "accept", "reject", "reject", "reject"]
    made = [decision(one, verdict) for one, verdict in zip(bought, verdicts, strict=True)]
    return decide(folder, *made, decision(added(unknown, buyer="Brazil", item="trams"), "add"))


@pytest.fixture(scope="module")
def found(decided: Path, extractor: Extractor) -> Suggested:
    return suggest(open_run(decided), extractor, (), None, verbs=5)


def about(found: tuple[Suggestion, ...], text: str) -> Suggestion:
    (one,) = (one for one in found if text in one.proposal.about)
    return one


def test_what_rejected_fillers_have_in_common_is_forbidden_and_tried(found: Suggested) -> None:
    one = about(found.good, "no item that is fiddle, lute")
    assert one.proposal.frame == "procurement.buy"
    assert one.proposal.grounds == "3 records rejected with such a filler, none accepted"
    assert sorted(one.effect.removed) == [
        "Kenya bought lutes from Ghana, and Togo bought fiddles from Benin.",
        "Kenya bought lutes from Ghana, and Togo bought fiddles from Benin.",
        "Norway bought fiddles from Denmark.",
    ]
    assert (one.effect.net, one.effect.lost, one.effect.gone, one.effect.new) == (3, (), (), ())


def test_the_trigger_of_an_added_claim_starts_the_frame_that_fits_it(found: Suggested) -> None:
    one = about(found.good, "started by the verb 'snaffle' as well")
    assert one.proposal.grounds == "readers added 1 claim that it states"
    assert one.effect.gained == ("Brazil snaffled twelve trams from Spain.",)
    assert one.effect.new[0].startswith("Egypt snaffled five ferries")
    assert one.effect.net == 1


def test_a_verb_that_recurs_is_tried_under_the_nearest_frame(found: Suggested) -> None:
    one = about(found.good, "started by the verb 'junk' as well")
    assert one.proposal.frame == "suspension.suspend"
    assert one.proposal.grounds.startswith("it fits 3 sentences, like scrap (0.")
    assert (one.effect.net, len(one.effect.new)) == (0, 3)


def test_suggestions_come_by_net_gain(found: Suggested) -> None:
    nets = [one.effect.net for one in found.good]
    assert nets == sorted(nets, reverse=True)
    assert found.broken == ()


def test_a_snippet_replaces_its_frame_in_a_layer(found: Suggested, tmp_path: Path) -> None:
    before = {frame.id: frame for frame in load_rulebook().frames}
    for number, one in enumerate(found.good):
        layer = tmp_path / f"{number}.yaml"
        layer.write_text(one.proposal.yaml, encoding="utf-8")
        changed = {frame.id: frame for frame in load_rulebook(layer).frames}
        assert changed.keys() == before.keys()
        assert changed[one.proposal.frame].examples[0].text == before[one.proposal.frame].examples[0].text
        assert changed[one.proposal.frame].trigger.noun == before[one.proposal.frame].trigger.noun


def test_gold_is_scored_before_and_after_and_a_fall_is_a_loss(
    decided: Path, extractor: Extractor, tmp_path: Path
) -> None:
    gold = tmp_path / "gold.json"
    gold.write_text(json.dumps({"source": "buying.txt", "claims": GOLD}))
    found = suggest(open_run(decided), extractor, (), gold, verbs=0)
    effect = about(found.harmful, "fiddle, lute").effect
    assert effect.net == 3
    assert effect.before == pytest.approx(2 * 2 / (5 + 2))
    assert effect.after == pytest.approx(2 * 1 / (2 + 2))
    assert about(found.good, "snaffle").effect.rise == 0


def test_gold_of_an_article_that_the_run_lacks_is_one_line(decided: Path, extractor: Extractor, tmp_path: Path) -> None:
    gold = tmp_path / "gold.json"
    gold.write_text(json.dumps({"source": "other.txt", "claims": GOLD}))
    with pytest.raises(UsageError, match=r"gold\.json: other\.txt is not in the run"):
        suggest(open_run(decided), extractor, (), gold, verbs=0)


def test_what_loses_more_than_it_gains_is_told_only_with_all(tmp_path: Path, extractor: Extractor) -> None:
    folder, claims, _ = run(tmp_path / "run", extractor)
    fiddles = next(one for one in claims if item(one) == "fiddles")
    rest = [one for one in claims if item(one) != "fiddles"]
    decide(folder, decision(fiddles, "reject"), *(decision(one) for one in rest))
    found = suggest(open_run(folder), extractor, (), None, verbs=0)
    assert about(found.good, "no item that is fiddle").effect.gone == (
        "Kenya bought lutes from Ghana, and Togo bought fiddles from Benin.",
    )
    undecided = [one for one in claims if item(one) != "trams"]
    decide(folder, *(decision(one, "reject", reason="duplicate") for one in undecided))
    assert suggest(open_run(folder), extractor, (), None, verbs=0).good == ()


def test_a_frame_of_an_own_layer_is_changed_where_it_stands(tmp_path: Path, extractor: Extractor) -> None:
    layer = tmp_path / "own.yaml"
    layer.write_text(yaml.safe_dump({"frames": [OWN]}, sort_keys=False))
    own = Extractor(rules=[layer])
    folder, claims, _ = run(tmp_path / "run", own)
    wrong = [one for one in claims if one.rule == "procurement.grab"]
    assert wrong
    decide(folder, *(decision(one, "reject") for one in wrong))
    found = suggest(open_run(folder), own, (layer,), None, verbs=0)
    (one,) = found.harmful
    assert (one.place, one.effect.broken) == (f"{layer}:2", ("Oslo junked trams.",))
    assert one.effect.net == 3, "all three would go, and its own example with them"


def test_the_text_has_80_columns_and_its_snippets_can_be_pasted(found: Suggested) -> None:
    text = "\n".join(lines(found, everything=True))
    comments = [line for line in text.splitlines() if line.startswith("#")]
    assert max(map(len, comments)) <= 80
    assert comments[0] == "# 1. procurement.buy: no item that is fiddle, lute"
    assert "#    net +3: puts 3 right and 0 wrong, 0 not judged" in comments
    assert comments[-1].startswith(f"# {len(found.good) + len(found.harmful)} suggestions")
    one = text.split("\n\n")[0]
    assert yaml.safe_load(one)["frames"][0]["id"] == "procurement.buy"


def test_a_record_for_programs_is_json(found: Suggested) -> None:
    record = json.loads(json.dumps(as_record(found.good[0])))
    assert (record["frame"], record["net"], record["harms"], record["gold"]) == ("procurement.buy", 3, False, None)
    assert record["yaml"].startswith("frames:\n- id: procurement.buy\n")


def test_the_frame_of_an_added_claim_has_its_constants_and_like_triggers(extractor: Extractor) -> None:
    text = "The senate snaffled the toll."
    triggers = Triggers(extractor)
    for stance in ("positive", "negative"):
        asked = claim(
            type="position",
            trigger={"text": "snaffled", "start": 11, "end": 19, "lemma": "snaffle"},
            roles={"target": ({"text": "toll", "start": 24, "end": 28},)},
            attributes={"stance": stance},
        )
        triggers.see_added(extractor.reading(text), [asked])
    found = [one.changed["attributes"]["stance"] for one in triggers.proposals(Bench(), 0)]
    assert sorted(found) == ["negative", "positive"]

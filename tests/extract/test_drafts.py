"""Verdicts on every frame of a trigger, and one draft for what is told twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimx.extract.drafts import drafts, setting_of
from claimx.rulebook import Rulebook, load_layers
from claimx.rulebook.files import packaged_rules
from tests.grammar.parses import parse, phrase

RULES = """
types:
  procurement: {about: someone buys, roles: [item, buyer, supplier], anchors: [item], split: item}
  suspension: {about: someone stops, roles: [object, agent], anchors: [object], absorbs: [object]}
  meeting: {about: people meet, roles: [participant, host, topic], anchors: [participant, host]}
  position: {about: someone wants, roles: [holder, target], anchors: [target], wide: [target]}
words:
  support_verbs: [place, sign]
  partitives: [squadron, batch]
classes:
  ORG: [army, navy]
frames:
  - id: walk-away
    about: A buyer walks away.
    claim: suspension
    trigger: {verb: [walk], particle: away}
    roles: {agent: {function: [subject], need: required}, object: {function: ["prep:from"], need: required}}
    examples: [{text: He walked away from it., claims: [{object: it}]}, {text: He walked., claims: []}]
  - id: walk-out
    about: A buyer walks out.
    claim: suspension
    trigger: {verb: [walk], particle: out}
    roles: {object: {function: ["prep:from"], need: required}}
    examples: [{text: He walked out from it., claims: [{object: it}]}, {text: He walked., claims: []}]
  - id: purchase
    about: A purchase.
    claim: procurement
    trigger: {noun: [purchase]}
    roles: {buyer: {function: [possessor, "prep:by"]}, item: {function: ["prep:of"], need: required}}
    examples: [{text: A purchase of jets., claims: [{item: jets}]}, {text: A purchase., claims: []}]
  - id: receive
    about: Someone receives.
    claim: procurement
    trigger: {verb: [receive], not_with: {object: [letter]}}
    roles:
      buyer: {function: [subject], entity: [ORG, GPE]}
      item: {function: [object], need: required}
      supplier: {function: [origin]}
    examples: [{text: He received jets., claims: [{item: jets}]}, {text: He received a letter., claims: []}]
  - id: back-it
    about: Someone is for something.
    claim: position
    trigger: {verb: [back]}
    roles: {holder: {function: [subject], entity: [ORG]}, target: {function: [object]}}
    examples: [{text: He backed it., claims: [{target: it}]}, {text: The back hurt., claims: []}]
  - id: back-off
    about: The same, told as something else.
    claim: suspension
    trigger: {verb: [back]}
    roles: {agent: {function: [subject], entity: [GPE]}, object: {function: [object]}}
    examples: [{text: He backed it., claims: [{object: it}]}, {text: The back hurt., claims: []}]
  - id: visit
    about: A visit.
    claim: meeting
    trigger: {verb: [visit]}
    roles: {participant: {function: [subject]}, host: {function: [object]}}
    examples: [{text: He visited Oslo., claims: [{host: Oslo}]}, {text: The visit ended., claims: []}]
  - id: discuss
    about: A talk.
    claim: meeting
    trigger: {verb: [discuss]}
    roles: {participant: {function: [subject]}, topic: {function: [object]}}
    examples: [{text: He discussed it., claims: [{topic: it}]}, {text: They discuss., claims: []}]
  - id: talks
    about: Talks.
    claim: meeting
    trigger: {noun: [talk]}
    roles: {host: {function: [self]}, participant: {function: ["prep:between"]}, topic: {function: ["prep:on"]}}
    examples: [{text: Talks between them., claims: [{host: Talks}]}, {text: The talk., claims: []}]
  - id: break
    about: Talks break.
    claim: meeting
    trigger: {verb: [break]}
    roles: {host: {function: [subject]}}
    examples: [{text: Talks broke., claims: [{host: Talks}]}, {text: A break., claims: []}]
  - id: open
    about: Nothing but where.
    claim: meeting
    trigger: {verb: [sign]}
    roles: {topic: {function: [object]}}
    examples: [{text: He signed it., claims: [{topic: it}], todo: true}, {text: He signed., claims: []}]
"""


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Rulebook:
    folder: Path = tmp_path_factory.mktemp("rules")
    (folder / "all.yaml").write_text(RULES, encoding="utf-8")
    return load_layers(packaged_rules() / "inflections.yaml", folder)


def told(sentence: str, book: Rulebook) -> list[tuple[str, dict[str, list[str]]]]:
    tree = parse(sentence)
    made, _ = drafts(tree, 0, book, setting_of(book))
    return [(d.type, {r: [phrase(tree, b.token) for b in f] for r, f in d.roles.items()}) for d in made]


def tried(sentence: str, book: Rulebook) -> dict[str, tuple[str, str]]:
    _, found = drafts(parse(sentence), 0, book, setting_of(book))
    return {v.frame: (v.outcome, v.reason) for one in found for v in one.verdicts}


def test_a_particle_tells_frames_of_one_verb_apart(book: Rulebook) -> None:
    verdicts = tried("Norway walked away from the purchase of trams.", book)
    assert verdicts["walk-away"] == ("matched", "")
    assert verdicts["walk-out"] == ("failed", "no particle 'out'")


def test_a_claim_that_absorbs_its_filler_tells_it_alone(book: Rulebook) -> None:
    sentence = "Norway walked away from the purchase of trams."
    assert tried(sentence, book)["purchase"] == ("matched", "")
    assert told(sentence, book) == [("suspension", {"agent": ["Norway"], "object": ["purchase of trams"]})]


def test_an_item_measured_out_by_a_batch_knows_where_it_is_from(book: Rulebook) -> None:
    sentence = "The army received two batches of Korean howitzers."
    assert told(sentence, book) == [
        ("procurement", {"buyer": ["army"], "item": ["Korean howitzers"], "supplier": ["Korean"]})
    ]


def test_frames_that_fit_equally_well_are_a_tie_and_the_first_id_wins(book: Rulebook) -> None:
    _, found = drafts(parse("Riga backed the plan that Oslo made."), 0, book, setting_of(book))
    (verdicts,) = [one.verdicts for one in found]
    assert [(v.frame, v.outcome, v.tie) for v in verdicts] == [
        ("back-it", "matched", "back-off"),
        ("back-off", "lost", None),
    ]


def test_a_purpose_of_the_same_type_adds_its_roles(book: Rulebook) -> None:
    assert told("The president visited Oslo to discuss gas.", book) == [
        ("meeting", {"participant": ["president"], "topic": ["gas"], "host": ["Oslo"]})
    ]


def test_what_a_noun_tells_of_itself_completes_the_claim_of_its_verb(book: Rulebook) -> None:
    whole = told("Talks between Turkey and Spain on the purchase of the frigates broke down.", book)
    assert [roles for kind, roles in whole if kind == "meeting"] == [
        {"participant": ["Turkey", "Spain"], "topic": ["purchase of the frigates"], "host": ["Talks"]}
    ]


def test_a_frame_without_its_anchor_claims_nothing(book: Rulebook) -> None:
    verdicts = tried("Riga signed a contract valued at $2 billion for 40 trams.", book)
    assert verdicts["open"] == ("failed", "none of participant, host is filled")


def test_a_missing_role_and_a_barred_filler_are_named(book: Rulebook) -> None:
    assert tried("Its purchase of the radars surprised Riga.", book)["purchase"] == ("matched", "")
    assert told("Its purchase of the radars surprised Riga.", book) == [
        ("procurement", {"buyer": ["Its"], "item": ["radars"]})
    ]
    assert tried("India's S-400 purchase angered Washington.", book)["purchase"] == (
        "failed",
        "role item: no prep:of",
    )

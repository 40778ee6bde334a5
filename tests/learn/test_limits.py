from __future__ import annotations

from functools import cache

from claimx.learn.fillers import Filler, Fillers
from claimx.learn.limits import limits
from claimx.learn.proposal import Proposal
from claimx.rulebook import Frame
from claimx.rulebook.trial import Bench
from tests.packaged import packaged

SOLD = "supply.sell"


@cache
def bench() -> Bench:
    return Bench()


def of(role: str = "item", **lemmas: str) -> Fillers:
    """A record's fillers: lemmas with the classes that they are of."""
    return {role: tuple(Filler(lemma, frozenset(classes.split())) for lemma, classes in lemmas.items())}


def named(label: str, role: str = "item") -> Fillers:
    return {role: (Filler(None, frozenset({label})),)}


def proposed(rejected: list[Fillers], kept: list[Fillers], id_: str = SOLD) -> list[Proposal]:
    frame: Frame = next(frame for frame in packaged().frames if frame.id == id_)
    return list(limits(frame, rejected, kept, packaged(), bench()))


def test_the_fewest_lemmas_that_explain_the_rejected_records_are_forbidden() -> None:
    soul, story = of(soul="", price=""), of(story="", price="")
    (one,) = proposed([soul, story], [of(tram="GOODS")])
    assert one.about == "no item that is price"
    assert one.grounds == "2 records rejected with such a filler, none accepted"
    limit = one.changed["roles"]["item"]["not_lemma"]
    assert limit[-1] == "price"
    assert limit[:-1] == bench().written(SOLD)["roles"]["item"].get("not_lemma", [])


def test_a_class_is_forbidden_where_it_explains_more_than_a_lemma() -> None:
    (one,) = proposed([of(accident="EVENT"), of(airshow="EVENT")], [of(tram="GOODS")])
    assert one.about == "no item that is $EVENT"
    (one,) = proposed([of(accident="EVENT")], [of(tram="GOODS")])
    assert one.about == "no item that is accident"
    assert [p.about for p in proposed([of(accident="EVENT"), of(airshow="EVENT")], [of(address="EVENT")])] == [
        "no item that is accident, airshow"
    ]


def test_what_a_role_asks_for_is_not_forbidden_as_a_class_nor_after_one_record() -> None:
    assert proposed([of(tram="GOODS"), of(bus="GOODS")], [of(jet="WEAPON")]) == []
    (one,) = proposed([of(tram="GOODS"), of(tram="GOODS"), of(bus="GOODS")], [of(jet="WEAPON")])
    assert one.about == "no item that is tram"


def test_a_word_that_a_role_lists_is_not_forbidden() -> None:
    assert proposed([of(anything="")] * 3, [], "procurement.buy-anything") == []
    assert proposed([of("amount", money="MONEY")] * 3, [], "funding.money-from") == []


def test_what_an_accepted_record_has_is_never_forbidden() -> None:
    assert proposed([of(tram="GOODS")], [of(tram="GOODS")]) == []
    assert proposed([named("GPE")], [of(tram="GOODS")]) == [], "names are no constraint's business"


def test_a_role_is_limited_to_what_all_accepted_fillers_are() -> None:
    kept = [of("topic", gas="GOODS"), of("topic", wheat="GOODS")] * 3
    rejected = [of("topic", weather="ABSTRACT")]
    found = proposed(rejected, kept, "meeting.speak-with")
    assert [one.about for one in found] == ["no topic that is weather", "topic limited to $wares"]
    assert found[1].changed["roles"]["topic"]["entity"] == ["$wares"]
    unsure = [*kept, of("topic", thing="")]
    assert [one.about for one in proposed(rejected, unsure, "meeting.speak-with")] == ["no topic that is weather"]
    assert len(proposed(rejected, kept[:4], "meeting.speak-with")) == 1, "four accepted records are too few"
    assert len(proposed([*rejected, named("PRODUCT", "topic")], kept, "meeting.speak-with")) == 1

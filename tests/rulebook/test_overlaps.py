"""Frames in one another's way, unused lists, inherited types and packs."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimx.errors import RuleError, UsageError
from claimx.rulebook import files, load_layers, packs
from claimx.rulebook.advice import advice
from claimx.rulebook.overlaps import shadows, shared
from tests.rulebook.layer import FRAME, TYPES, loaded, rules, write

SMALLER = FRAME.replace("procurement.buy", "procurement.small").replace("      buyer: {function: [subject]}\n", "")
SMALLER = SMALLER.replace("{buyer: Norway, item: tugs}", "{item: tugs}")


def test_a_frame_that_asks_no_more_than_another_never_wins(tmp_path: Path) -> None:
    book = loaded(tmp_path, frames__small=SMALLER)
    assert [(above.id, below.id) for above, below, _ in shadows(book.frames_of)] == [
        ("procurement.buy", "procurement.small")
    ]


def test_a_frame_with_a_word_of_its_own_is_not_shadowed(tmp_path: Path) -> None:
    own = SMALLER.replace("verb: [buy]", "verb: [buy, snap]")
    assert list(shadows(loaded(tmp_path, frames__small=own).frames_of)) == []


def test_triggers_of_two_types_are_told_with_the_types(tmp_path: Path) -> None:
    types = TYPES + "  gain: {about: someone gains, extends: procurement}\n"
    gain = FRAME.replace("procurement.buy", "gain.buy").replace("claim: procurement", "claim: gain")
    book = loaded(tmp_path, claim_types=types, frames__gain=gain.replace("[object],", "[object], not_lemma: [time],"))
    assert list(shared(book.frames_of)) == [(("verb", "buy"), ("gain", "procurement"))]


def test_advice_names_the_place_of_lists_that_nothing_uses_and_of_frames_that_never_win(tmp_path: Path) -> None:
    layer = write(tmp_path / "mine", words="unheard_of: [tug]\n", small=SMALLER)
    found = list(advice(load_layers(rules(tmp_path / "base"), layer), layer))
    assert f"{layer}/words.yaml:1:13: warning: nothing uses the word list 'unheard_of' [unused]" in found


def test_a_type_takes_over_what_it_does_not_say_itself(tmp_path: Path) -> None:
    types = TYPES + "  lease:\n    about: someone leases\n    extends: procurement\n    roles: [term]\n"
    lease = loaded(tmp_path, claim_types=types).types["lease"]
    assert (lease.roles, lease.required_any, lease.split) == (("item", "buyer", "term"), ("item",), "item")
    assert lease.attributes == {"stage": ("sought", "ordered")}
    assert lease.about == "someone leases"


def test_packs_are_layers_that_only_their_name_switches_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    base = rules(tmp_path, packs__ports__buy=FRAME.replace("procurement.buy", "ports.buy"))
    monkeypatch.setattr(packs, "packaged_rules", lambda: base)
    assert list(packs.packs()) == ["ports"]
    assert [frame.id for frame in load_layers(base).frames] == ["procurement.buy"]
    assert [frame.id for frame in load_layers(base, packs.pack("ports")).frames] == ["ports.buy", "procurement.buy"]
    with pytest.raises(UsageError, match="no pack 'port'; did you mean 'ports'"):
        packs.pack("port")


def test_packs_lie_under_the_user_s_rules_and_beside_one_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    base = rules(tmp_path / "rules", packs__one__buy=FRAME, packs__two__buy=FRAME)
    mine = write(tmp_path / "mine", buy=FRAME.replace("A buyer buys an item.", "Mine."))
    for module in (files, packs):
        monkeypatch.setattr(module, "packaged_rules", lambda: base)
    one, two = packs.pack("one"), packs.pack("two")
    assert [frame.about for frame in load_layers(base, one, mine).frames] == ["Mine."]
    with pytest.raises(RuleError, match=r"is declared by two layers, first at .*; keep one \[conflict\]"):
        load_layers(base, one, two)

"""Slots in their sentence, in brackets and in colours."""

from __future__ import annotations

from claimx.look.slots import Slot, bracketed, coloured, legend, slots, styles
from claimx.model import Span
from tests.look.runs import full

TEN = Span(text="0123456789", start=100, end=110)


def marked(*found: Slot) -> str:
    return bracketed(TEN, sorted(found, key=lambda slot: (slot.start, -slot.end))).plain


def test_slots_stand_in_brackets_with_their_names() -> None:
    assert bracketed(full().evidence, slots(full())).plain == (
        "[buyer: Norway] [status: plans to] [trigger: buy] [quantity: five [item: frigates]] from [supplier: Italy]"
        " [time: by May] [marker: if] [condition: parliament agrees], the [source: ministry] [cue: said]."
    )


def test_a_slot_inside_another_is_nested() -> None:
    assert marked(Slot(101, 106, "a"), Slot(102, 104, "b"), Slot(104, 106, "c")) == "0[a: 1[b: 23][c: 45]]6789"


def test_of_slots_that_cross_the_later_ends_with_the_first() -> None:
    assert marked(Slot(101, 104, "a"), Slot(103, 106, "b")) == "0[a: 12[b: 3]]456789"


def test_slots_of_other_sentences_are_left_out() -> None:
    assert marked(Slot(90, 95, "a"), Slot(98, 104, "b"), Slot(108, 112, "c"), Slot(110, 112, "d")) == "0123456789"
    assert marked(Slot(100, 110, "a")) == "[a: 0123456789]"


def test_the_inner_slot_wins_the_colour() -> None:
    text = coloured(full().evidence, slots(full()), styles(full()))
    assert text.plain == full().evidence.text
    at = {text.plain[span.start : span.end]: str(span.style) for span in text.spans}
    assert at["five frigates"] == "yellow"
    assert at["frigates"] == "bold green"
    spans = [text.plain[span.start : span.end] for span in text.spans]
    assert spans.index("five frigates") < spans.index("frigates")


def test_the_legend_names_the_slots_of_the_text_once() -> None:
    sentences = [full().evidence, *full().context]
    names = legend(sentences, slots(full()), styles(full())).plain.split("  ")
    assert names == [
        *("buyer", "status", "trigger", "quantity", "item", "supplier", "time", "marker", "condition", "source", "cue"),
        *("anaphor", "motive", "place"),
    ]


def test_what_a_terminal_might_obey_is_made_visible() -> None:
    assert bracketed(Span(text="a\x1b[0m\nb", start=0, end=7), []).plain == "a�[0m b"

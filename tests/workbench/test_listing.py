from __future__ import annotations

import json

from claimx.workbench.listing import description, listing, record
from tests.packaged import packaged


def test_frames_are_listed_by_type_with_their_examples_and_triggers_in_80_columns() -> None:
    lines = list(listing(packaged().frames))
    assert max(map(len, lines)) <= 80
    heads = [line.split()[0] for line in lines if not line.startswith(" ")]
    assert heads == sorted({frame.claim for frame in packaged().frames})
    assert len(lines) == len(heads) + len(packaged().frames)


def test_a_frame_in_full_names_lists_instead_of_their_words() -> None:
    book = packaged()
    frame = next(frame for frame in book.frames if frame.id == "procurement.buy")
    lines = list(description(frame, book.types[frame.claim], book))
    assert lines[0] == f"procurement.buy  rules/frames/procurement.yaml:{frame.line}"
    assert max(map(len, lines)) <= 80
    text = " ".join(" ".join(lines).split())
    assert "object, required" in text
    assert "fires" in text
    assert "must not" in text
    assert "midnight" not in text


def test_every_frame_can_be_described_and_is_a_record_of_json() -> None:
    book = packaged()
    for frame in book.frames:
        assert list(description(frame, book.types[frame.claim], book))
        assert json.loads(json.dumps(record(frame)))["claim"] in book.types

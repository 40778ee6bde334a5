"""About how wide a text is in a common sans-serif font, for pictures that nobody lays out anew."""

from __future__ import annotations

_WIDTHS = {  # in thousandths of the font size
    "fijlt.,:;I! ’‘'": 270,
    'r()-"“”': 333,
    "ckszvxyJ": 500,
    "mMW%": 860,
    "wCDHNRUGOQ": 735,
    "ABEKPSVXY&": 667,
    "FTLZ": 611,
    "…—": 1000,
}
_OTHER = 556


def breadth(text: str, size: float) -> float:
    """The width in the unit of `size`, the font's size."""
    units = sum(next((width for letters, width in _WIDTHS.items() if letter in letters), _OTHER) for letter in text)
    return round(units * size / 1000, 1)

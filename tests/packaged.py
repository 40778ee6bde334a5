"""The packaged rules, read once for all tests that ask what they say."""

from __future__ import annotations

from functools import cache

from claimx.grammar.lexicon import Lexicon
from claimx.rulebook import Rulebook, load_rulebook


@cache
def packaged() -> Rulebook:
    """The rulebook without any layer over it."""
    return load_rulebook()


@cache
def packaged_lexicon() -> Lexicon:
    """The words that grammar asks for, as the packaged rules have them."""
    return Lexicon.from_words(packaged().words)

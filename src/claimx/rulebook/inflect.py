"""All inflected forms of a lemma, British and American, so that a trigger is known by its surface form.

Forms are over-generated where spelling allows two ("travelled", "traveled") or where stress would decide
("committed", "offerred"): a form that nobody writes costs nothing, a missing one costs a claim.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

CATEGORIES = ("verb", "noun", "adjective")
_VOWELS = "aeiou"
_SIBILANT = ("s", "x", "z", "ch", "sh")
_ISE = re.compile(r"(?<=\w{3})is(e|er|ation)$")
_IZE = re.compile(r"(?<=\w{3})iz(e|er|ation)$")
_NOT_MEN = ("human", "german", "roman", "shaman", "ottoman", "talisman")


@dataclass(frozen=True, slots=True)
class Inflector:
    """Irregular words, from rules/inflections.yaml, on top of the regular patterns.

    `verbs` replace the regular past and participle (further forms may stand there too), `nouns` the regular
    plural; `spellings` pair variants of one word, in both directions; `joined` are run-together words of which
    the tokeniser makes two ("dont"), with the word they begin with.
    """

    verbs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    nouns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    spellings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    joined: Mapping[str, str] = field(default_factory=dict)

    def forms(self, category: str, lemma: str) -> frozenset[str]:
        """The lemma and its inflected forms, in lower case. A hyphenated lemma bends its last piece."""
        prefix, hyphen, last = lemma.rpartition("-")
        bend = {"verb": self._verb, "noun": self._noun}.get(category)
        found: set[str] = {lemma}
        for word in self._spelt(last):
            found.update(prefix + hyphen + form for form in (bend(word) if bend else (word,)))
        if hyphen:  # "passers-by", and a pair that as a whole is spelt differently
            found.update(self._spelt(lemma))
            if category == "noun":
                found.update(f"{plural}-{last}" for plural in self._noun(prefix))
        return frozenset(found)

    def any_forms(self, lemma: str) -> frozenset[str]:
        """The forms of a lemma in every category."""
        return frozenset().union(*(self.forms(category, lemma) for category in CATEGORIES))

    def spelt(self, lemmas: frozenset[str]) -> frozenset[str]:
        """Lemmas in British and in American spelling."""
        found = frozenset().union(*(self._spelt_pair(lemma) for lemma in lemmas))
        return lemmas if found == lemmas else found

    def _spelt_pair(self, lemma: str) -> set[str]:
        prefix, hyphen, last = lemma.rpartition("-")
        return self._spelt(lemma) | {prefix + hyphen + word for word in self._spelt(last)}

    def _spelt(self, word: str) -> set[str]:
        pairs = {word, *self.spellings.get(word, ())}
        return pairs | {_ISE.sub(r"iz\1", w) for w in pairs} | {_IZE.sub(r"is\1", w) for w in pairs}

    def _verb(self, verb: str) -> set[str]:
        stems = _stems(verb)
        past = self.verbs.get(verb) or [_past(stem) for stem in stems]
        return {verb, *_plural(verb), *past, *(_gerund(stem) for stem in stems)}

    def _noun(self, noun: str) -> set[str]:
        irregular = self.nouns.get(noun)
        if irregular:
            return {noun, *irregular}
        if noun.endswith("man") and not noun.endswith(_NOT_MEN):
            return {noun, noun[:-2] + "en"}
        return {noun, *_plural(noun)}


def _plural(word: str) -> tuple[str, ...]:
    """The -s form of a noun or verb; both spellings after -o."""
    if word.endswith(_SIBILANT):
        return (word + "es",)
    if _is_y(word):
        return (word[:-1] + "ies",)
    if word.endswith("o"):
        return (word + "es", word + "s")
    return (word + "s",)


def _past(stem: str) -> str:
    if stem.endswith("e"):
        return stem + "d"
    return stem[:-1] + "ied" if _is_y(stem) else stem + "ed"


def _gerund(stem: str) -> str:
    if stem.endswith("ie"):
        return stem[:-2] + "ying"
    if stem.endswith("e") and not stem.endswith(("ee", "oe", "ye")):
        return stem[:-1] + "ing"
    return stem + "ing"


def _stems(verb: str) -> tuple[str, ...]:
    """What -ed and -ing are added to: with its last letter doubled, or both where stress would have to decide."""
    if verb.endswith("ic"):
        return (verb + "k",)
    if not _ends_short(verb):
        return (verb,)
    doubled = verb + verb[-1]
    return (doubled,) if _syllables(verb) == 1 else (verb, doubled)


def _ends_short(verb: str) -> bool:
    """Whether a verb ends in one consonant after one vowel letter: stop, equip, travel."""
    if len(verb) < 3 or verb[-1] in "aeiouwxy" or verb[-2] not in _VOWELS:
        return False
    return verb[-3] not in _VOWELS or verb[-4:-2] == "qu"


def _syllables(word: str) -> int:
    return len(re.findall(r"[aeiouy]+", word.replace("qu", "q")))


def _is_y(word: str) -> bool:
    return len(word) > 1 and word.endswith("y") and word[-2] not in _VOWELS

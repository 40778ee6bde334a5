"""The names of one article, read from its raw text: longest forms, acronyms, titles. Needs no parse.

"Modi" leads to "Narendra Modi" wherever that stands, "BDL" to "Bharat Dynamics Limited (BDL)". A short form that
could be two names leads to none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from spacy.lang.en.stop_words import STOP_WORDS

from claimx.resolve.cues import ResolveCues
from claimx.resolve.names import Names, normalise

NameKind = Literal["person", "org", "name"]
_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶŁĻŃŅŇŌŐŒŘŚŞŠŤŪŮŰŲŹŻŽȘȚ"
_CAPITAL = rf"(?:(?:[{_UPPER}]\.)+[{_UPPER}]?|(?:al-|el-)?[{_UPPER}][\w-]*(?:['’][{_UPPER}][\w-]*)?)"
_TOKEN = re.compile(_CAPITAL)
_BRACKET = re.compile(r"[\s“\"]*\((?:the\s)?[“\"]?([A-Z][A-Za-z&-]{1,9}?)s?[”\"]?\)")
_LAST_TITLE = re.compile(r"\b([\w-]+)(?P<comma>,)?(?:\s+of)?\s+$")

_KINDS: dict[str, NameKind] = {"PERSON": "person", "ORG": "org", "BLOC": "org"}


@dataclass(slots=True)
class Form:
    """A name as the article writes it, first at `start`: its kind, and the titles (lower case) it was given."""

    text: str
    words: tuple[str, ...]
    start: int
    end: int
    kind: NameKind = "name"
    titles: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    gender: Literal["female", "male"] | None = None


class NameBook:
    """Longest forms of an article's names. `find` answers for any shorter one."""

    def __init__(self, text: str, names: Names, cues: ResolveCues) -> None:
        self.forms: dict[str, Form] = {}
        self.acronyms: dict[str, Form] = {}
        self._names = names
        self._cues = cues
        particles = "|".join(sorted(cues.particles, key=lambda p: (-len(p), p)))
        link = rf"[ \u00a0](?:(?:{particles})[ \u00a0])*"
        short = "|".join(sorted(t.capitalize() for t in cues.bare_titles if len(t) < 5 and t.isalpha()))
        lead = rf"(?:(?:{short})\.[ \u00a0])?"
        self._run = re.compile(rf"{lead}{_CAPITAL}(?:{link}{_CAPITAL})*(?:[ ]&[ ]{_CAPITAL})*")
        for line in re.finditer(r"[^\n]+", text):
            if not is_headline(line.group()):
                self._read(text, line.start(), line.end())
        self._bracketed(text)

    def find(self, surface: str) -> Form | None:
        """The one longest form that a name stands for, itself included; None where it is unknown or ambiguous."""
        key = self.bare(surface)
        if key in self.acronyms:
            return self.acronyms[key]
        known = self._names.link(key)
        if known is not None and known.kind == "name" and known.label != "PERSON":
            return self.forms.get(key)
        words = tuple(key.split(" "))
        longer = [form for form in self.forms.values() if self._shortens(words, form)]
        if not longer and key.isupper() and len(key) > 2:  # "KMSL" where only "Kaveri Marine Systems Limited" fits
            longer = [form for form in self.forms.values() if form.kind == "org" and _initials(form.words) == key]
        if longer:
            longest = max(longer, key=lambda form: len(form.words))
            return longest if all(_within(form.words, longest.words) for form in longer) else None
        return self.forms.get(key)

    def persons(self) -> list[Form]:
        """The persons of the article in order of their first full mention."""
        found = (form for form in self.forms.values() if form.kind == "person" and self.find(form.text) is form)
        return sorted(found, key=lambda form: form.start)

    def bare(self, surface: str) -> str:
        """A surface without titles, nationality and opening words: "Russian President Vladimir Putin's" is the man."""
        words = normalise(surface).split(" ")
        return " ".join(words[self._lead(words, normalise(surface)) :]) or normalise(surface)

    def _shortens(self, words: tuple[str, ...], form: Form) -> bool:
        if len(form.words) <= len(words) or (form.kind == "name" and len(words) > 1):
            return False
        tail, start = form.words[-len(words) :] == words, form.words[: len(words)] == words
        if form.kind == "org":
            return start and words[0].lower() not in self._cues.organisation_words
        if form.kind == "person":
            return tail or (start and len(words) == 1)
        return tail and self._names.link(form.text) is None

    def _read(self, text: str, low: int, high: int) -> None:
        for run in self._run.finditer(text, low, high):
            words = run.group().replace("\u00a0", " ").split(" ")
            if self._names.link(run.group()) is not None:
                self._add(words, run.start(), run.end(), set())
                continue
            lead = self._lead(words, run.group())
            before = _LAST_TITLE.search(text, max(low, run.start() - 30), run.start())
            titles = {_title(w) for w in words[:lead] if _title(w) in self._cues.titles}
            noun = before[1].lower() if lead == 0 and before is not None else ""
            if before is not None and before["comma"] and text[run.end() : run.end() + 1] != ",":
                noun = ""  # "its chief, Alan Reid, said", not "according to the chief, Kiruna has"
            if noun in self._cues.bare_titles:
                titles.add(noun)
            kept = words[lead:]
            if kept and kept != [""]:
                start = run.start() + len(" ".join(words[:lead])) + (1 if lead else 0)
                form = self._add(kept, start, run.end(), titles)
                self._company(form, noun)
                self._nationality(form, words[:lead])
                self._follow(text, form, run.end())

    def _add(self, words: list[str], start: int, end: int, titles: set[str]) -> Form:
        key = normalise(" ".join(words))
        form = self.forms.setdefault(key, Form(key, tuple(key.split(" ")), start, end))
        form.titles |= titles
        known = self._names.link(key)
        if known is not None:
            form.kind = _KINDS.get(known.label, "name") if known.kind == "name" else "name"
        elif self._is_organisation(form.words):
            form.kind = "org"
        elif titles:
            form.kind = "person"
        if form.kind == "person":
            form.gender = form.gender or self._gender({*titles, form.words[0].lower()})
        return form

    def _company(self, form: Form, noun: str) -> None:
        """Reads "shipbuilder Nordværft": a company, unless the noun may be a man's as well ("trader John Smith")."""
        if form.kind != "name" or noun not in self._cues.descriptions["company"] or self._names.link(form.text):
            return
        if len(form.words) == 1 or noun not in self._cues.person_or_company:
            form.kind = "org"

    def _lead(self, words: list[str], whole: str) -> int:
        """How many of the first words are openers, nationalities and titles."""
        if len(words) == 1 or self._names.link(whole) is not None:
            return 0
        lead = 0
        while lead < len(words) - 1 and _is_opener(words[lead], self._cues.openers):
            lead += 1
        last = max((n + 1 for n, w in enumerate(words) if _title(w) in self._cues.bare_titles), default=0)
        between = words[lead : last - 1] if last else []
        if last > lead and all(self._may_lead(word) for word in between):
            return last if last < len(words) and not self._is_organisation(tuple(words[lead:])) else lead
        if lead < len(words) - 1:  # "Indian Narendra Modi": a nationality is part of no person's name
            link, rest = self._names.link(words[lead]), self._names.link(" ".join(words[lead + 1 :]))
            return lead + (link is not None and link.kind == "demonym" and rest is not None)
        return lead

    def _may_lead(self, word: str) -> bool:
        return _title(word) in self._cues.titles or self._names.link(word) is not None

    def _is_organisation(self, words: tuple[str, ...]) -> bool:
        if len(words) < 2:
            return False
        first, last = words[0].lower(), words[-1].lower().rstrip(".")
        return last in self._cues.organisation_words or first in ("bank", "ministry", "department", "university")

    def _nationality(self, form: Form, lead: list[str]) -> None:
        links = (self._names.link(word) for word in (*lead, " ".join(lead[:2])))
        form.countries |= {link.entity.id for link in links if link is not None and link.label == "GPE"}

    def _follow(self, text: str, form: Form, end: int) -> None:
        """Reads "Merz, the German chancellor," and "Merz, chancellor of Germany," after a name."""
        match = re.match(r",\s(the\s|a\s|an\s)?([^,.;\n]{3,60})[,.;\n]", text[end : end + 80])
        if match is None or len(form.words) > 4 or form.kind == "org":
            return
        words = re.findall(r"[\w-]+", match[2])
        if not words or words[0] in STOP_WORDS or words[0].endswith("ed") or self._cues.spoken & set(words[:5]):
            return  # "…, said the minister" says nothing of the name before
        said = [w for w in words if w[0].islower()][:4]
        titles = {w for w in said[:3] if w in self._cues.bare_titles}
        if titles and self._names.link(form.text) is None:
            form.kind = "person"
        if match[1] and form.kind == "name" and not titles:
            self._company(form, next((w for w in said if w in self._cues.descriptions["company"]), ""))
        if form.kind == "person" and titles:
            form.titles |= titles
            form.gender = form.gender or self._gender(titles)
            self._nationality(form, words[:4])

    def _gender(self, words: set[str]) -> Literal["female", "male"] | None:
        female, male = bool(words & self._cues.female), bool(words & self._cues.male)
        return None if female == male else "female" if female else "male"

    def _bracketed(self, text: str) -> None:
        for found in _BRACKET.finditer(text):
            long = _spelled_out(text, found.start(), found[1])
            if long is None:
                continue
            start, end = long
            form = self.forms.get(normalise(text[start:end]))
            if form is None:
                words = tuple(text[start:end].split())
                kind: NameKind = "org" if self._is_organisation(words) else "name"
                form = Form(text[start:end], words, start, end, kind)
            self.acronyms.setdefault(found[1], form)


def _title(word: str) -> str:
    return word.lower().rstrip(".")


def is_headline(line: str) -> bool:
    """True for a line in title case, whose capitals tell nothing."""
    words = re.findall(r"[^\W\d_][\w'’-]*", line)
    capital = sum(w[0].isupper() for w in words)
    return len(words) > 3 and not line.rstrip().endswith((".", "”", '"')) and capital >= 0.7 * len(words)


def _is_opener(word: str, openers: frozenset[str]) -> bool:
    return word.lower() in openers or (word.lower() in STOP_WORDS and not word.isupper())


def _initials(words: tuple[str, ...]) -> str:
    return "".join(word[0] for word in words if word[0].isupper()) if len(words) > 2 else ""


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return any(long[n : n + len(short)] == short for n in range(len(long) - len(short) + 1))


def _spelled_out(text: str, end: int, acronym: str) -> tuple[int, int] | None:
    """Where the words stand whose first letters an acronym takes; small words between may give none."""
    letters = [c.lower() for c in acronym if c.isalpha()]
    words = list(_words_before(text, end))
    taken = len(letters) - 1
    for number, (start, word) in enumerate(words):
        if word[0].lower() == letters[taken]:
            taken -= 1
        elif word[0].isupper() or number == 0:
            return None
        if taken < 0:
            return (start, end) if word[0].isupper() else None
    return None


def _words_before(text: str, end: int) -> Iterator[tuple[int, str]]:
    piece = text[max(0, end - 90) : end]
    offset = max(0, end - 90)
    for found in reversed(list(re.finditer(r"[^\W\d_][\w'’-]*", piece))):
        if re.search(r"[.;:()\n]", piece[found.end() : found.end() + 2]):
            return
        yield offset + found.start(), found.group()

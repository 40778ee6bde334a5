"""One article as the search for antecedents sees it: who and what is mentioned where, and of which kind.

Paragraphs are asked for one by one and only where needed, so that nothing is parsed in vain.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from claimx.grammar import mentions as grammar
from claimx.grammar.lexicon import Lexicon
from claimx.grammar.mentions import Place
from claimx.grammar.tree import Tree
from claimx.model import EntityRef
from claimx.resolve.cues import ResolveCues
from claimx.resolve.namebook import Form, NameBook, is_headline
from claimx.resolve.names import Link, Names, normalise, slug

Kind = Literal["person", "country", "bloc", "org", "name", "place", "thing", "event", "abstract", "time", "unknown"]
ACTORS: Final = frozenset({"country", "bloc", "org", "name"})
_OF_LABEL: Final[dict[str, Kind]] = {
    "PERSON": "person", "GPE": "place", "ORG": "name", "NORP": "name", "BLOC": "bloc", "LOC": "place", "FAC": "place",
    "PRODUCT": "thing", "WEAPON": "thing", "EVENT": "event", "LAW": "event", "WORK_OF_ART": "thing",
    "LANGUAGE": "abstract",
}  # fmt: skip
_OF_CLASS: Final[tuple[tuple[str, Kind], ...]] = (
    ("PERSON", "person"), ("GPE", "country"), ("ORG", "org"), ("FORCE", "org"), ("BLOC", "bloc"), ("WEAPON", "thing"),
    ("GOODS", "thing"), ("PRODUCT", "thing"), ("FAC", "thing"), ("TECHNOLOGY", "thing"), ("DEAL", "event"),
    ("EVENT", "event"), ("MEASURE", "event"), ("LAW", "event"), ("MONEY", "event"), ("TIME", "time"),
    ("LOC", "place"), ("ABSTRACT", "abstract"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mention that could be an antecedent. Two with one `key` are the same thing by name."""

    paragraph: int
    tree: Tree = field(compare=False, repr=False)
    token: int
    place: Place
    plural: bool | None
    kind: Kind
    key: str
    named: bool

    @property
    def start(self) -> int:
        return self.tree.starts[self.token]


@dataclass(slots=True)
class Scene:
    """An article's text, its trees on demand, and what is known of names and words."""

    text: str
    count: int
    trees: Callable[[int], Tree]
    names: Names
    cues: ResolveCues
    classes: Mapping[str, frozenset[str]]
    lexicon: Lexicon
    _book: NameBook | None = field(init=False, default=None)
    _countries: list[tuple[int, str]] | None = field(init=False, default=None)
    _known: dict[tuple[int, int], Link | None] = field(init=False, default_factory=dict)
    _candidates: dict[tuple[int, int], list[Candidate]] = field(init=False, default_factory=dict)

    @property
    def book(self) -> NameBook:
        """The article's names; read when first asked for."""
        if self._book is None:
            self._book = NameBook(self.text, self.names, self.cues)
        return self._book

    def known(self, tree: Tree, token: int) -> Link | None:
        """The entity that the name at a token stands for; None for common nouns and names nobody knows."""
        place = tree.starts[token], tree.ends[token]
        if place not in self._known:
            self._known[place] = self._look_up(tree, token)
        return self._known[place]

    def _look_up(self, tree: Tree, token: int) -> Link | None:
        if not (grammar.is_name(tree, token) or tree.words[token][:1].isupper() or tree.words[token][:1].isdigit()):
            return None
        low, high = grammar.name_span(tree, token)
        found = self._link(tree, low, high)
        if found is None and high - low > 1:
            low, high = _joined_part(tree, low, high, token)
            found = self._link(tree, low, high)
        if found is not None and found.kind == "metonym" and self._is_place(tree, token):
            name = normalise(tree.source(low, high)[0])
            return Link(EntityRef(id=f"place:{slug(name)}", name=name), "name", "GPE")
        return found

    def _is_place(self, tree: Tree, token: int) -> bool:
        """True where a capital is where something happens, not the government that sits there."""
        preposition = grammar.preposition(tree, token)
        if preposition is None:
            verb = grammar.governor(tree, token)
            goal = grammar.place(tree, token) == "object" and verb is not None and tree.heads[token] == verb
            return goal and verb is not None and tree.lemmas[verb] in self.cues.motion_verbs
        if tree.lowers[preposition] in self.cues.place_prepositions:
            return True
        above = tree.lemmas[tree.heads[preposition]]
        directed = tree.lowers[preposition] in ("from", "to", "for", "towards", "toward")
        return directed and (above in self.cues.motion_verbs or above in self.cues.motion_nouns)

    def _link(self, tree: Tree, low: int, high: int) -> Link | None:
        text = tree.source(low, high)[0]
        if text in self.book.acronyms:
            return self._of_form(self.book.acronyms[text])
        if low > 0 and tree.lowers[low - 1] == "the" and (found := self.names.link("the " + text)) is not None:
            return found
        found = self.names.link(text) or self.names.link(self.book.bare(text))
        form = self.book.find(text) if found is None else None
        if form is not None:
            found = self._of_form(form)
        return found or self.names.surname(self.book.bare(text))

    def _of_form(self, form: Form) -> Link | None:
        found = self.names.link(form.text)
        if found is not None or form.kind == "name":
            return found or (self.names.surname(form.text) if len(form.words) == 1 else None)
        if form.kind == "person" and len(form.words) == 1 and (known := self.names.surname(form.text)) is not None:
            return known
        label = "PERSON" if form.kind == "person" else "ORG"
        return Link(EntityRef(id=f"{form.kind}:{slug(form.text)}", name=form.text), "name", label)

    def form(self, tree: Tree, token: int) -> Form | None:
        """The longest form in this article of the name at a token."""
        return self.book.find(tree.source(*grammar.name_span(tree, token))[0])

    def kind(self, tree: Tree, token: int) -> Kind:
        """What sort of thing a noun phrase speaks of: by its name, else by the class of its head noun."""
        if not grammar.is_name(tree, token) or tree.tags[token] in ("NN", "NNS"):
            found = self.classes.get(tree.lowers[token]) or self.classes.get(tree.lemmas[token])
            if found:
                return next((kind for name, kind in _OF_CLASS if name in found), "unknown")
            if not grammar.is_name(tree, token):
                return "unknown"
        link = self.known(tree, token)
        if link is not None:
            return _kind_of(link)
        name = tree.name_at[token]
        if name is None:
            return "name"
        if name.label == "PERSON" and name.end - name.start == 1:
            return "name"  # the recogniser calls half of the unknown companies persons
        return _OF_LABEL.get(name.label, "name")

    def countries_before(self, offset: int) -> set[str]:
        """Ids of the countries that the text names before an offset, by name, nationality or capital."""
        if self._countries is None:
            self._countries = self._all_countries()
        return {country for start, country in self._countries if start < offset}

    def _all_countries(self) -> list[tuple[int, str]]:
        found = []
        for match in re.finditer(r"\b[A-ZÀ-Þ][\w.’'-]*(?:\s[A-Z][\w-]*)?", self.text):
            for text in (match.group(), match.group().split()[0]):
                link = self.names.link(text)
                if link is not None and link.entity.id.startswith("country:"):
                    found.append((match.start(), link.entity.id))
                    break
        return found

    def country(self, tree: Tree, token: int) -> str | None:
        """The id of the country that a name or nationality at a token stands for."""
        link = self.known(tree, token) or self.names.link(tree.words[token])
        return link.entity.id if link is not None and link.entity.id.startswith("country:") else None

    def candidate(self, paragraph: int, tree: Tree, token: int, country: str | None = None) -> Candidate:
        """A token as a candidate; with `country` as one for the country that it names or is an adjective of."""
        mention = grammar.Mention(token, grammar.place(tree, token), grammar.is_plural(tree, token))
        if country is not None:
            return Candidate(paragraph, tree, token, mention.place, False, "country", country, True)
        return self._candidate(paragraph, tree, mention)

    def candidates(self, paragraph: int, sentence: int) -> list[Candidate]:
        """The mentions of a sentence in text order."""
        if (paragraph, sentence) not in self._candidates:
            tree = self.trees(paragraph)
            found = grammar.mentions(tree, *tree.sentences[sentence])
            self._candidates[paragraph, sentence] = [self._candidate(paragraph, tree, m) for m in found]
        return self._candidates[paragraph, sentence]

    def _candidate(self, paragraph: int, tree: Tree, mention: grammar.Mention) -> Candidate:
        token = mention.token
        link = self.known(tree, token)
        named = grammar.is_name(tree, token)
        if link is not None:
            key = link.entity.id
        else:
            key = slug(tree.source(*grammar.name_span(tree, token))[0]) if named else f"{tree.starts[token]}"
        people = link is not None and link.kind == "demonym" and tree.tags[token] in ("NNS", "NNPS")
        plural = people if link is not None and link.label != "WEAPON" else mention.plural
        name = tree.name_at[token]
        if link is None and tree.tags[token] == "NNPS" and name is not None and name.label == "NORP":
            plural = True  # "the Democrats"
        return Candidate(paragraph, tree, token, mention.place, plural, self.kind(tree, token), key, named)

    def sentence_number(self, tree: Tree, token: int) -> int:
        """The number of the sentence that holds a token, within its paragraph."""
        return next(n for n, (low, high) in enumerate(tree.sentences) if low <= token < high)

    def before(self, paragraph: int, sentence: int, limit: int) -> Iterator[tuple[int, int]]:
        """Up to `limit` earlier sentences as (paragraph, sentence), nearest first; headlines are passed over."""
        given = 0
        while paragraph >= 0 and given < limit:
            tree = self.trees(paragraph)
            for number in range(min(sentence, len(tree.sentences)) - 1, -1, -1):
                yield paragraph, number
                given += 1
                if given == limit:
                    return
            paragraph, sentence = self._paragraph_before(paragraph), 1 << 30

    def _paragraph_before(self, paragraph: int) -> int:
        paragraph -= 1
        while paragraph >= 0:
            tree = self.trees(paragraph)
            if len(tree) and not is_headline(tree.text):
                return paragraph
            paragraph -= 1
        return paragraph


def _kind_of(link: Link) -> Kind:
    if link.entity.id.startswith("country:"):
        return "country"
    return "org" if link.label == "ORG" else _OF_LABEL.get(link.label, "name")


def _joined_part(tree: Tree, low: int, high: int, token: int) -> tuple[int, int]:
    """Of "India-Russia" the member that a token stands in."""
    for n in range(low, high):
        if tree.words[n] in ("-", "–", "/"):
            low, high = (n + 1, high) if n < token else (low, min(high, n))
    return low, high

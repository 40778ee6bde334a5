"""On whose word: speech verbs, "according to", cited sources, and quotations that run over several sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from claimx.grammar import adjuncts, quotations, speech
from claimx.grammar.tree import Tree

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class AttributionCues:
    """The words of rules/qualifiers/attribution.yaml."""

    speech: frozenset[str]
    quoting: frozenset[str]
    thought: frozenset[str]
    evidence: frozenset[str]
    documents: frozenset[str]
    reports_object: frozenset[str]
    events: frozenset[str]
    nouns: frozenset[str]
    noun_verbs: frozenset[str]
    phrases: tuple[tuple[str, ...], ...]
    citing: frozenset[str]
    sources: frozenset[str]
    not_sources: frozenset[str]

    @classmethod
    def from_rules(cls, rules: Mapping[str, Any]) -> AttributionCues:
        """Reads the rule file's content."""
        phrases = tuple(tuple(words.split()) for words in rules["phrases"])
        lists = {name: frozenset(words) for name, words in rules.items() if name != "phrases"}
        return cls(phrases=phrases, **lists)

    @property
    def verbs(self) -> frozenset[str]:
        """Lemmas of all verbs that report."""
        return self.speech | self.quoting | self.thought | self.evidence


@dataclass(frozen=True, slots=True)
class AttributionMention:
    """Somebody's word for something, as token ranges, ends exclusive.

    `source` is the speaker with title and apposition, `head` its head word. `content` is what is said, in pieces where
    the speech tag interrupts it, and empty where somebody says nothing ("did not say why"). `via` are sources that the
    source itself cites.
    """

    source: Range
    head: int
    cue: Range
    content: tuple[Range, ...]
    kind: Literal["direct", "indirect"]
    via: tuple[Range, ...] = ()


def attributions(tree: Tree, cues: AttributionCues) -> list[AttributionMention]:
    """The attributions of a paragraph, in text order of their cues."""
    quotes = quotations.quotations(tree)
    found = [*_verbs(tree, cues, quotes), *_phrases(tree, cues, quotes), *_nouns(tree, cues)]
    found.sort(key=lambda mention: mention.cue)
    return _cited(tree, cues, _spread(tree, quotes, found))


def _verbs(tree: Tree, cues: AttributionCues, quotes: Sequence[Range]) -> Iterator[AttributionMention]:
    for verb, lemma in enumerate(tree.lemmas):
        if lemma not in cues.verbs or tree.tags[verb][:1] != "V":
            continue
        outer, speakers, inner = verb, speech.speakers(tree, verb, cues.verbs), None
        if (quoted := speech.quoted_by(tree, verb)) is not None:
            outer, inner = quoted
            speakers = speech.outer_speakers(tree, outer)
        if not speakers or not _can_speak(tree, cues, lemma, speakers[0]):
            continue
        said = _said(tree, cues, verb, quotes)
        if said is None:
            continue
        content, kind = said
        via = () if inner is None else (speech.source_phrase(tree, inner),)
        source = speech.source_phrase(tree, speakers[0])
        yield AttributionMention(source, speakers[0], speech.cue_phrase(tree, verb), content, kind, via)


def _can_speak(tree: Tree, cues: AttributionCues, lemma: str, source: int) -> bool:
    if tree.lowers[source] in cues.not_sources:
        return False
    if lemma not in cues.evidence:
        return True
    personal = tree.tags[source] in ("PRP", "NNP", "NNPS") and tree.lowers[source] != "it"
    return personal or tree.lemmas[source] in cues.documents


def _said(
    tree: Tree, cues: AttributionCues, verb: int, quotes: Sequence[Range]
) -> tuple[tuple[Range, ...], Literal["direct", "indirect"]] | None:
    """What a verb reports, and how; None where it reports nothing."""
    lemma = tree.lemmas[verb]
    content = [] if lemma in cues.quoting else speech.contents(tree, verb, cues.verbs)
    if (
        not content
        and lemma in cues.speech | cues.quoting
        and (quote := quotations.told_with(tree, verb, quotes)) is not None
    ):
        content = [quote]
    if not content and lemma in cues.reports_object:
        content = speech.reported_object(tree, verb, cues.events)
    if not content:
        return None
    if adjuncts.negator(tree, verb) is not None:
        return (), "indirect"
    pieces, kind = _quoted(content, verb, quotes)
    if kind == "direct":
        pieces = tuple(sorted({*pieces, *quotations.going_on(tree, verb, quotes)}))
    return pieces, kind


def _quoted(
    content: Sequence[Range], verb: int, quotes: Sequence[Range]
) -> tuple[tuple[Range, ...], Literal["direct", "indirect"]]:
    """Widens content that begins inside a quotation to the whole of it."""
    around = [q for q in quotes if not q[0] <= verb < q[1] and any(q[0] <= start < q[1] for start, _ in content)]
    if not any(q[0] <= content[0][0] < q[1] for q in around):
        return tuple(content), "indirect"
    rest = [piece for piece in content if not any(q[0] <= piece[0] < q[1] for q in around)]
    return tuple(sorted({*around, *rest})), "direct"


def _phrases(tree: Tree, cues: AttributionCues, quotes: Sequence[Range]) -> Iterator[AttributionMention]:
    """ "According to X" and its like."""
    firsts = {words[0] for words in cues.phrases}
    for token, word in enumerate(tree.lowers):
        if word not in firsts:
            continue
        for words in cues.phrases:
            end = token + len(words)
            if tuple(tree.lowers[token:end]) != words:
                continue
            source = speech.prepositional_object(tree, end - 1)
            verb = speech.statement(tree, token)
            if source is None or verb is None:
                continue
            content, kind = _quoted(speech.clause_without(tree, verb, token), token, quotes)
            yield AttributionMention(speech.source_phrase(tree, source), source, (token, end), content, kind)


def _nouns(tree: Tree, cues: AttributionCues) -> Iterator[AttributionMention]:
    """ "Its claim that the jets were sold", "rejected reports that they were sold"."""
    for noun, lemma in enumerate(tree.lemmas):
        if lemma not in cues.nouns or tree.tags[noun][:2] != "NN":
            continue
        clause, source, cue = speech.that_clause(tree, noun), speech.noun_speaker(tree, noun), noun
        if clause is not None and source is None:
            verb = speech.verb_over(tree, noun)
            if verb is not None and tree.lemmas[verb] in cues.noun_verbs:
                source, cue = next(iter(speech.speakers(tree, verb, cues.verbs)), None), verb
        if clause is not None and source is not None:
            content = speech.pieces(tree, tree.subtree(clause))
            phrase = speech.source_phrase(tree, source)
            yield AttributionMention(phrase, source, speech.cue_phrase(tree, cue), tuple(content), "indirect")


def _spread(tree: Tree, quotes: Sequence[Range], found: list[AttributionMention]) -> list[AttributionMention]:
    """Gives each quotation of whole sentences without a speaker of its own to the speaker before it."""
    for quote in unowned(tree, quotes, found):
        before = [n for n, m in enumerate(found) if m.cue[1] <= quote[0] and m.content]
        if before and _is_next(tree, found[before[-1]], quote, quotes):
            mention = found[before[-1]]
            found[before[-1]] = replace(mention, content=tuple(sorted({*mention.content, quote})))
    return found


def unowned(tree: Tree, quotes: Sequence[Range], found: Sequence[AttributionMention]) -> list[Range]:
    """The quotations that begin a sentence and that nobody in the paragraph is said to have spoken."""
    return [
        quote
        for quote in quotes
        if tree.sentence(quote[0])[0] in (quote[0], quote[0] - 1)
        and not any(
            start < quote[1] and quote[0] < end
            for m in found
            for start, end in m.content
            if not quote[0] <= m.cue[0] < quote[1]
        )
    ]


def _is_next(tree: Tree, mention: AttributionMention, quote: Range, quotes: Sequence[Range]) -> bool:
    """True where only quoted words stand between a speaker's sentence and a quotation."""
    after = tree.sentence(mention.cue[0])[1]
    return all(any(start - 1 <= token <= end for start, end in quotes) for token in range(after, quote[0] - 1))


def _cited(tree: Tree, cues: AttributionCues, found: list[AttributionMention]) -> list[AttributionMention]:
    """Inner sources: "Reuters reported, citing officials" puts the officials into `via` of Reuters."""
    for token, lemma in enumerate(tree.lemmas):
        cited = speech.clause_object(tree, token) if lemma in cues.citing and tree.tags[token] == "VBG" else None
        if cited is None or not (tree.lemmas[cited] in cues.sources or tree.tags[cited] == "NNP"):
            continue
        phrase = speech.source_phrase(tree, cited)
        low, high = tree.sentence(token)
        near = [n for n, m in enumerate(found) if low <= m.cue[0] < high and m.cue[0] != token]
        if near:
            nearest = min(near, key=lambda n: abs(found[n].cue[0] - token))
            found[nearest] = replace(found[nearest], via=(*found[nearest].via, phrase))
        elif (verb := speech.reporter(tree, token)) is not None:
            content = tuple(speech.clause_without(tree, verb, token))
            found.append(AttributionMention(phrase, cited, (token, token + 1), content, "indirect"))
    return sorted(found, key=lambda mention: mention.cue)

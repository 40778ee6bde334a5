"""Who says what in one paragraph, told by verbs ("said"), phrases ("according to") and nouns ("its claim that")."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, Literal

from claimx.errors import RuleError
from claimx.grammar import adjuncts, clauses, hearsay, quotations, speech
from claimx.grammar.tree import Tree

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class AttributionCues:
    """The words of rules/qualifiers/attribution.yaml; `verbs` are the lemmas of all verbs that report."""

    speech: frozenset[str]
    quoting: frozenset[str]
    thought: frozenset[str]
    evidence: frozenset[str]
    documents: frozenset[str]
    reports_object: frozenset[str]
    accusing: frozenset[str]
    withholding: frozenset[str]
    putting: frozenset[str]
    events: frozenset[str]
    nouns: frozenset[str]
    noun_verbs: frozenset[str]
    phrases: tuple[tuple[str, ...], ...]
    loose_phrases: tuple[tuple[str, ...], ...]
    citing: frozenset[str]
    sources: frozenset[str]
    not_sources: frozenset[str]
    verbs: frozenset[str]

    @classmethod
    def from_rules(cls, rules: Mapping[str, Any]) -> AttributionCues:
        """Reads the rule file's content. Raises RuleError for lists that are missing or unknown."""
        if wrong := {field.name for field in fields(cls)} - {"verbs"} ^ rules.keys():
            raise RuleError(f"attribution: missing or unknown lists: {', '.join(sorted(wrong))}")
        phrases, loose = (tuple(tuple(words.split()) for words in rules[n]) for n in ("phrases", "loose_phrases"))
        lists = {name: frozenset(words) for name, words in rules.items() if not name.endswith("phrases")}
        verbs = frozenset().union(*(lists[name] for name in ("speech", "quoting", "thought", "evidence")))
        return cls(phrases=phrases, loose_phrases=loose, verbs=verbs, **lists)


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


def by_verbs(tree: Tree, cues: AttributionCues, quotes: Sequence[Range]) -> Iterator[AttributionMention]:
    for verb, lemma in enumerate(tree.lemmas):
        if lemma in cues.accusing and tree.tags[verb][:1] == "V":
            yield from _accused(tree, verb)
        if lemma in cues.putting and (mention := _put(tree, verb, quotes)) is not None:
            yield mention
            continue
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


def _put(tree: Tree, verb: int, quotes: Sequence[Range]) -> AttributionMention | None:
    """ "As the envoy put it, the talks failed"."""
    clause, thing = adjuncts.adverbial_as(tree, verb), speech.clause_object(tree, verb)
    speaker = clauses.own_subject(tree, verb)
    if clause is None or speaker is None or thing is None or tree.lowers[thing] not in ("it", "this"):
        return None
    content, kind = _quoted(speech.clause_without(tree, clause, verb), verb, quotes)
    return AttributionMention(speech.source_phrase(tree, speaker), speaker, (verb, verb + 1), content, kind)


def _accused(tree: Tree, verb: int) -> Iterator[AttributionMention]:
    """ "X accused Y of selling arms": on the word of X."""
    speaker, content = speech.accuser(tree, verb), speech.charged(tree, verb)
    if speaker is not None and content:
        yield AttributionMention(
            speech.source_phrase(tree, speaker), speaker, (verb, verb + 1), tuple(content), "indirect"
        )


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
        content = hearsay.reported_object(tree, verb, cues.events)
    if not content:
        return None
    denied = adjuncts.negator(tree, verb) is not None and lemma not in cues.thought  # "does not believe that" is a word
    if denied or speech.is_withheld(tree, verb, cues.withholding):
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
    rest = [p for p in content if p[0] < verb and not any(q[0] <= p[0] < q[1] for q in around)]
    return tuple(sorted({*around, *rest})), "direct"


def by_phrases(tree: Tree, cues: AttributionCues, quotes: Sequence[Range]) -> Iterator[AttributionMention]:
    """ "According to X" and its like."""
    every = (*cues.phrases, *cues.loose_phrases)
    firsts = {words[0] for words in every}
    for token, word in enumerate(tree.lowers):
        if word not in firsts:
            continue
        for words in every:
            end = token + len(words)
            if tuple(tree.lowers[token:end]) != words:
                continue
            source = speech.prepositional_object(tree, end - 1)
            verb = speech.statement(tree, token)
            if (
                source is None
                or verb is None
                or (words in cues.loose_phrases and not _is_source(tree, cues, source, token))
            ):
                continue
            content, kind = _quoted(speech.clause_without(tree, verb, token), token, quotes)
            yield AttributionMention(speech.source_phrase(tree, source), source, (token, end), content, kind)


def _is_source(tree: Tree, cues: AttributionCues, noun: int, start: int) -> bool:
    """Whether a phrase such as "per X" names somebody who can tell, and opens its sentence or stands behind a comma."""
    apart = start == tree.sentence(start)[0] or tree.words[start - 1] == ","
    name = tree.name_at[noun]
    return apart and (tree.lemmas[noun] in cues.sources or (name is not None and name.label in ("ORG", "PERSON")))


def by_colons(tree: Tree, quotes: Sequence[Range], found: Sequence[AttributionMention]) -> Iterator[AttributionMention]:
    """ "The envoy, Ola Berg, was blunt: “They sold it.”": a colon hands over to the person spoken of."""
    owned = [piece for mention in found for piece in mention.content]
    for quote in quotes:
        speaking = quotations.led_by(tree, quote)
        if speaking is None or any(start < quote[1] and quote[0] < end for start, end in owned):
            continue
        verb, speaker = speaking
        yield AttributionMention(speech.source_phrase(tree, speaker), speaker, (verb, verb + 1), (quote,), "direct")


def by_nouns(tree: Tree, cues: AttributionCues) -> Iterator[AttributionMention]:
    """ "Its claim that the jets were sold", "rejected reports that they were sold"."""
    for noun, lemma in enumerate(tree.lemmas):
        if lemma not in cues.nouns or tree.tags[noun][:2] != "NN":
            continue
        clause, source, cue = hearsay.that_clause(tree, noun), hearsay.noun_speaker(tree, noun), noun
        if clause is not None and source is None:
            verb = hearsay.verb_over(tree, noun)
            if verb is not None and tree.lemmas[verb] in cues.noun_verbs:
                source, cue = next(iter(speech.speakers(tree, verb, cues.verbs)), None), verb
        if clause is not None and source is not None:
            content = quotations.pieces(tree, tree.subtree(clause))
            phrase = speech.source_phrase(tree, source)
            yield AttributionMention(phrase, source, speech.cue_phrase(tree, cue), tuple(content), "indirect")

"""What another sentence states of a claim: "The step was prompted by …", "The deal hinges on …", "worth $2bn"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial

from claimx.extract.attach import core
from claimx.extract.clausal import ClauseMention
from claimx.extract.layers import Layers
from claimx.extract.qualify import record
from claimx.extract.quantities import QuantityMention
from claimx.extract.slots import LinkedClause, Slots
from claimx.grammar.clauses import own_subject
from claimx.grammar.lexicon import Lexicon
from claimx.grammar.mentions import complements
from claimx.grammar.phrases import head_of
from claimx.grammar.tree import Tree
from claimx.resolve.arguments import statement_of
from claimx.resolve.cues import ResolveCues
from claimx.resolve.events import ANY, EventAnaphor, Statement, event_anaphor, spoken_of, whole_statement
from claimx.resolve.prices import priced

_AT_ONCE = frozenset({"this", "these", "that", "those", "such", "it"})
_WHOLE = _AT_ONCE | {"everything", "all"}
_OPENING = 5  # words: "The planned sale of …" names its claim early or not at all


def opens_with_anaphor(text: str, cues: ResolveCues) -> bool:
    """Whether a paragraph may begin with a phrase that speaks of an earlier claim; judged without a parse."""
    words = text[:120].lower().split(maxsplit=_OPENING)[:_OPENING]
    if not words or words[0] in _AT_ONCE:
        return bool(words)
    return words[0] == "the" and bool(_event_words(frozenset(cues.events)).match(" ".join(words[1:])))


@lru_cache(maxsize=4)
def _event_words(nouns: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:\S+ )*(?:{'|'.join(sorted(map(re.escape, nouns)))})(?:s|es)?\b")


def link_anaphors(stated: Sequence[Slots], layers: Mapping[int, Layers], cues: ResolveCues, lexicon: Lexicon) -> None:
    """Adds to each claim the motives, conditions and prices that other sentences state of it."""
    statements = [statement_of(slots.draft) for slots in stated]
    price_of = partial(priced, cues=cues, lexicon=lexicon)
    for number, layer in sorted(layers.items()):
        told = frozenset(t for s in stated if s.draft.paragraph == number for t in core(s.draft))
        for slot, mentions in (("motives", layer.motives), ("conditions", layer.conditions)):
            for mention in mentions:
                anaphor = _anaphor(layer.tree, mention, told if slot == "conditions" else None, cues)
                for place in spoken_of(anaphor, number, layer.tree, statements) if anaphor else ():
                    if _is_open(layer.tree, mention) and stated[place].status == "actual":
                        continue  # what is done is settled
                    phrase = mention.anaphor or (anaphor.start, anaphor.end) if anaphor else None
                    _add(getattr(stated[place], slot), layer.tree, mention, phrase)
        _prices(stated, statements, number, layer, price_of)


def _anaphor(tree: Tree, mention: ClauseMention, told: frozenset[int] | None, cues: ResolveCues) -> EventAnaphor | None:
    """What a motive or condition points at a claim with; with `told`, the words that claims stand on, also the subject
    of a verb on which none stands ("The deal takes effect if …")."""
    if mention.anaphor is not None:
        token = head_of(tree, *mention.anaphor)
        if _is_open(tree, mention):
            return whole_statement(mention.anaphor[0])
        if mention.governor == token and tree.lowers[token] in _WHOLE:  # "It is subject to consent"
            return whole_statement(token)
        if mention.governor == token and _is_bare_step(tree, token, cues):
            return whole_statement(token, cues.events.get(tree.lemmas[token], frozenset()) - {ANY})
        return event_anaphor(tree, token, cues)
    verb = mention.governor
    if told is None or verb is None or verb in told or tree.lemmas[verb] not in cues.settling_verbs:
        return None
    subject = own_subject(tree, verb)
    if subject is not None and tree.lowers[subject] == "it" and _takes_effect(tree, verb, cues):
        return whole_statement(subject)
    return None if subject is None else event_anaphor(tree, subject, cues)


def _is_open(tree: Tree, mention: ClauseMention) -> bool:
    """ "*No final decision* has been taken.", "*Nothing* has been signed.": it leaves the sentence before open."""
    if mention.kind != "caveat" or mention.governor is not None or mention.anaphor is None:
        return False
    start, end = mention.anaphor
    opens = start == tree.sentence(start)[0] and tree.lowers[start] in ("no", "nothing")
    return opens and not complements(tree, end - 1)


def _is_bare_step(tree: Tree, token: int, cues: ResolveCues) -> bool:
    """ "*Delivery* is subject to payment": a step towards the claim that needs no article, at a sentence's start."""
    bare = not tree.children[token] and token == tree.sentence(token)[0]
    return bare and tree.lemmas[token] in cues.bare_steps


def _takes_effect(tree: Tree, verb: int, cues: ResolveCues) -> bool:
    """ "It *takes effect*", "it *lapses*": said of deals and measures alone."""
    following = cues.taking_effect.get(tree.lemmas[verb])
    if following is None:
        return False
    return not following or any(word in following for word in tree.lowers[verb + 1 : verb + 3])


def _add(slot: list[LinkedClause], tree: Tree, mention: ClauseMention, anaphor: tuple[int, int] | None) -> None:
    if not any(one.tree is tree and _overlap(one.mention.content, mention.content) for one in slot):
        slot.append(LinkedClause(tree, mention, anaphor))


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _prices(
    stated: Sequence[Slots],
    statements: Sequence[Statement],
    number: int,
    layer: Layers,
    price_of: Callable[[Tree, QuantityMention], EventAnaphor | None],
) -> None:
    """Adds the price of "The deal, worth $2bn, …" to the one claim that the deal is; of several items none has it."""
    for place, mention in enumerate(layer.quantities):
        if mention.kind != "money" or mention.same_as is not None or _is_told(mention, stated):
            continue
        anaphor = price_of(layer.tree, mention)
        meant = [] if anaphor is None else spoken_of(anaphor, number, layer.tree, statements)
        if len(meant) != 1 or any(q.kind == "money" for q in stated[meant[0]].quantities):
            continue
        slots = stated[meant[0]]
        slots.told_in.append((layer.tree, mention.start_tok))
        slots.quantities.append(record(mention, None, None))
        first = len(slots.quantities) - 1
        again = (one for one in layer.quantities if one.same_as == place)
        slots.quantities += [record(one, None, first) for one in again]


def _is_told(mention: QuantityMention, stated: Sequence[Slots]) -> bool:
    """True where a claim of the same clause states the sum already ("The contract is valued at $2bn")."""
    return any((q.start, q.end) == (mention.start, mention.end) for s in stated for q in s.quantities)

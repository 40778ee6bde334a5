"""Draft → Slots: which of a paragraph's quantities, times, places, conditions and motives a draft states."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from claimx.extract.attach import clauses_of, core, measured_roles, measures, said_of, stands_with
from claimx.extract.chains import events
from claimx.extract.drafts import Draft
from claimx.extract.layers import Layers
from claimx.extract.polarity import polarity, reopened
from claimx.extract.quantity.mention import QuantityMention
from claimx.extract.slots import LinkedClause, Slots
from claimx.extract.split import numbers_of_others
from claimx.extract.stage import staged
from claimx.extract.status import conditional, is_arranged, is_promised, status, weaker
from claimx.extract.times import TimeMention
from claimx.grammar.lexicon import Lexicon
from claimx.grammar.phrases import head_of
from claimx.grammar.standing import is_governed
from claimx.grammar.tree import Tree
from claimx.model import Quantity, Time

_PLACE_PHRASES = ("prep:in", "prep:at", "prep:near", "prep:off")
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_DIFFERENCES = frozenset({("more", "than"), ("less", "than")})
_DATING = frozenset({"before", "after", "earlier", "later", "ago"})
_LENGTHS = frozenset({"km", "kilometre", "kilometer", "m", "metre", "meter", "mile", "yard"})
_COMPASS = ("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest")
_TOWARDS = frozenset({*_COMPASS, "away", "from", "inland", "off", "offshore", "outside"})


def qualify(draft: Draft, layers: Layers, lexicon: Lexicon) -> Slots:
    """The slots that the draft's own paragraph gives it."""
    predication = draft.match.predication
    frame = draft.match.frame
    judged, state_cues = status(predication, layers.cues.status)
    sign, sign_kind, sign_cues = polarity(predication, layers.cues.polarity)
    if sign_kind == "denied" and _is_hearsay(draft.tree, state_cues, layers):
        judged, state_cues = status(predication, layers.cues.status, layers.cues.polarity.chain.hearsay)
    state = judged if frame.status is None else weaker(frame.status, judged, layers.cues.status)
    if state == "actual" and reopened(predication, layers.cues.polarity):
        state = "possible"
    if state == "actual" and draft.type in layers.cues.status.promised and is_promised(predication, layers.cues.status):
        state = "planned"
    dated = state == "actual" and is_arranged(predication, draft.type, layers.cues.status)
    if dated and any(t.kind == "event" for t in _when(draft, layers, lexicon)):
        state = "planned"
    reach = events(predication, layers.cues.status.chain)
    conditions = [*clauses_of(draft, layers.conditions, core(draft) | reach)]
    if state == "actual" and any(conditional(m, predication.tree, reach, layers.cues.status) for m in conditions):
        state = "possible"
    return Slots(
        draft=draft,
        quantities=list(_quantities(draft, layers, lexicon)),
        times=list(_times(draft, layers, lexicon)),
        places=list(_places(draft)),
        conditions=[LinkedClause(layers.tree, m) for m in conditions],
        motives=[LinkedClause(layers.tree, m) for m in clauses_of(draft, layers.motives, reach)],
        status=state,
        status_cues=state_cues,
        polarity=frame.polarity or sign,
        polarity_kind=sign_kind,
        polarity_cues=sign_cues,
        said=said_of(draft, layers.attributions),
        attributes=staged(predication, frame.attributes, state, frame.polarity or sign, layers.cues.stage),
    )


def _is_hearsay(tree: Tree, cues: Sequence[tuple[int, int]], layers: Layers) -> bool:
    """True where nothing but "suggestions that" made it possible: who rejects them denies what happened."""
    hearsay = layers.cues.polarity.chain.hearsay
    return bool(cues) and all(tree.lemmas[first] in hearsay for first, _ in cues)


def _quantities(draft: Draft, layers: Layers, lexicon: Lexicon) -> Iterator[Quantity]:
    """The draft's quantities; `same_as` counts within the draft's own list."""
    lasting = [t for t in _when(draft, layers, lexicon) if t.kind == "duration"]
    prices = [
        head_of(draft.tree, m.number_tok, m.number_end)
        for m in layers.quantities
        if m.kind == "money" and m.same_as is None
    ]
    kept: dict[int, int] = {}
    roles: dict[int, str | None] = {}
    count = 0
    others = numbers_of_others(draft.match, draft.roles)
    for number, mention in enumerate(_counted_alike(draft.tree, layers.quantities, others)):
        same = mention.same_as
        if any(mention.number_tok <= token < max(mention.number_end, mention.end_tok) for token in others):
            continue
        belongs, role = (True, roles[same]) if same in roles else _belongs(draft, mention, lexicon, prices)
        if mention.kind == "duration" and _overlaps(mention, lasting):
            belongs, role = not _lasts_beside(draft, mention), None
        if not belongs or _tells_when(mention, layers.times) or _dates(draft.tree, mention):
            continue
        kept[number], roles[number] = count, role
        records = [*_records(mention, role, kept.get(same) if same is not None else None)]
        count += len(records)
        yield from records


def _lasts_beside(draft: Draft, mention: QuantityMention) -> bool:
    """True for the years of the verb before: "will keep them *for five years* and *buy* four cranes"."""
    tree, shared = draft.tree, {o.token for o in draft.match.predication.chain if o.relation == "shared"}
    anchor = head_of(tree, mention.start_tok, mention.end_tok)
    above = next((t for t in tree.ancestors(anchor) if t in shared or t == draft.token), None)
    return above in shared and above is not None and above < anchor < draft.token


def _counted_alike(
    tree: Tree, mentions: Sequence[QuantityMention], others: frozenset[int]
) -> Iterator[QuantityMention]:
    """Of "48 and 12 howitzers, respectively" both count howitzers."""
    for place, mention in enumerate(mentions):
        last = next((m for m in mentions[place + 1 :] if m.unit is not None), None) if others else None
        bare = mention.kind == "count" and mention.unit is None and mention.unit_token is None
        joined = last is not None and bare and last.kind == "count" and last.unit_token is not None
        if joined and last and any(mention.number_tok <= t < (last.unit_token or 0) for t in others):
            yield replace(mention, unit=last.unit, unit_token=last.unit_token)
        else:
            yield mention


def _tells_when(mention: QuantityMention, times: Iterable[TimeMention]) -> bool:
    """ "six months ago", "within 90 days": so many months are a time then and no quantity."""
    return mention.kind == "duration" and _overlaps(mention, [t for t in times if t.kind != "duration"])


def _dates(tree: Tree, mention: QuantityMention) -> bool:
    """When or where and not how much: "three months *before* it failed", "seven days *notice*", "90 km *north* of"."""
    after = tree.lowers[mention.end_tok] if mention.end_tok < len(tree) else ""
    if mention.kind == "measure":
        return after in _TOWARDS and mention.unit in _LENGTHS
    told = mention.unit_token is not None and tree.lemmas[mention.unit_token] == "notice"
    return mention.kind == "duration" and (after in _DATING or after == "notice" or told)


def _overlaps(mention: QuantityMention, times: Iterable[TimeMention]) -> bool:
    return any(t.start < mention.end and mention.start < t.end for t in times)


def _records(mention: QuantityMention, role: str | None, same_as: int | None) -> Iterator[Quantity]:
    """One record, or two where a change is told: what it was, and what it is."""
    whole = record(mention, role, same_as)
    for end in mention.ends:
        text = mention.text[end.start - mention.start : end.end - mention.start]
        spot = {"text": text, "start": end.start, "end": end.end}
        yield whole.model_copy(update={**spot, "value": end.value, "low": None, "high": None})
    if not mention.ends:
        yield whole


def record(mention: QuantityMention, role: str | None, same_as: int | None) -> Quantity:
    """A quantity mention as the record has it."""
    return Quantity(
        text=mention.text,
        start=mention.start,
        end=mention.end,
        kind=mention.kind,
        value=mention.value,
        low=mention.low,
        high=mention.high,
        comparator=mention.comparator,
        unit=mention.unit,
        per=mention.per,
        basis=mention.basis,
        additional=mention.additional,
        of=role,
        same_as=same_as,
    )


def _belongs(
    draft: Draft, mention: QuantityMention, lexicon: Lexicon, prices: Sequence[int]
) -> tuple[bool, str | None]:
    """Whether the draft states a quantity, and of which role.

    A count belongs to the noun that it counts and to no other; so does whatever measures out a noun behind "of". A
    dimension in front of a noun ("a 22-nanometre process", "155mm shells") describes the thing and is no quantity.
    """
    if _describes(draft.tree, mention, lexicon) or _is_part(draft.tree, mention):
        return False, None
    number = head_of(draft.tree, mention.number_tok, mention.number_end)
    whole = head_of(draft.tree, mention.start_tok, mention.end_tok)
    inner = head_of(draft.tree, mention.number_tok, mention.end_tok)  # "ship *up* to two tonnes" read as a particle
    anchors = [anchor for anchor in dict.fromkeys((mention.unit_token, number, whole, inner)) if anchor is not None]
    rate = mention.unit is None and mention.per is not None  # "raise output to 800 a year"
    if (mention.kind == "count" and not rate) or mention.of_token is not None:
        roles = measured_roles(draft, lexicon)
        role = next((roles[anchor] for anchor in anchors if anchor in roles), None)
        return role is not None, role
    for anchor in anchors:
        belongs, role = measures(draft, anchor, lexicon, prices)
        if belongs:
            return True, role
    return False, None


def _is_part(tree: Tree, mention: QuantityMention) -> bool:
    """True for the sum that another is a part of ("$3bn *of the $10bn* it needs") and for "$2m *more than* before"."""
    number = head_of(tree, mention.number_tok, mention.number_end)
    if mention.kind != "money":
        return False
    above = tree.heads[number]
    share = is_governed(tree, number) and tree.lowers[above] == "of" and tree.tags[tree.heads[above]] == "CD"
    behind = mention.number_tok and tree.words[mention.number_tok - 1] == ","
    return share or bool(behind and tuple(tree.lowers[mention.number_end : mention.number_end + 2]) in _DIFFERENCES)


def _describes(tree: Tree, mention: QuantityMention, lexicon: Lexicon) -> bool:
    """A measure written onto a noun: "155mm shells", "a 15 metre boat"; no more than an adjective would be."""
    if mention.kind != "measure" or mention.of_token is not None or mention.per is not None:
        return False
    if mention.unit_token is not None and tree.lemmas[mention.unit_token] in lexicon.sized_nouns:
        return False  # "a 1-gigawatt plant", "a 2-million-tonne quota": how much of it there is
    last = tree.words[mention.end_tok - 1]
    spelled = last.isalpha() and last.islower() and len(last) > 3
    return " " not in mention.text or (mention.unit_token is not None and spelled and not last.endswith("s"))


def _when(draft: Draft, layers: Layers, lexicon: Lexicon) -> Iterator[TimeMention]:
    """The times that stand in the draft's own clause."""
    reach = core(draft) | {b.token for fillers in draft.roles.values() for b in fillers}
    for mention in layers.times:
        anchor = head_of(draft.tree, mention.start_tok, mention.end_tok)
        if stands_with(draft.tree, anchor, reach, lexicon):
            yield mention


def _times(draft: Draft, layers: Layers, lexicon: Lexicon) -> Iterator[Time]:
    for mention in _when(draft, layers, lexicon):
        yield Time(
            text=mention.text,
            start=mention.start,
            end=mention.end,
            kind=mention.kind,
            start_date=mention.start_date,
            end_date=mention.end_date,
        )


def _places(draft: Draft) -> Iterator[int]:
    """Where it happens: named places behind "in", "at", "near", unless they fill a role."""
    tree: Tree = draft.tree
    taken = {b.token for fillers in draft.roles.values() for b in fillers}
    for function in _PLACE_PHRASES:
        for filler in draft.match.predication.functions.get(function, ()):
            name = tree.name_at[filler.token]
            if name is not None and name.label in _PLACES and filler.token not in taken:
                yield filler.token

"""Which of the quantities, times, conditions and motives of a paragraph a draft states.

A mention belongs to what it hangs on: a quantity to the filler or trigger above it, a clause to the verb or noun that
it modifies. Climbing stops at the next clause, so that no figure of a relative clause strays into the main one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from claimx.extract.attribution import AttributionMention
from claimx.extract.clausal import ClauseMention
from claimx.extract.constraints import ACTORS
from claimx.extract.drafts import Draft
from claimx.extract.slots import Said
from claimx.grammar.adjuncts import said
from claimx.grammar.climb import climb_in_clause
from claimx.grammar.lexicon import Lexicon
from claimx.grammar.phrases import of_whom
from claimx.grammar.standing import governed_by, is_governed
from claimx.grammar.tree import Tree

# Operators through which the clause of a trigger goes on upwards: what modifies them modifies the claim.
_SAME_CLAUSE = ("infinitive", "gerund", "object", "subject", "complement", "shared", "noun", "purpose", "headline")


# What holds several items at one price.
_BUNDLES = frozenset({"package", "purchase"})


def core(draft: Draft) -> frozenset[int]:
    """The trigger and the words above it that state the same thing with it ("plans to seek procurement")."""
    found = {draft.token}
    for operator in draft.match.predication.chain:
        if operator.relation.partition(":")[0] in (*_SAME_CLAUSE, "prep"):
            found.add(operator.token)
        elif operator.relation.partition(":")[0] not in ("modal", "negation", "adverb", "adjective", "mark", "near"):
            break
    return frozenset(found)


def measured_roles(draft: Draft, lexicon: Lexicon) -> Mapping[int, str]:
    """The tokens that a quantity may measure, with their roles: items and amounts, never those who act."""
    found: dict[int, str] = {}
    rivals = _rival_items(draft)
    for name, fillers in draft.roles.items():
        spec = draft.match.frame.roles[name]
        if spec.entity and spec.entity <= ACTORS:
            continue
        for bound in fillers:
            found[bound.counted] = name
            if bound.path != "gapped":  # the noun is counted by the first clause's number
                found[bound.token] = name
                found |= dict.fromkeys(_between(draft.tree, bound.token, bound.counted), name)
            for inner in of_whom(draft.tree, bound.token, lexicon):
                if inner not in rivals:
                    found.setdefault(inner, name)
    return found


def _between(tree: Tree, token: int, counted: int) -> Iterator[int]:
    """The measures between a partitive and what it measures: the doses of "a consignment of *doses* of vaccine"."""
    above = list(tree.ancestors(token))
    if counted in above:
        yield from (t for t in above[: above.index(counted)] if is_governed(tree, t))


def measures(draft: Draft, anchor: int, lexicon: Lexicon, prices: Iterable[int] = ()) -> tuple[bool, str | None]:
    """Whether a quantity whose head is `anchor` belongs to the draft, and the role that it measures.

    `prices` are the heads of the paragraph's sums.
    """
    roles = measured_roles(draft, lexicon)
    others = _rival_items(draft)
    actors = {b.token for fillers in draft.roles.values() for b in fillers} - set(roles)
    carrier = _carrier(draft)
    bearers = {draft.token, carrier, _deal(draft, lexicon)}
    raisers, told = _raisers(draft), False
    for token in _climbed(draft.tree, anchor, lexicon):
        if token in roles and told and draft.siblings > 1 and token != draft.tree.heads[anchor]:
            return shared_out(draft, anchor, prices, lexicon), roles[token]  # "two ships, in a package worth $2bn"
        if token in roles:
            return True, roles[token]
        if token in others or token in actors:
            return False, None
        if token == draft.token and draft.type == "position":
            return False, None  # what is criticised may be counted, a criticism is not
        if token == carrier and anchor in draft.tree.ancestors(draft.token):
            return False, None  # "gives $4m for training and purchases of radars": the sum stands beside them
        if token in bearers or (told and token in raisers):
            return draft.siblings == 1 or shared_out(draft, anchor, prices, lexicon), next(iter(roles.values()), None)
        beside = governed_by(draft.tree, token) if draft.tree.tags[token] == "IN" else ()  # "in a package worth"
        told = told or any(draft.tree.lemmas[t] in lexicon.awarded_nouns | _BUNDLES for t in (token, *beside))
    return False, None


def _climbed(tree: Tree, anchor: int, lexicon: Lexicon) -> Iterator[int]:
    """What stands above a sum; a speech tag gives way to what was said ("has *bought* it, he said, in a $2bn deal")."""
    for token in climb_in_clause(tree, anchor, lexicon):
        yield token
        if (inner := said(tree, token)) is not None and token < anchor:
            yield inner


def shared_out(draft: Draft, anchor: int, prices: Iterable[int], lexicon: Lexicon) -> bool:
    """True where each item has a price behind it, and this one is the draft's: "jets for $3bn and ships for $1bn"."""
    if draft.siblings < 2:
        return False
    names = set(measured_roles(draft, lexicon).values())
    mine, role = next(((b.token, name) for name, found in draft.roles.items() if name in names for b in found), (0, ""))
    items = sorted({b.token for b in draft.match.roles.get(role, ())})
    if mine not in items:
        return False
    borders = [*items[1:], len(draft.tree)]
    priced = [[p for p in prices if low < p < high] for low, high in zip(items, borders, strict=True)]
    return all(len(found) == 1 for found in priced) and priced[items.index(mine)] == [anchor]


def _carrier(draft: Draft) -> int | None:
    """The light verb over an action noun ("placed an order for $2bn"), else None."""
    chain = draft.match.predication.chain
    governors = [o for o in chain if o.relation not in ("adjective", "negation", "adverb", "modal")]
    nominal = draft.match.predication.category == "noun" and governors and governors[0].relation == "object"
    return governors[0].token if nominal else None


def _raisers(draft: Draft) -> frozenset[int]:
    """The verbs over an infinitive, on which the parser may hang a deal ("*agreed* to buy …, in a 15-year deal")."""
    found: set[int] = set()
    for operator in draft.match.predication.chain:
        if operator.relation == "infinitive":
            found.add(operator.token)
        elif operator.relation not in ("modal", "negation", "adverb", "adjective"):
            break
    return frozenset(found)


def _deal(draft: Draft, lexicon: Lexicon) -> int | None:
    """The deal whose content the draft is: its price is the draft's ("a €400m *contract* to overhaul two ships")."""
    governors = [o for o in draft.match.predication.chain if o.relation not in ("modal", "headline", "adverb")]
    infinitive = any(o.relation == "headline" for o in draft.match.predication.chain)
    content = governors and governors[0].relation in ("noun", "relative" if infinitive else "noun")
    named = content and governors[0].lemma in lexicon.priced_deals
    return governors[0].token if named else None


def _rival_items(draft: Draft) -> set[int]:
    """The items of the same trigger that went to other drafts, and what is listed with them and went to none."""
    mine = {t for fillers in draft.roles.values() for b in fillers for t in (b.token, b.counted)}
    every = {t for fillers in draft.match.roles.values() for b in fillers for t in (b.token, b.counted)}
    every |= {draft.tree.heads[b.counted] for found in draft.roles.values() for b in found if b.path == "gapped"}
    listed = {f.token for f in draft.match.predication.functions.get("object", ())}
    return (every | listed if listed & mine else every) - mine


def clauses_of(draft: Draft, mentions: Iterable[ClauseMention], reach: frozenset[int]) -> Iterator[ClauseMention]:
    """The conditions or motives that modify one of the words that speak of the draft's event.

    "Set up to make boats and repair trucks": what stands beside the draft is no motive of it.
    """
    beside = {o.token for o in draft.match.predication.chain if o.relation == "shared"}
    for mention in mentions:
        low, high = mention.content
        modified = mention.governor in reach or mention.beyond in reach
        if modified and not any(low <= token < high for token in (draft.token, *beside)):
            yield mention


def is_inside(draft: Draft, mentions: Iterable[ClauseMention]) -> bool:
    """True where the trigger stands inside one of the mentions ("if Oslo buys …")."""
    return any(low <= draft.token < high for low, high in (m.content for m in mentions))


def stands_with(tree: Tree, anchor: int, tokens: frozenset[int], lexicon: Lexicon) -> bool:
    """True where climbing from `anchor` inside its clause meets one of the tokens."""
    return any(token in tokens for token in climb_in_clause(tree, anchor, lexicon))


def said_of(draft: Draft, mentions: Iterable[AttributionMention]) -> Said | None:
    """On whose word the draft stands: the outermost speaker, with those that the speaker quotes."""
    around = [m for m in mentions if _holds(m, draft.token)]
    if not around:
        return None
    around.sort(key=lambda m: (m.content[0][0] - m.content[-1][1], m.cue))
    outer, *inner = around
    via = (*outer.via, *(m.source for m in inner if m.source != outer.source))
    return Said(draft.tree, outer.source, outer.head, outer.cue, outer.kind, tuple(dict.fromkeys(via)))


def _holds(mention: AttributionMention, token: int) -> bool:
    inside = any(low <= token < high for low, high in mention.content)
    return inside and not mention.cue[0] <= token < mention.cue[1]

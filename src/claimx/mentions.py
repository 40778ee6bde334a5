"""Everything that the layers of a paragraph found, in a claim or not (`--mentions`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from claimx.extract.clausal import ClauseMention
from claimx.extract.layers import Layers
from claimx.grammar.predications import category
from claimx.grammar.tree import Tree
from claimx.model import Claim, DocumentRef, EntityRef, Mention, Span
from claimx.validate import span

Place = tuple[int, int]


def used_in(claims: Iterable[Claim]) -> Mapping[Place, tuple[str, ...]]:
    """The claims that hold a stretch of the document as trigger, filler or slot."""
    found: dict[Place, list[str]] = {}
    for claim in claims:
        spans: list[Span] = [claim.trigger, *claim.quantities, *claim.times, *claim.conditions, *claim.motives]
        spans += [argument for fillers in claim.roles.values() for argument in fillers]
        spans += claim.places
        if claim.attribution is not None:
            spans.append(claim.attribution.cue)
        for one in spans:
            found.setdefault((one.start, one.end), []).append(claim.claim_id)
    return {place: tuple(dict.fromkeys(ids)) for place, ids in found.items()}


def mentions(layers: Layers, document: DocumentRef, used: Mapping[Place, tuple[str, ...]]) -> Iterator[Mention]:
    """The mentions of one paragraph, layer by layer, each in text order."""

    def made(where: Span, layer: str, key: Place | None = None, **fields: object) -> Mention:
        ids = used.get(key or (where.start, where.end), ())
        return Mention(document=document, layer=layer, claim_ids=ids, **where.model_dump(), **fields)

    tree = layers.tree
    for q in layers.quantities:
        names = ("kind", "value", "low", "high", "comparator", "unit", "per", "basis", "additional")
        yield made(Span(text=q.text, start=q.start, end=q.end), "quantity", **{n: getattr(q, n) for n in names})
    for t in layers.times:
        where = Span(text=t.text, start=t.start, end=t.end)
        yield made(where, "time", kind=t.kind, start_date=t.start_date, end_date=t.end_date)
    for layer, found in (("condition", layers.conditions), ("motive", layers.motives)):
        for m in found:
            yield made(_content(tree, m), layer, kind=m.kind, marker=span(tree, *m.marker))
    for a in layers.attributions:
        cue = span(tree, *a.cue)
        content = span(tree, a.content[0][0], a.content[-1][1]) if a.content else None
        source = span(tree, *a.source) if a.source else None
        key = (cue.start, cue.end)
        yield made(cue, "attribution", key, kind=a.kind, source=source, cue=cue, content=content)
    for name in tree.names:
        entity = EntityRef(id=name.id, name=tree.source(name.start, name.end)[0]) if name.id else None
        yield made(span(tree, name.start, name.end), "entity", label=name.label, entity=entity)
    for token in range(len(tree)):
        if category(tree, token) == "verb":
            yield made(span(tree, token, token + 1), "predication", lemma=tree.lemmas[token])


def _content(tree: Tree, mention: ClauseMention) -> Span:
    return span(tree, *mention.content)

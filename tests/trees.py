"""Hand-made parses for tests that need no model.

    tree("Poland bought 32 jets .", heads="1 1 3 1 1", labels="nsubj ROOT nummod dobj punct")

Words are split at spaces and joined by one space in the text. A middle dot is a token border without a space:
"$·5bn·." gives the tokens "$", "5bn", "." over the text "$5bn.". Heads, labels, tags and lemmas may be lists
or space-joined strings. What is left out is filled in plainly: heads point at the sentence's first token, labels
are "dep", tags are guessed from the word's shape, lemmas are the lower-case words.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimx.grammar.tree import Name, Tree

GLUE = "·"
ENDS = frozenset({".", "!", "?"})
_CLASSES = """
DT the a an this these those another every each all some
IN of in on at for from by with over about between under than since until per around
CC and or but
MD will would may could can should must
VBZ is has buys plans
VBD was were had said bought ordered
JJR more
JJS least most
CD one two three four five six seven eight nine ten dozen million billion
PRP$ its their his
PRP he she it they we
JJ additional further extra new other former
NNS people troops
TO to
RB not
$ $ € £
-LRB- (
-RRB- )
: : ;
HYPH -
POS 's ’s
. . ! ?
, ,
"""
CLOSED = {word: line.split()[0] for line in _CLASSES.strip().split("\n") for word in line.split()[1:]}


def guess_tag(word: str, first: bool) -> str:
    """A plausible Penn tag for a word out of context; pass `tags` where it matters."""
    low = word.lower()
    if low in CLOSED:
        return CLOSED[low]
    if word[0].isdigit() or word[0] == ".":
        return "CD"
    if word[0].isupper() and not first:
        return "NNP"
    if low.endswith("s") and not low.endswith("ss"):
        return "NNS"
    return "NN"


def tree(
    words: str,
    heads: Sequence[int] | str | None = None,
    labels: Sequence[str] | str | None = None,
    tags: Sequence[str] | str | None = None,
    lemmas: Sequence[str] | str | None = None,
    names: Iterable[Name | tuple[int, int, str]] = (),
    offset: int = 0,
) -> Tree:
    """A Tree over space-joined words; see the module's docstring."""
    tokens, starts, text = _tokens(words)
    count = len(tokens)
    sentences = _sentences(tokens)
    first = {token: low for low, high in sentences for token in range(low, high)}
    number = [int(head) for head in _listed(heads)] if heads is not None else [first[n] for n in range(count)]
    found = Tree(
        text=text,
        offset=offset,
        words=tokens,
        lemmas=list(_listed(lemmas)) if lemmas is not None else [word.lower() for word in tokens],
        tags=list(_listed(tags))
        if tags is not None
        else [guess_tag(word, n == first[n]) for n, word in enumerate(tokens)],
        heads=number,
        labels=list(_listed(labels))
        if labels is not None
        else ["ROOT" if number[n] == n else "dep" for n in range(count)],
        starts=[offset + start for start in starts],
        ends=[offset + start + len(word) for start, word in zip(starts, tokens, strict=True)],
        sentences=sentences,
        names=[name if isinstance(name, Name) else Name(*name) for name in names],
    )
    for column in (found.lemmas, found.tags, found.heads, found.labels):
        if len(column) != count:
            raise ValueError(f"{len(column)} entries for {count} tokens of {text!r}: {column}")
    return found


def parsed(
    tokens: str, names: Iterable[Name | tuple[int, int, str]] = (), lemmas: Sequence[str] | str | None = None
) -> Tree:
    """A Tree over tokens with all that is known of each: "The/DT/det/1 deal/NN/nsubj/2 hinges/VBZ/ROOT/2".

    The word, its tag, its label and the number of its head.
    """
    columns = list(zip(*(token.rsplit("/", 3) for token in tokens.split()), strict=True))
    words, tags, labels, heads = columns
    return tree(
        " ".join(words), heads=[int(head) for head in heads], labels=labels, tags=tags, names=names, lemmas=lemmas
    )


def shape(made: Tree) -> tuple[list[str], list[str], list[int]]:
    """What repairs may change: tags, labels and heads."""
    return list(made.tags), list(made.labels), list(made.heads)


def _listed(column: Sequence[str] | Sequence[int] | str) -> Sequence[str] | Sequence[int]:
    return column.split() if isinstance(column, str) else column


def _tokens(words: str) -> tuple[list[str], list[int], str]:
    tokens: list[str] = []
    starts: list[int] = []
    text = ""
    for chunk in words.split():
        text += " " if text else ""
        for piece in chunk.split(GLUE):
            if piece:
                tokens.append(piece)
                starts.append(len(text))
                text += piece
    return tokens, starts, text


def _sentences(tokens: list[str]) -> list[tuple[int, int]]:
    found, start = [], 0
    for token, word in enumerate(tokens):
        if word in ENDS or token == len(tokens) - 1:
            found.append((start, token + 1))
            start = token + 1
    return found

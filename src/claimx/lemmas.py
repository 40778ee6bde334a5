"""Lemmas looked up instead of computed: of a word with its tag and its function, the pipeline says the same every time.

The bundled pipeline takes a fifth of its time to match each token against rules for parts of speech, of which claimx
needs nothing but what its lemmatiser makes of them. Words that were met before are looked up here; of the others the
pipeline's own two components are asked, out of context, since all but a few of their rules see one word alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

COMPONENTS: Final = ("attribute_ruler", "lemmatizer")
# Words of those few rules that look at the word beside ("ain't", "gonna", "let's", "y'all", "there is"): texts that
# hold one take the long way.
_PAIRED: Final = frozenset({"ai", "gon", "got", "let", "c'm", "y", "y'"})
_PAIRED_LABEL: Final = "expl"
_MOST = 100_000  # words kept: some ten megabytes

Key = tuple[str, str, str]


class Lemmas:
    """Takes both components out of a pipeline and does what they did to lemmas."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
        self._components = [nlp.get_pipe(name) for name in COMPONENTS]
        self._known: dict[Key, str] = {}
        for name in COMPONENTS:
            nlp.remove_pipe(name)

    def __call__(self, doc: Doc) -> Doc:
        """The document with its lemmas set."""
        keys = [(token.text, token.tag_, token.dep_) for token in doc]
        if any(label == _PAIRED_LABEL or text.lower() in _PAIRED for text, _, label in keys):
            return self._computed(doc)
        if len(self._known) > _MOST:
            self._known.clear()
        if new := [key for key in dict.fromkeys(keys) if key not in self._known]:
            self._learn(new)
        add = doc.vocab.strings.add
        for token, key in zip(doc, keys, strict=True):
            token.lemma = add(self._known[key])
        return doc

    def _learn(self, keys: list[Key]) -> None:
        from spacy.tokens import Doc

        words, tags, labels = zip(*keys, strict=True)
        alone = [0] * len(keys)
        doc = self._computed(Doc(self._nlp.vocab, list(words), tags=list(tags), deps=list(labels), heads=alone))
        self._known.update(zip(keys, (token.lemma_ for token in doc), strict=True))

    def _computed(self, doc: Doc) -> Doc:
        for component in self._components:
            doc = component(doc)
        return doc

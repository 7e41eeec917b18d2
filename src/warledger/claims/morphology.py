"""Tagged and parsed docs in, the same docs with parts of speech and lemmas out: spaCy's own, remembered by word.

spaCy's attribute ruler and lemmatiser work token by token in Python and take a third of the time of its parse, though
what they say follows from a token's word, tag and dependency alone. Here each such triple goes through them once a
process; after that it is looked up. The few rules of the ruler that look at neighbours ("gon na", "let 's") send their
sentence through the components themselves, so that the outcome is always exactly theirs.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import Matcher
    from spacy.tokens import Doc

#: The components whose work is remembered, in the order in which they run.
COMPONENTS = ("attribute_ruler", "lemmatizer")
#: What the outcome follows from, and the outcome.
_GIVEN: list[int | str] = ["ORTH", "TAG", "DEP"]
_MADE: list[int | str] = ["POS", "MORPH", "LEMMA"]
#: What a pattern of the ruler may ask of a token, so that word, tag and dependency settle the answer.
_SETTLED = frozenset({"ORTH", "TEXT", "LOWER", "IS_SPACE", "TAG", "DEP"})
#: Triples remembered: years of newswire have fewer; texts of made-up words must not fill the memory.
_MOST = 400_000


class Morphology:
    """Fills in the parts of speech and lemmas of docs that a pipeline has tagged and parsed.

    Args:
        nlp: The pipeline, its last components those of `COMPONENTS`.
    """

    def __init__(self, nlp: Language) -> None:
        self._components: list[Callable[[Doc], Doc]] = [nlp.get_pipe(name) for name in COMPONENTS]
        self._neighbours: Matcher | None = _rules_of_neighbours(nlp)
        self._known: dict[tuple[int, ...], list[int]] = {}

    @staticmethod
    def knows(nlp: Language) -> bool:
        """True where the pipeline ends with the two components, and its ruler asks only what can be looked up."""
        from spacy.pipeline import AttributeRuler, Lemmatizer

        if tuple(nlp.pipe_names[-2:]) != COMPONENTS:
            return False
        ruler, lemmatizer = map(nlp.get_pipe, COMPONENTS)
        if not isinstance(ruler, AttributeRuler) or not isinstance(lemmatizer, Lemmatizer):
            return False
        rules: Any = ruler.patterns
        tokens = (token for rule in rules for pattern in rule["patterns"] for token in pattern)
        return all(_SETTLED.issuperset(token) for token in tokens)

    def __call__(self, doc: Doc) -> Doc:
        """Fill in one doc, in place."""
        if self._neighbours is not None and self._neighbours(doc, allow_missing=True):
            return self._run(doc)
        given = list(map(tuple, doc.to_array(_GIVEN).tolist()))
        try:
            made = [self._known[triple] for triple in given]
        except KeyError:
            self._run(doc)
            if len(self._known) < _MOST and list(map(tuple, doc.to_array(_GIVEN).tolist())) == given:
                # blanks get another tag from the ruler: their sentences always take the long way
                self._known.update(zip(given, doc.to_array(_MADE).tolist(), strict=True))
            return doc
        values: Any = np.array(made, dtype=np.uint64)
        return doc.from_array(_MADE, values) if made else doc

    def _run(self, doc: Doc) -> Doc:
        for component in self._components:
            doc = component(doc)
        return doc


def _rules_of_neighbours(nlp: Language) -> Matcher | None:
    """Matches the sentences for which a rule of the ruler looks at more than one token."""
    from spacy.matcher import Matcher

    ruler: Any = nlp.get_pipe(COMPONENTS[0])
    wide = [pattern for rule in ruler.patterns for pattern in rule["patterns"] if len(pattern) > 1]
    if not wide:
        return None
    matcher = Matcher(nlp.vocab)
    matcher.add("neighbours", wide)
    return matcher

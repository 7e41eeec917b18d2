"""Tagged and parsed docs in, the same docs with parts of speech and lemmas out: spaCy's own, remembered by word.

spaCy's attribute ruler and lemmatiser work token by token in Python and take a third of the time of its parse, though
what they say follows from a token's word, tag and dependency alone. Here each such triple goes through them once a
process (dependencies that no rule names are one); after that it is looked up. The few rules of the ruler that look at
neighbours ("gon na", "there is") send the words that they match through the components, together, and what comes of
them is remembered too. So the outcome is always exactly theirs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise, repeat
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import numpy as np

from warledger.claims.parsing import columns

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import Matcher
    from spacy.tokens import Doc, Token

#: The components whose work is remembered, in the order in which they run.
COMPONENTS = ("attribute_ruler", "lemmatizer")
#: What the outcome follows from, and the outcome.
_GIVEN: list[int | str] = ["ORTH", "TAG", "DEP", "LOWER", "HEAD", "IDX"]
_MADE: list[int | str] = ["POS", "MORPH", "LEMMA"]
#: Word, tag and dependency; part of speech, morphology and lemma, as an array has them.
_Key = tuple[int, int, int]
_Outcome = bytes
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
        _index(nlp)
        self._neighbours: Matcher | None = _rules_of_neighbours(nlp)
        self._needed = _needed(nlp)
        named = map(nlp.vocab.strings.add, _dependencies(nlp) or ())
        self._deps = {dep: dep for dep in named}
        self._known: dict[_Key, _Outcome] = {}
        self._known_together: dict[tuple[_Key, ...], list[_Outcome]] = {}

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
        return all(_SETTLED.issuperset(token) for token in tokens) and _dependencies(nlp) is not None

    def __call__(self, doc: Doc) -> Doc:
        """Fill in one doc, in place."""
        words, tags, dependencies, lowers, steps, starts = doc.to_array(_GIVEN).T.tolist()
        together: list[tuple[int, int, int]] = []
        if self._neighbours is not None and (
            self._needed is None or not self._needed.isdisjoint((*lowers, *dependencies))
        ):
            together = sorted(self._neighbours(doc, allow_missing=True), key=itemgetter(1))
        if any(one[2] > other[1] for one, other in pairwise(together)):
            return self._run(doc)  # rules that take in the same token
        keys = list(zip(words, tags, map(self._deps.get, dependencies, repeat(0)), strict=True))
        made: Any = list(map(self._known.get, keys))
        if None in made:
            learnt = self._learn(keys, doc, [at for at, values in enumerate(made) if values is None])
            made = [learnt[key] if values is None else values for key, values in zip(keys, made, strict=True)]
        for _, first, last in together:
            made[first:last] = self._of_neighbours(doc, first, last, tuple(keys[first:last]))
        if not made:
            return doc
        if not all(made):
            return self._run(doc)
        filled: Any = np.frombuffer(b"".join(made), np.uint64).reshape(-1, 3)
        parts, _, lemmas = filled.T.tolist()
        columns.keep(doc, lower=lowers, lemma=lemmas, pos=parts, tag=tags, dep=dependencies, steps=steps, starts=starts)
        return doc.from_array(_MADE, filled)

    def _of_neighbours(self, doc: Doc, first: int, last: int, keys: tuple[_Key, ...]) -> list[_Outcome]:
        """What the components say of words that a rule takes together, remembered for the next time."""
        said = self._known_together.get(keys)
        if said is None:
            tokens = list(doc[first:last])
            said = self._said(_side_by_side(tokens), tokens)
            if len(self._known_together) < _MOST:
                self._known_together[keys] = said
        return said

    def _learn(self, keys: Sequence[_Key], doc: Doc, unknown: Iterable[int]) -> dict[_Key, _Outcome]:
        """What the components say of the words of a doc at the places `unknown`, remembered for the next time."""
        new = {keys[at]: doc[at] for at in unknown}
        words = list(new.values())
        alone = _side_by_side(words)
        if self._neighbours is not None and self._neighbours(alone, allow_missing=True):
            # a rule would take words for neighbours that are none
            told = [self._said(_side_by_side([word]), [word])[0] for word in words]
        else:
            told = self._said(alone, words)
        learnt = dict(zip(new, told, strict=True))
        if len(self._known) + len(learnt) <= _MOST:
            self._known.update(learnt)
        return learnt

    def _said(self, alone: Doc, tokens: Sequence[Token]) -> list[_Outcome]:
        """What the components say of a doc of these tokens alone; nothing where they change a tag, as for blanks."""
        self._run(alone)
        said = [row.tobytes() for row in alone.to_array(_MADE)]
        kept = [one.tag == token.tag and one.dep == token.dep for one, token in zip(alone, tokens, strict=True)]
        return [values if same else b"" for values, same in zip(said, kept, strict=True)]

    def _run(self, doc: Doc) -> Doc:
        for component in self._components:
            doc = component(doc)
        return doc


def _index(nlp: Language) -> None:
    """Let the lemmatiser look its words up: they come in lists of up to 57,000, each read from its start."""
    lemmatizer: Any = nlp.get_pipe(COMPONENTS[1])
    if lemmatizer.lookups.has_table("lemma_index"):
        table = lemmatizer.lookups.get_table("lemma_index")
        for part, words in list(table.items()):
            table[part] = dict.fromkeys(words)


def _side_by_side(tokens: Sequence[Token]) -> Doc:
    """A doc of these tokens and no others."""
    doc = tokens[0].doc
    return type(doc)(
        doc.vocab,
        words=[token.text for token in tokens],
        tags=[token.tag_ for token in tokens],
        deps=[token.dep_ for token in tokens],
        heads=[0] * len(tokens),
    )


def _dependencies(nlp: Language) -> set[str] | None:
    """The dependencies that rules of the ruler name, all others being one to it; None where a rule asks otherwise."""
    ruler: Any = nlp.get_pipe(COMPONENTS[0])
    named: set[str] = set()
    for asked in (
        token["DEP"] for rule in ruler.patterns for row in rule["patterns"] for token in row if "DEP" in token
    ):
        if isinstance(asked, str):
            named.add(asked)
        elif isinstance(asked, dict) and asked.keys() <= {"IN", "NOT_IN"}:
            named.update(*asked.values())
        else:
            return None
    return named


def _wide(nlp: Language) -> list[list[dict[str, Any]]]:
    """The patterns of the ruler that look at more than one token."""
    ruler: Any = nlp.get_pipe(COMPONENTS[0])
    return [pattern for rule in ruler.patterns for pattern in rule["patterns"] if len(pattern) > 1]


def _needed(nlp: Language) -> frozenset[int] | None:
    """Lower-case words and dependencies one of which every wide pattern asks for; None where one names neither."""
    found = []
    for pattern in _wide(nlp):
        asked = [token[name] for token in pattern for name in ("LOWER", "DEP") if isinstance(token.get(name), str)]
        if not asked:
            return None
        found.append(asked[0])
    return frozenset(map(nlp.vocab.strings.add, found))


def _rules_of_neighbours(nlp: Language) -> Matcher | None:
    """Matches the sentences for which a rule of the ruler looks at more than one token."""
    from spacy.matcher import Matcher

    wide = _wide(nlp)
    if not wide:
        return None
    matcher = Matcher(nlp.vocab)
    matcher.add("neighbours", wide)
    return matcher

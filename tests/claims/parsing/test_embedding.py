"""Vectors of words that are looked up are those that the model makes: invented sentences."""

from __future__ import annotations

import numpy as np
import pytest

from warledger.claims.parsing import embedding, syntax

SENTENCES = [
    "Gunmen killed four herders near Wari, officials said.",
    "Four herders were killed by gunmen near Wari; the others fled.",
    'The army  said   its men left ("for good").',
    "IS fighters killed nine soldiers; that is what the army says.",  # a short name that is told apart
    "STRIKES KILL 3",
    "killed",
    "",
]


@pytest.fixture
def pipelines():
    """The same model with and without remembering."""
    import spacy

    plain, remembering = (spacy.load(syntax.package(), exclude=["ner", "senter"]) for _ in range(2))
    embedding.remember(remembering)
    return plain, remembering


def test_the_parse_stays_what_it_was(pipelines):
    plain, remembering = (
        [[doc.tensor for doc in nlp.pipe(map(nlp.make_doc, texts))] for texts in (SENTENCES, SENTENCES[::-1])]
        for nlp in pipelines
    )
    for expected, found in zip(plain, remembering, strict=True):
        for one, other in zip(expected, found, strict=True):
            np.testing.assert_allclose(other, one, atol=1e-4)


def test_a_norm_of_its_own_is_told_apart(pipelines):
    tensors = []
    for nlp in pipelines:
        first, second = (nlp.make_doc("IS fighters left.") for _ in range(2))
        second[0].norm_ = "taliban"
        tensors.append([doc.tensor for doc in nlp.pipe([first, second])])
    for one, other in zip(*tensors, strict=True):
        np.testing.assert_allclose(other, one, atol=1e-4)
    assert not np.allclose(*tensors[1])


def test_a_word_goes_through_the_model_once(pipelines, monkeypatch):
    _, nlp = pipelines
    list(nlp.pipe(SENTENCES))
    (vectors,) = (step for step in nlp.get_pipe("tok2vec").model.walk() if step.name == "remembered")
    monkeypatch.setattr(vectors.layers[0], "_func", lambda *_, **__: pytest.fail("again"))
    list(nlp.pipe(SENTENCES))


def test_more_words_than_are_kept_are_made_each_time(pipelines, monkeypatch):
    plain, nlp = pipelines
    monkeypatch.setattr(embedding, "_MOST", 3)
    for _ in range(2):
        for one, other in zip(plain.pipe(SENTENCES), nlp.pipe(SENTENCES), strict=True):
            np.testing.assert_allclose(other.tensor, one.tensor, atol=1e-4)


def test_a_model_that_sees_neighbours_at_first_is_left_alone(pipelines):
    from thinc.api import chain, expand_window, with_array

    _, nlp = pipelines
    plain = nlp.get_pipe("tok2vec").model.get_ref("encode")
    assert not embedding._looks_singly(plain)
    assert not embedding._looks_singly(chain(with_array(expand_window(1)), plain))


def test_a_pipeline_without_a_shared_model_is_left_alone():
    import spacy

    plain = spacy.blank("en")
    embedding.remember(plain)
    assert plain.pipe_names == []

"""Vectors made a few hundred words at a time are those that the model makes: invented sentences."""

from __future__ import annotations

import numpy as np
import pytest

from warledger.claims.parsing import embedding, products, syntax, windows

SENTENCES = [
    "Gunmen killed four herders near Wari, officials said.",
    "The army said its men left after two days of clashes in which the rebels lost nine fighters.",
    "STRIKES KILL 3",
    "killed",
    "",
]


@pytest.fixture
def pipelines():
    """The same model with and without its layers gone through so."""
    import spacy

    with products.of_numpy():
        plain, fitted = (spacy.load(syntax.package(), exclude=["ner", "senter"]) for _ in range(2))
    windows.fit(fitted)
    return plain, fitted


def steps(nlp):
    return [step.name for step in nlp.get_pipe("tok2vec").model.walk()]


@pytest.mark.parametrize("at_once", [1, 3, 7, 512])
@pytest.mark.parametrize("texts", [SENTENCES, SENTENCES[::-1], ["", ""], [" ".join(SENTENCES * 20)]])
def test_the_vectors_stay_what_they_were(pipelines, monkeypatch, texts, at_once):
    monkeypatch.setattr(windows, "_AT_ONCE", at_once)
    plain, fitted = ([doc.tensor for doc in nlp.pipe(map(nlp.make_doc, texts))] for nlp in pipelines)
    assert ["windows" in steps(nlp) for nlp in pipelines] == [False, True]
    for one, other in zip(plain, fitted, strict=True):
        np.testing.assert_allclose(other, one, atol=1e-4)


@pytest.mark.parametrize("most", [0, 5])
def test_words_that_are_not_kept_are_worked_out_each_time(pipelines, monkeypatch, most):
    _, fitted = pipelines
    monkeypatch.setattr(windows, "_MOST", most)
    (step,) = (step for step in fitted.get_pipe("tok2vec").model.walk() if step.name == "windows")
    step._func.__init__([step._func._first, *step._func._layers], step.layers[0])
    test_the_vectors_stay_what_they_were(pipelines, monkeypatch, SENTENCES * 2, 3)


def test_a_word_is_worked_out_once(pipelines, monkeypatch):
    _, fitted = pipelines
    embedding.remember(fitted)  # the model itself makes vectors that differ in their last digit
    list(fitted.pipe(SENTENCES))
    monkeypatch.setattr(windows._Words, "_learn", lambda *_: pytest.fail("again"))
    list(fitted.pipe(SENTENCES[::-1]))


def test_other_layers_stay_with_the_model(pipelines):
    plain, _ = pipelines
    model = plain.get_pipe("tok2vec").model
    next(step for step in model.walk() if step.name == "expand_window").attrs["window_size"] = 2
    windows.fit(plain)
    assert "windows" not in steps(plain)


def test_a_model_that_another_multiplies_for_stays(pipelines, monkeypatch):
    plain, _ = pipelines
    monkeypatch.setattr(plain.get_pipe("tok2vec").model.get_ref("encode").ops, "use_blis", True)
    windows.fit(plain)
    assert "windows" not in steps(plain)

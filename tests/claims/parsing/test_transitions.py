"""Trees made a step at a time for all sentences are those that spaCy makes: invented sentences."""

from __future__ import annotations

import pytest

from warledger.claims.parsing import syntax
from warledger.claims.parsing.morphology import COMPONENTS
from warledger.claims.parsing.transitions import COMPONENT, Transitions

SENTENCES = [
    "Gunmen killed four herders near Wari, officials said.",
    'The army, which "had left for good", said its men, among them two officers, were on their way back to Mole.',
    "STRIKES KILL 3",
    "killed",
    "",
    "   ",
    "Who was it that the rebels had been told about by the elders of the village? Nobody knew.",
]


@pytest.fixture
def nlp():
    """A pipeline of its own, to be changed."""
    import spacy

    return spacy.load(syntax.package(), exclude=["ner", "senter"])


def trees(docs):
    return [[(token.head.i, token.dep_, token.is_sent_start) for token in doc] for doc in docs]


@pytest.mark.parametrize("texts", [SENTENCES, SENTENCES[::-1], ["", ""], ["   "], []])
def test_the_trees_are_those_of_spacy(nlp, texts):
    nlp.disable_pipes(*COMPONENTS)  # they run after it, and change dependencies of blanks
    docs = list(nlp.pipe(texts, disable=[COMPONENT]))
    Transitions(nlp)(docs)
    assert trees(docs) == trees(nlp.pipe(texts))


def test_sentences_are_parsed_by_it_and_have_their_lemmas(nlp, monkeypatch):
    parsed = []
    step = Transitions.__call__
    monkeypatch.setattr(Transitions, "__call__", lambda self, docs: parsed.extend(docs) or step(self, docs))
    found = list(syntax.parse(SENTENCES, batch_size=3))
    assert [doc.text for doc in parsed] == SENTENCES
    assert trees(found) == trees(nlp.pipe(SENTENCES))
    assert [[token.lemma_ for token in doc] for doc in found] == [
        [token.lemma_ for token in doc] for doc in nlp.pipe(SENTENCES)
    ]


def test_a_parser_that_weighs_several_ways_is_left_alone(nlp):
    assert Transitions.knows(nlp)
    nlp.get_pipe(COMPONENT).cfg["beam_width"] = 2
    assert not Transitions.knows(nlp)


def test_classes_that_were_never_seen_are_left_to_spacy(nlp):
    nlp.get_pipe(COMPONENT).model.attrs["unseen_classes"].add(1)
    assert not Transitions.knows(nlp)


def test_a_pipeline_without_a_parser_is_left_alone():
    import spacy

    assert not Transitions.knows(spacy.blank("en"))

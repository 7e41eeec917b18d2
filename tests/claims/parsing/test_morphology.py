"""Parts of speech and lemmas that are remembered are those that spaCy's own components give."""

from __future__ import annotations

import pytest

from warledger.claims.parsing import syntax
from warledger.claims.parsing.morphology import COMPONENTS, Morphology

SENTENCES = [
    "Gunmen killed four herders near Wari, officials said.",
    "Four herders were killed by gunmen near Wari; the others fled.",
    "The wounded were taken to hospital, and two have died.",
    "Let's go, they're gonna shell it, we gotta leave.",  # rules that look at neighbours
    "There is a crater where there's a school.",
    "Let's see: there are none, there were two, and y'all ain't gonna find there is more.",
    "The army  said   its men left.",  # runs of blanks, which the ruler tags anew
    "STRIKES KILL 3",
    "killed",
    "",
]
FIELDS = ("ORTH", "TAG", "DEP", "HEAD", "POS", "MORPH", "LEMMA")


@pytest.mark.parametrize("text", SENTENCES)
def test_same_as_the_components(text):
    expected = syntax.load()(text).to_array(FIELDS).tolist()
    first, second = (next(iter(syntax.parse([text]))).to_array(FIELDS).tolist() for _ in range(2))
    assert first == expected
    assert second == expected


def test_what_is_known_is_not_run_through_the_components_again(monkeypatch):
    nlp = syntax.load()
    morphology = Morphology(nlp)
    first, again = nlp.pipe(["Gunmen killed four herders."] * 2, disable=list(COMPONENTS))
    morphology(first)
    monkeypatch.setattr(morphology, "_run", lambda doc: pytest.fail(f"run again: {doc}"))
    assert [token.lemma_ for token in morphology(again)] == ["gunman", "kill", "four", "herder", "."]
    assert [token.pos_ for token in again] == ["NOUN", "VERB", "NUM", "NOUN", "PUNCT"]


def test_new_words_of_a_sentence_are_learnt_together(monkeypatch):
    nlp = syntax.load()
    morphology = Morphology(nlp)
    run, seen = morphology._run, []
    monkeypatch.setattr(morphology, "_run", lambda doc: (seen.append([token.text for token in doc]), run(doc))[1])
    docs = nlp.pipe(["Gunmen killed four herders.", "Gunmen killed nine herders there."], disable=list(COMPONENTS))
    for doc in docs:
        morphology(doc)
    assert seen == [["Gunmen", "killed", "four", "herders", "."], ["nine", "there"]]


@pytest.mark.parametrize("text", ["There it is.", "There, there are none.", "They are going to, na."])
def test_new_words_are_no_neighbours(text):
    """ "There" and "is", both new, with "it" between them that is known, are not "there is"."""
    nlp = syntax.load()
    morphology = Morphology(nlp)
    known, new = nlp.pipe(["They said that it , to did .", text], disable=list(COMPONENTS))
    morphology(known)
    assert morphology(new).to_array(FIELDS).tolist() == nlp(text).to_array(FIELDS).tolist()


def test_words_that_rules_take_together_are_run_together_once(monkeypatch):
    nlp = syntax.load()
    morphology = Morphology(nlp)
    sentence = "There is no word on who shelled the ferry."
    first, again = nlp.pipe([sentence] * 2, disable=list(COMPONENTS))
    run, seen = morphology._run, []
    monkeypatch.setattr(morphology, "_run", lambda doc: (seen.append([token.text for token in doc]), run(doc))[1])
    assert morphology(first)[1].pos_ == "VERB"
    assert seen[-1] == ["There", "is"]
    seen.clear()
    assert morphology(again)[1].pos_ == "VERB"
    assert not seen


def test_a_pipeline_without_them_or_with_other_rules_is_left_alone():
    import spacy

    plain = spacy.blank("en")
    assert not Morphology.knows(plain)
    ruler = plain.add_pipe("attribute_ruler")
    plain.add_pipe("lemmatizer")
    assert Morphology.knows(plain)
    ruler.add([[{"DEP": {"REGEX": "^nsubj"}}]], {"POS": "NOUN"})
    assert not Morphology.knows(plain)
    ruler.clear()
    ruler.add([[{"POS": "NOUN"}]], {"LEMMA": "thing"})
    assert not Morphology.knows(plain)

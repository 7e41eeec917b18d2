"""Whose account it is where one is told inside another, or a name is glued to a role: text, figure, source wanted."""

from __future__ import annotations

import pytest

from warledger.claims import actors
from warledger.claims.attribution import Candidates
from warledger.claims.sentences import sentences
from warledger.knowledge.actors import Registry

REGISTRY = Registry.load()


def told_by(text: str, figure: str, country: str | None) -> str | None:
    """Who says the figure, by the rules alone, the actors of the text known."""
    found = actors.resolve_references(actors.find(text, country=country, registry=REGISTRY), text)
    speakers = Candidates.of(text, sentences(text), actors=found, registry=REGISTRY, country=country)
    return speakers.speaker(text.index(figure) + len(figure) // 2).source


#: One account inside another's sentence.
INSIDE = [
    ("The minister said it was a strike that residents say killed nine people.", "nine people", "residents"),
    ("The army said 9 soldiers died in a raid that residents say left 30 dead.", "9 soldiers", "MLI"),
    ("The army denied a raid which the hospital said had killed nine people.", "nine people", "hospital"),
    # what stands behind a clause of one's own is nobody's account any more
    ("A van blew up, which local media said was driven by a boy. The bus was carrying 80 people.", "80 people", None),
    ("The army denied rebel claims that it killed nine villagers.", "nine villagers", "rebels"),
    ("The army denied a UN report that it killed nine villagers.", "nine villagers", "United Nations"),
    ("The army denied claims by Amnesty International that nine men died.", "nine men", "Amnesty International"),
    ("The army disputed reports that nine villagers died.", "nine villagers", "reports"),
    ("The army denied that it killed nine villagers.", "nine villagers", "MLI"),
    ("Nine people died, according to reports logged by the Sela Observatory.", "Nine people", "Sela Observatory"),
    ("Some 23 rebels have been killed near Kona a local broadcaster claims.", "23 rebels", "a local broadcaster"),
    # what a speaker went through is told in the report's own voice
    ("Awa Deka, who lost two sons in the blast, said she would stay.", "two sons", None),
    ("Awa Deka, who lost two sons in the blast, said nine men died.", "nine men", "Awa Deka"),
]


@pytest.mark.parametrize(("text", "figure", "source"), INSIDE)
def test_whose_account_it_is(text: str, figure: str, source: str | None) -> None:
    assert told_by(text, figure, "ML") == ("Malian government forces" if source == "MLI" else source)

"""A counted phrase in, whether it is a number that was told, and nobody: "killed 15 rebels, a figure much disputed".

"A figure" may be a person as well, but then words say what sort of one: "a leading figure", "a figure in the party".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from warledger.claims.effects.counting.counted import Counted

if TYPE_CHECKING:
    from spacy.tokens import Doc

_FIGURE = "figure"
#: What goes before it and is said of numbers; with any other word before it a person is meant.
_SAID_OF_NUMBERS = frozenset(
    "a the this that these those its their an such both either other new latest early earlier first initial "
    "preliminary provisional final official unofficial exact precise higher lower highest lowest high low total "
    "overall combined similar same different conflicting death casualty toll".split()
)
#: What goes on from a person: "a figure in the opposition", "a figure of the old guard", "a figure close to the mayor".
_OF_A_PERSON = frozenset("in of from close linked within at behind with who whose".split())


def number_told(doc: Doc, phrase: Counted) -> bool:
    """Is it a number that was told, not a person?"""
    if phrase.lemma != _FIGURE or phrase.numbered:
        return False
    if any(doc[at].lower_ not in _SAID_OF_NUMBERS for at in range(phrase.first, phrase.head)):
        return False
    after = doc[phrase.last + 1].lower_ if phrase.last + 1 < len(doc) else ""
    return after not in _OF_A_PERSON

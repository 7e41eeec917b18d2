"""A token in, whether it is one person named by his nation: "an Iraqi and a Turk"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from spacy.strings import get_string_id

from warledger.knowledge.countries import COUNTRIES

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_ONE = frozenset({"a", "an", "another"})
#: What goes on with the nation's adjective: "an Iraqi soldier", "a French-born fighter", "an Iraqi-made shell".
_GOES_ON = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})


@cache
def words() -> frozenset[str]:
    """What one of a nation is called, in lower case: by its adjective ("Iraqi"), or as its people are ("Turk")."""
    out: set[str] = {"afghani", "kurd", "arab", "palestinian"}
    for country in COUNTRIES.values():
        out.update(adjective.lower() for adjective in country.adjectives)
        for people in country.people:
            many = people.lower()
            out.add(many[:-3] + "man" if many.endswith("men") else many.removesuffix("s"))
    return frozenset(word for word in out if word.isalpha())


@cache
def ids() -> frozenset[int]:
    """The same as spaCy numbers them: its numbers follow from the spelling."""
    return frozenset(get_string_id(word) for word in words())


def one_of_a_nation(doc: Doc, token: Token) -> bool:
    """ "An Iraqi was abducted", never "an Iraqi soldier": behind the article stands the nation and nothing else."""
    if token.lower_ not in words() or not token.text[0].isupper() or token.i == 0:
        return False
    if doc[token.i - 1].lower_ not in _ONE:
        return False
    after = doc[token.i + 1] if token.i + 1 < len(doc) else None
    return after is None or not (after.text == "-" or (after.pos_ in _GOES_ON and after.tag_ not in ("VBN", "VBD")))

"""Mentions in, those out whose word is a person's surname: "Lt. Col. Isagani Nato ... Nato said".

Bodies go by their initials, and people have names that read like some: only where the report puts a rank or a title
and a given name before the word, and writes it as no initials are written.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from warledger.claims.actors.mention import ActorMention
from warledger.claims.patterns.compiling import compiled

#: Ranks and titles before a full name.
_TITLE = (
    r"(?:[Ll]t|[Cc]ol|[Gg]en|[Mm]aj|[Cc]apt|[Ss]gt|[Cc]pl|[Bb]rig|[Cc]mdr|[Ii]nsp|[Ss]upt|Dr|Mr|Mrs|Ms|SP|DSP|ASP|[Cc]olonel|"
    r"[Gg]eneral|[Mm]ajor|[Cc]aptain|[Ll]ieutenant|[Ss]ergeant|[Cc]orporal|[Cc]ommander|[Ii]nspector|[Ss]uperintendent|"
    r"[Cc]ommissioner|[Ss]pokes(?:man|woman|person)|[Mm]inister|[Gg]overnor|[Mm]ayor)\.?"
)
# most words begin with none of their letters, and are not looked up among all of them
_PERSON = compiled(rf"\b(?=[A-Zcgilms]){_TITLE} ((?:[A-Z][\w\u2019'-]{{0,30}}\.? ){{1,3}}[A-Z][\w\u2019'-]{{0,30}})")
#: Letters of initials that can be read as a name.
_MOST = 6


def without(found: Sequence[ActorMention], text: str) -> list[ActorMention]:
    """The mentions that mean nobody's surname."""
    words = {m.span.of(text) for m in found if m.form in ("name", "alias")}
    persons = {word for word in words if is_surname(word, text)}
    return [m for m in found if m.span.of(text) not in persons] if persons else list(found)


def is_surname(word: str, text: str) -> bool:
    """Does a report call somebody by these initials in the guise of a name: "Nato", "Isis"?"""
    if not (len(word) <= _MOST and word.isalpha() and word[0].isupper() and word[1:].islower()):
        return False
    return word in _surnames(text)


@lru_cache(maxsize=4)
def _surnames(text: str) -> frozenset[str]:
    """The words behind a title and a given name."""
    return frozenset(word for found in _PERSON.finditer(text) for word in found[1].split()[1:])

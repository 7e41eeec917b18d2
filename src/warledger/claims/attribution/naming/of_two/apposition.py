"""Whom a phrase and its apposition name in, the one whom both mean out: "the mayor, Ana Ruiz"."""

from __future__ import annotations

from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.naming.earlier.heard import Heard
from warledger.claims.attribution.naming.named import Named
from warledger.claims.attribution.naming.of_bodies.headed import headed
from warledger.claims.attribution.naming.of_bodies.known import SPOKEN_FOR
from warledger.claims.attribution.naming.written.wording import WORD
from warledger.claims.attribution.phrases import bare

#: What a party is of another one that is named first: "the Front's armed wing, the Sela Brigades, said".
_ARMS = frozenset("wing arm branch".split())
#: Words of an office before a body: "the Acting Director, Sela Information Bureau, said".
_OFFICE = 2


def both(heard: Heard, found: Named | None, more: Named, said: str) -> Named:
    """Who is meant by a phrase and what stands in apposition to it.

    Args:
        heard: The report.
        found: Whom the phrase names, or None.
        more: Whom the apposition names.
        said: The apposition's words.
    """
    words = [word.lower() for word in WORD.findall(said)]
    roles = set(words) & speech().spokespersons
    if found is None or roles or (more.kind in SPOKEN_FOR and set(words) & speech().heads and more.by != "words"):
        return Named(more.name, more.kind, True, more.nouns, found.full if found else "", "spokesperson")
    own = [bare(word.lower()) for word in WORD.findall(found.name)]
    generic = found.by == "words" and found.name.islower()
    if generic and more.by in ("registry", "actor") and more.kind == found.kind and not found.person:
        return Named(more.name, more.kind, more.person, found.nouns | more.nouns, more.full, more.by)
    one_body = generic and found.name.startswith(("a ", "an ")) and speech().bodies.keys() & set(own)
    if one_body and more.by == "words" and more.name.isupper():
        return Named(more.name, found.kind, False, found.nouns | more.nouns, "", "name of a body")
    office = found.by in ("words", "office") and own and own[-1] in speech().heads and len(own) <= _OFFICE
    of_body = office and not more.person and said[0].isupper()
    if of_body and (spoken := headed(heard, more)):
        return spoken
    arm = own and own[-1] in _ARMS and more.by in ("registry", "actor")
    if arm and more.kind == "belligerent":
        return Named(more.name, more.kind, more.person, found.nouns | more.nouns, more.full, more.by)
    plain = found.by == "words" and not found.person
    office = found.by == "office" or (plain and (found.name.islower() or own[-1] in speech().people))
    other = found.by == "again" and found.person and found.full != more.full
    if more.by == "person" and " " in more.full and (office or other):
        kind = found.kind if more.kind in ("person", "unknown") else more.kind
        return Named(more.name, kind, True, found.nouns | more.nouns, more.full, "person")  # "the mayor, Ana Ruiz,"
    kind = more.kind if found.kind in ("person", "unknown") and more.kind != "person" else found.kind
    return Named(found.name, kind, found.person, found.nouns | more.nouns, found.full or more.full, found.by)

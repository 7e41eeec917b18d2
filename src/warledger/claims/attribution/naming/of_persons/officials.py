"""The words for a person with a name in, the person out, or the body that its head speaks for."""

from __future__ import annotations

from warledger.claims.attribution.kinds import kind_of
from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.naming.earlier.antecedents import again
from warledger.claims.attribution.naming.earlier.heard import Heard
from warledger.claims.attribution.naming.named import Named
from warledger.claims.attribution.naming.of_bodies.body import body_named, owner
from warledger.claims.attribution.naming.of_bodies.known import SPOKEN_FOR
from warledger.claims.attribution.naming.of_persons.persons import (
    before_office,
    could_be_named,
    in_a_name,
    leading_name,
    without_letters,
)
from warledger.claims.attribution.phrases import DETERMINERS, bare, capital
from warledger.records import Span


def person_named(heard: Heard, phrase: Span, core: list[str], low: list[str]) -> Named | None:
    """A person's name, with what they are before or after it; some heads speak for their body."""
    lexicon = speech()
    core, low = without_letters(core, low)
    if found := before_office(core, low):
        full = heard.full_names.of(core[slice(*found)], heard.recent())
        office = next(word for word in low[found[1] :] if word in lexicon.people)
        return Named(full, lexicon.people[office], True, frozenset(low), full, "person")
    cut = len(core)
    while (
        cut
        and capital(core[cut - 1])
        and low[cut - 1].rstrip(".") not in lexicon.titles
        and low[cut - 1] not in lexicon.bodies
        and low[cut - 1] not in lexicon.people
    ):
        cut -= 1
    if in_a_name(core[:cut], core[cut:]):
        return None
    name, role = core[cut:], low[:cut]
    if not could_be_named(name, role) or (not role and heard.bodies.mentioned.inside(phrase)):
        lead = leading_name(core, low, heard.bodies)
        if not lead:
            return None
        name, role = core[:lead], low[lead:]
    roles = [
        word for word in role if word.rstrip(".") in lexicon.titles or word in lexicon.people or word in lexicon.heads
    ]
    full = heard.full_names.of(name, heard.recent())
    if roles and set(roles) & lexicon.heads:
        body = _body_of_head(
            heard, phrase, core[: len(core) - len(name)] if core[-1] == name[-1] else core[len(name) :], roles
        )
        if body and body.kind in SPOKEN_FOR:
            return Named(body.name, body.kind, True, frozenset(role), full, "head of body")
    for named in heard.recent():
        if named.full and named.full == full and named.name != full:
            return Named(named.name, named.kind, True, named.nouns, full, "same person")
    before = next((named.kind for named in heard.recent() if named.full == full), "person")
    kind = next((k for k in (lexicon.people.get(word) for word in reversed(roles)) if k), before)
    return Named(full, kind, True, frozenset(role), full, "person")


#: "Civil society coordinator Ado Bako" speaks for no body.
_NO_BODY = frozenset(("civil", "society"))


def _body_of_head(heard: Heard, phrase: Span, words: list[str], roles: list[str]) -> Named | None:
    inside = heard.bodies.mentioned.inside(phrase)
    if inside:
        return Named(inside[0], inside[1], by="actor")
    low = [bare(word.lower()) for word in words]
    at = max(k for k, word in enumerate(low) if word in roles)
    after = words[at + 2 :] if at + 1 < len(low) and low[at + 1] in ("of", "for", "at", "with") else []
    if after:
        return body_named(heard, after, "head of body")
    before = [word for word in words[:at] if word.lower() not in DETERMINERS]
    said = heard.text[phrase.start : phrase.start + 5].lower()
    if not before and said.startswith(("its ", "their")):
        return owner(heard, low, phrase)
    if {word.lower() for word in before} >= _NO_BODY:
        return None
    if before and kind_of(before):
        taken_up = again([bare(word.lower()) for word in before], heard.recent(), heard.bodies)
        return taken_up or (
            body_named(heard, before, "head of body") if any(capital(word) for word in before) else None
        )
    return None

"""Somebody "at", "of" or "in" something in, who that is out: a source at a body is the body."""

from __future__ import annotations

import re

from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.naming.earlier.heard import Heard
from warledger.claims.attribution.naming.named import Named
from warledger.claims.attribution.naming.of_bodies.body import body_named
from warledger.claims.attribution.naming.of_bodies.known import OFFICIALS, SPOKE, SPOKEN_FOR, actor
from warledger.claims.attribution.naming.of_persons.officials import person_named
from warledger.claims.attribution.naming.of_persons.persons import glued_body
from warledger.claims.attribution.naming.plain import as_said
from warledger.claims.attribution.naming.written.wording import WORD
from warledger.claims.attribution.phrases import DETERMINERS, bare, capital, is_area
from warledger.claims.attribution.phrases.subjects import RULED
from warledger.claims.patterns.compiling import compiled
from warledger.knowledge.countries import by_word
from warledger.records import Span

_PLACED = compiled(r"^(?P<who>.+?) (?P<link>at|in|from|inside|within|with|of|for|to|on|near|by) (?P<what>.+)$", re.S)
_PLACES = frozenset("capital town city village area region province district camp neighbourhood neighborhood".split())
_PERSON_BEHIND = compiled(rf"(?:{'|'.join(_PLACES)}) (?P<name>[A-Z]\S* [A-Z]\S*(?: [A-Z]\S*)?)$")
#: Last words of bodies' names.
_NO_NAMES = speech().bodies.keys() | speech().people.keys() | {"for", "of"}
_LINKS = frozenset("of for in at from to with on near inside by".split())
#: Plurals of persons, of whom no place is a part: "the besieged city activists said".
_MANY = frozenset("activists residents witnesses doctors medics locals rescuers officials reporters sources".split())
_AFTER_LINK = compiled(r"\b(?:of|for|in|at|from|to|with|on|near|by|against|between)\s+$")
_OFFICES = frozenset(
    "command ministry directorate council office department army military police forces coalition governorate "
    "administration municipality hospital morgue embassy court prosecution".split()
)
#: Heads of one thing, whom it tells from others: "the mayor of Sebha", "the commander of a volunteer battalion".
_ONE_OF_ITS_KIND = frozenset(
    "governor mayor minister president chief head director administrator commissioner commander chairman chairwoman "
    "chairperson secretary superintendent prefect member deputy leader administrator chancellor coordinator".split()
)
#: Heads of a diocese, who are witnesses besides.
_CLERGY = frozenset("bishop archbishop".split())
#: Who tells and has no name, and where: "a source inside the camp" is told from other sources by that.
_TOLD, _INSIDE = frozenset(("source", "sources")), frozenset("at in inside within".split())
#: Those who serve with a body that rescues and helps, and tell for it: "a volunteer of the White Helmets".
_SERVE = frozenset("volunteer volunteers worker workers rescuer rescuers member members paramedic paramedics".split())
_HELPS = frozenset("medical rescue ngo".split())
#: Kinds of persons who speak for themselves wherever they work: "doctors at Nasser hospital".
_FOR_THEMSELVES = frozenset("witness medical activist rescue".split())


def placed_at(heard: Heard, core: list[str], low: list[str], phrase: Span) -> Named | None:
    """ "a source at the police command in Aleppo", "the head of the Observatory", "activists in Homs"."""
    match = _PLACED.match(" ".join(core))
    if not match:
        return None
    who, what = match["who"].split(), match["what"]
    head = bare(who[-1].lower())
    lexicon = speech()
    if head == "close" and match["link"] == "to":
        return _close_to(heard, core, low, phrase)
    if len(who) > 1 and all(capital(word) for word in who[-2:]) and bare(who[-1].lower()) not in _NO_NAMES:
        person = person_named(heard, phrase, who, [bare(word.lower()) for word in who])
        if person and person.by == "person":
            return person  # "Colonel Ali Sow of the Mopti police"
    if who == ["police"] or who == ["Police"]:
        return Named("police", "police") if match["link"] == "in" else None  # "police in Butuan"
    if (
        head in lexicon.bodies
        and head not in lexicon.people
        and head not in SPOKE
        and lexicon.bodies[head] != "reports"
    ):
        return None
    what_words = what.split()
    first = 1 if what_words[0] == "the" else 0
    if head in lexicon.heads and (length := glued_body(what_words[first:], heard.text, headed=True)):
        what_words = what_words[: first + length]  # "the head of the Sela Observatory Awa Deka"
        what = " ".join(what_words)
    definite = what_words[0].lower() not in ("a", "an")
    narrowed = head in SPOKE and len(who) > 1  # "a medical source at the hospital"
    named = any(capital(word) for word in what.split(" in ")[0].split()) or any(
        definite and not narrowed and bare(word.lower()) in _OFFICES for word in what_words
    )
    known = heard.bodies.known(what)
    state = match["link"] in ("in", "from") and by_word(what) is not None  # "a rebel commander in Turkey"
    body_like = any(bare(word.lower()) in lexicon.bodies for word in what_words) or (bool(known) and not state)
    ruled = match["link"] == "in" and len(what_words) > 1 and bare(what_words[-1].lower()) in RULED
    body_like = body_like and named and not ruled  # "a source in Kirkuk Governorate": where, not who
    issued = lexicon.bodies.get(head) == "reports" and head not in ("source", "sources")
    own = heard.bodies.known(" ".join(who[:-1])) if head in SPOKE and capital(who[0]) else None
    if own and own[1] != "belligerent":
        return Named(*own, by="office of a body")  # "White House Office of the Press Secretary"
    if issued and match["link"] in ("from", "in") and is_area(what_words):
        return as_said(heard, who, [bare(word.lower()) for word in who], "")  # "a report from Antioquia department"
    if issued and match["link"] in ("of", "from") and bare(what_words[-1].lower()) in lexicon.people:
        many = [word for word in what_words if word.lower() not in DETERMINERS] or what_words
        return as_said(heard, many, [bare(word.lower()) for word in many], "")  # "versions of the neighbours"
    if head in SPOKE or head in lexicon.heads or issued or match["link"] == "by":
        body = (
            body_named(heard, what_words, "source at body")
            if body_like or (named and issued and capital(what_words[-1]))
            else None
        )
        if body and narrowed and head in _TOLD and body.kind == "medical":
            body, body_like = None, False  # "a medical source at Sela hospital" is a medical source
        if body and (head in SPOKE or issued or body.kind in SPOKEN_FOR or (head in OFFICIALS and body_like)):
            return body
    if head in _SERVE and match["link"] in ("of", "with", "for", "from"):
        helps = heard.bodies.known(" ".join(what_words[first:]).split(" in ")[0])
        if helps and helps[1] in _HELPS:
            return Named(*helps, person=True, by="member of body")
    opener = heard.text[phrase.start : phrase.end].split()[0].lower()
    single = head in _CLERGY or (head in _ONE_OF_ITS_KIND and lexicon.people.get(head) != "witness")
    if single and match["link"] in ("of", "for"):
        article = "a " if opener in ("a", "an") else ""
        if behind := _PERSON_BEHIND.search(what):  # "the police chief of Kandahar province Abdul Momand"
            return Named(behind["name"], lexicon.people[head], True, full=behind["name"], by="person")
        office = f"{article}{' '.join(who)} {match['link']} {what.split(' in ')[0]}"
        return Named(office, lexicon.people[head], True, by="office")
    themselves = lexicon.people.get(head) in _FOR_THEMSELVES and not any(capital(word) for word in who[1:])
    if (
        (head in lexicon.people or head in ("source", "sources", *SPOKE))
        and match["link"] in ("in", "from", "of", "at", "inside", "to", "on", "near")
        and (themselves or not body_like)
    ):
        where = what.split(" in ")[0]
        if len(who) == 1 and head in _TOLD and match["link"] in _INSIDE and not any(map(capital, where.split())):
            article = "a " if opener in ("a", "an") else ""
            return Named(f"{article}{head} {match['link']} {where}", "reports")  # "a source in the province"
        start = heard.text.index(who[0], phrase.start)
        inner = Span(start, heard.text.index(who[-1], start) + len(who[-1]))
        return actor(inner, heard.text, heard.bodies) or as_said(
            heard, who, [bare(word.lower()) for word in who], opener if opener in DETERMINERS else ""
        )
    return None


def _close_to(heard: Heard, core: list[str], low: list[str], phrase: Span) -> Named | None:
    """ "Sources close to the Front", "a source close to the group": no member of it, and so not the group."""
    at = low.index("close")
    if not at or low[at - 1] not in speech().anything:
        return None
    group = heard.group_before(phrase.start) if low[-2:] == ["the", "group"] else None
    words = [low[k] if k < at else word for k, word in enumerate(core)]
    words = [*words[:-2], group[0]] if group else words
    many = low[at - 1].endswith("s")
    return Named(" ".join(words if many else ["an" if words[0][0] in "aeiou" else "a", *words]), "reports")


def without_place(heard: Heard, phrase: Span) -> Span:
    """ "in clashes near Goma residents said": the name belongs to the place, where no actor is in it."""
    if heard.text[max(0, phrase.start - 13) : phrase.start].lower() == "according to ":
        return phrase
    words = list(WORD.finditer(heard.text, *phrase))
    if words and words[0].group().lower() in DETERMINERS:
        words = words[1:]
    at = next((k for k in range(len(words) - 2, -1, -1) if words[k].group() in _PLACES), None)
    if at is not None and not any(word.group() in _LINKS for word in words[at:]):
        before = _AFTER_LINK.search(heard.text, max(0, phrase.start - 12), phrase.start)
        plain = at == 0 and words[-1].group().lower() in speech().people
        named = at > 0 and (capital(words[at + 1].group()) or words[-1].group().lower() in _MANY)
        if before and (plain or named):
            return Span(words[at + 1].start(), phrase.end)  # "on the besieged town local activists said"
        if plain:
            return phrase
    if (
        not words
        or not words[0].group()[0].isupper()
        or not _AFTER_LINK.search(heard.text, max(0, phrase.start - 12), phrase.start)
    ):
        return phrase
    first = words[0].group()
    state = by_word(first) if len(words) > 1 and words[1].group()[0].isupper() else None
    if state and state.name == first:
        return Span(words[1].start(), phrase.end)
    heads = [
        k
        for k, word in enumerate(words)
        if word.group().islower() and (bare(word.group()) in speech().people or word.group() in _MANY)
    ]
    if not heads or heard.bodies.mentioned.inside(phrase):
        return phrase
    at = heads[0]
    while at and words[at - 1].group() in speech().modifiers:
        at -= 1
    return Span(words[at].start(), phrase.end)

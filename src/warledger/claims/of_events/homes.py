"""An event's mention in, the words out by which it hit where people live, work, pray, learn, travel or are cured."""

from __future__ import annotations

import re
from collections.abc import Iterator

from warledger.claims.events import EventMention
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading
from warledger.records import Span

#: Where people live, shop, pray, learn, travel and are cured, and those who do. ("A house used by the militants" is
#: none of theirs: a name of theirs in the same words goes first.)
_PLACES = (
    r"homes?|houses?|residential|apartments?|tenements?|markets?|marketplace|supermarkets?|bazaar|shops?|shopping|malls?|"
    r"bakery|bakeries|hospitals?|clinics?|maternity|schools?|kindergartens?|orphanage|universit(?:y|ies)|"
    r"dormitor(?:y|ies)|mosques?|church(?:es)?|cathedral|monastery|shrine|temple|synagogue|weddings?|funerals?|mourning|"
    r"restaurants?|cafes?|cafés?|pubs?|public house|nightclubs?|bars?|hotels?|cinema|theatre|theater|stadium|concert|"
    r"festival|marathon|rally|bus|buses|minibus(?:es)?|coach|trains?|tram|metro|subway|ambulances?|"
    r"(?:aid|relief) convoys?|humanitarian|refugees?|neighbou?rhoods?|quarters?"
)
_PEOPLE = (
    r"civilians?|shoppers|mourners|worshippers|pilgrims|passengers?|commuters|pedestrians?|paramedics|medics|rescuers|"
    r"displaced|residents?|villagers|locals|farmers?|shepherds?|students?|teachers?|women|children|famil(?:y|ies)|workers"
)
_HOMES = compiled(rf"\b(?:{_PLACES}|{_PEOPLE})\b", re.I)
#: Right before a noun for what was done there: "the market blast", "two pub bombings".
_AS_A_PLACE = compiled(rf"\b(?:{_PLACES}) (?:suicide |car |truck )?$", re.I)
_LONGEST = 24
#: Right behind homes that armed men have taken.
_USED = compiled(r",? (?:that were |which were )?(?:being )?(?:used|occupied|manned|held) (?:by|as)\b")
#: Names in a row and what they are all of, where the parse has each hang on another verb: "shells on Zahra, Bab Amr and
#: Hol neighbourhoods".
_ROW = compiled(r"(?:(?:the|and|[A-Z][\w’'-]*|[a-z]{2}-[A-Z][\w’'-]*),? ){2,}(?:neighbou?rhoods|quarters)\b")
#: What belongs to armed men wherever it stands: "a military hospital", "a police bus".
_ARMS = compiled(
    r"\b(?:military|army|police|soldiers?|troops?|barracks|training|militants?|fighters?|rebels?|guards?|recruits?|"
    r"cadets?|prisons?|jails?|weapons?|ammunition)\b",
    re.I,
)
#: What a bomb goes off in: "exploded in a crowded market", "a blast inside a bus".
_IN = compiled(
    r"[\w' -]{0,32}?\b(?:in|inside|at|on|aboard|through) (?:the|an?|another|two|their|his|her|its) "
    rf"(?P<what>(?:[\w'-]+ ){{0,3}}?(?:{_PLACES}|{_PEOPLE})\b(?: [a-z][\w'-]+){{0,3}})",
    re.I,
)


def named(words: str) -> bool:
    """Do the words name homes, or what else is civilians', of whomever it is?"""
    return _HOMES.search(words) is not None


def hit(reading: Reading, mention: EventMention) -> Span | None:
    """The words of a mention for homes that were hit."""
    for words in (*_targets(reading, mention), _inside(reading, mention), _before(reading, mention)):
        said = words.of(reading.words) if words is not None else ""
        if words is not None and named(said) and not (_ARMS.search(said) or _USED.match(reading.words, words.end)):
            return words
    return None


def damaged(reading: Reading, words: Span) -> bool:
    """Are what the words count homes, none of them of armed men: "destroyed four houses"?"""
    said = words.of(reading.words)
    return named(said) and not (_ARMS.search(said) or _USED.match(reading.words, words.end))


def _targets(reading: Reading, mention: EventMention) -> Iterator[Span]:
    """The words of what was hit, and of each that is joined to it: "attacks on A and B neighbourhoods"."""
    if mention.target_span is None:
        return
    yield mention.target_span
    row = _ROW.match(reading.words, mention.target_span.start)
    if row is not None:
        yield Span(*row.span())
    doc, start, head = reading.docs[mention.sentence], reading.sentences[mention.sentence].start, mention.target_token
    if doc is None or head is None:
        return
    for token in doc[head].conjuncts:
        if token.i > head:
            yield Span(start + doc[token.left_edge.i].idx, start + token.idx + len(token))


def _inside(reading: Reading, mention: EventMention) -> Span | None:
    """The words right behind a trigger for what it happened in."""
    found = _IN.match(reading.words, mention.head.end, max(mention.head.end, mention.span.end))
    return Span(found.start("what"), found.end("what")) if found else None


def _before(reading: Reading, mention: EventMention) -> Span | None:
    """The words right before a noun for where it happened: "the pub bombings"."""
    if not mention.noun:
        return None
    first = max(mention.span.start, mention.head.start - _LONGEST)
    found = _AS_A_PLACE.search(reading.words, first, mention.head.start)
    return Span(found.start(), found.start() + len(found.group().rstrip())) if found else None

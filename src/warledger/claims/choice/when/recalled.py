"""A time and an anchor in; out, whether the time is told only of another deed that the anchor's sentence recalls.

"Gunmen stormed a bar in Bria, which rebels had held until May": what a clause about a town or a person tells is another
deed, and where its time is no day of the news, the first one's days stand nowhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.roles import tells_of
from warledger.claims.choice.when import dated
from warledger.claims.dates import TimeMention
from warledger.claims.published import published
from warledger.claims.reading import Reading, once_for_each
from warledger.records import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Days before publication from which on a deed is no news.
_NEWS = 8
#: UCDP's precision of one day.
_DAY = 1
#: Steps up the parse from a time to the clause that holds it.
_STEPS = 12


def dates(reading: Reading, mention: TimeMention, anchor: Anchor) -> bool:
    """Is a time, no day of the news, told in a clause about a noun of the anchor's sentence that tells no such deed?"""
    span = mention.when.span
    if span is None or mention.kind == "since" or mention.nested or not _long_ago(reading, mention):
        return False
    if reading.sentence_at(span.start) != anchor.sentence:
        return False
    inside = clause(reading, span)
    doc = reading.docs[anchor.sentence]
    if inside is None or doc is None:
        return False
    told = [anchor.span.start]
    if anchor.trigger is not None:
        told.append(reading.sentences[anchor.sentence].start + doc[anchor.trigger].idx)
    return not any(inside.start <= at < inside.end for at in told)


def _long_ago(reading: Reading, mention: TimeMention) -> bool:
    """Is it more than a day, or one of more than a week before publication?"""
    when, day = mention.when, published(reading.report)
    if when.precision is not None and when.precision > _DAY:
        return True
    return when.start is not None and day is not None and (day - when.start).days >= _NEWS


@once_for_each
def clause(reading: Reading, span: Span) -> Span | None:
    """The clause about a noun in which a time stands, where that noun is for no deed or harm; or None."""
    found = reading.token_at(span)
    if found is None:
        return None
    index, node = found
    for _ in range(_STEPS):
        if node.head.i == node.i:
            return None
        if node.dep_ == "advcl" and _of_a_new_one(node):
            return _words(reading, index, node)
        if node.dep_ == "relcl":
            # "a raid on Bria, which took place on": of the raid, whatever the parse takes it for
            light = node.lemma_.lower() in dated.LIGHT and not _of_a_new_one(node)
            of_a_deed = light or _of_a_deed(reading, index, node.head)
            return None if of_a_deed else _words(reading, index, node)
        node = node.head
    return None


def _of_a_new_one(verb: Token) -> bool:
    """ "Towns including Urum, where a deadly attack took place on": another deed than the one told of the towns."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is None or all(c.lower_ != "where" for c in verb.children):
        return False
    return any(c.lower_ in ("a", "an", "another") for c in subject.children)


def _of_a_deed(reading: Reading, index: int, noun: Token) -> bool:
    return noun.i in dated.told(reading, index) or tells_of(noun) != "other"


def _words(reading: Reading, index: int, verb: Token) -> Span:
    start, last = reading.sentences[index].start, verb.right_edge
    return Span(start + verb.left_edge.idx, start + last.idx + len(last))

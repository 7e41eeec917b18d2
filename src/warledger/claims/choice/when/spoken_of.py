"""A time and an anchor in, whether on that day somebody only spoke of a deed whose own words name another day, out.

"The toll has risen to 86, a monitor said on Wednesday. ... Tuesday's strike in Bria": it was on Tuesday.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.when import dated
from warledger.claims.dates import TimeMention
from warledger.claims.dates.speech import COMMENTED
from warledger.claims.events import EventMention
from warledger.claims.events.dated import Days
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report
from warledger.records import Span

#: Days from a deed to the words about it, beyond which the day named may be that of an older deed like it.
_REACH = 10
#: A toll that goes on rising is of a deed before: "has risen to 86", "raised the toll".
_RISEN = compiled(
    r"\btoll\b[^.;]{0,120}?\b(?:has|had|have) (?:now |since )?(?:risen|climbed|increased|jumped|reached)\b|"
    r"\b(?:raised|revised|updated) (?:the|its|their) (?:[\w-]+ )?toll\b|\btoll (?:rose|rises|climbed|climbs|jumped)\b"
)
#: What a time dates that is no talk.
_DONE = frozenset({"harm", "deed", "violence"})

#: What is said of a deed afterwards: "who on Monday blamed Chad for the massacre" tells no day of the massacre.
_COMMENT = compiled(rf"(?:'s|’s)? (?:also |again |once more )?{COMMENTED}\b")
#: Where people speak of it, named by their day: "Tuesday's briefing", "at Monday's emergency session".
_TALKS = compiled(
    r"(?:'s|’s) (?:[a-z-]+ ){0,2}(?:briefing|statement|meeting|session|summit|talks|conference|speech|hearing|debate|"
    r"address|visit|report|announcement|interview|vote)\b"
)


def comments(reading: Reading, span: Span) -> bool:
    """Is a time one at which somebody only commented on deeds, or met to speak of them?"""
    text = reading.text
    return _COMMENT.match(text, span.end) is not None or _TALKS.match(text, span.end) is not None


def dates(reading: Reading, mention: TimeMention, anchor: Anchor) -> bool:
    """Is it so?"""
    when = mention.when
    if when.start is None or when.start != when.end:
        return False
    tolls = risen_on(reading)
    if not mention.speech and not tolls:
        return False
    risen = tolls.get(when.start)
    if not mention.speech and (risen is None or dated.of(reading, mention).kind in _DONE):
        return False
    days = reading.once(("named days", anchor.kind, anchor.span), lambda: _days(reading, anchor)) or risen
    return bool(days) and all(0 < (when.start - last).days <= _REACH for _, last in days or ())


def _days(reading: Reading, anchor: Anchor) -> frozenset[Days]:
    """The days that the event is named by which an anchor is, or is told with."""
    if anchor.event is not None:
        events = [anchor.event]
    else:
        events = [e for e in reading.events if any(m.sentence == anchor.sentence for m in e.mentions)]
        if not events and all(m.sentence != anchor.sentence for m in reading.mentions):
            events = reading.events  # its own sentence tells of no other deed
    return _named(events[0].mentions) if len(events) == 1 else frozenset()


@once_a_report
def risen_on(reading: Reading) -> dict[date, frozenset[Days]]:
    """The days on which somebody said that a toll had risen, to those of the deeds that the report tells of."""
    said = [
        m.when.start
        for m in reading.times
        if m.speech and m.when.start is not None and m.when.start == m.when.end and m.when.span is not None
        if "toll" in (low := reading.lows[reading.sentence_at(m.when.span.start)]) and _RISEN.search(low)
    ]
    # "vowed revenge for Tuesday's strike": what lies behind is not what is planned
    told = (m._replace(planned=False) for m in reading.mentions) if said else ()
    days = _named(told)
    return dict.fromkeys(said, days) if days else {}


def _named(mentions: Iterable[EventMention]) -> frozenset[Days]:
    return frozenset(m.days for m in mentions if m.days is not None and not (m.planned or m.background or m.before))

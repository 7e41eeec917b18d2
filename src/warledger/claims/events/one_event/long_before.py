"""A report's main events in, those out that are not told as what was long before: "On October 14 a bomb killed nine".

A report of the news ends with what was before: attacks of weeks or years ago, each with its own day. They are no events
of the report. What goes on, as a siege does, began long before; a chronicle tells the older first.
"""

from __future__ import annotations

from collections.abc import Sequence

from warledger.claims.events.dated import Days
from warledger.claims.events.mention import Event

#: Days from an event to the newest of its report: of 244 coded reports none has an older one that it is mainly about.
_LONG = 9
#: Sentences at the head of a report, of which one tells of its news.
_HEAD = 3
#: What goes on for months.
_GOES_ON = frozenset({"siege", "offensive", "ceasefire"})


def without(events: Sequence[Event]) -> list[Event]:
    """The events without those told behind the report's news and dated long before it."""
    if len(events) < 2:
        return list(events)
    days = [_days(e) for e in events]
    heads = [(m.days[0], m.head.start) for e in events for m in e.mentions if m.days is not None and m.sentence < _HEAD]
    if not heads:
        return list(events)
    news = max(day for day, _ in heads)
    first = min(at for day, at in heads if day == news)
    return [
        e
        for e, d in zip(events, days, strict=True)
        if d is None or (news - d[1]).days <= _LONG or e.mentions[0].head.start < first or e.type in _GOES_ON
    ]


def _days(event: Event) -> Days | None:
    """The last days that an event's mentions name, where each sentence that tells of it names some."""
    told = [m.days for m in event.mentions if m.days is not None]
    undated = {m.sentence for m in event.mentions} - {m.sentence for m in event.mentions if m.days is not None}
    return None if undated else max(told, key=lambda d: d[1])

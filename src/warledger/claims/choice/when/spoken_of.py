"""A time and an anchor in, whether on that day somebody only spoke of a deed whose own words name another day, out.

"The toll has risen to 86, a monitor said on Wednesday. ... Tuesday's strike in Bria": it was on Tuesday.
"""

from __future__ import annotations

from warledger.claims.choice.anchor import Anchor
from warledger.claims.dates import TimeMention
from warledger.claims.events.dated import Days
from warledger.claims.reading import Reading

#: Days from a deed to the words about it, beyond which the day named may be that of an older deed like it.
_REACH = 10


def dates(reading: Reading, mention: TimeMention, anchor: Anchor) -> bool:
    """Is it so?"""
    when = mention.when
    if not mention.speech or when.start is None or when.start != when.end:
        return False
    days = reading.once(("named days", anchor.kind, anchor.span), lambda: _days(reading, anchor))
    return bool(days) and all(0 < (when.start - last).days <= _REACH for _, last in days)


def _days(reading: Reading, anchor: Anchor) -> frozenset[Days]:
    """The days that the event is named by which an anchor is, or is told with."""
    if anchor.event is not None:
        events = [anchor.event]
    else:
        events = [e for e in reading.events if any(m.sentence == anchor.sentence for m in e.mentions)]
        events = events or reading.events
    if len(events) != 1:
        return frozenset()
    return frozenset(
        m.days for m in events[0].mentions if m.days is not None and not (m.planned or m.background or m.before)
    )

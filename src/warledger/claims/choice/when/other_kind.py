"""A time and an anchor in; out, whether the time is of an older deed of another kind, told before the anchor goes on.

"Troops shelled the suburbs on Thursday. ... Hundreds died on Wednesday in a gas attack. Rockets also hit Senafe": the
rockets go on with Thursday's shelling, and not with Wednesday's gas. Nor do they with what is told of a person ("the
funeral of Musa, who died on Wednesday in a gas attack").
"""

from __future__ import annotations

from warledger.claims.choice import continuity
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.overview import Overview, kind_of
from warledger.claims.choice.when import recalled, told_days
from warledger.claims.dates import TimeMention
from warledger.claims.events.dated import apart
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report, once_for_each

#: What tells of one more deed, in lower case.
_ALSO = compiled(r"\b(?:also|too|as well|further|more|additional|continued|kept)\b")


def dates(reading: Reading, mention: TimeMention, anchor: Anchor, view: Overview) -> bool:
    """Is a time told of another kind of deed alone, in passing or where the anchor's kind had another day before?

    Asked only where the anchor's sentence `goes_on`.
    """
    when = mention.when
    if when.span is None or when.start is None or when.end is None:
        return False
    told = reading.sentence_at(when.span.start)
    if told >= anchor.sentence:
        return False
    kinds = _kinds(reading, view)
    kind, others = kind_of(reading, anchor, view), kinds.get(told, frozenset())
    if kind is None or kind not in kinds.get(anchor.sentence, ()) or not others or kind in others:
        return False
    if recalled.clause(reading, when.span) is not None:
        return True
    own = [m.days for event in view.tellings if event.type == kind for m in event.mentions if m.sentence < told]
    days = [one for one in own if one is not None]
    return bool(days) and all(apart(one, (when.start, when.end)) for one in days)


@once_for_each
def goes_on(reading: Reading, sentence: int) -> bool:
    """Does a sentence that names no day tell of one more deed of the news?"""
    return sentence not in told_days.of(reading) and _ALSO.search(reading.lows[sentence]) is not None


@once_a_report
def _kinds(reading: Reading, view: Overview) -> dict[int, frozenset[str]]:
    """For each sentence that tells of events, their types."""
    return {
        at: frozenset(view.tellings[number].type for number in numbers)
        for at, numbers in continuity.tellings(reading, view).items()
    }

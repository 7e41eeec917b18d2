"""A report's events and figures in, the quieter events that a figure hangs on out.

A seizure, a surrender, a flight seldom is what a report is mainly about, so the selection by prominence passes it over;
but where the report counts those who surrendered or what was seized, that figure needs its event. Such an event is
listed from a lower score on.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from warledger.claims.events.distinct import distinct
from warledger.claims.events.mention import Event, EventMention

#: Effect of a figure to the type of event that it hangs on. Killed and wounded hang on attacks, which need no help.
_HANGS_ON = {
    "seized": "weapons_seized",
    "surrendered": "surrender",
    "displaced": "displacement",
    "destroyed": "destruction",
    "captured": "arrest",
    "abducted": "abduction",
    "released": "release",
}
#: Score from which an event that a figure hangs on is listed. Swept 0.1 to 0.25: lower finds more of the events of
#: reports that tell of many kinds, at the cost of two points of precision where reports tell of one attack.
KEEP_BORNE = 0.1


def borne(
    mentions: Sequence[EventMention], text: str, chosen: Sequence[Event], figures: Iterable[tuple[int, str]]
) -> list[Event]:
    """Events beyond the `chosen` ones that a figure hangs on, or that change who holds a place.

    Args:
        mentions: All event mentions of the report.
        text: The report's text.
        chosen: The events that the selection took.
        figures: (sentence, effect) of each figure mention.
    """
    told: dict[str, set[int]] = {}
    for sentence, effect in figures:
        if effect in _HANGS_ON:
            told.setdefault(_HANGS_ON[effect], set()).add(sentence)
    have = {event.quote for event in chosen}
    return [
        event
        for event in distinct(mentions, text, keep=KEEP_BORNE)
        if event.quote not in have
        and (event.type == "territory_taken" or any(m.sentence in told.get(event.type, ()) for m in event.mentions))
    ]

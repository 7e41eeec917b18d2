"""Days of other incidents in other towns: a table of (report, number of the figure, its day, the event's day)."""

from __future__ import annotations

import pytest

from warledger.claims.coder import Coder
from warledger.reports import report

ROWS = [
    # of others, further down and far off
    ("Boko Haram gunmen stormed a hotel in Maiduguri and killed six people, an official said on Friday. Chadian jets "
     "bombed two camps near Faya on Thursday.", 6, None, None),
    ("The army shelled a market in Lashio and killed six people, a doctor said on Friday. The army's jets bombed two "
     "camps near Myitkyina on Thursday.", 6, "2020-07-30", "2020-07-30"),
    # what went on for days in one town was not done on the day of another one's
    ("Two people were killed when shells hit the Poe quarter of Lashio on Sunday. In Sittwe, at least 25 people were "
     "killed in five days of fighting between the army and the rebels.", 25, None, "2020-07-26"),
    ("Shells fell on Lashio on Sunday. Some 25 people were killed in the shelling of Lashio, the worst in "
     "years of war.", 25, "2020-07-26", "2020-07-26"),
    # an event has no day where those harmed in it have none
    ("JOS: Three policemen were killed in an attack on a post near Bokkos on Sunday night, officials said. In a "
     "separate incident, unidentified assailants shot dead a trader in Gwoza.", 1, None, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "number", "day", "event"), ROWS, ids=[text for text, *_ in ROWS])
def test_no_day_of_another_incident(text: str, number: int, day: str | None, event: str | None) -> None:
    claims = Coder().code(report(text, date="2020-07-31")).claims
    found = [c for c in claims if c.effect == "killed" and c.low == number]
    assert [str(c.start) if c.start else None for c in found] == [day]
    events = [str(c.start) if c.start else None for c in claims for f in found if c.event and c.claim == f.of]
    assert events in ([event], [])

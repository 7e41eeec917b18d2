"""An anchor in, the parties out that are only blamed for, or only claim, what was told of other days.

"Shells killed two in Bamako. In March a blast killed 40. JNIM claimed the attack": the blast, and not the shells.
"The FARC claimed responsibility for the killing of Jorge Ruiz. A senator was shot dead in Cali in January", "the attack
came a month after the murder of a senator": who killed the senator is not said.
"""

from __future__ import annotations

from collections.abc import Hashable
from datetime import timedelta

from warledger.claims.blame import LAID
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.called import named
from warledger.claims.choice.ruled_out.other_deed import apart as apart_from
from warledger.claims.choice.when import told_days
from warledger.claims.events.dated import apart, of_wounds
from warledger.claims.reading import Reading, once_a_report

_HARM = frozenset(("killed", "wounded", "casualties", "abducted", "destroyed"))
#: Days before the report from which on what is told behind a claim is an older deed. By hand.
_OLDER = timedelta(days=21)


def parties(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """Those parties."""
    if not reading.blames or reading.report.date is None:
        return frozenset()
    if recalled := _of_the_recalled(reading, anchor):
        return recalled
    days, at = told_days.of(reading), anchor.sentence
    pair, older = apart_from.deed(reading, anchor) or (None, False)
    if pair is not None and pair.dates and older and at == pair.sentence:
        laid = _laid(reading)
        return frozenset(key for key, index in laid if index < at) - {key for key, index in laid if index >= at}
    own = days.get(at)
    if own is None or of_wounds(reading.sentences[at].text):
        return frozenset()
    if any(reading.report.date - end <= _OLDER for _, end in own):
        return frozenset()
    if anchor.event is not None and len(anchor.event.mentions) > 1:
        return frozenset()  # told elsewhere, too
    before: set[Hashable] = set()
    beside: set[Hashable] = set()
    for key, index in _laid(reading):
        others = all(apart(one, mine) for one in days.get(index, ()) for mine in own)
        (before if index < at and others and _another(reading, anchor, index) else beside).add(key)
    return frozenset(before - beside)


#: Days before the report from which on an attack told right before a claim is recalled.
_RECALLED = timedelta(days=10)


def _of_the_recalled(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """Who is blamed only right behind an attack of an older day that the report recalls after the anchor."""
    laid = _laid(reading)
    home = reading.once("laid for the recalled", lambda: {at: _recalled_before(reading, at) for _, at in laid})
    theirs = {key for key, at in laid if (of := home[at]) is not None and anchor.sentence < of}
    return frozenset(theirs - {key for key, at in laid if home[at] is None})


def _recalled_before(reading: Reading, index: int) -> int | None:
    """The sentence before one that blames somebody, where it opens with an older day and tells of harm."""
    at, days = index - 1, told_days.of(reading)
    own = days.get(at)
    if own is None or days.get(index) is not None or reading.report.date is None:
        return None
    if any(reading.report.date - end <= _RECALLED for _, end in own):
        return None
    harm = any(f.effect in _HARM for sentence, f in reading.figures if sentence == at)
    of_its_own = any(sentence == index and f.effect in _HARM for sentence, f in reading.figures)
    return at if at in told_days.opened(reading) and harm and not of_its_own else None


def _another(reading: Reading, anchor: Anchor, claim: int) -> bool:
    """Does the sentence that blames somebody count harm of its own, of which the anchor's is no part?

    "X claimed the abduction of 102 people. A banker was abducted in December": he may be one of them.
    """
    told = [figure for at, figure in reading.figures if at == claim and figure.effect in _HARM]
    number = anchor.figure.counted.low if anchor.figure is not None else None
    return bool(told) and not any(f.effect == anchor.label and (f.counted.low or 0) > (number or 1) for f in told)


@once_a_report
def _laid(reading: Reading) -> list[tuple[Hashable, int]]:
    """Each party that is blamed or claims something, with the sentence that says so."""
    return [
        (named(reading, blame.agent), reading.sentence_at(blame.evidence.start))
        for blame in reading.blames
        if blame.evidence is not None and blame.status in LAID
    ]

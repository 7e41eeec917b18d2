"""An anchor in, the parties that the report brings in only for other attacks than the one that it tells of out.

"The blast came two weeks after an assault claimed by X", "days after X killed nine", "X has claimed similar attacks in
the area": what X did before says nothing of who did this, and the codebook lays nothing on anybody by background.
"""

from __future__ import annotations

import re
from collections.abc import Hashable

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.called import named, sided
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report

_DEED = (
    r"(?:attack|bomb|blast|explosion|strike|raid|shelling|massacre|assault|ambush|shooting|killing|abduction|kidnapping"
    r"|murder|incident|violence)\w*"
)
#: What opens the part of a sentence that tells of what was done before what the report tells of.
_AFTER = compiled(
    rf"(?:\b(?:it|this|{_DEED})(?: (?:in|on|at|near) (?:the )?[A-Z][\w’'-]+)? (?:also |only |just )?"
    r"(?:comes?|came|coming|occurred|happened|took place)(?: [\w-]+){0,4}? (?:days?|weeks?|months?|years?) after|"
    rf"\b(?:second|third|fourth|fifth|latest)(?: such)? {_DEED}[^.;]{{0,40}}?,? after (?:one|another|an?|two|three)) ",
    re.I,
)


def parties(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """Those named nowhere but in such sentences, none of which is the anchor's own."""
    found = _only_aside(reading)
    return frozenset(key for key, where in found.items() if anchor.sentence not in where) if found else frozenset()


@once_a_report
def _only_aside(reading: Reading) -> dict[Hashable, frozenset[int]]:
    """Such parties, with the sentences."""
    laid = {named(reading, blame.agent) for blame in reading.blames}
    told: dict[Hashable, set[int]] = {}
    for blame in reading.asides:
        key = named(reading, blame.agent)
        if blame.evidence is not None and key not in laid:
            told.setdefault(key, set()).add(reading.sentence_at(blame.evidence.start))
    parts = [
        (index, match.end(), sentence.end)
        for index, sentence in enumerate(reading.sentences)
        if " after " in sentence.text
        and (match := _AFTER.search(reading.text, sentence.start, sentence.end)) is not None
    ]
    for index, start, end in parts:
        for mention, key in sided(reading):
            if start <= mention.span.start < end and key not in laid:
                told.setdefault(key, set()).add(index)
    where: dict[Hashable, set[int]] = {}
    for mention, key in sided(reading) if told else ():
        where.setdefault(key, set()).add(reading.sentence_at(mention.span.start))
    return {key: frozenset(aside) for key, aside in told.items() if where.get(key, set()) <= aside}

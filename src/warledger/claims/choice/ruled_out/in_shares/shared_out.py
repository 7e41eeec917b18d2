"""A whole in, whether the report shares it out among those who did it: then it is none of theirs.

"1,557 civilians died, of whom 871 were killed by the army", "1,013 were killed, 59 percent of them by insurgents",
"52 were murdered. The ELN was responsible for 21 of these, other rebels for nine". A share is theirs who are told with
it.
"""

from __future__ import annotations

from collections.abc import Hashable

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.called import armed
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report

_BY = r"\b(?:by|at the hands of) (?:the )?"
_SHARE = compiled(
    rf"\bof (?:whom|them|which|those|these)\b[^.;]{{0,50}}?\d[^.;]{{0,50}}?{_BY}|"
    rf"\b\d[\d.]*(?: ?%| per ?cent)(?: of (?:them|whom|those|these|the [a-z]+))?[^.;]{{0,40}}?{_BY}"
)
#: A share of those told in the sentence before, or in another part of its own.
_SOME = (
    r"(?:(?:at least|about|around|some|more than|nearly|almost|over|up to) )?(?:\d[\d,.]*(?: ?%| per ?cent)?|half|many|"
    r"most|several|some|dozens|scores|hundreds|thousands|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|"
    r"thirty|a (?:third|quarter|majority|number|dozen)|the (?:majority|bulk|rest)|two[- ]thirds|three[- ]quarters)"
)
_OF_THOSE = (
    r"of (?:these|those|them|whom|which|the \d[\d,]*|(?:the|these|those|their) (?:[a-z]+ )?(?:dead|deaths|killings|"
    r"murders|victims|attacks|total|cases|abductions|kidnappings|fatalities|casualties|incidents|bombings|raids|strikes))\b"
)
_DID = r"(?:responsible|to blame|blamed|accountable|accounted|accused|claimed responsibility)(?: for| of)?|behind|did"
_WHOSE_SHARE = compiled(
    rf"\b(?:{_DID}) {_SOME} {_OF_THOSE}|"
    rf"\b{_SOME} {_OF_THOSE}(?:(?: (?!by\b)[\w’'-]+){{0,2}}? (?:was|were|been)(?: [\w’'-]+){{0,3}}?)?"
    r" (?:by|blamed on|attributed to|laid on) (?:the )?(?=[A-Z])"
)
#: What it has, which few sentences do, and words that are looked for there.
_OUT_OF = compiled(_OF_THOSE)
_SHARES = (" of the", " of who", " of whi")
#: "Of the 300 dead, 120 were killed by X": what stands before the number that is shared, and behind it.
_OF_ALL = compiled(r"\bOf (?:the|those|all)(?: [a-z]+){0,2} $")
_PART_BY = compiled(rf"[^.;]{{0,80}}?,[^.;]{{0,40}}?\d[^.;]{{0,50}}?{_BY}")
#: Characters from "by" to the name of a party.
_TO_NAME = 24


def out(reading: Reading, anchor: Anchor) -> bool:
    """Does the sentence, or the next one, say behind a number, or an event, how much of it is whose doing?"""
    at = anchor.span.end
    if any(at < share for share in _told_shares(reading, anchor)):
        return True
    if anchor.kind != "figure" or not anchor.number:
        return False
    here = reading.sentences[anchor.sentence]
    if "of " not in reading.text[at : here.end]:
        return False
    share = _SHARE.search(reading.text, at, here.end)
    if share is None:
        return False
    return any(share.end() <= m.span.start <= share.end() + _TO_NAME for m in reading.actors)


def of_all(reading: Reading, anchor: Anchor) -> bool:
    """Does the sentence open with a number out of which it then lays some on a party: "Of the 300 dead, 120 by X"?"""
    here = reading.sentences[anchor.sentence]
    if not anchor.number or not here.text.startswith("Of "):
        return False
    before = _OF_ALL.search(reading.text, here.start, anchor.span.start)
    return before is not None and _PART_BY.match(reading.text, anchor.span.end, here.end) is not None


def _told_shares(reading: Reading, anchor: Anchor) -> list[int]:
    """Where shares begin of what an anchor's sentence may count."""
    told = _shares(reading)
    counts = anchor.kind == "figure" or any(index == anchor.sentence for index, _ in reading.figures)
    return [at for index, at in told if 0 <= index - anchor.sentence <= 1] if told and counts else []


@once_a_report
def _shares(reading: Reading) -> list[tuple[int, int]]:
    """The sentences that say whose a share is, and where there the share begins."""
    return [
        (sentence.index, sentence.start + share.start())
        for sentence, low in zip(reading.sentences, reading.lows, strict=True)
        if _OUT_OF.search(sentence.text)
        and any(word in low for word in _SHARES)
        and (share := _WHOSE_SHARE.search(sentence.text))
    ]


#: Between a party and its share of what the parties told before it did: "X for 120 of the deaths and Y for 80".
_FOR = compiled(
    rf",?(?:(?: (?:was|were|is|are|has|had|have|been)){{0,2}} (?:{_DID})| for) "
    r"(?:at least |about |around |some |more than |nearly |almost |over |up to |another )?"
)


def whose(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The party to which a share is laid: "X was responsible for 120 of the deaths and Y for 80"."""
    told = _shares(reading)
    if anchor.figure is None or all(index != anchor.sentence for index, _ in told):
        return frozenset()
    counted = anchor.figure.counted
    start = reading.span_of(anchor.sentence, counted.first, counted.last).start
    return frozenset(
        key
        for m, key in armed(reading)
        if m.form != "joint" and 0 < start - m.span.end < _TO_NAME and _FOR.fullmatch(reading.text, m.span.end, start)
    )

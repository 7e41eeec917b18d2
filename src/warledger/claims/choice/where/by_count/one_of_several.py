"""A figure of several attacks in, the sentences out that tell of one of them alone: it has neither place nor day there.

"At least 12 died in two bombings in Mali. A bomb in Gao on Monday killed four. The other hit Kidal on Sunday": the
twelve died neither in Gao nor on Monday.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.when import told_days
from warledger.claims.choice.where.layout.keys import place_key
from warledger.claims.choice.where.layout.setting import Setting
from warledger.claims.effects.parts import GROUP_RULES
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report, once_for_each
from warledger.records import Span

_DEEDS = r"(?:attacks|(?:air ?)?strikes|raids|bombings|ambushes|shootings|incidents|assaults|massacres)\b"
#: Several attacks of which a sentence gives the whole: "in two separate bombings"; and, told as a mere plural, those
#: that may be one as well: "in rebel attacks", "air strikes".
_SEVERAL = compiled(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|several|multiple|separate|different|various|simultaneous|"
    rf"coordinated|series of|string of|wave of|spate of) (?:[\w'’-]+ ){{0,3}}?{_DEEDS}"
)
_PLURAL = compiled(rf"\b{_DEEDS}(?! on (?:a|the)\b)")
_WORDS = ("attacks", "strikes", "raids", "bombings", "ambushes", "shootings", "incidents", "assaults", "massacres")
#: One of them: "the first attack", "in the other incident", "one of the bombings".
_ONE = compiled(
    r"\bthe (?:first|second|third|other|latest|deadliest|worst) (?:[\w'’-]+ )?"
    r"(?:attack|(?:air ?)?strike|raid|bombing|bomb|blast|explosion|ambush|shooting|incident|assault|massacre|one)\b|"
    r"\bone of (?:the|them|these)\b"
)
_ONE_WORDS = (
    *("the first ", "the second ", "the third ", "the other ", "the latest ", "the deadliest ", "the worst "),
    "one of ",
)
_HARM = frozenset({"killed", "wounded", "casualties"})
_COUNTED = _HARM | {"strikes"}
#: Sentences of a report's opening in which it tells the whole.
_OPENING = 3
#: Sentences behind it in which the attacks are told one by one; for a mere plural, from one of them to the next, of
#: each of which as many at least are told.
_REACH, _NEXT, _SOME = 6, 2, 2


def sentences(reading: Reading, anchor: Anchor) -> frozenset[int]:
    """Indices of those sentences; none for a figure of one attack, or where none of several is told alone."""
    if anchor.figure is None or anchor.label not in _COUNTED or anchor.sentence >= _OPENING:
        return frozenset()
    return _singles(reading, anchor.sentence)


def places(
    reading: Reading, anchor: Anchor, setting: Setting, named: Mapping[Hashable, Iterable[Span]]
) -> frozenset[Hashable]:
    """The places that only those sentences name, but for what holds all that was done there.

    Args:
        reading: The report.
        anchor: The figure.
        setting: How the report's places lie to each other.
        named: Each place's key, to where the report names it.
    """
    single = sentences(reading, anchor)
    if not single:
        return frozenset()
    told = [found for at in single if (found := _placed(reading, at))]
    held = [{holder for key in found for holder in (key, *setting.holders.get(key, ()))} for found in told]
    shared = set.intersection(*held) if len(held) > 1 else set()
    return frozenset(
        key
        for key, spans in named.items()
        if key not in shared and all(reading.sentence_at(at.start) in single for at in spans)
    )


def dated(reading: Reading, anchor: Anchor) -> frozenset[int]:
    """Those sentences, where they tell of several days."""
    single = sentences(reading, anchor)
    days = told_days.of(reading) if single else {}
    return single if len({day for at in single for day in days.get(at, ())}) > 1 else frozenset()


@once_for_each
def _singles(reading: Reading, whole: int) -> frozenset[int]:
    low = reading.lows[whole]
    if not any(map(low.__contains__, _WORDS)) or not _PLURAL.search(low):
        return frozenset()
    least, reach = (1, _REACH) if _SEVERAL.search(low) else (_SOME, _NEXT)
    counts = _counts(reading)
    left, last = counts.get(whole, 0), whole
    ones: set[int] = set()
    silent: set[int] = set()
    out: set[int] = set()
    for at in range(whole + 1, min(len(reading.sentences), whole + 1 + _REACH)):
        if not _placed(reading, at):
            continue
        number = counts.get(at, 0)
        if not number:
            silent.add(at)
            ones |= {at} if _tells_of_one(reading.lows[at]) else set()
        elif least <= number <= left and (out or number < left) and at - last <= reach:
            # "Raiders struck Gao. They went on to Kidal, where ten of the 18 died": the 18 did not die in Gao
            out |= silent | {at}
            left, last = left - number, at
        else:
            break
    return frozenset(out | ones)


def _tells_of_one(low: str) -> bool:
    return any(map(low.__contains__, _ONE_WORDS)) and _ONE.search(low) is not None


@once_a_report
def _counts(reading: Reading) -> dict[int, int]:
    """By sentence, the largest number of those harmed, but for some of a group told before."""
    out: dict[int, int] = {}
    for sentence, figure in reading.figures:
        number = figure.counted.low or figure.counted.high
        if figure.effect in _HARM and number and not figure.partitive and not figure.rule.startswith(GROUP_RULES):
            out[sentence] = max(out.get(sentence, 0), number)
    return out


def _placed(reading: Reading, index: int) -> set[Hashable]:
    return {place_key(m) for m in reading.places_in(index) if m.form != "generic"}

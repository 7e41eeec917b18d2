"""A time and an anchor in; out, whether the time is told only for what led up to the anchor's deed, or to another's.

"The strike comes after Ethiopia on Saturday suffered its first loss", "missiles fired in response to the gas attack on
Tuesday": on which day the strike was, and the missiles, stands nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from warledger.claims.choice import continuity
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.overview import Overview
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report
from warledger.records import Span

_DEED = (
    r"(?:attacks?|assaults?|ambush(?:es)?|bombings?|bombardments?|shelling|(?:air ?)?strikes?|(?:air ?)?raids?|blasts?|"
    r"explosions?|massacres?|killings?|murders?|assassinations?|kidnappings?|abductions?|shootings?|clash(?:es)?|"
    r"offensives?|fighting|incursions?|captures?|seizures?|use (?:of|in|on|against)|barrages?|deaths?|arrests?|"
    r"incidents?)"
)
#: What no deed is told of: hours of a day ("came after dark on Friday").
_HOUR = r"(?:midnight|dark|dusk|dawn|nightfall|sunset|sunrise|noon|midday|\d|(?:\w+day )?(?:[a-z]+ )?prayers?|hours)"
#: What opens the words for what was before.
_OPENS = compiled(
    rf"\b(?:comes?|came|coming) (?:just |only |shortly |soon )?after (?!(?:\w+ ){{0,2}}?{_HOUR}\b)"
    rf"|\b(?:which|that|it|this|they|{_DEED}) (?:also |closely |swiftly )?follow(?:s|ed)? "
    rf"(?=(?:[\w’'-]+ ){{0,4}}?{_DEED}\b)"
    rf"|\b(?:responses?|repl(?:y|ies)|reactions?) to (?=(?:[\w’'-]+ ){{0,6}}?{_DEED}\b)",
    re.I,
)
#: What one of its words has in it, and where the words for what was before end.
_WORDS = (" after", "follow", "respons", "repl", "reaction")
_ENDS = compiled(r"[,;:](?! (?:that|where|when|(?:in |of )?wh(?:ich|om?))\b)|$")


@once_a_report
def parts(reading: Reading) -> dict[int, Span]:
    """By sentence, its words for what was before the deed that it tells of; few have such."""
    return dict(_parts(reading))


def elsewhere(reading: Reading, span: Span, anchor: Anchor, view: Overview) -> bool:
    """Do words stand in those for what led up to something, and is an anchor not of that?"""
    index = reading.sentence_at(span.start)
    part = parts(reading).get(index)
    if part is None or not part.covers(span) or part.start <= anchor.span.start < part.end:
        return False
    if anchor.sentence == index:
        return True
    if reading.gone_on.get(anchor.sentence, (None, False))[1]:
        return False
    if anchor.event is not None:
        here = frozenset(n for n, event in enumerate(view.tellings) if event.mentions == anchor.event.mentions)
    else:
        here = continuity.tellings(reading, view).get(anchor.sentence, frozenset())
    # what tells of neither deed may be of either, but for what goes on right behind
    outside = reading.once(("main events", index), lambda: _others(reading, view, index, part))
    return bool(here & outside) or (anchor.sentence == index + 1 and not here)


def elsewhere_placed(reading: Reading, anchor: Anchor, view: Overview, places: Iterable[Span]) -> list[Span]:
    """Of the places that a report names, those named for what led up to an anchor's deed ("gas used in Adigrat")."""
    if not parts(reading):
        return []
    found = reading.once("led up, placed", lambda: [at for at in places if _named_before(reading, at)])
    return [at for at in found if elsewhere(reading, at, anchor, view)]


def _named_before(reading: Reading, span: Span) -> bool:
    index = reading.sentence_at(span.start)
    # where a sentence has words that part two deeds, these settle which places are whose
    part = None if index in reading.pairs else parts(reading).get(index)
    return part is not None and part.covers(span)


def _others(reading: Reading, view: Overview, index: int, part: Span) -> frozenset[int]:
    """The numbers of the events that a sentence tells of outside the words for what was before."""
    return frozenset(
        number
        for number, event in enumerate(view.tellings)
        if any(m.sentence == index and not part.covers(m.head) for m in event.mentions)
    )


def _parts(reading: Reading) -> Iterator[tuple[int, Span]]:
    for index in range(len(reading.sentences)):
        part = _part(reading, index)
        if part is not None:
            yield index, part


def _part(reading: Reading, index: int) -> Span | None:
    """The words of a sentence for what was before the deed that it tells of, or None."""
    pair = reading.pairs.get(index)
    if pair is not None:
        return pair.part
    sentence = reading.sentences[index]
    if not any(map(reading.lows[sentence.index].__contains__, _WORDS)):
        return None
    found = _OPENS.search(sentence.text)
    if found is None:
        return None
    end = _ENDS.search(sentence.text, found.end())
    return Span(sentence.start + found.end(), sentence.start + (end.start() if end is not None else len(sentence.text)))

"""A figure in a party's own words in, that party out: "They killed ten of our men", "X said its leader was dead".

So is one of few men of its kind: "X said that fewer than ten soldiers were hurt" makes light of its own losses.
"""

from __future__ import annotations

import re
from collections.abc import Hashable

from warledger.claims.actors.mention import GROUPS
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.called import party
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_for_each
from warledger.records import Span

#: Kinds that fight, or speak for those who do.
_ARMED = frozenset("state state_forces police coalition peacekeepers armed_group militia official".split())
#: The speaker's own, within or right before those counted, or lost by the speaker.
_OUR = compiled(r"\b(?:[Oo]ur|OUR)\b")
_WE_LOST = compiled(r"\b[Ww]e (?:have |had )?(?:also )?(?:lost|suffered|mourn(?:ed)?|buried)\b[^.;:]*$")
#: Whom a speaker tells of as its own, to whom something was done: "X said that its commander was among the dead".
_SAID_ITS = compiled(
    r"\b(?:said|says|announced|confirmed|acknowledged|admitted|conceded)\b"
    # ("said that the rebels had attacked first, that nine of its soldiers were dead")
    r"(?:(?: (?!that\b)[\w’'-]+){0,6}?(?: that)?| that [^.;:]{1,120}?,? (?:and )?that) "
    r"(?:(?:at least |some |about )?[\w-]+ of )?(?:its|their) (?:\w+ )?(?=[\w-]+)"
)
_DONE_TO = compiled(r"[^.;:]{0,40}?\b(?:(?:was|were|(?:had|has|have) been|is|are) (?!not\b)|died\b|fell\b)")
#: How one counts one's own losses, up to the men; and whose men are called so.
_FEW = compiled(r"\b(?:only|just|fewer than|less than|no more than|not more than|at most) (?:[\w-]+ ){1,2}$", re.I)
_OF_STATES = compiled(r"\b(?:soldiers?|troops?|service ?(?:m[ae]n|members?)|police(?:m[ae]n)?|guards?)$", re.I)
_OF_GROUPS = compiled(r"\b(?:fighters?|m[ae]n|members)$", re.I)
#: Characters before those counted in which such words stand.
_BEFORE, _LOST = 14, 60


def telling(reading: Reading, offset: int) -> frozenset[Hashable]:
    """The armed party whose own body or spokesman tells what stands at an offset; empty where it is somebody else."""
    said = reading.speakers.speaker(offset).source if reading.speakers is not None else None
    if said is None:
        return frozenset()
    return _called(reading, said)


@once_for_each
def _called(reading: Reading, said: str) -> frozenset[Hashable]:
    low = said.lower()  # a source is "Armenian defence ministry", an actor "Armenian Defence Ministry"
    return frozenset(
        party(m)
        for m in reading.actors
        if m.side
        and m.kind in _ARMED
        and low in ((m.name or m.side).lower(), m.side.lower(), m.span.of(reading.text).lower())
    )


def of(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The party that tells of those counted as its own: by "our", "we lost", "said its"."""
    return frozenset() if anchor.noun_span is None else own(reading, anchor.sentence, anchor.noun_span)


def own(reading: Reading, sentence: int, noun: Span) -> frozenset[Hashable]:
    """The same of a noun in a sentence."""
    start, text = reading.sentences[sentence].start, reading.text
    ours = _OUR.search(text, max(start, noun.start - _BEFORE), noun.end)
    lost = ours is None and _WE_LOST.search(text[max(start, noun.start - _LOST) : noun.start])
    its = ours is None and not lost and _its(text[start : noun.end], noun.start - start)
    if not (ours or lost or its) and _FEW.search(text[max(start, noun.start - _LOST) : noun.start]):
        return _men_of(reading, noun, telling(reading, noun.start))
    theirs = ours or lost or (its and _DONE_TO.match(text, noun.end))
    return telling(reading, noun.start) if theirs else frozenset()


def _men_of(reading: Reading, noun: Span, party_telling: frozenset[Hashable]) -> frozenset[Hashable]:
    """The party that tells, where its men are called by the noun: a state's "soldiers", a group's "fighters"."""
    words, kinds = noun.of(reading.text), {m.kind for m in reading.actors if m.side and party(m) in party_telling}
    if not kinds or not (_OF_GROUPS if kinds <= GROUPS else _OF_STATES).search(words):
        return frozenset()
    return party_telling


def _its(words: str, noun: int) -> bool:
    """Do the words up to and with a noun, which starts at `noun`, end in a speaker's "its commander"?"""
    if "its " not in words and "their " not in words:
        return False
    return any(
        noun - _BEFORE <= match.end() <= len(words) and not set(",.;:") & set(words[match.end() : noun])
        for match in _SAID_ITS.finditer(words)
    )

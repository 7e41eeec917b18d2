"""A time and an anchor in; out, whether the time is only told of when those were taken to whom something else happened.

"The rebels freed two officers kidnapped a month ago", "the bodies of two traders abducted last week were found". And
the other way round: "A bomb on Saturday hit buses with villagers evacuated from Foley" says when they were hit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from warledger.claims.choice.anchor import Anchor
from warledger.claims.dates import TimeMention
from warledger.claims.events.kind.kinds import REFERS, VIOLENT
from warledger.claims.reading import Reading

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Verbs by which people are taken and held.
_TAKEN = frozenset("abduct kidnap capture arrest detain imprison".split())
#: Verbs by which people leave a place or are taken from it, and what a verb that states it for itself has.
_LED_AWAY, _PASSIVE = _TAKEN | frozenset("evacuate displace".split()), frozenset({"aux", "auxpass"})
#: What the time of such a leaving hangs on.
_LEAVES = _LED_AWAY | frozenset("leave flee depart evacuation departure exodus abduction kidnapping arrest".split())
#: How such a verb hangs on those taken; the last is what the parser makes of "freed two officers kidnapped".
_ON_THEM = frozenset({"acl", "relcl", "ccomp"})
_ENDED = frozenset("free release rescue liberate kill execute".split())
#: Steps up the parse from a time to the verb.
_STEPS = 6


def dates(reading: Reading, mention: TimeMention, anchor: Anchor, *, led_away: bool) -> bool:
    """Is a time of the anchor's sentence that of another deed, by which those counted were taken before?

    Args:
        reading: The report.
        mention: The time.
        anchor: What asks.
        led_away: Whether that is `led_away`.
    """
    span = mention.when.span
    if span is not None and led_away:
        return not _when_they_left(reading, span, anchor)
    if span is None or mention.kind == "since" or reading.sentence_at(span.start) != anchor.sentence:
        return False
    taken = reading.once(("taken before", span.start), lambda: _taken(reading, span))
    told = anchor.trigger if anchor.trigger is not None else anchor.counted
    return taken is not None and told is not None and not taken[0] <= told <= taken[1]


def _taken(reading: Reading, span: tuple[int, int]) -> tuple[int, int] | None:
    """First and last token of the clause in which people are told to have been taken at a time, or None."""
    found = reading.token_at(span)
    node = None if found is None else found[1]
    for _ in range(_STEPS):
        if node is None or node.head.i == node.i:
            return None
        if node.dep_ in _ON_THEM and node.lemma_.lower() in _TAKEN:
            clause = node.dep_ != "ccomp" or node.head.lemma_.lower() in _ENDED
            return (node.i, node.right_edge.i) if clause else None
        if node.pos_ in ("VERB", "AUX"):
            return None  # "a pilot they captured after he ejected on Friday"
        node = node.head
    return None


def led_away(reading: Reading, anchor: Anchor) -> bool:
    """Is an anchor what befell people before what its sentence tells of them: "hit buses with villagers evacuated"?"""
    doc = reading.docs[anchor.sentence]
    if doc is None or anchor.trigger is None:
        return False
    verb = doc[anchor.trigger]
    if verb.tag_ != "VBN" or verb.lemma_.lower() not in _LED_AWAY or not _about_them(verb):
        return False
    here = (m for m in reading.mentions if m.sentence == anchor.sentence)
    return any(m.type in VIOLENT or (m.type is None and m.family in REFERS) for m in here)


def _about_them(verb: Token) -> bool:
    """Does a participle tell of the noun before it? To the parser it is often the verb of its sentence."""
    if verb.dep_ == "acl":
        return True
    if verb.i == 0 or any(child.dep_ in _PASSIVE for child in verb.children):
        return False
    noun = verb.nbor(-1)
    return noun.pos_ in ("NOUN", "PROPN") and noun.head.i != verb.i


def _when_they_left(reading: Reading, span: tuple[int, int], anchor: Anchor) -> bool:
    """Does a time hang on a word for such a taking or leaving, in whatever sentence?"""
    found = reading.token_at(span)
    node = None if found is None else found[1]
    for _ in range(_STEPS):
        if node is None or node.head.i == node.i:
            break
        node = node.head
        if node.lemma_.lower() in _LEAVES:
            return True
        if node.pos_ in ("VERB", "AUX"):
            break
    return False

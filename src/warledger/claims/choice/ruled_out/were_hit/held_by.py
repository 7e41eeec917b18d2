"""Fire, bombs and what they did in, the parties out that hold what was hit, or only answered attacks on it.

"Shelling killed two in the Russian-held city", "four on the Pakistani side": not by those who hold it, as far as the
report says. "Kenya struck the group after attacks by it on Garissa. Garissa was hit 20 times this year": not by Kenya.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator

from warledger.claims.actors.mention import STATES
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.called import armed, only_behind, over, party
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report
from warledger.knowledge.countries import by_word
from warledger.records import Span

#: What fire and bombs do, and the events that are such.
_LABELS = frozenset(
    "killed wounded casualties destroyed strikes displaced shelling airstrike bombing suicide_bombing chemical_attack "
    "destruction shooting".split()
)
_FIRE = compiled(
    r"\b(?:shell(?:ed|s|ing|fire)?|rockets?|missiles?|mortars?|artillery|drones?|bomb(?:s|ed|ing|ings|ardment)?|blasts?|"
    r"explosions?|(?:air ?)?strikes?|air raids?|warplanes?|jets?|gunfire|fire)\b"
)
_HELD = compiled(r"-(?:held|controlled|occupied|run|ruled|administered|dominated)\b")
_HELD_BY = compiled(
    r"\b(?:held|controlled|occupied|run|ruled|administered|dominated|(?:re)?captured|retaken) "
    r"(?:mainly |mostly |largely |now )?by (?:the )?$"
)
#: How each of them ends.
_BY = ("by ", "by the ")
_SIDE = compiled(
    r"\b(?:on|in|into) (?:the )?(?P<who>[A-Z]\w+)(?: |-)(?:side|part) of\b|\bon the (?P<only>[A-Z]\w+) side\b"
)
#: Characters before a party in which that stands; of the words before "-held".
_REACH, _NAME = 50, 30
#: Between a party and the attacks on a town to which it only answers.
_AFTER = compiled(
    r"\b(?:after|following|(?:response|answer|reply) to|(?:retaliation|revenge|reprisal) for)\b[^.;]*$", re.I
)


def parties(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The parties that are not said to have done it."""
    if anchor.label not in _LABELS or anchor.sentence not in _under_fire(reading):
        return frozenset()
    holding = _holding(reading).get(anchor.sentence, frozenset())
    answered = reading.once("answered for", lambda: list(_answered(reading)))
    return holding | _answering(reading, anchor, answered) if answered else holding


def only_holding(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The parties that the anchor's sentence names only behind "held by", "recaptured by"."""
    if anchor.label not in _LABELS or " by " not in reading.sentences[anchor.sentence].text:
        return frozenset()
    return only_behind(reading, anchor.sentence, _HELD_BY, _REACH)


@once_a_report
def _under_fire(reading: Reading) -> frozenset[int]:
    """The sentences that tell of fire or bombs, and those right behind that name no place of their own."""
    own = {index for index, low in enumerate(reading.lows) if _FIRE.search(low)}
    return frozenset(own | {index + 1 for index in own if index + 1 not in reading.naming_places})


@once_a_report
def _holding(reading: Reading) -> dict[int, frozenset[Hashable]]:
    """By sentence, who holds what it names."""
    out: dict[int, frozenset[Hashable]] = {}
    behind = _behind_by(reading) if " by " in reading.low else {}
    for sentence, low in zip(reading.sentences, reading.lows, strict=True):
        found = behind.get(sentence.index, set[Hashable]())
        if "-" in low:
            for match in _HELD.finditer(low):
                at = sentence.start + match.start()
                word = re.search(r"[\w’']+$", reading.text[max(sentence.start, at - _NAME) : at])
                found |= _called(reading, Span(at - len(word[0]), at)) if word is not None else set()
        if " side" in low or " part of" in low:
            for match in _SIDE.finditer(reading.text, sentence.start, sentence.end):
                found |= _called(reading, Span(*match.span("who" if match["who"] else "only")))
        if found:
            out[sentence.index] = frozenset(found)
    return out


def _behind_by(reading: Reading) -> dict[int, set[Hashable]]:
    """By sentence, whom it names behind "held by"."""
    out: dict[int, set[Hashable]] = {}
    for m, key in armed(reading):
        at = m.span.start
        if reading.text.endswith(_BY, 0, at):
            here = reading.sentences[reading.sentence_at(at)]
            if here.start <= at < here.end and _HELD_BY.search(reading.text, max(here.start, at - _REACH), at):
                out.setdefault(here.index, set()).add(key)
    return out


def _called(reading: Reading, word: Span) -> set[Hashable]:
    """The parties that a word names, and the forces of the state whose adjective it is."""
    found: set[Hashable] = {key for m in over(reading, word) if (key := party(m)) and m.kind != "civilians"}
    state = by_word(word.of(reading.text))
    if state is not None:
        found |= {key for m, key in armed(reading) if m.country == state.iso and m.kind in STATES and m.form != "joint"}
    return found


def _answered(reading: Reading) -> Iterator[tuple[int, str, frozenset[Hashable]]]:
    """The sentences that tell of attacks on a town, with the town and those who there only answer to them."""
    for m in reading.mentions:
        if m.agent_span is None:
            continue
        towns = [place for place in reading.places_in(m.sentence) if place.span.start >= m.head.start]
        if not towns:
            continue
        start = reading.sentences[m.sentence].start
        attackers = {party(a) for a in over(reading, m.agent_span)}
        answering = frozenset(
            key
            for a, key in armed(reading)
            if start <= a.span.start < m.span.start
            and key not in attackers
            and _AFTER.search(reading.text, a.span.end, m.head.start)
        )
        if attackers and answering:
            for place in towns:
                yield m.sentence, place.span.of(reading.text).lower(), answering


def _answering(
    reading: Reading, anchor: Anchor, told: Iterable[tuple[int, str, frozenset[Hashable]]]
) -> frozenset[Hashable]:
    """Who only answered to attacks on the town that a later sentence, or the one before it, names."""
    index = anchor.sentence
    named = {p.span.of(reading.text).lower() for p in reading.places_in(index)}
    if not named and index:
        named = {p.span.of(reading.text).lower() for p in reading.places_in(index - 1)}
    return frozenset(key for at, town, keys in told if at < index and town in named for key in keys)

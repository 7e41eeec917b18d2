"""An anchor in, whether its sentence says out of whose land it was fired, and who only answered it, out.

"Rockets from a Houthi-held area hit Jizan, killing two. The Saudi army returned fire": by the Houthis if by anybody
whom the report names, and not by the army. "A rocket fired from Gaza hit Ashkelon" is by no state of another country,
unless it is named for it.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.fields.party.sorts import is_state
from warledger.claims.choice.parties.called import party
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading
from warledger.records import Span

_FIRE = (
    r"(?:rockets?|rocket fire|shells?|shelling|shelled|mortars?(?: (?:bombs?|rounds?|shells?))?|missiles?|projectiles?|"
    r"artillery|fire|gunfire|fired|launched|shots)"
)
_LAND = (
    r"(?:areas?|regions?|territory|territories|land|parts?|villages?|towns?|neighbou?rhoods?|districts?|enclaves?|"
    r"suburbs?|positions?|side|zones?|hills?|countryside|stretch|pocket)"
)
_HELD = r"(?:held|controlled|ruled|run|occupied|dominated)"
#: Fire out of land that somebody holds.
_OUT_OF = compiled(
    rf"\b{_FIRE}\b(?:,? (?!from\b)[\w’'-]+){{0,4}}?,? from (?:inside |within |an? |the |nearby |neighbou?ring )*"
    rf"(?:(?P<who>[\w’'-]+(?: [A-Z][\w’'-]+)?)-{_HELD} {_LAND}|"
    rf"{_LAND} (?:[\w-]+ ){{0,2}}?(?:that is |which is )?(?:held|controlled|ruled|run|occupied|under the control) "
    rf"(?:by|of) (?:the )?(?P<whose>[\w’'-]+(?: [A-Z][\w’'-]+)?))",
    re.I,
)
#: One of the words that it takes: few sentences have them.
_HOLDING = ("held", "controlled", "ruled", "run", "occupied", "dominated", "control of")
#: Fire out of a place, which is named right behind.
_FROM_PLACE = compiled(
    rf"\b{_FIRE}\b(?:,? (?!from\b)[\w’'-]+){{0,3}}? from (?:inside |within |across |the |nearby |neighbou?ring )*$",
    re.I,
)
#: Characters before that place in which this stands.
_BEFORE = 80
#: Characters before it in which "from" does.
_NEAR = 32
#: What those do who answer fire, right behind their name.
_ANSWERS = compiled(
    r"(?:[’']s (?:army|military|forces|troops|artillery))?(?:,? (?:has|have|had|then|also|later|immediately|promptly|"
    r"swiftly|reportedly|said (?:it|they)|says (?:it|they)|army|military|forces|troops|artillery))*"
    r" (?:returned (?:the )?fire|returning fire|fired back|shot back|hit back|struck back|retaliat(?:ed|es|ing)|"
    r"(?:responded|responds|replied|answered) (?:in kind|"
    r"with (?:[\w-]+ ){0,2}(?:fire|shelling|shells|strikes|artillery)|"
    r"to (?:the|this|that|each) (?:[\w-]+ )?(?:fire|shelling|attacks?|rockets?)))\b",
    re.I,
)
#: Sentences behind the fire within which its answer is told.
_SOON = 1
#: Features of those whom the clause of what is asked for names itself.
_STATED = frozenset(("deed0",))
#: What fire does, and as what it is told of.
_DONE = frozenset(("killed", "wounded", "casualties", "missing", "destroyed", "strikes", "shelling", "shooting"))


def left(reading: Reading, anchor: Anchor, row: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without those who only answered the fire, nor any but those out of whose land it came."""
    if anchor.label not in _DONE:
        return list(row)
    told, answers, lands = reading.once(
        "fired from", lambda: (_holders(reading), _answering(reading), _countries(reading))
    )
    if not (told or answers or lands):
        return list(row)
    holder, land = told.get(anchor.sentence), lands.get(anchor.sentence)
    # "army positions were shelled. The army returned fire"
    late = {
        key
        for key, told_at in answers.items()
        if all(at >= anchor.span.end and reading.sentence_at(at) - anchor.sentence <= _SOON for at in told_at)
    }
    return [
        c
        for c in row
        if c.key is None
        or not _STATED.isdisjoint(c.features)
        or (c.key not in late and (holder is None or c.key in holder) and not _of_another(c, land))
    ]


def _of_another(candidate: Candidate, land: str | None) -> bool:
    """Is it a state, or its forces, and not of the country out of which was fired?"""
    return land is not None and is_state(candidate) and candidate.value.country != land


def _countries(reading: Reading) -> dict[int, str]:
    """Sentences that say out of which country's place was fired, with that country."""
    return {
        reading.sentence_at(place.span.start): place.entry.country
        for place in reading.places
        if place.entry is not None
        and place.entry.country is not None
        and "from " in reading.text[max(0, place.span.start - _NEAR) : place.span.start]
        and _FROM_PLACE.search(reading.text, max(0, place.span.start - _BEFORE), place.span.start)
    }


def _holders(reading: Reading) -> dict[int, frozenset[Hashable]]:
    """Sentences that say out of whose land was fired, with the parties that the report names so."""
    out: dict[int, frozenset[Hashable]] = {}
    for sentence, low in zip(reading.sentences, reading.lows, strict=True):
        if " from " not in low or not any(map(sentence.text.__contains__, _HOLDING)):
            continue
        found = _OUT_OF.search(sentence.text)
        if found is not None:
            name = (found["who"] or found["whose"]).lower()
            out[sentence.index] = frozenset(
                party(m) for m in reading.actors if m.side is not None and _is_called(reading, m.span, m.side, name)
            )
    return out


def _is_called(reading: Reading, span: Span, side: str, name: str) -> bool:
    """Is it the same as the word before "-held": "Houthi" and "the Houthis", "IS" and "Islamic State (IS)"?"""
    words = {word.strip("().,’'").lower() for word in span.of(reading.text).replace("-", " ").split()}
    words |= {side.lower()}
    return any(name in (word, word.removesuffix("s")) for word in words)


def _answering(reading: Reading) -> dict[Hashable, list[int]]:
    """Parties that are told to return fire, and where their names stand."""
    out: dict[Hashable, list[int]] = {}
    for m in reading.actors:
        if m.side is not None and _ANSWERS.match(reading.text, m.span.end, m.span.end + 90):
            out.setdefault(party(m), []).append(m.span.start)
    return out

"""An anchor in, the parties out that lay it on each other: "the army and the rebels accused each other of the attack".

Each says that the other did it, and the report says of neither that it did. So where one whom another blames says that
a third did it: "X blamed Y, which said that it was a rocket fired by Z", "X said Y had shot them; Y said X's men had".
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from itertools import pairwise

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.called import armed, named, party
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report
from warledger.records import Blame

_EACH_OTHER = compiled(
    r"\b(?:(?:blam|accus)(?:e|es|ed|ing) (?:each other|one another)\b"
    r"|(?:(?:trad|exchang)(?:e|es|ed|ing)|swap(?:s|ped|ping)?) (?:[a-z]+ )?(?:blame|accusations|recriminations)\b"
    r"|(?:both|each) (?:sides? )?(?:blam|accus)(?:es|ed|ing) the other\b)",
    re.I,
)
#: Words without which it finds nothing.
_BLAMING = ("blam", "accus", "recriminations")
_SAYING = ("blam", "accus", "recriminations", " said", " says", "claim", "insist", "countered")
#: The two sides without their names, before these words.
_SIDES = compiled(r"\b(?:(?:both|the two|the) (?:[a-z]+ )?(?:sides|parties|camps|armies)|they)\b[^.;]{0,40}$", re.I)
#: Who is blamed says that others did it: behind his name, and the words for it.
_ANSWERS = compiled(
    r",? (?:which |who |in turn |however |meanwhile )?(?:has |have |had |in turn )?"
    r"(?:said|says|insist(?:s|ed)|claim(?:s|ed)|countered|respond(?:s|ed)|blam(?:es|ed)|accus(?:es|ed)|point(?:s|ed)|"
    r"den(?:ies|ied))\b"
)
#: Behind the party on which he lays it, and before it.
_DID = compiled(
    r"(?: (?!not\b|never\b)[\w’'-]+){0,3}? (?:fired|launched|carried out|staged|shelled|bombed|struck|attacked|behind|"
    r"responsible|caused|did it|done it|done so|at fault|to blame)\b"
)
#: The same of harm, which may be another's deed where nobody is blamed: only what two say of each other counts.
_HARMED = compiled(
    r"(?: (?!not\b|never\b)[\w’'-]+){0,3}? (?:killed|executed|shot|murdered|massacred|ambushed|opened fire|hit|"
    r"mistaken|mistook)\b"
)
#: Behind the name of who says it.
_SAYS = compiled(
    r"(?:[’']s)?(?: (?:rebels|fighters|spokesm[ae]n|spokesperson|spokeswoman|officials?|command(?:ers?)?))*,? "
    r"(?:(?:however|meanwhile|in turn|itself|has|have|had),? )?"
    r"(?:(?:den(?:ied|ies)|reject(?:s|ed)) (?:\w+ ){1,3}?(?:and|but) )?(?:said|says|insist(?:s|ed)|claim(?:s|ed)|"
    r"countered|(?P<accuses>accus(?:es|ed)|blam(?:es|ed)))\b"
)
#: What parts one voice from another within a sentence.
_TURN = compiled(r";|, (?:while|whereas|but|though|although)\b|, and (?=[^,;.]{0,60} (?:said|says|claims|insisted)\b)")
_BY = compiled(r"\b(?:by|work of|blam(?:ed|es|ing)(?: it on)?|accus(?:ed|es|ing)) (?:(?!and\b|for\b)[\w’'-]+ ){0,4}?$")
#: Sentences before the one that says so within which what they lay on each other is told.
_BACK = 1


def parties(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The parties that did not do what the anchor tells of by what the report says."""
    told = _told(reading)
    return frozenset(key for at, keys in told.items() if 0 <= at - anchor.sentence <= _BACK for key in keys)


@once_a_report
def _told(reading: Reading) -> dict[int, frozenset[Hashable]]:
    """By sentence, who there lays it on each other: all whom its clause names before these words.

    Where it only speaks of the sides, all who fight.
    """
    out: dict[int, frozenset[Hashable]] = {}
    if not any(word in reading.low for word in _SAYING):
        return out
    for at, keys in _contested(reading):
        out[at] = out.get(at, frozenset()) | keys
    for at, keys in _said_of_each_other(reading):
        out[at] = out.get(at, frozenset()) | keys
    for match in _EACH_OTHER.finditer(reading.text) if any(map(reading.low.__contains__, _BLAMING)) else ():
        at = reading.sentence_at(match.start())
        first = max(reading.sentences[at].start, reading.text.rfind(";", 0, match.start()))
        naming = frozenset(
            party(m) for m in reading.actors if m.side is not None and first <= m.span.start < match.start()
        )
        if not naming and _SIDES.search(reading.text, first, match.start()):
            naming = frozenset(key for _, key in armed(reading))
        out[at] = naming
    return out


def _contested(reading: Reading) -> Iterator[tuple[int, frozenset[Hashable]]]:
    """The sentences in which somebody blames a party that says there, or right behind, that another one did it."""
    for blame in reading.blames:
        if blame.status not in ("accused", "denied") or blame.evidence is None:
            continue
        if other := _answer(reading, blame):
            at = reading.sentence_at(blame.evidence.start)
            voices = () if blame.source is None else (named(reading, blame.source),)
            yield at, frozenset((named(reading, blame.agent), *voices, *other))


def _answer(reading: Reading, blame: Blame) -> frozenset[Hashable]:
    """On whom the one who is blamed lays it."""
    accused, spoken = named(reading, blame.agent), blame.evidence
    assert spoken is not None
    at = reading.sentence_at(spoken.start)
    own, last = reading.sentences[at].end, reading.sentences[min(at + 1, len(reading.sentences) - 1)].end
    for m, key in armed(reading):
        if key != accused or not spoken.start <= m.span.start < last:
            continue
        end = own if m.span.end <= own else last
        says = _ANSWERS.match(reading.text, m.span.end, end)
        others = set() if says is None else _laid_on(reading, says.start(), end)
        if others - {accused}:
            return frozenset(others)
    return frozenset()


def _said_of_each_other(reading: Reading) -> Iterator[tuple[int, frozenset[Hashable]]]:
    """The sentences in which, or right behind which, a party on whom another lays it lays it on that or on a third."""
    said = reading.once("voices", lambda: list(_voices(reading)))
    for (at, one, first, _), (index, two, other, placed) in pairwise(said):
        if index - at <= 1 and one != two and two in first and other - {two} and (index == at or not placed):
            yield at, frozenset((one, two, *other))


def _voices(reading: Reading) -> Iterator[tuple[int, Hashable, set[Hashable], bool]]:
    """Each party that says something, its sentence, the parties that by its words did it, and whether these say where.

    What is said to have been done in a town may be another deed.
    """
    for m, key in armed(reading):
        says = _SAYS.match(reading.text, m.span.end) if m.form != "joint" else None
        if says is None:
            continue
        at = reading.sentence_at(m.span.start)
        last = reading.sentences[at].end
        turn = _TURN.search(reading.text, says.end(), last)
        end = turn.start() if turn is not None else last
        first = says.start("accuses") if says["accuses"] else says.end()
        others = _laid_on(reading, first, end, harm=True) - {key}
        if others:
            yield at, key, others, any(says.end() < p.span.start < end for p in reading.places_in(at))


def _laid_on(reading: Reading, start: int, end: int, *, harm: bool = False) -> set[Hashable]:
    """The parties that these words say did it, or with `harm` killed somebody."""
    return {
        key
        for m, key in armed(reading)
        if m.form != "joint"
        and start < m.span.start < end
        and (
            _DID.match(reading.text, m.span.end, end)
            or _BY.search(reading.text, start, m.span.start)
            or (harm and _HARMED.match(reading.text, m.span.end, end))
        )
    }


def own_account(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The parties on whom the one voice of an anchor's sentence lays what is told: "A said B's rockets killed nine"."""
    voices = reading.once("voices", lambda: list(_voices(reading)))
    told = [others for at, _, others, _ in voices if at == anchor.sentence]
    return frozenset(told[0]) if len(told) == 1 else frozenset()


@once_a_report
def traded(reading: Reading) -> frozenset[Hashable]:
    """Those who lay it on each other in two statements, on whom nobody else does: "A blamed B. B blamed A".

    Whatever sentence tells of the deed, blame that is given back carries to none.
    """
    by_name = {m.name: party(m) for m in reading.actors if m.name and m.side}
    laid = [
        (by_name.get(blame.source), named(reading, blame.agent), reading.sentence_at(blame.evidence.start))
        for blame in reading.blames
        if blame.status == "accused" and blame.source is not None and blame.evidence is not None
    ]
    back = {
        key
        for key, other, at in laid
        if key not in (None, other)
        and any((one, its) == (other, key) and abs(near - at) <= _BACK for one, its, near in laid)
    }
    return frozenset(key for key in back if all(one in back for one, other, _ in laid if other == key))


@once_a_report
def given_back(reading: Reading) -> frozenset[Hashable]:
    """The parties on whom only those lay it who deny it themselves: "X denied it and blamed Y"."""
    denying = {blame.agent for blame in reading.blames if blame.status == "denied"}
    if not denying:
        return frozenset()
    return frozenset(
        named(reading, blame.agent)
        for blame in reading.blames
        if blame.status == "accused" and blame.source in denying and blame.source != blame.agent
        if _only_voice(reading, blame)
    )


@once_a_report
def accused_by(reading: Reading) -> dict[Hashable, frozenset[Hashable]]:
    """Party to those who blame it for something: what is told of these themselves is not what they blame it for."""
    out: dict[Hashable, frozenset[Hashable]] = {}
    by_name = {m.name: party(m) for m in reading.actors if m.name and m.side} if reading.blames else {}
    for blame in reading.blames:
        if blame.status != "accused" or blame.source is None:
            continue
        if (voice := by_name.get(blame.source)) is not None:
            key = named(reading, blame.agent)
            out[key] = out.get(key, frozenset()) | {voice}
    return out


def _only_voice(reading: Reading, blame: Blame) -> bool:
    """Does nobody else than the one who blames him say that he did it?"""
    return all(b.source == blame.source for b in reading.blames if b.agent == blame.agent and b.status != "denied")

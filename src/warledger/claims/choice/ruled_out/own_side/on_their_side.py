"""A figure in, the parties that those counted fight for or beside by their own words out: they did not fall to them.

"25 Turkish-backed militiamen": not to Turkey. "Eight gang members", and "gangs": the same people in another word. "Five
hitmen died in a clash between the X cartel and police": not to the cartel. Tribal fighters who search orchards along
with the police: not to the police.
"""

from __future__ import annotations

from collections.abc import Hashable, Set

from warledger.claims.actors.mention import GROUPS
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.doers.causes import causes_of
from warledger.claims.choice.doers.done import is_clash, who_fought
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.parties.called import party, sided
from warledger.claims.choice.parties.roles import ACTING, STRUCK
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report
from warledger.knowledge.countries import by_word

_HELPED = r"backed|supported|allied|trained|funded|armed|sponsored|aligned|equipped|led"
#: Whose men those counted are by how they are called.
_BACKED = compiled(rf"\b(?P<backer>[A-Z][\w.]*(?: Arabia)?)[- ](?:{_HELPED})\b|\b[Pp]ro-(?P<friend>[A-Z]\w+)")
_BACKED_BY = compiled(rf" (?:{_HELPED}) by (?:the )?(?P<by>[A-Z][\w.]*(?: (?:Arabia|States))?)")
_OF_STATES = frozenset(("state", "state_forces", "police", "coalition"))
#: One band of men, whether its members are told of or itself.
_MEMBERS = compiled(r"(?: members|men|s)$")
_BANDS = compiled(r"\b(?:gang|militia|cartel|mafia|mob)\b")
#: Characters before the noun of those counted in which such words stand.
_BEFORE = 24
#: Words for more of those told of before.
_OTHERS = (" others", " more")


def backers(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The states that back those counted: by their own words, or words right before them."""
    noun = anchor.noun_span
    if anchor.kind != "figure" or noun is None:
        return frozenset()
    start = max(reading.sentences[anchor.sentence].start, anchor.span.start, noun.start - _BEFORE)
    if reading.text.endswith(_OTHERS, 0, noun.end):
        # "two pro-Turkey militants were killed and two others hurt": of the same
        start = reading.sentences[anchor.sentence].start
    words = [m["backer"] or m["friend"] for m in _BACKED.finditer(reading.text, start, noun.end)]
    if (behind := _BACKED_BY.match(reading.text, noun.end)) is not None:
        words.append(behind["by"])
    states = {state.iso for word in words if (state := by_word(word)) is not None}
    if not states:
        return frozenset()
    return frozenset(key for m, key in sided(reading) if m.kind in _OF_STATES and m.country in states)


def bands(own: frozenset[Hashable]) -> frozenset[str]:
    """The bands that those counted are called by a common word: "gang" of "gang members"."""
    return frozenset(band for key in own if (band := _band(key)) is not None)


def same_band(one: Hashable, own: frozenset[Hashable], known: frozenset[str]) -> bool:
    """Is a common word for a band that of those counted, in another form: "gangs" and "gang members"?"""
    return one not in own and _band(one) in known


def _band(key: Hashable) -> str | None:
    word = str(key)
    if not word.islower() or _BANDS.search(_MEMBERS.sub("", word)) is None:
        return None
    return _MEMBERS.sub("", word)


def fought_beside(reading: Reading, anchor: Anchor, own: frozenset[Hashable]) -> frozenset[Hashable]:
    """The group in a clash with a state's forces, and both together, where those counted are armed men without a name.

    They are the group's then, or no one's, and mostly not the state's, who wear its uniform.
    """
    doc = reading.docs[anchor.sentence]
    if anchor.kind != "figure" or anchor.trigger is None or doc is None or not own or not own <= _unnamed(reading):
        return frozenset()
    for token in causes_of(reading, (anchor.sentence, anchor.trigger)):
        if not is_clash(token):
            continue
        words = who_fought(reading, anchor.sentence, token)
        found = [m for m in reading.actors if m.side and any(m.span.overlaps(span) for span in words)]
        states = {party(m) for m in found if m.form != "joint" and m.kind in _OF_STATES}
        groups = {party(m) for m in found if m.form != "joint" and m.kind in GROUPS}
        if len(states) == 1 and len(groups) == 1:
            return frozenset(groups | {party(m) for m in found if m.form == "joint"})
    return frozenset()


def allies(reading: Reading, view: Overview, own: Set[Hashable]) -> frozenset[Hashable]:
    """Those whom the report has acting together with those counted: "police and tribal fighters searched the farms"."""
    joined = reading.once("acting together", lambda: _together(reading, view, ACTING))
    return frozenset(key for together in joined if not own.isdisjoint(together) for key in together - own)


def _together(reading: Reading, view: Overview, roles: frozenset[str]) -> list[frozenset[Hashable]]:
    """The parties of each "A and B" that has one of these roles, with its own name."""
    return [
        frozenset((key, *str(key).split(" and ")))
        for m, key in sided(reading)
        if m.form == "joint" and " and " in str(key) and not roles.isdisjoint(view.roles.of.get(m.span, ()))
    ]


def hit_with(reading: Reading, view: Overview, doing: Set[Hashable]) -> frozenset[Hashable]:
    """Those whom the report has hit together with those who do it now: "killed Malian soldiers and X mercenaries"."""
    joined = reading.once("hit together", lambda: _together(reading, view, STRUCK))
    return frozenset(key for together in joined if not doing.isdisjoint(together) for key in together - doing)


@once_a_report
def _unnamed(reading: Reading) -> frozenset[Hashable]:
    """Armed people without a name, in the report's own words."""
    return frozenset(key for m, key in sided(reading) if m.kind == "generic_armed")


def with_them(key: Hashable, own: Set[Hashable]) -> bool:
    """Are those counted one of several who are named together: "a policeman died in a battle of police and gunmen"?"""
    return isinstance(key, str) and " and " in key and not own.isdisjoint(key.split(" and "))

"""A figure in, the words of its people out, where these say that they are no party's, no state's or one country's.

"36 Somalis", "a Palestinian", "ten members of one family" are nobody's fighters; three Thai soldiers no other state's.
"""

from __future__ import annotations

import re

from warledger.claims.choice.anchor import Anchor
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading
from warledger.knowledge.countries import by_word

_FAMILY = compiled(r" of (?:(?:an?|one|the|his|her|their|two|three|same|single|[A-Z][\w’-]+) ){0,3}famil(?:y|ies)\b")
_CAPITAL = compiled(r"\b[A-Z][\w.’'-]+")


def nobodys(reading: Reading, anchor: Anchor) -> bool:
    """Are those counted called by their country or their family, and by nothing that fights?"""
    noun = anchor.noun_span
    if noun is None or anchor.figure is None or anchor.category in ("combatant", "leader"):
        return False
    if _FAMILY.match(reading.text, noun.end):
        return True
    last = noun.of(reading.text).split()[-1]
    return anchor.figure.counted.is_people and last[:1].isupper() and bool(_nation(last))


def sent_by_states(reading: Reading, anchor: Anchor) -> bool:
    """Are those counted peacekeepers, or told by their country alone beside soldiers: of no armed group?"""
    noun = anchor.noun_span
    if noun is None or anchor.figure is None or anchor.category != "combatant":
        return False
    last = noun.of(reading.text).split()[-1]
    return last.lower().startswith("peacekeeper") or (last[:1].isupper() and bool(_nation(last)))


#: Those who fight in no state's forces, by a word of where they come from.
_FOREIGN = compiled(r"\bforeign\b", re.I)
_FIGHTERS = frozenset(
    "combatants fighters militants jihadists jihadis terrorists extremists insurgents mercenaries recruits volunteers "
    "nationals citizens natives foreigners".split()
)
_FROM = compiled(r"\s+(?:who\s+(?:came|come|hailed|hail)\s+)?from\s")


def came_from(reading: Reading, anchor: Anchor) -> bool:
    """ "Several foreign combatants from China and Chad", "nine fighters from Chad": they are no state's men."""
    noun = anchor.noun_span
    if noun is None or noun.of(reading.text).split()[-1].lower() not in _FIGHTERS:
        return False
    return _FOREIGN.search(reading.text, *noun) is not None or _FROM.match(reading.text, noun.end) is not None


def nations(reading: Reading, anchor: Anchor) -> frozenset[str]:
    """The countries that the words of those counted name."""
    noun = anchor.noun_span
    if noun is None or anchor.figure is None:
        return frozenset()
    words = (match[0] for match in _CAPITAL.finditer(reading.text, noun.start, noun.end))
    return frozenset(iso for word in words if (iso := _nation(word)) is not None)


def _nation(word: str) -> str | None:
    """The country of a word for its people: "Somalis", "Palestinian"; no country by its own name."""
    for form in (word, word.removesuffix("s")):
        state = by_word(form)
        if state is not None and (form in state.adjectives or form in state.people):
            return state.iso
    return None

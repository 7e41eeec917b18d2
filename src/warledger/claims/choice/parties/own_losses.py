"""A figure in, the party out whose loss it is told as: "X put its losses at nine dead", "lost five of its own men".

Whoever puts its losses at a number tells of its own men, though the sentence has it acting, and killed none of them.
"""

from __future__ import annotations

import re
from collections.abc import Hashable
from typing import TYPE_CHECKING

from warledger.claims.actors.mention import STATES
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties import ours
from warledger.claims.choice.parties.called import armed, over, party
from warledger.claims.events import by_syntax, clause
from warledger.claims.events.lexicon import load
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading
from warledger.knowledge.countries import by_word
from warledger.records import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Effects that a side suffers.
_SUFFERED = frozenset(("killed", "wounded", "casualties", "missing", "captured"))
#: What befalls its things, where a list has them as well: "Rebel losses: 40 men, two tanks".
_LOST = frozenset(("destroyed", "seized"))
#: Who counts its own: what stands between its name and the verb, the verb, and its losses or men.
_PUT = compiled(
    r"(?P<before>(?:,? (?:has|have|had|itself|themselves|later|also|meanwhile|earlier|for its part))*,? )?"
    r"\b(?P<verb>put|puts|putting|gave|gives|giving|estimated|estimates|listed|acknowledged|admitted|announced|reported"
    r"|confirmed)"
    r" (?:the (?:number|toll|count|tally|total) (?:of|among) )?(?:its|their|his) (?:own )?(?:[\w-]+ ){0,2}?"
    r"(?:losses|casualties|dead|tolls?|fatalities|deaths|wounded|injured|soldiers|troops|fighters|m[ae]n|members|forces"
    r"|servicem[ae]n|officers|policem[ae]n|personnel)\b",
    re.I,
)
_ONES = (" its ", " their ", " his ")
#: Whose losses somebody else counts: "estimated Russian losses at 200".
_THEIR_LOSSES = compiled(
    r"\b(?P<whose>[A-Z][\w.]*(?: [A-Z][\w.]*)?)(?:[’']s?)? (?:[a-z-]+ ){0,2}?(?:losses|casualties|fatalities|deaths)"
    r"(?: (?:at|to be|as)\b|(?P<listed>(?: (?:over|in|during|on|for|near) [^.;:,]{3,40}?)?"
    r"(?: ?:| (?:amounted to|stood at|totall?ed|came to)\b)))"
)
_LOSSES = ("losses", "casualties", "fatalities", "deaths")
#: Behind it, what turns to somebody else's.
_TURNS = compiled(r"[.;:]|\b(?:said|says|claim\w*|while|but|against|enemy|kill(?:ing|s)|who|whom|its rivals?|foes?)\b")
#: "lost five of its own men", within or right before those counted.
_ITS_OWN = compiled(r"\b(?:its|their|his) own\b", re.I)
_LOSING = frozenset("lose suffer sustain bury mourn count".split())
#: One's own men by a word that names nobody else: "losing one officer".
_MEN = compiled(
    r"^(?:[a-z]+ )?(?:m[ae]n|soldiers?|troops|officers?|fighters?|servicem[ae]n|policem[ae]n|marines?|sailors?|pilots?|"
    r"members?|guerrillas?|commandos?)$"
)
#: Who loses, where it is whoever tells it: "the army said it killed 15; it lost two".
_SPEAKER = frozenset(("it", "they"))
_ITS = frozenset(("its", "their"))
#: Behind a number without a noun.
_OF_ITS_OWN = compiled(r" of (?:its|their|his) own\b", re.I)
#: Whose losses those are whom the speaker fights, up to those counted: "the enemy lost 30 men", "enemy soldiers".
_ENEMY = compiled(
    r"\benem(?:y|ies)(?:[’']s?)? (?:(?:[\w’'-]+ ){0,6}?"
    r"(?:lost|loses?|losing|suffer\w*|sustain\w*|losses|casualties|left behind)\b[^.;]*)$",
    re.I,
)
_ENEMIES = "enem"
#: What befalls one's own men, as the verb whose subject they are.
_BEFALLS = frozenset("die kill wound injure capture fall perish martyr".split())
#: Characters before those counted in which "its own" stands.
_BEFORE = 16
#: Characters behind them in which it does: "two of its own".
_BEHIND = 12


def of(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """That party; empty where the words tell of nobody's own losses."""
    if anchor.figure is not None and anchor.label in _LOST:
        return _of_others(reading, anchor)
    if anchor.figure is None or anchor.label not in _SUFFERED or anchor.category == "civilian":
        return frozenset()
    return _put(reading, anchor) or _of_others(reading, anchor) or _its_own(reading, anchor)


def of_the_enemy(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The party that tells of those counted as its enemy's: they are not its own."""
    if anchor.figure is None or _ENEMIES not in reading.lows[anchor.sentence]:
        return frozenset()
    noun = anchor.noun_span or anchor.span
    start = reading.sentences[anchor.sentence].start
    if _ENEMIES not in noun.of(reading.text).lower() and not _ENEMY.search(reading.text, start, noun.start):
        return frozenset()
    return ours.telling(reading, anchor.span.start)


def _put(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """Who puts its losses at the figure."""
    if not any(map(reading.lows[anchor.sentence].__contains__, _ONES)):
        return frozenset()
    text, start = reading.text, reading.sentences[anchor.sentence].start
    told = list(_PUT.finditer(text, start, anchor.span.end))
    if not told or _TURNS.search(text, told[-1].end(), max(told[-1].end(), anchor.span.start)):
        return frozenset()
    named = {
        key for m, key in armed(reading) if m.form != "joint" and m.span.end in (told[-1].start(), _verb(told[-1]))
    }
    return frozenset(named) or ours.telling(reading, anchor.span.start)


def _of_others(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """Whose losses somebody else puts at the figure."""
    if not any(map(reading.lows[anchor.sentence].__contains__, _LOSSES)):
        return frozenset()
    start, end = reading.sentences[anchor.sentence].start, anchor.span.end
    if anchor.noun_span is not None:
        end = max(end, anchor.noun_span.end)
    told = list(_THEIR_LOSSES.finditer(reading.text, start, end))
    if not told or _TURNS.search(reading.text, told[-1].end(), max(told[-1].end(), anchor.span.start)):
        return frozenset()
    if anchor.label in _LOST and told[-1]["listed"] is None:
        return frozenset()
    whose = told[-1].span("whose")
    named = frozenset(key for m, key in armed(reading) if m.form != "joint" and m.span.overlaps(Span(*whose)))
    state = by_word(reading.text[slice(*whose)])
    if named or state is None:
        return named
    return frozenset(key for m, key in armed(reading) if m.kind in STATES and m.country == state.iso)


def _verb(told: re.Match[str]) -> int:
    """Where the space before its verb is, or the words between the verb and who counts begin."""
    return told.start("verb") - 1 if told["before"] is None else told.start("before")


def _its_own(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """Who loses its own, by the parse: however far before it is named."""
    doc, noun = reading.docs[anchor.sentence], anchor.noun_span
    if doc is None or anchor.trigger is None:
        return frozenset()
    lemma = doc[anchor.trigger].lemma_.lower()
    if (
        lemma in _BEFALLS
        and noun is not None
        and _ITS_OWN.search(reading.text, max(anchor.span.start, noun.start - _BEFORE), noun.end)
    ):
        return ours.telling(reading, anchor.span.start)
    if lemma not in _LOSING:
        return frozenset()
    if noun is None:  # "losing two of its own"
        if not _OF_ITS_OWN.match(reading.text, anchor.span.end):
            return frozenset()
        noun = anchor.span
    subject = loser(doc[anchor.trigger])
    if subject is None:
        return frozenset()
    if subject.lower_ in _SPEAKER or any(c.dep_ == "poss" and c.lower_ in _ITS for c in subject.children):
        return ours.telling(reading, anchor.span.start)
    own = _ITS_OWN.search(reading.text, max(anchor.span.start, noun.start - _BEFORE), noun.end + _BEHIND) is not None
    if not own and (doc[anchor.trigger].lemma_ != "lose" or not _MEN.search(noun.of(reading.text))):
        return frozenset()
    first, last = clause.phrase(subject)
    at = clause.chars(doc, first, max(last, _joined(subject)), reading.sentences[anchor.sentence].start)
    return frozenset(key for m in over(reading, at) if m.form != "joint" and (key := party(m)) is not None)


def _joined(subject: Token) -> int:
    """Behind the last of those whose men a subject names: "soldiers from Niger and Chad"."""
    of = (o for c in subject.children if c.dep_ == "prep" for o in c.children if o.dep_ == "pobj")
    return max((t.i for o in of for t in (o, *o.conjuncts)), default=subject.i) + 1


def loser(verb: Token) -> Token | None:
    """The subject of a verb of losing, or of those that it is joined to: "attacked a base, losing two of its men"."""
    subject = by_syntax.agent_of(verb, load().lists["light_verbs"])
    while subject is None and verb.dep_ in ("advcl", "conj", "xcomp") and verb.head.i != verb.i:
        verb = verb.head
        subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    return subject

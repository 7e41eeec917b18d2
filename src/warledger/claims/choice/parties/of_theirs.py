"""A figure of "its soldiers", "scores of them" in, the party that the pronoun means out; none where it is unclear.

Nobody kills his own: of "Israel blamed the PRC and killed six of its members" they are the PRC's. Of a commander whose
sentence names nobody before him, it is who acted in the one before: "Chadian troops raided Baga. Their commander fell".
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING

from warledger.claims.actors import ActorMention
from warledger.claims.actors.mention import GROUPS, OF_STATES
from warledger.claims.choice import overview
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties import ours
from warledger.claims.choice.parties.called import armed, over, party, sided
from warledger.claims.choice.parties.own_losses import loser
from warledger.claims.choice.parties.roles import ACTING
from warledger.claims.events import by_syntax, clause
from warledger.claims.events.lexicon import load
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading

if TYPE_CHECKING:
    from spacy.tokens import Token

_HARMED = frozenset(("killed", "wounded", "casualties", "captured", "missing", "abducted", "destroyed", "seized"))
#: Verbs whose subject it befalls.
_LOSING = frozenset("lose suffer sustain bury mourn".split())
_DYING = frozenset({"die", "fall", "perish"})
_ITSELF = frozenset(("it", "they"))
_OWNERS = OF_STATES | GROUPS
#: Men of a state, men of a group, and those and things that either has.
_STATES_MEN = (
    "soldiers?|troops|sailors?|marines?|airm[ae]n|pilots?|policem[ae]n|officers?|service ?m[ae]n|peacekeepers?|"
    "paratroopers?|jets?|warplanes?|aircraft|helicopters?"
)
_GROUPS_MEN = "militants?|gunm[ae]n|rebels?|guerrillas?|insurgents?|jihadists?"
_EITHERS = (
    "fighters?|m[ae]n|members?|commanders?|leaders?|chiefs?|deputy|combatants?|forces|vehicles?|boats?|tanks?|bases?|"
    "camps?|positions?|cadres?|operatives?"
)
_ITS = compiled(
    rf"\b(?:its|their) (?!own\b)(?:[\w-]+ ){{0,2}}?(?:(?P<state>{_STATES_MEN})|(?P<group>{_GROUPS_MEN})|{_EITHERS})\b",
    re.I,
)
#: Those who are many by the words for them.
_MANY = compiled(r"^(?:fighters|members|forces|rebels|militants|gunmen|troops|soldiers)\b|s$", re.I)
_THEM = compiled(r"\b(?!(?:none|all|most|each|both|either|neither)\b)[\w-]+ of them\b", re.I)
_PEOPLES = _HARMED - {"destroyed", "seized"} | {"displaced", "surrendered", "released"}
#: Characters behind a count in which "of them" stands.
_BEHIND = 10
#: Characters before those counted in which "its" stands.
_BEFORE = 18


def of(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """That party."""
    doc, noun = reading.docs[anchor.sentence], anchor.noun_span
    if doc is None or anchor.trigger is None or anchor.figure is None or anchor.label not in _HARMED:
        return frozenset()
    if _THEM.search(reading.text, anchor.span.start, min(anchor.span.end + _BEHIND, len(reading.text))):
        return _them(reading, anchor, doc[anchor.trigger])
    if noun is None:
        return frozenset()
    start = reading.sentences[anchor.sentence].start
    its = _ITS.search(reading.text, max(start, noun.start - _BEFORE), noun.end)
    if its is None or its.end() < noun.end or set(",.;:") & set(reading.text[its.end() : noun.end]):
        return frozenset()
    if _tells_of_its_own(reading, start, its.start()):
        return frozenset()
    kinds = OF_STATES if its["state"] else GROUPS if its["group"] else _OWNERS
    trigger = doc[anchor.trigger]
    loses = trigger.lemma_.lower() in _LOSING
    dying = trigger.lemma_.lower() in _DYING  # who died did nothing
    subject = None if dying else loser(trigger) if loses else by_syntax.agent_of(trigger, load().lists["light_verbs"])
    doing = _named(reading, anchor, subject) if subject is not None else frozenset()
    if loses:
        return doing
    if subject is not None and not doing:
        return frozenset()  # somebody without a name did it: he may be of either
    here = _before(reading, start, its.start(), kinds)
    if here and subject is None:
        return frozenset()  # "X said that two of its men fell": read elsewhere
    left = {key for _, key in here} - doing
    if left or anchor.sentence == 0:
        return frozenset(left) if len(left) == 1 else frozenset()
    told = reading.sentences[anchor.sentence - 1]
    named = [(m, key) for m, key in _before(reading, told.start, told.end, kinds) if key not in doing]
    return _of_last(reading, named, one=its[0][:3].lower() == "its")


#: Between a body that fights nobody and "its": "the Miners' Union said two of its members".
_SAYS = compiled(r" (?:said|says|announced|confirmed|reported|added)(?: that)?(?: (?:at least )?[\w,]+ of)? ")


def _tells_of_its_own(reading: Reading, start: int, its: int) -> bool:
    """Is it said right before "its" by a body with a name that is no party: are they that body's?"""
    if reading.speakers is None or not reading.text.startswith("its", its):
        return False
    told = (a.evidence for a in reading.speakers.at(its) if a.evidence is not None and start <= a.evidence.start < its)
    return any(
        _SAYS.fullmatch(reading.text, said.end, its) is not None
        and _NAME.search(reading.text, said.start + 1, said.end) is not None
        and not any(m.side for m in over(reading, said))
        for said in told
    )


_NAME = compiled(r"[A-Z]")


def _them(reading: Reading, anchor: Anchor, trigger: Token) -> frozenset[Hashable]:
    """Whose "scores of them" are: of the one party, beside who did it, told before, there or in the sentence before."""
    figure = anchor.figure
    subject = by_syntax.agent_of(trigger, load().lists["light_verbs"])
    doing = _named(reading, anchor, subject) if subject is not None else frozenset()
    if not doing or figure is None or figure.whole is not None:
        return frozenset()  # of those counted, or killed by somebody who may be of any party
    for index in range(anchor.sentence, max(-1, anchor.sentence - 2), -1):
        told = reading.sentences[index]
        end = anchor.span.start if index == anchor.sentence else told.end
        people = {key for m, key in sided(reading) if told.start <= m.span.start and m.span.end <= end} - doing
        counted = (f for at, f in reading.figures if at == index and f is not figure and f.effect in _PEOPLES)
        if len(people) > 1 or any(reading.span_of(index, *f.counted.noun).end < end for f in counted if f.counted.noun):
            return frozenset()
        if people:
            return frozenset(people & {key for _, key in armed(reading)})
    return frozenset()


def _named(reading: Reading, anchor: Anchor, subject: Token) -> frozenset[Hashable]:
    """The parties that who did it names, or stands for."""
    if subject.lower_ in _ITSELF:
        return ours.telling(reading, anchor.span.start)
    at = clause.chars(subject.doc, *clause.phrase(subject), reading.sentences[anchor.sentence].start)
    return frozenset(key for m in over(reading, at) if (key := party(m)) is not None)


def _before(reading: Reading, start: int, end: int, kinds: frozenset[str]) -> list[tuple[ActorMention, str]]:
    """The parties that a stretch names, which can have such men."""
    return [
        (m, key)
        for m, key in armed(reading)
        if start <= m.span.start and m.span.end <= end and m.kind in kinds and m.form not in ("joint", "reference")
    ]


def _of_last(reading: Reading, named: Sequence[tuple[ActorMention, str]], *, one: bool) -> frozenset[Hashable]:
    """Of those whom the sentence before names, the only one; of several, the one that acts first.

    With `one` the pronoun is "its", which no "fighters of X" are: "Fighters of X hit a Y patrol. Its commander fell".
    """
    if one and len({key for _, key in named}) > 1 and _MANY.search(named[0][0].span.of(reading.text)):
        first = named[0][1]
        named = [(m, key) for m, key in named if key != first]
    if len({key for _, key in named}) > 1:
        roles = overview.of(reading).roles.of
        named = named[:1] if not ACTING.isdisjoint(roles.get(named[0][0].span, ())) else []
    return frozenset(key for _, key in named)

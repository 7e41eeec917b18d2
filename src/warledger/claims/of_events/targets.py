"""An event in, whom it hit out: the other side of a clash, the owner of what was hit, or civilians; else nobody.

A clause names whom it hit, or what: "shelled positions of the army", "struck a market", "outside the Kenyan embassy".
Where none does, those whom the event's figures count tell it.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator, Sequence

from warledger.claims.actors import ActorMention
from warledger.claims.choice import overview
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.fields.party.counted_as import CAME, came_themselves
from warledger.claims.choice.parties import called, two_sides
from warledger.claims.choice.ruled_out.other_deed import apart
from warledger.claims.choice.ruled_out.own_side import gave_up, same_state
from warledger.claims.drafts.draft import Draft
from warledger.claims.events import EventMention
from warledger.claims.of_events import homes
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading
from warledger.knowledge import countries
from warledger.records import Span

CIVILIANS = "civilians"
#: Kinds of actors that stand in an event's clause as those who tell of it.
_NO_TARGETS = frozenset({"monitor", "media", "news_agency", "ngo", "un", "official"})
#: Kinds of actors of whom nobody is armed.
_UNARMED = frozenset({"civilians", "medical"})
#: What stands between the names of two who act together.
_AND = " and "
#: Types that have one side facing the other.
_FIGHTS = frozenset({"clash"})
#: Types that hit people or buildings where they are.
_STRIKES = frozenset(
    "ground_assault airstrike shelling bombing suicide_bombing chemical_attack shooting destruction looting".split()
)
#: Those in which somebody comes to attack.
_ATTACKS = frozenset("ground_assault bombing suicide_bombing shooting".split())
#: "Executed dozens of its own fighters, who fled the army": those of whoever did it, and nobody else named there.
_ITS_OWN = compiled(r"\b(?:its|their|his) own\b")
#: Right before whom something was taken from, and characters in which that stands.
_FROM = compiled(r"\bfrom(?: (?:the|control of(?: the)?|(?:the )?hands of(?: the)?))? $", re.I)
_FROM_REACH = 28
#: Between what was hit and whose it is, and characters in which that stands; not over a place in which it lies.
_HOLDS = compiled(
    r",? (?:(?!(?:in|near|at|on|outside|around|of|from|by)\b)[\w’'-]+ ){0,4}?"
    r"(?:(?:held|controlled|run|owned|used|operated|occupied|manned|guarded) by|belonging to) (?:the )?[\"“‘']?",
    re.I,
)
_HOLDS_REACH = 60
_EMBASSY = compiled(r"(?:\b|^)(?P<of>[A-Z][\w.]*(?: [A-Z]\w+)?) (?:embass(?:y|ies)|consulates?|missions?)\b")


def of_event(
    reading: Reading, event: Anchor, agent: Hashable, near: Sequence[Draft], hung: Sequence[Draft]
) -> tuple[str, Span] | None:
    """Whom an event hit, with the words that say so.

    Args:
        reading: The report.
        event: The event.
        agent: Who did it, as a party.
        near: Figures of its sentences.
        hung: Figures that hang on it, wherever they stand.
    """
    assert event.event is not None
    mentions = event.event.mentions
    if reading.pairs:
        # "days after a bombing in Kabul, gunmen killed three policemen": the bomb hit none of them
        near = [d for d in near if d in hung or not apart.other_deeds(reading, event, d.anchor.span.start)]
    if event.label in _FIGHTS:
        faced = _faced(reading, mentions, agent)
        if faced is not None:
            return faced
    if event.label == "surrender":
        return _given_up_to(reading, event, mentions, agent)
    if event.label == "territory_taken":
        lost = _taken_from(reading, mentions, agent)
        if lost is not None:
            return lost
    named = _named(reading, mentions, agent)
    if named is not None:
        return named
    if event.label in _STRIKES:
        for mention in mentions:
            words = _words(mention, reading)
            state = _embassy(words.of(reading.words)) if words is not None else None
            if words is not None and state is not None and state != agent:
                return state, words
    sides = [d.chosen["side"] for d in near if _hit_by(d, agent) and not _few(d) and not _attacked(reading, event, d)]
    if sides and sides[0].span is not None:
        return called.shown(sides[0]) or CIVILIANS, sides[0].span
    if event.label in _STRIKES:
        struck = next((words for m in mentions if (words := homes.hit(reading, m)) is not None), None)
        if struck is not None:
            return CIVILIANS, struck
    for draft in (*near, *hung):
        words = draft.anchor.noun_span
        if words is not None and (draft.category == "civilian" or _homes_fell(reading, event, draft)):
            return CIVILIANS, words
    return None


def _homes_fell(reading: Reading, event: Anchor, draft: Draft) -> bool:
    """Does a figure count homes that an event destroyed: "shells fell on the town and damaged nine houses"?"""
    words, effect = draft.anchor.noun_span, draft.anchor.label
    struck = event.label in _STRIKES and effect == "destroyed" and words is not None
    return struck and words is not None and homes.damaged(reading, words)


def _faced(reading: Reading, mentions: Iterable[EventMention], agent: Hashable) -> tuple[str, Span] | None:
    """The other side of a clash: the party but the agent that its clause names, else that fights in its sentence."""
    for mention in mentions:
        sides = opponents(reading, mention)
        if len(sides) == 2 and agent in sides:
            (one,) = (actor for party, actor in sides.items() if party != agent)
            return one.side or CIVILIANS, one.span
    roles = overview.of(reading).roles
    told = {m.sentence for m in mentions}
    found: dict[Hashable, ActorMention] = {}
    for actor in reading.actors:
        fights = actor.side and actor.form != "joint" and "fights" in roles.of.get(actor.span, ())
        if fights and reading.sentence_at(actor.span.start) in told:
            found.setdefault(called.party(actor), actor)
    found.pop(agent, None)
    if agent is None or len(found) != 1:
        return None
    (one,) = found.values()
    return (one.side or CIVILIANS, one.span) if one.kind not in _UNARMED else None


def opponents(reading: Reading, mention: EventMention) -> dict[Hashable, ActorMention]:
    """The armed parties in the clause of a clash, in the order in which it names them.

    Of "X and its allies on one side and Y on the other" X and Y. Who backs one of them is none ("X and Y backed by Z").
    """
    sides = of_two_sides(reading, mention)
    if sides:
        return sides
    out: dict[Hashable, ActorMention] = {}
    for actor in _fighting(reading, mention.span):
        before = reading.words[max(0, actor.span.start - _BACKED_REACH) : actor.span.start]
        if _BACKED_BY.search(before) is None:
            out.setdefault(called.party(actor), actor)
    return out


def of_two_sides(reading: Reading, mention: EventMention) -> dict[Hashable, ActorMention]:
    """The first party of each of the two sides that a clash's sentence sets against each other, if it does."""
    sides = two_sides.of(reading).get(mention.sentence, ())
    firsts = (next((a for a in side if a.kind not in _NO_TARGETS | _UNARMED), None) for side in sides)
    return {called.party(actor): actor for actor in firsts if actor is not None}


#: Right before who backs one of those who fight, and characters in which that stands.
_BACKED_BY = compiled(r"\b(?:backed|supported|aided|assisted|armed) by(?: the| an?)? $")
_BACKED_REACH = 20


def _fighting(reading: Reading, span: Span) -> Iterator[ActorMention]:
    """The armed parties that words name, each for itself."""
    return (a for a in _within(reading, span) if a.side and a.form != "joint" and a.kind not in _UNARMED)


def _named(reading: Reading, mentions: Iterable[EventMention], agent: Hashable) -> tuple[str, Span] | None:
    """The actor in the words of whom it hit: one with a name before one in a common word ("militants")."""
    targets, roles = overview.of(reading).targets, overview.of(reading).roles.of
    common: tuple[str, Span] | None = None
    told = list(mentions)
    of_attackers = told[0].type in _ATTACKS and not _fell(reading, told[0])
    for mention in told:
        if mention.target_span is None or mention.target_span not in targets:
            continue
        if of_attackers and _fell(reading, mention):
            continue  # "an attack killed five; two assailants were killed, too": who made it
        if _by_another(reading, mention, agent):
            continue
        if isinstance(agent, str) and _ITS_OWN.search(mention.target_span.of(reading.words)):
            return agent, mention.target_span
        for actor in (*_within(reading, _hit(reading, mention.target_span)), *_holding(reading, mention.target_span)):
            if called.party(actor) == agent or actor.side is None or same_state.others(agent, (called.party(actor),)):
                continue
            if actor.form == "joint" and str(agent) in actor.side.split(_AND):
                break  # "X and other groups targeted the square": who did it, whatever the parse makes of it
            if "backs" in roles.get(actor.span, ()):
                continue  # "groups affiliated to X targeted the town": what the parse takes for X being targeted
            found = (CIVILIANS if actor.kind in _UNARMED else actor.side, actor.span)
            if actor.kind != "generic_armed":
                return found
            common = common or found
    return common


def _fell(reading: Reading, mention: EventMention) -> bool:
    """Does a mention tell of what befell those who came to attack?"""
    words = mention.target_span.of(reading.low) if mention.target_span is not None else ""
    return words.rpartition(" ")[2] in CAME


#: What goes on to tell of a place that was hit.
_WHERE = compiled(r",? where\b")


def _hit(reading: Reading, target: Span) -> Span:
    """The words for what was hit, without a clause on what others did there: "Kutum, where rebels killed a pilot"."""
    told = _WHERE.search(reading.words, target.start, target.end)
    return Span(target.start, told.start()) if told is not None else target


def _by_another(reading: Reading, mention: EventMention, agent: Hashable) -> bool:
    """Does a mention of the event tell what others did ("police then killed both attackers") than who made it?"""
    if agent is None or mention.agent_span is None:
        return False
    doing = {called.party(m) for m in called.over(reading, mention.agent_span)} - {None}
    names = overview.of(reading).roles.called.get(agent, set())
    return (
        bool(doing) and agent not in doing and names.isdisjoint(doing) and not any(str(agent) in str(d) for d in doing)
    )


def _given_up_to(
    reading: Reading, event: Anchor, mentions: Iterable[EventMention], agent: Hashable
) -> tuple[str, Span] | None:
    """To whom those who surrendered did so: nobody else was hit."""
    given = gave_up.to(reading, event) - {agent}
    told = {mention.sentence for mention in mentions}
    here = (a for a in reading.actors if called.party(a) in given and reading.sentence_at(a.span.start) in told)
    return next(((a.side, a.span) for a in here if a.side), None)


def _taken_from(reading: Reading, mentions: Iterable[EventMention], agent: Hashable) -> tuple[str, Span] | None:
    """Who held what was taken: "retook the town from X"."""
    for mention in mentions:
        for actor in _within(reading, mention.span):
            before = reading.words[max(0, actor.span.start - _FROM_REACH) : actor.span.start]
            if actor.side and actor.kind not in _UNARMED and called.party(actor) != agent and _FROM.search(before):
                return actor.side, actor.span
    return None


def _holding(reading: Reading, target: Span) -> Iterator[ActorMention]:
    """Those behind the words of what was hit whom they say to hold it: "bombed oil wells held by X"."""
    if homes.named(target.of(reading.words)):
        return
    for actor in called.over(reading, (target.end, target.end + _HOLDS_REACH)):
        if actor.span.start > target.end and _HOLDS.fullmatch(reading.words, target.end, actor.span.start) is not None:
            yield actor


def _within(reading: Reading, span: Span) -> Iterator[ActorMention]:
    return (a for a in called.over(reading, span) if a.kind not in _NO_TARGETS)


def _hit_by(draft: Draft, agent: Hashable) -> bool:
    """Can those of a side that a figure counts be whom the event's agent hit?

    Not who fell to others ("police then killed both attackers"), nor police of the state whose forces it was.
    """
    side, by = draft.chosen["side"].key, draft.chosen["agent"].key
    if side is None or side == agent:
        return False
    return agent is None or (by in (None, agent) and not same_state.others(agent, (side,)))


def _attacked(reading: Reading, event: Anchor, draft: Draft) -> bool:
    """Are those of a figure told as who made the attack: "an attack killed five; both assailants died"?"""
    return event.label in _ATTACKS and came_themselves(reading, draft.anchor)


def _few(draft: Draft) -> bool:
    """Are those of a side less than half of whom a figure counts: "killed nine people, two of them policemen"?"""
    figure = draft.anchor.figure
    whole = figure.whole.counted.low if figure is not None and figure.whole is not None else None
    return whole is not None and draft.number is not None and 2 * draft.number < whole


def _words(mention: EventMention, reading: Reading) -> Span | None:
    """The words behind a trigger, up to the end of its clause."""
    end = mention.span.end
    return Span(mention.head.start, end) if end > mention.head.start else None


def _embassy(words: str) -> str | None:
    """The state whose embassy the words name. ("The Kenya embassy" is one in Kenya.)"""
    found = _EMBASSY.search(words)
    if found is None:
        return None
    state, kind = countries.words().get(countries.fold(found["of"]), (None, ""))
    return countries.COUNTRIES[state].name if state and (kind == "adjective" or found["of"].isupper()) else None

"""A report's event mentions in, its distinct events out: one for each attack in each town, best told first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from warledger.claims.events import kinds, selection
from warledger.claims.events.by_whom import opposed
from warledger.claims.events.dated import Days, apart
from warledger.claims.events.mention import Event, EventMention
from warledger.claims.events.one_bomb import joined, told_twice
from warledger.claims.events.towns import Towns
from warledger.records import Span

#: Mentions of a report that are read: what it is mainly about is told before, and a huge text costs no more.
_MOST = 600


@dataclass(slots=True)
class Cluster:
    """Mentions taken for one event.

    Attributes:
        type: Event type.
        mentions: In reading order.
        place: The words that named its town, or None.
        keys: Its places, normalised: the town and what holds it.
        narrow: True once a town is told, not just a province or country.
        day: The day that its mentions name, or None.
        days: First and last day that they name, as worked out, or None.
        doer: The side that its mentions name as the doer, or None.
        listed: True for the second and later towns of one clause.
        anew: True where its first words say that it is one more ("another strike").
    """

    type: str
    mentions: list[EventMention] = field(default_factory=list)
    place: Span | None = None
    keys: set[str] = field(default_factory=set)
    narrow: bool = False
    day: str | None = None
    days: Days | None = None
    doer: str | None = None
    listed: bool = False
    anew: bool = False


def distinct(
    mentions: Sequence[EventMention], text: str, *, towns: Towns | None = None, keep: float | None = None
) -> list[Event]:
    """The events that a report is mainly about, the most prominent first.

    Args:
        mentions: All mentions of the report, in reading order.
        text: The report's text.
        towns: What is known of its places; without it, words alone tell one town from another.
        keep: Score from which an event is kept; None takes the trained threshold.
    """
    scored = weighed(mentions, text, towns=towns)
    return main_of(scored) if keep is None else in_order(event for event, score in scored if score >= keep)


def weighed(mentions: Sequence[EventMention], text: str, *, towns: Towns | None = None) -> list[tuple[Event, float]]:
    """All events that a report tells of, each with its score as it was worked out; arguments as for `distinct`."""
    clusters = clustered(mentions, text, towns)
    found = selection.scores(clusters, text)
    kept = [c for c, score in zip(clusters, found, strict=True) if score >= selection.threshold()]
    if twice := told_twice(kept, text, towns or Towns()):
        clusters = joined(clusters, twice)
        found = selection.scores(clusters, text)
    return [
        (Event(c.type, selection.best(c.mentions).span, tuple(c.mentions), c.place, round(score, 4)), score)
        for c, score in zip(clusters, found, strict=True)
    ]


def clustered(mentions: Sequence[EventMention], text: str, towns: Towns | None = None) -> list[Cluster]:
    """What `weighed` scores: the mentions, their types settled, each with those of its event."""
    return cluster(_without_its_end(kinds.resolve(mentions[:_MOST], text), text), text, towns)


#: Words for those who attack, as the end of an attack is told of them.
_ATTACKERS = frozenset("gunman gunmen attacker attackers assailant assailants shooter shooters raiders".split())
_ENDED_BY = frozenset({"shooting", "execution", "clash"})


def _without_its_end(mentions: Sequence[EventMention], text: str) -> list[EventMention]:
    """ "A gunman killed nine. Police shot the gunman dead": how an attack ended is no event beside it, nor its deed."""
    out: list[EventMention] = []
    acted = False
    for m in mentions:
        target = set() if m.target_span is None else set(m.target_span.of(text).lower().split())
        if not (acted and m.type in _ENDED_BY and m.agent_span is not None and "the" in target and target & _ATTACKERS):
            out.append(m)
        if m.agent_span is not None and not _ATTACKERS.isdisjoint(m.agent_span.of(text).lower().split()):
            acted = True
    return out


def main_of(scored: Sequence[tuple[Event, float]]) -> list[Event]:
    """Of all events with their scores, those that the report is mainly about, the most prominent first."""
    threshold = selection.threshold()
    # what is only threatened, demanded or denied is no event of the report
    done = [(e, score) for e, score in scored if any(not m.planned and not m.negated for m in e.mentions)]
    events = [event for event, score in done if score >= threshold]
    if not events and done:
        event, score = max(done, key=itemgetter(1))
        events = [event] if score >= selection.threshold(lone=True) else []
    return in_order(events)


def in_order(events: Iterable[Event]) -> list[Event]:
    """The most prominent first."""
    return sorted(events, key=lambda e: (-e.score, e.quote))


def cluster(mentions: Sequence[EventMention], text: str, towns: Towns | None = None) -> list[Cluster]:
    """Join mentions of one event: same type, no other town, no other day, no other side that struck.

    A wide place (one that the report says holds others, or that holds the town of another mention of the same type)
    parts no events: it waits for the town that a later mention tells.
    """
    towns = towns or Towns()
    wide = _wide(mentions, text, towns)
    out: list[Cluster] = []
    for mention in mentions:
        assert mention.type is not None
        same = [c for c in out if c.type == mention.type]
        told = [(place, towns.key(place.of(text))) for place in mention.places]
        narrow = [(place, key) for place, key in told if key not in wide[mention.type]]
        apart = _apart(same, mention, text, {key for _, key in narrow})
        if apart is not None:
            if not apart.mentions:
                out.append(apart)
            for place, key in (narrow or told)[:1]:
                if not apart.narrow:
                    apart.place, apart.narrow = place, bool(narrow)
                    apart.keys |= {key, *(towns.key(holder.of(text)) for holder in mention.holders)}
            _join(apart, mention)
            continue
        if not narrow:
            among = [c for c in same if not told or _may_lie_in(c, *told[0], towns, text)]
            home = _latest(among, mention, told[0][1] if told else None)
            if home is None:
                home = Cluster(mention.type)
                out.append(home)
            if told and home.place is None:
                home.place = told[0][0]
            home.keys |= {k for _, k in told}
            _join(home, mention)
            continue
        holders = {towns.key(holder.of(text)) for holder in mention.holders}
        # an attack on several quarters of one town is one
        struck = mention.doer
        for nth, (place, key) in enumerate(narrow[:1] if mention.quarters else narrow):
            first = nth == 0 and not _ALSO.search(mention.span.of(text))
            home = _at(same, key, mention, holders, towns if first else None)
            if home is None:
                home = Cluster(mention.type, listed=nth > 0)
                out.append(home)
                same.append(home)
            if not home.narrow:
                home.place, home.narrow = place, True
            home.keys |= {key, *holders}
            _join(home, mention)
            struck = struck or home.doer
            home.doer = struck
    return out


def _wide(mentions: Sequence[EventMention], text: str, towns: Towns) -> dict[str | None, set[str]]:
    """Type of event to the places that part no events of that type."""
    said = {towns.key(holder.of(text)) for m in mentions for holder in m.holders}
    out: dict[str | None, set[str]] = {}
    for mention in mentions:
        wide = out.setdefault(mention.type, set(said))
        for place in mention.places:
            key = towns.key(place.of(text))
            wide |= towns.around(key) - {key}
    return out


def _join(home: Cluster, mention: EventMention) -> None:
    home.mentions.append(mention)
    home.day = home.day or mention.day
    home.days = home.days or mention.days
    home.doer = home.doer or mention.doer


def _fitting(same: Sequence[Cluster], mention: EventMention) -> list[Cluster]:
    """The events that a mention can be of by its day and doer.

    Those first that are, like it, the one or other of two deeds.
    """
    days = [c for c in same if not _other_days(c, mention) and not opposed(c.doer, mention.doer)]
    at, before = mention.sentence, mention.before
    alike: list[Cluster] = []
    parted: list[Cluster] = []
    for c in days:
        like = other = False
        for m in c.mentions:
            if m.before == before:
                like = True
            elif m.sentence == at:
                other = True
                break
        if not other:
            (alike if like else parted).append(c)
    return alike or parted


def _other_days(c: Cluster, mention: EventMention) -> bool:
    """Do an event and a mention name days that are not the same?"""
    if c.days is not None and mention.days is not None:
        return apart(c.days, mention.days)
    return c.day is not None and mention.day is not None and c.day != mention.day


#: What opens a noun's phrase that tells of one more attack, wherever it was: "another strike", "a second bombing".
_ANEW = re.compile(
    r"^(?:in |also )?(?:another|(?:(?:two|three|four|five|six|several|\d) )?(?:other|separate|more)|"
    r"(?:an?|the) (?:second|third|fourth|separate|further))\b",
    re.I,
)

#: What opens a sentence that tells of another attack somewhere else, or somewhere that it doesn't say.
_ELSEWHERE = re.compile(
    r"\s*[\"“]?(?:elsewhere|separately|in (?:a |two |several )?(?:separate|another|other|different) "
    r"(?:attacks?|incidents?|clash(?:es)?|raids?|ambush(?:es)?|strikes?|shootings?|bombings?))\b",
    re.I,
)
_SENTENCE_REACH = 250


def _opens_elsewhere(text: str, at: int) -> bool:
    """Does the sentence that holds an offset open with "Elsewhere", "In another incident"?"""
    first = max(0, at - _SENTENCE_REACH)
    start = max(text.rfind(end, first, at) for end in (". ", "! ", "? ", "\n"))
    return (start >= 0 or not first) and _ELSEWHERE.match(text, start + 1) is not None


#: Days from the first to the last of the shortest month.
_MONTH = 27
#: Sentences at the head of a report, which sum up what its body tells.
_HEAD = 2


def _apart(same: Sequence[Cluster], mention: EventMention, text: str, towns: set[str]) -> Cluster | None:
    """A cluster of its own for one more attack, or the one that the same clause has opened for it; else None.

    An attack on one of `towns` that the head of the report has told of is not one more than that.
    """
    elsewhere = _opens_elsewhere(text, mention.head.start)
    for c in same:
        goes_on = c.mentions[0].span.overlaps(mention.head) or (elsewhere and not mention.places)
        if c.anew and goes_on and c.mentions[-1].sentence == mention.sentence:
            return c
    if any(c.narrow and towns & c.keys and c.mentions[0].sentence < _HEAD for c in same):
        return None
    if same and elsewhere and not mention.places:
        return Cluster(mention.type or "", anew=True)
    told = mention.noun or (mention.family in _BLASTS and _opens(mention))
    if same and told and len(mention.places) < 2 and _ANEW.match(text[mention.span.start : mention.head.end]):
        return Cluster(mention.type or "", anew=True)
    return None


#: Families of verbs whose subject is what exploded or struck: "another bomb went off".
_BLASTS = frozenset({"explosion", "impact"})


def _opens(mention: EventMention) -> bool:
    """Does who or what does it stand at the head of the mention's clause?"""
    return mention.agent_span is not None and mention.agent_span.start == mention.span.start


#: What goes on in several provinces at a time.
_WIDE = frozenset({"offensive", "clash", "territory_taken", "withdrawal", "displacement", "siege", "ceasefire"})
#: What says that an attack is one more.
_ALSO = re.compile(r"\b(?:also|another|others?|separate(?:ly)?|elsewhere|second)\b", re.I)
#: What opens a sentence with its place: "In Kidal one soldier was hit".
_OPENING = re.compile(r"(?:^|[.!?\n/])\s*(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]round)\s+(?:the |rural )?$")


def _may_lie_in(c: Cluster, place: Span, wide: str, towns: Towns, text: str) -> bool:
    """May an event lie in a wide place? Not one of a town elsewhere.

    Where the place opens its sentence, it opens another scene: then no event of a town that none said to lie there.
    """
    if c.type not in _WIDE and wide not in c.keys and any(towns.apart(wide, told) for told in c.keys):
        return False
    if not c.narrow or wide in c.keys:
        return True
    around = frozenset[str]().union(*map(towns.around, c.keys))
    opens = _OPENING.search(text[max(0, place.start - 20) : place.start]) is not None
    return wide in around or not (around or opens)


def _latest(same: Sequence[Cluster], mention: EventMention, wide: str | None) -> Cluster | None:
    """The event that a mention without a town of its own goes on telling of."""
    fitting = _fitting(same, mention)
    if not fitting:
        return None
    if wide is not None:
        known = [c for c in fitting if wide in c.keys]
        if known:
            return known[0]
    # a month or a year is history told in passing: the next sentence goes back to what the report is about
    here = [c for c in fitting if c.mentions[-1].sentence == mention.sentence or not _of_months(c)] or fitting
    near = [c for c in here if c.mentions[-1].sentence >= mention.sentence - 2]
    return max(near, key=lambda c: c.mentions[-1].head.start) if near else here[0]


def _at(
    same: Sequence[Cluster], key: str, mention: EventMention, holders: set[str], towns: Towns | None
) -> Cluster | None:
    """The event in the town `key`, or one whose town isn't told yet, where `towns` are given to tell them apart."""
    fitting = _fitting(same, mention)
    for c in fitting:
        if key in c.keys:
            return c
    for c in fitting:
        if c.keys and c.keys <= holders:
            return c  # told of by its country before: "in Kenya and Tanzania", then "in Nairobi, Kenya"
    if towns is not None:
        for c in fitting:
            if c.type not in _WIDE and any(towns.apart(key, told) for told in c.keys):
                continue
            if c.anew and c.mentions[-1].sentence < mention.sentence - 1:
                continue  # what was one more beside the events told there isn't what is told further down
            if not c.narrow or (mention.sentence <= 3 and len(c.keys) == 1 and _headline(c)):
                return c
    return None


def _of_months(c: Cluster) -> bool:
    """Is no more known of its day than a month or a year?"""
    return c.days is not None and (c.days[1] - c.days[0]).days >= _MONTH


def _headline(c: Cluster) -> bool:
    """Is the event told only in the first sentence, and in passing: a headline, whose place the body sharpens?"""
    return all(m.sentence == 0 and (m.noun or m.family == "killing") for m in c.mentions)

"""A report's event mentions in, its distinct events out: one for each attack in each town, best told first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import itemgetter

from warledger.claims.events.by_whom import opposed, two_groups
from warledger.claims.events.dated import apart
from warledger.claims.events.kind import report_kinds
from warledger.claims.events.mention import Event, EventMention
from warledger.claims.events.no_event.gunshots import without_wounds
from warledger.claims.events.no_event.its_end import without_its_end
from warledger.claims.events.one_event import broke_out, long_before, one_more, parts, selection
from warledger.claims.events.one_event.clusters import Cluster, headline, joined, of_months
from warledger.claims.events.one_event.one_bomb import told_twice
from warledger.claims.events.where.towns import Towns
from warledger.claims.patterns.compiling import compiled
from warledger.records import Span

#: Mentions of a report that are read: what it is mainly about is told before, and a huge text costs no more.
_MOST = 600


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
    if twice := [*told_twice(kept, text, towns or Towns()), *broke_out.set_off(kept, text)]:
        clusters = joined(clusters, twice)
        found = selection.scores(clusters, text)
    return [
        (Event(c.type, selection.best(c.mentions).span, tuple(c.mentions), c.place, round(score, 4)), score)
        for c, score in zip(clusters, found, strict=True)
    ]


def clustered(mentions: Sequence[EventMention], text: str, towns: Towns | None = None) -> list[Cluster]:
    """What `weighed` scores: the mentions, their types settled, each with those of its event."""
    settled = without_wounds(report_kinds.resolve(mentions[:_MOST], text), text)
    return cluster(without_its_end(settled, text), text, towns)


def main_of(scored: Sequence[tuple[Event, float]]) -> list[Event]:
    """Of all events with their scores, those that the report is mainly about, the most prominent first."""
    threshold = selection.threshold()
    # what is only threatened, demanded or denied is no event of the report
    done = [(e, score) for e, score in scored if any(not m.planned and not m.negated for m in e.mentions)]
    events = [event for event, score in done if score >= threshold]
    if not events and done:
        event, score = max(done, key=itemgetter(1))
        events = [event] if score >= selection.threshold(lone=True) else []
    return in_order(long_before.without(events))


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
            apart.add(mention)
            continue
        if len(narrow) < len(told) and mention.type not in _WIDE and _lands([key for _, key in told], towns):
            # "the embassies in Kenya and Tanzania": each waits for its town
            for place, key in told:
                home = _of_its_land(same, key, mention, towns)
                if home is None:
                    home = Cluster(mention.type, place=place, keys={key}, land=key)
                    out.append(home)
                home.add(mention)
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
            home.add(mention)
            continue
        holders = {towns.key(holder.of(text)) for holder in mention.holders}
        # an attack on several quarters of one town is one
        struck = mention.doer
        for nth, (place, key) in enumerate(narrow[:1] if mention.quarters else narrow):
            first = nth == 0 and not one_more.set_apart(mention, text)
            others = one_more.of_others(mention, text)
            home = _at(same, key, mention, holders, towns if first else None, others=others)
            if home is None and first and not others:
                fit = (c for c in _fitting(same, mention) if parts.goes_on(c, mention, place, frozenset(holders), text))
                home = next(fit, None)
            if home is None:
                home = Cluster(mention.type, listed=nth > 0)
                out.append(home)
                same.append(home)
            if not home.narrow:
                home.place, home.narrow = place, True
            home.keys |= {key, *holders}
            home.add(mention)
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
    held = {key for m in mentions for place in m.places for key in towns.around(towns.key(place.of(text)))}
    for kind, key in _beside_each_other(mentions, text, towns):
        if key not in held:
            out[kind].discard(key)
    return out


def _beside_each_other(mentions: Sequence[EventMention], text: str, towns: Towns) -> Iterable[tuple[str | None, str]]:
    """Wide places that part events all the same, with the type: "600 fled Kivu and 900 fled Ituri" are two flights."""
    for one, other in pairwise(m for m in mentions if not m.noun and len(m.places) == 1):
        if one.sentence != other.sentence or one.type != other.type:
            continue
        keys = [towns.key(m.places[0].of(text)) for m in (one, other)]
        holders = [
            {towns.key(h.of(text)) for h in m.holders} | towns.around(k)
            for m, k in zip((one, other), keys, strict=True)
        ]
        if keys[0] != keys[1] and keys[1] not in holders[0] and keys[0] not in holders[1]:
            yield from ((one.type, key) for key in keys)


def _fitting(same: Sequence[Cluster], mention: EventMention) -> list[Cluster]:
    """The events that a mention can be of by its day and doer.

    Those first that are, like it, the one or other of two deeds.
    """
    days = [c for c in same if not _other_days(c, mention) and not _other_sides(c, mention)]
    at, before = mention.sentence, mention.before
    alike: list[Cluster] = []
    parted: list[Cluster] = []
    for c in days:
        if not before and not c.narrow and all([m.dates for m in c.mentions]):
            continue  # "Days after an attack a woman was killed. The bomb went off in Kass"
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


def _other_sides(c: Cluster, mention: EventMention) -> bool:
    """Do an event and a mention name two that struck, or one as he who struck whose own troops were hit?"""
    if opposed(c.doer, mention.doer):
        return True
    return mention.hit in c.struck or mention.struck in c.hit


def _other_days(c: Cluster, mention: EventMention) -> bool:
    """Do an event and a mention name days that are not the same?

    What was one more beside an attack of some days was on these, if nothing else is told of it.
    """
    days = c.days or (c.beside if c.anew and c.day is None and mention.sentence > c.mentions[-1].sentence + 1 else None)
    if days is not None and mention.days is not None:
        return apart(days, mention.days)
    return c.day is not None and mention.day is not None and c.day != mention.day


#: Sentences at the head of a report, which sum up what its body tells.
_HEAD = 2


def _apart(same: Sequence[Cluster], mention: EventMention, text: str, towns: set[str]) -> Cluster | None:
    """A cluster of its own for one more attack, or the one that the same clause has opened for it; else None.

    An attack on one of `towns` that the head of the report has told of is not one more than that.
    """
    elsewhere = one_more.opens_elsewhere(text, mention.head.start) or one_more.in_another(mention, text)
    for c in same:
        if c.anew and c.mentions[-1].sentence == mention.sentence and _goes_on(c, mention, elsewhere, towns):
            return c
    if any(c.narrow and towns & c.keys and c.mentions[0].sentence < _HEAD for c in same):
        return None
    if same and one_more.claimed_before(mention, text):
        return _one_more(same, mention)
    if same and one_more.answers(mention, text):
        own = (c for c in same if c.doer is not None and c.doer == mention.doer)
        return next(own, None) or _one_more(same, mention)
    if same and not mention.places and (elsewhere or _meanwhile(same, mention, text)):
        return _one_more(same, mention)
    if same and not towns and mention.type not in _WIDE and one_more.in_another_place(mention, text):
        return _one_more(same, mention)
    if same and len(mention.places) < 2 and one_more.anew(mention, text):
        return _one_more(same, mention)
    return None


def _one_more(same: Sequence[Cluster], mention: EventMention) -> Cluster:
    """A cluster for one more attack beside those of its type."""
    dated = [c for c in same if c.days is not None]
    last = max(dated, key=lambda c: c.mentions[-1].head.start, default=None)
    return Cluster(mention.type or "", anew=True, beside=None if last is None else last.days)


def _goes_on(c: Cluster, mention: EventMention, elsewhere: bool, towns: set[str]) -> bool:
    """Is a mention of the one more attack that its sentence has told of: in its clause, or in no other town?"""
    if c.mentions[0].span.overlaps(mention.head):
        return True
    return elsewhere and (not mention.places or not c.narrow or bool(towns & c.keys))


def _meanwhile(same: Sequence[Cluster], mention: EventMention, text: str) -> bool:
    """Does a mention open a sentence about something beside what was told: "Meanwhile, jets bombed a hospital"?"""
    if mention.type in _WIDE or any(c.mentions[-1].sentence == mention.sentence for c in same):
        return False
    return one_more.opens_meanwhile(mention, text)


#: What goes on in several provinces at a time.
_WIDE = frozenset({"offensive", "clash", "territory_taken", "withdrawal", "displacement", "siege", "ceasefire"})
#: What opens a sentence with its place: "In Kidal one soldier was hit", "In the northern region of Kidal".
_OPENING = compiled(
    r"(?:^|[.!?\n/])\s*(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]round)\s+(?:the |rural )?(?:(?:[a-z]+ )?(?:province|region|state|"
    r"district|governorate|county|department|prefecture) of )?$"
)
#: Characters before a place in which it does.
_BEFORE = 50


def _may_lie_in(c: Cluster, place: Span, wide: str, towns: Towns, text: str) -> bool:
    """May an event lie in a wide place? Not one of a town elsewhere.

    Where the place opens its sentence, it opens another scene: then no event of a town that none said to lie there.
    """
    if c.type not in _WIDE and wide not in c.keys and any(towns.apart(wide, told) for told in c.keys):
        return False
    if not c.narrow or wide in c.keys:
        return True
    around = frozenset[str]().union(*map(towns.around, c.keys))
    opens = _OPENING.search(text[max(0, place.start - _BEFORE) : place.start]) is not None
    return wide in around or not (around or opens)


def _lands(keys: Sequence[str], towns: Towns) -> bool:
    """Are places countries or provinces, several, none of them in another?"""
    if len(keys) < 2:
        return False
    known = [towns.entries.get(key) for key in keys]
    if any(e is None or e.kind == "place" for e in known):
        return False
    return all(towns.around(key).isdisjoint(keys) for key in keys)


def _of_its_land(same: Sequence[Cluster], key: str, mention: EventMention, towns: Towns) -> Cluster | None:
    """The event told of in one of the lands that a mention lists, or in a town of it."""
    for c in _fitting(same, mention):
        if key in c.keys or any(key in towns.around(k) for k in c.keys):
            return c
    return None


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
    here = [c for c in fitting if c.mentions[-1].sentence == mention.sentence or not of_months(c)] or fitting
    near = [c for c in here if c.mentions[-1].sentence >= mention.sentence - 2]
    return max(near, key=lambda c: c.mentions[-1].head.start) if near else here[0]


def _at(
    same: Sequence[Cluster], key: str, mention: EventMention, holders: set[str], towns: Towns | None, *, others: bool
) -> Cluster | None:
    """The event in the town `key`, or one whose town isn't told yet, where `towns` are given to tell them apart.

    What is told of `others` than those told of before is no headline's event.
    """
    fitting = _fitting(same, mention)
    for c in fitting:
        if key in c.keys:
            return c
    for c in fitting:
        if c.keys and c.keys <= holders:
            return c  # told of by its country before: "in Kenya and Tanzania", then "in Nairobi, Kenya"
    if towns is not None:
        around = holders | towns.around(key)
        for c in fitting:
            if c.land is not None and around and c.land not in around:
                continue  # that of the other land
            if c.type not in _WIDE and any(towns.apart(key, told) for told in c.keys):
                continue
            if c.keys and two_groups(c.doer, mention.doer):
                continue
            if c.anew and c.mentions[-1].sentence < mention.sentence - 1:
                continue  # what was one more beside the events told there isn't what is told further down
            if not c.narrow or (not others and mention.sentence <= 3 and len(c.keys) == 1 and headline(c)):
                return c
    return None

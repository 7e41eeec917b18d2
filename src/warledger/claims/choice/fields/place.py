"""An anchor in, the candidates for where it happened out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Sequence
from itertools import filterfalse

from warledger.claims.choice import compared, running_totals, slots
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.fields.told_places import Places, Told
from warledger.claims.choice.figure_tags import of_whole_war
from warledger.claims.choice.grouping import CROSS, HERE, Opening, cross, grouped, nothing, standing_features
from warledger.claims.choice.nearest import Listed, Named
from warledger.claims.choice.overview import Overview, Standing, home
from warledger.claims.choice.ruled_out.other_deed import apart, claimed_before, dated_by
from warledger.claims.choice.spans import touches
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.choice.when import counted_over, led_up
from warledger.claims.choice.where.by_count import (
    all_attacks,
    nations,
    one_of_several,
    repeated,
    shares,
    sums,
    totals,
    wars,
)
from warledger.claims.choice.where.layout import abroad, referring
from warledger.claims.choice.where.layout.keys import place_key
from warledger.claims.choice.where.layout.setting import Setting
from warledger.claims.choice.where.other_sentences import (
    incident,
    later_days,
    located,
    nearby,
    office_towns,
    other_events,
    other_towns,
    said_there,
    told_next,
)
from warledger.claims.choice.where.own_sentence import all_over, frames, provinces_told, rows, some_of_them, tied
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading

#: Features that weigh the same whatever kind of figure asks.
_ALONE = Opening("scenes", "figures", "moves", "deeper", "apart", "in0", "holds0")


#: Feature of a place that the report names only as where people were treated, live, fire from or come from.
AWAY = "!away"
#: Roles of places that those leave who are displaced or withdraw: they are counted where they come from.
_LEFT = frozenset({"origin"})
_WHO_LEFT = frozenset({"displaced", "displacement", "withdrawal"})
#: Those of places that another sentence names and at which nothing was done that this one tells of.
_AFTERWARDS = frozenset({"treated", "refuge", "origin", "court", "bound"})
#: Those of places that people who fled reach, or head for: that they left them nobody says.
_REACHED = frozenset({"refuge", "bound", "goal"})
#: Provinces, and how something is told to be in one.
_TWO, _WIDE, _WITHIN = 2, frozenset(("admin1", "district", "region")), frozenset(("in", "across", "throughout"))
#: Repetitions of one figure that are looked at.
_AGAIN = 8


def _never(away: frozenset[str], anchor: Anchor) -> bool:
    """Do people only come to a place afterwards, or only come from it, wherever the report names it?"""
    return bool(away) and away <= _AFTERWARDS and anchor.label not in _WHO_LEFT


def _spoken_in(found: Sequence[Candidate], told: dict[Hashable, Told], setting: Setting) -> set[Hashable]:
    """Towns of the anchor's sentence in which it only has somebody speak, where it says in which province it was."""
    here = [c for c in found if c.features[0] == HERE and c.value.form == "name"]
    if len(here) < _TWO:
        return set()
    spoken = {c.key for c in here if all(setting.roles.get(at.start) == "speech" for at in told[c.key].spans)}
    placed = any(c.value.level in _WIDE and c.value.cue in _WITHIN for c in here if c.key not in spoken)
    return spoken if placed else set()


def places(reading: Reading, anchor: Anchor, view: Overview) -> list[Candidate]:
    """Candidates for where it happened."""
    setting = view.setting
    known = reading.once("place.named", lambda: Places.of(reading, view))
    mentions, words, told, listed, every, spans, total, held, moved, fixed = known
    asked: Listed | list[Named] = every
    others = apart.elsewhere_placed(reading, anchor, words)
    others += led_up.elsewhere_placed(reading, anchor, view, words)
    others += dated_by.placed_elsewhere(reading, anchor, words)
    others += compared.placed_elsewhere(reading, anchor, words)
    if others:
        asked = mentions = [m for m in mentions if m[2] not in others]
    event = home(reading, (anchor.sentence, anchor.span.start), view)
    homes: dict[Hashable, int] = {}
    if event is not None and event.places:
        spots = event.places
        homes = reading.once(
            ("homes", *spots), lambda: {key: view.narrow[key] for key, _, at, _, _ in mentions if touches(at, spots)}
        )
    narrowest = max(homes.values(), default=-1)
    here, fresh = view.scenes[anchor.sentence], view.fresh[anchor.sentence]
    settings = reading.once("place.country", lambda: _of_the_country(reading, mentions))
    meant = referring.meant(reading, anchor.sentence)
    out = grouped(reading, anchor, asked, keep={here, view.main_scene, *homes, *settings, *meant})
    out = claimed_before.of_its_sentence(reading, anchor, out)
    if offices := office_towns.elsewhere(reading, anchor, spans, setting):
        out = [c for c in out if c.key not in offices]
    if unvisited := abroad.unvisited(reading, anchor.sentence, [c.key for c in out]):
        out = [c for c in out if c.key not in unvisited]
    if anchor.label in _WHO_LEFT:
        out = [c for c in out if c.key in meant or not told[c.key].away or not told[c.key].away <= _REACHED]
    if spoken := said_there.only(reading):
        out = [c for c in out if c.key not in spoken]
    war = anchor.figure is not None and of_whole_war(reading, anchor)
    if war:
        wars.widen(out)
        out = wars.beyond_towns(reading, anchor, out, view)
    if nations.counted(reading, anchor):
        out = [c for c in out if c.features[0] == HERE or not view.narrow[c.key]]
    out = [c for c in out if c.features[0] == HERE or c.key in meant or not _never(told[c.key].away, anchor)]
    if spoken_in := _spoken_in(out, told, setting):
        out = [c for c in out if c.key not in spoken_in]
    inside = [c for c in out if c.features[0] == HERE]
    slotted = slots.features(reading, anchor, setting, inside, spans)
    taken = slots.others(reading, anchor, inside, spans, referring.several(reading, anchor.sentence))
    taken |= slots.of_other_clauses(reading, anchor, setting, inside, spans)
    taken |= some_of_them.elsewhere(reading, anchor, spans)
    if (own := some_of_them.own(reading, anchor, spans)) is not None:
        taken |= {c.key for c in out if c.key != own}
        for candidate in out:
            candidate.features += [slots.OWN_PLACE] if candidate.key == own else []
    if opened := slots.opened(reading, anchor):
        taken |= {*meant} - opened
    if anchor.figure is not None:
        taken |= shares.elsewhere(reading, anchor.sentence, setting) - {c.key for c in inside}
        taken |= all_attacks.elsewhere(reading, anchor.sentence, setting)
        taken |= one_of_several.places(reading, anchor, setting, spans) - {*meant, *(c.key for c in inside)}
    taken |= nearby.places(reading, anchor)
    taken |= running_totals.placed_elsewhere(reading, anchor.sentence, mentions)
    taken |= counted_over.placed_elsewhere(reading, anchor, mentions) - {*meant}
    if anchor.figure is not None and all(c.span and c.span.start in setting.roles for c in inside):
        # "men from Burkina Faso burned 15 houses. A week earlier, 20 died in Boulsa"
        taken |= later_days.places(reading, anchor.sentence, mentions)
    if running_totals.begun_on_no_day(reading, anchor):
        taken |= {c.key for c in out} - {c.key for c in inside}
    if taken:
        out = [c for c in out if c.key not in taken]
        inside = [c for c in inside if c.key not in taken]
    if away := other_towns.elsewhere(reading, anchor.sentence, setting, spans):
        out = [c for c in out if c.key not in away or c.key in meant]
    if others_told := other_events.told_apart(reading, anchor.sentence, spans, {c.key for c in inside}):
        out = [c for c in out if c.key not in others_told or c.key in meant]
    out = tied.kept(reading, anchor, setting, out, spans, meant)
    if (seat := referring.capital(reading, anchor)) is not None:
        # a province of its name gives the same answer
        out = [c for c in out if c.key == place_key(seat)]
        for candidate in out:
            candidate.value, candidate.span = seat, seat.span
    if row := rows.parts(reading, anchor, out, spans) | rows.of_others(out, spans):
        out = [c for c in out if c.key not in row]
    inside = [c for c in out if c.features[0] == HERE]
    if any(_right_behind(reading, anchor, c) for c in inside):
        out = [c for c in out if c.features[0] == HERE or setting.inner.get(c.key) in {i.key for i in inside}]
    if over := all_over.told(reading, anchor, inside):
        out = [c for c in out if c.key in over or c.key in meant]
        for candidate in out:
            candidate.features += [slots.OWN_PLACE] if candidate.key in over else []
    told_to = None if inside else incident.narrowest(reading, anchor.sentence)
    if told_to is not None:
        out = [c for c in out if view.narrow[c.key] <= told_to or c.key in meant]
    if provinces := provinces_told.of(reading, inside):
        out = [c for c in out if c.features[0] == HERE or not provinces_told.outside(c, provinces)]
    counted = sums.rows(reading, anchor.sentence)
    if counted is not None:
        out = [c for c in out if any(at in counted for at in told[c.key].sentences)]
    widest = max((view.narrow[c.key] for c in inside), default=None)
    adding = repeated.Repeated.of(reading, anchor)
    again = frozenset(adding.again[:_AGAIN])
    framed = frames.features(reading, anchor, setting)
    struck = located.features(reading, anchor.sentence, setting)
    next_told = told_next.features(reading, anchor, setting)
    summed = anchor.figure is not None and anchor.sentence in sums.blocks(reading)
    flags = adding.flags()
    if incident.unnamed(reading, anchor.sentence):
        flags.append("unnamed")
    if not inside and incident.at_another_time(reading, anchor.sentence):
        flags.append("later")
    if anchor.sentence <= 2:
        # a report that plays in one place only has that place for its headline too
        flags += ["top", f"top{min(3, setting.stages)}"]
    flagged = [CROSS[flag + "&"].__getitem__ for flag in flags]
    as_scene, as_main = ("scene", f"scene|fresh={fresh}"), ("main", f"main|fresh={fresh}")
    as_home = () if event is None else ("home", f"home|here={event.here}")
    as_best = () if event is None else ("homebest", f"homebest|here={event.here}")
    keys_inside = [c.key for c in inside]
    incidents, lying = incident.told(reading), incident.located(inside)
    retold: dict[Hashable, list[str]] = reading.once(("retold", anchor.sentence), dict)
    counts = totals.counts(reading, anchor)
    for candidate in out:
        key, features = candidate.key, candidate.features
        narrow, d = view.narrow[key], features[0]
        stands = fixed.get(key)
        if stands is None:
            stands = fixed[key] = _standing(view.places[key], total, narrow)
        features += stands
        if key in held:
            features += ("held", _HELD[d])
        if view.inner.get(key) in homes:
            features.append("innerhome")
        if key in homes:
            features += as_home
            if homes[key] == narrowest:
                features += as_best
        elif homes:
            features.append("nothome")
        if key == here:
            features += as_scene
        if key == view.main_scene:
            features += as_main
        if widest is not None:
            features.append(_BESIDE["narrower" if narrow > widest else "same" if narrow == widest else "wider"][d])
        new = _nesting(candidate, keys_inside, setting)
        new += slotted.get(key, ())
        features += framed.get(key, ())
        features += struck.get(key, ())
        if key in next_told and "ofspeaker" not in features:
            features += next_told[key]
        named = told[key]
        new += _between(reading, anchor, setting, candidate, named, moved)
        where = named.sentences
        named_here = anchor.sentence in where
        if not named_here:
            new += incident.features(incidents, anchor.sentence, candidate, where, lying)
        if again:
            new += _elsewhere("again", again, where, candidate, setting)
        if key in meant:
            new += referring.features(reading, anchor.sentence, key, named=bool(inside))
        if summed:
            new += sums.features(reading, anchor.sentence, where, narrow, meant=key in meant)
        if counts and not named_here:
            new += totals.features(counts, anchor, where, named=bool(inside))
        if candidate.span in listed:
            new += ("inlist", _IN_LIST[d])
        if key not in retold:
            retold[key] = _retold(anchor, setting, candidate, where)
        new += retold[key]
        if named.away and key not in meant and (anchor.label not in _WHO_LEFT or named.away != _LEFT):
            new.append(AWAY)
        if candidate.value.level == "country" and candidate.value.form == "name":
            entry = candidate.value.entry
            new.append(f"mcountry={entry is not None and entry.country == reading.country}")
            new.append(new[-1] + "|" + d)
        features += new
        if war:
            features += wars.features(reading, candidate, narrow)
        if flagged:
            crossed = [*filterfalse(_ALONE.__getitem__, new), d, f"narrow={narrow}"]
            for flag in flagged:
                features += map(flag, crossed)
    cross(reading, anchor, out)
    none = nothing(reading, anchor, out)
    none.features += ["none|" + flag for flag in flags]
    out.append(none)
    return out


#: Features that go with how far away a place is named.
_HELD, _IN_LIST = CROSS["held|"], CROSS["inlist|"]
_BESIDE = {how: CROSS[f"vs={how}|"] for how in ("narrower", "same", "wider")}
#: Between what befell those counted and where: "died in Gao", "were killed near the town of Gao".
_THERE = compiled(r" (?:in|at|near|outside)(?: the)?(?: (?:town|city|village) of)? $")
_SMALL = frozenset(("town", "village", "unknown", "neighbourhood", "site"))


def _right_behind(reading: Reading, anchor: Anchor, candidate: Candidate) -> bool:
    """Does a town stand right behind the anchor's own word, as where it was?"""
    doc = reading.docs[anchor.sentence]
    if anchor.trigger is None or candidate.span is None or doc is None or candidate.value.form != "name":
        return False
    if candidate.value.level not in _SMALL:
        return False  # what a city's or a province's part was the next sentence may tell
    word = doc[anchor.trigger]
    ends = [reading.sentences[anchor.sentence].start + word.idx + len(word)]
    if anchor.noun_span is not None:
        ends.append(anchor.noun_span.end)
    first = candidate.span.start
    return any(end < first and _THERE.fullmatch(reading.text, end, first) is not None for end in ends)


def _of_the_country(reading: Reading, mentions: Sequence[Named]) -> frozenset[Hashable]:
    """The places that are the country that the report is about: tolls of its war lie there."""
    return frozenset(
        key
        for key, m, *_ in mentions
        if m.level == "country" and m.entry is not None and m.entry.country == reading.country
    )


def _standing(standing: Standing, total: int, narrow: int) -> tuple[str, ...]:
    """Features of how a place stands in the whole report, the same for every anchor."""
    scene = standing.scene
    return *standing_features(standing, total), f"spot={min(3, scene)}", f"spot={min(2, scene)}|narrow={narrow}"


#: Feature of how many scenes lie in a place, three or more as three.
_KIDS = tuple(f"kids={kids}" for kids in range(4))


def _nesting(candidate: Candidate, inside: Sequence[Hashable], setting: Setting) -> list[str]:
    """How a candidate lies to the places of the anchor's own sentence."""
    key = candidate.key
    kids = setting.kids.get(key, ())
    out = [_KIDS[min(3, len(kids))]]
    if not inside:
        return out
    holders = setting.holders.get(key, ())
    here = [k for k in inside if k != key]
    over = [k for k in here if k in holders] if holders else []
    if candidate.features[0] == HERE:
        if any(key in setting.holders.get(k, ()) for k in here):
            out.append("holds0")
        if over:
            out.append("in0")
    elif over:
        brothers = {k for k in setting.kids.get(max(over, key=lambda k: setting.narrow.get(k, 0)), ())}
        out += ["deeper", f"deeper|kids={min(3, len(brothers))}", "deeper|" + candidate.features[0]]
    else:
        out.append("apart|" + candidate.features[0])
    return out


def _elsewhere(
    prefix: str, sentences: frozenset[int], where: frozenset[int], candidate: Candidate, setting: Setting
) -> list[str]:
    """How a candidate stands to the other sentences that state the same figure, or tell of the same event."""
    if not sentences:
        return []
    near = min(abs(a - b) for a in sentences for b in where)
    out = [f"{prefix}={min(3, near)}"]
    here = sentences & where
    if here:
        out.append(f"{prefix}0|narrow={setting.narrow.get(candidate.key, 0)}")
    if any(setting.scenes[i] == candidate.key for i in sentences if i < len(setting.scenes)):
        out.append(f"{prefix}scene")
        if any(setting.scenes[i] == candidate.key and setting.fresh[i] for i in sentences):
            out.append(f"{prefix}scene|fresh")
    return out


def _retold(anchor: Anchor, setting: Setting, candidate: Candidate, named: frozenset[int]) -> list[str]:
    """Is the candidate named where the report tells the same again, or tells more of the same?"""
    here = anchor.sentence
    out = []
    away = named - {here}
    if away:
        best = max(setting.alike(here, i) for i in away)
        out.append(_ALIKE[0 if best < 0.15 else 1 if best < 0.3 else 2 if best < 0.5 else 3])
    where = setting.told.get(candidate.key)
    if where:
        if len(where) == setting.most:
            out.append("mosttold")
        out.append(_TOLD[min(3, len(where))])
    else:
        out.append(_TOLD[0])
    return out


#: Features of how much two sentences say the same, and of how many sentences tell of a place, three or more as three.
_ALIKE, _TOLD = (tuple(f"{name}={count}" for count in range(4)) for name in ("alike", "told"))


def _between(
    reading: Reading, anchor: Anchor, setting: Setting, candidate: Candidate, told: Told, moved: Sequence[int]
) -> list[str]:
    """What stands between a candidate and the anchor: other figures, other scenes, openings that move the telling."""
    at, end = anchor.span
    before = after = -1
    for first, last in told.spans:
        if before < last <= at:
            before = last
        if first >= end and not 0 <= after <= first:
            after = first
    out: list[str] = []
    here = candidate.features[0] == HERE
    stretches = [("<", before, at)] if before >= 0 else []
    if after >= 0:
        stretches.append((">", end, after))
    for side, low, high in stretches:
        scenes, counts, moves = _STRETCH[side]
        out.append(scenes[setting.scenes_between(low, high, told.family, 3)])
        if here:
            if side == ">" or reading.sentence_of[low] == anchor.sentence:
                others = bisect_left(setting.figures, high) - bisect_left(setting.figures, low)
                out.append(counts[min(2, others)])
        else:
            away = moved[anchor.sentence] - moved[reading.sentence_of[low if side == "<" else high]]
            out.append(moves[min(2, abs(away))])
    return out


#: Features of what stands in the stretch before an anchor, and in that behind it: scenes, figures, moves, by number.
_STRETCH = {
    side: tuple(tuple(f"{name}{side}={count}" for count in range(4)) for name in ("scenes", "figures", "moves"))
    for side in "<>"
}

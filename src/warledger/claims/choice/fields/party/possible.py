"""The candidates for a perpetrator or a side in, those who can be it by what the report says out."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence

from warledger.claims.actors.mention import GROUPS
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.doers import both_sides, one_of_two, own_bomb, responsibility
from warledger.claims.choice.doers.own_words import of_itself, of_us
from warledger.claims.choice.fields.party.mentioned import FOE
from warledger.claims.choice.fields.party.sorts import is_state
from warledger.claims.choice.grouping import HERE
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.parties import owners
from warledger.claims.choice.parties.called import NOBODY, sided
from warledger.claims.choice.parties.roles import ACTING
from warledger.claims.choice.ruled_out.by_means import fired_from, led, no_aircraft, planted
from warledger.claims.choice.ruled_out.in_shares import either_side, halves, of_both, one_town, only_some, shared_out
from warledger.claims.choice.ruled_out.nobody_named import (
    crossfire,
    fallen,
    hosted,
    other_groups,
    somebody,
    spoken_out,
    unnamed_forces,
    wasted,
)
from warledger.claims.choice.ruled_out.other_deed import (
    apart,
    began,
    blamed_then,
    brought_in,
    by_habit,
    caught_for,
    claimed_elsewhere,
    dated_by,
    held_for,
    later_scene,
    long_past,
    other_days,
    unclaimed,
    while_others,
)
from warledger.claims.choice.ruled_out.other_part import (
    called_so,
    cleared,
    counting,
    each_other,
    found_dead,
    found_things,
    rescuers,
    shot_down,
    shot_them,
    talking,
)
from warledger.claims.choice.ruled_out.own_side import (
    companions,
    gave_up,
    handed_over,
    on_their_side,
    only_group,
    own_people,
    peoples,
    same_state,
)
from warledger.claims.choice.ruled_out.were_hit import killed_too, only_hit, only_hold, theirs
from warledger.claims.choice.running_totals import begun_on_no_day
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.reading import Reading

#: Features of those whom the figure's own clause names, or its sentence blames; others are not guessed where the report
#: says that nobody knows.
_STATED = frozenset({"deed0"} | {f"laid|0here|{how}|{who}" for how in ("laid", "claimed") for who in ("told", "open")})
#: Those counted who die by their own bomb: no state's men, and seldom killed by those whom they meant to hit.
_BOMBERS = re.compile(r"\bsuicide[ -](?:bomb|attack)ers?\b", re.I)
#: Those who fled are laid only on whom their own sentence has doing something, or blames.
_FLED = frozenset(("displaced", "displacement"))
_NAMED_HERE = _STATED | {"deed1", "homeagent|here=True"}
#: Who a person that a clause tells of without a name may be.
_PERSONAL = frozenset(("person", "generic_armed"))
#: Armed people of a sort of their own, as no group is called whom somebody blames for something else.
_OF_A_SORT = frozenset("paramilitaries vigilantes bandits hitmen robbers poachers pirates herders herdsmen".split())
#: Words for those who came to attack.
_CAME = frozenset(("attackers", "assailants", "raiders"))


def side(
    reading: Reading, anchor: Anchor, view: Overview, row: Sequence[Candidate], owners_told: frozenset[Hashable]
) -> list[Candidate]:
    """Those to whom those counted can belong, `owners_told` among them by their own words."""
    given = gave_up.to(reading, anchor)
    row = [c for c in row if c.key not in given]
    if handed_over.given_up(reading, anchor):
        return [c for c in row if "deed0" in c.features] or row
    if named := called_so.of(reading, anchor):
        row = [c for c in row if c.key not in named or c.key in owners_told]
    if lost := owners.told_as_theirs(reading, anchor):
        return [c for c in row if c.key in lost] or row
    own = {c.key for c in row if c.key in owners_told}
    if peoples.nobodys(reading, anchor):
        return [c for c in row if c.key is None]
    if lands := peoples.nations(reading, anchor):
        row = [c for c in row if c.key in own or not is_state(c) or c.value.country in lands]
    doing = {c.key for c in row if "deed0" in c.features}
    if called := {name for name, words in view.roles.called.items() if words & doing} - own:
        row = [c for c in row if c.key not in called]
    if doing and (beside := on_their_side.hit_with(reading, view, doing) - own):
        row = [c for c in row if c.key not in beside]
    if anchor.label == "seized" and doing:
        # "the army reported that police found a car of dynamite": it is neither's
        row = [c for c in row if c.key in own or not (c.key in doing or same_state.others(c.key, doing))]
    foreign = _own_bombers(reading, anchor) or not own.isdisjoint(_CAME)
    # "soldiers" alone are not those of the report's own country then
    if before := owners.as_before(reading, anchor) or owners.losers(reading, anchor.noun_span):
        row = [c for c in row if c.key in before or "inside" not in c.features]
    # who attacks a base is not of those who hold it, and mostly of no other state either
    row = [c for c in row if FOE not in c.features and not (foreign and is_state(c))]
    # "soldiers" are those of their state wherever it is named; fighters are not those of a group told of another day
    if absent := other_days.parties(reading, anchor, view):
        row = [c for c in row if c.key not in absent or is_state(c)]
    if two := one_of_two.either(reading, anchor, frozenset(own)):
        row = [c for c in row if c.key not in two]
    if holding := only_hold.parties(reading, anchor):
        row = [c for c in row if c.key not in holding or c.key in own]
    if some := only_some.parties(reading, anchor):
        row = [c for c in row if c.key not in some]
    if anchor.category in _FIGHTERS:
        row = [c for c in row if c.key is None or c.key in own or c.value.kind not in _HELPERS]
    row = _of_rebels(reading, anchor, view, row, frozenset(own))
    return [c for c in row if not _topic(reading, c, view)]


#: Those who help, and have no fighters.
_HELPERS, _FIGHTERS = frozenset(("un", "ngo", "igo", "media", "monitor")), frozenset(("combatant", "leader"))
#: Those who fight a state, by words that name no group.
_REBELS = re.compile(r"^(?:rebels?|guerrillas?|insurgents?|militants?|jihadis?t?s?|terrorists?|extremists?)$", re.I)


def _of_rebels(
    reading: Reading, anchor: Anchor, view: Overview, row: list[Candidate], own: frozenset[Hashable]
) -> list[Candidate]:
    """Whose "eight rebels" can be: no state's, and of no group that is named only later where one was named before."""
    noun = anchor.noun_span
    if noun is None or not _REBELS.match(noun.of(reading.text)):
        return row
    row = [c for c in row if not is_state(c) or c.key in own]
    if not all(str(key).islower() for key in own):
        return row
    first = {c.key: view.actors[c.key].first for c in row if c.key is not None and c.value.kind in GROUPS}
    if not any(at <= anchor.sentence and not str(key).islower() for key, at in first.items()):
        return row
    return [c for c in row if first.get(c.key, 0) <= anchor.sentence]


def perpetrator(
    reading: Reading, anchor: Anchor, view: Overview, row: Sequence[Candidate], owners_told: frozenset[Hashable]
) -> list[Candidate]:
    """Those who can have done it, each with features of its own to add to; those counted are of `owners_told`."""
    row = list(row)
    if lost := owners.told_as_theirs(reading, anchor):
        row = [c for c in row if c.key not in lost]
    if anchor.kind == "event" and (given := gave_up.to(reading, anchor)):
        row = [c for c in row if c.key not in given]
    own = {c.key for c in row if c.key in owners_told}
    if own and own_bomb.died_by_it(reading, anchor):
        blown = [c for c in row if c.key in own and not is_state(c) and c.key not in NOBODY]
        if len(blown) == 1:
            return [c.copy() for c in blown]
    if _own_bombers(reading, anchor) or not own.isdisjoint(both_sides.WITH_STATES):
        row = [c for c in row if "deed0" in c.features or not is_state(c)]
    if not own.isdisjoint(_CAME) or _came_themselves(reading, anchor):
        # nor to "armed men", as another sentence calls them
        row = [c for c in row if "own" not in c.features and ("deed0" in c.features or not _unnamed(c))]
    if own:
        row = [c for c in row if not _STATED.isdisjoint(c.features) or not same_state.others(c.key, own)]
        row = [c for c in row if not on_their_side.with_them(c.key, own)]
    if itself := of_itself(reading, anchor, view):
        row = [c for c in row if c.key is None or c.key in itself]
    if of_us(reading, anchor):
        row = [c for c in row if not is_state(c)]
    if others := apart.elsewhere(reading, anchor):
        row = [c for c in row if c.key not in others]
    if apart.uncounted_before(reading, anchor):
        row = [c for c in row if c.key is None or not _STATED.isdisjoint(c.features)]
    if hit := only_hit.of_event(reading, anchor, view):
        row = [c for c in row if c.key not in hit]
    if anchor.label in ("captured", "arrest") and held_for.arrested(reading, anchor):
        row = [c for c in row if "deed0" in c.features or not _gang(c)]
    if held := held_for.parties(reading, anchor, view):
        row = [c for c in row if c.key not in held or "deed0" in c.features]
    if fallen.crashed(reading, anchor):
        row = [c for c in row if c.key is None or (c.key not in own and not _STATED.isdisjoint(c.features))]
    elif fallen.unidentified(reading, anchor):
        row = [c for c in row if c.key is None or not _STATED.isdisjoint(c.features)]
    if other_groups.did(reading, anchor):
        row = [c for c in row if c.key is None]
    if responsibility.left_open(reading, anchor, view):
        row = [c for c in row if c.key is None or not _STATED.isdisjoint(c.features)]
    if anchor.label in _HARM:
        row = [c for c in row if not _only_inquires(reading, c, view)]
    if leading := led.leaders(reading, anchor, view):
        row = [c for c in row if c.key not in leading]
    if answering := shot_them.attackers(reading, anchor):
        row = [c for c in row if c.key not in answering or not _STATED.isdisjoint(c.features)]
    if later := later_scene.attackers(reading, anchor):
        row = [c for c in row if c.key not in later]
    if older := long_past.groups(reading, anchor):
        row = [c for c in row if c.key not in older]
    if grounded := no_aircraft.groups(reading, anchor, view):
        row = [c for c in row if c.key not in grounded or "deed0" in c.features]
    if planted.by_bomb(reading, anchor, view):
        row = [c for c in row if planted.planter(c) or _accused(c, view)]
    row = fired_from.left(reading, anchor, row)
    if both := of_both.parties(reading, anchor):
        row = [c for c in row if c.key not in both]
    if people := own_people.of(reading, anchor):
        row = [c for c in row if c.key not in people or "deed0" in c.features]
    foe = both_sides.fought_just_before(reading, anchor, frozenset(own), view)
    if foe is not None and any(c.key == foe for c in row):
        row = [c for c in row if c.key == foe]
    if fighting := either_side.sides(reading, anchor, lost.union(own), view):
        row = [c for c in row if c.key not in fighting]
    if counters := counting.parties(reading, anchor):
        row = [c for c in row if c.key not in counters]
    if handed_over.given_up(reading, anchor):
        row = [c for c in row if c.key is None or ("deed0" not in c.features and c.features[0] == HERE)]
    if planted.by_mine(reading, anchor, view):
        row = [c for c in row if c.key is None or not _STATED.isdisjoint(c.features)]
    if crossfire.between(reading, anchor):
        row = [c for c in row if c.key is None or "deed0" in c.features]
    if named_behind := unclaimed.groups(reading, anchor):
        row = [c for c in row if c.key not in named_behind]
    if catchers := caught_for.catchers(reading, anchor):
        row = [c for c in row if c.key not in catchers]
    if elsewhere := claimed_elsewhere.parties(reading, anchor):
        row = [c for c in row if c.key not in elsewhere or "deed0" in c.features]
    if usual := by_habit.parties(reading, anchor, view):
        row = [c for c in row if c.key not in usual or _accused(c, view)]
    if freeing := rescuers.parties(reading, anchor):
        row = [c for c in row if c.key not in freeing or "deed0" in c.features]
    if defending := shot_down.defenders(reading, anchor):
        row = [c for c in row if c.key not in defending or "deed0" in c.features]
    if lost := shot_down.losers(reading, anchor):
        row = [c for c in row if c.key not in lost]
    if finders := found_dead.finders(reading, anchor):
        row = [c for c in row if c.key not in finders]
    if shared_out.out(reading, anchor):
        row = [c for c in row if c.key is None or "deed0" in c.features]
    if found_things.found(reading, anchor):
        row = [c for c in row if found_things.searches(c)]
    if found_things.made_safe(reading, anchor):
        row = [c for c in row if c.key is None or is_state(c) or "deed0" in c.features]
    named = called_so.of(reading, anchor)
    if named and any(_unnamed(c) and "deed0" in c.features for c in row):
        row = [c for c in row if c.key in named]
    if backers := on_their_side.backers(reading, anchor):
        row = [c for c in row if c.key not in backers or "deed0" in c.features]
    if beside := on_their_side.fought_beside(reading, anchor, frozenset(own)):
        row = [c for c in row if c.key not in beside]
    if joined := on_their_side.allies(reading, view, own):
        row = [c for c in row if c.key not in joined or "deed0" in c.features]
    if absent := other_days.parties(reading, anchor, view):
        row = [c for c in row if c.key not in absent]
    if then := blamed_then.parties(reading, anchor):
        # (nor is anybody else guessed whom its own sentence doesn't name)
        unnamed = {c.key for c in row if c.key is not None and _NAMED_HERE.isdisjoint(c.features)}
        row = [c for c in row if c.key not in unnamed] if unnamed & then else row
    if any("deed0" in c.features and str(c.key).rsplit(None, 1)[-1] in _OF_A_SORT for c in row):
        row = [c for c in row if "deed0" in c.features or not _laid_elsewhere(c) or _called_so(c, view)]
    if town := one_town.parties(reading, anchor, view):
        row = [c for c in row if c.key not in town or "deed0" in c.features]
    if parts := halves.stated(row):
        row = [c for c in row if c.key not in parts]
    if bands := on_their_side.bands(frozenset(own)):
        row = [c for c in row if not on_their_side.same_band(c.key, frozenset(own), bands)]
    if others := brought_in.parties(reading, anchor):
        row = [c for c in row if c.key not in others]
    if owning := theirs.parties(reading, anchor):
        row = [c for c in row if c.key not in owning or "deed0" in c.features]
    if companions.killed(reading, anchor, view):
        row = [c for c in row if c.key is None or c.value.kind != "person"]
    if victims := killed_too.parties(reading, anchor):
        row = [c for c in row if c.key not in victims]
    if suspects := companions.himself(reading, anchor, view):
        row = [c for c in row if c.key not in suspects]
    if beside := one_of_two.parties(reading, anchor, frozenset(own)):
        row = [c for c in row if c.key not in beside]
    if names := only_group.called(reading, anchor, frozenset(own)):
        row = [c for c in row if c.key not in names or not _STATED.isdisjoint(c.features)]
    if (told := dated_by.told_with(reading, anchor)) is not None:
        row = [c for c in row if c.key is None or c.key in told]
    if talkers := talking.parties(reading):
        row = [c for c in row if c.key not in talkers or not _NAMED_HERE.isdisjoint(c.features)]
    if beside := while_others.parties(reading, anchor):
        row = [c for c in row if c.key not in beside or "deed0" in c.features]
    if wasted.away(reading, anchor):
        row = [c for c in row if c.key is None or "deed0" in c.features]
    elif somebody.did(reading, anchor):
        row = [c for c in row if c.key is None or "deed0" in c.features or c.value.kind in _PERSONAL]
    if unnamed_forces.did(reading, anchor):
        row = [c for c in row if c.key is None or "deed0" in c.features or is_state(c)]
    if anchor.label in _FLED:
        row = [c for c in row if c.key is None or not _NAMED_HERE.isdisjoint(c.features)]
    if founding := began.parties(reading, anchor):
        row = [c for c in row if c.key not in founding or "deed0" in c.features]
    if spoken_out.only(reading, anchor):
        row = [c for c in row if c.key is None or "deed0" in c.features]
    if hosted.taken_in(reading, anchor):
        row = [c for c in row if c.key is None]
    if own and anchor.noun_span is not None and _REBELS.match(anchor.noun_span.of(reading.text)):
        # "six guerrillas were killed": by no group that only another sentence has acting, for they may be its own
        common = all(str(key).islower() for key in own)
        row = [c for c in row if not (common and _group(c)) or not _STATED.isdisjoint(c.features)]
    if accusing := each_other.parties(reading, anchor):
        row = [c for c in row if c.key not in accusing and not (c.key is not None and c.value.form == "joint")]
    if begun_on_no_day(reading, anchor):
        row = [c for c in row if c.key is None or not _STATED.isdisjoint(c.features)]
    if freed := cleared.parties(reading, view.blamed):
        row = [c for c in row if c.key not in freed or not _STATED.isdisjoint(c.features)]
    return [c.copy() for c in row]


def _group(candidate: Candidate) -> bool:
    return candidate.key is not None and candidate.value.kind in GROUPS and not str(candidate.key).islower()


def _gang(candidate: Candidate) -> bool:
    """Is it a gang? None arrests anybody; it abducts."""
    if candidate.key is None:
        return False
    return candidate.value.kind == "criminal_group" or bool(on_their_side.bands(frozenset((candidate.key,))))


def _accused(candidate: Candidate, view: Overview) -> bool:
    """Does the clause name a candidate as who did it, or anybody blame it?"""
    return not _STATED.isdisjoint(candidate.features) or bool(view.blamed.get(str(candidate.key)))


def _laid_elsewhere(candidate: Candidate) -> bool:
    """Does only another sentence than the anchor's lay something on a candidate?"""
    return any(f.startswith("laid|") and not f.startswith("laid|0") for f in candidate.features)


def _called_so(candidate: Candidate, view: Overview) -> bool:
    return not _OF_A_SORT.isdisjoint(str(word).rsplit(None, 1)[-1] for word in view.roles.called.get(candidate.key, ()))


#: What police who are only told to speak, arrest or inquire are not guessed to have done.
_HARM = frozenset(
    "killed wounded casualties missing abducted destroyed displaced execution bombing suicide_bombing abduction "
    "sexual_violence looting clash ground_assault shooting".split()
)


def _only_inquires(reading: Reading, candidate: Candidate, view: Overview) -> bool:
    """Are they police who do no violence in the whole report, and whom nobody blames? Most only speak and inquire."""
    if candidate.key is None or candidate.value.kind != "police" or not _STATED.isdisjoint(candidate.features):
        return False
    caught = reading.once("only caught", lambda: _only_caught(reading, view))
    return (not view.roles.acts[candidate.key] or candidate.key in caught) and not view.blamed.get(str(candidate.key))


def _only_caught(reading: Reading, view: Overview) -> frozenset[Hashable]:
    """The police who in all that they do only arrest people."""
    caught: dict[Hashable, bool] = {}
    for m, key in sided(reading):
        if m.kind == "police" and not ACTING.isdisjoint(view.roles.of.get(m.span, ())):
            deeds = {e.type for e in reading.mentions if e.agent_span is not None and e.agent_span.overlaps(m.span)}
            caught[key] = caught.get(key, True) and deeds == {"arrest"}
    return frozenset(key for key, only in caught.items() if only)


def _came_themselves(reading: Reading, anchor: Anchor) -> bool:
    """Are those counted called attackers, whosever the report makes them: "the body of one of the attackers"?"""
    noun = anchor.noun_span
    return noun is not None and noun.of(reading.text).lower().rsplit(None, 1)[-1] in _CAME


def _unnamed(candidate: Candidate) -> bool:
    return candidate.key is not None and candidate.value.kind == "generic_armed"


def _own_bombers(reading: Reading, anchor: Anchor) -> bool:
    return anchor.noun_span is not None and _BOMBERS.search(anchor.noun_span.of(reading.text)) is not None


def _topic(reading: Reading, candidate: Candidate, view: Overview) -> bool:
    """Is it named but once, before a colon that opens a sentence: "Boko Haram: 40 dead in Bama"? That is no side."""
    named = candidate.span
    if candidate.key is None or named is None or view.actors[candidate.key].times > 1:
        return False
    opens = named.start == reading.sentences[reading.sentence_at(named.start)].start
    return opens and reading.text[named.end : named.end + 1] == ":"

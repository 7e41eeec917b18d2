"""The candidates for a perpetrator in, those who can have done it by what the report says out, a question at a time."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from warledger.claims.actors.mention import GROUPS
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.doers import both_sides, one_of_two, own_bomb, responsibility
from warledger.claims.choice.doers.own_words import of_itself, of_us
from warledger.claims.choice.fields.party.counted_as import CAME, REBELS, came_themselves, own_bombers
from warledger.claims.choice.fields.party.inquiring import HARM, only_inquires
from warledger.claims.choice.fields.party.laid import NAMED_HERE, STATED, accused, laid_elsewhere
from warledger.claims.choice.fields.party.sorts import is_state
from warledger.claims.choice.grouping import HERE
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.parties import owners
from warledger.claims.choice.parties.called import NOBODY, over, party
from warledger.claims.choice.ruled_out.by_means import fired_from, led, no_aircraft, planted
from warledger.claims.choice.ruled_out.in_shares import either_side, halves, of_both, one_town, shared_out
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
    long_fought,
    long_past,
    other_clause,
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
    opposed,
    praised,
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
    same_state,
)
from warledger.claims.choice.ruled_out.were_hit import held_by, killed_too, lost_with, only_hit, theirs
from warledger.claims.choice.running_totals import begun_on_no_day
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.choice.weighing.pool import one_party
from warledger.claims.events.by_syntax import of_its_own
from warledger.claims.reading import Reading
from warledger.records import Span

#: Those who fled are laid only on whom their own sentence has doing something, or blames.
_FLED = frozenset(("displaced", "displacement"))
_TAKEN = frozenset(("seized", "weapons_seized", "captured", "arrest"))
_FREED = frozenset(("released", "release"))
#: Who a person that a clause tells of without a name may be.
_PERSONAL = frozenset(("person", "generic_armed"))
#: Armed people of a sort of their own, as no group is called whom somebody blames for something else.
_OF_A_SORT = frozenset("paramilitaries vigilantes bandits hitmen robbers poachers pirates herders herdsmen".split())


def perpetrator(
    reading: Reading, anchor: Anchor, view: Overview, row: Sequence[Candidate], owners_told: frozenset[Hashable]
) -> list[Candidate]:
    """Those who can have done it, each with features of its own to add to; those counted are of `owners_told`."""
    row = list(row)
    if lost := owners.told_as_theirs(reading, anchor):
        so_called = {name for name, words in view.roles.called.items() if words & lost}
        row = [c for c in row if c.key not in lost and (c.key not in so_called or "deed0" in c.features)]
    if anchor.kind == "event" and (given := gave_up.to(reading, anchor)):
        row = [c for c in row if c.key not in given]
    own = frozenset(c.key for c in row if c.key in owners_told)
    if own and own_bomb.died_by_it(reading, anchor):
        blown = [c for c in row if c.key in own and not is_state(c) and c.key not in NOBODY]
        if len(blown) == 1:
            return [c.copy() for c in blown]
    if own and (foe := _under_one_verb(reading, anchor, view, row, own)):
        return [c.copy() for c in foe]
    row = _not_the_counted(reading, anchor, row, own)
    row = _as_told(reading, anchor, view, row, own)
    row = _not_of_another_day(reading, anchor, view, row)
    row = _not_in_another_part(reading, anchor, view, row)
    row = _with_the_means(reading, anchor, view, row)
    row = _in_the_fight(reading, anchor, view, row, own, lost)
    row = _as_laid(reading, anchor, view, row)
    row = _not_on_the_scene(reading, anchor, row)
    row = _under_their_names(reading, anchor, view, row, own)
    row = _in_their_share(reading, anchor, view, row)
    row = _not_their_own(reading, anchor, view, row, own)
    row = _not_in_what_is_beside(reading, anchor, view, row, own)
    row = _if_not_left_open(reading, anchor, row)
    return [c.copy() for c in row]


def _under_one_verb(
    reading: Reading, anchor: Anchor, view: Overview, row: list[Candidate], own: frozenset[Hashable]
) -> list[Candidate]:
    """The other side alone, where one verb tells the losses of both: "20 soldiers and 30 rebels died"."""
    acting = {c.key for c in row if "deed0" in c.features}
    if any(c.key is None and "!none|owndeed" in c.features for c in row):
        acting |= own
    foe = both_sides.under_one_verb(reading, anchor, own, frozenset(acting), view)
    if foe is None or (str(foe).islower() and any(_group(c) for c in row)):
        return []  # "six soldiers and four assailants" of a group that the sentence names: not by "assailants"
    return [c for c in row if c.key == foe]


def _not_the_counted(
    reading: Reading, anchor: Anchor, row: list[Candidate], own: frozenset[Hashable]
) -> list[Candidate]:
    """Nobody who is of those counted themselves: nor states beside bombers, nor men like them."""
    if own_bombers(reading, anchor) or not own.isdisjoint(both_sides.WITH_STATES):
        row = [c for c in row if "deed0" in c.features or not is_state(c)]
    if not own.isdisjoint(CAME) or came_themselves(reading, anchor):
        # nor to "armed men", as another sentence calls them
        row = [c for c in row if "own" not in c.features and ("deed0" in c.features or not _unnamed(c))]
    if own:
        row = [c for c in row if not STATED.isdisjoint(c.features) or not same_state.others(c.key, own)]
        row = [c for c in row if not on_their_side.with_them(c.key, own)]
        row = [
            c
            for c in row
            if c.key in own or not STATED.isdisjoint(c.features) or not any(one_party(key, c.key) for key in own)
        ]
    return row


def _as_told(
    reading: Reading, anchor: Anchor, view: Overview, row: list[Candidate], own: frozenset[Hashable]
) -> list[Candidate]:
    """Those whom its own words leave: "a soldier shot himself", "our men", and where they say that nobody is known."""
    if itself := of_itself(reading, anchor, view):
        row = [c for c in row if c.key is None or c.key in itself]
    doc = reading.docs[anchor.sentence]
    noun = of_its_own(doc[anchor.trigger]) if doc is not None and anchor.trigger is not None else None
    if noun is not None:
        at = reading.sentences[anchor.sentence].start + noun.idx
        who = {party(m) for m in over(reading, Span(at, at + len(noun)))}
        row = [c for c in row if c.key is None or c.key in who]
    if of_us(reading, anchor):
        row = [c for c in row if not is_state(c)]
    if fallen.crashed(reading, anchor):
        row = [c for c in row if c.key is None or (c.key not in own and not STATED.isdisjoint(c.features))]
    elif fallen.unidentified(reading, anchor):
        row = [c for c in row if c.key is None or not STATED.isdisjoint(c.features)]
    if other_groups.did(reading, anchor):
        row = [c for c in row if c.key is None]
    if responsibility.left_open(reading, anchor, view):
        row = [c for c in row if c.key is None or not STATED.isdisjoint(c.features)]
    return row


def _not_of_another_day(reading: Reading, anchor: Anchor, view: Overview, row: list[Candidate]) -> list[Candidate]:
    """Nobody of whom another deed, scene or year is told, nor who is only held for one."""
    if others := apart.elsewhere(reading, anchor):
        row = [c for c in row if c.key not in others]
    if apart.uncounted_before(reading, anchor):
        row = [c for c in row if c.key is None or not STATED.isdisjoint(c.features)]
    if anchor.label in ("captured", "arrest") and held_for.arrested(reading, anchor):
        row = [c for c in row if "deed0" in c.features or not _gang(c)]
    if held := held_for.parties(reading, anchor, view):
        row = [c for c in row if c.key not in held or "deed0" in c.features]
    if later := later_scene.attackers(reading, anchor):
        row = [c for c in row if c.key not in later]
    if older := long_past.groups(reading, anchor):
        row = [c for c in row if c.key not in older]
    return row


def _not_in_another_part(reading: Reading, anchor: Anchor, view: Overview, row: list[Candidate]) -> list[Candidate]:
    """Nobody who by the report was hit, only inquires, only led or only hit back."""
    if hit := only_hit.of_event(reading, anchor, view):
        row = [c for c in row if c.key not in hit]
    if anchor.label in HARM:
        row = [c for c in row if not only_inquires(reading, c, view)]
    if leading := led.leaders(reading, anchor, view):
        row = [c for c in row if c.key not in leading]
    if answering := shot_them.attackers(reading, anchor):
        row = [c for c in row if c.key not in answering or not STATED.isdisjoint(c.features)]
    return row


def _with_the_means(reading: Reading, anchor: Anchor, view: Overview, row: list[Candidate]) -> list[Candidate]:
    """Those who have what it was done with, and were where it was fired from."""
    if grounded := no_aircraft.groups(reading, anchor, view):
        row = [c for c in row if c.key not in grounded or "deed0" in c.features]
    if planted.by_bomb(reading, anchor, view):
        row = [c for c in row if planted.planter(c) or accused(c, view)]
    return fired_from.left(reading, anchor, row)


def _in_the_fight(
    reading: Reading,
    anchor: Anchor,
    view: Overview,
    row: list[Candidate],
    own: frozenset[Hashable],
    lost: frozenset[Hashable],
) -> list[Candidate]:
    """Those who fought whom it was done to; of two sides of one fight neither, unless it is told."""
    if both := of_both.parties(reading, anchor):
        row = [c for c in row if c.key not in both]
    if people := own_people.of(reading, anchor):
        row = [c for c in row if c.key not in people or "deed0" in c.features]
    foe = both_sides.fought_just_before(reading, anchor, own, view)
    if foe is not None and any(c.key == foe for c in row):
        row = [c for c in row if c.key == foe]
    if fighting := either_side.sides(reading, anchor, lost.union(own), view):
        row = [c for c in row if c.key not in fighting]
    return row


def _as_laid(reading: Reading, anchor: Anchor, view: Overview, row: list[Candidate]) -> list[Candidate]:
    """Nobody on whom it is only guessed where it was a mine, a crossfire, claimed by nobody, or by others elsewhere."""
    if handed_over.given_up(reading, anchor):
        row = [c for c in row if c.key is None or ("deed0" not in c.features and c.features[0] == HERE)]
    if planted.by_mine(reading, anchor, view):
        row = [c for c in row if c.key is None or not STATED.isdisjoint(c.features)]
    if crossfire.of_two(reading, anchor):
        row = [c for c in row if c.key is None]
    elif crossfire.between(reading, anchor):
        row = [c for c in row if c.key is None or "deed0" in c.features]
    if named_behind := unclaimed.groups(reading, anchor):
        row = [c for c in row if c.key not in named_behind]
    if anchor.label in _TAKEN:
        # who is only blamed for an attack did not seize the weapons of those who made it
        row = [
            c for c in row if not view.blamed.get(str(c.key)) or view.roles.acts[c.key] or NAMED_HERE & {*c.features}
        ]
    if elsewhere := claimed_elsewhere.parties(reading, anchor):
        row = [c for c in row if c.key not in elsewhere or "deed0" in c.features]
    if usual := by_habit.parties(reading, anchor, view):
        row = [c for c in row if c.key not in usual or accused(c, view)]
    return row


def _not_on_the_scene(reading: Reading, anchor: Anchor, row: list[Candidate]) -> list[Candidate]:
    """Nobody who only counted the dead, caught, freed, shot down or found somebody or something there."""
    if counters := counting.parties(reading, anchor):
        row = [c for c in row if c.key not in counters]
    if catchers := caught_for.catchers(reading, anchor):
        row = [c for c in row if c.key not in catchers]
    if freeing := rescuers.parties(reading, anchor):
        row = [c for c in row if c.key not in freeing or "deed0" in c.features]
    if defending := shot_down.defenders(reading, anchor):
        row = [c for c in row if c.key not in defending or "deed0" in c.features]
    if lost := shot_down.losers(reading, anchor):
        row = [c for c in row if c.key not in lost]
    if finders := found_dead.finders(reading, anchor):
        row = [c for c in row if c.key not in finders]
    if share := shared_out.whose(reading, anchor):
        row = [c for c in row if c.key in share] or row
    if shared_out.of_all(reading, anchor):
        row = [c for c in row if c.key is None]
    if shared_out.out(reading, anchor):
        row = [c for c in row if c.key is None or "deed0" in c.features]
    if found_things.found(reading, anchor):
        row = [c for c in row if found_things.searches(c)]
    if found_things.made_safe(reading, anchor):
        row = [c for c in row if c.key is None or is_state(c) or "deed0" in c.features]
    return row


def _under_their_names(
    reading: Reading, anchor: Anchor, view: Overview, row: list[Candidate], own: frozenset[Hashable]
) -> list[Candidate]:
    """Those who go under the name that its clause gives them, and none who are on their side or of other days."""
    named = called_so.of(reading, anchor)
    if named and any(_unnamed(c) and "deed0" in c.features for c in row):
        row = [c for c in row if c.key in named]
    if backers := on_their_side.backers(reading, anchor):
        row = [c for c in row if c.key not in backers or "deed0" in c.features]
    if beside := on_their_side.fought_beside(reading, anchor, own):
        row = [c for c in row if c.key not in beside]
    if joined := on_their_side.allies(reading, view, own):
        row = [c for c in row if c.key not in joined or "deed0" in c.features]
    if absent := other_days.parties(reading, anchor, view):
        row = [c for c in row if c.key not in absent]
    if then := blamed_then.parties(reading, anchor):
        # (nor is anybody else guessed whom its own sentence doesn't name)
        unnamed = {c.key for c in row if c.key is not None and NAMED_HERE.isdisjoint(c.features)}
        row = [c for c in row if c.key not in unnamed] if unnamed & then else row
    if any("deed0" in c.features and str(c.key).rsplit(None, 1)[-1] in _OF_A_SORT for c in row):
        row = [c for c in row if "deed0" in c.features or not laid_elsewhere(c) or _called_so(c, view)]
    return row


def _in_their_share(reading: Reading, anchor: Anchor, view: Overview, row: list[Candidate]) -> list[Candidate]:
    """Those on whom a share of it is laid, not the whole that is shared out."""
    if town := one_town.parties(reading, anchor, view):
        row = [c for c in row if c.key not in town or "deed0" in c.features]
    if parts := halves.stated(row):
        row = [c for c in row if c.key not in parts]
    return row


def _not_their_own(
    reading: Reading, anchor: Anchor, view: Overview, row: list[Candidate], own: frozenset[Hashable]
) -> list[Candidate]:
    """Nobody who is of one band, family or party with those to whom it was done."""
    if bands := on_their_side.bands(own):
        row = [c for c in row if not on_their_side.same_band(c.key, own, bands)]
    if companions.killed(reading, anchor, view):
        row = [c for c in row if c.key is None or c.value.kind != "person"]
    if suspects := companions.himself(reading, anchor, view):
        row = [c for c in row if c.key not in suspects]
    if beside := one_of_two.parties(reading, anchor, own):
        row = [c for c in row if c.key not in beside]
    if names := only_group.called(reading, anchor, own):
        row = [c for c in row if c.key not in names or not STATED.isdisjoint(c.features)]
    if own and anchor.noun_span is not None and REBELS.match(anchor.noun_span.of(reading.text)):
        # "six guerrillas were killed": by no group that only another sentence has acting, for they may be its own
        common = all(str(key).islower() for key in own)
        row = [c for c in row if not (common and _group(c)) or not STATED.isdisjoint(c.features)]
    return row


def _not_in_what_is_beside(
    reading: Reading, anchor: Anchor, view: Overview, row: list[Candidate], own: frozenset[Hashable]
) -> list[Candidate]:
    """Nobody who was brought in, hit, cleared, accused in turn, or told of beside it."""
    if others := brought_in.parties(reading, anchor):
        row = [c for c in row if c.key not in others]
    if owning := theirs.parties(reading, anchor):
        row = [c for c in row if c.key not in owning or "deed0" in c.features]
    if victims := killed_too.parties(reading, anchor):
        row = [c for c in row if c.key not in victims]
    if holding := held_by.only_holding(reading, anchor):
        row = [c for c in row if c.key not in holding]
    if holding := held_by.parties(reading, anchor):
        row = [c for c in row if c.key not in holding or not STATED.isdisjoint(c.features)]
    if losing := lost_with.parties(reading, anchor, own):
        row = [c for c in row if c.key not in losing or accused(c, view)]
    if (told := dated_by.told_with(reading, anchor)) is not None:
        row = [c for c in row if c.key is None or c.key in told]
    if praising := praised.parties(reading):
        row = [c for c in row if c.key not in praising or accused(c, view)]
    if talkers := talking.parties(reading):
        row = [c for c in row if c.key not in talkers or not NAMED_HERE.isdisjoint(c.features)]
    if beside := while_others.parties(reading, anchor):
        row = [c for c in row if c.key not in beside or "deed0" in c.features]
    if founding := began.parties(reading, anchor):
        row = [c for c in row if c.key not in founding or "deed0" in c.features]
    if aside := other_clause.parties(reading, anchor):
        row = [c for c in row if c.key not in aside or "deed0" in c.features]
    if fought := long_fought.parties(reading, view) | opposed.parties(reading):
        row = [c for c in row if c.key not in fought or "deed0" in c.features]
    if given_back := each_other.given_back(reading):
        row = [c for c in row if c.key not in given_back or "deed0" in c.features]
    if contesting := each_other.parties(reading, anchor):
        row = [c for c in row if c.key not in contesting and not (c.key is not None and c.value.form == "joint")]
    if begun_on_no_day(reading, anchor):
        row = [c for c in row if c.key is None or not STATED.isdisjoint(c.features)]
    if freed := cleared.parties(reading, view.blamed):
        row = [c for c in row if c.key not in freed or not STATED.isdisjoint(c.features)]
    return row


def _if_not_left_open(reading: Reading, anchor: Anchor, row: list[Candidate]) -> list[Candidate]:
    """Where the report names nobody who did it, only those whom the clause itself names."""
    if wasted.away(reading, anchor):
        row = [c for c in row if c.key is None or "deed0" in c.features]
    elif somebody.did(reading, anchor):
        row = [c for c in row if c.key is None or "deed0" in c.features or c.value.kind in _PERSONAL]
    if unnamed_forces.did(reading, anchor):
        row = [c for c in row if c.key is None or "deed0" in c.features or is_state(c)]
    if anchor.label in _FREED:
        # those who held them did not free them, as far as the words of another sentence go
        row = [c for c in row if c.key is None or not NAMED_HERE.isdisjoint(c.features)]
    if anchor.label in _FLED:
        row = [c for c in row if c.key is None or not NAMED_HERE.isdisjoint(c.features)]
    if spoken_out.only(reading, anchor):
        row = [c for c in row if c.key is None or "deed0" in c.features]
    if hosted.taken_in(reading, anchor):
        row = [c for c in row if c.key is None]
    return row


def _group(candidate: Candidate) -> bool:
    return candidate.key is not None and candidate.value.kind in GROUPS and not str(candidate.key).islower()


def _gang(candidate: Candidate) -> bool:
    """Is it a gang? None arrests anybody; it abducts."""
    if candidate.key is None:
        return False
    return candidate.value.kind == "criminal_group" or bool(on_their_side.bands(frozenset((candidate.key,))))


def _called_so(candidate: Candidate, view: Overview) -> bool:
    return not _OF_A_SORT.isdisjoint(str(word).rsplit(None, 1)[-1] for word in view.roles.called.get(candidate.key, ()))


def _unnamed(candidate: Candidate) -> bool:
    return candidate.key is not None and candidate.value.kind == "generic_armed"

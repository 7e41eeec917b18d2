"""The candidates for the perpetrator in, those out of whom the report tells something else than the deed.

Each function asks one thing of all of them, in the order in which `possible.perpetrator` asks: whether another day's
deed, another part in this one or other means are told of a party, whether it is laid on it only by guess, whether it
came only afterwards, and whether it is told of beside the deed.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.doers import responsibility
from warledger.claims.choice.fields.party.inquiring import HARM, only_inquires
from warledger.claims.choice.fields.party.laid import NAMED_HERE, STATED, accused
from warledger.claims.choice.fields.party.sorts import is_state
from warledger.claims.choice.grouping import HERE
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.ruled_out.by_means import fired_from, led, no_aircraft, planted
from warledger.claims.choice.ruled_out.in_shares import shared_out
from warledger.claims.choice.ruled_out.nobody_named import crossfire
from warledger.claims.choice.ruled_out.other_deed import (
    apart,
    began,
    brought_in,
    by_habit,
    caught_for,
    claimed_before,
    claimed_elsewhere,
    dated_by,
    held_for,
    hit_back,
    how_it_stands,
    later_scene,
    long_fought,
    long_past,
    only_around,
    other_clause,
    unclaimed,
    while_others,
)
from warledger.claims.choice.ruled_out.other_part import (
    cleared,
    counting,
    each_other,
    ended_it,
    found_dead,
    found_things,
    only_comments,
    opposed,
    praised,
    rescuers,
    shot_down,
    shot_them,
    talking,
)
from warledger.claims.choice.ruled_out.own_side import (
    handed_over,
    on_their_side,
)
from warledger.claims.choice.ruled_out.were_hit import held_by, killed_too, lost_with, only_hit, theirs
from warledger.claims.choice.running_totals import begun_on_no_day
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.reading import Reading, once_a_report

#: What is taken from people, and who is.
_TAKEN = frozenset(("seized", "weapons_seized", "captured", "arrest"))


def of_its_day(reading: Reading, anchor: Anchor, view: Overview, row: list[Candidate]) -> list[Candidate]:
    """Nobody of whom another deed, scene or year is told, nor who is only held for one."""
    if others := apart.elsewhere(reading, anchor):
        row = [c for c in row if c.key not in others]
    if apart.uncounted_before(reading, anchor):
        row = [c for c in row if c.key is None or not STATED.isdisjoint(c.features)]
    if anchor.label in ("captured", "arrest") and held_for.arrested(reading, anchor):
        row = [c for c in row if "deed0" in c.features or not _gang(c)]
    if held := held_for.parties(reading, anchor, view):
        row = [c for c in row if c.key not in held or "deed0" in c.features]
    if back := hit_back.parties(reading, anchor, view):
        row = [c for c in row if c.key not in back]
    row = claimed_before.of_its_sentence(reading, anchor, row)
    if later := later_scene.attackers(reading, anchor):
        row = [c for c in row if c.key not in later]
    if older := long_past.groups(reading, anchor):
        row = [c for c in row if c.key not in older]
    return row


def in_its_part(reading: Reading, anchor: Anchor, view: Overview, row: list[Candidate]) -> list[Candidate]:
    """Nobody who by the report was hit, only inquires, only led or only hit back."""
    if hit := only_hit.of_event(reading, anchor, view):
        row = [c for c in row if c.key not in hit]
    if anchor.label in HARM:
        row = [c for c in row if not only_inquires(reading, c, view)]
    if commenting := only_comments.states(reading, anchor, view, row):
        row = [c for c in row if c.key not in commenting or not STATED.isdisjoint(c.features)]
    if leading := led.leaders(reading, anchor, view):
        row = [c for c in row if c.key not in leading]
    if answering := shot_them.attackers(reading, anchor):
        row = [c for c in row if c.key not in answering or not STATED.isdisjoint(c.features)]
    return row


def with_the_means(reading: Reading, anchor: Anchor, view: Overview, row: list[Candidate]) -> list[Candidate]:
    """Those who have what it was done with, and were where it was fired from."""
    if grounded := no_aircraft.groups(reading, anchor, view):
        row = [c for c in row if c.key not in grounded or "deed0" in c.features]
    if planted.by_bomb(reading, anchor, view):
        row = [c for c in row if planted.planter(c) or accused(c, view)]
    return fired_from.left(reading, anchor, row)


def as_laid(reading: Reading, anchor: Anchor, view: Overview, row: list[Candidate]) -> list[Candidate]:
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
    if around := only_around.groups(reading):
        unclaimed_by = only_around.unclaimed_by(reading)
        row = [c for c in row if c.key not in around or ("deed0" in c.features and c.key not in unclaimed_by)]
    return row


def not_come_after(reading: Reading, anchor: Anchor, row: list[Candidate]) -> list[Candidate]:
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
    if sending := shot_down.launchers(reading, anchor):
        row = [c for c in row if c.key not in sending or "deed0" in c.features]
    if ending := ended_it.parties(reading, anchor):
        row = [c for c in row if c.key not in ending or "deed0" in c.features]
    if holding_out := ended_it.defenders(reading, anchor):
        row = [c for c in row if c.key not in holding_out]
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


def not_beside(
    reading: Reading,
    anchor: Anchor,
    view: Overview,
    row: list[Candidate],
    own: frozenset[Hashable],
    doing: frozenset[Hashable],
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
    if dating := dated_by.named_for_its_date(reading, anchor):
        row = [c for c in row if c.key not in dating]
    for aside, kept in _told_aside(reading, view):
        row = [c for c in row if c.key not in aside or kept(c, view)]
    if beside := while_others.parties(reading, anchor):
        row = [c for c in row if c.key not in beside or "deed0" in c.features]
    if doing and any(c.key in doing for c in row):
        apart_from = while_others.elsewhere(reading, anchor)
        row = [c for c in row if c.key not in apart_from or c.key in doing]
    if founding := began.parties(reading, anchor):
        row = [c for c in row if c.key not in founding or "deed0" in c.features]
    if others := other_clause.parties(reading, anchor):
        row = [c for c in row if c.key not in others or "deed0" in c.features]
    if accusing := responsibility.only_accused(reading, anchor):
        row = [c for c in row if c.key not in accusing]
    if contesting := each_other.parties(reading, anchor):
        said = each_other.own_account(reading, anchor) & contesting
        row = [
            c
            for c in row
            if (c.key in said and "deed0" in c.features)
            or (c.key not in contesting and not (c.key is not None and c.value.form == "joint"))
        ]
    if begun_on_no_day(reading, anchor):
        row = [c for c in row if c.key is None or not STATED.isdisjoint(c.features)]
    return row


@once_a_report
def _told_aside(
    reading: Reading, view: Overview
) -> list[tuple[frozenset[Hashable], Callable[[Candidate, Overview], bool]]]:
    """Those of whom the whole report tells something else, and who of them may have done it all the same.

    Those who praise it, or talk; of whom it says only whom they fight or what they hold, or that their opponents speak;
    those who lay it on each other; and those who are cleared.
    """
    fought = long_fought.parties(reading, view) | how_it_stands.parties(reading, view) | opposed.parties(reading)
    told: list[tuple[frozenset[Hashable], Callable[[Candidate, Overview], bool]]] = [
        (praised.parties(reading), accused),
        (talking.parties(reading), _named_here),
        (fought | each_other.given_back(reading), _doing),
        (each_other.traded(reading), _doing_unless_blamed),
        (cleared.parties(reading, view.blamed), _stated),
    ]
    return [(keys, kept) for keys, kept in told if keys]


def _named_here(candidate: Candidate, _: Overview) -> bool:
    return not NAMED_HERE.isdisjoint(candidate.features)


def _stated(candidate: Candidate, _: Overview) -> bool:
    return not STATED.isdisjoint(candidate.features)


def _doing(candidate: Candidate, _: Overview) -> bool:
    return "deed0" in candidate.features


def _doing_unless_blamed(candidate: Candidate, view: Overview) -> bool:
    return "deed0" in candidate.features or not view.blamed.get(str(candidate.key))


def _gang(candidate: Candidate) -> bool:
    """Is it a gang? None arrests anybody; it abducts."""
    if candidate.key is None:
        return False
    return candidate.value.kind == "criminal_group" or bool(on_their_side.bands(frozenset((candidate.key,))))

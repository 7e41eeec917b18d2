"""The candidates for a side in, those to whom those counted can belong by what the report says out."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence

from warledger.claims.actors.mention import GROUPS
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.doers import one_of_two
from warledger.claims.choice.fields.party.counted_as import CAME, REBELS, came_themselves, own_bombers
from warledger.claims.choice.fields.party.mentioned import FOE
from warledger.claims.choice.fields.party.sorts import is_state
from warledger.claims.choice.fields.party.told import Told
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.parties import own_losses, owners
from warledger.claims.choice.parties.called import over, sided
from warledger.claims.choice.ruled_out.in_shares import only_some
from warledger.claims.choice.ruled_out.nobody_named import fallen
from warledger.claims.choice.ruled_out.other_deed import other_days
from warledger.claims.choice.ruled_out.other_part import called_so
from warledger.claims.choice.ruled_out.own_side import (
    another_town,
    gave_up,
    handed_over,
    on_their_side,
    peoples,
    same_state,
    told_again,
)
from warledger.claims.choice.ruled_out.were_hit import only_hold
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading


def side(reading: Reading, anchor: Anchor, view: Overview, row: Sequence[Candidate], told: Told) -> list[Candidate]:
    """Those to whom those counted can belong."""
    given, owners_told = gave_up.to(reading, anchor), told.own
    row = [c for c in row if c.key not in given]
    if handed_over.given_up(reading, anchor):
        return [c for c in row if "deed0" in c.features] or row
    if named := called_so.of(reading, anchor):
        row = [c for c in row if c.key not in named or c.key in owners_told]
    if (hired := anchor.noun_span) is not None and _HIRED.search(hired.of(reading.text)):
        return [c for c in row if c.key is None or not is_state(c)]
    if offices := _civil(reading):
        row = [c for c in row if c.key not in offices]
    if telling := own_losses.of_the_enemy(reading, anchor):
        row = [c for c in row if c.key not in telling]
    if lost := owners.told_as_theirs(reading, anchor):
        return [c for c in row if c.key in lost] or row
    own = {c.key for c in row if c.key in owners_told} if owners_told else set()
    if peoples.nobodys(reading, anchor) or told_again.civilians(reading, anchor):
        return [c for c in row if c.key is None]
    if not own and _of_somebody_else(reading, anchor):
        return [c for c in row if c.key is None]
    if peoples.sent_by_states(reading, anchor):
        row = [c for c in row if c.key is None or c.key in own or c.value.kind not in GROUPS]
    if peoples.came_from(reading, anchor):
        row = [c for c in row if not is_state(c)]
    if lands := peoples.nations(reading, anchor):
        row = [c for c in row if c.key in own or not is_state(c) or c.value.country in lands]
    doing = {c.key for c in row if c.key in told.doing} if told.doing else set()
    if doing and (called := {name for name, words in view.roles.called.items() if words & doing} - own):
        row = [c for c in row if c.key not in called]
    if doing and (beside := on_their_side.hit_with(reading, view, doing) - own):
        row = [c for c in row if c.key not in beside]
    if anchor.label == "seized" and doing:
        # "the army reported that police found a car of dynamite": it is neither's
        row = [c for c in row if c.key in own or not (c.key in doing or same_state.others(c.key, doing))]
    if anchor.label == "seized":
        # nor theirs who are brought in only further down, as blamed for something else
        row = [c for c in row if c.key in own or not _only_blamed_later(anchor, c, view)]
    if anchor.label == "seized" and anchor.figure is not None and anchor.figure.counted.kind == "plural":
        # nor, where no number ties them to a later sentence, theirs whom only another scene brings in
        row = [c for c in row if c.key is None or c.key in own or view.actors[c.key].first <= anchor.sentence + 1]
    foreign = own_bombers(reading, anchor) or not own.isdisjoint(CAME)
    # "soldiers" alone are not those of the report's own country then
    if before := owners.as_before(reading, anchor) or owners.losers(reading, anchor.noun_span):
        row = [c for c in row if c.key in before or "inside" not in c.features]
    # who attacks a base is not of those who hold it, and mostly of no other state either
    if anchor.noun_span is not None:
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
    if fallen.crashed(reading, anchor):
        row = [c for c in row if c.key is None or c.key in own]
    elif _flown(reading, anchor):
        row = [c for c in row if c.key is None or c.key in own or c.value.kind not in GROUPS]
    row = _of_rebels(reading, anchor, view, row, frozenset(own))
    if came_themselves(reading, anchor) and (either := _blamed_together(view)):
        row = [c for c in row if c.key not in either]
    if elsewhere := another_town.of_counted(reading, anchor):
        row = [c for c in row if c.key not in elsewhere]
    return [c for c in row if not _topic(reading, c, view)]


def _blamed_together(view: Overview) -> frozenset[Hashable]:
    """Each of two on whom an attack is laid together: which of them the attackers were of is not said."""
    return frozenset(name for agent in view.blamed for name in _OF_TWO.split(agent) if name != agent)


_OF_TWO = compiled(r" (?:and|or) ")


def _of_somebody_else(reading: Reading, anchor: Anchor) -> bool:
    """Are they "its members" of one that is named as no party: "the herders' association said five of its members"?"""
    noun = anchor.noun_span
    if noun is None or noun.of(reading.text).rpartition(" ")[2] != "members":
        return False
    return any(m.form == "reference" and m.side is None for m in over(reading, noun))


#: Guards of whoever pays them: of no state's police.
_HIRED = compiled(r"\b(?:security|private|hotel|bank|mine|night|school|hired) (?:security )?guards?$", re.I)
#: Ministries without armed men: what they say, or a house of theirs, makes nobody the state's forces.
_CIVIL = compiled(
    r"\b(?:health|education|agriculture|culture|tourism|transport|labou?r|water|electricity|energy|trade|housing) "
    r"ministry\b|\bministry of (?:public )?(?:health|education|agriculture|culture|tourism|transport|labou?r|water|"
    r"electricity|energy|trade|housing)\b",
    re.I,
)


def _civil(reading: Reading) -> frozenset[Hashable]:
    """The states of which a report names nothing but such a ministry."""
    return reading.once("civil ministries", lambda: _only_civil(reading) if "ministry" in reading.low else frozenset())


def _only_civil(reading: Reading) -> frozenset[Hashable]:
    civil: dict[Hashable, bool] = {}
    for m, key in sided(reading):
        said = m.kind == "official" and _CIVIL.search(f"{m.name} {m.span.of(reading.text)}") is not None
        civil[key] = civil.get(key, True) and said
    return frozenset(key for key, only in civil.items() if only)


def _only_blamed_later(anchor: Anchor, candidate: Candidate, view: Overview) -> bool:
    """Does the report first name a party behind the anchor's sentence, to blame it, and tell of nothing it did?"""
    if candidate.key is None or not view.blamed.get(str(candidate.key)) or view.roles.acts[candidate.key]:
        return False
    return view.actors[candidate.key].first > anchor.sentence


#: Those who help, and have no fighters.
_LOST = frozenset(("destroyed", "seized"))
_HELPERS, _FIGHTERS = frozenset(("un", "ngo", "igo", "media", "monitor")), frozenset(("combatant", "leader"))


#: What groups seldom have.
_AIRCRAFT = compiled(
    r"\b(?:helicopters?|gunships?|choppers?|(?:war)?planes?|jets?|airliners?|aeroplanes?|airplanes?)$", re.I
)


def _flown(reading: Reading, anchor: Anchor) -> bool:
    """Is what was lost an aircraft with a crew? Of a group that is only told of beside it, it is not."""
    noun = anchor.noun_span
    return anchor.label in _LOST and noun is not None and _AIRCRAFT.search(noun.of(reading.text)) is not None


def _of_rebels(
    reading: Reading, anchor: Anchor, view: Overview, row: list[Candidate], own: frozenset[Hashable]
) -> list[Candidate]:
    """Whose "eight rebels" can be: no state's, and of no group that is named only later where one was named before."""
    noun = anchor.noun_span
    if noun is None or not REBELS.match(noun.of(reading.text)):
        return row
    row = [c for c in row if not is_state(c) or c.key in own]
    if not all(str(key).islower() for key in own):
        return row
    first = {c.key: view.actors[c.key].first for c in row if c.key is not None and c.value.kind in GROUPS}
    if not any(at <= anchor.sentence and not str(key).islower() for key, at in first.items()):
        return row
    return [c for c in row if first.get(c.key, 0) <= anchor.sentence]


def _topic(reading: Reading, candidate: Candidate, view: Overview) -> bool:
    """Is it named but once, before a colon that opens a sentence: "Boko Haram: 40 dead in Bama"? That is no side."""
    named = candidate.span
    if candidate.key is None or named is None or view.actors[candidate.key].times > 1:
        return False
    opens = named.start == reading.sentences[reading.sentence_at(named.start)].start
    return opens and reading.text[named.end : named.end + 1] == ":"

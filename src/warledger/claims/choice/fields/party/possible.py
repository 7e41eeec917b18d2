"""The candidates for a perpetrator in, those who can have done it by what the report says out, a question at a time."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from warledger.claims.actors.mention import GROUPS
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.doers import both_sides, one_of_two, own_bomb, responsibility
from warledger.claims.choice.doers.own_words import of_itself, of_us
from warledger.claims.choice.fields.party import elsewhere
from warledger.claims.choice.fields.party.counted_as import CAME, REBELS, came_themselves, own_bombers
from warledger.claims.choice.fields.party.laid import NAMED_HERE, STATED, accused, laid_elsewhere
from warledger.claims.choice.fields.party.sorts import is_state
from warledger.claims.choice.fields.party.told import Told
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.parties import owners
from warledger.claims.choice.parties.called import NOBODY, over, party
from warledger.claims.choice.ruled_out.in_shares import either_side, halves, of_both, one_town
from warledger.claims.choice.ruled_out.nobody_named import (
    broken_truce,
    crossfire,
    fallen,
    hosted,
    in_many_places,
    other_groups,
    somebody,
    spoken_out,
    unnamed_forces,
    wasted,
)
from warledger.claims.choice.ruled_out.other_deed import (
    blamed_then,
    other_days,
)
from warledger.claims.choice.ruled_out.other_part import called_so, each_other
from warledger.claims.choice.ruled_out.own_side import (
    another_town,
    companions,
    gave_up,
    on_their_side,
    only_group,
    own_people,
    same_state,
)
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.choice.weighing.pool import one_party
from warledger.claims.events.by_syntax import of_its_own
from warledger.claims.reading import Reading
from warledger.records import Span

#: Those who fled are laid only on whom their own sentence has doing something, or blames.
_FLED = frozenset(("displaced", "displacement"))
_FREED = frozenset(("released", "release"))
#: Who a person that a clause tells of without a name may be.
_PERSONAL = frozenset(("person", "generic_armed"))
#: Feature of those who speak in the anchor's sentence.
_SAYS = "d=0|says"
_NOBODY: frozenset[Hashable] = frozenset()
#: Armed people of a sort of their own, as no group is called whom somebody blames for something else.
_OF_A_SORT = frozenset("paramilitaries vigilantes bandits hitmen robbers poachers pirates herders herdsmen".split())


def perpetrator(
    reading: Reading, anchor: Anchor, view: Overview, row: Sequence[Candidate], told: Told
) -> list[Candidate]:
    """Those who can have done it, each with features of its own to add to."""
    row, doing = list(row), told.doing
    if lost := owners.told_as_theirs(reading, anchor):
        so_called = {name for name, words in view.roles.called.items() if words & lost}
        row = [c for c in row if c.key not in lost and (c.key not in so_called or "deed0" in c.features)]
    if anchor.kind == "event" and (given := gave_up.to(reading, anchor)):
        row = [c for c in row if c.key not in given]
    own = frozenset(c.key for c in row if c.key in told.own) if told.own else told.own
    if own and own_bomb.died_by_it(reading, anchor):
        blown = [c for c in row if c.key in own and not is_state(c) and c.key not in NOBODY]
        if len(blown) == 1:
            return [c.copy() for c in blown]
    if own and (foe := _under_one_verb(reading, anchor, view, row, own)):
        return [c.copy() for c in foe]
    row = _not_the_counted(reading, anchor, view, row, own)
    row = _as_told(reading, anchor, view, row, own)
    row = elsewhere.of_its_day(reading, anchor, view, row)
    row = elsewhere.in_its_part(reading, anchor, view, row)
    row = elsewhere.with_the_means(reading, anchor, view, row)
    row = _in_the_fight(reading, anchor, view, row, own, lost)
    row = elsewhere.as_laid(reading, anchor, view, row)
    row = elsewhere.not_come_after(reading, anchor, row)
    row = _under_their_names(reading, anchor, view, row, own, doing)
    row = _in_their_share(reading, anchor, view, row, doing)
    row = _not_their_own(reading, anchor, view, row, own)
    row = elsewhere.not_beside(reading, anchor, view, row, own, doing)
    row = _if_not_left_open(reading, anchor, view, row)
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
    reading: Reading, anchor: Anchor, view: Overview, row: list[Candidate], own: frozenset[Hashable]
) -> list[Candidate]:
    """Nobody who is of those counted themselves: nor states beside bombers, nor men like them."""
    if own_bombers(reading, anchor) or not own.isdisjoint(both_sides.WITH_STATES):
        row = [c for c in row if "deed0" in c.features or not is_state(c)]
    if not own.isdisjoint(CAME) or came_themselves(reading, anchor):
        # nor to "armed men", as another sentence calls them
        row = [c for c in row if "own" not in c.features and ("deed0" in c.features or not _unnamed(c))]
        # nor is their death laid on whom somebody holds responsible for their attack
        row = [c for c in row if STATED & {*c.features} or view.roles.acts[c.key] or not accused(c, view)]
    if own:
        row = [c for c in row if not same_state.others(c.key, own) or not STATED.isdisjoint(c.features)]
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
    if falling := fallen.losers(reading, anchor):
        row = [c for c in row if c.key not in falling]
    if fallen.crashed(reading, anchor):
        row = [c for c in row if c.key is None or (c.key not in own and not STATED.isdisjoint(c.features))]
    elif fallen.unidentified(reading, anchor):
        row = [c for c in row if c.key is None or not STATED.isdisjoint(c.features)]
    if other_groups.did(reading, anchor):
        row = [c for c in row if c.key is None]
    if responsibility.left_open(reading, anchor, view):
        row = [c for c in row if c.key is None or not STATED.isdisjoint(c.features)]
    return row


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
    if people := own_people.of(reading, anchor) | own_people.of_whole(reading, anchor):
        row = [c for c in row if c.key not in people or "deed0" in c.features]
    foe = both_sides.fought_just_before(reading, anchor, own, view)
    if foe is not None and any(c.key == foe for c in row):
        row = [c for c in row if c.key == foe]
    if fighting := either_side.sides(reading, anchor, lost.union(own), view):
        row = [c for c in row if c.key not in fighting]
    return row


def _under_their_names(
    reading: Reading,
    anchor: Anchor,
    view: Overview,
    row: list[Candidate],
    own: frozenset[Hashable],
    doing: frozenset[Hashable],
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
    if elsewhere_told := another_town.of_deed(reading, anchor):
        row = [c for c in row if c.key not in elsewhere_told or not STATED.isdisjoint(c.features)]
    if then := blamed_then.parties(reading, anchor):
        # (nor is anybody else guessed whom its own sentence doesn't name)
        unnamed = {c.key for c in row if c.key is not None and NAMED_HERE.isdisjoint(c.features)}
        row = [c for c in row if c.key not in unnamed] if unnamed & then else row
    if not doing:
        return row
    if accusers := each_other.accused_by(reading):
        row = [c for c in row if c.key in doing or accusers.get(c.key, _NOBODY).isdisjoint(doing)]
    if any(c.key in doing and _SAYS in c.features for c in row):
        # "rebels said that they had killed nine": what others claim in another sentence is theirs
        row = [c for c in row if "deed0" in c.features or not laid_elsewhere(c)]
    if any(c.key in doing and str(c.key).rsplit(None, 1)[-1] in _OF_A_SORT for c in row):
        row = [c for c in row if "deed0" in c.features or not laid_elsewhere(c) or _called_so(c, view)]
    return row


def _in_their_share(
    reading: Reading, anchor: Anchor, view: Overview, row: list[Candidate], doing: frozenset[Hashable]
) -> list[Candidate]:
    """Those on whom a share of it is laid, not the whole that is shared out."""
    if town := one_town.parties(reading, anchor, view):
        row = [c for c in row if c.key not in town or "deed0" in c.features]
    if doing and (parts := halves.stated(row)):
        row = [c for c in row if c.key not in parts]
    return row


def _not_their_own(
    reading: Reading, anchor: Anchor, view: Overview, row: list[Candidate], own: frozenset[Hashable]
) -> list[Candidate]:
    """Nobody who is of one band, family or party with those to whom it was done."""
    if anchor.noun_span is not None and "peacekeeper" in anchor.noun_span.of(reading.text).lower():
        # an army beside whom they stand did not attack them, unless somebody says so
        row = [c for c in row if not is_state(c) or not STATED.isdisjoint(c.features)]
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


def _if_not_left_open(reading: Reading, anchor: Anchor, view: Overview, row: list[Candidate]) -> list[Candidate]:
    """Where the report names nobody who did it, only those whom the clause itself names."""
    if wasted.away(reading, anchor) or in_many_places.summed_up(reading, anchor):
        row = [c for c in row if c.key is None or "deed0" in c.features]
    elif (toll := in_many_places.added_to(reading, anchor)) is not None:
        row = [c for c in row if c.key is None or (c.span is not None and c.span.start >= toll)]
    elif somebody.did(reading, anchor):
        row = [c for c in row if c.key is None or "deed0" in c.features or c.value.kind in _PERSONAL]
    if crossfire.each_other(reading, anchor):
        row = [c for c in row if c.key is None or c.value.form == "joint"]
    if crossfire.fought_out(reading, anchor):
        row = [c for c in row if c.key is None or "deed0" in c.features or accused(c, view)]
    if somebody.accused(reading, anchor):
        row = [c for c in row if c.key is None or "deed0" in c.features]
    if unnamed_forces.did(reading, anchor):
        row = [c for c in row if c.key is None or "deed0" in c.features or is_state(c)]
    if anchor.label in _FREED:
        # those who held them did not free them, as far as the words of another sentence go
        row = [c for c in row if c.key is None or not NAMED_HERE.isdisjoint(c.features)]
    if anchor.label in _FLED:
        row = [c for c in row if c.key is None or not NAMED_HERE.isdisjoint(c.features)]
    if spoken_out.only(reading, anchor) or broken_truce.counted(reading, anchor):
        row = [c for c in row if c.key is None or "deed0" in c.features]
    if hosted.taken_in(reading, anchor):
        row = [c for c in row if c.key is None]
    return row


def _group(candidate: Candidate) -> bool:
    return candidate.key is not None and candidate.value.kind in GROUPS and not str(candidate.key).islower()


def _called_so(candidate: Candidate, view: Overview) -> bool:
    return not _OF_A_SORT.isdisjoint(str(word).rsplit(None, 1)[-1] for word in view.roles.called.get(candidate.key, ()))


def _unnamed(candidate: Candidate) -> bool:
    return candidate.key is not None and candidate.value.kind == "generic_armed"

"""The words that name a speaker in, the codebook's name and the kind of source out.

A spokesperson is the body, a source at a body is the body, the head of a monitor is the monitor; an officer or
official with a name of their own is that person; "the source", "he", "the group" are whoever spoke before.
"""

from __future__ import annotations

import re
from dataclasses import replace

from warledger.claims.attribution.bodies import Bodies
from warledger.claims.attribution.kinds import kind_of
from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.naming.earlier import general, part_of_name
from warledger.claims.attribution.naming.earlier.antecedents import KEPT, again, before
from warledger.claims.attribution.naming.earlier.heard import Heard
from warledger.claims.attribution.naming.named import Named
from warledger.claims.attribution.naming.of_bodies.body import OWN_ARMS, owner
from warledger.claims.attribution.naming.of_bodies.headed import hospital, ministry_of_area, ministry_of_forces
from warledger.claims.attribution.naming.of_bodies.issuers import issuer, unrecognised
from warledger.claims.attribution.naming.of_bodies.known import actor, state_medium
from warledger.claims.attribution.naming.of_bodies.owners import its_own, of_its_state, of_the_area
from warledger.claims.attribution.naming.of_bodies.records import whose_record
from warledger.claims.attribution.naming.of_persons.officials import person_named
from warledger.claims.attribution.naming.of_persons.persons import glued_body
from warledger.claims.attribution.naming.of_persons.placed import placed_at, without_place
from warledger.claims.attribution.naming.of_persons.spokespersons import as_spokesperson, spoken_for
from warledger.claims.attribution.naming.of_two.apposition import both
from warledger.claims.attribution.naming.of_two.joint import as_one, parts_of
from warledger.claims.attribution.naming.plain import as_said, of_opposition
from warledger.claims.attribution.naming.written.glued import is_nobody, unglued, with_apostrophes
from warledger.claims.attribution.naming.written.many import in_plural, one_of_many
from warledger.claims.attribution.naming.written.wording import WORD, of_long_state, without_kind_of_place
from warledger.claims.attribution.phrases import DETERMINERS, OBLIQUE, PRONOUNS, bare, capital
from warledger.knowledge.countries import by_word
from warledger.records import Span

_DEFINITE = frozenset("the this that these those".split())
#: What an army speaks through.
_MOUTHPIECES = frozenset("wing media relations office arm website".split())
#: How a word ends that owns the next.
_GENITIVE = ("'s", "’s", "'", "’")
#: Words before "group" that make it an armed one.
_ARMED_GROUP = frozenset("armed militant rebel jihadist insurgent islamist separatist extremist terrorist".split())
#: Last words of what describes a group behind its name.
_GROUPS = frozenset("group organisation organization outfit movement militia network faction fighters rebels".split())
#: What a people at war speaks as.
_SIDES = frozenset("side leadership".split())
_DESCRIBED = re.compile(
    r"(?P<name>(?:The |the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+),? an? (?:[\w’'-]+ )*(?P<noun>[a-z]+)"
)
#: Who tells what a medium reports.
_OF_MEDIA = frozenset(("correspondent", "reporter"))
#: Words by which a speaker is none of those before: "the second witness".
_OTHERS = frozenset("second third fourth fifth".split())
#: What says nothing of who says it.
_UNSIGNED = frozenset(("claim", "a claim", "claim of responsibility"))
#: Initials in brackets behind a name.
_INITIALS = re.compile(r" \([A-Z][A-Z-]+\) ")
_SOMEWHERE = re.compile(r" (?:in|at|of|from|near) ")
_NO = re.compile(r"\b[Nn]o $")
_NOBODY = frozenset({"nobody", "none"})
_OWNED = frozenset("its his her their our".split())


def _before_description(text: str, phrase: Span) -> Span | None:
    """ "The Sela Front an armed alliance (said)": the name before what it is, whose commas are lost; or None."""
    found = _DESCRIBED.fullmatch(text, *phrase)
    return Span(phrase.start, found.end("name")) if found and speech().bodies.get(bare(found["noun"])) else None


class Namer:
    """Names the speakers of one report, in the order in which they speak.

    Args:
        text: The report's text.
        bodies: The bodies that it names.
    """

    def __init__(self, text: str, bodies: Bodies) -> None:
        self.heard = Heard(text, bodies)

    def name(self, phrase: Span, apposition: Span | None) -> Named | None:
        """Who the phrase means, or None where it means nobody in particular; remembered for later pronouns."""
        found = self._one(phrase)
        if apposition is not None:
            more = self._one(apposition)
            found = both(self.heard, found, more, apposition.of(self.heard.text)) if more else found
        if found is None or found.name in _UNSIGNED:
            return None
        if found.name.lower() == "police" and not _SOMEWHERE.search(self.heard.text, *phrase):
            found = replace(found, name=self.heard.police() or found.name)
        name = part_of_name.unit(found, self.heard.recent())
        said = frozenset(bare(word.lower()) for word in WORD.findall(phrase.of(self.heard.text)))
        found = Named(name, found.kind or "unknown", found.person, found.nouns | said, found.full, found.by)
        self.heard.history.append(found)
        self.heard.spoke_at = phrase.start
        return found

    def _one(self, phrase: Span) -> Named | None:
        phrase = unglued(self.heard.text, without_place(self.heard, phrase))
        said = " ".join(_INITIALS.sub(" ", phrase.of(self.heard.text)).split())
        words = with_apostrophes(WORD.findall(said))
        low = [bare(word.lower()) for word in words]
        if len(low) == 1:
            low = [OBLIQUE.get(low[0], low[0])]
        if _NO.search(self.heard.text, max(0, phrase.start - 4), phrase.start):
            return None  # "no group commented on the raid"
        if is_nobody(low) or low[0] in _NOBODY or low[:2] == ["no", "one"]:
            return None
        if low[0] == "it" and (subject := self.heard.subject(phrase, behind=True)):
            return Named(*subject, by="subject")
        if low[0] == "it" and (stating := self.heard.stating(phrase)):
            return Named(*stating, by="subject")
        if low[0] == "it" and (acted := self.heard.acted_before(phrase)):
            return Named(*acted, by="subject before")
        if low[0] == "they" and (many := self.heard.people_before(phrase)):
            return Named(*many, by="people before")
        if low[0] in PRONOUNS:
            spoke = before(low[0], self.heard.recent())
            subject = self.heard.subject(phrase) if spoke is None and low[0] in ("it", "they") else None
            return Named(*subject, by="subject") if subject else spoke
        if one := one_of_many(self.heard.text, phrase, low):
            words = low = one
        joint = self._joint(phrase, said)
        if joint:
            return joint
        if described := _before_description(self.heard.text, phrase):
            return self._one(described)
        first = next((k for k, word in enumerate(low) if word not in DETERMINERS), len(low))
        if first == len(low):
            return None
        opener, core = (low[0] if first else ""), words[first:]
        core = core[len(core) > 1 and core[0].lower().endswith("-year-old") :]  # "a 51-year-old farmer"
        core = in_plural(of_its_state(self.heard.text, self.heard.bodies, phrase, as_spokesperson(core)), opener)
        core = without_kind_of_place(core)
        core_low = [bare(word.lower()) for word in core]
        alone = len(core) == 1 and speech().kind(core_low[0]) is not None
        arm = core_low[0] in ("army", "military") and core[0] not in core_low and core[-1] in _MOUTHPIECES
        if arm and (forces := self.heard.bodies.forces(core_low[0])):
            return Named(*forces, by="actor")  # "the military's media wing"
        longer = self.heard.bodies.from_here(phrase) if capital(core[0]) and len(core) == 1 else None
        if longer:
            return Named(*longer, by="registry")  # "according to Save the Children"
        if opener in _OWNED:
            own = its_own(self.heard, phrase, core, core_low) or of_the_area(self.heard.text, phrase, core_low)
            if own:
                return own
        if core_low[0] in ("army", "military") and (len(core) == 1 or core_low[1] in speech().spokespersons):
            forces = self.heard.forces_before(phrase)
            if forces:
                return Named(*forces, person=len(core) > 1, by="forces before")
            if len(core) == 1 and opener == "the" and (army := self.heard.army_again(core_low[0])):
                return replace(army, by="army again")
        if person := of_opposition(self.heard, core, core_low, opener):
            return person
        whole = self.heard.bodies.forces(core_low[0]) if alone else self.heard.bodies.known(" ".join(core))
        if whole:
            return Named(*whole, by="registry")
        if len(core) == 1 and (full := self.heard.bodies.short.get(core[0])):
            return Named(*(self.heard.bodies.known(full) or (full, kind_of(full.lower().split()))), by="short name")
        seat = by_word(core[0]) if len(core) == 1 and not opener else None
        if seat and core[0] in seat.capitals and self.heard.full_names.of(core, ()) == core[0]:
            return Named(seat.forces, "government", by="seat of a state")
        if part := general.own_government(core, core_low):
            return part
        of_area = general.of_province(core_low, self.heard.text, phrase.start)
        if of_area:
            return of_area
        group = self.heard.bodies.called(phrase) if core_low[-1] in _GROUPS else None
        if group:
            return Named(*group, by="actor")
        if core[0].endswith(_GENITIVE) and core_low[0] in _GROUPS and OWN_ARMS.issuperset(core_low[1:]):
            # "the group's military wing"
            return again(core_low[:1], self.heard.recent(), self.heard.bodies, at=phrase.start)
        side = self.heard.bodies.of_people(core[0]) if len(core) == 2 and core_low[1] in _SIDES else None
        if side:
            return Named(*side, by="side")
        if set(core_low) & speech().spokespersons:
            return spoken_for(self.heard, phrase, core, core_low, opener)
        if "named" in core_low[1:-1] and speech().kind(core_low[core_low.index("named") - 1]):
            core, core_low = core[: core_low.index("named")], core_low[: core_low.index("named")]
        issued = (
            self._keeper(phrase, core, core_low)
            or issuer(self.heard, core, core_low)
            or unrecognised(self.heard, core, core_low)
        )
        if issued:
            return issued
        if len(core) == 1 and capital(core[0]) and (by_end := part_of_name.last_word(core[0], self.heard.recent())):
            return by_end
        core = of_long_state(core)
        core_low = [bare(word.lower()) for word in core]
        glued = 0 if self.heard.bodies.inside(phrase) else glued_body(core, self.heard.text)
        if glued:
            core, core_low = core[:glued], core_low[:glued]
        person = None if glued else person_named(self.heard, phrase, core, core_low)
        if person:
            return person
        placed = placed_at(self.heard, core, core_low, phrase)
        if placed:
            return placed
        text, bodies = self.heard.text, self.heard.bodies
        known = actor(phrase, text, bodies) or state_medium(phrase, text, bodies)
        if known:
            return known
        if opener in _OWNED:
            whose = owner(self.heard, core_low, phrase)
            if whose:
                return whose
        named = [
            word
            for word, small in zip(core, core_low, strict=True)
            if capital(word) and not speech().kind(small) and not word.endswith("-based")
        ]
        if opener == "the" and core_low[-1] == "group" and _ARMED_GROUP.issuperset(core_low[:-1]):
            group = self.heard.group_before(phrase.start)
            if group:
                return Named(*group, by="group")
        if opener == "the" and core_low[-1] == "ministry" and not named:
            ruled = ministry_of_area(self.heard, phrase, core)
            if ruled:
                return ruled
        if (
            opener == "the"
            and core_low[1:] == ["ministry"]
            and (theirs := ministry_of_forces(self.heard, phrase, core))
        ):
            return theirs
        if opener == "the" and core_low == ["hospital"] and (house := hospital(self.heard, phrase)):
            return house
        if (
            (opener in _DEFINITE or any(word.endswith("-based") for word in core_low))
            and not named
            and core_low[0] not in _OTHERS
        ):
            taken_up = again(core_low, self.heard.recent(), self.heard.bodies, at=phrase.start)
            if taken_up:
                return taken_up
        if opener == "the" and len(core_low) == 1 and core_low[0] in _OF_MEDIA:
            medium = self.heard.medium_of(core_low[0], phrase)
            if medium:
                return Named(*medium, by="medium before")
        if len(core) > 1 and not any(speech().kind(word) for word in core_low):
            again_named = part_of_name.surname(core_low, self.heard.recent())
            if again_named:
                return again_named
        if not named:
            meant = general.meant(core_low, self.heard.text, self.heard.bodies)
            if meant:
                return meant
        return as_said(self.heard, core, core_low, opener)

    def _keeper(self, phrase: Span, core: list[str], low: list[str]) -> Named | None:
        """ "The ministry's figures", "the Front's latest statement": whose they are."""
        if len(core) == 2 and low[-1] in KEPT and (people := self.heard.bodies.of_people(core[0])):
            return Named(*people, by="records of a people")  # "according to Israeli tallies"
        whose = whose_record(self.heard.text, phrase, core, low)
        return self._one(whose) if whose else None

    def _joint(self, phrase: Span, said: str) -> Named | None:
        """ "A and B", where both are speakers of their own."""
        parts = parts_of(self.heard, phrase, said)
        named = [one for one in map(self._one, parts) if one]
        if not named or len(named) < len(parts):
            return None
        self.heard.history += [one for one in named if one.full]  # "Awa Deka", who may speak alone later on
        return as_one(named)

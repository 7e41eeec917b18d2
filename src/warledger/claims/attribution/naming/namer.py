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
from warledger.claims.attribution.naming import general
from warledger.claims.attribution.naming.antecedents import ISSUED, KEPT, again, before
from warledger.claims.attribution.naming.body import OWN_ARMS, body_named, owner
from warledger.claims.attribution.naming.glued import is_nobody, unglued, with_apostrophes
from warledger.claims.attribution.naming.headed import headed, hospital, ministry_of_area, ministry_of_forces
from warledger.claims.attribution.naming.heard import Heard
from warledger.claims.attribution.naming.known import SPOKEN_FOR, actor, state_medium
from warledger.claims.attribution.naming.many import in_plural, one_of_many
from warledger.claims.attribution.naming.named import Named
from warledger.claims.attribution.naming.officials import person_named
from warledger.claims.attribution.naming.owners import its_own, of_its_state, of_the_area
from warledger.claims.attribution.naming.persons import glued_body
from warledger.claims.attribution.naming.placed import placed_at, without_place
from warledger.claims.attribution.naming.plain import as_said, of_opposition
from warledger.claims.attribution.naming.records import whose_record
from warledger.claims.attribution.naming.spokespersons import as_spokesperson, spoken_for
from warledger.claims.attribution.naming.wording import of_long_state, without_kind_of_place
from warledger.claims.attribution.phrases import DETERMINERS, OBLIQUE, PRONOUNS, bare, capital
from warledger.knowledge.countries import by_word
from warledger.records import Span

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[\w.&’'-]*\w['’]?")
_DEFINITE = frozenset("the this that these those".split())
#: What an army speaks through.
_MOUTHPIECES = frozenset("wing media relations office arm website".split())
#: What a party is of another one that is named first: "the Front's armed wing, the Sela Brigades, said".
_ARMS = frozenset("wing arm branch".split())
#: Words of an office before a body: "the Acting Director, Sela Information Bureau, said".
_OFFICE = 2
#: Bodies whose statements are theirs under any noun.
_ISSUERS = frozenset("police army military navy ministry coalition brigade".split())
#: What a clause opens with that tells of what its sentence's subject did ("rebels who it said", "in which it says").
_RELATIVE = re.compile(r"\b(?:which|who|whom|what|whose) $")
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
#: Parts of "military and medical sources", whose first may be no speaker.
_TWO = 2
#: What ends in a name where somebody is, or is from.
_IN_A_PLACE = re.compile(r"\b(?:in|of|from|across|throughout|inside)(?: the)?(?: [A-Z][\w’'-]+){1,3}$")
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


def _listed(text: str, phrase: Span) -> list[Span]:
    """The parts of "police, residents", between its commas."""
    ends = [at for at in range(phrase.start, phrase.end) if text[at] == ","]
    starts = [phrase.start, *(at + 2 for at in ends)]
    return [Span(start, end) for start, end in zip(starts, [*ends, phrase.end], strict=True) if start < end]


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
            found = self._with_apposition(found, apposition)
        if found is None or found.name in _UNSIGNED:
            return None
        if found.name.lower() == "police" and not _SOMEWHERE.search(self.heard.text, *phrase):
            found = replace(found, name=self.heard.police() or found.name)
        name = self._unit_that_spoke(found)
        said = frozenset(bare(word.lower()) for word in _WORD.findall(phrase.of(self.heard.text)))
        found = Named(name, found.kind or "unknown", found.person, found.nouns | said, found.full, found.by)
        self.heard.history.append(found)
        self.heard.spoke_at = phrase.start
        return found

    def _with_apposition(self, found: Named | None, apposition: Span) -> Named | None:
        more = self._one(apposition)
        if more is None:
            return found
        words = [word.lower() for word in _WORD.findall(apposition.of(self.heard.text))]
        roles = set(words) & speech().spokespersons
        if found is None or roles or (more.kind in SPOKEN_FOR and set(words) & speech().heads and more.by != "words"):
            return Named(more.name, more.kind, True, more.nouns, found.full if found else "", "spokesperson")
        said = [bare(word.lower()) for word in _WORD.findall(found.name)]
        generic = found.by == "words" and found.name.islower()
        if generic and more.by in ("registry", "actor") and more.kind == found.kind and not found.person:
            return Named(more.name, more.kind, more.person, found.nouns | more.nouns, more.full, more.by)
        one_body = generic and found.name.startswith(("a ", "an ")) and speech().bodies.keys() & set(said)
        if one_body and more.by == "words" and more.name.isupper():
            return Named(more.name, found.kind, False, found.nouns | more.nouns, "", "name of a body")
        office = found.by in ("words", "office") and said and said[-1] in speech().heads and len(said) <= _OFFICE
        of_body = office and not more.person and apposition.of(self.heard.text)[0].isupper()
        if of_body and (spoken := headed(self.heard, more)):
            return spoken
        arm = said and said[-1] in _ARMS and more.by in ("registry", "actor")
        if arm and more.kind == "belligerent":
            return Named(more.name, more.kind, more.person, found.nouns | more.nouns, more.full, more.by)
        plain = found.by == "words" and not found.person
        office = found.by == "office" or (plain and (found.name.islower() or said[-1] in speech().people))
        other = found.by == "again" and found.person and found.full != more.full
        if more.by == "person" and " " in more.full and (office or other):
            kind = found.kind if more.kind in ("person", "unknown") else more.kind
            return Named(more.name, kind, True, found.nouns | more.nouns, more.full, "person")  # "the mayor, Ana Ruiz,"
        kind = more.kind if found.kind in ("person", "unknown") and more.kind != "person" else found.kind
        return Named(found.name, kind, found.person, found.nouns | more.nouns, found.full or more.full, found.by)

    def _one(self, phrase: Span) -> Named | None:
        phrase = unglued(self.heard.text, without_place(self.heard, phrase))
        said = " ".join(_INITIALS.sub(" ", phrase.of(self.heard.text)).split())
        words = with_apostrophes(_WORD.findall(said))
        low = [bare(word.lower()) for word in words]
        if len(low) == 1:
            low = [OBLIQUE.get(low[0], low[0])]
        if _NO.search(self.heard.text, max(0, phrase.start - 4), phrase.start):
            return None  # "no group commented on the raid"
        if is_nobody(low) or low[0] in _NOBODY or low[:2] == ["no", "one"]:
            return None
        if low[0] == "it" and (own := self._subject(phrase, behind=True)):
            return own
        if low[0] == "it" and (stating := self.heard.stating(phrase)):
            return Named(*stating, by="subject")
        if low[0] == "it" and (acted := self.heard.acted_before(phrase)):
            return Named(*acted, by="subject before")
        if low[0] == "they" and (many := self.heard.people_before(phrase)):
            return Named(*many, by="people before")
        if low[0] in PRONOUNS:
            return before(low[0], self.heard.recent()) or (self._subject(phrase) if low[0] in ("it", "they") else None)
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
        issuer = (
            self._keeper(phrase, core, core_low)
            or self._issuer(phrase, core, core_low)
            or self._unrecognised(core, core_low)
        )
        if issuer:
            return issuer
        if len(core) == 1 and capital(core[0]) and (by_end := self._by_last_word(core[0])):
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
            again_named = self._surname(core_low)
            if again_named:
                return again_named
        if not named:
            meant = general.meant(core_low, self.heard.text, self.heard.bodies)
            if meant:
                return meant
        return as_said(self.heard, core, core_low, opener)

    def _issuer(self, phrase: Span, core: list[str], low: list[str]) -> Named | None:
        """ "a police statement", "a navy communique": who issued it."""
        if len(low) < 2 or low[-2] not in _ISSUERS or not (low[-1] in ISSUED or low[-1] in KEPT) or capital(core[-1]):
            return None
        return body_named(self.heard, core[:-1], "issuer")

    def _keeper(self, phrase: Span, core: list[str], low: list[str]) -> Named | None:
        """ "The ministry's figures", "the Front's latest statement": whose they are."""
        if len(core) == 2 and low[-1] in KEPT and (people := self.heard.bodies.of_people(core[0])):
            return Named(*people, by="records of a people")  # "according to Israeli tallies"
        whose = whose_record(self.heard.text, phrase, core, low)
        return self._one(whose) if whose else None

    def _unrecognised(self, core: list[str], low: list[str]) -> Named | None:
        """ "the Taliban's health ministry": the group whose ministry it is; not a state's."""
        at = next((k for k, word in enumerate(low) if word == "ministry"), 0)
        for k in range(at, 0, -1):
            if core[0][0].isupper() or core[0] in ("shadow", "parallel", "rebel"):
                first = 0 if core[0][0].isupper() else 1
                known = self.heard.bodies.known(" ".join([*core[first : k - 1], bare(core[k - 1])]))
                if known and known[1] in ("belligerent", "opposition") and by_word(known[0]) is None:
                    return Named(*known, by="ministry of a group")
        return None

    def _subject(self, phrase: Span, behind: bool = False) -> Named | None:
        """ "The army bombed the camp, it said": where nobody spoke before, the body that its sentence names first.

        Args:
            phrase: The pronoun.
            behind: Only in a clause of a sentence in which nobody spoke yet ("blamed rebels who it said").
        """
        text = self.heard.text
        start = max(text.rfind(". ", 0, phrase.start), text.rfind("\n", 0, phrase.start)) + 1
        if behind and (self.heard.spoke_at >= start or not _RELATIVE.search(text, start, phrase.start)):
            return None
        inside = self.heard.bodies.first_between(start, phrase.start)
        return Named(*inside, by="subject") if inside else None

    def _unit_that_spoke(self, found: Named) -> str:
        """ "The Tamra PDF said", and then "a PDF spokesman": the one of Tamra, where no other has spoken."""
        if found.kind != "belligerent" or not found.name[:1].isupper() or found.name.endswith("government forces"):
            return found.name
        spoke = {one.name for one in self.heard.recent() if one.kind == "belligerent"}
        units = [name for name in spoke if name.endswith(f" {found.name}") or name.startswith(f"{found.name}-")]
        return units[0] if len(units) == 1 else found.name

    def _surname(self, low: list[str]) -> Named | None:
        """ "after the air strikes al-Qalami said": who spoke before under the name that ends the phrase."""
        for one in self.heard.recent():
            if one.person and one.full and len(low[-1]) > 3 and one.full.lower().split()[-1] == low[-1]:
                return one
        return None

    def _by_last_word(self, word: str) -> Named | None:
        """ "Pivden (said)": who spoke before as the body "Operational Command Pivden"."""
        for one in self.heard.recent():
            if not one.full and len(word) > 3 and one.name.endswith(f" {word}") and one.name[0].isupper():
                return one
        return None

    def _joint(self, phrase: Span, said: str) -> Named | None:
        """ "A and B", where both are speakers of their own."""
        if " and " not in said or self.heard.bodies.known(said):
            return None
        at = self.heard.text.find(" and ", phrase.start, phrase.end)
        if at < 0 or self.heard.bodies.named_around(at):
            return None
        parts = [*_listed(self.heard.text, Span(phrase.start, at)), Span(at + 5, phrase.end)]
        if by_word(parts[-1].of(self.heard.text)) and _IN_A_PLACE.search(self.heard.text, phrase.start, at):
            return None  # "officials in Kenya and Tanzania"
        low = [[bare(word.lower()) for word in _WORD.findall(part.of(self.heard.text))] for part in parts]
        lexicon = speech()
        if not all(
            any(lexicon.kind(word) for word in words) or self.heard.bodies.inside(part)
            for words, part in zip(low, parts, strict=True)
        ):
            return None
        if len(parts) == _TWO and len(low[0]) == 1 and low[0][0] in lexicon.modifiers:
            return None
        named = [self._one(part) for part in parts]
        if None in named:
            return None
        self.heard.history += [one for one in named if one and one.full]  # "Awa Deka", who may speak alone later on
        names = list(dict.fromkeys(one.name for one in named if one))
        kind = named[0].kind if named[0] else "unknown"
        name = " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
        return Named(name, kind, by="joint")

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
from warledger.claims.attribution.naming.earlier.antecedents import KEPT, TAKEN_UP, again, before
from warledger.claims.attribution.naming.earlier.heard import Heard
from warledger.claims.attribution.naming.named import Named
from warledger.claims.attribution.naming.of_bodies.body import OWN_ARMS, owner
from warledger.claims.attribution.naming.of_bodies.headed import hospital, ministry_of_area, ministry_of_forces
from warledger.claims.attribution.naming.of_bodies.issuers import issuer, unrecognised
from warledger.claims.attribution.naming.of_bodies.known import SPOKEN_FOR, actor, state_medium
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
from warledger.claims.patterns.compiling import compiled
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
_DESCRIBED = compiled(r"(?P<name>(?:The |the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+),? an? (?:[\w’'-]+ )*(?P<noun>[a-z]+)")
#: Who tells what a medium reports.
_OF_MEDIA = frozenset(("correspondent", "reporter"))
#: Words by which a speaker is none of those before: "the second witness".
_OTHERS = frozenset("second third fourth fifth".split())
#: What says nothing of who says it.
_UNSIGNED = frozenset(("claim", "a claim", "claim of responsibility"))
#: What heads a text and a colon: "Bulletin: nine killed".
_HEADINGS = frozenset(("bulletin", "communique", "communiqué", "press release"))
#: Initials in brackets behind a name.
_INITIALS = compiled(r" \([A-Z][A-Z-]+\)(?= |$)")
#: A body and who runs it.
_RUN_BY = compiled(r"(?P<body>.+) (?:run|controlled|administered) by (?:the )?(?P<owner>.+)")
#: Who rules a place in which a body is: "the health ministry in Hamas-run Gaza".
_RULED = compiled(r"(?<=\bin )[A-Z][\w'’]+-(?:run|ruled|held|controlled|governed) (?=[A-Z])")
_SOMEWHERE = compiled(r" (?:in|at|of|from|near) ")
_NO = compiled(r"\b[Nn]o $")
_NOBODY = frozenset({"nobody", "none"})
_OWNED = frozenset("its his her their our".split())
#: Who is named by somebody that they don't speak for: "opponents of the president".
_NONE_OF_THEIRS = compiled(
    r"(?:\w+ ){0,2}?(?:opponents?|critics?|detractors|foes|rivals|enemies|supporters?|sympathi[sz]ers|backers|allies|"
    r"prisoners|detainees|hostages|captives|victims|survivors|deserters|defectors)(?= of\b)",
    re.IGNORECASE,
)


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
        if found is None or found.name in _UNSIGNED or self._only_heads(phrase):
            return None
        if found.name.lower() == "police" and not _SOMEWHERE.search(self.heard.text, *phrase):
            found = replace(found, name=self.heard.police() or found.name)
        name = part_of_name.unit(found, self.heard.recent())
        said = frozenset(bare(word.lower()) for word in WORD.findall(phrase.of(self.heard.text)))
        found = Named(name, found.kind or "unknown", found.person, found.nouns | said, found.full, found.by)
        self.heard.history.append(found)
        self.heard.spoke_at = phrase.start
        return found

    def _only_heads(self, phrase: Span) -> bool:
        """Does a phrase only say what sort of text it is that follows: "Bulletin: nine killed"?"""
        text = self.heard.text
        return text[phrase.end : phrase.end + 1] == ":" and phrase.of(text).lower() in _HEADINGS

    def _one(self, phrase: Span) -> Named | None:
        """Who one phrase means: a pronoun, several speakers, or one under words of their own."""
        phrase = unglued(self.heard.text, without_place(self.heard, phrase))
        if theirs := _NONE_OF_THEIRS.match(self.heard.text, *phrase):
            phrase = Span(phrase.start, theirs.end())
        said = " ".join(_INITIALS.sub("", phrase.of(self.heard.text)).split())
        said = _RULED.sub("", said) if "-" in said else said
        words = with_apostrophes(WORD.findall(said))
        low = [bare(word.lower()) for word in words]
        if len(low) == 1:
            low = [OBLIQUE.get(low[0], low[0])]
        if _NO.search(self.heard.text, max(0, phrase.start - 4), phrase.start):
            return None  # "no group commented on the raid"
        if is_nobody(low) or low[0] in _NOBODY or low[:2] == ["no", "one"]:
            return None
        if low[0] in PRONOUNS:
            return self._pronoun(phrase, low[0])
        longer = self.heard.bodies.mentioned.up_to_here(phrase)
        if longer and longer[1] in SPOKEN_FOR:
            return Named(*longer, by="registry")  # "Save | the Children"
        if run := _RUN_BY.fullmatch(said):
            words = self._run_by(run["body"].split(), run["owner"])
            low = [bare(word.lower()) for word in words]
            phrase = Span(phrase.start, phrase.start + run.end("body"))
        if one := one_of_many(self.heard.text, phrase, low):
            words = low = one
        joint = self._joint(phrase, said)
        if joint:
            return joint
        if described := _before_description(self.heard.text, phrase):
            return self._one(described)
        first = next((k for k, word in enumerate(low) if word not in DETERMINERS), len(low))
        return self._under_words(phrase, low[0] if first else "", words[first:]) if first < len(low) else None

    def _run_by(self, body: list[str], owner: str) -> list[str]:
        """ "The ministry run by the Houthis": "the Houthi-run ministry"; a hospital stays one, whoever runs it."""
        if kind_of(body) != "government":
            return body
        known, one = self.heard.bodies.known(owner), self.heard.bodies.known(owner.removesuffix("s"))
        at = int(body[0].lower() in DETERMINERS)
        return [*body[:at], f"{owner.removesuffix('s') if one and one == known else owner}-run", *body[at:]]

    def _pronoun(self, phrase: Span, low: str) -> Named | None:
        """Whom "it", "they", "he" takes up."""
        heard = self.heard
        if low == "it" and (subject := heard.subject(phrase, behind=True)):
            return Named(*subject, by="subject")
        if low == "it" and (stating := heard.stating(phrase)):
            return Named(*stating, by="subject")
        if low == "it" and (acted := heard.acted_before(phrase)):
            return Named(*acted, by="subject before")
        if low == "they" and (many := heard.people_before(phrase)):
            return Named(*many, by="people before")
        spoke = before(low, heard.recent())
        subject = heard.subject(phrase) if spoke is None and low in ("it", "they") else None
        return Named(*subject, by="subject") if subject else spoke

    def _under_words(self, phrase: Span, opener: str, core: list[str]) -> Named | None:
        """Who a phrase means that opens with a determiner, or none, and goes on with the words `core`."""
        heard = self.heard
        core = core[len(core) > 1 and core[0].lower().endswith("-year-old") :]  # "a 51-year-old farmer"
        core = in_plural(of_its_state(heard.text, heard.bodies, phrase, as_spokesperson(core)), opener)
        core = without_kind_of_place(core)
        low = [bare(word.lower()) for word in core]
        if body := self._forces(phrase, opener, core, low) or self._body(phrase, opener, core, low):
            return body
        if core[0].endswith(_GENITIVE) and low[0] in _GROUPS and OWN_ARMS.issuperset(low[1:]):
            # "the group's military wing"
            return again(low[:1], heard.recent(), heard.bodies, at=phrase.start)
        if core[0].endswith(_GENITIVE) and low[0] in TAKEN_UP and speech().heads.issuperset(low[1:]):
            of_group = again(low[:1], heard.recent(), heard.bodies, at=phrase.start)
            if of_group and of_group.kind in SPOKEN_FOR:
                return replace(of_group, person=True, by="head of body")  # "the group's director"
        side = heard.bodies.of_people(core[0]) if len(core) == 2 and low[1] in _SIDES else None
        if side:
            return Named(*side, by="side")
        if set(low) & speech().spokespersons:
            return spoken_for(heard, phrase, core, low, opener)
        if "named" in low[1:-1] and speech().kind(low[low.index("named") - 1]):
            core, low = core[: low.index("named")], low[: low.index("named")]
        issued = self._keeper(phrase, core, low) or issuer(heard, core, low) or unrecognised(heard, core, low)
        if issued:
            return issued
        if len(core) == 1 and capital(core[0]) and (by_end := part_of_name.last_word(core[0], heard.recent())):
            return by_end
        core = of_long_state(core)
        low = [bare(word.lower()) for word in core]
        glued = 0 if heard.bodies.mentioned.inside(phrase) else glued_body(core, heard.text)
        if glued:
            core, low = core[:glued], low[:glued]
        person = None if glued else person_named(heard, phrase, core, low)
        return (
            person
            or placed_at(heard, core, low, phrase)
            or actor(phrase, heard.text, heard.bodies)
            or state_medium(phrase, heard.text, heard.bodies)
            or self._taken_up(phrase, opener, core, low)
            or as_said(heard, core, low, opener)
        )

    def _forces(self, phrase: Span, opener: str, core: list[str], low: list[str]) -> Named | None:
        """ "The army", "its military's media wing", "Save the Children": forces, and whose name goes on behind."""
        heard = self.heard
        arm = low[0] in ("army", "military") and core[0] not in low and core[-1] in _MOUTHPIECES
        if arm and (forces := heard.bodies.forces(low[0])):
            return Named(*forces, by="actor")  # "the military's media wing"
        longer = heard.bodies.mentioned.from_here(phrase) if capital(core[0]) and len(core) == 1 else None
        if longer:
            return Named(*longer, by="registry")  # "according to Save the Children"
        if opener in _OWNED:
            own = its_own(heard, phrase, core, low) or of_the_area(heard.text, phrase, low)
            if own:
                return own
        if low[0] in ("army", "military") and (len(core) == 1 or low[1] in speech().spokespersons):
            army = heard.army_again(low[0]) if len(core) == 1 and opener == "the" else None
            before_it = heard.forces_before(phrase)
            # "the Algerian army said. ... "They struck Malian forces," the army said": it quotes no other
            if before_it and not (army is not None and heard.quoted_before(phrase)):
                return Named(*before_it, person=len(core) > 1, by="forces before")
            if army is not None:
                return replace(army, by="army again")
        return None

    def _body(self, phrase: Span, opener: str, core: list[str], low: list[str]) -> Named | None:
        """Whom the words name whole: in the registry, by a short name, as a state's seat, as a group called so."""
        heard = self.heard
        if person := of_opposition(heard, core, low, opener):
            return person
        if opener == "the" and low == ["group"] and (watching := heard.watching(phrase)):
            return Named(*watching, by="goes on telling")
        alone = len(core) == 1 and speech().kind(low[0]) is not None
        whole = heard.bodies.forces(low[0]) if alone else heard.bodies.known(" ".join(core))
        if whole:
            return Named(*whole, by="registry")
        if len(core) == 1 and (full := heard.bodies.short.get(core[0])):
            return Named(*(heard.bodies.known(full) or (full, kind_of(full.lower().split()))), by="short name")
        seat = by_word(core[0]) if len(core) == 1 and not opener else None
        if seat and core[0] in seat.capitals and heard.full_names.of(core, ()) == core[0]:
            return Named(seat.forces, "government", by="seat of a state")
        if part := general.own_government(core, low) or general.of_province(low, heard.text, phrase.start):
            return part
        group = heard.bodies.mentioned.called(phrase) if low[-1] in _GROUPS else None
        return Named(*group, by="actor") if group else None

    def _taken_up(self, phrase: Span, opener: str, core: list[str], low: list[str]) -> Named | None:
        """ "Its governor", "the ministry", "the source", "a monitor": one whom the report has named before."""
        heard = self.heard
        if opener in _OWNED and (whose := owner(heard, low, phrase)):
            return whose
        named = any(
            capital(word) and not speech().kind(small) and not word.endswith("-based")
            for word, small in zip(core, low, strict=True)
        )
        if opener == "the" and (meant := self._the_one(phrase, core, low, named)):
            return meant
        definite = opener in _DEFINITE or any(word.endswith("-based") for word in low)
        if definite and not named and low[0] not in _OTHERS:
            taken_up = again(low, heard.recent(), heard.bodies, at=phrase.start)
            if taken_up:
                return taken_up
        if opener == "the" and len(low) == 1 and low[0] in _OF_MEDIA and (medium := heard.medium_of(low[0], phrase)):
            return Named(*medium, by="medium before")
        if len(core) > 1 and not any(speech().kind(word) for word in low):
            again_named = part_of_name.surname(low, heard.recent())
            if again_named:
                return again_named
        return None if named else general.meant(low, heard.text, heard.bodies)

    def _the_one(self, phrase: Span, core: list[str], low: list[str], named: bool) -> Named | None:
        """ "The armed group", "the defence ministry", "the hospital": which one, by what was told before."""
        heard = self.heard
        if low[-1] == "group" and _ARMED_GROUP.issuperset(low[:-1]) and (group := heard.group_before(phrase.start)):
            return Named(*group, by="group")
        if low[-1] == "ministry" and not named and (ruled := ministry_of_area(heard, phrase, core)):
            return ruled
        if low[1:] == ["ministry"] and (theirs := ministry_of_forces(heard, phrase, core)):
            return theirs
        return hospital(heard, phrase) if low == ["hospital"] else None

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

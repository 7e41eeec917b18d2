"""The words that name a speaker in, the codebook's name and the kind of source out.

A spokesperson is the body, a source at a body is the body, the head of a monitor is the monitor; an officer or
official with a name of their own is that person; "the source", "he", "the group" are whoever spoke before.
"""

from __future__ import annotations

import re

from warledger.claims.attribution import general
from warledger.claims.attribution.antecedents import ISSUED, TAKEN_UP, again, before
from warledger.claims.attribution.bodies import Bodies, kind_of
from warledger.claims.attribution.known import OFFICIALS, SPOKE, SPOKEN_FOR, actor, state_medium
from warledger.claims.attribution.lexicon import speech
from warledger.claims.attribution.named import Named
from warledger.claims.attribution.persons import FullNames, could_be_named, in_a_name, leading_name, without_letters
from warledger.claims.attribution.phrases import DETERMINERS, PRONOUNS, bare, capital
from warledger.claims.attribution.wording import adjective, outlet, titled, undotted
from warledger.knowledge.countries import COUNTRIES, by_word
from warledger.records import Span

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[\w.&’'-]*\w['’]?")
_PLACED = re.compile(r"^(?P<who>.+?) (?P<link>at|in|from|inside|within|with|of|for|to|on|near|by) (?P<what>.+)$", re.S)
_PLURAL_BODIES = frozenset(
    "rebels insurgents militants separatists jihadists militiamen fighters troops groups".split()
)
_PLACES = frozenset("town city village area region province district camp neighbourhood neighborhood".split())
_AFTER_LINK = re.compile(r"\b(?:of|for|in|at|from|to|with|on|near|by|against|between)\s+$")
_OFFICES = frozenset(
    "command ministry directorate council office department army military police forces coalition".split()
)
_DEFINITE = frozenset("the this that these those".split())
#: Words before a body that belong to its official.
_RANKS = frozenset("senior top high-ranking unnamed former retired".split())
#: Nouns of bodies that their own name follows.
_NAMED_AFTER = frozenset(
    "group agency newspaper channel network organisation organization ngo charity outlet website broadcaster daily "
    "magazine union institute watchdog movement party militia station radio association".split()
)
#: What an army speaks through.
_MOUTHPIECES = frozenset("wing media relations office arm website".split())
_ARMED = frozenset("rebel militant insurgent separatist jihadist fighter guerrilla".split())
#: Endings of nouns of persons: a noun that the lexicon lacks speaks only with one of these ("a shopper said").
_AGENT_ENDINGS = ("er", "or", "ist", "ian", "ant", "ent", "ee", "man", "woman", "yer", "ot", "ef")
_OWNED = frozenset("its his her their our".split())
#: What a group's spokesperson speaks for besides the group: a part of it that has no word of its own.
_OWN_ARMS = frozenset("military political armed official main chief media field operations wing".split())


#: Speakers that a later "he" or "the source" can mean.
_MEMORY = 60


class Namer:
    """Names the speakers of one report, in the order in which they speak.

    Args:
        text: The report's text.
        bodies: The bodies that it names.
    """

    def __init__(self, text: str, bodies: Bodies) -> None:
        self.text, self.bodies = text, bodies
        self.history: list[Named] = []
        self._full_names = FullNames(text)

    def name(self, phrase: Span, apposition: Span | None) -> Named | None:
        """Who the phrase means, or None where it means nobody in particular; remembered for later pronouns."""
        found = self._one(phrase)
        if apposition is not None:
            found = self._with_apposition(found, apposition)
        if found is None:
            return None
        said = frozenset(bare(word.lower()) for word in _WORD.findall(phrase.of(self.text)))
        found = Named(found.name, found.kind or "unknown", found.person, found.nouns | said, found.full, found.by)
        self.history.append(found)
        return found

    def _recent(self) -> list[Named]:
        """Those who spoke before, last first; as far back as a reader would look."""
        return self.history[: -_MEMORY - 1 : -1]

    def _with_apposition(self, found: Named | None, apposition: Span) -> Named | None:
        more = self._one(apposition)
        if more is None:
            return found
        words = [word.lower() for word in _WORD.findall(apposition.of(self.text))]
        roles = set(words) & speech().spokespersons
        if found is None or roles or (more.kind in SPOKEN_FOR and set(words) & speech().heads and more.by != "words"):
            return Named(more.name, more.kind, True, more.nouns, found.full if found else "", "spokesperson")
        said = [bare(word.lower()) for word in _WORD.findall(found.name)]
        office = found.by == "words" and not found.person and (found.name.islower() or said[-1] in speech().people)
        other = found.by == "again" and found.person and found.full != more.full
        if more.by == "person" and " " in more.full and (office or other):
            kind = found.kind if more.kind in ("person", "unknown") else more.kind
            return Named(more.name, kind, True, found.nouns | more.nouns, more.full, "person")  # "the mayor, Ana Ruiz,"
        kind = more.kind if found.kind in ("person", "unknown") and more.kind != "person" else found.kind
        return Named(found.name, kind, found.person, found.nouns | more.nouns, found.full or more.full, found.by)

    def _one(self, phrase: Span) -> Named | None:
        phrase = self._without_place(phrase)
        said = " ".join(phrase.of(self.text).split())
        words = _WORD.findall(said)
        low = [bare(word.lower()) for word in words]
        if not low:
            return None
        if low[0] in PRONOUNS:
            return before(low[0], self._recent())
        joint = self._joint(phrase, said)
        if joint:
            return joint
        first = next((k for k, word in enumerate(low) if word not in DETERMINERS), len(low))
        if first == len(low):
            return None
        opener, core, core_low = (low[0] if first else ""), words[first:], low[first:]
        alone = len(core) == 1 and speech().kind(core_low[0]) is not None
        arm = core_low[0] in ("army", "military") and core[0] not in core_low and core[-1] in _MOUTHPIECES
        if arm and (forces := self.bodies.forces(core_low[0])):
            return Named(*forces, by="actor")  # "the military's media wing"
        whole = self.bodies.forces(core_low[0]) if alone else self.bodies.known(" ".join(core))
        if whole:
            return Named(*whole, by="registry")
        police = general.police_of_province(core_low, self.text, phrase.start)
        if police:
            return police
        if set(core_low) & speech().spokespersons:
            return self._spokesperson(phrase, core, core_low, opener)
        person = self._person(phrase, core, core_low)
        if person:
            return person
        placed = self._placed(core, core_low, phrase)
        if placed:
            return placed
        known = actor(phrase, self.text, self.bodies) or state_medium(phrase, self.text, self.bodies)
        if known:
            return known
        if opener in _OWNED:
            owner = self._owner(core_low)
            if owner:
                return owner
        named = [
            word
            for word, small in zip(core, core_low, strict=True)
            if capital(word) and not speech().kind(small) and not word.endswith("-based")
        ]
        if (opener in _DEFINITE or any(word.endswith("-based") for word in core_low)) and not named:
            taken_up = again(core_low, self._recent(), self.bodies, at=phrase.start)
            if taken_up:
                return taken_up
        if len(core) > 1 and not any(speech().kind(word) for word in core_low):
            again_named = self._surname(core_low)
            if again_named:
                return again_named
        if not named:
            meant = general.meant(core_low, self.text, self.bodies)
            if meant:
                return meant
        return self._plain(core, core_low, opener)

    def _without_place(self, phrase: Span) -> Span:
        """ "in clashes near Goma residents said": the name belongs to the place, where no actor is in it."""
        words = list(_WORD.finditer(self.text, *phrase))
        if words and words[0].group().lower() in DETERMINERS:
            words = words[1:]
        if len(words) > 1 and words[0].group() in _PLACES and words[-1].group().lower() in speech().people:
            before = _AFTER_LINK.search(self.text, max(0, phrase.start - 12), phrase.start)
            return Span(words[1].start(), phrase.end) if before else phrase  # "in the town local activists said"
        if (
            not words
            or not words[0].group()[0].isupper()
            or not _AFTER_LINK.search(self.text, max(0, phrase.start - 12), phrase.start)
        ):
            return phrase
        first = words[0].group()
        state = by_word(first) if len(words) > 1 and words[1].group()[0].isupper() else None
        if state and state.name == first:
            return Span(words[1].start(), phrase.end)
        heads = [k for k, word in enumerate(words) if word.group().islower() and bare(word.group()) in speech().people]
        if not heads or self.bodies.inside(phrase):
            return phrase
        at = heads[0]
        while at and words[at - 1].group() in speech().modifiers:
            at -= 1
        return Span(words[at].start(), phrase.end)

    def _surname(self, low: list[str]) -> Named | None:
        """ "after the air strikes al-Qalami said": who spoke before under the name that ends the phrase."""
        for one in self._recent():
            if one.person and one.full and len(low[-1]) > 3 and one.full.lower().split()[-1] == low[-1]:
                return one
        return None

    def _joint(self, phrase: Span, said: str) -> Named | None:
        """ "A and B", where both are speakers of their own."""
        if " and " not in said or self.bodies.known(said):
            return None
        at = self.text.find(" and ", phrase.start, phrase.end)
        if at < 0:
            return None
        parts = [Span(phrase.start, at), Span(at + 5, phrase.end)]
        low = [[bare(word.lower()) for word in _WORD.findall(part.of(self.text))] for part in parts]
        lexicon = speech()
        if not all(
            any(lexicon.kind(word) for word in words) or self.bodies.inside(part)
            for words, part in zip(low, parts, strict=True)
        ):
            return None
        if any(len(words) == 1 and words[0] in lexicon.modifiers for words in low[:1]):
            return None
        named = [self._one(part) for part in parts]
        if None in named:
            return None
        names = list(dict.fromkeys(one.name for one in named if one))
        kind = named[0].kind if named[0] else "unknown"
        return Named(" and ".join(names), kind, by="joint")

    def _spokesperson(self, phrase: Span, core: list[str], low: list[str], opener: str) -> Named | None:
        """The body that a spokesperson speaks for."""
        at = next(k for k, word in enumerate(low) if word in speech().spokespersons)
        after, before = core[at + 1 :], core[:at]
        if after and after[0].lower() in ("for", "of", "from", "with", "at", "in") and len(after) > 1:
            placed = after[0].lower() in ("in", "at", "from") and not kind_of(low[at + 2 :])
            if not (placed and before and kind_of(before)):  # "an army spokesman in Goma" speaks for the army
                return self._body(after[1:], "spokesperson")
            after = []
        if opener in _OWNED and self.history:
            last = next(
                (named for named in self._recent() if named.kind not in ("witness", "person")), self.history[-1]
            )
            return Named(last.name, last.kind, True, by="spokesperson")
        name = " ".join(word for word in after if capital(word))
        before = [
            word
            for word in before
            if word.lower() not in ("chief", "official", "main", "former", "deputy", "lead", "top")
        ]
        if before:
            body = self._body(before, "spokesperson")
            return Named(body.name, body.kind, True, body.nouns, name, "spokesperson") if body else None
        return again(["spokesman"], self._recent(), self.bodies) or (
            Named(name, "person", True, full=name) if name else None
        )

    def _body(self, words: list[str], by: str) -> Named | None:
        """A body by its words, in the codebook's writing."""
        while words and (words[0].lower() in DETERMINERS or words[0] in _RANKS):
            words = words[1:]
        if len(words) > 2 and words[-1] == "monitor" and any(word.lower() in speech().bodies for word in words[:-1]):
            words = words[:-1]  # "the Observatory for Rights monitor"
        if not words:
            return None
        if by == "spokesperson" and words in (["defence"], ["defense"]) and (forces := self.bodies.forces("army")):
            return Named(*forces, person=True, by=by)
        known = self.bodies.known(" ".join(words))
        if known:
            return Named(*known, person=True, by=by)
        low = [bare(word.lower()) for word in words]
        owner = self._owning(words, low)
        if owner:
            return Named(*owner, person=True, by=by)
        generic = len(words) == 1 and words[0].islower() and low[0] in speech().bodies
        if generic or (len(words) <= 2 and low[-1] in TAKEN_UP):
            taken_up = again(low, self._recent(), self.bodies)
            if taken_up:
                return Named(taken_up.name, taken_up.kind, True, taken_up.nouns, by=by)
        for size in range(len(words) - 1, 0, -1):  # "SANA state news agency", "Kandahar police chief"
            known = self.bodies.known(" ".join(words[-size:])) if words[-size][0].isupper() else None
            if known and known[1] != "government":
                return Named(*known, person=True, by=by)
        words = [*words[:-1], bare(words[-1])]  # "the governor's spokesman"
        if by == "spokesperson" and words[-1] in _ARMED:
            words[-1] += "s"  # "a rebel spokesman"
        return Named(titled(words), kind_of(low) or "unknown", True, by=by)

    def _owning(self, words: list[str], low: list[str]) -> tuple[str, str] | None:
        """ "the Taliban's military (spokesman)": the group, whose arms have no word of their own."""
        at = next((k for k, word in enumerate(words) if word.endswith(("'s", "’s"))), None)
        if at is None or not low[at + 1 :] or not _OWN_ARMS.issuperset(low[at + 1 :]) or not words[at][0].isupper():
            return None
        owner = self.bodies.known(" ".join([*words[:at], bare(words[at])]))
        return owner if owner and owner[1] != "government" else None

    def _person(self, phrase: Span, core: list[str], low: list[str]) -> Named | None:
        """A person's name, with what they are before or after it; some heads speak for their body."""
        lexicon = speech()
        core, low = without_letters(core, low)
        cut = len(core)
        while (
            cut
            and capital(core[cut - 1])
            and low[cut - 1].rstrip(".") not in lexicon.titles
            and low[cut - 1] not in lexicon.bodies
            and low[cut - 1] not in lexicon.people
        ):
            cut -= 1
        if in_a_name(core[:cut]):
            return None
        name, role = core[cut:], low[:cut]
        if not could_be_named(name, role) or (not role and self.bodies.inside(phrase)):
            lead = leading_name(core, low, self.bodies)
            if not lead:
                return None
            name, role = core[:lead], low[lead:]
        roles = [
            word
            for word in role
            if word.rstrip(".") in lexicon.titles or word in lexicon.people or word in lexicon.heads
        ]
        full = self._full_names.of(name, self._recent())
        if roles and set(roles) & lexicon.heads:
            body = self._body_of_head(
                phrase, core[: len(core) - len(name)] if core[-1] == name[-1] else core[len(name) :], roles
            )
            if body and body.kind in SPOKEN_FOR:
                return Named(body.name, body.kind, True, frozenset(role), full, "head of body")
        for named in self._recent():
            if named.full and named.full == full and named.name != full:
                return Named(named.name, named.kind, True, named.nouns, full, "same person")
        before = next((named.kind for named in self._recent() if named.full == full), "person")
        kind = next((k for k in (lexicon.people.get(word) for word in reversed(roles)) if k), before)
        return Named(full, kind, True, frozenset(role), full, "person")

    def _body_of_head(self, phrase: Span, words: list[str], roles: list[str]) -> Named | None:
        inside = self.bodies.inside(phrase)
        if inside:
            return Named(inside[0], inside[1], by="actor")
        low = [bare(word.lower()) for word in words]
        at = max(k for k, word in enumerate(low) if word in roles)
        after = words[at + 2 :] if at + 1 < len(low) and low[at + 1] in ("of", "for", "at", "with") else []
        if after:
            return self._body(after, "head of body")
        before = [word for word in words[:at] if word.lower() not in DETERMINERS]
        said = self.text[phrase.start : phrase.start + 5].lower()
        if not before and said.startswith(("its ", "their")):
            return self._owner(low)
        if before and kind_of(before):
            taken_up = again([bare(word.lower()) for word in before], self._recent(), self.bodies)
            return taken_up or (self._body(before, "head of body") if any(capital(word) for word in before) else None)
        return None

    def _placed(self, core: list[str], low: list[str], phrase: Span) -> Named | None:
        """ "a source at the police command in Aleppo", "the head of the Observatory", "activists in Homs"."""
        match = _PLACED.match(" ".join(core))
        if not match:
            return None
        who, what = match["who"].split(), match["what"]
        head = bare(who[-1].lower())
        lexicon = speech()
        if (
            head in lexicon.bodies
            and head not in lexicon.people
            and head not in SPOKE
            and lexicon.bodies[head] != "reports"
        ):
            return None
        what_words = what.split()
        named = any(capital(word) for word in what.split(" in ")[0].split()) or any(
            bare(word.lower()) in _OFFICES for word in what_words
        )
        body_like = any(bare(word.lower()) in lexicon.bodies for word in what_words) or bool(self.bodies.known(what))
        body_like = body_like and named
        issued = lexicon.bodies.get(head) == "reports" and head not in ("source", "sources")
        if head in SPOKE or head in lexicon.heads or issued or match["link"] == "by":
            body = (
                self._body(what_words, "source at body")
                if body_like or (named and issued and capital(what_words[-1]))
                else None
            )
            if body and (head in SPOKE or issued or body.kind in SPOKEN_FOR or (head in OFFICIALS and body_like)):
                return body
        if (
            (head in lexicon.people or head in ("source", "sources", *SPOKE))
            and match["link"] in ("in", "from", "of", "at", "inside", "to", "on", "near")
            and not body_like
        ):
            opener = self.text[phrase.start : phrase.end].split()[0].lower()
            start = self.text.index(who[0], phrase.start)
            inner = Span(start, self.text.index(who[-1], start) + len(who[-1]))
            return actor(inner, self.text, self.bodies) or self._plain(
                who, [bare(word.lower()) for word in who], opener if opener in DETERMINERS else ""
            )
        return None

    def _owner(self, low: list[str]) -> Named | None:
        """ "its head", "their statement": the last body that spoke or was named."""
        if not set(low) & (speech().heads | ISSUED):
            return None
        last = next((named for named in self._recent() if named.kind not in ("witness", "person", "official")), None)
        return Named(last.name, last.kind, True, by="owner") if last else None

    def _spelled_out(self, words: list[str]) -> list[str]:
        """Initials, where the text gives the name: "FNA" -> "Fars News Agency"."""
        full = self.bodies.initials(words[0]) if len(words) <= 2 and words else None
        return [*full.split(), *words[1:]] if full else words

    def _plain(self, core: list[str], low: list[str], opener: str) -> Named | None:
        """The phrase itself, as the codebook writes it."""
        kind = kind_of(low)
        some = opener in ("a", "an", "one", "another") and low[-1].endswith(_AGENT_ENDINGS)
        if not kind and not any(capital(word) for word in core) and not some:
            return None  # "a wedding" says nothing, "a shopper" does
        known = None
        for size in range(len(core) - 1, 0, -1):
            if size == 1 and low[-1] in speech().bodies:
                break  # the "Monitor" of "Armed Violence Monitor" is no medium of that name
            if core[-size][0].isupper() and (known := self.bodies.known(" ".join(core[-size:]))):
                break
        if known and (known[1] in SPOKEN_FOR):
            return Named(*known, by="registry")
        if (
            (
                low[0] in speech().people
                or low[0] in speech().modifiers
                or speech().bodies.get(low[0]) == "reports"
                or low[0] in _PLURAL_BODIES
            )
            and core[0][1:].islower()
            and not any(capital(word) for word in core[1:])
        ):
            core = [core[0].lower(), *core[1:]]
        at = next((k for k in range(len(core) - 2, -1, -1) if core[k] in _NAMED_AFTER or core[k] == "NGO"), None)
        if at is not None and all(capital(word) for word in core[at + 1 :]):
            core, kind = core[at + 1 :], kind_of(low[: at + 1]) or kind  # "the indigenous group ONIC"
        words = self._spelled_out(outlet(adjective(core)))
        if len(words) > 2 and self.bodies.initials(words[-1]) == " ".join(words[:-1]):
            words = words[:-1]  # "Sela Relief Committee SRC"
        name = undotted(" ".join(words))
        if (
            low[-1] in ("ministry", "government")
            and words[0].lower() in ("defence", "defense", "interior", "foreign", "health", "government")
            and (state := COUNTRIES.get(self.bodies.country or ""))
        ):
            name = f"{state.adjective} {name}"
        singular = low[-1] in (
            "source",
            "official",
            "witness",
            "resident",
            "activist",
            "doctor",
            "medic",
            "monitor",
            "officer",
        )
        if low[-1] in OFFICIALS and (
            bodies := [
                word for word in words[:-1] if bare(word.lower()) in ("ministry", "council", "command", "directorate")
            ]
        ):
            return self._body(words[: words.index(bodies[-1]) + 1], "source at body")
        if (
            (opener in ("a", "an", "another", "one") or (singular and opener not in _DEFINITE))
            and (singular or not low[-1].endswith("s"))
            and not capital(core[-1])
        ):
            vowel = name[:1].lower() in "aeiou" and not name.startswith(("US ", "UN ", "UK ", "EU "))
            name = f"{'an' if vowel else 'a'} {name}"
        return Named(name, kind or ("unknown" if not capital(core[-1]) else "person"))

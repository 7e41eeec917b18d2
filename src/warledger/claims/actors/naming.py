"""An actor phrase in, the actor that it means out: a named one, a state's forces, or an unnamed kind of people."""

from __future__ import annotations

from collections.abc import Iterable

from warledger.claims.actors import unnamed
from warledger.claims.actors.abroad import Abroad
from warledger.claims.actors.lexicon import Lexicon
from warledger.claims.actors.mention import ActorMention
from warledger.claims.actors.phrases import Phrase
from warledger.claims.actors.scan import Item, Scan, country_of
from warledger.knowledge.actors.spelling import ARTICLES
from warledger.knowledge.countries import Country
from warledger.records import Span

_POSSESSIVES = frozenset("its our their his her my".split())
_DEFINITE = frozenset("the this that".split())
#: Last words, without a plural's s, of names that states give to forces of theirs; and who else bears such names.
_NATIONAL = frozenset("force army guard navy".split())
_ARMED = frozenset(("armed_group", "militia", "state_forces"))
#: Words before a country's name that make it a place ("in Turkey", "from Russia").
_PLACE_PREPOSITIONS = frozenset(
    "in from to into near across inside outside over between throughout toward towards around of at via off".split()
)
#: Words right before a country that did something, is said to have, or was its object: "by Israel", "accused Rwanda".
_HOLDING = frozenset("by against accused accuses accusing blamed blames blaming condemned suspects suspected".split())
#: Verbs whose "on" or "to" names who is held to have done it.
_HELD = frozenset("blamed blames blame blaming pinned attributed ascribed".split())
#: Words between a subject and its verb.
_BEFORE_VERBS = frozenset(
    "has had have also then later again repeatedly reportedly allegedly immediately meanwhile earlier itself "
    "swiftly soon in turn".split()
)
#: Armed men who belong to somebody ("its fighters"); "their attackers" don't belong to them.
_FOLLOWERS = frozenset("fighters fighter militants gunmen militiamen guerrillas".split())
#: Who has left a party is not of it: "army deserters".
_LEAVERS = frozenset("defector defectors deserter deserters".split())
#: Words after which a capital city can be the subject that speaks ("while Moscow denied").
_CLAUSE_OPENERS = frozenset("and but that while as which".split())


#: Peoples by faith: police of one are the state's all the same.
_FAITHS = frozenset("islamic islamist sunni shiite shia christian muslim hindu salafi druze".split())

#: Whose guards are no state's: "a security guard"; and what any side has: "military equipment".
_HIRED = frozenset(("security", "private"))
_MATERIEL = frozenset(("equipment", "hardware", "gear", "kit", "materiel", "supplies"))


class Namer:
    """Names the phrases of one text.

    Args:
        scan: The text.
        lexicon: Where its words' classes come from.
        country: ISO code of the country that the report is about, or None.
    """

    def __init__(self, scan: Scan, lexicon: Lexicon, *, country: str | None) -> None:
        self.scan = scan
        self.home = country_of(country)
        self.abroad = Abroad(scan)
        self.openers = lexicon.openers
        self.saying = lexicon.saying
        self.acting = lexicon.acting
        self.place_end = -9
        self.not_after = lexicon.not_after

    def mention(self, phrase: Phrase) -> ActorMention | None:
        """The actor that a phrase means, or None where it means none."""
        if self._after(phrase.last) in _LEAVERS:
            return None
        if phrase.name:
            return self._named(phrase)
        if phrase.head is None:
            return self._state(phrase)
        if self._is_somebodys(phrase, phrase.head):
            return self._reference(phrase, phrase.first - 1)
        if self._after(phrase.last) in self.not_after and phrase.head.has("state_heads", "police_heads"):
            return None
        head = phrase.head
        if not self._is_party(head) or self._is_nobodys(phrase, head):
            return None
        if phrase.loyal:
            return self._forces(phrase)
        if head.has("civilian_heads"):
            return self._civilians(phrase)
        if head.has("police_heads"):
            return self._police(phrase)
        coalition = any(self._key(item.first) == "coalition" for item in phrase.words)
        if phrase.relations and (
            coalition or (head.has("strike_heads") and not any(item.has("armed_heads") for item in phrase.words))
        ):
            led = self._led(phrase)
            if led is not None or not coalition:
                return led
        if unnamed.is_unnamed(self.scan, phrase):
            return self._armed(phrase)
        if head.has("group_heads") and not head.has("state_heads", "owned_heads"):
            return self._group(phrase)
        if self._is_state(phrase):
            return self._forces(phrase)
        return None

    # --- the pieces ---

    def _key(self, i: int) -> str:
        return self.scan.keys[i][0] if 0 <= i < len(self.scan) else ""

    def _before(self, i: int) -> str:
        return self._key(i - 1) if i and self.scan.soft(i - 1) else ""

    def _after(self, i: int) -> str:
        return self._key(i) if i and self.scan.soft(i - 1) else ""

    def _span(self, first: int, last: int) -> Span:
        start, end = self.scan.starts[first], self.scan.ends[last - 1]
        if self.scan.words[last - 1].endswith(("'s", "’s")):
            end -= 2  # "the government's": the genitive is no part of the name
        text = self.scan.text
        if text[end : end + 1] == ")" and text.count("(", start, end) > text.count(")", start, end):
            end += 1
        return Span(start, end)

    def _make(
        self,
        phrase: Phrase,
        name: str | None,
        kind: str,
        country: str | None,
        form: str,
        *,
        party: str | None = None,
        last: int | None = None,
    ) -> ActorMention:
        return ActorMention(self._span(phrase.first, last or phrase.last), name, kind, country, form, party)

    def _owner(self, phrase: Phrase) -> str | None:
        """Code of the country that stands before the head; the last one where several do."""
        return phrase.owners[-1].iso if phrase.owners else None

    def _home(self, phrase: Phrase) -> Country | None:
        """The country whose "the army" is, where no word of the phrase says so."""
        told = self.abroad.opening(phrase.first)
        if told is None and self.home is None:
            told = self.abroad.only(phrase.first)
        return country_of(told) or self.home

    # --- by kind ---

    def _named(self, phrase: Phrase) -> ActorMention:
        assert phrase.name is not None
        assert phrase.name.actor is not None
        actor, item = phrase.name.actor, phrase.name
        first = phrase.first
        if first and self._article(first - 1):
            first -= 1
        written = " ".join(self.scan.words[item.first : item.last])
        form = "name" if written.lower() == actor.name.lower() else "alias"
        span = self._span(first, phrase.last)
        other = self._namesake(phrase, item)
        if other is not None:
            return ActorMention(span, other.forces, "state_forces", other.iso, "pattern")
        if actor.chapters:
            chapter = self._chapter(phrase, item)
            if chapter:
                return chapter
        return ActorMention(span, actor.name, actor.kind, actor.country, form, actor.party)

    def _namesake(self, phrase: Phrase, item: Item) -> Country | None:
        """The state whose forces have a name that others have, too: "the Ugandan People's Defence Force"."""
        actor = item.actor
        assert actor is not None
        owner = next((o for o in phrase.owners if o.last == item.first and o.place != "capital"), None)
        home = country_of(actor.country)
        if home is not None and any(
            word in (home.adjective, home.name) for word in self.scan.words[item.first : item.last]
        ):
            return None  # "Turkey's Syrian National Army": it says itself whose it is
        if owner is None or actor.kind not in _ARMED or self._key(item.last - 1).rstrip("s") not in _NATIONAL:
            return None
        return country_of(owner.iso) if actor.countries and owner.iso not in actor.countries else None

    def _chapter(self, phrase: Phrase, item: Item) -> ActorMention | None:
        """A local part under its own name: "PDF-Mogoke", "the Naypyitaw People's Defence Force"."""
        scan, actor = self.scan, item.actor
        assert actor is not None
        last = item.last
        if last < len(scan) and scan.hyphen(last - 1) and scan.capital(last):
            name = f"{actor.name}-{scan.words[last]}"
            return ActorMention(
                self._span(item.first, last + 1), name, actor.kind, actor.country, "pattern", actor.party or actor.name
            )
        before = item.first - 1
        if (
            before >= 0
            and scan.soft(before)
            and scan.capital(before)
            and not scan.opens(before)
            and before >= phrase.first - 1
        ):
            if scan.keys[before][0] in self.openers or scan.headline(before, item.last):
                return None
            if any(owner.last == item.first and owner.place != "capital" for owner in phrase.owners):
                return None
            name = f"{scan.words[before]} {actor.name}"
            return ActorMention(
                self._span(before, phrase.last), name, actor.kind, actor.country, "pattern", actor.party or actor.name
            )
        return None

    def _article(self, i: int) -> bool:
        """True where word `i` is the Arabic article of the next: "al-Nusra", "Al Shabaab"."""
        if self.scan.keys[i][0] not in ARTICLES or not self.scan.soft(i):
            return False
        return self.scan.hyphen(i) or self.scan.words[i] == "Al"

    def _state(self, phrase: Phrase) -> ActorMention | None:
        """A country alone: an actor where it isn't a place ("Turkey launched", not "in Turkey", nor "Raqqa, Syria")."""
        item = phrase.owners[-1]
        if item.place != "name" or phrase.relations or len(phrase.owners) > 1 or self.scan.hyphen(item.last - 1):
            return None
        country = country_of(item.iso)
        written = " ".join(self.scan.words[item.first : item.last])
        if (
            self.scan.keys[item.last - 1][0] != item.row.keys[-1]
            and written[-1] == "s"
            and not (country and written == country.name)
        ):
            return None  # "Yemen's north", "Syrias war": of the country, not the country
        following = self._after(item.last)
        word = self._key(item.first - 1)
        held = word == "ally" or self._held(item.first - (2 if word == "the" else 1))
        at_home = self.home is not None and item.iso == self.home.iso
        if at_home and not held and following not in self.saying and not self._acts(item.last):
            return None  # the country that the report is about is where things happen, unless it speaks or acts
        linked = phrase.first - self.place_end == 1 and self._key(phrase.first - 1) in ("and", "or")
        self.place_end = -9
        before = self.scan.text[max(0, self.scan.starts[item.first] - 2) : self.scan.starts[item.first]]
        if "," in before and self._acts(item.last) and not self._may_be_place(item.first - 1):
            held = True  # "In answer to the rocket fire, Israel bombed"
        if not held and (word in _PLACE_PREPOSITIONS or "," in before or "(" in before or linked):
            self.place_end = item.last  # "in Kenya and Tanzania": the next is a place too
            return None
        if not held and self._described(item.first - 1) and self._key(item.first - 2) in _PLACE_PREPOSITIONS:
            return None  # "in northern Mali", "from neighbouring Syria"
        if country is None:
            return None
        # One short name for state and forces ("Russia"), else the state speaks and acts under its own ("France").
        name = country.name if country.forces.endswith("government forces") else country.forces
        return self._make(
            phrase, name, "state", item.iso, "pattern", party=None if name == country.forces else country.forces
        )

    def _may_be_place(self, at: int) -> bool:
        """May word `at` end a place's name: a capitalised one that is no actor's?"""
        return not self.scan.words[at].islower() and not any(i.actor and i.last == at + 1 for i in self.scan.items)

    def _held(self, at: int) -> bool:
        """Does word `at` make the name after it who did something, or whom something is done to?"""
        word = self._key(at)
        return word in _HOLDING or (word in ("on", "to") and self._key(at - 1) in _HELD)

    def _acts(self, at: int) -> bool:
        """Does a verb of doing violence follow, but for adverbs and auxiliaries: "Israel has also struck"?"""
        while self._key(at) in _BEFORE_VERBS:
            at += 1
        return self._key(at) in self.acting

    def _described(self, at: int) -> bool:
        """Is it an article, or an adjective in lower case, that a country's name may have before it?"""
        return 0 <= at < len(self.scan.words) and self.scan.words[at].islower() and self._key(at) != "and"

    def _is_somebodys(self, phrase: Phrase, head: Item) -> bool:
        """True for "its fighters", "our forces"; "their attackers" don't belong to them."""
        if self._before(phrase.first) not in _POSSESSIVES or phrase.owners or phrase.has("civilian_heads"):
            return False
        return not head.has("armed_heads") or self._key(head.last - 1) in _FOLLOWERS

    def _reference(self, phrase: Phrase, first: int) -> ActorMention | None:
        if not phrase.has("armed_heads", "group_heads", "owned_heads", "state_heads", "weapon_heads", "strike_heads"):
            return None
        return ActorMention(self._span(first, phrase.last), None, "generic_armed", None, "reference")

    def _civilians(self, phrase: Phrase) -> ActorMention:
        assert phrase.head is not None
        assert phrase.head.row.word is not None
        name = phrase.head.row.word.plural
        return self._make(
            phrase,
            name,
            "civilians",
            self._owner(phrase),
            "generic",
            party=None if name == "civilians" else "civilians",
        )

    def _police(self, phrase: Phrase) -> ActorMention:
        iso = self._owner(phrase)
        country = country_of(iso) or self._home(phrase)
        form = "pattern" if iso else "generic"
        people = next((w for item in phrase.words if item.has("peoples") for w in [self.scan.words[item.first]]), "")
        if people and not iso and people.lower() not in _FAITHS:  # "Kurdish policemen" in Syria are not Syria's
            return self._make(phrase, f"{people.capitalize()} police", "police", None, form)
        if country is None:
            return self._make(phrase, "police", "police", None, form)
        return self._make(phrase, country.police, "police", country.iso, form)

    def _is_state(self, phrase: Phrase) -> bool:
        head = phrase.head
        assert head is not None
        if head.has("government_heads"):
            return True
        if head.has("state_heads"):
            return True
        if head.has("owned_heads", "weapon_heads", "strike_heads"):
            owned = bool(phrase.owners) or phrase.has("government_heads") or phrase.has("state_heads")
            if head.has("anybodys"):
                return phrase.has("government_heads", "state_heads")
            return owned or (head.has("owned_heads") and phrase.has("force_modifiers"))
        return False

    def _forces(self, phrase: Phrase) -> ActorMention | None:
        head = phrase.head
        assert head is not None
        iso = self._owner(phrase)
        country = country_of(iso) or self._home(phrase)
        if iso is None and country is not None and not head.has("government_heads"):
            country = country_of(country.army)
        word = self._key(head.last - 1)
        if head.has("government_heads") and not phrase.loyal:
            if word in ("authorities", "officials"):
                name = "authorities" if not iso or country is None else f"{country.adjective} authorities"
                return self._make(
                    phrase, name, "official", country.iso if country else None, "pattern" if iso else "generic"
                )
            if word == "administration" or phrase.has("kept", "dropped"):
                return None
        if any(self._key(item.first) == "local" for item in phrase.words) and phrase.has("government_heads"):
            return None  # "the local government unit"
        last = phrase.last
        if head.has("strike_heads"):
            last = max((item.last for item in (*phrase.words, *phrase.owners) if item is not head), default=phrase.last)
        kind = "state" if head.has("government_heads") else "state_forces"
        form = "pattern" if iso else "generic"
        if country is None:
            return self._make(phrase, None, kind, None, form, last=last)
        return self._make(phrase, country.forces, kind, country.iso, form, last=last)

    def _led(self, phrase: Phrase) -> ActorMention | None:
        """Who flies "US-led air strikes": the coalition; "a Russian-backed offensive" is anybody's."""
        first, last = phrase.relations[0]
        if self._key(last - 1) != "led" or phrase.owners:
            return None
        leader = " ".join(self.scan.words[first : last - 1]).replace(".", "")
        return self._make(phrase, f"{leader}-led coalition", "coalition", None, "pattern")

    def _armed(self, phrase: Phrase) -> ActorMention:
        if self._points_back(phrase) and not phrase.owners:
            return ActorMention(self._span(phrase.first - 1, phrase.last), None, "generic_armed", None, "reference")
        name, last = unnamed.name(self.scan, phrase, home=self.home)
        country = country_of(self._owner(phrase)) or self.home
        return self._make(phrase, name, "generic_armed", country.iso if country else None, "generic", last=last)

    def _is_party(self, head: Item) -> bool:
        """False for heads that mean something else here: "Dutch Shell", "on the Turkish side of the border"."""
        word = self.scan.words[head.last - 1]
        if word == "Shell":
            return False
        return word.lower() != "side" or self._after(head.last) in self.saying or self._acts(head.last)

    def _is_nobodys(self, phrase: Phrase, head: Item) -> bool:
        """True for guards of whoever hires them, and for things of war, where nobody is named for their owner."""
        if phrase.owners:
            return False
        last = self._key(head.last - 1)
        if last in ("guard", "guards"):
            return self._before(head.last - 1) in _HIRED
        if last != "military":
            return False
        # "a Russian Mi-8 military helicopter": whose it is stands before its model
        model = any(letter.isdigit() for letter in self._before(phrase.first))
        return self._after(phrase.last) in _MATERIEL or (model and phrase.last - phrase.first == 1)

    def _points_back(self, phrase: Phrase) -> bool:
        """True for "the group", "this militia": somebody named before."""
        head = phrase.head
        return head is not None and head.has("bodies") and self._before(phrase.first) in _DEFINITE

    def _group(self, phrase: Phrase) -> ActorMention | None:
        """A bare "the group", "the militia": whoever was named before."""
        head = phrase.head
        assert head is not None
        assert head.row.word is not None
        if self._points_back(phrase):
            return ActorMention(self._span(phrase.first - 1, phrase.last), None, "generic_armed", None, "reference")
        if head.row.word.plural in ("militias", "gangs", "cartels"):
            return self._make(phrase, head.row.word.plural, "generic_armed", None, "generic")
        return None


def capitals(scan: Scan, items: Iterable[Item], saying: frozenset[str]) -> list[ActorMention]:
    """Capital cities that stand for their government: "Moscow said"."""
    out = []
    for item in items:
        if item.place != "capital" or item.last >= len(scan) or not scan.soft(item.last - 1):
            continue
        starts = scan.opens(item.first) or scan.keys[item.first - 1][0] in _CLAUSE_OPENERS
        if starts and scan.keys[item.last][0] in saying:
            country = country_of(item.iso)
            if country:
                span = Span(scan.starts[item.first], scan.ends[item.last - 1])
                out.append(ActorMention(span, country.forces, "state", country.iso, "pattern"))
    return out

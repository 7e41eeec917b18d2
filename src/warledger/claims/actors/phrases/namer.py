"""An actor phrase in, the actor that it means out: a named one, a state's forces, or an unnamed kind of people."""

from __future__ import annotations

from warledger.claims.actors.known.deciding import FORMER
from warledger.claims.actors.known.lexicon import Lexicon
from warledger.claims.actors.known.scan import Item, Scan, country_of
from warledger.claims.actors.mention import ActorMention
from warledger.claims.actors.phrases import unnamed
from warledger.claims.actors.phrases.around import Around
from warledger.claims.actors.phrases.grammar import Phrase, model_end
from warledger.claims.actors.phrases.named import Named
from warledger.claims.actors.phrases.states import States

_POSSESSIVES = frozenset("its our their his her my".split())
_DEFINITE = frozenset("the this that".split())
#: Armed men who belong to somebody ("its fighters"); "their attackers" don't belong to them.
_FOLLOWERS = frozenset("fighters fighter militants gunmen militiamen guerrillas".split())
#: Words before "fighters" for those who fight no war.
_NO_WAR = frozenset("fire bull crime cage prize street ultimate".split())
#: Who has left a party is not of it: "army deserters".
_LEAVERS = frozenset("defector defectors deserter deserters".split())
#: Peoples by faith: police of one are the state's all the same.
_FAITHS = frozenset("islamic islamist sunni shiite shia christian muslim hindu salafi druze".split())
#: Classes of heads that somebody has or does: "police vehicles", "police gunfire", "a police raid".
_WIELDED = ("owned_heads", "weapon_heads", "strike_heads")
#: Whose guards are no state's: "a security guard"; and what any side has: "military equipment".
_HIRED = frozenset(("security", "private"))
_MATERIEL = frozenset(("equipment", "hardware", "gear", "kit", "materiel", "supplies"))


#: Verbs that make an operation their subject's, words that part one from such a verb, and how far before it one stands.
_LAUNCHING = frozenset(
    "launched launches launch launching began begin begins beginning begun started starts start starting mounted "
    "mounts mounting mount staged stages staging conducted conducts waged waging wage resumed resumes resume "
    "announced announces".split()
)
_NO_OBJECT = frozenset("by in during after before since as when while with of from on for and but that".split())
_WORDS_BEFORE = 5


#: Armed men without a name who may lead others.
_LEADING = frozenset("rebel terrorist militant insurgent jihadist separatist guerrilla extremist islamist".split())


#: Letters of initials that stand before "soldiers".
_INITIALS = 5


class Namer:
    """Names the phrases of one text.

    Args:
        scan: The text.
        lexicon: Where its words' classes come from.
        country: ISO code of the country that the report is about, or None.
    """

    def __init__(self, scan: Scan, lexicon: Lexicon, *, country: str | None) -> None:
        self.scan = scan
        self.around = Around(scan, lexicon, country=country)
        self.states = States(self.around, lexicon)
        self.named = Named(self.around, lexicon)
        self.saying = lexicon.saying
        self.not_after = lexicon.not_after
        self.seats = {item.last: item.iso for item in scan.items if item.place == "capital"}

    def mention(self, phrase: Phrase) -> ActorMention | None:
        """The actor that a phrase means, or None where it means none."""
        if self.around.after(phrase.last) in _LEAVERS:
            return None
        if phrase.name:
            return self.named.mention(phrase)
        if phrase.head is None:
            return self._machines(phrase) or self.states.mention(phrase)
        if self._is_somebodys(phrase, phrase.head):
            return self._reference(phrase, phrase.first - 1)
        if self.around.after(phrase.last) in self.not_after and phrase.head.has("state_heads", "police_heads"):
            return None
        head = phrase.head
        if not self._is_party(head) or self._is_nobodys(phrase, head):
            return None
        if self.around.key(head.first) in _FOLLOWERS and self.around.before(head.first) in _NO_WAR:
            return None
        if phrase.loyal:
            return self._forces(phrase)
        if head.has("civilian_heads"):
            return self._civilians(phrase)
        if head.has("police_heads") or (head.has(*_WIELDED) and any(i.has("police_heads") for i in phrase.words)):
            return self._police(phrase)
        coalition = any(self.around.key(item.first) == "coalition" for item in phrase.words)
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

    def _is_somebodys(self, phrase: Phrase, head: Item) -> bool:
        """True for "its fighters", "our forces"; "their attackers" don't belong to them."""
        if self.around.before(phrase.first) not in _POSSESSIVES or phrase.owners or phrase.has("civilian_heads"):
            return False
        return not head.has("armed_heads") or self.around.key(head.last - 1) in _FOLLOWERS

    def _reference(self, phrase: Phrase, first: int) -> ActorMention | None:
        if not phrase.has("armed_heads", "group_heads", "owned_heads", "state_heads", "weapon_heads", "strike_heads"):
            return None
        return ActorMention(self.around.span(first, phrase.last), None, "generic_armed", None, "reference")

    def _civilians(self, phrase: Phrase) -> ActorMention:
        assert phrase.head is not None
        assert phrase.head.row.word is not None
        name = phrase.head.row.word.plural
        return self.around.make(
            phrase,
            name,
            "civilians",
            self.around.owner(phrase),
            "generic",
            party=None if name == "civilians" else "civilians",
        )

    def _police(self, phrase: Phrase) -> ActorMention:
        """Police, or what is theirs: "Kenyan policemen", "police gunfire", "a police raid"."""
        assert phrase.head is not None
        last = None
        if phrase.head.has("strike_heads"):
            last = max((item.last for item in phrase.words if item is not phrase.head), default=phrase.last)
        iso = self.around.owner(phrase)
        country = country_of(iso) or self.around.home_of(phrase)
        form = "pattern" if iso else "generic"
        people = next((w for item in phrase.words if item.has("peoples") for w in [self.scan.words[item.first]]), "")
        if people and not iso and people.lower() not in _FAITHS:  # "Kurdish policemen" in Syria are not Syria's
            return self.around.make(phrase, f"{people.capitalize()} police", "police", None, form, last=last)
        if country is None:
            return self.around.make(phrase, "police", "police", None, form, last=last)
        return self.around.make(phrase, country.police, "police", country.iso, form, last=last)

    def _is_state(self, phrase: Phrase) -> bool:
        head = phrase.head
        assert head is not None
        if head.has("government_heads"):
            return True
        if head.has("state_heads"):
            return True
        if head.has("owned_heads", "weapon_heads", "strike_heads"):
            owned = bool(phrase.owners) or phrase.has("government_heads") or phrase.has("state_heads")
            # "the military's jets": the words of "military jets", which are anybody's
            owned = owned or self.scan.words[head.first].endswith(("'s", "’s"))
            if head.has("anybodys"):
                return phrase.has("government_heads", "state_heads")
            return owned or (head.has("owned_heads") and phrase.has("force_modifiers"))
        return False

    def _forces(self, phrase: Phrase) -> ActorMention | None:
        head = phrase.head
        assert head is not None
        iso = self.around.owner(phrase) or self._seat(phrase)
        country = country_of(iso) or (None if self._of_initials(phrase) else self.around.home_of(phrase))
        if iso is None and country is not None and not head.has("government_heads"):
            country = country_of(country.army)
        word = self.around.key(head.last - 1)
        if head.has("government_heads") and self._is_gone(phrase):
            return None
        if head.has("government_heads") and not phrase.loyal:
            if word in ("authorities", "officials"):
                name = "authorities" if not iso or country is None else f"{country.adjective} authorities"
                return self.around.make(
                    phrase, name, "official", country.iso if country else None, "pattern" if iso else "generic"
                )
            if word == "administration" or phrase.has("kept", "dropped"):
                return None
        if any(self.around.key(item.first) == "local" for item in phrase.words) and phrase.has("government_heads"):
            return None  # "the local government unit"
        last = phrase.last
        if head.has("strike_heads"):
            last = max((item.last for item in (*phrase.words, *phrase.owners) if item is not head), default=phrase.last)
        kind = "state" if head.has("government_heads") else "state_forces"
        form = "pattern" if iso else "generic"
        if country is None:
            return self.around.make(phrase, None, kind, None, form, last=last)
        return self.around.make(phrase, country.forces, kind, country.iso, form, last=last)

    def _is_gone(self, phrase: Phrase) -> bool:
        """ "The former regime", "remnants of the ousted government": a state's no more."""
        return any(self.around.key(at) in FORMER for at in range(phrase.first - 1, phrase.last))

    def _machines(self, phrase: Phrase) -> ActorMention | None:
        """A state's forces by the model of what they fly or drive alone: "Turkish F-16s", "a Russian Su-24"."""
        owner = phrase.owners[-1] if phrase.owners else None
        if owner is None or phrase.relations or len(phrase.owners) > 1:
            return None
        if owner.place != "adjective" and not self.scan.words[owner.first].isupper():
            return None
        last = model_end(self.scan, owner.last)
        country = country_of(owner.iso)
        if last is None or country is None:
            return None
        return self.around.make(phrase, country.forces, "state_forces", country.iso, "pattern", last=last)

    def _of_initials(self, phrase: Phrase) -> bool:
        """Do initials that mean nobody here stand before it: "an ADF soldier"? Then no word says whose it is."""
        at = phrase.first - 1
        if at < 0 or phrase.owners or not self.scan.soft(at) or self.scan.headline(phrase.first, phrase.last):
            return False
        word = self.scan.words[at]
        return (
            1 < len(word) <= _INITIALS
            and word.isalpha()
            and word.isupper()
            and not self.scan.words[phrase.first].isupper()
        )

    def _seat(self, phrase: Phrase) -> str | None:
        """The state whose capital stands before its government: "the Oslo government" is Norway's in a war in Sudan."""
        led = phrase.first and self.scan.soft(phrase.first - 1) and phrase.has("government_heads")
        return self.seats.get(phrase.first) if led else None

    def _led(self, phrase: Phrase) -> ActorMention | None:
        """Who flies "US-led air strikes": the coalition; "a Russian-backed offensive" is anybody's."""
        first, last = phrase.relations[0]
        if self.around.key(last - 1) != "led" or phrase.owners:
            return None
        leader = " ".join(self.scan.words[first : last - 1]).replace(".", "")
        if leader.islower():
            # "a rebel-led offensive" is of no coalition of that name
            if leader not in _LEADING:
                return None
            iso = self.around.home.iso if self.around.home else None
            return self.around.make(phrase, f"{leader}s", "generic_armed", iso, "generic")
        return self.around.make(phrase, f"{leader}-led coalition", "coalition", None, "pattern")

    def _armed(self, phrase: Phrase) -> ActorMention:
        if (first := self._points_back(phrase)) is not None and not phrase.owners:
            return ActorMention(self.around.span(first, phrase.last), None, "generic_armed", None, "reference")
        name, last = unnamed.name(self.scan, phrase, home=self.around.home)
        country = country_of(self.around.owner(phrase)) or self.around.home
        return self.around.make(phrase, name, "generic_armed", country.iso if country else None, "generic", last=last)

    def _is_party(self, head: Item) -> bool:
        """False for heads that mean something else here: "Dutch Shell", "on the Turkish side of the border"."""
        word = self.scan.words[head.last - 1]
        if word == "Shell":
            return False
        return word.lower() != "side" or self.around.after(head.last) in self.saying or self.around.acts(head.last)

    def _is_nobodys(self, phrase: Phrase, head: Item) -> bool:
        """True for guards of whoever hires them, and for things of war, where nobody is named for their owner."""
        if phrase.owners:
            return False
        if head.has("strike_heads"):
            return self._is_the_subjects(phrase)
        last = self.around.key(head.last - 1)
        if last in ("guard", "guards"):
            return self.around.before(head.last - 1) in _HIRED
        if last != "military":
            return False
        # "a Russian Mi-8 military helicopter": whose it is stands before its model
        model = any(letter.isdigit() for letter in self.around.before(phrase.first))
        return self.around.after(phrase.last) in _MATERIEL or (model and phrase.last - phrase.first == 1)

    def _is_the_subjects(self, phrase: Phrase) -> bool:
        """ "Moderate groups launched a major military operation": theirs who launched it, whether an army or not."""
        if self.around.key(phrase.words[0].first) != "military":
            return False
        at = phrase.first - 1
        while at >= 0 and phrase.first - at <= _WORDS_BEFORE and self.scan.soft(at):
            word = self.scan.words[at]
            if word in _LAUNCHING:
                return True
            if not word.islower() or word in _NO_OBJECT:
                return False
            at -= 1
        return False

    def _points_back(self, phrase: Phrase) -> int | None:
        """Where "the group", "this militia", "the same gang" begins, which mean somebody named before; else None."""
        if phrase.head is None or not phrase.head.has("bodies"):
            return None
        same = self.around.before(phrase.first) == "same"
        return phrase.first - 1 - same if self.around.before(phrase.first - same) in _DEFINITE else None

    def _group(self, phrase: Phrase) -> ActorMention | None:
        """A bare "the group", "the militia": whoever was named before."""
        head = phrase.head
        assert head is not None
        assert head.row.word is not None
        if (first := self._points_back(phrase)) is not None:
            return ActorMention(self.around.span(first, phrase.last), None, "generic_armed", None, "reference")
        if head.row.word.plural in ("militias", "gangs", "cartels"):
            return self.around.make(phrase, head.row.word.plural, "generic_armed", None, "generic")
        return None

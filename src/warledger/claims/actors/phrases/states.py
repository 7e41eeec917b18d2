"""A country's name in, the state where that is what is meant out: "Turkey launched", not "in Turkey"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from warledger.claims.actors.known.lexicon import Lexicon
from warledger.claims.actors.known.scan import Item, Scan, country_of
from warledger.claims.actors.mention import ActorMention
from warledger.claims.actors.phrases.around import Around
from warledger.claims.actors.phrases.grammar import Phrase
from warledger.claims.patterns.compiling import compiled
from warledger.records import Span

#: Words before a country's name that make it a place ("in Turkey", "from Russia").
_PLACE_PREPOSITIONS = frozenset(
    "in from to into near across inside outside over between throughout toward towards around of at via off".split()
)
#: Words right before a country that did something, is said to have, or was its object: "by Israel", "accused Rwanda".
_HOLDING = frozenset("by against accused accuses accusing blamed blames blaming condemned suspects suspected".split())
#: Verbs whose "on" or "to" names who is held to have done it.
_HELD = frozenset("blamed blames blame blaming pinned attributed ascribed".split())
#: Behind a country's name, what is no state: "Malaysia Airlines flight 17".
_COMPANIES = frozenset("airlines airways airline airlink".split())
_ACCUSING = _HOLDING - {"by", "against", "suspected"}
#: Words after which a capital city can be the subject that speaks ("while Moscow denied").
_CLAUSE_OPENERS = frozenset("and but that while as which".split())


#: What only a state's forces do or have, the words that may stand before it, and how many words that takes.
_FIRE = frozenset(
    "strike strikes airstrike airstrikes raids bombardment shelling bombing invasion offensive jets warplanes missiles "
    "rockets artillery drones".split()
)
_OF_FORCES = frozenset(
    "retaliatory air military missile rocket drone artillery ground aerial naval fighter ongoing overnight heavy own "
    "relentless continued subsequent massive".split()
)
_FIRE_WORDS = 3


#: A clause that stands before the main one, up to its comma; characters of a sentence before that.
_FRONTED = compiled(
    r"[\s\"“]*(?:(?:\w+ ){0,2}(?:hours|days|weeks) after|after|when|as|once|following|because|since)\b[^,;.:]*, "
    r"(?:the )?",
    re.I,
)
_SENTENCE = 250
#: The rest of a sentence without a clause behind it that could be the main one.
_NO_OTHER = compiled(
    r"[^,;.\n]*(?:[.\n]|$|, (?:\w+ing\b|according\b|(?:[\w’'-]+ ){1,6}?(?:said|says|reported|added)\b))"
)


class States:
    """The states that a text names by their country.

    Args:
        around: The text.
        lexicon: Where its words' classes come from.
    """

    def __init__(self, around: Around, lexicon: Lexicon) -> None:
        self.around = around
        self.scan = around.scan
        self.saying = lexicon.saying
        self.place_end = -9

    def mention(self, phrase: Phrase) -> ActorMention | None:
        """A country alone: an actor where it isn't a place ("Turkey launched", not "in Turkey", nor "Raqqa, Syria")."""
        item = phrase.owners[-1]
        if item.place != "name" or phrase.relations or len(phrase.owners) > 1 or self.scan.hyphen(item.last - 1):
            return None
        country = country_of(item.iso)
        written = " ".join(self.scan.words[item.first : item.last])
        owning = (
            self.scan.keys[item.last - 1][0] != item.row.keys[-1]
            and written[-1] == "s"
            and not (country and written == country.name)
        )
        if owning and not self._its_fire(item.last):
            return None  # "Yemen's north", "Syrias war": of the country, not the country
        following = self.around.after(item.last)
        if following in _COMPANIES:
            return None
        word = self.around.key(item.first - 1)
        held = owning or word == "ally" or self._held(item.first - (2 if word == "the" else 1))
        at_home = self.around.home is not None and item.iso == self.around.home.iso
        if at_home and not held and following not in self.saying and not self.around.acts(item.last):
            return None  # the country that the report is about is where things happen, unless it speaks or acts
        linked = phrase.first - self.place_end == 1 and self.around.key(phrase.first - 1) in ("and", "or")
        self.place_end = -9
        before = self.scan.text[max(0, self.scan.starts[item.first] - 2) : self.scan.starts[item.first]]
        if "," in before and self.around.acts(item.last):
            # "In answer to the rocket fire, Israel bombed", "After rockets hit Sderot, Israel bombed"
            held = held or not self._may_be_place(item.first - 1) or self._main(self.scan.starts[item.first])
        if not held and (word in _PLACE_PREPOSITIONS or "," in before or "(" in before or linked):
            self.place_end = item.last  # "in Kenya and Tanzania": the next is a place too
            return None
        if not held and self._described(item.first - 1) and self.around.key(item.first - 2) in _PLACE_PREPOSITIONS:
            return None  # "in northern Mali", "from neighbouring Syria"
        if country is None:
            return None
        # One short name for state and forces ("Russia"), else the state speaks and acts under its own ("France").
        name = country.name if country.forces.endswith("government forces") else country.forces
        return self.around.make(
            phrase, name, "state", item.iso, "pattern", party=None if name == country.forces else country.forces
        )

    def _its_fire(self, at: int) -> bool:
        """Are the words from `at` on for what a state's forces do or have in a war: "Israel's retaliatory strikes"?"""
        told = [self.around.key(at + step) for step in range(_FIRE_WORDS)]
        fire = next((step for step, word in enumerate(told) if word in _FIRE), None)
        return fire is not None and all(word in _OF_FORCES for word in told[:fire])

    def _main(self, at: int) -> bool:
        """Does the main clause begin at an offset, behind the first comma of a sentence that opens with "After"?"""
        text = self.scan.text
        start = max((text.rfind(end, max(0, at - _SENTENCE), at) for end in (". ", "\n")), default=-1) + 1
        if _FRONTED.fullmatch(text, start, at) is None:
            return False
        return _NO_OTHER.match(text, at) is not None

    def _may_be_place(self, at: int) -> bool:
        """May word `at` end a place's name: a capitalised one that is no actor's?"""
        return not self.scan.words[at].islower() and not any(i.actor and i.last == at + 1 for i in self.scan.items)

    def _held(self, at: int) -> bool:
        """Does word `at` make the name after it who did something, or whom something is done to?"""
        word = self.around.key(at)
        return word in _HOLDING or (word in ("on", "to") and self.around.key(at - 1) in _HELD)

    def _described(self, at: int) -> bool:
        """Is it an article, or an adjective in lower case, that a country's name may have before it?"""
        return 0 <= at < len(self.scan.words) and self.scan.words[at].islower() and self.around.key(at) != "and"


def capitals(scan: Scan, items: Iterable[Item], saying: frozenset[str]) -> list[ActorMention]:
    """Capital cities that stand for their government: "Moscow said"."""
    out = []
    for item in items:
        if item.place != "capital":
            continue
        before, at = scan.keys[item.first - 1][0] if item.first else "", scan.starts[item.first]
        starts = scan.opens(item.first) or before in _CLAUSE_OPENERS or scan.text[max(0, at - 2) : at] == "; "
        speaks = item.last < len(scan) and scan.soft(item.last - 1) and scan.keys[item.last][0] in saying
        if (starts and speaks) or before in _ACCUSING:  # "Moscow accused Kyiv", "blamed Damascus for it"
            country = country_of(item.iso)
            if country:
                span = Span(scan.starts[item.first], scan.ends[item.last - 1])
                out.append(ActorMention(span, country.forces, "state", country.iso, "pattern"))
    return out

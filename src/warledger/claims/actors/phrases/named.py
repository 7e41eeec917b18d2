"""A name of the actors' dictionary in, the actor out: its local part, or another state's forces of that name."""

from __future__ import annotations

from warledger.claims.actors.known.lexicon import Lexicon
from warledger.claims.actors.known.scan import Item, country_of
from warledger.claims.actors.mention import ActorMention
from warledger.claims.actors.phrases.around import Around
from warledger.claims.actors.phrases.grammar import Phrase
from warledger.knowledge.actors.actor import Actor
from warledger.knowledge.actors.spelling import ARTICLES
from warledger.knowledge.countries import Country
from warledger.records import Span

#: Last words, without a plural's s, of names that states give to forces of theirs; and who else bears such names.
_NATIONAL = frozenset("force army guard navy".split())
#: Last words of groups' names that may be the end of a longer one: "Lions of Islam Brigade" is not the Islam Brigade.
_UNITS = frozenset("brigade brigades battalion battalions".split())
_ARMED = frozenset(("armed_group", "militia", "state_forces"))


class Named:
    """The actors of the dictionary that a text names.

    Args:
        around: The text.
        lexicon: Where its words' classes come from.
    """

    def __init__(self, around: Around, lexicon: Lexicon) -> None:
        self.around = around
        self.scan = around.scan
        self.openers = lexicon.openers

    def mention(self, phrase: Phrase) -> ActorMention:
        """The actor that a name means."""
        assert phrase.name is not None
        assert phrase.name.actor is not None
        actor, item = phrase.name.actor, phrase.name
        first = phrase.first
        if first and self._article(first - 1):
            first -= 1
        written = " ".join(self.scan.words[item.first : item.last])
        form = "name" if written.lower() == actor.name.lower() else "alias"
        span = self.around.span(first, phrase.last)
        start = self._longer(item)
        if start is not None:
            longer = self.around.span(start, item.last)
            name = longer.of(self.scan.text)
            party = actor.party if actor.kind == "state_forces" else None
            whole = self.around.span(start, phrase.last)
            return ActorMention(whole, name, actor.kind, actor.country, "pattern", party)
        other = self._namesake(phrase, item)
        if other is not None:
            return ActorMention(span, other.forces, "state_forces", other.iso, "pattern")
        if actor.chapters:
            chapter = self._chapter(phrase, item)
            if chapter:
                return chapter
        return ActorMention(span, actor.name, actor.kind, actor.country, form, actor.party)

    def _longer(self, item: Item) -> int | None:
        """The first word of a longer name that ends in this one, or None: "the Lions of Islam Brigade"."""
        scan, at = self.scan, item.first - 1
        if self.around.key(item.last - 1) not in _UNITS or item.last - item.first < 2 or at < 1:
            return None
        before = at - 1
        linked = scan.words[at] == "of" and scan.soft(at) and scan.soft(before) and scan.capital(before)
        # "Members of Azov Brigade" opens a sentence
        named = linked and not scan.opens(before) and not scan.headline(before, item.last)
        return before if named and scan.keys[before][0] not in self.openers else None

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
        if owner is None or actor.kind not in _ARMED or self.around.key(item.last - 1).rstrip("s") not in _NATIONAL:
            return None
        return country_of(owner.iso) if actor.countries and owner.iso not in actor.countries else None

    def _chapter(self, phrase: Phrase, item: Item) -> ActorMention | None:
        """A local part under its own name: "PDF-Mogoke", "the Naypyitaw People's Defence Force"."""
        scan, actor = self.scan, item.actor
        assert actor is not None
        last = item.last
        if last < len(scan) and scan.hyphen(last - 1) and scan.capital(last):
            name = f"{actor.name}-{scan.words[last]}"
            return _part(actor, self.around.span(item.first, last + 1), name)
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
            return _part(actor, self.around.span(before, phrase.last), name)
        return None

    def _article(self, i: int) -> bool:
        """True where word `i` is the Arabic article of the next: "al-Nusra", "Al Shabaab"."""
        if self.scan.keys[i][0] not in ARTICLES or not self.scan.soft(i):
            return False
        return self.scan.hyphen(i) or self.scan.words[i] == "Al"


def _part(actor: Actor, span: Span, name: str) -> ActorMention:
    """A local part of an actor, under a name of its own."""
    return ActorMention(span, name, actor.kind, actor.country, "pattern", actor.party or actor.name)

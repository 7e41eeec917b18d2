"""Capitalised names in, bodies known by the shape of their names out: ministries, units, groups, broadcasters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from warledger.claims.actors.known.lexicon import Lexicon
from warledger.claims.actors.known.scan import Item, Scan, country_of
from warledger.claims.actors.mention import ActorMention
from warledger.claims.dates.grammar import MONTHS
from warledger.claims.patterns.compiling import compiled
from warledger.knowledge.actors.spelling import ARTICLES
from warledger.records import Span

#: Longest name by shape that is believed, in words before its head; longer ones are headlines run into the text.
_REACH = 5
_UNIT_NUMBER = compiled(
    r"\d{1,4}(?:st|nd|rd|th)?|[IVX]{1,5}|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth"
)
_YEAR = compiled(r"(?:19|20)\d\d")
_LINKS = frozenset(("of", "for", "the", "and"))
#: Heads of a state's units where a number stands beside them; rebels have brigades as well.
_UNITS = frozenset(("brigade", "battalion", "command"))
#: Heads of groups' names that go on with "of", "for" ("Front for the Liberation of ...").
_GO_ON = frozenset(("front", "army", "movement", "forces", "coalition"))
#: Kinds whose names can be common words alone ("National Strike Committee").
_SPEAKERS = ("monitor", "media", "ngo", "political", "official")
_ARMED_SHAPES = ("armed_group", "criminal_group")
#: Last words of towns' names that open as groups' names do: "gah" is Persian for place ("Lashkar Gah").
_TOWNS = frozenset(("gah",))
#: Who speaks for the police, or leads them; their headquarters are a place that is hit.
_POLICE_OFFICES = frozenset(("spokesman", "chief", "command", "department"))
#: What police have in a town: a place, and nobody who tells or does anything.
_POSTS = frozenset(("station", "post", "outpost", "checkpoint", "picket"))


#: Classes of words that a body's name ends in.
_HEADS, _NO_ROLES = frozenset(("ministries", "office_heads", "shape_heads", "police_heads")), frozenset[str]()


class Bodies:
    """Finds bodies by the shape of their names in one text.

    Args:
        scan: The text.
        lexicon: Where its words' classes come from.
        country: ISO code of the country that the report is about, or None.
    """

    def __init__(self, scan: Scan, lexicon: Lexicon, *, country: str | None) -> None:
        self.scan = scan
        self.lexicon = lexicon
        self.home = country_of(country)
        self.item_at = {i: item for item in scan.items for i in range(item.first, item.last)}

    def find(self) -> Iterator[tuple[int, int, ActorMention]]:
        """Each body with its first word and the word after its last, in order of its head word."""
        scan = self.scan
        for item in scan.items:
            if item.actor:
                continue
            roles = item.row.word.roles if item.row.word is not None else _NO_ROLES
            if _HEADS.isdisjoint(roles):
                continue
            found = None
            if "ministries" in roles:
                found = self._ministry(item)
            elif "office_heads" in roles and not ("shape_heads" in roles and scan.capital(item.first)):
                found = self._office(item)
            if found is None and "shape_heads" in roles and scan.capital(item.first):
                found = self._shaped(item)
            if found is None and "police_heads" in roles:
                found = self._town_police(item)
            if found:
                yield found
        for i, pair in enumerate(scan.keys):
            if pair[0] in self.lexicon.shape_openers and scan.capital(i) and i not in self.item_at:
                opened = self._opened(i)
                if opened:
                    yield opened

    # --- shapes ---

    def _mention(
        self, first: int, last: int, name: str, kind: str, *, country: str | None = None, party: str | None = None
    ) -> tuple[int, int, ActorMention]:
        span = Span(self.scan.starts[first], self.scan.ends[last - 1])
        home = self.home.iso if self.home else None
        return first, last, ActorMention(span, name, kind, country or home, "pattern", party)

    def _words(self, first: int, last: int) -> str:
        text = self.scan.text[self.scan.starts[first] : self.scan.ends[last - 1]]
        return re.sub(r"[\"“”«»`]|['’](?=\s)|(?<=\s)['‘]", "", " ".join(text.split()))

    def _opener(self, i: int) -> bool:
        return self.scan.keys[i][0] in self.lexicon.openers

    def _left(self, i: int) -> int:
        """Index of the first word of the capitalised run that ends before word `i` (`i` itself where there is none)."""
        scan, first = self.scan, i
        while first and i - first < _REACH and scan.soft(first - 1):
            word, key = scan.words[first - 1], scan.keys[first - 1][0]
            if key in _LINKS and first - 1 > 0 and key != "and" and scan.capital(first - 2) and scan.soft(first - 2):
                first -= 1
                continue
            if key in ARTICLES and first - 1 > 0 and scan.hyphen(first - 1):
                first -= 1
                continue
            if not (word[0].isupper() or _UNIT_NUMBER.fullmatch(word)) or self._opener(first - 1):
                break
            if word.isdigit() and self._of_a_date(first - 1):
                break
            item = self.item_at.get(first - 1)
            if item is not None and (
                (item.actor and not _is_a_word(item)) or (word.endswith(("'s", "’s")) and key != "peoples")
            ):
                break  # "the army's 6th Division", "Iraq's Badr Brigade": the owner is no part of the name
            first -= 1
            if scan.opens(first):
                break
        while first < i and (scan.keys[first][0] in _LINKS):
            first += 1
        return first

    def _of_a_date(self, i: int) -> bool:
        """ "The Aug. 7 Embassy bombings", "the 2019 Army offensive": a number that is no part of a name."""
        return _YEAR.fullmatch(self.scan.words[i]) is not None or (i > 0 and self.scan.keys[i - 1][0] in MONTHS)

    def _named_from(self, i: int) -> int:
        """The same for what bears no number: "5 Bannu police" are five of them."""
        first = self._left(i)
        while first < i and self.scan.words[first].isdigit():
            first += 1
        return first

    def _right(self, last: int) -> int:
        """Index after the capitalised words that go on with "of", "for" after word `last - 1`."""
        scan, at = self.scan, last
        steps = 0
        while at + 1 < len(scan) and scan.soft(at - 1) and steps < 3 and scan.keys[at][0] in ("of", "for"):
            nxt = at + 1
            while nxt < len(scan) and scan.keys[nxt][0] in ("the", *ARTICLES) and scan.soft(nxt - 1):
                nxt += 1
            if nxt >= len(scan) or not scan.capital(nxt) or not scan.soft(nxt - 1):
                break
            at = nxt + 1
            while at < len(scan) and scan.soft(at - 1) and scan.capital(at) and not self._opener(at) and at - nxt < 4:
                at += 1
            steps += 1
        return at

    def _unknown(self, first: int, last: int) -> bool:
        """True where a word of the range is a name of its own: no country, no common word."""
        for i in range(first, last):
            item = self.item_at.get(i)
            if self.scan.keys[i][0] in _LINKS or self.scan.keys[i][0] in ARTICLES:
                continue
            if item is None or (item.iso and item.place == "capital") or _is_a_word(item):
                return True
        return False

    def _shaped(self, head: Item) -> tuple[int, int, ActorMention] | None:
        """A capitalised name by its head: "the Sela Valley Front", "6th Infantry Division", "Battalion 148"."""
        scan, word = self.scan, head.row.word
        assert word is not None
        kind, key = word.shape or "official", scan.keys[head.first][0]
        first, last = self._left(head.first), head.last
        if kind == "state_forces" or key in _UNITS:
            numbered = any(_UNIT_NUMBER.fullmatch(scan.words[i]) for i in range(first, head.first))
            after = last < len(scan) and scan.soft(last - 1) and _UNIT_NUMBER.fullmatch(scan.words[last])
            if numbered or after:
                last += 0 if numbered else 1
                name = self._words(first, last)
                return self._mention(first, last, name, "state_forces", party=self._forces(first, head.first))
        if key == "division" and not any(self._forces_word(i) for i in range(first, head.first)):
            return None  # without a number, a division can be a part of a country, or of a company
        if kind not in (*_ARMED_SHAPES, "state_forces") or key in _GO_ON:
            last = self._right(last)
        if key == "task":
            last = self._capitals(last, 3)  # "Joint Task Force Central"
        if kind == "political":
            first = self._after_count(first, head.first)
        telling = self._unknown(first, head.first) or (kind in _SPEAKERS and head.first - first >= 2)
        if not (telling or last > head.last) or scan.headline(first, last):
            return None
        party = self._forces(first, head.first) if kind == "state_forces" else None
        return self._mention(first, last, self._words(first, last), kind, party=party)

    def _after_count(self, first: int, last: int) -> int:
        """Index of the first word of a party's or union's name: "12 Congress Party leaders" are twelve."""
        while first < last and self.scan.words[first].isdigit():
            first += 1
        return first

    def _capitals(self, last: int, most: int) -> int:
        """Index after at most `most` capitalised words from word `last` on."""
        at = last
        while at < len(self.scan) and at - last < most and self.scan.soft(at - 1):
            if not self.scan.capital(at) or self._opener(at):
                break
            at += 1
        return at

    def _forces_word(self, i: int) -> bool:
        item = self.item_at.get(i)
        return item is not None and item.has("state_heads", "force_modifiers")

    def _opened(self, i: int) -> tuple[int, int, ActorMention] | None:
        """ "Liwa al-X", "Harakat X al-Y"."""
        scan, last = self.scan, i + 1
        names = 0
        while last < len(scan) and scan.soft(last - 1) and last - i < 6:
            if scan.keys[last][0] in ARTICLES and last + 1 < len(scan) and scan.soft(last):
                last += 1
            elif scan.capital(last) and not self._opener(last) and last not in self.item_at:
                last, names = last + 1, names + 1
            else:
                break
        while last > i + 1 and scan.keys[last - 1][0] in ARTICLES:
            last -= 1
        if not names or scan.headline(i, last) or scan.keys[last - 1][0] in _TOWNS:
            return None
        return self._mention(i, last, self._words(i, last), "armed_group")

    def _forces(self, first: int, last: int) -> str | None:
        owner = next((item.iso for i in range(first, last) if (item := self.item_at.get(i)) and item.iso), None)
        country = country_of(owner) or self.home
        return country.forces if country else None

    # --- offices ---

    def _owner_left(self, first: int) -> tuple[int, str | None]:
        """Take the country right before word `first` into the range."""
        item = self.item_at.get(first - 1)
        if item is not None and item.iso and item.place != "capital" and self.scan.soft(first - 1):
            return item.first, item.iso
        return first, None

    def _ministry(self, item: Item) -> tuple[int, int, ActorMention] | None:
        """ "the Afghan Interior Ministry", "Ministry of Health in X", "the defence ministry": one name for all."""
        scan, first, last = self.scan, item.first, item.last
        before = self.item_at.get(first - 1) if scan.soft(first - 1) and first else None
        portfolio = ""
        if before is not None and before.has("portfolios"):
            first = before.first
            portfolio = " ".join(scan.words[i] for i in range(before.first, before.last)).title()
        elif last + 1 < len(scan) and scan.keys[last][0] == "of":
            at = last + 1
            if scan.keys[at][0] == "the" and at + 1 < len(scan):
                at += 1
            after = self.item_at.get(at)
            if after is not None and after.has("portfolios"):
                last = after.last
                portfolio = " ".join(scan.words[i] for i in range(after.first, after.last)).title()
        if not portfolio:
            return None
        first, iso = self._owner_left(first)
        if iso is None and last + 1 < len(scan) and scan.keys[last][0] in ("of", "in"):
            after = self.item_at.get(last + 1)
            if after is not None and after.iso and after.place == "name":
                iso, last = after.iso, after.last
        country = country_of(iso) or self.home
        name = f"{country.adjective} {portfolio} Ministry" if country else f"{portfolio} Ministry"
        return self._mention(
            first,
            last,
            name,
            "official",
            country=country.iso if country else None,
            party=country.forces if country else None,
        )

    def _office(self, item: Item) -> tuple[int, int, ActorMention] | None:
        """ "Kandahar governor", "the Nangarhar media office": named by its town."""
        first = self._named_from(item.first)
        if first == item.first or not self._unknown(first, item.first) or self.scan.headline(first, item.last):
            return self._police_office(item)
        key = self.scan.keys[item.last - 1][0]
        kind = "medical" if "hospital" in key or "health" in self.scan.keys[item.first][0] else "official"
        if "police" in (self.scan.keys[item.first][0], key):
            kind = "police"
        words = [self.scan.words[i] for i in range(item.first, item.last)]
        while kind == "police" and words[-1].lower() in ("chief", "spokesman", "headquarters"):
            words.pop()
        place = self._words(first, item.first).removesuffix("'s").removesuffix("’s")
        name = f"{place} {' '.join(words)}"
        return self._mention(first, item.last, name, kind)

    def _police_office(self, item: Item) -> tuple[int, int, ActorMention] | None:
        """ "Police spokesman Omar Bello", "a police chief": the state's police, who speak or are hit."""
        if self.scan.keys[item.first][0] != "police" or self.scan.keys[item.last - 1][0] not in _POLICE_OFFICES:
            return None
        span = Span(self.scan.starts[item.first], self.scan.ends[item.last - 1])
        name, at = (self.home.police, self.home.iso) if self.home else ("police", None)
        return item.first, item.last, ActorMention(span, name, "police", at, "generic")

    def _town_police(self, item: Item) -> tuple[int, int, ActorMention] | None:
        """ "Kandahar police": the police of a town under its own name, belonging to the state's."""
        first = self._named_from(item.first)
        if first == item.first or not self._unknown(first, item.first) or self.scan.headline(first, item.last):
            return None
        if self.scan.capital(item.first) and self.scan.capital(item.last) and self.scan.soft(item.last - 1):
            return None
        if item.last < len(self.scan) and self.scan.keys[item.last][1] in _POSTS and self.scan.soft(item.last - 1):
            return None  # "under Hass police station limits": where it happened
        name = f"{self._words(first, item.first)} police"
        return self._mention(first, item.last, name, "police", party=self.home.police if self.home else None)


def _is_a_word(item: Item) -> bool:
    """Is an item an outlet of one word, as are in groups' names: "the Red Dawn Front", "the Guardian Brigade"?"""
    return item.actor is not None and item.actor.kind == "media" and item.last - item.first == 1

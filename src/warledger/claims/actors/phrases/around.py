"""A phrase in, the words that stand around it, whose it is, and the mention that it makes, out."""

from __future__ import annotations

from warledger.claims.actors.known.lexicon import Lexicon
from warledger.claims.actors.known.scan import Scan, country_of
from warledger.claims.actors.mention import ActorMention
from warledger.claims.actors.phrases.abroad import Abroad
from warledger.claims.actors.phrases.grammar import Phrase
from warledger.knowledge.countries import Country
from warledger.records import Span

#: Words between a subject and its verb.
_BEFORE_VERBS = frozenset(
    "has had have also then later again repeatedly reportedly allegedly immediately meanwhile earlier itself "
    "swiftly soon in turn".split()
)


class Around:
    """What stands around the phrases of one text.

    Args:
        scan: The text.
        lexicon: Where its words' classes come from.
        country: ISO code of the country that the report is about, or None.
    """

    def __init__(self, scan: Scan, lexicon: Lexicon, *, country: str | None) -> None:
        self.scan = scan
        self.home = country_of(country)
        self.abroad = Abroad(scan)
        self.acting = lexicon.acting

    def key(self, i: int) -> str:
        """Word `i` as it is looked up; "" outside of the text."""
        keys = self.scan.keys
        return keys[i][0] if 0 <= i < len(keys) else ""

    def before(self, i: int) -> str:
        """The word before word `i`, where nothing but a space parts them."""
        return self.key(i - 1) if i and self.scan.soft(i - 1) else ""

    def after(self, i: int) -> str:
        """The word at `i`, where nothing but a space parts it from the one before."""
        return self.key(i) if i and self.scan.soft(i - 1) else ""

    def span(self, first: int, last: int) -> Span:
        """Characters of words first to last."""
        start, end = self.scan.starts[first], self.scan.ends[last - 1]
        if self.scan.words[last - 1].endswith(("'s", "’s")):
            end -= 2  # "the government's": the genitive is no part of the name
        text = self.scan.text
        if text[end : end + 1] == ")" and text.count("(", start, end) > text.count(")", start, end):
            end += 1
        return Span(start, end)

    def make(
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
        """The mention that a phrase makes."""
        return ActorMention(self.span(phrase.first, last or phrase.last), name, kind, country, form, party)

    def owner(self, phrase: Phrase) -> str | None:
        """Code of the country that stands before the head; the last one where several do."""
        return phrase.owners[-1].iso if phrase.owners else None

    def home_of(self, phrase: Phrase) -> Country | None:
        """The country whose "the army" is, where no word of the phrase says so."""
        told = self.abroad.opening(phrase.first)
        if told is None and self.home is None:
            told = self.abroad.only(phrase.first)
        return country_of(told) or self.home

    def acts(self, at: int) -> bool:
        """Does a verb of doing violence follow, but for adverbs and auxiliaries: "Israel has also struck"?"""
        while self.key(at) in _BEFORE_VERBS:
            at += 1
        return self.key(at) in self.acting

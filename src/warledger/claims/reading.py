"""Everything that reading found in one report, in one place: sentences, parses, mentions, accounts, events, figures."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from functools import cached_property, wraps
from typing import TYPE_CHECKING, Any, TypeVar, TypeVarTuple

from warledger.claims.actors import ActorMention
from warledger.claims.as_written import AsWritten
from warledger.claims.dates import TimeMention
from warledger.claims.deeds import answered
from warledger.claims.deeds.answered import Pair
from warledger.claims.effects import FigureMention
from warledger.claims.events import Event, EventMention, Towns
from warledger.claims.parsing import columns
from warledger.claims.places import PlaceMention
from warledger.claims.text.sentence import Sentence
from warledger.claims.text.wrapping import unwrapped
from warledger.records import Blame, Report, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from warledger.claims.attribution import Candidates

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)
More = TypeVarTuple("More")
_MISSING: Any = object()


@dataclass
class Reading:
    """One report as read so far. Spans are offsets in the report's own text.

    Attributes:
        report: The report.
        country: ISO code of the country that it is mainly about, or None.
        sentences: Its sentences, from the end of its head on.
        docs: Their parses; None for sentences that can't hold a claim.
        text: The report's own text as it is read, offset for offset: with spaces for the breaks of wrapped lines, in
            plain letters, and in mixed case where it is in capitals.
        actors: Where it names actors.
        places: Where it names places.
        times: Its time expressions.
        speakers: Who speaks where, and who else could.
        mentions: Event mentions, in reading order.
        towns: What is known of the places of its events.
        events: The distinct events that it is mainly about.
        tellings: All distinct events that it tells of, those among them.
        blames: What it says about who did it.
        asides: What it says about who did other things ("claimed a similar attack last year").
        figures: (sentence index, figure mention), in reading order.
        written: How the report itself writes the names in it; None where it has plain letters alone.
        kept: By key or function, what was worked out once.
        kept_each: By function, what was worked out once for each thing that it was asked about.
    """

    report: Report
    country: str | None
    sentences: list[Sentence]
    docs: list[Doc | None]
    text: str = ""
    actors: list[ActorMention] = field(default_factory=list)
    places: list[PlaceMention] = field(default_factory=list)
    times: list[TimeMention] = field(default_factory=list)
    speakers: Candidates | None = None
    mentions: list[EventMention] = field(default_factory=list)
    towns: Towns = field(default_factory=Towns)
    events: list[Event] = field(default_factory=list)
    tellings: list[Event] = field(default_factory=list)
    blames: list[Blame] = field(default_factory=list)
    asides: list[Blame] = field(default_factory=list)
    figures: list[tuple[int, FigureMention]] = field(default_factory=list)
    written: AsWritten | None = None
    kept: dict[Hashable, Any] = field(default_factory=dict, repr=False, compare=False)
    kept_each: defaultdict[Hashable, dict[Any, Any]] = field(
        default_factory=lambda: defaultdict(dict), repr=False, compare=False
    )
    _tokens: dict[tuple[int, int], Any] = field(default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        self.text = self.text or self.words

    @cached_property
    def words(self) -> str:
        """The report's own words, offset for offset, with spaces for the breaks of wrapped lines."""
        return unwrapped(self.report.text)

    @cached_property
    def low(self) -> str:
        """The text in lower case, offset for offset: much faster to search than letting case be ignored."""
        return self.text.replace("İ", "I").lower()  # the one letter that lower case makes two of

    @cached_property
    def lows(self) -> list[str]:
        """The sentences in lower case."""
        return [self.low[s.start : s.end] for s in self.sentences]

    def places_in(self, index: int) -> list[PlaceMention]:
        """The places that a sentence names, in order, those without a name among them; the dateline is of none."""
        return self._places_in.get(index, [])

    @cached_property
    def _places_in(self) -> dict[int, list[PlaceMention]]:
        held = ((index, self.sentences[index], named) for index, named in self.places_from.items())
        return {index: [m for m in named if s.start <= m.span.start < s.end] for index, s, named in held}

    @cached_property
    def places_from(self) -> dict[int, list[PlaceMention]]:
        """By index, the places that stand from where a sentence begins to the next one, in order.

        Those of the dateline are of the first, and the line between two paragraphs is of the sentence before it.
        """
        out: dict[int, list[PlaceMention]] = {}
        for mention in self.places:
            out.setdefault(self.sentence_of[mention.span.start], []).append(mention)
        return out

    @cached_property
    def naming_places(self) -> frozenset[int]:
        """The sentences that name places, the first one for the dateline, too."""
        return frozenset(self.sentence_of[m.span.start] for m in self.places if m.form != "generic")

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """What `make` gives, worked out the first time that it is asked for; only for what no later step changes."""
        found: T = self.kept.get(key, _MISSING)  # often asked for the first time: an exception would cost too much
        if found is _MISSING:
            found = self.kept[key] = make()
        return found

    @cached_property
    def pairs(self) -> dict[int, Pair]:
        """By index, the sentences with two deeds, one done in answer to the other."""
        return answered.pairs(self.sentences)

    @cached_property
    def gone_on(self) -> dict[int, tuple[Pair, bool]]:
        """By index, later sentences about one of those deeds alone; whether it is the older one."""
        return answered.gone_on(self.sentences, self.pairs)

    @cached_property
    def sentence_of(self) -> list[int]:
        """For each offset of the text, the index of the sentence that holds it, or of the last before it (0: head)."""
        out: list[int] = []
        for index, sentence in enumerate(self.sentences[1:]):
            out += [index] * (sentence.start - len(out))
        return out + [max(0, len(self.sentences) - 1)] * (len(self.text) + 1 - len(out))

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that holds the offset, or the last one before it (0 for the head)."""
        return self.sentence_of[offset]

    def token_at(self, span: tuple[int, int]) -> tuple[int, Token] | None:
        """(sentence index, syntactic head of the span) or None where its sentence wasn't parsed."""
        found: tuple[int, Token] | None = self._tokens.get(span, _MISSING)
        if found is _MISSING:
            found = self._tokens[span] = self._token_at(span)
        return found

    def _token_at(self, span: tuple[int, int]) -> tuple[int, Token] | None:
        index = self.sentence_at(span[0])
        if index >= len(self.docs):
            return None
        doc = self.docs[index]
        if doc is None:
            return None
        start = self.sentences[index].start
        first, last = span[0] - start, span[1] - start
        starts = columns.of(doc).starts
        behind = bisect_right(starts, first)
        if 0 < behind < len(starts) and first < last <= starts[behind]:
            return index, doc[behind - 1]  # one word, as most are
        found = doc.char_span(first, last, alignment_mode="expand")
        return (index, found.root) if found is not None and len(found) else None

    def span_of(self, index: int, first: int, last: int) -> Span:
        """Offsets of tokens `first` to `last` of sentence `index`."""
        doc = self.docs[index]
        assert doc is not None
        start, starts = self.sentences[index].start, columns.of(doc).starts
        return Span(start + starts[first], start + starts[last] + len(doc[last]))


def once_a_report(make: Callable[[Reading, *More], T]) -> Callable[[Reading, *More], T]:
    """A function of a report that works out its answer the first time that it is asked; none that a later step changes.

    What else it takes, as the overview, has to follow from the report.
    """

    @wraps(make)
    def kept(reading: Reading, *more: *More) -> T:
        try:
            found: T = reading.kept[make]
        except KeyError:
            found = reading.kept[make] = make(reading, *more)
        return found

    return kept


def once_for_each(make: Callable[[Reading, K, *More], T]) -> Callable[[Reading, K, *More], T]:
    """A function of a report and of, say, a sentence, that works out each answer once, as `once_a_report` does.

    What else it takes has to follow from these two.
    """

    @wraps(make)
    def kept(reading: Reading, asked: K, *more: *More) -> T:
        known = reading.kept_each[make]
        found: T = known.get(asked, _MISSING)
        if found is _MISSING:
            found = known[asked] = make(reading, asked, *more)
        return found

    return kept

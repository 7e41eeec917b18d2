"""A report's sentences in, its accounts out, and for each place of the text everybody who could be speaking there."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from warledger.claims.actors import ActorMention
from warledger.claims.attribution.accounts import Account, Attributed, of_pictures, tell
from warledger.claims.attribution.authored import author
from warledger.claims.attribution.bodies import Bodies
from warledger.claims.attribution.cues import find
from warledger.claims.attribution.cues.cue import Cue
from warledger.claims.attribution.identified import identified
from warledger.claims.attribution.naming import Named, Namer
from warledger.claims.attribution.topic import is_background, numbers_in
from warledger.claims.text.sentence import Sentence
from warledger.knowledge.actors import Registry
from warledger.records import Span

#: Cues on either side of a place that are looked at for candidates; few reports hold more.
_WINDOW = 40


class SpeakerCandidate(NamedTuple):
    """Somebody who could be the speaker at a place of the text.

    Attributes:
        source: Name, or None for the report's own voice.
        kind: Key of terms/source_kinds.yaml, or None.
        evidence: The words that name the speaker, nearest mention, or None.
        rule: The rule of its nearest cue.
        distance: Sentences from the cue to the place: 0 in its own, negative where the cue stands after it.
        direct: True where the cue's account covers the place in its own sentence.
        same_paragraph: True where the nearest cue stands in the place's paragraph.
        between: Cues of other speakers between that cue and the place.
        times: How often this speaker is cued in the report.
        share: Its share of the report's cues, 0 to 1.
        first: True for the report's first speaker.
        chosen: True for what `speaker` gives.
        background: True where the place's sentence tells history rather than the event.
        repeats: True where a sentence with this speaker's cue states a number that the place's sentence states as well:
            a lead in the report's own voice that the body attributes.
    """

    source: str | None
    kind: str | None
    evidence: Span | None
    rule: str
    distance: int
    direct: bool
    same_paragraph: bool
    between: int
    times: int
    share: float
    first: bool
    chosen: bool
    background: bool
    repeats: bool


class Candidates:
    """Who tells what in one report.

    Args:
        text: The report's own text.
        sentences: Its sentences.
        actors: Mentions that `claims.actors.find` found, or none.
        registry: The registry of actors; None takes the bundled one.
        country: ISO code of the country that the report is about, for "the army"; or None.
    """

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        *,
        actors: Iterable[ActorMention],
        registry: Registry | None,
        country: str | None,
    ) -> None:
        self.text, self.sentences = text, sentences
        bodies = Bodies(text, actors=actors, registry=registry or Registry.load(), country=country)
        namer = Namer(text, bodies)
        issued = author(text, bodies, namer) if sentences else None
        heading = text.find("\n", issued[1].end) if issued else -1
        self.cues: list[Attributed] = []
        for sentence in sentences:
            if sentence.silent or sentence.zone == "related":
                continue
            last: Attributed | None = None
            for cue in find(text, sentence.start, sentence.end):
                if cue.phrase is None:
                    continue
                named = last.named if last and cue.rule == "participle" else namer.name(cue.phrase, cue.apposition)
                if named is not None and (named.kind != "reports" or cue.phrase.end > heading):
                    # (what only calls the text "a press release" above it is its author's)
                    last = Attributed(sentence.index, sentence.paragraph, cue, named, cue.phrase, sentence.text)
                    self.cues.append(last)
        self.cues = identified(self.cues, army=bodies.forces("army"))
        self.accounts: list[Account] = tell(text, sentences, self.cues)
        self._without_pictures()
        if issued:
            self._issued_by(*issued)
        self._starts = [account.span.start for account in self.accounts]
        self._cue_starts = [one.cue.span.start for one in self.cues]
        self._offered: dict[tuple[int, ...], list[SpeakerCandidate]] = {}
        self._names = [one.named.name for one in self.cues]
        self._times = Counter(self._names)
        self._sentence_starts = [sentence.start for sentence in sentences]

    def _without_pictures(self) -> None:
        """What a picture shows that nobody published, the report tells itself: "Footage showed nine bodies"."""
        if not any(of_pictures(one.named.name) for one in self.cues):
            return
        self.cues = [one for one in self.cues if not of_pictures(one.named.name)]
        self.accounts = [
            Account(one.span, None, None, None, None, "pictures") if of_pictures(one.source) else one
            for one in self.accounts
        ]

    def _issued_by(self, named: Named, at: Span) -> None:
        """Let the author of a communiqué tell whatever nobody else does."""
        first = self.sentences[0]
        cue = Cue(at, at, None, "author", "after", at.start, at.end)
        self.cues.insert(
            bisect_left([one.cue.span.start for one in self.cues], at.start),
            Attributed(first.index, first.paragraph, cue, named, at, first.text),
        )
        self.accounts = [
            replace(one, source=named.name, kind=named.kind, evidence=at, cue=at, rule="author", carried=True)
            if one.source is None and one.rule != "background"
            else one
            for one in self.accounts
        ]

    def speaker(self, offset: int) -> Account:
        """The account that covers an offset of the text.

        Raises:
            LookupError: The report has no sentence.
        """
        if not self.accounts:
            raise LookupError("No accounts: the report has no sentence.")
        return self.accounts[max(0, bisect_right(self._starts, offset) - 1)]

    @staticmethod
    def of(
        text: str,
        sentences: Sequence[Sentence],
        *,
        actors: Iterable[ActorMention] = (),
        registry: Registry | None = None,
        country: str | None = None,
    ) -> Candidates:
        """Read a report's attributions; arguments as for the class, all but the first two optional."""
        return Candidates(text, sentences, actors=actors, registry=registry, country=country)

    def at(self, offset: int) -> list[SpeakerCandidate]:
        """Everybody who could be the speaker at an offset, the report's own voice among them; the chosen one first.

        Offsets of one sentence with the same cues before and after have the same list.
        """
        if not self.sentences:
            return []
        at = max(0, bisect_right(self._sentence_starts, offset) - 1)
        cues = bisect_left(self._cue_starts, offset), bisect_right(self._cue_starts, offset)
        account = bisect_right(self._starts, offset)
        found = self._offered.get((at, account, *cues))
        if found is None:
            found = self._offered[at, account, *cues] = self._at(offset, at)
        return found

    def _at(self, offset: int, at: int) -> list[SpeakerCandidate]:
        """The same for an offset of the sentence at `at`."""
        sentence = self.sentences[at]
        chosen = self.speaker(offset)
        background = is_background(sentence.text)
        numbers = numbers_in(sentence.text)
        repeating: set[str] = set()
        names, starts = self._names, self._cue_starts
        best: dict[str, tuple[tuple[int, int], int]] = {}
        middle = bisect_right(starts, offset)
        nearest, farthest = max(0, middle - _WINDOW), min(len(self.cues), middle + _WINDOW)
        for index in range(nearest, farthest):
            one, name = self.cues[index], names[index]
            distance = at - self._position(one.sentence)
            if distance and numbers and not numbers.isdisjoint(numbers_in(one.text)):
                repeating.add(name)
            rank = (0 if one.cue.span == chosen.cue else 1, abs(distance) * 2 + (distance < 0))
            if name not in best or rank < best[name][0]:
                best[name] = (rank, index)
        own = chosen.source is None
        out = [
            SpeakerCandidate(
                source=None, kind=None, evidence=None, rule=chosen.rule if own else "own voice", distance=0, direct=own,
                same_paragraph=True, between=0, times=0, share=0.0, first=False, chosen=own, background=background,
                repeats=False,
            )
        ]  # fmt: skip
        for name, (_, index) in best.items():
            one = self.cues[index]
            low, high = sorted((one.cue.span.start, offset))
            after = bisect_right(starts, low, nearest, farthest)
            before = bisect_left(starts, high, after, farthest)
            out.append(
                SpeakerCandidate(
                    source=name,
                    kind=one.named.kind,
                    evidence=one.phrase,
                    rule=one.cue.rule,
                    distance=at - self._position(one.sentence),
                    direct=chosen.source == name and not chosen.carried,
                    same_paragraph=one.paragraph == sentence.paragraph,
                    between=before - after - names[after:before].count(name),
                    times=self._times[name],
                    share=self._times[name] / len(self.cues),
                    first=name == names[0],
                    chosen=chosen.source == name,
                    background=background,
                    repeats=name in repeating,
                )
            )
        out.sort(key=lambda one: (not one.chosen, abs(one.distance), one.distance < 0))
        return out

    def _position(self, index: int) -> int:
        first = self.sentences[0].index
        return index - first


def accounts(
    text: str,
    sentences: Sequence[Sentence],
    *,
    actors: Iterable[ActorMention] = (),
    registry: Registry | None = None,
    country: str | None = None,
) -> list[Account]:
    """The accounts of a report, in order; together they cover its sentences."""
    return Candidates.of(text, sentences, actors=actors, registry=registry, country=country).accounts

"""A figure and the places or days of its sentence in, which are the figure's own and which another figure's out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Mapping, Sequence, Set

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.choice.where.layout.narrowness import SCENE_FROM
from warledger.claims.choice.where.layout.setting import Setting
from warledger.claims.choice.where.own_sentence.fronted import fronted
from warledger.claims.dates import TimeMention
from warledger.claims.effects import FigureMention
from warledger.claims.parsing import columns
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_for_each
from warledger.records import Span

#: Words with which a sentence goes on to another event, whose places are its own.
_CLAUSE = compiled(r";|\b(?:while|whereas)\b")
#: The same, and "as" before those whom the next clause counts.
_TURN = compiled(r";|\b(?:while|whereas)\b|(?P<as>, as )")
#: Characters between "as" and the number of those whom its clause counts: "as at least six".
_COUNTED = 12
#: Behind a place of which the sentence goes on to tell.
_THERE = compiled(r",? where\b")
#: Between a number and the place right behind it: "nine people in", "six on", "three shot dead outside the town of".
_RIGHT_BEHIND = compiled(
    r"[^\s,;]+(?: [\w’'-]+){0,8}? (?:in|at|on|near|outside|around|inside|from|across|throughout)(?: the)?"
    r"(?: [a-z]+-(?:held|besieged|occupied|controlled))?"
    r"(?: (?:[a-z-]+ )?(?:town|village|city|district|province|region|state)s? of)?(?: the)? "
)
#: A number of some of those just counted, whose place needn't be that of all: "15 were killed, 12 of them in".
_SOME_OF_THEM = compiled(r"[^\s,;]+(?: \w+)? of (?:them|whom|these|those)\b")
#: Before some of those just counted, who are where all of them are: "two others including a child were killed in".
_OF_THEM = ("including ", "including at least ")
#: Characters between the two.
_CLOSE = 90
#: From this narrowness on a place is a province or lies in one.
_PROVINCE = 1
#: The feature of a place or day that follows the anchor's number, in a sentence with several of each.
OWN_PLACE = "!slot=own"


def features(
    reading: Reading,
    anchor: Anchor,
    setting: Setting,
    inside: Sequence[Candidate],
    told: Mapping[Hashable, Sequence[Span]],
) -> dict[Hashable, list[str]]:
    """Whose place is each of a sentence's, where it tells of several figures: "killed nine in X and wounded two in Y".

    A place belongs to the figure that it follows, with no other figure between, or to those of its own clause where
    it stands before them ("shells in X killed nine, while shells that hit Y killed two", "drones near Y, where two
    died"); "!slot=own" and "!slot=other" only where the anchor's figure and another one have a place each.
    """
    if anchor.figure is None or len(inside) < 2:
        return {}
    bounds = reading.sentences[anchor.sentence]
    # where the number stands: the words of "30 were killed in X and another five in Y" begin at "killed" for both
    figures = _numbers(reading, anchor.sentence)
    if len(figures) < 2:
        return {}
    clauses = [m.start() for m in _CLAUSE.finditer(reading.text, bounds.start, bounds.end)]
    parted = len({bisect_left(clauses, f) for f in figures}) > 1
    owner: dict[Hashable, set[int]] = {}
    for candidate in inside:
        if setting.narrow.get(candidate.key, 0) < SCENE_FROM or candidate.value.form != "name":
            continue
        for start, end in told[candidate.key]:
            if not bounds.start <= start < bounds.end:
                continue
            clause = bisect_left(clauses, start)
            among = [f for f in figures if bisect_left(clauses, f) == clause]
            before = bisect_left(among, start)
            if before < len(among) and _THERE.match(reading.text, end):
                owner.setdefault(candidate.key, set()).add(among[before])
                if before and "," not in reading.text[among[before - 1] : start]:
                    owner[candidate.key].add(among[before - 1])
            elif before:
                owner.setdefault(candidate.key, set()).add(among[before - 1])
            elif among and (clause or parted):
                owner.setdefault(candidate.key, set()).update(among)
    own = number_at(reading, anchor.sentence, anchor.figure)
    if not any(own in of for of in owner.values()) or len(set().union(*owner.values())) < 2:
        return {}
    return {key: [OWN_PLACE if own in of else "!slot=other"] for key, of in owner.items()}


def others(
    reading: Reading,
    anchor: Anchor,
    inside: Sequence[Candidate],
    told: Mapping[Hashable, Sequence[Span]],
    meant: Set[Hashable] = frozenset(),
) -> set[Hashable]:
    """Places right behind another figure's number or opening its clause, where the anchor's own number has one, too.

    "Nine people in Gao, two in Kidal and one in Menaka": the two were not in Gao. "In Goma eight died, and in Sake
    five": the eight were not in Sake. A place that the sentence names for
    the anchor's own number too is none of them. Where the sentence means some towns told before (`meant`: "500 left
    the two towns along with 80 from Gao"), these are the own number's.
    """
    if anchor.figure is None or not inside:
        return set()
    bounds = reading.sentences[anchor.sentence]
    own = number_at(reading, anchor.sentence, anchor.figure)
    if anchor.figure.whole is not None and reading.text.endswith(_OF_THEM, bounds.start, own):
        own = number_at(reading, anchor.sentence, anchor.figure.whole)
    figures = reading.once(
        ("whole numbers", anchor.sentence),
        lambda: [n for n in _numbers(reading, anchor.sentence) if not reading.text.endswith(_OF_THEM, bounds.start, n)],
    )
    opening = fronted(reading, anchor.sentence)
    if len(figures if len(inside) > 1 else ()) < 2 and len(opening.opening) < 2:
        return set()
    behind: dict[int, set[Hashable]] = {}
    opens = {start for start, _, _ in opening.opening}
    for candidate in inside:
        for start, _ in told[candidate.key]:
            at = bisect_left(figures, start) - 1
            if at < 0 or start >= bounds.end or start - figures[at] > _CLOSE or start in opens:
                continue
            if candidate.value.cue == "from" and candidate.value.level == "country":
                continue  # "four peacekeepers from Chad": theirs
            if _RIGHT_BEHIND.fullmatch(reading.text, figures[at], start):
                behind.setdefault(figures[at], set()).add(candidate.key)
    mine = behind.pop(own, set()) or opening.of(own) or meant
    if mine:
        others = set().union(opening.named, *behind.values()) - mine
    else:
        some = set().union(*(keys for at, keys in behind.items() if _SOME_OF_THEM.match(reading.text, at)))
        others = some if any(c.key not in some for c in inside) else set()
    rows = [c.span for c in inside if c.key in others and c.value.form == "list" and c.span is not None]
    return others | {c.key for c in inside if c.span is not None and any(row.covers(c.span) for row in rows)} - mine


def opened(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The place that opens the anchor's clause by its name: what others of the sentence mean is none of its own."""
    if anchor.figure is None:
        return frozenset()
    place = fronted(reading, anchor.sentence).of(number_at(reading, anchor.sentence, anchor.figure))
    return frozenset() if None in place else place


def of_other_clauses(
    reading: Reading,
    anchor: Anchor,
    setting: Setting,
    inside: Sequence[Candidate],
    told: Mapping[Hashable, Sequence[Span]],
) -> set[Hashable]:
    """Places of a clause that counts its own, where the anchor's clause has a place, too.

    "Blasts in two quarters of Gao killed four, while a bomb in Ansongo hurt nine": the four did not die in Ansongo.
    """
    if anchor.figure is None or len(inside) < 2:
        return set()
    bounds = reading.sentences[anchor.sentence]
    figures = _numbers(reading, anchor.sentence)
    if len(figures) < 2:
        return set()
    clauses = reading.once(("clauses", anchor.sentence), lambda: _clauses(reading, anchor.sentence, figures))
    if not clauses:
        return set()
    mine = bisect_left(clauses, number_at(reading, anchor.sentence, anchor.figure))
    counting = {bisect_left(clauses, f) for f in figures}
    placed = {
        c.key: {bisect_left(clauses, s) for s, _ in told[c.key] if bounds.start <= s < bounds.end}
        for c in inside
        if setting.narrow.get(c.key, 0) >= _PROVINCE
    }
    if not any(mine in at for at in placed.values()):
        return set()
    return {key for key, at in placed.items() if mine not in at and at <= counting}


def _clauses(reading: Reading, sentence: int, figures: Sequence[int]) -> list[int]:
    """Where a sentence's clauses begin behind the first: at "while", and at an "as" that a number follows."""
    bounds = reading.sentences[sentence]
    return [
        m.start()
        for m in _TURN.finditer(reading.text, bounds.start, bounds.end)
        if m["as"] is None or any(0 <= f - m.end() <= _COUNTED for f in figures)
    ]


def of_day(reading: Reading, anchor: Anchor, mention: TimeMention) -> list[str]:
    """Is a day of the anchor's sentence its own or another figure's: "killed nine on Monday and two on Tuesday"?

    A day belongs to the figure that it follows, with no other between; told only where the anchor's and another one
    have a day each.
    """
    span = mention.when.span
    if anchor.figure is None or span is None or reading.sentence_at(span.start) != anchor.sentence:
        return []
    owners = _days_of(reading, anchor.sentence)
    own = number_at(reading, anchor.sentence, anchor.figure)
    if len(set(owners.values())) < 2 or own not in owners.values() or span.start not in owners:
        return []
    return [OWN_PLACE if owners[span.start] == own else "!slot=other"]


@once_for_each
def _days_of(reading: Reading, sentence: int) -> dict[int, int]:
    """Where each day of a sentence stands that is not one of words, and where the number before it does."""
    bounds, numbers = reading.sentences[sentence], _numbers(reading, sentence)
    days = [
        m.when.span.start
        for m in reading.times
        if m.when.span is not None and not m.speech and bounds.start <= m.when.span.start < bounds.end
    ]
    return {day: numbers[bisect_left(numbers, day) - 1] for day in days if numbers and numbers[0] < day}


@once_for_each
def _numbers(reading: Reading, sentence: int) -> list[int]:
    """Where the numbers of a sentence's figures stand, in order."""
    return sorted({number_at(reading, sentence, figure) for index, figure in reading.figures if index == sentence})


def number_at(reading: Reading, sentence: int, figure: FigureMention) -> int:
    """Where a figure's number stands in the text, or the first of the words that count."""
    at = figure.counted.number if figure.counted.number is not None else figure.counted.first
    doc = reading.docs[sentence]
    assert doc is not None
    return reading.sentences[sentence].start + columns.of(doc).starts[at]

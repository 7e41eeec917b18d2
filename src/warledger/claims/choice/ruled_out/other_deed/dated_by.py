"""A deed told only to say when or where something else was done in, the parties that did not do the other one out.

"The bomb went off a month after the murder of a judge", "seven blocks from where the governor was killed": who did what
the report is about is not said to have done that, too. What is told for its date alone is told of a deed.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.called import sided
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading
from warledger.records import Span

_UNIT = r"(?:hours?|days?|weeks?|months?|years?|decades?)"
#: What leads from a deed to the older one by which it is dated, or to the one by whose place it is told.
_WHEN = compiled(rf"\b{_UNIT} (?:after|since)\b|\b(?:on the|first|second|third) anniversary of\b", re.I)
_WHERE = compiled(
    r"\b(?:blocks?|met(?:er|re)s?|yards|feet|km|kilomet(?:er|re)s|miles?|away|far) from (?:the (?:spot|place|site) )?"
    r"where\b",
    re.I,
)
#: Words without which the two find nothing, and most sentences have none.
_WHERE_WORDS, _WHEN_WORDS = ("where",), (" after", " since", "anniversary")
#: Where such a part ends.
_ENDS = compiled(r"[,;:]")

#: What leads to the clause of an older or a later deed by which one is dated.
_CLAUSE = compiled(rf"\b{_UNIT} (?:after|before)\b", re.I)

#: What a sentence opens with that says after whose blow the deed that it tells of was done.
_AFTER = compiled(
    r"[\"“‘']?(?:straight|right|soon|shortly|immediately|just|hours|minutes|moments)? ?after (?:the |an? )?"
    r"(?:[\w’'-]+ ){1,6}?(?:(?:air ?)?strikes?|raids?|attacks?|shelling|bombardments?|assaults?|bombings?)\b"
)


def told_with(reading: Reading, anchor: Anchor) -> frozenset[Hashable] | None:
    """The parties that such a part of a sentence names, if the figure stands in one; else None."""
    if anchor.figure is None:
        return None
    sentence, text = reading.sentences[anchor.sentence], reading.text
    low = sentence.text.lower()
    for pattern, words in ((_WHERE, _WHERE_WORDS), (_WHEN, _WHEN_WORDS)):
        if not any(word in low for word in words):
            continue
        found = max(pattern.finditer(text, sentence.start, anchor.span.start), key=re.Match.start, default=None)
        if found is None or _ENDS.search(text, found.end(), anchor.span.start) is not None:
            continue
        if pattern is _WHERE or _tells_before(reading, anchor.sentence, found.start()):
            end = _ENDS.search(text, anchor.span.end, sentence.end)
            last = end.start() if end is not None else sentence.end
            return frozenset(key for m, key in sided(reading) if found.end() <= m.span.start < last)
    return None


def _tells_before(reading: Reading, index: int, end: int) -> bool:
    """Does a sentence tell of a deed before an offset?"""
    return any(m.sentence == index and not m.planned and m.head.end <= end for m in reading.mentions)


def named_for_its_date(reading: Reading, anchor: Anchor) -> frozenset[Hashable]:
    """The parties that a sentence names only in a clause that dates the anchor: "retaken a day after rebels took it".

    Those whom the report names nowhere else, and all of them where somebody else is the subject of the anchor's words.
    """
    clauses = _dating(reading, anchor)
    here = reading.sentences[anchor.sentence]
    if (opening := _opening(reading, anchor)) is not None:
        clauses = [*clauses, opening]
    if not clauses:
        return frozenset()
    inside: set[Hashable] = set()
    others: set[Hashable] = set()
    for m, key in sided(reading):
        told = here.start <= m.span.start < here.end
        if told and any(c.covers(m.span) for c in clauses):
            inside.add(key)
        elif told or not _acts(reading, anchor):
            others.add(key)
    return frozenset(inside - others)


def _opening(reading: Reading, anchor: Anchor) -> Span | None:
    """The words "soon after the coalition's strikes" at the head of a sentence that goes on with a deed of others."""
    low = reading.lows[anchor.sentence]
    found = _AFTER.match(low) if "after " in low else None
    start = reading.sentences[anchor.sentence].start
    if found is None or start + found.end() > anchor.span.start or not _acts(reading, anchor):
        return None
    if anchor.event is not None and any(m.sentence != anchor.sentence for m in anchor.event.mentions):
        return None
    return Span(start, start + found.end())


def placed_elsewhere(reading: Reading, anchor: Anchor, places: Iterable[Span]) -> list[Span]:
    """Those of a report's places that only a clause which dates the anchor tells of; none where it names no others.

    "The death of two rebels near Axum came days after a clash was fought in Adwa."
    """
    clauses = _dating(reading, anchor)
    if not clauses:
        return []
    places = list(places)
    out = [span for span in places if any(c.covers(span) for c in clauses)]
    return out if len(out) < len(places) else []


def _dating(reading: Reading, anchor: Anchor) -> list[Span]:
    """The clauses of its sentence that date an anchor, which stands in none of them."""
    clauses = reading.once(("dating clauses", anchor.sentence), lambda: _clauses(reading, anchor.sentence))
    doc = reading.docs[anchor.sentence]
    if not clauses or doc is None:
        return []
    start = reading.sentences[anchor.sentence].start
    at = anchor.span.start if anchor.trigger is None else start + doc[anchor.trigger].idx
    return [] if any(c.start <= at < c.end for c in clauses) else clauses


def _acts(reading: Reading, anchor: Anchor) -> bool:
    """Does an event's own clause name who did it?"""
    spans = [m.agent_span for m in reading.mentions if m.sentence == anchor.sentence and m.span.overlaps(anchor.span)]
    return any(span is not None for span in spans)


def _clauses(reading: Reading, index: int) -> list[Span]:
    """The clauses behind "two days after" and its like in a sentence."""
    sentence, doc = reading.sentences[index], reading.docs[index]
    if doc is None or not any(word in reading.lows[index] for word in (" after", " before")):
        return []
    out = []
    for found in _CLAUSE.finditer(sentence.text):
        word = doc.char_span(found.end() - 1, found.end(), alignment_mode="expand")
        if word is None or word[0].dep_ != "mark":
            continue
        last = word[0].head.right_edge
        out.append(Span(sentence.start + found.end(), sentence.start + last.idx + len(last)))
    return out

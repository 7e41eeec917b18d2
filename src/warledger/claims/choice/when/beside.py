"""A report's times that count from others in, what they leave open and whom they are told of out.

"Days after gunmen killed nine", "the raid came two days after a bomb killed nine", "over the past few days".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.when import dated
from warledger.claims.dates import TimeMention
from warledger.claims.reading import Reading, once_a_report, once_for_each
from warledger.records import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

#: How a time ends that counts from the words behind it.
_BESIDE = ("after", "before")
#: Tags of "that", "which", "who", "whose", "when" and "where" at the head of a clause about a noun.
_WHICH = frozenset(("WDT", "WP", "WP$", "WRB"))
#: Steps of the parse looked at, more than any sentence of the coded reports has.
_DEEPEST = 40


def unsettled(reading: Reading, anchor: Anchor) -> bool:
    """Does the anchor's own clause give its time, and not the days? Then no other sentence gives them.

    "Hundreds have been killed over the past few days", "died last Thursday" in a report without a date: of 13 such
    figures in the coded reports none is dated from elsewhere.
    """
    open_times = _open_times(reading).get(anchor.sentence, ())
    start = reading.sentences[anchor.sentence].start
    return any(
        "to=own" in dated.relation(reading, m, anchor)
        or (m.kind == "anaphoric" and m.when.span is not None and m.when.span.start == start)
        for m in open_times
        if not _counts_from(m)
    )


def _counts_from(mention: TimeMention) -> bool:
    """Does a time count from the words behind it: "days after", "two years before"?"""
    return mention.when.quote is not None and mention.when.quote.endswith(_BESIDE)


def told_beside(reading: Reading, anchor: Anchor) -> Span | None:
    """The words in which an anchor is told that was days from what the report dates; or None.

    "The raid came just days after a bomb killed nine": the bomb was on no day that the report gives the raid. With
    the words that count the days where they settle when it was ("came two days after").
    """
    if anchor.trigger is None:
        return None
    for m, clause in _clauses(reading, anchor.sentence):
        if _within(clause.doc[anchor.trigger], clause):
            start = reading.sentences[anchor.sentence].start
            first, last = clause.left_edge.idx + start, clause.right_edge
            if m.when.start is not None and m.when.span is not None:
                first = min(first, m.when.span.start)
            return Span(first, start + last.idx + len(last))
    return None


@once_for_each
def _clauses(reading: Reading, sentence: int) -> list[tuple[TimeMention, Token]]:
    """A sentence's times that count from the words behind them, and the word that heads those."""
    doc, start = reading.docs[sentence], reading.sentences[sentence].start
    asides = _asides(reading).get(sentence, ())
    out = []
    for m in asides if doc is not None else ():
        assert doc is not None
        assert m.when.span is not None
        word = doc.char_span(m.when.span.end - start - 1, m.when.span.end - start, alignment_mode="expand")
        if word is not None:
            out.append((m, word[0].head if word[0].dep_ == "mark" else word[0]))
    return out


@once_a_report
def _asides(reading: Reading) -> dict[int, list[TimeMention]]:
    """Each sentence's times that count from the words behind them, of no known days or of an earlier deed's."""
    out: dict[int, list[TimeMention]] = {}
    for index, times in _open_times(reading).items():
        out[index] = [m for m in times if _counts_from(m)]
    for m in reading.times:
        if m.aside and m.when.start is not None and m.when.span is not None:
            out.setdefault(reading.sentence_at(m.when.span.start), []).append(m)
    return out


def _within(token: Token, beside: Token) -> bool:
    """Does a word stand in the clause or phrase of another one?

    Not in what looks like a clause about a noun of it and has no word for "which": in "days after the attack a woman
    was killed" a new clause begins.
    """
    node = token
    for _ in range(_DEEPEST):
        if node.i == beside.i:
            return True
        if node.dep_ == "relcl" and not any(word.tag_ in _WHICH for left in node.lefts for word in left.subtree):
            return False
        if node.head.i == node.i:
            return False
        node = node.head
    return False


@once_a_report
def _open_times(reading: Reading) -> dict[int, list[TimeMention]]:
    """Each sentence's times whose words don't settle the days."""
    out: dict[int, list[TimeMention]] = {}
    for m in reading.times:
        if m.when.span is not None and m.when.start is None and m.when.end is None and m.when.month_day is None:
            out.setdefault(reading.sentence_at(m.when.span.start), []).append(m)
    return out

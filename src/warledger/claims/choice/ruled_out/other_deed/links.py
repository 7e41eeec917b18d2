"""A report in, who is named only in headlines of other stories that are pasted between its paragraphs, out.

Web pages set links to other stories between the paragraphs of a report: "Iraqi helicopters strike Syria jihadists", a
line of its own without a full stop, or under a label ("Read more"). Whom nothing but such a line names has no part in
what the report tells.
"""

from __future__ import annotations

from collections.abc import Hashable

from warledger.claims.choice.parties.called import party
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading, once_a_report

#: How a sentence ends, and a line that leads to a list.
_ENDED = compiled(r"[.!?…:;,][\"'”’»)\]]*$")
#: A list's item, or a line that goes on with the one before.
_ITEM = compiled(r"(?:[-–—•*·]|\d|[a-z(\"“])")
#: Words of a headline: fewer are a heading of the report's own.
_FEWEST, _MOST = 4, 18
#: A page that ends its paragraphs with full stops has so many of them, of so many characters.
_PARAGRAPHS, _LONG = 2, 40


@once_a_report
def pasted(reading: Reading) -> frozenset[int]:
    """The sentences that are such lines.

    Without a label there are none where paragraphs have no full stops, or before the first that has.
    """
    return _labelled(reading, "related") | _pasted(reading)


def _labelled(reading: Reading, *zones: str) -> frozenset[int]:
    return frozenset(s.index for s in reading.sentences if s.zone in zones)


def _pasted(reading: Reading) -> frozenset[int]:
    all_of = reading.sentences
    ended = [len(s.text) >= _LONG and _ENDED.search(s.text) is not None for s in all_of]
    if sum(ended) < _PARAGRAPHS:
        return frozenset()
    first = ended.index(True)
    return frozenset(
        s.index
        for s, after in zip(all_of[first + 1 :], [*all_of[first + 2 :], None], strict=True)
        if s.opens
        and (after is None or after.opens)
        and _FEWEST <= len(s.text.split()) <= _MOST
        and not _ENDED.search(s.text)
        and not _ITEM.match(s.text)
        and not all_of[s.index - 1].text.endswith((":", ","))
    )


@once_a_report
def strangers(reading: Reading) -> frozenset[Hashable]:
    """The parties whom only such lines name."""
    lines = pasted(reading) | _labelled(reading, "mixed")
    if not lines:
        return frozenset()
    there: set[Hashable] = set()
    told: set[Hashable] = set()
    for mention in reading.actors:
        if mention.side:
            (there if reading.sentence_at(mention.span.start) in lines else told).add(party(mention))
    return frozenset(there - told)

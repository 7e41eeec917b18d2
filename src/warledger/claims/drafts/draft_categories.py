"""A report's accepted figures in, the categories of those whom they count out.

First by a figure's own words, then by the figures around it, last by what the report as a whole tells of those hit.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from warledger.claims.choice import overview
from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.parties.called import over
from warledger.claims.counted import categories, makeup
from warledger.claims.drafts.draft import Draft
from warledger.claims.patterns.compiling import compiled
from warledger.claims.reading import Reading
from warledger.records import Span

#: What befalls those whom an attack hits.
_HIT = frozenset({"killed", "wounded", "casualties", "displaced"})
#: What is done to people alone.
_TO_PEOPLE = frozenset("killed wounded casualties captured surrendered abducted missing displaced released".split())
#: What stands between those counted and whom they belong to: "ten members of the brigade", "two fighters (FARC)".
_OF = compiled(r" ?(?:of|from|in|with|belonging to|,|\(|-)? ?(?:the |its )?(?:\([^)]{0,40}\) ?)?", re.I)
#: What attackers without a name are called, and so are the dead whom nobody has named.
_NOBODY_KNOWN = frozenset({"unidentified men"})
#: "A commander and two of his men": those whom he leads.
_HIS_MEN = compiled(r"\b(?:his|her) men$")
_HIS = 4
#: No match is longer, in characters.
_FARTHEST = 64


def of_figure(reading: Reading, figure: Anchor) -> str:
    """Category by the words that name those counted, and by the actors named in or right behind them."""
    assert figure.figure is not None
    noun = figure.noun_span
    words = noun.of(reading.text) if noun else ""
    kinds = [
        m.kind
        for m in (over(reading, (noun.start, noun.end + _FARTHEST + 1)) if noun is not None else ())
        if m.name not in _NOBODY_KNOWN
        and noun is not None
        and (noun.overlaps(m.span) or _belongs(reading.text, noun.end, m.span.start))
    ]
    counted = figure.figure.counted
    own = categories.category(counted, words, kinds, figure.label)
    if own != "unknown" or not counted.is_people or figure.label not in _TO_PEOPLE:
        return own
    if noun is not None and _HIS_MEN.search(reading.text, max(0, noun.start - _HIS), noun.end):
        return "combatant"
    if makeup.shot_it_out(reading.text, figure.span):
        return "combatant"
    if counted.kind == "name":
        return _of_person(reading, noun or figure.span) or own
    sentence = reading.sentences[figure.sentence]
    text = reading.text[: sentence.start + len(sentence.text)]
    return makeup.told(text, figure.span, noun or figure.span) or own


def _of_person(reading: Reading, name: Span) -> str | None:
    """Category of a person by name: who is held to have made the attack fights; else by his title."""
    if any(m.span.overlaps(name) for m in overview.of(reading).roles.suspects):
        return "combatant"
    return makeup.titled(reading.text, name.of(reading.text))


def _belongs(text: str, end: int, start: int) -> bool:
    """Does nothing but `_OF` stand between those counted, who end at `end`, and the actor who starts at `start`?"""
    return 0 < start - end <= _FARTHEST and _OF.fullmatch(text, end, start) is not None


#: Sentences behind a total that may tell who its people were, their longest text, and words without which they don't.
_BEHIND, _LONGEST = 4, 1_500
_TELLS = compiled(r"\b(?:dead|victims|fatalities|those|rest|others?|remainder|wounded|injured)\b")


def _told_later(reading: Reading, figure: Anchor) -> frozenset[str]:
    """Categories of people among a total's, by the sentences behind it; asked for once an effect and sentence."""
    return reading.once(("told later", figure.sentence, figure.label), lambda: _behind(reading, figure))


def _behind(reading: Reading, figure: Anchor) -> frozenset[str]:
    last = min(figure.sentence + _BEHIND, len(reading.sentences) - 1)
    start = reading.sentences[figure.sentence].end
    behind = Span(start, min(reading.sentences[last].end, start + _LONGEST))
    if not _TELLS.search(reading.text, behind.start, behind.end):
        return frozenset()
    return makeup.told_later(behind.of(reading.text), figure.label)


def settle(reading: Reading, drafts: Sequence[Draft]) -> None:
    """Categories of people whom their own words leave unknown, from the figures around them; changed in place."""
    people = [d for d in drafts if d.anchor.figure is not None and d.anchor.figure.counted.is_people]
    index = {id(d.anchor.figure): at for at, d in enumerate(people)}
    groups = [
        categories.Group(
            d.category,
            d.anchor.figure.counted.lemma,
            d.anchor.sentence,
            index.get(id(d.anchor.figure.whole)) if d.anchor.figure.whole is not None else None,
            d.anchor.label,
            d.anchor.figure.counted.low,
            _told_later(reading, d.anchor) if d.category == "unknown" else frozenset(),
        )
        for d in people
        if d.anchor.figure is not None
    ]
    categories.settle(groups)
    for draft, group in zip(people, groups, strict=True):
        draft.category = group.category


@dataclass(frozen=True, slots=True)
class People:
    """What a report as a whole tells of those hit.

    Attributes:
        civilians_alone: It tells of civilians among them and of nobody else, and speaks of people at home.
        divided: Ids of the figures of which a part is told apart as civilians: the whole is more than that.
    """

    civilians_alone: bool
    divided: frozenset[int]

    @classmethod
    def of(cls, reading: Reading, drafts: Sequence[Draft]) -> People:
        """Read it off a report's settled drafts."""
        hit = {d.category for d in drafts if d.scope == "event" and d.anchor.label in _HIT} - {"unknown"}
        parts = [d.anchor.figure for d in drafts if d.anchor.figure is not None]
        return cls(
            hit == {"civilian"} and categories.of_people_at_home(reading.text),
            frozenset(id(p.whole) for p in parts if p.whole is not None and p.counted.lemma == "civilian"),
        )

    def category(self, group: Sequence[Draft], *, side: Hashable, target: str | None) -> str:
        """Category of a figure.

        Args:
            group: Its mentions, the fullest first.
            side: The party of those counted, or None.
            target: Whom its event hit, or None.
        """
        head = group[0]
        told = next((d.category for d in group if d.category not in ("unknown", "other")), head.category)
        assert head.anchor.figure is not None
        counted = head.anchor.figure.counted
        if not counted.is_people or head.anchor.label == "strikes":
            return told
        whole = not any(id(d.anchor.figure) in self.divided for d in group)
        hit = self.civilians_alone and target == "civilians" and whole
        return categories.among_others(told, counted.lemma, belongs=side is not None, civilians_hit=hit)

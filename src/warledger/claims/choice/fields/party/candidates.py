"""An anchor in, the candidates for who did it, or for whose side those counted are, out."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from warledger.claims.choice.anchor import Anchor
from warledger.claims.choice.doers import heads
from warledger.claims.choice.fields.party import possible, whose
from warledger.claims.choice.fields.party.mentioned import parties
from warledger.claims.choice.fields.party.ties import add_called, add_headed
from warledger.claims.choice.fields.party.told import LEFT_OPEN, Told
from warledger.claims.choice.fields.party.weighed import Weighed
from warledger.claims.choice.figure_tags import of_whole_war
from warledger.claims.choice.grouping import cross, grouped, nothing
from warledger.claims.choice.nearest import Listed, Named
from warledger.claims.choice.overview import Overview
from warledger.claims.choice.parties import account
from warledger.claims.choice.parties.called import party
from warledger.claims.choice.ruled_out.other_deed import links
from warledger.claims.choice.weighing.model import Candidate
from warledger.claims.reading import Reading, once_a_report


def actors(reading: Reading, anchor: Anchor, view: Overview, *, side: bool) -> list[Candidate]:
    """Candidates for the perpetrator, or with `side` for the actor that those counted belong to.

    Both choose from the same row but for persons, who have no side. How a mention stands to the anchor by syntax is
    among what weighs nothing for the perpetrator (`learned_from`), so that the row can be read from those counted
    for both.
    """
    persons = not side and _with_persons(reading, view)
    # figures told in the same words share what these tell
    at = (anchor.sentence, anchor.span, anchor.kind, anchor.label, anchor.noun_span)
    told = reading.once(("party told", *at), lambda: Told.of(reading, anchor, view))
    row = reading.once(("party row", anchor, persons), lambda: _row(reading, anchor, view, told, persons=persons))
    able = whose.side if side else possible.perpetrator
    return able(reading, anchor, view, row, told)


@once_a_report
def _with_persons(reading: Reading, view: Overview) -> bool:
    return any(m.kind == "person" for _, m, _, _ in parties(reading, view))


def _row(reading: Reading, anchor: Anchor, view: Overview, told: Told, *, persons: bool) -> list[Candidate]:
    """All parties with all their features, and "nothing"; with `persons` those who have no side, too."""
    weighed = Weighed.of(reading, anchor, view, told)
    listed = _listed(reading, anchor, view, persons=persons)
    out = grouped(reading, anchor, listed, from_counted=True, keep=weighed.stated(), own_of=weighed.own_words)
    ties = [weighed.add(candidate) for candidate in out]
    best = min(ties, default="none")
    add_called(out, ties, view, account.owners(reading, anchor, view))
    if not (of_whole_war(reading, anchor) or anchor.label in LEFT_OPEN):
        add_headed(out, ties, heads.of(reading, anchor, view), told.own)
    for candidate, tie in zip(out, ties, strict=True):
        candidate.features.append(f"besttie={tie == best}")
    cross(reading, anchor, out)
    none = nothing(reading, anchor, out)
    none.features += weighed.nothing(best)
    out.append(none)
    return out


def _listed(reading: Reading, anchor: Anchor, view: Overview, *, persons: bool) -> Listed:
    """Where the report names those who can be in the row."""
    victims = _victims(reading, anchor, view) if persons else frozenset()
    # a headline of another story has its own parties, and none of this one
    pasted = anchor.sentence in links.pasted(reading)
    strangers = frozenset() if pasted else links.strangers(reading)
    there = anchor.sentence if pasted else None
    return reading.once(
        ("party mentions", persons, victims, there),
        lambda: Listed(reading, _mentions(reading, view, strangers, victims if persons else None, there)),
    )


def _mentions(
    reading: Reading,
    view: Overview,
    strangers: frozenset[Hashable],
    victims: frozenset[Hashable] | None,
    there: int | None,
) -> Iterator[Named]:
    """The mentions of those who can be in a row.

    Args:
        reading: The report.
        view: Its overview.
        strangers: Parties of other stories.
        victims: Persons who did it to nobody; None where no person is asked for.
        there: The one sentence that counts; None for all.
    """
    for key, m, words, rule in parties(reading, view):
        if key in strangers or (there is not None and reading.sentence_at(m.span.start) != there):
            continue
        if m.kind != "person" or (victims is not None and key not in victims):
            yield key, m, m.span, words, rule


def _victims(reading: Reading, anchor: Anchor, view: Overview) -> frozenset[Hashable]:
    """Persons who did it to nobody: those counted, and suspects where somebody is caught."""
    noun = anchor.noun_span
    caught = anchor.label in ("captured", "arrest", "surrendered", "surrender")
    return frozenset(party(m) for m in view.roles.suspects if caught or (noun is not None and noun.overlaps(m.span)))

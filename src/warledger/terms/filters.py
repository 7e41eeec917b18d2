"""What claims and reports can be filtered, sorted and grouped by: one vocabulary for every surface.

Every surface reads it from here: the options of `warledger claims`, `warledger reports` and `warledger export`, the
keyword arguments of `Ledger.claims` and `Ledger.reports`, and the reference page. What each filter is in SQL stands in
`ledger.finding.selecting`. Nothing heavy is loaded, so that `--help` answers at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

#: How a value is read:
#:
#: term     one of a vocabulary's terms          name     without regard to case and accents; * is any text
#: place    with everything inside it            country  ISO code or name
#: day      a day, month or year                 number   a whole number, or a range ("1-3")
#: least    a number: at least so much           words    free text
#: id       exactly this                         flag     yes or no
Kind = Literal["term", "name", "place", "country", "day", "number", "least", "words", "id", "flag"]
Subject = Literal["claims", "reports"]

#: Stands for "the report doesn't say" among terms, names, places, countries and numbers.
NONE = "none"
#: Stands for "whatever it says" there.
ANY = "any"


@dataclass(frozen=True, slots=True)
class Filter:
    """One way to narrow what is taken from a ledger.

    Attributes:
        name: Keyword argument in Python; with dashes for underscores, the option.
        kind: How a value is read.
        claims: What it keeps of claims; "" where it doesn't go with them.
        reports: What it keeps of reports; "" where it doesn't go with them. A filter that is about claims keeps reports
            that make at least one claim which passes all such filters.
        terms: The vocabulary that its values come from, or None.
        example: A value.
    """

    name: str
    kind: Kind
    claims: str
    reports: str
    example: str
    terms: str | None = None

    @property
    def option(self) -> str:
        """As the command line has it: "--date-prec"."""
        return "--" + self.name.replace("_", "-")

    @property
    def many(self) -> bool:
        """Several values mean any of them; a bound or a search takes one."""
        return self.kind in {"term", "name", "place", "country", "number", "id"}

    def about(self, subject: Subject) -> str:
        """What it keeps of claims, or of reports."""
        return self.claims if subject == "claims" else self.reports


_SAME = "With such a claim."

_ALL = (
    Filter("effect", "term", "Figures of this effect; none: events.", _SAME, "killed", "effects"),
    Filter("event", "term", "Events of this type, and figures that belong to one.", _SAME, "bombing", "events"),
    Filter("actor", "name", "This actor as side or as agent.", _SAME, "Islamic State"),
    Filter("side", "name", "This actor's people or things are counted.", _SAME, "Syrian government forces"),
    Filter("agent", "name", "This actor did it, by the claim's own account.", _SAME, "Taliban"),
    Filter("target", "name", "The event hit this target.", _SAME, "civilians"),
    Filter("source", "name", "Who says it; none: the report itself.", _SAME, "Syrian Observatory*"),
    Filter("source_kind", "term", "Kind of who says it.", _SAME, "monitor", "source_kinds"),
    Filter("outlet", "name", "Who published the report.", "Who published it.", "Reuters"),
    Filter(
        "place",
        "place",
        "This place and all inside it, by name or id; what it lies in may follow after a comma.",
        _SAME,
        "Aleppo, Syria",
    ),
    Filter("country", "country", "This country: ISO code or name.", _SAME, "SY"),
    Filter(
        "since",
        "day",
        "Its days reach to this one or later: YYYY-MM-DD, YYYY-MM or YYYY.",
        "Published on this day or later: YYYY-MM-DD, YYYY-MM or YYYY.",
        "2019-03-01",
    ),
    Filter(
        "until",
        "day",
        "Its days begin on this one or earlier; a month or year counts whole.",
        "Published on this day or earlier; a month or year counts whole.",
        "2019-03",
    ),
    Filter("published_since", "day", "Of reports published on this day or later.", "", "2019-03-01"),
    Filter("published_until", "day", "Of reports published on this day or earlier.", "", "2019-03"),
    Filter("date_prec", "number", "UCDP's date precision: 1 a day to 5 a year or more.", _SAME, "1-3", "date_prec"),
    Filter("where_prec", "number", "UCDP's place precision: 1 exact to 7 international.", _SAME, "1-4", "where_prec"),
    Filter("category", "term", "Kind of people or things counted.", _SAME, "civilian", "categories"),
    Filter("demographic", "term", "Women, children, elderly, family.", _SAME, "children", "demographics"),
    Filter("status", "term", "Asserted, denied or uncertain.", _SAME, "asserted", "statuses"),
    Filter("scope", "term", "Event, or background (totals, older incidents).", _SAME, "event", "scopes"),
    Filter("confidence", "least", "Confidence of at least this, 0 to 1.", _SAME, "0.8"),
    Filter(
        "run",
        "id",
        "Made by this run (id or number), whatever the newest made.",
        "Coded by this run (id or number).",
        "2",
    ),
    Filter("report", "id", "Of the report with this id.", "The report with this id.", "r_5c1ab08b3e0c1d2f"),
    Filter("claim", "id", "The claim with this id.", "That makes the claim with this id.", "c_0a1b2c3d4e5f6071"),
    Filter("language", "name", "", "Written in this language (ISO 639-1).", "en"),
    Filter("invented", "flag", "Of invented reports, or not.", "Invented, or not.", "no"),
    Filter(
        "text",
        "words",
        "Words of its quote or of what it counts: all of them; a phrase in quotes, word*, -word, OR.",
        "Words of its title or text: all of them; a phrase in quotes, word*, -word, OR.",
        'hospital "air strike*"',
    ),
    Filter("report_text", "words", "Of reports with these words in title or text.", "", "barrel bomb"),
)

#: Every filter by name, in the order in which pages list them.
FILTERS: Mapping[str, Filter] = MappingProxyType({filter.name: filter for filter in _ALL})


def filters_of(subject: Subject) -> tuple[Filter, ...]:
    """The filters that go with claims, or with reports."""
    return tuple(filter for filter in _ALL if filter.about(subject))


#: What claims can be sorted by; "-" before it turns the order round. Unknown values come last either way.
CLAIM_SORTS: Mapping[str, str] = MappingProxyType(
    {
        "date": "first day",
        "published": "day of publication",
        "place": "name of the place",
        "country": "ISO code",
        "effect": "effect",
        "event": "type of event",
        "side": "actor that those counted belong to",
        "agent": "perpetrator",
        "source": "who says it",
        "outlet": "who published it",
        "report": "id of the report",
        "low": "lower bound",
        "high": "upper bound",
        "confidence": "confidence",
    }
)
REPORT_SORTS: Mapping[str, str] = MappingProxyType(
    {
        "date": "day of publication",
        "outlet": "who published it",
        "title": "title",
        "report": "id",
        "language": "language",
        "claims": "number of claims",
    }
)

#: What claims can be grouped by. Periods take claims whose days all lie in one; the others stand under "several".
GROUPS: Mapping[str, str] = MappingProxyType(
    {
        "day": "the day, for claims of one day",
        "week": "the ISO week (Monday to Sunday) that holds all its days, by its Monday",
        "month": "the month that holds all its days",
        "year": "the year that holds all its days",
        "place": "name of the place",
        "admin1": "first-order division",
        "country": "ISO code",
        "actor": "side or agent: a claim stands under each, with its role",
        "side": "actor that those counted belong to",
        "agent": "perpetrator",
        "target": "whom the event hit",
        "source": "who says it",
        "source_kind": "kind of who says it",
        "outlet": "who published it",
        "event": "type of event",
        "effect": "effect (always among them)",
        "category": "kind of people or things counted",
        "demographic": "women, children, ...",
        "status": "asserted, denied or uncertain",
        "run": "the run that made it",
    }
)

"""A name in, whether an age stands by it as by a person's out: "Jorun Bailey, 26, was", "20-year-old Ali Hassan"."""

from __future__ import annotations

from warledger.claims.patterns.compiling import compiled

#: An age behind a name. A place is followed by a number of people or miles, and what is counted.
_AGED = compiled(
    r", (?:aged )?\d{1,2}(?=,|;|\.(?:\s|$)|\)| and [A-Z]| of [A-Z]| from [A-Z]| who\b| told\b| said\b)|"
    r" \((?:aged )?\d{1,2}\)|,? (?:Jr|Sr)\b"
)


def aged(text: str, end: int) -> bool:
    """Does an age follow, or a "Jr."?"""
    return _AGED.match(text, end) is not None


#: Before a name, and behind one that is a person's: "a 20-year-old New York man" is of a place.
_OLD = ("-year-old ", " year old ", "-year old ")
_GOES_ON = compiled(r"[,.;:)]|$|\n| (?:and|or|who|was|were|is|has|had|died|said|told|at|in|on|with|as)\b")


def age_before(text: str, start: int, end: int) -> bool:
    """Does an age stand before a name, behind which nothing is told that is from there?"""
    return text.endswith(_OLD, 0, start) and _GOES_ON.match(text, end) is not None

"""A report's text and its dateline in, where "here" and "this city" mean the dateline's town out.

"MARAWI CITY - Four people were killed at a bus terminal here on Sunday": the one place that such a report gives is its
dateline, which otherwise only tells where the reporter sat. The mention stands where "here" does, in the dateline's
words.
"""

from __future__ import annotations

from collections.abc import Sequence

from warledger.claims.patterns.compiling import compiled
from warledger.claims.places.judging.known import Known
from warledger.claims.places.mention import PlaceMention
from warledger.knowledge.countries import fold, words
from warledger.records import Span

#: "A bus terminal here on Sunday", "in this southern city"; not "people here say", "this city of Hass".
_HERE = compiled(
    r"(?P<before>[\w’'-]+) (?P<here>here)\b(?!-)(?! (?:[a-z]+ly )?(?:said|says?|told|tells|reported|confirmed|"
    r"announced|added|claimed|denied|have|has|had|are|is|believe|think|know|want|fear|that|to\b))|"
    r"\b(?P<cue>in|at|near|around|outside|across|of|on|hit|struck|rocked|attacked) (?:(?P<this>this (?:[a-z-]+ ){0,3}?"
    r"(?:city|town|village|capital|port|municipality))|(?P<the>the (?:city|town|capital)))\b"
    r"(?! of [A-Z]| [A-Z]|[’'-]| [a-z]+ of [A-Z])"
)
#: What is said, or who speaks, comes or is brought here; and being here.
_NO_SCENE = frozenset(
    "learned learnt reported announced known published issued released "
    "said says told tells reporters journalists newsmen speaking speak spoke talking from is are was were be been "
    "being come comes came coming arrive arrives arrived arriving arrival back reaching reached receive received "
    "live lives lived living stay stays stayed right up down over out in not i’m i'm we’re we're it’s it's "
    "they’re conference briefing meeting statement interview summit talks trial ceremony funeral visit "
    "correspondent correspondents source sources diplomats diplomat observers analysts analyst hospital hospitals "
    "clinic clinics morgue mortuary treated treatment brought taken rushed evacuated flown airlifted buried fled "
    "refuge shelter sheltering click read where and or but that far".split()
)
#: What may stand for "in" before "here".
_RELATIONS = frozenset({"near", "outside", "around"})
_TOWNS = frozenset({"city", "town", "village"})
_CITY = " City"


def find(
    text: str, start: int, dateline: Span | None, known: Known, names: Sequence[PlaceMention]
) -> list[PlaceMention]:
    """The places with the dateline's where the body means it: by "here", by "this city" before it names a town, by
    "the city" where it names nothing but states.

    Args:
        text: The report's own text.
        start: Where the body begins.
        dateline: Where the dateline names its town, or None.
        known: What the gazetteer holds.
        names: The places that the body names.
    """
    out = list(names)
    if dateline is None:
        return out
    towns = [one.span.start for one in names if one.level in _TOWNS or one.level == "unknown"]
    name = _looked_up(dateline.of(text), known)
    entry = known.best(name)
    abroad = entry is None or known.country not in (None, entry.country)
    elsewhere = abroad or any(one.level != "country" for one in names)
    for match in _HERE.finditer(text, start):
        word = "here" if match["here"] else "this" if match["this"] else "the"
        span = Span(*match.span(word))
        if word == "here" and (match["before"].lower() in _NO_SCENE or _quoted(text, start, span.start)):
            continue
        if word == "this" and (span.start > min(towns, default=len(text)) or _quoted(text, start, span.start)):
            continue
        if word == "the" and (elsewhere or (match["the"].endswith("capital") and not _capital(name))):
            continue  # "the city" may be one in whatever else the report names
        if any(one.span.start < span.end and span.start < one.span.end for one in out):
            continue
        cue = match["cue"] or (match["before"] if match["before"] in _RELATIONS else "in")
        level = known.level(name)
        out.append(
            PlaceMention(
                span,
                dateline.of(text),
                "name",
                level if level in _TOWNS else "city",
                cue,
                cue if cue in _RELATIONS else None,
                name,
                known=known.holds(name),
            )
        )
    out.sort(key=lambda one: one.span.start)
    return out


def _looked_up(written: str, known: Known) -> str:
    """The name to look up: "Marawi" of "MARAWI CITY"."""
    name = written.title() if written.isupper() else written
    if name.endswith(_CITY) and not known.holds(name) and known.holds(name.removesuffix(_CITY)):
        return name.removesuffix(_CITY)
    return name


def _capital(name: str) -> bool:
    """Is it a state's capital?"""
    state = words().get(fold(name))
    return state is not None and state[1] == "capital"


def _quoted(text: str, start: int, at: int) -> bool:
    """Does an offset stand inside quotation marks of its paragraph?"""
    opened = text[max(start, text.rfind("\n", 0, at)) : at]
    return opened.count('"') % 2 == 1 or opened.count("“") > opened.count("”")

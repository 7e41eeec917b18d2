"""A report's text in, places named by a number or a compass point out: "Mile 14", "No. 3 hospital".

Numbers name no place by themselves, and compass points are directions; these are the forms in which they do.
"""

from __future__ import annotations

from warledger.claims.patterns.compiling import compiled
from warledger.claims.places.mention import PlaceMention
from warledger.records import Span

_WHERE = (
    r"(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]n|[Oo]f|[Ff]rom|[Tt]o|[Aa]round|[Oo]utside|[Ii]nside|[Tt]owards?|[Aa]cross|"
    r"[Tt]hroughout|hit|struck)"
)
_ORDINAL = r"(?:\d{1,4}|[IVX]{1,4}|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve)"
#: What a state numbers and people die at: stones of a road, posts, bases, blocks of houses.
_KINDS = (
    r"(?:Mile|Kilo|Kilom[eè]tre|Km|PK|Base|Camp|Hill|Height|Point|Checkpoint|Gate|Block|Sector|Zone|Post|Outpost|"
    r"Ward|Site|Station|Depot|Regiment)"
)
#: Houses of which a town has several: "School No. 8", "the No. 3 hospital".
_HOUSES = r"(?:[Hh]ospital|[Ss]chool|[Kk]indergarten|[Cc]linic|[Mm]ine|[Pp]olyclinic|[Pp]rison|[Cc]olony)"
_SITES = compiled(
    rf"\b{_WHERE} (?:the )?((?:{_KINDS}[ -]{_ORDINAL}\b(?:(?: [A-Z][a-z]+){{1,2}}\b(?!'))?)|"
    rf"(?:No\. ?\d+ {_HOUSES})|(?:{_HOUSES} (?:No\.|Number|#) ?\d+))"
)
#: Parts of a state that it calls by a compass point: two points with capitals, or a point that is far or deep.
#: Words of the names of sites, and of parts of a state, without which a text has none: much faster to find.
_KIND = compiled(rf"{_KINDS}[ -][\dA-Z]")
_NUMBERED = ("No.", "Number", "#")
_POINT = compiled(r"the (?:North|South|[Ff]ar |Deep S|Middle B)")
_POINTS = compiled(
    rf"\b{_WHERE} the ((?:(?:North|South)[ -](?:East|West|Central|South)|[Ff]ar (?:North|South|East|West)|"
    rf"Deep South|Middle Belt))(?! [A-Z]|\w|-)"
)


def find(text: str, start: int, names: list[PlaceMention]) -> list[PlaceMention]:
    """Those of `text` from `start` on; a longer one takes the place of the names that it covers.

    Args:
        text: The report's own text.
        start: Where the body begins.
        names: The places that were found otherwise.
    """
    out = list(names)
    patterns = []
    if _KIND.search(text, start) or any(word in text for word in _NUMBERED):
        patterns.append((_SITES, "site"))
    if _POINT.search(text, start):
        patterns.append((_POINTS, "region"))
    for pattern, level in patterns:
        for match in pattern.finditer(text, start):
            span = Span(*match.span(1))
            over = [one for one in out if one.span.start < span.end and span.start < one.span.end]
            if any(one.span.start < span.start or one.span.end > span.end for one in over):
                continue
            cue = match.group()[: match.start(1) - match.start()].split()[0].lower()
            out = [one for one in out if one not in over]
            out.append(PlaceMention(span, match.group(1), "name", level, cue, None, match.group(1)))
    out.sort(key=lambda one: one.span.start)
    return out

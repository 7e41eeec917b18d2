"""The lines above a text in, where they name the body that issued it out: "Sela Doctors' Union - Press release".

"Bulletin of the Sela Doctors' Union", "Flash update by OCHA", "Sela Lawyers: Statement on the killings", a body's name
on one line and "Situation report No. 4" on the next. A headline that has a body say something is none of these.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from warledger.claims.patterns.compiling import compiled
from warledger.records import Span

#: What bodies call what they issue, with the words before it, and its number or day.
_LIKE = (
    r"(?:(?:daily|weekly|monthly|fortnightly|morning|evening|midday|urgent|press|public|media|official|joint|interim|"
    r"initial|preliminary|final|field|humanitarian|flash|situation|situational|operational|security|emergency|"
    r"displacement|protection|incident|incidents|casualty|casualties|human rights|monitoring|information) )"
)
_SORT = (
    rf"(?:{_LIKE}*(?:press release|communiqu[eé]|statement|bulletin|sitrep|newsletter)|"
    rf"{_LIKE}+(?:update|report|summary|brief|briefing|alert|snapshot|overview|release|note|list|tally|count|digest))"
)
_NUMBER = r"(?:,? (?:no\.?|number|nr\.?|n°|#) ?\d+| ?#?\d+(?:/\d+)?)?"
_WHO = r"(?:the )?(?P<who>[A-Z][^,:;|\n–—]{2,90}?(?:, [A-Z][\w’'-]+(?: and [A-Z][\w’'-]+)?)?)"
_ON = r"(?:on|about|regarding|concerning|following|after|as of|as at|for|dated|issued|of victims)"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_DAY = rf"(?: ?[,:(|–—/-]+ ?| )(?:\w+day,? )?(?:\d|{_MONTH})"
#: "Bulletin No. 3 of the Union", "Flash update by OCHA on Sela".
_BY = compiled(
    rf"{_SORT}{_NUMBER}(?:,| issued| released)? (?:of|by|from) {_WHO}"
    rf"(?=\.?$| ?[,:|–—]| - | {_ON} |{_DAY})",
    re.I,
)
#: "Union - Press release No. 3", "Union: Statement on the killings", "Union daily bulletin, 3 May".
_OWN = compiled(
    rf"{_WHO}(?:(?P<parted> ?[,:|–—/] ?| - )(?:the |its )?)?(?(parted)| (?:the )?){_SORT}{_NUMBER}"
    rf"(?=\.?$|{_DAY}| ?[:|–—]| - |(?(parted) {_ON}\b|$))",
    re.I,
)
_ALONE = compiled(rf"(?:the )?{_SORT}{_NUMBER}(?=\.?$|{_DAY}| ?[:|–—]| - | {_ON} )", re.I)
_CAPITAL = compiled(r"[A-Z]")


def issued_by(text: str, lines: Sequence[str]) -> Span | None:
    """Where the heading names who issued the text, or None.

    Args:
        text: The report.
        lines: The lines that stand above it, stripped.
    """
    for nth, line in enumerate(lines):
        found = _BY.match(line) or _OWN.match(line)
        if found is not None and _CAPITAL.match(found["who"]):
            start = text.index(line) + found.start("who")
            return Span(start, start + len(found["who"]))
        if nth and _ALONE.match(line) and lines[nth - 1][0].isupper():
            start = text.index(lines[nth - 1])
            return Span(start, start + len(lines[nth - 1]))
    return None

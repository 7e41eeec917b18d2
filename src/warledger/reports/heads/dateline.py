"""Text and an offset in, the dateline that stands there out: place, date, agency, and where the account begins.

A dateline is taken only where something marks it: an agency in brackets, a date, a dash of its own, a line of its
own. Where nothing but a name and a colon or a bare name stands there, only towns that are known to carry datelines
count. "Daraa province: ..." is the scene of the account, not a dateline, and stays in the body.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import yaml

from warledger.knowledge.countries import COUNTRIES, fold
from warledger.records import Span
from warledger.reports.heads.outlet_names import outlet_names
from warledger.reports.heads.printed_date import PrintedDate, date_at

#: Words of a place in capitals ("DAR ES SALAAM", "N'DJAMENA", "MAZAR-I-SHARIF", "ST. LOUIS", "BEIRUT/GENEVA").
_CAPITAL = r"[^\W\d_a-zà-ÿ]"
_CAPITALS_WORD = rf"(?:{_CAPITAL}|['’./-](?=[^\W\d_])){{0,30}}\.?"
_CAPITALS = re.compile(rf"{_CAPITAL}{_CAPITALS_WORD}(?: {_CAPITAL}{_CAPITALS_WORD}){{0,4}}(?![\w])")
#: Words of a place in title case ("Al Baghuz", "Deir ez-Zor", "Dar es Salaam", "Cox's Bazar").
_PARTICLE = r"(?:(?:de|del|el|al|es|ez|ash|as|la|du|of)[ -])?"
_TITLE_WORD = rf"{_CAPITAL}[^\W\d_]{{0,30}}(?:['’./-][^\W\d_]{{1,30}}){{0,4}}\.?"
_TITLE = re.compile(rf"{_TITLE_WORD}(?: {_PARTICLE}{_TITLE_WORD}){{0,3}}")
_COMMA = re.compile(r",[ \t\u00a0]{0,2}")
_QUALIFIER_WORD = r"[^\W\d_a-z](?:[^\W\d_]|['’]|\.(?!-)|-(?=[^\W\d_])){0,30}"
_QUALIFIER = re.compile(rf"{_QUALIFIER_WORD}(?: (?:(?:del|of|the) )?{_QUALIFIER_WORD}){{0,3}}")
_BRACKET = re.compile(r"[ \t\u00a0\n]{0,2}\(([^()]{2,100})\)")
#: "--", " - ", "—", "_" after a bracket (old AP), ":" and their like. A hyphen needs a space on one side at least.
_DASH = re.compile(
    r"(?:[ \t\u00a0]{0,3}\n)?[ \t\u00a0]{0,3}(?:-{2,3}|[–—―‒]|_+(?=[\s])|(?<=[\s)])-(?=\s)|-(?=\s))[ \t\u00a0]*"
    r"|[ \t\u00a0]+_(?=[A-Z\"'“])"
)
#: "Lima, Aug 11 (EFE).- Three people", "Cali, Valle.- Three people": a stop before the dash, as Spanish wires have it.
_STOP_DASH = re.compile(r"\.[ \t\u00a0]?[-–—]{1,2}[ \t\u00a0]*(?=[\"“A-Z\d])")
#: "Homs, SANA-One civilian".
_GLUED_DASH = re.compile(r"-(?=[A-Z\d\"“])")
#: "BELGOROD, May 7. /TASS/. Six people".
_SLASHED = re.compile(r"\.?[ \t\u00a0]{1,2}/([A-Z][\w .&-]{1,30})/\.?(?=\s)")
_CAPITAL_NEXT = re.compile(r"[ \t\u00a0_]+[\"'“‘(]?[A-Z0-9]")
_SPACES = re.compile(r"[ \t\u00a0]+")
_BLANK = re.compile(r"\s*")
_SENTENCE = re.compile(r"\s+([A-Z][A-Za-z-]*|\d+)\s+([a-z\d])")
_MARK_NEXT = re.compile(r"\s?(?:[,:(]|--|[–—]|\s-\s)|\.[-–—]")
_COLON = re.compile(r"[ \t\u00a0]?:(?=[\s\u00ac])[\s\u00ac†]*")
_LINE_END = re.compile(r"[ \t\u00a0\r]*(?:\n\s*|$)")
#: Marks of a monitoring service's transcript after its dateline ("[TEXT]", "[NEWS CONFERENCE]").
_TRANSCRIPT = re.compile(
    r"\s*\[(?:TEXT|REPORT|EXCERPTS?|CONTINUED|(?:STATION )?COMMENTARY|EDITORIAL(?: REPORT)?|COMMUNIQUE|STATEMENT|"
    r"SPEECH|NEWS CONFERENCE|INTERVIEW|ANNOUNCER|PASSAGE OMITTED|SUMMARY|BULLETIN|RECORDED|LIVE|ARTICLE|"
    r"DISPATCH|UNATTRIBUTED)\]"
)
_NO_DATE = re.compile(r"NO DATE\b")
#: Places that a monitoring service gives for unknown ones.
_NOWHERE = frozenset({"CLANDESTINE", "UNKNOWN"})
#: Last words of areas: the scene of an account, not the seat of a reporter.
_AREA = frozenset(
    "province governorate countryside desert region district state county division oblast territory department "
    "prefecture woreda zone front frontline highway border subdistrict municipality township".split()
)
#: Words that begin a sentence after an unpunctuated dateline ("Beirut Syrian government air strikes killed").
_OPENERS = frozenset(
    "a an the at around about some over nearly more up dozens scores hundreds thousands several many two three four "
    "five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty forty fifty sixty militants "
    "gunmen rebels government police troops security suspected unidentified air airstrikes".split()
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline; fields as in `records.Head`, with `start` and `end` of the whole."""

    start: int
    end: int
    place: Span | None = None
    outlet: Span | None = None
    outlet_name: str | None = None
    date: PrintedDate | None = None


@dataclass(frozen=True, slots=True)
class _Names:
    cities: frozenset[str]
    states: frozenset[str]
    not_places: frozenset[str]
    adjectives: frozenset[str]


@cache
def _names() -> _Names:
    rows: dict[str, Any] = yaml.safe_load(
        resources.files("warledger.reports.heads").joinpath("dateline_places.yaml").read_text(encoding="utf-8")
    )
    countries = COUNTRIES.values()
    return _Names(
        cities=frozenset(fold(city) for city in [*rows["cities"], *(city for c in countries for city in c.capitals)]),
        states=frozenset(fold(name) for name in [*rows["states"], *(name for c in countries for name in c.all_names)]),
        not_places=frozenset(rows["not_places"]),
        adjectives=frozenset(fold(word) for c in countries for word in c.adjectives),
    )


def is_city(words: str) -> bool:
    """Is this a town known to carry datelines (or several: "BEIRUT/GENEVA")?"""
    cities = _names().cities
    return fold(words) in cities or ("/" in words and all(fold(part) in cities for part in words.split("/")))


def dateline_at(
    text: str, start: int, *, known: datetime.date | None = None, after_date: bool = False
) -> Dateline | None:
    """The dateline that begins exactly at `start`, or None.

    Args:
        text: The report's own text.
        start: Where it must begin.
        known: The report's date as otherwise known; gives "March 3" its year.
        after_date: A print date stands right before, so that a bare place in capitals may be a dateline.
    """
    for shape in (_CAPITALS, _TITLE):
        if (match := shape.match(text, start)) and (found := _shortened(text, match, known, after_date)):
            return found
    return None


def _shortened(text: str, match: re.Match[str], known: datetime.date | None, after_date: bool) -> Dateline | None:
    """Try the whole run of words, then with fewer at the end: "QAMISHLI Syria A massive", "JERUSALEM AP"."""
    end = match.end()
    while True:
        if found := _dateline(text, Span(match.start(), end), known, after_date):
            return found
        cut = text.rfind(" ", match.start(), end)
        if cut <= match.start():
            return None
        end = cut


def _dateline(text: str, place: Span, known: datetime.date | None, after_date: bool) -> Dateline | None:
    names, outlets = _names(), outlet_names()
    words = place.of(text)
    first = words.split(maxsplit=1)[0].rstrip(".,:")
    if first.upper() in names.not_places or first.lower() in _OPENERS:
        return None
    at, qualified, bracketed, undated = place.end, False, False, False
    date: PrintedDate | None = None
    credit: Span | None = None
    credit_name: str | None = None
    # "Al Baghuz (Syria)", "SANTO DOMINGO (DOMINICAN REPUBLIC)"
    if (match := _BRACKET.match(text, at)) and fold(match.group(1)) in names.states:
        at, qualified = match.end(), True
    # ", Syria", ", March 3", ", SANA"
    for _ in range(4):
        comma = _COMMA.match(text, at)
        begin = comma.end() if comma else at
        if not comma:
            break
        if date is None and (found := date_at(text, begin, known=known, short=True)):
            date, at = found, found.span.end
        elif date is None and (none := _NO_DATE.match(text, begin)):
            at, undated = none.end(), True
        elif credit is None and (form := outlets.form.match(text, begin)):
            credit, at = Span(form.start(), form.end()), form.end()
            credit_name = outlets.by_form[form.group()]
        elif not qualified and (more := _qualifier(text, begin)):
            at, qualified = more, True
        else:
            # "TEHRAN, (MNA)"
            at = begin if text.startswith("(", begin) else at
            break
    if date is None and (found := date_at(text, at + 1, known=known, short=True)) and text[at : at + 1] == " ":
        date, at = found, found.span.end
    if credit is None and (match := _BRACKET.match(text, at)):
        inside = match.group(1)
        credit_name = outlets.in_credit(inside)
        marked = any(mark.match(text, match.end()) for mark in (_DASH, _STOP_DASH))
        # "SRINAGAR, Feb 26 (KNO): Three militants"
        marked = marked or (date is not None and inside.isupper() and _COLON.match(text, match.end()) is not None)
        if credit_name is None and not (marked and inside[0].isupper() and not _abbreviates(inside, words)):
            return None
        if fold(inside) in names.states:
            return None
        credit_name = credit_name or " ".join(inside.split())
        credit, at, bracketed = Span(match.start(1), match.end(1)), match.end(), True
    if (
        credit is None
        and (match := _SLASHED.match(text, at))
        and (date is not None or outlets.in_credit(match.group(1)) is not None)
    ):
        inside = match.group(1)
        credit, at, bracketed = Span(match.start(1), match.end(1)), match.end(), True
        credit_name = outlets.in_credit(inside) or inside
    if words.split()[-1].lower() in _AREA and not (bracketed or qualified or date):
        return None
    end = _close(
        text,
        place,
        at,
        qualified=qualified,
        dated=date is not None or undated,
        credited=credit is not None,
        bracketed=bracketed,
        after_date=after_date,
    )
    if end is None:
        return None
    while match := _TRANSCRIPT.match(text, end):
        end = match.end()
    end = _BLANK.match(text, end).end()  # type: ignore[union-attr]
    return Dateline(place.start, end, None if words in _NOWHERE else place, credit, credit_name, date)


def _close(
    text: str, place: Span, at: int, *, qualified: bool, dated: bool, credited: bool, bracketed: bool, after_date: bool
) -> int | None:
    """Where the body begins, if what stands after the place marks it as a dateline; else None."""
    words = place.of(text)
    capitals = words.upper() == words and len(words) > 3
    city = is_city(words)
    if match := _DASH.match(text, at):
        shouting = _shouts(text, match.end())
        sure = dated or credited or city or (qualified and capitals)
        return match.end() if sure or (capitals and not shouting and _spaced_dash(match, text)) else None
    if (dated or credited or qualified) and (match := _STOP_DASH.match(text, at)):
        return match.end()
    if credited and not bracketed and (match := _GLUED_DASH.match(text, at)):
        return match.end()
    if match := _COLON.match(text, at):
        sure = (dated and credited) or city or bracketed or (qualified and (capitals or city))
        return match.end() if sure else None
    if bracketed or (credited and dated and (capitals or city)):
        # "MOSCOW (Sputnik) Six people", "Jalalabad (BNA) Several members"
        match = _LINE_END.match(text, at)
        if match:
            return match.end()
        # "Lagos, Nigeria (CNN)Three people"
        return at if _CAPITAL_NEXT.match(text, at) or (qualified and text[at : at + 1].isupper()) else None
    if (match := _LINE_END.match(text, at)) and match.end() < len(text):
        return match.end() if (dated or qualified) and (capitals or city or qualified) and len(words) < 40 else None
    return _unpunctuated(text, place, at, qualified=qualified) if after_date else None


def _unpunctuated(text: str, place: Span, at: int, *, qualified: bool) -> int | None:
    """After a print date, a bare place before a sentence: "Nov 272017 BEIRUT An intensifying push"."""
    words = place.of(text)
    capitals = words.upper() == words and len(words) >= 4
    space = _SPACES.match(text, at)
    if not space:
        return None
    if capitals and not qualified:
        # "QAMISHLI Syria A massive blast"
        state = _QUALIFIER.match(text, space.end())
        if state and (found := _state_prefix(state.group())) and _opens(text, space.end() + found):
            return space.end() + found
    if is_city(words) and (_opens(text, at) if not capitals else _CAPITAL_NEXT.match(text, at)):
        return at
    return None


def _state_prefix(words: str) -> int:
    """Length of the longest beginning of `words` that names a state; 0 where none does."""
    end = len(words)
    while end > 0:
        if fold(words[:end]) in _names().states:
            return end
        end = words.rfind(" ", 0, end)
    return 0


def _opens(text: str, at: int) -> bool:
    """Does a sentence in running text begin here: an opener or a nation's adjective, then a word in lower case?"""
    match = _SENTENCE.match(text, at)
    if match is None:
        return False
    word = match.group(1)
    return word.lower() in _OPENERS or word.isdigit() or fold(word) in _names().adjectives


def _qualifier(text: str, at: int) -> int | None:
    match = _QUALIFIER.match(text, at)
    if not match:
        return None
    length = _state_prefix(match.group())
    if length:
        return at + length
    # an unknown province in a dateline ("CAMP SIONGCO, Maguindanao:") where a mark follows at once
    words = match.group()
    if len(words.split()) <= 3 and _MARK_NEXT.match(text, match.end()):
        return match.end()
    return None


def _abbreviates(inside: str, words: str) -> bool:
    """Do the letters in brackets stand for the words before: "Islamic State (IS)"?"""
    initials = "".join(part[0] for part in re.split(r"[\s/-]+", words) if part).upper()
    return inside.upper().replace(".", "") in initials


def _shouts(text: str, at: int) -> bool:
    """Is the text that follows in capitals throughout, so that capitals mark nothing?"""
    sample = [c for c in text[at : at + 60] if c.isalpha()]
    return len(sample) > 8 and sum(c.isupper() for c in sample) > 0.8 * len(sample)


def _spaced_dash(match: re.Match[str], text: str) -> bool:
    mark = match.group()
    return mark.strip() != "-" or (mark[:1].isspace() and mark[-1:].isspace())

"""A number in its sentence in, whether it is no count out: ages, dates, money, distances, names of units, ranks."""

from __future__ import annotations

import re

from warledger.claims.patterns.compiling import compiled
from warledger.claims.quantities.numerals import TENS, UNITS, value

#: Words after a number that make it something else than a count of people or things.
_NOT_COUNTED_AFTER = compiled(
    r"^[ -]?(?:year|yr|month|week|day|hour|minute|second|kilomet|km\b|metre|meter|mile|feet|foot\b|per ?cent|percent"
    r"|time\b|p\.m|a\.m|pm\b|am\b|degree|dollar|euro|pound|ton\b|tons\b|tonne|kg\b|kilo|gram|litre|liter|hectare|acre|°"
    r"|(?<=^)(?:st|nd|rd|th)\b|mm\b|cm\b|calib(?!(?:er|re) \.?\d)|o'clock|GMT|hrs\b"
    r"|percentage|billion|lakh|crore|times\b|decade|centur|inch"
    r"|round of)",
    re.I,
)
#: "Two-thirds of them", "three-quarters of the victims": a share, which counts nobody.
_SHARE_AFTER = compiled(r"[ -](?:thirds|fifths|tenths)\b|-quarters\b", re.I)
#: Words before a number that make it a name, an age or an address.
_NAMED_BEFORE = compiled(
    r"(?:\b(?:age[sd]?|battalion|brigade|division|regiment|unit|route|highway|road|room|article|resolution|page|flight"
    r"|chapter|no\.?|number|zone|area|sector|block|ward|group of|at|by|bus|channel|image|photo|slide|district|camp|base"
    r"|G|bn"
    r"|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?|\bMay) $",
    re.I,
)
#: "In October 150 people", "in May 21 civilians": a month that a wire has lost the comma behind, and no day of it.
_IN_MONTH = compiled(
    r"\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Ll]ast|[Tt]his) (?:early |late |mid-?)?"
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?) $"
)
_IN_MONTH_REACH = 28
_PEOPLE_AFTER = compiled(
    r" (?:[a-z-]+ |[A-Z][a-z]+ )?(?:people|persons|civilians|soldiers|fighters|men|women|children|villagers|policemen|"
    r"officers|troops|rebels|militants|insurgents|students|refugees|residents|others|bodies)\b"
)
#: "Put the toll at 80 to 100": a range of the dead, not of hours or degrees.
_TOLL_AT = compiled(
    r"\b(?:tolls?|numbers?|counts?|figures?|tally|dead|killed|wounded|injured|deaths?|casualties|losses|fatalities|"
    r"puts?|putting|stood|stands?|estimated?|estimates)(?: [\w-]+){0,3} at $",
    re.I,
)
_TOLL_REACH = 60
#: "Aged 4, 7 and 11", "ages 3 to 12": all of the row.
_AGES_BEFORE = compiled(
    r"\bage[sd]? (?:between )?\d{1,2}(?:(?:, and|,| and| or| to) \d{1,2}){0,8}(?:, and|,| and| or| to) $"
)
_ROW_AFTER = compiled(r"[,.;)]|$| (?:and|or|to|were|was|who|years?|at|in|on|from|by)\b")
#: "1522 State St.", "40 Rue Haute Road": a house's number.
_ADDRESS_AFTER = compiled(
    r" (?:[NSEW]\.? )?(?:[A-Z][\w’'-]+ ){1,3}(?:St|Street|Ave|Avenue|Road|Rd|Boulevard|Blvd|Drive|Lane|Court)"
    r"(?:[.,;)]|$| in\b)"
)
#: "59 and not 62", "12 rather than 15": a number that is taken back.
_DENIED_BEFORE = compiled(r"\b(?:not|rather than|instead of) $", re.I)
_SAFE_WORDS_BEFORE = compiled(r"\b(?:at|by|in|area|district|base|camp|zone|unit|sector|block|number) $", re.I)
#: Page furniture beside a number: readers' counters, not counts of people or things.
_COUNTER_AFTER = compiled(
    r" (?:Related|Topics?|Comments?|Views?|Shares?|Likes?|Tags?|Votes?|Readers?|The|An?|In|On|At|As|After)\b"
)
_COUNTER_BEFORE = compiled(r"\b(?:Views?|Hits|Comments?|Shares?|Likes?|Tweets?|Votes?|Readers?|Visits|Downloads):? $")
#: "Ana Ruiz, 29, who", "Omar Said, 21.": an age behind a name.
_NAME_BEFORE = compiled(r"\b[A-Z][\w’'-]+ [A-Z][\w’'-]+, $")
_ONE_NAME_BEFORE = compiled(r"(?:^|[.!?] |\b(?:and|or|that|which) )[A-Z][a-z’'-]+, $")
_AGE_AFTER = compiled(r"(?:,|\.|;|$| and )")
#: "... and geronimo Alvarado, 21, were killed": of a name whose first half a text in capitals doesn't show.
_LAST_NAME_BEFORE = compiled(r"\b[A-Z][\w’'-]+, $")
_OF_ONE_AFTER = compiled(r", (?:was|were|who|is|has|had)\b", re.I)
#: "a growing number of civilians": how it goes, and not how many.
_TREND = compiled(r"an? (?:growing|increasing|rising|mounting|soaring|declining|falling|record) number", re.I)
#: "how many were killed", "as many civilians as possible": no number is said.
_ASKED_BEFORE = compiled(r"\b(?:how|so|too|(?:twice|times) as) $", re.I)
_AS_BEFORE = compiled(r"\bas $", re.I)
_AS_AFTER = compiled(r" (?:\w+ ){0,3}as\b", re.I)
#: "a nineteen ninety-seven attack": a year as it is spoken.
_CENTURY = compiled(r"\b(?:eighteen|nineteen|twenty)[ -]$", re.I)
_YEARS = compiled(rf"[ -](?:{'|'.join(TENS)}|{'|'.join(list(UNITS)[10:])})\b", re.I)
#: "the number two of the police": a rank.
_RANK_BEFORE = compiled(r"\bnumber $", re.I)
#: "No one was hurt", "not one".
_NOBODY_BEFORE = compiled(r"\b(?:no|not) $", re.I)
#: "All but two of them", "all except one of the nine": how many were not.
_ALL_BUT = compiled(
    r"\b(?:all|every(?:one|body)|none|nobody|no one) (?:but|except|bar|save) (?:for )?"
    r"(?:[\w-]+ (?:out )?of (?:the|those|its|their|his|her) )?$",
    re.I,
)
#: "Most of whom were 18 to 22": how old they were.
_HOW_OLD = compiled(r"\bof (?:whom|them) (?:were|was|are) (?:all |only |just )?$", re.I)
_ENDS = compiled(r"[,.;)]|$| (?:and|when|in|at|on)\b")
#: "took place at 2220", "at 0915 today": a time of day in four digits, by what stands before and behind it.
_CLOCK = compiled(r"(?:[01]\d|2[0-3])[0-5]\d")
_OCCURS = compiled(
    r"\b(?:place|occurred|happened|began|started|ended|erupted|broke out|resumed|exploded|went off|arrived|attacked"
    r"|since|until|from|shortly (?:before|after)) at $|\b(?:at (?:about|around|approximately)|since|until) $",
    re.I,
)
_AT = compiled(r"(?<!stood )(?<!stands )(?<!put )(?<!estimated )(?<!remained )(?<!now )\bat $", re.I)
_OF_DAY = compiled(
    r"[ ,]+(?:hours|hrs|h\b|local time|GMT|UTC|last night|yesterday|today|tonight|this (?:morning|afternoon|evening)"
    r"|on (?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)",
    re.I,
)
_MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?"
)
_MONTH_AFTER = compiled(rf"^(?:(?:st|nd|rd|th)?(?: of)? )(?:{_MONTH})\b(?! (?:be|have)\b)", re.I)


_THE = (" the ", " a ")
#: "shot down a Hermes 900 drone", "an armed Falcon 20 jet": a model's number.
_MODEL_BEFORE = compiled(r"\b(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he|its|their)(?: [a-z-]+){0,2} [A-Z][\w’'-]* $")
_MODEL_AFTER = compiled(
    r" (?:[a-z-]+ )?(?:drone|helicopter|aircraft|plane|jet|warplane|tank|missile|rocket|launcher|system|howitzer|rifle|"
    r"pistol|UAV|truck|jeep|vehicle|pickup|gunship)\b"
)
_MODEL_REACH = 40


def is_no_count(text: str, match: re.Match[str]) -> bool:
    """Age, date, time, money, percentage, distance, name of a unit or a weapon."""
    after = text[match.end() : match.end() + 24]
    before = text[max(0, match.start() - 16) : match.start()]
    if _SHARE_AFTER.match(after):
        return True
    if _NOT_COUNTED_AFTER.match(after) or _COUNTER_AFTER.match(after) or _COUNTER_BEFORE.search(before):
        return True
    if match["vague"] is None and _left_out(text, match.start()):
        return True
    if not match["vague"] and (_DENIED_BEFORE.search(before) or _ADDRESS_AFTER.match(text, match.end())):
        return True
    if match["vague"]:
        if _ASKED_BEFORE.search(before) or (_AS_BEFORE.search(before) and _AS_AFTER.match(after)):
            return True
        # "some" and "many" alone count only what follows them as a noun: the caller checks
        return (
            after.startswith("-")
            or _TREND.match(match["vague"]) is not None
            or bool(match["vague"].lower() == "some" and re.match(r" (?:time|kind|sort)\b", after))
        )
    if match["between"] or match["r1"]:
        named = _NAMED_BEFORE.search(before) is not None
        if named and _TOLL_AT.search(text[max(0, match.start() - _TOLL_REACH) : match.start()]):
            named = False
        return bool(_MONTH_AFTER.match(after)) or named or _how_old(text, match)
    digits = match["number"]
    if digits and digits.isdecimal():
        if _CLOCK.fullmatch(digits) and _time_of_day(text, match):
            return True
        year = len(digits) == 4 and 1900 <= int(digits) <= 2100
        qualified = match["low"] or match["high"] or match["about"]
        if year and qualified and text.endswith(_THE, match.start(), match.start("number")):
            return True  # "sentenced over the 2019 attack"
        if year and not qualified and not re.match(r" (?:people|civilians|fighters|soldiers|others|persons)", after):
            return True
        if _MONTH_AFTER.match(after) and not qualified:
            return True
        if (
            len(digits) <= 2
            and _ROW_AFTER.match(after)
            and _AGES_BEFORE.search(text[max(0, match.start() - _TOLL_REACH) : match.start()])
        ):
            return True
        if _NAMED_BEFORE.search(before) and not qualified and not _SAFE_WORDS_BEFORE.search(before):
            month = text[max(0, match.start() - _IN_MONTH_REACH) : match.start()]
            return not (_PEOPLE_AFTER.match(text, match.end()) and _IN_MONTH.search(month))
        if len(digits) <= 2 and _AGE_AFTER.match(after):
            name = text[max(0, match.start() - 48) : match.start()]
            if _NAME_BEFORE.search(name) or (after.startswith(",") and _ONE_NAME_BEFORE.search(name)):
                return True
            if _OF_ONE_AFTER.match(after) and _LAST_NAME_BEFORE.search(name):
                return True
        if _MODEL_AFTER.match(after) and _MODEL_BEFORE.search(
            text[max(0, match.start() - _MODEL_REACH) : match.start()]
        ):
            return True
        if re.match(r"-[A-Za-z]", after) and not re.match(r"-(?:member|strong)", after):
            return True
    else:
        return bool(
            _RANK_BEFORE.search(before)
            or (digits and digits.lower() == "one" and _NOBODY_BEFORE.search(before))
            or (digits and digits.lower() == "one" and re.search(r"\bone by $", before))
            or _CENTURY.search(before)
            or (_CENTURY.search(f"{digits} ") and _YEARS.match(after))
            or re.match(r"-(?:year|day|month|hour|storey|story|week|man|star|point|way|wheel|time|pronged|lane)", after)
            or (
                digits
                and digits.lower() == "one"
                and re.match(r"(?: day| another\b| by one| thing| side\b| way\b)", after)
            )
        )
    return False


#: Characters before a number in which "all but", and whose ages it tells, are looked for.
_REACH = 40


def _left_out(text: str, start: int) -> bool:
    """Does a number say how many were not among those told of ("all but two", "all but two of the nine")?"""
    before = text[max(0, start - _REACH) : start].lower()
    if not any(map(before.__contains__, (" but ", " except ", " bar ", " save "))):
        return False
    return _ALL_BUT.search(before) is not None


def _how_old(text: str, match: re.Match[str]) -> bool:
    """Does a range tell how old those were who were told of?"""
    high = value(match["b2"] or match["r2"])
    if high is None or high > _OLDEST or not _ENDS.match(text, match.end()):
        return False
    return _HOW_OLD.search(text[max(0, match.start() - _REACH) : match.start()]) is not None


#: Highest age of a person.
_OLDEST = 110


def _time_of_day(text: str, match: re.Match[str]) -> bool:
    """Are four digits the hour at which something happened: "took place at 2220", "shot dead at 0915 today"?"""
    if match["number"].startswith("0"):
        return True
    start = match.start("number")
    before = text[max(0, start - 40) : start]
    if _OCCURS.search(before):
        return True
    return _AT.search(before) is not None and _OF_DAY.match(text, match.end()) is not None

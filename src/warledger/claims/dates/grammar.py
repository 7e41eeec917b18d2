"""Text in, atoms of time out: the day, month, year, weekday and relative expressions, by one compiled scan.

An atom is one point or period ("16 March 2019", "Saturday", "last week", "two days ago"). What stands around it
("since", "between ... and", "early", "night") is read afterwards, by `intervals` and `finding`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from warledger.claims.patterns.compiling import compiled

MONTHS = {
    name: at
    for at, names in enumerate(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|"
        "october oct|november nov|december dec".split("|"),
        1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: at
    for at, names in enumerate(
        "monday mon|tuesday tues tue|wednesday wed|thursday thurs thur thu|friday fri|saturday sat|sunday sun".split(
            "|"
        )
    )
    for name in names.split()
}
NUMBERS = {
    word: at
    for at, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
}
NUMBERS |= {"a": 1, "an": 1, "couple of": 2, "a couple of": 2, "a dozen": 12, "thirty": 30, "forty": 40, "fifty": 50}
NUMBERS |= {"twenty four": 24, "forty eight": 48, "seventy two": 72}

_LONG_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
#: A full stop belongs to an abbreviation alone.
_MONTH = (
    rf"(?:(?:{_LONG_MONTH}|{_LONG_MONTH.upper()})(?![A-Za-z])|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|"
    r"JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)(?![A-Za-z])\.?)"
)
_LONG_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY"
_SHORT_WEEKDAY = r"Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun|MON|TUES?|WED|THU(?:RS)?|FRI|SAT|SUN"
_WEEKDAY = rf"(?:{_LONG_WEEKDAY}|(?:{_SHORT_WEEKDAY})\b\.?)"
_ORDINAL = r"(?:st|nd|rd|th|ST|ND|RD|TH)"
_DAY = rf"(?:0?[1-9]|[12]\d|3[01]){_ORDINAL}?"
_JOINER = r"(?:\s?[-–—/]\s?|\s+(?:to|and|until|till|through|or)\s+(?:the\s+)?|\s?,\s?(?:and\s+)?)"
#: "On December 30, 25 people were killed": a number behind a comma that counts what follows is no second day.
_COUNTS = r"(?:(?<=,\s\d\d)|(?<=,\s\d))\s(?!(?:and|to|or|until|through)\b)[a-z]"
_YEAR = r"(?:19|20)\d\d(?![\d%]|[,.]\d)"
_NUMBER = (
    r"(?:\d{1,3}|a\ couple\ of|couple\ of|a\ dozen|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty[-\ ]four|twenty|thirty|"
    r"forty[-\ ]eight|forty|fifty|seventy[-\ ]two)"
)
_UNIT = r"(?:minute|moment|hour|day|week|fortnight|weekend|month|quarter|year|decade)"
#: What is named by its time: "weekend air raids", "the April 4 attack".
DEED = (
    r"(?:attacks?|assaults?|raids?|airstrikes?|strikes?|bombings?|bombardments?|blasts?|explosions?|shellings?|"
    r"clashe?s?|fighting|battles?|violence|ambush(?:es)?|killings?|massacres?|shootings?|kidnappings?|abductions?|"
    r"unrest|offensive|bloodshed)"
)
#: What follows a day by which a deed is named.
OF_DEED = compiled(rf"(?:\s(?:morning|night|evening|afternoon))?\s(?:[a-z]{{2,8}}\s)?{DEED}\b")
_SEASON = r"(?:spring|summer|autumn|fall|winter)"

DIGITS = compiled(r"\d+")
#: Every alternative starts at a word's beginning; the first that matches wins.
_ATOM = compiled(
    rf"""(?<![\w$€£#])(?:
    # 2019-03-10
    (?P<iso>(?P<iy>(?:19|20)\d\d)(?P<is>[-/.])(?P<im>\d\d?)(?P=is)(?P<id>\d\d?)(?![\d/-]|\.\d))
    # 10/03/2019, 3.10.2019, 3/10/19
    |(?P<numeric>(?P<n1>\d\d?)(?P<ns>[-/.])(?P<n2>\d\d?)(?P=ns)(?P<ny>(?:19|20)\d\d|(?<=/)\d\d)(?![\d/-]|\.\d))
    # Saturday 16 March 2019, 26th of August, 3-5 June, 3, 4 and 5 June
    |(?P<dm>(?:(?P<wd1>{_WEEKDAY})[,\ ]\s?(?:the\s)?|the\s)?
        (?P<d1>{_DAY}(?:{_JOINER}{_DAY}){{0,5}})(?!\s*\n\s*\n)(?:\s+(?:of\s+)?(?:last\s)?|[-/])?(?P<m1>{_MONTH})
        (?:,?[\s/-]{{0,2}}(?P<y1>{_YEAR}))?)(?!\s?\d{{1,2}}(?:,\s|\s)(?:19|20)\d\d)
    # Saturday, March 16, 2019, Mar. 10, November 4th, March 3-5, Oct 042017
    |(?P<md>(?:(?P<wd2>{_WEEKDAY}),?\s)?(?P<m2>{_MONTH})\s?(?:the\s)?(?P<d2>{_DAY}(?:{_JOINER}{_DAY}(?![/\d]|(?!\s*\n\s*\n)[-\s]*(?:of\s)?{_MONTH})(?!{_COUNTS})){{0,5}})
        (?:(?:,\s?|\s(?:of\s)?|/)(?P<y2>{_YEAR})|(?P<y2g>20\d\d)(?!\d)|(?!\d|[:,]\d|\.\d|\s?%|\s?[ap]\.?m\b)))
    # March 2019, in May
    |(?P<month>(?P<m3>{_MONTH})(?:,?\s(?:of\s)?(?P<y3>{_YEAR}))?)(?!\w|-(?!{_MONTH})[A-Za-z])
    # Saturday, Sat., and Saturdays blast, where a wire has lost its apostrophes
    |(?P<weekday>(?P<wd>{_WEEKDAY})(?:s(?=\s[a-z]))?(?!\w|-(?:like|style)))
    # the 1990s, the 1980's
    |(?P<decade>(?:19|20)\d0['’]?s)(?![\w-])
    # 2011
    |(?P<year>{_YEAR})(?!\w|/\d|-\d\d?\b)
    |(?i:
    # today, yesterday, overnight
    (?P<deictic>(?:the\s)?day\sbefore\syesterday|(?:today|yesterday)s?(?!\w)|(?:tonight|tomorrow|overnight)(?!\w)|this\s(?:very\s)?(?:morning|afternoon|evening)|
        last\s(?:night|evening)|earlier\sin\sthe\sday)
    # since morning
    |(?P<sincepart>since\s(?:(?:the\s)?(?:early\s)?(?:hours\sof\sthe\s)?(?:morning|dawn|daybreak|midnight)(?:\shours)?|
        the\s(?:start|beginning|(?:early|first)\shours)\sof\s(?:the|this)\sday)(?!\w|\sof\b|\son\s(?-i:(?:the\s)?(?:{_WEEKDAY}|{_MONTH}|\d))))
    # over the last 24 hours, in the past two weeks, in recent days
    |(?P<past>(?:(?:over|during|in|within|for|throughout)\s)?(?:the\s|these\s)?(?:last|past|previous|preceding|recent)\s
        (?P<pn>{_NUMBER}|few|several|many|some)[\s-](?:or\sso\s)?(?P<pu>{_UNIT})s?
        (?!s?\sof\s(?:{_YEAR}|(?-i:{_LONG_MONTH})|(?:this|last|the)\syear)))
    |(?P<within>(?:in|within|over)\s(?:just\s|less\sthan\s|under\s)?(?:a\s)?(?P<wn>24|48|72)[\s-]hours?)
    |(?P<pastone>(?:over|during|in|within|for|throughout)\s(?:the\s(?:last|past)|past)\s(?P<ou>hours|days|weeks|months|years|hour|day|week|fortnight|month|year))
    |(?P<recent>(?:over|during|in|within)?\s?(?:the\s)?(?:recent|past|last)\s(?P<ru>hours|days|weeks|months|years))
    # last week, this month, next year, last summer, last May, last Friday
    # (but "last March 12" is the last 12 March)
    |(?P<lastmonth>(?P<lw>last|this|next|previous)\s(?-i:(?P<lm>{_LONG_MONTH}))(?!\s(?:[12]?\d|3[01])(?:[.,;)\n]|$|\s(?:in|at|on|when|after|while|near|by|that|and|the)\b)))
    |(?P<lastday>(?P<dw>last|this|next|this\spast|this\scoming)\s(?-i:(?P<ld>{_LONG_WEEKDAY})))
    |(?P<deixis>(?:the\s)?(?P<xw>last|this|next|past|previous|current)\s(?P<xu>weekend|week|month|year|{_SEASON})(?!\s?-?\s?old|\s+of\b|-))
    # over the weekend, weekend air raids, the weekend's violence
    |(?P<weekend>(?:over|at|during)\sthe\sweekend|weekend(?:['’]?s)?(?=\s(?:[a-z]{{2,8}}\s)?{DEED}\b))
    |(?P<seasonal>(?:the\s)?(?P<se>{_SEASON})\s(?:of\s|in\s)?(?P<sy>{_YEAR}))
    # two days ago, a day earlier, the next day
    |(?P<ago>(?:(?P<an>{_NUMBER}|(?:a\s)?few|several|some|many)\s)?(?P<au>{_UNIT})s?\sago)
    |(?P<apart>(?P<tn>{_NUMBER})\s(?P<tu>day|week|month|year)s?\s(?P<tw>earlier|later|previously|prior|before(?=\s*[.,;]|\s*$)|
        after(?=\s*[.,;]|\s*$)))
    # days later, a few weeks earlier
    |(?P<vague>(?:(?:a\s)?few\s|several\s|some\s|many\s)?(?:day|week|month|year|decade)s\s
        (?:earlier|later|previously|prior|(?:before|after)(?=\s*[.,;]|\s*$)))
    # on Thursday, two days after gunmen killed ...; three days after the raid
    |(?P<beside>(?P<bn>{_NUMBER})\s(?P<bu>day|week)s?\s(?P<bw>after|before)(?=\s(?:[a-z]|\d+\s(?-i:[a-z]))))
    # days after gunmen killed ..., two years before the coup
    |(?P<around>(?:(?:{_NUMBER}|(?:a\s)?few|several|some|many)\s(?:month|year|decade)s?|
        (?:(?:a\s)?few\s|several\s|some\s|many\s)?(?:day|week|month|year|decade)s)\s(?:after|before)(?=\s\w))
    # the attack comes a day after ...
    |(?P<comes>(?:comes?|came|coming)\s(?:just\s|only\s|barely\s)?(?P<cn>{_NUMBER})\s(?P<cu>day|week|month|year)s?\s(?:after|before))
    |(?P<thatday>(?:the|that)\s(?P<hw>previous|preceding|next|following|very\ssame|same|very)\s(?P<hu>day|night|morning|afternoon|evening)\b|
        that\s(?P<hs>day|night|morning|afternoon|evening)\b|the\sday\s(?P<hb>before|after)(?=\s*[.,;]|\s*$))
    # in the same period: the interval told before
    |(?P<sameperiod>(?:in|over|during|within|for)\s(?:the\s(?:very\s)?same|this|that)\s(?:period|time\sframe|timeframe|stretch)\b)
    # for the sixth consecutive day, for a second day in a row
    |(?P<nthday>for\s(?:the|a|an)\s(?:\w{{1,12}}|\d{{1,3}}(?:st|nd|rd|th))(?:[\s-](?:consecutive|straight|successive|running))?\sday
        (?:\s(?:in\sa\srow|running|straight))?)
    # on the 15th
    |(?P<ordinal>the\s(?P<od>(?:[12]?\d|3[01])(?:st|nd|rd|th))(?:\sof\s(?:this|the|last|the\ssame)\s(?P<oc>month))?)(?=\s*[.,;)]|\s*$|\s(?:and|of\s(?:this|the|last)\smonth|when|after|at|in|the|a|by|with|near|between|as|we|he|she|they|it)\b)
    # the first half of 2015, the first three months of this year
    |(?P<portion>the\s(?P<pw>first|second|last|third|fourth)\s(?:(?P<pk>{_NUMBER})\s)?(?P<pp>half|quarter|months?|weeks?|days?)\sof\s
        (?:(?P<py>{_YEAR})|(?P<pr>this|last|the|the\scurrent|the\sprevious)\syear|(?-i:(?P<pm>{_LONG_MONTH}))(?:\s(?P<pmy>{_YEAR}))?))
    # since the start of the year
    |(?P<ofperiod>(?P<qw>start|beginning|end|turn|middle|course)\sof\s(?P<qr>this|last|the|the\scurrent|the\sprevious)\s(?P<qu>week|month|year))
    # New Year's Eve
    |(?P<feast>(?-i:New\sYear[’']?s?\s(?:Day|Eve)|Christmas(?:\s(?:Day|Eve))?|Boxing\sDay|
        Easter\s(?:Sunday|Monday)|Good\sFriday|Palm\sSunday))(?!\w)
    ))""",
    re.VERBOSE,
)


#: Words behind a number whose digits may begin an atom; no other small letters do, a year's apart: "25 people".
_GOES_ON = r"to|and|until|till|through|or|of|last|min|mom|hour|day|week|fort|month|quart|year|decade"
#: What makes an atom of a number in words or of "a", "several".
_OF_UNITS = r"(?:\sof|[-\s]\w+)?\s(?:min|mom|hour|day|week|fort|month|quart|year|decade)"
_APART = r"\s(?:earl|lat|prev|prior|before|after)"
#: What follows "in" and its like.
_SPAN = (
    r"\s(?:th(?i:e\s(?:last|past|prev|prec|rec|very|same|weekend)|ese\s|is\s|at\s)"
    r"|rec|past|last|just|less|under|a\s[247]|[247]\d)"
)
_THE = (
    r"\s(?:last|past|prev|prec|rec|foll|next|very|same|day|spring|summer|autumn|fall|winter|curr|\d"
    r"|first|second|third|fourth)"
)
#: Letters with which an atom can begin, and what then follows.
_BEGINNINGS = (
    ("J", "an|un|ul|AN|UN|UL"),
    ("F", "eb|ri|ew|EB|RI"),
    ("M", "ar|ay|on|AN|AR|AY|ON"),
    ("A", "pr|ug|PR|UG"),
    ("S", "ep|at|un|EP|AT|UN|PR"),
    ("O", "ct|CT"),
    ("N", r"ov|OV|ew\sY"),
    ("D", "ec|ay|EC|AY"),
    ("T", "ue|hu|UE|HU|ON"),
    ("W", "ed|ED"),
    ("C", "hristmas"),
    ("B", "oxing"),
    ("E", r"aster\s[SM]"),
    ("G", r"ood\sF"),
    ("P", r"alm\sS"),
    ("Tt", rf"oday|onight|omorrow|his\s|he{_THE}|hat\s(?:day|night|morn|even|after|same|very)|hese\s(?:last|past)"),
    ("Tt", r"hroughout\sthe\s|urn\sof"),
    ("Yy", r"ester|ears?\sago"),
    ("Ss", r"ince\s(?i:the\s|early|hours|morning|dawn|day|mid)|pring|ummer|tart\sof"),
    ("Cc", r"om(?i:es?|ing)\s|ame\s|urrent\s|ourse\sof\b"),
    ("Aa", r"t\sthe\sweekend|utumn\b"),
    ("Oo", r"ver(?:night|\s)"),
    ("Ll", r"ast\s"),
    ("Nn", r"ext\s"),
    ("Pp", r"(?:ast|revious)\s"),
    ("Rr", r"ecent\s"),
    ("Dd", rf"uring{_SPAN}|(?:ays?|ecades?)\sago|(?:ays|ecades){_APART}"),
    ("Ii", rf"n{_SPAN}"),
    ("Ww", rf"eekend(?:['’]?s)?\s|ithin{_SPAN}|inter\b|eeks?\sago|eeks{_APART}"),
    ("Ff", rf"or{_SPAN}|or\s(?:th(?i:e)|a(?i:n?))\s\w+(?:[\s-]\w+)?\s(?i:day)|all\b"),
    ("Ee", r"arlier\sin|nd\sof"),
    ("Bb", r"eginning\sof\b"),
    ("Mm", rf"iddle\sof\b|any\s|(?:inutes?|oments?|onths?)\sago|onths{_APART}"),
    ("Hh", r"ours?\sago"),
    ("Yy", rf"ears{_APART}"),
    ("d", r"ay\sbefore\syest"),
    ("Aa", rf"(?:n?|\scouple|\sdozen){_OF_UNITS}"),
    ("Cc", rf"ouple{_OF_UNITS}"),
    ("Oo", rf"ne{_OF_UNITS}"),
    ("Tt", rf"(?:wo|hree|en|welve|hirteen|wenty|hirty){_OF_UNITS}"),
    ("Ff", rf"(?:our|ive|ourteen|ifteen|orty|ifty|ew){_OF_UNITS}"),
    ("Ss", rf"(?:ix|even|eventy|everal|ome){_OF_UNITS}"),
    ("Ee", rf"(?:ight|leven){_OF_UNITS}"),
    ("Nn", rf"ine{_OF_UNITS}"),
)


def _start() -> re.Pattern[str]:
    """Where an atom can begin. Cheap: it spares the grammar above nearly every word; asked letter by letter."""
    by_letter: dict[str, list[str]] = {}
    for letters, rest in _BEGINNINGS:
        for letter in letters:
            by_letter.setdefault(letter, []).append(rest)
    words = "|".join(f"{letter}(?:{'|'.join(rests)})" for letter, rests in by_letter.items())
    return compiled(rf"(?<![\w$€£#])(?:{words}|{_YEAR}|\d(?!\d*\s(?!(?i:{_GOES_ON}))[a-z]))")


_START = _start()


def atoms(text: str, start: int = 0) -> Iterator[re.Match[str]]:
    """Every atom from `start` on, left to right, none overlapping another."""
    at = start
    while found := _START.search(text, at):
        atom = _ATOM.match(text, found.start())
        if atom:
            yield atom
        at = atom.end() if atom else found.start() + 1


def number(words: str | None) -> int | None:
    """The number that a word or digits state, or None ("few", "several")."""
    if not words:
        return None
    words = words.lower()
    return int(words) if words.isdigit() else NUMBERS.get(" ".join(words.replace("-", " ").split()))


def month(word: str) -> int:
    """Number of a month, from its name or abbreviation (1 to 12)."""
    return MONTHS[word.rstrip(".").lower()]


def weekday(word: str) -> int:
    """Number of a weekday (Monday is 0), from its name or abbreviation."""
    return WEEKDAYS[word.rstrip(". ").lower()]

"""Words in, counts out: the numbers of a sentence with their bounds as stated, never a midpoint.

"at least 32" is 32 and more; "up to 40" is 40 and fewer; "nearly 30" is 30, approximate; "dozens" is a
lower bound under a named convention (`terms/vague_counts.yaml`). Ages, dates, money, percentages,
distances, model numbers and ordinals are no counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

import yaml

from warledger.records import Count, Span

_UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
_TENS = {word: 10 * (at + 2) for at, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split())}
_POWERS = {"hundred": 100, "thousand": 1_000, "million": 1_000_000}
_UNIT = "|".join(sorted([*_UNITS, *_TENS], key=len, reverse=True))
_WORDED = rf"(?:(?:{_UNIT})(?:[- ](?:{'|'.join(list(_UNITS)[1:10])}))?)"
_POWER = "hundred|thousand|million"
_SPELLED = (
    rf"(?:(?:{_WORDED}|a|an|\d{{1,3}}(?:\.\d{{1,2}})?)[- ](?:{_POWER})(?:[- ](?:{_POWER}))?"
    rf"(?: (?:and )?{_WORDED}(?: hundred(?: and {_WORDED})?)?)?|{_WORDED})"
)
#: "1 000": a space parts thousands for certain only where noughts follow, or where it is one that doesn't break; texts
#: that have lost their commas say "killed 12 200 wounded".
_DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)|\d{1,3}(?: \d{3})* 000(?!\d)|\d{1,9})"
_NUMBER = rf"(?:(?:a )?(?:quarter of|half) a million|{_SPELLED}|{_DIGITS})"
_DOZEN = rf"(?:(?:a|one|{_WORDED}|\d{{1,2}}|half a|half-a) dozen)"
_VAGUE = (
    r"(?:hundreds of thousands|ten(?:th)?s of thousands|several (?:hundreds?|thousands?|dozens?)"
    r"|many (?:hundreds|thousands|dozens)|(?:an? )?(?:un\w+ |large |small |great |growing )number|multiple|a couple"
    r"|millions|thousands|hundreds|dozens|scores|tens|several|a few|a handful(?: of)?|an unknown number"
    r"|an? (?:\w+ )?number|numbers|numerous|many|few|some)"
)
_LOW = (
    r"at least|at the very least|more th[ae]n|over|no (?:fewer|less) than|not (?:fewer|less) than|upwards? of"
    r"|in excess of|above|a minimum of|well over|excess of"
)
_HIGH = (
    r"up to|as many as|as high as|no more than|at most|at the most|a maximum of|not more than|fewer than|less than"
    r"|under"
)
_ABOUT = (
    r"about|around|some|nearly|almost|approximately|roughly|an estimated|estimated|close to|close on|nearing|circa"
    r"|approx\.?|just (?:under|over)"
)
_QUALIFIER = rf"(?P<low>{_LOW})|(?P<high>{_HIGH})|(?P<about>{_ABOUT})"
#: What no quantity stands right behind.
_BEFORE = r"(?<![\w$€£#.,:-])"
_QUANTITY = re.compile(
    rf"{_BEFORE}(?:(?P<between>between|from) (?P<b1>{_NUMBER}) (?:and|to) (?P<b2>{_NUMBER})"
    rf"|(?:(?P<total>a total of|total of) )?(?:(?:(?:{_QUALIFIER})(?: (?:a total of|another|the|an? additional))?) )?"
    rf"(?:(?P<dozen>{_DOZEN})|(?P<vague>{_VAGUE})(?= |-|$|[.,;:)\"”’])"
    rf"|(?P<r1>{_NUMBER})(?:(?<=\d) ?[-–—] ?(?=\d)| to | or )(?P<r2>{_NUMBER})"
    rf"|(?P<number>{_NUMBER})(?P<plus>\+)?)[\"”]?)"
    rf"(?![\w%]|[.,:]\d|/\d| ?%|-\d)",
    re.I,
)
#: The words with which a quantity begins; of numbers in words the tens and units come besides.
_FIRST = (
    "a an between from total at more over no not upward in above well excess up as fewer less under about around some "
    "nearly almost approx roughly estimated close circa just half quarter hundreds tens tenths several many large "
    "small great growing multiple couple millions thousands dozens scores numbers numerous few"
)


def _opening() -> str:
    """What finds, by its first letters, where a quantity may begin: it spares the pattern nine words of ten."""
    by_letter: dict[str, set[str]] = {"u": {"n"}}  # any word with "un": "an undisclosed number"
    for word in (*_FIRST.split(), *_UNITS, *_TENS):
        by_letter.setdefault(word[0], set()).add(word[1:3] if len(word) > 2 else word[1:] + "[ -]")
    return r"\d|" + "|".join(f"{letter}(?:{'|'.join(sorted(rest))})" for letter, rest in sorted(by_letter.items()))


#: The same for lower case, which is much faster than letting case be ignored.
_LOWER_QUANTITY = re.compile(_QUANTITY.pattern.replace(_BEFORE, f"{_BEFORE}(?={_opening()})", 1))
#: Words after a number that make it something else than a count of people or things.
_NOT_COUNTED_AFTER = re.compile(
    r"^[ -]?(?:year|yr|month|week|day|hour|minute|second|kilomet|km\b|metre|meter|mile|feet|foot\b|per ?cent|percent"
    r"|time\b|p\.m|a\.m|pm\b|am\b|degree|dollar|euro|pound|ton\b|tons\b|tonne|kg\b|kilo|gram|litre|liter|hectare|acre|°"
    r"|(?<=^)(?:st|nd|rd|th)\b|mm\b|cm\b|calib(?!(?:er|re) \.?\d)|o'clock|GMT|hrs\b"
    r"|percentage|billion|lakh|crore|times\b|decade|centur|inch"
    r"|round of)",
    re.I,
)
#: Words before a number that make it a name, an age or an address.
_NAMED_BEFORE = re.compile(
    r"(?:\b(?:aged?|battalion|brigade|division|regiment|unit|route|highway|road|room|article|resolution|page|flight"
    r"|chapter|no\.?|number|zone|area|sector|block|ward|group of|at|by|bus|channel|image|photo|slide|district|camp|base"
    r"|G|bn"
    r"|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?|\bMay) $",
    re.I,
)
#: "1522 State St.", "40 Rue Haute Road": a house's number.
_ADDRESS_AFTER = re.compile(
    r" (?:[NSEW]\.? )?(?:[A-Z][\w’'-]+ ){1,3}(?:St|Street|Ave|Avenue|Road|Rd|Boulevard|Blvd|Drive|Lane|Court)"
    r"(?:[.,;)]|$| in\b)"
)
#: "59 and not 62", "12 rather than 15": a number that is taken back.
_DENIED_BEFORE = re.compile(r"\b(?:not|rather than|instead of) $", re.I)
_SAFE_WORDS_BEFORE = re.compile(r"\b(?:at|by|in|area|district|base|camp|zone|unit|sector|block|number) $", re.I)
#: Page furniture behind a number: readers' counters, not counts of people or things.
_COUNTER_AFTER = re.compile(
    r" (?:Related|Topics?|Comments?|Views?|Shares?|Likes?|Tags?|Votes?|Readers?|The|An?|In|On|At|As|After)\b"
)
#: "Ana Ruiz, 29, who", "Omar Said, 21.": an age behind a name.
_NAME_BEFORE = re.compile(r"\b[A-Z][\w’'-]+ [A-Z][\w’'-]+, $")
_ONE_NAME_BEFORE = re.compile(r"(?:^|[.!?] |\b(?:and|or|that|which) )[A-Z][a-z’'-]+, $")
_AGE_AFTER = re.compile(r"(?:,|\.|;|$| and )")
#: "... and geronimo Alvarado, 21, were killed": of a name whose first half a text in capitals doesn't show.
_LAST_NAME_BEFORE = re.compile(r"\b[A-Z][\w’'-]+, $")
_OF_ONE_AFTER = re.compile(r", (?:was|were|who|is|has|had)\b", re.I)
#: "a growing number of civilians": how it goes, and not how many.
_TREND = re.compile(r"an? (?:growing|increasing|rising|mounting|soaring|declining|falling|record) number", re.I)
#: "how many were killed", "as many civilians as possible": no number is said.
_ASKED_BEFORE = re.compile(r"\b(?:how|so|too|(?:twice|times) as) $", re.I)
_AS_BEFORE = re.compile(r"\bas $", re.I)
_AS_AFTER = re.compile(r" (?:\w+ ){0,3}as\b", re.I)
#: "a nineteen ninety-seven attack": a year as it is spoken.
_CENTURY = re.compile(r"\b(?:eighteen|nineteen|twenty)[ -]$", re.I)
_YEARS = re.compile(rf"[ -](?:{'|'.join(_TENS)}|{'|'.join(list(_UNITS)[10:])})\b", re.I)
#: "the number two of the police": a rank.
_RANK_BEFORE = re.compile(r"\bnumber $", re.I)
#: "No one was hurt", "not one".
_NOBODY_BEFORE = re.compile(r"\b(?:no|not) $", re.I)
_TIMES = re.compile(
    rf"\b(?:(?:{_QUALIFIER}) )?(?:(?P<number>{_NUMBER}|several|dozens of) times|(?P<twice>twice))\b"
    r"(?! (?:more|as|larger|bigger|higher|(?:the|its|his|her|their) (?:size|number|amount)"
    r"|(?:a|per) (?:day|week|month|year)))",
    re.I,
)
_MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?"
)
_MONTH_AFTER = re.compile(rf"^(?:(?:st|nd|rd|th)?(?: of)? )(?:{_MONTH})\b(?! (?:be|have)\b)", re.I)
#: What a number does that goes "from 12 to 15", and the characters before "from" in which it is looked for.
_REVISED_BEFORE = re.compile(
    r"\b(?:rose|risen|rises|rising|climb(?:ed|s|ing)?|increas(?:ed|es|ing)|jump(?:ed|s)|went up|gone up|goes up|up"
    r"|revised|raised|lowered|fell|fallen|dropped|reduced|updated)(?: (?:the|its|their))?(?: \w+){0,3} $",
    re.I,
)
_MOVE = 40
_AT_LEAST_AFTER = re.compile(r"^ (?:or more|and more|plus)\b", re.I)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a sentence.

    Attributes:
        count: Bounds, with spans in the text that was searched.
        kind: "number", "range", "dozen" or "vague".
        partitive: True where "of" follows ("14 of the dead").
    """

    count: Count
    kind: str
    partitive: bool = False

    @property
    def start(self) -> int:
        """Where its words begin, with the qualifier."""
        return self.count.span.start

    @property
    def end(self) -> int:
        """Where its words end."""
        return self.count.span.end


@cache
def conventions() -> dict[str, dict[str, int]]:
    """Lower bounds of vague words by convention; what a convention leaves open follows the codebook's."""
    raw = yaml.safe_load(resources.files("warledger.terms").joinpath("vague_counts.yaml").read_text("utf-8"))
    return {name: {**raw["codebook"], **words} for name, words in raw.items()}


_PARTED = re.compile(r",|(?<=\d)[ \u00a0\u202f\u2009](?=\d{3}(?!\d))")


def value(words: str) -> int | None:
    """The whole number that digits or number words say ("2,800", "twenty-two", "1.5 million"), or None."""
    text = _PARTED.sub("", words.lower()).strip()
    if text.isdecimal():
        return int(text)
    if text.endswith("a million") and text != "a million":
        return 250_000 if "quarter" in text else 500_000
    total = current = 0.0
    known = False
    for word in re.split(r"[\s-]+", text):
        if word in _UNITS or word in _TENS:
            current += _UNITS.get(word, 0) + _TENS.get(word, 0)
        elif word in ("a", "an"):
            current += 1
        elif word in _POWERS:
            current = (current or 1) * _POWERS[word]
            if _POWERS[word] >= 1_000:
                total, current = total + current, 0
        elif word == "and":
            continue
        elif re.fullmatch(r"\d+(?:\.\d+)?", word):
            current += float(word)
        else:
            return None
        known = True
    return round(total + current) if known else None


def find(text: str, *, convention: str = "codebook") -> list[Quantity]:
    """The counts in a sentence, left to right; spans are offsets in `text`.

    Args:
        text: A sentence.
        convention: How vague words are read: a key of `conventions()`.

    Raises:
        KeyError: No such convention.
    """
    vague = conventions()[convention]
    out: list[Quantity] = []
    for match in _quantities(text):
        if _is_something_else(text, match):
            continue
        if match["between"] and _REVISED_BEFORE.search(text[max(0, match.start() - _MOVE) : match.start()]):
            out += _revised(match)
            continue
        quantity = _quantity(text, match, vague)
        if quantity:
            out.append(quantity)
    return out


def _revised(match: re.Match[str]) -> Iterator[Quantity]:
    """ "rose from 12 to 15": an older number and a newer one, no range."""
    for group in ("b1", "b2"):
        number = value(match[group])
        if number:
            span = Span(*match.span(group))
            yield Quantity(Count(low=number, high=number, approx=False, span=span, number=span), "number")


def _quantities(text: str) -> Iterator[re.Match[str]]:
    """Matches of `_QUANTITY`, found in lower case."""
    low = text.lower()
    if len(low) != len(text):
        yield from _QUANTITY.finditer(text)
        return
    for found in _LOWER_QUANTITY.finditer(low):
        match = _QUANTITY.match(text, found.start())
        if match is not None:
            yield match


def times(text: str, *, convention: str = "codebook") -> list[Quantity]:
    """How often something was done: "40 times", "twice", "at least three times"; spans are offsets in `text`.

    Raises:
        KeyError: No such convention.
    """
    out: list[Quantity] = []
    if "times" not in text and "twice" not in text.lower():
        return out
    for match in _TIMES.finditer(text):
        words = (match["number"] or "two").lower()
        vague = conventions()[convention].get(words.removesuffix(" of"))
        number = vague if vague is not None else value(words)
        if not number:
            continue
        low = None if match["high"] else number
        high = None if match["low"] or vague is not None else number
        approx = bool(match["about"]) or vague is not None
        span = Span(*match.span())
        inner = Span(*match.span("number" if match["number"] else "twice"))
        out.append(Quantity(Count(low=low, high=high, approx=approx, span=span, number=inner), "number"))
    return out


def _quantity(text: str, match: re.Match[str], vague: dict[str, int]) -> Quantity | None:
    low: int | None
    high: int | None
    approx = bool(match["about"])
    kind, number = "number", match.span("number")
    if match["between"] or match["r1"]:
        low, high = value(match["b1"] or match["r1"]), value(match["b2"] or match["r2"])
        if low is None or high is None or low >= high:
            return None
        kind, number = (
            "range",
            (match.start("b1" if match["between"] else "r1"), match.end("b2" if match["between"] else "r2")),
        )
    elif match["dozen"]:
        times = re.sub(r"[- ]dozen$", "", match["dozen"], flags=re.I).lower()
        low = high = 6 if times.startswith("half") else 12 * (value(times) or 1)
        kind, number = "dozen", match.span("dozen")
    elif match["vague"]:
        words = re.sub(r"^(?:several|many) ", "", match["vague"].lower())
        words = {"dozen": "dozens", "hundred": "hundreds", "thousand": "thousands", "a handful of": "a handful"}.get(
            words, words
        )
        words = words.replace("tenths of", "tens of")
        words = "a number" if words.endswith("number") or words == "numbers" else words
        if words == "a couple":
            return Quantity(
                Count(low=2, high=2, approx=approx, span=Span(*match.span()), number=Span(*match.span("vague"))),
                "number",
            )
        if words not in vague:
            return None
        low, high, approx, kind, number = vague[words], None, True, "vague", match.span("vague")
    else:
        low = high = value(match["number"])
        if low is None or low == 0:
            return None
    if kind != "vague" and not re.search(
        r"\b(?:hand|turn|took|tak|giv|gave)(?:ed|s|ing|e|en)? $", text[max(0, match.start() - 9) : match.start()]
    ):
        # "handed over three": the preposition belongs to the verb
        if match["low"] or match["plus"]:
            high = None
        elif match["high"]:
            low = None
    end = match.end()
    after = _AT_LEAST_AFTER.match(text[end : end + 12])
    if after and kind in ("number", "dozen"):
        high, end = None, end + after.end()
    return Quantity(
        Count(low=low, high=high, approx=approx, span=Span(match.start(), end), number=Span(*number)),
        kind,
        bool(re.match(r" of (?:the|them|these|those|its|his|their|whom|which)\b", text[end : end + 10])),
    )


_THE = (" the ", " a ")


def _is_something_else(text: str, match: re.Match[str]) -> bool:
    """Age, date, time, money, percentage, distance, name of a unit or a weapon."""
    after = text[match.end() : match.end() + 24]
    before = text[max(0, match.start() - 16) : match.start()]
    if _NOT_COUNTED_AFTER.match(after) or _COUNTER_AFTER.match(after):
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
        return bool(_MONTH_AFTER.match(after)) or bool(_NAMED_BEFORE.search(before))
    digits = match["number"]
    if digits and digits.isdecimal():
        year = len(digits) == 4 and 1900 <= int(digits) <= 2100
        qualified = match["low"] or match["high"] or match["about"]
        if year and qualified and text.endswith(_THE, match.start(), match.start("number")):
            return True  # "sentenced over the 2019 attack"
        if year and not qualified and not re.match(r" (?:people|civilians|fighters|soldiers|others|persons)", after):
            return True
        if _MONTH_AFTER.match(after) and not qualified:
            return True
        if _NAMED_BEFORE.search(before) and not qualified and not _SAFE_WORDS_BEFORE.search(before):
            return True
        if len(digits) <= 2 and _AGE_AFTER.match(after):
            name = text[max(0, match.start() - 48) : match.start()]
            if _NAME_BEFORE.search(name) or (after.startswith(",") and _ONE_NAME_BEFORE.search(name)):
                return True
            if _OF_ONE_AFTER.match(after) and _LAST_NAME_BEFORE.search(name):
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

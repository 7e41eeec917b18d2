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

from warledger.claims.patterns.compiling import compiled
from warledger.claims.quantities.no_counts import is_no_count
from warledger.claims.quantities.numerals import NUMBER, TENS, UNITS, WORDED, value
from warledger.records import Count, Span

_DOZEN = rf"(?:(?:a|one|{WORDED}|\d{{1,2}}|half a|half-a) dozen)"
_VAGUE = (
    r"(?:hundreds of thousands|ten(?:th)?s of thousands|several (?:hundreds?|thousands?|dozens?)"
    r"|many (?:hundreds|thousands|dozens)|(?:an? )?(?:un\w+ |large |small |great |growing )number|multiple|a couple"
    r"|a pair"
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
_QUANTITY = compiled(
    rf"{_BEFORE}(?:(?P<between>between|from) (?P<b1>{NUMBER}) (?:and|to) (?P<beyond>(?:{_LOW}) )?(?P<b2>{NUMBER})"
    rf"|(?:(?P<total>a total of|total of) )?(?:(?:(?:{_QUALIFIER})(?: (?:a total of|another|the|an? additional))?) )?"
    rf"(?:(?P<dozen>{_DOZEN})|(?P<vague>{_VAGUE})(?= |-|$|[.,;:)\"”’])"
    rf"|(?P<r1>{NUMBER})(?:(?<=\d) ?[-–—] ?(?=\d)| to | or )(?P<r2>{NUMBER})"
    rf"|(?P<number>{NUMBER})(?P<plus>\+)?)[\"”]?)"
    rf"(?![\w%]|[.,:]\d|/\d| ?%|-\d)",
    re.I,
)
#: The words with which a quantity begins; of numbers in words the tens and units come besides.
_FIRST = (
    "a an between from total at more over no not upward in above well excess up as fewer less under about around some "
    "nearly almost approx roughly estimated close circa just half quarter hundreds tens tenths several many large "
    "small great growing multiple couple millions thousands dozens scores numbers numerous few"
)


def _opening() -> re.Pattern[str]:
    """What finds, by its first letters, where a quantity may begin: it spares the pattern nine words of ten."""
    by_letter: dict[str, set[str]] = {"u": {"n"}}  # any word with "un": "an undisclosed number"
    for word in (*_FIRST.split(), *UNITS, *TENS):
        by_letter.setdefault(word[0], set()).add(word[1:3] if len(word) > 2 else word[1:] + "[ -]")
    words = "|".join(f"{letter}(?:{'|'.join(sorted(rest))})" for letter, rest in sorted(by_letter.items()))
    return compiled(rf"{_BEFORE}(?:\d|{words})")


_OPENING = _opening()
#: The same for lower case, which is much faster than letting case be ignored.
_LOWER_QUANTITY = compiled(_QUANTITY.pattern)

_TIMES = compiled(
    rf"\b(?:(?:{_QUALIFIER}) )?(?:(?P<number>{NUMBER}|several|dozens of) times|(?P<twice>twice))\b"
    r"(?! (?:more|as|larger|bigger|higher|(?:the|its|his|her|their) (?:size|number|amount)"
    r"|(?:a|per) (?:day|week|month|year)))",
    re.I,
)

#: What a number does that goes "from 12 to 15", and the characters before "from" in which it is looked for.
_REVISED_BEFORE = compiled(
    r"\b(?:rose|risen|rises|rising|climb(?:ed|s|ing)?|increas(?:ed|es|ing)|jump(?:ed|s)|went up|gone up|goes up|up"
    r"|revised|raised|lowered|fell|fallen|dropped|reduced|updated)(?: (?:the|its|their))?(?: \w+){0,3} $",
    re.I,
)
_MOVE = 40
#: What stands behind "a couple" where it is a number.
_FEW_OF = compiled(
    r" (?:of|more|others?|hundred|thousand|dozen|[\w-]+ (?:others|people|men|soldiers|fighters|houses|homes))\b", re.I
)
#: What is a pair and one thing.
_ONE_PAIR = compiled(
    r" of (?:[\w-]+ )?(?:binoculars|boots|shoes|sandals|trousers|gloves|handcuffs|scissors|pliers|glasses|goggles)\b",
    re.I,
)
_AT_LEAST_AFTER = compiled(r"^ (?:or more|and more|plus)\b", re.I)


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
        if is_no_count(text, match):
            continue
        if match["between"] and _REVISED_BEFORE.search(text[max(0, match.start() - _MOVE) : match.start()]):
            out += _revised(match)
            continue
        if match["r1"] and (two := _parted(text, match)):
            out += two
            continue
        quantity = _quantity(text, match, vague)
        if quantity:
            out.append(quantity)
    return out


def _parted(text: str, match: re.Match[str]) -> list[Quantity]:
    """ "At least 20 - 19 soldiers and a civilian": a dash between a number and its parts, and no range."""
    low, high = value(match["r1"]), value(match["r2"])
    if not low or not high or low <= high or not _SPACED_DASH.fullmatch(text, match.end("r1"), match.start("r2")):
        return []
    first, second = Span(match.start(), match.end("r1")), Span(*match.span("r2"))
    top = None if match["low"] else low
    counts = (Count(low=low, high=top, approx=bool(match["about"]), span=first, number=Span(*match.span("r1"))),)
    return [Quantity(one, "number") for one in (*counts, Count(low=high, high=high, span=second, number=second))]


_SPACED_DASH = compiled(r" [-–—] ")


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
    end = 0
    for opening in _OPENING.finditer(low):
        start = opening.start()
        found = _LOWER_QUANTITY.match(low, start) if start >= end else None
        if found is None:
            continue
        end = found.end()
        match = _QUANTITY.match(text, start)
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
        if words in ("a couple", "a pair"):
            if not _FEW_OF.match(text, match.end()) or _ONE_PAIR.match(text, match.end()):
                return None  # "killed a couple and their son": two who are married
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
        if match["low"] or match["plus"] or match["beyond"]:
            high = None  # "from 500 to well over 1,000"
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

"""Digits and number words in, whole numbers out: "2,800", "twenty-two", "1.5 million", "half a million"."""

from __future__ import annotations

import re

from warledger.claims.patterns.compiling import compiled

#: Number words below twenty, the tens, and what multiplies them.
UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS = {word: 10 * (at + 2) for at, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split())}
_POWERS = {"hundred": 100, "thousand": 1_000, "million": 1_000_000}
_UNIT = "|".join(sorted([*UNITS, *TENS], key=len, reverse=True))
WORDED = rf"(?:(?:{_UNIT})(?:[- ](?:{'|'.join(list(UNITS)[1:10])}))?)"
_POWER = "hundred|thousand|million"
_SPELLED = (
    rf"(?:(?:{WORDED}|a|an|\d{{1,3}}(?:\.\d{{1,2}})?)[- ](?:{_POWER})(?:[- ](?:{_POWER}))?"
    rf"(?: (?:and )?{WORDED}(?: hundred(?: and {WORDED})?)?)?|{WORDED})"
)
#: "1 000": a space parts thousands for certain only where noughts follow, or where it is one that doesn't break; texts
#: that have lost their commas say "killed 12 200 wounded".
_DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)|\d{1,3}(?: \d{3})* 000(?!\d)|\d{1,9})"
#: A pattern for a number, in digits or words.
NUMBER = rf"(?:(?:a )?(?:quarter of|half) a million|{_SPELLED}|{_DIGITS})"

_PARTED = compiled(r",|(?<=\d)[ \u00a0\u202f\u2009](?=\d{3}(?!\d))")


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
        if word in UNITS or word in TENS:
            current += UNITS.get(word, 0) + TENS.get(word, 0)
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

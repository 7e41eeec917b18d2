"""Words for those counted, without a number of their own, in; how many they are by their grammar out.

"a soldier" and "its commander" are one; "a man and his wife" are two, by the codebook's rule for joined nouns;
"houses", "fighters" and "ammunition" are counted but not numbered. Words alone are looked at: nothing is parsed.
"""

from __future__ import annotations

import re

from warledger.claims import quantities
from warledger.claims.effects.lexicon import nouns

_OWN = r"his|her|their|its|one|two|three|four|five|six|\d"
_JOIN = re.compile(
    rf",?\s+(?:and|as well as|(?:along|together) with|with(?=\s+(?:{_OWN}))|&)\s+(?:also\s+)?|\s*[,;]\s*", re.I
)
#: Joined nouns whose commas a page lost: "a father a mother and a son".
_ARTICLE = re.compile(r"\s+(?=(?:an?|another|his|her|their)\s)", re.I)
_RELATIVE = re.compile(r",?\s+(?:who|whom|whose|which|that)\b.*", re.I | re.S)
_TAIL = re.compile(
    r"\s+(?:of|in|at|on|from|who|which|that|with|near|inside|by|for|named|called|identified|aged|belonging|linked|"
    r"loyal|affiliated)\b.*",
    re.I | re.S,
)
_ONE = re.compile(r"(?:an?|one|another)\s", re.I)
_ONE_BEFORE = re.compile(r"\b(?:an?|one|another)\s+(?:[\w'’-]+\s+)?\Z", re.I)
_NOBODY = re.compile(r"(?:no|none|any)\b", re.I)
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_MANY = frozenset(
    "people men women children police troops personnel staff cattle livestock militia forces remains dead wounded "
    "injured others some many several both those these remainder rest".split()
)
#: Ends of plurals, and what the singular has instead; longest first.
_ENDS = (("children", "child"), ("women", "woman"), ("men", "man"), ("ies", "y"), ("es", ""), ("s", ""))
_PAIR = frozenset({"couple", "pair", "twins"})


def read(words: str, *, before: str = "", vague: str = "codebook") -> tuple[int | None, int | None, str] | None:
    """(low, high, rule) of those counted: "singular", "joined" or "plural"; None where nobody is meant.

    Args:
        words: Those counted, as the report writes them.
        before: What stands right before them: its article counts.
        vague: Convention for vague number words.
    """
    words = words.strip().strip("\"'“”‘’")
    if not _WORD.search(words) or _NOBODY.match(words):
        return None
    joints = [_TAIL.sub("", joint) for joint in _JOIN.split(_RELATIVE.sub("", words))]
    parts = [part for joint in joints for part in _ARTICLE.split(joint) if _WORD.search(part)]
    if not parts:
        return None
    numbers = [_one(part, before if at == 0 else "", vague) for at, part in enumerate(parts)]
    if len(parts) == 1:
        number = numbers[0]
        return (number, number, "singular") if number is not None else (None, None, "plural")
    if any(number is None for number in numbers):
        return None, None, "plural"
    total = sum(number or 0 for number in numbers)
    return total, total, "joined"


def _one(part: str, before: str, vague: str) -> int | None:
    """How many one noun phrase names, or None for an unnumbered plural."""
    found = quantities.find(part, convention=vague)
    if found:
        count = found[0].count
        return count.low if count.low == count.high else None
    listed = _WORD.findall(part)
    if not listed:
        return None
    word = listed[-1].lower()
    if word in _PAIR:
        return 2
    if word in nouns().mass or _is_plural(word):
        return None
    known = nouns().category(word) is not None
    named = listed[-1][0].isupper()
    article = bool(_ONE.match(part) or _ONE_BEFORE.search(before))
    return 1 if known or named or article or not word.endswith("s") else None


def _is_plural(word: str) -> bool:
    if word in _MANY:
        return True
    if nouns().category(word) is not None:
        return False  # "bus", "boss": known as a singular
    for end, singular in _ENDS:
        if word.endswith(end) and len(word) > len(end):
            if nouns().category(word.removesuffix(end) + singular) is not None:
                return True
            if end == "s":
                return not word.endswith(("ss", "us", "is"))
    return False

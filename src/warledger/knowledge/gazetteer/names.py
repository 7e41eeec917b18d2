"""A place name in, the keys it is looked up by out: a folded spelling, and a skeleton that spelling variants share.

Names of places are written many ways in English reports: Baghouz, al-Baghuz; Deir Ezzor, Deir al-Zour, Dayr az Zawr.
The folded spelling forgives case, accents, hyphens and apostrophes. The skeleton also forgives articles, doubled
consonants, h-endings and the common ways to write a vowel or a sound, so it is weaker evidence: two that share it must
sound alike as well, or Hass were Hish, and Midan, a quarter of Damascus, the town of Mayadin.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

#: Letters that have no decomposition, and marks that stand for sounds English drops.
_LETTERS = str.maketrans(
    {
        "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ı": "i", "ß": "ss",
        "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "þ": "th", "Þ": "Th", "ə": "a", "Ə": "A", "ħ": "h", "Ħ": "H",
        **dict.fromkeys("'\u2018\u2019\u201b\u02bb\u02bc\u02bd\u02be\u02bf\u02b9\u02b0\u02c8\u0060\u00b4\u2032", ""),
    }
)  # fmt: skip
_NOT_WORD = re.compile(r"[^a-z0-9]+")
#: The Arabic article in its assimilated forms, and other words that come and go.
ARTICLES = frozenset("al el ul ad ed ud ash esh as es az ez ar er ur an en at et adh the".split())
#: "Alghantou", "Ezzor": the article written onto the name.
_GLUED = re.compile(r"^(?:[ae]l(?=[bcdfghjkmnpqrstvwxyz].{3})|[ae](?=([zdsrntl])\1.{2}))")
#: Sounds that reports write in several ways, longest first.
_SOUNDS = (
    ("tch", "s"), ("sch", "s"), ("sh", "s"), ("ch", "s"), ("kh", "k"), ("gh", "g"), ("dh", "d"), ("th", "t"),
    ("zh", "z"), ("dj", "j"), ("ph", "f"), ("ck", "k"), ("q", "k"), ("c", "k"), ("x", "ks"), ("v", "w"),
)  # fmt: skip
_BACK = re.compile(r"(?:aw|au|ow|ou|eo|oo|uo|ua|u|o)+(?![aeiou])")
_FRONT = re.compile(r"[aeiy]+")
_QUIET_H = re.compile(r"(?<=.)h(?![aeiouy])")
_DOUBLE = re.compile(r"(.)\1+")
_LAST_VOWELS = re.compile(r"(?<=..)[au]+$")
#: Shorter skeletons fit too many names to mean anything (swept 2 to 4 on lists of Syrian and Sahelian villages).
SHORTEST_SKELETON = 3


@lru_cache(maxsize=100_000)
def fold(name: str) -> str:
    """The folded spelling: "Dayr az-Zawr" and "dayr az zawr" are one. Empty where no Latin letters are left."""
    if not name.isascii():
        name = unicodedata.normalize("NFKD", name.translate(_LETTERS))
        name = "".join(c if c.isascii() or c.isalpha() else " " for c in name if not unicodedata.combining(c))
        if not name.isascii():
            return ""  # another script
    else:
        name = name.replace("'", "").replace("`", "")
    return _NOT_WORD.sub(" ", name.lower()).strip()


@lru_cache(maxsize=100_000)
def skeleton(folded: str) -> str:
    """What spelling variants of a folded name share ("deir ez zor", "dayr az zawr", "deir ezzor"), or ""."""
    words = [_GLUED.sub("", word) for word in folded.split() if word not in ARTICLES]
    out = []
    for word in words:
        for spelling, sound in _SOUNDS:
            if spelling in word:
                word = word.replace(spelling, sound)
        word = _BACK.sub("u", _QUIET_H.sub("", word))
        word = _DOUBLE.sub(r"\1", _FRONT.sub("a", word))
        out.append(_LAST_VOWELS.sub("", word))
    joined = _DOUBLE.sub(r"\1", "".join(out))
    return joined if len(joined) >= SHORTEST_SKELETON else ""


#: "Salaheddin", "Salah ed-Din": "of the faith", as names of men and of what is called after them have it.
_OF_THE_FAITH = re.compile(r"(?<=[a-z]{3})(?:[aeiu]d| ?(?:[aeu]d|al|el) )d(?:ee|i|ie)ne?\b")
_ITS_SPELLINGS = (" al din", " ad din", " ed din", " ud din", "eddin", "uddin")


@lru_cache(maxsize=100_000)
def parted(folded: str) -> str:
    """A folded name with "-eddin", "ed-Din" and the like in one spelling: "salaheddin" is "salah al din"."""
    return _OF_THE_FAITH.sub(_ITS_SPELLINGS[0], folded)


def of_the_faith(folded: str) -> list[str]:
    """The other spellings of a folded name that ends in "-eddin", "al-Din" or the like; none for other names."""
    if _OF_THE_FAITH.search(folded) is None:
        return []
    return [other for end in _ITS_SPELLINGS if (other := _OF_THE_FAITH.sub(end, folded)) != folded]


def same_letters(one: str, other: str) -> bool:
    """Are two folded names one but for articles, doubled letters and a last h: "raqa" and "ar raqqah"?"""
    return _letters(one) == _letters(other)


def _letters(folded: str) -> str:
    words = [_QUIET_H.sub("", word) for word in folded.split() if word not in ARTICLES]
    return _DOUBLE.sub(r"\1", " ".join(words).replace("q", "k"))


#: Vowels that reports write in several ways: long ones, and e for a.
_VOWELS = (
    ("ee", "i"), ("ie", "i"), ("ei", "i"), ("ey", "i"), ("ay", "i"), ("ai", "i"), ("y", "i"), ("oo", "u"), ("ou", "u"),
    ("au", "u"), ("aw", "u"), ("ow", "u"), ("o", "u"), ("e", "a"),
)  # fmt: skip
_LAST = re.compile(r"(?<=..)[aiu]+$")
#: How much of two names must sound alike. Of 267 spellings in reports on Syria that share a skeleton with a place those
#: below it are others' names but for two; above it all but some ten are right.
_ALIKE = 0.84


def alike(one: str, other: str) -> bool:
    """Do folded names that share a skeleton sound alike: "deir ezzor" and "dayr az zawr", not "hass" and "haysh"?"""
    return Levenshtein.normalized_similarity(_sounded(one), _sounded(other)) >= _ALIKE


@lru_cache(maxsize=100_000)
def _sounded(folded: str) -> str:
    """How a folded name sounds, its short vowels kept."""
    words = []
    for word in (_GLUED.sub("", word) for word in folded.split() if word not in ARTICLES):
        for spelling, sound in _SOUNDS:
            word = word.replace(spelling, sound)
        word = _QUIET_H.sub("", word)
        for spelling, sound in _VOWELS:
            word = word.replace(spelling, sound)
        words.append(_DOUBLE.sub(r"\1", word))
    return _LAST.sub("a", _DOUBLE.sub(r"\1", "".join(words)))


#: Words for a kind of place that are no part of its name, as they stand after or before it.
_KINDS = (
    "city town village district province governorate state region department prefecture county oblast municipality "
    "division subdistrict township woreda zone wilaya cercle commune territory area"
).split()
_KIND_LAST = re.compile(rf"\s+(?:{'|'.join(_KINDS)})$", re.I)
_KIND_FIRST = re.compile(
    rf"^(?:the\s+)?(?:{'|'.join(_KINDS)}|cercle|provincia|departamento|d[ée]partement|wilayat?|muhafazat)\s+(?:of|de|du|des|d')\s*",
    re.I,
)


def bare(name: str) -> str:
    """The name without the word for its kind: "Homs Governorate" is "Homs". Never empty for a name that isn't."""
    without = _KIND_FIRST.sub("", _KIND_LAST.sub("", name.strip()))
    return without or name.strip()

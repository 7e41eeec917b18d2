"""Words in, keys to look names up by out: no accents, hyphens or articles, one key for all transliterations."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from importlib import resources

import yaml

#: A word: dotted initials ("U.S."), else letters and digits with apostrophes inside ("People's", "Hay'at"). Most have
#: small letters alone and a space behind: tried first, they are found much faster.
WORD = re.compile(r"[a-z]+(?= )|\b(?:[A-Za-z]\.)+[A-Za-z]\b\.?|[^\W_]+(?:['’`´ʼʻ][^\W_]+)*")
#: The Arabic article in the forms that wires write, and Persian/Urdu "ul": skipped inside names ("Jabhat an-Nusra").
ARTICLES = frozenset("al el ash as an ad ar at az ul us ut ud ur il".split())
#: Initials of a state whose small letters are an article: without them "US Air Force" would be any air force.
_STATES = {"US": "usa", "USs": "usa"}
_APOSTROPHES = re.compile(r"['’`´ʼʻʿʾ.]")
#: What may stand between two words of one name, besides space: a hyphen or a quotation mark.
_SOFT = re.compile(r"[ \t\u00a0]*\n?[ \t\u00a0]*[-‐‑–'’\"“”`«»]?[ \t]?[\"“”'‘’]?[ \t]?")


def _variants() -> dict[str, str]:
    text = resources.files("warledger.knowledge.actors").joinpath("spellings.yaml").read_text(encoding="utf-8")
    table = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return {variant: usual for usual, variants in table.items() for variant in variants}


_VARIANTS = _variants()


@lru_cache(maxsize=1 << 16)
def keys(word: str) -> tuple[str, str]:
    """The key of a word, and the key without a final "s" (plural, or genitive with or without apostrophe)."""
    if not word.isascii():
        word = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    bare = _APOSTROPHES.sub("", word)
    if bare in _STATES:
        return _STATES[bare], _STATES[bare]
    key = bare.lower()
    stem = key[:-1] if len(key) > 2 and key.endswith("s") else key
    return _VARIANTS.get(key, key), _VARIANTS.get(stem, stem)


def soft(gap: str) -> bool:
    """True where two words with `gap` between them can belong to one name."""
    return gap == " " or gap == "-" or (len(gap) <= 4 and bool(_SOFT.fullmatch(gap)))


def name_keys(name: str) -> tuple[str, ...]:
    """A whole name as it is looked up: the keys of its words, without articles (unless there is nothing else)."""
    words = WORD.findall(name)
    # In names of several words plurals are looked up as singulars ("Syrian rebels", "Syrian rebel"); a word alone is
    # taken as it is: Hamas is no plural of Hama.
    found = [keys(word)[1 if len(words) > 1 and len(word) >= 5 and word[-2:] != "ss" else 0] for word in words]
    return tuple(key for key in found if key not in ARTICLES and key != "the") or tuple(found)


def starts_with_article(name: str) -> bool:
    """True for "al-Watan", whose article tells it from other uses of its word."""
    words = WORD.findall(name)
    return len(words) == 2 and words[0].lower() in ARTICLES

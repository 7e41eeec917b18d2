"""Names as a user writes them and names as a ledger holds them in, those that are the same out.

Case, accents and punctuation don't matter, `*` stands for any text; what no held name is may be another name of an
actor that the registry knows ("ISIS") or of a place that the gazetteer knows ("Halab").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from warledger.knowledge.countries import fold
from warledger.terms.filters import ANY, NONE

#: Words for divisions, which people write and gazetteers leave out, or the other way round.
_DIVISIONS = re.compile(
    r"\b(governorate|province|district|subdistrict|county|state|region|prefecture|department|wilayat|oblast|"
    r"municipality|city|town|village|of)\b"
)
_NO_LETTER = re.compile(r"[^\w*]+", re.UNICODE)


def key(name: str) -> str:
    """A name as it is compared: no accents, case or punctuation."""
    return _NO_LETTER.sub(" ", fold(name)).strip()


def place_key(name: str) -> str:
    """A place's name as it is compared: also without the word for what kind of division it is."""
    plain = key(name)
    return " ".join(_DIVISIONS.sub(" ", plain).split()) or plain


def names_like(held: Sequence[str], values: Iterable[str]) -> list[str]:
    """Of the names that a ledger holds, those that are meant; "none" and "any" stand for themselves.

    A name that none of them is may be another name of an actor that the registry knows ("ISIS").
    """
    keys = {name: key(name) for name in held}
    out: list[str] = []
    for value in values:
        if value in (NONE, ANY):
            out.append(value)
            continue
        suits = fits(key(value))
        found = [name for name, plain in keys.items() if suits(plain)]
        if not found and "*" not in value:
            meant = _registered(value)
            found = [name for name in held if name == meant]
        out += found
    return list(dict.fromkeys(out))


def fits(wanted: str) -> Callable[[str], bool]:
    """A test of keys: is it this one, `*` being any text?"""
    if "*" not in wanted:
        return lambda name: name == wanted
    pieces = [piece.strip() for piece in wanted.split("*")]
    pattern = re.compile(".*".join(map(re.escape, pieces)))
    return lambda name: pattern.fullmatch(name) is not None


@cache
def _registered(name: str) -> str | None:
    """The neutral name of an actor that the bundled registry knows under another."""
    from warledger.knowledge.actors import Registry

    found = Registry.load().lookup(name)
    return None if found is None else found.name


@cache
def other_places(name: str) -> tuple[str, ...]:
    """What the gazetteer calls the places that a name may mean ("Halab"); nothing where none is built yet."""
    from warledger.knowledge.gazetteer import Gazetteer, GazetteerError, default_path

    if not default_path().exists():
        return ()
    try:
        return tuple(dict.fromkeys(entry.name for entry in Gazetteer.open().search(name)))
    except (GazetteerError, OSError):
        return ()
